struct S {
  int a;
  int plain() { return a; }
  int constant() const { return a + 1; }
  int vol() volatile { return a; }
  int cv() const volatile { return a; }
  int lvalue() & { return 1; }
  int lvalue() const & { return 2; }
  int rvalue() && { return 3; }
  static int fixed(int x) { return x; }
  int quiet() noexcept { return 5; }
  S() = default;
  S(const S &) = default;
  S(S &&) = delete;
  S &operator=(const S &) = delete;
  ~S() = default;
  explicit S(int n) : a(n) {}
};
extern "C" int f(S *s, volatile S *v, const S *c) {
  return s->plain() + c->constant() + v->vol() + s->cv() + s->lvalue() + c->lvalue() + static_cast<S &&>(*s).rvalue() +
         S::fixed(3) + s->quiet();
}
