// Spaceship, subscripts of several arguments, literals, allocation, conversion templates, deleted and defaulted functions, placement, co-variant this.
using size_t = decltype(sizeof(0));
inline void *operator new(size_t, void *p) noexcept { return p; }
struct Strong { signed char v; constexpr bool operator==(const Strong &) const = default; };
struct Version { int major, minor; bool operator==(const Version &) const = default; int operator<=>(const Version &o) const { return major != o.major ? major - o.major : minor - o.minor; } };
struct Grid { int cells[4]; int &operator[](int i) { return cells[i & 3]; } int operator()(int x, int y = 1) const { return cells[(x + y) & 3]; } Grid &operator++() { ++cells[0]; return *this; } Grid operator++(int) { Grid old = *this; ++cells[0]; return old; } int *operator->() { return cells; } int *begin() { return cells; } int *end() { return cells + 4; } };
struct Convert { long v; explicit operator bool() const { return v; } template <class T> operator T *() const { return (T *)v; } operator const char &() const { return *(const char *)this; } using Pair = int[2]; operator Pair &() { return *(Pair *)this; } };
constexpr long operator""_ms(unsigned long long v) { return v * 1000; }
constexpr char operator""_c(const char *s, size_t n) { return s[n - 1]; }
template <char... Cs> constexpr int operator""_n() { return sizeof...(Cs); }
struct Pool { static inline char room[64]; static void *operator new(size_t) { return room; } static void operator delete(void *) {} int x; Pool() = default; Pool(const Pool &) = delete; ~Pool() { x = 0; } };
struct Ref { int v; auto operator&() const { return 3; } int operator,(int o) const { return v + o; } Ref operator~() const { return {~v}; } bool operator!() const { return !v; } friend Ref operator<<(Ref a, Ref b) { return {a.v << (b.v & 7)}; } Ref &operator|=(const Ref &o) { v |= o.v; return *this; } template <class T> bool operator>(const T &t) const { return v > t; } };
extern "C" long f(Version *a, Grid *g, Convert *c, Strong *s, Ref *r) {
  long sum = (*a == *a) + (*a <=> Version{1, 2}) + (*g)[2] + (*g)(1) + (++*g).cells[0] + (*g)++.cells[1] + (*g).operator->()[1] + (*s == Strong{1});
  for (int cell : *g) sum += cell;
  if (*c) sum += *static_cast<short *>(*c) + static_cast<int (&)[2]>(*c)[1];
  Pool *p = new Pool;
  ::new (p) Pool();
  *r |= ~*r << Ref{2};
  return sum + 3_ms + "ab"_c + 123_n + p->x + r->operator&() + (*r, 4) + !*r + (*r > 3) + static_cast<const char &>(*c);
}
