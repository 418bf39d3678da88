struct Point {
  int x, y;
  friend constexpr bool operator==(Point, Point) = default;
};
template <unsigned N> struct Text {
  char s[N];
  constexpr Text(const char (&t)[N]) {
    for (unsigned i = 0; i < N; ++i)
      s[i] = t[i];
  }
};
template <Text T, Point P> struct Named {
  int v;
  int len() { return sizeof(T.s) + P.x; }
};
template <float F> struct Flt {
  int v;
};
template <auto *P> struct Glob {
  int get() { return *P; }
  int v;
};
int target = 3;
extern "C" int f(Named<"hello: <world>", Point{1, 2}> *n, Flt<1.5f> *x, Glob<&target> *g) {
  return n->len() + n->v + x->v + g->get() + g->v;
}
