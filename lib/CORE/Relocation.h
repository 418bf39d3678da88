//===- Relocation.h - One question to the loader, and how it is written ------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// A relocation asks the loader about the running kernel: where is this field, how large is that type. Tagged layouts
// and markers find out what is asked; a writer puts the question into the module in one of two forms.
//
// The lowered form works with code generation alone, at any point of any pipeline:
//
//   @"llvm.task_struct.1:0:4$0:1" = external global i64, !llvm.preserve.access.index !task_struct  #btf_ama
//   %offset = load i64, ptr @"llvm.task_struct.1:0:4$0:1"
//
// says kind 0 (the offset of a field), 4 in the local type, field 1 of struct task_struct. The intrinsic form says the
// same as clang's front end does, for the back end's BPFAbstractMemberAccess to lower.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_LIB_CORE_RELOCATION_H
#define POLYBPF_LIB_CORE_RELOCATION_H

#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/Module.h"

namespace polybpf {

/// The kinds of linux/bpf.h, enum bpf_core_relo_kind.
enum class RelocationKind : unsigned {
  FieldOffset = 0,
  FieldSize,
  FieldExists,
  FieldSigned,
  FieldLShift,
  FieldRShift,
  TypeIdLocal,
  TypeIdKernel,
  TypeExists,
  TypeSize,
  EnumValueExists,
  EnumValue,
  TypeMatches,
};

/// One step of an access: the struct, union or array stepped into, and which of its elements.
struct AccessStep {
  llvm::DICompositeType *In;
  uint64_t Index;
};

struct Relocation {
  RelocationKind Kind;
  /// The type that the question is about, as it will stand in BTF.
  llvm::DIType *Type;
  /// From Type to the field; for a question about an enumerator one step; none for one about a type.
  llvm::SmallVector<AccessStep, 4> Path;
  /// Which element of the array of Type's that an access begins in.
  uint64_t First = 0;
  /// What the answer is for the local type. libbpf refuses a program whose instruction says otherwise.
  uint64_t Local;
  /// Tells Type apart from other types of its name, in other modules too: part of the global's name.
  std::string Identity;
  /// "struct task_struct::se.vruntime", for messages.
  std::string Name;
};

/// Tells the user of a relocation, if asked to.
void remark(const Relocation &R, llvm::Instruction &At);

class RelocationWriter {
public:
  /// \p First is where the numbers begin that tell addresses apart; no two writers of one module may share them.
  RelocationWriter(llvm::Module &M, bool Intrinsics, uint32_t First = 1u << 24)
      : M(M), Intrinsics(Intrinsics), Sequence(First) {}

  /// The answer as an i64 that may be used in any way.
  llvm::Value *value(const Relocation &R, llvm::IRBuilderBase &B);
  /// \p Base plus the offset that \p R asks for.
  llvm::Value *address(llvm::Value *Base, const Relocation &R, llvm::IRBuilderBase &B);

private:
  llvm::GlobalVariable *global(const Relocation &R);
  llvm::Value *passthrough(llvm::Value *V, llvm::IRBuilderBase &B);
  llvm::Value *load(const Relocation &R, llvm::IRBuilderBase &B);
  llvm::Value *chain(llvm::Value *Base, const Relocation &R, llvm::IRBuilderBase &B);
  llvm::Value *intrinsic(const Relocation &R, llvm::IRBuilderBase &B);

  llvm::Module &M;
  bool Intrinsics;
  /// The number that makes each llvm.bpf.passthrough, and each intrinsic, unlike all others. Those of the back end
  /// itself begin at 0.
  uint32_t Sequence;
};

/// Keeps code generation from merging answers with each other, or with accesses.
void guardAnswers(llvm::Module &M);

} // namespace polybpf

#endif // POLYBPF_LIB_CORE_RELOCATION_H
