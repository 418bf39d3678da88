//===- MapDefinitions.cpp - Maps that two modules declare ---------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
//   a.c   struct { int (*max_entries)[4]; int *key; long *value; } m SEC(".maps");
//   b.c   extern struct { int (*max_entries)[4]; int *key; int *value; } m SEC(".maps");
//
// In IR both are four bytes of nothing behind pointers, and b.c would read half a value. What a map is, only its debug
// info says. libbpf's linker compares extern and weak definitions with the one that counts, so this does for modules: a
// number by its value, a key or value by its size.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Context.h"
#include "llvm/BinaryFormat/Dwarf.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include <map>

using namespace llvm;
using namespace polybpf;
using namespace polybpf::linker;

const DIType *linker::withoutNames(const DIType *Type) {
  // Debug info is input: a typedef may be one of itself.
  for (unsigned Depth = 0; Depth != 64; ++Depth) {
    auto *Derived = dyn_cast_or_null<DIDerivedType>(Type);
    unsigned Tag = Derived ? Derived->getTag() : 0;
    if (Tag != dwarf::DW_TAG_typedef && Tag != dwarf::DW_TAG_const_type && Tag != dwarf::DW_TAG_volatile_type &&
        Tag != dwarf::DW_TAG_restrict_type)
      break;
    Type = Derived->getBaseType();
  }
  return Type;
}

/// What the member \p Type of a definition says: "4" of int (*)[4], "8 bytes" of long *.
static std::string meaningOf(const DIType *Type) {
  auto *Pointer = dyn_cast_or_null<DIDerivedType>(withoutNames(Type));
  if (!Pointer || Pointer->getTag() != dwarf::DW_TAG_pointer_type)
    return "";
  const DIType *Pointee = withoutNames(Pointer->getBaseType());
  if (auto *Array = dyn_cast_or_null<DICompositeType>(Pointee);
      Array && Array->getTag() == dwarf::DW_TAG_array_type && Array->getElements().size() == 1)
    if (auto *Range = dyn_cast<DISubrange>(Array->getElements()[0]))
      if (auto *Count = dyn_cast_if_present<ConstantInt *>(Range->getCount()))
        return std::to_string(Count->getZExtValue());
  return Pointee ? std::to_string(Pointee->getSizeInBits() / 8) + " bytes" : "";
}

/// The members of the definition of \p GV; none if there is no debug info of it.
static std::map<std::string, std::string> definitionOf(const GlobalVariable &GV) {
  std::map<std::string, std::string> Members;
  SmallVector<DIGlobalVariableExpression *, 1> Descriptions;
  GV.getDebugInfo(Descriptions);
  for (const DIGlobalVariableExpression *Description : Descriptions)
    if (auto *Struct = dyn_cast_or_null<DICompositeType>(withoutNames(Description->getVariable()->getType())))
      for (const DINode *Element : Struct->getElements())
        if (auto *Member = dyn_cast<DIDerivedType>(Element))
          Members[Member->getName().str()] = meaningOf(Member->getBaseType());
  return Members;
}

/// Compares \p GV of \p File with the definition that counts.
static Error compare(const InputModule &File, const GlobalVariable &GV, const Symbol &Entry) {
  std::map<std::string, std::string> Own = definitionOf(GV),
                                     Counts = definitionOf(*cast<GlobalVariable>(Entry.Definition));
  if (Own.empty() || Counts.empty())
    return Error::success();
  for (const auto &[Name, Meaning] : Counts)
    Own.try_emplace(Name, "");
  for (const auto &[Name, Meaning] : Own)
    if (std::string Other = Counts[Name]; Meaning != Other)
      return fail(File.Name + ": map " + GV.getName() + ": " + Name + " is " +
                  (Meaning.empty() ? "not given" : Meaning) + ", but " + (Other.empty() ? "not given" : Other) +
                  " in " + Entry.File->Name);
  return Error::success();
}

Error linker::checkMaps(Context &Ctx) {
  Error Errors = Error::success();
  for (InputModule &File : Ctx.Modules)
    for (const GlobalVariable &GV : File.M->globals()) {
      auto Entry = isMap(GV) && isShared(GV) ? Ctx.Symbols.find(GV.getName()) : Ctx.Symbols.end();
      if (Entry == Ctx.Symbols.end() || !Entry->second.Definition || Entry->second.Definition == &GV ||
          !isMap(*Entry->second.Definition))
        continue;
      for (InputModule *Read : {&File, Entry->second.File})
        if (Error E = Read->M->materializeMetadata())
          return joinErrors(std::move(Errors), fail(Read->Name + ": malformed bitcode: " + toString(std::move(E))));
      Errors = joinErrors(std::move(Errors), compare(File, GV, Entry->second));
    }
  return Errors;
}
