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
#include "Carriers.h"
#include "Inference.h"
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

static void checkLevel(Module &M, CodeGenLevel Level) {
  if (Level == CodeGenLevel::Optimised)
    return allowOptimisation(M);
  report(M, makeError(DiagID::UnoptimisedRelocation,
                      "LLVM miscompiles CO-RE relocations without optimisation; compile with -O1 or more, or link with "
                      "polybpf-link, which does"));
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
  RelocationWriter Writer(M, Options.Intrinsics);
  bool Relocated = answerCarriers(M, Writer);
  TaggedTypes Types(M);
  auto Nodes = readDeclarations(M);
  if (Error E = Nodes ? Types.find(std::move(*Nodes)) : Nodes.takeError()) {
    report(M, std::move(E));
    return true;
  }
  TaggedLayout Layout(M, Types, Writer);
  Markers Questions(M, Layout, Writer);
  if (Types.empty() && !Questions.any() && !Relocated) {
    checkUntyped(M);
    return hasFailed(M);
  }
  dropTaggedFacts(M);
  refuseMisplacedWrites(M, Types);
  askInBranches(M);
  Relocated |= Questions.run();
  Relocated |= Layout.run();
  if (Relocated) {
    guardAnswers(M);
    ensureDebugInfo(M);
  }
  Types.replaceInDebugInfo();
  if (!hasFailed(M))
    reportLeftovers(M, Types);
  if (Relocated)
    checkLevel(M, Level);
  return true;
}

//===--- Inference ------------------------------------------------------------------------------------------------===//

/// Lists the compile units whose functions are done, also after modules were merged; and marks those functions, for when
/// they have lost their debug info.
static constexpr StringLiteral InferredUnits = "polybpf.inferred", InferredMark = "polybpf-inferred";

/// The functions to look at: those not done yet, of languages that have no way of their own, as far as is known.
static SmallVector<Function *> functionsToInfer(Module &M) {
  SmallPtrSet<const MDNode *, 8> Done;
  if (NamedMDNode *Units = M.getNamedMetadata(InferredUnits))
    Done.insert(Units->op_begin(), Units->op_end());
  SmallVector<Function *> Functions;
  for (Function &F : M) {
    DICompileUnit *Unit = F.getSubprogram() ? F.getSubprogram()->getUnit() : nullptr;
    Language L = Unit ? languageOf(*Unit) : Language::Other;
    if (L != Language::C && L != Language::CXX && !F.isDeclaration() && !F.hasFnAttribute(InferredMark) &&
        !(Unit && Done.contains(Unit)))
      Functions.push_back(&F);
  }
  return Functions;
}

static Error listTypes(InferredTypes &Types, const CoreOptions &Options) {
  for (const std::string &Pattern : Options.Infer)
    if (Error E = Types.list(Pattern))
      return E;
  for (const std::string &File : Options.InferBTF)
    if (Error E = Types.listKernelTypes(File))
      return E;
  return Error::success();
}

bool polybpf::inferFields(Module &M, const CoreOptions &Options, CodeGenLevel Level) {
  if (Options.Infer.empty() && Options.InferBTF.empty())
    return false;
  InferredTypes Types(M);
  if (Error E = listTypes(Types, Options)) {
    report(M, std::move(E));
    return false;
  }
  SmallVector<Function *> Functions = functionsToInfer(M);
  // The numbers of addresses must not be those of relocateFields().
  RelocationWriter Writer(M, Options.Intrinsics, /*First=*/1u << 25);
  Inference Accesses(M, Types, Writer, Options.Strict, Options.Trust);
  for (Function *F : Functions)
    if (F->getSubprogram())
      Accesses.plan(*F);
    else
      Accesses.checkUndescribed(*F);
  Accesses.checkOwnObjects();
  if (hasFailed(M))
    return false;
  bool Changed = Accesses.apply();
  NamedMDNode *Units = Functions.empty() ? nullptr : M.getOrInsertNamedMetadata(InferredUnits);
  for (Function *F : Functions) {
    F->addFnAttr(InferredMark);
    DICompileUnit *Unit = F->getSubprogram() ? F->getSubprogram()->getUnit() : nullptr;
    if (Unit && !is_contained(Units->operands(), Unit))
      Units->addOperand(Unit);
  }
  if (Changed) {
    guardAnswers(M);
    checkLevel(M, Level);
  }
  return Changed;
}

//===--- Passes ---------------------------------------------------------------------------------------------------===//

static Error readOptions(const Module &M, StringRef Parameters, CoreOptions &Options) {
  return resolveParameters(M, "polybpf-core", Parameters,
                           {{"relocate", &Options.Relocate},
                            {"emit=intrinsics", &Options.Intrinsics},
                            {"strict", &Options.Strict},
                            {"infer=", nullptr, &Options.Infer},
                            {"infer-btf=", nullptr, &Options.InferBTF},
                            {"trust=", nullptr, &Options.Trust}});
}

PreservedAnalyses InferencePass::run(Module &M, ModuleAnalysisManager &) {
  if (!Triple(M.getTargetTriple()).isBPF() || hasFailed(M))
    return PreservedAnalyses::all();
  CoreOptions Options;
  if (Error E = readOptions(M, Parameters, Options)) {
    report(M, std::move(E));
    return PreservedAnalyses::all();
  }
  return inferFields(M, Options, Level) ? PreservedAnalyses::none() : PreservedAnalyses::all();
}

PreservedAnalyses CorePass::run(Module &M, ModuleAnalysisManager &) {
  if (!Triple(M.getTargetTriple()).isBPF() || hasFailed(M))
    return PreservedAnalyses::all();
  CoreOptions Options;
  if (Error E = readOptions(M, Parameters, Options)) {
    report(M, std::move(E));
    return PreservedAnalyses::all();
  }
  bool Changed = repairRelocationNames(M);
  Changed |= inferFields(M, Options, Level);
  if (!hasFailed(M))
    Changed |= relocateFields(M, Options, Level);
  return Changed ? PreservedAnalyses::none() : PreservedAnalyses::all();
}
