struct Empty {};
struct Empty2 {};
struct Pad {
  long l;
  char c;
  Pad();
};
struct S {
  [[no_unique_address]] Empty e;
  int a;
  [[no_unique_address]] Empty2 e2;
  [[no_unique_address]] Pad p;
  char in_pad;
  [[no_unique_address]] Empty again;
};
template <class A> struct Vec {
  [[no_unique_address]] A alloc;
  int *begin;
};
extern "C" int f(S *s, Vec<Empty> *v) { return s->a + s->in_pad + *v->begin; }
