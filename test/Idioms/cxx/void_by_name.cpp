template <bool B, class T = void> struct enable_if {
  typedef T type;
};
template <bool B, class T = void> using enable_if_t = typename enable_if<B, T>::type;
typedef const void cv;
using Alias = void;
template <class T> enable_if_t<sizeof(T) == 4> set(T *t) { *t = 1; }
cv nothing(int *x) { *x = 2; }
template <class T> using Same = T;
struct S {
  Alias (*call)(int);
  cv (*other)();
  Same<void> (*third)();
};
extern "C" Alias f(S *s, int *x) {
  set(x);
  nothing(x);
  s->call(1);
  s->other();
  s->third();
}
