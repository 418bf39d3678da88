struct S {
  union {
    int i;
    float x;
    struct {
      short lo, hi;
    };
  };
  struct {
    char c;
    union {
      long l;
      char bytes[8];
    };
  } named;
  union {
    class {
    public:
      int z;
    } k;
    int w;
  } u;
};
static union {
  int g1;
  float g2;
};
namespace {
struct Hidden {
  int h;
};
int hidden_var = 3;
int hidden_fn(Hidden &x) { return x.h + hidden_var; }
enum HE { he };
class HC {
  int q = 2;

public:
  int get() { return q; }
};
} // namespace
extern "C" int f(S *s, Hidden *h, HC *c, HE e) {
  g1 = 2;
  return s->i + s->lo + s->named.bytes[1] + hidden_fn(*h) + c->get() + e + s->u.k.z + g1;
}
