//===- ForeignTypes.cpp - Types that only other languages have ----------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// DWARF has types that C, C++ and Rust do not, and BTFDebug makes void of them, which the kernel refuses in a member.
// They become what they are in memory, and their names tell the rest:
//
//   type Index is range 1 .. 10;         TYPEDEF Index = INT unsigned int             a subrange of integers
//   type Days = set of Day;              TYPEDEF Days = INT unsigned char
//   character(80)                        STRUCT character_80_h... { data: ARRAY[80] }
//   immutable(T) of D, shared, packed    CONST T
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Rewriter.h"
#include "polybpf/DebugInfo/Names.h"

using namespace llvm;
using namespace polybpf;

/// Whether LLVM or another idiom has something to say of \p T.
static bool isFamiliar(const DIType &T) {
  if (isa<DIBasicType, DICompositeType, DISubroutineType>(T))
    return true;
  switch (T.getTag()) {
  case dwarf::DW_TAG_pointer_type:
  case dwarf::DW_TAG_reference_type:
  case dwarf::DW_TAG_rvalue_reference_type:
  case dwarf::DW_TAG_ptr_to_member_type:
  case dwarf::DW_TAG_typedef:
  case dwarf::DW_TAG_template_alias:
  case dwarf::DW_TAG_const_type:
  case dwarf::DW_TAG_volatile_type:
  case dwarf::DW_TAG_restrict_type:
  case dwarf::DW_TAG_atomic_type:
  case dwarf::DW_TAG_member:
  case dwarf::DW_TAG_variable:
  case dwarf::DW_TAG_inheritance:
  case dwarf::DW_TAG_friend:
    return true;
  default:
    return false;
  }
}

DIType *Rewriter::rewriteForeign(DIType &T) {
  if (isFamiliar(T))
    return nullptr;
  uint64_t Size = T.getSizeInBits();
  auto *Derived = dyn_cast<DIDerivedType>(&T);
  if (Derived && T.getTag() != dwarf::DW_TAG_set_type)
    return Builder.createQualifiedType(dwarf::DW_TAG_const_type, Derived->getBaseType());
  Tags Source{tag(T, "type", qualified(T.getScope(), T.getName()))};
  std::string Name = identifierFor(T.getName(), scopePath(T.getScope()));
  if (T.getTag() == dwarf::DW_TAG_string_type || Size == 0)
    return structOf(Name, Size, {member("data", bytes(Size / 8), Size, 0)}, Source);
  return typedefOf(integer(Size, /*Signed=*/false), Name, Source);
}
