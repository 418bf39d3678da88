// A type that the debug info of a local variable leads to first is of the function's language, as any other.
//
// RUN: %clangxx -target bpf -O0 -g -fpass-plugin=%plugin -c %s -o %t.o
// RUN: %polybpf-btf print %t.o | FileCheck %s
//
// CHECK:      STRUCT L size=4
// CHECK-NEXT:   a: INT int @0
// CHECK-NEXT:   TAG "cxx.type=f::L"

extern "C" int f(int x) {
  struct L {
    int a;
    int get() { return a; }
  } local{x};
  return local.get();
}
