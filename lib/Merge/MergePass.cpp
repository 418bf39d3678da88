//===- MergePass.cpp - Other modules, merged into this one --------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/Merge/MergePass.h"
#include "polybpf/Merge/CoreIdentity.h"
#include "polybpf/Support/Diagnostics.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/Verifier.h"
#include "llvm/IRReader/IRReader.h"
#include "llvm/Linker/Linker.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/TargetParser/Triple.h"
#include "llvm/Transforms/Utils/ModuleUtils.h"
#include <map>

using namespace llvm;
using namespace polybpf;

static Error fail(const Twine &Message) { return makeError(DiagID::CannotMerge, Message); }

/// Reads a module that can be merged with \p M.
static Expected<std::unique_ptr<Module>> readModule(Module &M, StringRef File) {
  SMDiagnostic Problem;
  std::unique_ptr<Module> Read = parseIRFile(File, Problem, M.getContext());
  if (!Read)
    return fail(File + ": " + Problem.getMessage());
  if (verifyModule(*Read))
    return fail(File + ": malformed module");
  Triple Own(M.getTargetTriple()), Other(Read->getTargetTriple());
  if (Own.getArch() != Other.getArch())
    return fail(File + ": compiled for " + Other.str() + ", not for " + Own.str());
  return Read;
}

/// Loaders read one license and one version. Each later variable of these sections becomes a second definition of the
/// first one's symbol, and counts for nothing.
static Error unifyDescriptions(ArrayRef<Module *> Modules) {
  std::map<StringRef, GlobalVariable *> First;
  for (Module *M : Modules)
    for (GlobalVariable &GV : make_early_inc_range(M->globals())) {
      if (GV.isDeclaration() || (GV.getSection() != "license" && GV.getSection() != "version"))
        continue;
      if (GV.hasLocalLinkage())
        GV.setLinkage(GlobalValue::ExternalLinkage);
      GlobalVariable *&Known = First[GV.getSection()];
      if (!Known) {
        Known = &GV;
        continue;
      }
      if (Known->getInitializer() != GV.getInitializer())
        return fail(M->getModuleIdentifier() + ": section " + GV.getSection() + " differs from that of " +
                    Known->getParent()->getModuleIdentifier());
      if (Known->getParent() == M)
        continue;
      GV.setName(Known->getName());
      GV.setLinkage(GlobalValue::WeakAnyLinkage);
    }
  return Error::success();
}

static Error merge(Module &M, StringRef Files) {
  std::vector<std::unique_ptr<Module>> Others;
  std::vector<Module *> All = {&M};
  for (StringRef File : split(Files, ';')) {
    if (File.empty())
      continue;
    Expected<std::unique_ptr<Module>> Other = readModule(M, File);
    if (!Other)
      return Other.takeError();
    All.push_back(Other->get());
    Others.push_back(std::move(*Other));
  }
  if (Others.empty())
    return fail("polybpf-merge needs files: polybpf-merge<a.bc;b.bc>");
  if (Error E = separateCoreIdentities(All))
    return fail(toString(std::move(E)));
  if (Error E = unifyDescriptions(All))
    return E;
  for (std::unique_ptr<Module> &Other : Others) {
    std::string Name = Other->getModuleIdentifier();
    // LLVM has said why.
    if (Linker::linkModules(M, std::move(Other)))
      return fail(Name + ": cannot be merged");
  }
  return Error::success();
}

PreservedAnalyses MergePass::run(Module &M, ModuleAnalysisManager &) {
  if (Error E = merge(M, Files))
    report(M, std::move(E));
  return PreservedAnalyses::none();
}
