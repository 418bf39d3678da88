//===- Enumerations.cpp - Enumerations without payload -----------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// A C-like enum is an ENUM (or ENUM64) under its own enumerators' names, as C's, so that CO-RE finds them. Two kinds do
// not fit: one of 128 bits, and one with more enumerators than a BTF type has room for (65,535). Those become an
// integer with a name, and one DECL_TAG lists the enumerators:
//
//   #[repr(u128)] enum Big { A = 1, B = 2 }     typedef unsigned __int128 Big;     "rust.variants=A:1;B:2"
//
// DECL_TAGs cannot stand on an ENUM, so one whose enumerators had to be renamed gets a typedef of its name that tells.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Rewriter.h"
#include "polybpf/DebugInfo/Names.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using namespace polybpf;

/// BTF counts members and enumerators in 16 bits.
static constexpr size_t MaxEnumerators = 65535;

static std::string valueOf(const DIEnumerator &E) {
  return toString(E.getValue(), /*Radix=*/10, /*Signed=*/!E.isUnsigned());
}

/// Compile units list their enumerations; the verifier takes nothing else in that list.
void Rewriter::dropFormerEnumerations() {
  for (DICompileUnit *Unit : M.debug_compile_units()) {
    auto *Old = dyn_cast_or_null<MDTuple>(Unit->getRawEnumTypes());
    if (!Old)
      continue;
    SmallVector<Metadata *> Kept;
    for (const MDOperand &T : Old->operands())
      if (isa_and_nonnull<DICompositeType>(T))
        Kept.push_back(T);
    if (Kept.size() != Old->getNumOperands())
      Unit->replaceEnumTypes(MDTuple::get(C, Kept));
  }
}

DIType *Rewriter::rewriteEnumeration(DICompositeType &T) {
  SmallVector<Metadata *> Enumerators;
  std::string Listed;
  bool Renamed = nameOf(T) != T.getName();
  for (DINode *Element : T.getElements()) {
    auto *E = dyn_cast_or_null<DIEnumerator>(Element);
    if (!E)
      continue;
    std::string Name = identifierFor(E->getName(), scopePath(&T));
    Listed += (Listed.empty() ? "" : ";") + E->getName().str() + ":" + valueOf(*E);
    if (Name != E->getName()) {
      E = DIEnumerator::get(C, E->getValue(), E->isUnsigned(), Name);
      Renamed = true;
    }
    Enumerators.push_back(E);
  }
  auto *Base = dyn_cast_or_null<DIBasicType>(underlying(T.getBaseType()));
  bool IsSigned = Base && Base->getEncoding() == dwarf::DW_ATE_signed;
  Tags Source{tag(T, "type", qualified(T.getScope(), T.getName())), tag(T, "variants", Listed)};
  if (T.getSizeInBits() > 64 || Enumerators.size() > MaxEnumerators)
    return typedefOf(integer(T.getSizeInBits(), IsSigned), nameOf(T), Source);
  // BTFDebug takes the base type for a plain integer without asking; `enum : char16_t` and typedefs of Rust's char are
  // not.
  bool PlainBase = !Base || (Base == T.getBaseType() && Base->getEncoding() != dwarf::DW_ATE_UTF);
  if (!Renamed && PlainBase)
    return nullptr;
  compat::Composite New = copyOf(T, {});
  New.Elements = Builder.getOrCreateArray(Enumerators);
  if (!PlainBase)
    New.BaseType = integer(T.getSizeInBits(), IsSigned);
  DIType *Enumeration = compat::makeComposite(C, New);
  return Renamed && !T.getName().empty() ? typedefOf(Enumeration, nameOf(T), Source) : Enumeration;
}
