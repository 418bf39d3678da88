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
//===----------------------------------------------------------------------------------------------------------------===//

#include "Rewriter.h"
#include "polybpf/DebugInfo/Names.h"

using namespace llvm;
using namespace polybpf;

void Rewriter::rewriteVariables() {
  for (GlobalVariable &G : M.globals()) {
    MDNode *Described = G.getMetadata(LLVMContext::MD_dbg);
    if (!Described || G.isDeclaration() || languageOf(*Described) == Language::C)
      continue;
    bool HasRoom = M.getDataLayout().getTypeAllocSize(G.getValueType()) > 0;
    if (HasRoom && !isIdentifier(G.getName()) && G.hasLocalLinkage())
      G.setName(identifierFor(G.getName(), ""));
    if (!HasRoom || !isIdentifier(G.getName()))
      G.eraseMetadata(LLVMContext::MD_dbg);
  }
}
