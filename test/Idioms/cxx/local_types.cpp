template <class T> int tmpl(T t) {
  struct Local {
    T t;
    int get() { return t; }
  } l{t};
  enum class E { a, b } e = E::b;
  return l.get() + (int)e;
}
inline int in() {
  struct Local {
    int z;
  };
  static Local l{3};
  return l.z;
}
extern "C" int f(int x) {
  struct Local {
    int a;
    int get() { return a; }
    struct In {
      char c;
    } in;
  } l{x, {1}};
  auto lam = [&] {
    struct Local {
      long q;
    } m{x};
    return m.q;
  };
  union Local2 {
    int i;
    char c;
  } u{x};
  {
    struct Local {
      char c;
    } l{2};
    x += l.c;
  }
  return l.get() + (int)lam() + u.c + tmpl(3) + (int)tmpl(4L) + in();
}
