//===- InferredTypes.h - Kernel types that nobody tagged ---------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// The user lists types by patterns, `vmlinux::*`. An offset in one of them is looked up in its debug info:
//
//   struct task_struct @32 { se: sched_entity { load: load_weight { weight: u64 } } }
//
//   placesAt(task_struct, 32)   ->   se, se.load, se.load.weight        outermost first
//
// Which of these is meant is the access's to say. All offsets and sizes are in bytes.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_LIB_CORE_INFERREDTYPES_H
#define POLYBPF_LIB_CORE_INFERREDTYPES_H

#include "TaggedTypes.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/GlobPattern.h"

namespace polybpf {

/// Something that begins at an offset of a type: a field, an element of an array, a part of either.
struct InferredPlace {
  llvm::SmallVector<AccessStep, 4> Path;
  /// Without typedefs and without Rust's wrappers; as the front end wrote it.
  llvm::DIType *Type;
  uint64_t Size;
  /// How many bytes are left of the array of scalars that it is an element of; Size if it is none.
  uint64_t Room;
  /// From the beginning of the type.
  uint64_t Offset;
  /// "se.load.weight".
  std::string Name;
};

class InferredTypes {
public:
  explicit InferredTypes(llvm::Module &M) : M(M), Builder(M, /*AllowUnresolved=*/false), Shape(NoNames) {}

  /// Adds the types that \p Pattern fits, from any of their modules on.
  llvm::Error list(llvm::StringRef Pattern);
  /// Adds all structs and unions of the raw BTF in \p File.
  llvm::Error listKernelTypes(llvm::StringRef File);

  /// Whether accesses to \p T are to be relocated.
  bool isListed(llvm::DIType *T);

  /// All that begins \p Offset bytes into \p T, outermost first, and then by members of unions.
  llvm::SmallVector<InferredPlace> placesAt(llvm::DICompositeType &T, uint64_t Offset);

  /// Where \p Place is in the kernel's \p Root.
  Relocation ask(llvm::DICompositeType &Root, const InferredPlace &Place);
  /// How large the kernel's \p Root is.
  Relocation askSize(llvm::DICompositeType &Root);

  /// Puts the types as C has them in the place of those that were asked about.
  void replaceInDebugInfo() { substitute(M, Map); }

private:
  void addPlaces(InferredPlace Place, uint64_t Offset, llvm::SmallVectorImpl<InferredPlace> &Found);
  void addMembers(const InferredPlace &Outer, uint64_t Offset, llvm::SmallVectorImpl<InferredPlace> &Found);
  llvm::DIType *asInC(llvm::DIType *T);
  llvm::DICompositeType *record(llvm::DICompositeType &T, bool Nameless);
  Relocation about(RelocationKind Kind, llvm::DICompositeType &Root);

  llvm::Module &M;
  llvm::DIBuilder Builder;
  const NameMap NoNames;
  Shapes Shape;
  std::vector<llvm::GlobPattern> Patterns;
  llvm::StringSet<> KernelNames;
  llvm::DenseMap<llvm::DIType *, bool> Listed;
  /// What each type that was asked about is in C, and all types made for that.
  Replacements Map;
  llvm::DenseSet<llvm::DIType *> Made;
};

/// The record that \p T is behind typedefs, or null.
llvm::DICompositeType *asRecord(llvm::DIType *T);
/// What \p T is in memory: no typedefs, and of wrappers from Rust's library what they hold. The kernel's own structs
/// stay what they are.
llvm::DIType *withoutWrappers(llvm::DIType *T);
/// A number, a pointer, or what bindgen and Rust have for one.
bool isScalar(llvm::DIType *T);
/// A struct without a name in C, which no question can begin at.
bool isAnonymousInC(const llvm::DIType &T);
/// What bindgen puts where C has bit-fields.
bool isBindgenBitfield(const llvm::DIType *T);
/// What the pointer \p T, or a wrapper of one, points to, if it is one; void is null.
std::optional<llvm::DIType *> pointeeOf(llvm::DIType *T);

} // namespace polybpf

#endif // POLYBPF_LIB_CORE_INFERREDTYPES_H
