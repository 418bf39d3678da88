//===- Report.cpp - Where violations are gathered -----------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Report.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using namespace polybpf::btf;

Report::Report(const Blob &Types) : Types(Types) {
  for (uint32_t Id = 1; Id <= Types.size(); ++Id) {
    Type Tag = Types[Id];
    if (!Tag.is(BTF_KIND_DECL_TAG) || int32_t(Tag.extra()) != Reader::WholeType)
      continue;
    auto [Key, Value] = Types.name(Id).split('=');
    if (Key.ends_with(".type") && !Value.empty())
      Sources.try_emplace(Tag.target(), Value);
  }
}

/// On one line, and never the whole of a name that is a megabyte long.
static std::string quoted(StringRef Name) {
  static constexpr size_t MaxShown = 128;
  std::string Text;
  raw_string_ostream OS(Text);
  OS << '\'';
  printEscapedString(Name.take_front(MaxShown), OS);
  OS << (Name.size() > MaxShown ? "...'" : "'");
  return OS.str();
}

void Report::add(uint32_t Id, const Twine &Part, const Twine &What) {
  Violation V;
  V.Type = Id;
  V.Part = Part.str();
  V.What = What.str();
  if (Id && Types.has(Id)) {
    V.Kind = kindName(Types[Id].kind());
    V.Name = Types.name(Id).str();
    V.Source = Sources.lookup(Id).str();
  }
  Violations.push_back(std::move(V));
}

void Report::addForLoader(uint32_t Id, const Twine &Part, const Twine &What) {
  add(Id, Part, What);
  Violations.back().LeftToLoader = true;
}

std::vector<Violation> Report::take() {
  llvm::stable_sort(Violations, [](const Violation &A, const Violation &B) { return A.Type < B.Type; });
  return std::move(Violations);
}

std::string Report::part(StringRef Word, uint32_t Index, uint32_t NameOffset) const {
  StringRef Name = Types.string(NameOffset);
  return (Word + " " + Twine(Index + 1) + (Name.empty() ? "" : " " + quoted(Name))).str();
}

std::string Report::describe(uint32_t Id) const {
  std::string Text = ("type " + Twine(Id) + ", ").str();
  if (!Types.has(Id))
    return Text + "which does not exist";
  if (!Id)
    return Text + "void";
  StringRef Name = Types.name(Id);
  return (Text + kindName(Types[Id].kind()) + (Name.empty() ? "" : " " + quoted(Name))).str();
}

raw_ostream &polybpf::btf::operator<<(raw_ostream &OS, const Violation &V) {
  if (V.Type)
    OS << "[" << V.Type << "]";
  if (!V.Kind.empty())
    OS << " " << V.Kind;
  if (!V.Name.empty())
    OS << " " << quoted(V.Name);
  if (!V.Source.empty()) {
    OS << " (";
    printEscapedString(V.Source, OS);
    OS << ")";
  }
  if (!V.Part.empty())
    OS << ", " << V.Part;
  return OS << (V.Type ? ": " : "") << V.What;
}
