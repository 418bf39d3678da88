//===- MemoryFunctions.cpp - memcpy and its like, for calls that no module makes ----------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Copies and fills are intrinsics, and code generation makes one of three things of them:
//
//   copy 64 bytes, aligned to 8      eight loads and stores, in order (--bpf-expand-memcpy-in-order)
//   fill 64 bytes                    a call: that switch has turned stores off for fills. So we make the stores here
//   copy or fill n bytes             a call of memcpy, memmove or memset
//
// The functions that are called so have been kept through optimisation if an input has them. Now it is known which of
// them are needed: they become local, since the kernel would verify a global one by itself, with arguments of which it
// knows nothing. The others go with all else that is local and unused.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Context.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/Transforms/Utils/ModuleUtils.h"

using namespace llvm;
using namespace polybpf;
using namespace polybpf::linker;

/// What BPF's code generation takes for a few.
static constexpr uint64_t MaxStores = 128;

/// The bytes that one load or store at \p Alignment can take.
static uint64_t wordSize(MaybeAlign Alignment) { return std::min<uint64_t>(Alignment.valueOrOne().value(), 8); }

/// Makes stores of \p Fill if they are few: words, then the rest of the last one.
static bool expandFill(MemSetInst &Fill) {
  auto *Length = dyn_cast<ConstantInt>(Fill.getLength());
  uint64_t Word = wordSize(Fill.getDestAlign());
  if (!Length || Length->getValue().ugt(MaxStores * Word))
    return false;
  IRBuilder<> Builder(&Fill);
  uint64_t Size = Length->getZExtValue(), Offset = 0;
  // The byte in each byte of a word.
  Value *Pattern = Builder.CreateMul(Builder.CreateZExt(Fill.getValue(), Builder.getInt64Ty()),
                                     Builder.getInt64(0x0101010101010101));
  for (; Word; Word /= 2)
    for (; Offset + Word <= Size; Offset += Word) {
      Value *Place = Builder.CreateConstInBoundsGEP1_64(Builder.getInt8Ty(), Fill.getDest(), Offset);
      Value *Bytes = Builder.CreateTrunc(Pattern, Builder.getIntNTy(Word * 8));
      Builder.CreateAlignedStore(Bytes, Place, Align(Word), Fill.isVolatile());
    }
  return true;
}

static void expandFills(Module &M) {
  for (Function &F : M)
    for (BasicBlock &BB : F)
      for (Instruction &I : make_early_inc_range(BB))
        if (auto *Fill = dyn_cast<MemSetInst>(&I); Fill && expandFill(*Fill))
          Fill->eraseFromParent();
}

/// Whether code generation calls a function for \p I.
static bool becomesCall(const MemIntrinsic &I) {
  auto *Copy = dyn_cast<MemCpyInst>(&I);
  auto *Length = dyn_cast<ConstantInt>(I.getLength());
  return !Copy || !Length ||
         Length->getValue().ugt(MaxStores * std::min(wordSize(Copy->getDestAlign()), wordSize(Copy->getSourceAlign())));
}

/// The function that code generation calls for \p I.
static StringRef calledFor(const MemIntrinsic &I) {
  if (isa<MemSetInst>(I))
    return "memset";
  return isa<MemMoveInst>(I) ? "memmove" : "memcpy";
}

void linker::settleMemoryFunctions(Context &Ctx) {
  expandFills(*Ctx.Merged);
  StringSet<> Called;
  for (const Function &F : *Ctx.Merged)
    for (const BasicBlock &BB : F)
      for (const Instruction &I : BB)
        if (auto *Intrinsic = dyn_cast<MemIntrinsic>(&I); Intrinsic && becomesCall(*Intrinsic))
          Called.insert(calledFor(*Intrinsic));
  for (StringRef Name : MemoryFunctions) {
    Function *F = Ctx.Merged->getFunction(Name);
    if (!F || F->isDeclaration() || Ctx.Symbols[Name].Exported || Ctx.Symbols[Name].JoinsObjects)
      continue;
    F->setLinkage(GlobalValue::InternalLinkage);
    F->setVisibility(GlobalValue::DefaultVisibility);
    if (Called.contains(Name))
      appendToCompilerUsed(*Ctx.Merged, F);
  }
}
