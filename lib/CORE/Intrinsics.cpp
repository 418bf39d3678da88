//===- Intrinsics.cpp - Relocations in the form that front ends write --------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// For pipelines in which the back end's own BPFAbstractMemberAccess and BPFPreserveDIType are still to run. A path is a
// chain of calls, one for each step:
//
//   %1 = call ptr @llvm.preserve.struct.access.index(ptr elementtype([4 x i8]) %task, i32 5, i32 5), !task_struct
//   %2 = call ptr @llvm.preserve.struct.access.index(ptr elementtype([4 x i8]) %1, i32 1, i32 1), !sched_entity
//
// Of the element type the back end only uses the alignment, for the word that it takes a bit-field out of: here the one
// that the field is declared with, as in the lowered form. A question about a field is asked of a chain that begins at
// null.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Relocation.h"
#include "polybpf/DebugInfo/Types.h"
#include "polybpf/Support/Compat.h"
#include "llvm/IR/DIBuilder.h"
#include "llvm/IR/IntrinsicsBPF.h"

using namespace llvm;
using namespace polybpf;

/// The element type for \p Step.
static Type *wordFor(const AccessStep &Step, LLVMContext &C) {
  auto *Member = isRecord(Step.In) ? dyn_cast<DIDerivedType>(Step.In->getElements()[Step.Index]) : nullptr;
  if (Member && Member->isBitField())
    return IntegerType::get(C, sizeInBits(Member->getBaseType()));
  return ArrayType::get(Type::getInt8Ty(C), 4);
}

/// One step of a chain.
static CallInst *step(Value *Base, const AccessStep &Step, IRBuilderBase &B, Module &M) {
  bool Union = Step.In->getTag() == dwarf::DW_TAG_union_type;
  bool Array = Step.In->getTag() == dwarf::DW_TAG_array_type;
  Intrinsic::ID ID = Union   ? Intrinsic::preserve_union_access_index
                     : Array ? Intrinsic::preserve_array_access_index
                             : Intrinsic::preserve_struct_access_index;
  SmallVector<Value *, 3> Arguments = {Base};
  if (!Union)
    Arguments.push_back(B.getInt32(Array ? 1 : Step.Index));
  Arguments.push_back(B.getInt32(Step.Index));
  CallInst *Call = B.CreateCall(compat::intrinsic(M, ID, {Base->getType(), Base->getType()}), Arguments);
  if (!Union)
    Call->addParamAttr(0, Attribute::get(M.getContext(), Attribute::ElementType, wordFor(Step, M.getContext())));
  Call->setMetadata(LLVMContext::MD_preserve_access_index, Step.In);
  return Call;
}

/// Another element of the array that \p Base, a pointer to the type, points into.
static CallInst *element(Value *Base, const Relocation &R, IRBuilderBase &B, Module &M) {
  Function *Access = compat::intrinsic(M, Intrinsic::preserve_array_access_index, {Base->getType(), Base->getType()});
  CallInst *Call = B.CreateCall(Access, {Base, B.getInt32(0), B.getInt32(R.First)});
  Call->addParamAttr(0, Attribute::get(M.getContext(), Attribute::ElementType, ArrayType::get(B.getInt8Ty(), 4)));
  Call->setMetadata(LLVMContext::MD_preserve_access_index, DIBuilder(M).createPointerType(R.Type, 64));
  return Call;
}

Value *RelocationWriter::chain(Value *Base, const Relocation &R, IRBuilderBase &B) {
  if (R.First)
    Base = element(Base, R, B, M);
  for (const AccessStep &Step : R.Path)
    Base = step(Base, Step, B, M);
  return Base;
}

/// "Second:2" for enumerator number \p Index of \p Enumeration.
static std::string enumeratorText(const DICompositeType &Enumeration, unsigned Index) {
  auto *Enumerator = cast<DIEnumerator>(Enumeration.getElements()[Index]);
  SmallString<32> Text(Enumerator->getName());
  Text += ':';
  Enumerator->getValue().toString(Text, 10, /*Signed=*/!Enumerator->isUnsigned());
  return Text.str().str();
}

Value *RelocationWriter::intrinsic(const Relocation &R, IRBuilderBase &B) {
  auto Ask = [&](Intrinsic::ID ID, ArrayRef<Value *> Arguments, ArrayRef<Type *> Types = {}) {
    CallInst *Call = B.CreateCall(compat::intrinsic(M, ID, Types), Arguments);
    if (R.Path.empty() || ID == Intrinsic::bpf_preserve_enum_value)
      Call->setMetadata(LLVMContext::MD_preserve_access_index, R.Type);
    return Call;
  };
  Value *Number = B.getInt32(Sequence++);
  switch (R.Kind) {
  case RelocationKind::TypeIdLocal:
  case RelocationKind::TypeIdKernel:
    return Ask(Intrinsic::bpf_btf_type_id, {Number, B.getInt64(R.Kind == RelocationKind::TypeIdKernel)});
  case RelocationKind::TypeExists:
    return Ask(Intrinsic::bpf_preserve_type_info, {Number, B.getInt64(0)});
  case RelocationKind::TypeSize:
    return Ask(Intrinsic::bpf_preserve_type_info, {Number, B.getInt64(1)});
  case RelocationKind::TypeMatches:
    return Ask(Intrinsic::bpf_preserve_type_info, {Number, B.getInt64(2)});
  case RelocationKind::EnumValue:
  case RelocationKind::EnumValueExists: {
    std::string Text = enumeratorText(*R.Path.front().In, R.Path.front().Index);
    return Ask(Intrinsic::bpf_preserve_enum_value,
               {Number, B.CreateGlobalString(Text, "", 0, &M), B.getInt64(R.Kind == RelocationKind::EnumValue)});
  }
  default: {
    Value *Null = ConstantPointerNull::get(B.getPtrTy());
    return Ask(Intrinsic::bpf_preserve_field_info, {chain(Null, R, B), B.getInt64(unsigned(R.Kind))}, {B.getPtrTy()});
  }
  }
}
