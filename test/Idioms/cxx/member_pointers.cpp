struct S {
  int a;
  long b;
  int get(int x) const { return a + x; }
  virtual int virt() { return 1; }
  void nothing() noexcept {}
  int many(...);
};
struct D : S {
  int d;
};
template <class T, auto M> struct Access {
  int operator()(T &t) { return (int)(t.*M); }
};
using Get = int (S::*)(int) const;
struct Table {
  int S::*data;
  long S::*other;
  Get get;
  int (S::*virt)();
  void (S::*quiet)() noexcept;
  int (D::*derived)();
  Get gets[2];
  int S::*datas[3];
  int (S::**indirect)();
  int (S::*many)(...);
};
extern "C" int f(S *s, Table *t, D *d) {
  return s->*t->data + (s->*t->get)(1) + (s->*t->virt)() + Access<S, &S::a>()(*s) + Access<S, &S::b>()(*s) +
         (d->*t->derived)();
}
