struct Later;
int sum(int Later::*p, int (Later::*q)(int), Later *l);
struct Holder {
  int Later::*p;
  int (Later::*q)(int);
};
struct Poly {
  virtual int f();
  int x;
};
struct VB : virtual Poly {
  int y;
};
extern "C" int f(Holder *h, int VB::*v, int (VB::*w)(), VB *b) {
  return h->p != nullptr && h->q != nullptr ? b->*v : (b->*w)();
}
