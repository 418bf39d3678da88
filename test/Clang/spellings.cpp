// The attribute at the head and at the tail of a record, as clang's own spelling, by pragma, through typedefs, in
// namespaces and templates, on records within records; and on none that has it not.
//
// REQUIRES: clang-plugin
// RUN: %clangxx --target=bpf -std=c++20 -O2 -g -fplugin=%clang-plugin -Werror -c %s -o %t.o
// RUN: %llvm-objdump -dr %t.o | FileCheck %s
// RUN: %polybpf-btf load %t.o

#if !__has_attribute(preserve_access_index) || !__has_cpp_attribute(clang::preserve_access_index) ||                   \
    !__has_attribute(btf_type_tag) || !__has_attribute(btf_decl_tag)
#error "as clang says of them in C"
#endif

struct __attribute__((preserve_access_index)) head {
  int pad, x;
};
struct tail {
  int pad, x;
} __attribute__((unused, __preserve_access_index__));
struct [[clang::preserve_access_index]] scoped {
  int pad, x;
};
typedef struct {
  int pad, x;
} __attribute__((preserve_access_index)) unnamed;
typedef head head_t;
using tail_t = const tail;
union __attribute__((preserve_access_index)) either {
  int pad;
  struct {
    int first, x;
  } in;
};
struct plain {
  int pad, x;
};
struct __attribute__((preserve_access_index)) declared;
struct declared {
  int pad, x;
};

#pragma clang attribute push(__attribute__((preserve_access_index)), apply_to = record)
struct pushed {
  int pad;
  struct named {
    int pad, x;
    struct {
      int deep;
    };
  } in;
  plain other;
};
namespace a {
struct spaced {
  int pad, x;
};
template <class T> struct pushedTemplate {
  int pad;
  T t;
  struct inner {
    int pad, x;
  } in;
  union {
    int u, v;
  };
};
template <> struct pushedTemplate<char> {
  int pad, special;
};
template <class T> struct pushedTemplate<T *> {
  int pad, partial;
};
} // namespace a
_Pragma("clang attribute pop")

template <class T> struct [[clang::preserve_access_index]] templated {
  int pad;
  T t;
};
template <class T> struct notTemplated {
  int pad;
  T t;
};

extern "C" {
// CHECK-LABEL: <f_head>:
// CHECK: struct head::x (0:1)
int f_head(head *p) { return p->x; }
// CHECK-LABEL: <f_typedef>:
// CHECK: typedef head_t::x (0:1)
int f_typedef(head_t *p) { return p->x; }
// CHECK-LABEL: <f_tail>:
// CHECK: typedef tail_t::x (0:1)
int f_tail(tail_t *p) { return p->x; }
// CHECK-LABEL: <f_scoped>:
// CHECK: struct scoped::x (0:1)
int f_scoped(scoped *p) { return p->x; }
// CHECK-LABEL: <f_unnamed>:
// CHECK: unnamed::x (0:1)
int f_unnamed(unnamed *p) { return p->x; }
// CHECK-LABEL: <f_declared>:
// CHECK: struct declared::x (0:1)
int f_declared(declared *p) { return p->x; }
// CHECK-LABEL: <f_either>:
// CHECK: union either::in.x (0:1:1)
int f_either(either *p) { return p->in.x; }
// CHECK-LABEL: <f_plain>:
// CHECK-NOT: CO-RE
// CHECK-LABEL: <f_named>:
// CHECK: struct named::x (0:1)
int f_plain(plain *p) { return p->x; }
int f_named(pushed::named *p) { return p->x; }
// CHECK-LABEL: <f_deep>:
// CHECK: struct pushed::in.<anon 2>.deep (0:1:2:0)
int f_deep(pushed *p) { return p->in.deep; }
// Of a record without the attribute within one that has it, only the whole is relocated, as in C.
// CHECK-LABEL: <f_other>:
// CHECK: struct pushed::other (0:2)
int f_other(pushed *p) { return p->other.x; }
// CHECK-LABEL: <f_spaced>:
// CHECK: struct spaced::x (0:1)
int f_spaced(a::spaced *p) { return p->x; }
// The type's argument has a colon in its name, with which code generation crashes.
// CHECK-LABEL: <f_pushedTemplate>:
// CHECK: struct pushedTemplate_{{.*}}::t (0:1)
// CHECK: struct pushedTemplate_{{.*}}::in.x (0:2:1)
// CHECK: struct pushedTemplate_{{.*}}::<anon 3>.v (0:3:1)
int f_pushedTemplate(a::pushedTemplate<a::spaced> *p) { return *(volatile int *)&p->t + p->in.x + p->v; }
// CHECK-LABEL: <f_special>:
// CHECK: struct pushedTemplate_char{{.*}}::special (0:1)
int f_special(a::pushedTemplate<char> *p) { return p->special; }
// CHECK-LABEL: <f_partial>:
// CHECK: struct pushedTemplate_{{.*}}::partial (0:1)
int f_partial(a::pushedTemplate<char *> *p) { return p->partial; }
// CHECK-LABEL: <f_templated>:
// CHECK: struct templated_short{{.*}}::t (0:1)
int f_templated(templated<short> *p) { return p->t; }
// CHECK-LABEL: <f_notTemplated>:
// CHECK-NOT: CO-RE
int f_notTemplated(notTemplated<short> *p) { return p->t; }
}
