//===- LLVMSetup.cpp - What of LLVM belongs to the process --------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "LLVMSetup.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/CrashRecoveryContext.h"
#include "llvm/Support/TargetSelect.h"

using namespace llvm;
using namespace polybpf;

void initializeBPF() {
  LLVMInitializeBPFTargetInfo();
  LLVMInitializeBPFTarget();
  LLVMInitializeBPFTargetMC();
  LLVMInitializeBPFAsmPrinter();
  LLVMInitializeBPFAsmParser();
}

/// Those of our switches that this LLVM does not have are for passes that it does not have either.
Error configureLLVM(const Invocation &I) {
  std::vector<std::string> Arguments = {"polybpf-link"};
  for (const std::string &Argument : llvmArguments(I.Switches))
    if (cl::getRegisteredOptions().contains(StringRef(Argument).drop_front(2).split('=').first))
      Arguments.push_back(Argument);
  append_range(Arguments, I.LLVMArguments);
  SmallVector<const char *> Pointers;
  for (const std::string &Argument : Arguments)
    Pointers.push_back(Argument.c_str());
  std::string Problem;
  raw_string_ostream OS(Problem);
  cl::ResetAllOptionOccurrences();
  if (cl::ParseCommandLineOptions(Pointers.size(), Pointers.data(), "", &OS))
    return Error::success();
  return createStringError(inconvertibleErrorCode(), "--llvm-args: " + StringRef(Problem).split('\n').first);
}

int runGuarded(Invocation &I, function_ref<int()> Link, function_ref<void(StringRef)> Report) {
  int Code = 1;
  std::string Progress = "the inputs";
  I.Link.Progress = &Progress;
  CrashRecoveryContext::Enable();
  CrashRecoveryContext Guard;
  bool Survived = Guard.RunSafely([&] { Code = Link(); });
  CrashRecoveryContext::Disable();
  I.Link.Progress = nullptr;
  if (Survived)
    return Code;
  Report(Progress + ": LLVM crashed: this is malformed, or it is a bug of LLVM's; there is no output");
  return 1;
}
