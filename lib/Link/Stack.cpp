//===- Stack.cpp - Who needs more stack than BPF has -------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// LLVM says at each access to a large frame that "the BPF stack limit is exceeded". What helps is to know what is in the
// frame, which code generation tells in remarks:
//
//   a.c:3: in function prog: 640 bytes of stack, of which BPF has 512: buf of a.c:5 takes 600, tmp of a.c:9 40
//
// The limit of 512 holds for each function, and in most programs for a chain of calls too.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Context.h"
#include "llvm/IR/DiagnosticInfo.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/Support/MathExtras.h"

using namespace llvm;
using namespace polybpf;
using namespace polybpf::linker;

static constexpr uint64_t StackSize = 512;
static constexpr StringLiteral Hint =
    "keep large values in a map, such as a per-CPU array of one entry, or pass them by reference";

void linker::askForFrames(Module &M) {
  for (Function &F : M)
    if (!F.isDeclaration())
      F.addFnAttr("warn-stack-size", "0");
}

/// One line for each thing in the frame: Offset: [SP-600], Type: Variable, Align: 1, Size: 600, and its name.
static void noteSlots(StackFrame &Frame, const DiagnosticInfoOptimizationBase &Info) {
  for (const auto &Argument : Info.getArgs()) {
    StringRef Value = Argument.Val;
    if (Argument.Key == "Type")
      Frame.Slots.emplace_back(0, Value == "Variable" ? "a value without a name" : "values without registers");
    if (Frame.Slots.empty())
      continue;
    auto &[Size, Name] = Frame.Slots.back();
    if (Argument.Key == "Size")
      Value.getAsInteger(10, Size);
    // "buf @ a.c:5"; several that are never there at once share a place.
    if (Argument.Key == "DataLoc") {
      auto [Variable, Place] = Value.trim().split(" @ ");
      Name = (Variable + " of " + Place).str();
    }
  }
  stable_sort(Frame.Slots, [](const auto &A, const auto &B) { return A.first > B.first; });
}

bool linker::noteFrame(Context &Ctx, const DiagnosticInfo &Info) {
  if (auto *Size = dyn_cast<DiagnosticInfoStackSize>(&Info)) {
    Ctx.Frames[&Size->getFunction()].Size = Size->getResourceSize();
    return true;
  }
  if (auto *Remark = dyn_cast<DiagnosticInfoOptimizationBase>(&Info);
      Remark && Remark->getPassName() == "stack-frame-layout") {
    noteSlots(Ctx.Frames[&Remark->getFunction()], *Remark);
    return true;
  }
  if (auto *Unsupported = dyn_cast<DiagnosticInfoUnsupported>(&Info);
      Unsupported && StringRef(Unsupported->getMessage().str()).contains("BPF stack limit is exceeded")) {
    Ctx.Frames[&Unsupported->getFunction()].TooLarge = true;
    return true;
  }
  return false;
}

/// ": buf of a.c:5 takes 600, tmp of a.c:9 40", of the largest three.
static std::string largestOf(const StackFrame &Frame) {
  std::string Text;
  for (const auto &[Size, Name] : ArrayRef(Frame.Slots).take_front(3))
    Text += (Text.empty() ? ": " + Name + " takes " : ", " + Name + " ") + std::to_string(Size);
  return Text;
}

namespace {
/// The chain of calls from a function on that needs the most stack.
struct Chain {
  uint64_t Size = 0;
  const Function *Next = nullptr;
};
} // namespace

/// The kernel gives each frame a multiple of 16 bytes.
static uint64_t frameSize(const Context &Ctx, const Function &F) {
  auto Frame = Ctx.Frames.find(&F);
  return Frame == Ctx.Frames.end() ? 0 : alignTo(Frame->second.Size, 16);
}

/// Fills \p Chains for \p F and what it calls. A function that calls itself, which no kernel takes, ends its chain.
static const Chain &chainFrom(const Context &Ctx, const Function &F, DenseMap<const Function *, Chain> &Chains) {
  if (!Chains.try_emplace(&F).second)
    return Chains[&F];
  Chain Longest;
  for (const Instruction &I : instructions(F))
    if (auto *Call = dyn_cast<CallBase>(&I))
      if (const Function *Callee = Call->getCalledFunction(); Callee && !Callee->isDeclaration())
        if (uint64_t Size = chainFrom(Ctx, *Callee, Chains).Size; Size > Longest.Size)
          Longest = {Size, Callee};
  Longest.Size += frameSize(Ctx, F);
  return Chains[&F] = Longest;
}

/// "prog (320 bytes), parse (240 bytes)"
static std::string describe(const Context &Ctx, const Function *F, const DenseMap<const Function *, Chain> &Chains) {
  std::string Text;
  for (; F; F = Chains.lookup(F).Next)
    if (uint64_t Size = frameSize(Ctx, *F))
      Text += (Text.empty() ? "" : ", ") + sourceName(Ctx, F->getName()) + " " + std::to_string(Size);
  return Text;
}

void linker::checkStack(Context &Ctx) {
  for (const auto &[F, Frame] : Ctx.Frames)
    if (Frame.TooLarge)
      Ctx.report(DS_Error,
                 sourcePlace(Ctx, *F, nullptr) + std::to_string(Frame.Size) + " bytes of stack, of which BPF has " +
                     std::to_string(StackSize) + largestOf(Frame),
                 Hint);
  DenseMap<const Function *, Chain> Chains;
  for (const Function &F : *Ctx.Merged) {
    if (F.isDeclaration() || F.hasLocalLinkage())
      continue;
    // A single frame is an error, or the user has told LLVM that there is more stack.
    if (uint64_t Size = chainFrom(Ctx, F, Chains).Size; Size > StackSize && frameSize(Ctx, F) < Size)
      Ctx.report(DS_Warning,
                 sourcePlace(Ctx, F, nullptr) + "calls with " + std::to_string(Size) +
                     " bytes of stack together, of which most programs have " + std::to_string(StackSize) + ": " +
                     describe(Ctx, &F, Chains),
                 Hint);
  }
}
