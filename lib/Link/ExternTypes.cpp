//===- ExternTypes.cpp - That modules mean the same by a name -----------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
//   a.c   long total(struct event *e, int n) { ... }
//   b.c   long total(struct event *e, long n);          calls it with 64 bits, of which 32 are looked at
//
// IR has no types for this: a pointer is a pointer, and a call of another type than the function's is legal. Debug info has.
// So where a module declares what another defines, or defines it less strongly, the two are compared by the rules of libbpf's
// linker, which does so for objects; what nobody defines, as it is the kernel's, with the first declaration:
//
//   qualifiers, typedefs     do not count
//   numbers                  by size; floats are others
//   structs, unions, enums   by name and size, and by the names, places and types of their members,
//                            but behind a pointer by name alone, and what is only declared fits
//   arrays                   by their elements
//   functions                by the number and types of parameters and by what they return
//
// Languages have their own names and shapes (Rust's Option<&T> is C's T *), so of two languages only the number of parameters
// and all sizes are compared. Rust's `extern "C"` blocks have no debug info; nothing is known of those.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Context.h"
#include "polybpf/Support/Compat.h"
#include "llvm/BinaryFormat/Dwarf.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace llvm;
using namespace polybpf;
using namespace polybpf::linker;

/// Debug info is input: a pointer may point to itself.
static constexpr unsigned MaxDepth = 32;

namespace {
enum class Kind { Void, Number, Float, Pointer, Array, Record, Union, Enum, Function, Unknown };
} // namespace

static Kind kindOf(const DIType *Type) {
  if (!Type)
    return Kind::Void;
  if (isa<DISubroutineType>(Type))
    return Kind::Function;
  switch (unsigned(Type->getTag())) {
  case dwarf::DW_TAG_base_type:
    return cast<DIBasicType>(Type)->getEncoding() == dwarf::DW_ATE_float ? Kind::Float : Kind::Number;
  case dwarf::DW_TAG_pointer_type:
  case dwarf::DW_TAG_reference_type:
  case dwarf::DW_TAG_rvalue_reference_type:
    return Kind::Pointer;
  case dwarf::DW_TAG_array_type:
    return Kind::Array;
  case dwarf::DW_TAG_structure_type:
  case dwarf::DW_TAG_class_type:
    return Kind::Record;
  case dwarf::DW_TAG_union_type:
    return Kind::Union;
  case dwarf::DW_TAG_enumeration_type:
    return Kind::Enum;
  default:
    return Kind::Unknown;
  }
}

/// "int", "a pointer", "struct event", for an error.
static std::string spell(const DIType *Type) {
  static constexpr StringLiteral Words[] = {"void",   "number", "float", "a pointer",  "an array",
                                            "struct", "union",  "enum",  "a function", "another type"};
  Kind Of = kindOf(Type);
  StringRef Name = Type ? Type->getName() : "";
  std::string Size = Type && Type->getSizeInBits() ? " of " + std::to_string(Type->getSizeInBits() / 8) + " bytes" : "";
  switch (Of) {
  case Kind::Number:
  case Kind::Float:
    return Name.str() + Size;
  case Kind::Record:
  case Kind::Union:
  case Kind::Enum:
    return (Words[size_t(Of)] + " " + (Name.empty() ? "without a name" : Name)).str() + Size;
  default:
    return Words[size_t(Of)].str();
  }
}

/// How the type of \p Own differs from \p Counts, of \p What; empty if it does not.
static std::string differs(const Twine &What, const DIType *Own, const DIType *Counts) {
  return (What + " is " + spell(Own) + ", not " + spell(Counts)).str();
}

static SmallVector<const DIDerivedType *> membersOf(const DICompositeType &Type) {
  SmallVector<const DIDerivedType *> Members;
  for (const DINode *Element : Type.getElements())
    if (auto *Member = dyn_cast_or_null<DIDerivedType>(Element); Member && !Member->isStaticMember())
      Members.push_back(Member);
  return Members;
}

namespace {
/// Compares two types of one language.
class Comparison {
public:
  /// What differs, if anything does, of \p What. \p Exact is whether members count.
  std::string compare(const Twine &What, const DIType *Own, const DIType *Counts, bool Exact);
  std::string compareFunctions(const DISubroutineType &Own, const DISubroutineType &Counts, bool SameLanguage);

private:
  std::string compareMembers(const DICompositeType &Own, const DICompositeType &Counts);
  std::string compareNamed(const Twine &What, const DIType &Own, const DIType &Counts, bool Exact);

  /// Structs share parts, and each is looked at once: without its members, and with them.
  DenseSet<std::pair<const DIType *, const DIType *>> Seen[2];
  unsigned Depth = 0;
};
} // namespace

std::string Comparison::compareMembers(const DICompositeType &Own, const DICompositeType &Counts) {
  SmallVector<const DIDerivedType *> A = membersOf(Own), B = membersOf(Counts);
  std::string Struct = spell(&Own);
  if (A.size() != B.size())
    return Struct + " has " + std::to_string(A.size()) + " members, not " + std::to_string(B.size());
  for (auto [X, Y] : zip(A, B)) {
    std::string Member = ("member " + X->getName() + " of " + Struct).str();
    if (X->getName() != Y->getName())
      return (Member + " is called " + Y->getName()).str();
    if (X->getOffsetInBits() != Y->getOffsetInBits())
      return Member + " is at bit " + std::to_string(X->getOffsetInBits()) + ", not " +
             std::to_string(Y->getOffsetInBits());
    if (std::string E = compare(Member, X->getBaseType(), Y->getBaseType(), /*Exact=*/true); !E.empty())
      return E;
  }
  return "";
}

/// The types of a function: what it returns, and its parameters. A trailing null means that there may be more.
std::string Comparison::compareFunctions(const DISubroutineType &Own, const DISubroutineType &Counts,
                                         bool SameLanguage) {
  auto TypesOf = [](const DISubroutineType &F) {
    SmallVector<const DIType *> Types;
    if (DITypeRefArray Array = F.getTypeArray())
      for (const DIType *Type : Array)
        Types.push_back(Type);
    if (Types.empty())
      Types.push_back(nullptr);
    return Types;
  };
  SmallVector<const DIType *> A = TypesOf(Own), B = TypesOf(Counts);
  auto IsOpen = [](ArrayRef<const DIType *> Types) { return Types.size() > 1 && !Types.back(); };
  if (A.size() != B.size() && !IsOpen(A) && !IsOpen(B))
    return "it has " + std::to_string(A.size() - 1) + " parameters, not " + std::to_string(B.size() - 1);
  for (size_t I = 0; I != std::min(A.size(), B.size()); ++I) {
    if (I && (!A[I] || !B[I]))
      break;
    std::string What = I ? "parameter " + std::to_string(I) : "what it returns";
    const DIType *X = withoutNames(A[I]), *Y = withoutNames(B[I]);
    if (SameLanguage) {
      if (std::string E = compare(What, X, Y, /*Exact=*/true); !E.empty())
        return E;
    } else if (X && Y && X->getSizeInBits() && Y->getSizeInBits() && X->getSizeInBits() != Y->getSizeInBits()) {
      return differs(What, X, Y);
    }
  }
  return "";
}

/// Of structs, unions and enums.
std::string Comparison::compareNamed(const Twine &What, const DIType &Own, const DIType &Counts, bool Exact) {
  if (Own.getName() != Counts.getName())
    return differs(What, &Own, &Counts);
  if (Own.isForwardDecl() || Counts.isForwardDecl() || !Exact)
    return "";
  if (Own.getSizeInBits() != Counts.getSizeInBits())
    return differs(What, &Own, &Counts);
  return kindOf(&Own) == Kind::Enum ? "" : compareMembers(cast<DICompositeType>(Own), cast<DICompositeType>(Counts));
}

std::string Comparison::compare(const Twine &What, const DIType *Own, const DIType *Counts, bool Exact) {
  const DIType *A = withoutNames(Own), *B = withoutNames(Counts);
  Kind Of = kindOf(A);
  if (A == B || Of == Kind::Unknown || kindOf(B) == Kind::Unknown || Depth == MaxDepth ||
      !Seen[Exact].insert({A, B}).second)
    return "";
  SaveAndRestore Deeper(Depth, Depth + 1);
  if (Of != kindOf(B))
    return differs(What, A, B);
  switch (Of) {
  case Kind::Number:
  case Kind::Float:
    return A->getSizeInBits() == B->getSizeInBits() ? "" : differs(What, A, B);
  case Kind::Pointer:
    return compare("what " + What + " points to", cast<DIDerivedType>(A)->getBaseType(),
                   cast<DIDerivedType>(B)->getBaseType(), /*Exact=*/false);
  case Kind::Array:
    return compare("an element of " + What, cast<DICompositeType>(A)->getBaseType(),
                   cast<DICompositeType>(B)->getBaseType(), Exact);
  case Kind::Function:
    return compareFunctions(*cast<DISubroutineType>(A), *cast<DISubroutineType>(B), /*SameLanguage=*/true);
  case Kind::Record:
  case Kind::Union:
  case Kind::Enum:
    return compareNamed(What, *A, *B, Exact);
  default:
    return "";
  }
}

/// Where the source says what \p GV is, and its type; null if debug info does not say.
static std::pair<const DIType *, std::string> typeOf(const GlobalValue &GV) {
  auto Place = [](const auto &Node) {
    return Node.getFile() ? (Node.getFilename() + ":" + Twine(Node.getLine())).str() : std::string();
  };
  if (auto *F = dyn_cast<Function>(&GV)) {
    const DISubprogram *SP = F->getSubprogram();
    return SP ? std::make_pair<const DIType *>(SP->getType(), Place(*SP)) : std::make_pair(nullptr, std::string());
  }
  SmallVector<DIGlobalVariableExpression *, 1> Descriptions;
  if (auto *Variable = dyn_cast<GlobalVariable>(&GV))
    Variable->getDebugInfo(Descriptions);
  for (const DIGlobalVariableExpression *Description : Descriptions)
    return {Description->getVariable()->getType(), Place(*Description->getVariable())};
  return {nullptr, ""};
}

/// C and C++ share names.
static bool isRust(const Module &M) {
  for (const DICompileUnit *Unit : M.debug_compile_units())
    return compat::sourceLanguage(*Unit) == dwarf::DW_LANG_Rust;
  return false;
}

namespace {
/// A definition or declaration, and its module.
struct Described {
  InputModule *File = nullptr;
  GlobalValue *GV = nullptr;
};
} // namespace

/// Compares \p Own with the definition that counts, or with another declaration of what the kernel or a later link defines.
static Error compare(const Described &Own, const Described &Other) {
  auto [OwnType, OwnPlace] = typeOf(*Own.GV);
  auto [OtherType, OtherPlace] = typeOf(*Other.GV);
  if (!OwnType || !OtherType)
    return Error::success();
  bool SameLanguage = isRust(*Own.File->M) == isRust(*Other.File->M);
  Comparison Types;
  auto *OwnFunction = dyn_cast<DISubroutineType>(OwnType), *OtherFunction = dyn_cast<DISubroutineType>(OtherType);
  std::string Difference;
  if (OwnFunction && OtherFunction)
    Difference = Types.compareFunctions(*OwnFunction, *OtherFunction, SameLanguage);
  else if (SameLanguage)
    Difference = Types.compare("it", OwnType, OtherType, /*Exact=*/true);
  if (Difference.empty())
    return Error::success();
  auto In = [](StringRef Place) { return Place.empty() ? std::string() : (" (" + Place + ")").str(); };
  return fail(Own.File->Name + ": " + (isa<Function>(Own.GV) ? "function " : "variable ") +
              demangledName(Own.GV->getName()) + In(OwnPlace) + " is another in " + Other.File->Name + In(OtherPlace) +
              ": " + Difference);
}

/// Reads debug info of both; of a function that lost, it is with the body.
static Error read(const Described &Own, const Described &Other) {
  if (Error E = joinErrors(Own.GV->materialize(), Own.File->M->materializeMetadata()))
    return fail(Own.File->Name + ": malformed bitcode: " + toString(std::move(E)));
  if (Error E = Other.File->M->materializeMetadata())
    return fail(Other.File->Name + ": malformed bitcode: " + toString(std::move(E)));
  return Error::success();
}

/// With what \p Own is to be compared, if there is anything.
static std::optional<Described> otherOf(const Context &Ctx, StringMap<Described> &Declared, const Described &Own) {
  // What only bodies use that nobody has read is not used.
  if (!isShared(*Own.GV) || Own.GV->use_empty() || isMap(*Own.GV))
    return std::nullopt;
  auto Entry = Ctx.Symbols.find(Own.GV->getName());
  if (Entry == Ctx.Symbols.end() || Entry->second.Object || Entry->second.Definition == Own.GV)
    return std::nullopt;
  if (Entry->second.Definition)
    return Described{Entry->second.File, Entry->second.Definition};
  auto [First, IsFirst] = Declared.try_emplace(Own.GV->getName(), Own);
  return IsFirst ? std::nullopt : std::optional(First->second);
}

Error linker::checkExternTypes(Context &Ctx) {
  Error Errors = Error::success();
  /// Of what no input defines, the first declaration.
  StringMap<Described> Declared;
  for (InputModule &File : Ctx.Modules) {
    if (File.Live.empty())
      continue;
    for (GlobalValue &GV : File.M->global_values()) {
      Described Own = {&File, &GV};
      std::optional<Described> Other = otherOf(Ctx, Declared, Own);
      if (!Other)
        continue;
      if (Error E = read(Own, *Other))
        return joinErrors(std::move(Errors), std::move(E));
      Errors = joinErrors(std::move(Errors), compare(Own, *Other));
    }
  }
  return Errors;
}
