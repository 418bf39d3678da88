enum class B : bool { no, yes };
enum class C8 : char8_t { a = u8'x' };
enum class C16 : char16_t { z = 0xffff };
enum class C32 : char32_t { m = 0x10ffff };
enum class I8 : signed char { m = -128 };
enum class U8 : unsigned char { x = 255 };
enum class S16 : short { m = -32768 };
enum class U64 : unsigned long long { huge = 0xffffffffffffffff, mid = 0x8000000000000000 };
enum class I64 : long { min = (long)0x8000000000000000 };
enum class W : wchar_t { w };
enum class Ch : char { c = 'c' };
struct S {
  B b;
  C8 c8;
  C16 c16;
  C32 c32;
  I8 i8;
  U8 u8_;
  S16 s16;
  U64 u64;
  I64 i64;
  W w;
  Ch ch;
};
extern "C" int f(S *s, U64 u, B b) { return (int)s->b + (int)s->c8 + (int)s->i8 + (u == U64::huge) + (b == B::yes); }
