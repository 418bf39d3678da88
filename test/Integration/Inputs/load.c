//===- load.c - Loads an object with libbpf, runs its programs, and says whether the kernel took the BTF ----------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
//   $ load prog.o 64 100
//   measure: BTF accepted
//   measure(64 bytes) = 0
//   measure(100 bytes) = 36
//
// Loads prog.o and runs each of its programs on packets of the given sizes, all zero. It fails where the kernel
// refuses the BTF: libbpf itself goes on without.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include <bpf/bpf.h>
#include <bpf/libbpf.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int fail(const char *what, const char *name, int error) {
  fprintf(stderr, "load: %s %s: %s\n", what, name, strerror(error));
  return 1;
}

static int check_btf(const struct bpf_program *program) {
  const char *name = bpf_program__name(program);
  struct bpf_prog_info info = {};
  __u32 size = sizeof(info);
  if (bpf_obj_get_info_by_fd(bpf_program__fd(program), &info, &size))
    return fail("no info of", name, errno);
  printf("%s: BTF %s\n", name, info.btf_id ? "accepted" : "refused");
  return info.btf_id == 0;
}

static int run(const struct bpf_program *program, unsigned size) {
  char packet[4096] = {};
  if (size > sizeof(packet))
    return fail("packet too large for", bpf_program__name(program), E2BIG);
  LIBBPF_OPTS(bpf_test_run_opts, options, .data_in = packet, .data_size_in = size, .repeat = 1);
  int error = bpf_prog_test_run_opts(bpf_program__fd(program), &options);
  if (error)
    return fail("cannot run", bpf_program__name(program), -error);
  printf("%s(%u bytes) = %d\n", bpf_program__name(program), size, (int)options.retval);
  return 0;
}

int main(int argc, char **argv) {
  if (argc < 2) {
    fprintf(stderr, "usage: load OBJECT [SIZE...]\n");
    return 2;
  }
  struct bpf_object *object = bpf_object__open_file(argv[1], NULL);
  if (!object)
    return fail("cannot open", argv[1], errno);
  int error = bpf_object__load(object);
  if (error)
    return fail("cannot load", argv[1], -error);

  int status = 0;
  struct bpf_program *program;
  bpf_object__for_each_program(program, object) {
    status |= check_btf(program);
    for (int i = 2; i < argc; ++i)
      status |= run(program, atoi(argv[i]));
  }
  bpf_object__close(object);
  return status;
}
