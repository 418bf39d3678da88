//===- Compat.h - The only file that knows LLVM versions ------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// polybpf builds against LLVM 22 and LLVM 19 from one source tree. Whatever differs between them is given one name here,
// so that no other file asks for LLVM_VERSION_MAJOR.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_SUPPORT_COMPAT_H
#define POLYBPF_SUPPORT_COMPAT_H

#include "llvm/BinaryFormat/Dwarf.h"
#include "llvm/Config/llvm-config.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/Module.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Passes/PassBuilder.h"
#include "llvm/Target/TargetMachine.h"
#if LLVM_VERSION_MAJOR >= 22
#include "llvm/Plugins/PassPlugin.h"
#else
#include "llvm/Passes/PassPlugin.h"
#endif

namespace polybpf::compat {

/// Adds \p Add to the end of every optimisation pipeline, also the one of -O0.
template <typename Callback> void atOptimizerLast(llvm::PassBuilder &PB, Callback Add) {
#if LLVM_VERSION_MAJOR >= 20
  PB.registerOptimizerLastEPCallback(
      [Add](llvm::ModulePassManager &MPM, llvm::OptimizationLevel, llvm::ThinOrFullLTOPhase) { Add(MPM); });
#else
  PB.registerOptimizerLastEPCallback([Add](llvm::ModulePassManager &MPM, llvm::OptimizationLevel) { Add(MPM); });
#endif
}

/// Has the host call \p Run(Module) right before code generation, where it can: llc and clang from LLVM 22 on.
template <typename Callback> void setPreCodeGenCallback(llvm::PassPluginLibraryInfo &Info, Callback Run) {
#if LLVM_PLUGIN_API_VERSION >= 2
  static const Callback Kept = Run;
  Info.PreCodeGenCallback = [](llvm::Module &M, llvm::TargetMachine &, llvm::CodeGenFileType, llvm::raw_pwrite_stream &) {
    Kept(M);
    return false;
  };
#endif
}

/// The DW_LANG_* code of a compile unit, also of one that names its language the DWARF 6 way; 0 if there is none.
inline unsigned sourceLanguage(const llvm::DICompileUnit &Unit) {
#if LLVM_VERSION_MAJOR >= 22
  llvm::DISourceLanguageName Language = Unit.getSourceLanguage();
  if (Language.hasVersionedName())
    return llvm::dwarf::toDW_LANG(llvm::dwarf::SourceLanguageName(Language.getName()), Language.getVersion()).value_or(
        llvm::dwarf::SourceLanguage(0));
  return Language.getName();
#else
  return Unit.getSourceLanguage();
#endif
}

/// The target machine of \p M's own triple, or null with the cause in \p Cause.
inline llvm::TargetMachine *createTargetMachine(const llvm::Module &M, llvm::StringRef CPU, llvm::StringRef Features,
                                                llvm::CodeGenOptLevel Level, std::string &Cause) {
#if LLVM_VERSION_MAJOR >= 22
  llvm::Triple Triple = M.getTargetTriple();
#else
  std::string Triple = M.getTargetTriple();
#endif
  const llvm::Target *Target = llvm::TargetRegistry::lookupTarget(Triple, Cause);
  return Target ? Target->createTargetMachine(Triple, CPU, Features, {}, llvm::Reloc::PIC_, std::nullopt, Level)
                : nullptr;
}

} // namespace polybpf::compat

#endif // POLYBPF_SUPPORT_COMPAT_H
