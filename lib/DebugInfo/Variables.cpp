//===- Variables.cpp - Statics -----------------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// A VAR is named by its ELF symbol, and its place in a DATASEC must have a size. Local symbols that are no identifiers,
// such as the `anon.1.2` of vtables, get one; a static of size 0 has no place, so it has no VAR.
//
// BTFDebug makes no VAR of what many objects may define, inline variables, static members of templates, static variables
// of inline functions; loaders cannot do with sections of their own, `.data.users`, for each. Here they become weak
// variables, of which linkers keep one, in the section that others are in.
//
// The optimiser may keep only parts of a static, each as a variable of its own. Debug info describes them as fragments
// of the whole, which is larger than their place; BTF has the part's own machine type instead.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Rewriter.h"
#include "polybpf/DebugInfo/Names.h"

using namespace llvm;
using namespace polybpf;

/// Whether \p G is only a part of what its debug info describes.
static bool isFragment(const GlobalVariable &G) {
  SmallVector<DIGlobalVariableExpression *, 1> Described;
  G.getDebugInfo(Described);
  return any_of(Described, [](auto *D) { return D->getExpression()->isFragment(); });
}

void Rewriter::describeFragment(GlobalVariable &G) {
  SmallVector<DIGlobalVariableExpression *, 1> Described;
  G.getDebugInfo(Described);
  DIGlobalVariable &Whole = *Described.front()->getVariable();
  G.eraseMetadata(LLVMContext::MD_dbg);
  G.addDebugInfo(Builder.createGlobalVariableExpression(Whole.getScope(), G.getName(), "", Whole.getFile(),
                                                        Whole.getLine(), typeOf(*G.getValueType()),
                                                        Whole.isLocalToUnit()));
}

/// To other objects, a linker and the program, an inline variable of C++ is the same as a weak one.
static void makeVisible(GlobalVariable &G) {
  if (!G.isDeclarationForLinker() && (G.hasLinkOnceLinkage() || G.hasWeakLinkage())) {
    G.setLinkage(GlobalValue::WeakAnyLinkage);
    G.setComdat(nullptr);
  }
}

void Rewriter::rewriteVariables() {
  for (GlobalVariable &G : M.globals()) {
    MDNode *Described = G.getMetadata(LLVMContext::MD_dbg);
    if (!Described || languageOf(*Described) == Language::C)
      continue;
    if (G.isDeclaration()) {
      // clang 19 declares static members under their bare names, though nothing uses that, and nobody defines it.
      if (G.use_empty())
        G.eraseMetadata(LLVMContext::MD_dbg);
      continue;
    }
    if (auto *Expression = dyn_cast<DIGlobalVariableExpression>(Described); Expression && Expression->getVariable()) {
      DIGlobalVariable &Variable = *Expression->getVariable();
      compat::setAnnotations(Variable, tellType(Variable));
    }
    bool HasRoom = M.getDataLayout().getTypeAllocSize(G.getValueType()) > 0;
    if (HasRoom && !isIdentifier(G.getName()) && G.hasLocalLinkage())
      G.setName(identifierFor(G.getName(), ""));
    makeVisible(G);
    if (!HasRoom || !isIdentifier(G.getName()))
      G.eraseMetadata(LLVMContext::MD_dbg);
    else if (isFragment(G))
      describeFragment(G);
  }
}
