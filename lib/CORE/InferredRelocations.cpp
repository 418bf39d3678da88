//===- InferredRelocations.cpp - Accesses that were proved become relocations ---------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// After all functions of a module were looked at:
//
//   %p = getelementptr i8, ptr %t, i64 12          %offset = load i64, ptr @"llvm.task_struct.1:0:12$0:2"
//   %v = load i32, ptr %p                    ->    %field  = passthrough(%t + %offset)
//                                                  %v = load i32, ptr %field
//
// What was known of the old address by the layout of the bindings goes.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Inference.h"
#include "llvm/IR/AttributeMask.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/Transforms/Utils/BasicBlockUtils.h"

using namespace llvm;
using namespace polybpf;

/// Where \p U needs its value.
static Instruction &insertionPoint(Use &U) {
  if (auto *Phi = dyn_cast<PHINode>(U.getUser()))
    return *Phi->getIncomingBlock(U)->getTerminator();
  return userOf(U);
}

/// What was known of an access by the layout here is not of one by the kernel's.
static void limitAlignment(Use &U, const DataLayout &DL) {
  auto Natural = [&](Type *T) { return Align(std::clamp<uint64_t>(PowerOf2Ceil(DL.getTypeStoreSize(T)), 1, 8)); };
  User *I = U.getUser();
  if (auto *Load = dyn_cast<LoadInst>(I))
    Load->setAlignment(std::min(Load->getAlign(), Natural(Load->getType())));
  else if (auto *Store = dyn_cast<StoreInst>(I))
    Store->setAlignment(std::min(Store->getAlign(), Natural(Store->getValueOperand()->getType())));
  else if (auto *Memory = dyn_cast<MemIntrinsic>(I); Memory && U.getOperandNo() == 0)
    Memory->setDestAlignment(Align(1));
  else if (auto *Transfer = dyn_cast<MemTransferInst>(I); Transfer && U.getOperandNo() == 1)
    Transfer->setSourceAlignment(Align(1));
}

/// Facts about whole objects, whose sizes here are not the kernel's.
static void dropDereferenceable(Module &M) {
  AttributeMask Facts;
  Facts.addAttribute(Attribute::Dereferenceable).addAttribute(Attribute::DereferenceableOrNull);
  auto Without = [&](AttributeList List) {
    for (unsigned Index : List.indexes())
      List = List.removeAttributesAtIndex(M.getContext(), Index, Facts);
    return List;
  };
  for (Function &F : M) {
    F.setAttributes(Without(F.getAttributes()));
    for (Instruction &I : instructions(F))
      if (auto *Call = dyn_cast<CallBase>(&I))
        Call->setAttributes(Without(Call->getAttributes()));
  }
}

bool Inference::apply() {
  for (Edit &E : Edits) {
    Instruction &At = insertionPoint(*E.Operand);
    IRBuilder<> B(&At);
    B.SetCurrentDebugLocation(userOf(*E.Operand).getDebugLoc());
    AtCaller Place(userOf(*E.Operand));
    if (E.Where) {
      remark(*E.Where, userOf(*E.Operand));
      E.Operand->set(Writer.address(E.Base, *E.Where, B));
      limitAlignment(*E.Operand, DL);
    }
    if (E.Stride) {
      auto &GEP = cast<GetElementPtrInst>(userOf(*E.Operand));
      remark(*E.Stride, GEP);
      GEP.setOperand(1,
                     B.CreateMul(B.CreateSExtOrTrunc(GEP.getOperand(1), B.getInt64Ty()), Writer.value(*E.Stride, B)));
      GEP.setSourceElementType(B.getInt8Ty());
      GEP.setResultElementType(B.getInt8Ty());
      GEP.setNoWrapFlags(GEPNoWrapFlags::none());
    }
    Value *Here = E.Same.empty() || !E.Where ? B.getInt64(0) : Writer.value(*E.Where, B);
    for (const Relocation &R : E.Same) {
      remark(R, userOf(*E.Operand));
      IRBuilder<> Check(&At);
      Check.SetCurrentDebugLocation(userOf(*E.Operand).getDebugLoc());
      Value *Apart = Check.CreateICmpNE(Writer.value(R, Check), Here);
      IRBuilder<> Never(SplitBlockAndInsertIfThen(Apart, &At, /*Unreachable=*/false));
      Never.CreateStore(Never.getInt64(0), ConstantPointerNull::get(Never.getPtrTy()), /*isVolatile=*/true);
    }
  }
  if (Edits.empty())
    return false;
  dropDereferenceable(M);
  Types.replaceInDebugInfo();
  return true;
}
