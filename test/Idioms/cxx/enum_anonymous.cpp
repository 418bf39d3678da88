enum { one = 1, two };
enum : unsigned char { small = 5 };
struct S {
  enum { in_s = 3 } e;
  enum : long { lng = 9 } l;
  enum class Kind;
  Kind k();
};
enum class S::Kind { k1, k2 };
enum Same { Same_a };
namespace n {
enum Same { Same_a, Same_b };
enum class Same2 { Same_a };
} // namespace n
typedef enum { td1, td2 } Td;
extern "C" int f(S *s, Same a, n::Same b, n::Same2 c, Td t) {
  return s->e + (int)s->l + a + b + (int)c + t + two + small;
}
