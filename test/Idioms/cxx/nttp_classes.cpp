// Template arguments that are values of classes, strings, lambdas, pointers to members, floats, enumerators, references and auto packs.
struct Text { char data[8]; constexpr Text(const char (&s)[4]) : data{s[0], s[1], s[2]} {} };
struct Range { int low, high; constexpr bool has(int x) const { return x >= low && x < high; } };
enum class Mode : char { read, write };
struct S { int a; long b; int get() const { return a; } };
inline int global = 3;
template <Text T> struct Named { char first = T.data[0]; };
template <Range R> int clamp(int x) { return R.has(x) ? x : R.low; }
template <auto... Vs> struct Pack { int n = sizeof...(Vs); };
template <auto F> struct Caller { int call(int x) { return F(x); } };
template <int S::*M, int (S::*G)() const> int both(S &s) { return s.*M + (s.*G)(); }
template <int &R> int ref() { return R; }
template <double D> struct Scale { long by = (long)D; };
template <Mode M, bool = M == Mode::write> struct Access { int fd; };
template <class T, T... Vs> struct Seq { T values[sizeof...(Vs)] = {Vs...}; };
template <template <auto...> class P, auto... Vs> struct Rebind { P<Vs..., 9> inner; };
extern "C" int f(S *s, Access<Mode::write> *a, Access<Mode::read, true> *b, Seq<short, 1, -2, 3> *q) {
  Named<"abc"> n;
  Caller<[](int x) { return x * 3; }> c;
  Scale<2.5> d;
  Pack<1, 'c', Mode::read, nullptr, 4ul> p;
  Rebind<Pack, 7, true> r;
  return n.first + clamp<Range{1, 5}>(s->a) + c.call(2) + both<&S::a, &S::get>(*s) + ref<global>() + (int)d.by + p.n + r.inner.n + a->fd + b->fd + q->values[1];
}
