//===- Join.cpp - One BPF object of several -----------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Objects are made ready (Sections.cpp, Symbols.cpp), libbpf's linker joins them (Linker.cpp), and then BTF is told
// what the linker knows and did not write: where variables are that an extern or another definition came before.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/BTF/Join.h"
#include "../TagNames.h"
#include "Linker.h"
#include "Part.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/BinaryFormat/ELF.h"
#include <bpf/btf.h>

using namespace llvm;
using namespace polybpf::btf;

Expected<Part> polybpf::btf::readPart(MemoryBufferRef Object) {
  Expected<Image> File = Image::read(Object);
  if (!File)
    return File.takeError();
  Part P{std::move(*File), OwnedTypes(), CodeInfo()};
  auto InFile = [&](Error E) { return createStringError(P.File.name() + ": " + toString(std::move(E))); };
  if (!P.File.find(".BTF") && P.File.find(".BTF.ext"))
    return InFile(createStringError("malformed object: it has .BTF.ext, but no .BTF"));
  if (const Image::Section *S = P.File.find(".BTF")) {
    Expected<Reader> Types = Reader::fromBTF(P.File.contents(*S));
    if (!Types)
      return InFile(Types.takeError());
    const Image::Section *Records = P.File.find(".BTF.ext");
    if (Error E = CodeInfo::parse(Records ? P.File.contents(*Records) : "", *Types).moveInto(P.Code))
      return InFile(std::move(E));
    P.Types = std::move(*Types).take();
  } else {
    P.Types.reset(btf__new_empty());
  }
  if (!P.Types)
    return InFile(createStringError("out of memory"));
  return P;
}

std::string polybpf::btf::namesOf(ArrayRef<Part> Parts) {
  SmallVector<StringRef> Names;
  for (const Part &P : Parts)
    Names.push_back(P.File.name());
  return join(Names, ", ");
}

Error polybpf::btf::writeTypes(Part &P) {
  if (!P.Changed)
    return Error::success();
  uint32_t Size;
  const void *Bytes = btf__raw_data(P.Types.get(), &Size);
  if (!Bytes)
    return createStringError(P.File.name() + ": out of memory");
  P.File.setContents(".BTF", StringRef(static_cast<const char *>(Bytes), Size));
  if (!P.Code.empty())
    P.File.setContents(".BTF.ext", P.Code.bytes());
  return Error::success();
}

/// Mixed byte orders would make an object of neither.
static Error checkByteOrder(ArrayRef<Part> Parts) {
  for (const Part &P : Parts)
    if (P.File.isSwapped() != Parts.front().File.isSwapped())
      return createStringError(P.File.name() + ": has another byte order than " + Parts.front().File.name());
  return Error::success();
}

static Expected<std::vector<Part>> prepare(ArrayRef<MemoryBufferRef> Objects, Stands &Changes,
                                           function_ref<void(StringRef)> WorkOn) {
  std::vector<Part> Parts;
  for (MemoryBufferRef Object : Objects) {
    WorkOn(Object.getBufferIdentifier());
    Expected<Part> P = readPart(Object);
    if (!P)
      return P.takeError();
    Parts.push_back(std::move(*P));
  }
  WorkOn(namesOf(Parts));
  if (Error E = checkByteOrder(Parts))
    return std::move(E);
  if (Error E = settleCommons(Parts))
    return std::move(E);
  // Symbols first: functions are found by sections and offsets as they are.
  if (Error E = describeSymbols(Parts, Changes))
    return std::move(E);
  if (Error E = settleSections(Parts))
    return std::move(E);
  if (Error E = settleExterns(Parts))
    return std::move(E);
  for (Part &P : Parts) {
    Expected<bool> Named = nameByTags(P.Types, /*OnlyAlike=*/false);
    if (!Named)
      return createStringError(P.File.name() + ": " + toString(Named.takeError()));
    P.Changed |= *Named;
    if (Error E = writeTypes(P))
      return std::move(E);
  }
  return Parts;
}

static void makeStatic(btf_type &T) {
  if (btf_is_func(&T))
    T.info &= ~0xffffu;
  else if (btf_is_var(&T))
    btf_var(&T)->linkage = BTF_VAR_STATIC;
}

/// Takes back what was said for the linker's sake.
static void takeBack(const OwnedTypes &Types, const Stands &Changes) {
  for (uint32_t Id = 1; Id < btf__type_cnt(Types.get()); ++Id) {
    btf_type *T = edit(Types, Id);
    if (!btf_is_func(T) && !btf_is_var(T))
      continue;
    auto Change = Changes.find(btf__str_by_offset(Types.get(), T->name_off));
    if (Change == Changes.end())
      continue;
    if (Change->second.Static)
      makeStatic(*T);
    int Name = btf__add_str(Types.get(), Change->second.Name.c_str());
    if (Name > 0)
      edit(Types, Id)->name_off = Name;
  }
}

/// Makes \p Locals local, for ELF and for BTF.
static void makeLocal(Part &P, ArrayRef<std::string> Locals) {
  StringSet<> Names;
  for (const std::string &Name : Locals)
    Names.insert(Name);
  for (Image::Symbol &S : P.File.symbols())
    if (S.isDefined() && Names.contains(P.File.nameOf(S))) {
      S.setBinding(ELF::STB_LOCAL);
      S.st_other = ELF::STV_DEFAULT;
    }
  for (uint32_t Id = 1; Id < btf__type_cnt(P.Types.get()); ++Id)
    if (btf_type *T = edit(P.Types, Id); Names.contains(btf__str_by_offset(P.Types.get(), T->name_off)))
      makeStatic(*T);
}

static Expected<std::string> repair(std::string Joined, StringRef Name, const Stands &Changes,
                                    ArrayRef<std::string> Locals, bool Swap) {
  MemoryBufferRef Buffer(Joined, Name);
  Expected<Part> P = readPart(Buffer);
  Expected<Reader> Layout = P && P->File.find(".BTF") ? Reader::fromBuffer(Buffer) : Expected<Reader>(P.takeError());
  if (!Layout)
    return Layout.takeError();
  if (Error E = completeSections(P->Types, Layout->layout()))
    return createStringError(Name + ": " + toString(std::move(E)));
  makeLocal(*P, Locals);
  takeBack(P->Types, Changes);
  dropTagNames(P->Types);
  P->Changed = true;
  if (Error E = writeTypes(*P))
    return std::move(E);
  return P->File.take(Swap);
}

Expected<JoinedObject> polybpf::btf::join(ArrayRef<MemoryBufferRef> Objects, ArrayRef<std::string> Locals,
                                          function_ref<void(StringRef)> WorkOn) {
  Stands Changes;
  Expected<std::vector<Part>> Parts = prepare(Objects, Changes, WorkOn);
  if (!Parts)
    return Parts.takeError();
  Expected<std::string> Joined = runLinker(*Parts, WorkOn);
  if (!Joined)
    return Joined.takeError();
  bool IsDeduplicated = Locals.empty() && none_of(*Parts, [](const Part &P) { return P.Changed; });
  Expected<std::string> Repaired =
      repair(std::move(*Joined), namesOf(*Parts), Changes, Locals, Parts->front().File.isSwapped());
  if (!Repaired)
    return Repaired.takeError();
  return JoinedObject{std::move(*Repaired), IsDeduplicated};
}
