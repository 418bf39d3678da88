// One question of each kind, asked in C: what test/Integration/rust/Inputs/kinds.rs asks in Rust.

typedef unsigned int u32;
typedef unsigned long u64;

#pragma clang attribute push(__attribute__((preserve_access_index)), apply_to = record)
struct sched_entity { u64 vruntime; };
struct task_struct {
  int pid;
  unsigned char comm[16];
  struct task_struct *real_parent;
  struct sched_entity se;
  union { int rcu_users; void *rcu; };
  struct { u64 flags; } thread_info;
  u32 in_execve : 1;
};
struct task_struct___old { long state; };
union bpf_attr { u32 map_type; u64 key; };
typedef struct { u32 val; } kuid_t;
#pragma clang attribute pop
enum bpf_map_type { HASH = 1, ARRAY = 2 };
enum wide { SMALL = -2, LARGE = 0x1ffffffffL };
typedef int pid_t;

u64 byte_off(void) { return __builtin_preserve_field_info(((struct task_struct *)0)->se.vruntime, 0); }
u64 byte_sz(void) { return __builtin_preserve_field_info(((struct task_struct *)0)->comm, 1); }
u64 element_sz(void) { return __builtin_preserve_field_info(((struct task_struct *)0)->comm[3], 1); }
u64 field_exists(void) { return __builtin_preserve_field_info(((struct task_struct *)0)->thread_info.flags, 2); }
u64 old_exists(void) { return __builtin_preserve_field_info(((struct task_struct___old *)0)->state, 2); }
u64 signedness(void) { return __builtin_preserve_field_info(((struct task_struct *)0)->in_execve, 3); }
u64 lshift(void) { return __builtin_preserve_field_info(((struct task_struct *)0)->in_execve, 4); }
u64 rshift(void) { return __builtin_preserve_field_info(((struct task_struct *)0)->in_execve, 5); }
u64 id_local(void) { return __builtin_btf_type_id(*(struct task_struct *)0, 0); }
u64 id_kernel(void) { return __builtin_btf_type_id(*(union bpf_attr *)0, 1); }
u64 struct_exists(void) { return __builtin_preserve_type_info(*(struct task_struct *)0, 0); }
u64 typedef_exists(void) { return __builtin_preserve_type_info(*(pid_t *)0, 0); }
u64 enum_exists(void) { return __builtin_preserve_type_info(*(enum bpf_map_type *)0, 0); }
u64 struct_size(void) { return __builtin_preserve_type_info(*(kuid_t *)0, 1); }
u64 struct_matches(void) { return __builtin_preserve_type_info(*(union bpf_attr *)0, 2); }
u64 value_exists(void) { return __builtin_preserve_enum_value(*(enum bpf_map_type *)ARRAY, 0); }
u64 value(void) { return __builtin_preserve_enum_value(*(enum wide *)SMALL, 1); }

int access(struct task_struct *t) { return t->pid; }
unsigned char element(struct task_struct *t) { return t->comm[5]; }
u64 nested(struct task_struct *t) { return t->real_parent->se.vruntime; }
int anonymous(struct task_struct *t) { return t->rcu_users; }
u64 inner(struct task_struct *t) { return t->thread_info.flags; }
u32 in_union(union bpf_attr *a) { return a->map_type; }
u32 of_typedef(kuid_t *u) { return u->val; }
void *address(struct task_struct *t) { return &t->rcu; }
void store(struct task_struct *t) { t->pid = 7; }
