//===- Inference.cpp - Accesses to types that nobody tagged ------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Before optimisation an instruction is one step of the source: a load of a field, an addition of its offset, an argument.
// Each that has to do with a pointer is looked at once: which operand is an access, and to how many bytes; which is
// handed on, and to whom. What that means is InferredAccesses.cpp's to find out.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Inference.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/IntrinsicInst.h"

using namespace llvm;
using namespace polybpf;

AtCaller::AtCaller(Instruction &I, bool AlsoMethods) : I(I), Own(I.getDebugLoc()) {
  while (I.getDebugLoc() && I.getDebugLoc().getInlinedAt() &&
         (isInCore(I) ||
          (AlsoMethods && isa_and_nonnull<DIType>(I.getDebugLoc()->getScope()->getSubprogram()->getScope()))))
    I.setDebugLoc(I.getDebugLoc().getInlinedAt());
}

void Inference::fail(Instruction &At, DiagID ID, const Twine &Message) {
  // Bit-fields are accessed in methods that bindgen made.
  AtCaller Here(At, /*AlsoMethods=*/ID == DiagID::BindgenBitfield);
  // Without inlining, the function of Rust's library that it is in is called somewhere.
  auto *Call =
      isInCore(At) && !At.getFunction()->use_empty() ? dyn_cast<CallBase>(*At.getFunction()->user_begin()) : nullptr;
  if (Call && Call->getFunction() != At.getFunction())
    return fail(*Call, ID, Message);
  report(At, makeError(ID, Message));
}

void Inference::visitCall(CallBase &Call) {
  if (auto *Transfer = dyn_cast<MemTransferInst>(&Call)) {
    for (unsigned Operand : {0, 1})
      access(Call.getArgOperandUse(Operand), constantOf(Transfer->getLength()));
    return;
  }
  if (auto *Set = dyn_cast<MemSetInst>(&Call))
    return access(Call.getArgOperandUse(0), constantOf(Set->getLength()));
  if (isa<IntrinsicInst>(Call))
    return;
  Function *Callee = Call.getCalledFunction();
  bool IsFollowed = Callee && !Callee->isDeclaration();
  SmallVector<Pointee> Expected(Call.arg_size());
  if (IsFollowed && Callee->arg_size() == Call.arg_size())
    Expected = argumentTypes(*Callee);
  for (unsigned A = 0; A != Call.arg_size(); ++A)
    if (isProbe(Call) && A == 2)
      access(Call.getArgOperandUse(A), constantOf(Call.getArgOperand(1)));
    else if (!Call.paramHasAttr(A, Attribute::StructRet))
      pass(Call.getArgOperandUse(A), Expected[A], IsFollowed);
}

/// Whether numbers made of the address \p V are only looked at, as checks for null and alignment do.
static bool isOnlyCompared(const Value &V) {
  return all_of(V.users(), [](const User *U) {
    auto *Operator = dyn_cast<BinaryOperator>(U);
    return isa<ICmpInst>(U) || (Operator && Operator->getOpcode() == Instruction::And && isOnlyCompared(*Operator));
  });
}

void Inference::visitInteger(PtrToIntInst &Cast) {
  if (isOnlyCompared(Cast))
    return;
  bool Adds = any_of(Cast.users(), [](const User *U) {
    auto *Operator = dyn_cast<BinaryOperator>(U);
    return Operator && Operator->getOpcode() != Instruction::And;
  });
  PointerRoot Root = Pointers->rootOf(Cast.getPointerOperand());
  if (!Adds || Pointers->isOwn(Root.Base) || isa<Constant>(Root.Base))
    return pass(Cast.getOperandUse(0), std::nullopt, /*IsFollowed=*/false);
  if (std::optional<Object> Found = objectOf(Root, /*Size=*/0, Cast))
    fail(Cast, DiagID::UnprovedAccess,
         "the address of a " + described(Found->Type) +
             " is computed with as a number; offset_of! is a number of the bindings here, so write the field's name");
}

/// A field of what has to be known; an array's element, by a number that is not known; or whatever is added to a pointer.
void Inference::visitElement(GetElementPtrInst &GEP) {
  PointerRoot Root = Pointers->rootOf(&GEP);
  if (Root.Base != &GEP) {
    if (!Pointers->isOwn(Root.Base) && !isa<Constant>(Root.Base))
      objectOf(Root, /*Size=*/1, GEP);
    return;
  }
  Root = Pointers->rootOf(GEP.getPointerOperand());
  if (Pointers->isOwn(Root.Base) || isa<Constant>(Root.Base))
    return;
  std::optional<Object> Found = objectOf(Root, /*Size=*/0, GEP);
  if (!Found)
    return;
  DICompositeType &T = *Found->Type;
  uint64_t Stride = DL.getTypeAllocSize(GEP.getSourceElementType());
  Use &Base = GEP.getOperandUse(0);
  Edit E{&Base, Root.Base, std::nullopt, std::move(Found->Same), std::nullopt};
  DIType *Element = nullptr;
  for (const InferredPlace &Place : Types.placesAt(T, Root.Offset)) {
    auto *Array = dyn_cast_or_null<DICompositeType>(Place.Type);
    if (Element || !Array || Place.Type->getTag() != dwarf::DW_TAG_array_type || Array->getElements().size() != 1 ||
        sizeInBytes(Array->getBaseType()) != Stride)
      continue;
    Element = withoutWrappers(Array->getBaseType());
    E.Where = Types.ask(T, Place);
  }
  if (!Element && Root.Offset == 0 && sizeInBytes(&T) == Stride)
    Element = &T;
  if (!Element || GEP.getNumIndices() != 1)
    return fail(GEP, DiagID::UnprovedAccess,
                "something is added to a pointer to " + atOffset(T, Root.Offset) +
                    ", where there is no array of elements of " + Twine(Stride) +
                    " bytes; reach fields by their names");
  if (Types.isListed(Element)) {
    if (isAnonymousInC(*Element))
      return fail(GEP, DiagID::UnprovedAccess,
                  "the array at " + atOffset(T, Root.Offset) +
                      " is one of structs without a name in the kernel, whose "
                      "size cannot be asked for");
    E.Stride = Types.askSize(*cast<DICompositeType>(Element));
  } else if (isRecord(Element) && !isScalar(Element)) {
    return checkUnlisted(Root, GEP, std::nullopt);
  }
  Edits.push_back(std::move(E));
}

void Inference::visit(Instruction &I) {
  if (auto *Load = dyn_cast<LoadInst>(&I))
    return access(I.getOperandUse(0), DL.getTypeStoreSize(Load->getType()).getFixedValue());
  if (auto *Store = dyn_cast<StoreInst>(&I)) {
    Value *Stored = Store->getValueOperand();
    access(I.getOperandUse(StoreInst::getPointerOperandIndex()),
           DL.getTypeStoreSize(Stored->getType()).getFixedValue());
    PointerRoot To = Pointers->rootOf(Store->getPointerOperand());
    if (auto *Slot = dyn_cast<AllocaInst>(To.Base); !Slot || !Pointers->isWriteOnly(*Slot))
      pass(I.getOperandUse(0), Pointers->pointeeStoredAt(To), /*IsFollowed=*/true);
    return;
  }
  if (isa<AtomicRMWInst, AtomicCmpXchgInst>(I)) {
    access(I.getOperandUse(0), DL.getTypeStoreSize(I.getOperand(1)->getType()).getFixedValue());
    for (unsigned Operand = 1; Operand != I.getNumOperands(); ++Operand)
      pass(I.getOperandUse(Operand), std::nullopt, /*IsFollowed=*/true);
    return;
  }
  if (auto *Call = dyn_cast<CallBase>(&I))
    return visitCall(*Call);
  if (auto *Cast = dyn_cast<PtrToIntInst>(&I))
    return visitInteger(*Cast);
  if (auto *GEP = dyn_cast<GetElementPtrInst>(&I))
    return visitElement(*GEP);
  if (isa<ICmpInst>(I))
    return;
  Pointee Expected;
  if (isa<ReturnInst>(I))
    Expected = returnedType(*I.getFunction(), 0);
  // rustc builds no such values but to return them.
  if (auto *Insert = dyn_cast<InsertValueInst>(&I); Insert && I.getType() == I.getFunction()->getReturnType())
    if (auto *Pair = dyn_cast<StructType>(I.getType()))
      Expected =
          returnedType(*I.getFunction(), DL.getStructLayout(Pair)->getElementOffset(Insert->getIndices().front()));
  for (Use &U : I.operands())
    pass(U, Expected, /*IsFollowed=*/true);
}

/// Where in \p F an optimiser has been, or null: a parameter is not in memory any more.
static Instruction *findOptimised(Function &F) {
  for (Instruction &I : instructions(F))
    for (DbgVariableRecord &Record : filterDbgVars(I.getDbgRecordRange())) {
      bool IsParameter = Record.getVariable()->isParameter() && !Record.getDebugLoc().getInlinedAt();
      if (Record.isDbgValue() && IsParameter && isa_and_nonnull<Argument>(Record.getVariableLocationOp(0)))
        return &I;
    }
  return nullptr;
}

void Inference::plan(Function &F) {
  PointerTypes Known(F, Types);
  Pointers = &Known;
  size_t Before = Edits.size();
  for (Instruction &I : instructions(F))
    visit(I);
  if (Instruction *Optimised = Edits.size() != Before ? findOptimised(F) : nullptr)
    fail(*Optimised, DiagID::OptimisedBeforeInference,
         "this function was optimised before its accesses to listed types could be recovered; compile with the plugin, "
         "or "
         "with -C no-prepopulate-passes");
  Pointers = nullptr;
}
