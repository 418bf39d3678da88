typedef int v4 __attribute__((vector_size(16)));
typedef float v2f __attribute__((ext_vector_type(2)));
typedef bool b8 __attribute__((ext_vector_type(8)));
typedef char c3 __attribute__((ext_vector_type(3)));
typedef float m2x3 __attribute__((vector_size(8)));
template <class T, int N> using vec = T __attribute__((vector_size(N * sizeof(T))));
struct V {
  v4 a;
  v2f b;
  c3 c;
  vec<long, 2> d;
  b8 e;
  v4 *p;
  v4 arr[2];
};
extern "C" int f(V *v) { return v->a[0] + (int)v->c.x + (int)v->d[1]; }
