//===- InferredTypes.cpp - Kernel types that nobody tagged -------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Types made by bindgen have the names and fields of C, but for what Rust cannot say:
//
//   pub __bindgen_anon_1: sock_common__bindgen_ty_1      union { ... };
//   pub f: Option<unsafe extern "C" fn()>                void (*f)();
//   pub fds: __IncompleteArrayField<u64>                 u64 fds[];
//   pub kind: bpf_map_type  (a struct around a u32)      enum bpf_map_type kind;
//
// libbpf finds fields by name, through anonymous members, and compares kinds, so BTF gets what is on the right.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "InferredTypes.h"
#include "polybpf/Support/Compat.h"
#include "polybpf/Support/Diagnostics.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/DebugInfo/BTF/BTF.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace llvm;
using namespace polybpf;

DICompositeType *polybpf::asRecord(DIType *T) {
  T = underlying(T);
  return isRecord(T) ? cast<DICompositeType>(T) : nullptr;
}

bool polybpf::isBindgenBitfield(const DIType *T) { return T && T->getName().starts_with("__BindgenBitfieldUnit<"); }

/// Whether \p T is one of the helpers that bindgen puts into the module beside the kernel's types.
static bool isBindgenHelper(const DIType &T) {
  return T.getName().starts_with("__Bindgen") || T.getName().starts_with("__IncompleteArrayField<");
}

/// `struct bpf_map_type(pub u32)`, bindgen's newtype for an enum; the kernel has no structs with unnamed fields.
static bool isNewtypeEnum(const DIType *T) {
  if (!isRecord(T) || T->getTag() == dwarf::DW_TAG_union_type)
    return false;
  SmallVector<DIDerivedType *> Members = dataMembers(*cast<DICompositeType>(T));
  return Members.size() == 1 && Members.front()->getName() == "__0" &&
         isa_and_nonnull<DIBasicType>(underlying(Members.front()->getBaseType()));
}

/// Option<&T>, Option<fn()> and the like: an enum of 64 bits with pointers in it and no tag.
static bool isNullablePointer(DIType *T) {
  DICompositeType *Record = asRecord(T);
  return Record && variantPartOf(*Record) && Record->getSizeInBits() == 64 &&
         Record->getName().starts_with("Option<") &&
         (Record->getName().contains("&") || Record->getName().contains("fn(") ||
          Record->getName().contains("NonNull"));
}

bool polybpf::isScalar(DIType *T) {
  if (isNullablePointer(T) || isNewtypeEnum(T))
    return true;
  return T && !isRecord(T) && T->getTag() != dwarf::DW_TAG_array_type;
}

bool polybpf::isAnonymousInC(const DIType &T) { return T.getName().contains("__bindgen_ty_"); }

//===--- Which types ----------------------------------------------------------------------------------------------===//

Error InferredTypes::list(StringRef Pattern) {
  Expected<GlobPattern> Glob = GlobPattern::create(Pattern);
  if (!Glob)
    return makeError(DiagID::MalformedParameters, "infer=" + Pattern + ": no pattern: " + toString(Glob.takeError()));
  Patterns.push_back(std::move(*Glob));
  return Error::success();
}

/// Calls \p Visit with each type of the raw BTF \p Data; false if it is none.
static bool forEachType(StringRef Data, function_ref<void(const BTF::CommonType &, StringRef Strings)> Visit) {
  BTF::Header Header;
  if (Data.size() < sizeof(Header))
    return false;
  memcpy(&Header, Data.data(), sizeof(Header));
  Data = Data.drop_front(std::min<size_t>(Header.HdrLen, Data.size()));
  if (Header.Magic != BTF::MAGIC || Header.HdrLen < sizeof(Header) || Header.TypeOff > Data.size() ||
      Header.TypeLen > Data.size() - Header.TypeOff || Header.StrOff > Data.size() ||
      Header.StrLen > Data.size() - Header.StrOff)
    return false;
  StringRef Types = Data.substr(Header.TypeOff, Header.TypeLen), Strings = Data.substr(Header.StrOff, Header.StrLen);
  while (Types.size() >= sizeof(BTF::CommonType)) {
    BTF::CommonType T;
    memcpy(&T, Types.data(), sizeof(T));
    // What follows the common part, by kind: words for each of vlen, words for all.
    static constexpr struct {
      uint8_t Each, All;
    } Words[] = {{0, 0}, {0, 1}, {0, 0}, {0, 3}, {3, 0}, {3, 0}, {2, 0}, {0, 0}, {0, 0}, {0, 0},
                 {0, 0}, {0, 0}, {0, 0}, {2, 0}, {0, 1}, {3, 0}, {0, 0}, {0, 1}, {0, 0}, {3, 0}};
    if (T.getKind() >= std::size(Words) || T.NameOff >= Strings.size())
      return false;
    Visit(T, Strings);
    size_t Size = sizeof(T) + 4 * (Words[T.getKind()].All + size_t(Words[T.getKind()].Each) * T.getVlen());
    if (Size > Types.size())
      return false;
    Types = Types.drop_front(Size);
  }
  return Types.empty();
}

Error InferredTypes::listKernelTypes(StringRef File) {
  // Not mapped: files of sysfs have no size.
  ErrorOr<std::unique_ptr<MemoryBuffer>> Buffer = MemoryBuffer::getFileAsStream(File);
  if (!Buffer)
    return makeError(DiagID::UnreadableKernelBTF, "infer-btf=" + File + ": " + Buffer.getError().message());
  bool Valid = forEachType((*Buffer)->getBuffer(), [&](const BTF::CommonType &T, StringRef Strings) {
    if (T.getKind() == BTF::BTF_KIND_STRUCT || T.getKind() == BTF::BTF_KIND_UNION)
      KernelNames.insert(Strings.drop_front(T.NameOff).split('\0').first);
  });
  if (!Valid)
    return makeError(DiagID::UnreadableKernelBTF, "infer-btf=" + File + ": this is no raw BTF of this byte order");
  return Error::success();
}

bool InferredTypes::isListed(DIType *T) {
  DICompositeType *Record = asRecord(T);
  if (!Record || variantPartOf(*Record) || Record->isForwardDecl() || isBindgenHelper(*Record))
    return false;
  auto [Known, IsNew] = Listed.try_emplace(Record, false);
  if (!IsNew)
    return Known->second;
  std::string Path = qualified(Record->getScope(), Record->getName());
  bool Fits = KernelNames.contains(Record->getName()) || (!KernelNames.empty() && isAnonymousInC(*Record));
  // From the outermost module on, and from each inner one; those in Option<*const vmlinux::file> are not its own.
  size_t Name = Path.size() - Record->getName().size();
  for (size_t From = 0; !Fits && From <= Name; From += 2) {
    Fits = any_of(Patterns, [&](const GlobPattern &P) { return P.match(StringRef(Path).drop_front(From)); });
    From = std::min(StringRef(Path).find("::", From), Name);
  }
  return Listed[Record] = Fits;
}

//===--- What is where --------------------------------------------------------------------------------------------===//

DIType *polybpf::withoutWrappers(DIType *T) {
  T = underlying(T);
  while (DICompositeType *Record = asRecord(T)) {
    bool IsWrapper = isBindgenHelper(*Record) || qualified(Record->getScope(), "").rfind("core::", 0) == 0;
    if (!IsWrapper || isBindgenBitfield(Record) || variantPartOf(*Record))
      break;
    DIType *Inner = nullptr;
    for (DIDerivedType *Member : dataMembers(*Record)) {
      DIType *Type = underlying(Member->getBaseType());
      bool IsMarker = isRecord(Type) && sizeInBits(Type) == 0; // PhantomData
      if (!IsMarker && sizeInBits(Type) == Record->getSizeInBits())
        Inner = Type;
    }
    if (!Inner)
      break;
    T = Inner;
  }
  return T;
}

void InferredTypes::addPlaces(InferredPlace Place, uint64_t Offset, SmallVectorImpl<InferredPlace> &Found) {
  Place.Type = withoutWrappers(Place.Type);
  Place.Size = sizeInBytes(Place.Type);
  if (Offset != 0 && Offset >= Place.Size)
    return;
  // Wherever in it one looks, there is nothing but bits.
  if (isBindgenBitfield(Place.Type))
    return Found.push_back(std::move(Place));
  auto *Array =
      Place.Type && Place.Type->getTag() == dwarf::DW_TAG_array_type ? cast<DICompositeType>(Place.Type) : nullptr;
  if (Offset == 0) {
    Found.push_back(Place);
    Found.back().Room = Array ? Place.Size : std::max(Place.Room, Place.Size);
  }
  if (!isScalar(Place.Type) && isRecord(Place.Type))
    return addMembers(Place, Offset, Found);
  uint64_t Element = Array ? sizeInBytes(Array->getBaseType()) : 0;
  if (Element == 0 || Place.Size == 0 || Array->getElements().size() > 1)
    return;
  uint64_t Index = Offset / Element;
  Place.Path.push_back({Array, Index});
  Place.Name += "[" + std::to_string(Index) + "]";
  Place.Type = Array->getBaseType();
  Place.Room = isRecord(withoutWrappers(Place.Type)) ? 0 : Place.Size - Index * Element;
  addPlaces(std::move(Place), Offset % Element, Found);
}

void InferredTypes::addMembers(const InferredPlace &Outer, uint64_t Offset, SmallVectorImpl<InferredPlace> &Found) {
  auto &Record = *cast<DICompositeType>(Outer.Type);
  uint64_t Index = 0;
  for (DINode *Element : Record.getElements()) {
    auto *Member = dyn_cast<DIDerivedType>(Element);
    uint64_t At = Index++;
    if (!Member || Member->getTag() != dwarf::DW_TAG_member || Member->isStaticMember() || Member->isBitField())
      continue;
    uint64_t Begin = Member->getOffsetInBits() / 8;
    if (Begin > Offset || Member->getName().starts_with("_bitfield_align"))
      continue;
    InferredPlace Inner = Outer;
    Inner.Path.push_back({&Record, At});
    Inner.Type = Member->getBaseType();
    Inner.Room = 0;
    if (!isAnonymous(*Member))
      Inner.Name += (Inner.Name.empty() ? "" : ".") + Member->getName().str();
    addPlaces(std::move(Inner), Offset - Begin, Found);
  }
}

SmallVector<InferredPlace> InferredTypes::placesAt(DICompositeType &T, uint64_t Offset) {
  SmallVector<InferredPlace> Found;
  addMembers({{}, &T, 0, 0, Offset, ""}, Offset, Found);
  return Found;
}

std::optional<DIType *> polybpf::pointeeOf(DIType *T) {
  T = withoutWrappers(T);
  auto *Pointer = dyn_cast_or_null<DIDerivedType>(T);
  if (!Pointer || Pointer->getTag() != dwarf::DW_TAG_pointer_type)
    return std::nullopt;
  return underlying(Pointer->getBaseType());
}

//===--- Types as C has them --------------------------------------------------------------------------------------===//

DIType *InferredTypes::asInC(DIType *T) {
  DIType *Plain = withoutWrappers(T);
  if (isBindgenBitfield(Plain))
    return dataMembers(*cast<DICompositeType>(Plain)).front()->getBaseType();
  if (isNullablePointer(Plain))
    return Builder.createPointerType(/*PointeeTy=*/nullptr, 64);
  if (isNewtypeEnum(Plain)) {
    compat::Composite Enumeration{dwarf::DW_TAG_enumeration_type, ""};
    Enumeration.SizeInBits = sizeInBits(Plain);
    Enumeration.BaseType = dataMembers(*cast<DICompositeType>(Plain)).front()->getBaseType();
    Enumeration.Elements =
        Builder.getOrCreateArray({Builder.createEnumerator("__polybpf_any", 0, /*IsUnsigned=*/true)});
    return compat::makeComposite(M.getContext(), Enumeration);
  }
  auto *Array = dyn_cast_or_null<DICompositeType>(Plain);
  if (Array && Plain->getTag() == dwarf::DW_TAG_array_type)
    if (DIType *Element = asInC(Array->getBaseType()); Element != Array->getBaseType())
      return Builder.createArrayType(Array->getSizeInBits(), Array->getAlignInBits(), Element, Array->getElements());
  return Plain == underlying(T) ? T : Plain;
}

DICompositeType *InferredTypes::record(DICompositeType &T, bool Nameless) {
  if (Made.contains(&T))
    return &T;
  if (!Nameless)
    if (MDNode *Known = Map.lookup(&T))
      return cast<DICompositeType>(Known);
  SmallVector<Metadata *> Elements;
  for (DINode *Element : T.getElements()) {
    auto *Member = dyn_cast<DIDerivedType>(Element);
    if (!Member) {
      Elements.push_back(Element);
      continue;
    }
    DIType *Type = asInC(Member->getBaseType());
    bool IsAnonymous = isAnonymous(*Member) && asRecord(Type);
    Elements.push_back(Builder.createMemberType(
        /*Scope=*/nullptr, IsAnonymous ? "" : Member->getName(), /*File=*/nullptr, /*LineNo=*/0, sizeInBits(Type),
        /*AlignInBits=*/0, Member->getOffsetInBits(), DINode::FlagZero,
        IsAnonymous ? record(*asRecord(Type), /*Nameless=*/true) : Type));
  }
  compat::Composite New{T.getTag(), Nameless ? "" : T.getName()};
  if (!Nameless) {
    New.Scope = T.getScope();
    New.File = T.getFile();
    New.Line = T.getLine();
  }
  New.SizeInBits = T.getSizeInBits();
  New.AlignInBits = T.getAlignInBits();
  New.Elements = Builder.getOrCreateArray(Elements);
  DICompositeType *InC = compat::makeComposite(M.getContext(), New);
  Made.insert(InC);
  if (!Nameless)
    Map[&T] = InC;
  return InC;
}

Relocation InferredTypes::about(RelocationKind Kind, DICompositeType &Root) {
  Relocation R;
  R.Kind = Kind;
  R.Type = record(Root, /*Nameless=*/false);
  R.Identity = (Root.getName() + "." + utohexstr(Shape.of(&Root), /*LowerCase=*/true)).str();
  R.Name = ((Root.getTag() == dwarf::DW_TAG_union_type ? "union " : "struct ") + Root.getName()).str();
  R.Local = sizeInBytes(&Root);
  return R;
}

Relocation InferredTypes::ask(DICompositeType &Root, const InferredPlace &Place) {
  Relocation R = about(RelocationKind::FieldOffset, Root);
  R.Path = Place.Path;
  R.Name += "::" + Place.Name;
  R.Local = Place.Offset;
  DIType *Next = R.Type;
  for (AccessStep &Step : R.Path) {
    Next = underlying(Next);
    Step.In = isRecord(Next) ? record(*cast<DICompositeType>(Next), /*Nameless=*/false) : cast<DICompositeType>(Next);
    Next = Step.In->getTag() == dwarf::DW_TAG_array_type
               ? Step.In->getBaseType()
               : cast<DIDerivedType>(Step.In->getElements()[Step.Index])->getBaseType();
  }
  return R;
}

Relocation InferredTypes::askSize(DICompositeType &Root) { return about(RelocationKind::TypeSize, Root); }
