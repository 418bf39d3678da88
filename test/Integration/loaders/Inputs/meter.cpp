//===- meter.cpp - What the tests of loaders load, in C++ ---------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// A socket filter that keeps a level for each packet in a map and adds up the lengths. The map is a class template and
// its value a class with methods, the C++ of an enum whose variants carry data; TOTAL is in .bss and LIMIT in .rodata.
// meter.rs is the same in Rust.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include <linux/bpf.h>

#define SEC(NAME) __attribute__((section(NAME), used))

// A helper of the kernel is called by its number. <bpf/bpf_helpers.h> has them all, for C.
static void *(*const lookup)(void *, const void *) = reinterpret_cast<void *(*)(void *, const void *)>(1);

extern "C" char LICENSE[] SEC("license") = "GPL";

enum class Kind : __u16 { Idle, Busy, Spike };

struct Level {
  Kind kind;
  union {
    __u32 busy;
    struct {
      __u32 above;
      __u16 percent;
    } spike;
  };

  void setBusy(__u32 length);
  void setSpike(__u32 above, __u16 percent);
};

void Level::setBusy(__u32 length) {
  kind = Kind::Busy;
  busy = length;
}

void Level::setSpike(__u32 above, __u16 percent) {
  kind = Kind::Spike;
  spike.above = above;
  spike.percent = percent;
}

/// An array map in the form that loaders read from section `.maps`.
template <typename T, int N> class Array {
  int (*type)[BPF_MAP_TYPE_ARRAY];
  int (*max_entries)[N];
  __u32 *key;
  T *value;

public:
  T *get(__u32 index) { return static_cast<T *>(lookup(this, &index)); }
};

// `used`, as SEC has it, keeps the names in a link.
extern "C" {
Array<Level, 4> LEVELS SEC(".maps");
[[gnu::used]] __u64 TOTAL;
[[gnu::used]] __u32 PACKETS;
extern const volatile __u32 LIMIT;
[[gnu::used]] const volatile __u32 LIMIT = 100;
}

__attribute__((noinline)) static void classify(__u32 length, __u32 limit, Level &level) {
  if (length > limit)
    level.setSpike(length - limit, length * 100 / (limit | 1));
  else if (length > limit / 2)
    level.setBusy(length);
}

/// `struct __sk_buff`, as far as it is used: all of it would meet that of <linux/bpf.h> in a header made from our BTF.
struct SocketBuffer {
  __u32 len;
};

extern "C" SEC("socket") int measure(SocketBuffer *packet) {
  if (Level *level = LEVELS.get(PACKETS))
    classify(packet->len, LIMIT, *level);
  TOTAL += packet->len;
  PACKETS += 1;
  return 0;
}
