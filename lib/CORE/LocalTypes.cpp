//===- LocalTypes.cpp - The type that a name and a path ask for --------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// A relocation is about a type in the program's own BTF. For a question by name we make the smallest that asks it:
//
//   "task_struct", "se.vruntime", "u64"   ->   struct task_struct___5e1c0f { struct { unsigned long long vruntime; }
//   se; }
//
// What follows three underscores is not looked at when libbpf searches the kernel's types; here it keeps the many small
// definitions of one kernel type apart. Of the leaf, libbpf compares the kind (integer, pointer, ...) and no more.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Markers.h"
#include "polybpf/DebugInfo/Graph.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace llvm;
using namespace polybpf;

static Error malformed(const Twine &What) { return createStringError(inconvertibleErrorCode(), What); }

/// FNV-1a, in which a name's flavor has to be the same on all machines.
static std::string flavored(StringRef Name, StringRef Definition) {
  uint32_t Hash = 2166136261;
  for (unsigned char C : Definition)
    Hash = (Hash ^ C) * 16777619;
  return (Name + (Name.contains("___") ? "_" : "___") + utohexstr(Hash, /*LowerCase=*/true)).str();
}

/// Takes "struct ", "union " or "enum " off \p Type; the tag that it says, or \p Default.
static unsigned recordTag(StringRef &Type, unsigned Default) {
  if (Type.consume_front("union "))
    return dwarf::DW_TAG_union_type;
  if (Type.consume_front("enum "))
    return dwarf::DW_TAG_enumeration_type;
  return Type.consume_front("struct ") ? unsigned(dwarf::DW_TAG_structure_type) : Default;
}

static bool isIdentifier(StringRef Name) {
  return !Name.empty() && !isDigit(Name.front()) && all_of(Name, [](char C) { return isAlnum(C) || C == '_'; });
}

DICompositeType *Markers::record(unsigned Tag, StringRef Name, StringRef Member, DIType *T) {
  compat::Composite Record{Tag, Name};
  if (T) {
    Record.SizeInBits = sizeInBits(T);
    Record.Elements = Builder.getOrCreateArray({Builder.createMemberType(
        /*Scope=*/nullptr, Member, /*File=*/nullptr, /*LineNo=*/0, sizeInBits(T), /*AlignInBits=*/0, /*OffsetInBits=*/0,
        DINode::FlagZero, T)});
  }
  return compat::makeComposite(M.getContext(), Record);
}

Expected<DIType *> Markers::leafType(StringRef Leaf) {
  if (Leaf.consume_back("[]")) {
    Expected<DIType *> Element = leafType(Leaf);
    if (!Element)
      return Element;
    return Builder.createArrayType(sizeInBits(*Element), 0, *Element,
                                   Builder.getOrCreateArray({Builder.getOrCreateSubrange(0, 1)}));
  }
  unsigned Bits = 0;
  if ((Leaf.starts_with("i") || Leaf.starts_with("u")) && !Leaf.drop_front().getAsInteger(10, Bits) &&
      is_contained({8u, 16u, 32u, 64u}, Bits)) {
    StringRef Name = StringSwitch<StringRef>(Leaf)
                         .Case("i8", "signed char")
                         .Case("u8", "unsigned char")
                         .Case("i16", "short")
                         .Case("u16", "unsigned short")
                         .Case("i32", "int")
                         .Case("u32", "unsigned int")
                         .Case("i64", "long long")
                         .Default("unsigned long long");
    return Builder.createBasicType(Name, Bits, Leaf.front() == 'i' ? dwarf::DW_ATE_signed : dwarf::DW_ATE_unsigned);
  }
  if (Leaf == "ptr")
    return Builder.createPointerType(nullptr, 64);
  if (Leaf == "struct" || Leaf == "union")
    return record(Leaf == "union" ? dwarf::DW_TAG_union_type : dwarf::DW_TAG_structure_type, "", "", nullptr);
  if (Leaf == "enum") {
    compat::Composite Enumeration{dwarf::DW_TAG_enumeration_type, ""};
    Enumeration.SizeInBits = 32;
    Enumeration.BaseType = Builder.createBasicType("unsigned int", 32, dwarf::DW_ATE_unsigned);
    Enumeration.Elements =
        Builder.getOrCreateArray({Builder.createEnumerator("__polybpf_any", 0, /*IsUnsigned=*/true)});
    return compat::makeComposite(M.getContext(), Enumeration);
  }
  return malformed("unknown kind of field '" + Leaf +
                   "'; known: i8 to i64, u8 to u64, ptr, enum, struct, union, each with "
                   "[] for an array of it");
}

/// A step of "se.load[2]": a member or an index.
struct PathStep {
  StringRef Member;
  uint64_t Index;
};

static Expected<SmallVector<PathStep>> parsePath(StringRef Path) {
  SmallVector<PathStep> Steps;
  SmallVector<StringRef> Members;
  Path.split(Members, '.');
  for (StringRef Member : Members) {
    auto [Name, Indices] = Member.split('[');
    if (!isIdentifier(Name))
      return malformed("'" + Path + "' is no path like 'a.b[2].c'");
    Steps.push_back({Name, 0});
    bool HasIndex = Name.size() != Member.size();
    while (HasIndex) {
      auto [Number, Rest] = Indices.split(']');
      uint64_t Index = 0;
      if (Number.getAsInteger(10, Index) || Index > UINT32_MAX || Number.size() == Indices.size() ||
          (!Rest.empty() && !Rest.consume_front("[")))
        return malformed("'" + Path + "' is no path like 'a.b[2].c'");
      Steps.push_back({"", Index});
      HasIndex = Rest.data() != Number.end() + 1;
      Indices = Rest;
    }
  }
  return Steps;
}

Expected<Relocation> Markers::aboutField(RelocationKind Kind, StringRef Type, StringRef Path, StringRef Leaf) {
  std::string Definition = (Type + ":" + Path + ":" + Leaf).str();
  unsigned Tag = recordTag(Type, dwarf::DW_TAG_structure_type);
  Expected<SmallVector<PathStep>> Steps = parsePath(Path);
  if (!Steps)
    return Steps.takeError();
  Expected<DIType *> Field = leafType(Leaf);
  if (!Field)
    return Field.takeError();
  if (!isIdentifier(Type))
    return malformed("'" + Type + "' is no name of a type");
  Relocation R;
  R.Kind = Kind;
  uint64_t Offset = 0;
  DIType *T = *Field;
  for (size_t I = Steps->size(); I-- != 0;) {
    auto [Member, Index] = (*Steps)[I];
    if (Member.empty()) {
      Offset += Index * sizeInBytes(T);
      T = Builder.createArrayType((Index + 1) * sizeInBits(T), 0, T,
                                  Builder.getOrCreateArray({Builder.getOrCreateSubrange(0, Index + 1)}));
    } else {
      T = record(I ? unsigned(dwarf::DW_TAG_structure_type) : Tag, I ? "" : flavored(Type, Definition), Member, T);
    }
    R.Path.insert(R.Path.begin(), {cast<DICompositeType>(T), Index});
  }
  R.Type = T;
  R.Local = localValue(Kind, *Field, Offset, sizeInBytes(*Field));
  R.Identity = T->getName().str();
  R.Name = (Type + "::" + Path).str();
  return R;
}

Expected<Relocation> Markers::aboutEnumerator(RelocationKind Kind, StringRef Type, StringRef Name, StringRef Value) {
  std::string Definition = (Type + ":" + Name + ":" + Value).str();
  recordTag(Type, dwarf::DW_TAG_enumeration_type);
  int64_t Local = 0;
  if (!isIdentifier(Type) || !isIdentifier(Name) || (!Value.empty() && Value.getAsInteger(10, Local)))
    return malformed("expected ':type:enumerator', and ':value' if one is known");
  bool Wide = Local != int32_t(Local);
  compat::Composite Enumeration{dwarf::DW_TAG_enumeration_type, ""};
  std::string Flavored = flavored(Type, Definition);
  Enumeration.Name = Flavored;
  Enumeration.SizeInBits = Wide ? 64 : 32;
  Enumeration.BaseType =
      Builder.createBasicType(Wide ? "long long" : "int", Enumeration.SizeInBits, dwarf::DW_ATE_signed);
  Enumeration.Elements = Builder.getOrCreateArray({Builder.createEnumerator(Name, Local, /*IsUnsigned=*/false)});
  Relocation R;
  R.Kind = Kind;
  R.Type = compat::makeComposite(M.getContext(), Enumeration);
  R.Path.push_back({cast<DICompositeType>(R.Type), 0});
  R.Local = Kind == RelocationKind::EnumValue ? Local : 1;
  R.Identity = Flavored;
  R.Name = (Type + "::" + Name).str();
  return R;
}

Expected<Relocation> Markers::aboutType(RelocationKind Kind, StringRef Type) {
  Relocation R;
  R.Kind = Kind;
  std::string Definition = Type.str();
  unsigned Tag = recordTag(Type, dwarf::DW_TAG_structure_type);
  if (!isIdentifier(Type))
    return malformed("'" + Type + "' is no name of a type");
  if (Kind == RelocationKind::TypeIdLocal || Tag == dwarf::DW_TAG_enumeration_type)
    return malformed("only a type that the program defines has what is asked for, which a name alone does not say");
  R.Type = record(Tag, flavored(Type, Definition), "", nullptr);
  R.Local = Kind == RelocationKind::TypeSize ? 0 : 1;
  R.Identity = R.Type->getName().str();
  R.Name = Type.str();
  return R;
}
