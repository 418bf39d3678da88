//===- VariantParts.cpp - Enums with payloads: the encoding "rust-enum v1" ---------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// BTF has no variants. An enum whose variants carry data becomes a struct that C can use: a tag, and a union of what
// the variants hold. What C cannot say, which tag means which variant, stands in an ENUM and in DECL_TAGs:
//
//   enum Event { Open { fd: u32 }, Close(u64), Idle }
//
//   ENUM   Event__tag { Event__Open = 0, Event__Close = 1, Event__Idle = 2 }
//   STRUCT Event size=16                              "rust.type=krate::Event" "rust.enum=direct"
//     (anonymous) UNION
//       tag    ENUM Event__tag
//       Open   STRUCT { __pad0[4]; fd }               "rust.variant=0:Open:0"
//       Close  STRUCT { __pad0[8]; __0 }              "rust.variant=1:Close:1"
//       Idle   STRUCT {}                              "rust.variant=2:Idle:2"
//
// A variant without a value of its own (a niche's payload) has `*` in place of the value; see docs/Encoding.md for all
// of it. The debug info we start from is DWARF's DW_TAG_variant_part, which other languages use too: only the prefix of
// the DECL_TAGs tells Rust's from theirs.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Rewriter.h"
#include "polybpf/DebugInfo/Names.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"

using namespace llvm;
using namespace polybpf;

/// The tag's struct has `__pad0`. To C, members of anonymous structs and of the union around them are in one scope.
static constexpr StringLiteral UnionPad = "__pad1";
static constexpr unsigned FirstSharedPad = 2;

/// The variants, as members of the variant part. Their types are structs, or DW_TAG_variant where a front end has
/// those.
static SmallVector<DIDerivedType *> variantsOf(const DICompositeType &Part) {
  SmallVector<DIDerivedType *> Variants;
  for (DINode *Element : Part.getElements())
    if (auto *Variant = dyn_cast_or_null<DIDerivedType>(Element))
      Variants.push_back(Variant);
  return Variants;
}

static DICompositeType *payloadOf(const DIDerivedType &Variant) {
  return dyn_cast_or_null<DICompositeType>(Variant.getBaseType());
}

/// rustc names a coroutine's members "0", "1", ... and their types `Unresumed`, `Suspend0`, ...
static StringRef sourceNameOf(const DIDerivedType &Variant) {
  DICompositeType *Payload = payloadOf(Variant);
  return Payload && !Payload->getName().empty() ? Payload->getName() : Variant.getName();
}

/// A name for each variant. In C they share one scope with the tag and with the members that all variants have.
static SmallVector<std::string> identifiersOf(DICompositeType &T) {
  StringSet<> Taken{"tag"};
  for (DIDerivedType *Shared : dataMembers(T))
    Taken.insert(Shared->getName());
  SmallVector<std::string> Identifiers;
  for (auto [Index, Variant] : enumerate(variantsOf(*variantPartOf(T)))) {
    StringRef Source = sourceNameOf(*Variant);
    std::string Name = Source.empty() ? "Variant" + std::to_string(Index) : identifierFor(Source, "");
    while (!Taken.insert(Name).second)
      Name += "_";
    Identifiers.push_back(Name);
  }
  return Identifiers;
}

static bool isEmptyArray(const DICompositeType &T) {
  return any_of(T.getElements(), [](DINode *Element) {
    auto *Range = dyn_cast_or_null<DISubrange>(Element);
    auto *Count = Range ? dyn_cast_if_present<ConstantInt *>(Range->getCount()) : nullptr;
    return !Count || Count->isZero();
  });
}

/// Whether no value of \p T can exist: `!`, an enum without variants, or anything that holds one.
static bool isUninhabited(DIType *T) {
  T = underlying(T);
  if (auto *Basic = dyn_cast_or_null<DIBasicType>(T))
    return Basic->getName() == "!";
  auto *Record = dyn_cast_or_null<DICompositeType>(T);
  if (Record && Record->getTag() == dwarf::DW_TAG_array_type && !isEmptyArray(*Record))
    return isUninhabited(Record->getBaseType());
  if (!Record || Record->getTag() != dwarf::DW_TAG_structure_type)
    return false;
  if (DICompositeType *Part = variantPartOf(*Record))
    return all_of(variantsOf(*Part), [](DIDerivedType *Variant) { return isUninhabited(Variant->getBaseType()); });
  return any_of(dataMembers(*Record), [](DIDerivedType *Member) { return isUninhabited(Member->getBaseType()); });
}

static bool isSigned(const DIDerivedType &Discriminator) {
  auto *Int = dyn_cast_or_null<DIBasicType>(underlying(Discriminator.getBaseType()));
  return Int && Int->getEncoding() == dwarf::DW_ATE_signed;
}

/// The values that select \p Variant, as pairs of first and last; none if every other value does.
static SmallVector<std::pair<APInt, APInt>> discriminantsOf(const DIDerivedType &Variant) {
  SmallVector<std::pair<APInt, APInt>> Ranges;
  Constant *Value = Variant.getDiscriminantValue();
  if (auto *One = dyn_cast_or_null<ConstantInt>(Value))
    Ranges.push_back({One->getValue(), One->getValue()});
  else if (auto *Pairs = dyn_cast_or_null<ConstantDataArray>(Value))
    for (unsigned I = 0; I + 1 < Pairs->getNumElements(); I += 2)
      Ranges.push_back({Pairs->getElementAsAPInt(I), Pairs->getElementAsAPInt(I + 1)});
  return Ranges;
}

/// "3", "1,5..9", "*" for what all other values mean, "-" where there is no tag; "!" behind it if it cannot exist.
static std::string valuesText(const DIDerivedType &Variant, const DIDerivedType *Discriminator) {
  std::string Text;
  bool Signed = Discriminator && isSigned(*Discriminator);
  for (auto &[First, Last] : discriminantsOf(Variant)) {
    Text += (Text.empty() ? "" : ",") + toString(First, 10, Signed);
    if (First != Last)
      Text += ".." + toString(Last, 10, Signed);
  }
  if (Text.empty())
    Text = Discriminator ? "*" : "-";
  return isUninhabited(Variant.getBaseType()) ? Text + "!" : Text;
}

static StringRef kindText(ArrayRef<DIDerivedType *> Variants, const DIDerivedType *Discriminator) {
  if (Variants.empty())
    return "empty";
  if (!Discriminator)
    return count_if(Variants, [](DIDerivedType *V) { return !isUninhabited(V->getBaseType()); }) > 1 ? "untagged"
                                                                                                     : "single";
  return all_of(Variants, [](DIDerivedType *Variant) { return Variant->getDiscriminantValue(); }) ? "direct" : "niche";
}

static bool isSameMember(const DIDerivedType *A, const DIDerivedType *B) {
  return A->getName() == B->getName() && A->getBaseType() == B->getBaseType() &&
         A->getOffsetInBits() == B->getOffsetInBits();
}

/// An anonymous struct of \p Members at the offsets they have, every gap filled by bytes, so that C lays it out the
/// same whatever it thinks of alignment. Members beyond \p LimitInBits, which only values that cannot exist have, are
/// left out. No member gets a name in \p Taken; \p Pads is the number of the first gap.
DICompositeType *Rewriter::paddedStruct(SmallVector<DIDerivedType *> Members, uint64_t LimitInBits, MemberNames Taken,
                                        unsigned Pads) {
  sortMembers(Members);
  // A coroutine has its arguments twice.
  Members.erase(llvm::unique(Members, isSameMember), Members.end());
  SmallVector<Metadata *> Elements;
  uint64_t End = 0, Align = 8;
  bool IsPacked = false;
  for (DIDerivedType *Member : Members) {
    uint64_t Offset = Member->getOffsetInBits(), Size = sizeInBits(Member->getBaseType());
    if (Offset + Size > LimitInBits)
      continue;
    if (Offset > End)
      Elements.push_back(member("__pad" + std::to_string(Pads++), bytes((Offset - End) / 8), Offset - End, End));
    Elements.push_back(rewriteMember(*Member, Taken, /*Detach=*/true));
    uint64_t MemberAlign = naturalAlign(Member->getBaseType(), Alignments);
    IsPacked |= Offset % MemberAlign != 0;
    Align = std::max(Align, MemberAlign);
    End = std::max(End, Offset + Size);
  }
  return structOf("", std::min(IsPacked ? End : alignTo(End, Align), LimitInBits), Elements);
}

/// The ENUM of the tag's values, or null if there are none that fit one. It has the size of an enum in C.
DICompositeType *Rewriter::tagEnumeration(DICompositeType &T, DICompositeType &Part) {
  DIDerivedType *Discriminator = Part.getDiscriminator();
  if (!Discriminator || sizeInBits(Discriminator->getBaseType()) > 64)
    return nullptr;
  SmallVector<Metadata *> Enumerators;
  bool Signed = isSigned(*Discriminator);
  for (auto [Variant, Name] : zip(variantsOf(Part), identifiersOf(T)))
    for (auto &[First, Last] : discriminantsOf(*Variant))
      if (First == Last)
        Enumerators.push_back(DIEnumerator::get(C, First, !Signed, clipped(joined(nameOf(T), "__", Name))));
  if (Enumerators.empty() || Enumerators.size() > MaxMembers)
    return nullptr;
  std::string Name = clipped(joined(nameOf(T), "__", "tag"));
  compat::Composite Enumeration{dwarf::DW_TAG_enumeration_type, Name};
  Enumeration.SizeInBits = sizeInC(Enumerators);
  Enumeration.BaseType = integer(Enumeration.SizeInBits, Signed);
  Enumeration.Elements = Builder.getOrCreateArray(Enumerators);
  return compat::makeComposite(C, Enumeration);
}

DIDerivedType *Rewriter::tagMember(DICompositeType &T, DIDerivedType &Discriminator, DICompositeType *Enumeration) {
  uint64_t Size = sizeInBits(Discriminator.getBaseType()), Offset = Discriminator.getOffsetInBits();
  DIType *Int = integer(Size, isSigned(Discriminator));
  DIType *Type = Int;
  if (Enumeration && Size == 32)
    Type = Enumeration;
  else if (Enumeration)
    Type = typedefOf(Int, clipped(joined(nameOf(T), "__", "tag_t")));
  DIDerivedType *Tag = member("tag", Type, Size, Offset);
  if (Offset == 0)
    return Tag;
  DICompositeType *Wrapper = paddedStruct({Tag}, T.getSizeInBits());
  return member("", Wrapper, Wrapper->getSizeInBits(), 0);
}

DIDerivedType *Rewriter::variantMember(DICompositeType &T, DIDerivedType &Variant, unsigned Index, StringRef Name) {
  DICompositeType *Payload = payloadOf(Variant);
  DICompositeType *Struct =
      paddedStruct(Payload ? dataMembers(*Payload) : SmallVector<DIDerivedType *>(), T.getSizeInBits());
  std::string Value = std::to_string(Index) + ":" + sourceNameOf(Variant).str() + ":" +
                      valuesText(Variant, variantPartOf(T)->getDiscriminator());
  return member(Name, Struct, Struct->getSizeInBits(), 0, annotations({}, {tag(T, "variant", Value)}));
}

/// Whether C would make a union of \p Members smaller than \p SizeInBits. 16 bytes are aligned to 8 on some machines.
static bool isShort(ArrayRef<Metadata *> Members, uint64_t SizeInBits, AlignMap &Known) {
  uint64_t Size = 0, Align = 8;
  for (Metadata *Node : Members) {
    auto *Member = cast<DIDerivedType>(Node);
    Size = std::max(Size, Member->getSizeInBits());
    Align = std::max(Align, std::min<uint64_t>(naturalAlign(Member->getBaseType(), Known), 64));
  }
  return alignTo(Size, Align) < SizeInBits;
}

DIType *Rewriter::rewriteVariants(DICompositeType &T) {
  DICompositeType *Part = variantPartOf(T);
  if (!Part)
    return nullptr;
  DIDerivedType *Discriminator = Part->getDiscriminator();
  DICompositeType *Enumeration = tagEnumeration(T, *Part);
  SmallVector<DIDerivedType *> Variants = variantsOf(*Part);
  SmallVector<Metadata *> Members;
  if (Discriminator)
    Members.push_back(tagMember(T, *Discriminator, Enumeration));
  // What all variants share: the captured variables of a coroutine, the fixed part of an Ada record.
  if (SmallVector<DIDerivedType *> Shared = dataMembers(T); !Shared.empty())
    Members.push_back(
        member("", paddedStruct(Shared, T.getSizeInBits(), MemberNames("tag"), FirstSharedPad), T.getSizeInBits(), 0));
  for (auto [Index, Variant, Name] : enumerate(Variants, identifiersOf(T)))
    Members.push_back(variantMember(T, *Variant, Index, Name));
  if (!Members.empty() && isShort(Members, T.getSizeInBits(), Alignments))
    Members.push_back(member(UnionPad, bytes(T.getSizeInBits() / 8), T.getSizeInBits(), 0));

  compat::Composite Struct = copyOf(
      T, {tag(T, "type", qualified(T.getScope(), T.getName())), tag(T, "enum", kindText(Variants, Discriminator))});
  SmallVector<Metadata *, 1> Whole;
  if (!Members.empty())
    Whole.push_back(member("", unionOf(T.getSizeInBits(), Members), T.getSizeInBits(), 0));
  Struct.Elements = Builder.getOrCreateArray(Whole);
  // The integer that is the tag does not lead to the ENUM of its values.
  if (Enumeration && sizeInBits(Discriminator->getBaseType()) != 32)
    Struct.TemplateParams = beside(T, {Enumeration});
  return compat::makeComposite(C, Struct);
}
