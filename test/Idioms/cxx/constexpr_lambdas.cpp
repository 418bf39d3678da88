// Lambdas: constexpr, generic with a template head, recursive through deducing this, variadic captures, in default arguments, stateful, returning lambdas.
template <class F> struct Defer { F run; ~Defer() { run(); } };
template <class F> Defer(F) -> Defer<F>;
template <class... Fs> struct Overload : Fs... { using Fs::operator()...; };
template <class... Fs> Overload(Fs...) -> Overload<Fs...>;
constexpr auto square = [](auto x) constexpr noexcept { return x * x; };
static auto adder = [](int by) { return [by](int x) { return x + by; }; };
template <class... Ts> auto keep(Ts... ts) { return [... kept = ts](auto f) { return f(kept...); }; }
struct Node { int value; Node *next; int sum() { auto walk = [this](auto &&self, Node *n) -> int { return n ? n->value + self(self, n->next) : value; }; return walk(walk, next); } };
int apply(int x, int (*f)(int) = [](int y) { return y + 1; }) { return f(x); }
extern "C" int f(Node *n, int x) {
  int total = 0;
  static_assert(square(3) == 9);
  {
    Defer d{[&total, x] { total += x; }};
  }
  Overload o{[](int a) { return a; }, [&](char *c) mutable { return total += *c; }, []<class T>(T *p, int d) { return p ? d : 0; }};
  auto tmpl = []<int N, class T>(T (&a)[N]) { return (int)a[N - 1] + N; };
  long array[3] = {1, 2, 3};
  auto copy = [=, m = x * 2, &total]() mutable -> long { m += x; total += (int)m; return m; };
  auto nested = [&] { return [&] { return [copy, x] { return x; }(); }(); };
  return total + o(3) + o((char *)n) + o(&total, 1) + tmpl(array) + (int)copy() + nested() + adder(2)(x) + keep(1, 'b', 3l)([](int a, char b, long c) { return a + b + (int)c; }) + n->sum() + apply(x);
}
