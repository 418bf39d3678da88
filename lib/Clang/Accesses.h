//===- Accesses.h - Every way to read a field of the kernel's records ---------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// clang's code generator relocates what is written as an access to a member. This visitor sees that nothing else gets at
// a field: it turns what it can into such an access, and reports the rest.
//
//   t->pid, r.pid, auto &[pid] = *t, [&] { return t->pid; }     are accesses to members
//   t->*&task_struct::pid, p->*Member                           become one, where the compiler knows the member
//   int f(int pid = current->pid)                               is one that clang relocates nowhere but in the call itself
//   offsetof(task_struct, pid), auto copy = *t, std::bit_cast   errors: the number, or the bytes, would be the program's
//
// Also an error is an access that clang would leave alone without a word, because there is no debug info, and one that
// code generation would make wrong, because it does not optimise.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_LIB_CLANG_ACCESSES_H
#define POLYBPF_LIB_CLANG_ACCESSES_H

#include "Records.h"
#include "Spelling.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/StringMap.h"

namespace clang {
class CodeGenOptions;
class CompilerInstance;
} // namespace clang

namespace polybpf::cxx {

class Accesses : public clang::RecursiveASTVisitor<Accesses> {
  using Base = clang::RecursiveASTVisitor<Accesses>;

public:
  Accesses(clang::CompilerInstance &CI, Spelling &S, Reporter &Report);

  // Instances of templates come one by one, when they are made.
  bool shouldVisitTemplateInstantiations() const { return false; }
  bool shouldVisitImplicitCode() const { return true; }

  // Declarations.
  bool VisitDecl(clang::Decl *D);
  bool VisitCXXRecordDecl(clang::CXXRecordDecl *R);
  bool VisitVarDecl(clang::VarDecl *V);
  bool TraverseFunctionTemplateDecl(clang::FunctionTemplateDecl *T);
  bool TraverseFunctionDecl(clang::FunctionDecl *F) { return inFunction(F, &Base::TraverseFunctionDecl); }
  bool TraverseCXXMethodDecl(clang::CXXMethodDecl *F) { return inFunction(F, &Base::TraverseCXXMethodDecl); }
  bool TraverseCXXConstructorDecl(clang::CXXConstructorDecl *F) {
    return inFunction(F, &Base::TraverseCXXConstructorDecl);
  }
  bool TraverseCXXDestructorDecl(clang::CXXDestructorDecl *F) {
    return inFunction(F, &Base::TraverseCXXDestructorDecl);
  }
  bool TraverseCXXConversionDecl(clang::CXXConversionDecl *F) {
    return inFunction(F, &Base::TraverseCXXConversionDecl);
  }
  bool TraverseStaticAssertDecl(clang::StaticAssertDecl *) { return true; }

  // Operands that are not evaluated.
  bool TraverseUnaryExprOrTypeTraitExpr(clang::UnaryExprOrTypeTraitExpr *) { return true; }
  bool TraverseCXXNoexceptExpr(clang::CXXNoexceptExpr *) { return true; }
  bool TraverseDecltypeTypeLoc(clang::DecltypeTypeLoc, bool = true) { return true; }
  bool TraverseTypeOfExprTypeLoc(clang::TypeOfExprTypeLoc, bool = true) { return true; }
  bool TraverseRequiresExpr(clang::RequiresExpr *) { return true; }

  // Expressions.
  bool TraverseCallExpr(clang::CallExpr *E);
  bool VisitStmt(clang::Stmt *Parent);
  bool VisitMemberExpr(clang::MemberExpr *E);
  bool VisitBinaryOperator(clang::BinaryOperator *E);
  bool VisitOffsetOfExpr(clang::OffsetOfExpr *E);
  bool VisitCXXConstructExpr(clang::CXXConstructExpr *E);
  bool VisitCXXOperatorCallExpr(clang::CXXOperatorCallExpr *E);
  bool VisitCXXMemberCallExpr(clang::CXXMemberCallExpr *E);
  bool VisitCastExpr(clang::CastExpr *E);
  bool VisitCXXForRangeStmt(clang::CXXForRangeStmt *Loop);
  bool VisitDeclRefExpr(clang::DeclRefExpr *E) { return refuseUnrelocated(E); }
  bool VisitCXXDefaultArgExpr(clang::CXXDefaultArgExpr *E) { return refuseUnrelocated(E); }

private:
  template <typename Function> bool inFunction(Function *F, bool (Base::*Traverse)(Function *));
  bool relocates(const clang::RecordDecl *R) const { return R && (Region || isRelocatable(R)); }
  clang::Expr *asMember(clang::BinaryOperator &E);
  clang::Expr *relocatedForm(clang::Stmt *E);
  bool relocatesAny(clang::Stmt *E);
  bool refuseUnrelocated(clang::Expr *E);
  void relocated(const clang::Expr &E);
  void checkName(const clang::TagDecl &D, const clang::Expr &E);
  void checkCopy(const clang::Expr &From, const clang::RecordDecl *R, clang::SourceLocation Where);

  clang::CompilerInstance &CI;
  clang::ASTContext &Ctx;
  const clang::CodeGenOptions &Options;
  Spelling &S;
  Reporter &Report;
  const clang::FunctionDecl *Within = nullptr;
  /// The types with relocations so far, by the names that they have in debug info.
  llvm::StringMap<const clang::Decl *> Named;
  /// Copies of elements in loops over the program's own arrays.
  llvm::SmallPtrSet<const clang::Expr *, 4> OwnElements;
  /// How many accesses were seen that clang relocates.
  unsigned Relocated = 0;
  /// How many calls of __builtin_preserve_access_index we are in: there every record is relocated.
  unsigned Region = 0;
};

} // namespace polybpf::cxx

#endif // POLYBPF_LIB_CLANG_ACCESSES_H
