//===- Passes.h - Where our passes go in a compiler ---------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Both plugins, PolyBPF.so and PolyBPFClang.so, register the same passes in the same place. If both are loaded, the passes
// run twice; they are idempotent.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_PLUGIN_PASSES_H
#define POLYBPF_PLUGIN_PASSES_H

#include "llvm/ADT/StringMap.h"
#include <string>

namespace llvm {
class PassBuilder;
} // namespace llvm

namespace polybpf {

/// By the name of a pass, the text between its angle brackets.
using PassParameters = llvm::StringMap<std::string>;

/// Makes the passes of Passes.def known by name, and has all of them run at the end of each optimisation pipeline, with
/// \p Parameters.
void registerPasses(llvm::PassBuilder &PB, const PassParameters &Parameters = {});

} // namespace polybpf

#endif // POLYBPF_PLUGIN_PASSES_H
