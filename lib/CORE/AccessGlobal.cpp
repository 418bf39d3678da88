//===- AccessGlobal.cpp - Relocations in the form that code generation reads -------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Code generation takes a load of an access global for the immediate that the loader will patch, and folds it into what
// uses it. An address is
//
//   %offset  = load i64, ptr @"llvm.task_struct.1:0:4$0:1"
//   %address = getelementptr i8, ptr %task, i64 %offset
//   %field   = call ptr @llvm.bpf.passthrough(i32 N, ptr %address)
//
// and becomes one load with a record. The passthrough, numbered, keeps optimisers from merging two such addresses, and so
// it does for other answers. Code generation takes it away before it selects instructions, and would then merge
//
//   select i1 %c, i64 %answer1, i64 %answer2     into     a load of the selected address,
//
// which is no immediate at all. So answers that are selected between get a barrier that stays.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Relocation.h"
#include "polybpf/Support/Compat.h"
#include "llvm/IR/InlineAsm.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/IntrinsicsBPF.h"

using namespace llvm;
using namespace polybpf;

/// The back end reads answers of these kinds as 64 bits, others as 32.
static bool isWide(RelocationKind Kind) {
  switch (Kind) {
  case RelocationKind::FieldOffset:
  case RelocationKind::TypeIdLocal:
  case RelocationKind::TypeIdKernel:
  case RelocationKind::EnumValueExists:
  case RelocationKind::EnumValue:
    return true;
  default:
    return false;
  }
}

static bool isTypeId(RelocationKind Kind) {
  return Kind == RelocationKind::TypeIdLocal || Kind == RelocationKind::TypeIdKernel;
}

/// "0:2:1": the first object of the type, and the path; an enumerator's number alone.
static std::string accessString(const Relocation &R) {
  if (R.Kind == RelocationKind::EnumValue || R.Kind == RelocationKind::EnumValueExists)
    return std::to_string(R.Path.front().Index);
  std::string Access = std::to_string(R.First);
  for (const AccessStep &Step : R.Path)
    Access += ":" + std::to_string(Step.Index);
  return Access;
}

GlobalVariable *RelocationWriter::global(const Relocation &R) {
  // The first colon and dollar are those of the relocation.
  std::string Name = "llvm." + R.Identity;
  for (char &C : Name)
    if (C == ':' || C == '$')
      C = '_';
  std::string Kind = std::to_string(unsigned(R.Kind));
  // The back end reads the number as a signed one.
  Name += isTypeId(R.Kind) ? "$" + Kind : ":" + Kind + ":" + std::to_string(int64_t(R.Local)) + "$" + accessString(R);
  if (GlobalVariable *Known = M.getGlobalVariable(Name))
    return Known;
  LLVMContext &C = M.getContext();
  auto *GV = new GlobalVariable(M, isWide(R.Kind) ? Type::getInt64Ty(C) : Type::getInt32Ty(C), /*isConstant=*/false,
                                GlobalValue::ExternalLinkage, /*Initializer=*/nullptr, Name);
  GV->addAttribute(isTypeId(R.Kind) ? "btf_type_id" : "btf_ama");
  GV->setMetadata(LLVMContext::MD_preserve_access_index, R.Type);
  return GV;
}

Value *RelocationWriter::load(const Relocation &R, IRBuilderBase &B) {
  GlobalVariable *GV = global(R);
  return B.CreateLoad(GV->getValueType(), GV);
}

/// \p V behind a passthrough of its own.
Value *RelocationWriter::passthrough(Value *V, IRBuilderBase &B) {
  Function *Passthrough = compat::intrinsic(M, Intrinsic::bpf_passthrough, {V->getType(), V->getType()});
  return B.CreateCall(Passthrough, {B.getInt32(Sequence++), V});
}

Value *RelocationWriter::value(const Relocation &R, IRBuilderBase &B) {
  return B.CreateZExt(Intrinsics ? intrinsic(R, B) : passthrough(load(R, B), B), B.getInt64Ty());
}

Value *RelocationWriter::address(Value *Base, const Relocation &R, IRBuilderBase &B) {
  if (Intrinsics)
    return chain(Base, R, B);
  return passthrough(B.CreateGEP(B.getInt8Ty(), Base, load(R, B)), B);
}

//===--- Barriers -------------------------------------------------------------------------------------------------===//

/// Whether \p V, which is an answer or computed from one, is part of an address; or selected between in a way that would
/// merge the answers: as it is, or with what is computed alike.
static bool needsBarrier(const Value &V) {
  return any_of(V.users(), [&V](const User *U) {
    if (auto *Select = dyn_cast<SelectInst>(U)) {
      const Value *Other = Select->getTrueValue() == &V ? Select->getFalseValue() : Select->getTrueValue();
      auto *Alike = dyn_cast<Instruction>(Other);
      return !isa<BinaryOperator>(V) || (Alike && Alike->getOpcode() == cast<BinaryOperator>(V).getOpcode());
    }
    auto *Call = dyn_cast<IntrinsicInst>(U);
    bool Computes = isa<CastInst>(U) || isa<FreezeInst>(U) || isa<BinaryOperator>(U) ||
                    (Call && Call->getIntrinsicID() == Intrinsic::bpf_passthrough && Call->getType()->isIntegerTy());
    if (isa<GetElementPtrInst>(U) || isa<IntToPtrInst>(U)) // not what address() makes of the answer itself
      return !isa<LoadInst>(V);
    return (isa<PHINode>(U) && !isa<BinaryOperator>(V)) || (Computes && needsBarrier(*U));
  });
}

/// Puts a barrier between \p Answer and what uses it.
static void addBarrier(Instruction &Answer) {
  Instruction *Last = &Answer;
  while (Last->hasOneUse() && (isa<ZExtInst>(Last->user_back()) || isa<IntrinsicInst>(Last->user_back())))
    Last = Last->user_back();
  // Extended before the barrier, behind which code generation would not know that it is.
  IRBuilder<> B(Last->getNextNode());
  Value *Wide = B.CreateZExt(Last, B.getInt64Ty());
  auto *Type = FunctionType::get(B.getInt64Ty(), {B.getInt64Ty()}, /*isVarArg=*/false);
  CallInst *Barrier = B.CreateCall(InlineAsm::get(Type, "", "=r,0", /*hasSideEffects=*/true), {Wide});
  Value *New = B.CreateTrunc(Barrier, Last->getType());
  Last->replaceUsesWithIf(New, [&](Use &U) { return U.getUser() != Wide && U.getUser() != Barrier; });
}

/// Whether \p GV is what answers are read from, in either form.
static bool isAnswered(const GlobalValue &GV) {
  if (auto *Variable = dyn_cast<GlobalVariable>(&GV))
    return Variable->hasAttribute("btf_ama") || Variable->hasAttribute("btf_type_id");
  auto *F = dyn_cast<Function>(&GV);
  return F && is_contained({Intrinsic::bpf_preserve_field_info, Intrinsic::bpf_preserve_type_info,
                            Intrinsic::bpf_btf_type_id, Intrinsic::bpf_preserve_enum_value},
                           F->getIntrinsicID());
}

void polybpf::guardAnswers(Module &M) {
  for (GlobalValue &GV : M.global_values())
    if (isAnswered(GV))
      for (User *U : GV.users())
        if (auto *Answer = dyn_cast<Instruction>(U);
            isa_and_nonnull<LoadInst, CallInst>(Answer) && needsBarrier(*Answer))
          addBarrier(*Answer);
}
