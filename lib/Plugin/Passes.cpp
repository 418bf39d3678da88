//===- Passes.cpp - Where our passes go in a compiler -------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===

#include "polybpf/Plugin/Passes.h"
#include "polybpf/CORE/CorePass.h"
#include "polybpf/DebugInfo/BTFPass.h"
#include "polybpf/Lowering/StructReturns.h"
#include "polybpf/Merge/MergePass.h"
#include "polybpf/Support/Compat.h"
#include <optional>

using namespace llvm;
using namespace polybpf;

/// The text between the angle brackets, if \p Element is \p Pass with or without parameters.
static std::optional<StringRef> parametersOf(StringRef Pass, StringRef Element) {
  if (!Element.consume_front(Pass))
    return std::nullopt;
  if (Element.empty())
    return Element;
  if (Element.consume_front("<") && Element.consume_back(">"))
    return Element;
  return std::nullopt;
}

static bool addPassByName(StringRef Element, ModulePassManager &MPM, ArrayRef<PassBuilder::PipelineElement>) {
#define POLYBPF_MODULE_PASS(NAME, CLASS, SUMMARY)                                                                      \
  if (std::optional<StringRef> Parameters = parametersOf(NAME, Element)) {                                             \
    MPM.addPass(CLASS(*Parameters));                                                                                   \
    return true;                                                                                                       \
  }
#include "polybpf/Passes.def"
  return false;
}

static CodeGenLevel codeGenLevel(OptimizationLevel Level) {
  return Level == OptimizationLevel::O0 ? CodeGenLevel::Unoptimised : CodeGenLevel::Optimised;
}

void polybpf::registerPasses(PassBuilder &PB, const PassParameters &Parameters) {
  PB.registerPipelineParsingCallback(addPassByName);
  PB.registerPipelineStartEPCallback([Parameters](ModulePassManager &MPM, OptimizationLevel Level) {
    MPM.addPass(InferencePass(Parameters.lookup("polybpf-core"), codeGenLevel(Level)));
    MPM.addPass(MarkersPass());
  });
  compat::atOptimizerLast(PB, [Parameters](ModulePassManager &MPM, OptimizationLevel Level) {
    MPM.addPass(CorePass(Parameters.lookup("polybpf-core"), codeGenLevel(Level)));
    MPM.addPass(StructReturnsPass(Parameters.lookup("polybpf-struct-returns")));
    MPM.addPass(BTFPass(Parameters.lookup("polybpf-btf")));
  });
}
