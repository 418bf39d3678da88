//===- MemoryLoops.cpp - Copies and fills as loops that the kernel follows ----------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// compiler_builtins, which comes with every Rust program, has a memset that the kernel never takes:
//
//   r1 = -r1            bits of the pointer, for how far it is from a word; the kernel knows no pointer any more
//   r1 &= 7
//   ...
//   exit                with the address in r0, which may be that of a caller's stack
//
// Nobody uses the address where code generation makes the call. So the function gets a body of bytes, one at a time:
//
//   r4 = 0
//   *(u8 *)(r1 + r4) = w2
//   r4 += 1
//   if r4 < r3 goto -3        counts up to r3, of which the kernel knows how large it may be
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "MemoryLoops.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InlineAsm.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/Transforms/Utils/BasicBlockUtils.h"

using namespace llvm;
using namespace polybpf;

// LLVM makes a loop that counts down of one that ends at an equal number, but the kernel follows no number down.
std::pair<Instruction *, Value *> linker::makeLoop(Value *First, Value *Count, Instruction *Before) {
  BasicBlock *Head = Before->getParent();
  BasicBlock *Body = SplitBlock(Head, Before);
  BasicBlock *Exit = SplitBlock(Body, Before);
  Instruction *End = Body->getTerminator();
  IRBuilder<> Builder(End);
  PHINode *Index = Builder.CreatePHI(Builder.getInt64Ty(), 2);
  auto *Next = cast<Instruction>(Builder.CreateNUWAdd(Index, Builder.getInt64(1)));
  Builder.CreateCondBr(Builder.CreateICmpULT(Next, Count), Body, Exit);
  End->eraseFromParent();
  Index->addIncoming(First, Head);
  Index->addIncoming(Next, Body);
  return {Next, Index};
}

/// \p V, of which LLVM does not know that it is.
static Value *hide(IRBuilder<> &Builder, Value *V) {
  auto *Type = FunctionType::get(V->getType(), {V->getType()}, /*isVarArg=*/false);
  return Builder.CreateCall(InlineAsm::get(Type, "", "=r,0", /*hasSideEffects=*/true), {V});
}

bool linker::isRefused(const Function &F) {
  if (F.arg_size() != 3 || !F.getArg(0)->getType()->isPointerTy() || !F.getArg(2)->getType()->isIntegerTy() ||
      F.isVarArg())
    return false;
  bool IsUnused = all_of(F.uses(), [&](const Use &U) {
    auto *Call = dyn_cast<CallInst>(U.getUser());
    return Call && Call->isCallee(&U) && Call->use_empty();
  });
  return IsUnused && any_of(instructions(F), [](const Instruction &I) {
           auto *Return = dyn_cast<ReturnInst>(&I);
           return isa<PtrToIntInst>(I) ||
                  (Return && Return->getReturnValue() && Return->getReturnValue()->getType()->isPointerTy());
         });
}

/// One byte at a time, the first one first or the last one. From the end it is n - 1 - i each time, which the kernel knows to be
/// no less than 0 behind the comparison of i and n, and not a pointer that moves down.
static void loopOfBytes(Function &F, Value *First, Value *Count, Instruction *Before, bool Backward) {
  auto [Body, Index] = linker::makeLoop(First, Count, Before);
  IRBuilder<> Builder(Body);
  Type *Byte = Builder.getInt8Ty();
  if (Backward)
    Index = Builder.CreateSub(Builder.CreateSub(Count, Builder.getInt64(1)), hide(Builder, Index));
  Value *Second = F.getArg(1);
  Value *New = Second->getType()->isPointerTy()
                   ? Builder.CreateLoad(Byte, Builder.CreateInBoundsGEP(Byte, Second, Index))
                   : Builder.CreateTrunc(Second, Byte);
  Builder.CreateStore(New, Builder.CreateInBoundsGEP(Byte, F.getArg(0), Index));
}

/// An empty body, whose end is the result.
static Instruction *clear(Function &F) {
  DISubprogram *Subprogram = F.getSubprogram();
  F.deleteBody();
  F.setLinkage(GlobalValue::InternalLinkage);
  F.setSubprogram(Subprogram);
  F.setAttributes(AttributeList());
  F.addFnAttr("no-builtins");
  IRBuilder<> Builder(BasicBlock::Create(F.getContext(), "", &F));
  return F.getReturnType()->isVoidTy() ? Builder.CreateRetVoid()
                                       : Builder.CreateRet(Constant::getNullValue(F.getReturnType()));
}

void linker::makeLoopOf(Function &F) {
  Instruction *End = clear(F);
  IRBuilder<> Builder(End);
  Value *Count = Builder.CreateZExtOrTrunc(F.getArg(2), Builder.getInt64Ty());
  // Kernels before 6.8 do not learn from n != 0 that n is at least 1, but from 0 < n in registers.
  Value *First = hide(Builder, Builder.getInt64(0));
  Instruction *Some = SplitBlockAndInsertIfThen(Builder.CreateICmpULT(First, Count), End, /*Unreachable=*/false);
  if (F.getName() != "memmove")
    return loopOfBytes(F, First, Count, Some, /*Backward=*/false);
  Builder.SetInsertPoint(Some);
  auto Address = [&](unsigned N) { return Builder.CreatePtrToInt(F.getArg(N), Builder.getInt64Ty()); };
  Instruction *Then, *Else;
  SplitBlockAndInsertIfThenElse(Builder.CreateICmpULE(Address(0), Address(1)), Some, &Then, &Else);
  loopOfBytes(F, First, Count, Then, /*Backward=*/false);
  loopOfBytes(F, First, Count, Else, /*Backward=*/true);
}
