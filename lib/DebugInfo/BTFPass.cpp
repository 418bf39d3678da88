//===- BTFPass.cpp - Debug info of any language, as BTF can say it -----------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// LLVM's BTF writer, BTFDebug, was made for C's debug info. What it does not know becomes void, or crashes; what it
// passes on unchanged the kernel may refuse: names that are no identifiers, members out of order, parameters without a
// name. One such type makes the kernel refuse all BTF of a program. This pass rewrites the debug info before BTFDebug
// sees it.
//
// It works on metadata, not on the bytes of .BTF: LLVM then also gets func_info, line_info, CO-RE records and DATASECs
// right, which all refer to types by number; and the same pass serves the compiler plugin and the link tool
// (docs/Design). It works late, so that optimisations neither see nor disturb what it says.
//
// The idioms are one file each: BaseTypes, ForeignTypes, Pointers, Enumerations, HugeTypes, Records, Classes, Overlaps,
// Gaps, DeclaredClasses, VariantParts, NullablePointers, Functions, Variables; Rewriter.h tells how they fit together.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/DebugInfo/BTFPass.h"
#include "Rewriter.h"
#include "polybpf/Support/Diagnostics.h"
#include "polybpf/Support/Parameters.h"
#include "llvm/TargetParser/Triple.h"

using namespace llvm;
using namespace polybpf;

DIType *Rewriter::rewriteType(DIType &T) {
  if (DIType *New = rewriteForeign(T))
    return New;
  if (auto *Basic = dyn_cast<DIBasicType>(&T))
    return rewriteBasicType(*Basic);
  if (auto *Derived = dyn_cast<DIDerivedType>(&T)) {
    if (DIType *New = rewritePointer(*Derived))
      return New;
    if (DIType *New = rewriteMemberPointer(*Derived))
      return New;
    if (DIType *New = rewriteAtomic(*Derived))
      return New;
    return rewriteTypedef(*Derived);
  }
  if (auto *Function = dyn_cast<DISubroutineType>(&T))
    return rewriteSignature(*Function);
  auto *Composite = dyn_cast<DICompositeType>(&T);
  if (!Composite)
    return nullptr;
  if (Composite->getTag() == dwarf::DW_TAG_enumeration_type)
    return rewriteEnumeration(*Composite);
  if (Composite->isVector())
    return rewriteVector(*Composite);
  if (DIType *New = rewriteHuge(*Composite))
    return New;
  if (!isRecord(Composite))
    return nullptr;
  if (DIType *New = rewriteNullablePointer(*Composite))
    return New;
  if (DIType *New = rewriteVariants(*Composite))
    return New;
  return rewriteRecord(*Composite);
}

Error Rewriter::run() {
  dropAnchors();
  if (Error E = survey())
    return E;
  findHeldByValue();
  surveyRelocatable();
  nameTypes();
  for (auto &[Node, L] : Nodes)
    if (auto *T = dyn_cast<DIType>(Node); T && L != Language::C)
      if (DIType *New = rewriteType(*T))
        Map[T] = New;
  rewriteFunctions();
  rewriteVariables();
  substitute(M, Map);
  dropFormerEnumerations();
  keepEnumerationsRelocatable();
  return orderTypes();
}

/// Whether \p M holds debug info of a language that BTFDebug does not know by itself.
static bool needsRewriting(Module &M) {
  return any_of(M.debug_compile_units(), [](DICompileUnit *Unit) { return languageOf(*Unit) != Language::C; });
}

Error polybpf::rewriteDebugInfo(Module &M, const BTFOptions &Options) {
  if (!Options.Rewrite || !needsRewriting(M))
    return Error::success();
  return Rewriter(M, Options).run();
}

PreservedAnalyses BTFPass::run(Module &M, ModuleAnalysisManager &) {
  if (!Triple(M.getTargetTriple()).isBPF() || hasFailed(M))
    return PreservedAnalyses::all();
  BTFOptions Options;
  Error Outcome = resolveParameters(M, "polybpf-btf", Parameters,
                                    {{"rewrite", &Options.Rewrite},
                                     {"decl-tags", &Options.DeclTags},
                                     {"static-functions", &Options.StaticFunctions}});
  if (!Outcome)
    Outcome = rewriteDebugInfo(M, Options);
  report(M, std::move(Outcome));
  return PreservedAnalyses::none();
}
