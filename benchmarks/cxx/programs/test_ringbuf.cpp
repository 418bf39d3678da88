// progs/test_ringbuf.c of the kernel's selftests, in C++.
#include <linux/bpf.h>

#include "polybpf/maps.hpp"
#include "polybpf/sec.hpp"

POLYBPF_LICENSE("GPL")

struct sample {
  int pid, seq;
  long value;
  char comm[16];
};
polybpf::ringbuf<4096> ringbuf SEC(".maps");

int pid = 0;
long value = 0, flags = 0;
long total = 0, discarded = 0, dropped = 0;
long avail_data = 0, ring_size = 0, cons_pos = 0, prod_pos = 0;
long seq = 0;

static void add(long &to) { __sync_fetch_and_add(&to, 1); }

POLYBPF_PROG(fentry, test_ringbuf, "__x64_sys_getpgid") {
  if (static_cast<int>(bpf_get_current_pid_tgid() >> 32) != pid)
    return 0;
  auto sample = ringbuf.reserve<struct sample>();
  if (!sample) {
    add(dropped);
    return 0;
  }
  sample->pid = pid;
  bpf_get_current_comm(sample->comm, sizeof sample->comm);
  sample->value = value;
  sample->seq = seq++;
  add(total);
  if (sample->seq & 1) {
    ringbuf.output(*sample, flags);
    sample.discard(flags);
    add(discarded);
  } else {
    sample.submit(flags);
  }
  avail_data = ringbuf.query(BPF_RB_AVAIL_DATA);
  ring_size = ringbuf.query(BPF_RB_RING_SIZE);
  cons_pos = ringbuf.query(BPF_RB_CONS_POS);
  prod_pos = ringbuf.query(BPF_RB_PROD_POS);
  return 0;
}
