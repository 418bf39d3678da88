struct B {
  int b;
  virtual B *clone() { return this; }
};
struct P {
  long p;
  virtual ~P() {}
};
struct D : P, B {
  D *clone() override { return this; }
};
void operator delete(void *, unsigned long) noexcept {}
extern "C" int f(B *b, D *d) { return b->clone()->b + d->clone()->b; }
