namespace cfg {
const volatile int limit = 4;
int counter;
struct S {
  int a;
  const char *name;
};
S s{1, "n"};
static S hidden{2, "h"};
template <class T> T tv = T(5);
constexpr int ce[] = {1, 2, 3};
struct P {
  int x;
  constexpr P(int y) : x(y) {}
};
constinit P p{5};
const P cp{6};
} // namespace cfg
volatile const unsigned char flag = 1;
const char *const strs[] = {"a", "b"};
static int arr[3];
int *ptr = &arr[1];
extern "C" int f(int i) {
  static int calls;
  static const cfg::S local{3, "l"};
  return cfg::limit + ++cfg::counter + cfg::s.a + cfg::hidden.a++ + cfg::tv<int> ++ +cfg::ce[i & 1] + cfg::p.x +
         cfg::cp.x + flag + strs[i & 1][0] + *ptr + ++calls + local.a;
}
