//===- Finish.h - The BTF of a linked object ----------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// A compiler's BTF is a draft. It has a type once for each module that declares it, types that only code needed which
// is gone, an order that depends on addresses of the compiler's heap, and no offsets of variables. finish() makes of it
// what a program can be shipped with:
//
//   draft                                          finished
//   [1] PTR -> 2                                   [1] INT 'int'
//   [2] STRUCT 'ctx' { [3] 'len' }                 [2] STRUCT 'ctx' { [1] 'len' }
//   [3] INT 'int'                                  [3] PTR -> 2
//   [4] FUNC_PROTO (1) -> 3                        [4] FUNC_PROTO (3) -> 1
//   [5] FUNC 'prog' -> 4                           [5] FUNC 'prog' -> 4
//   [6] STRUCT 'ctx' { [3] 'len' }                 [6] VAR 'last' -> 3
//   [7] PTR -> 6                                   [7] DATASEC '.bss' size=8 { [6] @0 }
//   [8] VAR 'last' -> 7
//   [9] DATASEC '.bss' size=0 { [8] @0 }
//   [10] STRUCT 'unused' {}
//
// - What clang writes for C and the kernel refuses is repaired: parameters without names, enumerations of size 0.
// - Functions that the linker made local are static, not global, which the kernel would verify by themselves.
// - Equal types are one: libbpf's btf__dedup.
// - What stays is what can be found: functions and variables of the object, what CO-RE relocations name, and all that
//   leads on from there. "Leads" includes tags, what a tag `contains:TYPE:field` names, and Companions.
// - The order is that of the code, then of the data, each type behind those that it contains. So the kernel, which
//   gives up 32 levels deep, never goes deep; and the same object has the same BTF wherever it was linked.
// - Sizes of sections and offsets of variables are those of the object.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_BTF_FINISH_H
#define POLYBPF_BTF_FINISH_H

#include "polybpf/BTF/Sections.h"

namespace polybpf::btf {

/// What belongs to a type though nothing in BTF refers to it, by name: the ENUM of a tag that is no ENUM's width, the
/// arguments of a generic marker. See the end of section 5 and section 6 of docs/Encoding.md.
using Companions = llvm::StringMap<std::vector<std::string>>;

struct FinishOptions {
  Companions Companion;
  /// The name that line information gives to a source file, of the one that the compiler wrote; as it is, if null.
  std::function<std::string(llvm::StringRef)> FileName;
  /// Whether btf__dedup has seen the types as they are, and need not again.
  bool IsDeduplicated = false;
};

/// The new contents of `.BTF`, of `.BTF.ext`, and of the sections of code whose instructions hold ids of types (CO-RE's
/// local and target type ids), since those are new. Errors are about what \p Object contradicts itself in.
llvm::Expected<std::vector<NewContents>> finish(const ObjectBTF &Object, const FinishOptions &Options);

} // namespace polybpf::btf

#endif // POLYBPF_BTF_FINISH_H
