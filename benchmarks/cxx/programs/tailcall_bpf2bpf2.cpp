// progs/tailcall_bpf2bpf2.c of the kernel's selftests, in C++.
#include <linux/bpf.h>

#include "polybpf/maps.hpp"
#include "polybpf/sec.hpp"

POLYBPF_LICENSE("GPL")

polybpf::prog_array<1> jmp_table SEC(".maps");

extern "C" __u64 load_byte(void *skb, __u64 offset) asm("llvm.bpf.load.byte");

[[gnu::noinline]] static int subprog_tail(__sk_buff *skb) {
  if (load_byte(skb, 0))
    jmp_table.call(skb, 1);
  else
    jmp_table.call<0>(skb);
  return 1;
}

int count = 0;

POLYBPF_PROG(tc, classifier_0) {
  count++;
  return subprog_tail(ctx);
}
POLYBPF_PROG(tc, entry) {
  jmp_table.call<0>(ctx);
  return 0;
}
