//===- CorePass.cpp - CO-RE relocations for every language -------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// C programs ask the loader for offsets by `__attribute__((preserve_access_index))`, which makes clang mark each access
// in the IR. Other front ends mark nothing, and their optimisers take field accesses apart. So the program marks its
// types: a tagged layout makes each offset a number that says what it is (TaggedLayout.cpp), and calls of functions
// that no one defines ask what no access can (Markers.cpp). Both end in the same relocations (AccessGlobal.cpp).
//
// The pass may run before or after optimisations, since the numbers survive them. Late is better: what the optimiser
// has merged needs one relocation.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/CORE/CorePass.h"
#include "Markers.h"
#include "TaggedLayout.h"
#include "polybpf/CORE/RelocationNames.h"
#include "polybpf/Support/Diagnostics.h"
#include "polybpf/Support/Parameters.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Metadata.h"
#include "llvm/TargetParser/Triple.h"

using namespace llvm;
using namespace polybpf;

/// An instruction with an offset that no object of any language can have, or null.
static Instruction *findAbsurdAddress(Module &M) {
  for (Function &F : M)
    for (Instruction &I : instructions(F))
      if (auto *GEP = dyn_cast<GEPOperator>(&I)) {
        APInt Offset(64, 0);
        if (GEP->accumulateConstantOffset(M.getDataLayout(), Offset) && isAbsurd(Offset.getSExtValue()))
          return &I;
      }
  return nullptr;
}

/// Reports tagged layouts whose types the debug info does not have, in a module that has none.
static void checkUntyped(Module &M) {
  if (Instruction *I = findAbsurdAddress(M))
    report(*I, makeError(DiagID::UnknownTaggedOffset,
                         "a tagged layout is used here, but the debug info of the module has no tagged types; compile "
                         "with full debug info"));
}

/// Relocations in functions that are marked not to be optimised are miscompiled as those of a whole module at -O0 are.
static void allowOptimisation(Module &M) {
  for (Function &F : M)
    F.removeFnAttr(Attribute::OptimizeNone);
}

/// Code generation makes BTF, and with it records, only in modules with debug info. Questions by name need none of the
/// program's; polybpf-btf describes the functions.
static void ensureDebugInfo(Module &M) {
  if (!M.debug_compile_units().empty())
    return;
  DIBuilder Builder(M);
  Builder.createCompileUnit(dwarf::DW_LANG_lo_user, Builder.createFile(M.getSourceFileName(), ""), "polybpf",
                            /*isOptimized=*/true, /*Flags=*/"", /*RV=*/0);
  if (!M.getModuleFlag("Debug Info Version"))
    M.addModuleFlag(Module::Warning, "Debug Info Version", DEBUG_METADATA_VERSION);
}

bool polybpf::relocateFields(Module &M, const CoreOptions &Options, CodeGenLevel Level) {
  if (!Options.Relocate)
    return false;
  TaggedTypes Types(M);
  Error E = readDeclarations(M);
  if (!E)
    E = Types.find();
  if (E) {
    report(M, std::move(E));
    return true;
  }
  RelocationWriter Writer(M, Options.Intrinsics);
  TaggedLayout Layout(M, Types, Writer);
  Markers Questions(M, Layout, Writer);
  if (Types.empty() && !Questions.any()) {
    checkUntyped(M);
    return hasFailed(M);
  }
  dropTaggedFacts(M);
  askInBranches(M);
  bool Relocated = Questions.run();
  Relocated |= Layout.run();
  if (Relocated) {
    guardAnswers(M);
    ensureDebugInfo(M);
  }
  Types.replaceInDebugInfo();
  if (!hasFailed(M))
    reportLeftovers(M);
  if (Relocated && Level == CodeGenLevel::Unoptimised)
    report(M,
           makeError(DiagID::UnoptimisedRelocation,
                     "LLVM miscompiles CO-RE relocations without optimisation; compile with -O1 or more, or link with "
                     "polybpf-link, which does"));
  else if (Relocated)
    allowOptimisation(M);
  return true;
}

PreservedAnalyses CorePass::run(Module &M, ModuleAnalysisManager &) {
  if (!Triple(M.getTargetTriple()).isBPF() || hasFailed(M))
    return PreservedAnalyses::all();
  CoreOptions Options;
  if (Error E = resolveParameters(M, "polybpf-core", Parameters,
                                  {{"relocate", &Options.Relocate}, {"emit=intrinsics", &Options.Intrinsics}})) {
    report(M, std::move(E));
    return PreservedAnalyses::all();
  }
  bool Changed = repairRelocationNames(M);
  Changed |= relocateFields(M, Options, Level);
  return Changed ? PreservedAnalyses::none() : PreservedAnalyses::all();
}
