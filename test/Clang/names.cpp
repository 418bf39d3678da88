// A field that the kernel calls as C++ calls something else: POLYBPF_NAME of polybpf/types.hpp, which
// utils/cxx-kernel-types writes too. The source says `class_`; BTF and the records for the loader say `class`.
//
// REQUIRES: clang-plugin
// RUN: %clangxx --target=bpf -std=c++20 -O2 -g -fplugin=%clang-plugin -Werror -c %s -o %t.o
// RUN: %llvm-objdump -dr %t.o | FileCheck %s
// RUN: %polybpf-btf print %t.o | FileCheck --check-prefix=BTF %s
//
// CHECK-LABEL: <early>:
// CHECK:         struct device::class (0:1)
// CHECK-LABEL: <nested>:
// CHECK:         struct device::<anon 2>.new (0:2:1)
// CHECK:         struct device::at.delete (0:3:0)
// CHECK-LABEL: <bits>:
// CHECK:         struct device::private (0:4)
// CHECK-LABEL: <member>:
// CHECK:         struct device::class (0:1)
// CHECK-LABEL: <instance>:
// CHECK:         struct box_int{{.*}}::template (0:1)
// CHECK-LABEL: <local>:
// CHECK:         struct here::operator (0:1)
//
// BTF:      STRUCT device size=
// BTF:        class: INT int @4
// BTF-NEXT:     TAG "a tag"
// BTF-NOT:  class_

#define POLYBPF_NAME(NAME) __attribute__((annotate("polybpf:name:" NAME)))
#pragma clang attribute push(__attribute__((preserve_access_index)), apply_to = record)
struct device;
extern "C" int early(device *d); // described before the fields are known
extern "C" device *pass(device *d) { return d; }
struct device {
  int pad;
  int class_ __attribute__((btf_decl_tag("a tag"))) POLYBPF_NAME("class");
  union {
    long old;
    int new_ POLYBPF_NAME("new");
  };
  struct {
    int delete_ POLYBPF_NAME("delete");
  } at;
  unsigned private_ : 3 POLYBPF_NAME("private");
  int get() { return class_; }
};
template <class T> struct box {
  T pad;
  T template_ POLYBPF_NAME("template");
};
#pragma clang attribute pop

extern "C" {
int early(device *d) { return d->class_; }
int nested(device *d) { return d->new_ + d->at.delete_; }
long bits(device *d) { return __builtin_preserve_field_info(d->private_, 0); }
int member(device *d) {
  constexpr auto which = &device::class_;
  return d->*which + d->get();
}
int instance(box<int> *b) { return b->template_; }
int local(void *p) {
  struct here {
    int pad, operator_ POLYBPF_NAME("operator");
  } __attribute__((preserve_access_index));
  return static_cast<here *>(p)->operator_;
}
}
