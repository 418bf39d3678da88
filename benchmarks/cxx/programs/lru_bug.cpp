// progs/lru_bug.c of the kernel's selftests, in C++.
#include "polybpf/maps.hpp"
#include "polybpf/sec.hpp"

POLYBPF_LICENSE("GPL")

struct [[clang::preserve_access_index]] task_struct {
  int pid;
};
struct map_value {
  task_struct __attribute__((btf_type_tag("kptr_untrusted"))) * ptr;
};
polybpf::lru_hash<int, map_value, 1> lru_map SEC(".maps");

int pid = 0;
int result = 1;

POLYBPF_PROG(fentry, printk, "bpf_ktime_get_ns") {
  map_value v = {};
  if (pid == bpf_get_current_task_btf()->pid)
    lru_map.update(0, v);
  return 0;
}

POLYBPF_PROG(fentry, nanosleep, "do_nanosleep") {
  lru_map.update(0, {});
  map_value *v = lru_map.lookup(0);
  if (!v)
    return 0;
  lru_map.erase(0);
  task_struct *current = bpf_get_current_task_btf();
  v->ptr = current;
  pid = current->pid;
  bpf_ktime_get_ns();
  result = !v->ptr;
  return 0;
}
