//===- sec.hpp - Sections, licences and programs ------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// POLYBPF_PROG(kind, name) declares a program whose parameter `ctx` is a pointer to what the kernel gives programs of its
// kind, in the section by which loaders know the kind:
//
//   POLYBPF_LICENSE("GPL")
//   POLYBPF_PROG(xdp, pass) { return ctx->data_end - ctx->data > 64 ? XDP_PASS : XDP_DROP; }
//   POLYBPF_PROG(tracepoint, on_exec, "sched/sched_process_exec") { ... }
//
// The body must use ctx as what it is, or does not compile. Names are C's, so that loaders find them.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_SEC_HPP
#define POLYBPF_SEC_HPP

#include "polybpf/types.hpp"

#ifndef SEC
#define SEC(NAME) __attribute__((section(NAME), used))
#endif

#define POLYBPF_LICENSE(TEXT) extern "C" SEC("license") constexpr char _license[] = TEXT;

struct xdp_md;
struct __sk_buff;
struct pt_regs;
struct bpf_sock_ops;
struct bpf_sock;
struct bpf_sock_addr;
struct bpf_sysctl;
struct bpf_sockopt;
struct bpf_sk_lookup;
struct sk_msg_md;
struct sk_reuseport_md;
struct bpf_perf_event_data;

/// The context of each kind of program. Not an alias: a record for the loader would have its name, and not the type's.
#define POLYBPF_CONTEXT_xdp xdp_md
#define POLYBPF_CONTEXT_tc __sk_buff
#define POLYBPF_CONTEXT_socket __sk_buff
#define POLYBPF_CONTEXT_cgroup_skb __sk_buff
#define POLYBPF_CONTEXT_sk_skb __sk_buff
#define POLYBPF_CONTEXT_flow_dissector __sk_buff
#define POLYBPF_CONTEXT_kprobe pt_regs
#define POLYBPF_CONTEXT_kretprobe pt_regs
#define POLYBPF_CONTEXT_uprobe pt_regs
#define POLYBPF_CONTEXT_uretprobe pt_regs
#define POLYBPF_CONTEXT_perf_event bpf_perf_event_data
#define POLYBPF_CONTEXT_sock_ops bpf_sock_ops
#define POLYBPF_CONTEXT_cgroup_sock bpf_sock
#define POLYBPF_CONTEXT_cgroup_sock_addr bpf_sock_addr
#define POLYBPF_CONTEXT_cgroup_sysctl bpf_sysctl
#define POLYBPF_CONTEXT_cgroup_sockopt bpf_sockopt
#define POLYBPF_CONTEXT_sk_lookup bpf_sk_lookup
#define POLYBPF_CONTEXT_sk_msg sk_msg_md
#define POLYBPF_CONTEXT_sk_reuseport sk_reuseport_md
/// The fields of the event, of a type that the program declares.
#define POLYBPF_CONTEXT_tracepoint void
#define POLYBPF_CONTEXT_syscall void
/// The arguments, as the kernel has them.
#define POLYBPF_CONTEXT_raw_tracepoint __u64
#define POLYBPF_CONTEXT_tp_btf __u64
#define POLYBPF_CONTEXT_fentry __u64
#define POLYBPF_CONTEXT_fexit __u64
#define POLYBPF_CONTEXT_lsm __u64
#define POLYBPF_CONTEXT_iter void

#define POLYBPF_SECTION_xdp "xdp"
#define POLYBPF_SECTION_tc "tc"
#define POLYBPF_SECTION_socket "socket"
#define POLYBPF_SECTION_cgroup_skb "cgroup_skb"
#define POLYBPF_SECTION_sk_skb "sk_skb"
#define POLYBPF_SECTION_flow_dissector "flow_dissector"
#define POLYBPF_SECTION_kprobe "kprobe"
#define POLYBPF_SECTION_kretprobe "kretprobe"
#define POLYBPF_SECTION_uprobe "uprobe"
#define POLYBPF_SECTION_uretprobe "uretprobe"
#define POLYBPF_SECTION_perf_event "perf_event"
#define POLYBPF_SECTION_sock_ops "sockops"
#define POLYBPF_SECTION_cgroup_sock "cgroup"
#define POLYBPF_SECTION_cgroup_sock_addr "cgroup"
#define POLYBPF_SECTION_cgroup_sysctl "cgroup/sysctl"
#define POLYBPF_SECTION_cgroup_sockopt "cgroup"
#define POLYBPF_SECTION_sk_lookup "sk_lookup"
#define POLYBPF_SECTION_sk_msg "sk_msg"
#define POLYBPF_SECTION_sk_reuseport "sk_reuseport"
#define POLYBPF_SECTION_tracepoint "tracepoint"
#define POLYBPF_SECTION_syscall "syscall"
#define POLYBPF_SECTION_raw_tracepoint "raw_tracepoint"
#define POLYBPF_SECTION_tp_btf "tp_btf"
#define POLYBPF_SECTION_fentry "fentry"
#define POLYBPF_SECTION_fexit "fexit"
#define POLYBPF_SECTION_lsm "lsm"
#define POLYBPF_SECTION_iter "iter"

/// A program of a kind; what comes third is what it is attached to, as the section says it after the kind. A cgroup_skb needs
/// it ("ingress", "egress"): libbpf knows no section "cgroup_skb"; a program for both is SEC("cgroup/skb").
#define POLYBPF_PROG(KIND, NAME, ...)                                                                                  \
  extern "C" SEC(POLYBPF_SECTION_##KIND __VA_OPT__("/" __VA_ARGS__)) int NAME(                                         \
      [[maybe_unused]] POLYBPF_CONTEXT_##KIND *ctx)

#endif // POLYBPF_SEC_HPP
