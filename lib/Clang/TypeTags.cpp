//===- TypeTags.cpp - btf_decl_tag and btf_type_tag in C++ --------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// A type tag belongs to the pointer whose star is the last one before it, or to what all stars point to if there is
// none. From the outside of a type to its inside stars stand more and more to the left, so the outermost star that is
// before the tag takes it:
//
//   int * __percpu * __kptr p;       outermost: the second star, takes kptr; then the first, takes percpu; then int
//
// The new type is the old one with sugar added. Its canonical type is the same, so expressions that used the
// declaration before stay right.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "TypeTags.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/TypeLoc.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;
using namespace polybpf;
using namespace polybpf::cxx;
using llvm::ArrayRef;

namespace {

struct PlacedTag {
  SourceLocation At;
  std::string Text;
};

/// A type once more, with tags.
class Tagger {
public:
  Tagger(ASTContext &Ctx, Spelling &S) : Ctx(Ctx), S(S) {}
  QualType rebuild(TypeLoc TL, ArrayRef<PlacedTag> Tags);

private:
  QualType rebuildUnqualified(TypeLoc TL, ArrayRef<PlacedTag> Tags);
  QualType rebuildFunction(FunctionProtoTypeLoc TL, ArrayRef<PlacedTag> Tags);
  QualType wrap(QualType T, ArrayRef<PlacedTag> Tags);
  size_t before(ArrayRef<PlacedTag> Tags, SourceLocation Sigil) const;

  ASTContext &Ctx;
  Spelling &S;
};

} // namespace

/// The `*` or `&` of a pointer or reference, and what it is to.
static std::pair<SourceLocation, TypeLoc> indirection(TypeLoc TL) {
  if (auto P = TL.getAs<PointerTypeLoc>())
    return {P.getStarLoc(), P.getPointeeLoc()};
  if (auto R = TL.getAs<ReferenceTypeLoc>())
    return {R.getSigilLoc(), R.getPointeeLoc()};
  return {SourceLocation(), TypeLoc()};
}

QualType Tagger::wrap(QualType T, ArrayRef<PlacedTag> Tags) {
  for (const PlacedTag &Tag : Tags)
    T = Ctx.getBTFTagAttributedType(BTFTypeTagAttr::CreateImplicit(Ctx, Tag.Text), T);
  return T;
}

/// How many of \p Tags, which are in the order of the source, are before \p Sigil.
size_t Tagger::before(ArrayRef<PlacedTag> Tags, SourceLocation Sigil) const {
  return llvm::partition_point(
             Tags, [&](const PlacedTag &T) { return Ctx.getSourceManager().isBeforeInTranslationUnit(T.At, Sigil); }) -
         Tags.begin();
}

QualType Tagger::rebuild(TypeLoc TL, ArrayRef<PlacedTag> Tags) {
  TypeLoc Bare = TL.getUnqualifiedLoc();
  size_t Inner = Tags.size();
  if (auto [Sigil, Pointee] = indirection(Bare); Pointee)
    Inner = before(Tags, Sigil);
  QualType T = rebuildUnqualified(Bare, Tags.take_front(Inner));
  if (T != Bare.getType())
    T = Ctx.getQualifiedType(T, TL.getType().getLocalQualifiers());
  else
    T = TL.getType();
  return wrap(T, Tags.drop_front(Inner));
}

QualType Tagger::rebuildUnqualified(TypeLoc TL, ArrayRef<PlacedTag> Tags) {
  auto Rebuilt = [&](TypeLoc Part, auto Make) {
    QualType New = rebuild(Part, Tags);
    return New == Part.getType() ? TL.getType() : Make(New);
  };
  const Type *Old = TL.getTypePtr();
  if (auto P = TL.getAs<PointerTypeLoc>())
    return Rebuilt(P.getPointeeLoc(), [&](QualType T) { return Ctx.getPointerType(T); });
  auto RefuseTag = [&](QualType T) { // clang describes those of what pointers are to, not of what references are to
    if (isa<BTFTagAttributedType>(T.getTypePtr()))
      S.took(Tags.back().At, /*Taken=*/false);
    return T;
  };
  if (auto R = TL.getAs<LValueReferenceTypeLoc>())
    return Rebuilt(R.getPointeeLoc(), [&](QualType T) { return Ctx.getLValueReferenceType(RefuseTag(T)); });
  if (auto R = TL.getAs<RValueReferenceTypeLoc>())
    return Rebuilt(R.getPointeeLoc(), [&](QualType T) { return Ctx.getRValueReferenceType(RefuseTag(T)); });
  if (auto P = TL.getAs<ParenTypeLoc>())
    return Rebuilt(P.getInnerLoc(), [&](QualType T) { return Ctx.getParenType(T); });
  if (auto A = TL.getAs<ConstantArrayTypeLoc>())
    return Rebuilt(A.getElementLoc(), [&](QualType T) {
      const auto *Array = cast<ConstantArrayType>(Old);
      return Ctx.getConstantArrayType(T, Array->getSize(), Array->getSizeExpr(), Array->getSizeModifier(),
                                      Array->getIndexTypeCVRQualifiers());
    });
  if (auto A = TL.getAs<IncompleteArrayTypeLoc>())
    return Rebuilt(A.getElementLoc(), [&](QualType T) {
      const auto *Array = cast<IncompleteArrayType>(Old);
      return Ctx.getIncompleteArrayType(T, Array->getSizeModifier(), Array->getIndexTypeCVRQualifiers());
    });
  if (auto F = TL.getAs<FunctionProtoTypeLoc>())
    return rebuildFunction(F, Tags);
  return wrap(TL.getType(), Tags);
}

/// The tags are those of the result; parameters are declarations and have their own.
QualType Tagger::rebuildFunction(FunctionProtoTypeLoc TL, ArrayRef<PlacedTag> Tags) {
  const auto *Old = TL.getTypePtr();
  QualType Result = rebuild(TL.getReturnLoc(), Tags);
  bool Changed = Result != TL.getReturnLoc().getType();
  SmallVector<QualType> Parameters(Old->param_types());
  for (unsigned I = 0; I != TL.getNumParams() && I != Parameters.size(); ++I)
    if (ParmVarDecl *P = TL.getParam(I)) {
      QualType Before = P->getType();
      convertTags(*P, S);
      if (P->getType() == Before)
        continue;
      Parameters[I] = P->getType().getUnqualifiedType();
      Changed = true;
    }
  if (!Changed)
    return TL.getType();
  return Ctx.getFunctionType(Changed ? Result : Old->getReturnType(), Parameters, Old->getExtProtoInfo());
}

/// Takes the attributes that stand for tags off \p D.
static SmallVector<AnnotateAttr *> takeTags(Decl &D) {
  SmallVector<AnnotateAttr *> Tags;
  if (!D.hasAttr<AnnotateAttr>())
    return Tags;
  AttrVec Others;
  for (Attr *A : D.getAttrs())
    if (auto *Annotation = dyn_cast<AnnotateAttr>(A); Annotation && asTag(*Annotation))
      Tags.push_back(Annotation);
    else
      Others.push_back(A);
  D.dropAttrs();
  for (Attr *A : Others)
    D.addAttr(A);
  return Tags;
}

static void retype(Decl &D, Tagger &With, ArrayRef<PlacedTag> Tags) {
  if (auto *Typedef = dyn_cast<TypedefNameDecl>(&D)) {
    TypeSourceInfo *Written = Typedef->getTypeSourceInfo();
    if (QualType T = With.rebuild(Written->getTypeLoc(), Tags); T != Written->getType())
      Typedef->setModedTypeSourceInfo(Written, T);
    return;
  }
  auto *Declared = dyn_cast<DeclaratorDecl>(&D);
  TypeSourceInfo *Written = Declared ? Declared->getTypeSourceInfo() : nullptr;
  if (!Written)
    return;
  QualType T = With.rebuild(Written->getTypeLoc(), Tags);
  if (T == Written->getType())
    return;
  Declared->setType(isa<ParmVarDecl>(D) ? D.getASTContext().getAdjustedParameterType(T) : T);
}

void cxx::convertTags(Decl &D, Spelling &S) {
  for (const auto *A : D.specific_attrs<AnnotateAttr>())
    S.took(*A);
  if (D.isTemplated())
    return;
  SmallVector<PlacedTag> TypeTags;
  for (AnnotateAttr *A : takeTags(D)) {
    Tag T = *asTag(*A);
    if (T.Is == Tag::Type)
      TypeTags.push_back({S.placeOf(*A), T.Text.str()});
    else if (!(isa<ParmVarDecl>(D) && A->isInherited())) // C hands a parameter's tags on to no later declaration
      D.addAttr(BTFDeclTagAttr::CreateImplicit(D.getASTContext(), T.Text));
  }
  if (auto *Alias = dyn_cast<TypeAliasDecl>(&D))
    for (auto &[Place, Text] : S.typeTagsWithin(Alias->getTypeSourceInfo()->getTypeLoc().getSourceRange())) {
      S.took(Place);
      TypeTags.push_back({Place, Text});
    }
  Tagger With(D.getASTContext(), S);
  retype(D, With, TypeTags);
}
