//===- Limits.h - What one link may take --------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Damaged input can keep LLVM busy for hours or have it ask for any amount of memory, in ways that nobody foresees. These
// limits are the process's, so they are the tool's and not the library's.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_TOOLS_LINK_LIMITS_H
#define POLYBPF_TOOLS_LINK_LIMITS_H

#include "Invocation.h"

/// From now on, too much processor time ends as a crash does (runGuarded), and too much memory as a failed allocation
/// (llvm::install_bad_alloc_error_handler).
void setLimits(const Invocation &I);

/// What there is to say of the link if its time is up; otherwise \p Other.
std::string explainEnd(const Invocation &I, llvm::StringRef Other);
/// What there is to say when memory is. There is some more from now on, to say it.
std::string explainExhaustion(const Invocation &I);

#endif // POLYBPF_TOOLS_LINK_LIMITS_H
