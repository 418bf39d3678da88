//===- Markers.h - Calls that ask the loader ---------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
//   call i64 @polybpf.core.field_exists(i64 <offset of a tagged field>)
//   call i64 @"polybpf.core.field_exists:task_struct:se.vruntime:u64"()
//
// No one defines these functions, so that a program in which they were not replaced cannot be loaded. docs/CORE.md
// specifies them.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_LIB_CORE_MARKERS_H
#define POLYBPF_LIB_CORE_MARKERS_H

#include "TaggedLayout.h"

namespace polybpf {

class Markers {
public:
  Markers(llvm::Module &M, TaggedLayout &Layout, RelocationWriter &Writer)
      : M(M), Layout(Layout), Writer(Writer), Builder(M, /*AllowUnresolved=*/false) {}

  bool any() const;
  /// Replaces all calls; returns whether there were any.
  bool run();

private:
  llvm::Value *askByNumber(RelocationKind Kind, unsigned Levels, llvm::Value &Number, llvm::Instruction &At);
  llvm::Value *askByName(llvm::StringRef Question, llvm::CallBase &Call);
  llvm::Expected<Relocation> parse(llvm::StringRef Question);

  // LocalTypes.cpp: the type that a name and a path ask for.
  llvm::Expected<Relocation> aboutField(RelocationKind Kind, llvm::StringRef Type, llvm::StringRef Path,
                                        llvm::StringRef Leaf);
  llvm::Expected<Relocation> aboutEnumerator(RelocationKind Kind, llvm::StringRef Type, llvm::StringRef Name,
                                             llvm::StringRef Value);
  llvm::Expected<Relocation> aboutType(RelocationKind Kind, llvm::StringRef Type);
  llvm::Expected<llvm::DIType *> leafType(llvm::StringRef Leaf);
  llvm::DICompositeType *record(unsigned Tag, llvm::StringRef Name, llvm::StringRef Member, llvm::DIType *T);

  llvm::Module &M;
  TaggedLayout &Layout;
  RelocationWriter &Writer;
  llvm::DIBuilder Builder;
  /// The phis made for phis of numbers.
  llvm::DenseMap<llvm::PHINode *, llvm::PHINode *> Phis;
};

} // namespace polybpf

#endif // POLYBPF_LIB_CORE_MARKERS_H
