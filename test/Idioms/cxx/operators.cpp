struct V {
  int x;
  V operator+(V o) const { return {x + o.x}; }
  V operator-() const { return {-x}; }
  V &operator++() {
    ++x;
    return *this;
  }
  V operator++(int) {
    V t = *this;
    ++x;
    return t;
  }
  bool operator==(const V &) const = default;
  auto operator<=>(const V &o) const { return x < o.x ? -1 : 1; }
  int operator[](int i) const { return x + i; }
  int operator()(int a, int b) const { return a + b; }
  V *operator->() { return this; }
  int &operator*() { return x; }
  V *operator&() { return this; }
  operator int() const { return x; }
  explicit operator bool() const { return x; }
  operator const char *() const { return "v"; }
  template <class T> operator T *() const { return nullptr; }
  V operator,(V o) { return o; }
  bool operator!() const { return !x; }
  V operator~() const { return *this; }
  V &operator=(int y) {
    x = y;
    return *this;
  }
  V &operator+=(V o) {
    x += o.x;
    return *this;
  }
  V operator<<(int n) const { return {x << n}; }
  V operator%(int) const { return *this; }
  bool operator&&(V o) const { return x && o.x; }
  V operator->*(int) { return *this; }
  void *operator new(unsigned long, void *p) { return p; }
  void operator delete(void *) {}
};
int operator""_km(unsigned long long n) { return (int)n; }
int operator""_s(const char *s, unsigned long n) { return s[0] + (int)n; }
template <char... C> int operator""_raw() { return sizeof...(C); }
extern "C" int f(V *p) {
  V &a = *p;
  V b = a;
  return (a + b).x + (-a).x + (++a).x + (a++).x + a[1] + a(1, 2) + b->x + *a + (int)a + (bool)a + ((const char *)a)[0] +
         (a, b).x + !a + (~a).x + (a << 2).x + (a % 3).x + (a && b) + (a->*1).x + 5_km + "x"_s + 12_raw +
         ((long *)a == nullptr) + (new (p) V{3})->x + (a += b).x + (a = 3).x + (a == b);
}
