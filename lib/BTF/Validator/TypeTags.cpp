//===- TypeTags.cpp - Where TYPE_TAGs may stand -------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// In a chain of modifiers TYPE_TAGs come first:
//
//   PTR -> TYPE_TAG 'user' -> CONST -> INT     accepted
//   PTR -> CONST -> TYPE_TAG 'user' -> INT     refused, and so is TYPEDEF -> TYPE_TAG
//
// and a chain has at most 32 modifiers, as far as the kernel follows it: not into what it has followed already. These
// are the rules of btf_check_type_tags.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Rules.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;
using namespace polybpf::btf;

static constexpr unsigned MaxChain = 32;

/// Follows the chain from \p Id. Chains that begin at \p LastGood or before were followed.
static void checkChain(const Blob &Types, uint32_t Id, uint32_t LastGood, Report &Out) {
  bool InTags = Types[Id].is(BTF_KIND_TYPE_TAG);
  uint32_t At = Id;
  SmallVector<uint32_t, MaxChain> Chain;
  while (Types.has(At) && Types[At].isModifier()) {
    if (is_contained(Chain, At))
      return; // Resolver.cpp has said so.
    if (Chain.size() == MaxChain)
      return Out.add(Id, "more than " + Twine(MaxChain) +
                             " modifiers (CONST, VOLATILE, RESTRICT, TYPEDEF, TYPE_TAG) follow each other");
    bool IsTag = Types[At].is(BTF_KIND_TYPE_TAG);
    if (IsTag && !InTags)
      return Out.add(Id, "it leads to " + Out.describe(At) + "; a TYPE_TAG stands before other modifiers");
    InTags = IsTag;
    if (At <= LastGood)
      return;
    Chain.push_back(At);
    At = Types[At].target();
  }
}

void polybpf::btf::checkTypeTags(const Blob &Types, Report &Out) {
  uint32_t LastGood = 0;
  for (uint32_t Id = 1; Id <= Types.size(); ++Id)
    if (Types[Id].isModifier()) {
      checkChain(Types, Id, LastGood, Out);
      LastGood = Id;
    }
}
