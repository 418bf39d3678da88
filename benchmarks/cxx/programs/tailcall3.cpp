// progs/tailcall3.c of the kernel's selftests, in C++.
#include <linux/bpf.h>

#include "polybpf/maps.hpp"
#include "polybpf/sec.hpp"

POLYBPF_LICENSE("GPL")

polybpf::prog_array<1> jmp_table SEC(".maps");

int count = 0;

POLYBPF_PROG(tc, classifier_0) {
  count++;
  jmp_table.call<0>(ctx);
  return 1;
}
POLYBPF_PROG(tc, entry) {
  jmp_table.call<0>(ctx);
  return 0;
}
