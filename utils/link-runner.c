//===- link-runner.c - What the kernel says of linked programs, and what they compute -----------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// For utils/check-link.
//
//   link-runner verdicts a.o b.o ...
//     loads each program of each object alone, and prints one line for each: file, section, name, error or 0,
//     verified instructions. The line of an object that cannot be opened has no section and name.
//
//   link-runner run a.o in1=10 in2=20 prog1 prog2 out=30
//     sets variables, loads, runs programs in this order, and compares variables. Sizes and places are those of the
//     BTF, so a wrong offset in a DATASEC is a wrong value. @tid is the number of this thread.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include <bpf/bpf.h>
#include <bpf/btf.h>
#include <bpf/libbpf.h>
#include <errno.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static int quiet(enum libbpf_print_level level, const char *format, va_list arguments) {
  (void)level;
  (void)format;
  (void)arguments;
  return 0;
}

static struct bpf_object *open_alone(const char *file, int wanted) {
  struct bpf_object *object = bpf_object__open_file(file, NULL);
  struct bpf_map *map;
  struct bpf_program *program;
  int index = 0;
  if (!object)
    return NULL;
  bpf_object__for_each_map(map, object) bpf_map__set_pin_path(map, NULL);
  bpf_object__for_each_program(program, object) bpf_program__set_autoload(program, index++ == wanted);
  return object;
}

/// Loads program number `wanted`; returns whether there is one.
static int verdict(const char *file, int wanted) {
  struct bpf_object *object = open_alone(file, wanted);
  if (!object) {
    if (!wanted)
      printf("%s\t\t\t%d\t0\n", file, -errno);
    return 0;
  }
  struct bpf_program *program, *found = NULL;
  bpf_object__for_each_program(program, object) if (bpf_program__autoload(program)) found = program;
  if (found) {
    int error = bpf_object__load(object);
    struct bpf_prog_info info = {};
    __u32 size = sizeof(info);
    if (!error)
      bpf_obj_get_info_by_fd(bpf_program__fd(found), &info, &size);
    printf("%s\t%s\t%s\t%d\t%u\n", file, bpf_program__section_name(found), bpf_program__name(found), error,
           info.verified_insns);
  }
  bpf_object__close(object);
  return found != NULL;
}

static int verdicts(int count, char **files) {
  for (int i = 0; i < count; ++i) {
    // Each in a process of its own: what crashes libbpf is a failure of one object.
    fflush(stdout);
    pid_t child = fork();
    if (!child) {
      for (int wanted = 0; verdict(files[i], wanted); ++wanted)
        ;
      exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (status)
      printf("%s\t\t\tcrash\t0\n", files[i]);
  }
  return 0;
}

struct variable {
  struct bpf_map *map;
  __u32 offset, size;
};

static bool is_map_of(const struct bpf_map *map, const char *section) {
  const char *name = bpf_map__name(map), *end = strrchr(name, '.');
  return !strcmp(name, section) || (end && !strcmp(end, section));
}

/// Where the variable `name` is, by BTF alone.
static bool find(struct bpf_object *object, const char *name, struct variable *found) {
  const struct btf *btf = bpf_object__btf(object);
  for (__u32 id = 1; id < btf__type_cnt(btf); ++id) {
    const struct btf_type *section = btf__type_by_id(btf, id);
    for (int i = 0; btf_is_datasec(section) && i < btf_vlen(section); ++i) {
      const struct btf_var_secinfo *entry = btf_var_secinfos(section) + i;
      const struct btf_type *variable = btf__type_by_id(btf, entry->type);
      if (strcmp(btf__name_by_offset(btf, variable->name_off), name))
        continue;
      bpf_object__for_each_map(found->map, object) {
        found->offset = entry->offset;
        found->size = entry->size;
        if (is_map_of(found->map, btf__name_by_offset(btf, section->name_off)))
          return entry->size <= sizeof(long long);
      }
    }
  }
  return false;
}

static long long number(const char *text) { return *text == '@' ? syscall(SYS_gettid) : strtoll(text, NULL, 0); }

/// Before the object is loaded: sets a variable.
static int set(const struct variable *variable, const char *text) {
  size_t size;
  char *data = (char *)bpf_map__initial_value(variable->map, &size);
  long long value = number(text);
  if (!data || variable->offset + variable->size > size)
    return 1;
  memcpy(data + variable->offset, &value, variable->size);
  return 0;
}

/// Afterwards: what it is.
static int compare(const struct variable *variable, const char *text) {
  char data[8192] = {};
  __u32 zero = 0, size = bpf_map__value_size(variable->map);
  long long value = number(text);
  if (size > sizeof(data) || variable->offset + variable->size > size ||
      bpf_map__lookup_elem(variable->map, &zero, sizeof(zero), data, size, 0))
    return 1;
  return memcmp(data + variable->offset, &value, variable->size) != 0;
}

/// Runs a program of a raw tracepoint, with the arguments of sys_enter: no registers, system call 121.
static int run_program(struct bpf_object *object, const char *name) {
  struct bpf_program *program = bpf_object__find_program_by_name(object, name);
  __u64 context[] = {0, 121};
  LIBBPF_OPTS(bpf_test_run_opts, options, .ctx_in = context, .ctx_size_in = sizeof(context));
  return !program || bpf_prog_test_run_opts(bpf_program__fd(program), &options);
}

static int load(struct bpf_object *object) {
  struct bpf_program *program;
  bpf_object__for_each_program(program, object) bpf_program__set_autoload(program, true);
  return bpf_object__load(object);
}

static int run(const char *file, int count, char **steps) {
  struct bpf_object *object = bpf_object__open_file(file, NULL);
  if (!object)
    return fprintf(stderr, "cannot open %s: %s\n", file, strerror(errno)), 1;
  int loaded = 0, failures = 0;
  for (int i = 0; i < count; ++i) {
    char *equals = strchr(steps[i], '=');
    struct variable variable;
    int failed;
    if (!equals && !loaded++ && load(object))
      return fprintf(stderr, "cannot load %s: %s\n", file, strerror(errno)), 1;
    if (equals)
      *equals = 0;
    if (!equals)
      failed = run_program(object, steps[i]);
    else if (!find(object, steps[i], &variable))
      failed = 1;
    else
      failed = loaded ? compare(&variable, equals + 1) : set(&variable, equals + 1);
    if (failed)
      fprintf(stderr, "%s: %s %s %s\n", file, equals ? "not:" : "cannot run", steps[i], equals ? equals + 1 : "");
    failures += failed;
  }
  bpf_object__close(object);
  return failures != 0;
}

int main(int argc, char **argv) {
  setvbuf(stdout, NULL, _IOLBF, 0);
  if (argc > 2 && !strcmp(argv[1], "verdicts")) {
    libbpf_set_print(quiet);
    return verdicts(argc - 2, argv + 2);
  }
  if (argc > 2 && !strcmp(argv[1], "run"))
    return run(argv[2], argc - 3, argv + 3);
  fprintf(stderr, "usage: link-runner verdicts FILE... | run FILE VARIABLE=NUMBER... PROGRAM... VARIABLE=NUMBER...\n");
  return 2;
}
