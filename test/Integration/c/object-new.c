// The number of a type in code, after the link step has numbered the types anew: bpf_obj_new() makes an object of it, and
// the kernel looks up what the number means.
//
// REQUIRES: bpf, bpf-obj-new
//
// RUN: rm -rf %t && mkdir -p %t
// RUN: %clang -target bpf %kernel-headers -O2 -g -Wall -Werror -emit-llvm -c %s -o %t/prog.bc
// RUN: %polybpf-link %t/prog.bc --btf -o %t/prog.o
// RUN: %build-load %t/load
// RUN: %t/load %t/prog.o 20 | FileCheck %s
//
//      CHECK: prog: BTF accepted
// CHECK-NEXT: prog(20 bytes) = 42

#include <linux/bpf.h>

#include <bpf/bpf_core_read.h>
#include <bpf/bpf_helpers.h>

struct node {
  __u64 key, value;
};

extern void *bpf_obj_new_impl(__u64 type, void *meta) __ksym;
extern void bpf_obj_drop_impl(void *object, void *meta) __ksym;

SEC("tc")
int prog(struct __sk_buff *packet) {
  struct node *n = bpf_obj_new_impl(bpf_core_type_id_local(struct node), 0);
  if (!n)
    return 0;
  n->key = packet->len + 22;
  int result = n->key;
  bpf_obj_drop_impl(n, 0);
  return result;
}

char LICENSE[] SEC("license") = "GPL";
