template <class T> struct Traits {
  static constexpr T limit = 7;
  static inline T count = 3;
  static T later;
};
template <class T> T Traits<T>::later = 9;
struct Config {
  static inline int users = 1;
  static constexpr long max = 100;
  static const char letter = 'x';
  static int defined;
  int own;
};
int Config::defined = 4;
extern "C" int f(Config *c) {
  return c->own + Config::users + Config::defined + Traits<int>::count + Traits<long>::later +
         (int)Traits<short>::limit + Config::max;
}
