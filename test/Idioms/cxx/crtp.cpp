template <class D> struct Counter {
  int n;
  int bump() { return static_cast<D *>(this)->step() + n; }
};
struct Fast : Counter<Fast> {
  int step() { return 10; }
};
struct Slow : Counter<Slow> {
  int pad;
  int step() { return 1; }
};
template <class T> struct Mixed : T, Counter<Mixed<T>> {
  int step() { return 2; }
};
extern "C" int f(Fast *a, Slow *b, Mixed<Fast> *c) { return a->bump() + b->bump() + c->Counter<Mixed<Fast>>::bump(); }
