template <auto L> struct Call {
  int v;
  int run() { return L(v); }
};
template <class F = decltype([](int x) { return x + 1; })> struct Def {
  int v;
  int run() { return F{}(v); }
};
extern "C" int f(Call<[](int x) { return x * 2; }> *c, Def<> *d) { return c->run() + d->run(); }
