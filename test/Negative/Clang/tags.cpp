// Tags that no declaration takes would not come into BTF.
//
// REQUIRES: clang-plugin
// RUN: %clangxx --target=bpf -std=c++20 -O2 -g -fplugin=%clang-plugin -fsyntax-only -Xclang -verify \
// RUN:   -Xclang -verify-ignore-unexpected=note -ferror-limit=0 -Wno-ignored-attributes %s

#define __kptr __attribute__((btf_type_tag("kptr")))
struct foo;
template <class T> struct box {
  T t;
};
box<foo __kptr *> lost; // expected-error {{btf_type_tag("kptr") is part of no declaration here, and would be lost [misplaced-tag]}}
void *cast(void *p) { return (foo __kptr *)p; } // expected-error {{[misplaced-tag]}}
void reference(foo __kptr &r); // expected-error {{[misplaced-tag]}}
struct foo __attribute__((btf_decl_tag("x"))); // expected-error {{btf_decl_tag("x") is part of no declaration}}

using alias = foo __kptr *;
box<alias> kept;
