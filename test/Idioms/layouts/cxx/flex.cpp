struct Flex { int n; char data[]; }; struct Zero { long z[0]; char c; }; struct Mid { char c; long z[0]; int i; };
struct Nested { struct { int x; union { int y; float z; }; } in; union { struct { char a, b; }; short ab; }; };
struct List { List *next; struct Inner { int v; } inner; enum { P, Q } state; enum : short { R, S } state2; };
namespace n1 { struct S { int a; }; enum class E : char { A }; } namespace n2 { struct S { long a; }; enum class E : char { A, B }; }
namespace { struct Anon { char c; n1::S s; n2::S t; n1::E e; n2::E f; }; }
struct Fn { int (*f)(int, Flex *); void (*g)(...); const volatile int cv; int *__restrict r; };
auto lam = [](int x) { return x; };
struct Cap { int a; };
struct More { List e; Fn *g; };
extern "C" int f(Flex *a, Zero *b, Mid *c, Nested *d, More *m) { Anon an; int q = a->n; auto l = [q, &an, c](int y) { asm volatile("" : : "r"(&an)); return q + y + c->i; }; return l(3) + lam(4); }
