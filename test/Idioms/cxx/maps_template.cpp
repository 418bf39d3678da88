#define SEC(x) __attribute__((section(x), used))
template <int Type, class K, class V, int N> struct Map {
  int (*type)[Type];
  K *key;
  V *value;
  int (*max_entries)[N];
  V *find(K *k) { return ((V * (*)(void *, K *))1)(this, k); }
};
struct Key {
  unsigned a;
  unsigned b;
};
template <class T> struct Stat {
  T count;
  T bytes;
};
SEC(".maps") Map<1, Key, Stat<unsigned long>, 128> stats;
namespace n {
SEC(".maps") Map<2, unsigned, int, 4> arr;
}
template <class T> struct Hash : Map<1, int, T, 8> {};
class Cls {
public:
  int (*type)[1];
  int *key;
  Stat<int> *value;
  int (*max_entries)[2];
};
SEC(".maps") Cls cls;
SEC("xdp") extern "C" int prog(void *ctx) {
  Key k{1, 2};
  Stat<unsigned long> *s = stats.find(&k);
  if (s)
    s->count++;
  return 2;
}
SEC("license") extern "C" const char _license[] = "GPL";
