//===- Types.h - Questions about debug info types ----------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// All sizes, offsets and alignments here are in bits, as in debug info itself.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_DEBUGINFO_TYPES_H
#define POLYBPF_DEBUGINFO_TYPES_H

#include "llvm/ADT/DenseMap.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/Support/Error.h"
#include <optional>
#include <string>

namespace polybpf {

/// BTF counts members and enumerators in 16 bits.
constexpr size_t MaxMembers = 65535;

/// Struct, union or class, whether or not it has variants.
bool isRecord(const llvm::DIType *T);

/// The variant part of \p T, if it is a struct that has one.
llvm::DICompositeType *variantPartOf(const llvm::DICompositeType &T);

/// The data members of \p T, those that take part in its layout, in the order of the debug info.
llvm::SmallVector<llvm::DIDerivedType *> dataMembers(const llvm::DICompositeType &T);

/// Whether \p T is a function of Rust itself, as a value: `f` in `g(f)`. To rustc that is a function pointer of size 0.
bool isFunctionItem(const llvm::DIType &T);

/// Whether class \p T has nothing in it, as C++ means it: no data member, no base that has one, no table of virtual
/// functions. Of a class that is only declared this is not known: false.
bool isEmptyClass(const llvm::DICompositeType &T);

/// Puts the members of a class into the order in which they begin; at one offset, what takes no room comes first.
void sortMembers(llvm::MutableArrayRef<llvm::DIDerivedType *> Members);

/// The annotations of \p T. No verifier looks whether what stands there is a list.
template <typename Type> llvm::DINodeArray annotationsOf(const Type &T) {
  return llvm::dyn_cast_or_null<llvm::MDTuple>(T.getRawAnnotations());
}

/// What stands behind \p Prefix in the first of the annotations that begins with it.
std::optional<llvm::StringRef> annotationBehind(llvm::DINodeArray Annotations, llvm::StringRef Prefix);

/// Whether BTF cannot count the bytes of \p T (HugeTypes.cpp).
bool isHuge(const llvm::DICompositeType &T);

/// The types that \p T holds by value. Pointers end a type: what they point to is not part of it.
llvm::SmallVector<llvm::DIType *> valueParts(const llvm::DIType &T);

/// How deep each type nests by value: 1 for an INT or a pointer; a member is as deep as its type. Fails on a type that
/// contains itself, and on absurd depth, so that everything after may recurse.
using DepthMap = llvm::DenseMap<const llvm::DIType *, unsigned>;
llvm::Error measureDepth(llvm::DIType &T, DepthMap &Depths);

/// The size that C gives an enum of these \p Enumerators: 32 if their values all fit an `int` or all an `unsigned int`,
/// else 64.
uint64_t sizeInC(llvm::ArrayRef<llvm::Metadata *> Enumerators);

/// The ENUM of the integer that \p Typedef names: its scope, which is never an enumeration otherwise. Null for other
/// typedefs.
llvm::DICompositeType *enumerationOf(const llvm::DIDerivedType &Typedef);

/// \p T without typedefs and qualifiers; null for void.
llvm::DIType *underlying(llvm::DIType *T);

/// The size of \p T, through typedefs and qualifiers, which have none of their own.
uint64_t sizeInBits(llvm::DIType *T);

/// The alignment that C gives a type of the members of \p T, or 8 if \p T is laid out tighter than C would. Records are
/// measured once, however many others hold them: \p Known has the answers so far.
using AlignMap = llvm::DenseMap<const llvm::DIType *, uint64_t>;
uint64_t naturalAlign(llvm::DIType *T, AlignMap &Known);

/// "core::option" for `Option<u32>`: the scopes of \p T, outermost first.
std::string scopePath(const llvm::DIScope *Scope);

/// "core::option::Option<u32>": \p Name with its path.
std::string qualified(const llvm::DIScope *Scope, llvm::StringRef Name);

/// The names that records and enumerations will have in BTF.
using NameMap = llvm::DenseMap<const llvm::DIType *, std::string>;

/// A hash of all that a type is in memory: kinds, names of members, offsets, sizes; what pointers lead to only by its
/// name in
/// \p Names. Two types of one name and one shape are one type to BTF.
class Shapes {
public:
  explicit Shapes(const NameMap &Names) : Names(Names) {}
  uint64_t of(llvm::DIType *T);

private:
  uint64_t compute(llvm::DIType &T);
  uint64_t composite(llvm::DICompositeType &T);
  const NameMap &Names;
  llvm::DenseMap<const llvm::DIType *, uint64_t> Known;
};

} // namespace polybpf

#endif // POLYBPF_DEBUGINFO_TYPES_H
