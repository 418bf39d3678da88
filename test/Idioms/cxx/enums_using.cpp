// using enum, enumerations nested in templates and functions, opaque ones, ones with operators, negative and huge values, bool and char bases.
namespace color { enum class Rgb : unsigned int { red = 1, green, blue = 0xffffffff }; enum class Hue : signed char { cold = -3, warm = 3 }; }
struct Paint { using enum color::Rgb; enum Kind { matte, gloss }; enum : unsigned short { limit = 500 }; color::Rgb rgb = green; Kind kind; color::Hue hue; };
template <class T> struct Traits { enum class Tag : T { a, b = T(-1) }; enum { size = sizeof(T) }; Tag tag; };
enum class Opaque : long long;
enum class Bool : bool { no, yes };
enum class Wide : unsigned long long { top = ~0ull, bottom = 0 };
enum Neg { minus = -2147483647 - 1, plus = 2147483647 };
enum Big { big = 0x100000000, less = -1 };
enum class Same { low, high };
namespace other { enum class Same { low, high, middle }; inline namespace v2 { enum Plain { p1, p2 }; } }
constexpr color::Hue operator-(color::Hue h) { return (color::Hue) - (signed char)h; }
enum [[nodiscard]] Old { old_a [[deprecated]], old_b };
enum class Char : char16_t { a = u'a', z = u'z' };
struct All { Bool b; Wide w; Neg n; Big g; Same s; };
extern "C" long f(Paint *p, Traits<unsigned char> *t, Traits<long> *l, Opaque *o, const struct All *all) {
  auto &[b, w, n, g, s] = *all;
  enum class Local : short { here = 5 } x = Local::here;
  other::Same os = other::Same::middle;
  other::Plain pl = other::p2;
  return (long)p->rgb + p->kind + (long)-p->hue + (long)t->tag + (long)l->tag + (long)*o + (long)b + (long)w + n + g + (long)s + (long)x + (long)os + pl + Traits<char>::size + (long)Paint::limit;
}
extern "C" int g(Old *o, Char c) { return *o + (int)c; }
