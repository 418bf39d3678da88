// Anonymous structs and unions inside each other and inside classes, bit-fields of enums and bools, unnamed bit-fields, flexible arrays.
enum class Level : unsigned char { low, mid, high };
enum Flags { none, some = 4, all = 7 };
class Packet {
  union {
    struct { unsigned char version : 4, length : 4; unsigned short id; };
    struct { unsigned word; union { float ratio; Level level : 2; struct { char deep[3]; bool last : 1; }; }; } named;
    unsigned long whole;
  };
  struct { int x; struct { int y; union { int z; float w; }; }; };
public:
  Level level : 3; Flags flags : 5; bool on : 1; signed char : 0; long long wide : 40; bool off : 7; char : 3; char8_t c8 : 4;
  union { int shown; Packet *link; } pub[2];
  int sum() const { return (int)id + x + z + (int)named.word + (int)wide; }
};
union Value { int i; double d; struct { short lo, hi; } parts; Value() : i(0) {} ~Value() {} Value &operator=(int n) { i = n; return *this; } operator bool() const { return i; } union In { char c; Value *v; } in; };
struct Flex { int n; struct { char key; long value; } items[]; };
struct Zero { int : 4; int a : 3; int : 0; unsigned b : 1; int : 5; unsigned long c : 33; };
template <class T> union Any { T value; char bytes[sizeof(T)]; struct { T copy; bool b; } tagged; Any *next; };
struct __attribute__((packed)) Tight { char a; union { long b; struct { int c; char d; }; }; Level e : 2; int f : 14; };
extern "C" int f(Packet *p, Value *v, Flex *x, Zero *z, Any<Zero> *a) {
  Tight *t = (Tight *)x;
  *v = 3;
  return p->sum() + (p->on ? p->pub[1].shown : 0) + (int)p->level + p->flags + v->parts.hi + (*v ? 1 : 0) + (int)x->items[1].value + z->b + (int)a->tagged.copy.c + (int)t->b + t->f;
}
