//===- EndlessLoops.cpp - Phase 5: what does nothing, forever, needs no function ----------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// The usual panic handler is `loop {}`. With it, each of Rust's functions that panic comes down to one instruction, but
// stays a function, as core forbids to inline it:
//
//   core::panicking::panic_bounds_check(index, len, location):   goto -1
//
// Callers compute its arguments, and .BTF has their types: core::fmt::Arguments, core::panic::Location, ... As part of
// the caller it is the `goto` alone; the arguments, the constants they point to and the types are gone. The verifier
// says of that what it says of a call.
//
// LLVM inlines from callees to callers. So it is enough to allow it, between the two.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Context.h"
#include "llvm/ADT/DepthFirstIterator.h"
#include "llvm/Analysis/CGSCCPassManager.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/CFG.h"
#include "llvm/IR/Instructions.h"
#include "llvm/Passes/PassBuilder.h"

using namespace llvm;
using namespace polybpf;

/// Whether nobody can see that \p I ran, if nothing else in its function is to be seen.
static bool leavesNoTrace(const Instruction &I) {
  if (const auto *Store = dyn_cast<StoreInst>(&I))
    return Store->isSimple() && isa<AllocaInst>(getUnderlyingObject(Store->getPointerOperand()));
  return !I.mayHaveSideEffects() || I.isLifetimeStartOrEnd();
}

/// Whether all that \p F does, once it is called, is to run. It may still prepare what it once handed on.
static bool isEndlessLoop(const Function &F) {
  return !F.isDeclaration() && all_of(depth_first(&F.getEntryBlock()), [](const BasicBlock *Block) {
    return isa<BranchInst>(Block->getTerminator()) && all_of(*Block, leavesNoTrace);
  });
}

/// Core marks the calls too.
static void allowInlining(Function &F) {
  F.removeFnAttr(Attribute::NoInline);
  F.addFnAttr(Attribute::AlwaysInline);
  for (User *U : F.users())
    if (auto *Call = dyn_cast<CallBase>(U))
      Call->removeFnAttr(Attribute::NoInline);
}

namespace {
struct AllowInliningPass : PassInfoMixin<AllowInliningPass> {
  PreservedAnalyses run(LazyCallGraph::SCC &C, CGSCCAnalysisManager &, LazyCallGraph &, CGSCCUpdateResult &) {
    for (LazyCallGraph::Node &N : C)
      if (Function &F = N.getFunction(); !F.hasFnAttribute(Attribute::OptimizeNone) && isEndlessLoop(F))
        allowInlining(F);
    return PreservedAnalyses::all();
  }
};
} // namespace

void linker::inlineEndlessLoops(PassBuilder &PB) {
  PB.registerCGSCCOptimizerLateEPCallback(
      [](CGSCCPassManager &PM, OptimizationLevel) { PM.addPass(AllowInliningPass()); });
}
