//===- TagNames.h - Anonymous types that differ in their tags -----------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// libbpf's dedup looks at shapes only, and would leave one type with the tags of both:
//
//   UNION { tag: INT __int128, A, B }   "rust.variant=0:A:1"         the same   "rust.variant=0:A:5"
//
// So while types are compared, such types have names that are made of their tags. Named types need no help: their names
// hold what they are.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_LIB_BTF_TAGNAMES_H
#define POLYBPF_LIB_BTF_TAGNAMES_H

#include "Rebuild.h"

namespace polybpf::btf {

/// Before dedup: names anonymous types by their tags. With \p OnlyAlike, where there is no pair of the same shape with
/// different tags all stay anonymous, so that C's declaration of a Rust enum, which has no tags, is that enum.
/// Returns whether there were any.
llvm::Expected<bool> nameByTags(const OwnedTypes &Types, bool OnlyAlike);

/// After dedup: they are anonymous again.
void dropTagNames(const OwnedTypes &Types);

} // namespace polybpf::btf

#endif // POLYBPF_LIB_BTF_TAGNAMES_H
