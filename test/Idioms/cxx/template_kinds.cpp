template <class T, int N = 3, bool B = true> struct Arr {
  T data[N];
  bool b = B;
};
template <class T> struct Arr<T, 1> {
  T one;
};
template <> struct Arr<char, 2> {
  short both;
};
template <template <class, int, bool> class A, class T> struct Wrap {
  A<T, 4, false> a;
};
template <class... Ts> struct Pack;
template <> struct Pack<> {};
template <class H, class... R> struct Pack<H, R...> {
  H h;
  Pack<R...> rest;
};
template <int... Is> struct Seq {
  static constexpr int n = sizeof...(Is);
  int x[n + 1];
};
template <class T> T zero = T(0);
template <class T> using Ptr = T *;
template <class T> using Pair = Arr<T, 2>;
template <char C, long long L, unsigned U, auto V> struct Values {
  int v;
};
extern "C" int g(Arr<int> *a, Arr<long, 1> *b, Arr<char, 2> *c, Wrap<Arr, short> *w, Pack<int, char, Pack<long>> *p) {
  return a->data[0] + (int)b->one + c->both + w->a.data[1] + p->rest.rest.h.h;
}
extern "C" int f(Seq<1, 2, 3> *s, Ptr<int> q, Pair<int> *r, Values<'a', -5, 7u, nullptr> *v) {
  return s->x[0] + *q + r->data[0] + v->v + zero<int> + (int)zero<long>;
}
