//===- Gaps.cpp - Gaps that C would not leave --------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// BTF gives every member its offset. C does not: it puts a member behind the one before, at the next multiple of its
// alignment, and ends the struct at a multiple of the largest. What bpftool adds to a dump to make up for it, unnamed
// bit-fields, raises the alignment of the struct on arm64, and to unions it adds nothing. So a gap that C would not
// leave is an array of bytes, and so is the rest of a type that is larger than C makes it:
//
//   #[repr(align(8))] struct Slot { a: u8 }           STRUCT Slot size=8 { a @0, __gap0: ARRAY[7] INT unsigned char @1 }
//   #[repr(C)] struct Plain { a: u8, b: u32 }         STRUCT Plain size=8 { a @0, b @4 }
//
// A type of 16 bytes is aligned to 8 on some machines, so a gap may be one that only some would leave. CO-RE records
// count members, and loaders look for those of struct_ops in the kernel's, so such types get no new ones.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Rewriter.h"

using namespace llvm;
using namespace polybpf;

/// Alignments of C that all machines agree on end here.
static constexpr uint64_t SharedAlign = 64;

/// Whether C puts what is aligned to \p Align and follows what ends at \p End at \p Offset, on any machine.
static bool followsInC(uint64_t End, uint64_t Offset, uint64_t Align) {
  return alignTo(End, Align) == Offset && alignTo(End, std::min(Align, SharedAlign)) == Offset;
}

/// The alignment that C gives a struct or union of \p Members; 8 if it has to be packed.
static uint64_t alignOf(ArrayRef<DIDerivedType *> Members, uint64_t SizeInBits, AlignMap &Known) {
  uint64_t Largest = 8;
  for (DIDerivedType *Member : Members) {
    uint64_t Align = naturalAlign(Member->getBaseType(), Known);
    if (Member->getOffsetInBits() % Align != 0)
      return 8;
    Largest = std::max(Largest, Align);
  }
  return SizeInBits % Largest == 0 ? Largest : 8;
}

/// Puts bytes between the sorted \p Members of a type of \p SizeInBits, and behind them, where C needs them.
void Rewriter::fillGaps(SmallVectorImpl<DIDerivedType *> &Members, uint64_t SizeInBits, bool IsUnion) {
  // bpftool knows where bit-fields have to be, and fills their gaps, and empty structs, with others.
  if ((Members.empty() && !IsUnion) || any_of(Members, [](DIDerivedType *Member) { return Member->isBitField(); }))
    return;
  SmallVector<DIDerivedType *> Old(Members.begin(), Members.end());
  Members.clear();
  uint64_t End = 0, Largest = alignOf(Old, SizeInBits, Alignments);
  unsigned Gaps = 0;
  auto Fill = [&](uint64_t Begin, uint64_t Until) {
    Members.push_back(member("__gap" + std::to_string(Gaps++), bytes((Until - Begin) / 8), Until - Begin, Begin));
  };
  for (DIDerivedType *Member : Old) {
    uint64_t Offset = Member->getOffsetInBits();
    uint64_t Align = std::min(Largest, naturalAlign(Member->getBaseType(), Alignments));
    if (!IsUnion && Offset > End && !followsInC(End, Offset, Align))
      Fill(End, Offset);
    Members.push_back(Member);
    End = std::max(End, Offset + std::max(Member->getSizeInBits(), sizeInBits(Member->getBaseType())));
  }
  if (SizeInBits > End && !followsInC(End, SizeInBits, Largest))
    Fill(IsUnion ? 0 : End, SizeInBits);
}

/// Adds the type of a variable in .struct_ops, if \p G is one: loaders look for each of its members in the kernel's type.
static void addStructOps(const GlobalVariable &G, SmallVectorImpl<DIType *> &Types) {
  SmallVector<DIGlobalVariableExpression *, 1> Described;
  if (G.getSection().starts_with(".struct_ops"))
    G.getDebugInfo(Described);
  for (DIGlobalVariableExpression *E : Described)
    if (DIType *T = E->getVariable()->getType())
      Types.push_back(T);
}

/// Finds the types that CO-RE records are about: those of the access globals, and what they hold by value.
void Rewriter::surveyRelocatable() {
  SmallVector<DIType *> Pending;
  for (GlobalVariable &G : M.globals()) {
    addStructOps(G, Pending);
    if (auto *T = dyn_cast_or_null<DIType>(G.getMetadata(LLVMContext::MD_preserve_access_index)))
      Pending.push_back(T);
  }
  while (!Pending.empty()) {
    DIType *T = Pending.pop_back_val();
    if (Relocatable.insert(T).second)
      append_range(Pending, valueParts(*T));
  }
}
