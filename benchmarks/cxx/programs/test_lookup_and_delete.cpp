// progs/test_lookup_and_delete.c of the kernel's selftests, in C++.
#include <linux/bpf.h>

#include "polybpf/maps.hpp"
#include "polybpf/sec.hpp"

POLYBPF_LICENSE("GPL")

__u32 set_pid = 0;
__u64 set_key = 0, set_value = 0;
polybpf::hash<__u64, __u64, 2> hash_map SEC(".maps");

extern "C" SEC("tp/syscalls/sys_enter_getpgid") int bpf_lookup_and_delete_test(const void *) {
  if (set_pid == bpf_get_current_pid_tgid() >> 32)
    hash_map.update(set_key, set_value, polybpf::no_exist);
  return 0;
}
