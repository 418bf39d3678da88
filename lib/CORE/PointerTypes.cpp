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
#include "llvm/ADT/SetVector.h"
#include "llvm/IR/DebugProgramInstruction.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/IntrinsicInst.h"

using namespace llvm;
using namespace polybpf;

//===--- Types in memory ------------------------------------------------------------------------------------------===//

/// Collects what all pointers at \p Offset of \p T, in any of its variants, point to.
static void collectPointees(DIType *T, uint64_t Offset, SmallVectorImpl<DIType *> &Found) {
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

/// The one thing that pointers at \p Offset of each of \p Types point to.
static std::optional<DIType *> pointeeAt(ArrayRef<DIType *> Types, uint64_t Offset) {
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

/// Whether the expression of \p Record says where all, or a fragment, of its variable is, and where the fragment begins.
static std::optional<uint64_t> fragmentStart(const DbgVariableRecord &Record) {
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

//===--- Values ---------------------------------------------------------------------------------------------------===//

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

/// The pointers that are stored at \p Address of an alloca.
SmallVector<Value *> PointerTypes::storedAt(const PointerRoot &Address) const {
  SmallVector<Value *> Pending = {Address.Base}, Stored;
  while (!Pending.empty())
    for (User *U : Pending.pop_back_val()->users()) {
      auto *Store = dyn_cast<StoreInst>(U);
      if (isa<GetElementPtrInst>(U))
        Pending.push_back(U);
      else if (Store && Store->getValueOperand()->getType()->isPointerTy())
        if (PointerRoot To = rootOf(Store->getPointerOperand()); To.Base == Address.Base && To.Offset == Address.Offset)
          Stored.push_back(Store->getValueOperand());
    }
  return Stored;
}

ArrayRef<DIType *> PointerTypes::claims(Value *V) const {
  auto Found = Claims.find(V);
  return Found == Claims.end() ? ArrayRef<DIType *>() : ArrayRef<DIType *>(Found->second);
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
  SmallVector<Value *> Pending = {Address.Base};
  SmallVector<Value *> Read;
  while (!Pending.empty()) {
    Value *V = Pending.pop_back_val();
    for (Use &U : V->uses()) {
      auto *Store = dyn_cast<StoreInst>(U.getUser());
      if (isa<GetElementPtrInst>(U.getUser()))
        Pending.push_back(U.getUser());
      else if (isa<LoadInst>(U.getUser()))
        Read.push_back(U.getUser());
      else if (!(Store && U.getOperandNo() == StoreInst::getPointerOperandIndex()) &&
               !cast<Instruction>(U.getUser())->isLifetimeStartOrEnd())
        return collectPassed(U, Address, Found);
    }
  }
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

bool PointerTypes::isWriteOnly(const AllocaInst &Slot) const {
  SmallVector<const Value *> Pending = {&Slot};
  while (!Pending.empty()) {
    const Value *V = Pending.pop_back_val();
    for (const Use &U : V->uses()) {
      auto *Store = dyn_cast<StoreInst>(U.getUser());
      if (isa<GetElementPtrInst>(U.getUser()))
        Pending.push_back(U.getUser());
      else if (!(Store && U.getOperandNo() == StoreInst::getPointerOperandIndex()) &&
               !cast<Instruction>(U.getUser())->isLifetimeStartOrEnd())
        return false;
    }
  }
  return true;
}
