struct B {
  int b;
  B(int x, long y = 2) : b(x + (int)y) {}
  template <class T> B(T *t) : b(*t) {}
  B(const B &) = default;
};
struct D : B {
  using B::B;
  int d = 4;
};
struct E : D {
  using B::b;
  using D::D;
};
extern "C" int f(int x) {
  D d(x);
  E e(x, 3L);
  D g(&x);
  return d.b + e.b + d.d + g.b;
}
