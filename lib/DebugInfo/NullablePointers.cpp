//===- NullablePointers.cpp - Option<&T> and its kin -------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Rust promises that `Option` of a pointer that is never null is that pointer in memory, None being 0; so also `Option`
// of a NonZero integer. Maps, arguments of kfuncs and CO-RE need to see the pointer or the integer:
//
//   Option<&u32>              typedef unsigned int *Option_ref_u32;             "rust.type=core::option::Option<&u32>"
//   Option<NonZero<u64>>      typedef unsigned long long Option_NonZero_h...;
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Rewriter.h"

using namespace llvm;
using namespace polybpf;

/// The pointer or integer at the bottom of newtypes such as `NonNull<T>`, or null. \p NonZero: whether `NonZero` was
/// one.
static DIType *innermost(DIType *T, bool &NonZero) {
  T = underlying(T);
  auto *Struct = dyn_cast_or_null<DICompositeType>(T);
  if (!Struct || Struct->getTag() != dwarf::DW_TAG_structure_type)
    return T;
  if (variantPartOf(*Struct))
    return nullptr;
  NonZero |= Struct->getName().starts_with("NonZero<");
  DIType *Inner = nullptr;
  for (DIDerivedType *Member : dataMembers(*Struct)) {
    if (sizeInBits(Member->getBaseType()) == 0)
      continue;
    if (Inner)
      return nullptr;
    Inner = Member->getBaseType();
  }
  return Inner && sizeInBits(Inner) == T->getSizeInBits() ? innermost(Inner, NonZero) : nullptr;
}

DIType *Rewriter::rewriteNullablePointer(DICompositeType &T) {
  DICompositeType *Part = variantPartOf(T);
  if (!Part || languageOf(T) != Language::Rust || qualified(T.getScope(), "") != "core::option::" ||
      !T.getName().starts_with("Option<"))
    return nullptr;
  DIDerivedType *Payload = nullptr;
  for (DINode *Element : Part->getElements())
    if (auto *Variant = dyn_cast_or_null<DIDerivedType>(Element); Variant && !Variant->getDiscriminantValue())
      Payload = Variant;
  auto *Some = Payload ? dyn_cast_or_null<DICompositeType>(Payload->getBaseType()) : nullptr;
  if (!Some || Some->getSizeInBits() != T.getSizeInBits())
    return nullptr;
  bool NonZero = false;
  DIType *Bare = innermost(Some, NonZero);
  bool IsPointer = Bare && Bare->getTag() == dwarf::DW_TAG_pointer_type;
  if (!IsPointer && !(NonZero && isa_and_nonnull<DIBasicType>(Bare)))
    return nullptr;
  // `NonNull<T>` is a type too, though no member leads to it any more.
  SmallVector<DIDerivedType *> Fields = dataMembers(*Some);
  auto *Wrapper = Fields.size() == 1 ? dyn_cast_or_null<DICompositeType>(Fields[0]->getBaseType()) : nullptr;
  return typedefOf(Bare, nameOf(T), {tag(T, "type", qualified(T.getScope(), T.getName()))}, Wrapper);
}
