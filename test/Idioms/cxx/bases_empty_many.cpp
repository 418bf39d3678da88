struct E1 {};
struct E2 {};
struct E3 : E1 {};
struct A : E1, E2 {
  int a;
};
struct B : E1 {
  E1 first;
  int b;
};
struct C : E3, E2 {};
struct D : C {
  E1 e;
  char c;
};
struct Two {
  struct X : E1 {
  } x;
  struct Y : E1 {
  } y;
};
struct SameTwice : Two::X, Two::Y {
  int z;
};
extern "C" int f(A *a, B *b, C *c, D *d, SameTwice *s) { return a->a + b->b + (int)sizeof(*c) + d->c + s->z; }
