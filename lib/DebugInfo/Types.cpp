//===- Types.cpp - Questions about debug info types --------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/DebugInfo/Types.h"
#include "polybpf/Support/Diagnostics.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/BinaryFormat/Dwarf.h"
#include "llvm/Support/xxhash.h"

using namespace llvm;
using namespace polybpf;

/// Deeper nesting by value, or of scopes, than any program has; keeps recursion off the end of the stack.
static constexpr unsigned MaxDepth = 4096;

bool polybpf::isRecord(const DIType *T) {
  if (!T)
    return false;
  unsigned Tag = T->getTag();
  return Tag == dwarf::DW_TAG_structure_type || Tag == dwarf::DW_TAG_union_type || Tag == dwarf::DW_TAG_class_type;
}

DICompositeType *polybpf::variantPartOf(const DICompositeType &T) {
  for (DINode *Element : T.getElements())
    if (auto *Part = dyn_cast_or_null<DICompositeType>(Element); Part && Part->getTag() == dwarf::DW_TAG_variant_part)
      return Part;
  return nullptr;
}

SmallVector<DIDerivedType *> polybpf::dataMembers(const DICompositeType &T) {
  SmallVector<DIDerivedType *> Members;
  for (DINode *Element : T.getElements())
    if (auto *Member = dyn_cast_or_null<DIDerivedType>(Element))
      if (Member->getTag() == dwarf::DW_TAG_member && !Member->isStaticMember())
        Members.push_back(Member);
  return Members;
}

bool polybpf::isFunctionItem(const DIType &T) {
  return T.getTag() == dwarf::DW_TAG_pointer_type && !T.getName().empty() && !T.getSizeInBits() &&
         isa_and_nonnull<DISubroutineType>(cast<DIDerivedType>(T).getBaseType());
}

/// Whether \p Element takes part in the layout of the type that it is an element of. In C++, static members (which may be
/// of the type itself), friends and nested types do not.
static bool isLaidOut(const DIType &Element) {
  return !Element.isStaticMember() &&
         is_contained({dwarf::DW_TAG_member, dwarf::DW_TAG_inheritance, dwarf::DW_TAG_variant_part}, Element.getTag());
}

SmallVector<DIType *> polybpf::valueParts(const DIType &T) {
  SmallVector<DIType *> Parts;
  if (auto *Derived = dyn_cast<DIDerivedType>(&T)) {
    switch (T.getTag()) {
    case dwarf::DW_TAG_pointer_type:
    case dwarf::DW_TAG_reference_type:
    case dwarf::DW_TAG_rvalue_reference_type:
    case dwarf::DW_TAG_ptr_to_member_type:
      break;
    default:
      Parts.push_back(Derived->getBaseType());
    }
  } else if (auto *Composite = dyn_cast<DICompositeType>(&T)) {
    Parts.push_back(Composite->getBaseType());
    for (DINode *Element : Composite->getElements())
      if (auto *Part = dyn_cast_or_null<DIType>(Element); Part && isLaidOut(*Part))
        Parts.push_back(Part);
  }
  erase(Parts, nullptr);
  return Parts;
}

Error polybpf::measureDepth(DIType &T, DepthMap &Depths) {
  // 0 marks a type whose parts are still being measured; an explicit stack, since the input may be anything.
  SmallVector<DIType *, 32> Stack{&T};
  while (!Stack.empty()) {
    DIType *Top = Stack.back();
    if (Depths.try_emplace(Top, 0).first->second) {
      Stack.pop_back();
      continue;
    }
    unsigned Deepest = 0;
    bool Ready = true;
    for (DIType *Part : valueParts(*Top)) {
      auto Known = Depths.find(Part);
      if (Known == Depths.end()) {
        Stack.push_back(Part);
        Ready = false;
      } else if (!Known->second) {
        return makeError(DiagID::MalformedDebugInfo,
                         "debug info: type '" + qualified(Part->getScope(), Part->getName()) + "' contains itself");
      } else {
        Deepest = std::max(Deepest, Known->second);
      }
    }
    if (!Ready)
      continue;
    if (Deepest >= MaxDepth)
      return makeError(DiagID::MalformedDebugInfo, "debug info: type '" + qualified(Top->getScope(), Top->getName()) +
                                                       "' is nested more than " + Twine(MaxDepth) + " deep");
    bool IsLevel = Top->getTag() != dwarf::DW_TAG_member && Top->getTag() != dwarf::DW_TAG_variant_part;
    Depths[Top] = std::max(1u, Deepest + IsLevel);
    Stack.pop_back();
  }
  return Error::success();
}

DIType *polybpf::underlying(DIType *T) {
  while (auto *Derived = dyn_cast_or_null<DIDerivedType>(T)) {
    switch (Derived->getTag()) {
    case dwarf::DW_TAG_typedef:
    case dwarf::DW_TAG_template_alias:
    case dwarf::DW_TAG_const_type:
    case dwarf::DW_TAG_volatile_type:
    case dwarf::DW_TAG_restrict_type:
    case dwarf::DW_TAG_atomic_type:
    case dwarf::DW_TAG_member:
      T = Derived->getBaseType();
      break;
    default:
      return T;
    }
  }
  return T;
}

uint64_t polybpf::sizeInBits(DIType *T) {
  T = underlying(T);
  return T ? T->getSizeInBits() : 0;
}

static uint64_t naturalAlignOfRecord(const DICompositeType &T, AlignMap &Known) {
  uint64_t Align = 8;
  SmallVector<DIDerivedType *> Members = dataMembers(T);
  for (DINode *Element : T.getElements())
    if (auto *Base = dyn_cast_or_null<DIDerivedType>(Element))
      if (Base->getTag() == dwarf::DW_TAG_inheritance && !Base->isVirtual())
        Members.push_back(Base);
  SmallVector<uint64_t> Offsets{T.getSizeInBits()};
  for (DIDerivedType *Member : Members)
    Offsets.push_back(Member->getOffsetInBits());
  sort(Offsets);
  for (DIDerivedType *Member : Members) {
    uint64_t MemberAlign = naturalAlign(Member->getBaseType(), Known);
    // Of a member that runs into the next, only a part is told (Overlaps.cpp).
    auto Next = upper_bound(Offsets, Member->getOffsetInBits());
    uint64_t Room = (Next == Offsets.end() ? T.getSizeInBits() : *Next) - Member->getOffsetInBits();
    if (T.getTag() != dwarf::DW_TAG_union_type && sizeInBits(Member->getBaseType()) > Room && Room % MemberAlign != 0)
      continue;
    if (!Member->isBitField() && Member->getOffsetInBits() % MemberAlign != 0)
      return 8;
    Align = std::max(Align, MemberAlign);
  }
  if (DICompositeType *Part = variantPartOf(T)) {
    if (DIDerivedType *Tag = Part->getDiscriminator())
      Align = std::max(Align, naturalAlign(Tag->getBaseType(), Known));
    for (DINode *Variant : Part->getElements())
      if (auto *Member = dyn_cast_or_null<DIDerivedType>(Variant))
        Align = std::max(Align, naturalAlign(Member->getBaseType(), Known));
  }
  return T.getSizeInBits() % Align == 0 ? Align : 8;
}

uint64_t polybpf::naturalAlign(DIType *T, AlignMap &Known) {
  T = underlying(T);
  if (!T)
    return 8;
  auto *Composite = dyn_cast<DICompositeType>(T);
  if (Composite && isRecord(Composite)) {
    if (auto Found = Known.find(T); Found != Known.end())
      return Found->second;
    uint64_t Align = naturalAlignOfRecord(*Composite, Known);
    return Known[T] = Align;
  }
  if (Composite && Composite->getTag() == dwarf::DW_TAG_array_type)
    return naturalAlign(Composite->getBaseType(), Known);
  if (isFunctionItem(*T))
    return 8;
  // Pointers, also those to members of classes, and nullptr_t, whose debug info has no size.
  if (is_contained({dwarf::DW_TAG_pointer_type, dwarf::DW_TAG_reference_type, dwarf::DW_TAG_rvalue_reference_type,
                    dwarf::DW_TAG_ptr_to_member_type, dwarf::DW_TAG_unspecified_type},
                   T->getTag()))
    return 64;
  // Strings and odd integers are arrays of bytes.
  if (isa<DIStringType>(T) || !isPowerOf2_64(T->getSizeInBits()))
    return 8;
  return std::clamp<uint64_t>(T->getSizeInBits(), 8, 128);
}

std::string polybpf::scopePath(const DIScope *Scope) {
  SmallVector<StringRef, 8> Parts;
  for (unsigned Depth = 0; Scope && !isa<DIFile>(Scope) && !isa<DICompileUnit>(Scope) && Depth != MaxDepth;
       Scope = Scope->getScope(), ++Depth)
    if (!Scope->getName().empty())
      Parts.push_back(Scope->getName());
    else if (isa<DINamespace>(Scope))
      Parts.push_back("(anonymous namespace)");
  return join(reverse(Parts), "::");
}

std::optional<StringRef> polybpf::annotationBehind(DINodeArray All, StringRef Prefix) {
  // An annotation is a plain tuple, although this is an array of DINodes.
  const MDTuple *Annotations = All.get();
  for (const MDOperand &Node : Annotations ? Annotations->operands() : ArrayRef<MDOperand>())
    if (auto *Tuple = dyn_cast_or_null<MDTuple>(Node.get()); Tuple && Tuple->getNumOperands() == 2)
      if (auto *Text = dyn_cast_or_null<MDString>(Tuple->getOperand(1)); Text && Text->getString().starts_with(Prefix))
        return Text->getString().drop_front(Prefix.size());
  return std::nullopt;
}

std::string polybpf::qualified(const DIScope *Scope, StringRef Name) {
  std::string Path = scopePath(Scope);
  return Path.empty() ? Name.str() : Path + "::" + Name.str();
}

/// Arithmetic only, so that big- and little-endian hosts agree.
static uint64_t combine(uint64_t Hash, uint64_t Value) {
  return (Hash ^ (Value + 0x9e3779b97f4a7c15 + (Hash << 6) + (Hash >> 2))) * 0x100000001b3;
}

uint64_t Shapes::of(DIType *T) {
  if (!T)
    return 0;
  auto [Entry, New] = Known.try_emplace(T, 0);
  if (!New)
    return Entry->second;
  uint64_t Hash = compute(*T);
  return Known[T] = Hash;
}

/// The languages' names for one integer differ, and so may the encodings of a byte.
static uint64_t shapeOfBasic(const DIBasicType &T) {
  unsigned Encoding = T.getEncoding();
  if (Encoding == dwarf::DW_ATE_unsigned_char)
    Encoding = dwarf::DW_ATE_unsigned;
  if (Encoding == dwarf::DW_ATE_signed_char)
    Encoding = dwarf::DW_ATE_signed;
  return combine(Encoding, T.getSizeInBits());
}

/// What a member says beside its type: the values of the tag that select a variant, the storage of a bit-field.
static uint64_t shapeOfExtra(const DIDerivedType &Member) {
  auto *Extra = dyn_cast_or_null<ConstantAsMetadata>(Member.getExtraData());
  uint64_t Hash = Extra != nullptr;
  auto Add = [&](const APInt &Value) {
    for (unsigned I = 0; I != Value.getNumWords(); ++I)
      Hash = combine(Hash, Value.getRawData()[I]);
  };
  if (auto *One = Extra ? dyn_cast<ConstantInt>(Extra->getValue()) : nullptr)
    Add(One->getValue());
  if (auto *Many = Extra ? dyn_cast<ConstantDataArray>(Extra->getValue()) : nullptr)
    for (unsigned I = 0; I != Many->getNumElements(); ++I)
      Add(Many->getElementAsAPInt(I));
  return Hash;
}

uint64_t Shapes::compute(DIType &T) {
  if (auto *Basic = dyn_cast<DIBasicType>(&T))
    return shapeOfBasic(*Basic);
  uint64_t Hash = combine(T.getTag(), T.getSizeInBits());
  if (auto *Composite = dyn_cast<DICompositeType>(&T))
    return combine(combine(Hash, xxh3_64bits(T.getName())), composite(*Composite));
  auto *Derived = dyn_cast<DIDerivedType>(&T);
  if (!Derived)
    return Hash;
  DIType *Base = Derived->getBaseType();
  if (!valueParts(T).empty())
    return combine(combine(combine(combine(Hash, xxh3_64bits(T.getName())), T.getOffsetInBits()), of(Base)),
                   shapeOfExtra(*Derived));
  // A pointer: what it leads to counts by name, so that this ends.
  auto Named = Names.find(Base);
  return combine(Hash, Named != Names.end() ? xxh3_64bits(Named->second) : of(Base));
}

uint64_t Shapes::composite(DICompositeType &T) {
  uint64_t Hash = of(T.getBaseType());
  for (DINode *Element : T.getElements()) {
    if (auto *Part = dyn_cast_or_null<DIType>(Element))
      Hash = combine(Hash, of(Part));
    else if (auto *Enumerator = dyn_cast_or_null<DIEnumerator>(Element))
      Hash = combine(Hash, combine(xxh3_64bits(Enumerator->getName()),
                                   Enumerator->getValue().extractBitsAsZExtValue(
                                       std::min(64u, Enumerator->getValue().getBitWidth()), 0)));
    else if (auto *Range = dyn_cast_or_null<DISubrange>(Element))
      if (auto *Count = dyn_cast_if_present<ConstantInt *>(Range->getCount()))
        Hash = combine(Hash, Count->getZExtValue());
  }
  return Hash;
}
