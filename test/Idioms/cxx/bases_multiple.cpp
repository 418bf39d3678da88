struct A {
  int a;
};
struct B {
  long b;
};
struct C {
  char c;
};
struct D : A, B, C {
  short d;
};
struct E : D {
  char e;
};
struct F : private C, protected B {
  int f;
  int get() { return c + (int)b + f; }
};
extern "C" int f(E *e, F *p, B *b) {
  return e->a + (int)e->b + e->c + e->d + e->e + p->get() + (b == static_cast<B *>(e));
}
