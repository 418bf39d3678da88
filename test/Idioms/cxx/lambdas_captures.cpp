struct S {
  int m;
  int run(int k) {
    auto by_value = [k] { return k; };
    auto by_ref = [&k] { return ++k; };
    auto all = [=, this] { return k + m; };
    auto self = [*this] { return m; };
    auto init = [x = k * 2, &y = m] { return x + y; };
    auto none = [] { return 1; };
    auto mut = [k]() mutable { return ++k; };
    auto gen = [](auto a, auto... rest) { return (int)a + (0 + ... + (int)rest); };
    auto nested = [=] { return [=] { return [k] { return k; }(); }(); };
    auto tmpl = []<class T>(T t) -> T { return t; };
    auto arr = [a = (int *)nullptr] { return a == nullptr; };
    return by_value() + by_ref() + all() + self() + init() + none() + mut() + gen(1, 2L, 'c') + nested() + tmpl(5) +
           arr();
  }
};
extern "C" int f(S *s) { return s->run(3); }
