//===- CorePass.h - CO-RE relocations for every language ---------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// `polybpf-core` turns accesses to tagged types, and calls of markers, into CO-RE relocations: docs/CORE.md says what a
// program has to look like for that, docs/Design/CORE.md why it is right. After the pass, no constant of a tagged
// layout is left in the module, or it has reported an error. Modules that have neither are left exactly as they are.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_CORE_COREPASS_H
#define POLYBPF_CORE_COREPASS_H

#include "llvm/IR/PassManager.h"
#include <string>
#include <vector>

namespace polybpf {

/// The parameters of `polybpf-core<...>`; `no-` before the name of a switch turns it off.
struct CoreOptions {
  /// `relocate`: do anything at all.
  bool Relocate = true;
  /// `emit=intrinsics`: write LLVM's intrinsics, for pipelines in which the back end has yet to lower them, and not
  /// what it lowers them to.
  bool Intrinsics = false;
  /// `infer=PATTERN`, `infer-btf=FILE`: relocate accesses to untagged types, those of these names, or of the kernel.
  std::vector<std::string> Infer, InferBTF;
  /// `strict`: an access to memory of which nothing is known, and which may be of a listed type, is an error, as is any in
  /// a function without debug info.
  bool Strict = true;
  /// `trust=CRATE`: but not in this crate, which does not know the listed types, or in the function of this name.
  std::vector<std::string> Trust;
};

/// Whether code will be generated at -O0, where LLVM miscompiles relocations, also clang's.
enum class CodeGenLevel { Unoptimised, Optimised };

/// Relocates accesses to listed types, in code that no optimiser has seen, once for each compile unit. Problems are
/// reported through the context of \p M; returns whether the module changed.
bool inferFields(llvm::Module &M, const CoreOptions &Options, CodeGenLevel Level);

/// The same from outside a pipeline. Problems are reported, at their places, through the context of \p M; returns
/// whether the module changed. What is left of a module with problems is good for nothing (hasFailed).
bool relocateFields(llvm::Module &M, const CoreOptions &Options, CodeGenLevel Level);

class CorePass : public llvm::PassInfoMixin<CorePass> {
public:
  /// \p Parameters is the text between the angle brackets; the other two doors of Parameters.h are asked when it runs.
  explicit CorePass(llvm::StringRef Parameters = "", CodeGenLevel Level = CodeGenLevel::Optimised)
      : Parameters(Parameters), Level(Level) {}

  llvm::PreservedAnalyses run(llvm::Module &M, llvm::ModuleAnalysisManager &);
  /// Also at -O0, and for functions with optnone.
  static bool isRequired() { return true; }

private:
  std::string Parameters;
  CodeGenLevel Level;
};

/// Before optimisations: says that markers do nothing but answer, so that two of the same are one.
class MarkersPass : public llvm::PassInfoMixin<MarkersPass> {
public:
  llvm::PreservedAnalyses run(llvm::Module &M, llvm::ModuleAnalysisManager &);
  static bool isRequired() { return true; }
};

/// The part of polybpf-core that has to come before all optimisations: inference, if types are listed.
class InferencePass : public llvm::PassInfoMixin<InferencePass> {
public:
  explicit InferencePass(llvm::StringRef Parameters = "", CodeGenLevel Level = CodeGenLevel::Optimised)
      : Parameters(Parameters), Level(Level) {}

  llvm::PreservedAnalyses run(llvm::Module &M, llvm::ModuleAnalysisManager &);
  static bool isRequired() { return true; }

private:
  std::string Parameters;
  CodeGenLevel Level;
};

} // namespace polybpf

#endif // POLYBPF_CORE_COREPASS_H
