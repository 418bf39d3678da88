struct Flex {
  int n;
  int data[];
};
struct Zero {
  int z[0];
  int last;
  int tail[0];
};
struct Nested {
  int n;
  struct E {
    char a;
    long b;
  } items[];
};
struct S {
  int a[3];
  int m[2][3][4];
  const char *names[2];
  int (*p)[5];
  int (&r)[2];
  char (*fn[3])(int);
};
template <class T, unsigned long N> int len(T (&)[N]) { return N; }
typedef int A5[5];
typedef A5 AA[2];
extern int outer[];
int outer[4] = {1};
extern "C" int g(Flex *x, int par[7]) { return x->data[0] + par[2]; }
extern "C" int f(Flex *x, Zero *z, Nested *n, S *s, AA *aa) {
  return x->data[1] + z->last + (int)n->items[1].b + s->m[1][2][3] + (*s->p)[1] + len(s->a) + (*aa)[1][2] + outer[1];
}
