//===- skeleton.c - Reads what the meter left, through headers made from its object -------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Both headers are bpftool's: types.h by `btf dump ... format c`, meter.skel.h by `gen skeleton`. With -DRUST they are
// made from the Rust object, else from a C++ one. The limit is set before loading, as only a skeleton can do so simply.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "types.h"

#include "meter.skel.h"
#include <bpf/bpf.h>
#include <stdio.h>

static void print_level(const struct Level *level) {
#ifdef RUST
  switch (level->tag) {
  case Level__Idle:
    printf("idle\n");
    break;
  case Level__Busy:
    printf("busy %u, %u %%\n", level->Busy.__0, level->Busy.__1);
    break;
  case Level__Spike:
    printf("spike %u, %u %%\n", level->Spike.above, level->Spike.percent);
    break;
  }
#else
  switch (level->kind) {
  case Idle:
    printf("idle\n");
    break;
  case Busy:
    printf("busy %u\n", level->busy);
    break;
  case Spike:
    printf("spike %u, %u %%\n", level->spike.above, level->spike.percent);
    break;
  }
#endif
}

int main(void) {
  struct meter *meter = meter__open();
  if (!meter)
    return 1;
  meter->rodata->LIMIT = 60;
  if (meter__load(meter))
    return 1;
  char packet[256] = {};
  for (unsigned size = 34; size <= 114; size += 40) {
    LIBBPF_OPTS(bpf_test_run_opts, options, .data_in = packet, .data_size_in = size, .repeat = 1);
    if (bpf_prog_test_run_opts(bpf_program__fd(meter->progs.measure), &options))
      return 1;
  }
  printf("%u packets, %llu bytes\n", meter->bss->PACKETS, meter->bss->TOTAL);
  for (unsigned index = 0; index < meter->bss->PACKETS; ++index) {
    struct Level level;
    if (bpf_map__lookup_elem(meter->maps.LEVELS, &index, sizeof(index), &level, sizeof(level), 0))
      return 1;
    print_level(&level);
  }
  meter__destroy(meter);
  return 0;
}
