//===- SourcePrinter.cpp - The types of the source as text --------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// As the source would declare them, with what the compiler decided behind `@` (offset in bytes) and `//`:
//
//   enum krate::Event { // 16 bytes, tag: u32 @0
//       Close(u64 @8) = 1,
//       Idle = 2,
//   }
//   class ns::B : ns::A @0, virtual ns::V { // 24 bytes
//       long b; // @16
//   };
//
// Rust has its own syntax; all other languages are shown in C++'s.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/BTF/SourceTypes.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using namespace polybpf::btf;

namespace {

class Printer {
public:
  Printer(const SourceProgram &Source, raw_ostream &OS) : Source(Source), OS(OS) {}
  void run();

private:
  /// Anonymous types are printed where they are used, so that hostile BTF might ask for 2^n lines.
  static constexpr unsigned MaxDepth = 8;

  const SourceProgram &Source;
  raw_ostream &OS;
  DenseMap<uint32_t, const SourceType *> Anonymous;

  void printText(StringRef Text);
  void printRust(const SourceType &T);
  void printRustFields(const std::vector<Field> &Fields, StringRef Separator);
  void printVariant(const Variant &V);
  void printCXX(const SourceType &T);
  void printMember(const Field &F, unsigned Depth);
  void printEnumeration(const SourceType &T);
  void printFunction(const SourceFunction &F);
};

} // namespace

StringRef polybpf::btf::kindName(SourceKind Kind) {
  static constexpr StringLiteral Names[] = {
      "void",      "primitive", "struct",           "class",          "union", "tuple",       "closure",
      "coroutine", "slice",     "trait object",     "vtable",         "enum",  "enumeration", "typedef",
      "pointer",   "reference", "function pointer", "member pointer", "array", "function",    "opaque"};
  static_assert(std::size(Names) == unsigned(SourceKind::Opaque) + 1);
  return Names[unsigned(Kind)];
}

/// "@4", and "@2:3 bits=5" for a bit-field.
static std::string placeOf(const Field &F) {
  std::string Place = "@" + utostr(F.BitOffset / 8);
  if (F.BitOffset % 8 || F.IsBitField)
    Place += ":" + utostr(F.BitOffset % 8);
  return F.IsBitField ? Place + " bits=" + utostr(F.SizeInBits) : Place;
}

static std::string sizeOf(const SourceType &T) {
  return utostr(T.SizeInBits / 8) + (T.SizeInBits == 8 ? " byte" : " bytes");
}

/// UTF-8 as it is, without what could break the line.
void Printer::printText(StringRef Text) {
  for (unsigned char C : Text)
    if (C < ' ' || C == 0x7f)
      OS << '\\' << hexdigit(C >> 4) << hexdigit(C & 15);
    else
      OS << C;
}

//===--- Rust ------------------------------------------------------------------------------------------------------===//

/// The fields of tuples have no names to a Rust programmer.
static bool isTupleLike(const std::vector<Field> &Fields) {
  return !Fields.empty() && all_of(Fields, [](const Field &F) {
    StringRef Name = F.Name;
    return Name.consume_front("__") && !Name.empty() && all_of(Name, isDigit);
  });
}

/// "a: u8 @0, b: u16 @2"
void Printer::printRustFields(const std::vector<Field> &Fields, StringRef Separator) {
  bool Named = !isTupleLike(Fields);
  ListSeparator LS(Separator);
  for (const Field &F : Fields) {
    OS << LS;
    if (Named)
      printText(F.Name + ": ");
    printText(F.Type.Name + " " + placeOf(F));
  }
}

void Printer::printVariant(const Variant &V) {
  printText(V.Name);
  if (!V.Fields.empty()) {
    bool Tuple = isTupleLike(V.Fields);
    OS << (Tuple ? "(" : " { ");
    printRustFields(V.Fields, ", ");
    OS << (Tuple ? ")" : " }");
  }
  ListSeparator Or(" | ");
  if (!V.Values.empty() || V.IsDefault)
    OS << " = ";
  for (const ValueRange &Range : V.Values)
    OS << Or << Range.First << (Range.First == Range.Last ? "" : "..=" + Range.Last);
  if (V.IsDefault)
    OS << Or << "_";
  OS << (V.IsUninhabited ? ", // cannot exist\n" : ",\n");
}

static StringRef rustKeyword(SourceKind Kind) {
  switch (Kind) {
  case SourceKind::Enum:
  case SourceKind::Enumeration:
    return "enum";
  case SourceKind::Struct:
  case SourceKind::Opaque:
    return "struct";
  default:
    return kindName(Kind);
  }
}

void Printer::printRust(const SourceType &T) {
  OS << rustKeyword(T.Kind) << " ";
  printText(T.Name);
  OS << " { // " << sizeOf(T);
  if (T.Tag)
    OS << ", tag: " << T.Tag->Type.Name << " " << placeOf(*T.Tag);
  OS << "\n";
  if (!T.Fields.empty()) {
    OS.indent(4);
    printRustFields(T.Fields, ",\n    ");
    OS << ",\n";
  }
  for (const Variant &V : T.Variants) {
    OS.indent(4);
    printVariant(V);
  }
  printEnumeration(T);
  OS << "}\n";
}

//===--- C and C++ -------------------------------------------------------------------------------------------------===//

void Printer::printEnumeration(const SourceType &T) {
  for (const NamedValue &E : T.Enumerators) {
    OS.indent(4);
    printText(E.Name + " = " + E.Value);
    OS << ",\n";
  }
}

/// "int (*f[4])(int)": \p Name inside the type's text.
static std::string declare(StringRef Type, StringRef Name) {
  // The innermost parentheses hold the pointer, else it goes before the lengths of an array.
  size_t Place = std::min(Type.find("*)"), std::min(Type.find("*["), Type.find("&)")));
  if (Place != StringRef::npos)
    ++Place;
  else
    Place = Type.ends_with("]") ? Type.find('[') : Type.size();
  StringRef Before = Type.take_front(Place);
  bool Space = !Before.ends_with("*") && !Before.ends_with("&");
  return (Before + (Space ? " " : "") + Name + Type.drop_front(Place)).str();
}

void Printer::printMember(const Field &F, unsigned Depth) {
  OS.indent(4 * Depth);
  const SourceType *Body = F.Type.Name.empty() ? Anonymous.lookup(F.Type.Id) : nullptr;
  if (!Body || Depth == MaxDepth) {
    printText(F.Type.Name.empty() ? "struct { ... } " + F.Name : declare(F.Type.Name, F.Name));
    OS << "; // " << placeOf(F) << "\n";
    return;
  }
  OS << kindName(Body->Kind) << " { // " << placeOf(F) << ", " << sizeOf(*Body) << "\n";
  for (const Field &Inner : Body->Fields)
    printMember(Inner, Depth + 1);
  OS.indent(4 * Depth) << "}";
  printText(F.Name.empty() ? "" : " " + F.Name);
  OS << ";\n";
}

void Printer::printCXX(const SourceType &T) {
  OS << (T.Kind == SourceKind::Enumeration ? T.IsScoped ? "enum class" : "enum" : kindName(T.Kind)) << " ";
  printText(T.Kind == SourceKind::Typedef ? declare(T.Target->Name, T.Name) : T.Name);
  if (T.Kind == SourceKind::Typedef) {
    OS << "; // " << sizeOf(T) << "\n";
    return;
  }
  if (T.Target)
    printText(" : " + T.Target->Name);
  for (auto [Index, B] : enumerate(T.Bases)) {
    OS << (Index ? ", " : " : ") << (B.BitOffset ? "" : "virtual ");
    printText(B.Type.Name);
    if (B.BitOffset)
      OS << " @" << *B.BitOffset / 8;
  }
  OS << " { // " << sizeOf(T) << "\n";
  for (const Field &F : T.Fields)
    printMember(F, 1);
  for (const Variant &V : T.Variants) {
    OS.indent(4);
    printVariant(V);
  }
  printEnumeration(T);
  OS << "};\n";
}

//===--- All of it -------------------------------------------------------------------------------------------------===//

void Printer::printFunction(const SourceFunction &F) {
  bool Rust = F.Language == "rust";
  std::string Text;
  for (const Field &P : F.Parameters)
    Text += (Text.empty() ? "" : ", ") + (Rust ? P.Name + ": " + P.Type.Name : declare(P.Type.Name, P.Name));
  if (F.IsVariadic)
    Text += Text.empty() ? "..." : ", ...";
  if (Rust)
    printText("fn " + F.Name + "(" + Text + ")" + (F.Result.Name == "()" ? "" : " -> " + F.Result.Name));
  else
    printText(declare(F.Result.Name, F.Name) + "(" + Text + ")");
  OS << ";\n";
}

void Printer::run() {
  for (const SourceType &T : Source.Types)
    if (T.isAnonymous())
      Anonymous[T.Id] = &T;
  for (const SourceType &T : Source.Types)
    if (!T.isAnonymous())
      T.Language == "rust" ? printRust(T) : printCXX(T);
  for (const SourceFunction &F : Source.Functions)
    printFunction(F);
  for (const SourceVariable &V : Source.Variables) {
    printText(V.Language == "rust" ? "static " + V.Name + ": " + V.Type.Name : declare(V.Type.Name, V.Name));
    OS << ";\n";
  }
}

void polybpf::btf::print(const SourceProgram &Source, raw_ostream &OS) { Printer(Source, OS).run(); }
