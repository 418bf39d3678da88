//===- Constructors.cpp - Code that is to run before the program --------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
//   Limits limits(max * 2);      C++: a constructor of the file sets `limits`, before main() in other systems
//
// No loader of BPF objects runs it. If the optimiser can, the variable has its value in the object, like any other
// initialised one, and the constructor is gone. Otherwise the program would read zeros, so it is an error.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Context.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/DebugInfoMetadata.h"

using namespace llvm;
using namespace polybpf;
using namespace polybpf::linker;

/// "a.cpp:7", where the first variable is initialised that \p F sets; its name, if nobody knows.
static std::string placeOf(const Function &F) {
  for (const BasicBlock &BB : F)
    for (const Instruction &I : BB)
      for (const DILocation *At = I.getDebugLoc(); At; At = At->getInlinedAt())
        // What clang makes up around the initialiser is in line 0.
        if (At->getLine() && (!At->getInlinedAt() || !At->getInlinedAt()->getLine()))
          return (At->getFilename() + ":" + Twine(At->getLine())).str();
  return demangledName(F.getName());
}

Error linker::checkConstructors(Context &Ctx) {
  Error Errors = Error::success();
  for (const char *Name : {"llvm.global_ctors", "llvm.global_dtors"}) {
    const GlobalVariable *List = Ctx.Merged->getNamedGlobal(Name);
    auto *Entries = List && List->hasInitializer() ? dyn_cast<ConstantArray>(List->getInitializer()) : nullptr;
    for (unsigned I = 0; Entries && I != Entries->getNumOperands(); ++I)
      if (auto *F = dyn_cast<Function>(Entries->getOperand(I)->getOperand(1)->stripPointerCasts()))
        Errors = joinErrors(std::move(Errors),
                            fail(placeOf(*F) + ": a variable's constructor or destructor would have to run, and no BPF "
                                               "loader runs any; make its value constexpr"));
  }
  return Errors;
}
