// The types of a C++ program, rebuilt from the BTF of its object.
//
// RUN: %clangxx -std=c++20 -fno-rtti -target bpf -g -O1 -fpass-plugin=%plugin -c %s -o %t.o
// RUN: %polybpf-btf types %t.o > %t.txt
// RUN: FileCheck --check-prefix=DERIVED --input-file=%t.txt %s
// RUN: FileCheck --check-prefix=PAIR --input-file=%t.txt %s
// RUN: FileCheck --check-prefix=COLOR --input-file=%t.txt %s

namespace ns {
struct Empty {};
struct A { int a; };

// DERIVED:      ns::B : ns::Empty @0, ns::A @0 { // 24 bytes
// DERIVED-NEXT:     unsigned int low; // @4:0 bits=3
// DERIVED-NEXT:     int (*handlers[2])(int); // @8
// DERIVED-NEXT: };
struct B : Empty, A {
  unsigned low : 3;
  int (*handlers[2])(int);
};

// PAIR:      struct ns::Pair<int, char> { // 16 bytes
// PAIR-NEXT:     int first; // @0
// PAIR-NEXT:     union { // @4, 4 bytes
// PAIR-NEXT:         float real; // @0
// PAIR-NEXT:         char second; // @0
// PAIR-NEXT:     };
// PAIR-NEXT:     const int *place; // @8
// PAIR-NEXT: };
template <typename T, typename U> struct Pair {
  T first;
  union {
    float real;
    U second;
  };
  const T *place;
};
} // namespace ns

// COLOR:      enum Color { // 4 bytes
// COLOR-NEXT:     RED = 1,
// COLOR-NEXT:     BLUE = 7,
// COLOR-NEXT: };
enum Color { RED = 1, BLUE = 7 };

extern "C" int f(ns::B *b, ns::Pair<int, char> *p, Color c) { return b->low + p->first + c; }
