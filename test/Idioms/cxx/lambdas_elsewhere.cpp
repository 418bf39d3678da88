inline auto global = [](int x) { return x + 1; };
struct S {
  int (*fp)(int) = [](int x) { return x; };
  static constexpr auto stat = [](int y) { return y * 2; };
  int v;
};
template <class F> int apply(F &&fn) { return fn(4); }
int defaulted(int x, int (*fn)(int) = [](int z) { return z + 9; }) { return fn(x); }
inline int counter() {
  static auto once = [] { return 7; };
  return once();
}
extern "C" int f(S *s) {
  int (*p)(int) = +[](int q) { return q; };
  return global(1) + S::stat(2) + apply([s](int x) { return x + s->v; }) + defaulted(3) + counter() + p(2) + s->fp(3);
}
