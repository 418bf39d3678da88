template <class... Bs> struct All : Bs... {
  int last;
};
struct X {
  int x;
};
struct Y {
  char y;
};
struct Z {};
template <class T> struct Wrap : T {
  using T::T;
};
extern "C" int f(All<X, Y, Z> *a, All<> *b, Wrap<All<Y>> *w) { return a->x + a->y + a->last + b->last + w->y; }
