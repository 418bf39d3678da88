//===- load.c - Loads an object with libbpf, runs its programs, and shows what they did ---------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
//   $ load --maps prog.o 64 100
//   measure: BTF accepted
//   measure(64 bytes) = 0
//   measure(100 bytes) = 36
//   LEVELS[0] = (struct Level){.kind = (enum Kind)Busy,.length = (__u32)100,}
//   TOTAL = (__u64)164
//
// Loads prog.o and runs each of its programs on packets of the given sizes, all zero. It fails where the kernel
// refuses the BTF: libbpf itself goes on without.
//
//   --attach    attaches the programs that take no packets, then makes the kernel do things for them to see
//   --maps      prints afterwards all that is in arrays and global variables, by BTF alone
//   --trace     prints afterwards what bpf_printk wrote, where tracefs is mounted
//
//===----------------------------------------------------------------------------------------------------------------===//

#include <bpf/bpf.h>
#include <bpf/btf.h>
#include <bpf/libbpf.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

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

//===--- Running --------------------------------------------------------------------------------------------------===//

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

static bool takes_packets(const struct bpf_program *program) {
  enum bpf_prog_type type = bpf_program__type(program);
  return type == BPF_PROG_TYPE_SOCKET_FILTER || type == BPF_PROG_TYPE_XDP || type == BPF_PROG_TYPE_SCHED_CLS;
}

/// For as long as we live.
static int attach(const struct bpf_program *program) {
  return bpf_program__attach(program) ? 0 : fail("cannot attach", bpf_program__name(program), errno);
}

/// Something for attached programs to see: running one of fentry calls bpf_fentry_test1 and its kin.
static int provoke(const struct bpf_object *object) {
  struct bpf_program *program;
  bpf_object__for_each_program(program, object) {
    LIBBPF_OPTS(bpf_test_run_opts, options);
    if (!strncmp(bpf_program__section_name(program), "fentry/bpf_fentry_test", 22) &&
        bpf_prog_test_run_opts(bpf_program__fd(program), &options))
      return fail("cannot run", bpf_program__name(program), errno);
  }
  int file = open("/proc/self/comm", O_RDONLY);
  if (file < 0)
    return fail("cannot open", "/proc/self/comm", errno);
  close(file);
  usleep(1000); // something else runs
  return 0;
}

//===--- Showing --------------------------------------------------------------------------------------------------===//

static void print(void *context, const char *format, va_list arguments) {
  (void)context;
  vprintf(format, arguments);
}

static int print_value(struct btf_dump *dump, const char *name, __u32 type, const void *value, size_t size) {
  LIBBPF_OPTS(btf_dump_type_data_opts, options, .compact = true);
  printf("%s = ", name);
  int printed = btf_dump__dump_type_data(dump, type, value, size, &options);
  printf("\n");
  return printed < 0 ? fail("cannot print", name, -printed) : 0;
}

/// The variables of .data, .bss and .rodata are the parts of a map's only value.
static int print_variables(const struct btf *btf, struct btf_dump *dump, const struct btf_type *section,
                           const char *value) {
  int status = 0;
  for (int i = 0; i < btf_vlen(section); ++i) {
    const struct btf_var_secinfo *entry = btf_var_secinfos(section) + i;
    const struct btf_type *variable = btf__type_by_id(btf, entry->type);
    status |= print_value(dump, btf__name_by_offset(btf, variable->name_off), variable->type, value + entry->offset,
                          entry->size);
  }
  return status;
}

static int print_map(const struct bpf_map *map, const struct btf *btf, struct btf_dump *dump) {
  const struct btf_type *type = btf__type_by_id(btf, bpf_map__btf_value_type_id(map));
  __u32 size = bpf_map__value_size(map);
  char value[4096] = {}, name[64];
  if (size > sizeof(value))
    return fail("values too large of", bpf_map__name(map), E2BIG);
  int status = 0;
  for (__u32 index = 0; index < bpf_map__max_entries(map); ++index) {
    int error = bpf_map__lookup_elem(map, &index, sizeof(index), value, size, 0);
    if (error)
      return fail("cannot read", bpf_map__name(map), -error);
    snprintf(name, sizeof(name), "%s[%u]", bpf_map__name(map), index);
    status |= btf_is_datasec(type) ? print_variables(btf, dump, type, value)
                                   : print_value(dump, name, bpf_map__btf_value_type_id(map), value, size);
  }
  return status;
}

static int print_maps(const struct bpf_object *object) {
  const struct btf *btf = bpf_object__btf(object);
  struct btf_dump *dump = btf_dump__new(btf, print, NULL, NULL);
  if (!dump)
    return fail("cannot print", "maps", errno);
  int status = 0;
  struct bpf_map *map;
  bpf_object__for_each_map(map, object) {
    if (bpf_map__type(map) == BPF_MAP_TYPE_ARRAY && bpf_map__btf_value_type_id(map)) // literals have no type
      status |= print_map(map, btf, dump);
  }
  btf_dump__free(dump);
  return status;
}

static int print_trace(void) {
  static const char path[] = "/sys/kernel/tracing/trace", written[] = "bpf_trace_printk: ";
  char line[1024], *message;
  FILE *trace = fopen(path, "r");
  if (!trace)
    return fail("cannot open", path, errno);
  while (fgets(line, sizeof(line), trace))
    if ((message = strstr(line, written)))
      printf("trace: %s", message + strlen(written));
  fclose(trace);
  return 0;
}

int main(int argc, char **argv) {
  bool attaches = false, shows = false, traces = false;
  for (; argc > 1 && !strncmp(argv[1], "--", 2); --argc, ++argv) {
    attaches |= !strcmp(argv[1], "--attach");
    shows |= !strcmp(argv[1], "--maps");
    traces |= !strcmp(argv[1], "--trace");
  }
  if (argc < 2) {
    fprintf(stderr, "usage: load [--attach] [--maps] [--trace] OBJECT [SIZE...]\n");
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
    for (int i = 2; i < argc && (!attaches || takes_packets(program)); ++i)
      status |= run(program, atoi(argv[i]));
    if (attaches && !takes_packets(program))
      status |= attach(program);
  }
  if (attaches)
    status |= provoke(object);
  if (shows)
    status |= print_maps(object);
  if (traces)
    status |= print_trace();
  bpf_object__close(object);
  return status;
}
