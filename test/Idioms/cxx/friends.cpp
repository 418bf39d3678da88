class Vault;
class Spy {
public:
  int look(Vault &v);
};
template <class T> class Door {
  T t;
  template <class U> friend class Door;
  friend class Vault;

public:
  int open() { return (int)t; }
};
class Vault {
  int gold = 3;
  Door<long> door;
  friend class Spy;
  friend int steal(Vault &v);
  friend struct Unknown;
  template <class T> friend int any(T &);
  friend int Spy::look(Vault &);
};
int Spy::look(Vault &v) { return v.gold; }
int steal(Vault &v) { return v.gold; }
template <class T> int any(T &t) { return t.gold; }
extern "C" int f(Vault *v, Spy *s) { return steal(*v) + s->look(*v) + any(*v); }
