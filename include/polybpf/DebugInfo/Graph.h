//===- Graph.h - All debug info of a module, and how to replace parts of it --------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Debug info is a graph of metadata that a module holds on to in many places: named metadata, attachments of globals,
// functions and instructions, debug records. One forgotten reference to an old type brings it back into BTF, or crashes
// the code generator. So there is one walk, used both to find everything and to replace what the idioms replaced.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_DEBUGINFO_GRAPH_H
#define POLYBPF_DEBUGINFO_GRAPH_H

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/Module.h"

namespace polybpf {

/// The languages whose debug info we tell apart.
enum class Language { C, CXX, Rust, Swift, Ada, Zig, Other };

Language languageOf(const llvm::DICompileUnit &Unit);

/// What stands before the dot of a DECL_TAG's key: "rust" in `rust.type=`.
llvm::StringRef tagPrefix(Language L);

/// Every metadata node that \p M reaches, in an order that only depends on the module, each with the language of the
/// first compile unit that leads to it.
llvm::MapVector<llvm::MDNode *, Language> reachableNodes(llvm::Module &M);

/// What takes whose place.
using Replacements = llvm::DenseMap<const llvm::MDNode *, llvm::MDNode *>;

/// Replaces the nodes in all of \p M, also inside the new nodes.
void substitute(llvm::Module &M, const Replacements &Map);

} // namespace polybpf

#endif // POLYBPF_DEBUGINFO_GRAPH_H
