//===- Unsupported.cpp - What LLVM's BPF code generation cannot do, found before it tries -------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// One function for each kind of operation. What LLVM reports by itself, and then goes on, is left to it, except where
// it cannot say what it means: "0x5581: i64 = GlobalAddress<ptr @f> 0 too many arguments".
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/Lowering/Unsupported.h"
#include "polybpf/Support/Compat.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/TargetParser/Host.h"

using namespace llvm;
using namespace polybpf;

BPFLevel BPFLevel::of(StringRef CPU, StringRef Features) {
  if (CPU == "probe")
    CPU = sys::detail::getHostCPUNameForBPF();
  if (CPU.empty())
    CPU = compat::DefaultBPF;
  BPFLevel Level = {StringSwitch<unsigned>(CPU).Case("v2", 2).Case("v3", 3).Case("v4", 4).Default(1), false};
  Level.ALU32 = (Level.Version >= 3 || Features.contains("+alu32")) && !Features.contains("-alu32");
  return Level;
}

/// How many registers a value of \p T takes when it is passed.
static uint64_t registersFor(const DataLayout &DL, Type *T) {
  if (auto *Struct = dyn_cast<StructType>(T)) {
    uint64_t Sum = 0;
    for (Type *Element : Struct->elements())
      Sum += registersFor(DL, Element);
    return Sum;
  }
  if (auto *Array = dyn_cast<ArrayType>(T))
    return Array->getNumElements() * registersFor(DL, Array->getElementType());
  if (auto *Vector = dyn_cast<FixedVectorType>(T))
    return Vector->getNumElements() * registersFor(DL, Vector->getElementType());
  if (!T->isSized() || T->isScalableTy())
    return 0;
  return divideCeil(DL.getTypeSizeInBits(T), 64);
}

namespace {
/// An operation that cannot be, without its place.
struct Finding {
  std::string Message;
  StringRef Hint;
  Unsupported::Fate Code = Unsupported::None;
};
using MaybeFinding = std::optional<Finding>;
} // namespace

static constexpr StringLiteral ArgumentsHint =
    "BPF passes five arguments in registers: pass a pointer to a struct, or have the function inlined always";

//===--- Atomics ---------------------------------------------------------------------------------------------------===//

/// Atomics of a width that no BPF has.
static MaybeFinding findWidth(uint64_t Bits, BPFLevel Level) {
  if (Bits > 64)
    return Finding{(Twine(Bits) + "-bit atomic operation is not supported").str(),
                   "BPF has atomics of 32 and 64 bits: use these, or a bpf_spin_lock in the map value"};
  if (Bits < 32)
    return Finding{(Twine(Bits) + "-bit atomic operation is not supported").str(),
                   "BPF has atomics of 32 and 64 bits: use AtomicU32 or AtomicU64, in C unsigned int or long"};
  if (Bits == 32 && !Level.ALU32)
    return Finding{"32-bit atomic operation is not supported by this cpu",
                   "32-bit atomics came with v3: link with --cpu v3, or use 64 bits"};
  return std::nullopt;
}

static MaybeFinding findUpdate(const AtomicRMWInst &I, BPFLevel Level) {
  uint64_t Bits = I.getModule()->getDataLayout().getTypeSizeInBits(I.getType());
  // The oldest of all: `lock *(u32 *)(r1 + 0) += r2`, whose result nobody may ask for.
  if (I.getOperation() == AtomicRMWInst::Add && Bits == 32)
    return std::nullopt;
  if (MaybeFinding Width = findWidth(Bits, Level))
    return Width;
  switch (I.getOperation()) {
  case AtomicRMWInst::Xchg:
  case AtomicRMWInst::Add:
  case AtomicRMWInst::Sub:
  case AtomicRMWInst::And:
  case AtomicRMWInst::Or:
  case AtomicRMWInst::Xor:
  // Loops of compare and exchange, with arithmetic of which LLVM has something to say.
  case AtomicRMWInst::FAdd:
  case AtomicRMWInst::FSub:
  case AtomicRMWInst::FMax:
  case AtomicRMWInst::FMin:
    return std::nullopt;
  default:
    return Finding{("atomic " + AtomicRMWInst::getOperationName(I.getOperation()) + " is not supported").str(),
                   "BPF has atomic add, and, or, xor, exchange and compare-and-exchange: loop over the last, a bounded "
                   "number of times"};
  }
}

static MaybeFinding findOrdered(StringRef What, const Twine &Weaker, AtomicOrdering Ordering, uint64_t Bits,
                                BPFLevel Level) {
  if (Bits > 64)
    return findWidth(Bits, Level);
  if (Ordering == AtomicOrdering::SequentiallyConsistent)
    return Finding{("sequentially consistent atomic " + What + " is not supported").str(),
                   What == "load" ? "use Ordering::Acquire (from --cpu v4 on) or Relaxed, in C __ATOMIC_ACQUIRE or "
                                    "__ATOMIC_RELAXED; or fetch_or(0), which orders everything"
                                  : "use Ordering::Release (from --cpu v4 on) or Relaxed, in C __ATOMIC_RELEASE or "
                                    "__ATOMIC_RELAXED; or swap(), which orders everything"};
  if (isStrongerThanMonotonic(Ordering) && (Level.Version < 4 || !compat::HasAcquireLoads))
    return Finding{("atomic " + What + " with " + Weaker + " ordering is not supported by this cpu").str(),
                   "it came with v4 and Linux 6.15: link with --cpu v4, or use Ordering::Relaxed, in C "
                   "__ATOMIC_RELAXED"};
  return std::nullopt;
}

static MaybeFinding findAtomic(const Instruction &I, BPFLevel Level) {
  const DataLayout &DL = I.getModule()->getDataLayout();
  if (auto *Fence = dyn_cast<FenceInst>(&I); Fence && Fence->getSyncScopeID() != SyncScope::SingleThread)
    return Finding{"fence is not supported",
                   "BPF has no fences: an atomic operation whose result is used, such as fetch_add, orders all memory "
                   "accesses around it; compiler_fence, in C barrier(), needs no instruction"};
  if (auto *Update = dyn_cast<AtomicRMWInst>(&I))
    return findUpdate(*Update, Level);
  if (auto *Exchange = dyn_cast<AtomicCmpXchgInst>(&I))
    return findWidth(DL.getTypeSizeInBits(Exchange->getCompareOperand()->getType()), Level);
  if (auto *Load = dyn_cast<LoadInst>(&I); Load && Load->isAtomic())
    return findOrdered("load", "acquire", Load->getOrdering(), DL.getTypeSizeInBits(Load->getType()), Level);
  if (auto *Store = dyn_cast<StoreInst>(&I); Store && Store->isAtomic())
    return findOrdered("store", "release", Store->getOrdering(),
                       DL.getTypeSizeInBits(Store->getValueOperand()->getType()), Level);
  return std::nullopt;
}

//===--- Calls -----------------------------------------------------------------------------------------------------===//

static MaybeFinding findIntrinsic(const IntrinsicInst &I) {
  StringRef Name = I.getCalledFunction()->getName();
  switch (I.getIntrinsicID()) {
  case Intrinsic::frameaddress:
  case Intrinsic::returnaddress:
  case Intrinsic::addressofreturnaddress:
  case Intrinsic::sponentry:
  case Intrinsic::eh_dwarf_cfa:
  case Intrinsic::localaddress:
  case Intrinsic::localescape:
  case Intrinsic::localrecover:
    return Finding{(Name + " is not supported").str(),
                   "BPF cannot look at its stack frames: take the caller's address from the context, as with "
                   "bpf_get_func_ip or bpf_get_stack"};
  case Intrinsic::read_register:
  case Intrinsic::write_register:
    return Finding{(Name + " is not supported").str(), "BPF's registers have no names outside inline assembly: use it"};
  case Intrinsic::vastart:
  case Intrinsic::vacopy:
  case Intrinsic::vaend:
    return Finding{"variable arguments are not supported", "pass an array and its length"};
  case Intrinsic::eh_sjlj_setjmp:
  case Intrinsic::eh_sjlj_longjmp:
    return Finding{(Name + " is not supported").str(), "return an error code through the callers"};
  case Intrinsic::init_trampoline:
  case Intrinsic::adjust_trampoline:
    return Finding{"pointer to a nested function is not supported", "make the function a static one of the file"};
  case Intrinsic::trap:
  case Intrinsic::debugtrap:
  case Intrinsic::ubsantrap:
    return Finding{
        (Name + ": the kernel refuses it where it can be reached").str(),
        "it is a call of __bpf_trap, which came with Linux 6.16, and which Aya does not know: return an error "
        "instead of abort; a panic handler is a loop; --allow-bpf-trap if that is what is wanted",
        Unsupported::Trap};
  case Intrinsic::set_rounding:
  case Intrinsic::experimental_stackmap:
  case Intrinsic::experimental_patchpoint:
  case Intrinsic::experimental_patchpoint_void:
  case Intrinsic::experimental_deoptimize:
  case Intrinsic::experimental_guard:
  case Intrinsic::ptrauth_strip:
    return Finding{(Name + " is not supported").str(), "BPF has nothing like it"};
  default:
    if (I.getCalledFunction()->isTargetIntrinsic() && !Name.starts_with("llvm.bpf."))
      return Finding{(Name + " is not supported").str(), "it is an instruction of another processor"};
    return std::nullopt;
  }
}

static MaybeFinding findCall(const CallBase &I) {
  if (auto *Intrinsic = dyn_cast<IntrinsicInst>(&I))
    return findIntrinsic(*Intrinsic);
  if (I.isInlineAsm())
    return std::nullopt;
  uint64_t Registers = 0;
  for (const Use &Argument : I.args())
    Registers += registersFor(I.getModule()->getDataLayout(), Argument->getType());
  if (Registers > 5)
    return Finding{("call with " + Twine(Registers) + " arguments is not supported").str(), ArgumentsHint};
  if (CallingConv::ID CC = I.getCallingConv(); CC != CallingConv::C && CC != CallingConv::Fast)
    return Finding{("calling convention " + Twine(CC) + " is not supported").str(),
                   "BPF has one calling convention: leave the attribute out"};
  if (!isa<Constant>(I.getCalledOperand()))
    return Finding{"indirect call: kernels refuse it",
                   "they know where calls go: name the function, choose it by match or switch, or take a generic "
                   "parameter instead of dyn or a function pointer",
                   Unsupported::Refused};
  return std::nullopt;
}

//===--- Everything else -------------------------------------------------------------------------------------------===//

static MaybeFinding findControlFlow(const Instruction &I, BPFLevel Level) {
  if (isa<IndirectBrInst>(I) && Level.Version < 4)
    return Finding{"jump to a computed label is not supported by this cpu", "use match or switch"};
  if (isa<ResumeInst>(I))
    return Finding{"exceptions are not supported", "compile with -fno-exceptions, and return error codes"};
  if (isa<VAArgInst>(I))
    return Finding{"variable arguments are not supported", "pass an array and its length"};
  auto *Return = dyn_cast<ReturnInst>(&I);
  Type *T = Return && Return->getReturnValue() ? Return->getReturnValue()->getType() : nullptr;
  // LLVM itself reports aggregates.
  if (T && !T->isAggregateType() && registersFor(I.getModule()->getDataLayout(), T) > 1)
    return Finding{"returning more than 64 bits is not supported",
                   "BPF returns 64 bits in a register: return through a pointer, or let the call be inlined"};
  return std::nullopt;
}

/// Types that LLVM's BPF target has nothing for, not even a function to call.
static MaybeFinding findType(const Instruction &I) {
  auto IsForeign = [](const Type *T) { return T->isX86_FP80Ty() || T->isPPC_FP128Ty() || T->isScalableTy(); };
  if (IsForeign(I.getType()) || any_of(I.operands(), [&](const Use &U) { return IsForeign(U->getType()); }))
    return Finding{"type of another processor is not supported", "use integers"};
  return std::nullopt;
}

/// An access to a variable that each thread would have its own of. One kind of operand is left: not more of it than one
/// for each instruction.
static MaybeFinding findThreadLocal(const Instruction &I) {
  for (const Use &Operand : I.operands())
    if (auto *GV = dyn_cast<GlobalVariable>(Operand->stripPointerCasts()); GV && GV->isThreadLocal())
      return Finding{"thread-local variable is not supported",
                     "BPF has no threads: use a per-CPU array, or task storage (BPF_MAP_TYPE_TASK_STORAGE)"};
  return std::nullopt;
}

static MaybeFinding findAt(const Instruction &I, BPFLevel Level) {
  MaybeFinding Found = findType(I);
  if (!Found)
    Found = findThreadLocal(I);
  if (!Found)
    Found = findAtomic(I, Level);
  if (!Found)
    Found = findControlFlow(I, Level);
  if (auto *Call = dyn_cast<CallBase>(&I); Call && !Found)
    Found = findCall(*Call);
  return Found;
}

static MaybeFinding findInHead(const Function &F, BPFLevel Level) {
  uint64_t Registers = 0;
  for (const Argument &A : F.args())
    if (!A.hasByValAttr())
      Registers += registersFor(F.getParent()->getDataLayout(), A.getType());
  if (Registers > 5)
    return Finding{("function with " + Twine(Registers) + " arguments is not supported").str(), ArgumentsHint};
  if (CallingConv::ID CC = F.getCallingConv(); CC != CallingConv::C && CC != CallingConv::Fast)
    return Finding{("calling convention " + Twine(CC) + " is not supported").str(),
                   "BPF has one calling convention: leave the attribute out"};
  if (Level.Version < 4 && any_of(F, [](const BasicBlock &BB) { return BB.hasAddressTaken(); }))
    return Finding{"address of a label is not supported by this cpu", "use match or switch"};
  return std::nullopt;
}

std::vector<Unsupported> polybpf::findUnsupported(Module &M, BPFLevel Level) {
  std::vector<Unsupported> All;
  auto Add = [&](Function &F, Instruction *Where, MaybeFinding Found) {
    if (Found)
      All.push_back({&F, Where, std::move(Found->Message), Found->Hint, Found->Code});
  };
  for (Function &F : M) {
    if (F.isDeclaration())
      continue;
    Add(F, nullptr, findInHead(F, Level));
    for (Instruction &I : instructions(F))
      Add(F, &I, findAt(I, Level));
  }
  return All;
}

//===--- Going on without it ---------------------------------------------------------------------------------------===//

static void takeOutHead(Function &F) {
  F.setCallingConv(CallingConv::C);
  for (BasicBlock &BB : F)
    if (BB.hasAddressTaken())
      BlockAddress::get(&BB)->replaceAllUsesWith(ConstantExpr::getIntToPtr(
          ConstantInt::get(Type::getInt64Ty(F.getContext()), 1), PointerType::getUnqual(F.getContext())));
}

void polybpf::takeOut(const Unsupported &Found) {
  if (Found.Code != Unsupported::None)
    return;
  if (!Found.Where)
    return takeOutHead(*Found.F);
  Instruction &I = *Found.Where;
  if (I.isTerminator()) {
    for (BasicBlock *Successor : successors(I.getParent()))
      Successor->removePredecessor(I.getParent());
    new UnreachableInst(I.getContext(), I.getIterator());
  }
  // The value must look as if it came from somewhere, or the code that uses it would go, and what is wrong with it.
  if (!I.getType()->isVoidTy()) {
    Value *Nothing = PoisonValue::get(I.getType());
    I.replaceAllUsesWith(isa<PHINode>(I) ? Nothing : new FreezeInst(Nothing, "", I.getIterator()));
  }
  I.eraseFromParent();
}

void polybpf::lowerRelaxedAtomics(Module &M) {
  const DataLayout &DL = M.getDataLayout();
  auto MakeVolatile = [&](auto *Access, Type *T) {
    if (!Access || !Access->isAtomic() || isStrongerThanMonotonic(Access->getOrdering()) ||
        DL.getTypeSizeInBits(T) > 64)
      return;
    Access->setAtomic(AtomicOrdering::NotAtomic);
    Access->setVolatile(true);
  };
  for (Function &F : M)
    for (Instruction &I : instructions(F)) {
      MakeVolatile(dyn_cast<LoadInst>(&I), I.getType());
      if (auto *Store = dyn_cast<StoreInst>(&I))
        MakeVolatile(Store, Store->getValueOperand()->getType());
    }
}
