// C through clang with the plugin: loaded by libbpf with its BTF, and the same object as without the plugin.
//
// REQUIRES: bpf
//
// RUN: rm -rf %t && mkdir -p %t
// RUN: %clang -target bpf %kernel-headers -O2 -g -Wall -Werror -fpass-plugin=%plugin -c %s -o %t/with.o
// RUN: %clang -target bpf %kernel-headers -O2 -g -Wall -Werror -c %s -o %t/without.o
// RUN: cmp %t/with.o %t/without.o
// RUN: %build-load %t/load
// RUN: %t/load %t/with.o 20 80 | FileCheck %s
//
//      CHECK: measure: BTF accepted
// CHECK-NEXT: measure(20 bytes) = 0
// CHECK-NEXT: measure(80 bytes) = 1

#include <linux/bpf.h>

#include <bpf/bpf_helpers.h>

enum level { IDLE, BUSY };

struct {
  __uint(type, BPF_MAP_TYPE_HASH);
  __uint(max_entries, 16);
  __type(key, __u32);
  __type(value, enum level);
} seen SEC(".maps");

static __noinline enum level classify(__u32 length) {
  enum level level = length > 50 ? BUSY : IDLE;
  bpf_map_update_elem(&seen, &length, &level, BPF_ANY);
  return level;
}

SEC("socket")
int measure(struct __sk_buff *packet) { return classify(packet->len); }

char LICENSE[] SEC("license") = "GPL";
