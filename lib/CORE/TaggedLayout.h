//===- TaggedLayout.h - From offsets of tagged types to relocations ----------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
//   %pid = getelementptr i8, ptr %task, i64 11268...616     ->  offset of task_struct::pid, asked of the loader
//
// Wherever an optimiser may have moved the number: into a select, a phi, an addition, a call. What it cannot be put
// back from (a multiplication, a switch) is an error, and so is all that the tags make nonsense of, such as a copy of a
// whole tagged struct.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_LIB_CORE_TAGGEDLAYOUT_H
#define POLYBPF_LIB_CORE_TAGGEDLAYOUT_H

#include "TaggedTypes.h"
#include "polybpf/Support/Compat.h"
#include "polybpf/Support/Diagnostics.h"
#include "llvm/Analysis/OptimizationRemarkEmitter.h"
#include "llvm/IR/Operator.h"

namespace polybpf {

class TaggedLayout {
public:
  TaggedLayout(llvm::Module &M, const TaggedTypes &Types, RelocationWriter &Writer)
      : M(M), DL(M.getDataLayout()), Types(Types), Writer(Writer) {}

  /// Replaces all offsets in the functions of the module; returns whether there were any.
  bool run();

  /// What \p Offset asks for at \p At, as an i64, or null after an error has been reported.
  llvm::Value *offset(int64_t Offset, llvm::Instruction &At);
  /// An answer about the field or type that the constant \p Number stands for, a question of \p Kind. \p Levels is how
  /// many arrays deep it goes, if it says so.
  llvm::Value *answer(RelocationKind Kind, int64_t Number, llvm::Instruction &At, unsigned Levels = 0);
  /// Tells the user of a relocation, if asked to.
  void remark(const Relocation &R, llvm::Instruction &At);

private:
  // TaggedLayout.cpp: one instruction.
  void visit(llvm::Instruction &I);
  void visitAddress(llvm::GetElementPtrInst &GEP);
  void visitOperand(llvm::Instruction &I, unsigned Operand, int64_t Number);
  bool rewriteBits(llvm::Instruction &I, unsigned Operand, int64_t Number);
  bool refusesWholeStruct(llvm::Instruction &I);
  void refuseSize(llvm::Instruction &At, const llvm::DICompositeType &T);
  void refuseNumber(llvm::Instruction &I, int64_t Number);
  llvm::Value *addOffset(llvm::Value *Base, int64_t Offset, llvm::GetElementPtrInst &GEP, bool IsAccessed);
  llvm::Value *stride(int64_t Size, llvm::Instruction &At);
  llvm::Value *ask(const Relocation &R, llvm::Instruction &At);
  llvm::Value *otherTerms(const Meaning &What, const Relocation *Asked, llvm::Instruction &At);

  // What a number means.
  const Meaning *theMeaning(int64_t Number, llvm::Instruction &At);
  llvm::Value *answerAboutType(RelocationKind Kind, int64_t Number, llvm::Instruction &At);
  void checkAccesses(llvm::Instruction &Address, const Meaning &What);
  void fail(llvm::Instruction &At, DiagID ID, const llvm::Twine &Message) { report(At, makeError(ID, Message)); }

  llvm::Module &M;
  const llvm::DataLayout &DL;
  const TaggedTypes &Types;
  RelocationWriter &Writer;
  bool Changed = false;
};

// Branches.cpp: before the numbers are replaced.

/// Has each number of a tagged layout asked for only where the program uses it, by branches in place of selects.
void askInBranches(llvm::Module &M);

// Writes.cpp: also before.

/// Reports writes that reads of the same place may have been moved past, as the places are not the same here.
void refuseMisplacedWrites(llvm::Module &M, const TaggedTypes &Types);

// Leftovers.cpp: what else speaks of tagged layouts.

/// Takes attributes, metadata and debug records that mention tagged sizes off the code, all of which may be missing.
void dropTaggedFacts(llvm::Module &M);
/// Reports whatever is left of tagged layouts in the module.
void reportLeftovers(llvm::Module &M, const TaggedTypes &Types);

/// The number in \p V, if it is a constant that a tagged layout can have made.
std::optional<int64_t> taggedNumber(const llvm::Value *V);
/// Whether an object of \p T, or an element of it, is so large that only a tagged layout can have made it.
bool isTaggedType(llvm::Type *T, const llvm::DataLayout &DL);

} // namespace polybpf

#endif // POLYBPF_LIB_CORE_TAGGEDLAYOUT_H
