//===- LocalNames.cpp - Phase 5: symbols that say what the source said --------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// rustc puts a hash of each crate into its symbols. It depends on what cargo says (`-C metadata`), and so on the
// folder, the version of cargo and the features of other crates. In a local symbol it serves nobody any more:
//
//   _RNvCsesbdVHzOK84_3dep5TABLE                              TABLE_h0f1e2d3        of dep::TABLE
//   _RINvCsesbdVHzOK84_3dep4areamECs66a1JDEb1IV_4prog         area_u32_h3c2b1a0     of dep::area::<u32>
//
// The names are those of section 3 of docs/Encoding.md: identifiers, since a VAR has the name of its symbol, with a
// hash of the path, so that the same source gives the same bytes. Symbols that others can see stay what they are.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Context.h"
#include "polybpf/DebugInfo/Names.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using namespace polybpf;
using namespace polybpf::linker;

/// How much of \p Name rustc has mangled, in today's way (`_R`) or the old one (`_ZN`, with `17h` and 16 digits at the
/// end); 0 if it is not Rust's. Behind it is what LLVM has added: `.0` for a part of a variable, `.llvm.` and a hash.
static size_t mangledLength(StringRef Name) {
  if (Name.starts_with("_R"))
    return Name.find('.') == StringRef::npos ? Name.size() : Name.find('.');
  size_t Hash = Name.find("17h");
  bool Old = Name.starts_with("_ZN") && Hash != StringRef::npos && Name.size() >= Hash + 20 && Name[Hash + 19] == 'E' &&
             all_of(Name.substr(Hash + 3, 16), isHexDigit);
  return Old ? Hash + 20 : 0;
}

/// "area_u32_h3c2b1a0" for "dep::area::<u32>".
static std::string identifierOf(StringRef Source) {
  SmallVector<StringRef> Parts;
  Source.split(Parts, "::<");
  return identifierFor(join(Parts, "<"), "");
}

/// `Name`, or if there is such a symbol already, the first of `Name_2`, `Name_3` ... that there is not.
static std::string unusedName(const Module &M, const std::string &Name) {
  std::string Unused = Name;
  for (unsigned N = 2; M.getNamedValue(Unused); ++N)
    Unused = Name + "_" + std::to_string(N);
  return Unused;
}

void linker::nameLocals(Context &Ctx) {
  for (GlobalValue &GV : Ctx.Merged->global_values()) {
    size_t Length = mangledLength(GV.getName());
    if (GV.isDeclaration() || !GV.hasLocalLinkage() || !Length)
      continue;
    std::string Source = demangledName(GV.getName().take_front(Length)), Name = identifierOf(Source);
    std::string Added = GV.getName().drop_front(Length).str();
    std::replace(Added.begin(), Added.end(), '.', '_');
    if (!StringRef(Added).starts_with("_llvm_"))
      Name += Added;
    GV.setName(unusedName(*Ctx.Merged, Name));
    Ctx.SourceNames[GV.getName()] = std::move(Source);
  }
}
