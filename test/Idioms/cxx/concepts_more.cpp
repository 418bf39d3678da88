// Concepts: requires clauses on members and overloads, abbreviated templates, subsumption, constrained auto, requires expressions.
template <class T> concept Small = sizeof(T) <= 4;
template <class T> concept Counter = requires(T t, int by) { { t.add(by) } -> Small; typename T::Step; T::limit; };
template <class T> concept Tiny = Small<T> && sizeof(T) == 1;
struct Up { using Step = short; static constexpr int limit = 3; int n; int add(int by) { return n += by; } };
template <Small T> struct Box { T value; int get() const requires Tiny<T> { return value + 1; } int get() const { return value; } };
template <class T> requires (sizeof(T) > 4) struct Large { T value; T *self; };
template <Counter C, Small... Rest> struct Both { C counter; typename C::Step step; };
int pick(Small auto x) { return (int)x; }
int pick(Tiny auto x) { return x * 2; }
auto constrained(Counter auto &c, Small auto... rest) -> Small auto { return c.add((0 + ... + (int)rest)); }
template <class T> struct Opt { union { T some; char none; }; bool has; explicit(sizeof(T) > 4) Opt(T t) : some(t), has(true) {} };
extern "C" int f(Up *u, Box<char> *a, Box<short> *b, Large<long> *l, Both<Up, int, char> *both) {
  Small auto s = u->n;
  Opt<int> o = 3;
  Opt<long> p{4};
  return s + a->get() + b->get() + (int)*l->self + both->step + pick(3) + pick('a') + constrained(*u, 1, 'b', (short)2) + (o.has ? o.some : 0) + (int)p.some;
}
