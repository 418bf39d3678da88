//===- OwnMemory.cpp - Pointers in the program's own memory ---------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// A pointer that is kept in a variable is what was stored there, or what it is read as:
//
//   %slot = alloca [16 x i8]
//   store ptr %t, ptr (%slot + 8)            %t is kept at offset 8
//   %p = load ptr, ptr (%slot + 8)           of what type %p is has to be true of %t, too
//
// The layout of such memory is the program's own, also of listed types. So it matters what is own, and what comes of it.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "PointerTypes.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/IR/IntrinsicInst.h"

using namespace llvm;
using namespace polybpf;

/// The uses of \p Base and of the addresses in it, but for the additions that make those.
static SmallVector<Use *> usesIn(Value &Base) {
  SmallVector<Value *> Pending = {&Base};
  SmallVector<Use *> Uses;
  while (!Pending.empty())
    for (Use &U : Pending.pop_back_val()->uses())
      if (isa<GetElementPtrInst>(U.getUser()))
        Pending.push_back(U.getUser());
      else
        Uses.push_back(&U);
  return Uses;
}

/// Whether \p U only writes, or says when there is something to write to.
static bool isWritten(const Use &U) {
  auto *Store = dyn_cast<StoreInst>(U.getUser());
  return Store ? U.getOperandNo() == StoreInst::getPointerOperandIndex()
               : cast<Instruction>(U.getUser())->isLifetimeStartOrEnd();
}

SmallVector<Value *> PointerTypes::storedAt(const PointerRoot &Address) const {
  SmallVector<Value *> Stored;
  for (Use *U : usesIn(*Address.Base)) {
    auto *Store = dyn_cast<StoreInst>(U->getUser());
    if (!Store || !isWritten(*U) || !Store->getValueOperand()->getType()->isPointerTy())
      continue;
    if (PointerRoot To = rootOf(U->get()); To.Base == Address.Base && To.Offset == Address.Offset)
      Stored.push_back(Store->getValueOperand());
  }
  return Stored;
}

std::optional<DIType *> PointerTypes::pointeeStoredAt(const PointerRoot &Address) const {
  SmallVector<DIType *, 2> Pointees;
  for (const Variable &Held : Slots.lookup(Address.Base))
    collectPointees(Held.Type, Held.Start + Address.Offset, Pointees);
  if (auto *GV = dyn_cast<GlobalVariable>(Address.Base)) {
    SmallVector<DIGlobalVariableExpression *, 1> Described;
    GV->getDebugInfo(Described);
    for (DIGlobalVariableExpression *E : Described)
      collectPointees(E->getVariable()->getType(), Address.Offset, Pointees);
  }
  if (auto *A = dyn_cast<Argument>(Address.Base); A && A->hasStructRetAttr())
    if (DISubprogram *SP = A->getParent()->getSubprogram(); SP && SP->getType() && SP->getType()->getTypeArray().size())
      collectPointees(SP->getType()->getTypeArray()[0], Address.Offset, Pointees);
  if (Pointees.empty() && isa<AllocaInst>(Address.Base))
    collectLoaded(Address, Pointees);
  if (Pointees.size() != 1)
    return std::nullopt;
  return Pointees.front();
}

/// What the pointers are that are read from \p Address, in an alloca that has no name.
void PointerTypes::collectLoaded(const PointerRoot &Address, SmallVectorImpl<DIType *> &Found) const {
  SmallVector<Value *> Read;
  for (Use *U : usesIn(*Address.Base))
    if (isa<LoadInst>(U->getUser()))
      Read.push_back(U->getUser());
    else if (!isWritten(*U))
      return collectPassed(*U, Address, Found);
  for (Value *V : Read)
    if (V->getType()->isPointerTy() && rootOf(cast<LoadInst>(V)->getPointerOperand()).Offset == Address.Offset)
      // Where it is read as a struct, all that is done with it is taken for that, also the address of its first field.
      for (DIType *Claim : claims(V))
        if (!is_contained(Found, Claim) && (asRecord(Claim) || none_of(claims(V), asRecord)))
          Found.push_back(Claim);
  // A value that is kept for its return has no variable.
  for (Value *V : Read)
    if (auto *Return = dyn_cast_or_null<ReturnInst>(V->hasOneUse() ? *V->user_begin() : nullptr);
        Return && Found.empty())
      if (std::optional<DIType *> T = returnedType(*Return->getFunction(), 0))
        Found.push_back(*T);
}

/// The same of an alloca whose address is the argument \p U of a function, which says what it is given.
void PointerTypes::collectPassed(const Use &U, const PointerRoot &Address, SmallVectorImpl<DIType *> &Found) const {
  auto *Call = dyn_cast<CallBase>(U.getUser());
  Function *Callee = Call ? Call->getCalledFunction() : nullptr;
  if (U.get() != Address.Base || !Callee || Callee->isDeclaration() || !Call->isArgOperand(&U) ||
      Callee->arg_size() != Call->arg_size())
    return;
  if (std::optional<DIType *> Parameter = argumentTypes(*Callee)[Call->getArgOperandNo(&U)])
    collectPointees(*Parameter, Address.Offset, Found);
}

DIType *PointerTypes::variableAt(const PointerRoot &Address) const {
  for (const Variable &Held : Slots.lookup(Address.Base))
    if (Held.Start + Address.Offset == 0)
      return underlying(Held.Type);
  return nullptr;
}

/// Helpers that return memory of the program's own: values of maps, records of ring buffers.
static bool returnsOwnMemory(uint64_t Helper) {
  return is_contained({1, 81, 107, 131, 145, 156, 195, 203, 210}, Helper);
}

bool PointerTypes::isOwn(Value *Base) const {
  // Whatever is added to a pointer, and whichever of them it is, it stays in memory of the kind.
  SmallSetVector<Value *, 4> Pending;
  Pending.insert(Base);
  for (size_t I = 0; I != Pending.size(); ++I) {
    Value *V = Pending[I];
    auto *A = dyn_cast<Argument>(V);
    auto *GV = dyn_cast<GlobalVariable>(V);
    auto *Call = dyn_cast<CallBase>(V);
    if (auto *GEP = dyn_cast<GEPOperator>(V))
      Pending.insert(rootOf(GEP->getPointerOperand()).Base);
    else if (auto *Phi = dyn_cast<PHINode>(V))
      for (Value *Incoming : Phi->incoming_values())
        Pending.insert(rootOf(Incoming).Base);
    else if (auto *Select = dyn_cast<SelectInst>(V))
      for (Value *Either : {Select->getTrueValue(), Select->getFalseValue()})
        Pending.insert(rootOf(Either).Base);
    else if (!isa<AllocaInst>(V) && !(GV && !GV->isDeclaration()) &&
             !(A && (A->hasStructRetAttr() || A->hasByValAttr() || Indirect.contains(A))) &&
             !(Call && returnsOwnMemory(helperOf(*Call))))
      return false;
  }
  return true;
}

bool PointerTypes::isWriteOnly(AllocaInst &Slot) const {
  return all_of(usesIn(Slot), [](const Use *U) { return isWritten(*U); });
}
