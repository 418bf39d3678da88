//===- StructReturns.cpp - Functions that return structs ---------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
//   fn pair(x: u64) -> (u64, u64)          define void @pair(ptr sret([16 x i8]) %result, i64 %x)
//
// "aggregate returns are not supported", says LLVM's BPF back end to that, and such functions abound where little is
// inlined, as at Rust's opt-level 0. Some machines pass the pointer of an `sret` in a register of its own; BPF has
// none, so without the mark the function is the same, and is accepted. Caller and callee need not agree on the mark for
// that.
//
// It is taken off after the optimiser has made use of it. C modules that compile have no such functions left by then.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/Lowering/StructReturns.h"
#include "polybpf/Support/Diagnostics.h"
#include "polybpf/Support/Parameters.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/InstrTypes.h"
#include "llvm/IR/Module.h"
#include "llvm/TargetParser/Triple.h"

using namespace llvm;
using namespace polybpf;

/// Takes the mark off a function or a call; returns whether there was one.
template <typename Callable> static bool unmark(Callable &C) {
  bool Changed = false;
  for (unsigned I = 0, E = C.arg_size(); I != E; ++I)
    if (C.getAttributes().hasParamAttr(I, Attribute::StructRet)) {
      C.removeParamAttr(I, Attribute::StructRet);
      Changed = true;
    }
  return Changed;
}

PreservedAnalyses StructReturnsPass::run(Module &M, ModuleAnalysisManager &) {
  if (!Triple(M.getTargetTriple()).isBPF() || hasFailed(M))
    return PreservedAnalyses::all();
  if (Error E = resolveParameters(M, "polybpf-struct-returns", Parameters, {})) {
    report(M, std::move(E));
    return PreservedAnalyses::all();
  }
  bool Changed = false;
  for (Function &F : M) {
    Changed |= unmark(F);
    for (Instruction &I : instructions(F))
      if (auto *Call = dyn_cast<CallBase>(&I))
        Changed |= unmark(*Call);
  }
  return Changed ? PreservedAnalyses::none() : PreservedAnalyses::all();
}
