//===- CompactLayout.cpp - Tagged types without their tags -------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// What BTF says of a tagged type is the struct that a C programmer would have declared: the same fields in C's layout,
//
//   STRUCT task_struct size=24 { comm: ARRAY @0; pid: INT @16; }
//
// with members anonymous that C would have anonymous, and without wrapper structs around a field: libbpf compares the
// kinds of fields, and a struct is no integer to it. The immediates of relocated instructions agree with this layout.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "TaggedTypes.h"
#include "polybpf/DebugInfo/Names.h"
#include "polybpf/Support/Compat.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using namespace polybpf;

/// Calls \p Visit with each visible member of \p T and its offset in C's layout; returns where the last one ends.
template <typename Size, typename Align, typename Visitor>
static uint64_t forEachPlaced(const DICompositeType &T, Size SizeOf, Align AlignOf, Visitor Visit) {
  uint64_t Offset = 0, End = 0;
  for (DIDerivedType *Member : visibleMembers(T)) {
    DIType *Type = Member->getBaseType();
    if (T.getTag() == dwarf::DW_TAG_union_type)
      Offset = 0;
    Offset = alignTo(Offset, AlignOf(Type));
    Visit(*Member, Offset);
    Offset += SizeOf(Type);
    End = std::max(End, Offset);
  }
  return End;
}

/// A record whose layout we make: one with tags, or a union of such.
static bool isOurs(const DIType *T) {
  return isRecord(T) && any_of(dataMembers(*cast<DICompositeType>(T)), [T](DIDerivedType *Member) {
           return isTag(*Member) ||
                  (T->getTag() == dwarf::DW_TAG_union_type && isOurs(unwrapped(Member->getBaseType())));
         });
}

uint64_t TaggedTypes::compactAlign(DIType *T) const {
  T = unwrapped(T);
  if (!isOurs(T)) {
    auto *Array = T && T->getTag() == dwarf::DW_TAG_array_type ? cast<DICompositeType>(T) : nullptr;
    return Array ? compactAlign(Array->getBaseType()) : std::clamp<uint64_t>(PowerOf2Ceil(sizeInBytes(T)), 1, 8);
  }
  uint64_t Align = 1;
  for (DIDerivedType *Member : visibleMembers(*cast<DICompositeType>(T)))
    Align = std::max(Align, compactAlign(Member->getBaseType()));
  return Align;
}

uint64_t TaggedTypes::compactSize(DIType *T) const {
  T = unwrapped(T);
  if (auto *Array = dyn_cast_or_null<DICompositeType>(T); Array && T->getTag() == dwarf::DW_TAG_array_type)
    return elementCount(*Array) * compactSize(Array->getBaseType());
  if (!isOurs(T))
    return sizeInBytes(T);
  uint64_t End = forEachPlaced(
      *cast<DICompositeType>(T), [&](DIType *M) { return compactSize(M); }, [&](DIType *M) { return compactAlign(M); },
      [](DIDerivedType &, uint64_t) {});
  return alignTo(End, compactAlign(T));
}

/// The type of a member: as it is, but for wrappers, and for arrays whose elements get another size.
DIType *TaggedTypes::compactMemberType(DIType *T) {
  DIType *Plain = unwrapped(T);
  if (auto *Array = dyn_cast_or_null<DICompositeType>(Plain); Array && Plain->getTag() == dwarf::DW_TAG_array_type) {
    DIType *Element = compactMemberType(Array->getBaseType());
    if (Element == Array->getBaseType() && compactSize(Array) == sizeInBytes(Array))
      return T;
    return Builder.createArrayType(compactSize(Array) * 8, compactAlign(Array) * 8, Element, Array->getElements());
  }
  return Plain == underlying(T) ? T : Plain;
}

DICompositeType *TaggedTypes::compact(DICompositeType &T, StringRef Name) {
  SmallVector<Metadata *> Members;
  forEachPlaced(
      T, [&](DIType *M) { return compactSize(M); }, [&](DIType *M) { return compactAlign(M); },
      [&](DIDerivedType &Member, uint64_t Offset) {
        DIType *Type = compactMemberType(Member.getBaseType());
        bool Nameless = isAnonymous(Member) && isOurs(unwrapped(Type));
        if (Nameless)
          Type = compact(*cast<DICompositeType>(unwrapped(Type)), "");
        Members.push_back(Builder.createMemberType(
            /*Scope=*/nullptr, Nameless ? "" : Member.getName(), /*File=*/nullptr, /*LineNo=*/0,
            compactSize(Member.getBaseType()) * 8, /*AlignInBits=*/0, Offset * 8, DINode::FlagZero, Type));
      });
  compat::Composite New{T.getTag(), Name};
  if (!Name.empty()) {
    New.Scope = T.getScope();
    New.File = T.getFile();
    New.Line = T.getLine();
  }
  New.SizeInBits = compactSize(&T) * 8;
  New.AlignInBits = compactAlign(&T) * 8;
  New.Elements = Builder.getOrCreateArray(Members);
  return compat::makeComposite(M.getContext(), New);
}

/// The name of \p T, or a flavor of it if another type has the name: libbpf does not look at what follows three
/// underscores, and for BTF two types of one name are one.
std::string TaggedTypes::nameFor(DICompositeType &T) const {
  bool Unique = none_of(Nodes, [&](const auto &Entry) {
    auto *Other = dyn_cast<DICompositeType>(Entry.first);
    return Other && Other != &T && Repeated.lookup(Other) != &T && isRecord(Other) && !Other->isForwardDecl() &&
           Other->getName() == T.getName();
  });
  if (Unique)
    return T.getName().str();
  std::string Separator = T.getName().contains("___") ? "_" : "___";
  return (T.getName() + Separator + utohexstr(sizeInBytes(dataMembers(T).front()), /*LowerCase=*/true)).str();
}

void TaggedTypes::layOut() {
  for (DICompositeType *Root : Roots)
    Map[Root] = compact(*Root, nameFor(*Root));
  for (auto [Copy, Root] : Repeated)
    Map[Copy] = Map.lookup(Root);
  // Arrays of tagged structs, and unions of them, have absurd sizes too.
  for (auto &[Node, L] : Nodes) {
    auto *T = dyn_cast<DICompositeType>(Node);
    if (!T || Map.count(T))
      continue;
    if (isOurs(T))
      Map[T] = compact(*T, T->getName());
    else if (DIType *New = compactMemberType(T); T->getTag() == dwarf::DW_TAG_array_type && New != T)
      Map[T] = New;
  }
}

//===--- Questions ------------------------------------------------------------------------------------------------===//

static bool isSigned(DIType *T) {
  if (auto *Enumeration = dyn_cast_or_null<DICompositeType>(T); Enumeration && Enumeration->getBaseType())
    T = underlying(Enumeration->getBaseType());
  auto *Basic = dyn_cast_or_null<DIBasicType>(T);
  return Basic && (Basic->getEncoding() == dwarf::DW_ATE_signed || Basic->getEncoding() == dwarf::DW_ATE_signed_char);
}

uint64_t polybpf::localValue(RelocationKind Kind, DIType *Field, uint64_t Offset, uint64_t Size) {
  switch (Kind) {
  case RelocationKind::FieldOffset:
    return Offset;
  case RelocationKind::FieldSize:
    return Size;
  case RelocationKind::FieldSigned:
    return isSigned(Field);
  case RelocationKind::FieldLShift:
  case RelocationKind::FieldRShift:
    return 64 - 8 * std::min<uint64_t>(Size, 8);
  default:
    return 1;
  }
}

/// Moves the step from the types as written to those that will stand in BTF; returns what it leads to, and adds its
/// offset.
static DIType *placeStep(AccessStep &Step, uint64_t ElementSize, uint64_t &Offset) {
  if (Step.In->getTag() == dwarf::DW_TAG_array_type) {
    Offset += Step.Index * ElementSize;
    return Step.In->getBaseType();
  }
  auto *Member = cast<DIDerivedType>(Step.In->getElements()[Step.Index]);
  Offset += Member->getOffsetInBits() / 8;
  return Member->getBaseType();
}

/// Adds the steps into the array \p Field that \p Rest and the size of the access ask for.
static DIType *indexInto(DIType *Field, uint64_t AccessSize, uint64_t &Rest, SmallVectorImpl<AccessStep> &Path,
                         std::string &Name) {
  while (Field && Field->getTag() == dwarf::DW_TAG_array_type) {
    auto *Array = cast<DICompositeType>(Field);
    uint64_t Element = sizeInBytes(Array->getBaseType()), Count = elementCount(*Array);
    bool Whole = Rest == 0 && (AccessSize == 0 || AccessSize > Element);
    bool Beyond = Count != 0 && Rest >= Count * Element;
    if (Element == 0 || Array->getElements().size() > 1 || Whole || Beyond)
      break;
    Path.push_back({Array, Rest / Element});
    Name += "[" + std::to_string(Rest / Element) + "]";
    Rest %= Element;
    Field = unwrapped(Array->getBaseType());
  }
  return Field;
}

Relocation TaggedTypes::ask(RelocationKind Kind, const Meaning &What, uint64_t AccessSize, uint64_t &Rest) const {
  const Place &P = *What.Where;
  Relocation R = ask(Kind, *P.Root);
  R.Path = P.Path;
  R.Name += "::" + P.Name;
  Rest = What.Addend;
  DIType *Field = indexInto(P.Field, AccessSize, Rest, R.Path, R.Name);
  uint64_t Offset = 0;
  DIType *Next = R.Type;
  for (AccessStep &Step : R.Path) {
    MDNode *Placed = Map.lookup(underlying(Next));
    Step.In = cast<DICompositeType>(Placed ? Placed : underlying(Next));
    Next = placeStep(Step, Step.In->getTag() == dwarf::DW_TAG_array_type ? compactSize(Step.In->getBaseType()) : 0,
                     Offset);
  }
  R.Local = localValue(Kind, Field, Offset, compactSize(Field));
  return R;
}

Relocation TaggedTypes::ask(RelocationKind Kind, DICompositeType &Root) const {
  Relocation R;
  R.Kind = Kind;
  R.Type = cast<DIType>(Map.lookup(&Root));
  R.Local = Kind == RelocationKind::TypeSize ? compactSize(&Root) : 1;
  R.Identity = (Root.getName() + "." + utohexstr(sizeInBytes(dataMembers(Root).front()), /*LowerCase=*/true)).str();
  R.Name = ("struct " + Root.getName()).str();
  return R;
}
