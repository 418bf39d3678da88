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
#include "llvm/Support/xxhash.h"

using namespace llvm;
using namespace polybpf;

/// Calls \p Visit with each visible member of \p T and its offset in C's layout, in bits; returns where the last one ends.
template <typename Size, typename Align, typename Visitor>
static uint64_t forEachPlaced(const DICompositeType &T, Size SizeOf, Align AlignOf, Visitor Visit) {
  uint64_t Offset = 0, End = 0;
  for (DIDerivedType *Member : visibleMembers(T)) {
    DIType *Type = Member->getBaseType();
    if (T.getTag() == dwarf::DW_TAG_union_type)
      Offset = 0;
    std::optional<BitField> Bits = bitFieldOf(Type);
    uint64_t Unit = Bits ? SizeOf(Bits->Type) * 8 : AlignOf(Type) * 8;
    // Bit-fields share what integers they fit into.
    if (!Bits || Offset / Unit != (Offset + Bits->Bits - 1) / Unit)
      Offset = alignTo(Offset, Unit);
    Visit(*Member, Offset);
    Offset += Bits ? Bits->Bits : SizeOf(Type) * 8;
    End = std::max(End, Offset);
  }
  return End;
}

/// A record whose layout we make: one with tags, or a union of such.
static bool isOurs(const DIType *T) {
  return isRecord(T) && any_of(dataMembers(*cast<DICompositeType>(T)), [T](DIDerivedType *Member) {
           return isTag(*Member) || ((T->getTag() == dwarf::DW_TAG_union_type || isAnonymous(*Member)) &&
                                     isOurs(unwrapped(Member->getBaseType())));
         });
}

uint64_t TaggedTypes::compactAlign(DIType *T) const {
  T = unwrapped(T);
  if (std::optional<BitField> Bits = bitFieldOf(T))
    return compactAlign(Bits->Type);
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
  return alignTo(divideCeil(End, 8), compactAlign(T));
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
        if (std::optional<BitField> Bits = bitFieldOf(Member.getBaseType())) {
          Members.push_back(Builder.createBitFieldMemberType(
              /*Scope=*/nullptr, Member.getName(), /*File=*/nullptr, /*LineNo=*/0, Bits->Bits, Offset,
              alignDown(Offset, sizeInBits(Bits->Type)), DINode::FlagZero, Bits->Type));
          return;
        }
        DIType *Type = compactMemberType(Member.getBaseType());
        bool Nameless = isAnonymous(Member) && isOurs(unwrapped(Type));
        if (Nameless)
          Type = compact(*cast<DICompositeType>(unwrapped(Type)), "");
        Members.push_back(Builder.createMemberType(
            /*Scope=*/nullptr, Nameless ? "" : Member.getName(), /*File=*/nullptr, /*LineNo=*/0,
            compactSize(Member.getBaseType()) * 8, /*AlignInBits=*/0, Offset, DINode::FlagZero, Type));
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

void TaggedTypes::countNames() {
  for (auto &[Node, L] : Nodes)
    if (auto *T = dyn_cast<DICompositeType>(Node); T && !T->isForwardDecl() && !Repeated.count(T))
      if (isRecord(T) || T->getTag() == dwarf::DW_TAG_enumeration_type)
        ++NameCounts[T->getName()];
}

/// The name of \p T, or a flavor of it if another type has the name: libbpf does not look at what follows three
/// underscores, and for BTF two types of one name are one.
std::string TaggedTypes::nameFor(const DICompositeType &T, uint64_t Identity) const {
  if (T.getName().empty() || NameCounts.lookup(T.getName()) == 1)
    return T.getName().str();
  std::string Separator = T.getName().contains("___") ? "_" : "___";
  return (T.getName() + Separator + utohexstr(Identity, /*LowerCase=*/true)).str();
}

/// An enum by a name under which libbpf finds the kernel's, the same for all declarations that are the same.
DICompositeType *TaggedTypes::compactEnum(const DICompositeType &T) const {
  std::string Text;
  for (DINode *Node : T.getElements())
    if (auto *Enumerator = dyn_cast<DIEnumerator>(Node))
      Text += (Enumerator->getName() + "=" + toString(Enumerator->getValue(), 10, /*Signed=*/true) + ",").str();
  std::string Name = nameFor(T, xxh3_64bits(Text));
  compat::Composite New{T.getTag(), Name};
  New.SizeInBits = T.getSizeInBits();
  New.AlignInBits = T.getAlignInBits();
  New.BaseType = T.getBaseType();
  New.Flags = T.getFlags();
  New.Elements = T.getElements();
  return compat::makeComposite(M.getContext(), New);
}

void TaggedTypes::layOut() {
  countNames();
  for (DICompositeType *Enum : Enums)
    if (NameCounts.lookup(Enum->getName()) > 1)
      Map[Enum] = compactEnum(*Enum);
  for (DICompositeType *Root : Roots) {
    std::string Name = nameFor(*Root, sizeInBytes(dataMembers(*Root).front()));
    if (isTypedefOnly(*Root))
      Map[Root] = Builder.createTypedef(compact(*Root, ""), Name, Root->getFile(), Root->getLine(), Root->getScope());
    else
      Map[Root] = compact(*Root, Name);
  }
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

/// What the answer about the bit-field \p Member is, of a type of \p Size bytes, \p Offset bits into the local type, by
/// libbpf's rules.
static uint64_t localBits(RelocationKind Kind, const DIDerivedType &Member, uint64_t Offset, uint64_t Size,
                          bool IsLittleEndian) {
  uint64_t Bits = Member.getSizeInBits(), Start = alignDown(Offset / 8, Size);
  while (Offset + Bits > (Start + Size) * 8 && Size < 8) {
    Size *= 2;
    Start = alignDown(Offset / 8, Size);
  }
  switch (Kind) {
  case RelocationKind::FieldLShift:
    return IsLittleEndian ? 64 - (Offset + Bits - Start * 8) : (8 - Size) * 8 + (Offset - Start * 8);
  case RelocationKind::FieldRShift:
    return 64 - Bits;
  default:
    return localValue(Kind, Member.getBaseType(), Start, Size);
  }
}

/// Adds the steps into the array \p Field that \p Rest and the size of the access ask for, or as many as \p Levels.
static DIType *indexInto(DIType *Field, uint64_t AccessSize, int64_t &Rest, unsigned Levels,
                         SmallVectorImpl<AccessStep> &Path, std::string &Name) {
  bool Counted = Levels != 0;
  while (Rest >= 0 && Field && Field->getTag() == dwarf::DW_TAG_array_type) {
    auto *Array = cast<DICompositeType>(Field);
    int64_t Element = sizeInBytes(Array->getBaseType()), Count = elementCount(*Array);
    bool Whole = Counted ? Levels-- == 0 : Rest == 0 && (AccessSize == 0 || AccessSize > uint64_t(Element));
    bool Beyond = Count != 0 && Rest >= Count * Element;
    if (Element == 0 || Array->getElements().size() > 1 || Whole || Beyond)
      break;
    Path.push_back({Array, uint64_t(Rest / Element)});
    Name += "[" + std::to_string(Rest / Element) + "]";
    Rest %= Element;
    Field = unwrapped(Array->getBaseType());
  }
  return Field;
}

bool TaggedTypes::isElementInC(const Meaning &What) const {
  // The offset in a load has 16 bits.
  return What.Element && What.Count > 0 && (What.Count + 1) * compactSize(What.Element) < TagWindow;
}

static void beginAt(Relocation &R, uint64_t Element) {
  R.First = Element;
  R.Name += "[" + std::to_string(Element) + "]";
}

Relocation TaggedTypes::askForElement(const Meaning &What) const {
  Relocation R = ask(RelocationKind::FieldOffset, *What.Element);
  beginAt(R, What.Count);
  R.Local = What.Count * compactSize(What.Element);
  return R;
}

Relocation TaggedTypes::ask(RelocationKind Kind, const Meaning &What, uint64_t AccessSize, int64_t &Rest,
                            unsigned Levels) const {
  const Place &P = *What.Where;
  Relocation R = ask(Kind, *P.Root);
  R.Path = P.Path;
  if (What.Element == P.Root && isElementInC(What))
    beginAt(R, What.Count);
  R.Name += "::" + P.Name;
  Rest = What.Addend;
  DIType *Field = indexInto(P.Field, AccessSize, Rest, Levels, R.Path, R.Name);
  uint64_t Offset = R.First * compactSize(P.Root) * 8;
  DIType *Next = R.Type;
  DIDerivedType *Member = nullptr;
  for (AccessStep &Step : R.Path) {
    auto *Placed = cast_or_null<DIType>(Map.lookup(underlying(Next)));
    Step.In = cast<DICompositeType>(underlying(Placed ? Placed : Next));
    bool IsArray = Step.In->getTag() == dwarf::DW_TAG_array_type;
    Member = IsArray ? nullptr : cast<DIDerivedType>(Step.In->getElements()[Step.Index]);
    Offset += IsArray ? Step.Index * compactSize(Step.In->getBaseType()) * 8 : Member->getOffsetInBits();
    Next = IsArray ? Step.In->getBaseType() : Member->getBaseType();
  }
  if (Member && Member->isBitField())
    R.Local = localBits(Kind, *Member, Offset, compactSize(Next), M.getDataLayout().isLittleEndian());
  else
    R.Local = localValue(Kind, Field, Offset / 8, compactSize(Field));
  return R;
}

/// A question about the type, or the enumerator, that another type only carries.
Relocation TaggedTypes::askAboutSubject(RelocationKind Kind, const Subject &What) const {
  Relocation R;
  R.Kind = Kind;
  auto InBTF = [&](DIType *T) { return Map.count(T) ? cast<DIType>(Map.lookup(T)) : T; };
  R.Type = InBTF(What.Type);
  // `typedef kuid_t` of what has no other name than kuid_t.
  if (auto *Typedef = dyn_cast_or_null<DIDerivedType>(R.Type); Typedef && Typedef->getTag() == dwarf::DW_TAG_typedef)
    if (auto *Base = dyn_cast_or_null<DIDerivedType>(InBTF(Typedef->getBaseType()));
        Base && Base->getTag() == dwarf::DW_TAG_typedef && Base->getName() == Typedef->getName())
      R.Type = Base;
  R.Local = Kind == RelocationKind::TypeSize ? compactSize(What.Type) : 1;
  R.Name = R.Type ? R.Type->getName().str() : "";
  if (!What.Index)
    return R;
  auto *Enumeration = cast<DICompositeType>(underlying(R.Type));
  auto *Enumerator = cast<DIEnumerator>(Enumeration->getElements()[*What.Index]);
  R.Path.push_back({Enumeration, *What.Index});
  if (Kind == RelocationKind::EnumValue)
    R.Local = Enumerator->isUnsigned() ? Enumerator->getValue().getZExtValue() : Enumerator->getValue().getSExtValue();
  R.Name += ("::" + Enumerator->getName()).str();
  return R;
}

Relocation TaggedTypes::ask(RelocationKind Kind, DICompositeType &Root) const {
  std::string Identity =
      (Root.getName() + "." + utohexstr(sizeInBytes(dataMembers(Root).front()), /*LowerCase=*/true)).str();
  if (std::optional<Subject> What = subjectOf(Root)) {
    Relocation R = askAboutSubject(Kind, *What);
    R.Identity = Identity;
    return R;
  }
  Relocation R;
  R.Kind = Kind;
  R.Type = cast<DIType>(Map.lookup(&Root));
  R.Local = Kind == RelocationKind::TypeSize ? compactSize(&Root) : 1;
  R.Identity = Identity;
  R.Name = ((Root.getTag() == dwarf::DW_TAG_union_type ? "union " : "struct ") + Root.getName()).str();
  return R;
}
