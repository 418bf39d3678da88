//===- CoreIdentity.h - CO-RE relocations that are not the same ---------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Whoever merges modules of BPF programs calls this first: LLVM takes CO-RE relocations of two modules for one if they
// have the same name, and the name does not hold the type. See CoreIdentity.cpp.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_MERGE_COREIDENTITY_H
#define POLYBPF_MERGE_COREIDENTITY_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/Error.h"

namespace llvm {
class Module;
} // namespace llvm

namespace polybpf {

/// Gives the relocations of \p Modules, which are of one context, names that differ where their types do.
llvm::Error separateCoreIdentities(llvm::ArrayRef<llvm::Module *> Modules);

} // namespace polybpf

#endif // POLYBPF_MERGE_COREIDENTITY_H
