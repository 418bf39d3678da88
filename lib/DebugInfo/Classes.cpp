//===- Classes.cpp - Base classes --------------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// BTFDebug crashes on what only classes have: methods, static members, bases, and the word `class` itself. Methods and
// static members take no part in the layout; methods that are called are FUNCs anyway. A base is a member at its
// offset:
//
//   struct A { int a; };  class B : public A, Empty { long b; };
//
//   STRUCT B { __base_A: STRUCT A @0, __base_Empty: ARRAY[0] STRUCT Empty @0, b @8 }
//
// An empty base has size 1 by itself, but takes no room as a base, so it is an array without elements. Where a virtual
// base is, is known at run time only: a DECL_TAG names it, and where the table of virtual functions has its offset,
// "cxx.virtual_base=24:A"; its type stands beside the class.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Rewriter.h"
#include "polybpf/DebugInfo/Names.h"

using namespace llvm;
using namespace polybpf;

bool polybpf::isEmptyClass(const DICompositeType &T) {
  return !T.isForwardDecl() && all_of(T.getElements(), [](DINode *Element) {
    auto *Derived = dyn_cast_or_null<DIDerivedType>(Element);
    if (!Derived || Derived->isStaticMember())
      return true;
    auto *Base = dyn_cast_or_null<DICompositeType>(underlying(Derived->getBaseType()));
    return Derived->getTag() == dwarf::DW_TAG_inheritance && Base && isEmptyClass(*Base);
  });
}

DIDerivedType *Rewriter::baseMember(const DIDerivedType &Inheritance, MemberNames &Taken) {
  auto *Base = dyn_cast_or_null<DICompositeType>(underlying(Inheritance.getBaseType()));
  if (!Base || !Names.count(Base))
    return nullptr;
  std::string Name = Taken.add(clipped("__base_" + nameOf(*Base)));
  if (!isEmptyClass(*Base))
    return member(Name, Base, Base->getSizeInBits(), Inheritance.getOffsetInBits());
  return member(Name, noneOf(Base), 0, Inheritance.getOffsetInBits());
}

/// Adds a member for each base of \p T, and a tag for those that have no fixed place, which go to \p Beside.
void Rewriter::addBases(const DICompositeType &T, SmallVectorImpl<DIDerivedType *> &Members, MemberNames &Taken,
                        Tags &New, SmallVectorImpl<DIType *> &Beside) {
  for (DINode *Element : T.getElements()) {
    auto *Inheritance = dyn_cast_or_null<DIDerivedType>(Element);
    if (!Inheritance || Inheritance->getTag() != dwarf::DW_TAG_inheritance)
      continue;
    if (Inheritance->isVirtual()) {
      // What clang calls the offset of a virtual base is the distance of its place in the table, in bytes.
      if (DIType *Base = underlying(Inheritance->getBaseType())) {
        New.push_back(tag(T, "virtual_base",
                          Twine(Inheritance->getOffsetInBits()) + ":" + qualified(Base->getScope(), Base->getName())));
        Beside.push_back(Base);
      }
    } else if (DIDerivedType *Member = baseMember(*Inheritance, Taken)) {
      Members.push_back(Member);
    }
  }
}
