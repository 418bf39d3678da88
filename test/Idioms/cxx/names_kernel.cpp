struct task_struct {
  int pid;
  class list_head *tasks;
};
class list_head {
public:
  list_head *next, *prev;
};
namespace kernel {
struct sk_buff {
  long mine;
};
struct task_struct {
  char other;
};
} // namespace kernel
struct sk_buff {
  int len;
};
struct bpf_spin_lock {
  unsigned val;
};
struct Elem {
  bpf_spin_lock lock;
  int x;
};
namespace n {
struct bpf_timer {
  int not_it;
};
} // namespace n
struct sock___v5 {
  int a;
};
struct a___b {
  struct sock___v5 s;
};
extern "C" int g(Elem *e, n::bpf_timer *b, a___b *x) { return e->x + b->not_it + x->s.a; }
extern "C" int f(task_struct *t, kernel::sk_buff *s, sk_buff *k, kernel::task_struct *u) {
  return t->pid + (int)s->mine + k->len + u->other;
}
