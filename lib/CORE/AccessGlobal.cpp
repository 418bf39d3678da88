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
// and becomes one load with a record. The passthrough, numbered, keeps optimisers from merging two such addresses.
//
// An offset used in any other way (compared, selected, passed on) needs a barrier: instruction selection would merge
// two loads into one load of a selected address, which is then no immediate at all.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Relocation.h"
#include "polybpf/Support/Compat.h"
#include "llvm/IR/InlineAsm.h"
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

/// "0:2:1": the zeroth object of the type, and the path; an enumerator's number alone.
static std::string accessString(const Relocation &R) {
  if (R.Kind == RelocationKind::EnumValue || R.Kind == RelocationKind::EnumValueExists)
    return std::to_string(R.Path.front().Index);
  std::string Access = "0";
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

Value *RelocationWriter::value(const Relocation &R, IRBuilderBase &B) {
  if (Intrinsics)
    return B.CreateZExt(intrinsic(R, B), B.getInt64Ty());
  // Extended before the barrier, behind which code generation would not know that it is.
  Value *Answer = B.CreateZExt(load(R, B), B.getInt64Ty());
  auto *Type = FunctionType::get(Answer->getType(), {Answer->getType()}, /*isVarArg=*/false);
  return B.CreateCall(InlineAsm::get(Type, "", "=r,0", /*hasSideEffects=*/true), {Answer});
}

Value *RelocationWriter::address(Value *Base, const Relocation &R, IRBuilderBase &B) {
  if (Intrinsics)
    return chain(Base, R, B);
  Value *Address = B.CreateGEP(B.getInt8Ty(), Base, load(R, B));
  Function *Passthrough = compat::intrinsic(M, Intrinsic::bpf_passthrough, {Address->getType(), Address->getType()});
  return B.CreateCall(Passthrough, {B.getInt32(Sequence++), Address});
}
