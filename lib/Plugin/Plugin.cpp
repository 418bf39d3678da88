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
// clang loads a plugin before it reads its input, so we are there when it crashes over debug info before a pass could
// run, as it does on some C++, and say what helps (docs/Diagnostics.md, front-end-crash).
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/CORE/CorePass.h"
#include "polybpf/DebugInfo/BTFPass.h"
#include "polybpf/Lowering/StructReturns.h"
#include "polybpf/Plugin/Passes.h"
#include "polybpf/Support/Compat.h"
#include "polybpf/Support/Diagnostics.h"
#include "llvm-c/Core.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Signals.h"
#include "llvm/Support/raw_ostream.h"
#include <atomic>

using namespace llvm;
using namespace polybpf;

/// Whether the host has come to its passes, so that what crashes from now on is not the front end. It is asked in a
/// signal handler, which has no other way to know.
static std::atomic<bool> &passesBegan() {
  static std::atomic<bool> Began = false;
  return Began;
}

static void explainCrash(void *) {
  if (!passesBegan())
    errs() << "error: the compiler crashed before the passes of polybpf began. If this is clang++ with -g, add "
              "-fstandalone-debug; with -g1 or -gline-tables-only, take -g ["
           << diagnosticName(DiagID::FrontEndCrash) << "]\n";
}

/// In clang only: it handles signals as all of LLVM's tools do, rustc in its own way.
static void explainCrashesOfClang() {
  if (sys::path::filename(sys::fs::getMainExecutable(nullptr, nullptr)).starts_with("clang"))
    sys::AddSignalHandler(explainCrash, /*Cookie=*/nullptr);
}

static void beginPasses(PassBuilder &PB) {
  passesBegan() = true;
  registerPasses(PB);
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
  Info.RegisterPassBuilderCallbacks = beginPasses;
  static const bool Once = (explainCrashesOfClang(), true);
  (void)Once;
  compat::setPreCodeGenCallback(Info, [](Module &M, CodeGenOptLevel Level) {
    passesBegan() = true;
    ModuleAnalysisManager MAM;
    CorePass("", Level == CodeGenOptLevel::None ? CodeGenLevel::Unoptimised : CodeGenLevel::Optimised).run(M, MAM);
    StructReturnsPass().run(M, MAM);
    BTFPass().run(M, MAM);
  });
  return Info;
}
