// What the kernel knows of a task, in C. truth.rs asks the same, and truth-host.c compares.

#include <linux/types.h>
#include <stdbool.h>

#include <bpf/bpf_core_read.h>
#include <bpf/bpf_helpers.h>

#pragma clang attribute push(__attribute__((preserve_access_index)), apply_to = record)

struct timespec64 {
  __s64 tv_sec;
};

struct inode {
  unsigned long i_ino;
  union {
    const unsigned int i_nlink;
  };
  __s64 i_mtime_sec;
};

struct inode___before_6_11 {
  struct timespec64 __i_mtime;
};

struct inode___before_6_7 {
  struct timespec64 i_mtime;
};

struct file {
  struct inode *f_inode;
};

struct mm_struct {
  struct file *exe_file;
};

struct mm_rss_stat {};

struct sched_entity {
  __u64 vruntime;
  __s64 vlag;
};

struct task_struct {
  int pid;
  int tgid;
  char comm[16];
  struct task_struct *real_parent;
  struct mm_struct *mm;
  struct sched_entity se;
  unsigned sched_reset_on_fork : 1;
};

#pragma clang attribute pop

enum cgroup_subsys_id { pids_cgrp_id };
enum bpf_map_type___arena { BPF_MAP_TYPE_ARENA };

struct seen {
  __u64 vruntime;
  __u64 inode;
  __s64 modified;
  __s32 pid;
  __s32 tgid;
  __s32 parent;
  __u32 links;
  __u32 resets_on_fork;
  __u32 task_size;
  __u32 comm_size;
  __u32 vruntime_offset;
  __u32 pids_controller;
  char comm[16];
  bool has_lag;
  bool has_rss_stat;
  bool has_arena;
} SEEN;

struct context {
  const void *meta;
  struct task_struct *task;
};

static __s64 modified(struct inode *inode) {
  if (bpf_core_field_exists(inode->i_mtime_sec))
    return inode->i_mtime_sec;
  if (bpf_core_field_exists(((struct inode___before_6_11 *)inode)->__i_mtime))
    return ((struct inode___before_6_11 *)inode)->__i_mtime.tv_sec;
  return ((struct inode___before_6_7 *)inode)->i_mtime.tv_sec;
}

SEC("iter/task") int look(struct context *context) {
  struct task_struct *task = context->task;
  if (!task)
    return 0; // after the last one
  struct mm_struct *mm = task->mm;
  if (!mm)
    return 0;
  struct inode *inode = mm->exe_file->f_inode;
  SEEN.vruntime = task->se.vruntime;
  SEEN.inode = inode->i_ino;
  SEEN.modified = modified(inode);
  SEEN.pid = task->pid;
  SEEN.tgid = task->tgid;
  SEEN.parent = task->real_parent->tgid;
  SEEN.links = inode->i_nlink;
  SEEN.resets_on_fork = BPF_CORE_READ_BITFIELD(task, sched_reset_on_fork);
  SEEN.task_size = bpf_core_type_size(struct task_struct);
  SEEN.comm_size = bpf_core_field_size(task->comm);
  SEEN.vruntime_offset = bpf_core_field_offset(struct task_struct, se.vruntime);
  SEEN.pids_controller = bpf_core_enum_value(enum cgroup_subsys_id, pids_cgrp_id);
  __builtin_memcpy(SEEN.comm, task->comm, sizeof(SEEN.comm));
  SEEN.has_lag = bpf_core_field_exists(struct sched_entity, vlag);
  SEEN.has_rss_stat = bpf_core_type_exists(struct mm_rss_stat);
  SEEN.has_arena = bpf_core_enum_value_exists(enum bpf_map_type___arena, BPF_MAP_TYPE_ARENA);
  return 0;
}

char LICENSE[] SEC("license") = "GPL";
