//===- Overlaps.cpp - Members that share bytes ------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// In C, a member begins where the one before it ends. In C++ a base, or a member that is [[no_unique_address]], takes
// less room than its type: what is at its end - padding, virtual bases - belongs to whoever comes next, and an empty
// class takes no room at all. C reads such members at wrong places, so they get the type that fits:
//
//   struct Base { long l; char c; Base(); };  struct Tail : Base { char in_padding; };
//
//   STRUCT Tail size=16 { __base_Base: STRUCT Base_first9 @0, in_padding: INT char @9 }
//   STRUCT Base_first9 size=9 { l @0, c @8 }, "cxx.part=Base"
//
//   struct S { [[no_unique_address]] Empty e; int a; }       STRUCT S { e: ARRAY[0] STRUCT Empty @0, a: INT int @0 }
//
// An empty class that is inside of another member (two of one type may not have one address) has no place in C at all:
// it leaves, and a DECL_TAG tells it, "cxx.empty=1:again:Empty".
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Rewriter.h"
#include "polybpf/DebugInfo/Names.h"

using namespace llvm;
using namespace polybpf;

static DICompositeType *recordOf(const DIDerivedType &Member) {
  DIType *T = underlying(Member.getBaseType());
  return isRecord(T) ? cast<DICompositeType>(T) : nullptr;
}

/// Whether \p Member takes a byte that others may take too. Nobody knows that of a class that is only declared.
static bool mayBeEmpty(const DIDerivedType &Member) {
  DICompositeType *Record = recordOf(Member);
  return Record && Record->getSizeInBits() == 8 && (Record->isForwardDecl() || isEmptyClass(*Record));
}

static bool isArrayOfNone(const DIDerivedType &Member) {
  auto *Array = dyn_cast_or_null<DICompositeType>(Member.getBaseType());
  return Array && Array->getTag() == dwarf::DW_TAG_array_type && Array->getSizeInBits() == 0;
}

/// Sorts by offset; at one offset, what takes no room comes first. C would put it behind the others.
void polybpf::sortMembers(MutableArrayRef<DIDerivedType *> Members) {
  auto Key = [](const DIDerivedType *M) {
    bool HasSize = M->getSizeInBits() || sizeInBits(M->getBaseType());
    return std::pair(M->getOffsetInBits(), HasSize && !mayBeEmpty(*M));
  };
  stable_sort(Members, [&](DIDerivedType *A, DIDerivedType *B) { return Key(A) < Key(B); });
}

/// An array of no \p T: its place and type without its size.
DIType *Rewriter::noneOf(DIType *T) {
  Metadata *None = Builder.getOrCreateSubrange(0, int64_t(0));
  return Builder.createArrayType(0, /*AlignInBits=*/8, T, Builder.getOrCreateArray(None));
}

/// The first \p SizeInBits of \p T, as a type of its own.
DIType *Rewriter::firstOf(DICompositeType &T, uint64_t SizeInBits) {
  Tags New{tag(T, "part", qualified(T.getScope(), T.getName()))};
  compat::Composite First = copyOf(T, {});
  std::string Name = clipped(joined(nameOf(T), "_", "first" + std::to_string(SizeInBits / 8)));
  SmallVector<DIType *> Beside{&T}; // The whole of it, too.
  SmallVector<DIDerivedType *> Members = T.isForwardDecl() ? opaqueMembers(SizeInBits) : layoutOf(T, New, Beside);
  erase_if(Members, [&](DIDerivedType *M) { return M->getOffsetInBits() >= SizeInBits; });
  fit(T, Members, SizeInBits, New, Beside);
  fillGaps(Members, SizeInBits, /*IsUnion=*/false);
  First.TemplateParams = beside(T, Beside);
  First.Name = Name;
  First.SizeInBits = SizeInBits;
  First.Flags &= ~DINode::FlagFwdDecl;
  First.Identifier = "";
  First.Elements = Builder.getOrCreateArray(SmallVector<Metadata *>(Members.begin(), Members.end()));
  First.Annotations = annotations(annotationsOf(T), New);
  return compat::makeComposite(C, First);
}

/// The type of a member of class \p Record that has room for \p Room bits, or null if its own will do.
DIType *Rewriter::fitting(DICompositeType &Record, uint64_t Room) {
  if (Record.getSizeInBits() <= Room)
    return nullptr;
  return Room ? firstOf(Record, Room) : noneOf(&Record);
}

/// Makes the sorted \p Members of \p T, or of its first \p SizeInBits, end before the next begins.
void Rewriter::fit(const DICompositeType &T, SmallVectorImpl<DIDerivedType *> &Members, uint64_t SizeInBits, Tags &New,
                   SmallVectorImpl<DIType *> &Beside) {
  bool IsUnion = T.getTag() == dwarf::DW_TAG_union_type;
  SmallVector<DIDerivedType *> Fitting;
  uint64_t End = 0;
  for (auto [Index, Member] : enumerate(Members)) {
    uint64_t Offset = Member->getOffsetInBits();
    bool IsEmpty = isArrayOfNone(*Member) || mayBeEmpty(*Member);
    if (IsEmpty && Offset < End) {
      DIType *Type =
          isArrayOfNone(*Member) ? cast<DICompositeType>(Member->getBaseType())->getBaseType() : Member->getBaseType();
      New.push_back(
          tag(T, "empty", Twine(Offset / 8) + ":" + Member->getName() + ":" + sourceText(Type, languageOf(T))));
      Beside.push_back(Type);
      continue;
    }
    // The next member, or for one that takes room, the next that does.
    auto Rest = drop_begin(Members, Index + 1);
    auto Next = find_if(Rest, [&](DIDerivedType *M) { return IsEmpty || (!isArrayOfNone(*M) && !mayBeEmpty(*M)); });
    uint64_t Limit = IsUnion || Next == Rest.end() ? SizeInBits : std::min(SizeInBits, (*Next)->getOffsetInBits());
    uint64_t Room = Limit > Offset ? alignDown(Limit - Offset, 8) : 0;
    DICompositeType *Record = recordOf(*Member);
    if (DIType *Smaller = Record ? fitting(*Record, Room) : nullptr) {
      Tags Type;
      if (!Member->getName().starts_with("__base_"))
        Type.push_back(tag(T, "type", sourceText(Member->getBaseType(), languageOf(T))));
      Member =
          member(Member->getName(), Smaller, sizeInBits(Smaller), Offset, annotations(annotationsOf(*Member), Type));
    }
    Fitting.push_back(Member);
    if (!IsUnion)
      End =
          std::max(End, Offset + (Member->isBitField() ? Member->getSizeInBits() : sizeInBits(Member->getBaseType())));
  }
  Members = Fitting;
}
