typedef struct {
  int a;
  int b[2];
} Anon;
typedef union {
  int i;
  char c;
} AnonU;
typedef enum { x1, x2 } AnonE;
using UA = struct {
  long z;
};
typedef class {
public:
  int q;
} AnonC;
typedef struct Tag {
  int t;
} Tag, *TagP;
typedef struct {
  struct {
    int deep;
  } in;
} Two;
typedef struct Self Self;
struct Self {
  Self *next;
};
extern "C" int g(Anon *a, AnonU *u, AnonE e) { return a->a + u->i + e; }
extern "C" int f(UA *ua, AnonC *c, TagP t, Two *two, Self *s) {
  return (int)ua->z + c->q + t->t + two->in.deep + (s->next == nullptr);
}
