// A raw tracepoint that sends an event for each executed program: CO-RE field access, bit-fields, existence and size
// checks, enumerator values, a ring buffer, kernel functions and configuration by extern.
#include <linux/bpf.h>
#include <stdbool.h>
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>
#include <bpf/bpf_core_read.h>

#pragma clang attribute push(__attribute__((preserve_access_index)), apply_to = record)
struct ns_common {
  unsigned int inum;
};
struct pid_namespace {
  unsigned int level;
  struct ns_common ns;
};
struct nsproxy {
  struct pid_namespace *pid_ns_for_children;
};
struct task_struct {
  int pid;
  int tgid;
  struct nsproxy *nsproxy;
  struct task_struct *real_parent;
  unsigned int in_execve : 1;
  unsigned int in_iowait : 1;
  char comm[16];
};
struct task_struct___old {
  long state;
};
#pragma clang attribute pop

enum cgroup_subsys_id { cpuset_cgrp_id, cpu_cgrp_id };

struct event {
  int pid, ppid;
  unsigned int level, inum;
  bool executing, has_state;
  unsigned char comm[16];
  union {
    long state;
    int cgroup;
  };
};

struct {
  __uint(type, BPF_MAP_TYPE_RINGBUF);
  __uint(max_entries, 64 * 1024);
} events SEC(".maps");

extern int LINUX_KERNEL_VERSION __kconfig;
extern bool CONFIG_PREEMPT __kconfig __weak;
extern void bpf_rcu_read_lock(void) __ksym __weak;

static __always_inline void describe(struct event *event, struct task_struct *task) {
  event->pid = BPF_CORE_READ(task, tgid);
  event->ppid = BPF_CORE_READ(task, real_parent, tgid);
  event->level = BPF_CORE_READ(task, nsproxy, pid_ns_for_children, level);
  event->inum = BPF_CORE_READ(task, nsproxy, pid_ns_for_children, ns.inum);
  event->executing = BPF_CORE_READ_BITFIELD_PROBED(task, in_execve);
  BPF_CORE_READ_STR_INTO(&event->comm, task, comm);
}

SEC("raw_tp/sched_process_exec")
int on_exec(struct bpf_raw_tracepoint_args *context) {
  struct task_struct *task = (void *)context->args[0];
  struct event *event = bpf_ringbuf_reserve(&events, sizeof *event, 0);
  if (!event)
    return 0;
  __builtin_memset(event, 0, sizeof *event);
  describe(event, task);
  event->has_state = bpf_core_field_exists(((struct task_struct___old *)task)->state);
  if (bpf_core_enum_value_exists(enum cgroup_subsys_id, cpu_cgrp_id))
    event->cgroup = bpf_core_enum_value(enum cgroup_subsys_id, cpu_cgrp_id);
  else
    event->state = bpf_core_type_size(struct task_struct) + bpf_core_type_exists(struct pid_namespace);
  if (CONFIG_PREEMPT && LINUX_KERNEL_VERSION > 0 && bpf_rcu_read_lock)
    event->level++;
  bpf_ringbuf_submit(event, 0);
  return 0;
}

char _license[] SEC("license") = "GPL";
