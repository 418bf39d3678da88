//===- Carriers.h - Questions whose types stand in a signature ---------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
//   call i32 @__btf_field_exists(ptr %root, ptr null), !dbg <in exists(*const __BtfCarrierForT, *const FieldPath<..>)>
//
// A protocol that libraries for Rust already use with a linker of their own. We answer it, so that they need none.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_LIB_CORE_CARRIERS_H
#define POLYBPF_LIB_CORE_CARRIERS_H

#include "Relocation.h"

namespace polybpf {

/// Replaces all calls of the protocol, and gives the carriers the names of the types that they stand for; returns
/// whether there were any.
bool answerCarriers(llvm::Module &M, RelocationWriter &Writer);

} // namespace polybpf

#endif // POLYBPF_LIB_CORE_CARRIERS_H
