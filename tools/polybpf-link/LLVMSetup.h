//===- LLVMSetup.h - What of LLVM belongs to the process ----------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_TOOLS_LINK_LLVMSETUP_H
#define POLYBPF_TOOLS_LINK_LLVMSETUP_H

#include "Invocation.h"
#include "llvm/ADT/STLFunctionalExtras.h"

/// Registers the BPF target.
void initializeBPF();

/// Gives LLVM its own switches, those of earlier calls forgotten. An error is one of usage.
llvm::Error configureLLVM(const Invocation &I);

/// Runs \p Link, which sets the exit code. What LLVM cannot survive, such as metadata that is no metadata, ends as an
/// error too: \p Report gets what was being worked on and what happened. Nothing was written yet.
int runGuarded(Invocation &I, llvm::function_ref<int()> Link,
               llvm::function_ref<void(llvm::StringRef, llvm::StringRef)> Report);

#endif // POLYBPF_TOOLS_LINK_LLVMSETUP_H
