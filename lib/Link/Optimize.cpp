//===- Optimize.cpp - Phases 5 and 6: the whole program, optimised, with debug info for BTF -----------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// LLVM's default pipeline for the BPF target machine, whose own passes lower CO-RE; then polybpf-btf. BPF programs need
// optimisation to be programs at all (calls with six arguments, returned structs), so -O0 is -O1.
//
// Before it, all must be verified: neither the bitcode reader nor the mover vouches for what they read.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Context.h"
#include "polybpf/CORE/CorePass.h"
#include "polybpf/DebugInfo/BTFPass.h"
#include "polybpf/DebugInfo/Graph.h"
#include "polybpf/DebugInfo/Types.h"
#include "polybpf/Lowering/StructReturns.h"
#include "polybpf/Support/Diagnostics.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/IR/DebugInfo.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Verifier.h"
#include "llvm/Passes/PassBuilder.h"
#include "llvm/Passes/StandardInstrumentations.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Transforms/IPO/GlobalDCE.h"
#include "llvm/Transforms/Scalar/DCE.h"

using namespace llvm;
using namespace polybpf;
using namespace polybpf::linker;

/// That the module is one, and that no type contains itself by value: LLVM follows typedefs and arrays until they end. To look
/// at the types of each module before costs a twentieth of the link of 16 C programs.
static Error verify(Context &Ctx) {
  std::string Problem;
  raw_string_ostream OS(Problem);
  auto Malformed = [&](const Twine &What) { return fail(nameOfModules(Ctx) + ": malformed module: " + What); };
  if (verifyModule(*Ctx.Merged, &OS))
    return Malformed(StringRef(Problem).split('\n').first);
  DepthMap Depths;
  for (const auto &[Node, Language] : reachableNodes(*Ctx.Merged))
    if (auto *Type = dyn_cast<DIType>(Node))
      if (Error E = measureDepth(*Type, Depths))
        return Malformed(toString(std::move(E)));
  return Error::success();
}

static Error dump(Context &Ctx, StringRef Name) {
  if (Ctx.Options.DumpModule.empty())
    return Error::success();
  SmallString<128> Path(Ctx.Options.DumpModule);
  if (std::error_code EC = sys::fs::create_directories(Path))
    return fail(Path + ": " + EC.message());
  sys::path::append(Path, Name);
  return writeToOutput(Path, [&](raw_ostream &OS) {
    Ctx.Merged->print(OS, nullptr);
    return Error::success();
  });
}

static OptimizationLevel levelOf(char Level) {
  switch (Level) {
  case '0':
  case '1':
    return OptimizationLevel::O1;
  case '3':
    return OptimizationLevel::O3;
  case 's':
    return OptimizationLevel::Os;
  case 'z':
    return OptimizationLevel::Oz;
  default:
    return OptimizationLevel::O2;
  }
}

/// Runs the passes that \p Fill adds.
static void runPasses(Context &Ctx, function_ref<void(PassBuilder &, ModulePassManager &)> Fill) {
  LoopAnalysisManager LAM;
  FunctionAnalysisManager FAM;
  CGSCCAnalysisManager CGAM;
  ModuleAnalysisManager MAM;
  // --time-trace has an entry for each pass.
  PassInstrumentationCallbacks Callbacks;
  TimeProfilingPassesHandler Profiler;
  Profiler.registerCallbacks(Callbacks);
  PassBuilder PB(Ctx.Machine.get(), PipelineTuningOptions(), std::nullopt, &Callbacks);
  PB.registerModuleAnalyses(MAM);
  PB.registerCGSCCAnalyses(CGAM);
  PB.registerFunctionAnalyses(FAM);
  PB.registerLoopAnalyses(LAM);
  PB.crossRegisterProxies(LAM, FAM, CGAM, MAM);
  ModulePassManager MPM;
  Fill(PB, MPM);
  MPM.run(*Ctx.Merged, MAM);
}

/// rustc says it at the calls too, and clang -O0 says with it that nothing is to be optimised.
static void ignoreInlineNever(Module &M) {
  for (Function &F : M) {
    F.removeFnAttr(Attribute::NoInline);
    F.removeFnAttr(Attribute::OptimizeNone);
    for (Instruction &I : instructions(F))
      if (auto *Call = dyn_cast<CallBase>(&I))
        Call->removeFnAttr(Attribute::NoInline);
  }
}

/// Code generation puts cold code into .text.unlikely, where no loader looks for functions.
static void keepInText(Module &M) {
  for (Function &F : M) {
    F.removeFnAttr(Attribute::Cold);
    F.removeFnAttr(Attribute::Hot);
    F.setMetadata(LLVMContext::MD_section_prefix, nullptr);
  }
}

/// Code generation makes two sections of one name for constants and variables, of which loaders see the first: C's maps
/// are variables, Rust's are not. So where one is written to, all are.
static void unifySections(Module &M) {
  StringSet<> Written;
  for (const GlobalVariable &GV : M.globals())
    if (!GV.isDeclaration() && GV.hasSection() && !GV.isConstant())
      Written.insert(GV.getSection());
  for (GlobalVariable &GV : M.globals())
    if (!GV.isDeclaration() && GV.hasSection() && Written.contains(GV.getSection()))
      GV.setConstant(false);
}

/// After an error, the module is no longer one to make code of. Without BTF, code generation would leave out what says
/// that an offset is to be patched.
static Error checkRelocations(Context &Ctx) {
  if (hasFailed(*Ctx.Merged))
    return fail("there are errors in the program; there is no output");
  bool Relocated = any_of(Ctx.Merged->globals(), [](const GlobalVariable &GV) {
    return GV.hasAttribute("btf_ama") || GV.hasAttribute("btf_type_id");
  });
  if (Relocated && !Ctx.hasBTF())
    return fail("the program has CO-RE relocations, which are part of its BTF; link with --btf");
  return Error::success();
}

Error linker::optimize(Context &Ctx) {
  if (Error E = joinErrors(dump(Ctx, "pre-opt.ll"), verify(Ctx)))
    return E;
  // Only code as the front end wrote it shows what was accessed.
  runPasses(Ctx,
            [&](PassBuilder &, ModulePassManager &MPM) { MPM.addPass(InferencePass(join(Ctx.Options.Infer, ";"))); });
  if (hasFailed(*Ctx.Merged))
    return checkRelocations(Ctx);
  if (!Ctx.hasBTF())
    StripDebugInfo(*Ctx.Merged);
  if (Ctx.Options.IgnoreInlineNever)
    ignoreInlineNever(*Ctx.Merged);
  runPasses(Ctx, [&](PassBuilder &PB, ModulePassManager &MPM) {
    inlineEndlessLoops(PB);
    MPM.addPass(MarkersPass());
    MPM.addPass(PB.buildPerModuleDefaultPipeline(levelOf(Ctx.Options.OptLevel)));
    MPM.addPass(createModuleToFunctionPassAdaptor(DCEPass()));
  });
  if (Error E = checkConstructors(Ctx))
    return E;
  settleMemoryFunctions(Ctx);
  keepInText(*Ctx.Merged);
  unifySections(*Ctx.Merged);
  nameLocals(Ctx);
  runPasses(Ctx, [&](PassBuilder &, ModulePassManager &MPM) {
    MPM.addPass(GlobalDCEPass());
    MPM.addPass(CorePass());
    MPM.addPass(StructReturnsPass());
    if (Ctx.hasBTF())
      MPM.addPass(BTFPass());
  });
  followListed(Ctx);
  if (Error E = dump(Ctx, "post-opt.ll"))
    return E;
  return checkRelocations(Ctx);
}
