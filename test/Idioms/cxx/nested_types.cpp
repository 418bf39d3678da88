struct Outer {
  struct Inner {
    int a;
    struct Deep {
      char c;
      enum Level { low, high } level;
      union {
        int i;
        float x;
      } u;
    } deep;
  } inner;
  class Hidden {
    int h;

  public:
    int get() { return h; }
  } hidden;
  enum { flag = 4 };
  using Alias = Inner::Deep;
  typedef Hidden Shadow;
  Alias *alias;
  Shadow shadow[2];
};
struct Other {
  struct Inner {
    long different;
  } inner;
};
extern "C" int f(Outer *o, Other *p, Outer::Inner::Deep *d) {
  return o->hidden.get() + o->alias->c + (int)p->inner.different + d->level + Outer::flag;
}
