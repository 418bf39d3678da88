//===- main.cpp - polybpf-link, also known as bpf-linker ----------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Reads the command line, calls link(), prints what comes of it. Exit codes: 0, 1 for an error in the input, 2 for one
// in the command line.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Invocation.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Config/llvm-config.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/CrashRecoveryContext.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/TargetSelect.h"
#include <unistd.h>

using namespace llvm;
using namespace polybpf;

namespace {
/// Prints messages, one a line.
class Log {
public:
  explicit Log(DiagnosticSeverity Level) : Level(Level) {}
  Error openFile(StringRef Path);
  void print(DiagnosticSeverity Severity, StringRef Message);

private:
  DiagnosticSeverity Level;
  std::unique_ptr<raw_fd_ostream> File;
};
} // namespace

Error Log::openFile(StringRef Path) {
  std::error_code EC;
  File = std::make_unique<raw_fd_ostream>(Path, EC, sys::fs::OF_Append);
  return EC ? createStringError(EC, Path + ": " + EC.message()) : Error::success();
}

void Log::print(DiagnosticSeverity Severity, StringRef Message) {
  static constexpr StringLiteral Names[] = {"error", "warning", "remark", "note"};
  if (Severity > Level)
    return;
  // LLVM's messages can have several lines.
  SmallVector<StringRef> Lines;
  Message.split(Lines, '\n', /*MaxSplit=*/-1, /*KeepEmpty=*/false);
  std::string Line = ("polybpf-link: " + Names[Severity] + ": " + join(Lines, "; ") + "\n").str();
  errs() << Line;
  if (File) {
    *File << Line;
    File->flush();
  }
}

/// Prints every error that \p E holds; returns the exit code.
static int finish(Log &Out, Error E) {
  if (!E)
    return 0;
  handleAllErrors(std::move(E), [&](const ErrorInfoBase &Info) { Out.print(DS_Error, Info.message()); });
  return 1;
}

/// Gives LLVM its own switches. Those of ours that this LLVM does not have are for passes that it does not have either.
static Error configureLLVM(const Invocation &I) {
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
  if (cl::ParseCommandLineOptions(Pointers.size(), Pointers.data(), "", &OS))
    return Error::success();
  return createStringError(inconvertibleErrorCode(), "--llvm-args: " + StringRef(Problem).split('\n').first);
}

/// Links. What LLVM cannot survive, such as metadata that is no metadata, ends as an error too: nothing was written
/// yet.
static int run(Invocation &I, Log &Out) {
  int Code = 1;
  std::string Progress = "the inputs";
  I.Link.Progress = &Progress;
  CrashRecoveryContext::Enable();
  CrashRecoveryContext Guard;
  bool Survived = Guard.RunSafely([&] {
    Code = finish(Out, link(I.Link, [&](DiagnosticSeverity S, StringRef Message) { Out.print(S, Message); }));
  });
  if (Survived)
    return Code;
  Out.print(DS_Error, Progress + ": LLVM crashed: this is malformed, or it is a bug of LLVM's; there is no output");
  return 1;
}

/// LLVM calls this where it cannot go on.
static void dieWith(void *Out, const char *Reason, bool) {
  static_cast<Log *>(Out)->print(DS_Error, Reason);
  // Not exit(): destructors would meet LLVM in whatever state it is.
  _exit(1);
}

int main(int ArgC, char **ArgV) {
  Expected<Invocation> I = readCommandLine(ArgC, ArgV);
  Log Out(I ? I->Level : DS_Error);
  if (!I) {
    finish(Out, I.takeError());
    return 2;
  }
  if (I->Help) {
    printHelp(outs());
    return 0;
  }
  if (I->Version) {
    outs() << "polybpf-link " POLYBPF_VERSION " (LLVM " LLVM_VERSION_STRING ")\n";
    return 0;
  }
  if (!I->LogFile.empty())
    if (Error E = Out.openFile(I->LogFile))
      return finish(Out, std::move(E));

  LLVMInitializeBPFTargetInfo();
  LLVMInitializeBPFTarget();
  LLVMInitializeBPFTargetMC();
  LLVMInitializeBPFAsmPrinter();
  LLVMInitializeBPFAsmParser();
  if (Error E = configureLLVM(*I)) {
    finish(Out, std::move(E));
    return 2;
  }
  install_fatal_error_handler(dieWith, &Out);
  install_bad_alloc_error_handler(dieWith, &Out);
  return run(*I, Out);
}
