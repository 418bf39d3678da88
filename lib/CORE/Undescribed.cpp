//===- Undescribed.cpp - Functions of which no debug info says what they access ----------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// In a crate that was compiled with debuginfo=0,
//
//   define i32 @_ZN6events3pid17h0123456789abcdefE(ptr %t) {        events::pid
//     %p = getelementptr i8, ptr %t, i64 56
//
// may be task_struct::pid, or anything. Whether the crate knows the listed types at all, its user has to say. All that is
// known of such a function is its name.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Inference.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Analysis/TargetLibraryInfo.h"
#include "llvm/Demangle/Demangle.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/TargetParser/Triple.h"

using namespace llvm;
using namespace polybpf;

/// The crates that \p Symbol, a mangled name, mentions: of "<events::Task as core::fmt::Debug>::fmt" events and core.
static SmallVector<std::string> cratesIn(StringRef Symbol) {
  std::string Name = demangle(Symbol);
  // Rust's older mangling demangles as C++, with `..` in types: _$LT$events..Task$u20$as$u20$core..fmt..Debug$GT$::fmt.
  for (size_t At; (At = Name.find("..")) != std::string::npos;)
    Name.replace(At, 2, "::");
  auto IsNamePart = [](char C) { return isAlnum(C) || C == '_'; };
  SmallVector<std::string> Crates;
  StringRef Rest = Name;
  for (bool IsFirst = true; !Rest.empty(); IsFirst = !Rest.consume_front("::")) {
    StringRef Word = Rest.take_while(IsNamePart);
    Rest = Rest.drop_front(Word.empty() ? 1 : Word.size());
    if (IsFirst && !Word.empty() && Rest.starts_with("::"))
      Crates.push_back(Word.str());
  }
  return Crates;
}

/// Whether \p F is one that compilers call by themselves, such as memcpy.
static bool isLibraryFunction(const Function &F) {
  LibFunc Ignored;
  return TargetLibraryInfoImpl(Triple(F.getParent()->getTargetTriple())).getLibFunc(F.getName(), Ignored);
}

/// Whether \p I reads from, writes to or adds to its operand \p U.
static bool isAccess(const Instruction &I, const Use &U) {
  if (auto *Store = dyn_cast<StoreInst>(&I))
    return U.getOperandNo() == Store->getPointerOperandIndex();
  auto *Call = dyn_cast<CallBase>(&I);
  return isa<LoadInst, AtomicRMWInst, AtomicCmpXchgInst, GetElementPtrInst, MemIntrinsic>(I) ||
         (Call && isProbe(*Call));
}

void Inference::checkUndescribed(Function &F) {
  SmallVector<std::string> Crates = cratesIn(F.getName());
  if (Crates.empty())
    Crates.push_back(F.getName().str());
  auto Crate = find_if_not(Crates, [&](StringRef Name) { return isLibrary(Name) || is_contained(Trusted, Name); });
  if (Crate == Crates.end())
    Crate = find_if_not(Crates, isLibrary);
  if (Crate == Crates.end() || isLibraryFunction(F) || Undescribed.contains(*Crate))
    return;
  PointerTypes Known(F, Types);
  for (Instruction &I : instructions(F))
    for (Use &U : I.operands()) {
      if (!U->getType()->isPointerTy() || !isAccess(I, U))
        continue;
      Value *Base = Known.rootOf(U.get()).Base;
      if (isa<Constant>(Base) || Known.isOwn(Base))
        continue;
      Undescribed.insert(*Crate);
      return failUnknown(
          I, DiagID::UndescribedFunction, *Crate,
          "there is no debug info of this function, which accesses what may be of a listed type; compile "
          "all of its crate with -C debuginfo=2, C with -g, or say trust=" +
              *Crate + " if it does not know the listed types");
    }
}
