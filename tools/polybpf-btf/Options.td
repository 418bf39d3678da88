//===- Options.td - The command line of polybpf-btf ---------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

include "llvm/Option/OptParser.td"

def help : Flag<["-", "--"], "help">, HelpText<"Print this help">;
def h : Flag<["-"], "h">, Alias<help>;
def version : Flag<["--"], "version">, HelpText<"Print the version of polybpf and of LLVM">;
def json : Flag<["--"], "json">, HelpText<"Print JSON, for `types`">;
def kernel : Joined<["--"], "kernel=">, MetaVarName<"<version>">,
  HelpText<"The kernel to judge for, or to make BTF for, for `validate` and `lower`; the newest that is known if not given">;
def o : JoinedOrSeparate<["-"], "o">, MetaVarName<"<file>">, HelpText<"Where the result of `lower` goes; - is standard output">;
