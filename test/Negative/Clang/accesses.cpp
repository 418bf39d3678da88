// What would read a record with preserve_access_index where this program declares it, and not where the kernel has it, is
// an error at its place. With test/Clang/forms.cpp these are all the ways that C++ has to read a field.
//
// REQUIRES: clang-plugin
// RUN: %clangxx --target=bpf -std=c++20 -O2 -g -fplugin=%clang-plugin -fsyntax-only -Xclang -verify \
// RUN:   -Xclang -verify-ignore-unexpected=note -ferror-limit=0 %s
//
// There is a hint, and no object file.
// RUN: rm -f %t.o
// RUN: not %clangxx --target=bpf -std=c++20 -O2 -g -fplugin=%clang-plugin -c %s -o %t.o 2>&1 | FileCheck %s
// RUN: not ls %t.o
// CHECK: accesses.cpp:[[#]]:[[#]]: error: copying struct 'kernel' reads it as this program declares it, not as the kernel has it [core-record-copy]
// CHECK: note: read the fields one by one, through a pointer or a reference

struct pair {
  int left, right;
} __attribute__((preserve_access_index));
struct kernel {
  int pad, b;
  pair in, pairs[2];
} __attribute__((preserve_access_index));
struct holder {
  kernel k;
};
struct other {
  char bytes[32];
};
inline void *operator new(decltype(sizeof 0), void *at) noexcept { return at; }
extern const kernel symbol __attribute__((section(".ksyms")));
void use(int);
void take(kernel);
constexpr kernel made(int b) { return {.pad = 1, .b = b, .in = {}, .pairs = {}}; }

namespace copies {
kernel returned(kernel *k) { return *k; } // expected-error {{[core-record-copy]}}
void f(kernel *k, kernel &r, int n) {
  auto copy = *k;                               // expected-error {{copying struct 'kernel'}}
  kernel parentheses(r);                        // expected-error {{[core-record-copy]}}
  kernel braces{*k};                            // expected-error {{[core-record-copy]}}
  auto [left, right] = k->in;                   // expected-error {{copying struct 'pair'}}
  auto [p, q] = k->pairs;                       // expected-error {{copying struct 'pair'}}
  [c = *k] { use(c.b); }();                     // expected-error {{[core-record-copy]}}
  [r] { use(r.b); }();                          // expected-error {{[core-record-copy]}}
  take(*k);                                     // expected-error {{[core-record-copy]}}
  copy = r;                                     // expected-error {{[core-record-copy]}}
  copy.operator=(*k);                           // expected-error {{[core-record-copy]}}
  auto either = n ? *k : r;                     // expected-error {{[core-record-copy]}}
  auto comma = (use(1), *k);                    // expected-error {{[core-record-copy]}}
  auto bits = __builtin_bit_cast(other, *k);    // expected-error {{[core-record-copy]}}
  kernel fromSymbol = symbol;                   // expected-error {{[core-record-copy]}}
  kernel moved = static_cast<kernel &&>(r);     // expected-error {{[core-record-copy]}}
  holder within{*k};                            // expected-error {{[core-record-copy]}}
  kernel *made = new (k) kernel(r);             // expected-error {{[core-record-copy]}}
  for (auto p : k->pairs)                       // expected-error {{[core-record-copy]}}
    use(p.left);
  for (auto &p : k->pairs)                      // expected-error {{this loop steps from struct 'pair' to the next}}
    use(p.left);
}
template <class T> void generic(T *k) { auto copy = *k; } // expected-error {{[core-record-copy]}}
template void generic(kernel *);

// Of what is the program's own it may make as many copies as it likes, as in C.
void own() {
  kernel mine = {}, second = mine;
  second = mine;
  take(mine);
  kernel third = kernel{}, fourth = made(2), fifth = holder{}.k;
  pair pairs[2] = {};
  for (auto p : pairs)
    use(p.left);
  auto bits = __builtin_bit_cast(other, third);
  auto [left, right] = pairs[0];
  [mine] { use(mine.b); }();
  holder h = {}, *same = &h;
  holder nothingOfTheKernel = *same;
  static_assert(made(2).b == 2);
}
} // namespace copies

namespace pointers {
template <class M> int generic(kernel *k, M m) { return k->*m; } // expected-error {{[core-member-pointer]}}
int f(kernel *k, kernel &r, int kernel::*m, int i) {
  int kernel::*members[] = {&kernel::pad, &kernel::b};
  use(k->*m);          // expected-error {{the member of struct 'kernel' that this pointer is to is not known}}
  use(r.*m);           // expected-error {{[core-member-pointer]}}
  use(k->*members[i]); // expected-error {{[core-member-pointer]}}
  return generic(k, &kernel::b);
}
} // namespace pointers

namespace offsets {
constexpr auto offset = __builtin_offsetof(kernel, b); // expected-error {{[core-offsetof]}}
int f() { return __builtin_offsetof(kernel, in.right); } // expected-error {{[core-offsetof]}}
} // namespace offsets

// LLVM tells relocations apart by the name of the type alone.
namespace elsewhere {
struct pair {
  int l, r;
} __attribute__((preserve_access_index));
struct pair___2 {
  int l, r;
} __attribute__((preserve_access_index));
} // namespace elsewhere
int flavor(elsewhere::pair___2 *p) { return p->l; }
int names(pair *p, elsewhere::pair *q) { return p->left + q->l; } // expected-error {{[core-record-name]}}

// Where clang would relocate nothing without a word, or code generation would make something wrong.
__attribute__((nodebug)) int undescribed(kernel *k) { return k->b; } // expected-error {{[core-without-debug-info]}}
__attribute__((optnone, noinline)) int slow(kernel *k) { return k->b; } // expected-error {{[unoptimised-relocation]}}
struct special {
  int i;
  __attribute__((nodebug)) special(kernel *k) : i(k->b) {}        // expected-error {{[core-without-debug-info]}}
  __attribute__((optnone, noinline)) special(kernel &k) : i(0) {
    i = k.b; // expected-error {{[unoptimised-relocation]}}
  }
  __attribute__((nodebug)) ~special() { use(current->b); }        // expected-error {{[core-without-debug-info]}}
  __attribute__((nodebug)) operator int() { return current->b; }  // expected-error {{[core-without-debug-info]}}
  static kernel *current;
};
auto lambda = [](kernel *k) __attribute__((nodebug)) { return k->b; }; // expected-error {{[core-without-debug-info]}}
