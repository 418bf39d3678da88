//===- truth-host.c - Compares what two programs say of a task with what the system says --------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
//   $ truth-host [--btf FILE] rust.o c.o
//   vruntime: 1714336271, system 1714336271
//   has_lag: 1
//   ...
//
// Each object has a program `look`, an iterator over tasks that leaves what it sees of a task in the variable SEEN, and
// both know of the same things. The task is a child that is stopped, so that nothing about it changes: C is asked
// before Rust and after, and then the system. A value on which not all agree is shown with "differ", and is a failure.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include <bpf/bpf.h>
#include <bpf/btf.h>
#include <bpf/libbpf.h>
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define ResetsOnFork 0x40000000 // SCHED_RESET_ON_FORK

static void fail(const char *what, int error) {
  fprintf(stderr, "truth-host: %s: %s\n", what, strerror(error));
  exit(1);
}

//===--- The task -------------------------------------------------------------------------------------------------===//

/// Our own program gets a second name and a time of its own, which are then read from its inode.
static void prepare_file(void) {
  char path[4096], other[4128];
  ssize_t size = readlink("/proc/self/exe", path, sizeof(path) - 1);
  if (size < 0)
    fail("/proc/self/exe", errno);
  path[size] = 0;
  snprintf(other, sizeof(other), "%s.link", path);
  struct timespec times[2] = {{.tv_nsec = UTIME_OMIT}, {.tv_sec = 1234567890}};
  if ((link(path, other) && errno != EEXIST) || utimensat(AT_FDCWD, path, times, 0))
    fail(other, errno);
}

static pid_t start(bool resets_on_fork) {
  pid_t child = fork();
  if (child == 0) {
    struct sched_param none = {};
    prctl(PR_SET_NAME, "one that stops");
    if (resets_on_fork && sched_setscheduler(0, SCHED_OTHER | ResetsOnFork, &none))
      _exit(1);
    raise(SIGSTOP);
    _exit(0);
  }
  int status;
  if (child < 0 || waitpid(child, &status, WUNTRACED) != child || !WIFSTOPPED(status))
    fail("no child that stops", errno);
  return child;
}

static void end(pid_t child) {
  kill(child, SIGKILL);
  waitpid(child, NULL, 0);
}

//===--- What the system says -------------------------------------------------------------------------------------===//

/// `se.vruntime   :   1714.336271`, in milliseconds with six decimals.
static unsigned long long vruntime_of(pid_t task) {
  char path[64], line[256];
  unsigned long long whole, parts;
  snprintf(path, sizeof(path), "/proc/%d/sched", task);
  FILE *file = fopen(path, "r");
  while (file && fgets(line, sizeof(line), file)) {
    if (sscanf(line, "se.vruntime : %llu.%llu", &whole, &parts) == 2) {
      fclose(file);
      return whole * 1000000 + parts;
    }
  }
  fail(path, errno);
  return 0;
}

static unsigned long long size_of(const struct btf *kernel, const char *type) {
  int id = btf__find_by_name_kind(kernel, type, BTF_KIND_STRUCT);
  return id < 0 ? 0 : btf__type_by_id(kernel, id)->size;
}

/// Whether the kernel has the enumerator, and its value.
static bool has_enumerator(const struct btf *kernel, const char *type, const char *name, unsigned long long *value) {
  int id = btf__find_by_name_kind(kernel, type, BTF_KIND_ENUM);
  const struct btf_type *of = id < 0 ? NULL : btf__type_by_id(kernel, id);
  for (int i = 0; of && i < btf_vlen(of); ++i) {
    *value = btf_enum(of)[i].val;
    if (!strcmp(btf__name_by_offset(kernel, btf_enum(of)[i].name_off), name))
      return true;
  }
  return false;
}

/// Whether the system knows the value called \p name.
static bool ask_system(const char *name, pid_t task, const struct btf *kernel, unsigned long long *value) {
  char path[64];
  struct stat executable;
  snprintf(path, sizeof(path), "/proc/%d/exe", task);
  if (stat(path, &executable))
    fail(path, errno);
  unsigned long long unused;
  const struct {
    const char *name;
    unsigned long long value;
  } known[] = {
      {"vruntime", vruntime_of(task)},
      {"inode", executable.st_ino},
      {"modified", executable.st_mtim.tv_sec},
      {"pid", task},
      {"tgid", task},
      {"parent", getpid()},
      {"links", executable.st_nlink},
      {"resets_on_fork", !!(sched_getscheduler(task) & ResetsOnFork)},
      {"task_size", size_of(kernel, "task_struct")},
      {"has_rss_stat", size_of(kernel, "mm_rss_stat") != 0},
      {"has_arena", has_enumerator(kernel, "bpf_map_type", "BPF_MAP_TYPE_ARENA", &unused)},
  };
  for (size_t i = 0; i < sizeof(known) / sizeof(*known); ++i) {
    *value = known[i].value;
    if (!strcmp(known[i].name, name))
      return true;
  }
  return !strcmp(name, "pids_controller") && has_enumerator(kernel, "cgroup_subsys_id", "pids_cgrp_id", value);
}

//===--- What the programs say ------------------------------------------------------------------------------------===//

struct program {
  struct bpf_object *object;
  const struct bpf_map *variables; // with SEEN among them
  const struct btf_type *type;     // of SEEN
  size_t offset;
  unsigned char values[4096];
};

static struct program load(const char *path, const char *kernel) {
  LIBBPF_OPTS(bpf_object_open_opts, options, .btf_custom_path = kernel);
  struct program loaded = {.object = bpf_object__open_file(path, &options)};
  if (!loaded.object)
    fail(path, errno);
  int error = bpf_object__load(loaded.object);
  if (error)
    fail(path, -error);

  const struct btf *types = bpf_object__btf(loaded.object);
  int variable = btf__find_by_name_kind(types, "SEEN", BTF_KIND_VAR);
  const struct bpf_map *map;
  bpf_object__for_each_map(map, loaded.object) {
    const struct btf_type *section = btf__type_by_id(types, bpf_map__btf_value_type_id(map));
    for (int i = 0; i < btf_vlen(section); ++i) {
      if ((int)btf_var_secinfos(section)[i].type == variable)
        loaded.variables = map, loaded.offset = btf_var_secinfos(section)[i].offset;
    }
  }
  if (variable < 0 || !loaded.variables || bpf_map__value_size(loaded.variables) > sizeof(loaded.values))
    fail("no variable SEEN", ENOENT);
  loaded.type = btf__type_by_id(types, btf__type_by_id(types, variable)->type);
  return loaded;
}

static void look(struct program *program, pid_t task) {
  union bpf_iter_link_info which = {.task = {.tid = task}};
  struct bpf_iter_attach_opts options;
  memset(&options, 0, sizeof(options)); // LIBBPF_OPTS leaves bytes at the end, which libbpf looks at
  options.sz = sizeof(options), options.link_info = &which, options.link_info_len = sizeof(which);
  struct bpf_link *link = bpf_program__attach_iter(bpf_object__find_program_by_name(program->object, "look"), &options);
  int iterator = link ? bpf_iter_create(bpf_link__fd(link)) : -1;
  char nothing;
  if (iterator < 0 || read(iterator, &nothing, 1) != 0)
    fail("cannot iterate over tasks", errno);
  close(iterator);
  bpf_link__destroy(link);
  __u32 first = 0;
  if (bpf_map__lookup_elem(program->variables, &first, sizeof(first), program->values,
                           bpf_map__value_size(program->variables), 0))
    fail("cannot read SEEN", errno);
}

/// The bytes of the member called \p name.
static const unsigned char *member(const struct program *program, const char *name, size_t *size) {
  const struct btf *types = bpf_object__btf(program->object);
  for (int i = 0; i < btf_vlen(program->type); ++i) {
    const struct btf_member *candidate = btf_members(program->type) + i;
    if (!strcmp(btf__name_by_offset(types, candidate->name_off), name)) {
      *size = btf__resolve_size(types, candidate->type);
      return program->values + program->offset + btf_member_bit_offset(program->type, i) / 8;
    }
  }
  fail(name, ENOENT);
  return NULL;
}

//===--- Comparing ------------------------------------------------------------------------------------------------===//

/// Prints the value, and tells whether all agree.
static bool compare(const char *name, const struct program *rust, const struct program *c, pid_t task,
                    const struct btf *kernel) {
  size_t size, size_in_c;
  const unsigned char *bytes = member(rust, name, &size), *bytes_in_c = member(c, name, &size_in_c);
  bool agree = size == size_in_c && !memcmp(bytes, bytes_in_c, size);
  unsigned long long value = 0, system;
  if (size > sizeof(value)) {
    printf("%s: %.*s", name, (int)size, (const char *)bytes);
  } else {
    memcpy(&value, bytes, size);
    printf("%s: %llu", name, value);
    if (ask_system(name, task, kernel, &system)) {
      printf(", system %llu", system);
      agree &= value == system;
    }
  }
  printf("%s\n", agree ? "" : " (differ)");
  return agree;
}

/// Asks C, Rust and C again, until C says the same.
static void ask(struct program *rust, struct program *c, pid_t task) {
  static unsigned char before[sizeof(c->values)];
  for (int i = 0; i < 100; ++i) {
    look(c, task);
    memcpy(before, c->values, sizeof(before));
    look(rust, task);
    look(c, task);
    if (!memcmp(before, c->values, sizeof(before)))
      return;
    usleep(1000);
  }
  fail("the task does not come to rest", EBUSY);
}

int main(int argc, char **argv) {
  const char *custom = NULL;
  if (argc == 5 && !strcmp(argv[1], "--btf")) {
    custom = argv[2];
    argv += 2, argc -= 2;
  }
  if (argc != 3) {
    fprintf(stderr, "usage: truth-host [--btf FILE] RUST.o C.o\n");
    return 2;
  }
  struct btf *kernel = btf__load_vmlinux_btf();
  if (!kernel)
    fail("no types of the kernel", errno);
  static struct program rust, c;
  rust = load(argv[1], custom), c = load(argv[2], custom);
  bool agree = true;
  prepare_file();
  for (int round = 0; round < 2; ++round) {
    pid_t task = start(round);
    ask(&rust, &c, task);
    for (int i = 0; i < btf_vlen(rust.type); ++i)
      agree &= compare(btf__name_by_offset(bpf_object__btf(rust.object), btf_members(rust.type)[i].name_off), &rust, &c,
                       task, kernel);
    end(task);
  }
  return !agree;
}
