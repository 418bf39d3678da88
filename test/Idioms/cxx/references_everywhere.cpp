struct R {
  int &a;
  const long &b;
  int &&c;
  int (&arr)[3];
  int (&fn)(int);
  R &self;
};
int &pick(R &r) { return r.a; }
const long &look(const R &r) { return r.b; }
int &&move_out(R &r) { return static_cast<int &&>(r.c); }
struct Node {
  Node *&slot;
  void *const &raw;
};
int through(int *&p, const char *const &q, R *&&r, Node &n) { return *p + *q + r->a + (n.slot == nullptr); }
extern "C" int f(R &r, int *p, const char *q, Node &n) {
  return pick(r) + (int)look(r) + move_out(r) + r.arr[1] + through(p, q, &r, n);
}
