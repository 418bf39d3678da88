int g(int) { return 1; }
int g(long) { return 2; }
int g(char *) { return 3; }
int g(const int &, int = 0) { return 4; }
int g(int, int, int) { return 5; }
namespace a {
int g(int) { return 6; }
namespace b {
int g(int) { return 7; }
} // namespace b
} // namespace a
struct S {
  int g(int) { return 8; }
  static int h(int) { return 9; }
};
struct T {
  int g(int) { return 10; }
};
template <class X> int g(X, X *) { return 11; }
extern "C" int c_g(int) { return 12; }
extern "C" int f(S *s, T *t, char *c) {
  int i = 2;
  long l = 3;
  return g(1, 2, 3) + g(l) + g(c) + g(i, 2) + a::g(1) + a::b::g(1) + s->g(1) + S::h(1) + t->g(1) + g(1, &i) + g(l, &l) +
         c_g(1);
}
