//===- Spelling.h - Attributes that clang has for C only, in C++ --------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// clang's parser refuses these three attributes in C++; its code generator would do in C++ what it does in C. So while
// the source is read they have another spelling, by macros that are there before its first line:
//
//   written                           read as                                     becomes, when the declaration is complete
//   preserve_access_index             lto_visibility_public                       BPFPreserveAccessIndexAttr
//   btf_decl_tag("user")              annotate("polybpf:btf_decl_tag:" "user")    BTFDeclTagAttr
//   btf_type_tag("kptr")              annotate("polybpf:btf_type_tag:" "kptr")    a BTFTagAttributedType within the type
//
// What stands in for preserve_access_index is an attribute of records, as it is, so that clang itself checks where it
// stands, takes it in `#pragma clang attribute push(..., apply_to = record)` and in `[[clang::...]]`, hands it on to
// instances of templates, and answers __has_attribute. It has no effect of its own on BPF. One that the program itself
// spells so does not come out of our macro, and stays what it is.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_LIB_CLANG_SPELLING_H
#define POLYBPF_LIB_CLANG_SPELLING_H

#include "Report.h"
#include "clang/AST/Attr.h"
#include "llvm/ADT/MapVector.h"
#include <optional>

namespace clang {
class CompilerInstance;
} // namespace clang

namespace polybpf::cxx {

/// An attribute in its other spelling.
struct Tag {
  enum Kind { Decl, Type } Is;
  llvm::StringRef Text;
};
std::optional<Tag> asTag(const clang::AnnotateAttr &A);

/// Every btf_decl_tag and btf_type_tag of the source, and whether some declaration took it: clang's parser drops
/// `annotate` in a type that no declaration has (a cast, a template's argument), and then says so or not.
class Spelling {
public:
  /// Defines the macros and follows their uses.
  Spelling(clang::CompilerInstance &CI, Reporter &Report);

  /// Whether \p R has the attribute, written at it or around it by a pragma.
  bool isPreserved(const clang::RecordDecl &R) const;

  /// Where the macro that \p A comes from is written.
  clang::SourceLocation placeOf(const clang::Attr &A) const;
  void took(const clang::AnnotateAttr &A) { took(placeOf(A)); }
  void took(clang::SourceLocation Place, bool Taken = true);

  /// The type tags written in \p Range that no declaration took so far, in the order of the source.
  llvm::SmallVector<std::pair<clang::SourceLocation, std::string>> typeTagsWithin(clang::SourceRange Range) const;

  /// Reports those that no declaration took.
  void finish();

private:
  friend class SpellingWatcher;
  struct Use {
    bool IsTypeTag;
    std::string Text;
    bool Taken = false;
  };
  clang::CompilerInstance &CI;
  Reporter &Report;
  llvm::MapVector<clang::SourceLocation, Use> Uses;
};

} // namespace polybpf::cxx

#endif // POLYBPF_LIB_CLANG_SPELLING_H
