// What kernel.rs and task.rs are, in C.

#define SEC(name) __attribute__((section(name), used))
#define CORE __attribute__((preserve_access_index))

struct sched_entity {
  unsigned char on_rq;
  unsigned long long vruntime;
} CORE;

struct task_struct {
  unsigned char comm[16];
  int pid;
  int tgid;
  const struct task_struct *real_parent;
  struct sched_entity se;
  unsigned flags;
  int prio;
} CORE;

struct answers {
  int pid, tgid, parent, prio;
  unsigned char comm[16];
  unsigned long long pid_exists, other_exists, comm_size, hash_value, vruntime;
};

struct task_struct___other {
  int no_such_field;
} CORE;

enum bpf_map_type { BPF_MAP_TYPE_HASH = 1 };

static const struct task_struct *(*current)(void) = (void *)158;

SEC("syscall") int prog(struct answers *out) {
  const struct task_struct *t = current();
  struct task_struct___other *other = (void *)t;
  out->pid = t->pid;
  out->tgid = t->tgid;
  out->parent = t->real_parent->tgid;
  out->prio = t->prio;
  // clang relocates an element only if its index is a constant in the source.
#define COPY(I) out->comm[I] = t->comm[I], out->comm[I + 1] = t->comm[I + 1]
  COPY(0), COPY(2), COPY(4), COPY(6), COPY(8), COPY(10), COPY(12), COPY(14);
  out->pid_exists = __builtin_preserve_field_info(t->pid, 2);
  out->other_exists = __builtin_preserve_field_info(other->no_such_field, 2);
  out->comm_size = __builtin_preserve_field_info(t->comm, 1);
  out->hash_value = __builtin_preserve_enum_value(*(enum bpf_map_type *)BPF_MAP_TYPE_HASH, 1);
  out->vruntime = t->se.vruntime;
  return 0;
}

SEC("license") char LICENSE[] = "GPL";
