enum class Big : unsigned __int128 { a = 1, b = ((unsigned __int128)1 << 100) };
enum class Neg : __int128 { m = -1 };
struct S {
  Big b;
  Neg n;
};
extern "C" int f(S *s) { return s->b == Big::a; }
