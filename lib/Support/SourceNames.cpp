//===- SourceNames.cpp - What symbols and places are called in the source ----------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Most code of an optimised program has been inlined, often many times over, and Rust's own library is where most errors
// are then. What the user can change is the line that it was inlined into.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/Support/SourceNames.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Demangle/Demangle.h"
#include "llvm/IR/DebugInfoMetadata.h"

using namespace llvm;
using namespace polybpf;

std::string polybpf::demangledName(StringRef Name) {
  std::string Demangled = demangle(Name);
  // Rust's legacy mangling demangles as C++ with the hash as the last name: core::fmt::write::h0123456789abcdef.
  auto [Front, Hash] = StringRef(Demangled).rsplit("::h");
  return Hash.size() == 16 && all_of(Hash, isHexDigit) ? Front.str() : Demangled;
}

std::string polybpf::pointOf(const DILocation &Where) {
  return (Where.getFilename() + ":" + Twine(Where.getLine()) + ":" + Twine(Where.getColumn())).str();
}

std::string polybpf::inliningOf(const DILocation &Where, function_ref<std::string(const DILocation &)> NameOf) {
  std::string Text;
  for (const DILocation *Caller = Where.getInlinedAt(); Caller; Caller = Caller->getInlinedAt()) {
    Text += (Text.empty() ? InlinedInto : StringLiteral(", into "));
    Text += NameOf(*Caller) + " (" + pointOf(*Caller) + ")";
  }
  return Text;
}

std::string polybpf::inliningOf(const DILocation &Where) {
  return inliningOf(Where, [](const DILocation &Caller) {
    const DISubprogram *SP = Caller.getScope()->getSubprogram();
    return SP->getLinkageName().empty() ? SP->getName().str() : demangledName(SP->getLinkageName());
  });
}
