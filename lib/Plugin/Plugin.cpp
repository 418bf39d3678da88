//===- Plugin.cpp - PolyBPF.so, for clang, opt, llc and rustc ----------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// One file that any LLVM of our major version can load:
//
//   clang -fpass-plugin=PolyBPF.so          opt -load-pass-plugin=PolyBPF.so -passes=polybpf-btf
//   rustc -Zllvm-plugins=PolyBPF.so         llc -load-pass-plugin=PolyBPF.so
//
// The passes of Passes.def are there by name, and all of them run at the end of each optimisation pipeline. llc has no
// such pipeline: it runs them from the plugin's pre-codegen callback, which clang calls too; they are idempotent.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/DebugInfo/BTFPass.h"
#include "polybpf/Lowering/StructReturns.h"
#include "polybpf/Support/Compat.h"
#include "llvm-c/Core.h"
#include "llvm/Support/raw_ostream.h"

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

static void addAllPasses(ModulePassManager &MPM) {
  MPM.addPass(StructReturnsPass());
  MPM.addPass(BTFPass());
}

static void registerPasses(PassBuilder &PB) {
  PB.registerPipelineParsingCallback(addPassByName);
  compat::atOptimizerLast(PB, addAllPasses);
}

/// Whether the LLVM that loads us is the one we were built for. The loader itself compares only the version of the
/// plugin interface, which stays the same over several releases that are not compatible otherwise.
static bool hostMatches() {
  unsigned Major = 0;
  LLVMGetVersion(&Major, nullptr, nullptr);
  if (Major == LLVM_VERSION_MAJOR)
    return true;
  errs() << "error: PolyBPF.so was built for LLVM " << LLVM_VERSION_MAJOR << ", but LLVM " << Major
         << " loads it; build polybpf with -DPOLYBPF_LLVM_MAJOR=" << Major << "\n";
  return false;
}

extern "C" LLVM_ATTRIBUTE_VISIBILITY_DEFAULT PassPluginLibraryInfo llvmGetPassPluginInfo() {
  PassPluginLibraryInfo Info{};
  Info.APIVersion = hostMatches() ? LLVM_PLUGIN_API_VERSION : 0;
  Info.PluginName = "polybpf";
  Info.PluginVersion = POLYBPF_VERSION;
  Info.RegisterPassBuilderCallbacks = registerPasses;
  compat::setPreCodeGenCallback(Info, [](Module &M) {
    ModuleAnalysisManager MAM;
    StructReturnsPass().run(M, MAM);
    BTFPass().run(M, MAM);
  });
  return Info;
}
