//===- Archives.cpp - Members that are opened when a symbol of theirs is needed -----------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// An archive is its symbol table: a list of names, and for each the place of the member that defines it. Even the
// header of a member is not looked at before one of its names is needed; to do so for all of Rust's libraries takes
// longer than a whole link. As with all linkers, the first archive of the command line that has a name is the one that
// gives it.
//
// LLVM believes symbol tables: one that lies about its size or its places reads beyond the file. GNU's (llvm-ar and
// rustc write them) is therefore checked first; archives with any other, or none, have their members asked one by one.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Context.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/BinaryFormat/Magic.h"
#include "llvm/Support/Endian.h"

using namespace llvm;
using namespace llvm::object;
using namespace polybpf;
using namespace polybpf::linker;

static MemoryBufferRef named(MemoryBufferRef Buffer, StringRef Name) { return {Buffer.getBuffer(), Name}; }

/// Checks a GNU symbol table: a count, as many places of members, as many names that each end in a zero; all numbers
/// are big-endian words of \p WordSize bytes.
static bool isSane(StringRef Table, uint64_t FileSize, unsigned WordSize) {
  auto Word = [&](uint64_t Index) -> uint64_t {
    const char *Data = Table.data() + Index * WordSize;
    return WordSize == 4 ? support::endian::read32be(Data) : support::endian::read64be(Data);
  };
  if (Table.size() < WordSize)
    return false;
  uint64_t Count = Word(0);
  if (Count > Table.size() / WordSize - 1)
    return false;
  for (uint64_t I = 1; I <= Count; ++I)
    if (Word(I) >= FileSize)
      return false;
  StringRef Names = Table.drop_front((Count + 1) * WordSize);
  return uint64_t(Names.count('\0')) >= Count;
}

/// That \p Member, its name included, lies in the file. LLVM looks at that only when it goes on to the next member.
static Error checkExtent(const InputArchive &Archive, const Archive::Child &Member) {
  constexpr uint64_t HeaderSize = 60;
  Expected<uint64_t> Size = Member.getRawSize();
  Expected<StringRef> Name = Member.getRawName();
  if (!Size || !Name)
    return joinErrors(Size.takeError(), Name.takeError());
  uint64_t Left = Archive.File->getData().size() - Member.getChildOffset();
  Left -= std::min(Left, HeaderSize);
  // BSD's long names are the first bytes of the member. Of a thin archive, nothing else is in it.
  uint64_t NameSize = 0;
  if (StringRef Length = *Name; Length.consume_front("#1/"))
    Length.trim().getAsInteger(10, NameSize);
  if (NameSize > Left || (!Archive.File->isThin() && (*Size > Left || NameSize > *Size)))
    return fail("malformed archive: the member at byte " + Twine(Member.getChildOffset()) +
                " ends behind the end of the file");
  return Error::success();
}

/// The bytes of \p Member. LLVM would open whatever a thin archive names.
static Expected<MemoryBufferRef> contentOf(const InputArchive &Archive, const Archive::Child &Member) {
  if (Error E = checkExtent(Archive, Member))
    return std::move(E);
  if (Archive.File->isThin()) {
    Expected<std::string> Path = Member.getFullName();
    if (!Path)
      return Path.takeError();
    if (Error E = checkIsFile(*Path))
      return std::move(E);
  }
  Expected<MemoryBufferRef> Buffer = Member.getMemoryBufferRef();
  if (Buffer && identify_magic(Buffer->getBuffer()) == file_magic::archive)
    return fail("the member " + Buffer->getBufferIdentifier() + " is an archive itself; link it by itself");
  return Buffer;
}

/// Notes the definitions of every member of an archive that has no symbol table to tell them.
static Error indexMembers(Context &Ctx, InputArchive &Archive) {
  Error Failure = Error::success();
  for (const Archive::Child &Member : Archive.File->children(Failure)) {
    Expected<MemoryBufferRef> Buffer = contentOf(Archive, Member);
    if (!Buffer)
      return joinErrors(std::move(Failure), fail(Archive.Name + ": " + toString(Buffer.takeError())));
    // A compiler's own data (Rust's lib.rmeta) is no input.
    file_magic Magic = identify_magic(Buffer->getBuffer());
    if (Magic != file_magic::bitcode && Magic != file_magic::elf_relocatable)
      continue;
    std::string Name = Archive.Name + "(" + Buffer->getBufferIdentifier().str() + ")";
    Expected<OpenedFile> File = openFile(Ctx, named(*Buffer, Name));
    if (!File)
      return joinErrors(std::move(Failure), File.takeError());
    if (File->M)
      for (const GlobalValue &GV : File->M->global_values())
        if (isShared(GV) && !GV.isDeclarationForLinker())
          Ctx.Archived.try_emplace(GV.getName(), ArchivedSymbol{&Archive, Member});
    if (File->Object)
      for (const ObjectSymbol &S : File->Object->Symbols)
        if (S.IsDefined)
          Ctx.Archived.try_emplace(S.Name, ArchivedSymbol{&Archive, Member});
  }
  return Failure ? fail(Archive.Name + ": malformed archive: " + toString(std::move(Failure))) : Error::success();
}

/// Whether the first member has a name in front of its content, as BSD's have ("#1/12"), that is longer than the file. LLVM reads
/// it to see what kind of archive there is, before anybody can ask.
static bool hasNameBehindEnd(StringRef File) {
  constexpr size_t HeaderEnd = 8 + 60; // The magic number and a member's header.
  StringRef Name = File.substr(8, 16).split(' ').first;
  uint64_t Length;
  return Name.consume_front("#1/") && !Name.getAsInteger(10, Length) &&
         (File.size() < HeaderEnd || Length > File.size() - HeaderEnd);
}

Error linker::openArchive(Context &Ctx, MemoryBufferRef Buffer) {
  StringRef Name = Buffer.getBufferIdentifier();
  if (Buffer.getBuffer().starts_with("<bigaf>"))
    return fail(Name + ": an archive of AIX");
  if (hasNameBehindEnd(Buffer.getBuffer()))
    return fail(Name + ": malformed archive: the name of the first member ends behind the end of the file");
  Expected<std::unique_ptr<Archive>> File = Archive::create(Buffer);
  if (!File)
    return fail(Name + ": malformed archive: " + toString(File.takeError()));
  InputArchive &Archive = Ctx.Archives.emplace_back();
  Archive.Name = Name.str();
  Archive.File = std::move(*File);

  bool IsGNU = Archive.File->kind() == Archive::K_GNU, IsGNU64 = Archive.File->kind() == Archive::K_GNU64;
  if (!Archive.File->hasSymbolTable() || !(IsGNU || IsGNU64)) {
    return indexMembers(Ctx, Archive);
  }
  if (!isSane(Archive.File->getSymbolTable(), Buffer.getBufferSize(), IsGNU64 ? 8 : 4))
    return fail(Name + ": malformed archive: the symbol table contradicts the file");
  for (const Archive::Symbol &Symbol : Archive.File->symbols())
    Ctx.Archived.try_emplace(Symbol.getName(), ArchivedSymbol{&Archive, Symbol});
  return Error::success();
}

static Expected<Archive::Child> memberOf(const ArchivedSymbol &Symbol) {
  if (auto *Child = std::get_if<Archive::Child>(&Symbol.Place))
    return *Child;
  return std::get<Archive::Symbol>(Symbol.Place).getMember();
}

Error linker::extract(Context &Ctx, StringRef Name) {
  auto Found = Ctx.Archived.find(Name);
  if (Found == Ctx.Archived.end())
    return Error::success();
  InputArchive &Archive = *Found->second.Archive;
  Expected<Archive::Child> Member = memberOf(Found->second);
  if (!Member)
    return fail(Archive.Name + ": malformed archive: " + toString(Member.takeError()));
  if (!Archive.Taken.insert(Member->getChildOffset()).second)
    return Error::success();
  Expected<MemoryBufferRef> Buffer = contentOf(Archive, *Member);
  if (!Buffer)
    return fail(Archive.Name + ": cannot read the member that defines " + demangledName(Name) + ": " +
                toString(Buffer.takeError()));
  // The name lives on in what is made of the member.
  std::string Full = Archive.Name + "(" + Buffer->getBufferIdentifier().str() + ")";
  return addFile(Ctx, named(*Buffer, Full));
}
