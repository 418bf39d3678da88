// -std=c++23: deducing this, static operator(), multidimensional subscripts, if consteval, auto(x), [[assume]].
struct Base { int n; template <class Self> auto &&value(this Self &&self) { return self.n; } int add(this const Base &self, int by) { return self.n + by; } int copy(this Base self) { return ++self.n; } };
struct Derived : Base { long extra; };
struct Grid { int cells[2][3]; int &operator[](int i, int j) { return cells[i][j]; } };
struct Hash { static int operator()(int x) { return x * 31; } static int operator[](int x) { return x; } };
constexpr int where() { if consteval { return 1; } else { return 2; } }
extern "C" int f(Derived *d, const Derived *c, Grid *g) {
  auto fib = [](this auto self, int n) -> int { return n < 2 ? n : self(n - 1) + n; };
  [[assume(d->n > 0)]];
  auto decayed = auto(c->n);
  return d->value() + c->value() + d->add(2) + d->copy() + (*g)[1, 2] + Hash{}(3) + Hash{}[4] + where() + fib(d->n) + decayed;
}
