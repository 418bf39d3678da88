//===- Names.cpp - Which bytes a name may have --------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
//   STRUCT  'Option<u32>'            '<' cannot stand in its name
//   INT     'unsigned long (*)()'    fine: names of INT and FLOAT are not looked at
//   PTR     'p'                      has a name, but a PTR has none
//
// Four rules, and a table of who follows which. A name is an offset into the strings; 0 is "no name", and another
// offset of an empty string is not the same. Letters are those of Latin-1, as the kernel's isalpha has it: in UTF-8 the
// first byte of 'é' is a letter and the second is not.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Rules.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using namespace polybpf::btf;

namespace {

enum class NameRule {
  /// Not looked at.
  Any,
  /// Anything that is not empty.
  Text,
  /// There must be none.
  None,
  /// A letter, '_' or '.', then these and digits.
  Identifier,
  /// The same, or no name.
  IdentifierOrNone,
  /// Of a DATASEC: what can be printed. Before 6.9 an identifier.
  Section,
};

class NameChecker {
public:
  NameChecker(const Blob &Types, KernelVersion Kernel, Report &Out)
      : Types(Types), Limits(nameLimits(Kernel)), Out(Out) {}
  void run();

private:
  const Blob &Types;
  const NameLimits Limits;
  Report &Out;

  std::string problem(NameRule Rule, uint32_t Offset) const;
  std::string identifierProblem(StringRef Name) const;
  std::string sectionProblem(StringRef Name) const;
  void checkParts(uint32_t Id, StringRef Word, NameRule Rule);
};

} // namespace

NameLimits polybpf::btf::nameLimits(KernelVersion Kernel) {
  NameLimits Limits;
  // Names beyond this are cut off by the kernel, which takes that for an error: KSYM_NAME_LEN.
  Limits.Length = Kernel >= KernelVersion{6, 1} ? 512 : 128;
  // Since 6.4, and in the stable releases that had it then.
  Limits.Dots = Kernel >= KernelVersion{6, 3} || Kernel == KernelVersion{6, 1} || Kernel == KernelVersion{5, 15} ||
                Kernel == KernelVersion{5, 10};
  Limits.AnySection = Kernel >= KernelVersion{6, 9};
  return Limits;
}

static constexpr NameRule RuleOf[] = {
    /* void     */ NameRule::None,
    /* INT      */ NameRule::Any,
    /* PTR      */ NameRule::None,
    /* ARRAY    */ NameRule::None,
    /* STRUCT   */ NameRule::IdentifierOrNone,
    /* UNION    */ NameRule::IdentifierOrNone,
    /* ENUM     */ NameRule::IdentifierOrNone,
    /* FWD      */ NameRule::Identifier,
    /* TYPEDEF  */ NameRule::Identifier,
    /* VOLATILE */ NameRule::None,
    /* CONST    */ NameRule::None,
    /* RESTRICT */ NameRule::None,
    /* FUNC     */ NameRule::Identifier,
    /* PROTO    */ NameRule::None,
    /* VAR      */ NameRule::Identifier,
    /* DATASEC  */ NameRule::Section,
    /* FLOAT    */ NameRule::Any,
    /* DECL_TAG */ NameRule::Text,
    /* TYPE_TAG */ NameRule::Text,
    /* ENUM64   */ NameRule::IdentifierOrNone};

// The kernel's table of characters: Latin-1, where 0xd7 and 0xf7 are the signs of multiplication and division.
static bool isLetter(uint8_t C) { return isAlpha(C) || (C >= 0xc0 && C != 0xd7 && C != 0xf7); }
static bool isPrintable(uint8_t C) { return isPrint(C) || C >= 0xa0; }

static std::string shown(char C) {
  return isPrint(C) ? ("'" + Twine(C) + "'").str() : "the byte 0x" + utohexstr(uint8_t(C), /*LowerCase=*/true);
}

std::string NameChecker::identifierProblem(StringRef Name) const {
  if (Name.empty())
    return "it has no name, and needs one";
  if (Name.size() > Limits.Length)
    return ("its name has " + Twine(Name.size()) + " bytes; " + Twine(Limits.Length) + " are the most").str();
  if (isDigit(Name[0]))
    return "its name begins with a digit";
  for (char C : Name)
    if (C == '.' ? !Limits.Dots : !isLetter(C) && !isDigit(C) && C != '_')
      return shown(C) + " cannot stand in its name";
  return "";
}

std::string NameChecker::sectionProblem(StringRef Name) const {
  if (Name.empty())
    return "it has no name, and needs one";
  if (Name.size() > Limits.Length)
    return ("its name has " + Twine(Name.size()) + " bytes; " + Twine(Limits.Length) + " are the most").str();
  for (char C : Name)
    if (Limits.AnySection ? !isPrintable(C) : !isLetter(C) && !isDigit(C) && C != '_' && C != '.')
      return shown(C) + " cannot stand in the name of a section" + (isPrintable(C) ? " before Linux 6.9" : "");
  return "";
}

std::string NameChecker::problem(NameRule Rule, uint32_t Offset) const {
  if (!Types.hasString(Offset))
    return ("its name is at byte " + Twine(Offset) + ", outside of the strings").str();
  StringRef Name = Types.string(Offset);
  switch (Rule) {
  case NameRule::Any:
    return "";
  case NameRule::Text:
    return Name.empty() ? "it has no text" : "";
  case NameRule::None:
    return Offset ? "it has a name, and its kind has none" : "";
  case NameRule::IdentifierOrNone:
    if (!Offset)
      return "";
    return Name.empty() ? "its name is an empty string; no name is the offset 0" : identifierProblem(Name);
  case NameRule::Identifier:
    return identifierProblem(Name);
  case NameRule::Section:
    return sectionProblem(Name);
  }
  return "";
}

void NameChecker::checkParts(uint32_t Id, StringRef Word, NameRule Rule) {
  Type T = Types[Id];
  for (uint32_t I = 0; I < T.count(); ++I)
    if (std::string What = problem(Rule, T.part(I, 0)); !What.empty())
      Out.add(Id, Out.part(Word, I, T.part(I, 0)), What);
}

void NameChecker::run() {
  for (uint32_t Id = 1; Id <= Types.size(); ++Id) {
    Type T = Types[Id];
    if (std::string What = problem(RuleOf[T.kind()], T.nameOffset()); !What.empty())
      Out.add(Id, What);
    if (T.isComposite())
      checkParts(Id, "member", NameRule::IdentifierOrNone);
    else if (T.is(BTF_KIND_ENUM) || T.is(BTF_KIND_ENUM64))
      checkParts(Id, "enumerator", NameRule::Identifier);
    else if (T.is(BTF_KIND_FUNC_PROTO))
      checkParts(Id, "parameter", NameRule::IdentifierOrNone);
  }
}

void polybpf::btf::checkNames(const Blob &Types, KernelVersion Kernel, Report &Out) {
  NameChecker(Types, Kernel, Out).run();
}
