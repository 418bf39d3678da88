struct Base {
  long l;
  char c;
  Base();
};
struct Tail : Base {
  char in_padding;
  short also;
};
struct Pod {
  long l;
  char c;
};
struct AfterPod : Pod {
  char not_in_padding;
};
struct Twice : Tail {
  char more;
};
struct Holder {
  Twice t;
  AfterPod p;
};
extern "C" int f(Holder *h) {
  static_assert(sizeof(Tail) == 16);
  static_assert(sizeof(AfterPod) == 24);
  return h->t.in_padding + h->p.not_in_padding + h->t.more;
}
