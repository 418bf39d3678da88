//===- Plugin.cpp - PolyBPFClang.so, for clang++ ------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// One flag makes C++ as good a language for BPF as C is:
//
//   clang++ -fplugin=PolyBPFClang.so --target=bpf -g -O2 -c program.cpp
//
//   - preserve_access_index, btf_decl_tag and btf_type_tag, which clang has for C only (Spelling.h, Records.h, TypeTags.h);
//   - what would read the kernel's records without a relocation is an error (Accesses.h);
//   - the passes of PolyBPF.so come along; -fpass-plugin=PolyBPF.so as well does no harm, they are idempotent;
//   - types are described whole, as in C. clang leaves out C++ types that are only pointed to, so that CO-RE records
//     named types without members (-fstandalone-debug);
//   - exceptions and RTTI are off.
//
// Parameters of the passes: '-fplugin-arg-polybpf-polybpf-btf<no-decl-tags>', as POLYBPF_OPTIONS has them.
//
// The plugin does nothing for C and for other targets. It links no library of clang: the symbols are those of the clang
// that loads it, of the version that it was built for.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Accesses.h"
#include "polybpf/Plugin/Passes.h"
#include "polybpf/Support/Parameters.h"
#include "clang/AST/ASTConsumer.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendPluginRegistry.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Sema/Sema.h"
#include "llvm-c/Core.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;
using namespace polybpf;
using namespace polybpf::cxx;

static void leaveLibraryOut(CompilerInstance &CI);

namespace {

/// Sees each declaration when it is complete, before clang's code generator does.
class Consumer : public ASTConsumer {
public:
  explicit Consumer(CompilerInstance &CI) : CI(CI), Report(CI.getDiagnostics()), S(CI, Report) {}

  void Initialize(ASTContext &) override { Visitor.emplace(CI, S, Report); }

  void HandleTagDeclDefinition(TagDecl *D) override {
    auto *R = dyn_cast<RecordDecl>(D);
    if (!R)
      return;
    takeNames(*cast<CXXRecordDecl>(R), CI.getSema());
    takePragmas(*R);
    if (S.isPreserved(*R) && !R->isDependentContext())
      makeRelocatable(*R, Report);
    Visitor->VisitDecl(R);
    Visitor->VisitCXXRecordDecl(cast<CXXRecordDecl>(R));
    for (Decl *Member : R->decls())
      Visitor->TraverseDecl(Member);
  }
  bool HandleTopLevelDecl(DeclGroupRef Group) override {
    for (Decl *D : Group)
      Visitor->TraverseDecl(D);
    return true;
  }
  void HandleInlineFunctionDefinition(FunctionDecl *F) override { Visitor->TraverseDecl(F); }
  void HandleCXXStaticMemberVarInstantiation(VarDecl *V) override { Visitor->TraverseDecl(V); }
  void HandleTranslationUnit(ASTContext &) override { S.finish(); }

private:
  void takePragmas(RecordDecl &R);

  CompilerInstance &CI;
  Reporter Report;
  Spelling S;
  std::optional<Accesses> Visitor;
};

class Action : public PluginASTAction {
  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &CI, llvm::StringRef) override {
    if (!CI.getTarget().getTriple().isBPF() || !CI.getLangOpts().CPlusPlus)
      return std::make_unique<ASTConsumer>();
    leaveLibraryOut(CI);
    CodeGenOptions &Options = CI.getCodeGenOpts();
    if (Options.hasReducedDebugInfo())
      Options.setDebugInfo(llvm::codegenoptions::FullDebugInfo);
    Options.PassBuilderCallbacks.push_back([P = Parameters](llvm::PassBuilder &PB) { registerPasses(PB, P); });
    if (CI.getFrontendOpts().Inputs.front().getKind().isPreprocessed())
      Reporter(CI.getDiagnostics())
          .error(SourceLocation(), DiagID::PreprocessedSource,
                 "clang cannot read the attributes of BPF in a source that is preprocessed already",
                 "compile the source itself, without -save-temps");
    return std::make_unique<Consumer>(CI);
  }

  bool ParseArgs(const CompilerInstance &CI, const std::vector<std::string> &Arguments) override {
    auto Take = [&](llvm::StringRef Pass, llvm::StringRef Text) {
      (Parameters[Pass] += Text) += ";";
      return llvm::Error::success();
    };
    for (const std::string &A : Arguments)
      if (llvm::Error E = parsePassList("-fplugin-arg-polybpf", A, Take)) {
        DiagnosticsEngine &Diags = CI.getDiagnostics();
        Diags.Report(Diags.getCustomDiagID(DiagnosticsEngine::Error, "%0")) << toString(std::move(E));
        return false;
      }
    return true;
  }

  ActionType getActionType() override { return AddBeforeMainAction; }

  PassParameters Parameters;
};

} // namespace

/// clang gives what `#pragma clang attribute push` says to every record but those of templates.
void Consumer::takePragmas(RecordDecl &R) {
  const auto *Class = cast<CXXRecordDecl>(&R);
  const auto *Special = dyn_cast<ClassTemplateSpecializationDecl>(Class);
  if (S.isPreserved(R) || !(Special ? Special->isExplicitInstantiationOrSpecialization() ||
                                          isa<ClassTemplatePartialSpecializationDecl>(Special)
                                    : bool(Class->getDescribedClassTemplate())))
    return;
  AttrVec Before = R.hasAttrs() ? R.getAttrs() : AttrVec();
  CI.getSema().AddPragmaAttributes(nullptr, &R);
  bool Preserved = S.isPreserved(R);
  llvm::SmallVector<LTOVisibilityPublicAttr *> Ours;
  for (auto *A : R.specific_attrs<LTOVisibilityPublicAttr>())
    Ours.push_back(A);
  R.dropAttrs();
  for (Attr *A : Before)
    R.addAttr(A);
  if (Preserved)
    R.addAttr(Ours.back());
}

/// As -fno-exceptions and -fno-rtti. Both need parts of a C++ library that BPF does not have, and clang has them on: a
/// destructor that might run while an exception passes makes LLVM's back end crash, and a class with virtual functions
/// has a type_info, which no loader finds. So `throw`, `try` and `typeid` are clang's own errors, where they are written.
static void leaveLibraryOut(CompilerInstance &CI) {
  LangOptions &Language = CI.getLangOpts();
  Language.Exceptions = Language.CXXExceptions = false;
  Language.RTTI = Language.RTTIData = false;
  std::string Defined;
  for (llvm::StringRef Line : llvm::split(CI.getPreprocessor().getPredefines(), '\n'))
    if (!llvm::is_contained({"__EXCEPTIONS", "__cpp_exceptions", "__GXX_RTTI", "__cpp_rtti"},
                            Line.substr(strlen("#define ")).split(' ').first))
      (Defined += Line) += '\n';
  CI.getPreprocessor().setPredefines(std::move(Defined));
}

/// clang does not ask what a plugin was built for; with one of another version it goes on without it, or crashes. It has no
/// way to be told when it loads one, so this is the end of it: the only exit in our libraries.
static bool checkHost() {
  unsigned Major, Minor, Patch;
  LLVMGetVersion(&Major, &Minor, &Patch);
  if (Major == LLVM_VERSION_MAJOR)
    return true;
  llvm::errs() << "error: PolyBPFClang.so was built for clang " << LLVM_VERSION_MAJOR << ", but clang " << Major
               << " loads it; use clang++-" << LLVM_VERSION_MAJOR << '\n';
  std::_Exit(1);
}

static const bool SameVersion = checkHost();
static FrontendPluginRegistry::Add<Action> Registration("polybpf", "C++ as a language for BPF");
