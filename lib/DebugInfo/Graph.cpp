//===- Graph.cpp - All debug info of a module, and how to replace parts of it ------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/DebugInfo/Graph.h"
#include "polybpf/Support/Compat.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/IR/DebugProgramInstruction.h"
#include "llvm/IR/InstIterator.h"

using namespace llvm;
using namespace polybpf;

Language polybpf::languageOf(const DICompileUnit &Unit) {
  switch (compat::sourceLanguage(Unit)) {
  case dwarf::DW_LANG_C:
  case dwarf::DW_LANG_C89:
  case dwarf::DW_LANG_C99:
  case dwarf::DW_LANG_C11:
  case dwarf::DW_LANG_C17:
  case dwarf::DW_LANG_Mips_Assembler:
    return Language::C;
  case dwarf::DW_LANG_C_plus_plus:
  case dwarf::DW_LANG_C_plus_plus_03:
  case dwarf::DW_LANG_C_plus_plus_11:
  case dwarf::DW_LANG_C_plus_plus_14:
  case dwarf::DW_LANG_C_plus_plus_17:
  case dwarf::DW_LANG_C_plus_plus_20:
    return Language::CXX;
  case dwarf::DW_LANG_Rust:
    return Language::Rust;
  case dwarf::DW_LANG_Swift:
    return Language::Swift;
  case dwarf::DW_LANG_Ada83:
  case dwarf::DW_LANG_Ada95:
  case dwarf::DW_LANG_Ada2005:
  case dwarf::DW_LANG_Ada2012:
    return Language::Ada;
  case dwarf::DW_LANG_Zig:
    return Language::Zig;
  default:
    return Language::Other;
  }
}

StringRef polybpf::tagPrefix(Language L) {
  switch (L) {
  case Language::C:
    return "c";
  case Language::CXX:
    return "cxx";
  case Language::Rust:
    return "rust";
  case Language::Swift:
    return "swift";
  case Language::Ada:
    return "ada";
  case Language::Zig:
    return "zig";
  case Language::Other:
    break;
  }
  return "lang";
}

/// Calls \p Visit with each node that the module itself holds and the function that holds it, if one does; what it
/// returns takes the node's place. Declarations come last: what only they hold has no compile unit.
template <typename Visitor> static void forEachRoot(Module &M, Visitor Visit) {
  auto VisitAttachments = [&](auto &Holder, const Function &F) {
    SmallVector<std::pair<unsigned, MDNode *>, 4> Attached;
    Holder.getAllMetadata(Attached);
    for (auto [Kind, Node] : Attached)
      if (MDNode *New = Visit(Node, &F); New != Node)
        Holder.setMetadata(Kind, New);
  };
  for (NamedMDNode &Named : M.named_metadata())
    for (unsigned I = 0, E = Named.getNumOperands(); I != E; ++I)
      Named.setOperand(I, Visit(Named.getOperand(I), nullptr));
  for (GlobalVariable &G : M.globals()) {
    // A global may hold several nodes of one kind, so that setMetadata() would lose some.
    SmallVector<std::pair<unsigned, MDNode *>, 4> Attached;
    G.getAllMetadata(Attached);
    G.clearMetadata();
    for (auto [Kind, Node] : Attached)
      G.addMetadata(Kind, *Visit(Node, nullptr));
  }
  for (Function &F : M) {
    if (F.isDeclaration())
      continue;
    VisitAttachments(F, F);
    for (Instruction &I : instructions(F)) {
      VisitAttachments(I, F);
      for (DbgRecord &Record : I.getDbgRecordRange()) {
        Visit(Record.getDebugLoc().getAsMDNode(), &F);
        if (auto *Variable = dyn_cast<DbgVariableRecord>(&Record))
          Visit(Variable->getRawVariable(), &F);
        else
          Visit(cast<DbgLabelRecord>(Record).getLabel(), &F);
      }
    }
  }
  for (Function &F : M)
    if (F.isDeclaration())
      VisitAttachments(F, F);
}

static Language languageBehind(const MDNode &Node, Language Inherited) {
  if (auto *Unit = dyn_cast<DICompileUnit>(&Node))
    return languageOf(*Unit);
  if (auto *SP = dyn_cast<DISubprogram>(&Node); SP && SP->getUnit())
    return languageOf(*SP->getUnit());
  return Inherited;
}

/// The language of all compile units, if it is the same.
static Language onlyLanguage(Module &M) {
  std::optional<Language> Only;
  for (DICompileUnit *Unit : M.debug_compile_units()) {
    if (Only && *Only != languageOf(*Unit))
      return Language::Other;
    Only = languageOf(*Unit);
  }
  return Only.value_or(Language::Other);
}

MapVector<MDNode *, Language> polybpf::reachableNodes(Module &M) {
  MapVector<MDNode *, Language> Reached;
  SmallVector<std::pair<MDNode *, Language>, 64> Pending;
  auto Drain = [&] {
    while (!Pending.empty()) {
      auto [Node, Inherited] = Pending.pop_back_val();
      Language L = languageBehind(*Node, Inherited);
      if (!Reached.insert({Node, L}).second)
        continue;
      for (const MDOperand &Op : reverse(Node->operands()))
        if (auto *Next = dyn_cast_or_null<MDNode>(Op))
          Pending.push_back({Next, L});
    }
  };
  // A CO-RE relocation leads to its type, but to no compile unit: the program's functions say the language.
  SetVector<MDNode *> Relocated;
  for (GlobalVariable &G : M.globals())
    if (MDNode *Type = G.getMetadata(LLVMContext::MD_preserve_access_index))
      Relocated.insert(Type);
  auto Visit = [&](MDNode *Node, Language L) {
    Pending.push_back({Node, L});
    Drain();
  };
  forEachRoot(M, [&](MDNode *Node, const Function *F) {
    DISubprogram *SP = F ? F->getSubprogram() : nullptr;
    if (Node && !Relocated.contains(Node))
      Visit(Node, SP ? languageBehind(*SP, Language::Other) : Language::Other);
    return Node;
  });
  for (MDNode *Type : Relocated)
    Visit(Type, onlyLanguage(M));
  return Reached;
}

void polybpf::substitute(Module &M, const Replacements &Map) {
  if (Map.empty())
    return;
  DenseSet<MDNode *> Seen;
  SmallVector<MDNode *, 64> Pending;
  auto Replaced = [&](MDNode *Node) {
    MDNode *New = Node;
    while (MDNode *Next = Map.lookup(New)) // what an old node stands for may be replaced itself
      New = Next;
    if (New && Seen.insert(New).second)
      Pending.push_back(New);
    return New;
  };
  forEachRoot(M, [&](MDNode *Root, const Function *) {
    MDNode *New = Replaced(Root);
    while (!Pending.empty()) {
      MDNode *Node = Pending.pop_back_val();
      for (unsigned I = 0, E = Node->getNumOperands(); I != E; ++I)
        if (auto *Old = dyn_cast_or_null<MDNode>(Node->getOperand(I)))
          Node->replaceOperandWith(I, Replaced(Old));
    }
    return New;
  });
}
