//===- TaggedTypes.h - Types whose field offsets say which field it is -------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
//   #[repr(C)] struct task_struct { __polybpf_tag0: [u8; 0x2809_7e2b_2c10_00], comm: [u8; 16],
//                                   __polybpf_tag1: [u8; 0x107_9377_e000],     pid: i32 }
//
// Before every field of a tagged type stands a tag, an array so large that no sum or difference of offsets is small or
// looks like another. So `comm` is at 0x28097e2b2c1000 and `pid` at 0x28108ba2a3a010 and nowhere else, and where such a
// number stands in the code, it is known which field is meant. All offsets and sizes here are in bytes, those of the
// tagged layout unless another is named. docs/CORE.md specifies the numbers, docs/Design/CORE.md gives reasons.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_LIB_CORE_TAGGEDTYPES_H
#define POLYBPF_LIB_CORE_TAGGEDTYPES_H

#include "Declarations.h"
#include "Relocation.h"
#include "polybpf/DebugInfo/Graph.h"
#include "polybpf/DebugInfo/Types.h"
#include "llvm/IR/DIBuilder.h"
#include "llvm/Support/Error.h"
#include <map>

namespace polybpf {

/// What all tags are multiples of: page-aligned, and else a number that no program has a use for.
constexpr uint64_t TagUnit = 4096 * 16381;
/// The tags of fields are in [FirstTag, 16 * FirstTag), those at the beginning of a type in [FirstTypeTag, 2 *
/// FirstTypeTag): about 2^40 to 2^44, and 2^53.
constexpr uint64_t FirstTag = TagUnit << 14;
constexpr uint64_t FirstTypeTag = TagUnit << 27;
/// What the fields of a type may take without their tags, and how far from a multiple of TagUnit its offsets can be.
constexpr uint64_t TagWindow = 32 * 1024;

/// Whether \p Number may come from a tagged layout: a multiple of the unit, but for the fields between the tags.
bool looksTagged(int64_t Number);
/// Whether no object, and no distance within one, can be \p Number bytes.
bool isAbsurd(int64_t Number);

/// A field of a tagged type, with those of the tagged types, arrays and anonymous members that it holds by value.
struct Place {
  llvm::DICompositeType *Root;
  /// In are the types as the front end wrote them.
  llvm::SmallVector<AccessStep, 4> Path;
  llvm::DIType *Field;
  /// From the beginning of Root.
  uint64_t Start;
  /// Zero for what only holds other places, and for flexible arrays.
  uint64_t Size;
  /// "se.vruntime".
  std::string Name;
  /// The arrays in whose first elements the place is: what they are of.
  llvm::SmallVector<llvm::DICompositeType *, 1> Elements;
  /// Where the struct in Root, or array of structs, begins that the place is in; 0 if there is none.
  uint64_t Holder = 0;
};

/// What a number can mean: the offset of a place and \p Addend bytes more, plus the size of some elements, minus the
/// offset of another place. Each but one may be missing.
struct Meaning {
  const Place *Where;
  int64_t Addend = 0;
  llvm::DICompositeType *Element = nullptr;
  int64_t Count = 0;
  const Place *From = nullptr;
};

class TaggedTypes {
public:
  explicit TaggedTypes(llvm::Module &M) : M(M), Builder(M, /*AllowUnresolved=*/false) {}

  /// Finds all tagged types among \p Reachable, those of the module, checks their definitions and lays them out without tags.
  llvm::Error find(llvm::MapVector<llvm::MDNode *, Language> Reachable);
  bool empty() const { return Roots.empty(); }

  // Meanings.cpp: what a number can mean.
  /// As an offset from the beginning of a type that is not known, and nothing else.
  llvm::SmallVector<Meaning, 2> near(int64_t Offset) const;
  /// As all that an optimiser makes of offsets and sizes, or nothing.
  llvm::ArrayRef<Meaning> meanings(int64_t Number) const;
  /// Whether there are pointers to \p Root: it is no anonymous member, has a name, and is more than a question.
  bool isAddressed(const llvm::DICompositeType &Root) const;
  /// The type that has this size with its tags, or null.
  llvm::DICompositeType *sized(uint64_t Size) const;

  /// "offset of struct task_struct::pid", if that has \p Low as its low 32 bits, or "". Numbers that a program may well
  /// have for another reason are not looked for.
  llvm::StringRef truncated(uint32_t Low) const;

  /// A question about the field that \p What is. An access of \p AccessSize bytes to the beginning of an array means
  /// its first element; 0 if it is not known. \p Rest is what the question does not cover: bytes to add to the answer.
  /// \p Levels is how many arrays deep the question goes, if it says so.
  Relocation ask(RelocationKind Kind, const Meaning &What, uint64_t AccessSize, int64_t &Rest,
                 unsigned Levels = 0) const;
  /// Whether \p What begins in a later element of what a pointer points into, as C's `p[2]` and `p[2].a` do.
  bool isElementInC(const Meaning &What) const;
  /// A question about the offset of that element.
  Relocation askForElement(const Meaning &What) const;
  /// A question about a whole type.
  Relocation ask(RelocationKind Kind, llvm::DICompositeType &Root) const;

  /// The size and alignment of \p T in C's layout without tags.
  uint64_t compactSize(llvm::DIType *T) const;
  uint64_t compactAlign(llvm::DIType *T) const;

  /// Puts the types without tags in the place of those with tags, in all debug info of the module.
  void replaceInDebugInfo() { substitute(M, Map); }

private:
  // TaggedTypes.cpp: what there is.
  llvm::Error addRoot(llvm::DICompositeType &T);
  llvm::Error addQuestion(llvm::DICompositeType &T);
  llvm::Error checkMembers(const llvm::DICompositeType &T, bool First = true);
  llvm::Error checkMember(const llvm::DICompositeType &T, const llvm::DIDerivedType &Member);
  llvm::Error checkOverlaps();
  void addMembers(const Place &Outer);
  void addPlaces(Place P, bool IsFirst = false);

  // Meanings.cpp.
  std::optional<Meaning> elements(int64_t Number) const;
  void addOtherElements(int64_t Number, llvm::SmallVectorImpl<Meaning> &Found) const;
  void addDistances(int64_t Number, llvm::SmallVectorImpl<Meaning> &Found) const;

  // CompactLayout.cpp: the types without tags.
  llvm::DICompositeType *compact(llvm::DICompositeType &T, llvm::StringRef Name);
  llvm::DIType *compactMemberType(llvm::DIType *T);
  Relocation askAboutSubject(RelocationKind Kind, const Subject &What) const;
  void layOut();
  void countNames();
  std::string nameFor(const llvm::DICompositeType &T, uint64_t Identity) const;
  llvm::DICompositeType *compactEnum(const llvm::DICompositeType &T) const;

  llvm::Module &M;
  llvm::DIBuilder Builder;
  llvm::MapVector<llvm::MDNode *, Language> Nodes;
  DepthMap Depths;
  /// The definitions, one of those that are the same; and by size.
  std::vector<llvm::DICompositeType *> Roots;
  std::map<uint64_t, llvm::DICompositeType *> Sizes;
  /// Those that only repeat a root, with it.
  llvm::DenseMap<llvm::DICompositeType *, llvm::DICompositeType *> Repeated;
  /// Those of anonymous members, which have no offsets but those of the types that hold them.
  llvm::SmallPtrSet<llvm::DIType *, 8> Nameless;
  /// The enums of fields; and how many types have a name.
  llvm::SetVector<llvm::DICompositeType *> Enums;
  llvm::StringMap<unsigned> NameCounts;
  /// Sorted by Start when find() is done.
  std::vector<Place> Places;
  mutable std::map<int64_t, llvm::SmallVector<Meaning, 2>> Meanings;
  /// What the low 32 bits of offsets and sizes are of.
  std::map<uint32_t, std::string> LowHalves;
  Replacements Map;
};

/// The members of \p T that stand in BTF.
llvm::SmallVector<llvm::DIDerivedType *> visibleMembers(const llvm::DICompositeType &T);
/// Whether C has no name for \p Member, though the front end needs one: "__polybpf_anon1".
bool isAnonymous(const llvm::DIDerivedType &Member);
/// What \p T is in memory: no typedefs, no structs that only wrap one field.
llvm::DIType *unwrapped(llvm::DIType *T);
/// How many elements the array \p T has; 0 if it is flexible or no array.
uint64_t elementCount(const llvm::DICompositeType &T);
/// What the answer about \p Field, of \p Size bytes at \p Offset, is for the local type.
uint64_t localValue(RelocationKind Kind, llvm::DIType *Field, uint64_t Offset, uint64_t Size);
inline uint64_t sizeInBytes(llvm::DIType *T) { return sizeInBits(T) / 8; }

} // namespace polybpf

#endif // POLYBPF_LIB_CORE_TAGGEDTYPES_H
