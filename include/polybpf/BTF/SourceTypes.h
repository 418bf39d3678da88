//===- SourceTypes.h - The types of the source, rebuilt from BTF --------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// BTF has C's types. docs/Encoding.md says how polybpf puts the types of other languages into it; this is the way back.
// For tools that show values, generate bindings, or ask whether two programs mean the same by a type.
//
//   Expected<Reader> BTF = Reader::fromFile("events.o");
//   Expected<SourceProgram> Source = sourceProgram(*BTF);
//   for (const SourceType &T : Source->Types)
//     for (const Variant &V : T.Variants)
//       outs() << T.Name << "::" << V.Name << "\n";
//
//   STRUCT Event size=16                          SourceType { Kind: Enum, Name: "krate::Event", SizeInBits: 128,
//     (anon): UNION size=16 @0                      Tag: { Type: "u32", BitOffset: 0 },
//       tag: ENUM Event__tag @0            ->       Variants: { Index: 0, Name: "Close", Values: { "1" },
//       Close: STRUCT size=16 @0                                Fields: { Name: "__0", Type: "u64",
//         __pad0: ARRAY[8] INT unsigned char @0                           BitOffset: 64 } } }
//         __0: INT unsigned long long @8
//         TAG "rust.variant=0:Close:1"
//       ...
//
// Types that no DECL_TAG speaks of are C's. What only the encoding needs (ENUM Event__tag, padding, typedefs that hold
// a tag) is not part of the result. Sizes and offsets are in bits.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_BTF_SOURCETYPES_H
#define POLYBPF_BTF_SOURCETYPES_H

#include "polybpf/BTF/Reader.h"
#include "llvm/Support/raw_ostream.h"
#include <optional>
#include <string>
#include <vector>

namespace polybpf::btf {

enum class SourceKind {
  Void,
  Primitive, ///< u32, char, bool, f64; int, char8_t, decltype(nullptr)
  Struct,
  Class, ///< Declared with the keyword `class`.
  Union,
  Tuple,
  Closure,
  Coroutine, ///< The state of an async block; it has variants, as an Enum has.
  Slice,     ///< A pointer to a slice or str: &[T], *mut str.
  TraitObject,
  VTable,
  Enum,        ///< Each variant may have fields of its own.
  Enumeration, ///< Names for integers. `enum class` has Scoped set.
  Typedef,
  Pointer,
  Reference,
  FunctionPointer,
  MemberPointer,
  Array,
  Function,
  Opaque ///< A type that BTF knows by name only.
};

/// "struct", "enum", "trait object", ...
llvm::StringRef kindName(SourceKind Kind);

/// A type where it is used, by a field or a parameter.
struct TypeUse {
  /// The BTF type. It may be used under several names: `&u32` and `*mut u32` are one PTR.
  uint32_t Id = 0;
  SourceKind Kind = SourceKind::Void;
  /// As the language writes it, with paths and generic arguments; empty if the type has no name.
  std::string Name;
};

struct Field {
  /// The name in the source. Empty for an anonymous struct or union of C.
  std::string Name;
  TypeUse Type;
  uint64_t BitOffset = 0;
  uint64_t SizeInBits = 0;
  bool IsBitField = false;
};

/// The values First to Last (both included), in decimal: they have up to 128 bits. Signed if the tag is.
struct ValueRange {
  std::string First, Last;
};

struct Variant {
  unsigned Index = 0;
  std::string Name;
  /// The values of the tag that select it.
  std::vector<ValueRange> Values;
  /// Selected by any value that no other variant has.
  bool IsDefault = false;
  /// No value of it can exist.
  bool IsUninhabited = false;
  std::vector<Field> Fields;
};

/// A base class.
struct Base {
  TypeUse Type;
  /// Of a virtual base, which has no fixed place, none.
  std::optional<uint64_t> BitOffset;
  /// Of a virtual base: so many bytes before the place that the class's table pointer points to stands its offset.
  uint64_t TableOffset = 0;
};

struct NamedValue {
  std::string Name;
  /// Decimal.
  std::string Value;
};

/// The definition of a type. Which members are used depends on Kind.
struct SourceType {
  uint32_t Id = 0;
  SourceKind Kind = SourceKind::Struct;
  /// The prefix of its tags: "rust", "cxx", ...; "c" without tags.
  std::string Language;
  /// With path and generic arguments: core::option::Option<u32>. Empty for an anonymous type, which a field leads to.
  std::string Name;
  uint64_t SizeInBits = 0;
  std::vector<Base> Bases;
  /// Of an Enum or Coroutine: what all variants share. In the order of their offsets.
  std::vector<Field> Fields;
  /// What tells the variants apart, if there is more than one that can exist.
  std::optional<Field> Tag;
  /// "direct", "niche", "single", "untagged" or "empty": docs/Encoding.md, section 6.
  std::string Layout;
  std::vector<Variant> Variants;
  std::vector<NamedValue> Enumerators;
  /// Of an Enumeration: its values are signed; it is an `enum class`.
  bool IsSigned = false;
  bool IsScoped = false;
  /// What a Typedef stands for; the underlying type of an Enumeration that names one.
  std::optional<TypeUse> Target;

  bool isAnonymous() const { return Name.empty(); }
};

/// A function: its symbol's or mangled name in BTF, and what the source says of it.
struct SourceFunction {
  uint32_t Id = 0;
  std::string Language;
  std::string Name;
  TypeUse Result;
  /// Offsets and sizes are 0.
  std::vector<Field> Parameters;
  bool IsVariadic = false;
};

struct SourceVariable {
  uint32_t Id = 0;
  std::string Language;
  std::string Name;
  TypeUse Type;
};

struct SourceProgram {
  std::vector<SourceType> Types;
  std::vector<SourceFunction> Functions;
  std::vector<SourceVariable> Variables;
};

/// Everything in the order of the BTF ids. Fails on DECL_TAGs of polybpf's that are malformed; \p BTF need not come
/// from polybpf.
llvm::Expected<SourceProgram> sourceProgram(const Reader &BTF);

/// "core::option" for `core::option::Option<a::B>`.
llvm::StringRef pathOf(llvm::StringRef Name);
/// `u32` and `[u8; 4]` for `Map<u32, [u8; 4]>`; none for a tuple or a slice, which have elements rather than arguments.
llvm::SmallVector<llvm::StringRef> genericArguments(llvm::StringRef Name);

/// As the source language writes it, with offsets and sizes in bytes (docs/Tools/polybpf-btf.md).
void print(const SourceProgram &Source, llvm::raw_ostream &OS);
/// The same as one JSON object; the names of its members are those of the structs above, in snake_case.
void printJSON(const SourceProgram &Source, llvm::raw_ostream &OS);

} // namespace polybpf::btf

#endif // POLYBPF_BTF_SOURCETYPES_H
