//===- Sections.cpp - The BTF sections of an object, to be changed ------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// `.BTF.ext` is a header of 32 bits words and three areas of them. An area begins with the width of its records, then
// come blocks, one for each section of code:
//
//   magic and version | header's length | offset and length of functions, lines, relocations
//   8                 | "xdp", 2 | insn, type | insn, type | "tc", 1 | insn, type
//   16                | "xdp", 9 | insn, file, text, line | ...
//
// A header without the last pair has no relocations. All of it is words but the first, so one swap changes the byte
// order.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/BTF/Sections.h"
#include "llvm/ObjCopy/ConfigManager.h"
#include "llvm/ObjCopy/ObjCopy.h"
#include "llvm/Object/ELFObjectFile.h"
#include "llvm/Support/SwapByteOrder.h"
#include "llvm/Support/raw_ostream.h"
#include <bpf/btf.h>

using namespace llvm;
using namespace polybpf::btf;

//===--- .BTF.ext -------------------------------------------------------------------------------------------------===//

namespace {
/// Places in the header, in words.
enum HeaderWord { Magic, HeaderLength, FirstArea };
} // namespace

static constexpr uint32_t FewestWords[] = {2, 4, 4};

static Error malformed(const Twine &What) { return createStringError("malformed .BTF.ext: " + What); }

/// The magic number is 16 bits of the first word; version and flags are bytes.
static uint32_t swapFirst(uint32_t Word) {
  auto *Bytes = reinterpret_cast<uint8_t *>(&Word);
  std::swap(Bytes[0], Bytes[1]);
  return Word;
}

static void swapWords(MutableArrayRef<uint32_t> Words) {
  Words.front() = swapFirst(Words.front());
  for (uint32_t &Word : Words.drop_front())
    Word = llvm::byteswap(Word);
}

static uint16_t magicOf(uint32_t Word) {
  uint16_t Value;
  memcpy(&Value, &Word, sizeof(Value));
  return Value;
}

void CodeInfo::assignNative(StringRef Bytes) {
  Words.resize(Bytes.size() / sizeof(uint32_t));
  memcpy(Words.data(), Bytes.data(), Words.size() * sizeof(uint32_t));
}

std::string CodeInfo::bytes() const {
  std::vector<uint32_t> Copy = Words;
  if (Swapped && !Copy.empty())
    swapWords(Copy);
  return std::string(reinterpret_cast<const char *>(Copy.data()), Copy.size() * sizeof(uint32_t));
}

Expected<CodeInfo> CodeInfo::parse(StringRef Bytes, const Reader &BTF) {
  CodeInfo Info;
  if (Bytes.empty())
    return Info;
  if (Bytes.size() % sizeof(uint32_t) || Bytes.size() < (FirstArea + 4) * sizeof(uint32_t))
    return malformed("it has " + Twine(Bytes.size()) + " bytes");
  Info.assignNative(Bytes);
  Info.Swapped = magicOf(Info.Words.front()) == llvm::byteswap<uint16_t>(BTF_MAGIC);
  if (Info.Swapped)
    swapWords(Info.Words);
  if (magicOf(Info.Words.front()) != BTF_MAGIC)
    return malformed("it does not begin with the magic number");
  if (Bytes[2] != BTF_VERSION)
    return malformed("unknown version " + Twine(unsigned(uint8_t(Bytes[2]))));
  if (Error E = Info.check(BTF))
    return std::move(E);
  return Info;
}

/// Whether the blocks fill \p Area, and their ids and names exist.
static Error checkArea(ArrayRef<uint32_t> Area, unsigned Kind, const Reader &BTF) {
  if (Area.empty())
    return Error::success();
  uint32_t Width = Area.front() / sizeof(uint32_t);
  if (Area.front() % sizeof(uint32_t) || Width < FewestWords[Kind])
    return malformed("records of " + Twine(Area.front()) + " bytes");
  auto HasName = [&](uint32_t Offset) { return btf__str_by_offset(BTF.raw(), Offset) != nullptr; };
  for (Area = Area.drop_front(); !Area.empty();) {
    if (Area.size() < 2 || (Area.size() - 2) / Width < Area[1])
      return malformed("records are cut short");
    if (!HasName(Area[0]))
      return malformed("the name of a section is not in .BTF");
    for (ArrayRef<uint32_t> Left = Area.slice(2, size_t(Area[1]) * Width); !Left.empty();
         Left = Left.drop_front(Width)) {
      if (Kind != CodeRecords::Lines && Left[1] > BTF.size())
        return malformed("type " + Twine(Left[1]) + " does not exist");
      if (Kind == CodeRecords::Functions && (!Left[1] || BTF.kind(Left[1]) != BTF_KIND_FUNC))
        return malformed("type " + Twine(Left[1]) + " is no FUNC");
      if (Kind != CodeRecords::Functions && !HasName(Left[2]))
        return malformed("a string is not in .BTF");
      if (Kind == CodeRecords::Lines && !HasName(Left[1]))
        return malformed("the name of a file is not in .BTF");
    }
    Area = Area.drop_front(2 + size_t(Area[1]) * Width);
  }
  return Error::success();
}

/// The three areas, as word offsets and counts; those that the header does not have are empty.
static SmallVector<std::pair<size_t, size_t>, 3> areasOf(ArrayRef<uint32_t> Words) {
  size_t Header = Words[HeaderLength] / sizeof(uint32_t);
  SmallVector<std::pair<size_t, size_t>, 3> Areas;
  for (unsigned Kind = 0; Kind != 3; ++Kind) {
    size_t At = FirstArea + 2 * Kind;
    if (At + 2 > Header)
      Areas.push_back({Header, 0});
    else
      Areas.push_back({Header + Words[At] / sizeof(uint32_t), Words[At + 1] / sizeof(uint32_t)});
  }
  return Areas;
}

Error CodeInfo::check(const Reader &BTF) {
  uint32_t Header = Words[HeaderLength];
  if (Header % sizeof(uint32_t) || Header < (FirstArea + 4) * sizeof(uint32_t) ||
      Header / sizeof(uint32_t) > Words.size())
    return malformed("the header says that it has " + Twine(Header) + " bytes");
  SmallVector<std::pair<size_t, size_t>, 3> Areas = areasOf(Words);
  for (unsigned Kind = 0; Kind != Areas.size(); ++Kind) {
    auto [Start, Count] = Areas[Kind];
    if (Start > Words.size() || Count > Words.size() - Start)
      return malformed("the header points outside of it");
    if (Error E = checkArea(ArrayRef(Words).slice(Start, Count), Kind, BTF))
      return E;
  }
  return Error::success();
}

void CodeInfo::forEach(function_ref<void(CodeRecords)> Visit) {
  if (empty())
    return;
  SmallVector<std::pair<size_t, size_t>, 3> Areas = areasOf(Words);
  for (unsigned Kind = 0; Kind != Areas.size(); ++Kind) {
    auto Area = MutableArrayRef(Words).slice(Areas[Kind].first, Areas[Kind].second);
    if (Area.empty())
      continue;
    uint32_t Width = Area.front() / sizeof(uint32_t);
    for (Area = Area.drop_front(); !Area.empty();) {
      size_t Count = size_t(Area[1]) * Width;
      Visit({CodeRecords::Kind(Kind), Area[0], Width, Area.slice(2, Count)});
      Area = Area.drop_front(2 + Count);
    }
  }
}

//===--- The object -----------------------------------------------------------------------------------------------===//

static Expected<StringRef> findSection(const object::ObjectFile &File, StringRef Wanted) {
  for (const object::SectionRef &Section : File.sections()) {
    Expected<StringRef> Name = Section.getName();
    if (!Name)
      return Name.takeError();
    if (*Name == Wanted)
      return Section.getContents();
  }
  return StringRef();
}

Expected<ObjectBTF> ObjectBTF::read(MemoryBufferRef File) {
  Expected<Reader> Types = Reader::fromBuffer(File);
  if (!Types)
    return Types.takeError();
  if (!File.getBuffer().starts_with(ELF::ElfMagic))
    return ObjectBTF{MemoryBufferRef(), std::move(*Types), CodeInfo()};
  auto InFile = [&](Error E) { return createStringError(File.getBufferIdentifier() + ": " + toString(std::move(E))); };
  Expected<std::unique_ptr<object::ObjectFile>> Object = object::ObjectFile::createELFObjectFile(File);
  if (!Object)
    return InFile(Object.takeError());
  Expected<StringRef> Bytes = findSection(**Object, ".BTF.ext");
  if (!Bytes)
    return InFile(Bytes.takeError());
  Expected<CodeInfo> Code = CodeInfo::parse(*Bytes, *Types);
  if (!Code)
    return InFile(Code.takeError());
  return ObjectBTF{File, std::move(*Types), std::move(*Code)};
}

/// Writes \p Bytes over what \p Object has in the section, if that is as long. LLVM 22's objcopy forgets the symbols
/// and relocations of a section that it updates; BTF has none, but code has.
static bool overwrite(std::string &Object, const object::ObjectFile &File, const NewContents &New) {
  for (const object::SectionRef &Section : File.sections()) {
    Expected<StringRef> Name = Section.getName(), Bytes = Section.getContents();
    bool Same = Name && Bytes && *Name == New.Section && Bytes->size() == New.Bytes.size();
    if (Same)
      Object.replace(Bytes->data() - File.getData().data(), Bytes->size(), New.Bytes);
    consumeError(Name.takeError());
    consumeError(Bytes.takeError());
    if (Same)
      return true;
  }
  return false;
}

static Error remove(objcopy::ConfigManager &Config, ArrayRef<std::string> Sections) {
  for (const std::string &Section : Sections)
    if (Error E = Config.Common.ToRemove.addMatcher(
            objcopy::NameOrPattern::create(Section, objcopy::MatchStyle::Literal, [](Error E) { return E; })))
      return E;
  return Error::success();
}

Expected<std::string> polybpf::btf::replaceSections(MemoryBufferRef Object, ArrayRef<NewContents> Contents,
                                                    bool StripDebug) {
  std::string Copy = Object.getBuffer().str();
  MemoryBufferRef Buffer(Copy, Object.getBufferIdentifier());
  Expected<std::unique_ptr<object::ObjectFile>> File = object::ObjectFile::createObjectFile(Buffer);
  if (!File)
    return File.takeError();
  objcopy::ConfigManager Config;
  Config.Common.StripDebug = StripDebug;
  std::vector<std::string> Removed = {".rel.BTF", ".rel.BTF.ext"};
  for (const NewContents &New : Contents)
    if (New.Bytes.empty())
      Removed.push_back(New.Section);
    else if (!overwrite(Copy, **File, New))
      Config.Common.UpdateSection.emplace_back(New.Section, MemoryBuffer::getMemBuffer(New.Bytes, "", false));
  if (Error E = remove(Config, Removed))
    return std::move(E);
  std::string Result;
  raw_string_ostream OS(Result);
  if (Error E = objcopy::executeObjcopyOnBinary(Config, **File, OS))
    return std::move(E);
  return Result;
}
