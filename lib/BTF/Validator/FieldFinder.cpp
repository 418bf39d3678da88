//===- FieldFinder.cpp - Locks, lists, trees and kptrs in a struct ------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "FieldFinder.h"

using namespace llvm;
using namespace polybpf::btf;

static constexpr unsigned MaxDepth = 32;
static constexpr uint32_t PointerSize = 8;
static constexpr KernelVersion HasKptrs{6, 12}, HasNested{6, 11};

/// A struct that the kernel knows by its name.
struct FieldFinder::SpecialStruct {
  StringLiteral Name;
  FieldKind Kind;
  KernelVersion Since;
  /// In bytes.
  uint32_t Size, Alignment;
  /// A struct with one of these is looked at; with others alone it is not.
  bool Draws;
};

const FieldFinder::SpecialStruct FieldFinder::SpecialStructs[] = {
    {"bpf_spin_lock", FieldKind::SpinLock, {6, 2}, 4, 4, true},
    {"bpf_res_spin_lock", FieldKind::ResilientLock, {6, 15}, 4, 4, false},
    {"bpf_list_head", FieldKind::ListHead, {6, 2}, 16, 8, true},
    {"bpf_list_node", FieldKind::ListNode, {6, 2}, 24, 8, true},
    {"bpf_rb_root", FieldKind::TreeRoot, {6, 3}, 16, 8, true},
    {"bpf_rb_node", FieldKind::TreeNode, {6, 3}, 32, 8, true},
    {"bpf_refcount", FieldKind::Refcount, {6, 4}, 4, 4, true}};

const FieldFinder::SpecialStruct *FieldFinder::special(Type T) const {
  StringRef Name = Types.string(T.nameOffset());
  for (const SpecialStruct &S : SpecialStructs)
    if (Kernel >= S.Since && Name == S.Name)
      return &S;
  return nullptr;
}

bool FieldFinder::isUnique(FieldKind Kind) const {
  return Kind == FieldKind::SpinLock || Kind == FieldKind::ResilientLock ||
         (Kind == FieldKind::Refcount && Kernel < KernelVersion{6, 18});
}

std::optional<FieldKind> FieldFinder::drawingName(uint32_t Id) const {
  const SpecialStruct *S = Types[Id].is(BTF_KIND_STRUCT) ? special(Types[Id]) : nullptr;
  return S && S->Draws ? std::optional(S->Kind) : std::nullopt;
}

std::optional<Field> FieldFinder::kptr(uint32_t Id) {
  Type T = Types[Id].is(BTF_KIND_VOLATILE) ? Types[Types[Id].target()] : Types[Id];
  if (Kernel < HasKptrs || !T.is(BTF_KIND_PTR))
    return std::nullopt;
  Type Tag = Types[T.target()];
  if (!Tag.is(BTF_KIND_TYPE_TAG) || Tag.flag())
    return std::nullopt;
  StringRef Text = Types.string(Tag.nameOffset());
  bool IsUser = Text == "uptr" && Kernel >= KernelVersion{6, 13};
  uint32_t Target = Tag.target();
  while (Types[Target].isModifier())
    Target = Types[Target].target();
  if (Types[Tag.target()].is(BTF_KIND_TYPE_TAG))
    fail("it is a pointer with two TYPE_TAGs, beside special fields of the kernel");
  else if (!IsUser && Text != "kptr" && Text != "kptr_untrusted" && Text != "percpu_kptr")
    fail("it is a pointer with the TYPE_TAG '" + Text + "', beside special fields of the kernel");
  else if (!IsUser && !Types[Target].is(BTF_KIND_STRUCT))
    fail("it is a kptr to " + Out.describe(Target) + "; only pointers to STRUCTs can be");
  else if (!IsUser)
    return Field{FieldKind::Kptr, 0, PointerSize, Text == "kptr_untrusted" ? 0 : Target};
  return std::nullopt;
}

bool FieldFinder::find(uint32_t Struct, Record &Found) {
  uint32_t Seen = 0;
  Part.clear();
  Why.clear();
  return findIn(Struct, 0, Seen, MaxFields, Found);
}

/// \p Seen has the kinds that were found in the same struct, one bit for each; \p Room is for how many more fields.
bool FieldFinder::findIn(uint32_t Struct, unsigned Depth, uint32_t &Seen, size_t Room, Record &Found) {
  for (uint32_t I = 0; I < Types[Struct].count(); ++I) {
    Record Fields;
    if (!findMember(Struct, I, Depth, Seen, Room - Found.size(), Fields)) {
      if (!Depth)
        Part = Out.part("member", I, Types[Struct].part(I, 0));
      return false;
    }
    Found.append(Fields);
  }
  return true;
}

bool FieldFinder::findMember(uint32_t Struct, uint32_t Index, unsigned Depth, uint32_t &Seen, size_t Room,
                             Record &Found) {
  uint32_t Bit = Types[Struct].memberOffset(Index), Member = Types[Struct].memberType(Index), Count = 1;
  if (Bit % 8)
    return fail("it is a bit-field, beside special fields of the kernel");
  unsigned Arrays = 0;
  for (; Kernel >= HasNested && Types[Member].is(BTF_KIND_ARRAY); ++Arrays) {
    if (Arrays + 1 == MaxDepth)
      return fail("it is an array of more than 31 dimensions");
    Count *= Types[Member].extra(2);
    Member = Types[Member].extra(0);
  }
  if (!Count)
    return true;
  if (!special(Types[Member]) && Types[Member].is(BTF_KIND_STRUCT)) {
    if (!findNested(Member, Depth + 1, Seen, Room, Found))
      return false;
    for (Field &F : Found)
      F.Offset += Bit / 8;
    return Found.empty() || repeat(Count, Types[Member].size(), Room, Found);
  }
  if (!findSpecial(Struct, Index, Member, Bit / 8, Seen, Found))
    return false;
  if (Found.empty())
    return true;
  return Room ? repeat(Count, Found.back().Size, Room, Found) : tooMany();
}

bool FieldFinder::findNested(uint32_t Struct, unsigned Depth, uint32_t &Seen, size_t Room, Record &Found) {
  if (Kernel < HasNested)
    return true;
  if (Depth >= MaxDepth)
    return fail("it is nested deeper than 31 structs");
  uint32_t Inner = 0;
  return findIn(Struct, Depth, countsNested() ? Seen : Inner, Room, Found);
}

/// What \p Member is by its name, or as a pointer. One at an odd place, or of another size, is nothing to the kernel.
bool FieldFinder::findSpecial(uint32_t Struct, uint32_t Index, uint32_t Member, uint32_t Offset, uint32_t &Seen,
                              Record &Found) {
  const SpecialStruct *S = special(Types[Member]);
  if (!S) {
    if (Offset % PointerSize)
      return true;
    if (std::optional<Field> F = kptr(Member)) {
      F->Offset = Offset;
      Found.push_back(*F);
    }
    return Why.empty();
  }
  uint32_t Bit = 1u << unsigned(S->Kind);
  if (isUnique(S->Kind) && Seen & Bit)
    return fail("it is the second " + S->Name + " of the struct");
  Seen |= Bit;
  if (Offset % S->Alignment || !Types[Member].is(BTF_KIND_STRUCT) || Types[Member].size() != S->Size)
    return true;
  Found.push_back({S->Kind, Offset, S->Size});
  return !isRoot(S->Kind) || findRoot(Struct, Index, Found.back());
}

/// A list or tree says in a DECL_TAG what it holds: "contains:STRUCT:MEMBER".
bool FieldFinder::findRoot(uint32_t Struct, uint32_t Index, Field &F) {
  static constexpr StringLiteral Key = "contains:";
  SmallVector<StringRef> Values;
  for (uint32_t Id = 1; Id <= Types.size(); ++Id)
    if (Type Tag = Types[Id];
        Tag.is(BTF_KIND_DECL_TAG) && Tag.target() == Struct && Tag.extra() == Index && Types.name(Id).starts_with(Key))
      Values.push_back(Types.name(Id).drop_front(Key.size()));
  if (Values.size() != 1)
    return fail("it needs one DECL_TAG 'contains:STRUCT:MEMBER', and has " + Twine(Values.size()));
  auto [Name, Node] = Values.front().split(':');
  if (Node.empty())
    return fail("its DECL_TAG 'contains:" + Values.front() + "' names no member");
  F.Node = Node;
  for (uint32_t Id = 1; Id <= Types.size() && !F.Target; ++Id)
    if (Types[Id].is(BTF_KIND_STRUCT) && Types.name(Id) == Name)
      F.Target = Id;
  return F.Target ? true : fail("its DECL_TAG names the STRUCT '" + Name + "', and there is none");
}

/// The fields of one element of an array become those of all.
bool FieldFinder::repeat(uint32_t Count, uint32_t Stride, size_t Room, Record &Found) {
  if (Count <= 1)
    return true;
  for (const Field &F : Found)
    if (!isRoot(F.Kind) && F.Kind != FieldKind::Kptr)
      return fail("it is an array of locks, nodes or reference counts");
  if (uint64_t(Found.size()) * Count > Room)
    return tooMany();
  const Record Element = Found;
  for (uint32_t I = 1; I < Count; ++I)
    for (Field F : Element) {
      F.Offset += I * Stride;
      Found.push_back(F);
    }
  return true;
}
