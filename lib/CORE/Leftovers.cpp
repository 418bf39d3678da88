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
#include "llvm/IR/AttributeMask.h"
#include "llvm/IR/DebugProgramInstruction.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/IntrinsicInst.h"

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

static void dropMetadata(Instruction &I) {
  for (unsigned Kind :
       {LLVMContext::MD_dereferenceable, LLVMContext::MD_dereferenceable_or_null, LLVMContext::MD_range})
    if (MDNode *Node = I.getMetadata(Kind); Node && mentionsTagged(Node))
      I.setMetadata(Kind, nullptr);
}

/// Where a variable is said to be somewhere in a tagged layout, it is nowhere.
static void dropDebugRecords(Instruction &I) {
  for (DbgVariableRecord &Record : filterDbgVars(I.getDbgRecordRange())) {
    bool Tagged =
        any_of(Record.getExpression()->getElements(), [](uint64_t Op) { return isAbsurd(Op) && looksTagged(Op); }) ||
        any_of(Record.location_ops(), [](Value *V) { return taggedNumber(V).has_value(); });
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

/// Whether a number of ours is anywhere in \p C.
static bool holdsTagged(const Constant *C, SmallPtrSetImpl<const Constant *> &Seen) {
  if (!Seen.insert(C).second || isa<GlobalValue>(C))
    return false;
  if (taggedNumber(C))
    return true;
  if (auto *Data = dyn_cast<ConstantDataSequential>(C); Data && Data->getElementType()->isIntegerTy(64))
    for (unsigned I = 0, E = Data->getNumElements(); I != E; ++I)
      if (looksTagged(Data->getElementAsInteger(I)))
        return true;
  return any_of(C->operands(), [&](const Use &U) { return holdsTagged(cast<Constant>(U), Seen); });
}

static bool holdsTagged(const Constant *C) {
  SmallPtrSet<const Constant *, 8> Seen;
  return holdsTagged(C, Seen);
}

/// Reports \p I if a number of ours is left in it.
static bool reportLeftover(Instruction &I, const DataLayout &DL) {
  bool Left = any_of(I.operands(), [](const Use &U) { return isa<Constant>(U) && holdsTagged(cast<Constant>(U)); });
  if (auto *GEP = dyn_cast<GetElementPtrInst>(&I))
    Left |= isTaggedType(GEP->getSourceElementType(), DL);
  if (auto *Switch = dyn_cast<SwitchInst>(&I))
    for (auto &Case : Switch->cases())
      Left |= taggedNumber(Case.getCaseValue()).has_value();
  if (auto *Call = dyn_cast<CallBase>(&I))
    for (unsigned A = 0, E = Call->arg_size(); A != E; ++A)
      for (Type *T : {Call->getParamByValType(A), Call->getParamStructRetType(A), Call->getParamElementType(A)})
        Left |= T && isTaggedType(T, DL);
  SmallVector<std::pair<unsigned, MDNode *>> Attached;
  I.getAllMetadataOtherThanDebugLoc(Attached);
  Left |= any_of(Attached, [](const auto &Entry) { return mentionsTagged(Entry.second); });
  if (Left)
    report(I, makeError(DiagID::UnknownTaggedOffset,
                        Twine("the layout of a tagged type is used in '") + I.getOpcodeName() +
                            "' in a way that cannot be relocated; read its fields one by one"));
  return Left;
}

static void reportGlobals(Module &M) {
  for (GlobalVariable &GV : M.globals())
    if (isTaggedType(GV.getValueType(), M.getDataLayout()))
      report(M, makeError(DiagID::WholeTaggedStruct,
                          "'" + GV.getName() +
                              "' holds a tagged struct; it can only be reached through pointers that the "
                              "kernel gave"));
    else if (GV.hasInitializer() && holdsTagged(GV.getInitializer()))
      report(M,
             makeError(DiagID::UnknownTaggedOffset,
                       "the initial value of '" + GV.getName() +
                           "' has the offset of a field of a tagged type, which nothing relocates in data; compute it "
                           "in a function"));
}

static void reportTypes(Module &M) {
  for (auto &[Node, L] : reachableNodes(M))
    if (auto *T = dyn_cast<DICompositeType>(Node); T && isAbsurd(T->getSizeInBits() / 8))
      report(M, makeError(DiagID::WholeTaggedStruct,
                          "type '" + qualified(T->getScope(), T->getName()) +
                              "' holds a tagged struct by value but has no tags itself; let it hold a pointer"));
}

void polybpf::reportLeftovers(Module &M) {
  for (Function &F : M)
    for (Instruction &I : instructions(F))
      reportLeftover(I, M.getDataLayout());
  reportGlobals(M);
  reportTypes(M);
}
