//===- MemoryFunctions.cpp - memcpy and its like, for calls that no module makes ----------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Copies and fills are intrinsics, and code generation makes one of three things of them:
//
//   copy 64 bytes, aligned to 8      eight loads and stores, in order (--bpf-expand-memcpy-in-order)
//   fill or move 64 bytes            a call: that switch has turned stores off for these. So we make the stores here,
//                                    and loads of comparisons, for which it is the same
//   copy 4000 bytes                  a call. So we make a loop here, and for fills and moves
//   copy or fill n bytes             a call of memcpy, memmove or memset
//
// A call is what has to be avoided: the kernel refuses the functions of compiler_builtins. Where there must be one, they get
// another body (MemoryLoops.cpp).
//
// The functions that are called so have been kept through optimisation if an input has them. Now it is known which of
// them are needed: they become local, since the kernel would verify a global one by itself, with arguments of which it
// knows nothing. The others go with all else that is local and unused.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Context.h"
#include "MemoryLoops.h"
#include "polybpf/Lowering/Unsupported.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/Transforms/Utils/BasicBlockUtils.h"
#include "llvm/Transforms/Utils/Local.h"
#include "llvm/Transforms/Utils/ModuleUtils.h"

using namespace llvm;
using namespace polybpf;
using namespace polybpf::linker;

/// What BPF's code generation takes for a few words, and what it does where there must be no loops.
static constexpr uint64_t MaxStores = 128, MaxUnrolled = 1024;
/// The same for moves, all of whose words are in registers and on the stack for a time.
static constexpr uint64_t MaxMoves = 12, MaxUnrolledMoves = 64;

/// The bytes that one load or store at \p Alignment can take.
static uint64_t wordSize(MaybeAlign Alignment) { return std::min<uint64_t>(Alignment.valueOrOne().value(), 8); }

/// Aligns variables for words, as code generation would: those that are only bytes to their language (a string, a
/// buffer) are copied and filled in an eighth of the instructions then. Returns how \p Pointer is aligned.
static Align align(Value *Pointer, MaybeAlign Known, const DataLayout &Layout) {
  APInt Offset(64, 0);
  Value *Base = Pointer->stripAndAccumulateConstantOffsets(Layout, Offset, /*AllowNonInbounds=*/true);
  Align OfBase = getOrEnforceKnownAlignment(Base, Align(8), Layout);
  return std::max(Known.valueOrOne(), commonAlignment(OfBase, Offset.getZExtValue()));
}

static void alignOperands(MemIntrinsic &I) {
  const DataLayout &Layout = I.getModule()->getDataLayout();
  I.setDestAlignment(align(I.getRawDest(), I.getDestAlign(), Layout));
  if (auto *Transfer = dyn_cast<MemTransferInst>(&I))
    Transfer->setSourceAlignment(align(Transfer->getRawSource(), Transfer->getSourceAlign(), Layout));
}

/// Calls \p Visit(offset, size) for each piece of \p Size bytes: words, then the rest of the last one.
static void forEachPiece(uint64_t Size, uint64_t Word, function_ref<void(uint64_t, uint64_t)> Visit) {
  for (uint64_t Offset = 0; Word; Word /= 2)
    for (; Offset + Word <= Size; Offset += Word)
      Visit(Offset, Word);
}

static Value *placeOf(IRBuilder<> &Builder, Value *Start, uint64_t Offset) {
  return Builder.CreateConstInBoundsGEP1_64(Builder.getInt8Ty(), Start, Offset);
}

namespace {
/// The loads and stores of a copy, move or fill of known size.
class Expansion {
  using Loaded = SmallVector<std::pair<uint64_t, Value *>>;

  MemIntrinsic &I;
  IRBuilder<> Builder;
  uint64_t Size, Word;
  bool MayOverlap;
  /// Of a copy or move.
  Value *Source = nullptr;
  /// The byte of a fill in each byte of its largest piece.
  Value *Pattern = nullptr;

  Value *pattern(Value &Byte, bool HasStoresOfConstants) {
    uint64_t Largest = std::min<uint64_t>(Word, bit_floor(Size));
    Type *Ty = Builder.getIntNTy(Largest * 8);
    Value *Bytes =
        Builder.CreateMul(Builder.CreateZExt(&Byte, Ty), Builder.getInt(APInt::getSplat(Largest * 8, APInt(8, 1))));
    auto *C = dyn_cast<ConstantInt>(Bytes);
    if (!C || C->isZero() || Size % Largest == 0 || HasStoresOfConstants)
      return Bytes;
    // One register serves all pieces if code generation does not see the constants.
    return Builder.Insert(CastInst::Create(Instruction::BitCast, C, Ty));
  }

  Value *load(Value *From, uint64_t Offset, uint64_t Bytes) {
    Type *Ty = Builder.getIntNTy(Bytes * 8);
    if (Pattern)
      return Builder.CreateTrunc(Pattern, Ty);
    return Builder.CreateAlignedLoad(Ty, placeOf(Builder, From, Offset), Align(Bytes), I.isVolatile());
  }

  Loaded loadAll(Value *From, uint64_t Offset, uint64_t Count) {
    Loaded Pieces;
    forEachPiece(Count, Word, [&](uint64_t Piece, uint64_t Bytes) {
      Pieces.push_back({Offset + Piece, load(From, Offset + Piece, Bytes)});
    });
    return Pieces;
  }

  void store(Value *To, const Loaded &Pieces) {
    for (auto [Offset, Piece] : Pieces)
      Builder.CreateAlignedStore(Piece, placeOf(Builder, To, Offset), Align(Piece->getType()->getIntegerBitWidth() / 8),
                                 I.isVolatile());
  }

  void straight(Value *To, Value *From, uint64_t Offset, uint64_t Count) {
    if (MayOverlap)
      return store(To, loadAll(From, Offset, Count));
    forEachPiece(Count, Word, [&](uint64_t Piece, uint64_t Bytes) {
      store(To, {{Offset + Piece, load(From, Offset + Piece, Bytes)}});
    });
  }

  /// Steps of \p Step bytes, from the first on or from the last.
  void loop(Instruction *Before, uint64_t Step, bool Backward) {
    Value *Steps = Builder.getInt64(Size / Step);
    auto [Body, Index] = makeLoop(Builder.getInt64(0), Steps, Before);
    Builder.SetInsertPoint(Body);
    Builder.SetCurrentDebugLocation(I.getDebugLoc());
    if (Backward)
      Index = Builder.CreateSub(Builder.getInt64(Size / Step - 1), Index);
    Value *Offset = Builder.CreateMul(Index, Builder.getInt64(Step));
    auto At = [&](Value *Start) { return Builder.CreateInBoundsGEP(Builder.getInt8Ty(), Start, Offset); };
    straight(At(I.getRawDest()), Source ? At(Source) : nullptr, 0, Step);
    Builder.SetInsertPoint(&I);
  }

  void loop(uint64_t Step) {
    uint64_t End = Size - Size % Step;
    loop(&I, Step, /*Backward=*/false);
    straight(I.getRawDest(), Source, End, Size - End);
  }

  /// What lies in front is moved from its end on, or the destination would overwrite it. Bytes behind the last step wait
  /// in registers.
  void loopOfMove(uint64_t Step) {
    uint64_t End = Size - Size % Step;
    Loaded Rest = loadAll(Source, End, Size - End);
    auto Address = [&](Value *Start) { return Builder.CreatePtrToInt(Start, Builder.getInt64Ty()); };
    Value *IsBehind = Builder.CreateICmpULE(Address(I.getRawDest()), Address(Source));
    Instruction *Then, *Else;
    SplitBlockAndInsertIfThenElse(IsBehind, &I, &Then, &Else);
    loop(Then, Step, /*Backward=*/false);
    loop(Else, Step, /*Backward=*/true);
    store(I.getRawDest(), Rest);
  }

public:
  Expansion(MemIntrinsic &I, uint64_t Size, bool HasStoresOfConstants)
      : I(I), Builder(&I), Size(Size), Word(wordSize(I.getDestAlign())), MayOverlap(isa<MemMoveInst>(I)) {
    if (auto *Transfer = dyn_cast<MemTransferInst>(&I)) {
      Source = Transfer->getRawSource();
      Word = std::min(Word, wordSize(Transfer->getSourceAlign()));
    } else {
      Pattern = pattern(*cast<MemSetInst>(I).getValue(), HasStoresOfConstants);
    }
  }

  void run(bool UnrollLoops) {
    uint64_t Few = MayOverlap ? (UnrollLoops ? MaxUnrolledMoves : MaxMoves) : (UnrollLoops ? MaxUnrolled : MaxStores);
    if (Size <= Few * Word)
      straight(I.getRawDest(), Source, 0, Size);
    else if (MayOverlap)
      loopOfMove(2 * Word);
    else
      loop(8 * Word);
  }
};
} // namespace

/// Makes loads of a comparison for equality, if they are few: what differs in any word, in one.
static bool expandComparison(CallInst &Call) {
  const Function *F = Call.getCalledFunction();
  if (!F || !(F->getName() == "memcmp" || F->getName() == "bcmp") || Call.arg_size() != 3)
    return false;
  auto *Length = dyn_cast<ConstantInt>(Call.getArgOperand(2));
  if (!Length || !Call.getType()->isIntegerTy() || !isOnlyUsedInZeroEqualityComparison(&Call))
    return false;
  const DataLayout &Layout = Call.getModule()->getDataLayout();
  Value *A = Call.getArgOperand(0), *B = Call.getArgOperand(1);
  uint64_t Word = std::min(wordSize(align(A, {}, Layout)), wordSize(align(B, {}, Layout)));
  if (Length->getValue().ugt(MaxStores * Word))
    return false;
  IRBuilder<> Builder(&Call);
  Value *Differs = Builder.getInt64(0);
  forEachPiece(Length->getZExtValue(), Word, [&](uint64_t Offset, uint64_t Size) {
    auto Load = [&](Value *From) {
      return Builder.CreateAlignedLoad(Builder.getIntNTy(Size * 8), placeOf(Builder, From, Offset), Align(Size));
    };
    Value *Differing = Builder.CreateXor(Load(A), Load(B));
    Differs = Builder.CreateOr(Differs, Builder.CreateZExt(Differing, Builder.getInt64Ty()));
  });
  Value *IsDifferent = Builder.CreateICmpNE(Differs, Builder.getInt64(0));
  Call.replaceAllUsesWith(Builder.CreateZExt(IsDifferent, Call.getType()));
  return true;
}

/// Code generation makes pairs of loads and stores of a copy, if they are few.
static bool isLeftToCodeGeneration(const MemIntrinsic &I, uint64_t Size) {
  auto *Copy = dyn_cast<MemCpyInst>(&I);
  return Copy && Size <= MaxStores * std::min(wordSize(Copy->getDestAlign()), wordSize(Copy->getSourceAlign()));
}

/// Whether nothing is left of \p I to do.
static bool expand(Instruction &I, const LinkOptions &Options) {
  auto *Intrinsic = dyn_cast<MemIntrinsic>(&I);
  if (!Intrinsic)
    return isa<CallInst>(I) && expandComparison(cast<CallInst>(I));
  auto *Length = dyn_cast<ConstantInt>(Intrinsic->getLength());
  // No object is as large as a tagged struct, of which CorePass has something to say.
  if (!Length || Length->getValue().ugt(INT32_MAX))
    return false;
  alignOperands(*Intrinsic);
  if (isLeftToCodeGeneration(*Intrinsic, Length->getZExtValue()))
    return false;
  if (Length->isZero())
    return true;
  bool HasStoresOfConstants = BPFLevel::of(Options.CPU, Options.Features).Version >= 4;
  Expansion(*Intrinsic, Length->getZExtValue(), HasStoresOfConstants).run(Options.UnrollLoops);
  return true;
}

static void expandAll(Module &M, const LinkOptions &Options) {
  for (Function &F : M) {
    SmallVector<Instruction *> Calls;
    for (Instruction &I : instructions(F))
      if (isa<CallInst>(I))
        Calls.push_back(&I);
    for (Instruction *I : Calls)
      if (expand(*I, Options))
        I->eraseFromParent();
  }
}

/// The function that code generation calls for \p I.
static StringRef calledFor(const MemIntrinsic &I) {
  if (isa<MemSetInst>(I))
    return "memset";
  return isa<MemMoveInst>(I) ? "memmove" : "memcpy";
}

void linker::settleMemoryFunctions(Context &Ctx) {
  expandAll(*Ctx.Merged, Ctx.Options);
  StringSet<> Called;
  for (const Function &F : *Ctx.Merged)
    for (const Instruction &I : instructions(F))
      if (auto *Intrinsic = dyn_cast<MemIntrinsic>(&I); Intrinsic && !isa<ConstantInt>(Intrinsic->getLength()))
        Called.insert(calledFor(*Intrinsic));
  for (StringRef Name : MemoryFunctions) {
    Function *F = Ctx.Merged->getFunction(Name);
    if (!F || F->isDeclaration() || Ctx.Symbols[Name].Exported || Ctx.Symbols[Name].JoinsObjects)
      continue;
    F->setLinkage(GlobalValue::InternalLinkage);
    F->setVisibility(GlobalValue::DefaultVisibility);
    if (!Called.contains(Name))
      continue;
    if (isRefused(*F))
      makeLoopOf(*F);
    appendToCompilerUsed(*Ctx.Merged, F);
  }
}
