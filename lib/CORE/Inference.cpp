//===- Inference.cpp - Accesses to types that nobody tagged ------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// An access says how many bytes it takes, so of what begins at its offset it is the field of that size. An address that
// is handed on says nothing: `&(*t).se` and `&(*t).se.load` are one number here, and the address of a first field is no
// addition at all. If the callee's parameter, or the variable that it goes to, has a type, that decides. Else it does
// not matter which of them is meant in all kernels in which they are at one place, and the program is made one that no
// other kernel loads:
//
//   if (offset of se.load.weight != offset of se) *(volatile u64 *)0 = 0;    the verifier sees constants here
//
// The same for members of a union, of which an access does not say which it is.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Inference.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/IR/AttributeMask.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/Transforms/Utils/BasicBlockUtils.h"

using namespace llvm;
using namespace polybpf;

static Instruction &userOf(Use &U) { return *cast<Instruction>(U.getUser()); }

static std::string atOffset(const DICompositeType &T, int64_t Offset) {
  return "offset " + std::to_string(Offset) + " of " + described(&T);
}

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

//===--- Accesses -------------------------------------------------------------------------------------------------===//

bool Inference::refuseBitfield(ArrayRef<InferredPlace> Places, Instruction &At, const DICompositeType &T) {
  bool Found = any_of(Places, [](const InferredPlace &Place) { return isBindgenBitfield(Place.Type); });
  if (Found)
    fail(At, DiagID::BindgenBitfield,
         "bit-fields of " + described(&T) +
             " are accessed here by the place that they have in the bindings, which have lost their names; declare " +
             T.getName() + " in kernel_types! with 'name: type : bits' and read it with bitfield!(pointer, name)");
  return Found;
}

/// Those of \p Places that an access to \p Size bytes, of a pointer or not, can be to.
static SmallVector<InferredPlace> accessible(ArrayRef<InferredPlace> Places, uint64_t Size, bool IsPointer) {
  SmallVector<InferredPlace> Whole, Parts, Pointers;
  for (const InferredPlace &Place : Places) {
    if (!isScalar(Place.Type)) {
      auto *Array = dyn_cast_or_null<DICompositeType>(Place.Type);
      bool OfScalars =
          Array && Place.Type->getTag() == dwarf::DW_TAG_array_type && isScalar(underlying(Array->getBaseType()));
      if (OfScalars && Place.Size == Size)
        Whole.push_back(Place);
    } else if (Place.Size == Size) {
      Whole.push_back(Place);
      if (pointeeOf(Place.Type))
        Pointers.push_back(Place);
    } else if (Place.Size && Place.Room > Place.Size && Size <= Place.Room && Size % Place.Size == 0) {
      Parts.push_back(Place); // several elements of an array
    }
  }
  if (IsPointer && !Pointers.empty())
    return Pointers;
  return Whole.empty() ? Parts : Whole;
}

void Inference::access(Use &U, std::optional<uint64_t> Size) {
  PointerRoot Root = Pointers->rootOf(U.get());
  if (Pointers->isOwn(Root.Base) || isa<Constant>(Root.Base))
    return;
  Instruction &At = userOf(U);
  std::optional<Object> Found = objectOf(Root, Size.value_or(1), At);
  if (!Found)
    return;
  DICompositeType &T = *Found->Type;
  if (!Size)
    return fail(At, DiagID::UnprovedAccess,
                "it is not known how many bytes are accessed at " + atOffset(T, Root.Offset) +
                    "; read its fields one by one");
  SmallVector<InferredPlace> Places = Types.placesAt(T, Root.Offset);
  if (refuseBitfield(Places, At, T))
    return;
  bool Whole = (Root.Offset == 0 && *Size == sizeInBytes(&T)) ||
               any_of(Places, [&](const InferredPlace &P) { return !isScalar(P.Type) && P.Size == *Size; });
  Places = accessible(Places, *Size, isa<LoadInst>(At) && At.getType()->isPointerTy());
  if (Places.empty() && Whole)
    return fail(At, DiagID::CopiedKernelStruct,
                Twine(*Size) + " bytes at " + atOffset(T, Root.Offset) +
                    " are a whole struct, whose size and layout here are not the kernel's; read its fields one by one");
  if (Places.empty())
    return fail(At, DiagID::UnprovedAccess,
                Twine(*Size) + " bytes at " + atOffset(T, Root.Offset) + " are not one field of it");
  Edit E{&U, Root.Base, Types.ask(T, Places.front()), std::move(Found->Same), std::nullopt};
  for (const InferredPlace &Other : ArrayRef(Places).drop_front())
    E.Same.push_back(Types.ask(T, Other));
  Edits.push_back(std::move(E));
}

//===--- Addresses that are handed on -----------------------------------------------------------------------------===//

/// Those that are in no other: where a chain of first fields ends.
static SmallVector<InferredPlace> innermost(ArrayRef<InferredPlace> Places) {
  SmallVector<InferredPlace> Found;
  for (size_t I = 0; I != Places.size(); ++I)
    if (I + 1 == Places.size() || Places[I + 1].Path.size() <= Places[I].Path.size())
      Found.push_back(Places[I]);
  return Found;
}

/// Whether \p A and \p B are one type, or two views of one of the kernel's.
static bool isSameInKernel(const DIType *A, const DIType *B) {
  auto KernelName = [](const DIType *T) { return isRecord(T) ? T->getName().split("___").first : StringRef(); };
  return A == B || (!KernelName(A).empty() && KernelName(A) == KernelName(B));
}

void Inference::pass(Use &U, Pointee Expected, bool IsFollowed) {
  if (!U->getType()->isPointerTy())
    return;
  PointerRoot Root = Pointers->rootOf(U.get());
  if (Pointers->isOwn(Root.Base))
    return passOwn(U, Root, Expected, IsFollowed);
  if (isa<Constant>(Root.Base))
    return;
  Instruction &At = userOf(U);
  std::optional<Object> Found = objectOf(Root, /*Size=*/0, At);
  if (!Found)
    return checkUnlisted(Root, At, Expected);
  DICompositeType &T = *Found->Type;
  DIType *As = Expected ? withoutWrappers(*Expected) : nullptr;
  if (Root.Offset == 0 && isSameInKernel(As, &T))
    return;
  SmallVector<InferredPlace> Places = Types.placesAt(T, Root.Offset), Meant;
  if (As)
    copy_if(Places, std::back_inserter(Meant),
            [&](const InferredPlace &Place) { return isSameInKernel(As, Place.Type); });
  if ((isBindgenBitfield(As) || (Meant.empty() && Root.Offset)) && refuseBitfield(Places, At, T))
    return;
  erase_if(Places, [](const InferredPlace &Place) { return Place.Size == 0; });
  bool Open = Meant.empty();
  if (Open && Places.empty() && Root.Offset)
    return fail(At, DiagID::UnprovedAccess,
                "nothing begins at " + atOffset(T, Root.Offset) + ", whose address is taken");
  Edit E{&U, Root.Base, std::nullopt, std::move(Found->Same), std::nullopt};
  if (!Open)
    E.Where = Types.ask(T, Meant.front());
  else if (Root.Offset)
    E.Where = Types.ask(T, Places.front());
  for (const InferredPlace &Other : Open ? innermost(Places) : Meant)
    if (Relocation R = Types.ask(T, Other); !isBindgenBitfield(Other.Type) && (!E.Where || R.Name != E.Where->Name))
      E.Same.push_back(std::move(R));
  if (E.Where || !E.Same.empty())
    Edits.push_back(std::move(E));
}

/// Reports where the program's own memory is taken for the kernel's. \p IsFollowed: by code that we see.
void Inference::passOwn(Use &U, const PointerRoot &Root, Pointee Expected, bool IsFollowed) {
  DIType *T = Expected ? withoutWrappers(*Expected) : nullptr;
  if (!Expected && IsFollowed) {
    T = Pointers->variableAt(Root);
    for (DIType *Claim : Pointers->claims(U.get()))
      if (Types.isListed(withoutWrappers(Claim)))
        T = withoutWrappers(Claim);
  }
  if (Types.isListed(T))
    fail(userOf(U), DiagID::OwnKernelStruct,
         "the program's own " + described(T) +
             " is handed on as if the kernel had it, and would be accessed by the kernel's layout; use a type of your "
             "own");
}

//===--- Instructions ---------------------------------------------------------------------------------------------===//

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

/// An array's element, by a number that is not known, or whatever is added to a pointer.
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

//===--- Relocating -----------------------------------------------------------------------------------------------===//

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
