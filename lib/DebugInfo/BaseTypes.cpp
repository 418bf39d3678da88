//===- BaseTypes.cpp - u32, char, (), ! --------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// BTFDebug knows booleans, integers and floats; any other base type becomes type 0, that is void, which the kernel
// refuses in a member or an argument. And `u32` is an unknown word to C, so a dump of it does not compile and a struct
// of it does not deduplicate with C's. So:
//
//   u32, usize, bool, f64 ...   the integer, boolean and float types of C, one to one (the table below)
//   wchar_t, long double        typedef int cxx_wchar_t; typedef double cxx_long_double;
//   char                        typedef unsigned int rust_char;       so with char8_t, char16_t, char32_t of C++
//   f16, f128                   typedef unsigned short rust_f16;      not all compilers have a name for these
//   (), ! and other size 0      struct rust_unit {};                  an INT of size 0 makes bpftool divide by 0
//   _Complex double             struct cxx_complex_double { double real; double imag; }
//   nullptr_t                   typedef void *cxx_nullptr_t;
//   float3                      float[4]                              its size, which is that of the next power of two
//   anything else               struct { unsigned char data[n]; }     decimals ...
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Rewriter.h"
#include "polybpf/DebugInfo/Names.h"
#include "llvm/ADT/StringSwitch.h"

using namespace llvm;
using namespace polybpf;

/// The name that clang gives the type in C; empty where that is the same, or C has no such type.
static StringRef canonicalName(Language L, StringRef RustName) {
  if (L == Language::CXX)
    return RustName == "bool" ? "_Bool" : "";
  if (L != Language::Rust)
    return "";
  return StringSwitch<StringRef>(RustName)
      .Case("u8", "unsigned char")
      .Case("i8", "signed char")
      .Case("u16", "unsigned short")
      .Case("i16", "short")
      .Case("u32", "unsigned int")
      .Case("i32", "int")
      .Case("u64", "unsigned long long")
      .Case("i64", "long long")
      .Case("usize", "unsigned long")
      .Case("isize", "long")
      .Case("u128", "unsigned __int128")
      .Case("i128", "__int128")
      .Case("bool", "_Bool")
      .Case("f32", "float")
      .Case("f64", "double")
      .Default("");
}

static bool isKnownToBTF(unsigned Encoding) {
  switch (Encoding) {
  case dwarf::DW_ATE_boolean:
  case dwarf::DW_ATE_signed:
  case dwarf::DW_ATE_signed_char:
  case dwarf::DW_ATE_unsigned:
  case dwarf::DW_ATE_unsigned_char:
  case dwarf::DW_ATE_float:
    return true;
  default:
    return false;
  }
}

/// Whether \p T is a type whose name in C, if it has one, means another type on some target: C's `long double` is
/// mostly longer than BPF's, `wchar_t` is unsigned on arm64, and not all compilers know the short and long floats.
static bool isForeignToC(Language L, const DIBasicType &T) {
  StringRef Name = T.getName();
  if (L == Language::Rust)
    return Name == "f16" || Name == "f128";
  bool IsFloat = T.getEncoding() == dwarf::DW_ATE_float;
  return L == Language::CXX && (IsFloat ? Name != "float" && Name != "double" : Name == "wchar_t");
}

/// clang calls all complex types "complex".
DIType *Rewriter::complexOf(Language L, uint64_t PartInBits) {
  StringRef Part = PartInBits == 32 ? "float" : "double";
  DIType *Float = Builder.createBasicType(Part, PartInBits, dwarf::DW_ATE_float);
  std::string Name = (tagPrefix(L) + "_complex_" + Part).str();
  return structOf(Name, 2 * PartInBits,
                  {member("real", Float, PartInBits, 0), member("imag", Float, PartInBits, PartInBits)},
                  {(tagPrefix(L) + ".type=_Complex " + Part).str()});
}

DIType *Rewriter::rewriteBasicType(DIBasicType &T) {
  Language L = languageOf(T);
  if (L == Language::C)
    return nullptr;
  StringRef Name = T.getName();
  uint64_t Size = T.getSizeInBits();
  Tags Source{tag(T, "type", Name)};
  if (T.getTag() == dwarf::DW_TAG_unspecified_type)
    return typedefOf(Builder.createPointerType(nullptr, 64),
                     Name == "decltype(nullptr)" ? "cxx_nullptr_t" : identifierFor(Name, ""), Source);
  if (Size == 0)
    return structOf(joined(tagPrefix(L), "_", Name == "!" ? "never" : identifierFor(Name, "")), 0, {}, Source);
  if (T.getEncoding() == dwarf::DW_ATE_UTF)
    return typedefOf(integer(Size, /*Signed=*/false), L == Language::Rust ? "rust_char" : identifierFor(Name, ""),
                     Source);
  if (T.getEncoding() == dwarf::DW_ATE_complex_float && (Size == 64 || Size == 128))
    return complexOf(L, Size / 2);
  if (!isKnownToBTF(T.getEncoding()))
    return structOf(identifierFor(Name, ""), Size, {member("data", bytes(Size / 8), Size, 0)}, Source);
  if (isForeignToC(L, T)) {
    bool IsDouble = T.getEncoding() == dwarf::DW_ATE_float && Size == 64;
    DIType *Stored = IsDouble ? Builder.createBasicType("double", Size, dwarf::DW_ATE_float)
                              : integer(Size, T.getEncoding() == dwarf::DW_ATE_signed);
    std::string Word = Name.str();
    compat::replace(Word, ' ', '_');
    return typedefOf(Stored, joined(tagPrefix(L), "_", identifierFor(Word, "")), Source);
  }
  StringRef Canonical = canonicalName(L, Name);
  if (Canonical.empty())
    return nullptr;
  // clang tells `unsigned char` and `signed char` from other integers by their encoding.
  unsigned Encoding = Name == "u8"   ? unsigned(dwarf::DW_ATE_unsigned_char)
                      : Name == "i8" ? unsigned(dwarf::DW_ATE_signed_char)
                                     : T.getEncoding();
  return Builder.createBasicType(Canonical, Size, Encoding);
}

/// A vector is an array to BTFDebug, which takes the number of elements for its size.
DIType *Rewriter::rewriteVector(DICompositeType &T) {
  uint64_t Element = sizeInBits(T.getBaseType());
  auto *Count = T.getElements().size() == 1 ? dyn_cast_or_null<DISubrange>(T.getElements()[0]) : nullptr;
  auto *Elements = Count ? dyn_cast_if_present<ConstantInt *>(Count->getCount()) : nullptr;
  if (!Element || !Elements || Elements->getZExtValue() * Element >= T.getSizeInBits())
    return nullptr;
  compat::Composite Vector{dwarf::DW_TAG_array_type, /*Name=*/""};
  Vector.SizeInBits = T.getSizeInBits();
  Vector.AlignInBits = T.getAlignInBits();
  Vector.Flags = T.getFlags();
  Vector.BaseType = T.getBaseType();
  Metadata *Range = Builder.getOrCreateSubrange(0, T.getSizeInBits() / Element);
  Vector.Elements = Builder.getOrCreateArray(Range);
  return compat::makeComposite(C, Vector);
}
