// A struct that only a member points to is known by its name, as in C. Nothing of its members is there then, nor the ENUM of
// one; where something else leads to the struct, in a map or a relocation, everything is.
//
// RUN: %clangxx -target bpf -O2 -g -fpass-plugin=%plugin -c %s -o %t.o
// RUN: %polybpf-btf print %t.o | FileCheck %s --implicit-check-not=Hidden
// RUN: %clangxx -target bpf -O2 -g -DIN_MAP -fpass-plugin=%plugin -c %s -o %t.map.o
// RUN: %polybpf-btf print %t.map.o | FileCheck %s --check-prefix=SHOWN
// RUN: %clangxx -target bpf -O2 -g -DRELOCATED -fpass-plugin=%plugin -c %s -o %t.relocated.o
// RUN: %polybpf-btf print %t.relocated.o | FileCheck %s --check-prefix=SHOWN
//
// CHECK-DAG: STRUCT Log size=16
// CHECK-DAG: FWD struct Access
//
// SHOWN-DAG: ENUM Hidden size=4
// SHOWN-DAG: TYPEDEF Hidden = INT unsigned char
// SHOWN-DAG: STRUCT Access size=8

enum class Hidden : unsigned char { Read, Write };
struct Access {
  Hidden hidden;
  int tries;
};
struct Log {
  Access *last;
  long count;
};
#ifdef IN_MAP
struct Map {
  int (*type)[2];
  Access *value;
};
__attribute__((section(".maps"), used)) Map map;
#endif
extern "C" long f(Log *log) {
#ifdef RELOCATED
  return *__builtin_preserve_access_index(&log->last->tries);
#else
  return log->last->tries;
#endif
}
