// progs/task_local_storage.c of the kernel's selftests, in C++.
#include "polybpf/maps.hpp"
#include "polybpf/sec.hpp"
#include "polybpf/tracing.hpp"

POLYBPF_LICENSE("GPL")

struct [[clang::preserve_access_index]] task_struct {
  int pid;
};
polybpf::task_storage<long> enter_id SEC(".maps");

constexpr unsigned magic = 0xabcd1234;
int target_pid = 0, mismatch_cnt = 0, enter_cnt = 0, exit_cnt = 0;

static void add(int &to) { __sync_fetch_and_add(&to, 1); }

/// The value beside the current task, if that is the one that is watched.
[[gnu::always_inline]] static long *stored() {
  task_struct *task = bpf_get_current_task_btf();
  if (task->pid != target_pid)
    return nullptr;
  return enter_id.lookup_or_create(task);
}

SEC("tp_btf/sys_enter") int BPF_PROG(on_enter, pt_regs *, long) {
  long *value = stored();
  if (!value)
    return 0;
  add(enter_cnt);
  *value = magic + enter_cnt;
  return 0;
}
SEC("tp_btf/sys_exit") int BPF_PROG(on_exit, pt_regs *, long) {
  long *value = stored();
  if (!value)
    return 0;
  add(exit_cnt);
  if (*value != magic + exit_cnt)
    add(mismatch_cnt);
  return 0;
}
