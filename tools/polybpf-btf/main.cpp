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
//   polybpf-btf load events.o        events.o: accepted, 46 types
//
// Exit status: 0 if every file is well (for `load`: accepted), 1 if one is not, 2 for a command line that makes no
// sense.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/BTF/Kernel.h"
#include "polybpf/BTF/Printer.h"
#include "polybpf/BTF/Reader.h"
#include "llvm/Config/llvm-config.h"
#include "llvm/Option/ArgList.h"
#include "llvm/Option/OptTable.h"
#include "llvm/Support/InitLLVM.h"
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

static bool printFile(StringRef Path) {
  Expected<Reader> BTF = Reader::fromFile(Path);
  if (!BTF)
    return !failed(BTF.takeError());
  print(*BTF, outs());
  return true;
}

/// The kernel's answer is what was asked for, and goes to the standard output, whichever it is.
static bool loadFile(StringRef Path) {
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

int main(int Argc, char **Argv) {
  InitLLVM Init(Argc, Argv);
  ToolOptions Options;
  unsigned MissingIndex, MissingCount;
  opt::InputArgList Args = Options.ParseArgs(ArrayRef(Argv + 1, Argc - 1), MissingIndex, MissingCount);
  if (opt::Arg *Unknown = Args.getLastArg(OPT_UNKNOWN))
    return usageError("unknown option '" + Unknown->getAsString(Args) + "'");
  if (Args.hasArg(OPT_help)) {
    Options.printHelp(outs(), "polybpf-btf print|load FILE...",
                      "Print the BTF of BPF objects, or ask the running kernel whether it accepts it");
    return 0;
  }
  if (Args.hasArg(OPT_version)) {
    outs() << "polybpf " << POLYBPF_VERSION << ", LLVM " << LLVM_VERSION_STRING << "\n";
    return 0;
  }

  std::vector<std::string> Words = Args.getAllArgValues(OPT_INPUT);
  if (Words.empty() || (Words.front() != "print" && Words.front() != "load"))
    return usageError("expected 'print' or 'load'");
  if (Words.size() == 1)
    return usageError("expected a file after '" + Words.front() + "'");
  libbpf_set_print(nullptr); // Our errors say what is wrong; libbpf's own lines would stand beside them.
  bool AllWell = true;
  for (StringRef Path : ArrayRef(Words).drop_front())
    AllWell &= Words.front() == "print" ? printFile(Path) : loadFile(Path);
  return AllWell ? 0 : 1;
}
