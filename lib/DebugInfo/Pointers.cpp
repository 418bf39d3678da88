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
// `*const T` and `*mut T` are one type, as they are in memory. The references of C++, which BTFDebug does not know, are
// PTRs too.
//
// A function that returns `void` by another name, `enable_if_t<...>`, returns void: the kernel takes no typedef there.
//
// A pointer to a member is what the C++ ABI makes it: an offset, or for functions { ptr, adj }.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Rewriter.h"
#include "polybpf/DebugInfo/Names.h"

using namespace llvm;
using namespace polybpf;

DIType *Rewriter::rewritePointer(DIDerivedType &T) {
  bool IsPointer = T.getTag() == dwarf::DW_TAG_pointer_type;
  bool IsReference = T.getTag() == dwarf::DW_TAG_reference_type || T.getTag() == dwarf::DW_TAG_rvalue_reference_type;
  if (!IsReference && !(IsPointer && !T.getName().empty()))
    return nullptr;
  if (isFunctionItem(T))
    return structOf(identifierFor(T.getName(), ""), 0, {}, {tag(T, "type", T.getName())});
  uint64_t Size = T.getSizeInBits() ? T.getSizeInBits() : M.getDataLayout().getPointerSizeInBits();
  return Builder.createPointerType(T.getBaseType(), Size, T.getAlignInBits(), T.getDWARFAddressSpace(),
                                   /*Name=*/"", annotationsOf(T));
}

DIType *Rewriter::rewriteMemberPointer(DIDerivedType &T) {
  if (T.getTag() != dwarf::DW_TAG_ptr_to_member_type)
    return nullptr;
  DIType *Offset = Builder.createBasicType("long", 64, dwarf::DW_ATE_signed);
  if (!isa_and_nonnull<DISubroutineType>(T.getBaseType()))
    return Offset;
  DIType *Pointer = Builder.createPointerType(T.getBaseType(), 64);
  return structOf("", 128, {member("ptr", Pointer, 64, 0), member("adj", Offset, 64, 64)});
}

/// BTF has no `_Atomic`. BTFDebug passes over it, but LLVM 19's makes it void.
DIType *Rewriter::rewriteAtomic(DIDerivedType &T) {
  return T.getTag() == dwarf::DW_TAG_atomic_type ? T.getBaseType() : nullptr;
}

DIType *Rewriter::rewriteSignature(DISubroutineType &T) {
  auto Types = T.getTypeArray();
  if (!Types || Types.size() == 0 || !Types[0] || underlying(Types[0]))
    return nullptr;
  SmallVector<Metadata *> New(Types.begin(), Types.end());
  New[0] = nullptr;
  return Builder.createSubroutineType(Builder.getOrCreateTypeArray(New), T.getFlags(), T.getCC());
}

/// The names of C++'s alias templates, `vec<int>`, are no identifiers.
bool Rewriter::isTargetTold(const DIDerivedType &Typedef) const {
  Language L = languageOf(Typedef);
  return isTold(Typedef.getBaseType(), L, Reach::Whole) && !mentionsBool(Typedef.getBaseType(), L);
}

bool Rewriter::isTagged(const DIDerivedType &Typedef) const {
  std::string Path = scopePath(Typedef.getScope());
  return Typedef.getTag() == dwarf::DW_TAG_template_alias || !Path.empty() || !isTargetTold(Typedef) ||
         identifierFor(Typedef.getName(), Path) != Typedef.getName();
}

DIType *Rewriter::rewriteTypedef(DIDerivedType &T) {
  if (!is_contained({dwarf::DW_TAG_template_alias, dwarf::DW_TAG_typedef}, T.getTag()))
    return nullptr;
  if (isTagged(annotationsOf(T), tag(T, "type", "")) || !isTagged(T))
    return nullptr;
  Tags New{tag(T, "type", qualified(T.getScope(), T.getName()))};
  if (!isTargetTold(T))
    New.push_back(tag(T, "target", sourceText(T.getBaseType(), languageOf(T))));
  return typedefOf(T.getBaseType(), identifierFor(T.getName(), scopePath(T.getScope())), New);
}
