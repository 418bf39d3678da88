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
#include <csignal>
#include <exception>

using namespace llvm;
using namespace polybpf;

void initializeBPF() {
  LLVMInitializeBPFTargetInfo();
  LLVMInitializeBPFTarget();
  LLVMInitializeBPFTargetMC();
  LLVMInitializeBPFAsmPrinter();
  LLVMInitializeBPFAsmParser();
}

/// "name" of "--name=value".
static StringRef switchName(StringRef Argument) { return Argument.ltrim('-').split('=').first; }

/// Those of our switches that this LLVM does not have are for passes that it does not have either. The user's own count.
Error configureLLVM(const Invocation &I) {
  std::vector<std::string> Arguments = {"polybpf-link"};
  for (const std::string &Argument : llvmArguments(I.Switches))
    if (StringRef Name = switchName(Argument);
        cl::getRegisteredOptions().contains(Name) &&
        none_of(I.LLVMArguments, [&](StringRef Given) { return switchName(Given) == Name; }))
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

namespace {
/// A signal handler needs a stack of its own where the stack has ended: IR nests as deep as a file says.
class SignalStack {
public:
  SignalStack() : Memory(new char[Size]) {
    stack_t New = {};
    New.ss_sp = Memory.get();
    New.ss_size = Size;
    sigaltstack(&New, &Previous);
    // LLVM's handlers do not ask for it.
    for (int Signal : {SIGSEGV, SIGBUS}) {
      struct sigaction Action;
      sigaction(Signal, nullptr, &Action);
      Action.sa_flags |= SA_ONSTACK;
      sigaction(Signal, &Action, nullptr);
    }
  }
  ~SignalStack() { sigaltstack(&Previous, nullptr); }

private:
  static constexpr size_t Size = 1 << 16;
  std::unique_ptr<char[]> Memory;
  stack_t Previous;
};
} // namespace

int runGuarded(Invocation &I, function_ref<int()> Link, function_ref<void(StringRef, StringRef)> Report) {
  int Code = 1;
  std::string Progress = "the inputs";
  I.Link.Progress = &Progress;
  CrashRecoveryContext::Enable();
  // LLVM converts numbers in names by functions that throw. The handler of the C++ library would print.
  std::terminate_handler Previous = std::set_terminate(std::abort);
  bool Survived;
  {
    SignalStack Stack;
    CrashRecoveryContext Guard;
    Survived = Guard.RunSafely([&] { Code = Link(); });
  }
  std::set_terminate(Previous);
  CrashRecoveryContext::Disable();
  I.Link.Progress = nullptr;
  if (Survived)
    return Code;
  Report(Progress, "LLVM crashed: this is malformed, or it is a bug of LLVM's; there is no output");
  return 1;
}
