template <class T> struct Is {
  static constexpr int v = 0;
  T t;
};
template <class T> struct Is<T *> {
  static constexpr int v = 1;
  T *t;
};
template <class T> struct Is<const T> {
  T t;
  int c;
};
template <class T, int N> struct Is<T[N]> {
  T t[N];
};
template <class R, class... A> struct Is<R(A...)> {
  R (*fn)(A...);
};
template <class T> struct Is<T &> {
  T *r;
};
template <class C, class T> struct Is<T C::*> {
  T C::*m;
};
struct S {
  int a;
};
extern "C" int f2(Is<int> *a, Is<int *> *b, Is<const int> *c) { return a->t + *b->t + c->c; }
extern "C" int f(Is<int[3]> *d, Is<int(char, long)> *e, Is<int &> *g, Is<int S::*> *h) {
  return d->t[1] + e->fn('c', 2) + *g->r + (h->m != nullptr);
}
