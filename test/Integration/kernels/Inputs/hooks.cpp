//===- hooks.cpp - A program of each kind, in C++ -----------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Each program notes in SEEN that it ran and what it saw. hooks.rs is the same in Rust.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include <linux/bpf.h>

#define SEC(NAME) __attribute__((section(NAME), used))

extern "C" char LICENSE[] SEC("license") = "GPL";

template <typename T> class Note {
  T value;
  bool made;

public:
  void make(const T &seen) {
    value = seen;
    made = true;
  }
};

struct Sum {
  __u64 arguments, result;
};

extern "C" {
Note<__u64> ENTRY;
Note<Sum> EXIT;
Note<bool> OPENED, SWITCHED, PROBED, ENTERED;
Note<__u32> LENGTH;
}

extern "C" SEC("fentry/bpf_fentry_test1") int on_entry(__u64 *arguments) {
  ENTRY.make(arguments[0]);
  return 0;
}

extern "C" SEC("fexit/bpf_fentry_test2") int on_exit(__u64 *arguments) {
  EXIT.make({arguments[0] + arguments[1], arguments[2]});
  return 0;
}

extern "C" SEC("lsm/file_open") int on_open(__u64 *) {
  OPENED.make(true);
  return 0;
}

extern "C" SEC("tp_btf/sched_switch") int on_switch(__u64 *) {
  SWITCHED.make(true);
  return 0;
}

extern "C" SEC("kprobe/do_sys_openat2") int on_probe(void *) {
  PROBED.make(true);
  return 0;
}

extern "C" SEC("raw_tp/sys_enter") int on_call(__u64 *) {
  ENTERED.make(true);
  return 0;
}

extern "C" SEC("xdp") int on_packet(xdp_md *packet) {
  LENGTH.make(packet->data_end - packet->data);
  return XDP_PASS;
}
