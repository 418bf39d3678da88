struct Small {
  int a;
};
struct Two {
  long a, b;
};
struct Big {
  long a[5];
};
struct NT {
  int a;
  NT(int x) : a(x) {}
  NT(const NT &o) : a(o.a) {}
  ~NT() {}
};
class Cls {
  int x;

public:
  Cls(int y) : x(y) {}
  int get() const { return x; }
};
Small s(Small x) { return x; }
Two t(Two x) { return {x.b, x.a}; }
NT n(NT x) { return NT(x.a + 1); }
Cls c(Cls x) { return x; }
int i(__int128 x) { return (int)x + 1; }
struct Nothing {};
Nothing e(Nothing x) { return x; }
extern "C" int f(Big *p) {
  return s({1}).a + (int)t({1, 2}).a + (int)p->a[1] + n(NT(3)).a + c(Cls(4)).get() + (int)i(5) + (int)sizeof(e({}));
}
