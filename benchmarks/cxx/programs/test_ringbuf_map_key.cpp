// progs/test_ringbuf_map_key.c of the kernel's selftests, in C++.
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
polybpf::hash<sample, int, 1000> hash_map SEC(".maps");

int pid = 0;
long seq = 0;

POLYBPF_PROG(fentry, test_ringbuf_mem_map_key, "__x64_sys_getpgid") {
  if (static_cast<int>(bpf_get_current_pid_tgid() >> 32) != pid)
    return 0;
  auto sample = ringbuf.reserve<struct sample>();
  if (!sample)
    return 0;
  sample->pid = pid;
  bpf_get_current_comm(sample->comm, sizeof sample->comm);
  sample->seq = ++seq;
  sample->value = 42;
  int *found = hash_map.lookup(*sample); // what is reserved, as a key
  asm volatile("" : "+g"(found));
  auto copy = *sample; // the verifier takes no two arguments from one reservation
  hash_map.update(copy, sample->seq);
  sample.submit();
  return 0;
}
