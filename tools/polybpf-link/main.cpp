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

#include "LLVMSetup.h"
#include "Limits.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Config/llvm-config.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/TimeProfiler.h"
#include <bpf/libbpf.h>
#include <csignal>
#include <unistd.h>

using namespace llvm;
using namespace polybpf;

namespace {
/// Prints messages, one a line.
class Log {
public:
  Log(DiagnosticSeverity Level, std::optional<bool> Color) : Level(Level), Color(Color.value_or(errs().has_colors())) {
    errs().enable_colors(this->Color);
  }
  Error openFile(StringRef Path);
  void print(DiagnosticSeverity Severity, StringRef Message);

private:
  DiagnosticSeverity Level;
  bool Color;
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
  static constexpr raw_ostream::Colors Colors[] = {raw_ostream::RED, raw_ostream::MAGENTA, raw_ostream::BLUE,
                                                   raw_ostream::BLACK};
  if (Severity > Level)
    return;
  // LLVM's messages can have several lines.
  SmallVector<StringRef> Lines;
  Message.split(Lines, '\n', /*MaxSplit=*/-1, /*KeepEmpty=*/false);
  std::string Text = ": " + join(Lines, "; ") + "\n";
  // One write for each line: others write there too.
  SmallString<0> Line;
  raw_svector_ostream OS(Line);
  OS.enable_colors(Color);
  OS << "polybpf-link: ";
  OS.changeColor(Colors[Severity], /*Bold=*/true) << Names[Severity];
  OS.resetColor() << Text;
  errs() << Line;
  if (File) {
    *File << "polybpf-link: " << Names[Severity] << Text;
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

/// Where --time-trace puts what it has measured.
static std::string traceFile(const Invocation &I) {
  return I.TimeTrace == "-" ? I.Link.Output + ".time-trace" : I.TimeTrace;
}

/// After a crash memory may be in any state, so the next one ends in fewer words.
static void expectCrashes() {
  for (int Signal : {SIGSEGV, SIGBUS, SIGILL, SIGABRT, SIGALRM})
    signal(Signal, [](int) {
      static constexpr StringLiteral Text = "polybpf-link: error: LLVM crashed; there is no output\n";
      (void)!write(STDERR_FILENO, Text.data(), Text.size());
      _exit(1);
    });
  alarm(10);
}

static int run(Invocation &I, Log &Out) {
  I.Link.ExitsAfterwards = true;
  if (!I.TimeTrace.empty())
    timeTraceProfilerInitialize(/*TimeTraceGranularity=*/50, "polybpf-link");
  int Code = runGuarded(
      I,
      [&] {
        return finish(Out, link(I.Link, [&](DiagnosticSeverity S, StringRef Message) { Out.print(S, Message); }));
      },
      [&](StringRef Where, StringRef Message) {
        expectCrashes();
        Out.print(DS_Error, (Where + ": " + explainEnd(I, Message)).str());
        _exit(1);
      });
  if (!Code && !I.TimeTrace.empty())
    Code = finish(Out, writeToOutput(traceFile(I), [&](raw_ostream &File) {
                    SmallString<0> Trace;
                    raw_svector_ostream OS(Trace);
                    timeTraceProfilerWrite(OS);
                    File << Trace;
                    return Error::success();
                  }));
  return Code;
}

namespace {
/// What there is to say when LLVM cannot go on.
struct LastWords {
  Log &Out;
  const Invocation &I;
};
} // namespace

/// "a.bc: "
static std::string placeOf(const Invocation &I) { return I.Link.Progress ? *I.Link.Progress + ": " : std::string(); }

/// LLVM calls this where it cannot go on.
static void dieWith(void *Data, const char *Reason, bool) {
  auto &[Out, I] = *static_cast<LastWords *>(Data);
  Out.print(DS_Error, placeOf(I) + Reason);
  // Not exit(): destructors would meet LLVM in whatever state it is.
  _exit(1);
}

static void dieOfExhaustion(void *Data, const char *, bool) {
  auto &[Out, I] = *static_cast<LastWords *>(Data);
  std::string Text = explainExhaustion(I);
  Out.print(DS_Error, placeOf(I) + Text);
  _exit(1);
}

int main(int ArgC, char **ArgV) {
  Expected<Invocation> I = readCommandLine(ArgC, ArgV);
  Log Out(I ? I->Level : DS_Error, I ? I->Color : std::nullopt);
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

  initializeBPF();
  if (Error E = configureLLVM(*I)) {
    finish(Out, std::move(E));
    return 2;
  }
  LastWords Last{Out, *I};
  install_fatal_error_handler(dieWith, &Last);
  install_bad_alloc_error_handler(dieOfExhaustion, &Last);
  // Our errors say what is wrong; libbpf's own lines would stand beside them.
  libbpf_set_print(nullptr);
  setLimits(*I);
  return run(*I, Out);
}
