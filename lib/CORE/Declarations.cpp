//===- Declarations.cpp - What tags say of a type that its language cannot ---------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Rust has no anonymous members, no names like those of C, and unions in which all offsets are zero. So the crate polybpf
// declares flat structs, and writes *words* between the tags: members of no size, whose types are
//
//   Union, Struct, End        an anonymous member begins, ends
//   Name<1701869940, 0, ..>   the next field's name, 16 bytes in each number; here "type"
//   TypeName<..>              the type's
//   UnionType, TypedefType    the type is a union; has no name but a typedef's
//
// Enums, which in the kernel may have values that the program does not know, are structs of an integer and a list:
//
//   struct bpf_map_type { value: u32, __polybpf_enum: PhantomData<{ HASH: Enumerator<1, ()>, .. }>, words }
//
// docs/CORE.md specifies all that.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Declarations.h"
#include "polybpf/DebugInfo/Graph.h"
#include "polybpf/DebugInfo/Types.h"
#include "polybpf/Support/Compat.h"
#include "polybpf/Support/Diagnostics.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/IR/DIBuilder.h"
#include "llvm/Support/xxhash.h"
#include <map>

using namespace llvm;
using namespace polybpf;

bool polybpf::isTag(const DIDerivedType &Member) { return Member.getName().starts_with("__polybpf_tag"); }

bool polybpf::isWord(const DIDerivedType &Member) { return isTag(Member) && sizeInBits(Member.getBaseType()) == 0; }

static DIDerivedType *memberNamed(const DICompositeType &T, StringRef Name) {
  for (DIDerivedType *Member : dataMembers(T))
    if (Member->getName() == Name)
      return Member;
  return nullptr;
}

/// The type that \p T is a PhantomData of, or \p T.
static DIType *behindPhantom(DIType *T) {
  auto *Phantom = dyn_cast_or_null<DICompositeType>(T);
  if (!Phantom || Phantom->getTemplateParams().size() != 1 || !Phantom->getName().starts_with("PhantomData<"))
    return T;
  return cast<DITemplateParameter>(Phantom->getTemplateParams()[0])->getType();
}

/// The name of the type of a word, "Union" or "Name<..>".
static StringRef wordOf(const DIDerivedType &Member) {
  DIType *T = behindPhantom(Member.getBaseType());
  return isWord(Member) && T ? T->getName() : "";
}

bool polybpf::isTypedefOnly(const DICompositeType &T) {
  return any_of(dataMembers(T), [](DIDerivedType *Member) { return wordOf(*Member) == "TypedefType"; });
}

std::optional<BitField> polybpf::bitFieldOf(const DIType *T) {
  auto *Record = dyn_cast_or_null<DICompositeType>(T);
  DIDerivedType *Member = Record && isRecord(T) ? memberNamed(*Record, "__polybpf_bits") : nullptr;
  auto *Bits = Member ? dyn_cast_or_null<DICompositeType>(Member->getBaseType()) : nullptr;
  auto *Element = Bits ? dyn_cast_or_null<DICompositeType>(Bits->getBaseType()) : nullptr;
  if (!Element || Bits->getElements().size() != 1)
    return std::nullopt;
  auto *Range = dyn_cast<DISubrange>(Bits->getElements()[0]);
  auto *Count = Range ? dyn_cast_if_present<ConstantInt *>(Range->getCount()) : nullptr;
  if (!Count)
    return std::nullopt;
  return BitField{Element->getBaseType(), Count->getZExtValue()};
}

std::optional<Subject> polybpf::subjectOf(const DICompositeType &T) {
  DIDerivedType *Member = memberNamed(T, "__polybpf_subject");
  if (!Member)
    return std::nullopt;
  auto *Asked = dyn_cast_or_null<DICompositeType>(Member->getBaseType());
  if (DIDerivedType *Enumerator = Asked && isRecord(Asked) ? memberNamed(*Asked, "__polybpf_enumerator") : nullptr)
    return Subject{Enumerator->getBaseType(), Enumerator->getOffsetInBits()};
  return Subject{Member->getBaseType(), std::nullopt};
}

//===--- Words ----------------------------------------------------------------------------------------------------===//

static Error malformed(const DICompositeType &T, const Twine &What) {
  return makeError(DiagID::MalformedTaggedType, "tagged type '" + qualified(T.getScope(), T.getName()) + "': " + What);
}

/// "type" from "Name<1701869940, 0>"; nothing from anything else.
static std::optional<std::string> spelled(StringRef Word, StringRef Kind) {
  if (!Word.consume_front(Kind) || !Word.consume_front("<") || !Word.consume_back(">"))
    return std::nullopt;
  SmallVector<StringRef> Numbers;
  Word.split(Numbers, ',');
  std::string Text;
  for (StringRef Number : Numbers) {
    APInt Bytes;
    if (Number.trim().getAsInteger(10, Bytes) || Bytes.getActiveBits() > 128)
      return std::nullopt;
    for (Bytes = Bytes.zextOrTrunc(128); !Bytes.isZero(); Bytes.lshrInPlace(8))
      Text += char(Bytes.extractBitsAsZExtValue(8, 0));
  }
  bool IsName = !Text.empty() && !isDigit(Text[0]) && all_of(Text, [](char C) { return isAlnum(C) || C == '_'; });
  return IsName ? std::optional(Text) : std::nullopt;
}

/// The kernel's name of \p T, and whether it is a union: what the words say, or what the language does.
static std::string nameOf(const DICompositeType &T) {
  for (DIDerivedType *Member : dataMembers(T)) {
    if (std::optional<std::string> Name = spelled(wordOf(*Member), "TypeName"))
      return *Name;
    if (wordOf(*Member).starts_with("TypeName<0,")) // #[name = ""]
      return "";
  }
  // A type that has no name in the source has one of ours.
  return T.getName().starts_with("__polybpf_tag") ? "" : T.getName().str();
}

namespace {

class Declarations {
public:
  explicit Declarations(Module &M) : M(M), Builder(M, /*AllowUnresolved=*/false) {}

  /// What \p T is in C, or null if it is that already.
  Expected<DIType *> read(DICompositeType &T);
  /// What \p T, which asks for an enumerator, asks for by its number; when read() has seen all enums.
  Expected<DIType *> readEnumerator(DICompositeType &T);

  /// Keeps \p Name from what read() makes, since there is such an enum already.
  void reserve(StringRef Name) { Enumerations[Name.str()] = ""; }

private:
  DIType *asInC(DIType *T);
  std::string nameFor(StringRef Name, const compat::Composite &Enumeration);
  Expected<DIType *> readRecord(DICompositeType &T);
  Expected<DIType *> readEnum(DICompositeType &T, DICompositeType &List);
  DIDerivedType *member(StringRef Name, DIType *T, uint64_t Size, uint64_t Offset) {
    return Builder.createMemberType(/*Scope=*/nullptr, Name, /*File=*/nullptr, /*LineNo=*/0, Size, /*AlignInBits=*/0,
                                    Offset, DINode::FlagZero, T);
  }

  Module &M;
  DIBuilder Builder;
  /// What enumerations there are by each name.
  std::map<std::string, std::string> Enumerations;
};

/// A struct or union that has begun but not ended.
struct Open {
  unsigned Tag;
  uint64_t Start;
  SmallVector<Metadata *> Members;
};

} // namespace

/// The pointer in `Option<&T>` or `Option<fn()>`, or null.
static DIType *optionalPointer(const DIType *T) {
  auto *Record = dyn_cast_or_null<DICompositeType>(T);
  DICompositeType *Variants = Record && isRecord(T) && T->getSizeInBits() == 64 ? variantPartOf(*Record) : nullptr;
  if (!Variants)
    return nullptr;
  for (DINode *Element : Variants->getElements()) {
    auto *Variant = dyn_cast_or_null<DIDerivedType>(Element);
    auto *Payload = Variant ? dyn_cast_or_null<DICompositeType>(Variant->getBaseType()) : nullptr;
    for (DIDerivedType *Member : Payload ? dataMembers(*Payload) : SmallVector<DIDerivedType *>())
      if (Member->getBaseType() && Member->getBaseType()->getTag() == dwarf::DW_TAG_pointer_type)
        return Member->getBaseType();
  }
  return nullptr;
}

/// What C says of \p T: a plain pointer for one that may be null, and `void *` for one to core::ffi::c_void.
DIType *Declarations::asInC(DIType *T) {
  if (DIType *Pointer = optionalPointer(T))
    T = Pointer;
  auto *Pointer = dyn_cast_or_null<DIDerivedType>(T);
  DIType *To = Pointer && T->getTag() == dwarf::DW_TAG_pointer_type ? Pointer->getBaseType() : nullptr;
  bool IsVoid = To && To->getName() == "c_void" && To->getScope() && To->getScope()->getName() == "ffi";
  return IsVoid ? Builder.createPointerType(nullptr, T->getSizeInBits()) : T;
}

Expected<DIType *> Declarations::readRecord(DICompositeType &T) {
  unsigned Tag = T.getTag();
  std::string NextName;
  SmallVector<Open> Stack{{Tag, 0, {}}};
  for (DIDerivedType *Member : dataMembers(T)) {
    StringRef Word = wordOf(*Member);
    uint64_t Offset = Member->getOffsetInBits();
    if (Word == "Union" || Word == "Struct") {
      Stack.push_back(
          {Word == "Union" ? unsigned(dwarf::DW_TAG_union_type) : unsigned(dwarf::DW_TAG_structure_type), Offset, {}});
    } else if (Word == "End") {
      if (Stack.size() == 1)
        return malformed(T, "'" + Member->getName() + "' ends no anonymous member");
      Open Closed = Stack.pop_back_val();
      compat::Composite Inner{Closed.Tag, ""};
      Inner.SizeInBits = Offset - Closed.Start;
      Inner.Elements = Builder.getOrCreateArray(Closed.Members);
      Stack.back().Members.push_back(member("", compat::makeComposite(M.getContext(), Inner), Inner.SizeInBits,
                                            Closed.Start - Stack.back().Start));
    } else if (Word == "UnionType") {
      Stack.front().Tag = dwarf::DW_TAG_union_type;
    } else if (std::optional<std::string> Name = spelled(Word, "Name")) {
      NextName = *Name;
    } else if (Word == "TypedefType") {
      Stack.front().Members.push_back(Member);
    } else if (isWord(*Member) && !Word.starts_with("TypeName<") && Word != "()") {
      return malformed(T, "'" + Member->getName() + "' has no size, and its type '" + Word + "' no meaning");
    } else if (!isWord(*Member)) {
      bool Renamed = !isTag(*Member) && !NextName.empty();
      Stack.back().Members.push_back(member(Renamed ? StringRef(NextName) : Member->getName(),
                                            asInC(Member->getBaseType()), Member->getSizeInBits(),
                                            Offset - Stack.back().Start));
      if (Renamed)
        NextName.clear();
    }
  }
  if (Stack.size() != 1)
    return malformed(T, "an anonymous member does not end");
  std::string Name = nameOf(T);
  compat::Composite New{Stack.front().Tag, Name};
  New.Scope = T.getScope();
  New.File = T.getFile();
  New.Line = T.getLine();
  New.SizeInBits = T.getSizeInBits();
  New.AlignInBits = T.getAlignInBits();
  New.Elements = Builder.getOrCreateArray(Stack.front().Members);
  // Two types of one name, in the blocks of two functions, stay two by this.
  New.Identifier = T.getIdentifier();
  return compat::makeComposite(M.getContext(), New);
}

/// \p Name, or a flavor of it if it is another enumeration's: for BTF, two types of one name are one.
std::string Declarations::nameFor(StringRef Name, const compat::Composite &Enumeration) {
  std::string Shape = std::to_string(Enumeration.SizeInBits);
  for (DINode *Element : Enumeration.Elements) {
    auto *Enumerator = cast<DIEnumerator>(Element);
    Shape += ("," + Enumerator->getName() + "=").str() + toString(Enumerator->getValue(), 10, /*Signed=*/true);
  }
  auto [Known, New] = Enumerations.try_emplace(Name.str(), Shape);
  if (Name.empty() || Known->second == Shape)
    return Name.str();
  return (Name + (Name.contains("___") ? "_" : "___") + utohexstr(xxh3_64bits(Shape), /*LowerCase=*/true)).str();
}

/// An enumeration of the enumerators in \p List.
Expected<DIType *> Declarations::readEnum(DICompositeType &T, DICompositeType &List) {
  auto *Value = dyn_cast_or_null<DIBasicType>(underlying(dataMembers(T).front()->getBaseType()));
  if (!Value)
    return malformed(T, "an enum is an integer, and '__polybpf_enum'");
  bool IsUnsigned = Value->getSignedness() == DIBasicType::Signedness::Unsigned;
  SmallVector<Metadata *> Enumerators;
  for (DIDerivedType *Member : dataMembers(List)) {
    auto *Listed = dyn_cast_or_null<DICompositeType>(Member->getBaseType());
    StringRef Number = Listed ? Listed->getName() : "";
    APInt N(128, 0);
    bool Negative = Number.consume_front("Enumerator<") && Number.consume_front("-");
    if (!Listed || Number.split(',').first.getAsInteger(10, N))
      return malformed(T, "'" + Member->getName() + "' is no enumerator");
    N = N.zextOrTrunc(128);
    DIDerivedType *Named = memberNamed(*Listed, "__polybpf_name");
    DIType *Name = Named ? behindPhantom(Named->getBaseType()) : nullptr;
    std::string Text = spelled(Name ? Name->getName() : "", "Name").value_or(Member->getName().str());
    Enumerators.push_back(Builder.createEnumerator(
        Text, APSInt((Negative ? -N : N).trunc(std::max<unsigned>(Value->getSizeInBits(), 8)), IsUnsigned)));
  }
  bool Typedef = isTypedefOnly(T);
  compat::Composite New{dwarf::DW_TAG_enumeration_type, ""};
  New.Scope = T.getScope();
  New.File = T.getFile();
  New.Line = T.getLine();
  New.SizeInBits = Value->getSizeInBits();
  New.AlignInBits = Value->getSizeInBits();
  New.BaseType = Value;
  New.Elements = Builder.getOrCreateArray(Enumerators);
  New.Identifier = T.getIdentifier();
  std::string Name = nameFor(nameOf(T), New);
  if (!Typedef)
    New.Name = Name;
  DICompositeType *Enumeration = compat::makeComposite(M.getContext(), New);
  if (!Typedef)
    return Enumeration;
  return Builder.createTypedef(Enumeration, Name, T.getFile(), T.getLine(), T.getScope());
}

Expected<DIType *> Declarations::read(DICompositeType &T) {
  if (DIDerivedType *Enum = memberNamed(T, "__polybpf_enum")) {
    if (auto *List = dyn_cast_or_null<DICompositeType>(behindPhantom(Enum->getBaseType())); List && isRecord(List))
      return readEnum(T, *List);
    return malformed(T, "'__polybpf_enum' lists no enumerators");
  }
  if (memberNamed(T, "__polybpf_char"))
    return Builder.createBasicType("char", 8, dwarf::DW_ATE_signed_char);
  if (DIDerivedType *Typedef = memberNamed(T, "__polybpf_typedef")) {
    DIDerivedType *Named = memberNamed(T, "__polybpf_name");
    DIType *Name = Named ? behindPhantom(Named->getBaseType()) : nullptr;
    std::optional<std::string> Text = spelled(Name ? Name->getName() : "", "Name");
    if (!Text)
      return malformed(T, "'__polybpf_typedef' without '__polybpf_name'");
    return Builder.createTypedef(asInC(Typedef->getBaseType()), *Text, /*File=*/nullptr, /*LineNo=*/0,
                                 /*Context=*/nullptr);
  }
  bool HasWords = memberNamed(T, "__polybpf_subject") ||
                  any_of(dataMembers(T), [](DIDerivedType *Member) { return isWord(*Member); });
  return HasWords ? readRecord(T) : nullptr;
}

Expected<DIType *> Declarations::readEnumerator(DICompositeType &T) {
  DIDerivedType *Of = memberNamed(T, "__polybpf_enumerator"), *Named = memberNamed(T, "__polybpf_name");
  if (!Of || !Named)
    return nullptr;
  DIType *Enum = behindPhantom(Of->getBaseType()), *Name = behindPhantom(Named->getBaseType());
  std::string Text = spelled(Name ? Name->getName() : "", "Name").value_or("");
  auto *Wrapper = dyn_cast_or_null<DICompositeType>(Enum);
  DIDerivedType *ListMember = Wrapper ? memberNamed(*Wrapper, "__polybpf_enum") : nullptr;
  auto *List = ListMember ? dyn_cast_or_null<DICompositeType>(behindPhantom(ListMember->getBaseType())) : nullptr;
  if (!List)
    return malformed(T, "'__polybpf_enumerator' is of no enum");
  uint64_t Index = 0;
  for (DIDerivedType *Member : dataMembers(*List)) {
    if (Member->getName() == Text) {
      compat::Composite New{dwarf::DW_TAG_structure_type, T.getName()};
      New.Elements = Builder.getOrCreateArray({member("__polybpf_enumerator", Enum, 0, Index)});
      New.Identifier = T.getIdentifier();
      return compat::makeComposite(M.getContext(), New);
    }
    ++Index;
  }
  return malformed(T, "'" + qualified(Enum->getScope(), Enum->getName()) + "' has no enumerator '" + Text + "'");
}

/// Whether a member of \p T has a name that is ours, without which it is what it is.
static bool hasOurMembers(const DICompositeType &T) {
  return any_of(T.getElements(), [](const DINode *Element) {
    auto *Member = dyn_cast_or_null<DIDerivedType>(Element);
    return Member && Member->getName().starts_with("__polybpf_");
  });
}

Expected<MapVector<MDNode *, Language>> polybpf::readDeclarations(Module &M) {
  Declarations Read(M);
  Replacements Map;
  MapVector<MDNode *, Language> Nodes = reachableNodes(M);
  for (auto &[Node, L] : Nodes)
    if (auto *T = dyn_cast<DICompositeType>(Node); T && T->getTag() == dwarf::DW_TAG_enumeration_type)
      Read.reserve(T->getName());
  for (auto &[Node, L] : Nodes) {
    auto *T = dyn_cast<DICompositeType>(Node);
    if (!T || !isRecord(T) || T->isForwardDecl() || !hasOurMembers(*T))
      continue;
    // Enumerators are found in the list that their enum has in Rust.
    for (auto Reader : {&Declarations::readEnumerator, &Declarations::read}) {
      Expected<DIType *> New = (Read.*Reader)(*T);
      if (!New)
        return New.takeError();
      if (*New && *New != T)
        Map[T] = *New;
    }
  }
  if (Map.empty())
    return Nodes;
  substitute(M, Map);
  return reachableNodes(M);
}
