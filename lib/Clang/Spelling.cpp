//===- Spelling.cpp - Attributes that clang has for C only, in C++ ------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// `annotate` is an attribute of declarations, also where it is written within a type: clang moves it to the declaration
// and keeps its place in the source, from which TypeTags.cpp finds where in the type it belongs. Only an alias
// (`using T = struct foo __kptr *`) does not get it, so for those the place alone counts.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Spelling.h"
#include "clang/AST/Decl.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Lex/Lexer.h"
#include "clang/Lex/LiteralSupport.h"
#include "clang/Lex/MacroArgs.h"
#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Preprocessor.h"

using namespace clang;
using namespace polybpf;
using namespace polybpf::cxx;
using llvm::StringRef;

static constexpr llvm::StringLiteral Macros = R"(
#define preserve_access_index lto_visibility_public
#define __preserve_access_index__ lto_visibility_public
#define btf_decl_tag(TEXT) annotate("polybpf:btf_decl_tag:" TEXT)
#define __btf_decl_tag__(TEXT) annotate("polybpf:btf_decl_tag:" TEXT)
#define btf_type_tag(TEXT) annotate("polybpf:btf_type_tag:" TEXT)
#define __btf_type_tag__(TEXT) annotate("polybpf:btf_type_tag:" TEXT)
)";

std::optional<Tag> cxx::asTag(const AnnotateAttr &A) {
  StringRef Text = A.getAnnotation();
  if (Text.consume_front("polybpf:btf_decl_tag:"))
    return Tag{Tag::Decl, Text};
  if (Text.consume_front("polybpf:btf_type_tag:"))
    return Tag{Tag::Type, Text};
  return std::nullopt;
}

/// Tells Spelling of each use of the two macros that have an argument.
class polybpf::cxx::SpellingWatcher : public PPCallbacks {
public:
  explicit SpellingWatcher(Spelling &S) : S(S) {}

  void MacroExpands(const Token &Name, const MacroDefinition &, SourceRange, const MacroArgs *Arguments) override {
    StringRef Spelt = Name.getIdentifierInfo()->getName().trim('_');
    if (Arguments && (Spelt == "btf_decl_tag" || Spelt == "btf_type_tag"))
      S.Uses.insert({Name.getLocation(), {Spelt == "btf_type_tag", text(*Arguments)}});
  }

private:
  std::string text(const MacroArgs &Arguments) {
    SmallVector<Token> Literals;
    for (const Token *T = Arguments.getUnexpArgument(0); tok::isStringLiteral(T->getKind()); ++T)
      Literals.push_back(*T);
    return Literals.empty() ? "" : StringLiteralParser(Literals, S.CI.getPreprocessor()).GetString().str();
  }

  Spelling &S;
};

Spelling::Spelling(CompilerInstance &CI, Reporter &Report) : CI(CI), Report(Report) {
  Preprocessor &PP = CI.getPreprocessor();
  PP.setPredefines(PP.getPredefines() + Macros.str());
  PP.addPPCallbacks(std::make_unique<SpellingWatcher>(*this));
}

SourceLocation Spelling::placeOf(const Attr &A) const {
  return CI.getSourceManager().getImmediateMacroCallerLoc(A.getRange().getEnd());
}

bool Spelling::isPreserved(const RecordDecl &R) const {
  for (const auto *A : R.specific_attrs<LTOVisibilityPublicAttr>())
    if (SourceLocation End = A->getRange().getEnd(); End.isMacroID())
      if (Lexer::getImmediateMacroName(End, CI.getSourceManager(), CI.getLangOpts()).trim('_') ==
          "preserve_access_index")
        return true;
  return false;
}

void Spelling::took(SourceLocation Place, bool Taken) {
  if (auto It = Uses.find(Place); It != Uses.end())
    It->second.Taken = Taken;
}

SmallVector<std::pair<SourceLocation, std::string>> Spelling::typeTagsWithin(SourceRange Range) const {
  SmallVector<std::pair<SourceLocation, std::string>> Found;
  const SourceManager &SM = CI.getSourceManager();
  for (const auto &[Place, Use] : Uses)
    if (Use.IsTypeTag && !Use.Taken && !SM.isBeforeInTranslationUnit(Place, Range.getBegin()) &&
        !SM.isBeforeInTranslationUnit(Range.getEnd(), Place))
      Found.push_back({Place, Use.Text});
  return Found;
}

void Spelling::finish() {
  for (const auto &[Place, Use] : Uses)
    if (!Use.Taken)
      Report.error(
          Place, DiagID::MisplacedTag,
          llvm::Twine(Use.IsTypeTag ? "btf_type_tag" : "btf_decl_tag") + "(\"" + Use.Text +
              "\") is part of no declaration here, and would be lost",
          "tags go into BTF with a field, variable, parameter, function or typedef, and with what a pointer is to; "
          "elsewhere, leave them out or use such a typedef");
}
