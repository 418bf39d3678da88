//===- Merge.cpp - Phase 4: one module, with nothing visible but the exports --------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Each module gives the definitions that are needed and that its names mean; the rest is destroyed with it:
//
//   a.bc   prog (export), used by nobody: old          prog
//   b.o    weak helper, helper's table                 helper  (internal)
//   c.o    strong helper                               kfunc   (declaration, stays external: the kernel has it)
//
// One IRMover serves them all. In what comes out only exports have external linkage, so that the optimiser may do with
// the rest as it likes. No COMDATs and no function aliases are left, which no loader of BPF objects expects.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Context.h"
#include "polybpf/Support/Compat.h"
#include "llvm/Linker/IRMover.h"
#include "llvm/Transforms/Utils/Cloning.h"

using namespace llvm;
using namespace polybpf;
using namespace polybpf::linker;

/// Prepares the output for the target of the link.
static Error createOutput(Context &Ctx) {
  Ctx.Merged = std::make_unique<Module>("polybpf-link", Ctx.LLVM);
  compat::setTargetTriple(*Ctx.Merged, Ctx.target());
  std::string Cause;
  Ctx.Machine.reset(compat::createTargetMachine(*Ctx.Merged, Ctx.Options.CPU, Ctx.Options.Features,
                                                CodeGenOptLevel::Aggressive, Cause));
  if (!Ctx.Machine)
    return fail(Ctx.target().str() + ": cannot generate code: " + Cause);
  Ctx.Merged->setDataLayout(Ctx.Machine->createDataLayout());
  return Error::success();
}

/// The definitions that \p File gives to the output. Those of the same name in other modules lose.
static SmallVector<GlobalValue *> contributionOf(Context &Ctx, InputModule &File) {
  SmallVector<GlobalValue *> Keep;
  for (GlobalValue &GV : File.M->global_values()) {
    if (!File.Live.contains(&GV))
      continue;
    if (isShared(GV)) {
      const Symbol &Entry = Ctx.Symbols[GV.getName()];
      if (Entry.Definition != &GV)
        continue;
      GV.setVisibility(Entry.Visibility);
    }
    if (auto *Object = dyn_cast<GlobalObject>(&GV))
      Object->setComdat(nullptr);
    Keep.push_back(&GV);
  }
  return Keep;
}

namespace {
/// A module, and what it gives to the output.
struct Contribution {
  InputModule *File;
  SmallVector<GlobalValue *> Keep;
  /// By which contributions are ordered.
  std::string FirstName;
};
} // namespace

/// What all modules give, in an order that does not depend on that of the command line, nor on what a compiler adds to
/// names: that of the first name each of them defines. The order of inputs says which weak definition wins, no more.
static std::vector<Contribution> contributions(Context &Ctx) {
  std::vector<Contribution> All;
  for (InputModule &File : Ctx.Modules) {
    SmallVector<GlobalValue *> Keep = contributionOf(Ctx, File);
    if (Keep.empty())
      continue;
    std::string First = File.M->getSourceFileName();
    bool Found = false;
    for (const GlobalValue *GV : Keep) {
      std::string Name = isShared(*GV) ? demangledName(GV->getName()) : "";
      if (!Name.empty() && (!Found || Name < First))
        First = Name;
      Found |= !Name.empty();
    }
    All.push_back({&File, std::move(Keep), std::move(First)});
  }
  stable_sort(All, [](const Contribution &A, const Contribution &B) { return A.FirstName < B.FirstName; });
  return All;
}

static Error moveInto(Context &Ctx, IRMover &Mover, Contribution &Given) {
  InputModule &File = *Given.File;
  SmallVector<GlobalValue *> &Keep = Given.Keep;
  Ctx.workOn(File.Name);
  for (const char *Name : {"llvm.used", "llvm.compiler.used"})
    if (GlobalVariable *Used = File.M->getNamedGlobal(Name))
      Keep.push_back(Used);
  compat::setTargetTriple(*File.M, Ctx.target());
  File.M->setDataLayout(Ctx.Merged->getDataLayout());
  if (Error E = Mover.move(std::move(File.M), Keep, nullptr, /*IsPerformingImport=*/false))
    return fail(File.Name + ": " + toString(std::move(E)));
  return Error::success();
}

/// A copy of \p F under the name of \p Alias. A name of its own in BTF goes with it.
static void replaceByCopy(GlobalAlias &Alias, Function &F) {
  ValueToValueMapTy Map;
  Function *Copy = CloneFunction(&F, Map);
  Copy->setLinkage(Alias.getLinkage());
  Copy->setVisibility(Alias.getVisibility());
  Copy->takeName(&Alias);
  if (DISubprogram *SP = Copy->getSubprogram(); SP && SP != F.getSubprogram())
    compat::setName(*SP, Copy->getName());
  Alias.replaceAllUsesWith(Copy);
  Alias.eraseFromParent();
}

/// Aya refuses two functions at one address. So an exported alias of a function becomes a copy of it, and one that
/// nobody can see is just another name.
static void removeFunctionAliases(Context &Ctx) {
  for (GlobalAlias &Alias : make_early_inc_range(Ctx.Merged->aliases())) {
    auto *F = dyn_cast_or_null<Function>(Alias.getAliaseeObject());
    if (!F)
      continue;
    if (Ctx.Symbols[Alias.getName()].Exported || Ctx.Symbols[Alias.getName()].JoinsObjects) {
      replaceByCopy(Alias, *F);
      continue;
    }
    Alias.replaceAllUsesWith(F);
    Alias.eraseFromParent();
  }
}

/// Makes all definitions local but the exports, maps and, until the optimiser is done, the memory functions. Declarations
/// stay what they are: the kernel or the loader defines them.
static void internalize(Context &Ctx) {
  for (GlobalValue &GV : Ctx.Merged->global_values()) {
    if (GV.isDeclaration() || GV.hasAppendingLinkage() || GV.hasLocalLinkage())
      continue;
    const Symbol &Entry = Ctx.Symbols[GV.getName()];
    if (Entry.Exported || Entry.JoinsObjects || isMap(GV) || is_contained(MemoryFunctions, GV.getName())) {
      // A definition that may be dropped if unused is used: from outside.
      if (GV.hasLinkOnceLinkage())
        GV.setLinkage(GV.hasLinkOnceODRLinkage() ? GlobalValue::WeakODRLinkage : GlobalValue::WeakAnyLinkage);
      // Loaders have no commons, and neither has libbpf's linker.
      if (GV.hasCommonLinkage())
        GV.setLinkage(GlobalValue::ExternalLinkage);
      continue;
    }
    GV.setVisibility(GlobalValue::DefaultVisibility);
    GV.setLinkage(GlobalValue::InternalLinkage);
  }
}

std::string linker::nameOfModules(const Context &Ctx) {
  const InputModule *Only = nullptr;
  for (const InputModule &File : Ctx.Modules) {
    if (File.Live.empty())
      continue;
    if (Only)
      return "the modules";
    Only = &File;
  }
  return Only ? Only->Name : "the modules";
}

Error linker::merge(Context &Ctx) {
  if (Error E = createOutput(Ctx))
    return E;
  IRMover Mover(*Ctx.Merged);
  for (Contribution &Given : contributions(Ctx))
    if (Error E = moveInto(Ctx, Mover, Given))
      return E;
  Ctx.workOn(nameOfModules(Ctx));
  removeFunctionAliases(Ctx);
  internalize(Ctx);
  return Error::success();
}
