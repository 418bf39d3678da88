//===- PointeeTypes.cpp - What types and signatures say of pointers -------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// A struct has pointers at places, a function has some among its parameters and in what it returns:
//
//   (&[*const task_struct], u64)    at 0: a pointer to *const task_struct       at 8: none
//
// What else is known of an instruction by itself is here, too: the helper that it calls, and whether it is Rust's own.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "PointerTypes.h"
#include "llvm/IR/DebugProgramInstruction.h"
#include "llvm/IR/InstIterator.h"

using namespace llvm;
using namespace polybpf;

//===--- Types in memory ------------------------------------------------------------------------------------------===//

void polybpf::collectPointees(DIType *T, uint64_t Offset, SmallVectorImpl<DIType *> &Found) {
  T = underlying(T);
  if (!T)
    return;
  if (Offset == 0)
    if (std::optional<DIType *> Pointee = pointeeOf(T)) {
      if (!is_contained(Found, *Pointee))
        Found.push_back(*Pointee);
      return;
    }
  auto *Composite = dyn_cast<DICompositeType>(T);
  if (!Composite || Composite->getTag() == dwarf::DW_TAG_enumeration_type)
    return;
  if (T->getTag() == dwarf::DW_TAG_array_type) {
    uint64_t Element = sizeInBytes(Composite->getBaseType());
    if (Element && Offset < sizeInBytes(T))
      collectPointees(Composite->getBaseType(), Offset % Element, Found);
    return;
  }
  for (DINode *Element : Composite->getElements()) {
    if (auto *Variants = dyn_cast<DICompositeType>(Element)) {
      collectPointees(Variants, Offset, Found);
      continue;
    }
    auto *Member = dyn_cast<DIDerivedType>(Element);
    if (!Member || Member->getTag() != dwarf::DW_TAG_member || Member->isStaticMember())
      continue;
    uint64_t Begin = Member->getOffsetInBits() / 8;
    if (Begin <= Offset && Offset < Begin + sizeInBytes(Member->getBaseType()))
      collectPointees(Member->getBaseType(), Offset - Begin, Found);
  }
}

std::optional<DIType *> polybpf::pointeeAt(ArrayRef<DIType *> Types, uint64_t Offset) {
  SmallVector<DIType *, 2> Found;
  for (DIType *T : Types)
    collectPointees(T, Offset, Found);
  if (Found.size() != 1)
    return std::nullopt;
  return Found.front();
}

DIType *polybpf::elementAt(InferredTypes &Types, DIType *T, uint64_t Offset, uint64_t Stride) {
  T = underlying(T);
  if (T && Offset == 0 && sizeInBytes(T) == Stride)
    return T;
  auto Element = [Stride](DIType *Array) -> DIType * {
    auto *Composite = dyn_cast_or_null<DICompositeType>(Array);
    bool Fits = Composite && Composite->getTag() == dwarf::DW_TAG_array_type && Composite->getElements().size() == 1 &&
                sizeInBytes(Composite->getBaseType()) == Stride;
    return Fits ? underlying(Composite->getBaseType()) : nullptr;
  };
  if (DICompositeType *Record = asRecord(T)) {
    for (const InferredPlace &Place : Types.placesAt(*Record, Offset))
      if (DIType *Found = Element(Place.Type))
        return Found;
    return nullptr;
  }
  return Offset == 0 ? Element(T) : nullptr;
}

//===--- Functions ------------------------------------------------------------------------------------------------===//

std::optional<uint64_t> polybpf::fragmentStart(const DbgVariableRecord &Record) {
  const DIExpression *Expression = Record.getExpression();
  if (Expression->getNumElements() == 0)
    return 0;
  auto Fragment = Expression->getFragmentInfo();
  if (Fragment && Expression->getNumElements() == 3)
    return Fragment->OffsetInBits / 8;
  return std::nullopt;
}

/// The types by the signature, as far as one parameter is one argument: closures have their environment only there.
static void addSignature(const Function &F, MutableArrayRef<std::optional<DIType *>> Types) {
  DISubprogram *SP = F.getSubprogram();
  DITypeRefArray Signature = SP && SP->getType() ? SP->getType()->getTypeArray() : nullptr;
  unsigned Parameter = 1;
  for (const Argument &A : F.args()) {
    if (A.hasStructRetAttr())
      continue;
    DIType *T = Parameter < Signature.size() ? underlying(Signature[Parameter++]) : nullptr;
    if (!T || !isScalar(T) || sizeInBits(T) == 0 || sizeInBits(T) > 64)
      return;
    if (A.getType()->isPointerTy())
      Types[A.getArgNo()] = pointeeOf(T);
  }
}

SmallVector<std::optional<DIType *>> polybpf::argumentTypes(Function &F) {
  SmallVector<std::optional<DIType *>> Types(F.arg_size());
  addSignature(F, Types);
  for (Instruction &I : instructions(F))
    for (DbgVariableRecord &Record : filterDbgVars(I.getDbgRecordRange())) {
      std::optional<uint64_t> Start = fragmentStart(Record);
      bool IsParameter =
          Record.isDbgDeclare() && Record.getVariable()->isParameter() && !Record.getDebugLoc().getInlinedAt() && Start;
      auto *Slot = IsParameter ? dyn_cast_or_null<AllocaInst>(Record.getVariableLocationOp(0)) : nullptr;
      if (!Slot)
        continue;
      for (User *U : Slot->users()) {
        uint64_t Offset = *Start;
        auto *Store = dyn_cast<StoreInst>(U);
        if (auto *GEP = dyn_cast<GetElementPtrInst>(U); GEP && GEP->hasOneUse()) {
          APInt Bytes(64, 0);
          if (GEP->accumulateConstantOffset(F.getDataLayout(), Bytes))
            Store = dyn_cast<StoreInst>(*GEP->user_begin());
          Offset += Bytes.getZExtValue();
        }
        auto *Given = Store ? dyn_cast<Argument>(Store->getValueOperand()) : nullptr;
        if (Given && Given->getType()->isPointerTy())
          Types[Given->getArgNo()] = pointeeAt({Record.getVariable()->getType()}, Offset);
      }
    }
  return Types;
}

std::optional<DIType *> polybpf::returnedType(const Function &F, uint64_t Offset) {
  DISubprogram *SP = F.getSubprogram();
  if (!SP || !SP->getType() || SP->getType()->getTypeArray().size() == 0)
    return std::nullopt;
  return pointeeAt({SP->getType()->getTypeArray()[0]}, Offset);
}

std::optional<uint64_t> polybpf::constantOf(const Value *V) {
  while (isa<TruncInst, ZExtInst, SExtInst>(V))
    V = cast<CastInst>(V)->getOperand(0);
  auto *Number = dyn_cast<ConstantInt>(V);
  if (!Number || Number->getValue().getActiveBits() > 32)
    return std::nullopt;
  return Number->getZExtValue();
}

uint64_t polybpf::helperOf(const CallBase &Call) {
  auto *Cast = dyn_cast<Operator>(Call.getCalledOperand());
  if (!Cast || Cast->getOpcode() != Instruction::IntToPtr)
    return 0;
  return constantOf(Cast->getOperand(0)).value_or(0);
}

bool polybpf::isProbe(const CallBase &Call) {
  return is_contained({4, 112, 113}, helperOf(Call)) && Call.arg_size() == 3;
}

bool polybpf::isInCore(const Instruction &I) {
  const DILocation *Location = I.getDebugLoc();
  DISubprogram *SP = Location ? Location->getScope()->getSubprogram() : nullptr;
  return SP && StringRef(qualified(SP->getScope(), "")).starts_with("core::");
}

bool polybpf::isPointerArithmetic(const Instruction &I) {
  const DILocation *Location = I.getDebugLoc();
  DISubprogram *SP = Location ? Location->getScope()->getSubprogram() : nullptr;
  std::string Path = SP ? qualified(SP->getScope(), "") : "";
  StringRef Module(Path);
  if (Module.starts_with("core::slice") || Module.starts_with("core::intrinsics") || Module.starts_with("core::array"))
    return true;
  // The others, such as `read`, access what they are given the address of.
  return Module.starts_with("core::ptr") && any_of(ArrayRef<StringRef>{"add", "sub", "offset", "byte_", "wrapping_"},
                                                   [&](StringRef Name) { return SP->getName().starts_with(Name); });
}
