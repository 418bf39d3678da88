//===- Printer.h - BTF as text ------------------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Types by name, so that the text stays the same when types are numbered anew, and can be checked by FileCheck:
//
//   STRUCT Option_u32 size=8
//     (anon): UNION size=8 @0
//       tag: ENUM Option_u32__tag @0
//       None: STRUCT size=0 @0
//       Some: STRUCT size=8 @0
//         __0: INT unsigned int @4
//     TAG "rust.enum=direct"
//
// Each type that has a name has one paragraph, in the order of the ids; a type without one is printed where it is used.
// Offsets are in bytes after `@`, and `@2:3 bits=5` for a bit-field. A TAG belongs to the line above it that is less
// indented. bpftool prints BTF with ids (`btf dump`) or as C (`format c`).
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_BTF_PRINTER_H
#define POLYBPF_BTF_PRINTER_H

#include "polybpf/BTF/Reader.h"
#include "llvm/Support/raw_ostream.h"

namespace polybpf::btf {

void print(const Reader &BTF, llvm::raw_ostream &OS);

} // namespace polybpf::btf

#endif // POLYBPF_BTF_PRINTER_H
