typedef int Fn(int, char *);
using FnP = Fn *;
using Noex = int (*)(int) noexcept;
using Var = int (*)(const char *, ...);
using Ret = int (*(*)(int))(char);
using CFn = int(int) const;
using Arr = void (*)(int[3], int (&)[4]);
struct S {
  FnP a;
  Noex b;
  Var c;
  Ret d;
  Fn *arr[3];
  Fn &ref;
  Arr e;
  Fn S::*mf;
  int CFn_;
  auto g(int) -> int;
  FnP *pp;
  void (*rec)(S *, FnP);
};
int S::g(int x) { return x; }
int call(Fn *p, Fn &q) { return p(1, nullptr) + q(2, nullptr); }
extern "C" int f(S *s) {
  return s->a(1, nullptr) + s->b(2) + s->c("x", 3) + s->d(1)('c') + s->g(1) + call(s->a, s->ref);
}
