template <class T>
concept Sized = sizeof(T) <= 8;
template <class T>
concept Has = requires(T t) {
  t.get();
  { t.get() } -> Sized;
};
template <Sized T> struct Box {
  T t;
  T get() const
    requires(sizeof(T) > 1)
  {
    return t;
  }
  T get() const
    requires(sizeof(T) == 1)
  {
    return 0;
  }
};
int use(Has auto const &h) { return (int)h.get(); }
template <class T>
  requires Sized<T> && (!Has<T>)
int other(T t) {
  return (int)t;
}
extern "C" int f(Box<int> *a, Box<char> *b, Box<long> *c) { return use(*a) + use(*b) + use(*c) + other(3L); }
