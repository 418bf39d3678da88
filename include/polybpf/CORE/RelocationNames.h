//===- RelocationNames.h - The names of CO-RE relocations ---------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// LLVM has a relocation as an external variable, and finds what it asks in the variable's name:
//
//   @"llvm.task_struct:0:4$0:1"      kind 0 (offset of a field), 4 in the local type, field 1
//
// Code generation takes the first colon, or the first dollar, for those that follow the type, so a C++ type of the name
// W<a::S> makes it crash. A name before them may be anything else.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_CORE_RELOCATIONNAMES_H
#define POLYBPF_CORE_RELOCATIONNAMES_H

#include "llvm/IR/GlobalVariable.h"
#include <string>

namespace polybpf {

/// Whether \p GV is a relocation.
bool isRelocation(const llvm::GlobalVariable &GV);

/// "llvm.a::S:0:4$0:1" as number 7: "llvm.a__S.7:0:4$0:1".
std::string relocationName(llvm::StringRef Name, unsigned Number);

/// Gives relocations of \p M whose names code generation would misread other ones. Those of C all stay. Whether there
/// was one.
bool repairRelocationNames(llvm::Module &M);

} // namespace polybpf

#endif // POLYBPF_CORE_RELOCATIONNAMES_H
