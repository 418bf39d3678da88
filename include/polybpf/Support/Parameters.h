//===- Parameters.h - The three doors for a pass's parameters ----------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// A plugin cannot rest on cl::opt: rustc parses its -C llvm-args before it loads plugins. So parameters have the syntax
// of a pass pipeline, and come, later ones winning, from
//
//   1. the module flag       !{i32 1, !"polybpf.options", !"polybpf-btf<no-decl-tags>"}
//   2. the environment       POLYBPF_OPTIONS='polybpf-btf<no-decl-tags;no-static-functions>'
//   3. the pass parameters   opt -passes='polybpf-btf<no-decl-tags>'
//                            clang++ -fplugin=PolyBPFClang.so '-fplugin-arg-polybpf-polybpf-btf<no-decl-tags>'
//
// Parameters are switches, `name` turns one on, `no-name` off, or lists, to which `name=text` adds. What is not known is an error that lists what is.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_SUPPORT_PARAMETERS_H
#define POLYBPF_SUPPORT_PARAMETERS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace llvm {
class Module;
} // namespace llvm

namespace polybpf {

/// A parameter that is on or off, or if Values is set, has a text behind its name, `name=`, and may be given repeatedly.
struct Switch {
  llvm::StringLiteral Name;
  bool *Value;
  std::vector<std::string> *Values = nullptr;
};

/// Sets \p Switches of the pass \p Pass from "name;no-name;...", the text between its angle brackets.
llvm::Error parseParameters(llvm::StringRef Pass, llvm::StringRef Text, llvm::ArrayRef<Switch> Switches);

/// Calls \p Take(pass, parameters) for each pass in "pass<parameters>,pass<parameters>". \p Door is for the error: text of
/// another form, or a pass that Passes.def does not list.
llvm::Error parsePassList(llvm::StringRef Door, llvm::StringRef Text,
                          llvm::function_ref<llvm::Error(llvm::StringRef, llvm::StringRef)> Take);

/// Sets \p Switches of the pass \p Pass from all three doors; \p Explicit is the text of the third. Naming a pass that
/// Passes.def does not list is an error too.
llvm::Error resolveParameters(const llvm::Module &M, llvm::StringRef Pass, llvm::StringRef Explicit,
                              llvm::ArrayRef<Switch> Switches);

} // namespace polybpf

#endif // POLYBPF_SUPPORT_PARAMETERS_H
