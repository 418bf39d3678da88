// Inline, nested, anonymous and aliased namespaces; using-declarations; types of one name in each; ADL; extern "C" inside; names as C's keywords and the kernel's.
namespace lib { inline namespace v1 { struct Conf { int a; }; int size(const Conf &c) { return c.a; } namespace detail { struct Conf { char b; Conf *next; }; } } namespace v2 { struct Conf { long c; v1::Conf old; }; int size(const Conf &c) { return (int)c.c; } } }
namespace lib::v2::inner { struct Conf : v2::Conf { short d; }; template <class T> struct Holder { T held; static T zero; }; template <class T> T Holder<T>::zero{}; }
namespace { struct Conf { float e; }; namespace { struct Conf2 { Conf f; }; inline int hidden(Conf2 &c) { return (&c.f.e != nullptr); } int counter; } }
namespace alias = lib::v2::inner;
using lib::v2::inner::Holder;
namespace kernel { struct task_struct { int pid; }; struct bpf_timer { int t; }; struct list_head { list_head *next, *prev; }; enum bpf_cmd { BPF_NONE }; }
struct restrict_ { int typeof_, _Bool_; };
struct typeof_unqual { int restrict; struct _Alignas_ { int _Atomic_; } inner; };
namespace lib { extern "C" { struct InC { int x; }; int in_c(InC *c) { return c->x; } } }
namespace a::b::c { struct Deep { struct Deeper { enum class E { x } e; } d; }; }
extern "C" int f(lib::Conf *a, lib::detail::Conf *b, lib::v2::Conf *c, alias::Conf *d, Holder<a::b::c::Deep> *h) {
  Conf2 hidden_conf{{1.5f}};
  return size(*a) + b->next->b + size(*c) + d->d + (int)h->held.d.e + hidden(hidden_conf) + counter++;
}
extern "C" int g(kernel::task_struct *t, kernel::bpf_timer *b, kernel::list_head *l, kernel::bpf_cmd *e, typeof_unqual *k) { return t->pid + b->t + (l->next == l) + *e + k->inner._Atomic_ + lib::in_c((lib::InC *)t); }
