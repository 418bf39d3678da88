//===- Linker.cpp - libbpf's linker -------------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// libbpf 1.1 opens files by name, and tells what is wrong by printing it. Here its files are memory that has a name
// while we hold it (/proc/self/fd/7), so that nothing is left behind whatever happens; and what it prints is collected:
//
//   libbpf: global 'f': incompatible BTF kinds int and ptr
//   b.o: global 'f': incompatible BTF kinds int and ptr; the other is of a.o
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Linker.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/BinaryFormat/ELF.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"
#include <bpf/libbpf.h>
#include <sys/mman.h>
#include <unistd.h>

using namespace llvm;
using namespace polybpf::btf;

namespace {
/// A file that nobody else sees.
class MemoryFile {
public:
  MemoryFile() : Descriptor(memfd_create("polybpf", MFD_CLOEXEC)) {}
  ~MemoryFile() {
    if (Descriptor >= 0)
      close(Descriptor);
  }
  MemoryFile(const MemoryFile &) = delete;

  std::string path() const { return "/proc/self/fd/" + std::to_string(Descriptor); }
  Error write(StringRef Bytes) const;
  Expected<std::string> read() const;

private:
  int Descriptor;
};

/// Collects what libbpf prints in this thread, while it lives.
class Messages {
public:
  Messages() : Previous(libbpf_set_print(collect)), Outer(Current) { Current = this; }
  ~Messages() {
    Current = Outer;
    libbpf_set_print(Previous);
  }
  Messages(const Messages &) = delete;

  /// What was said about the file \p Path, with \p Name in place of the path.
  std::string about(StringRef Path, StringRef Name) const;

private:
  std::string Text;
  libbpf_print_fn_t Previous;
  Messages *Outer;
  /// libbpf's callback has no argument of its own.
  static thread_local Messages *Current;

  static int collect(libbpf_print_level Level, const char *Format, va_list Arguments);
};
} // namespace

thread_local Messages *Messages::Current = nullptr;

static Error systemError(int Number) { return createStringError(std::generic_category().message(Number)); }

Error MemoryFile::write(StringRef Bytes) const {
  while (!Bytes.empty()) {
    ssize_t Written = Descriptor < 0 ? -1 : ::write(Descriptor, Bytes.data(), Bytes.size());
    if (Written < 0)
      return systemError(errno);
    Bytes = Bytes.drop_front(Written);
  }
  return Error::success();
}

Expected<std::string> MemoryFile::read() const {
  off_t Size = lseek(Descriptor, 0, SEEK_END);
  std::string Bytes(std::max<off_t>(Size, 0), '\0');
  for (size_t At = 0; At != Bytes.size();) {
    ssize_t Read = pread(Descriptor, Bytes.data() + At, Bytes.size() - At, At);
    if (Read <= 0)
      return systemError(errno);
    At += Read;
  }
  return Bytes;
}

int Messages::collect(libbpf_print_level Level, const char *Format, va_list Arguments) {
  if (Level != LIBBPF_WARN || !Current)
    return 0;
  char *Line = nullptr;
  int Length = vasprintf(&Line, Format, Arguments);
  if (Length >= 0)
    Current->Text += Line;
  free(Line);
  return 0;
}

/// \p Text with \p New for each \p Old.
static std::string replaced(StringRef Text, StringRef Old, StringRef New) {
  SmallVector<StringRef> Pieces;
  Text.split(Pieces, Old);
  return join(Pieces, New);
}

std::string Messages::about(StringRef Path, StringRef Name) const {
  SmallVector<StringRef> Lines, Said;
  StringRef(Text).split(Lines, '\n', /*MaxSplit=*/-1, /*KeepEmpty=*/false);
  for (StringRef Line : Lines) {
    Line.consume_front("libbpf: ");
    Said.push_back(Line);
  }
  // It has no name for what has none: "incompatible int '(null)' size 4 and 8".
  return Said.empty() ? "libbpf's linker cannot read it"
                      : replaced(replaced(join(Said, "; "), " '(null)'", ""), Path, Name);
}

/// "; the other is of a.o", if \p Said is about a global that one of \p Parts has.
static std::string whoElse(MutableArrayRef<Part> Parts, StringRef Said) {
  StringRef Name = Said.split("global '").second.split('\'').first;
  for (Part &P : Parts)
    for (const Image::Symbol &S : P.File.symbols())
      if (!Name.empty() && S.getBinding() != ELF::STB_LOCAL && P.File.nameOf(S) == Name)
        return ("; the other is of " + P.File.name()).str();
  return "";
}

/// Adds \p P behind the parts \p Before.
static Error addPart(bpf_linker &Linker, const Part &P, MutableArrayRef<Part> Before, const Messages &Said) {
  MemoryFile File;
  if (Error E = File.write(P.File.buffer().getBuffer()))
    return createStringError(P.File.name() + ": " + toString(std::move(E)));
  if (!bpf_linker__add_file(&Linker, File.path().c_str(), nullptr))
    return Error::success();
  std::string Cause = Said.about(File.path(), P.File.name());
  return createStringError(P.File.name() + ": " + Cause + whoElse(Before, Cause));
}

Expected<std::string> polybpf::btf::runLinker(MutableArrayRef<Part> Parts, function_ref<void(StringRef)> WorkOn) {
  Messages Said;
  MemoryFile Output;
  std::unique_ptr<bpf_linker, decltype(&bpf_linker__free)> Linker(bpf_linker__new(Output.path().c_str(), nullptr),
                                                                  &bpf_linker__free);
  for (size_t I = 0; Linker && I != Parts.size(); ++I) {
    WorkOn(Parts[I].File.name());
    if (Error E = addPart(*Linker, Parts[I], Parts.take_front(I), Said))
      return std::move(E);
  }
  std::string Names = namesOf(Parts);
  WorkOn(Names);
  if (!Linker || bpf_linker__finalize(Linker.get()))
    return createStringError(Names + ": " + Said.about(Output.path(), "what comes of them"));
  Expected<std::string> Joined = Output.read();
  if (Joined && Joined->empty())
    return createStringError(Names + ": libbpf's linker wrote nothing");
  return Joined;
}
