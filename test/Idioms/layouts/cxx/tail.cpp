struct Empty {}; struct Empty2 {};
class NonPod { int a; char b; public: NonPod(); void f(); };
class Reuse : public NonPod { char c; short d; };
class Deep : public Reuse { char e; };
class Multi : public NonPod, public Reuse, Empty { char f; };
struct V1 { virtual int f(); int a; char b; }; struct V2 : V1 { char c; }; struct V3 : V2, Empty, Empty2 { short d; };
struct NUA { [[no_unique_address]] Empty e; int a; [[no_unique_address]] Empty2 f; };
struct NUA2 { [[no_unique_address]] NonPod n; char c; [[no_unique_address]] Empty e1; [[no_unique_address]] Empty e2; };
struct VB { int a; virtual ~VB(); }; struct VL : virtual VB { char b; }; struct VR : virtual VB { short c; }; struct VD : VL, VR { char d; }; struct VDD : VD { char e; };
struct alignas(64) Al { char c; }; struct AlUser { char a; Al b; char c; }; struct AlBase : Al { char z; };
struct __attribute__((packed)) Pk { char a; int b; long c; Al *p; short s; }; struct PkUser { char a; Pk b; int c; };
struct Half { int a : 3; int b : 7; unsigned long c : 40; char d; bool e : 1; short f; int : 4; int g : 9; }; struct HalfBase : Half { char q; int z : 3; };
struct __attribute__((packed)) PBits { char a : 3; int b : 20; long c : 33; };
union Un { int a; NonPod *b; struct { char c; long d; } e; Empty f; };
template <class T, int N> struct Arr { T data[N]; int n; }; enum class Tiny : unsigned char { A, B }; enum Big : unsigned long { BA = 1ul << 40 };
struct All { Reuse a; Deep b; Multi c; V3 d; NUA e; NUA2 f; VD g; VDD g2; AlUser h; AlBase i; PkUser j; HalfBase k; PBits l; Un m; Arr<Tiny, 3> n; Arr<Arr<char, 2>, 5> o; Tiny p[3]; Big q; Tiny r : 2; Tiny s : 4; int (All::*t)(int); int All::*u; int &v; const char (&w)[3]; Empty x; Empty y[3]; struct { char a; struct { int b; }; } z; struct { int q; } zz[2]; typedef float f3 __attribute__((ext_vector_type(3))); f3 vec; f3 vecs[2]; typedef int i4 __attribute__((vector_size(16))); i4 v4; char after; bool bools[2]; wchar_t wc[2]; long double ld; char16_t c16; };
extern "C" int f(All *s, Deep *d) { return s->e.a; }
