//===- TaggedLayout.cpp - From offsets of tagged types to relocations --------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// An optimiser may do with the offset of a field whatever it does with numbers. From Rust,
//
//   let w = if odd { (*t).flags } else { (*t).prio };
//
// it makes
//
//   %offset = select i1 %odd, i64 33123847137607728, i64 33125552866762804
//   %w      = getelementptr inbounds nuw i8, ptr %t, i64 %offset
//
// and it does not matter: both numbers are replaced where they stand, each by the answer to its question. Addresses are
// the common case, and get the form that becomes one load with a record. Everything else gets the number itself.
//
// Numbers are only ever replaced if they mean exactly one field, in exactly one type. What has been multiplied, masked
// or compared by a switch has no form that the loader could patch, and is an error.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "TaggedLayout.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/ReplaceConstant.h"
#include "llvm/Support/KnownBits.h"

using namespace llvm;
using namespace polybpf;

std::optional<int64_t> polybpf::taggedNumber(const Value *V) {
  auto *Number = dyn_cast_or_null<ConstantInt>(V);
  if (!Number || Number->getValue().getSignificantBits() > 64 || !looksTagged(Number->getSExtValue()))
    return std::nullopt;
  return Number->getSExtValue();
}

bool polybpf::isTaggedType(Type *T, const DataLayout &DL) {
  return T->isSized() && !T->isScalableTy() && isAbsurd(DL.getTypeAllocSize(T).getFixedValue());
}

//===--- What a number means --------------------------------------------------------------------------------------===//

static std::string hex(int64_t Number) {
  return (Number < 0 ? "-0x" : "0x") + utohexstr(Number < 0 ? -uint64_t(Number) : Number, /*LowerCase=*/true);
}

static std::string nameOf(const Place &P) { return ("struct " + P.Root->getName() + "::" + P.Name).str(); }

/// "struct task_struct::pid + the size of struct task_struct - ...", for errors.
static std::string nameOf(const Meaning &What) {
  std::string Name = What.Where ? nameOf(*What.Where) : "";
  if (What.Element)
    Name +=
        (Twine(Name.empty() ? "" : " + ") + Twine(What.Count) + " sizes of struct " + What.Element->getName()).str();
  return What.From ? Name + " - " + nameOf(*What.From) : Name;
}

void TaggedLayout::refuseSize(Instruction &At, const DICompositeType &T) {
  fail(At, DiagID::WholeTaggedStruct,
       "the size of struct " + T.getName() +
           " here is not the kernel's; ask for it with a marker, and read "
           "fields instead of copying or counting whole structs");
}

/// The one meaning of \p Number, or null after an error.
const Meaning *TaggedLayout::theMeaning(int64_t Number, Instruction &At) {
  ArrayRef<Meaning> Meanings = Types.meanings(Number);
  const Place *First = Meanings.empty() ? nullptr : Meanings.front().Where;
  bool HasName = !First || !First->Root->getName().empty();
  if (Meanings.size() == 1 && HasName)
    return &Meanings.front();
  if (!HasName)
    fail(
        At, DiagID::UnnamedType,
        "'" + First->Name +
            "' is in a type that has no name, by which the kernel's could be found; reach it by way of the type around "
            "it, in one expression, or give the type its name in the kernel");
  else if (Meanings.empty())
    fail(At, DiagID::UnknownTaggedOffset,
         hex(Number) +
             " comes from the layout of a tagged type, but is no offset of a field in any whose debug info is "
             "here; compile with full debug info, and give a variable the type '*const T'");
  else if (!Meanings.back().Where)
    refuseSize(At, *Meanings.back().Element);
  else
    fail(At, DiagID::AmbiguousField,
         "this is " + nameOf(Meanings[0]) + " or " + nameOf(Meanings[1]) +
             ", which are at the same offset; use a field in one of them");
  return nullptr;
}

void polybpf::remark(const Relocation &R, Instruction &At) {
  static constexpr StringLiteral Kinds[] = {"offset",
                                            "size",
                                            "existence",
                                            "signedness",
                                            "left shift",
                                            "right shift",
                                            "local type id",
                                            "kernel type id",
                                            "existence",
                                            "size",
                                            "enumerator's existence",
                                            "enumerator",
                                            "match"};
  OptimizationRemark Remark("polybpf-core", "Relocated", &At);
  At.getContext().diagnose(Remark << Kinds[unsigned(R.Kind)].str() << " of " << R.Name << " is the running kernel's");
}

void TaggedLayout::remark(const Relocation &R, Instruction &At) {
  polybpf::remark(R, At);
  Changed = true;
}

/// Types and enumerators are known by the size of a tagged type.
static bool isAboutType(RelocationKind Kind) { return Kind >= RelocationKind::TypeIdLocal; }

Value *TaggedLayout::answerAboutType(RelocationKind Kind, int64_t Number, Instruction &At) {
  DICompositeType *Whole = Types.sized(Number);
  Relocation R;
  if (Whole)
    R = Types.ask(Kind, *Whole);
  bool AsksForEnumerator = Kind == RelocationKind::EnumValue || Kind == RelocationKind::EnumValueExists;
  bool HasName = Whole && R.Type && (!R.Type->getName().empty() || Kind == RelocationKind::TypeIdLocal);
  if (!Whole || AsksForEnumerator == R.Path.empty())
    fail(At, DiagID::MalformedMarker,
         hex(Number) + " is not the size of a tagged type" + (AsksForEnumerator ? " that carries an enumerator" : ""));
  else if (!HasName)
    fail(At, DiagID::MalformedMarker, "the kernel has no type without a name; only its local id can be asked for");
  else
    return ask(R, At);
  return nullptr;
}

Value *TaggedLayout::ask(const Relocation &R, Instruction &At) {
  IRBuilder<> B(&At);
  remark(R, At);
  return Writer.value(R, B);
}

Value *TaggedLayout::answer(RelocationKind Kind, int64_t Number, Instruction &At, unsigned Levels) {
  if (isAboutType(Kind))
    return answerAboutType(Kind, Number, At);
  const Meaning *What = theMeaning(Number, At);
  if (!What)
    return nullptr;
  bool IsPlace = What->Where && !What->Element && !What->From;
  int64_t Rest = 0;
  Relocation R = IsPlace ? Types.ask(Kind, *What, /*AccessSize=*/0, Rest, Levels) : Relocation();
  if (IsPlace && !Rest)
    return ask(R, At);
  if (Kind == RelocationKind::FieldOffset)
    return offset(Number, At);
  fail(At, DiagID::MalformedMarker,
       hex(Number) + " is not where a field begins, but " + (IsPlace ? "in or after " + R.Name : nameOf(*What)));
  return nullptr;
}

/// What \p What is more than the offset of a place in the first element: null if it is nothing else.
Value *TaggedLayout::otherTerms(const Meaning &What, const Relocation *Asked, Instruction &At) {
  IRBuilder<> B(&At);
  Value *Sum = nullptr;
  if (What.Element && !(Asked && Asked->First)) {
    Sum = ask(Types.ask(RelocationKind::TypeSize, *What.Element), At);
    if (What.Count != 1)
      Sum = B.CreateMul(Sum, B.getInt64(What.Count));
  }
  if (What.From) {
    int64_t Rest = 0;
    Value *From = ask(Types.ask(RelocationKind::FieldOffset, {What.From}, /*AccessSize=*/0, Rest), At);
    Sum = Sum ? B.CreateSub(Sum, From) : B.CreateNeg(From);
  }
  return Sum;
}

Value *TaggedLayout::offset(int64_t Number, Instruction &At) {
  IRBuilder<> B(&At);
  if (Number < 0 && !Types.near(-Number).empty()) {
    Value *Offset = offset(-Number, At);
    return Offset ? B.CreateNeg(Offset) : nullptr;
  }
  const Meaning *What = theMeaning(Number, At);
  if (!What)
    return nullptr;
  if (!What->Where)
    return otherTerms(*What, nullptr, At);
  int64_t Rest = 0;
  Relocation R = Types.ask(RelocationKind::FieldOffset, *What, /*AccessSize=*/0, Rest);
  Value *Sum = ask(R, At);
  if (Value *More = otherTerms(*What, &R, At))
    Sum = B.CreateAdd(Sum, More);
  return Rest ? B.CreateAdd(Sum, B.getInt64(Rest)) : Sum;
}

//===--- Addresses ------------------------------------------------------------------------------------------------===//

/// How many bytes \p U reads or writes at the address that it uses; 0 if it does something else with it.
static uint64_t accessedSize(const Use &U, const DataLayout &DL) {
  User *I = U.getUser();
  if (auto *Load = dyn_cast<LoadInst>(I))
    return DL.getTypeStoreSize(Load->getType());
  if (auto *Store = dyn_cast<StoreInst>(I); Store && U.getOperandNo() == 1)
    return DL.getTypeStoreSize(Store->getValueOperand()->getType());
  if (auto *RMW = dyn_cast<AtomicRMWInst>(I); RMW && U.getOperandNo() == 0)
    return DL.getTypeStoreSize(RMW->getType());
  if (auto *Exchange = dyn_cast<AtomicCmpXchgInst>(I); Exchange && U.getOperandNo() == 0)
    return DL.getTypeStoreSize(Exchange->getNewValOperand()->getType());
  if (auto *Memory = dyn_cast<MemIntrinsic>(I))
    if (auto *Length = dyn_cast<ConstantInt>(Memory->getLength()))
      return Length->getZExtValue();
  return 0;
}

/// What is known of the alignment of a tagged field is known of the tags before it.
static void limitAlignment(const Use &U, Align Natural) {
  User *I = U.getUser();
  if (auto *Load = dyn_cast<LoadInst>(I))
    Load->setAlignment(std::min(Load->getAlign(), Natural));
  else if (auto *Store = dyn_cast<StoreInst>(I))
    Store->setAlignment(std::min(Store->getAlign(), Natural));
  else if (auto *Memory = dyn_cast<MemIntrinsic>(I); Memory && U.getOperandNo() == 0)
    Memory->setDestAlignment(std::min(Memory->getDestAlign().valueOrOne(), Natural));
  else if (auto *Transfer = dyn_cast<MemTransferInst>(I); Transfer && U.getOperandNo() == 1)
    Transfer->setSourceAlignment(std::min(Transfer->getSourceAlign().valueOrOne(), Natural));
}

/// How many bytes bpf_probe_read and its like read at the address that \p U hands to them. Helpers are called by numbers.
static uint64_t readByHelper(const Use &U) {
  constexpr uint64_t ProbeRead = 4, ProbeReadUser = 112, ProbeReadKernel = 113;
  auto *Call = dyn_cast<CallInst>(U.getUser());
  auto *Callee = Call ? dyn_cast<ConstantExpr>(Call->getCalledOperand()) : nullptr;
  if (!Callee || Callee->getOpcode() != Instruction::IntToPtr || Call->arg_size() != 3 || U.getOperandNo() != 2)
    return 0;
  auto *Helper = dyn_cast<ConstantInt>(Callee->getOperand(0));
  auto *Size = dyn_cast<ConstantInt>(Call->getArgOperand(1));
  bool Reads = Helper && is_contained({ProbeRead, ProbeReadUser, ProbeReadKernel}, Helper->getLimitedValue());
  return Reads && Size ? Size->getLimitedValue() : 0;
}

/// The size of the accesses to \p Address if there is nothing else that it is used for, else 0.
static uint64_t accessSize(const Instruction &Address, const DataLayout &DL) {
  uint64_t Size = 0;
  for (const Use &U : Address.uses()) {
    uint64_t Used = std::max(accessedSize(U, DL), readByHelper(U));
    if (!Used)
      return 0;
    Size = std::max(Size, Used);
  }
  return Size;
}

/// Whether something is read or written right at \p Address.
static bool isAccessed(const Instruction &Address, const DataLayout &DL) {
  return any_of(Address.uses(), [&](const Use &U) { return accessedSize(U, DL) != 0; });
}

/// Accesses must stay in the field: an optimiser may have joined those of two fields that lie side by side here.
void TaggedLayout::checkAccesses(Instruction &Address, const Meaning &What) {
  const Place &P = *What.Where;
  bool Flexible = P.Field->getTag() == dwarf::DW_TAG_array_type && P.Field->getSizeInBits() == 0;
  int64_t Left = What.Addend < 0 ? 0 : int64_t(P.Size) - What.Addend;
  // The distance of two structs is that of a field in them, too.
  bool Unknown = What.From || (Flexible && What.Addend >= 0);
  for (Use &U : Address.uses()) {
    int64_t Used = accessedSize(U, DL);
    if (Used > Left && Used && !Unknown)
      fail(*cast<Instruction>(U.getUser()), DiagID::AccessBeyondField,
           Twine(Used) + " bytes are accessed at " + nameOf(P) + ", of which " + Twine(std::max<int64_t>(Left, 0)) +
               " are left; access one field at a time");
    else if (Used)
      limitAlignment(U, Align(What.From ? std::min<uint64_t>(PowerOf2Ceil(Used), 8) : Types.compactAlign(P.Field)));
  }
}

/// The address \p Offset, which comes from a tagged layout, after \p Base.
Value *TaggedLayout::addOffset(Value *Base, int64_t Offset, GetElementPtrInst &GEP, bool IsAccessed) {
  IRBuilder<> B(&GEP);
  bool IsDistanceToBeginning = Offset < 0 && !Types.near(-Offset).empty();
  const Meaning *What = IsDistanceToBeginning ? nullptr : theMeaning(Offset, GEP);
  bool IsElement = What && !What->Where && !What->From && Types.isElementInC(*What);
  if (IsElement && !isAccessed(GEP, DL)) {
    Relocation Whole = Types.askForElement(*What);
    remark(Whole, GEP);
    return Writer.address(Base, Whole, B);
  }
  // An access to what a struct holds must not get the record of the struct: libbpf compares the sizes. So the offset goes
  // into a register.
  bool IsHeldStruct = What && What->Where && What->From && What->Where->Size == 0;
  if (IsDistanceToBeginning || IsHeldStruct || (What && !What->Where)) {
    Value *Number = offset(Offset, GEP);
    return Number ? B.CreateGEP(B.getInt8Ty(), Base, Number) : nullptr;
  }
  if (!What)
    return nullptr;
  int64_t Rest = 0;
  Relocation R = Types.ask(RelocationKind::FieldOffset, *What, IsAccessed ? accessSize(GEP, DL) : 0, Rest);
  remark(R, GEP);
  if (IsAccessed)
    checkAccesses(GEP, *What);
  if (Value *More = otherTerms(*What, &R, GEP))
    Base = B.CreateGEP(B.getInt8Ty(), Base, More);
  Value *Address = Writer.address(Base, R, B);
  return Rest ? B.CreateGEP(B.getInt8Ty(), Address, B.getInt64(Rest)) : Address;
}

/// How far apart array elements are in the kernel: \p Size is so many bytes for the front end.
Value *TaggedLayout::stride(int64_t Size, Instruction &At) {
  // What is multiplied by an index is no offset, even if a field without a tag after it ends at the end of the type.
  const auto *Whole = find_if(Types.meanings(Size), [](const Meaning &What) { return !What.Where; });
  if (Whole != Types.meanings(Size).end())
    return otherTerms(*Whole, nullptr, At);
  const Meaning *What = theMeaning(Size, At);
  if (What)
    refuseNumber(At, Size);
  return nullptr;
}

void TaggedLayout::visitAddress(GetElementPtrInst &GEP) {
  APInt Constant(64, 0);
  compat::GEPStrides Strides;
  if (GEP.getType()->isVectorTy() || !cast<GEPOperator>(GEP).collectOffset(DL, 64, Strides, Constant))
    return;
  int64_t Offset = Constant.getSExtValue();
  bool Ours = isAbsurd(Offset) || isTaggedType(GEP.getSourceElementType(), DL) ||
              any_of(Strides, [](const auto &S) { return isAbsurd(S.second.getSExtValue()); });
  if (!Ours)
    return;
  IRBuilder<> B(&GEP);
  Value *Address = GEP.getPointerOperand();
  if (isAbsurd(Offset))
    Address = addOffset(Address, Offset, GEP, /*IsAccessed=*/Strides.empty());
  else if (Offset)
    Address = B.CreateGEP(B.getInt8Ty(), Address, B.getInt64(Offset));
  for (auto &[Index, Size] : Strides) {
    int64_t Bytes = Size.getSExtValue();
    Value *One = isAbsurd(Bytes) ? stride(Bytes, GEP) : B.getInt64(Bytes);
    if (!Address || !One)
      return;
    Address = B.CreateGEP(B.getInt8Ty(), Address, B.CreateMul(B.CreateSExtOrTrunc(Index, B.getInt64Ty()), One));
  }
  if (!Address)
    return;
  GEP.replaceAllUsesWith(Address);
  GEP.eraseFromParent();
}

//===--- Other instructions ---------------------------------------------------------------------------------------===//

/// Reports instructions that handle a tagged struct as a whole.
bool TaggedLayout::refusesWholeStruct(Instruction &I) {
  Type *T = nullptr;
  if (auto *Alloca = dyn_cast<AllocaInst>(&I))
    T = Alloca->getAllocatedType();
  else if (auto *Store = dyn_cast<StoreInst>(&I))
    T = Store->getValueOperand()->getType();
  else
    T = I.getType();
  if (auto *Memory = dyn_cast<MemIntrinsic>(&I); Memory && taggedNumber(Memory->getLength()))
    fail(I, DiagID::WholeTaggedStruct,
         "a whole tagged struct is copied or set, whose size and layout here are not the "
         "kernel's; read or write its fields one by one");
  else if (isTaggedType(T, DL))
    fail(I, DiagID::WholeTaggedStruct,
         "a tagged struct has a place of its own here, in the program's memory; it can only "
         "be reached through pointers that the kernel gave");
  else
    return false;
  return true;
}

/// The place before which a number that \p I uses in \p Operand has to be asked for.
static Instruction &placeFor(Instruction &I, unsigned Operand) {
  auto *Phi = dyn_cast<PHINode>(&I);
  return Phi ? *Phi->getIncomingBlock(Operand)->getTerminator() : I;
}

/// Whether the loader's answer can stand in for the number that \p I uses. Bit arithmetic on the number that we chose
/// has no counterpart for the kernel's.
static bool mayBeAnyNumber(Instruction &I) {
  if (isa<SwitchInst>(I) || isa<IntrinsicInst>(I))
    return false;
  auto *Operator = dyn_cast<BinaryOperator>(&I);
  if (!Operator)
    return true;
  auto *Disjoint = dyn_cast<PossiblyDisjointInst>(Operator);
  return Operator->getOpcode() == Instruction::Add || Operator->getOpcode() == Instruction::Sub ||
         (Disjoint && Disjoint->isDisjoint());
}

void TaggedLayout::refuseNumber(Instruction &I, int64_t Number) {
  ArrayRef<Meaning> Meanings = Types.meanings(Number);
  std::string Name = Meanings.empty() ? hex(Number) : nameOf(Meanings.front());
  auto *Intrinsic = dyn_cast<IntrinsicInst>(&I);
  fail(I, DiagID::TaggedOffsetArithmetic,
       "the offset of a field, " + Name + ", is used in '" +
           (Intrinsic ? Intrinsic->getCalledFunction()->getName() : StringRef(I.getOpcodeName())) +
           "', which the running kernel's offset cannot take part in; add it to a pointer, or compare it with ==");
}

/// Makes an addition of what an optimiser has put in place of one: a choice of comm[0] or comm[1] is `offset ^ (c & 1)`.
/// The bits that \p I may change are then those of a number within the field.
bool TaggedLayout::rewriteBits(Instruction &I, unsigned Operand, int64_t Number) {
  bool IsBits = I.getOpcode() == Instruction::Or || I.getOpcode() == Instruction::Xor;
  if (!IsBits || !I.getType()->isIntegerTy(64))
    return false;
  Value *Other = I.getOperand(1 - Operand);
  KnownBits Known = computeKnownBits(Other, DL);
  uint64_t Mask = maskTrailingOnes<uint64_t>(Known.countMaxActiveBits());
  if (Mask >= TagWindow)
    return false;
  IRBuilder<> B(&I);
  Value *High = offset(Number & int64_t(~Mask), I);
  Value *Low = B.CreateBinOp(cast<BinaryOperator>(I).getOpcode(), Other, B.getInt64(Number & int64_t(Mask)));
  if (High) {
    I.replaceAllUsesWith(B.CreateAdd(High, Low));
    I.eraseFromParent();
  }
  return true;
}

void TaggedLayout::visitOperand(Instruction &I, unsigned Operand, int64_t Number) {
  Instruction &At = placeFor(I, Operand);
  Value *New = nullptr;
  ArrayRef<Meaning> Meanings = Types.meanings(Number);
  bool IsSize = Meanings.size() == 1 && !Meanings.front().Where;
  if (I.getOpcode() == Instruction::Mul)
    New = stride(Number, At);
  else if (IsSize && (isa<CallBase, StoreInst, ReturnInst>(I)))
    refuseSize(I, *Meanings.front().Element);
  else if (mayBeAnyNumber(I))
    New = offset(Number, At);
  else
    refuseNumber(I, Number);
  if (!New)
    return;
  IRBuilder<> B(&At);
  New = B.CreateSExtOrTrunc(New, I.getOperand(Operand)->getType());
  if (auto *Phi = dyn_cast<PHINode>(&I))
    return Phi->setIncomingValueForBlock(Phi->getIncomingBlock(Operand), New);
  I.setOperand(Operand, New);
  // No flag that was true of our number need be true of the kernel's.
  I.dropPoisonGeneratingFlags();
  // The bits that were disjoint in the number here need not be so in the kernel's.
  if (I.getOpcode() == Instruction::Or) {
    I.replaceAllUsesWith(B.CreateAdd(I.getOperand(0), I.getOperand(1)));
    I.eraseFromParent();
  }
}

void TaggedLayout::visit(Instruction &I) {
  if (refusesWholeStruct(I))
    return;
  // Cases are no operands, of which more below.
  if (auto *Switch = dyn_cast<SwitchInst>(&I))
    for (auto &Case : Switch->cases())
      if (std::optional<int64_t> Number = taggedNumber(Case.getCaseValue()))
        return refuseNumber(I, *Number);
  if (auto *GEP = dyn_cast<GetElementPtrInst>(&I))
    return visitAddress(*GEP);
  for (unsigned Operand = 0, E = I.getNumOperands(); Operand != E; ++Operand)
    if (std::optional<int64_t> Number = taggedNumber(I.getOperand(Operand))) {
      bool IsOr = I.getOpcode() == Instruction::Or;
      if (rewriteBits(I, Operand, *Number))
        return;
      visitOperand(I, Operand, *Number);
      if (IsOr)
        return;
    }
}

/// Collects the constant expressions in \p C that have a number of ours.
static void collectExpressions(Constant *C, const DataLayout &DL, SmallVectorImpl<Constant *> &Found) {
  auto *Expression = dyn_cast<ConstantExpr>(C);
  if (!Expression)
    return;
  bool Ours = any_of(Expression->operands(), [](const Use &U) { return taggedNumber(U); });
  if (auto *GEP = dyn_cast<GEPOperator>(Expression)) {
    APInt Offset(64, 0);
    Ours |= isTaggedType(GEP->getSourceElementType(), DL) ||
            (GEP->accumulateConstantOffset(DL, Offset) && isAbsurd(Offset.getSExtValue()));
  }
  if (Ours)
    Found.push_back(Expression);
  for (const Use &U : Expression->operands())
    collectExpressions(cast<Constant>(U), DL, Found);
}

bool TaggedLayout::run() {
  for (Function &F : M) {
    SmallVector<Constant *> Expressions;
    for (Instruction &I : instructions(F))
      for (const Use &U : I.operands())
        if (auto *C = dyn_cast<Constant>(U))
          collectExpressions(C, DL, Expressions);
    if (!Expressions.empty())
      convertUsersOfConstantsToInstructions(Expressions, &F, /*RemoveDeadConstants=*/false, /*IncludeSelf=*/true);
    SmallVector<Instruction *> Instructions(make_pointer_range(instructions(F)));
    for (Instruction *I : Instructions)
      visit(*I);
  }
  return Changed;
}
