//===- SourceTypes.cpp - The types of the source, rebuilt from BTF ------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Three walks over the types: what is there for the encoding alone, what the names stand for, and then each definition
// by the rules of docs/Encoding.md. The parts of an enum:
//
//   STRUCT E                       the definition, by its tags `type` and `enum`
//     (anon): UNION                of no interest by itself
//       tag / (anon): { tag }      SourceType::Tag
//       (anon): STRUCT             SourceType::Fields, which all variants share
//       A: STRUCT  "variant=..."   a Variant; its members but `__pad<N>` are the fields
//   ENUM E__tag, TYPEDEF E__tag_t  of no interest: the tags have all values
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "SourceNames.h"
#include "polybpf/DebugInfo/Names.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include <bpf/btf.h>

using namespace llvm;
using namespace polybpf;
using namespace polybpf::btf;

namespace {

class Rebuilder {
public:
  explicit Rebuilder(const Reader &BTF) : BTF(BTF), Names(BTF) {}
  Expected<SourceProgram> run();

private:
  const Reader &BTF;
  SourceNames Names;
  SourceProgram Program;
  /// Types that only the encoding needs.
  DenseSet<uint32_t> Hidden;
  /// Types without a name that a field leads to.
  DenseSet<uint32_t> Used;
  /// The definition of each name.
  StringMap<uint32_t> Definitions;

  void hide();
  TypeUse use(uint32_t Id, StringRef Language, std::optional<StringRef> Told = {});
  void hideTagTypes();
  StringRef languageOf(uint32_t Id) const;
  SourceType begin(uint32_t Id);
  Field field(uint32_t Record, int32_t Index, const Member &M, StringRef Language);
  std::vector<Field> fieldsOf(uint32_t Record, StringRef Language, bool Padded);

  Error addRecord(uint32_t Id);
  Error addBases(SourceType &T);
  Error addEmpty(SourceType &T, StringRef Text);
  Error addVariants(SourceType &T, uint32_t Union);
  Expected<Variant> variant(uint32_t Union, int32_t Index, const Member &M, StringRef Language);
  TypeUse number(uint32_t Id, StringRef Language);
  Error addTypedef(uint32_t Id);
  Error addEnum(uint32_t Id);
  Error addListedValues(SourceType &T, StringRef Listed);
  void addNullablePointer(SourceType &T);
  Error addEnumeration(SourceType &T, uint32_t Enum);
  void addFunction(uint32_t Id);
  void addVariable(uint32_t Id);

  Error malformed(uint32_t Id, StringRef Tag) const {
    return createStringError("type " + Twine(Id) + " (" + kindName(BTF.kind(Id)) + " " + BTF.name(Id) +
                             "): malformed DECL_TAG '" + Tag + "'");
  }
};

} // namespace

static bool isEnum(unsigned Kind) { return Kind == BTF_KIND_ENUM || Kind == BTF_KIND_ENUM64; }
static bool isRecord(unsigned Kind) { return Kind == BTF_KIND_STRUCT || Kind == BTF_KIND_UNION; }

//===--- What is there for the encoding alone ---------------------------------------------------------------------===//

/// `<E>__tag` and `<E>__tag_t` of each enum <E>.
void Rebuilder::hideTagTypes() {
  StringSet<> Tags, TagTypes;
  for (uint32_t Id = 1; Id <= BTF.size(); ++Id)
    if (BTF.kind(Id) == BTF_KIND_STRUCT && Names.tag(Id, "enum")) {
      Tags.insert(clipped(joined(BTF.name(Id), "__", "tag")));
      TagTypes.insert(clipped(joined(BTF.name(Id), "__", "tag_t")));
    }
  for (uint32_t Id = 1; Id <= BTF.size(); ++Id)
    if ((isEnum(BTF.kind(Id)) && Tags.contains(BTF.name(Id))) ||
        (BTF.kind(Id) == BTF_KIND_TYPEDEF && TagTypes.contains(BTF.name(Id))))
      Hidden.insert(Id);
}

void Rebuilder::hide() {
  hideTagTypes();
  for (uint32_t Id = 1; Id <= BTF.size(); ++Id) {
    if (uint32_t Enum = Names.enumOf(Id))
      Hidden.insert(Enum);
    if (Names.tag(Id, "part"))
      Hidden.insert(Id);
    std::optional<StringRef> Name = Names.tag(Id, "type");
    if (Name && BTF.kind(Id) != BTF_KIND_VAR && isProvided(languageOf(Id), *Name))
      Hidden.insert(Id);
    else if (Name && isRecord(BTF.kind(Id)))
      Definitions.try_emplace(*Name, Id);
  }
}

//===--- Parts ----------------------------------------------------------------------------------------------------===//

/// Deeper than any type that a person writes.
static constexpr unsigned MaxDepth = 256;

/// In bits; 0 for what has no size. libbpf gives up on arrays that are nested deeper than the kernel resolves at once.
static uint64_t sizeInBits(const Reader &BTF, uint32_t Id) {
  uint64_t Elements = 1;
  for (unsigned Depth = 0; btf_is_array(&BTF.type(Id)) && Depth != MaxDepth; ++Depth) {
    Elements *= btf_array(&BTF.type(Id))->nelems;
    Id = btf_array(&BTF.type(Id))->type;
  }
  int64_t Size = btf__resolve_size(BTF.raw(), Id);
  return Size < 0 ? 0 : Elements * Size * 8;
}

StringRef Rebuilder::languageOf(uint32_t Id) const {
  StringRef Language = Names.language(Id);
  return Language.empty() ? "c" : Language;
}

SourceType Rebuilder::begin(uint32_t Id) {
  SourceType T;
  T.Id = Id;
  T.Language = languageOf(Id);
  T.Name = Names.nameOf(Id, T.Language);
  T.Kind = Names.kindOf(Id, T.Language, T.Name);
  T.SizeInBits = sizeInBits(BTF, Id);
  // What BTF cannot count has a tag, and no members.
  if (uint64_t Bytes; Names.tag(Id, "size").value_or("").getAsInteger(10, Bytes) == false)
    T.SizeInBits = Bytes * 8;
  return T;
}

/// Names.use(), which also notes a type without a name: its definition belongs here.
TypeUse Rebuilder::use(uint32_t Id, StringRef Language, std::optional<StringRef> Told) {
  TypeUse Use = Names.use(Id, Language, Told);
  uint32_t Bare = Id;
  // BTF may come from anywhere, and pointers may lead to themselves.
  for (unsigned Depth = 0; Depth != MaxDepth; ++Depth) {
    const btf_type &T = BTF.type(Bare);
    if (btf_is_array(&T))
      Bare = btf_array(&T)->type;
    else if (btf_is_ptr(&T) || btf_is_mod(&T))
      Bare = T.type;
    else
      break;
  }
  Used.insert(Bare);
  return Use;
}

Field Rebuilder::field(uint32_t Record, int32_t Index, const Member &M, StringRef Language) {
  Field F;
  F.Name = Names.tag(Record, "name", Index).value_or(M.Name);
  F.Type = use(M.Type, Language, Names.tag(Record, "type", Index));
  F.BitOffset = M.BitOffset;
  F.IsBitField = M.BitSize != 0;
  F.SizeInBits = M.BitSize ? M.BitSize : sizeInBits(BTF, M.Type);
  // What shares bytes with others has a smaller type in BTF.
  unsigned Kind = BTF.kind(M.Type);
  bool MayBePart = Kind == BTF_KIND_STRUCT || Kind == BTF_KIND_ARRAY;
  if (uint32_t Whole = MayBePart ? Definitions.lookup(F.Type.Name) : 0)
    F.SizeInBits = uint64_t(BTF.type(Whole).size) * 8;
  return F;
}

/// Bytes that are there for C: in the structs of enums with payloads `__pad<N>`, elsewhere `__gap<N>`.
static bool isPadding(StringRef Name, bool Padded) {
  return Name.consume_front(Padded ? "__pad" : "__gap") && !Name.empty() && all_of(Name, isDigit);
}

std::vector<Field> Rebuilder::fieldsOf(uint32_t Record, StringRef Language, bool Padded) {
  std::vector<Field> Fields;
  for (auto [Index, M] : enumerate(BTF.members(Record)))
    if (!isPadding(M.Name, Padded))
      Fields.push_back(field(Record, Index, M, Language));
  return Fields;
}

//===--- Records --------------------------------------------------------------------------------------------------===//

/// Takes the members `__base_<Name>` out of the fields of a C++ class.
Error Rebuilder::addBases(SourceType &T) {
  if (T.Language != "cxx")
    return Error::success();
  erase_if(T.Fields, [&](Field &F) {
    if (!StringRef(F.Name).starts_with("__base_"))
      return false;
    // An empty base is an array without elements of it.
    if (BTF.kind(F.Type.Id) == BTF_KIND_ARRAY)
      F.Type = use(btf_array(&BTF.type(F.Type.Id))->type, T.Language);
    T.Bases.push_back({F.Type, F.BitOffset, 0});
    return true;
  });
  for (StringRef Text : Names.tags(T.Id, "virtual_base")) {
    auto [Place, Name] = Text.split(':');
    Base Virtual;
    if (Name.empty() || Place.getAsInteger(10, Virtual.TableOffset))
      return malformed(T.Id, Text);
    Virtual.Type.Name = Name.str();
    Virtual.Type.Id = Definitions.lookup(Name);
    Virtual.Type.Kind = Virtual.Type.Id ? Names.kindOf(Virtual.Type.Id, T.Language, Name) : SourceKind::Opaque;
    T.Bases.push_back(Virtual);
  }
  for (StringRef Text : Names.tags(T.Id, "empty"))
    if (Error E = addEmpty(T, Text))
      return E;
  return Error::success();
}

/// "1:__base_Y:ns::Y": an empty class inside another member.
Error Rebuilder::addEmpty(SourceType &T, StringRef Text) {
  auto [Place, Rest] = Text.split(':');
  auto [Name, Type] = Rest.split(':');
  uint64_t Offset;
  if (Place.getAsInteger(10, Offset) || Type.empty())
    return malformed(T.Id, Text);
  TypeUse Use;
  Use.Id = Definitions.lookup(Type);
  Use.Name = Type.str();
  Use.Kind = Use.Id ? Names.kindOf(Use.Id, T.Language, Type) : SourceKind::Opaque;
  if (Name.starts_with("__base_"))
    T.Bases.push_back({Use, Offset * 8, 0});
  else
    T.Fields.push_back({Name.str(), Use, Offset * 8, /*SizeInBits=*/8, /*IsBitField=*/false});
  return Error::success();
}

/// "1,5..9!" as a list.
static bool parseValues(StringRef Text, Variant &V) {
  V.IsUninhabited = Text.consume_back("!");
  if (Text == "*" || Text == "-") {
    V.IsDefault = Text == "*";
    return true;
  }
  SmallVector<StringRef> Ranges;
  Text.split(Ranges, ',');
  auto IsNumber = [](StringRef Number) {
    Number.consume_front("-");
    return !Number.empty() && all_of(Number, isDigit);
  };
  for (StringRef Range : Ranges) {
    auto [First, Last] = Range.contains("..") ? Range.split("..") : std::pair(Range, Range);
    if (!IsNumber(First) || !IsNumber(Last))
      return false;
    V.Values.push_back({First.str(), Last.str()});
  }
  return true;
}

Expected<Variant> Rebuilder::variant(uint32_t Union, int32_t Index, const Member &M, StringRef Language) {
  StringRef Text = *Names.tag(Union, "variant", Index);
  Variant V;
  auto [Number, Rest] = Text.split(':');
  // The front end may have found a colon for a name; numbers have none.
  auto [Name, Values] = Rest.rsplit(':');
  if (Number.getAsInteger(10, V.Index) || !Rest.contains(':') || !parseValues(Values, V))
    return malformed(Union, Text);
  V.Name = Name.str();
  V.Fields = fieldsOf(M.Type, Language, /*Padded=*/true);
  return V;
}

/// The type of a tag as the integer that it is; for C it is a TYPEDEF or an ENUM.
TypeUse Rebuilder::number(uint32_t Id, StringRef Language) {
  TypeUse Use = use(BTF.strip(Id), Language);
  if (Language == "rust" && isEnum(BTF.kind(Use.Id)))
    Use.Name = (btf_kflag(&BTF.type(Use.Id)) ? "i" : "u") + utostr(BTF.type(Use.Id).size * 8);
  Use.Kind = SourceKind::Primitive;
  return Use;
}

Error Rebuilder::addVariants(SourceType &T, uint32_t Union) {
  bool HasTag = T.Layout == "direct" || T.Layout == "niche";
  for (auto [Index, M] : enumerate(BTF.members(Union))) {
    if (Names.tag(Union, "variant", Index)) {
      Expected<Variant> V = variant(Union, Index, M, T.Language);
      if (!V)
        return V.takeError();
      T.Variants.push_back(std::move(*V));
    } else if (M.Name.empty() && BTF.kind(M.Type) == BTF_KIND_UNION) {
      // More variants than one UNION can hold.
      if (Error E = addVariants(T, M.Type))
        return E;
    } else if (HasTag && !T.Tag) {
      // At offset 0 it stands by itself, else in a struct behind padding.
      std::vector<Field> Fields = M.Name.empty() ? fieldsOf(M.Type, T.Language, /*Padded=*/true)
                                                 : std::vector<Field>{field(Union, Index, M, T.Language)};
      if (Fields.size() != 1)
        return malformed(T.Id, "enum=" + T.Layout);
      T.Tag = Fields.front();
      T.Tag->Type = number(T.Tag->Type.Id, T.Language);
    } else if (M.Name.empty()) {
      T.Fields = fieldsOf(M.Type, T.Language, /*Padded=*/true);
    }
  }
  return Error::success();
}

/// Types of one name and one layout are one STRUCT after deduplication, with the tags of them all.
Error Rebuilder::addRecord(uint32_t Id) {
  SourceType T = begin(Id);
  SmallVector<Member> Members = BTF.members(Id);
  if (std::optional<StringRef> Layout = Names.tag(Id, "enum")) {
    T.Layout = Layout->str();
    if (!Members.empty())
      if (Error E = addVariants(T, Members.front().Type))
        return E;
  } else {
    T.Fields = fieldsOf(Id, T.Language, /*Padded=*/false);
    if (Error E = addBases(T))
      return E;
    if (T.Language == "cxx" && T.Fields.size() == 1 && T.Fields.front().Name == "__opaque") {
      T.Kind = SourceKind::Opaque; // A class that is declared only.
      T.Fields.clear();
    }
  }
  for (StringRef Name : Names.tags(Id, "type"))
    if (Name != T.Name) {
      Program.Types.push_back(T);
      Program.Types.back().Name = Name.str();
    }
  Program.Types.push_back(std::move(T));
  return Error::success();
}

//===--- Typedefs and enumerations ---------------------------------------------------------------------------------===//

/// The enumerators of an enumeration whose names or values no ENUM can have: "A:1;B:2".
Error Rebuilder::addListedValues(SourceType &T, StringRef Listed) {
  SmallVector<StringRef> Parts;
  Listed.split(Parts, ';', /*MaxSplit=*/-1, /*KeepEmpty=*/false);
  for (StringRef Part : Parts) {
    auto [Name, Value] = Part.rsplit(':');
    if (Value.empty())
      return malformed(T.Id, Listed);
    T.Enumerators.push_back({Name.str(), Value.str()});
  }
  return Error::success();
}

/// `Option<&T>` is a TYPEDEF of the pointer: null is None (docs/Encoding.md, section 8).
void Rebuilder::addNullablePointer(SourceType &T) {
  T.Layout = "niche";
  Variant None, Some;
  None.Name = "None";
  None.Values.push_back({"0", "0"});
  Some.Index = 1;
  Some.Name = "Some";
  Some.IsDefault = true;
  Field Payload;
  Payload.Name = "__0";
  SmallVector<StringRef> Arguments = genericArguments(T.Name);
  StringRef Name = Arguments.size() == 1 ? Arguments.front() : "";
  uint32_t Definition = Definitions.lookup(Name);
  Payload.Type = use(Definition ? Definition : BTF.type(T.Id).type, T.Language, Name);
  Payload.SizeInBits = T.SizeInBits;
  Some.Fields.push_back(Payload);
  T.Variants = {None, Some};
}

Error Rebuilder::addTypedef(uint32_t Id) {
  SourceType T = begin(Id);
  if (Names.isEnumeration(Id)) {
    if (Error E = addEnumeration(T, Names.enumOf(Id)))
      return E;
  } else if (T.Kind == SourceKind::Enum) {
    addNullablePointer(T);
  } else {
    T.Target = use(BTF.type(Id).type, T.Language, Names.tag(Id, "target"));
  }
  Program.Types.push_back(std::move(T));
  return Error::success();
}

/// \p Enum has the enumerators, unless a tag lists them; it is 0 if no ENUM can.
Error Rebuilder::addEnumeration(SourceType &T, uint32_t Enum) {
  uint32_t Number = BTF.strip(T.Id);
  T.IsSigned = btf_is_int(&BTF.type(Number)) ? btf_int_encoding(&BTF.type(Number)) & BTF_INT_SIGNED
                                             : btf_kflag(&BTF.type(Number));
  T.IsScoped = Names.tag(T.Id, "kind") == "enum class";
  if (std::optional<StringRef> Base = Names.tag(T.Id, "base"))
    T.Target = TypeUse{0, SourceKind::Primitive, Base->str()};
  if (std::optional<StringRef> Listed = Names.tag(T.Id, "variants"))
    return addListedValues(T, *Listed);
  bool IsSigned = btf_kflag(&BTF.type(Enum));
  for (const Enumerator &E : BTF.enumerators(Enum))
    T.Enumerators.push_back({E.Name.str(), IsSigned ? itostr(E.Value) : utostr(E.Value)});
  return Error::success();
}

/// An ENUM that needs no TYPEDEF: C's, or a plain one of C++.
Error Rebuilder::addEnum(uint32_t Id) {
  SourceType T = begin(Id);
  Error E = addEnumeration(T, Id);
  Program.Types.push_back(std::move(T));
  return E;
}

//===--- Functions and variables -----------------------------------------------------------------------------------===//

void Rebuilder::addFunction(uint32_t Id) {
  SourceFunction F;
  F.Id = Id;
  F.Language = languageOf(Id);
  F.Name = Names.tag(Id, "name").value_or(BTF.name(Id));
  uint32_t Proto = BTF.type(Id).type;
  F.Result = use(BTF.type(Proto).type, F.Language, Names.tag(Id, "returns"));
  for (auto [Index, P] : enumerate(BTF.parameters(Proto))) {
    F.IsVariadic |= !P.Type && P.Name.empty();
    if (F.IsVariadic)
      break;
    Field Parameter;
    Parameter.Name = Names.tag(Id, "name", Index).value_or(P.Name);
    Parameter.Type = use(P.Type, F.Language, Names.tag(Id, "type", Index));
    F.Parameters.push_back(Parameter);
  }
  Program.Functions.push_back(std::move(F));
}

void Rebuilder::addVariable(uint32_t Id) {
  SourceVariable V;
  V.Id = Id;
  V.Language = languageOf(Id);
  V.Name = BTF.name(Id).str();
  uint32_t Type = BTF.type(Id).type;
  if (V.Language == "c")
    V.Language = languageOf(Type);
  V.Type = use(Type, V.Language, Names.tag(Id, "type"));
  Program.Variables.push_back(std::move(V));
}

//===--- All of it -------------------------------------------------------------------------------------------------===//

Expected<SourceProgram> Rebuilder::run() {
  hide();
  for (uint32_t Id = 1; Id <= BTF.size(); ++Id) {
    if (Hidden.contains(Id))
      continue;
    unsigned Kind = BTF.kind(Id);
    Error E = isRecord(Kind)             ? addRecord(Id)
              : Kind == BTF_KIND_TYPEDEF ? addTypedef(Id)
              : isEnum(Kind)             ? addEnum(Id)
                                         : Error::success();
    if (E)
      return std::move(E);
    if (Kind == BTF_KIND_FUNC)
      addFunction(Id);
    else if (Kind == BTF_KIND_VAR)
      addVariable(Id);
  }
  erase_if(Program.Types, [&](const SourceType &T) { return T.isAnonymous() && !Used.contains(T.Id); });
  return std::move(Program);
}

Expected<SourceProgram> polybpf::btf::sourceProgram(const Reader &BTF) { return Rebuilder(BTF).run(); }

//===--- Names -----------------------------------------------------------------------------------------------------===//

StringRef polybpf::btf::pathOf(StringRef Name) {
  unsigned Depth = 0;
  for (size_t I = Name.size(); I-- > 0;) {
    char C = Name[I];
    if (StringRef(")>]}").contains(C) && !(C == '>' && I && Name[I - 1] == '-'))
      ++Depth;
    else if (StringRef("(<[{").contains(C) && Depth)
      --Depth;
    else if (C == ':' && !Depth && I && Name[I - 1] == ':')
      return Name.take_front(I - 1);
  }
  return "";
}

SmallVector<StringRef> polybpf::btf::genericArguments(StringRef Name) {
  size_t Path = pathOf(Name).size(), Open = Name.find('<', Path);
  if (!Name.ends_with(">") || Open == StringRef::npos || Open == Path)
    return {};
  SmallVector<StringRef> Arguments;
  StringRef Rest = Name.drop_back().drop_front(Open + 1);
  unsigned Depth = 0;
  for (size_t I = 0, Begin = 0; I <= Rest.size(); ++I) {
    char C = I < Rest.size() ? Rest[I] : ',';
    if (C == ',' && (!Depth || I == Rest.size())) {
      Arguments.push_back(Rest.slice(Begin, I).trim());
      Begin = I + 1;
    } else if (StringRef("(<[{").contains(C)) {
      ++Depth;
    } else if (StringRef(")>]}").contains(C) && Depth && !(C == '>' && I && Rest[I - 1] == '-')) {
      --Depth;
    }
  }
  return Arguments;
}
