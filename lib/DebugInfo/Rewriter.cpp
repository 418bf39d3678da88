//===- Rewriter.cpp - Making debug info nodes --------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Rewriter.h"
#include "polybpf/DebugInfo/Names.h"

using namespace llvm;
using namespace polybpf;

Language Rewriter::languageOf(const MDNode &Node) const {
  auto Found = Nodes.find(const_cast<MDNode *>(&Node));
  return Found == Nodes.end() ? Language::Other : Found->second;
}

DINodeArray Rewriter::annotations(DINodeArray Old, ArrayRef<std::string> New) {
  // Not by Old's own iterators: they take the operands, plain tuples, for DINodes.
  SmallVector<Metadata *> All;
  if (Old)
    All.append(Old->op_begin(), Old->op_end());
  if (Options.DeclTags)
    for (const std::string &Text : New)
      All.push_back(MDTuple::get(C, {MDString::get(C, "btf_decl_tag"), MDString::get(C, Text)}));
  return All.empty() ? DINodeArray() : Builder.getOrCreateArray(All);
}

std::string Rewriter::tag(const MDNode &Of, StringRef Key, const Twine &Value) const {
  return (tagPrefix(languageOf(Of)) + "." + Key + "=" + Value).str();
}

DIDerivedType *Rewriter::member(StringRef Name, DIType *T, uint64_t SizeInBits, uint64_t OffsetInBits,
                                DINodeArray Annotations) {
  return Builder.createMemberType(/*Scope=*/nullptr, Name, /*File=*/nullptr, /*LineNo=*/0, SizeInBits,
                                  /*AlignInBits=*/0, OffsetInBits, DINode::FlagZero, T, Annotations);
}

DIDerivedType *Rewriter::typedefOf(DIType *T, StringRef Name, ArrayRef<std::string> New, DIScope *Scope) {
  return Builder.createTypedef(T, Name, /*File=*/nullptr, /*LineNo=*/0, Scope, /*AlignInBits=*/0, DINode::FlagZero,
                               annotations({}, New));
}

DICompositeType *Rewriter::structOf(StringRef Name, uint64_t SizeInBits, ArrayRef<Metadata *> Members,
                                    ArrayRef<std::string> New) {
  compat::Composite Struct{dwarf::DW_TAG_structure_type, Name};
  Struct.SizeInBits = SizeInBits;
  Struct.Elements = Builder.getOrCreateArray(Members);
  Struct.Annotations = annotations({}, New);
  return compat::makeComposite(C, Struct);
}

/// A union with more members than BTF can count is one of anonymous unions, which is the same to C.
DICompositeType *Rewriter::unionOf(uint64_t SizeInBits, ArrayRef<Metadata *> Members) {
  SmallVector<Metadata *> Parts;
  for (ArrayRef<Metadata *> Rest = Members; Members.size() > MaxMembers && !Rest.empty();) {
    ArrayRef<Metadata *> Part = Rest.take_front(MaxMembers);
    Rest = Rest.drop_front(Part.size());
    Parts.push_back(member("", unionOf(SizeInBits, Part), SizeInBits, 0));
  }
  if (!Parts.empty())
    Members = Parts;
  compat::Composite Union{dwarf::DW_TAG_union_type, /*Name=*/""};
  Union.SizeInBits = SizeInBits;
  Union.Elements = Builder.getOrCreateArray(Members);
  return compat::makeComposite(C, Union);
}

DITemplateParameterArray Rewriter::beside(const DICompositeType &T, ArrayRef<DIType *> Others) {
  SmallVector<Metadata *> Params(T.getTemplateParams().begin(), T.getTemplateParams().end());
  for (DIType *Other : Others)
    Params.push_back(DITemplateTypeParameter::get(C, BesideParameter, Other, /*IsDefault=*/false));
  return Builder.getOrCreateArray(Params).get();
}

/// \p T under its BTF name, with \p New added to its DECL_TAGs.
compat::Composite Rewriter::copyOf(const DICompositeType &T, ArrayRef<std::string> New) {
  bool IsClass = T.getTag() == dwarf::DW_TAG_class_type;
  compat::Composite Copy{IsClass ? unsigned(dwarf::DW_TAG_structure_type) : T.getTag(), nameOf(T)};
  Copy.Scope = T.getScope();
  Copy.File = T.getFile();
  Copy.Line = T.getLine();
  Copy.SizeInBits = T.getSizeInBits();
  Copy.AlignInBits = T.getAlignInBits();
  Copy.Flags = T.getFlags();
  Copy.BaseType = T.getBaseType();
  Copy.Elements = T.getElements();
  Copy.TemplateParams = T.getTemplateParams();
  Copy.Identifier = T.getIdentifier();
  Copy.Annotations = annotations(annotationsOf(T), New);
  return Copy;
}

static unsigned integerEncoding(bool Signed) { return Signed ? dwarf::DW_ATE_signed : dwarf::DW_ATE_unsigned; }

/// The integers of C, by their names in clang's debug info, so that Rust's and C's deduplicate.
DIType *Rewriter::integer(uint64_t SizeInBits, bool Signed) {
  switch (SizeInBits) {
  case 8:
    return Signed ? Builder.createBasicType("signed char", 8, dwarf::DW_ATE_signed_char)
                  : Builder.createBasicType("unsigned char", 8, dwarf::DW_ATE_unsigned_char);
  case 16:
    return Builder.createBasicType(Signed ? "short" : "unsigned short", 16, integerEncoding(Signed));
  case 32:
    return Builder.createBasicType(Signed ? "int" : "unsigned int", 32, integerEncoding(Signed));
  case 64:
    return Builder.createBasicType(Signed ? "long long" : "unsigned long long", 64, integerEncoding(Signed));
  case 128:
    return Builder.createBasicType(Signed ? "__int128" : "unsigned __int128", 128, integerEncoding(Signed));
  default:
    return bytes(divideCeil(SizeInBits, 8));
  }
}

DIType *Rewriter::bytes(uint64_t Count) {
  Metadata *Range = Builder.getOrCreateSubrange(0, Count);
  return Builder.createArrayType(Count * 8, /*AlignInBits=*/8, integer(8, /*Signed=*/false),
                                 Builder.getOrCreateArray(Range));
}
