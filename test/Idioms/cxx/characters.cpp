struct C {
  char c;
  signed char sc;
  unsigned char uc;
  char8_t c8;
  char16_t c16;
  char32_t c32;
  wchar_t w;
  decltype(nullptr) n;
  const char8_t *s8;
  const char16_t *s16;
  const char32_t *s32;
  const wchar_t *ws;
  char8_t a8[4];
};
char8_t use8(char8_t c) { return c; }
char16_t use16(char16_t c, const char32_t &r) { return c + r; }
int null(decltype(nullptr) n) { return n == nullptr; }
extern "C" int f(C *c) { return use8(c->c8) + use16(c->c16, c->c32) + null(nullptr) + c->w + u8"a"[0]; }
