//===- SourceText.cpp - Types as the source writes them, where BTF cannot say it ----------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// BTF has one sort of pointer, no references, and no place for a path on a type that is known by name only. Records and
// typedefs say in a tag what they are. What is made of them, and of the language's own types, a reader puts together by
// rules (docs/Encoding.md, section 2); where the rules would give something else, whatever *uses* the type has a tag:
//
//   struct S { a: &u32, b: *mut u32 }      STRUCT S
//                                            a: PTR INT unsigned int
//                                            b: PTR INT unsigned int      "rust.type=*mut u32"
//   int f(const ns::A &a)                  FUNC f(a: PTR CONST STRUCT A)  on a: "cxx.type=const ns::A &"
//
// So there are two questions: what the source says (sourceText), and whether the rules find it (isTold). The second
// depends on how BTFDebug goes about pointers: those that are members of records lead to a name only, until something
// else brings the record in.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Rewriter.h"
#include "polybpf/Support/Declarator.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using namespace polybpf;

/// Deeper than any type that a person writes. Function types may refer to themselves.
static constexpr unsigned MaxDepth = 256;
/// As long as a type may be; what is beyond is `...`. Function types branch.
static constexpr size_t MaxLength = 1 << 16;

//===--- What the source says --------------------------------------------------------------------------------------===//

/// The numbers of elements of an array, outermost first; 0 where there is none.
static SmallVector<uint64_t, 2> extentsOf(const DICompositeType &Array) {
  SmallVector<uint64_t, 2> Extents;
  for (DINode *Element : Array.getElements()) {
    auto *Range = dyn_cast_or_null<DISubrange>(Element);
    auto *Count = Range ? dyn_cast_if_present<ConstantInt *>(Range->getCount()) : nullptr;
    Extents.push_back(Count && Count->getSExtValue() > 0 ? Count->getZExtValue() : 0);
  }
  if (Extents.empty())
    Extents.push_back(0);
  return Extents;
}

/// The types of the parameters, as \p Text gives them. \p Skip is 1 for a method, whose `this` has no place in its
/// type.
template <typename ToText> static std::string parametersOf(const DISubroutineType &T, unsigned Skip, ToText Text) {
  std::string List;
  auto Types = T.getTypeArray();
  for (unsigned I = 1 + Skip; I < Types.size() && List.size() < MaxLength; ++I)
    List += (List.empty() ? "" : ", ") + (Types[I] ? Text(Types[I]) : std::string("..."));
  return List;
}

static DIType *resultOf(const DISubroutineType &T) {
  auto Types = T.getTypeArray();
  return Types.size() ? Types[0] : nullptr;
}

/// The name and path of a type that has a name. An earlier run of the pass has put what it was into a tag.
static std::string namedText(const DIType &T, StringRef Prefix) {
  if (auto *Composite = dyn_cast<DICompositeType>(&T))
    if (std::optional<StringRef> Said = annotationBehind(annotationsOf(*Composite), Prefix))
      return Said->str();
  return qualified(T.getScope(), T.getName());
}

static std::string rustText(const DIType *T, unsigned Depth) {
  if (!T)
    return "()";
  if (Depth == MaxDepth)
    return "...";
  auto Inner = [&](const DIType *Part) { return rustText(Part, Depth + 1); };
  if (auto *Function = dyn_cast<DISubroutineType>(T)) {
    DIType *Result = resultOf(*Function);
    return "fn(" + parametersOf(*Function, 0, Inner) + ")" + (Result ? " -> " + Inner(Result) : "");
  }
  if (auto *Array = dyn_cast<DICompositeType>(T); Array && Array->getTag() == dwarf::DW_TAG_array_type) {
    std::string Text = Inner(Array->getBaseType());
    auto Extents = extentsOf(*Array);
    for (uint64_t Extent : reverse(Extents))
      Text = "[" + Text + "; " + utostr(Extent) + "]";
    return Text;
  }
  // rustc gives each pointer the name that the source has for it.
  if (T->getTag() == dwarf::DW_TAG_pointer_type)
    return T->getName().empty() ? "&" + Inner(cast<DIDerivedType>(T)->getBaseType()) : T->getName().str();
  return namedText(*T, "rust.type=");
}

static Declarator cxxText(const DIType *T, unsigned Depth) {
  if (!T || Depth == MaxDepth)
    return Declarator(T ? "..." : "void");
  auto Inner = [&](const DIType *Part) { return cxxText(Part, Depth + 1); };
  auto Parameter = [&](const DIType *Part) { return Inner(Part).text(); };
  if (auto *Function = dyn_cast<DISubroutineType>(T))
    return Inner(resultOf(*Function)).function(parametersOf(*Function, 0, Parameter));
  if (auto *Array = dyn_cast<DICompositeType>(T); Array && Array->getTag() == dwarf::DW_TAG_array_type) {
    Declarator Text = Inner(Array->getBaseType());
    if (Array->isVector())
      return Declarator(Text.text() + " __attribute__((ext_vector_type(" + utostr(extentsOf(*Array).front()) + ")))");
    auto Extents = extentsOf(*Array);
    for (uint64_t Extent : reverse(Extents))
      Text.array(Extent);
    return Text;
  }
  auto *Derived = dyn_cast<DIDerivedType>(T);
  DIType *Base = Derived ? Derived->getBaseType() : nullptr;
  switch (T->getTag()) {
  case dwarf::DW_TAG_pointer_type:
    return Inner(Base).pointer("*");
  case dwarf::DW_TAG_reference_type:
    return Inner(Base).pointer("&");
  case dwarf::DW_TAG_rvalue_reference_type:
    return Inner(Base).pointer("&&");
  case dwarf::DW_TAG_const_type:
    return Inner(Base).qualify("const");
  case dwarf::DW_TAG_volatile_type:
    return Inner(Base).qualify("volatile");
  case dwarf::DW_TAG_restrict_type:
    return Inner(Base).qualify("restrict");
  case dwarf::DW_TAG_atomic_type:
    return Declarator("_Atomic(" + Parameter(Base) + ")");
  case dwarf::DW_TAG_ptr_to_member_type: {
    std::string Mark = Parameter(Derived->getClassType()) + "::*";
    auto *Method = dyn_cast_or_null<DISubroutineType>(Base);
    if (!Method)
      return Inner(Base).pointer(Mark);
    return Inner(resultOf(*Method)).function(parametersOf(*Method, 1, Parameter)).pointer(Mark);
  }
  default:
    return Declarator(T->getName().empty() ? "" : namedText(*T, "cxx.type="));
  }
}

std::string Rewriter::sourceText(const DIType *T, Language L) const {
  return L == Language::Rust ? rustText(T, 0) : cxxText(T, 0).text();
}

//===--- Whether the rules find it -----------------------------------------------------------------------------------===//

/// Function types branch, so a few of them use up the depth.
static constexpr unsigned FunctionDepth = 32;

bool Rewriter::mentionsBool(const DIType *T, Language L, unsigned Depth) const {
  if (!T || L != Language::CXX || Depth >= MaxDepth)
    return T && L == Language::CXX;
  unsigned Step = isa<DISubroutineType>(T) ? FunctionDepth : 1;
  auto Inner = [&](const DIType *Part) { return mentionsBool(Part, L, Depth + Step); };
  if (auto *Basic = dyn_cast<DIBasicType>(T))
    return Basic->getName() == "bool";
  if (auto *Function = dyn_cast<DISubroutineType>(T))
    return any_of(Function->getTypeArray(), Inner);
  if (auto *Derived = dyn_cast<DIDerivedType>(T))
    return T->getTag() != dwarf::DW_TAG_typedef && Inner(Derived->getBaseType());
  return T->getTag() == dwarf::DW_TAG_array_type && Inner(cast<DICompositeType>(T)->getBaseType());
}

/// Whether \p T is void by another name, which no FUNC_PROTO may return (Functions.cpp).
static bool isNamedVoid(DIType *T) { return T && !underlying(T); }

bool Rewriter::isTold(const DIType *T, Language L, Reach How, unsigned Depth) const {
  if (!T || (L != Language::Rust && L != Language::CXX))
    return true;
  if (isa<DIBasicType>(T)) // `()` is a struct, and so may be there by name only.
    return T->getSizeInBits() || How != Reach::Name;
  if (Depth >= MaxDepth)
    return false;
  unsigned Step = isa<DISubroutineType>(T) ? FunctionDepth : 1;
  auto Inner = [&](const DIType *Part, Reach PartHow) { return isTold(Part, L, PartHow, Depth + Step); };
  if (auto *Function = dyn_cast<DISubroutineType>(T))
    return L != Language::Rust && !isNamedVoid(resultOf(*Function)) &&
           all_of(Function->getTypeArray(), [&](const DIType *Part) { return Inner(Part, Reach::Whole); });
  if (auto *Composite = dyn_cast<DICompositeType>(T)) {
    if (Composite->getTag() == dwarf::DW_TAG_array_type)
      return !Composite->isVector() && !isHuge(*Composite) && Inner(Composite->getBaseType(), How);
    bool IsComplete = !Composite->isForwardDecl() && !(How == Reach::Name && isRecord(Composite));
    return IsComplete || T->getName().empty() || (scopePath(T->getScope()).empty() && nameOf(*T) == T->getName());
  }
  DIType *Base = cast<DIDerivedType>(T)->getBaseType();
  switch (T->getTag()) {
  case dwarf::DW_TAG_pointer_type:
    if (isFunctionItem(*T))
      return How != Reach::Name;
    if (L == Language::Rust && sourceText(T, L) != "&" + sourceText(Base, L))
      return false;
    return Inner(Base, How == Reach::Whole ? Reach::Whole : Reach::Name);
  case dwarf::DW_TAG_const_type:
  case dwarf::DW_TAG_volatile_type:
  case dwarf::DW_TAG_restrict_type:
    return Inner(Base, How);
  case dwarf::DW_TAG_typedef:
  case dwarf::DW_TAG_template_alias:
    // BTFDebug leaves out the tags of one that it finds between such a pointer and a record.
    return How != Reach::Name || !isRecord(Base) || !isTagged(*cast<DIDerivedType>(T));
  default: // References, pointers to members, atomics.
    return false;
  }
}

//===--- Saying it ---------------------------------------------------------------------------------------------------===//

/// \p Changed: BTF has another type in its place.
void Rewriter::tellType(const DIDerivedType &Member, bool Changed, Tags &New) const {
  Language L = languageOf(Member);
  // A record without a name has no tag that tells its language.
  if (auto *Scope = dyn_cast_or_null<DICompositeType>(Member.getScope()))
    Changed |= Scope->getName().empty() && mentionsBool(Member.getBaseType(), L);
  if ((Changed || !isTold(Member.getBaseType(), L, Reach::Member)) &&
      !isTagged(annotationsOf(Member), tag(Member, "type", "")))
    New.push_back(tag(Member, "type", sourceText(Member.getBaseType(), L)));
}

/// The tags of \p SP's parameters, put where they stand, and in \p New the one of what it returns. A FUNC of Rust
/// always has that: it tells whose `unsigned int` it is. One of C++ has it where it tells whose `_Bool` it is.
void Rewriter::tellSignature(DISubprogram &SP, Tags &New) {
  Language L = languageOf(SP);
  auto Types = SP.getType()->getTypeArray();
  if (Types.size() == 0 || isTagged(SP.getAnnotations(), tag(SP, "returns", "")))
    return;
  bool IsC = L != Language::Rust && none_of(Types, [&](DIType *T) { return mentionsBool(T, L); });
  if (!IsC || isNamedVoid(Types[0]) || !isTold(Types[0], L, Reach::Whole))
    New.push_back(tag(SP, "returns", sourceText(Types[0], L)));
  for (DINode *Node : SP.getRetainedNodes()) {
    auto *Variable = dyn_cast_or_null<DILocalVariable>(Node);
    unsigned Arg = Variable ? Variable->getArg() : 0;
    if (!Arg || Arg >= Types.size() || isTold(Types[Arg], L, Reach::Whole) ||
        isTagged(Variable->getAnnotations(), tag(SP, "type", "")))
      continue;
    compat::setAnnotations(*Variable,
                           annotations(Variable->getAnnotations(), {tag(SP, "type", sourceText(Types[Arg], L))}));
  }
}

/// The annotations that \p Variable should have. A record tells by itself what language it is of.
DINodeArray Rewriter::tellType(const DIGlobalVariable &Variable) {
  Language L = languageOf(Variable);
  const DIType *T = Variable.getType();
  DINodeArray Old = Variable.getAnnotations();
  bool NamesItself = isRecord(T) || (T && T->getTag() == dwarf::DW_TAG_typedef);
  bool Told = L == Language::Rust ? NamesItself : isTold(T, L, Reach::Whole) && !mentionsBool(T, L);
  if (Told || isTagged(Old, tag(Variable, "type", "")))
    return Old;
  return annotations(Old, {tag(Variable, "type", sourceText(T, L))});
}
