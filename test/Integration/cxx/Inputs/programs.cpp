// A program of each of eleven kinds, in C++ with polybpf's headers; with -DPACKETS_ONLY those that BPF_PROG_TEST_RUN runs,
// with -DFENTRY one more, for kernels that can.
// Classes, templates, lambdas, a destructor that discards what was not submitted, maps of several types, and the kernel's
// own fields where its BTF says they are.
#include <linux/bpf.h>

#include "polybpf/core.hpp"
#include "polybpf/maps.hpp"
#include "polybpf/sec.hpp"

POLYBPF_LICENSE("GPL")

struct [[clang::preserve_access_index]] task_struct {
  int pid, tgid;
  task_struct *real_parent;
  char comm[16];
};
struct [[clang::preserve_access_index]] bpf_iter_meta {
  seq_file *seq;
};
struct [[clang::preserve_access_index]] bpf_iter__task {
  bpf_iter_meta *meta;
  task_struct *task;
};

struct event {
  __u32 pid, parent;
  char comm[16];
};
struct totals {
  __u64 calls, bytes;
  totals &operator+=(__u32 length) {
    calls += 1;
    bytes += length;
    return *this;
  }
};

polybpf::array<totals, 4> by_kind SEC(".maps");
polybpf::hash<__u32, __u64, 128> by_length SEC(".maps");
polybpf::ringbuf<4096> events SEC(".maps");

enum kind : __u32 { packet, segment, skb, other };

template <kind K> inline void count(__u32 length) {
  if (totals *t = by_kind.lookup(K))
    *t += length;
}

template <class Context> inline __u32 length(const Context *ctx) { return ctx->len; }
inline __u32 length(const xdp_md *ctx) { return ctx->data_end - ctx->data; }

POLYBPF_PROG(xdp, on_xdp) {
  count<packet>(length(ctx));
  by_length.update(length(ctx), 1);
  return length(ctx) > 64 ? XDP_PASS : XDP_DROP;
}
POLYBPF_PROG(tc, on_tc) {
  count<segment>(length(ctx));
  auto even = [&] { return length(ctx) % 2 == 0; };
  return even() ? 0 : 2;
}
POLYBPF_PROG(socket, on_socket) {
  count<skb>(length(ctx));
  return length(ctx);
}
POLYBPF_PROG(cgroup_skb, on_cgroup_skb, "ingress") { return length(ctx) < 10000; }

#ifndef PACKETS_ONLY
POLYBPF_PROG(sock_ops, on_sock_ops) { return ctx->op == BPF_SOCK_OPS_TCP_CONNECT_CB; }

inline void report() {
  auto *task = reinterpret_cast<task_struct *>(bpf_get_current_task());
  auto e = events.reserve<event>();
  if (!e)
    return;
  e->pid = polybpf::core_read<&task_struct::tgid>(task);
  e->parent = polybpf::core_read<&task_struct::real_parent, &task_struct::tgid>(task);
  polybpf::core_read_str<&task_struct::comm>(e->comm, task);
  if (e->pid != e->parent)
    e.submit(); // else it is discarded
}
POLYBPF_PROG(tracepoint, on_tracepoint, "sched/sched_process_exec") {
  report();
  return 0;
}
POLYBPF_PROG(raw_tracepoint, on_raw_tracepoint, "sched_process_exit") {
  auto *task = reinterpret_cast<task_struct *>(ctx[0]);
  __u32 pid = polybpf::core_read<&task_struct::pid>(task);
  by_length.erase(pid);
  return 0;
}
POLYBPF_PROG(tp_btf, on_tp_btf, "sched_process_fork") {
  auto *parent = reinterpret_cast<task_struct *>(ctx[0]);
  return parent->real_parent->tgid < 0; // the verifier follows these pointers
}
POLYBPF_PROG(kprobe, on_kprobe, "do_nanosleep") {
  count<other>(ctx != nullptr);
  return 0;
}
POLYBPF_PROG(iter, on_iter, "task") {
  auto *it = static_cast<bpf_iter__task *>(ctx);
  if (task_struct *task = it->task) {
    int pid = task->pid; // 6.1 writes from no memory of the kernel
    bpf_seq_write(it->meta->seq, &pid, sizeof pid);
  }
  return 0;
}
POLYBPF_PROG(syscall, on_syscall) {
  count<other>(1);
  return 7;
}
#ifdef FENTRY
POLYBPF_PROG(fentry, on_fentry, "bpf_fentry_test1") {
  count<other>(ctx[0]);
  return 0;
}
#endif
#endif
