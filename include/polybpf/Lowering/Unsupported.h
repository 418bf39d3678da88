//===- Unsupported.h - What LLVM's BPF code generation cannot do, found before it tries ---------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// At some instructions the BPF back end ends the whole process: "LLVM ERROR: Cannot select: 0x55a1: ch = AtomicFence".
// That names no place, and what else is wrong with the program is seen only after the next compilation. So such
// instructions are looked for in the IR, and taken out: code generation then goes on and reports the rest.
//
//   load atomic i64, ptr %p seq_cst      sequentially consistent atomic load      (use Ordering::Acquire ...)
//
// utils/check-unsupported compares what is found here with what llc does, for a thousand operations.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_LOWERING_UNSUPPORTED_H
#define POLYBPF_LOWERING_UNSUPPORTED_H

#include "llvm/IR/Module.h"
#include <string>
#include <vector>

namespace polybpf {

/// What matters of a BPF processor.
struct BPFLevel {
  unsigned Version;
  bool ALU32;

  /// That of \p CPU and \p Features, as LLVM's BPF target reads them.
  static BPFLevel of(llvm::StringRef CPU, llvm::StringRef Features);
};

struct Unsupported {
  /// Where it is: in \p F, at \p Where, or in the function's head if that is null.
  llvm::Function *F;
  llvm::Instruction *Where;
  /// "atomic load with ordering seq_cst is not supported"
  std::string Message;
  /// What to write instead.
  llvm::StringRef Hint;
  /// The code that LLVM makes of it: none, such that kernels refuse, or a call of __bpf_trap.
  enum Fate { None, Refused, Trap } Code = None;
};

/// All such operations of \p M, in its order.
std::vector<Unsupported> findUnsupported(llvm::Module &M, BPFLevel Level);

/// Puts something in the place of \p Found that code generation survives. The code is not to be run.
void takeOut(const Unsupported &Found);

/// Makes relaxed atomic loads and stores volatile ones: they are the same to BPF, but LLVM has no pattern for them
/// before v4.
void lowerRelaxedAtomics(llvm::Module &M);

} // namespace polybpf

#endif // POLYBPF_LOWERING_UNSUPPORTED_H
