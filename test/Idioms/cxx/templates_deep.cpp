// Member templates of templates, partial specialisations by qualifiers, variable templates, alias templates, dependent nested types, SFINAE, fold, index packs, CTAD.
template <class T> struct Bare { using type = T; static constexpr int rank = 0; };
template <class T> struct Bare<const T> { using type = typename Bare<T>::type; static constexpr int rank = 1 + Bare<T>::rank; };
template <class T, int N> struct Bare<T[N]> { using type = T; T first; static constexpr int rank = N; };
template <class R, class... As> struct Bare<R (*)(As...)> { using type = R; R (*held)(As...); };
template <class C, class R> struct Bare<R (C::*)() const noexcept> { R (C::*held)() const noexcept; };
template <class T> using bare_t = typename Bare<T>::type;
template <class K, class V> struct Map { struct Entry { K key; V value; Entry *next; template <class F> auto map(F f) -> Map<K, decltype(f(value))>::Entry { return {key, f(value), nullptr}; } } *head; enum class State { empty, full } state; template <int N> struct Cache { Entry slots[N]; State seen[N]; }; Cache<2> cache; };
template <class T> constexpr bool is_big = sizeof(T) > 8;
template <class T> T limits[2] = {T(1), T(2)};
template <class... Ts> struct Tuple;
template <> struct Tuple<> {};
template <class H, class... Ts> struct Tuple<H, Ts...> : private Tuple<Ts...> { H head; constexpr Tuple(H h, Ts... ts) : Tuple<Ts...>(ts...), head(h) {} template <class F> int all(F f) { if constexpr (sizeof...(Ts)) return f(head) + static_cast<Tuple<Ts...> &>(*this).all(f); else return f(head); } };
template <class... Ts> Tuple(Ts...) -> Tuple<Ts...>;
template <class... Ts> int sum(const Ts &...ts) { return (0 + ... + (int)ts); }
template <class T> auto get(T &t, int) -> decltype(t.key) { return t.key; }
template <class T> int get(T &, long) { return 0; }
template <class T, class = void> struct Has { static constexpr bool value = false; };
template <template <class, class> class M, class A> struct Apply { M<A, A> both; template <class B> using with = M<A, B>; };
struct Getter { int get() const noexcept { return 4; } };
extern "C" int f(Map<short, char *> *m, Apply<Map, int>::with<bool> *w, Bare<int[3]> *b, Bare<long (*)(char, int &)> *fn, Bare<int (Getter::*)() const noexcept> *mem) {
  Tuple t{1, 'b', 3l, Getter{}};
  auto e = m->head->map([](char *p) { return p ? 1 : 2; });
  Getter g;
  return t.all([](auto x) { return (int)sizeof(x); }) + e.value + get(*m->head, 0) + get(g, 0) + sum(1, 'c', 2l) + is_big<Map<int, int>> + limits<short>[1] + (w->state == Map<int, bool>::State::full) + b->first + (fn->held != nullptr) + (g.*mem->held)() + Has<int>::value + m->cache.slots[1].key;
}
