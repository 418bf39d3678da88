struct P {
  int a;
  long b;
};
struct BF {
  int x : 3;
  int y : 4;
};
namespace std {
template <class T> struct tuple_size;
template <unsigned long, class T> struct tuple_element;
} // namespace std
struct Tup {
  int v;
  template <int I> int get() const { return v + I; }
};
template <> struct std::tuple_size<Tup> {
  static constexpr int value = 2;
};
template <unsigned long I> struct std::tuple_element<I, Tup> {
  using type = int;
};
extern "C" int f(P *p, BF *b, Tup *t) {
  auto [a, c] = *p;
  auto &[x, y] = *b;
  int arr[2] = {1, 2};
  auto &&[q, r] = arr;
  auto [m, n] = *t;
  return a + (int)c + x + y + q + r + m + n;
}
