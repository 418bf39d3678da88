//===- Branches.cpp - What is asked of the loader is asked only where the program would -------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// A program may use a field that the running kernel lacks, where it has made sure that it does not get there:
//
//   if field_exists!(inode, i_mtime_sec) { (*inode).i_mtime_sec } else { (*old).i_mtime.tv_sec }
//
// The verifier knows the loader's answer and does not look at the other branch, in which the loader has made the
// instruction invalid. But to an optimiser an offset is a constant, and it makes one load of the two:
//
//   %offset = select i1 %exists, i64 18427216089292800, i64 11540576198197248
//
// So the branch is put back. The same holds for a constant that comes into a phi from a block that goes elsewhere too:
// the edge gets a block of its own. Answers stand behind passthroughs (AccessGlobal.cpp), which no pass moves to where they
// need not be.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "TaggedLayout.h"
#include "llvm/Analysis/CFG.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/Transforms/Utils/BasicBlockUtils.h"

using namespace llvm;
using namespace polybpf;

/// \p V as an instruction of \p Block, if it might as well be where its only user is.
static Instruction *movable(Value *V, const BasicBlock &Block) {
  auto *I = dyn_cast<Instruction>(V);
  bool Moves = I && I->hasOneUse() && I->getParent() == &Block && !isa<PHINode>(I) && !I->mayHaveSideEffects() &&
               !I->mayReadFromMemory();
  return Moves ? I : nullptr;
}

/// Whether \p V, which \p Block hands to its only user, is a number of ours or computed from one.
static bool asks(Value *V, const BasicBlock &Block, const DataLayout &DL) {
  if (taggedNumber(V))
    return true;
  Instruction *I = movable(V, Block);
  auto *GEP = dyn_cast_or_null<GetElementPtrInst>(I);
  return (GEP && isTaggedType(GEP->getSourceElementType(), DL)) ||
         (I && any_of(I->operands(), [&](Value *Operand) { return asks(Operand, Block, DL); }));
}

/// Takes \p V, if it asks, and what it asks with, from \p Block to \p Before.
static void move(Value *V, const BasicBlock &Block, Instruction &Before, const DataLayout &DL) {
  Instruction *I = movable(V, Block);
  if (!I || !asks(V, Block, DL))
    return;
  for (Value *Operand : I->operands())
    move(Operand, Block, Before, DL);
  I->moveBefore(*Before.getParent(), Before.getIterator());
}

/// Has the function's variables begin before \p S, since after the branch they would not be in the entry block.
static void raiseVariables(SelectInst &S) {
  BasicBlock *Block = S.getParent();
  for (Instruction &I : make_early_inc_range(make_range(S.getIterator(), Block->end())))
    if (auto *Variable = dyn_cast<AllocaInst>(&I); Variable && Variable->isStaticAlloca())
      Variable->moveBefore(*Block, Block->begin());
}

static void branch(SelectInst &S, const DataLayout &DL) {
  BasicBlock *Block = S.getParent();
  Instruction *Then = nullptr, *Else = nullptr;
  raiseVariables(S);
  SplitBlockAndInsertIfThenElse(S.getCondition(), S.getIterator(), &Then, &Else);
  move(S.getTrueValue(), *Block, *Then, DL);
  move(S.getFalseValue(), *Block, *Else, DL);
  PHINode *Phi = PHINode::Create(S.getType(), 2, "", S.getIterator());
  Phi->addIncoming(S.getTrueValue(), Then->getParent());
  Phi->addIncoming(S.getFalseValue(), Else->getParent());
  Phi->setDebugLoc(S.getDebugLoc());
  Phi->takeName(&S);
  S.replaceAllUsesWith(Phi);
  S.eraseFromParent();
}

/// Gives edges on which a number of ours comes to \p Phi a block of their own.
static void splitEdges(PHINode &Phi, const DataLayout &DL) {
  for (unsigned I = 0; I < Phi.getNumIncomingValues(); ++I) {
    BasicBlock *From = Phi.getIncomingBlock(I);
    Instruction *End = From->getTerminator();
    if (End->getNumSuccessors() < 2 || !asks(Phi.getIncomingValue(I), *From, DL))
      continue;
    BasicBlock *Edge = SplitCriticalEdge(End, GetSuccessorNumber(From, Phi.getParent()),
                                         CriticalEdgeSplittingOptions().setMergeIdenticalEdges());
    if (Edge)
      move(Phi.getIncomingValueForBlock(Edge), *From, *Edge->getTerminator(), DL);
  }
}

void polybpf::askInBranches(Module &M) {
  const DataLayout &DL = M.getDataLayout();
  for (Function &F : M) {
    SmallVector<PHINode *> Phis;
    SmallVector<SelectInst *> Selects;
    for (Instruction &I : instructions(F)) {
      if (auto *Phi = dyn_cast<PHINode>(&I))
        Phis.push_back(Phi);
      else if (auto *S = dyn_cast<SelectInst>(&I); S && S->getCondition()->getType()->isIntegerTy())
        Selects.push_back(S);
    }
    for (PHINode *Phi : Phis)
      splitEdges(*Phi, DL);
    // The last ones first: others may then be in their branches.
    for (SelectInst *S : reverse(Selects))
      if (asks(S->getTrueValue(), *S->getParent(), DL) || asks(S->getFalseValue(), *S->getParent(), DL))
        branch(*S, DL);
  }
}
