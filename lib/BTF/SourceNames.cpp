//===- SourceNames.cpp - What a type is called in its language ----------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// BTF may come from anywhere, and a FUNC_PROTO may lead to itself through pointers. So depth and length are limited;
// what is beyond becomes `...`.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "SourceNames.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSwitch.h"
#include <bpf/btf.h>

using namespace llvm;
using namespace polybpf;
using namespace polybpf::btf;

static constexpr unsigned MaxDepth = 256;
static constexpr size_t MaxLength = 1 << 16;

//===--- DECL_TAGs ------------------------------------------------------------------------------------------------===//

/// "rust" and "type=u32" of "rust.type=u32"; an empty language if \p Text is no tag of ours.
static std::pair<StringRef, StringRef> splitTag(StringRef Text) {
  auto [Language, Rest] = Text.split('.');
  static constexpr StringLiteral Known[] = {"rust", "cxx", "swift", "ada", "zig", "lang"};
  return is_contained(Known, Language) && Rest.contains('=') ? std::pair(Language, Rest) : std::pair(StringRef(), Text);
}

SmallVector<StringRef> SourceNames::tags(uint32_t Id, StringRef Key) const {
  SmallVector<StringRef> Values;
  for (StringRef Text : BTF.tags(Id))
    if (auto [Language, Rest] = splitTag(Text); !Language.empty() && Rest.split('=').first == Key)
      Values.push_back(Rest.split('=').second);
  return Values;
}

std::optional<StringRef> SourceNames::tag(uint32_t Id, StringRef Key, int32_t Component) const {
  for (StringRef Text : BTF.tags(Id, Component))
    if (auto [Language, Rest] = splitTag(Text); !Language.empty() && Rest.split('=').first == Key)
      return Rest.split('=').second;
  return std::nullopt;
}

StringRef SourceNames::language(uint32_t Id, int32_t Component) const {
  for (StringRef Text : BTF.tags(Id, Component))
    if (StringRef Language = splitTag(Text).first; !Language.empty())
      return Language;
  return "";
}

SourceNames::SourceNames(const Reader &BTF) : BTF(BTF) { findEnumerations(); }

/// An enumeration is a TYPEDEF of the name of its ENUM, and stands for that or, if C would give the ENUM another size,
/// for an integer (docs/Encoding.md, section 7).
void SourceNames::findEnumerations() {
  StringMap<uint32_t> ByName;
  for (uint32_t Id = 1; Id <= BTF.size(); ++Id)
    if (BTF.kind(Id) == BTF_KIND_ENUM || BTF.kind(Id) == BTF_KIND_ENUM64)
      ByName.try_emplace(BTF.name(Id), Id);
  for (uint32_t Id = 1; Id <= BTF.size(); ++Id) {
    if (BTF.kind(Id) != BTF_KIND_TYPEDEF || !tag(Id, "type"))
      continue;
    // One that is only declared has the name of an ENUM elsewhere by chance.
    uint32_t Enum = tag(Id, "variants") == StringRef() ? 0 : ByName.lookup(BTF.name(Id));
    bool IsInteger = BTF.kind(BTF.type(Id).type) == BTF_KIND_INT;
    // Only C++ has typedefs of its own, which may have the name of an enumeration elsewhere.
    bool IsSaid = language(Id) != "cxx" || tag(Id, "kind").value_or("").starts_with("enum");
    if (Enum && (BTF.type(Id).type == Enum || (IsInteger && IsSaid)))
      Holders[Enums[Id] = Enum] = Id;
    else if (tag(Id, "variants"))
      Enums[Id] = 0;
  }
}

//===--- Names ----------------------------------------------------------------------------------------------------===//

StringRef polybpf::btf::rustPrimitive(StringRef Canonical) {
  return StringSwitch<StringRef>(Canonical)
      .Case("unsigned char", "u8")
      .Case("signed char", "i8")
      .Case("unsigned short", "u16")
      .Case("short", "i16")
      .Case("unsigned int", "u32")
      .Case("int", "i32")
      .Case("unsigned long long", "u64")
      .Case("long long", "i64")
      .Case("unsigned long", "usize")
      .Case("long", "isize")
      .Case("unsigned __int128", "u128")
      .Case("__int128", "i128")
      .Case("_Bool", "bool")
      .Case("float", "f32")
      .Case("double", "f64")
      .Default("");
}

/// By a tag on the type or on the TYPEDEF that stands for it, else the one in BTF.
std::string SourceNames::ownName(uint32_t Id) const {
  for (StringRef Key : {"type", "part"})
    if (std::optional<StringRef> Told = tag(Id, Key))
      return Told->str();
  if (uint32_t Holder = holderOf(Id))
    return tag(Holder, "type").value_or(BTF.name(Id)).str();
  return BTF.name(Id).str();
}

static bool isQualifier(unsigned Kind) {
  return Kind == BTF_KIND_CONST || Kind == BTF_KIND_VOLATILE || Kind == BTF_KIND_RESTRICT || Kind == BTF_KIND_TYPE_TAG;
}

std::string SourceNames::parameters(uint32_t FuncProto, StringRef Language, unsigned Depth) {
  std::pair Key(FuncProto, Language.str());
  auto Known = Parameters.find(Key);
  if (Known != Parameters.end())
    return Known->second;
  std::string Text;
  for (const Parameter &P : BTF.parameters(FuncProto)) {
    Text += Text.empty() ? "" : ", ";
    if (!P.Type && P.Name.empty())
      Text += "...";
    else
      Text += Language == "rust" ? rustName(P.Type, Depth) : declarator(P.Type, Language, Depth).text();
  }
  return Parameters[Key] = Text.size() > MaxLength ? "..." : Text;
}

std::string SourceNames::rustName(uint32_t Id, unsigned Depth) {
  if (Depth == MaxDepth)
    return "...";
  const btf_type &T = BTF.type(Id);
  switch (unsigned Kind = BTF.kind(Id)) {
  case BTF_KIND_UNKN:
    return "()";
  case BTF_KIND_PTR:
    // A pointer to a function is the function's type to Rust.
    return (BTF.kind(T.type) == BTF_KIND_FUNC_PROTO ? "" : "&") + rustName(T.type, Depth + 1);
  case BTF_KIND_ARRAY:
    return "[" + rustName(btf_array(&T)->type, Depth + 1) + "; " + utostr(btf_array(&T)->nelems) + "]";
  case BTF_KIND_FUNC_PROTO:
    return "fn(" + parameters(Id, "rust", Depth + 1) + ")" + (T.type ? " -> " + rustName(T.type, Depth + 1) : "");
  case BTF_KIND_INT:
  case BTF_KIND_FLOAT: {
    StringRef Name = rustPrimitive(BTF.name(Id));
    return (Name.empty() ? BTF.name(Id) : Name).str();
  }
  default:
    return isQualifier(Kind) ? rustName(T.type, Depth + 1) : ownName(Id);
  }
}

Declarator SourceNames::declarator(uint32_t Id, StringRef Language, unsigned Depth) {
  if (Depth == MaxDepth)
    return Declarator("...");
  const btf_type &T = BTF.type(Id);
  switch (BTF.kind(Id)) {
  case BTF_KIND_UNKN:
    return Declarator("void");
  case BTF_KIND_PTR:
    return declarator(T.type, Language, Depth + 1).pointer("*");
  case BTF_KIND_CONST:
    return declarator(T.type, Language, Depth + 1).qualify("const");
  case BTF_KIND_VOLATILE:
    return declarator(T.type, Language, Depth + 1).qualify("volatile");
  case BTF_KIND_RESTRICT:
    return declarator(T.type, Language, Depth + 1).qualify("restrict");
  case BTF_KIND_TYPE_TAG:
    return declarator(T.type, Language, Depth + 1);
  case BTF_KIND_ARRAY:
    return declarator(btf_array(&T)->type, Language, Depth + 1).array(btf_array(&T)->nelems);
  case BTF_KIND_FUNC_PROTO:
    return declarator(T.type, Language, Depth + 1).function(parameters(Id, Language, Depth + 1));
  case BTF_KIND_INT:
    return Declarator(Language == "cxx" && BTF.name(Id) == "_Bool" ? "bool" : BTF.name(Id));
  default:
    return Declarator(ownName(Id));
  }
}

std::string SourceNames::nameOf(uint32_t Id, StringRef Language) {
  return Language == "rust" ? rustName(Id, 0) : declarator(Id, Language, 0).text();
}

//===--- Kinds ----------------------------------------------------------------------------------------------------===//

/// Whether \p Name is that of a function: `unsafe fn(u8) -> u8`. As a value, that is a STRUCT of size 0.
static bool isFunction(StringRef Name) {
  Name.consume_front("unsafe ");
  return Name.starts_with("fn(") || Name.starts_with("extern \"");
}

bool polybpf::btf::isProvided(StringRef Language, StringRef Name) {
  // In Rust whatever somebody defines has a path.
  if (Language == "rust")
    return Name == "()" || Name == "!" || isFunction(Name) || (!Name.empty() && all_of(Name, isAlnum));
  return is_contained({"char8_t", "char16_t", "char32_t", "wchar_t", "decltype(nullptr)", "complex", "long double",
                       "_Float16", "__bf16", "__fp16", "__float128"},
                      Name) ||
         Name.starts_with("_Complex");
}

/// Rust says what a type is in its name.
SourceKind SourceNames::kindByName(uint32_t Id, StringRef Name) const {
  bool IsRecord = BTF.kind(Id) == BTF_KIND_STRUCT;
  bool IsPointer = Name.starts_with("&") || Name.starts_with("*const ") || Name.starts_with("*mut ");
  if (IsPointer && IsRecord)
    return Name.contains("[") || Name.ends_with("str") ? SourceKind::Slice : SourceKind::TraitObject;
  if (IsPointer)
    return Name.starts_with("&") ? SourceKind::Reference : SourceKind::Pointer;
  if (BTF.kind(Id) == BTF_KIND_PTR && Name.contains("fn("))
    return SourceKind::FunctionPointer;
  if (isFunction(Name))
    return SourceKind::Function;
  if (Name.ends_with("::{vtable_type}"))
    return SourceKind::VTable;
  StringRef Path = pathOf(Name), Last = Path.empty() ? "" : Name.drop_front(Path.size() + 2);
  if (Last.starts_with("{closure_env#"))
    return SourceKind::Closure;
  if (Last.starts_with("{") && Last.contains("_env#"))
    return SourceKind::Coroutine;
  if (isProvided("rust", Name))
    return SourceKind::Primitive;
  if (tag(Id, "enum") || (BTF.kind(Id) == BTF_KIND_TYPEDEF && Name.starts_with("core::option::Option<")))
    return SourceKind::Enum;
  return Name.starts_with("(") ? SourceKind::Tuple : kindByBTF(Id);
}

SourceKind SourceNames::kindByBTF(uint32_t Id) const {
  switch (BTF.kind(Id)) {
  case BTF_KIND_UNKN:
    return SourceKind::Void;
  case BTF_KIND_INT:
  case BTF_KIND_FLOAT:
    return SourceKind::Primitive;
  case BTF_KIND_PTR:
    return BTF.kind(BTF.type(Id).type) == BTF_KIND_FUNC_PROTO ? SourceKind::FunctionPointer : SourceKind::Pointer;
  case BTF_KIND_ARRAY:
    return SourceKind::Array;
  case BTF_KIND_UNION:
    return SourceKind::Union;
  case BTF_KIND_ENUM:
  case BTF_KIND_ENUM64:
    return SourceKind::Enumeration;
  case BTF_KIND_TYPEDEF:
    return isEnumeration(Id) ? SourceKind::Enumeration : SourceKind::Typedef;
  case BTF_KIND_FUNC_PROTO:
    return SourceKind::Function;
  case BTF_KIND_FWD:
    return SourceKind::Opaque;
  default:
    return tag(Id, "enum") ? SourceKind::Enum : tag(Id, "kind") == "class" ? SourceKind::Class : SourceKind::Struct;
  }
}

SourceKind SourceNames::kindOf(uint32_t Id, StringRef Language, StringRef Name) const {
  while (isQualifier(BTF.kind(Id)))
    Id = BTF.type(Id).type;
  if (Language == "rust")
    return kindByName(Id, Name);
  if (Name.ends_with("&"))
    return SourceKind::Reference;
  // A record with this in its name has it between angle brackets, and the name in a tag.
  if (Name.contains("::*") && !tag(Id, "type"))
    return SourceKind::MemberPointer;
  return isProvided(Language, Name) ? SourceKind::Primitive : kindByBTF(Id);
}

TypeUse SourceNames::use(uint32_t Id, StringRef Language, std::optional<StringRef> Told) {
  TypeUse Use;
  Use.Id = Id;
  Use.Name = Told ? Told->str() : nameOf(Id, Language);
  Use.Kind = kindOf(Id, Language, Use.Name);
  return Use;
}
