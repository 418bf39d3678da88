//===- PointerTypes.cpp - What debug info says of the pointers in a function -------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Before optimisation, rustc keeps every variable in an alloca, or stores its value into one for the debugger, and adds
// to addresses one field at a time. Nothing here asks where in the code a variable is alive: a type that was true of a
// value anywhere is a claim about it, and claims that do not go together are an error for who asks (Inference.cpp).
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "PointerTypes.h"
#include "llvm/IR/DebugProgramInstruction.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/IntrinsicInst.h"

using namespace llvm;
using namespace polybpf;

PointerRoot PointerTypes::rootOf(Value *V) const {
  PointerRoot Root{V, 0, {}};
  while (auto *GEP = dyn_cast<GEPOperator>(Root.Base)) {
    APInt Bytes(64, 0);
    auto *I = dyn_cast<Instruction>(GEP);
    if (GEP->getType()->isVectorTy() || !GEP->accumulateConstantOffset(DL, Bytes) || (I && isPointerArithmetic(*I)))
      break;
    Root.Offset += Bytes.getSExtValue();
    Root.Steps.push_back(GEP);
    Root.Base = GEP->getPointerOperand();
  }
  return Root;
}

void PointerTypes::addRecord(DbgVariableRecord &Record) {
  std::optional<uint64_t> Start = fragmentStart(Record);
  Value *Where = Record.getVariableLocationOp(0);
  DIType *T = Record.getVariable()->getType();
  if (!Start || !Where || !T)
    return;
  if (Record.isDbgDeclare()) {
    if (isa<AllocaInst>(Where))
      Slots[Where].push_back({T, *Start});
    else
      Indirect.insert(Where);
    return;
  }
  if (std::optional<DIType *> Pointee = pointeeAt({T}, *Start))
    Claims[Where].push_back(*Pointee);
}

PointerTypes::PointerTypes(Function &F, InferredTypes &Types) : DL(F.getDataLayout()), Types(Types) {
  for (Instruction &I : instructions(F))
    for (DbgVariableRecord &Record : filterDbgVars(I.getDbgRecordRange()))
      addRecord(Record);
  SmallVector<std::optional<DIType *>> Arguments = argumentTypes(F);
  for (Argument &A : F.args())
    if (Arguments[A.getArgNo()])
      Births[&A] = Arguments[A.getArgNo()];
  for (Instruction &I : instructions(F)) {
    auto *Store = dyn_cast<StoreInst>(&I);
    if (!Store || !Store->getValueOperand()->getType()->isPointerTy())
      continue;
    PointerRoot Address = rootOf(Store->getPointerOperand());
    for (const Variable &Held : Slots.lookup(Address.Base))
      if (std::optional<DIType *> Pointee = pointeeAt({Held.Type}, Held.Start + Address.Offset))
        claim(*Store->getValueOperand(), *Pointee);
  }
  // Twice, for what is read from where was stored what was read.
  for (int Round = 0; Round != 2; ++Round)
    for (Instruction &I : instructions(F))
      if (auto *Load = dyn_cast<LoadInst>(&I); Load && Load->getType()->isPointerTy())
        claimByMemory(*Load);
}

void PointerTypes::claim(Value &V, DIType *Pointee) {
  if (auto &Known = Claims[&V]; !is_contained(Known, Pointee))
    Known.push_back(Pointee);
}

/// What was stored where \p Load reads from, in an alloca, and what variables say of the pointers at its address.
void PointerTypes::claimByMemory(LoadInst &Load) {
  SmallVector<DIType *, 2> AtAddress;
  for (DIType *T : claims(Load.getPointerOperand()))
    collectPointees(T, 0, AtAddress);
  PointerRoot From = rootOf(Load.getPointerOperand());
  if (isa<AllocaInst>(From.Base))
    for (Value *Stored : storedAt(From)) {
      append_range(AtAddress, claims(Stored));
      if (std::optional<DIType *> T = birth(Stored))
        AtAddress.push_back(*T);
    }
  for (DIType *T : AtAddress)
    claim(Load, T);
}

ArrayRef<DIType *> PointerTypes::claims(Value *V) const {
  auto Found = Claims.find(V);
  return Found == Claims.end() ? ArrayRef<DIType *>() : ArrayRef<DIType *>(Found->second);
}

std::optional<DIType *> PointerTypes::birthOfLoad(LoadInst &Load) {
  PointerRoot Address = rootOf(Load.getPointerOperand());
  if (isOwn(Address.Base))
    return pointeeStoredAt(Address);
  if (Address.Offset < 0)
    return std::nullopt;
  if (std::optional<DIType *> T = birth(Address.Base))
    if (std::optional<DIType *> Pointee = pointeeAt({*T}, Address.Offset))
      return Pointee;
  return pointeeAt(claims(Address.Base), Address.Offset);
}

/// What an array's element is, whose number is not known.
std::optional<DIType *> PointerTypes::birthOfElement(GetElementPtrInst &GEP) {
  if (GEP.getNumIndices() != 1)
    return std::nullopt;
  uint64_t Stride = GEP.getModule()->getDataLayout().getTypeAllocSize(GEP.getSourceElementType());
  PointerRoot Base = rootOf(GEP.getPointerOperand());
  SmallVector<DIType *, 2> Known(claims(Base.Base));
  if (std::optional<DIType *> T = birth(Base.Base))
    Known.assign({*T});
  for (DIType *T : Known)
    if (T && Base.Offset >= 0)
      if (DIType *Element = elementAt(Types, T, Base.Offset, Stride))
        return Element;
  return std::nullopt;
}

/// One of two values that a function returns at once.
std::optional<DIType *> PointerTypes::birthOfPart(ExtractValueInst &Extract) {
  auto *Call = dyn_cast<CallBase>(Extract.getAggregateOperand());
  auto *Pair = dyn_cast<StructType>(Extract.getAggregateOperand()->getType());
  if (!Call || !Pair || !Call->getCalledFunction())
    return std::nullopt;
  return returnedType(*Call->getCalledFunction(),
                      DL.getStructLayout(Pair)->getElementOffset(Extract.getIndices().front()));
}

std::optional<DIType *> PointerTypes::birth(Value *V) {
  auto [Known, IsNew] = Births.try_emplace(V, std::nullopt);
  if (!IsNew)
    return Known->second;
  std::optional<DIType *> T;
  if (auto *Load = dyn_cast<LoadInst>(V))
    T = birthOfLoad(*Load);
  else if (auto *GEP = dyn_cast<GetElementPtrInst>(V))
    T = birthOfElement(*GEP);
  else if (auto *Call = dyn_cast<CallBase>(V); Call && Call->getCalledFunction())
    T = returnedType(*Call->getCalledFunction(), 0);
  else if (auto *Extract = dyn_cast<ExtractValueInst>(V))
    T = birthOfPart(*Extract);
  return Births[V] = T;
}
