// CRTP with several bases, mixins by packs of bases, policy classes, friends injected by templates, EBO through tuples of our own.
template <class D> struct Countable { static inline int made = 0; D &self() { return static_cast<D &>(*this); } int twice() { return 2 * self().value; } Countable() { ++made; } };
template <class D, class T> struct Ordered { friend bool operator<(const D &a, const D &b) { return a.value < b.value; } T key(const D &d) const { return d.value; } };
struct Event : Countable<Event>, Ordered<Event, long> { int value; };
struct Other : Countable<Other>, private Ordered<Other, short> { short value; using Ordered<Other, short>::key; };
struct Log { int level; int say() const { return level; } };
struct Silent { int hush() const { return 0; } };
struct Lock { struct Guard { Lock *of; ~Guard() { of->held = false; } }; bool held; Guard take() { held = true; return {this}; } };
template <class... Policies> struct Host : Policies... { int own; using Policies::operator()...; };
struct CallA { int operator()(int x) const { return x; } };
struct CallB { long tag; long operator()(char *) const { return tag; } };
template <int I, class T> struct Leaf { T value; };
template <class S, class... Ts> struct Impl;
template <int... Is> struct Ints {};
template <int... Is, class... Ts> struct Impl<Ints<Is...>, Ts...> : Leaf<Is, Ts>... {};
template <class A, class B, class C> struct Triple : Impl<Ints<0, 1, 2>, A, B, C> { template <int I, class T> static T &get(Leaf<I, T> &l) { return l.value; } };
struct Chain : Log, Silent, Lock { int z; };
extern "C" long f(Event *e, Other *o, Chain *c, Triple<char, Silent, long> *t) {
  Host<CallA, CallB> h{{}, {7}, 1};
  auto guard = c->take();
  return e->twice() + o->twice() + (*e < *e) + e->key(*e) + o->key(*o) + c->say() + c->hush() + h(3) + h((char *)nullptr) + Triple<char, Silent, long>::get<2>(*t) + Countable<Event>::made;
}
