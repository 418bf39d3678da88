struct F {
  float f;
  double d;
  long double ld;
  _Complex float cf;
  _Complex double cd;
  _Complex int ci;
  float a[2];
};
struct __attribute__((packed)) PF {
  char c;
  float f;
  double d;
  _Complex float cf;
};
float pass(float x) { return x; }
double passd(double x) { return x; }
extern "C" int f(F *x, PF *p) { return p->c + (x->ci != 0); }
