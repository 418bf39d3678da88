//===- Meanings.cpp - What a number of a tagged layout can mean --------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// An optimiser adds and subtracts what it knows. Of a loop over `task->slots[i].count` it may keep an address that begins
// one element before the first, a step from one element to the next, and one from `count` to `state`:
//
//   offset of slots[0].count - size of slot,   size of slot,   offset of slot::state - offset of slot::count
//
// All of these are known sums, and there is one answer for each. What can be two of them is refused.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "TaggedTypes.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;
using namespace polybpf;

/// The places that \p Offset is in, or so near to that no other can be meant: between two places is a tag.
SmallVector<Meaning, 2> TaggedTypes::near(int64_t Offset) const {
  SmallVector<Meaning, 2> Found;
  if (Offset <= 0)
    return Found;
  auto Next = llvm::upper_bound(Places, uint64_t(Offset), [](uint64_t V, const Place &P) { return V < P.Start; });
  auto Add = [&](const Place &P) {
    int64_t Addend = Offset - int64_t(P.Start);
    if (uint64_t(std::abs(Addend)) <= TagWindow)
      Found.push_back({&P, Addend});
    return !Found.empty();
  };
  // Places of one offset are members of a union.
  for (auto Back = Next; Back != Places.begin() && (Back == Next || Back->Start == std::prev(Back)->Start); --Back)
    if (!Add(*std::prev(Back)))
      break;
  for (auto I = Next; Found.empty() && I != Places.end() && I->Start == Next->Start; ++I)
    Add(*I);
  return Found;
}

bool TaggedTypes::isAddressed(const DICompositeType &Root) const {
  return !Nameless.contains(&Root) && !Root.getName().empty() && !subjectOf(Root);
}

/// \p Number as so many elements of a type, and no more.
std::optional<Meaning> TaggedTypes::elements(int64_t Number) const {
  for (auto [Size, Root] : Sizes)
    if (isAddressed(*Root) && Number % int64_t(Size) == 0)
      return Meaning{nullptr, 0, Root, Number / int64_t(Size)};
  return std::nullopt;
}

/// \p Distance as some elements of \p Size bytes and few bytes more.
static std::optional<std::pair<int64_t, int64_t>> divide(int64_t Distance, int64_t Size) {
  int64_t Count = Distance / Size, Rest = Distance % Size;
  if (Rest > Size / 2)
    ++Count, Rest -= Size;
  else if (Rest < -Size / 2)
    --Count, Rest += Size;
  if (Count == 0 || uint64_t(std::abs(Rest)) > TagWindow)
    return std::nullopt;
  return std::pair(Count, Rest);
}

/// \p Number as a field of another element: of an array that holds the field's struct, or of one that a pointer points
/// into.
void TaggedTypes::addOtherElements(int64_t Number, SmallVectorImpl<Meaning> &Found) const {
  for (const Place &P : Places) {
    int64_t Distance = Number - int64_t(P.Start);
    auto Try = [&](DICompositeType *Element) {
      if (!isAddressed(*Element))
        return;
      if (auto Parts = divide(Distance, sizeInBytes(Element)))
        Found.push_back({&P, Parts->second, Element, Parts->first});
    };
    Try(P.Root);
    for (DICompositeType *Element : P.Elements)
      Try(Element);
  }
}

/// Whether these are one field of two structs that their Root holds.
static bool isSameField(const Place &A, const Place &B) {
  if (&A == &B || A.Path.empty() || B.Path.empty())
    return false;
  const AccessStep &X = A.Path.back(), &Y = B.Path.back();
  return X.In == Y.In && X.Index == Y.Index && isRecord(X.In) && !X.In->getName().empty();
}

/// \p Number as the distance of two fields of one type, or of two elements of it.
void TaggedTypes::addDistances(int64_t Number, SmallVectorImpl<Meaning> &Found) const {
  for (const Place &From : Places) {
    if (!isAddressed(*From.Root))
      continue;
    int64_t Size = sizeInBytes(From.Root), To = Number + int64_t(From.Start);
    int64_t Count = To / Size - (To % Size < 0);
    for (Meaning M : near(To - Count * Size)) {
      // The distance of fields of one held struct is known from that struct's type alone, and that of one field in two
      // structs is the distance of these.
      bool InOne = From.Holder && From.Holder == M.Where->Holder;
      if (M.Where->Root != From.Root || InOne || isSameField(From, *M.Where))
        continue;
      M.From = &From;
      if (Count) {
        M.Element = From.Root;
        M.Count = Count;
      }
      Found.push_back(M);
    }
  }
}

/// Whether both ask the loader the same: two declarations of one type may have the same distances.
static bool areSame(const Meaning &A, const Meaning &B) {
  auto KernelName = [](const DIType *T) { return T ? T->getName().split("___").first : StringRef(); };
  auto AreSamePlaces = [&](const Place *P, const Place *Q) {
    return P == Q || (P && Q && KernelName(P->Root) == KernelName(Q->Root) && P->Name == Q->Name);
  };
  return AreSamePlaces(A.Where, B.Where) && AreSamePlaces(A.From, B.From) && A.Addend == B.Addend &&
         A.Count == B.Count && KernelName(A.Element) == KernelName(B.Element);
}

StringRef TaggedTypes::truncated(uint32_t Low) const {
  // One offset in 65,536 ends in so small a number; a program is full of those.
  auto Found = isUInt<16>(Low) || isInt<16>(int32_t(Low)) ? LowHalves.end() : LowHalves.find(Low);
  return Found == LowHalves.end() ? "" : StringRef(Found->second);
}

ArrayRef<Meaning> TaggedTypes::meanings(int64_t Number) const {
  auto [Known, New] = Meanings.try_emplace(Number);
  SmallVectorImpl<Meaning> &Found = Known->second;
  if (!New)
    return Found;
  Found = near(Number);
  if (std::optional<Meaning> Whole = elements(Number))
    Found.push_back(*Whole);
  if (Found.empty())
    addOtherElements(Number, Found);
  if (Found.empty())
    addDistances(Number, Found);
  while (Found.size() > 1 && all_of(drop_begin(Found), [&](const Meaning &M) { return areSame(M, Found.front()); }))
    Found.pop_back();
  return Found;
}
