//===- HugeTypes.cpp - Types beyond what BTF can count ------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// BTF has 32 bits for the size of a type in bytes, and for the offset of a member in bits; BTFDebug has 32 bits for the
// size of a struct in bits. It cuts what is more: `[u8; 1 << 32]` would be an array of nothing, and the kernel refuses
// all BTF for a member beyond the end of its struct. No program has such a value, but may well have a type for one:
//
//   pub struct Disk { boot: [u8; 512], rest: [u8; 1 << 40] }      STRUCT Disk size=0         "rust.size=1099511628288"
//   &[u8; 1 << 40]                                                PTR ARRAY[0] INT unsigned char
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Rewriter.h"

using namespace llvm;
using namespace polybpf;

bool polybpf::isHuge(const DICompositeType &T) {
  uint64_t Limit = T.getTag() == dwarf::DW_TAG_array_type ? uint64_t(UINT32_MAX) * 8 : UINT32_MAX - 7;
  return T.getSizeInBits() > Limit;
}

DIType *Rewriter::rewriteHuge(DICompositeType &T) {
  if (!isHuge(T))
    return nullptr;
  if (T.getTag() == dwarf::DW_TAG_array_type)
    return noneOf(T.getBaseType());
  compat::Composite Huge =
      copyOf(T, {tag(T, "type", qualified(T.getScope(), T.getName())), tag(T, "size", Twine(T.getSizeInBits() / 8))});
  Huge.Elements = nullptr;
  Huge.SizeInBits = 0;
  return compat::makeComposite(C, Huge);
}
