struct F { __fp16 h; };
extern "C" int f(F *x) { return sizeof(*x); }
