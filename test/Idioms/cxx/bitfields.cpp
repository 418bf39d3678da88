enum E : unsigned char { e0, e1 };
enum class EC : short { a = -1, b };
struct B {
  unsigned a : 3;
  int b : 5;
};
struct D : B {
  bool c : 1;
  long d : 40;
  unsigned long e : 24;
  E f : 2;
  EC g : 4;
  char : 0;
  char h : 3;
  unsigned : 5;
  int full : 32;
  short s : 9;
};
struct P : private D {
  int x : 1;
  int y : 1;
};
struct Z {
  int : 0;
};
struct L {
  long a : 1;
  long long b : 63;
  unsigned long long c : 64;
  char32_t u : 21;
  wchar_t w : 10;
};
struct __attribute__((packed)) X {
  char a : 7;
  int b : 30;
  long c : 61;
};
extern "C" int f(D *d, P *p, Z *z, L *l, X *x) {
  return d->a + d->b + d->c + (int)d->d + d->f + (int)d->g + d->h + p->x + (int)l->c + (int)x->b;
}
