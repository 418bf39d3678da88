struct Shape {
  virtual ~Shape() = default;
  virtual int area() const = 0;
  virtual int sides() { return 0; }
  int id;
};
struct Square final : Shape {
  int w;
  int area() const override { return w * w; }
  int sides() override { return 4; }
};
struct Named {
  virtual const char *name() const = 0;
};
struct Both : Shape, Named {
  int area() const override { return 1; }
  const char *name() const override { return "both"; }
};
void operator delete(void *, unsigned long) noexcept {}
extern "C" int f(Shape *s, Square *q, Both *b) { return s->area() + q->sides() + b->name()[0] + q->w; }
