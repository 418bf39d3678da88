//===- Leftovers.cpp - What else speaks of tagged layouts --------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Some of it says only what an optimiser may assume, `dereferenceable(9007199254740992)`, and can go. For the rest
// there is one rule: after the pass, no number of a tagged layout stands anywhere. Whatever was not replaced by then is
// an error, so that what this pass does not know, or a later compiler thinks of, cannot end in a wrong offset.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "TaggedLayout.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/IR/AttributeMask.h"
#include "llvm/IR/DebugProgramInstruction.h"
#include "llvm/IR/InlineAsm.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/Support/Endian.h"

using namespace llvm;
using namespace polybpf;

//===--- What can go ----------------------------------------------------------------------------------------------===//

/// The attributes of one set that mention a tagged size.
static AttributeMask taggedAttributes(AttributeSet Attributes) {
  AttributeMask Mask;
  for (Attribute A : Attributes) {
    bool IsSize = A.hasAttribute(Attribute::Dereferenceable) || A.hasAttribute(Attribute::DereferenceableOrNull);
    if ((IsSize && isAbsurd(A.getValueAsInt())) || A.hasAttribute(Attribute::Initializes) ||
        A.hasAttribute(Attribute::Range))
      Mask.addAttribute(A.getKindAsEnum());
  }
  return Mask;
}

static AttributeList withoutTagged(LLVMContext &C, AttributeList List) {
  for (unsigned Index : List.indexes())
    List = List.removeAttributesAtIndex(C, Index, taggedAttributes(List.getAttributes(Index)));
  return List;
}

/// Whether \p Node holds a number of ours, itself or as a constant.
static bool mentionsTagged(const MDNode *Node) {
  return any_of(Node->operands(), [](const MDOperand &Op) {
    auto *Number = mdconst::dyn_extract_or_null<ConstantInt>(Op);
    return Number && taggedNumber(Number);
  });
}

/// Whether \p Tag, a TBAA tag of clang's, is of a field of a tagged struct: {struct, type of the field, offset}.
static bool isOfTaggedField(const MDNode *Tag) {
  auto *Struct = Tag->getNumOperands() ? dyn_cast<MDNode>(Tag->getOperand(0)) : nullptr;
  return mentionsTagged(Tag) || (Struct && mentionsTagged(Struct));
}

static void dropMetadata(Instruction &I) {
  if (MDNode *Tag = I.getMetadata(LLVMContext::MD_tbaa); Tag && isOfTaggedField(Tag))
    I.setMetadata(LLVMContext::MD_tbaa, nullptr);
  for (unsigned Kind :
       {LLVMContext::MD_dereferenceable, LLVMContext::MD_dereferenceable_or_null, LLVMContext::MD_range})
    if (MDNode *Node = I.getMetadata(Kind); Node && mentionsTagged(Node))
      I.setMetadata(Kind, nullptr);
}

/// Whether \p Record is about a part of a tagged struct, which its variable's type will not have.
static bool isTaggedFragment(const DbgVariableRecord &Record) {
  auto Fragment = Record.getExpression()->getFragmentInfo();
  return Fragment && (isAbsurd(Fragment->OffsetInBits / 8) || isAbsurd(Fragment->SizeInBits / 8));
}

/// Whether \p V is a number of ours, or a vector that begins with one.
static bool isTagged(const Value *V) {
  auto *C = dyn_cast<Constant>(V);
  return C && (taggedNumber(C) || (C->getType()->isVectorTy() && taggedNumber(C->getAggregateElement(0u))));
}

/// Where a variable is said to be somewhere in a tagged layout, it is nowhere.
static void dropDebugRecords(Instruction &I) {
  for (DbgVariableRecord &Record : make_early_inc_range(filterDbgVars(I.getDbgRecordRange()))) {
    if (isTaggedFragment(Record)) {
      Record.eraseFromParent();
      continue;
    }
    bool Tagged =
        any_of(Record.getExpression()->getElements(), [](uint64_t Op) { return isAbsurd(Op) && looksTagged(Op); }) ||
        any_of(Record.location_ops(), isTagged);
    if (Tagged)
      Record.setKillLocation();
  }
}

void polybpf::dropTaggedFacts(Module &M) {
  LLVMContext &C = M.getContext();
  for (Function &F : M) {
    F.setAttributes(withoutTagged(C, F.getAttributes()));
    for (Instruction &I : make_early_inc_range(instructions(F))) {
      dropMetadata(I);
      dropDebugRecords(I);
      if (auto *Call = dyn_cast<CallBase>(&I))
        Call->setAttributes(withoutTagged(C, Call->getAttributes()));
      bool TaggedAssume = isa<AssumeInst>(I) && any_of(I.operands(), [](const Use &U) { return taggedNumber(U); });
      if (TaggedAssume)
        I.eraseFromParent();
    }
  }
}

//===--- What must not be there -----------------------------------------------------------------------------------===//

namespace {

/// What the constants of an instruction or a variable have of tagged layouts.
class TaggedNumbers {
public:
  explicit TaggedNumbers(const DataLayout &DL, const TaggedTypes &Types) : DL(DL), Types(Types) {}

  /// Adds what is in \p V, if it is a constant.
  void add(const Value *V);
  /// Adds what is in the text of assembly, where rustc puts constant operands.
  void addText(StringRef Text);
  /// What was found: "the offset of struct task_struct::pid".
  std::string found() const;

  bool Any = false;
  /// One that was found.
  int64_t Number = 0;
  /// What only the low half is there of.
  StringRef Truncated;

private:
  void addNumber(const APInt &Number);
  void addBytes(StringRef Bytes);

  const DataLayout &DL;
  const TaggedTypes &Types;
  SmallPtrSet<const Value *, 8> Seen;
};

} // namespace

void TaggedNumbers::addNumber(const APInt &New) {
  if (New.getSignificantBits() <= 64 && looksTagged(New.getSExtValue())) {
    Any = true;
    Number = New.getSExtValue();
  }
  bool HasLowHalf = New.getBitWidth() >= 32 && (New.getActiveBits() <= 32 || New.getSignificantBits() <= 32);
  if (HasLowHalf && Truncated.empty())
    Truncated = Types.truncated(New.extractBitsAsZExtValue(32, 0));
}

/// rustc writes all data as bytes, in which one number in 1,024 looks like ours without being one.
void TaggedNumbers::addBytes(StringRef Bytes) {
  endianness Order = DL.isLittleEndian() ? endianness::little : endianness::big;
  for (; Bytes.size() >= 8 && !Any; Bytes = Bytes.drop_front()) {
    Number = support::endian::read<int64_t>(Bytes.data(), Order);
    Any = looksTagged(Number) &&
          (!Types.near(Number).empty() || !Types.near(-Number).empty() || Types.sized(Number) != nullptr);
  }
}

void TaggedNumbers::add(const Value *V) {
  auto *C = dyn_cast<Constant>(V);
  if (!C || isa<GlobalValue>(C) || !Seen.insert(C).second)
    return;
  auto *Data = dyn_cast<ConstantDataSequential>(C);
  if (auto *Number = dyn_cast<ConstantInt>(C))
    addNumber(Number->getValue());
  else if (Data && Data->isString())
    addBytes(Data->getRawDataValues());
  else if (Data && Data->getElementType()->isIntegerTy())
    for (unsigned I = 0, E = Data->getNumElements(); I != E; ++I)
      addNumber(Data->getElementAsAPInt(I));
  for (const Use &U : C->operands())
    add(U);
}

void TaggedNumbers::addText(StringRef Text) {
  while (!(Text = Text.drop_until(isDigit)).empty()) {
    StringRef Word = Text.take_while(isAlnum);
    uint64_t New;
    if (!Word.getAsInteger(/*Radix=*/0, New) && looksTagged(New))
      addNumber(APInt(64, New));
    Text = Text.drop_front(Word.size());
  }
}

std::string TaggedNumbers::found() const {
  if (const DICompositeType *Whole = Any ? Types.sized(Number) : nullptr)
    return ("the size of struct " + Whole->getName()).str();
  SmallVector<Meaning, 2> Near = Types.near(Any ? std::abs(Number) : 0);
  if (Near.empty())
    return "the layout of a tagged type";
  const Place &P = *Near.front().Where;
  return ("the offset of struct " + P.Root->getName() + "::" + P.Name).str();
}

static std::string cut(StringRef What) {
  return ("this is the " + What + " cut to 32 bits, which says nothing of the kernel's; keep it in 64 bits").str();
}

/// Reports \p I if a number of ours is left in it.
static void reportLeftover(Instruction &I, const DataLayout &DL, const TaggedTypes &Types) {
  TaggedNumbers Numbers(DL, Types);
  for (const Use &U : I.operands())
    Numbers.add(U);
  bool Left = Numbers.Any;
  if (auto *GEP = dyn_cast<GetElementPtrInst>(&I))
    Left |= isTaggedType(GEP->getSourceElementType(), DL);
  if (auto *Switch = dyn_cast<SwitchInst>(&I))
    for (auto &Case : Switch->cases())
      Left |= taggedNumber(Case.getCaseValue()).has_value();
  auto *Call = dyn_cast<CallBase>(&I);
  if (auto *Asm = Call ? dyn_cast<InlineAsm>(Call->getCalledOperand()) : nullptr) {
    Numbers.addText(Asm->getAsmString());
    Left |= Numbers.Any;
  }
  if (Call)
    for (unsigned A = 0, E = Call->arg_size(); A != E; ++A)
      for (Type *T : {Call->getParamByValType(A), Call->getParamStructRetType(A), Call->getParamElementType(A)})
        Left |= T && isTaggedType(T, DL);
  SmallVector<std::pair<unsigned, MDNode *>> Attached;
  I.getAllMetadataOtherThanDebugLoc(Attached);
  Left |= any_of(Attached, [](const auto &Entry) { return mentionsTagged(Entry.second); });
  if (Left)
    report(I,
           makeError(DiagID::UnknownTaggedOffset, Numbers.found() + " is used in '" + I.getOpcodeName() +
                                                      "' in a way that cannot be relocated; read fields one by one"));
  else if (!Numbers.Truncated.empty())
    report(I, makeError(DiagID::TruncatedOffset, cut(Numbers.Truncated)));
}

/// "'OFFSETS' (watch.rs:10)"; what the compiler made has no place, or not even a name.
static std::string quoted(const GlobalVariable &GV) {
  SmallVector<DIGlobalVariableExpression *, 1> Descriptions;
  GV.getDebugInfo(Descriptions);
  const DIGlobalVariable *Described = Descriptions.empty() ? nullptr : Descriptions.front()->getVariable();
  StringRef Name = Described ? Described->getName() : GV.getName();
  std::string Quoted = Name.empty() ? "a constant" : ("'" + Name + "'").str();
  if (Described && Described->getLine())
    Quoted += (" (" + Described->getFilename() + ":" + Twine(Described->getLine()) + ")").str();
  return Quoted;
}

/// An instruction that \p C comes to, by whatever constants and variables, or null.
static Instruction *findUser(const Constant &C, SmallPtrSetImpl<const User *> &Seen) {
  for (const User *U : C.users()) {
    if (auto *I = dyn_cast<Instruction>(U))
      return const_cast<Instruction *>(I);
    if (Instruction *I = Seen.insert(U).second ? findUser(*cast<Constant>(U), Seen) : nullptr)
      return I;
  }
  return nullptr;
}

static void reportGlobal(GlobalVariable &GV, const TaggedTypes &Types) {
  Module &M = *GV.getParent();
  TaggedNumbers Numbers(M.getDataLayout(), Types);
  if (GV.hasInitializer())
    Numbers.add(GV.getInitializer());
  // What the compiler made by itself, as it does of constants, has no place but that of who uses it.
  auto Fail = [&](DiagID ID, const Twine &Message) {
    SmallPtrSet<const User *, 8> Seen;
    if (Instruction *User = findUser(GV, Seen))
      return report(*User, makeError(ID, Message));
    report(M, makeError(ID, Message));
  };
  if (isTaggedType(GV.getValueType(), M.getDataLayout()))
    Fail(DiagID::WholeTaggedStruct,
         quoted(GV) + " holds a tagged struct; it can only be reached through pointers that the kernel gave");
  else if (Numbers.Any)
    Fail(DiagID::UnknownTaggedOffset, "the initial value of " + quoted(GV) + " has " + Numbers.found() +
                                          ", which nothing relocates in data; compute it in a function");
  else if (!Numbers.Truncated.empty())
    Fail(DiagID::TruncatedOffset, "in the initial value of " + quoted(GV) + ": " + cut(Numbers.Truncated));
}

/// An instruction at which a variable of the type \p T begins, or null.
static Instruction *findVariable(Module &M, const DIType *T) {
  for (Function &F : M)
    for (Instruction &I : instructions(F))
      for (const DbgVariableRecord &Record : filterDbgVars(I.getDbgRecordRange()))
        if (Record.getVariable()->getType() == T)
          return &I;
  return nullptr;
}

static void reportTypes(Module &M) {
  for (auto &[Node, L] : reachableNodes(M)) {
    auto *T = dyn_cast<DICompositeType>(Node);
    if (!T || !isAbsurd(T->getSizeInBits() / 8))
      continue;
    Error E = makeError(DiagID::WholeTaggedStruct,
                        "type '" + qualified(T->getScope(), T->getName()) +
                            "' holds a tagged struct by value but has no tags itself; let it hold a pointer");
    if (Instruction *I = findVariable(M, T))
      report(*I, std::move(E));
    else
      report(M, std::move(E));
  }
}

void polybpf::reportLeftovers(Module &M, const TaggedTypes &Types) {
  for (Function &F : M)
    for (Instruction &I : instructions(F))
      reportLeftover(I, M.getDataLayout(), Types);
  for (GlobalVariable &GV : M.globals())
    reportGlobal(GV, Types);
  TaggedNumbers Numbers(M.getDataLayout(), Types);
  Numbers.addText(M.getModuleInlineAsm());
  if (Numbers.Any)
    report(M, makeError(DiagID::UnknownTaggedOffset,
                        Numbers.found() +
                            " is used in assembly, where nothing is relocated; compute with it in a function"));
  reportTypes(M);
}
