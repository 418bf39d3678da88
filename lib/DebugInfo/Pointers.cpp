//===- Pointers.cpp - &T, *const T -------------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// A PTR of BTF has no name; the kernel refuses one that has. rustc names its pointers after the source (`&u32`, `*mut
// u32`): LLVM 19 writes such names into BTF, later ones drop them, and keep one PTR per name. Without a name, `&T`,
// `&mut T`,
// `*const T` and `*mut T` are one type, as they are in memory.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Rewriter.h"

using namespace llvm;
using namespace polybpf;

DIType *Rewriter::rewritePointer(DIDerivedType &T) {
  if (T.getTag() != dwarf::DW_TAG_pointer_type || T.getName().empty())
    return nullptr;
  return Builder.createPointerType(T.getBaseType(), T.getSizeInBits(), T.getAlignInBits(), T.getDWARFAddressSpace(),
                                   /*Name=*/"", T.getAnnotations());
}
