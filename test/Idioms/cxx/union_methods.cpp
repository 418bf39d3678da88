struct NonTrivial {
  int a;
  NonTrivial();
  ~NonTrivial();
  NonTrivial(const NonTrivial &);
};
union U {
  int i;
  NonTrivial n;
  char bytes[12];
  U() : i(0) {}
  ~U() {}
  int get() const { return i; }
  static int count;
  operator int() const { return i; }
  enum Tag { x, y };
  Tag tag;
};
int U::count = 2;
template <class T> union TU {
  T t;
  unsigned char raw[sizeof(T)];
  T &get() { return t; }
};
union Empty {};
struct H {
  U u;
  TU<long> t;
  Empty e;
};
extern "C" int f(H *h) { return h->u.get() + (int)h->t.get() + U::count + (int)h->u; }
