template <int N> struct Deep {
  Deep<N - 1> d;
  int v;
};
template <> struct Deep<0> {
  char c;
};
struct Tree {
  Tree *l, *r;
  struct Edge {
    Tree *to;
    Edge *next;
  } e;
};
class Mutual;
struct Mutual2 {
  Mutual *m;
};
class Mutual {
  Mutual2 m;

public:
  int get() { return m.m == this; }
};
extern "C" int f(Deep<40> *d, Tree *t, Mutual *m) { return d->v + (t->l == t->e.to) + m->get(); }
