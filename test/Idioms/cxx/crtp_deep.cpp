// Mixins by CRTP and packs of bases, with inline counters, whose initialisers clang gives functions of no source.
template <class D, class... M> struct Base : M... {
  int b;
  D &self() { return static_cast<D &>(*this); }
  int run() { return self().impl() + b; }
  friend bool operator==(const D &x, const D &y) { return x.b == y.b; }
};
template <int N> struct Mix {
  int m[N];
  int sum() const {
    int s = 0;
    for (int x : m)
      s += x;
    return s;
  }
};
template <class D> struct Cnt {
  static inline int count;
  Cnt() { ++count; }
};
struct A : Base<A, Mix<2>, Mix<3>, Cnt<A>> {
  int a;
  __attribute__((noinline)) int impl() { return a + Mix<2>::sum() + Mix<3>::sum(); }
};
struct B final : Base<B, Cnt<B>> {
  int impl() const volatile { return 1; }
  using Base::b;
};
extern "C" int go(A *a, B *b) {
  A x;
  B y;
  x.a = 1;
  y.b = 2;
  return a->run() + b->run() + (*a == x) + (*b == y) + Cnt<A>::count + Cnt<B>::count;
}
A ga;
B gb;
