//===- history.c - Reads a Rust global variable through a skeleton ----------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Runs the program of Inputs/workspace on three packets and prints its `static mut HISTORY: Window<Level<u64>, 4>`.
// Both headers are made from the object: the types by `bpftool btf dump`, the skeleton by `bpftool gen skeleton`.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "types.h"

#include "watch.skel.h"
#include <bpf/bpf.h>
#include <stdio.h>

static void print_level(const struct Level_u64 *level) {
  switch (level->tag) {
  case Level_u64__Idle:
    printf("Idle\n");
    break;
  case Level_u64__Busy:
    printf("Busy(%llu)\n", level->Busy.__0);
    break;
  case Level_u64__Spike:
    printf("Spike { above: %llu, ratio: %u }\n", level->Spike.above, level->Spike.ratio);
    break;
  }
}

int main(void) {
  struct watch *watch = watch__open_and_load();
  if (!watch)
    return 1;
  char packet[256] = {};
  for (unsigned size = 20; size <= 150; size += 65) {
    LIBBPF_OPTS(bpf_test_run_opts, options, .data_in = packet, .data_size_in = size, .repeat = 1);
    if (bpf_prog_test_run_opts(bpf_program__fd(watch->progs.measure), &options))
      return 1;
  }
  for (unsigned i = 0; i < watch->bss->HISTORY.next; ++i)
    print_level(&watch->bss->HISTORY.samples[i]);
  watch__destroy(watch);
  return 0;
}
