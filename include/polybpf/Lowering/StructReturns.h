//===- StructReturns.h - Functions that return structs -----------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// A function that returns more than fits a register has a pointer for the result as its first parameter, marked `sret`.
// LLVM's BPF back end refuses the mark, though a pointer is all that it means there: `polybpf-struct-returns` takes it
// off.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_LOWERING_STRUCTRETURNS_H
#define POLYBPF_LOWERING_STRUCTRETURNS_H

#include "llvm/IR/PassManager.h"
#include <string>

namespace polybpf {

class StructReturnsPass : public llvm::PassInfoMixin<StructReturnsPass> {
public:
  /// \p Parameters is the text between the angle brackets; the pass has no parameters.
  explicit StructReturnsPass(llvm::StringRef Parameters = "") : Parameters(Parameters) {}

  llvm::PreservedAnalyses run(llvm::Module &M, llvm::ModuleAnalysisManager &);
  static bool isRequired() { return true; }

private:
  std::string Parameters;
};

} // namespace polybpf

#endif // POLYBPF_LOWERING_STRUCTRETURNS_H
