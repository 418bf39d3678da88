struct I {
  bool b;
  char c;
  signed char sc;
  unsigned char uc;
  short s;
  unsigned short us;
  int i;
  unsigned u;
  long l;
  unsigned long ul;
  long long ll;
  unsigned long long ull;
  __int128 i128;
  unsigned __int128 u128;
  signed int si;
  decltype(sizeof 0) sz;
};
extern "C" int f(I *i, bool b, unsigned long long x, __int128 y) {
  return i->b + i->c + (int)i->i128 + b + (int)x + (int)y;
}
