//===- Records.cpp - Records whose layout is the kernel's ---------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// The attribute is on fields too, since clang asks the field where an access continues with an index: `t->comm[2]`.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Records.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/Sema/Sema.h"

using namespace clang;
using namespace polybpf;
using namespace polybpf::cxx;

bool cxx::isRelocatable(const RecordDecl *R) {
  return R && R->getDefinition() && R->getDefinition()->hasAttr<BPFPreserveAccessIndexAttr>();
}

std::string cxx::describe(const RecordDecl &R) {
  std::string Name = R.getQualifiedNameAsString();
  if (const TypedefNameDecl *Typedef = R.getTypedefNameForAnonDecl())
    return "'" + Typedef->getQualifiedNameAsString() + "'";
  return (R.getKindName() + " " + (R.getIdentifier() ? "'" + Name + "'" : "without a name")).str();
}

const char *cxx::beyondC(const RecordDecl &R) {
  const auto *Class = dyn_cast<CXXRecordDecl>(&R);
  if (!Class || !Class->hasDefinition())
    return nullptr;
  if (Class->getNumBases())
    return "has a base class";
  if (Class->isDynamicClass())
    return "has virtual functions";
  for (const Decl *D : Class->decls()) {
    if (isa<VarDecl>(D))
      return "has a static data member";
    if (const auto *Field = dyn_cast<FieldDecl>(D)) {
      if (Field->hasAttr<NoUniqueAddressAttr>())
        return "has a [[no_unique_address]] field";
      if (Field->getType()->isReferenceType())
        return "has a reference as a field";
      if (Field->getType()->isMemberPointerType())
        return "has a pointer to a member as a field";
    }
  }
  return nullptr;
}

static void mark(Decl &D) {
  if (!D.hasAttr<BPFPreserveAccessIndexAttr>())
    D.addAttr(BPFPreserveAccessIndexAttr::CreateImplicit(D.getASTContext()));
}

void cxx::makeRelocatable(RecordDecl &R, Reporter &Report) {
  if (const char *Beyond = beyondC(R))
    return Report.error(R.getLocation(), DiagID::CoreRecordLayout,
                        "preserve_access_index on " + describe(R) + ", which " + Beyond + "; no type of the kernel has",
                        "declare it as C would: fields, and functions that are not virtual");
  mark(R);
  for (Decl *D : R.decls()) {
    if (auto *Inner = dyn_cast<RecordDecl>(D); Inner && !D->isImplicit() && Inner->isThisDeclarationADefinition())
      makeRelocatable(*Inner, Report);
    else if (isa<FieldDecl>(D))
      mark(*D);
  }
}

/// Looking up the old name first fills the record's table of names, which keeps it.
static void rename(FieldDecl &Field, llvm::StringRef Name, Sema &Parsing, bool InScope) {
  Field.getParent()->lookup(Field.getDeclName());
  if (InScope)
    Parsing.IdResolver.RemoveDecl(&Field);
  Field.setDeclName(&Parsing.Context.Idents.get(Name));
  if (InScope)
    Parsing.IdResolver.AddDecl(&Field);
}

/// Takes the attribute off \p D: with it, each access would be a call.
static llvm::StringRef takeName(Decl &D) {
  llvm::StringRef Name;
  AttrVec Others;
  for (Attr *A : D.attrs())
    if (auto *Annotation = dyn_cast<AnnotateAttr>(A);
        Annotation && Annotation->getAnnotation().starts_with("polybpf:name:"))
      Name = Annotation->getAnnotation().drop_front(strlen("polybpf:name:"));
    else
      Others.push_back(A);
  if (!Name.empty()) {
    D.dropAttrs();
    for (Attr *A : Others)
      D.addAttr(A);
  }
  return Name;
}

static void takeNames(RecordDecl &R, Sema &Parsing, bool InScope) {
  for (Decl *D : R.decls())
    if (auto *Inner = dyn_cast<RecordDecl>(D); Inner && Inner->isThisDeclarationADefinition() && !D->isImplicit())
      takeNames(*Inner, Parsing, /*InScope=*/false);
    else if (auto *Field = dyn_cast<FieldDecl>(D))
      if (llvm::StringRef Name = takeName(*Field); !Name.empty())
        rename(*Field, Name, Parsing, InScope);
}

/// The parser is still within \p R, unless it is an instance of a template, and takes its fields out of scope by name when
/// it leaves. What is declared within waits for the outermost record: of anonymous members that has the names, too.
void cxx::takeNames(CXXRecordDecl &R, Sema &Parsing) {
  if (R.getLexicalDeclContext()->isRecord() || R.isDependentContext())
    return;
  ::takeNames(R, Parsing, /*InScope=*/!isTemplateInstantiation(R.getTemplateSpecializationKind()));
}

void cxx::checkBases(const CXXRecordDecl &R, Reporter &Report) {
  if (!R.isThisDeclarationADefinition())
    return;
  for (const CXXBaseSpecifier &Base : R.bases())
    if (const CXXRecordDecl *B = Base.getType()->getAsCXXRecordDecl(); isRelocatable(B))
      Report.error(Base.getBeginLoc(), DiagID::DerivedCoreRecord,
                   describe(R) + " derives from " + describe(*B) + ", whose size only the running kernel knows",
                   "point to it in a field, or write functions that take a pointer to it");
}
