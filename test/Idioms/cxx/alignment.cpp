struct alignas(64) Line {
  char c;
};
struct alignas(32) A16 {
  int a;
  alignas(8) char b;
  alignas(32) struct {
    int in;
  } i;
};
struct __attribute__((packed)) P {
  char c;
  long l;
  float fl;
  double d;
  struct {
    char q;
    int w;
  } n;
};
struct __attribute__((packed, aligned(4))) PA {
  char c;
  short s[3];
};
struct H {
  char c;
  Line line;
  A16 a;
  P p;
  PA pa;
  alignas(128) char last;
};
template <unsigned N> struct alignas(N) Al {
  char c;
};
class alignas(double) AD {
  char c[3];
};
struct BA : Line {
  char d;
};
extern "C" int f(H *h, Al<32> *a, AD *d, BA *b) { return h->c + h->line.c + h->p.c + h->pa.s[1] + a->c + b->d; }
