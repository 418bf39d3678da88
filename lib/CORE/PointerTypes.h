//===- PointerTypes.h - What debug info says of the pointers in a function ---------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
//   store ptr %t, ptr %t.dbg.spill            and  #dbg_declare(ptr %t.dbg.spill, !"t: *const task_struct")
//   %p = load ptr, ptr (%t + 56)              and  task_struct has a field of type *mut task_struct at 56
//
// Both say what a pointer points to, with a difference. The second *makes* the pointer, so its type is where %p was born
// with; there can be no other. A variable only holds it: after a cast, the same value is in variables of other types.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_LIB_CORE_POINTERTYPES_H
#define POLYBPF_LIB_CORE_POINTERTYPES_H

#include "InferredTypes.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/Operator.h"

namespace polybpf {

/// A pointer as some fields' offsets behind another. Where pointers are computed with, a new root begins.
struct PointerRoot {
  llvm::Value *Base;
  int64_t Offset;
  /// The additions on the way, the last one first.
  llvm::SmallVector<llvm::GEPOperator *, 4> Steps;
};

class PointerTypes {
public:
  PointerTypes(llvm::Function &F, InferredTypes &Types);

  PointerRoot rootOf(llvm::Value *V) const;

  /// What the variables that hold \p V say that it points to; null is void.
  llvm::ArrayRef<llvm::DIType *> claims(llvm::Value *V) const;
  /// What \p V points to by what makes it.
  std::optional<llvm::DIType *> birth(llvm::Value *V);
  /// What a pointer stored at \p Address, in memory of the program's own, is there for.
  std::optional<llvm::DIType *> pointeeStoredAt(const PointerRoot &Address) const;
  /// What \p Address, in memory of the program's own, has there; null if it is not known.
  llvm::DIType *variableAt(const PointerRoot &Address) const;

  /// Whether \p Base is memory of the program's own: variables, statics, values of maps.
  bool isOwn(llvm::Value *Base) const;
  /// Whether the memory of \p Slot is never read, as that of variables for the debugger only.
  bool isWriteOnly(llvm::AllocaInst &Slot) const;

private:
  // PointerTypes.cpp: what a value is.
  std::optional<llvm::DIType *> birthOfLoad(llvm::LoadInst &Load);
  std::optional<llvm::DIType *> birthOfElement(llvm::GetElementPtrInst &GEP);
  std::optional<llvm::DIType *> birthOfPart(llvm::ExtractValueInst &Extract);
  void addRecord(llvm::DbgVariableRecord &Record);
  void claim(llvm::Value &V, llvm::DIType *Pointee);
  void claimByMemory(llvm::LoadInst &Load);

  // OwnMemory.cpp: what is kept in memory.
  void collectPassed(const llvm::Use &U, const PointerRoot &Address,
                     llvm::SmallVectorImpl<llvm::DIType *> &Found) const;
  /// The pointers that are stored at \p Address of an alloca.
  llvm::SmallVector<llvm::Value *> storedAt(const PointerRoot &Address) const;
  void collectLoaded(const PointerRoot &Address, llvm::SmallVectorImpl<llvm::DIType *> &Found) const;

  /// A variable, or from byte Start on a part of one, that an alloca holds.
  struct Variable {
    llvm::DIType *Type;
    uint64_t Start;
  };

  const llvm::DataLayout &DL;
  InferredTypes &Types;
  llvm::DenseMap<llvm::Value *, llvm::SmallVector<Variable, 2>> Slots;
  llvm::DenseMap<llvm::Value *, llvm::SmallVector<llvm::DIType *, 2>> Claims;
  llvm::DenseMap<llvm::Value *, std::optional<llvm::DIType *>> Births;
  /// Parameters that are passed by the address of a copy.
  llvm::DenseSet<llvm::Value *> Indirect;
};

// PointeeTypes.cpp: what types, signatures and single instructions say.

/// Collects what all pointers at \p Offset of \p T, in any of its variants, point to.
void collectPointees(llvm::DIType *T, uint64_t Offset, llvm::SmallVectorImpl<llvm::DIType *> &Found);
/// The one thing that pointers at \p Offset of each of \p Types point to.
std::optional<llvm::DIType *> pointeeAt(llvm::ArrayRef<llvm::DIType *> Types, uint64_t Offset);
/// Where the part of its variable begins that \p Record is about, if it says where that is.
std::optional<uint64_t> fragmentStart(const llvm::DbgVariableRecord &Record);
/// What the pointers are that \p F is given, by its parameters; nothing where that is not known.
llvm::SmallVector<std::optional<llvm::DIType *>> argumentTypes(llvm::Function &F);
/// What the pointer at \p Offset of what \p F returns points to.
std::optional<llvm::DIType *> returnedType(const llvm::Function &F, uint64_t Offset);
/// The number of the helper that \p Call calls, or 0.
uint64_t helperOf(const llvm::CallBase &Call);
/// Whether \p Call is bpf_probe_read, or its kind for the user's or the kernel's memory: (to, size, from).
bool isProbe(const llvm::CallBase &Call);
/// The constant that \p V is, also unfolded.
std::optional<uint64_t> constantOf(const llvm::Value *V);
/// Whether code with the location of \p I comes from Rust's own library.
bool isInCore(const llvm::Instruction &I);
/// Whether \p I is what a pointer's `add`, `sub`, `offset` and the like are made of, or a slice's index.
bool isPointerArithmetic(const llvm::Instruction &I);
/// The element of an array at \p Offset of \p T, or \p T itself, that is \p Stride bytes large; null if there is none.
llvm::DIType *elementAt(InferredTypes &Types, llvm::DIType *T, uint64_t Offset, uint64_t Stride);

} // namespace polybpf

#endif // POLYBPF_LIB_CORE_POINTERTYPES_H
