//===- Commons.cpp - Common symbols become variables in .bss ------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// C without -fno-common lets each file define `int seen;` and leaves it to the linker to make one of them. libbpf's linker
// and loaders know no commons, so they are settled before, as ELF linkers do:
//
//   a.o  common seen, 4 bytes                     undefined
//   b.o  common seen, 8 bytes                     strong seen, 8 bytes of .bss: the largest, at the largest alignment
//   c.o  strong seen                              if there is such a definition, all commons are undefined
//   d.o  weak seen                                overridden by the common one
//
// LLVM writes no BTF for them; Symbols.cpp treats them like other symbols without types.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Part.h"
#include "llvm/BinaryFormat/ELF.h"
#include "llvm/Support/MathExtras.h"
#include <map>

using namespace llvm;
using namespace polybpf::btf;

using Symbol = Image::Symbol;

namespace {
/// All commons of one name.
struct Common {
  uint64_t Size, Alignment;
  /// The part that has the first of the largest ones.
  size_t Largest;
  bool IsDefined = false;
};
} // namespace

static bool isCommon(const Symbol &S) { return S.st_shndx == ELF::SHN_COMMON; }

/// The value of a common symbol is its alignment.
static Expected<uint64_t> alignmentOf(Part &P, const Symbol &S) {
  if (S.st_value <= 1)
    return 1;
  if (!isPowerOf2_64(S.st_value) || S.st_value > 4096 || S.st_size > UINT32_MAX)
    return createStringError(P.File.name() + ": malformed object: the common symbol " + P.File.nameOf(S) + " has " +
                             Twine(S.st_size) + " bytes, aligned to " + Twine(S.st_value));
  return S.st_value;
}

static Error collect(MutableArrayRef<Part> Parts, std::map<std::string, Common> &Commons) {
  for (size_t I = 0; I != Parts.size(); ++I)
    for (const Symbol &S : Parts[I].File.symbols()) {
      if (!isCommon(S))
        continue;
      Expected<uint64_t> Alignment = alignmentOf(Parts[I], S);
      if (!Alignment)
        return Alignment.takeError();
      Common &C = Commons.try_emplace(Parts[I].File.nameOf(S).str(), Common{S.st_size, 1, I}).first->second;
      if (S.st_size > C.Size)
        C.Largest = I;
      C.Size = std::max<uint64_t>(C.Size, S.st_size);
      C.Alignment = std::max(C.Alignment, *Alignment);
    }
  for (Part &P : Parts)
    for (const Symbol &S : P.File.symbols())
      if (S.isDefined() && !isCommon(S) && S.getBinding() == ELF::STB_GLOBAL)
        if (auto Known = Commons.find(P.File.nameOf(S).str()); Known != Commons.end())
          Known->second.IsDefined = true;
  return Error::success();
}

/// Makes \p S a variable at the end of .bss.
static void allocate(Part &P, size_t SymbolIndex, const Common &C) {
  size_t Index = P.File.findOrAddBSS();
  Image::Section &BSS = P.File.sections()[Index];
  Symbol &S = P.File.symbols()[SymbolIndex];
  uint64_t At = alignTo(BSS.sh_size, C.Alignment);
  BSS.sh_size = At + C.Size;
  BSS.sh_addralign = std::max<uint64_t>(BSS.sh_addralign, C.Alignment);
  S.st_shndx = Index;
  S.st_value = At;
  S.st_size = C.Size;
}

static void makeUndefined(Symbol &S) {
  S.st_shndx = ELF::SHN_UNDEF;
  S.st_value = 0;
  S.st_size = 0;
  S.setBindingAndType(ELF::STB_GLOBAL, ELF::STT_NOTYPE);
}

Error polybpf::btf::settleCommons(MutableArrayRef<Part> Parts) {
  std::map<std::string, Common> Commons;
  if (Error E = collect(Parts, Commons))
    return E;
  if (Commons.empty())
    return Error::success();
  for (size_t I = 0; I != Parts.size(); ++I)
    for (size_t N = 0; N != Parts[I].File.symbols().size(); ++N) {
      Symbol &S = Parts[I].File.symbols()[N];
      if (!isCommon(S))
        continue;
      Common &C = Commons[Parts[I].File.nameOf(S).str()];
      if (C.IsDefined || C.Largest != I) {
        makeUndefined(S);
        continue;
      }
      allocate(Parts[I], N, C);
      C.IsDefined = true;
    }
  return Error::success();
}
