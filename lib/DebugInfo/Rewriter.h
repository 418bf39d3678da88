//===- Rewriter.h - What the idioms share, and the list of them --------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// An idiom is a function that is given one node and returns what takes its place, or null if it has nothing to say. It
// builds the new node out of *old* ones: when all idioms are done, one substitution puts the new nodes in place
// everywhere, also inside each other. So no idiom depends on another's order, and types that no idiom touches are left
// as they are.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_LIB_DEBUGINFO_REWRITER_H
#define POLYBPF_LIB_DEBUGINFO_REWRITER_H

#include "polybpf/DebugInfo/BTFPass.h"
#include "polybpf/DebugInfo/Graph.h"
#include "polybpf/DebugInfo/Types.h"
#include "polybpf/Support/Compat.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/IR/DIBuilder.h"
#include <map>

namespace polybpf {

/// DECL_TAGs to be: "rust.type=core::option::Option<u32>".
using Tags = llvm::SmallVector<std::string, 4>;

/// Types by the name they would have.
using NamesakeMap = std::map<std::string, llvm::SmallVector<llvm::DICompositeType *, 1>>;

/// The names of a record's members, to give each its own.
class MemberNames {
public:
  MemberNames() = default;
  explicit MemberNames(llvm::StringRef Taken) { Uses[Taken] = 1; }
  std::string add(const std::string &Name);

private:
  llvm::StringMap<unsigned> Uses;
};

/// The state of one run of the pass.
class Rewriter {
public:
  Rewriter(llvm::Module &M, const BTFOptions &Options)
      : M(M), C(M.getContext()), Options(Options), Builder(M, /*AllowUnresolved=*/false) {}

  llvm::Error run();

private:
  llvm::Module &M;
  llvm::LLVMContext &C;
  const BTFOptions &Options;
  llvm::DIBuilder Builder;
  llvm::MapVector<llvm::MDNode *, Language> Nodes;
  DepthMap Depths;
  AlignMap Alignments;
  NameMap Names;                                    // see TypeNames.cpp
  llvm::DenseSet<const llvm::DIType *> HeldByValue; // see DeclaredClasses.cpp
  llvm::DenseSet<const llvm::DIType *> Relocatable; // see Gaps.cpp
  Replacements Map;

  Language languageOf(const llvm::MDNode &Node) const;

  // What there is, and what it will be called (TypeNames.cpp).
  llvm::Error survey();
  void findHeldByValue();
  void nameTypes();
  std::string identityOf(const llvm::DICompositeType &T) const;
  bool separateNamesakes(NamesakeMap &Namesakes);
  llvm::StringRef nameOf(const llvm::DIType &T) const { return Names.find(&T)->second; }

  // The idioms: one file each.
  llvm::DIType *rewriteType(llvm::DIType &T);
  llvm::DIType *rewriteBasicType(llvm::DIBasicType &T);
  llvm::DIType *rewriteVector(llvm::DICompositeType &T);
  llvm::DIType *rewritePointer(llvm::DIDerivedType &T);
  llvm::DIType *rewriteMemberPointer(llvm::DIDerivedType &T);
  llvm::DIType *rewriteAtomic(llvm::DIDerivedType &T);
  llvm::DIType *rewriteSignature(llvm::DISubroutineType &T);
  llvm::DIType *rewriteTypedef(llvm::DIDerivedType &T);
  llvm::DIType *rewriteEnumeration(llvm::DICompositeType &T);
  void dropFormerEnumerations();
  void keepEnumerationsRelocatable();
  llvm::DIType *rewriteForeign(llvm::DIType &T);
  llvm::DIType *rewriteHuge(llvm::DICompositeType &T);
  Tags enumerationTags(const llvm::DICompositeType &T);
  llvm::DIType *rewriteNullablePointer(llvm::DICompositeType &T);
  llvm::DIType *rewriteVariants(llvm::DICompositeType &T);
  llvm::DIType *rewriteRecord(llvm::DICompositeType &T);
  void rewriteFunctions();
  void rewriteVariables();
  llvm::Error orderTypes();

  // Parts of idioms, each in the file of its idiom.
  llvm::SmallVector<llvm::Metadata *> enumeratorsOf(llvm::DICompositeType &T, std::string &Listed, bool &Renamed);
  llvm::DIDerivedType *rewriteMember(llvm::DIDerivedType &Member, MemberNames &Taken, bool Detach = false);
  llvm::SmallVector<llvm::DIDerivedType *> layoutOf(const llvm::DICompositeType &T, Tags &New,
                                                    llvm::SmallVectorImpl<llvm::DIType *> &Beside);
  llvm::SmallVector<llvm::DIDerivedType *> opaqueMembers(uint64_t SizeInBits);
  llvm::DIType *noneOf(llvm::DIType *T);
  llvm::DIType *firstOf(llvm::DICompositeType &T, uint64_t SizeInBits);
  llvm::DIType *fitting(llvm::DICompositeType &Record, uint64_t Room);
  void fit(const llvm::DICompositeType &T, llvm::SmallVectorImpl<llvm::DIDerivedType *> &Members, uint64_t SizeInBits,
           Tags &New, llvm::SmallVectorImpl<llvm::DIType *> &Beside);
  llvm::DIDerivedType *baseMember(const llvm::DIDerivedType &Inheritance, MemberNames &Taken);
  void addBases(const llvm::DICompositeType &T, llvm::SmallVectorImpl<llvm::DIDerivedType *> &Members,
                MemberNames &Taken, Tags &New, llvm::SmallVectorImpl<llvm::DIType *> &Beside);
  void surveyRelocatable();
  void fillGaps(llvm::SmallVectorImpl<llvm::DIDerivedType *> &Members, uint64_t SizeInBits, bool IsUnion);
  llvm::DIType *complexOf(Language L, uint64_t PartInBits);
  llvm::DIType *wideBitField(const llvm::DIDerivedType &Member);
  llvm::DIType *packedFloat(const llvm::DIDerivedType &Member);
  llvm::DIDerivedType *variantMember(llvm::DICompositeType &T, llvm::DIDerivedType &Variant, unsigned Index,
                                     llvm::StringRef Name);
  llvm::DIDerivedType *tagMember(llvm::DICompositeType &T, llvm::DIDerivedType &Discriminator,
                                 llvm::DICompositeType *Enumeration);
  llvm::DICompositeType *tagEnumeration(llvm::DICompositeType &T, llvm::DICompositeType &Part);
  llvm::DICompositeType *paddedStruct(llvm::SmallVector<llvm::DIDerivedType *> Members, uint64_t LimitInBits,
                                      MemberNames Taken = {}, unsigned Pads = 0);
  void nameExtern(llvm::Function &F);
  struct FunctionNames {
    llvm::Function *F;
    std::string InBTF, InSource;
  };
  void rewriteFunction(llvm::Function &F, llvm::DISubprogram &SP, const FunctionNames &Names);
  llvm::DISubprogram *describe(llvm::Function &F, llvm::DICompileUnit &Unit);
  llvm::DIType *typeOf(llvm::Type &T);
  void describeFragment(llvm::GlobalVariable &G);
  llvm::DISubroutineType *signatureOf(llvm::Function &F, const llvm::DICompileUnit &Unit);
  void nameParameters(llvm::Function &F, llvm::DISubprogram &SP);
  void dropAnchors();
  void addAnchorVariables(llvm::ArrayRef<llvm::DIType *> Types);
  void addAnchors(llvm::DISubprogram &SP, llvm::ArrayRef<llvm::DIType *> Types);

  // What only a tag can say of a type where it is used (SourceText.cpp).
  /// How much of a record is in BTF: Name behind a pointer that is a member, since BTFDebug goes no further there.
  enum class Reach { Whole, Member, Name };
  std::string sourceText(const llvm::DIType *T, Language L) const;
  bool isTold(const llvm::DIType *T, Language L, Reach How, unsigned Depth = 0) const;
  /// Whether \p T is made of C++'s `bool`, which is C's `_Bool` to a reader that finds no tag of C++'s nearby.
  bool mentionsBool(const llvm::DIType *T, Language L, unsigned Depth = 0) const;
  bool isTargetTold(const llvm::DIDerivedType &Typedef) const;
  /// Whether \p Typedef will have tags.
  bool isTagged(const llvm::DIDerivedType &Typedef) const;
  void tellType(const llvm::DIDerivedType &Member, bool Changed, Tags &New) const;
  void tellSignature(llvm::DISubprogram &SP, Tags &New);
  llvm::DINodeArray tellType(const llvm::DIGlobalVariable &Variable);

  // Making nodes.
  static bool isTagged(llvm::DINodeArray Annotations, llvm::StringRef Prefix) {
    return annotationBehind(Annotations, Prefix).has_value();
  }
  llvm::DINodeArray annotations(llvm::DINodeArray Old, llvm::ArrayRef<std::string> New);
  std::string tag(const llvm::MDNode &Of, llvm::StringRef Key, const llvm::Twine &Value) const;
  llvm::DIDerivedType *member(llvm::StringRef Name, llvm::DIType *T, uint64_t SizeInBits, uint64_t OffsetInBits,
                              llvm::DINodeArray Annotations = {});
  llvm::DIDerivedType *typedefOf(llvm::DIType *T, llvm::StringRef Name, llvm::ArrayRef<std::string> New = {},
                                 llvm::DIScope *Scope = nullptr);
  llvm::DICompositeType *structOf(llvm::StringRef Name, uint64_t SizeInBits, llvm::ArrayRef<llvm::Metadata *> Members,
                                  llvm::ArrayRef<std::string> New = {});
  llvm::DICompositeType *unionOf(uint64_t SizeInBits, llvm::ArrayRef<llvm::Metadata *> Members);
  /// The template parameters of \p T and those that hold \p Others beside it.
  llvm::DITemplateParameterArray beside(const llvm::DICompositeType &T, llvm::ArrayRef<llvm::DIType *> Others);
  compat::Composite copyOf(const llvm::DICompositeType &T, llvm::ArrayRef<std::string> New);
  llvm::DIType *integer(uint64_t SizeInBits, bool Signed);
  llvm::DIType *bytes(uint64_t Count);
};

/// The name of the template parameters by which a type holds on to others that have to be in BTF beside it, although
/// nothing in BTF leads there: the ENUM of its tags, the TYPEDEF that holds its DECL_TAGs, its virtual bases.
constexpr llvm::StringLiteral BesideParameter = "polybpf.beside";

} // namespace polybpf

#endif // POLYBPF_LIB_DEBUGINFO_REWRITER_H
