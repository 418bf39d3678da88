//===- DeclaredClasses.cpp - Values of classes that are only declared --------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// clang describes a class where one of its constructors is, and elsewhere only declares it: name and size. The kernel
// refuses a value of a type that is only declared, so such a class becomes a struct of bytes:
//
//   struct Pad { Pad(); long l; };  struct S { Pad p; int i; };      no Pad::Pad() in this file
//
//   STRUCT Pad size=8 { __opaque: ARRAY[8] INT unsigned char @0 }
//
// One that only pointers lead to stays a FWD: libbpf resolves it to another module's STRUCT. With -fstandalone-debug,
// clang describes every class.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Rewriter.h"

using namespace llvm;
using namespace polybpf;

/// The types of which \p Node has a value: as a member, base, element, parameter, result or variable.
static SmallVector<DIType *> valuesOf(const MDNode &Node) {
  SmallVector<DIType *> Values;
  if (auto *Variable = dyn_cast<DIVariable>(&Node))
    return {Variable->getType()};
  if (auto *Composite = dyn_cast<DICompositeType>(&Node))
    return {Composite->getBaseType()};
  auto *Derived = dyn_cast<DIDerivedType>(&Node);
  if (!Derived)
    return {};
  // Pointers, references, typedefs of functions.
  if (auto *Function = dyn_cast_or_null<DISubroutineType>(Derived->getBaseType()))
    append_range(Values, Function->getTypeArray());
  else if (Derived->getTag() == dwarf::DW_TAG_member || Derived->getTag() == dwarf::DW_TAG_inheritance)
    Values.push_back(Derived->getBaseType());
  return Values;
}

void Rewriter::findHeldByValue() {
  for (auto &[Node, L] : Nodes)
    for (DIType *T : valuesOf(*Node))
      HeldByValue.insert(underlying(T));
  for (Function &F : M)
    if (DISubprogram *SP = F.getSubprogram(); SP && SP->getType())
      for (DIType *T : SP->getType()->getTypeArray())
        HeldByValue.insert(underlying(T));
}

SmallVector<DIDerivedType *> Rewriter::opaqueMembers(uint64_t SizeInBits) {
  return {member("__opaque", bytes(SizeInBits / 8), SizeInBits, 0)};
}
