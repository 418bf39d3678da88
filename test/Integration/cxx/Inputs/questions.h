// All that CO-RE can ask, in C by libbpf's bpf_core_read.h and in C++ by polybpf/core.hpp: the same source for both.
#pragma clang attribute push(__attribute__((preserve_access_index)), apply_to = record)
struct inode {
  int pad;
  unsigned long i_ino;
};
struct file {
  int pad;
  struct inode *f_inode;
};
struct mm_struct {
  int pad;
  struct file *exe_file;
};
struct task_struct {
  int pad, pid;
  struct mm_struct *mm;
  char comm[16];
  unsigned in_execve : 1, in_iowait : 3;
  int sessionid : 7;
  struct {
    unsigned long vruntime;
  } se;
};
#pragma clang attribute pop
enum bpf_map_type { BPF_MAP_TYPE_HASH = 7, BPF_MAP_TYPE_NONE = -1 };
typedef unsigned int kuid;

#ifdef __cplusplus
extern "C" {
#endif
long field_offset(struct task_struct *t) { return bpf_core_field_offset(t->se.vruntime); }
long field_offset_of_type(void) { return bpf_core_field_offset(struct task_struct, se.vruntime); }
long field_size(struct task_struct *t) { return bpf_core_field_size(t->comm); }
long field_exists(struct task_struct *t) { return bpf_core_field_exists(t->mm->exe_file); }
long field_exists_in_type(void) { return bpf_core_field_exists(struct task_struct, in_execve); }
long field_signed(struct task_struct *t) { return __builtin_preserve_field_info(t->sessionid, 3); }
long shift_left(struct task_struct *t) { return __builtin_preserve_field_info(t->in_iowait, 4); }
long shift_right(struct task_struct *t) { return __builtin_preserve_field_info(t->in_iowait, 5); }
long type_id_local(void) { return bpf_core_type_id_local(struct task_struct); }
long type_id_kernel(void) { return bpf_core_type_id_kernel(struct task_struct); }
long type_exists(void) { return bpf_core_type_exists(struct mm_struct); }
long type_exists_typedef(void) { return bpf_core_type_exists(kuid); }
long type_size(void) { return bpf_core_type_size(struct task_struct); }
long type_matches(void) { return bpf_core_type_matches(struct file); }
long enum_exists(void) { return bpf_core_enum_value_exists(enum bpf_map_type, BPF_MAP_TYPE_HASH); }
long enum_value(void) { return bpf_core_enum_value(enum bpf_map_type, BPF_MAP_TYPE_NONE); }
#ifdef __cplusplus
}
#endif
