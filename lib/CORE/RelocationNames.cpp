//===- RelocationNames.cpp - The names of CO-RE relocations -------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/CORE/RelocationNames.h"
#include "polybpf/Support/Compat.h"
#include "llvm/IR/Module.h"

using namespace llvm;
using namespace polybpf;

bool polybpf::isRelocation(const GlobalVariable &GV) {
  return GV.hasAttribute("btf_ama") || GV.hasAttribute("btf_type_id");
}

/// Where in \p Name what the relocation asks begins: at the last but one colon before the dollar, or at the dollar.
static size_t questionIn(StringRef Name) {
  size_t End = Name.rfind('$');
  if (size_t Offset = Name.rfind(':', End); Offset != StringRef::npos)
    if (size_t Kind = Name.rfind(':', Offset); Kind != StringRef::npos)
      return Kind;
  return End;
}

std::string polybpf::relocationName(StringRef Name, unsigned Number) {
  size_t End = questionIn(Name);
  std::string Unique = Name.take_front(End).str();
  compat::replace(Unique, ':', '_');
  compat::replace(Unique, '$', '_');
  return (Unique + "." + Twine(Number) + Name.substr(End)).str();
}

bool polybpf::repairRelocationNames(Module &M) {
  unsigned Repaired = 0;
  for (GlobalVariable &GV : M.globals())
    if (isRelocation(GV) && GV.getName().find_first_of(":$") < questionIn(GV.getName()))
      GV.setName(relocationName(GV.getName(), Repaired++));
  return Repaired;
}
