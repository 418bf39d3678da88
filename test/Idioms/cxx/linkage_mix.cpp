extern "C" {
struct CS {
  int a;
};
int c_fn(CS *s) { return s->a; }
int c_var = 3;
static int c_static = 4;
namespace inner {
int in_c_ns(int x) { return x; }
} // namespace inner
}
extern "C" int single = 5;
extern "C++" {
int cxx_fn(CS &s) { return s.a; }
int cxx_var = 6;
}
namespace n {
int n_var = 7;
extern "C" int n_c(int x) { return x; }
} // namespace n
inline int inline_var = 8;
static int local_var = 9;
const int ro = 10;
extern const int xro;
const int xro = 11;
extern "C" typedef int (*cfp)(int);
extern "C" int f(CS *s, cfp p) {
  return c_fn(s) + c_var + c_static++ + inner::in_c_ns(1) + single + cxx_fn(*s) + cxx_var + n::n_var + n::n_c(1) +
         inline_var + local_var++ + ro + xro + p(1);
}
