//===- Accesses.cpp - Every way to read a field of the kernel's records -------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Copies. A record that is the program's own (a variable, a temporary) may be copied, as in C. One behind a pointer or
// reference may not: only its first bytes would be copied, as many as the program's declaration has fields for.
//
// Pointers to members hold an offset, which nothing relocates. Where the member is known when the program is compiled,
// `p->*M` is `p->member`; that is how polybpf/core.hpp names fields. Elsewhere it is an error.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Accesses.h"
#include "Records.h"
#include "TypeTags.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Sema/Sema.h"

using namespace clang;
using namespace polybpf;
using namespace polybpf::cxx;

Accesses::Accesses(CompilerInstance &CI, Spelling &S, Reporter &Report)
    : CI(CI), Ctx(CI.getASTContext()), Options(CI.getCodeGenOpts()), S(S), Report(Report) {}

//===--- Declarations ----------------------------------------------------------------------------------------------===//

bool Accesses::VisitDecl(Decl *D) {
  convertTags(*D, S);
  return true;
}

bool Accesses::VisitCXXRecordDecl(CXXRecordDecl *R) {
  checkBases(*R, Report);
  return true;
}

/// A pattern has no code. Its instances come by themselves, with its tags.
bool Accesses::TraverseFunctionTemplateDecl(FunctionTemplateDecl *T) {
  for (ParmVarDecl *P : T->getTemplatedDecl()->parameters())
    convertTags(*P, S);
  convertTags(*T->getTemplatedDecl(), S);
  return true;
}

template <typename Function> bool Accesses::inFunction(Function *F, bool (Base::*Traverse)(Function *)) {
  const FunctionDecl *Outer = std::exchange(Within, F);
  bool Continue = (this->*Traverse)(F);
  Within = Outer;
  return Continue;
}

//===--- What becomes an access to a member ------------------------------------------------------------------------===//

static bool isMemberPointerAccess(const Stmt *S) {
  const auto *E = dyn_cast_or_null<BinaryOperator>(S);
  return E && E->isPtrMemOp() && E->getRHS()->getType()->isMemberDataPointerType();
}

/// The record that `p->*M` or `r.*M` is about.
static const RecordDecl *recordOf(const BinaryOperator &E) {
  QualType T = E.getLHS()->getType();
  if (E.getOpcode() == BO_PtrMemI)
    T = T->getPointeeType();
  return T.isNull() ? nullptr : T->getAsRecordDecl();
}

static MemberExpr *memberOf(ASTContext &Ctx, Expr *Object, bool IsArrow, SourceLocation At, ValueDecl *Member,
                            QualType T, ExprValueKind Kind) {
  return MemberExpr::Create(Ctx, Object, IsArrow, At, NestedNameSpecifierLoc(), SourceLocation(), Member,
                            DeclAccessPair::make(Member, AS_public), DeclarationNameInfo(Member->getDeclName(), At),
                            /*TemplateArgs=*/nullptr, T, Kind, OK_Ordinary, NOUR_None);
}

/// \p E as an access to the member that its right side names, or null if that is known only when the program runs.
Expr *Accesses::asMember(BinaryOperator &E) {
  Expr::EvalResult Result;
  if (E.isTypeDependent() || E.isValueDependent() || !E.getRHS()->EvaluateAsRValue(Result, Ctx) ||
      !Result.Val.isMemberPointer() || !Result.Val.getMemberPointerPath().empty())
    return nullptr;
  auto *Member = const_cast<ValueDecl *>(Result.Val.getMemberPointerDecl());
  if (!Member)
    return nullptr;
  Expr *Object = E.getLHS();
  bool IsArrow = E.getOpcode() == BO_PtrMemI;
  if (auto *Indirect = dyn_cast<IndirectFieldDecl>(Member)) {
    ArrayRef<NamedDecl *> Path = Indirect->chain();
    for (NamedDecl *Step : Path.drop_back()) { // through anonymous members
      Qualifiers Of = (IsArrow ? Object->getType()->getPointeeType() : Object->getType()).getQualifiers();
      auto *Field = cast<FieldDecl>(Step);
      Object = memberOf(Ctx, Object, IsArrow, E.getOperatorLoc(), Field, Ctx.getQualifiedType(Field->getType(), Of),
                        IsArrow ? VK_LValue : E.getValueKind());
      IsArrow = false;
    }
    Member = cast<ValueDecl>(Path.back());
  }
  return memberOf(Ctx, Object, IsArrow, E.getOperatorLoc(), Member, E.getType(), E.getValueKind());
}

/// What \p E stands for, if that is relocated and \p E itself would not be. clang emits bindings and default arguments
/// with debug info turned off, so that a debugger does not jump there; without debug info there is no relocation.
Expr *Accesses::relocatedForm(Stmt *E) {
  if (isMemberPointerAccess(E))
    return relocates(recordOf(*cast<BinaryOperator>(E))) ? asMember(*cast<BinaryOperator>(E)) : nullptr;
  Expr *Meant = nullptr;
  if (const auto *Name = dyn_cast_or_null<DeclRefExpr>(E); Name && !Name->refersToEnclosingVariableOrCapture())
    if (const auto *Binding = dyn_cast<BindingDecl>(Name->getDecl()))
      Meant = Binding->getBinding();
  if (auto *Default = dyn_cast_or_null<CXXDefaultArgExpr>(E))
    Meant = Default->getExpr();
  return relocatesAny(Meant) ? Meant : nullptr;
}

bool Accesses::relocatesAny(Stmt *E) {
  unsigned Before = Relocated;
  TraverseStmt(E);
  return Relocated != Before;
}

bool Accesses::VisitStmt(Stmt *Parent) {
  for (Stmt *&Child : Parent->children())
    if (Expr *Form = relocatedForm(Child))
      Child = Form;
  return true;
}

bool Accesses::VisitVarDecl(VarDecl *V) {
  // `extern "C" int LINUX_KERNEL_VERSION SEC(".kconfig");` is extern, and clang takes its section only if it says so.
  if (V->isThisDeclarationADefinition() == VarDecl::DeclarationOnly && V->hasAttr<SectionAttr>() && V->isExternC())
    V->setStorageClass(SC_Extern);
  if (V->hasInit() && !isa<ParmVarDecl>(V))
    if (Expr *Form = relocatedForm(V->getInit()))
      V->setInit(Form);
  return true;
}

/// Where no parent could be given another child.
bool Accesses::refuseUnrelocated(Expr *E) {
  if (relocatedForm(E))
    Report.error(E->getExprLoc(), DiagID::CoreWithoutDebugInfo,
                 "clang emits this without debug info, and so would not relocate it", "write here what it stands for");
  return true;
}

bool Accesses::VisitBinaryOperator(BinaryOperator *E) {
  if (const RecordDecl *R = isMemberPointerAccess(E) ? recordOf(*E) : nullptr; relocates(R))
    Report.error(E->getOperatorLoc(), DiagID::CoreMemberPointer,
                 "the member of " + describe(*R) + " that this pointer is to is not known when the program is compiled",
                 "name the member, make the pointer constexpr, or take it as a template argument");
  return true;
}

//===--- Accesses --------------------------------------------------------------------------------------------------===//

/// Sees that \p E, for which there will be a relocation, is compiled so that there is one, and a right one.
void Accesses::relocated(const Expr &E) {
  ++Relocated;
  if (Within && Within->isTemplated())
    return;
  if (!Options.hasReducedDebugInfo() || (Within && Within->hasAttr<NoDebugAttr>()))
    return Report.error(
        E.getExprLoc(), DiagID::CoreWithoutDebugInfo, "without debug info clang does not relocate this access",
        Options.hasReducedDebugInfo() ? "take the attribute nodebug off this function" : "compile with -g");
  if (Options.OptimizationLevel == 0 || (Within && Within->hasAttr<OptimizeNoneAttr>()))
    Report.error(E.getExprLoc(), DiagID::UnoptimisedRelocation,
                 "LLVM's code generation at -O0 would make a wrong instruction of this relocated access",
                 Options.OptimizationLevel ? "take the attribute optnone off this function"
                                           : "compile with -O2, or with -Og to debug");
}

/// LLVM's back end takes two relocations for one if the types have the same name, wherever they are declared, and the
/// rest is the same.
void Accesses::checkName(const TagDecl &D, const Expr &E) {
  if (!D.getIdentifier() || D.isDependentContext())
    return;
  llvm::SmallString<64> Name;
  llvm::raw_svector_ostream OS(Name);
  D.getNameForDiagnostic(OS, Ctx.getPrintingPolicy(), /*Qualified=*/false);
  const Decl *First = Named.try_emplace(Name, D.getCanonicalDecl()).first->second;
  if (First != D.getCanonicalDecl())
    Report.error(E.getExprLoc(), DiagID::CoreRecordName,
                 "two types with relocations have the name '" + Name + "', by which alone LLVM tells them apart",
                 ("call one of them " + Name + "___2: loaders do not look at what follows three underscores").str());
}

/// By its name, since builtins of BPF and builtins of clang are numbered apart.
static bool isBuiltin(const CallExpr &E, llvm::StringRef Prefix) {
  const FunctionDecl *F = E.getDirectCallee();
  return F && F->getIdentifier() && F->getBuiltinID() && F->getName().starts_with(Prefix);
}

bool Accesses::TraverseCallExpr(CallExpr *E) {
  if (isBuiltin(*E, "__builtin_preserve_") || isBuiltin(*E, "__builtin_btf_type_id")) {
    relocated(*E);
    QualType Asked = E->getArg(0)->getType();
    CI.getSema().isCompleteType(E->getExprLoc(), Asked); // makes an instance of a template, if it can
    if (const TagDecl *D = Asked->getAsTagDecl())
      checkName(*D, *E);
  }
  bool Opens = isBuiltin(*E, "__builtin_preserve_access_index") || isBuiltin(*E, "__builtin_preserve_field_info");
  Region += Opens;
  bool Continue = Base::TraverseCallExpr(E);
  Region -= Opens;
  return Continue;
}

bool Accesses::VisitMemberExpr(MemberExpr *E) {
  const auto *Field = dyn_cast<FieldDecl>(E->getMemberDecl());
  if (!Field || !relocates(Field->getParent()))
    return true;
  if (const char *Beyond = beyondC(*Field->getParent()))
    Report.error(E->getMemberLoc(), DiagID::CoreRecordLayout,
                 "a field of " + describe(*Field->getParent()) + " cannot be relocated: it " + Beyond,
                 "declare it as C would: fields, and functions that are not virtual");
  relocated(*E);
  checkName(*Field->getParent(), *E);
  return true;
}

bool Accesses::VisitOffsetOfExpr(OffsetOfExpr *E) {
  const RecordDecl *R = E->getTypeSourceInfo()->getType()->getAsRecordDecl();
  if (relocates(R))
    Report.error(E->getExprLoc(), DiagID::CoreOffsetOf,
                 "offsetof says where " + describe(*R) + " has the field in this program, not where the kernel has it",
                 "__builtin_preserve_field_info(((T *)0)->field, 0), or field_offset of polybpf/core.hpp");
  return true;
}

//===--- Copies ----------------------------------------------------------------------------------------------------===//

static bool isKernelVariable(const VarDecl &V) {
  const auto *Section = V.getAttr<SectionAttr>();
  return Section && Section->getName() == ".ksyms";
}

/// Whether the object \p E is one that the program made: a variable, a temporary, or a part of one.
static bool isOwn(const Expr *E) {
  E = E->IgnoreParens();
  if (E->isPRValue() && !isa<CastExpr>(E))
    return true;
  if (const auto *Cast = dyn_cast<CastExpr>(E))
    return (Cast->getCastKind() == CK_NoOp || Cast->getCastKind() == CK_ArrayToPointerDecay) &&
           isOwn(Cast->getSubExpr());
  if (const auto *Name = dyn_cast<DeclRefExpr>(E)) {
    const auto *V = dyn_cast<VarDecl>(Name->getDecl());
    return V && !V->getType()->isReferenceType() && !isKernelVariable(*V);
  }
  if (const auto *Member = dyn_cast<MemberExpr>(E))
    return !Member->isArrow() && isOwn(Member->getBase());
  if (const auto *Element = dyn_cast<ArraySubscriptExpr>(E))
    return !Element->getBase()->IgnoreParenImpCasts()->getType()->isPointerType() && isOwn(Element->getBase());
  if (const auto *Either = dyn_cast<ConditionalOperator>(E))
    return isOwn(Either->getTrueExpr()) && isOwn(Either->getFalseExpr());
  if (const auto *Comma = dyn_cast<BinaryOperator>(E); Comma && Comma->isCommaOp())
    return isOwn(Comma->getRHS());
  return isa<MaterializeTemporaryExpr>(E);
}

void Accesses::checkCopy(const Expr &From, const RecordDecl *R, SourceLocation Where) {
  if (isRelocatable(R) && !isOwn(&From))
    Report.error(Where, DiagID::CoreRecordCopy,
                 "copying " + describe(*R) + " reads it as this program declares it, not as the kernel has it",
                 "read the fields one by one, through a pointer or a reference");
}

/// What the compiler writes for the program; a function of the program's own says itself which fields it reads.
static bool copies(const CXXMethodDecl &F) {
  const auto *Constructor = dyn_cast<CXXConstructorDecl>(&F);
  bool Copies = Constructor ? Constructor->isCopyOrMoveConstructor()
                            : F.isCopyAssignmentOperator() || F.isMoveAssignmentOperator();
  return Copies && !F.isUserProvided();
}

bool Accesses::VisitCXXConstructExpr(CXXConstructExpr *E) {
  if (copies(*E->getConstructor()) && !OwnElements.contains(E))
    checkCopy(*E->getArg(0), E->getConstructor()->getParent(), E->getExprLoc());
  return true;
}

bool Accesses::VisitCXXOperatorCallExpr(CXXOperatorCallExpr *E) {
  const auto *F = dyn_cast_or_null<CXXMethodDecl>(E->getDirectCallee());
  if (F && copies(*F))
    checkCopy(*E->getArg(1), F->getParent(), E->getExprLoc());
  return true;
}

bool Accesses::VisitCXXMemberCallExpr(CXXMemberCallExpr *E) {
  const CXXMethodDecl *F = E->getMethodDecl();
  if (F && copies(*F))
    checkCopy(*E->getArg(0), F->getParent(), E->getExprLoc());
  return true;
}

bool Accesses::VisitCastExpr(CastExpr *E) {
  if (E->getCastKind() == CK_LValueToRValueBitCast)
    checkCopy(*E->getSubExpr(), E->getSubExpr()->getType()->getAsRecordDecl(), E->getExprLoc());
  return true;
}

/// Elements that are relocatable records: how far apart they are only the running kernel knows.
bool Accesses::VisitCXXForRangeStmt(CXXForRangeStmt *Loop) {
  const Expr *Range = Loop->getRangeInit();
  const ArrayType *Array = Range ? Ctx.getAsArrayType(Range->getType()) : nullptr;
  const RecordDecl *R = Array ? Array->getElementType()->getAsRecordDecl() : nullptr;
  if (isRelocatable(R) && isOwn(Range))
    OwnElements.insert(Loop->getLoopVariable()->getInit());
  else if (isRelocatable(R))
    Report.error(Loop->getColonLoc(), DiagID::CoreRecordCopy,
                 "this loop steps from " + describe(*R) + " to the next by the size that this program declares",
                 "name the elements by constants: array[0], array[1]");
  return true;
}
