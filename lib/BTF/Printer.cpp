//===- Printer.cpp - BTF as text ----------------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Two halves: a reference to a type is text on one line (`PTR CONST STRUCT Point`), the body of a type is the lines
// below. A type without a name that is referred to has its body printed below the line that refers to it.
//
// BTF from anywhere may be printed, so nesting has a limit, and so has the number of bodies: a few nested types without
// a name that each hold the next one twice would otherwise ask for 2^n lines.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/BTF/Printer.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/StringExtras.h"
#include <bpf/btf.h>

using namespace llvm;
using namespace polybpf::btf;

namespace {

class Printer {
public:
  Printer(const Reader &BTF, raw_ostream &OS)
      : BTF(BTF), OS(OS), Reached(BTF.size() + 1), BodiesLeft(1024 + 16 * uint64_t(BTF.size())) {}

  void run();

private:
  /// As deep as the kernel resolves types.
  static constexpr unsigned MaxDepth = 32;

  const Reader &BTF;
  raw_ostream &OS;
  /// Types that were printed as part of another one.
  BitVector Reached;
  uint64_t BodiesLeft;

  std::string quoted(StringRef Name) const;
  std::string named(uint32_t Id) const;
  std::string shape(uint32_t Id) const;
  std::string reference(uint32_t Id, unsigned Depth = 0);
  std::string signature(uint32_t FuncProto, unsigned Depth);
  uint32_t unnamedInside(uint32_t Id) const;

  void printTop(uint32_t Id);
  void printBody(uint32_t Id, unsigned Depth);
  void printBodyInside(uint32_t Id, unsigned Depth);
  void printTags(uint32_t Id, int32_t Component, unsigned Depth);
  void printDatasec(uint32_t Id);
  void printFunction(uint32_t Id);
};

} // namespace

static bool isStandalone(unsigned Kind) {
  switch (Kind) {
  case BTF_KIND_INT:
  case BTF_KIND_FLOAT:
  case BTF_KIND_STRUCT:
  case BTF_KIND_UNION:
  case BTF_KIND_ENUM:
  case BTF_KIND_ENUM64:
  case BTF_KIND_FWD:
  case BTF_KIND_TYPEDEF:
  case BTF_KIND_FUNC:
  case BTF_KIND_VAR:
  case BTF_KIND_DATASEC:
    return true;
  default:
    return false;
  }
}

/// Bodies of these are printed.
static bool hasBody(unsigned Kind) {
  return Kind == BTF_KIND_STRUCT || Kind == BTF_KIND_UNION || Kind == BTF_KIND_ENUM || Kind == BTF_KIND_ENUM64;
}

//===--- References -----------------------------------------------------------------------------------------------===//

/// A name as it is, without what could break the line.
std::string Printer::quoted(StringRef Name) const {
  std::string Result = Name.empty() ? "(anon)" : "";
  raw_string_ostream Stream(Result);
  printEscapedString(Name, Stream);
  return Stream.str();
}

/// "STRUCT Point", and "STRUCT size=8" without a name.
std::string Printer::named(uint32_t Id) const {
  const btf_type &T = BTF.type(Id);
  std::string Kind =
      BTF.kind(Id) == BTF_KIND_FWD ? (btf_kflag(&T) ? "FWD union" : "FWD struct") : kindName(BTF.kind(Id)).str();
  if (!BTF.name(Id).empty())
    return Kind + " " + quoted(BTF.name(Id));
  return hasBody(BTF.kind(Id)) ? Kind + shape(Id) : Kind + " (anon)";
}

/// " size=8", and for enumerations whether their values are signed.
std::string Printer::shape(uint32_t Id) const {
  const btf_type &T = BTF.type(Id);
  bool Signed = (btf_is_enum(&T) || btf_is_enum64(&T)) && btf_kflag(&T);
  return " size=" + utostr(T.size) + (Signed ? " signed" : "");
}

std::string Printer::reference(uint32_t Id, unsigned Depth) {
  std::string Prefix;
  while (Id) {
    const btf_type &T = BTF.type(Id);
    Reached.set(Id);
    switch (BTF.kind(Id)) {
    case BTF_KIND_PTR:
    case BTF_KIND_CONST:
    case BTF_KIND_VOLATILE:
    case BTF_KIND_RESTRICT:
      Prefix += (kindName(BTF.kind(Id)) + " ").str();
      Id = T.type;
      break;
    case BTF_KIND_TYPE_TAG:
      Prefix += "TYPE_TAG(\"" + quoted(BTF.name(Id)) + "\") ";
      Id = T.type;
      break;
    case BTF_KIND_ARRAY:
      Reached.set(btf_array(&T)->index_type);
      Prefix += "ARRAY[" + utostr(btf_array(&T)->nelems) + "] ";
      Id = btf_array(&T)->type;
      break;
    case BTF_KIND_FUNC_PROTO:
      return Prefix + "FUNC_PROTO" + signature(Id, Depth);
    default:
      return Prefix + named(Id);
    }
  }
  return Prefix + "void";
}

/// "(a: INT int, ...) -> void"
std::string Printer::signature(uint32_t FuncProto, unsigned Depth) {
  if (Depth == MaxDepth)
    return "(...)";
  std::string Text = "(";
  for (const Parameter &P : BTF.parameters(FuncProto)) {
    Text += Text.size() > 1 ? ", " : "";
    if (!P.Type && P.Name.empty())
      Text += "...";
    else
      Text += quoted(P.Name) + ": " + reference(P.Type, Depth + 1);
  }
  return Text + ") -> " + reference(BTF.type(FuncProto).type, Depth + 1);
}

/// The type without a name that \p Id leads to, whose body is wanted where \p Id is used; 0 if there is none.
uint32_t Printer::unnamedInside(uint32_t Id) const {
  while (Id) {
    const btf_type &T = BTF.type(Id);
    if (btf_is_array(&T))
      Id = btf_array(&T)->type;
    else if (btf_is_mod(&T) || btf_is_ptr(&T))
      Id = T.type;
    else
      return hasBody(BTF.kind(Id)) && BTF.name(Id).empty() ? Id : 0;
  }
  return 0;
}

//===--- Bodies ---------------------------------------------------------------------------------------------------===//

void Printer::printTags(uint32_t Id, int32_t Component, unsigned Depth) {
  for (StringRef Tag : BTF.tags(Id, Component)) {
    OS.indent(2 * Depth) << "TAG \"";
    printEscapedString(Tag, OS);
    OS << "\"\n";
  }
}

/// The lines inside of \p Id, and its TAGs. \p Depth is the depth of these lines.
void Printer::printBody(uint32_t Id, unsigned Depth) {
  if (Depth > MaxDepth || !BodiesLeft) {
    OS.indent(2 * Depth) << "...\n";
    return;
  }
  --BodiesLeft;
  for (auto [Index, M] : enumerate(BTF.members(Id))) {
    OS.indent(2 * Depth) << quoted(M.Name) << ": " << reference(M.Type) << " @" << M.BitOffset / 8;
    if (M.BitOffset % 8 || M.BitSize)
      OS << ":" << M.BitOffset % 8;
    if (M.BitSize)
      OS << " bits=" << M.BitSize;
    OS << "\n";
    printBodyInside(M.Type, Depth + 1);
    printTags(Id, Index, Depth + 1);
  }
  bool Signed = btf_kflag(&BTF.type(Id));
  for (const Enumerator &E : BTF.enumerators(Id))
    OS.indent(2 * Depth) << quoted(E.Name) << " = " << (Signed ? itostr(E.Value) : utostr(E.Value)) << "\n";
  printTags(Id, Reader::WholeType, Depth);
}

void Printer::printBodyInside(uint32_t Id, unsigned Depth) {
  if (uint32_t Unnamed = unnamedInside(Id))
    printBody(Unnamed, Depth);
}

//===--- Types with a paragraph of their own ----------------------------------------------------------------------===//

void Printer::printDatasec(uint32_t Id) {
  OS << named(Id) << " size=" << BTF.type(Id).size << "\n";
  for (const SectionEntry &Entry : BTF.entries(Id))
    OS.indent(2) << named(Entry.Type) << " @" << Entry.Offset << " size=" << Entry.Size << "\n";
}

void Printer::printFunction(uint32_t Id) {
  static constexpr StringLiteral Linkages[] = {"static", "global", "extern"};
  unsigned Linkage = btf_vlen(&BTF.type(Id)), Proto = BTF.type(Id).type;
  Reached.set(Proto);
  OS << named(Id) << signature(Proto, 0) << " linkage=" << (Linkage < 3 ? StringRef(Linkages[Linkage]) : "?") << "\n";
  for (auto [Index, P] : enumerate(BTF.parameters(Proto))) {
    if (BTF.tags(Id, Index).empty())
      continue;
    OS.indent(2) << quoted(P.Name) << "\n";
    printTags(Id, Index, 2);
  }
  printTags(Id, Reader::WholeType, 1);
}

void Printer::printTop(uint32_t Id) {
  const btf_type &T = BTF.type(Id);
  switch (BTF.kind(Id)) {
  case BTF_KIND_FUNC:
    return printFunction(Id);
  case BTF_KIND_DATASEC:
    return printDatasec(Id);
  case BTF_KIND_INT: {
    uint8_t Encoding = btf_int_encoding(&T);
    OS << named(Id) << " size=" << T.size << " bits=" << unsigned(btf_int_bits(&T))
       << (Encoding & BTF_INT_SIGNED ? " signed" : "") << (Encoding & BTF_INT_CHAR ? " char" : "")
       << (Encoding & BTF_INT_BOOL ? " bool" : "") << "\n";
    return;
  }
  case BTF_KIND_FLOAT:
    OS << named(Id) << " size=" << T.size << "\n";
    return;
  case BTF_KIND_TYPEDEF:
    OS << named(Id) << " = " << reference(T.type) << "\n";
    break;
  case BTF_KIND_VAR:
    OS << named(Id) << ": " << reference(T.type)
       << (btf_var(&T)->linkage == BTF_VAR_STATIC          ? " linkage=static"
           : btf_var(&T)->linkage == BTF_VAR_GLOBAL_EXTERN ? " linkage=extern"
                                                           : " linkage=global")
       << "\n";
    break;
  default:
    OS << (isStandalone(BTF.kind(Id)) ? named(Id) : reference(Id));
    if (hasBody(BTF.kind(Id)) && !BTF.name(Id).empty())
      OS << shape(Id);
    OS << "\n";
    return printBody(Id, 1);
  }
  printBodyInside(T.type, 1);
  printTags(Id, Reader::WholeType, 1);
}

void Printer::run() {
  for (uint32_t Id = 1; Id <= BTF.size(); ++Id)
    if (isStandalone(BTF.kind(Id)) && !(hasBody(BTF.kind(Id)) && BTF.name(Id).empty()))
      printTop(Id);
  // What nothing refers to: the kernel reads it, so it is shown.
  for (uint32_t Id = 1; Id <= BTF.size(); ++Id)
    if (!Reached[Id] && BTF.kind(Id) != BTF_KIND_DECL_TAG && (!isStandalone(BTF.kind(Id)) || BTF.name(Id).empty()))
      printTop(Id);
}

void polybpf::btf::print(const Reader &BTF, raw_ostream &OS) { Printer(BTF, OS).run(); }
