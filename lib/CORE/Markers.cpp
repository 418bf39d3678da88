//===- Markers.cpp - Calls that ask the loader -------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// A marker whose argument is a number of a tagged layout needs nothing but that number, which says type and field:
//
//   field_exists!(task_struct, se.vruntime)   ->   polybpf.core.field_exists(offset_of!(task_struct, se.vruntime))
//
// A marker that names what it asks about needs no debug info and no declaration of the type. The answer to a question
// is always an i64.
//
// An optimiser may join two calls into one with a selected argument. The answers are then selected in its place.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Markers.h"
#include "polybpf/CORE/CorePass.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Transforms/Utils/Local.h"

using namespace llvm;
using namespace polybpf;

static constexpr StringLiteral Prefix = "polybpf.core.";

/// The kinds by their names, in the order of RelocationKind.
static constexpr StringLiteral KindNames[] = {"field_offset", "field_size",   "field_exists",      "field_signed",
                                              "field_lshift", "field_rshift", "type_id_local",     "type_id_kernel",
                                              "type_exists",  "type_size",    "enum_value_exists", "enum_value",
                                              "type_matches"};

static std::optional<RelocationKind> kindNamed(StringRef Name) {
  const StringLiteral *Found = find(KindNames, Name);
  if (Found == std::end(KindNames))
    return std::nullopt;
  return RelocationKind(Found - KindNames);
}

static Error malformed(const Twine &What) { return makeError(DiagID::MalformedMarker, What); }

/// The marker that is no question: an address, as if it came from nowhere.
static constexpr StringLiteral Launder = "polybpf.core.launder";

static bool isMarker(const Function &F) { return F.isDeclaration() && F.getName().starts_with(Prefix); }

PreservedAnalyses MarkersPass::run(Module &M, ModuleAnalysisManager &) {
  for (Function &F : M)
    if (isMarker(F) && F.getName() != Launder) {
      F.setDoesNotAccessMemory();
      F.setDoesNotThrow();
      F.setWillReturn();
    }
  return PreservedAnalyses::all();
}

bool Markers::any() const { return llvm::any_of(M, isMarker); }

Value *Markers::askByNumber(RelocationKind Kind, unsigned Levels, Value &Number, Instruction &At) {
  if (auto *Constant = dyn_cast<ConstantInt>(&Number); Constant && Constant->getBitWidth() == 64)
    return Layout.answer(Kind, Constant->getSExtValue(), At, Levels);
  if (auto *Select = dyn_cast<SelectInst>(&Number)) {
    Value *True = askByNumber(Kind, Levels, *Select->getTrueValue(), At), *False = nullptr;
    if (True && (False = askByNumber(Kind, Levels, *Select->getFalseValue(), At)))
      return IRBuilder<>(&At).CreateSelect(Select->getCondition(), True, False);
    return nullptr;
  }
  auto *Phi = dyn_cast<PHINode>(&Number);
  if (!Phi) {
    report(At,
           malformed("the argument of a marker is no offset or size of a tagged type, but computed; write offset_of or "
                     "size_of right into the call"));
    return nullptr;
  }
  PHINode *&Known = Phis[Phi];
  if (Known)
    return Known;
  PHINode *New = Known =
      PHINode::Create(Type::getInt64Ty(M.getContext()), Phi->getNumIncomingValues(), "", Phi->getIterator());
  SmallDenseMap<BasicBlock *, Value *> Answers; // one for all edges from a block
  for (unsigned I = 0, E = Phi->getNumIncomingValues(); I != E; ++I) {
    BasicBlock *From = Phi->getIncomingBlock(I);
    auto [Answer, First] = Answers.try_emplace(From, nullptr);
    if (First)
      Answer->second = askByNumber(Kind, Levels, *Phi->getIncomingValue(I), *From->getTerminator());
    New->addIncoming(Answer->second ? Answer->second : PoisonValue::get(New->getType()), From);
  }
  return New;
}

/// What "field_exists:task_struct:se.vruntime:u64" asks.
Expected<Relocation> Markers::parse(StringRef Question) {
  SmallVector<StringRef, 4> Parts;
  Question.split(Parts, ':');
  std::optional<RelocationKind> Kind = kindNamed(Parts[0]);
  if (!Kind)
    return malformed("unknown kind '" + Parts[0] + "'; known: " + join(ArrayRef(KindNames), ", "));
  Parts.resize(4);
  if (Question.count(':') > 3 || Parts[1].empty())
    return malformed("expected '" + Parts[0] + ":type', then ':path:leaf' for a field or ':enumerator:value'");
  if (*Kind <= RelocationKind::FieldRShift)
    return aboutField(*Kind, Parts[1], Parts[2], Parts[3]);
  if (*Kind == RelocationKind::EnumValue || *Kind == RelocationKind::EnumValueExists)
    return aboutEnumerator(*Kind, Parts[1], Parts[2], Parts[3]);
  if (!Parts[2].empty())
    return malformed("a question about a type has no path");
  return aboutType(*Kind, Parts[1]);
}

Value *Markers::askByName(StringRef Question, CallBase &Call) {
  Expected<Relocation> R = parse(Question);
  if (R) {
    IRBuilder<> B(&Call);
    Layout.remark(*R, Call);
    return Writer.value(*R, B);
  }
  report(Call, malformed("marker '" + Prefix + Question + "': " + toString(R.takeError())));
  return nullptr;
}

/// Gives what was hidden from the optimiser back, now that it is done.
static void replaceLaunder(Function &F) {
  for (User *U : make_early_inc_range(F.users())) {
    auto *Call = dyn_cast<CallInst>(U);
    if (!Call || Call->getCalledOperand() != &F || Call->arg_size() != 1 || Call->getArgOperand(0) == &F ||
        !Call->getType()->isPointerTy() || Call->getType() != Call->getArgOperand(0)->getType()) {
      report(*F.getParent(), malformed("'" + F.getName() + "' is no function but a marker: call it as 'ptr (ptr)'"));
      return;
    }
    Call->replaceAllUsesWith(Call->getArgOperand(0));
    Call->eraseFromParent();
  }
  F.eraseFromParent();
}

bool Markers::run() {
  if (Function *F = M.getFunction(Launder); F && isMarker(*F))
    replaceLaunder(*F);
  bool Found = false;
  for (Function &F : make_early_inc_range(M)) {
    if (!isMarker(F) || F.getName() == Launder)
      continue;
    StringRef Question = F.getName().drop_front(Prefix.size());
    // "field_size[]" asks for an element of the array that the number stands for, "field_rshift#signed" what
    // "field_rshift" does, but optimisers cannot take the two calls for one.
    StringRef Numbered = Question.split('#').first;
    StringRef KindName = Numbered.rtrim("[]");
    unsigned Levels = (Numbered.size() - KindName.size()) / 2;
    std::optional<RelocationKind> Kind = kindNamed(KindName);
    for (User *U : make_early_inc_range(F.users())) {
      auto *Call = dyn_cast<CallInst>(U);
      bool Fits = Call && Call->getCalledOperand() == &F && Call->getType()->isIntegerTy() &&
                  Call->arg_size() == Kind.has_value() && !is_contained(Call->args(), &F);
      if (!Fits) {
        Error E = malformed("'" + F.getName() + "' is no function but a marker: call it as 'i64 (" +
                            (Kind ? "i64" : "") + ")'");
        if (auto *I = dyn_cast<Instruction>(U))
          report(*I, std::move(E));
        else
          report(M, std::move(E));
        continue;
      }
      Found = true;
      Value *Answer = Kind ? askByNumber(*Kind, Levels, *Call->getArgOperand(0), *Call) : askByName(Question, *Call);
      if (!Answer)
        continue;
      Call->replaceAllUsesWith(IRBuilder<>(Call).CreateZExtOrTrunc(Answer, Call->getType()));
      Value *Number = Kind ? Call->getArgOperand(0) : nullptr;
      Call->eraseFromParent();
      if (Number) // which is a question of its own while it stands there
        RecursivelyDeleteTriviallyDeadInstructions(Number);
    }
    if (F.use_empty())
      F.eraseFromParent();
  }
  return Found;
}
