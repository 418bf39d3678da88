//===- Enumerations.cpp - Enumerations without payload -----------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// A C-like enum is an ENUM (or ENUM64) under its own enumerators' names, as C's, so that CO-RE finds them. C has no say
// in the size of an enum, though: it is 4 bytes, or 8 if the values need that. Rust's are 1 byte as a rule, and in a
// dump of BTF `enum Kind kind;` would push the members behind it out of their places. So an enum of another size is an
// integer under the enum's name, and an ENUM beside it says what the values are called:
//
//   enum Kind { A, B }                          typedef unsigned char Kind;        enum Kind { A = 0, B = 1 };
//
// Two sorts fit no ENUM at all: one of 128 bits, and one with more enumerators than a BTF type has room for (65,535).
// One DECL_TAG lists the enumerators:
//
//   #[repr(u128)] enum Big { A = 1, B = 2 }     typedef unsigned __int128 Big;     "rust.variants=A:1;B:2"
//
// DECL_TAGs cannot stand on an ENUM, so one whose enumerators had to be renamed gets a typedef of its name that tells.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Rewriter.h"
#include "polybpf/DebugInfo/Names.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using namespace polybpf;

static bool isSigned(const DIBasicType *Base) {
  return Base && is_contained({dwarf::DW_ATE_signed, dwarf::DW_ATE_signed_char}, Base->getEncoding());
}

static std::string valueOf(const DIEnumerator &E) {
  return toString(E.getValue(), /*Radix=*/10, /*Signed=*/!E.isUnsigned());
}

/// Compile units list their enumerations; the verifier takes nothing else in that list.
void Rewriter::dropFormerEnumerations() {
  for (DICompileUnit *Unit : M.debug_compile_units()) {
    auto *Old = dyn_cast_or_null<MDTuple>(Unit->getRawEnumTypes());
    if (!Old)
      continue;
    SmallVector<Metadata *> Kept;
    for (const MDOperand &T : Old->operands())
      if (isa_and_nonnull<DICompositeType>(T))
        Kept.push_back(T);
    if (Kept.size() != Old->getNumOperands())
      Unit->replaceEnumTypes(MDTuple::get(C, Kept));
  }
}

uint64_t polybpf::sizeInC(ArrayRef<Metadata *> Enumerators) {
  bool Signed = true, Unsigned = true;
  for (Metadata *Node : Enumerators) {
    auto &E = *cast<DIEnumerator>(Node);
    APInt Value = E.isUnsigned() ? E.getValue().zext(129) : E.getValue().sext(129);
    Signed &= Value.isSignedIntN(32);
    Unsigned &= Value.isIntN(32);
  }
  return Signed || Unsigned ? 32 : 64;
}

/// \p T's enumerators under names that BTF takes. \p Listed is what the source says of them; \p Renamed is set if that
/// is something else.
SmallVector<Metadata *> Rewriter::enumeratorsOf(DICompositeType &T, std::string &Listed, bool &Renamed) {
  SmallVector<Metadata *> Enumerators;
  for (DINode *Element : T.getElements()) {
    auto *E = dyn_cast_or_null<DIEnumerator>(Element);
    if (!E)
      continue;
    std::string Name = identifierFor(E->getName(), scopePath(&T));
    Listed += (Listed.empty() ? "" : ";") + E->getName().str() + ":" + valueOf(*E);
    if (Name != E->getName()) {
      E = DIEnumerator::get(C, E->getValue(), E->isUnsigned(), Name);
      Renamed = true;
    }
    Enumerators.push_back(E);
  }
  return Enumerators;
}

DICompositeType *polybpf::enumerationOf(const DIDerivedType &Typedef) {
  auto *Scope = dyn_cast_or_null<DICompositeType>(Typedef.getScope());
  bool Found = Scope && Typedef.getTag() == dwarf::DW_TAG_typedef && Scope->getTag() == dwarf::DW_TAG_enumeration_type;
  return Found ? Scope : nullptr;
}

/// What the TYPEDEF of \p T says: no tag can stand on an ENUM. An `enum class`, and an underlying type that size and
/// sign do not tell, are C++'s alone.
Tags Rewriter::enumerationTags(const DICompositeType &T) {
  // Without a name in the source, the TYPEDEF's is made up.
  Tags Source{tag(T, "type", T.getName().empty() ? "" : qualified(T.getScope(), T.getName()))};
  if (languageOf(T) != Language::CXX)
    return Source;
  Source.push_back(tag(T, "kind", T.getFlags() & DINode::FlagEnumClass ? "enum class" : "enum"));
  auto *Base = dyn_cast_or_null<DIBasicType>(underlying(T.getBaseType()));
  bool IsSigned = isSigned(Base);
  std::string Underlying = sourceText(T.getBaseType(), Language::CXX);
  if (Base && T.getSizeInBits() <= 64 && Underlying != integer(T.getSizeInBits(), IsSigned)->getName())
    Source.push_back(tag(T, "base", Underlying));
  return Source;
}

/// Whether \p Source says more of \p T than its ENUM does.
static bool needsHolder(const DICompositeType &T, ArrayRef<std::string> Source) {
  for (DITemplateParameter *Param : T.getTemplateParams())
    if (Param && Param->getName() == BesideParameter)
      return false; // An earlier run made it.
  bool HasBase = any_of(Source, [](StringRef Tag) { return Tag.starts_with("cxx.base="); });
  return !T.getName().empty() && (HasBase || !scopePath(T.getScope()).empty() || T.getFlags() & DINode::FlagEnumClass);
}

DIType *Rewriter::rewriteEnumeration(DICompositeType &T) {
  std::string Listed, Name = nameOf(T).str();
  bool Renamed = Name != T.getName();
  SmallVector<Metadata *> Enumerators = enumeratorsOf(T, Listed, Renamed);
  auto *Base = dyn_cast_or_null<DIBasicType>(underlying(T.getBaseType()));
  bool IsSigned = isSigned(Base);
  uint64_t Size = T.getSizeInBits(), CSize = sizeInC(Enumerators);
  // Without enumerators C knows no size: `enum E;`.
  bool Fits = Size <= 64 && Enumerators.size() <= MaxMembers && !Enumerators.empty();
  bool SizeOfC = Size == CSize;
  // BTFDebug takes the base type for a plain integer without asking; char16_t and wchar_t will be typedefs.
  DIType *NewBase = Base ? rewriteBasicType(*Base) : nullptr;
  bool PlainBase = !Base || (Base == T.getBaseType() && (!NewBase || isa<DIBasicType>(NewBase)));
  Tags Source = enumerationTags(T);
  bool Hold = Options.DeclTags && Fits && SizeOfC && !Renamed && needsHolder(T, Source);
  if (Fits && SizeOfC && !Renamed && PlainBase && !Hold)
    return nullptr;

  if (Renamed || !Fits)
    Source.push_back(tag(T, "variants", Listed));
  if (!SizeOfC && Name.empty())
    Name = withHash("enum", Listed);
  compat::Composite New = copyOf(T, {});
  New.Name = Name;
  New.Elements = Builder.getOrCreateArray(Enumerators);
  New.SizeInBits = SizeOfC ? Size : CSize;
  if (!PlainBase || !SizeOfC)
    New.BaseType = integer(New.SizeInBits, IsSigned);
  if (Hold) // C has both names: `Kind` and `enum Kind`. Members stay what they are in C.
    New.TemplateParams = beside(T, {typedefOf(&T, Name, Source)});
  else // A TYPEDEF has its path and says what it is; the next run finds nothing left to say.
    New.Scope = nullptr, New.Flags = DINode::FlagZero;
  DICompositeType *Enumeration = Fits ? compat::makeComposite(C, New) : nullptr;
  if (Fits && SizeOfC && (!Renamed || Name.empty()))
    return Enumeration;
  if (Fits && SizeOfC)
    return typedefOf(Enumeration, Name, Source);
  // The integer does not lead to the ENUM; the scope of the typedef does.
  return typedefOf(integer(Size, IsSigned), Name, Source, Enumeration);
}

/// A CO-RE record about an enumerator needs the ENUM, not the integer that stands for it elsewhere.
void Rewriter::keepEnumerationsRelocatable() {
  for (GlobalVariable &G : M.globals())
    if (auto *T = dyn_cast_or_null<DIDerivedType>(G.getMetadata(LLVMContext::MD_preserve_access_index)))
      if (DICompositeType *Enumeration = enumerationOf(*T))
        G.setMetadata(LLVMContext::MD_preserve_access_index, Enumeration);
}
