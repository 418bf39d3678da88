//===- BTFPass.h - Debug info of any language, as BTF can say it -------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// `polybpf-btf` rewrites the debug info metadata of a BPF module, so that LLVM's BTF writer says all of it and every
// kernel accepts the result. It changes metadata and the names of local symbols only, may run more than once, and
// leaves modules of other targets and modules that hold nothing but C exactly as they are.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_DEBUGINFO_BTFPASS_H
#define POLYBPF_DEBUGINFO_BTFPASS_H

#include "llvm/ADT/StringMap.h"
#include "llvm/IR/PassManager.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace polybpf {

/// The parameters of `polybpf-btf<...>`; each is a switch, `no-` before its name turns it off.
struct BTFOptions {
  /// `rewrite`: do anything at all.
  bool Rewrite = true;
  /// `decl-tags`: say in DECL_TAGs what C cannot: source names, variants and their values. Off for kernels before 5.16
  /// whose loader does not lower them (libbpf and Aya do).
  bool DeclTags = true;
  /// `static-functions`: functions that only mangled names can reach get BTF linkage static, so that the kernel
  /// verifies them with their callers.
  bool StaticFunctions = true;
};

/// The same from outside a pipeline. Fails, with the module unchanged, on debug info that contradicts itself.
llvm::Error rewriteDebugInfo(llvm::Module &M, const BTFOptions &Options);

/// By the name of a struct, the names of types that belong to it though no member leads to them (the ENUM of its tag,
/// the arguments of a generic marker), in a module that the pass has rewritten. BTF itself does not say so.
llvm::StringMap<std::vector<std::string>> companionsOf(llvm::Module &M);

class BTFPass : public llvm::PassInfoMixin<BTFPass> {
public:
  /// \p Parameters is the text between the angle brackets; the other two doors of Parameters.h are asked when it runs.
  explicit BTFPass(llvm::StringRef Parameters = "") : Parameters(Parameters) {}

  llvm::PreservedAnalyses run(llvm::Module &M, llvm::ModuleAnalysisManager &);
  /// Also at -O0, and for functions with optnone.
  static bool isRequired() { return true; }

private:
  std::string Parameters;
};

} // namespace polybpf

#endif // POLYBPF_DEBUGINFO_BTFPASS_H
