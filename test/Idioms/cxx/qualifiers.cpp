struct S {
  const int a;
  volatile long b;
  const volatile char c;
  int *const d;
  const int *const *e;
  int *__restrict r;
  mutable int m;
  const S *self;
  volatile const S *vself;
  _Atomic(int) at;
  const char k[3];
  volatile struct {
    int z;
  } an;
};
template <class T> struct Q {
  T t;
  const T ct;
  T *const p;
};
extern "C" int f(const S *s, volatile S *v, Q<const int> *q, Q<volatile S *> *w, const int *__restrict p) {
  return s->a + (int)v->b + **s->e + q->t + w->t->a + *p + s->m++;
}
