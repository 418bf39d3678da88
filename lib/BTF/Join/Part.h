//===- Part.h - An object that is made ready for libbpf's linker --------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_LIB_BTF_JOIN_PART_H
#define POLYBPF_LIB_BTF_JOIN_PART_H

#include "../Rebuild.h"
#include "Image.h"

namespace polybpf::btf {

struct Part {
  Image File;
  /// Never null; without types, if the object has none.
  OwnedTypes Types;
  CodeInfo Code;
  /// Whether Types or Code are no longer what the file has.
  bool Changed = false;
};

/// What was said of a symbol to libbpf's linker, and is not what the object says.
struct Stand {
  /// The name of the FUNC; the linker wants that of the symbol.
  std::string Name;
  /// The linker wants global ones. Nobody needs to keep what was made up for it.
  bool Static = false;
};
using Stands = llvm::StringMap<Stand>;

/// "a.o, b.o": what errors about all of \p Parts are about.
std::string namesOf(llvm::ArrayRef<Part> Parts);

llvm::Expected<Part> readPart(llvm::MemoryBufferRef Object);

/// Commons.cpp: makes each common symbol a variable of one part.
llvm::Error settleCommons(llvm::MutableArrayRef<Part> Parts);

/// Sections.cpp: makes sections what the linker takes: with the same flags in all parts, code in `.text`, no groups, no
/// relocations against a section in data.
llvm::Error settleSections(llvm::MutableArrayRef<Part> Parts);

/// Symbols.cpp: gives each symbol that other parts can see a FUNC or VAR of its name. What is to be taken back
/// afterwards is noted in \p Changes.
llvm::Error describeSymbols(llvm::MutableArrayRef<Part> Parts, Stands &Changes);

/// Externs.cpp: has each part describe only what of the kernel no part before it has described.
llvm::Error settleExterns(llvm::MutableArrayRef<Part> Parts);

/// Puts types that have changed into the file.
llvm::Error writeTypes(Part &P);

} // namespace polybpf::btf

#endif // POLYBPF_LIB_BTF_JOIN_PART_H
