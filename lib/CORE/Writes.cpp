//===- Writes.cpp - Writes that an optimiser may have misplaced --------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// An optimiser moves a read past a write if it takes the two for different places. In a tagged layout it is wrong about
// that three times:
//
//   (*r).slots[1].count = 0;                  LLVM's BasicAA has 32 bits for the size of what an index counts, and so takes
//   let n = (*r).slots[i].count;              slots[i] for a place near slots[0]
//
//   (*s).a = 0; let b = (*s).b;               members of a union, which lie side by side here
//   (*t).pid = 0; let p = (*(t as *const task_struct___old)).pid;                 two declarations of one type
//
// What has been moved cannot be seen afterwards, and reads that were never moved are right as they are. So it is the
// write that is refused, unless its address came from the marker polybpf.core.launder, past which nothing is moved.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "TaggedLayout.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/IR/InstIterator.h"

using namespace llvm;
using namespace polybpf;

namespace {

/// What the numbers in an address say of the objects that it is in.
struct Whereabouts {
  /// The tagged types; those that are elements of arrays; and a union.
  SmallSetVector<const DICompositeType *, 4> Types, Elements;
  const DICompositeType *Union = nullptr;
};

class WriteCheck {
public:
  WriteCheck(Function &F, const TaggedTypes &Types) : F(F), DL(F.getDataLayout()), Types(Types) {}

  void run();

private:
  void addType(DIType *T, Whereabouts &W) const;
  void addPlace(const Place &P, Whereabouts &W) const;
  void addNumber(int64_t Number, Whereabouts &W) const;
  void addOperands(const User &U, Whereabouts &W) const;
  Whereabouts trace(const Value &Address) const;
  bool areFlavors(const DICompositeType &A, const DICompositeType &B) const;
  std::string doubt(const Whereabouts &W) const;
  void check(Instruction &Write, const Value &Address);

  Function &F;
  const DataLayout &DL;
  const TaggedTypes &Types;
  /// Of all addresses in the function.
  Whereabouts All;
};

} // namespace

/// \p T itself, by the one definition that stands for all that are the same, or what it is an array of.
void WriteCheck::addType(DIType *T, Whereabouts &W) const {
  bool IsArray = false;
  for (T = unwrapped(T); T && T->getTag() == dwarf::DW_TAG_array_type; IsArray = true)
    T = unwrapped(cast<DICompositeType>(T)->getBaseType());
  const DICompositeType *Tagged = T ? Types.sized(sizeInBytes(T)) : nullptr;
  if (!Tagged)
    return;
  W.Types.insert(Tagged);
  if (IsArray)
    W.Elements.insert(Tagged);
}

void WriteCheck::addPlace(const Place &P, Whereabouts &W) const {
  addType(P.Field, W);
  for (const AccessStep &Step : P.Path) {
    addType(Step.In, W);
    if (Step.In->getTag() == dwarf::DW_TAG_union_type && visibleMembers(*Step.In).size() > 1)
      W.Union = Step.In;
  }
}

void WriteCheck::addNumber(int64_t Number, Whereabouts &W) const {
  // What is subtracted from an address says as much of it.
  ArrayRef<Meaning> Meanings = Types.meanings(Number);
  for (const Meaning &M : Meanings.empty() ? Types.meanings(-Number) : Meanings) {
    for (const Place *P : {M.Where, M.From})
      if (P)
        addPlace(*P, W);
    if (M.Element) {
      W.Types.insert(M.Element);
      W.Elements.insert(M.Element);
    }
  }
}

/// The numbers that stand in \p U itself.
void WriteCheck::addOperands(const User &U, Whereabouts &W) const {
  APInt Constant(64, 0);
  compat::GEPStrides Strides;
  auto *GEP = dyn_cast<GEPOperator>(&U);
  if (GEP && !GEP->getType()->isVectorTy() && GEP->collectOffset(DL, 64, Strides, Constant)) {
    if (isAbsurd(Constant.getSExtValue()))
      addNumber(Constant.getSExtValue(), W);
    for (auto &[Index, Size] : Strides)
      if (isAbsurd(Size.getSExtValue()))
        addNumber(Size.getSExtValue(), W);
    return;
  }
  for (const Use &Operand : U.operands())
    if (std::optional<int64_t> Number = taggedNumber(Operand))
      addNumber(*Number, W);
}

/// Goes back from \p Address to where the pointers come from that it is computed from.
Whereabouts WriteCheck::trace(const Value &Address) const {
  Whereabouts W;
  SmallVector<const Value *, 8> Left = {&Address};
  SmallPtrSet<const Value *, 8> Seen;
  while (!Left.empty()) {
    const Value *V = Left.pop_back_val();
    bool IsComputed = isa<GEPOperator, PHINode, SelectInst, CastInst, BinaryOperator, FreezeInst>(V);
    if (!IsComputed || !Seen.insert(V).second)
      continue;
    addOperands(*cast<User>(V), W);
    append_range(Left, cast<User>(V)->operands());
  }
  return W;
}

/// Whether \p A and \p B may be declarations of one type.
bool WriteCheck::areFlavors(const DICompositeType &A, const DICompositeType &B) const {
  return Types.isAddressed(A) && Types.isAddressed(B) &&
         A.getName().split("___").first == B.getName().split("___").first;
}

/// Why reads may have been moved past a write to \p W; empty if they cannot.
std::string WriteCheck::doubt(const Whereabouts &W) const {
  if (W.Union)
    return "a member of a union is written, which optimisers take for another place than the union's other members";
  for (const DICompositeType *T : W.Types) {
    if (All.Elements.contains(T))
      return ("a struct " + T->getName() +
              " is written to in a function that has elements of an array of them, of which "
              "LLVM does not know which are the same")
          .str();
    for (const DICompositeType *Other : All.Types)
      if (Other != T && areFlavors(*Other, *T))
        return ("a struct " + T->getName() + " is written to in a function that has the same object as a struct " +
                Other->getName() + ", whose fields optimisers take for other places")
            .str();
  }
  return "";
}

void WriteCheck::check(Instruction &Write, const Value &Address) {
  std::string Doubt = doubt(trace(Address));
  if (!Doubt.empty())
    report(Write, makeError(DiagID::MisplacedWrite, Doubt + "; write through 'polybpf::launder(&raw mut ..)'"));
}

void WriteCheck::run() {
  for (const Instruction &I : instructions(F))
    addOperands(I, All);
  for (Instruction &I : instructions(F)) {
    if (auto *Store = dyn_cast<StoreInst>(&I))
      check(I, *Store->getPointerOperand());
    else if (auto *RMW = dyn_cast<AtomicRMWInst>(&I))
      check(I, *RMW->getPointerOperand());
    else if (auto *Exchange = dyn_cast<AtomicCmpXchgInst>(&I))
      check(I, *Exchange->getPointerOperand());
    else if (auto *Memory = dyn_cast<MemIntrinsic>(&I))
      check(I, *Memory->getRawDest());
  }
}

void polybpf::refuseMisplacedWrites(Module &M, const TaggedTypes &Types) {
  if (Types.empty())
    return;
  for (Function &F : M)
    WriteCheck(F, Types).run();
}
