namespace a {
inline namespace v1 {
struct S {
  int x;
};
int g(S &s) { return s.x; }
} // namespace v1
namespace v2 {
struct S {
  long x;
};
} // namespace v2
namespace b::c {
struct T {
  S s;
  v2::S t;
};
} // namespace b::c
} // namespace a
namespace ab = a::b::c;
namespace {
namespace in {
struct H {
  int h;
};
} // namespace in
using in::H;
} // namespace
namespace use {
using a::S;
using namespace a::b;
using c::T;
struct D : S {
  using S::x;
};
enum class E { p, q };
} // namespace use
extern "C" int f(a::S *s, a::v2::S *t, ab::T *u, H *h, use::D *d) {
  use::T *v = u;
  using namespace a;
  using use::S;
  using enum use::E;
  S l = *s;
  return g(l) + (int)t->x + u->s.x + h->h + d->x + (int)v->t.x + (int)q;
}
