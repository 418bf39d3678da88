//===- count.c - A C program that shares functions, maps and variables with count.rs ------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

#include <linux/bpf.h>

#include <bpf/bpf_helpers.h>

struct Array {
  int (*type)[BPF_MAP_TYPE_ARRAY];
  int (*max_entries)[4];
  __u32 *key;
  __u64 *value;
};

struct Sample {
  __u32 size, factor;
};

struct Array SUMS SEC(".maps");
__u32 STEP = 1000;

extern struct Array COUNTS SEC(".maps");
extern const __u32 LIMIT;
__u32 weigh(struct Sample *sample);

static __always_inline void add(void *map, __u32 index, __u64 amount) {
  __u64 *value = bpf_map_lookup_elem(map, &index);
  if (value)
    *value += amount;
}

__hidden __attribute__((noinline)) __u32 clamp(struct Sample *sample) {
  __u32 weight = weigh(sample);
  return weight < *(volatile const __u32 *)&LIMIT ? weight : LIMIT;
}

SEC("tc")
int from_c(struct __sk_buff *packet) {
  struct Sample sample = {packet->len, 3};
  __u32 clamped = clamp(&sample);
  add(&SUMS, 0, clamped);
  add(&COUNTS, 0, 1);
  return clamped;
}

char LICENSE[] SEC("license") = "GPL";
