// Virtual diamonds with data, covariant results, thunks, pure virtuals, final, protected bases, virtual bases of virtual bases.
struct Root { long id; virtual Root *clone() { return this; } virtual int kind() const = 0; };
struct Left : virtual Root { int left; Left *clone() override { return this; } };
struct Right : virtual Root { char right; virtual void only_right() {} int kind() const override { return 2; } };
struct Bottom final : Left, protected Right { short bottom; Bottom *clone() override { return this; } int kind() const override { return 3; } };
struct Marker { virtual bool mark() noexcept { return true; } };
struct Second : virtual Marker, virtual Left { double weight; int kind() const override { return 4; } };
struct Third : Second, virtual Marker { char tail; bool mark() noexcept override { return false; } };
struct Plain { int x; };
struct Poly : Plain { virtual int get() & { return x; } virtual int get() && { return -x; } virtual int get(int) const volatile { return 7; } };
struct Visitor { virtual int visit(Poly &) = 0; virtual int visit(const Plain &) = 0; };
struct Sum : Visitor { int sum = 0; int visit(Poly &p) override { return sum += p.x; } int visit(const Plain &p) override { return sum -= p.x; } };
struct alignas(32) Aligned : Poly { char c; };
extern "C" int f(Bottom *b, Third *t, Poly *p, Aligned *a) {
  int (Visitor::*how)(Poly &) = &Visitor::visit;
  long Root::*where = &Root::id;
  Sum s;
  Visitor *v = &s;
  return (int)b->clone()->id + b->bottom + t->tail + t->mark() + (&t->weight != nullptr) + p->get() + static_cast<Poly &&>(*a).get() + p->get(1) + v->visit(*p) + (v->*how)(*p) + (int)(t->*where);
}
