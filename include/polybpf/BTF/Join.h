//===- Join.h - One BPF object of several -------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// libbpf's linker joins objects: sections by name, symbols by the rules of ELF, externs only where their types match.
// It takes what clang makes of C. join() gives it more than that, and gives back what it means to write:
//
//   an object has                                   libbpf 1.1 alone
//   C++ or Rust symbols: FUNC 'f' of _Z1fi          failed to find BTF info for global symbol
//   an extern without a type, as Rust's are         the same
//   inline functions of C++ (COMDAT)                unrecognized section .group
//   a table of pointers                             relocation against STT_SECTION is not supported
//   `const char _license[]`, another object not     section flags mismatch
//   an extern map that a later object defines       the output has it at offset 0, and cannot be opened
//   a weak variable that a later object overrides   BTF says where the old one is
//   a function of the kernel, another object too    failed to resolve size of underlying type
//   anonymous types that differ in their tags       one type, with the tags of both
//   the other byte order                            unsupported byte order
//
// What it refuses, join() refuses: two strong definitions, types that differ.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_BTF_JOIN_H
#define POLYBPF_BTF_JOIN_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/MemoryBufferRef.h"
#include <string>

namespace polybpf::btf {

struct JoinedObject {
  std::string Bytes;
  /// Whether its types are as btf__dedup has left them, and not changed afterwards.
  bool IsDeduplicated;
};

/// The object that \p Objects make, in this order: of two weak definitions the first counts. An object's identifier is
/// its name in errors. Sections that no loader reads (DWARF, notes) are left out. \p Locals are symbols that nobody
/// needs to see afterwards. \p WorkOn always gets the names of the objects that are being looked at.
llvm::Expected<JoinedObject> join(
    llvm::ArrayRef<llvm::MemoryBufferRef> Objects, llvm::ArrayRef<std::string> Locals = {},
    llvm::function_ref<void(llvm::StringRef)> WorkOn = [](llvm::StringRef) {});

} // namespace polybpf::btf

#endif // POLYBPF_BTF_JOIN_H
