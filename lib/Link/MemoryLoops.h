//===- MemoryLoops.h - Copies and fills as loops that the kernel follows --------------------------------*- C++ -*-===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// For MemoryFunctions.cpp.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_LIB_LINK_MEMORYLOOPS_H
#define POLYBPF_LIB_LINK_MEMORYLOOPS_H

#include "llvm/IR/Function.h"

namespace polybpf::linker {

/// Puts `i = First; do { } while (++i < Count)` in front of \p Before, in 64 bits: where its body goes, and i.
std::pair<llvm::Instruction *, llvm::Value *> makeLoop(llvm::Value *First, llvm::Value *Count,
                                                       llvm::Instruction *Before);

/// Whether \p F, one of the memory functions, is not for the kernel, but may be changed since nobody uses what it returns.
bool isRefused(const llvm::Function &F);

/// Gives \p F, which is memcpy, memmove or memset, another body that does the same.
void makeLoopOf(llvm::Function &F);

} // namespace polybpf::linker

#endif // POLYBPF_LIB_LINK_MEMORYLOOPS_H
