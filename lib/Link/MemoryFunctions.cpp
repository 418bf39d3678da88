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
//   fill or move 64 bytes            a call: that switch has turned stores off for these. So we make the stores here,
//                                    and loads of comparisons, for which it is the same
//   copy or fill n bytes             a call of memcpy, memmove or memset
//
// The functions that are called so have been kept through optimisation if an input has them. Now it is known which of
// them are needed: they become local, since the kernel would verify a global one by itself, with arguments of which it
// knows nothing. The others go with all else that is local and unused.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Context.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/Transforms/Utils/Local.h"
#include "llvm/Transforms/Utils/ModuleUtils.h"

using namespace llvm;
using namespace polybpf;
using namespace polybpf::linker;

/// What BPF's code generation takes for a few.
static constexpr uint64_t MaxStores = 128;

/// The bytes that one load or store at \p Alignment can take.
static uint64_t wordSize(MaybeAlign Alignment) { return std::min<uint64_t>(Alignment.valueOrOne().value(), 8); }

/// Aligns variables for words, as code generation would: those that are only bytes to their language (a string, a
/// buffer) are copied and filled in an eighth of the instructions then. Returns how \p Pointer is aligned.
static Align align(Value *Pointer, MaybeAlign Known, const DataLayout &Layout) {
  APInt Offset(64, 0);
  Value *Base = Pointer->stripAndAccumulateConstantOffsets(Layout, Offset, /*AllowNonInbounds=*/true);
  Align OfBase = getOrEnforceKnownAlignment(Base, Align(8), Layout);
  return std::max(Known.valueOrOne(), commonAlignment(OfBase, Offset.getZExtValue()));
}

static void alignOperands(MemIntrinsic &I) {
  const DataLayout &Layout = I.getModule()->getDataLayout();
  if (!isa<ConstantInt>(I.getLength()))
    return;
  I.setDestAlignment(align(I.getRawDest(), I.getDestAlign(), Layout));
  if (auto *Transfer = dyn_cast<MemTransferInst>(&I))
    Transfer->setSourceAlignment(align(Transfer->getRawSource(), Transfer->getSourceAlign(), Layout));
}

/// Calls \p Visit(offset, size) for each piece of \p Size bytes: words, then the rest of the last one.
static void forEachPiece(uint64_t Size, uint64_t Word, function_ref<void(uint64_t, uint64_t)> Visit) {
  for (uint64_t Offset = 0; Word; Word /= 2)
    for (; Offset + Word <= Size; Offset += Word)
      Visit(Offset, Word);
}

static Value *placeOf(IRBuilder<> &Builder, Value *Start, uint64_t Offset) {
  return Builder.CreateConstInBoundsGEP1_64(Builder.getInt8Ty(), Start, Offset);
}

/// Makes loads, then stores of \p Move if they are few. What it moves may overlap, so all is loaded first.
static bool expandMove(MemMoveInst &Move) {
  auto *Length = dyn_cast<ConstantInt>(Move.getLength());
  uint64_t Word = std::min(wordSize(Move.getDestAlign()), wordSize(Move.getSourceAlign()));
  if (!Length || Length->getValue().ugt(MaxStores * Word))
    return false;
  IRBuilder<> Builder(&Move);
  SmallVector<std::pair<uint64_t, Value *>> Loaded;
  forEachPiece(Length->getZExtValue(), Word, [&](uint64_t Offset, uint64_t Size) {
    Loaded.push_back(
        {Offset, Builder.CreateAlignedLoad(Builder.getIntNTy(Size * 8), placeOf(Builder, Move.getSource(), Offset),
                                           Align(Size), Move.isVolatile())});
  });
  for (auto [Offset, Bytes] : Loaded)
    Builder.CreateAlignedStore(Bytes, placeOf(Builder, Move.getDest(), Offset),
                               Align(Bytes->getType()->getIntegerBitWidth() / 8), Move.isVolatile());
  return true;
}

/// Makes stores of \p Fill if they are few.
static bool expandFill(MemSetInst &Fill) {
  auto *Length = dyn_cast<ConstantInt>(Fill.getLength());
  uint64_t Word = wordSize(Fill.getDestAlign());
  if (!Length || Length->getValue().ugt(MaxStores * Word))
    return false;
  IRBuilder<> Builder(&Fill);
  // The byte in each byte of a word.
  Value *Pattern = Builder.CreateMul(Builder.CreateZExt(Fill.getValue(), Builder.getInt64Ty()),
                                     Builder.getInt64(0x0101010101010101));
  forEachPiece(Length->getZExtValue(), Word, [&](uint64_t Offset, uint64_t Size) {
    Value *Bytes = Builder.CreateTrunc(Pattern, Builder.getIntNTy(Size * 8));
    Builder.CreateAlignedStore(Bytes, placeOf(Builder, Fill.getDest(), Offset), Align(Size), Fill.isVolatile());
  });
  return true;
}

static bool expandIntrinsic(MemIntrinsic &I) {
  alignOperands(I);
  if (auto *Fill = dyn_cast<MemSetInst>(&I))
    return expandFill(*Fill);
  auto *Move = dyn_cast<MemMoveInst>(&I);
  return Move && expandMove(*Move);
}

/// Makes loads of a comparison for equality, if they are few: what differs in any word, in one.
static bool expandComparison(CallInst &Call) {
  const Function *F = Call.getCalledFunction();
  if (!F || !(F->getName() == "memcmp" || F->getName() == "bcmp") || Call.arg_size() != 3)
    return false;
  auto *Length = dyn_cast<ConstantInt>(Call.getArgOperand(2));
  if (!Length || !Call.getType()->isIntegerTy() || !isOnlyUsedInZeroEqualityComparison(&Call))
    return false;
  const DataLayout &Layout = Call.getModule()->getDataLayout();
  Value *A = Call.getArgOperand(0), *B = Call.getArgOperand(1);
  uint64_t Word = std::min(wordSize(align(A, {}, Layout)), wordSize(align(B, {}, Layout)));
  if (Length->getValue().ugt(MaxStores * Word))
    return false;
  IRBuilder<> Builder(&Call);
  Value *Differs = Builder.getInt64(0);
  forEachPiece(Length->getZExtValue(), Word, [&](uint64_t Offset, uint64_t Size) {
    auto Load = [&](Value *From) {
      return Builder.CreateAlignedLoad(Builder.getIntNTy(Size * 8), placeOf(Builder, From, Offset), Align(Size));
    };
    Value *Differing = Builder.CreateXor(Load(A), Load(B));
    Differs = Builder.CreateOr(Differs, Builder.CreateZExt(Differing, Builder.getInt64Ty()));
  });
  Value *IsDifferent = Builder.CreateICmpNE(Differs, Builder.getInt64(0));
  Call.replaceAllUsesWith(Builder.CreateZExt(IsDifferent, Call.getType()));
  return true;
}

/// Whether nothing is left of \p I to do.
static bool expand(Instruction &I) {
  if (auto *Intrinsic = dyn_cast<MemIntrinsic>(&I))
    return expandIntrinsic(*Intrinsic);
  auto *Call = dyn_cast<CallInst>(&I);
  return Call && expandComparison(*Call);
}

static void expandAll(Module &M) {
  for (Function &F : M)
    for (BasicBlock &BB : F)
      for (Instruction &I : make_early_inc_range(BB))
        if (expand(I))
          I.eraseFromParent();
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
  expandAll(*Ctx.Merged);
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
