// progs/timer_lockup.c of the kernel's selftests, in C++.
#include <linux/bpf.h>

#include "polybpf/maps.hpp"
#include "polybpf/sec.hpp"

POLYBPF_LICENSE("GPL")

struct elem {
  bpf_timer t;
};
using timer_map = polybpf::array<elem, 1>;
timer_map timer1_map SEC(".maps"), timer2_map SEC(".maps");

int timer1_err;
int timer2_err;

constexpr __u64 boottime = 7, pinned = 2; // linux/bpf.h of Debian 12 has no name for it

template <timer_map &Other, int &Error> static int cancel(void *, int *, elem *) {
  if (elem *e = Other.lookup(0))
    Error = bpf_timer_cancel(&e->t);
  return 0;
}

template <timer_map &Own, timer_map &Other, int &Error> [[gnu::always_inline]] inline int start() {
  if (elem *e = Own.lookup(0)) {
    bpf_timer_init(&e->t, &Own, boottime);
    bpf_timer_set_callback(&e->t, reinterpret_cast<void *>(cancel<Other, Error>));
    bpf_timer_start(&e->t, 1, pinned);
  }
  return 0;
}

POLYBPF_PROG(tc, timer1_prog) { return start<timer1_map, timer2_map, timer2_err>(); }
POLYBPF_PROG(tc, timer2_prog) { return start<timer2_map, timer1_map, timer1_err>(); }
