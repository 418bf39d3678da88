//===- main.cpp - polybpf-btf -------------------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Looks at the BTF of finished objects, whoever made them:
//
//   polybpf-btf print events.o       the types, by name
//   polybpf-btf types events.o       the types of the source language
//   polybpf-btf load events.o        events.o: accepted, 46 types
//   polybpf-btf validate events.o    events.o: 0 violations for Linux 6.18
//
// Exit status: 0 if every file is well (`load`: accepted; `validate`: no violations), 1 if one is not, 2 for a command
// line that makes no sense.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/BTF/Kernel.h"
#include "polybpf/BTF/Lower.h"
#include "polybpf/BTF/Printer.h"
#include "polybpf/BTF/Reader.h"
#include "polybpf/BTF/SourceTypes.h"
#include "polybpf/BTF/Validator.h"
#include "polybpf/Support/Diagnostics.h"
#include "llvm/Config/llvm-config.h"
#include "llvm/Option/ArgList.h"
#include "llvm/Option/OptTable.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/WithColor.h"
#include "llvm/Support/raw_ostream.h"
#include <bpf/libbpf.h>

#include "../OptionTable.inc"

using namespace llvm;
using namespace polybpf::btf;

static constexpr StringLiteral Name = "polybpf-btf";

static int usageError(const Twine &What) {
  WithColor::error(errs(), Name) << What << "; see '" << Name << " --help'\n";
  return 2;
}

static bool failed(Error E) {
  if (!E)
    return false;
  WithColor::error(errs(), Name) << toString(std::move(E)) << "\n";
  return true;
}

static bool printFile(StringRef Path, const opt::InputArgList &) {
  Expected<Reader> BTF = Reader::fromFile(Path);
  if (!BTF)
    return !failed(BTF.takeError());
  print(*BTF, outs());
  return true;
}

static bool printTypes(StringRef Path, const opt::InputArgList &Args) {
  Expected<Reader> BTF = Reader::fromFile(Path);
  if (!BTF)
    return !failed(BTF.takeError());
  Expected<SourceProgram> Source = sourceProgram(*BTF);
  if (!Source)
    return !failed(createStringError(Path + ": " + toString(Source.takeError())));
  Args.hasArg(OPT_json) ? printJSON(*Source, outs()) : print(*Source, outs());
  return true;
}

/// The kernel's answer is what was asked for, and goes to the standard output, whichever it is.
static bool loadFile(StringRef Path, const opt::InputArgList &) {
  Expected<Reader> BTF = Reader::fromFile(Path);
  if (!BTF)
    return !failed(BTF.takeError());
  Error Refusal = loadIntoKernel(*BTF);
  if (Refusal.isA<KernelUnavailable>())
    return !failed(std::move(Refusal));
  if (Refusal) {
    outs() << Path << ": refused: " << toString(std::move(Refusal)) << "\n";
    return false;
  }
  outs() << Path << ": accepted, " << BTF->size() << " types\n";
  return true;
}

/// NewestKernel if the command line does not say.
static Expected<KernelVersion> chosenKernel(const opt::InputArgList &Args) {
  const opt::Arg *Version = Args.getLastArg(OPT_kernel);
  return Version ? KernelVersion::parse(Version->getValue()) : NewestKernel;
}

static bool validateFile(StringRef Path, const opt::InputArgList &Args) {
  auto File = MemoryBuffer::getFile(Path, /*IsText=*/false, /*RequiresNullTerminator=*/false);
  if (!File)
    return !failed(createStringError(File.getError(), Path + ": " + File.getError().message()));
  KernelVersion Kernel = cantFail(chosenKernel(Args)); // main has looked at it.
  Expected<std::vector<Violation>> Found = validate(**File, Kernel);
  if (!Found)
    return !failed(Found.takeError());
  for (const Violation &V : *Found)
    outs() << Path << ": " << V << "\n";
  outs() << Path << ": " << Found->size() << (Found->size() == 1 ? " violation" : " violations") << " for Linux "
         << Kernel << "\n";
  return Found->empty();
}

/// The bytes of an object, or of a section .BTF, with types that the kernel knows.
static Expected<std::string> lowered(MemoryBufferRef File, KernelVersion Kernel) {
  Expected<ObjectBTF> Object = ObjectBTF::read(File);
  if (!Object)
    return Object.takeError();
  Expected<Lowered> Result = lower(*Object, Kernel);
  if (!Result)
    return createStringError(File.getBufferIdentifier() + ": " + toString(Result.takeError()));
  for (const Loss &L : Result->Losses)
    WithColor::warning(errs(), Name) << File.getBufferIdentifier() << ": " << L << " ["
                                     << polybpf::diagnosticName(polybpf::DiagID::LoweredBTF) << "]\n";
  if (Object->File.getBuffer().empty())
    return Result->Contents.front().Bytes;
  return replaceSections(File, Result->Contents, /*StripDebug=*/false);
}

static bool lowerFile(StringRef Path, const opt::InputArgList &Args) {
  auto File = MemoryBuffer::getFile(Path, /*IsText=*/false, /*RequiresNullTerminator=*/false);
  if (!File)
    return !failed(createStringError(File.getError(), Path + ": " + File.getError().message()));
  Expected<std::string> Bytes = lowered(**File, cantFail(chosenKernel(Args))); // main has looked at it.
  if (!Bytes)
    return !failed(Bytes.takeError());
  StringRef Output = Args.getLastArgValue(OPT_o);
  Error E = writeToOutput(Output, [&](raw_ostream &OS) {
    OS << *Bytes;
    return Error::success();
  });
  return !failed(E ? createStringError(Output + ": cannot write the output: " + toString(std::move(E)))
                   : Error::success());
}

/// What the first word of the command line can be, and what it does with each file. False if the file is not well.
struct Command {
  StringRef Name;
  bool (*Run)(StringRef Path, const opt::InputArgList &Args);
};

static constexpr Command Commands[] = {
    {"print", printFile}, {"types", printTypes}, {"load", loadFile}, {"validate", validateFile}, {"lower", lowerFile}};

int main(int Argc, char **Argv) {
  InitLLVM Init(Argc, Argv);
  ToolOptions Options;
  unsigned MissingIndex, MissingCount;
  opt::InputArgList Args = Options.ParseArgs(ArrayRef(Argv + 1, Argc - 1), MissingIndex, MissingCount);
  if (opt::Arg *Unknown = Args.getLastArg(OPT_UNKNOWN))
    return usageError("unknown option '" + Unknown->getAsString(Args) + "'");
  if (Args.hasArg(OPT_help)) {
    Options.printHelp(outs(), "polybpf-btf print|types|load|validate|lower FILE...",
                      "Print the BTF of BPF objects, ask the running kernel whether it accepts it, or say all that a "
                      "kernel would not accept");
    return 0;
  }
  if (Args.hasArg(OPT_version)) {
    outs() << "polybpf " << POLYBPF_VERSION << ", LLVM " << LLVM_VERSION_STRING << "\n";
    return 0;
  }

  std::vector<std::string> Words = Args.getAllArgValues(OPT_INPUT);
  const Command *Chosen =
      Words.empty() ? std::end(Commands) : find_if(Commands, [&](const Command &C) { return C.Name == Words.front(); });
  if (Chosen == std::end(Commands))
    return usageError("expected 'print', 'types', 'load', 'validate' or 'lower'");
  if (Expected<KernelVersion> Kernel = chosenKernel(Args); !Kernel)
    return usageError(toString(Kernel.takeError()));
  if (Words.size() == 1)
    return usageError("expected a file after '" + Words.front() + "'");
  bool Lowers = Chosen->Name == "lower";
  if (Lowers && (Words.size() != 2 || !Args.hasArg(OPT_o) || !Args.hasArg(OPT_kernel)))
    return usageError("'lower' needs one file, --kernel=<version> and -o <file>");
  libbpf_set_print(nullptr); // Our errors say what is wrong; libbpf's own lines would stand beside them.
  bool AllWell = true;
  for (StringRef Path : ArrayRef(Words).drop_front())
    AllWell &= Chosen->Run(Path, Args);
  return AllWell ? 0 : 1;
}
