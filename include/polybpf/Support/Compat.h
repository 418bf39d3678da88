//===- Compat.h - The only file that knows LLVM versions ---------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// polybpf builds against LLVM 22 and LLVM 19 from one source tree. Whatever differs between them is given one name
// here, so that no other file asks for LLVM_VERSION_MAJOR.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_SUPPORT_COMPAT_H
#define POLYBPF_SUPPORT_COMPAT_H

#include "llvm/ADT/MapVector.h"
#include "llvm/BinaryFormat/Dwarf.h"
#include "llvm/Config/llvm-config.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/Intrinsics.h"
#include "llvm/IR/Module.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Passes/PassBuilder.h"
#include "llvm/Target/TargetMachine.h"
#include <algorithm>
#if LLVM_VERSION_MAJOR >= 22
#include "llvm/Plugins/PassPlugin.h"
#else
#include "llvm/Passes/PassPlugin.h"
#endif

/// What the constructor of llvm::opt::GenericOptTable takes for the table \p INFOS that llvm-tblgen made.
#if LLVM_VERSION_MAJOR >= 22
#define POLYBPF_OPTTABLE_ARGUMENTS(INFOS) OptionStrTable, OptionPrefixesTable, INFOS
#else
#define POLYBPF_OPTTABLE_ARGUMENTS(INFOS) INFOS
#endif

namespace polybpf::compat {

/// Has \p Add(MPM, level) add to the end of every optimisation pipeline, also the one of -O0.
template <typename Callback> void atOptimizerLast(llvm::PassBuilder &PB, Callback Add) {
#if LLVM_VERSION_MAJOR >= 20
  PB.registerOptimizerLastEPCallback([Add](llvm::ModulePassManager &MPM, llvm::OptimizationLevel Level,
                                           llvm::ThinOrFullLTOPhase) { Add(MPM, Level); });
#else
  PB.registerOptimizerLastEPCallback(Add);
#endif
}

/// Has the host call \p Run(module, level) right before code generation, where it can: llc and clang from LLVM 22 on.
template <typename Callback> void setPreCodeGenCallback(llvm::PassPluginLibraryInfo &Info, Callback Run) {
#if LLVM_PLUGIN_API_VERSION >= 2
  static const Callback Kept = Run;
  Info.PreCodeGenCallback = [](llvm::Module &M, llvm::TargetMachine &Machine, llvm::CodeGenFileType,
                               llvm::raw_pwrite_stream &) {
    Kept(M, Machine.getOptLevel());
    return false;
  };
#endif
}

/// The DW_LANG_* code of a compile unit, also of one that names its language the DWARF 6 way; 0 if there is none.
inline unsigned sourceLanguage(const llvm::DICompileUnit &Unit) {
#if LLVM_VERSION_MAJOR >= 22
  llvm::DISourceLanguageName Language = Unit.getSourceLanguage();
  if (Language.hasVersionedName())
    return llvm::dwarf::toDW_LANG(llvm::dwarf::SourceLanguageName(Language.getName()), Language.getVersion())
        .value_or(llvm::dwarf::SourceLanguage(0));
  return Language.getName();
#else
  return Unit.getSourceLanguage();
#endif
}

/// The target machine of \p M's own triple, or null with the cause in \p Cause.
inline llvm::TargetMachine *createTargetMachine(const llvm::Module &M, llvm::StringRef CPU, llvm::StringRef Features,
                                                llvm::CodeGenOptLevel Level, std::string &Cause) {
#if LLVM_VERSION_MAJOR >= 22
  const llvm::Triple &Triple = M.getTargetTriple();
#else
  const std::string &Triple = M.getTargetTriple();
#endif
  const llvm::Target *Target = llvm::TargetRegistry::lookupTarget(Triple, Cause);
  return Target ? Target->createTargetMachine(Triple, CPU, Features, {}, llvm::Reloc::PIC_, std::nullopt, Level)
                : nullptr;
}

/// What a struct, union or enumeration that we make consists of. Sizes and alignments are in bits.
struct Composite {
  unsigned Tag;
  llvm::StringRef Name;
  llvm::DIScope *Scope = nullptr;
  llvm::DIFile *File = nullptr;
  unsigned Line = 0;
  uint64_t SizeInBits = 0;
  uint32_t AlignInBits = 0;
  llvm::DINode::DIFlags Flags = llvm::DINode::FlagZero;
  llvm::DIType *BaseType = nullptr;
  llvm::DINodeArray Elements = {};
  llvm::DITemplateParameterArray TemplateParams = {};
  llvm::StringRef Identifier = "";
  llvm::DINodeArray Annotations = {};
};

inline llvm::DICompositeType *makeComposite(llvm::LLVMContext &C, const Composite &T) {
  return llvm::DICompositeType::get(C, T.Tag, T.Name, T.File, T.Line, T.Scope, T.BaseType, T.SizeInBits, T.AlignInBits,
                                    /*OffsetInBits=*/0, T.Flags, T.Elements, /*RuntimeLang=*/0,
#if LLVM_VERSION_MAJOR >= 22
                                    /*EnumKind=*/std::nullopt,
#endif
                                    /*VTableHolder=*/nullptr, T.TemplateParams, T.Identifier,
                                    /*Discriminator=*/nullptr, /*DataLocation=*/nullptr, /*Associated=*/nullptr,
                                    /*Allocated=*/nullptr, /*Rank=*/nullptr, T.Annotations);
}

/// The name is an operand that no method of these classes replaces.
inline void setName(llvm::DISubprogram &SP, llvm::StringRef Name) {
  SP.replaceOperandWith(2, llvm::MDString::get(SP.getContext(), Name));
}
inline void setName(llvm::DILocalVariable &Variable, llvm::StringRef Name) {
  Variable.replaceOperandWith(1, llvm::MDString::get(Variable.getContext(), Name));
}

inline void setAnnotations(llvm::DILocalVariable &Variable, llvm::DINodeArray Annotations) {
  Variable.replaceOperandWith(4, Annotations.get());
}
inline void setAnnotations(llvm::DIGlobalVariable &Variable, llvm::DINodeArray Annotations) {
  Variable.replaceOperandWith(8, Annotations.get());
}

/// \p SP once more, with other flags and annotations, which cannot be changed in place.
inline llvm::DISubprogram *cloneWith(const llvm::DISubprogram &SP, llvm::DISubprogram::DISPFlags Flags,
                                     llvm::DINodeArray Annotations) {
  return llvm::DISubprogram::getDistinct(
      SP.getContext(), SP.getScope(), SP.getName(), SP.getLinkageName(), SP.getFile(), SP.getLine(), SP.getType(),
      SP.getScopeLine(), SP.getContainingType(), SP.getVirtualIndex(), SP.getThisAdjustment(), SP.getFlags(), Flags,
      SP.getUnit(), SP.getTemplateParams(), SP.getDeclaration(), SP.getRetainedNodes(), SP.getThrownTypes(),
      Annotations, SP.getTargetFuncName()
#if LLVM_VERSION_MAJOR >= 22
                       ,
      SP.getKeyInstructionsEnabled()
#endif
  );
}

/// llvm::replace, which takes whole ranges from LLVM 20 on.
inline void replace(std::string &Text, char Old, char New) { std::replace(Text.begin(), Text.end(), Old, New); }

/// The declaration of the intrinsic \p ID for \p Types.
inline llvm::Function *intrinsic(llvm::Module &M, llvm::Intrinsic::ID ID, llvm::ArrayRef<llvm::Type *> Types) {
#if LLVM_VERSION_MAJOR >= 20
  return llvm::Intrinsic::getOrInsertDeclaration(&M, ID, Types);
#else
  return llvm::Intrinsic::getDeclaration(&M, ID, Types);
#endif
}

/// What GEPOperator::collectOffset() fills: how many bytes one of each variable index is.
#if LLVM_VERSION_MAJOR >= 20
using GEPStrides = llvm::SmallMapVector<llvm::Value *, llvm::APInt, 4>;
#else
using GEPStrides = llvm::MapVector<llvm::Value *, llvm::APInt>;
#endif

/// The BPF processor if none is named ("generic" is v1), and whether v4 has loads with acquire and stores with release ordering.
#if LLVM_VERSION_MAJOR >= 20
inline constexpr llvm::StringLiteral DefaultBPF = "v3";
inline constexpr bool HasAcquireLoads = true;
#else
inline constexpr llvm::StringLiteral DefaultBPF = "v1";
inline constexpr bool HasAcquireLoads = false;
#endif

inline void setTargetTriple(llvm::Module &M, const llvm::Triple &Triple) {
#if LLVM_VERSION_MAJOR >= 22
  M.setTargetTriple(Triple);
#else
  M.setTargetTriple(Triple.str());
#endif
}

} // namespace polybpf::compat

#endif // POLYBPF_SUPPORT_COMPAT_H
