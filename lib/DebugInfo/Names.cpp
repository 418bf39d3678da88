//===- Names.cpp - Names of any language as C identifiers --------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// A name is cut into words: runs of [A-Za-z0-9_], and words of our own for punctuation that carries meaning, e.g. `tup`
// for the parenthesis of a tuple. Paths are cut to their last part. The words keep everything that matters for names
// such as `Option<u32>`, where all parts but the first are primitive or numbers: those stay clean. All other names get
// a hash.
//
// Three underscores between other characters would mark a CO-RE flavor to libbpf (`sock___v5` is read as `sock`), so
// such a run is widened to four unless the source itself says so, that is, unless the whole name was an identifier.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/DebugInfo/Names.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"

using namespace llvm;
using namespace polybpf;

static bool isWordChar(char C) { return isAlnum(C) || C == '_'; }

bool polybpf::isIdentifier(StringRef Name) {
  return !Name.empty() && Name.size() <= MaxIdentifier && !isDigit(Name.front()) && all_of(Name, isWordChar);
}

bool polybpf::isCKeyword(StringRef Name) {
  static constexpr StringLiteral Keywords[] = {
      "alignas", "alignof", "asm", "auto", "bool", "break", "case", "char", "const", "constexpr", "continue", "default",
      "do", "double", "else", "enum", "extern", "false", "float", "for", "goto", "if", "inline", "int", "long",
      "nullptr", "register", "restrict", "return", "short", "signed", "sizeof", "static", "static_assert", "struct",
      "switch", "thread_local", "true", "typedef", "typeof", "typeof_unqual", "union", "unsigned", "void", "volatile",
      "while", "_Alignas", "_Alignof", "_Atomic", "_BitInt", "_Bool", "_Complex", "_Decimal128", "_Decimal32",
      "_Decimal64", "_Generic", "_Imaginary", "_Noreturn", "_Static_assert", "_Thread_local",
      // Macros of gcc and clang.
      "linux", "unix"};
  return is_contained(Keywords, Name);
}

/// 28 bits of FNV-1a (64 bits, the halves xored): stable on every machine, unlike llvm::hash_value.
static uint32_t hash28(StringRef Text) {
  uint64_t Hash = 0xcbf29ce484222325;
  for (unsigned char Byte : Text)
    Hash = (Hash ^ Byte) * 0x100000001b3;
  return (uint32_t(Hash >> 32) ^ uint32_t(Hash)) & 0xfffffff;
}

std::string polybpf::withHash(StringRef Identifier, StringRef Identity) {
  std::string Suffix = formatv("h{0:x-7}", hash28(Identity));
  StringRef Kept = Identifier.take_front(MaxMadeIdentifier - Suffix.size() - 1).rtrim('_');
  return (Kept + "_" + Suffix).str();
}

bool polybpf::hasHash(StringRef Identifier) {
  return Identifier.size() > HashSuffix && Identifier.take_back(HashSuffix).starts_with("_h") &&
         all_of(Identifier.take_back(7), [](char C) { return isHexDigit(C) && !isUpper(C); });
}

/// What C++ calls the operator that is written \p Sign.
static StringRef operatorWord(StringRef Sign) {
  static constexpr std::pair<StringLiteral, StringLiteral> Words[] = {{"()", "call"},
                                                                      {"[]", "index"},
                                                                      {"->", "arrow"},
                                                                      {"->*", "arrow_star"},
                                                                      {"+", "plus"},
                                                                      {"-", "minus"},
                                                                      {"*", "star"},
                                                                      {"/", "divide"},
                                                                      {"%", "remainder"},
                                                                      {"^", "xor"},
                                                                      {"&", "ampersand"},
                                                                      {"|", "or"},
                                                                      {"~", "complement"},
                                                                      {"!", "not"},
                                                                      {"=", "assign"},
                                                                      {"<", "less"},
                                                                      {">", "greater"},
                                                                      {"+=", "plus_assign"},
                                                                      {"-=", "minus_assign"},
                                                                      {"*=", "star_assign"},
                                                                      {"/=", "divide_assign"},
                                                                      {"%=", "remainder_assign"},
                                                                      {"^=", "xor_assign"},
                                                                      {"&=", "and_assign"},
                                                                      {"|=", "or_assign"},
                                                                      {"<<", "shift_left"},
                                                                      {">>", "shift_right"},
                                                                      {"<<=", "shift_left_assign"},
                                                                      {">>=", "shift_right_assign"},
                                                                      {"==", "equal"},
                                                                      {"!=", "not_equal"},
                                                                      {"<=", "less_equal"},
                                                                      {">=", "greater_equal"},
                                                                      {"<=>", "compare"},
                                                                      {"&&", "and_then"},
                                                                      {"||", "or_else"},
                                                                      {"++", "increment"},
                                                                      {"--", "decrement"},
                                                                      {",", "comma"}};
  const auto *Found = find_if(Words, [&](const auto &Word) { return Word.first == Sign; });
  return Found == std::end(Words) ? "" : Found->second;
}

std::string polybpf::withNamedOperator(StringRef Name) {
  StringRef Rest = Name;
  if (!Rest.consume_front("operator"))
    return Name.str();
  if (Rest.consume_front("\"\""))
    return ("operator_literal_" + Rest.ltrim("_ ")).str();
  // The longest sign that fits; behind it are template arguments, if anything.
  for (size_t Length = 3; Length != 0; --Length)
    if (StringRef Word = operatorWord(Rest.take_front(Length)); Rest.size() >= Length && !Word.empty())
      return ("operator_" + Word + Rest.drop_front(Length)).str();
  return Name.str();
}

std::string polybpf::joined(StringRef Left, StringRef Separator, StringRef Right) {
  size_t Before = Left.size() - Left.rtrim('_').size(), Behind = Right.size() - Right.ltrim('_').size();
  // One more from three on: so no two names meet, either.
  return (Left + Separator + (Before + Separator.size() + Behind >= 3 ? "_" : "") + Right).str();
}

std::string polybpf::clipped(const Twine &Name) {
  std::string Whole = Name.str();
  return Whole.size() <= MaxIdentifier ? Whole : withHash(Whole, Whole);
}

namespace {
/// Cuts one source name into words.
class WordCutter {
public:
  explicit WordCutter(StringRef Text) : Whole(Text), Rest(Text) {}

  /// The words, joined.
  std::string run();
  /// Whether the words say all that the name said, apart from a path that its reader knows.
  bool isLossless() const { return Lossless; }

private:
  void step();
  void word(StringRef Text);
  void path();
  bool pointer();
  bool consume(StringRef Text) { return Rest.consume_front(Text); }
  /// Whether the last character read belongs to a word, as in `Fn(u32)`.
  bool isBehindWord() const { return Rest.data() != Whole.data() && isWordChar(Rest.data()[-1]); }

  StringRef Whole;
  StringRef Rest;
  SmallVector<std::string, 16> Words;
  SmallVector<char, 8> Open;
  bool Lossless = true;
};
} // namespace

static bool isPrimitive(StringRef Word) {
  static constexpr StringLiteral Primitives[] = {"u8",  "u16",  "u32",  "u64",  "u128",  "usize", "i8",
                                                 "i16", "i32",  "i64",  "i128", "isize", "f16",   "f32",
                                                 "f64", "f128", "bool", "char", "str",   "true",  "false"};
  return is_contained(Primitives, Word) || all_of(Word, isDigit);
}

void WordCutter::word(StringRef Text) { Words.push_back(Text.str()); }

/// `a::b::Name`: the last part is the word. Only the first word of a name, and primitives, say enough by themselves.
void WordCutter::path() {
  StringRef Word = Rest.take_while(isWordChar);
  Rest = Rest.drop_front(Word.size());
  if (Rest.starts_with("::") && Rest.size() > 2) {
    Lossless = false;
    Rest = Rest.drop_front(2);
    return;
  }
  // `A_u8<u16>` and `A<u8, u16>` must not meet.
  Lossless &= isPrimitive(Word) || (Words.empty() && !Word.contains('_'));
  word(Word);
}

/// `&`, `*const` and their kin; a slice, str or dyn behind one is a fat pointer and named as such.
bool WordCutter::pointer() {
  StringRef Kind = consume("&mut ")     ? "mut"
                   : consume("&")       ? "ref"
                   : consume("*const ") ? "ptr"
                   : consume("*mut ")   ? "ptr_mut"
                                        : "";
  if (Kind.empty())
    return false;
  // The words of `&[u8]` are `slice u8`, of `&mut [u8]` `slice mut u8`, of others `ptr slice u8`.
  if (Rest.starts_with("[") && !Rest.contains(';')) {
    consume("[");
    Open.push_back('[');
    if (Kind.starts_with("ptr"))
      word(Kind);
    word("slice");
    if (Kind == "mut")
      word("mut");
    return true;
  }
  word(Kind == "mut" ? "ref_mut" : Kind);
  return true;
}

void WordCutter::step() {
  if (isWordChar(Rest.front()))
    return path();
  if (pointer())
    return;
  if (consume("()"))
    return word("unit");
  if (consume("->")) {
    Lossless = false;
    return word("to");
  }
  bool BehindWord = isBehindWord();
  char C = Rest.front();
  Rest = Rest.drop_front();
  switch (C) {
  case '(':
    Lossless &= Words.empty();
    if (!BehindWord)
      word("tup");
    Open.push_back(C);
    return;
  case '[':
    Lossless &= Words.empty();
    word(Rest.contains(';') ? "arr" : "slice");
    Open.push_back(C);
    return;
  case '<':
    // Only one level of angle brackets, right behind the first word, can be read back.
    Lossless &= Words.size() == 1 && Open.empty();
    Open.push_back(C);
    return;
  case ')':
  case ']':
  case '>':
    if (!Open.empty())
      Open.pop_back();
    return;
  case ' ':
  case ',':
    return;
  default:
    Lossless = false;
  }
}

std::string WordCutter::run() {
  while (!Rest.empty())
    step();
  return join(Words, "_");
}

/// Widens each run of exactly three underscores between other characters to four.
static std::string withoutFlavorMarks(StringRef Text) {
  std::string Out;
  while (!Text.empty()) {
    StringRef Run = Text.take_while([](char C) { return C == '_'; });
    bool Mark = Run.size() == 3 && !Out.empty() && Run.size() < Text.size();
    Out += Mark ? "____" : Run.str();
    Text = Text.drop_front(Run.size());
    StringRef Other = Text.take_until([](char C) { return C == '_'; });
    Out += Other;
    Text = Text.drop_front(Other.size());
  }
  return Out;
}

std::string polybpf::identifierFor(StringRef Name, StringRef Path) {
  if (isIdentifier(Name))
    return isCKeyword(Name) ? (Name + "_").str() : Name.str();
  WordCutter Cutter(Name);
  std::string Made = withoutFlavorMarks(Cutter.run());
  bool Lossless = Cutter.isLossless();
  if (Made.empty() || isDigit(Made.front())) {
    Made = "T_" + Made;
    Lossless = false;
  }
  if (Lossless && Made.size() <= MaxMadeIdentifier && !isCKeyword(Made))
    return Made;
  return withHash(Made, (Path + "::" + Name).str());
}
