// Exceptions and RTTI are off: clang's own errors say so where they are used, also where a flag turns them on. A
// destructor beside a call that might throw, which makes LLVM's back end crash with exceptions on, is code like any other.
//
// REQUIRES: clang-plugin
// RUN: %clangxx --target=bpf -std=c++20 -O2 -g -fplugin=%clang-plugin -fsyntax-only -Xclang -verify -DWRONG %s
// RUN: %clangxx --target=bpf -std=c++20 -O2 -g -fplugin=%clang-plugin -fexceptions -frtti -fsyntax-only -Xclang -verify -DWRONG %s
//
// RUN: %clangxx --target=bpf -std=c++20 -O2 -g -fplugin=%clang-plugin -c %s -o %t.o
// RUN: %llvm-readelf -s %t.o | FileCheck --implicit-check-not=UND %s
// RUN: %clangxx --target=bpf -std=c++20 -O2 -g -fplugin=%clang-plugin -fexceptions -frtti -c %s -o %t.o
// RUN: %llvm-readelf -s %t.o | FileCheck --implicit-check-not=UND %s
// CHECK: NOTYPE LOCAL DEFAULT UND
// CHECK: guarded

#if defined(__EXCEPTIONS) || defined(__cpp_exceptions) || defined(__GXX_RTTI) || defined(__cpp_rtti)
#error "there is no library that could"
#endif

static long (*const helper)() = reinterpret_cast<long (*)()>(5);
struct guard {
  long *count;
  ~guard() { *count += helper(); }
};
struct shape {
  virtual long size() const { return helper(); }
};
extern "C" long guarded(long *count) {
  guard g{count};
  shape s;
  return helper() + s.size();
}

#ifdef WRONG
namespace std {
struct type_info;
}
long thrown() { throw 1; }            // expected-error {{cannot use 'throw' with exceptions disabled}}
long tried() {
  try {                               // expected-error {{cannot use 'try' with exceptions disabled}}
    return helper();
  } catch (...) {
    return 0;
  }
}
bool named(shape &s) { return &typeid(s); } // expected-error {{use of typeid requires -frtti}}
#endif
