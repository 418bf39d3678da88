struct P {
  int a;
  long b;
  struct {
    char c;
  } in;
  int arr[3];
};
constexpr P cp{.a = 1, .b = 2, .in = {.c = 3}, .arr = {1, 2}};
static constexpr P table[] = {{.a = 1}, {.b = 2}};
consteval int twice(int x) { return x * 2; }
constexpr int fact(int n) { return n < 2 ? 1 : n * fact(n - 1); }
constinit int ci = fact(4);
constexpr auto lam = [](int x) consteval { return x; };
extern "C" int f(int i) { return table[i & 1].a + cp.arr[1] + twice(4) + ci + lam(3); }
