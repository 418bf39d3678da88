//===- Invocation.h - What the command line asks for --------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_TOOLS_LINK_INVOCATION_H
#define POLYBPF_TOOLS_LINK_INVOCATION_H

#include "polybpf/Link/Link.h"

struct Invocation {
  polybpf::LinkOptions Link;
  polybpf::LLVMSwitches Switches;
  /// Given by the user, for LLVM as it is.
  std::vector<std::string> LLVMArguments;
  /// The least severe messages to show.
  llvm::DiagnosticSeverity Level = llvm::DS_Warning;
  std::string LogFile;
  /// Whether messages have colours; if it is not said, they have on a terminal.
  std::optional<bool> Color;
  /// A file for the time that passes take, "-" for one beside the output, empty for none.
  std::string TimeTrace;
  /// Seconds and MiB that the link may take, 0 for no limit; if they are not said, the inputs' size decides.
  std::optional<uint64_t> TimeLimit, MemoryLimit;
  /// To print the help or the version, and do nothing else.
  bool Help = false, Version = false;
};

/// Reads the command line, with response files (@file) in it. An error is one of usage.
llvm::Expected<Invocation> readCommandLine(int ArgC, char **ArgV);

void printHelp(llvm::raw_ostream &OS);

#endif // POLYBPF_TOOLS_LINK_INVOCATION_H
