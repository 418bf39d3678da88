struct Größe {
  int höhe;
  int $dollar;
  int ñ() { return höhe; }
};
struct restrict {
  int _Bool;
  int _Complex;
  int inline_;
  int _Atomic_;
  int typeof;
  int _Static_assert_;
};
struct S$ {
  int a$b;
};
enum Ω { α, β = 5 };
namespace ü {
struct T {
  int x;
};
int fünktion(T &t) { return t.x; }
} // namespace ü
int $fn(int x) { return x; }
int größe_var = 3;
int $var = 4;
struct __x86 {
  int linux_;
};
struct 日本語 {
  int 値;
};
struct auto_ {
  int a;
};
struct _Static {
  int a;
};
struct _Generic_ {
  int x;
};
extern "C" int k(日本語 *j) { return j->値; }
extern "C" int f(Größe *g, restrict *r, S$ *s, Ω o, ü::T *t) {
  return g->höhe + g->$dollar + g->ñ() + r->_Bool + s->a$b + o + ü::fünktion(*t) + $fn(1) + größe_var++ + $var++ +
         r->typeof;
}
