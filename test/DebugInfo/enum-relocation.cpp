// A CO-RE record about an enumerator is about the ENUM, also where the enum is an integer under its name since it has not
// the size of an enum in C.
//
// RUN: %clangxx -target bpf -O2 -g -fpass-plugin=%plugin -c %s -o %t.o
// RUN: %llvm-objdump -dr %t.o | FileCheck %s --check-prefix=RECORDS
// RUN: %polybpf-btf print %t.o | FileCheck %s
//
// RECORDS: CO-RE <enumval_value> [{{[0-9]+}}] enum Narrow::Second = 2
// RECORDS: CO-RE <enumval_value> [{{[0-9]+}}] enum Wide::Fourth = 4
//
// CHECK:      ENUM Narrow size=4
// CHECK-NEXT:   First = 1
// CHECK-NEXT:   Second = 2
// CHECK:      ENUM Wide size=4
// CHECK-NEXT:   Third = 3
// CHECK-NEXT:   Fourth = 4
// CHECK:      STRUCT S size=16
// CHECK-NEXT:   narrow: TYPEDEF Narrow @0
// CHECK-NEXT:   wide: TYPEDEF Wide @8
// CHECK:      TYPEDEF Narrow = INT unsigned char
// CHECK-NEXT:   TAG "cxx.type=Narrow"
// CHECK:      TYPEDEF Wide = INT unsigned long long
// CHECK-NEXT:   TAG "cxx.type=Wide"

enum Narrow : unsigned char { First = 1, Second };
enum Wide : unsigned long { Third = 3, Fourth };
struct S {
  Narrow narrow;
  Wide wide;
};
extern "C" long f(S *s) {
  return s->narrow + s->wide + __builtin_preserve_enum_value(*(Narrow *)Second, 1) +
         __builtin_preserve_enum_value(*(Wide *)Fourth, 1);
}
