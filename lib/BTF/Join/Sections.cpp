//===- Sections.cpp - Sections that libbpf's linker takes ---------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// What clang writes for C++, for cold code and for constant data, in what it writes for C:
//
//   .text._Z3maxii, .text.unlikely.    .text: two sections of one name in an object become one. Records in .BTF.ext are
//                                      led there, at the offset that the code will have
//   .group                             nothing; of two inline functions the first counts, as they are weak
//   license A, license WA              license WA
//   .data.rel.ro: R_BPF_64_ABS64 of section .rodata, at offset 16 in place
//                                      R_BPF_64_ABS64 of a local symbol at the start of .rodata
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Part.h"
#include "llvm/BinaryFormat/ELF.h"
#include <bpf/btf.h>
#include <map>
#include <set>

using namespace llvm;
using namespace polybpf::btf;

using Section = Image::Section;

static Error failed(Part &P, const Twine &What) { return createStringError(P.File.name() + ": " + What); }

/// Loaders run no constructors. Groups (COMDAT) have not been read, so nothing is a member of one.
static Error checkSections(Part &P) {
  for (Section &S : P.File.sections()) {
    if (S.sh_type == ELF::SHT_INIT_ARRAY || S.sh_type == ELF::SHT_FINI_ARRAY)
      return failed(P, "has constructors or destructors of variables, which no BPF loader runs");
    S.sh_flags = S.sh_flags & ~uint64_t(ELF::SHF_GROUP);
  }
  return Error::success();
}

//===--- Code -----------------------------------------------------------------------------------------------------===//

/// Leads the records of the section \p Old to \p NewName, \p Offset bytes further on.
static Error moveRecords(Part &P, StringRef Old, uint32_t Offset) {
  int NewName = btf__add_str(P.Types.get(), ".text");
  if (NewName < 0)
    return failed(P, "out of memory");
  P.Code.forEach([&](CodeRecords Records) {
    if (btf__str_by_offset(P.Types.get(), Records.Section) != Old)
      return;
    Records.Section = NewName;
    for (MutableArrayRef<uint32_t> R = Records.Words; !R.empty(); R = R.drop_front(Records.Width))
      R[0] += Offset;
  });
  P.Changed = true;
  return Error::success();
}

/// Makes one section of all that holds functions and no programs. An empty `.text` is in the way then: it has no place
/// in the output, and records would go where it goes.
static Error foldText(Part &P) {
  uint64_t End = 0;
  bool Folded = false;
  for (size_t I = 0; I != P.File.sections().size(); ++I) {
    Section &S = P.File.sections()[I];
    std::string Name = P.File.nameOf(S).str();
    if (S.sh_type != ELF::SHT_PROGBITS || !(S.sh_flags & ELF::SHF_EXECINSTR) ||
        !(Name == ".text" || StringRef(Name).starts_with(".text.")))
      continue;
    S.sh_addralign = 8;
    if (Name != ".text") {
      if (S.sh_size)
        if (Error E = moveRecords(P, Name, End))
          return E;
      P.File.rename(I, ".text");
      Folded = true;
    }
    End += P.File.sections()[I].sh_size;
  }
  if (!Folded)
    return Error::success();
  for (size_t I = 0; I != P.File.sections().size(); ++I) {
    Section &S = P.File.sections()[I];
    if (S.sh_type == ELF::SHT_REL && P.File.nameOf(P.File.sections()[S.sh_info]) == ".text")
      P.File.rename(I, ".rel.text");
    else if (S.sh_type == ELF::SHT_PROGBITS && !S.sh_size && P.File.nameOf(S) == ".text")
      P.File.rename(I, ".empty");
  }
  return Error::success();
}

//===--- Data -----------------------------------------------------------------------------------------------------===//

static bool isData(const Section &S) { return (S.sh_flags & ELF::SHF_ALLOC) && !(S.sh_flags & ELF::SHF_EXECINSTR); }

/// Has data refer to local symbols where it refers to sections.
static void nameSections(Part &P) {
  std::map<uint16_t, size_t> NewIndex;
  std::vector<Image::Symbol> Added;
  auto forEachInData = [&](auto Visit) {
    for (const Section &S : P.File.sections())
      if (S.sh_type == ELF::SHT_REL && isData(P.File.sections()[S.sh_info]))
        for (Image::Relocation &R : P.File.relocations(S))
          if (const Image::Symbol &Of = P.File.symbols()[R.getSymbol(false)]; Of.getType() == ELF::STT_SECTION)
            Visit(R, Of);
  };
  forEachInData([&](Image::Relocation &, const Image::Symbol &Of) {
    if (!NewIndex.try_emplace(Of.st_shndx, P.File.symbols().size() + Added.size()).second)
      return;
    Added.push_back(Of);
    Added.back().st_name = 0;
    Added.back().setBindingAndType(ELF::STB_LOCAL, ELF::STT_NOTYPE);
  });
  if (Added.empty())
    return;
  P.File.addSymbols(Added);
  forEachInData([&](Image::Relocation &R, const Image::Symbol &Of) {
    R.setSymbolAndType(NewIndex[Of.st_shndx], R.getType(false), false);
  });
}

/// Whether parts may have sections of this kind under the same name, and so must agree about them.
static bool isJoined(const Section &S) {
  return (S.sh_type == ELF::SHT_PROGBITS || S.sh_type == ELF::SHT_NOBITS) && (S.sh_flags & ELF::SHF_ALLOC);
}

/// A section that is written in one part is written. Equal strings are not merged where only one part would.
static void unifyFlags(MutableArrayRef<Part> Parts) {
  struct Seen {
    uint64_t Flags, EntrySize;
    bool Differs = false;
  };
  StringMap<Seen> Known;
  auto forEach = [&](auto Visit) {
    for (Part &P : Parts)
      for (Section &S : P.File.sections())
        if (isJoined(S))
          Visit(S, P.File.nameOf(S));
  };
  forEach([&](Section &S, StringRef Name) {
    Seen &Of = Known.try_emplace(Name, Seen{S.sh_flags, S.sh_entsize}).first->second;
    Of.Differs |= Of.Flags != S.sh_flags || Of.EntrySize != S.sh_entsize;
    Of.Flags |= S.sh_flags;
  });
  forEach([&](Section &S, StringRef Name) {
    const Seen &Of = Known.find(Name)->second;
    if (!Of.Differs)
      return;
    S.sh_flags = Of.Flags & ~uint64_t(ELF::SHF_MERGE | ELF::SHF_STRINGS);
    S.sh_entsize = 0;
  });
}

Error polybpf::btf::settleSections(MutableArrayRef<Part> Parts) {
  for (Part &P : Parts) {
    if (Error E = checkSections(P))
      return E;
    if (Error E = foldText(P))
      return E;
    nameSections(P);
  }
  unifyFlags(Parts);
  return Error::success();
}
