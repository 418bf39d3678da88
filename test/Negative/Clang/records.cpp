// Records that C could not declare, and classes that derive from the kernel's.
//
// REQUIRES: clang-plugin
// RUN: %clangxx --target=bpf -std=c++20 -O2 -g -fplugin=%clang-plugin -fsyntax-only -Xclang -verify \
// RUN:   -Xclang -verify-ignore-unexpected=note -ferror-limit=0 %s

#define __core __attribute__((preserve_access_index))
struct kernel {
  int a;
} __core;
struct base {
  int a;
};
template <class T> struct templated {
  T t;
} __core;

struct derived : kernel {}; // expected-error {{struct 'derived' derives from struct 'kernel', whose size only the running kernel knows [derived-core-record]}}
class hidden : private base, private kernel {}; // expected-error {{[derived-core-record]}}
struct fromTemplate : templated<int> {}; // expected-error {{derives from struct 'templated'}}
template <class T> struct later : T {}; // expected-error {{[derived-core-record]}}
later<kernel> instance;
later<base> fine;

struct __core withBase : base {}; // expected-error {{preserve_access_index on struct 'withBase', which has a base class; no type of the kernel has [core-record-layout]}}
struct __core withVirtual { // expected-error {{which has virtual functions}}
  virtual void f();
};
struct __core withStatic { // expected-error {{which has a static data member}}
  static int s;
};
struct __core withOverlap { // expected-error {{which has a [[no_unique_address]] field}}
  [[no_unique_address]] base b;
};
struct __core withReference { // expected-error {{which has a reference as a field}}
  int &r;
};
struct __core withMemberPointer { // expected-error {{which has a pointer to a member as a field}}
  int base::*m;
};
struct __core outer {
  struct inner : base {} in; // expected-error {{preserve_access_index on struct 'outer::inner'}}
};
#pragma clang attribute push(__attribute__((preserve_access_index)), apply_to = record)
struct within : base {}; // expected-error {{[core-record-layout]}}
#pragma clang attribute pop

// What C has no word for but does not change the layout.
struct __core functions {
  int a;
  enum { constant = 3 };
  using type = int;
  functions();
  int get() const { return a; }
  static int make();

private:
  int hidden = 2;
};

// A record without the attribute, in a call of the builtin.
struct plain : base {
  int x;
};
int region(plain *p) { return __builtin_preserve_access_index(p->x); } // expected-error {{a field of struct 'plain' cannot be relocated: it has a base class [core-record-layout]}}
