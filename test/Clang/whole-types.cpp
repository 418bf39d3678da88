// Types that relocations name are whole in BTF, also those that the program has only pointers to: clang leaves such types
// of C++ out, and libbpf then refuses type_size, and has another answer to type_matches.
//
// REQUIRES: clang-plugin
// RUN: %clangxx --target=bpf -std=c++20 -O2 -g -fplugin=%clang-plugin -c %s -o %t.o
// RUN: %polybpf-btf print %t.o | FileCheck %s
// RUN: %llvm-objdump -dr %t.o | FileCheck --check-prefix=CORE %s
//
// Without, to see that it is the plugin:
// RUN: %clangxx --target=bpf -std=c++20 -O2 -g -fpass-plugin=%plugin -c %s -o %t.without.o
// RUN: %polybpf-btf print %t.without.o | FileCheck --check-prefix=WITHOUT %s

// CHECK-NOT: FWD
// CHECK-DAG: STRUCT size size=4
// CHECK-DAG: UNION exists size=8
// CHECK-DAG: STRUCT matches size=16
// CHECK-DAG: STRUCT id size=4
// CHECK-DAG: STRUCT box_int{{.*}} size=4
// CHECK-NOT: FWD
// WITHOUT: FWD

// CORE: <type_size> [{{[0-9]+}}] struct size
// CORE: <type_exists> [{{[0-9]+}}] union exists
// CORE: <type_matches> [{{[0-9]+}}] struct matches
// CORE: <local_type_id> [{{[0-9]+}}] struct id
// CORE: <type_size> [{{[0-9]+}}] struct box_int

struct size {
  int a;
};
union exists {
  int a;
  long b;
};
struct matches {
  int a;
  exists *b;
};
struct id {
  int a;
};
template <class T> struct box {
  T t;
};
extern "C" long prog(void *) {
  return __builtin_preserve_type_info(*(size *)0, 1) + __builtin_preserve_type_info(*(exists *)0, 0) +
         __builtin_preserve_type_info(*(matches *)0, 2) + __builtin_btf_type_id(*(id *)0, 0) +
         __builtin_preserve_type_info(*(box<int> *)0, 1);
}
