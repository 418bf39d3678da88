//===- Records.cpp - Structs, tuples, unions, closures, slices ---------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// rustc lists members in the order of the source, at the offsets of the layout; the kernel wants them by offset:
//
//   struct S { a: u8, b: u64 }     STRUCT S { b @0, a @64 }, "rust.type=krate::S"
//
// Names that are no identifiers, or that C reserves, change; DECL_TAGs keep the source's. Member types stay what they
// are, but for a float that is not aligned: the kernel refuses it, so it is told as its bytes.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Rewriter.h"
#include "polybpf/DebugInfo/Names.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using namespace polybpf;

/// What stands in for the type of \p Member if it is a float where no float may be, else null.
DIType *Rewriter::packedFloat(const DIDerivedType &Member) {
  auto *Float = dyn_cast_or_null<DIBasicType>(underlying(Member.getBaseType()));
  if (!Float || Float->getEncoding() != dwarf::DW_ATE_float)
    return nullptr;
  uint64_t Align = std::min<uint64_t>(Float->getSizeInBits(), 64);
  return Member.getOffsetInBits() % Align == 0 ? nullptr : bytes(Float->getSizeInBits() / 8);
}

/// Whether readers would take a member of a variant for what fills a gap.
/// Whether \p Name is one that we give to bytes between members, \p Prefix and a number.
static bool looksLikePadding(StringRef Name, StringRef Prefix) {
  return Name.consume_front(Prefix) && all_of(Name, isDigit);
}

/// C wants different names for the members of a struct. Two may share one, as `int` and `int_` do: all but the first are
/// numbered.
std::string MemberNames::add(const std::string &Name) {
  if (Name.empty() || Uses[Name]++ == 0)
    return Name;
  std::string Numbered;
  do
    Numbered = Name + "_" + std::to_string(Uses[Name]++ - 1);
  while (Uses[Numbered]++ != 0);
  return Numbered;
}

/// C++ lets a bit-field be wider than its type, `bool b : 7`: what C and the kernel take for it is an integer of its width.
/// Null if \p Member is no such bit-field.
DIType *Rewriter::wideBitField(const DIDerivedType &Member) {
  if (!Member.isBitField())
    return nullptr;
  auto *Basic = dyn_cast_or_null<DIBasicType>(underlying(Member.getBaseType()));
  bool IsBool = Basic && Basic->getEncoding() == dwarf::DW_ATE_boolean;
  uint64_t Size = Member.getSizeInBits();
  if (Size <= (IsBool ? 1 : sizeInBits(Member.getBaseType())) || Size > 64)
    return nullptr;
  return integer(std::max<uint64_t>(PowerOf2Ceil(Size), 8), /*Signed=*/false);
}

/// \p Member itself if nothing has to change; \p Taken has the names of its siblings. \p Detach: make one that no
/// longer refers to the type it stood in.
DIDerivedType *Rewriter::rewriteMember(DIDerivedType &Member, MemberNames &Taken, bool Detach) {
  StringRef Source = Member.getName();
  std::string Name = Source.empty() ? "" : identifierFor(Source, "");
  // What an earlier run of the pass put there has no scope.
  if (looksLikePadding(Name, Detach ? "__pad" : "__gap") && (Detach || Member.getScope()))
    Name += "_";
  Name = Taken.add(Name);
  DIType *Other = packedFloat(Member);
  if (!Other)
    Other = wideBitField(Member);
  Tags New;
  if (Name != Source)
    New.push_back(tag(Member, "name", Source));
  tellType(Member, Other, New);
  if (New.empty() && !Detach)
    return &Member;
  DIType *Type = Other ? Other : Member.getBaseType();
  DINodeArray Annotations = annotations(annotationsOf(Member), New);
  if (auto *Storage = Member.isBitField() ? dyn_cast_or_null<ConstantInt>(Member.getStorageOffsetInBits()) : nullptr)
    return Builder.createBitFieldMemberType(nullptr, Name, nullptr, 0, Member.getSizeInBits(), Member.getOffsetInBits(),
                                            Storage->getZExtValue(), Member.getFlags(), Type, Annotations);
  return member(Name, Type, Member.getSizeInBits(), Member.getOffsetInBits(), Annotations);
}

/// Bases and data members of \p T, in the order of their offsets; \p New gets what is not among them, \p Beside the types of that.
SmallVector<DIDerivedType *> Rewriter::layoutOf(const DICompositeType &T, Tags &New,
                                                SmallVectorImpl<DIType *> &Beside) {
  SmallVector<DIDerivedType *> Members;
  MemberNames Taken;
  addBases(T, Members, Taken, New, Beside);
  for (DIDerivedType *Member : dataMembers(T))
    Members.push_back(rewriteMember(*Member, Taken));
  if (T.getTag() != dwarf::DW_TAG_union_type)
    sortMembers(Members);
  return Members;
}

DIType *Rewriter::rewriteRecord(DICompositeType &T) {
  bool IsOpaque = HeldByValue.contains(&T) && T.isForwardDecl() && T.getSizeInBits();
  Tags New;
  SmallVector<DIType *> Beside;
  SmallVector<DIDerivedType *> Members = IsOpaque ? opaqueMembers(T.getSizeInBits()) : layoutOf(T, New, Beside);
  if (languageOf(T) == Language::CXX)
    fit(T, Members, T.getSizeInBits(), New, Beside);
  if (!T.isForwardDecl() && !Relocatable.contains(&T))
    fillGaps(Members, T.getSizeInBits(), T.getTag() == dwarf::DW_TAG_union_type);
  SmallVector<Metadata *> Elements(Members.begin(), Members.end());

  // An earlier run of the pass, or a front end of our kind, may have said it already.
  bool IsSaid = isTagged(annotationsOf(T), tag(T, "type", "")) || isTagged(annotationsOf(T), tag(T, "part", ""));
  if (!T.getName().empty() && (!T.isForwardDecl() || IsOpaque) && !IsSaid)
    New.push_back(tag(T, "type", qualified(T.getScope(), T.getName())));
  if (T.getTag() == dwarf::DW_TAG_class_type && !T.isForwardDecl())
    New.push_back(tag(T, "kind", "class"));
  bool SameMembers = equal(Elements, T.getElements(), [](Metadata *New, DINode *Old) { return New == Old; });
  if (SameMembers && New.empty() && nameOf(T) == T.getName() && T.getTag() != dwarf::DW_TAG_class_type)
    return nullptr;
  compat::Composite Record = copyOf(T, New);
  if (IsOpaque)
    Record.Flags &= ~DINode::FlagFwdDecl;
  Record.Elements = Builder.getOrCreateArray(Elements);
  if (!Beside.empty())
    Record.TemplateParams = beside(T, Beside);
  return compat::makeComposite(C, Record);
}
