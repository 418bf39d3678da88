//===- TaggedTypes.cpp - Types whose field offsets say which field it is -----------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Finds tagged types in the debug info and flattens them into *places*, sorted by offset: a field, an element of an
// array of tagged structs, the whole of a struct in a struct. What an offset means is then a binary search.
//
// What would make an offset mean two things is refused where the type is defined: a field without a tag of its own, an
// inner struct without tags, two types that have drawn tags too near to each other.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "TaggedTypes.h"
#include "polybpf/Support/Diagnostics.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;
using namespace polybpf;

bool polybpf::isAbsurd(int64_t Number) { return Number >= int64_t(FirstTag / 2) || Number <= -int64_t(FirstTag / 2); }

bool polybpf::looksTagged(int64_t Number) {
  uint64_t Size = Number < 0 ? -uint64_t(Number) : Number;
  uint64_t Rest = Size % TagUnit;
  return Size >= FirstTag - TagWindow && Size < uint64_t(1) << 61 && (Rest < TagWindow || Rest > TagUnit - TagWindow);
}

bool polybpf::isAnonymous(const DIDerivedType &Member) {
  StringRef Name = Member.getName();
  return Name.empty() || Name.starts_with("__polybpf_anon") || Name.starts_with("__bindgen_anon");
}

SmallVector<DIDerivedType *> polybpf::visibleMembers(const DICompositeType &T) {
  SmallVector<DIDerivedType *> Members = dataMembers(T);
  erase_if(Members, [](DIDerivedType *Member) { return isTag(*Member); });
  return Members;
}

/// Whether offsets in \p T can be told from all others.
static bool isTaggedRecord(const DIType *T) {
  return T && isRecord(T) && any_of(dataMembers(*cast<DICompositeType>(T)), [](DIDerivedType *M) { return isTag(*M); });
}

/// A struct that only wraps one field, as `#[repr(transparent)]` types do.
static DIType *wrapped(DIType *T) {
  if (!isRecord(T) || T->getTag() == dwarf::DW_TAG_union_type || isTaggedRecord(T))
    return nullptr;
  auto &Record = *cast<DICompositeType>(T);
  DIDerivedType *Only = nullptr;
  for (DIDerivedType *Member : dataMembers(Record))
    if (sizeInBits(Member)) {
      if (Only)
        return nullptr;
      Only = Member;
    }
  bool Whole = Only && !variantPartOf(Record) && sizeInBits(Only) == Record.getSizeInBits();
  return Whole ? Only->getBaseType() : nullptr;
}

DIType *polybpf::unwrapped(DIType *T) {
  T = underlying(T);
  while (DIType *Inner = wrapped(T))
    T = underlying(Inner);
  return T;
}

static DICompositeType *asArray(DIType *T) {
  return T && T->getTag() == dwarf::DW_TAG_array_type ? cast<DICompositeType>(T) : nullptr;
}

uint64_t polybpf::elementCount(const DICompositeType &T) {
  uint64_t Element = T.getTag() == dwarf::DW_TAG_array_type ? sizeInBits(T.getBaseType()) : 0;
  return Element ? T.getSizeInBits() / Element : 0;
}

//===--- Definitions ----------------------------------------------------------------------------------------------===//

static Error malformed(const DICompositeType &T, const Twine &What) {
  std::string Where = T.getFile() && T.getLine() ? (T.getFilename() + ":" + Twine(T.getLine()) + ": ").str() : "";
  return makeError(DiagID::MalformedTaggedType,
                   Where + "tagged type '" + qualified(T.getScope(), T.getName()) + "': " + What);
}

/// A tag of the right size, which depends on whether it is the first of a type.
static Error checkTag(const DICompositeType &T, const DIDerivedType &Tag, bool First) {
  uint64_t Size = sizeInBytes(Tag.getBaseType());
  bool InRange = First ? Size >= FirstTypeTag && Size < 2 * FirstTypeTag : Size >= FirstTag && Size < 16 * FirstTag;
  if (Size % TagUnit == 0 && InRange)
    return Error::success();
  return malformed(T, "'" + Tag.getName() + "' has " + Twine(Size) + " bytes, which is no size of a tag" +
                          (First ? " at the beginning of a type" : ""));
}

/// Whether \p T is an anonymous struct or union, of which the fields belong to the type around it.
static bool isPart(const DICompositeType &T) {
  if (!T.getName().empty() || dataMembers(T).empty())
    return false;
  DIDerivedType *First = dataMembers(T).front();
  if (isTag(*First))
    return sizeInBytes(First->getBaseType()) < FirstTypeTag;
  DIType *Inner = unwrapped(First->getBaseType());
  return isAnonymous(*First) && isRecord(Inner) && isPart(*cast<DICompositeType>(Inner));
}

/// What a member may be: anything whose offsets cannot be mistaken.
Error TaggedTypes::checkMember(const DICompositeType &T, const DIDerivedType &Member) {
  if (Member.isBitField())
    return malformed(T, "field '" + Member.getName() + "' is a bit-field; ask for it with markers");
  DIType *Inner = unwrapped(Member.getBaseType());
  while (DICompositeType *Array = asArray(Inner))
    Inner = unwrapped(Array->getBaseType());
  if (!isRecord(Inner) || bitFieldOf(Inner))
    return Error::success();
  auto &Record = *cast<DICompositeType>(Inner);
  if (isPart(Record))
    return checkMembers(Record, /*First=*/false);
  if (isTaggedRecord(Inner))
    return Error::success();
  if (isAnonymous(Member) && Inner->getTag() == dwarf::DW_TAG_union_type)
    return checkMembers(Record);
  bool MayBePointer = variantPartOf(Record) && Record.getSizeInBits() == 64; // Option<&T>, Option<fn()>
  if (MayBePointer)
    return Error::success();
  return malformed(T, "field '" + Member.getName() + "' is a " +
                          (Inner->getTag() == dwarf::DW_TAG_union_type ? "union" : "struct") + " '" + Inner->getName() +
                          "' without tags, so that nothing in it would be relocated; give it tags too");
}

Error TaggedTypes::checkMembers(const DICompositeType &T, bool First) {
  bool Union = T.getTag() == dwarf::DW_TAG_union_type;
  DIDerivedType *Tag = nullptr;
  for (DIDerivedType *Member : dataMembers(T)) {
    if (isWord(*Member))
      continue;
    if (isTag(*Member)) {
      if (Error E = checkTag(T, *Member, First))
        return E;
      First = false;
      Tag = Member;
      continue;
    }
    bool IsPart = isAnonymous(*Member) && isRecord(unwrapped(Member->getBaseType())) &&
                  isPart(*cast<DICompositeType>(unwrapped(Member->getBaseType())));
    bool Behind = Tag && Member->getOffsetInBits() >= Tag->getOffsetInBits() + Tag->getSizeInBits();
    if (Union && Tag && !Behind)
      return malformed(
          T, "a union cannot have tags, as all its members are at the same place; make it an anonymous member "
             "of a tagged struct");
    if (Union && !Tag && dataMembers(T).size() > 1 && !isTaggedRecord(unwrapped(Member->getBaseType())))
      return malformed(T, "member '" + Member->getName() +
                              "' of a union cannot be told from the others; put it into a tagged struct of its own");
    if (!Union && !Tag && !IsPart)
      return malformed(T, "there is no tag right before field '" + Member->getName() + "'");
    Tag = nullptr;
    if (Error E = checkMember(T, *Member))
      return E;
  }
  return Error::success();
}

/// All that decides where the fields of \p T are and what they are called. Pointers end it.
static std::string shapeOf(DIType *T) {
  T = unwrapped(T);
  if (!T)
    return "void";
  std::string Shape = (Twine(T->getTag()) + "," + Twine(T->getSizeInBits()) + "," + T->getName()).str();
  auto *Composite = dyn_cast<DICompositeType>(T);
  if (asArray(T))
    return Shape + "[" + shapeOf(Composite->getBaseType()) + "]";
  if (!isRecord(T))
    return Shape;
  for (DIDerivedType *Member : dataMembers(*Composite))
    Shape += (";" + Member->getName() + "@" + Twine(Member->getOffsetInBits()) + ":" +
              (isTag(*Member) ? "" : shapeOf(Member->getBaseType())))
                 .str();
  return Shape;
}

/// \p T, which nothing has but a question about a type, is known by its size alone.
Error TaggedTypes::addQuestion(DICompositeType &T) {
  if (Error E = checkTag(T, *dataMembers(T).front(), /*First=*/true))
    return E;
  auto [Known, New] = Sizes.try_emplace(sizeInBytes(&T), &T);
  if (!New && shapeOf(Known->second) == shapeOf(&T))
    Repeated[&T] = Known->second;
  else if (!New)
    return makeError(DiagID::OverlappingTags, "questions about '" + Known->second->getName() + "' and '" + T.getName() +
                                                  "' cannot be told apart; ask one of them on a line of its own");
  else
    Roots.push_back(&T);
  return Error::success();
}

/// That \p InA of \p A and \p InB of \p B are too near to each other.
static Error overlap(const DICompositeType &A, const Twine &InA, const DICompositeType &B, const Twine &InB) {
  return makeError(DiagID::OverlappingTags,
                   "tagged types '" + qualified(A.getScope(), A.getName()) + "' and '" +
                       qualified(B.getScope(), B.getName()) +
                       "' differ but have drawn tags so near to each other that " + InA + " of the one and " + InB +
                       " of the other cannot be told apart; change what either's first tag is computed from");
}

Error TaggedTypes::addRoot(DICompositeType &T) {
  if (subjectOf(T))
    return addQuestion(T);
  if (Error E = checkMembers(T))
    return E;
  if (compactSize(&T) >= TagWindow)
    return malformed(T, "its fields take more than " + Twine(TagWindow) + " bytes");
  auto [Known, New] = Sizes.try_emplace(sizeInBytes(&T), &T);
  if (!New && Known->second->getName() == T.getName() && shapeOf(Known->second) == shapeOf(&T)) {
    Repeated[&T] = Known->second;
    return Error::success();
  }
  if (!New)
    return overlap(*Known->second, "the size", T, "the size");
  Roots.push_back(&T);
  if (!Nameless.contains(&T))
    addMembers({&T, {}, &T, 0, 0, "", {}});
  return Error::success();
}

Error TaggedTypes::checkOverlaps() {
  for (size_t I = 1; I < Places.size(); ++I) {
    const Place &A = Places[I - 1], &B = Places[I];
    if (A.Root != B.Root && B.Start <= A.Start + 2 * TagWindow)
      return overlap(*A.Root, "'" + A.Name + "'", *B.Root, "'" + B.Name + "'");
  }
  for (auto [Size, Root] : Sizes)
    if (isAddressed(*Root))
      for (const Meaning &M : near(Size))
        if (M.Where->Root != Root)
          return overlap(*M.Where->Root, "'" + M.Where->Name + "'", *Root, "the size");
  return Error::success();
}

Error TaggedTypes::find(MapVector<MDNode *, Language> Reachable) {
  Nodes = std::move(Reachable);
  if (none_of(Nodes, [](const auto &Entry) { return isTaggedRecord(dyn_cast<DIType>(Entry.first)); }))
    return Error::success();
  for (auto &[Node, L] : Nodes)
    if (auto *T = dyn_cast<DICompositeType>(Node))
      if (Error E = measureDepth(*T, Depths))
        return E;
  for (auto &[Node, L] : Nodes)
    if (auto *T = dyn_cast<DICompositeType>(Node); T && isRecord(T))
      for (DIDerivedType *Member : dataMembers(*T))
        if (isAnonymous(*Member))
          Nameless.insert(unwrapped(Member->getBaseType()));
  for (auto &[Node, L] : Nodes)
    if (auto *T = dyn_cast<DICompositeType>(Node); T && isTaggedRecord(T) && !isPart(*T))
      if (Error E = addRoot(*T))
        return E;
  llvm::stable_sort(Places, [](const Place &A, const Place &B) { return A.Start < B.Start; });
  for (const Place &P : Places)
    LowHalves.try_emplace(P.Start, ("offset of struct " + P.Root->getName() + "::" + P.Name).str());
  for (auto [Size, Root] : Sizes)
    LowHalves.try_emplace(Size, ("size of struct " + Root->getName()).str());
  if (Error E = checkOverlaps())
    return E;
  layOut();
  return Error::success();
}

//===--- Places ---------------------------------------------------------------------------------------------------===//

/// Adds the members of the record that \p Outer is.
void TaggedTypes::addMembers(const Place &Outer) {
  auto &Record = *cast<DICompositeType>(Outer.Field);
  uint64_t Index = 0;
  for (DIDerivedType *Member : visibleMembers(Record)) {
    Place P = Outer;
    P.Path.push_back({&Record, Index++});
    P.Field = Member->getBaseType();
    P.Start += Member->getOffsetInBits() / 8;
    if (!isAnonymous(*Member))
      P.Name += (P.Name.empty() ? "" : ".") + Member->getName().str();
    bool HasNoName = isAnonymous(*Member) && isRecord(unwrapped(P.Field));
    if (!HasNoName) {
      addPlaces(std::move(P));
      continue;
    }
    P.Field = unwrapped(P.Field);
    addMembers(P);
  }
}

/// \p T, or what it is an array of, of any number of dimensions.
static DIType *innermost(DIType *T) {
  T = unwrapped(T);
  while (DICompositeType *Array = asArray(T))
    T = unwrapped(Array->getBaseType());
  return T;
}

/// The tagged struct that \p T is, or is an array of; or null.
static DICompositeType *taggedElement(DIType *T) {
  T = innermost(T);
  return isTaggedRecord(T) ? cast<DICompositeType>(T) : nullptr;
}

/// Adds \p P, whose size is not known yet, and the places in it. The first element of an array begins where the array
/// does, and means the same.
void TaggedTypes::addPlaces(Place P, bool IsFirst) {
  P.Field = unwrapped(P.Field);
  DICompositeType *Element = taggedElement(P.Field);
  P.Size = Element ? 0 : sizeInBytes(P.Field);
  if (!P.Holder && Element && !Element->getName().empty())
    P.Holder = P.Start;
  // What is counted from another element than the first is counted from the first.
  bool IsLater = !P.Path.empty() && asArray(P.Path.back().In) && P.Path.back().Index;
  if (IsLater)
    P.Elements.pop_back();
  else if (Element && asArray(P.Field) && !is_contained(P.Elements, Element))
    P.Elements.push_back(Element);
  if (!IsFirst)
    Places.push_back(P);
  if (P.Field == Element)
    return addMembers(P);
  if (auto *Enum = dyn_cast_or_null<DICompositeType>(innermost(P.Field));
      Enum && Enum->getTag() == dwarf::DW_TAG_enumeration_type)
    Enums.insert(Enum);
  if (!Element)
    return;
  DICompositeType *Array = asArray(P.Field);
  // A flexible array has elements, too, which are counted from the first.
  for (uint64_t I = 0, E = std::max<uint64_t>(elementCount(*Array), 1); I != E; ++I) {
    Place Inner = P;
    Inner.Path.push_back({Array, I});
    Inner.Field = Array->getBaseType();
    Inner.Start += I * sizeInBytes(Inner.Field);
    Inner.Name += "[" + std::to_string(I) + "]";
    addPlaces(std::move(Inner), /*IsFirst=*/I == 0);
  }
}

DICompositeType *TaggedTypes::sized(uint64_t Size) const {
  auto Found = Sizes.find(Size);
  return Found == Sizes.end() ? nullptr : Found->second;
}
