//===- TypeTags.h - btf_decl_tag and btf_type_tag in C++ ----------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Where C has a type tag within a type, in BTF and in clang's AST, C++ gets it too:
//
//   struct foo __kptr *p;         PTR -> TYPE_TAG kptr -> STRUCT foo            the tag is before the star
//   int * __percpu *q;            PTR -> TYPE_TAG percpu -> PTR -> INT          after the first star, before the second
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_LIB_CLANG_TYPETAGS_H
#define POLYBPF_LIB_CLANG_TYPETAGS_H

#include "Spelling.h"

namespace polybpf::cxx {

/// Gives \p D the tags that are written at it, in place of what they were spelled as. Templates keep the spelling, for
/// their instances.
void convertTags(clang::Decl &D, Spelling &S);

} // namespace polybpf::cxx

#endif // POLYBPF_LIB_CLANG_TYPETAGS_H
