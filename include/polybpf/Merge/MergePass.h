//===- MergePass.h - Other modules, merged into this one ----------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
//   opt -load-pass-plugin=PolyBPF.so -passes='polybpf-merge<b.bc;c.ll>,default<O2>' a.bc
//
// What `llvm-link a.bc b.bc c.ll` does, but right for BPF: CO-RE relocations keep their types, and a `license` or
// `version` that all modules have is one variable. Nothing is made local, and no archive is opened: for that there is
// polybpf-link.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_MERGE_MERGEPASS_H
#define POLYBPF_MERGE_MERGEPASS_H

#include "llvm/IR/PassManager.h"
#include <string>

namespace polybpf {

class MergePass : public llvm::PassInfoMixin<MergePass> {
public:
  /// \p Parameters are files of bitcode or IR, with semicolons between them.
  explicit MergePass(llvm::StringRef Parameters) : Files(Parameters) {}

  llvm::PreservedAnalyses run(llvm::Module &M, llvm::ModuleAnalysisManager &);
  static bool isRequired() { return true; }

private:
  std::string Files;
};

} // namespace polybpf

#endif // POLYBPF_MERGE_MERGEPASS_H
