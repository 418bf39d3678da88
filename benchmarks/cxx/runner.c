//===- runner.c - Runs programs of the kernel's selftests and tells what they did ---------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
//   $ runner test_ringbuf.c.o test_ringbuf.cxx.o
//   object test_ringbuf.c.o
//   test_ringbuf: loads, attached
//   ringbuf: 2 records: e1 02 00 00 00 00 00 00 ...
//   total: 03 00 00 00 00 00 00 00
//   object test_ringbuf.cxx.o
//   ...
//
// One process for all objects, so that all see the same process. Each is done in the same way: variables that hold a
// process get ours; arrays of programs get the programs in their order; maps are filled; each program is attached or run on
// a packet; three system calls are made; then variables and maps are printed. Addresses of the kernel's are "kernel", and
// what the program takes by chance or by time is so marked.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include <bpf/bpf.h>
#include <bpf/btf.h>
#include <bpf/libbpf.h>
#include <errno.h>
#include <linux/bpf.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

//===--- Printing -------------------------------------------------------------------------------------------------===//

static void print_bytes(const unsigned char *bytes, size_t size) {
  for (size_t i = 0; i < size;) {
    uint64_t word;
    if (i % 8 == 0 && size - i >= 8 && (memcpy(&word, bytes + i, 8), word >> 56 == 0xff)) {
      printf(" kernel");
      i += 8;
    } else {
      printf(" %02x", bytes[i++]);
    }
  }
  printf("\n");
}

/// Sixteen equal numbers that only chance knows (test_map_lock).
static bool is_random(const unsigned char *value, size_t size) {
  if (size != 68)
    return false;
  for (size_t i = 8; i < size; i += 4)
    if (memcmp(value + 4, value + i, 4))
      return false;
  return true;
}

//===--- Variables ------------------------------------------------------------------------------------------------===//

typedef void visitor(const char *name, unsigned char *value, size_t size);

static void for_each_variable(struct bpf_object *object, bool loaded, visitor *visit) {
  const struct btf *btf = bpf_object__btf(object);
  struct bpf_map *map;
  bpf_object__for_each_map(map, object) {
    const struct btf_type *section = btf__type_by_id(btf, bpf_map__btf_value_type_id(map));
    size_t size;
    unsigned char *values = (unsigned char *)bpf_map__initial_value(map, &size), copy[4096];
    if (!values || !btf_is_datasec(section))
      continue;
    uint32_t zero = 0;
    if (loaded && size <= sizeof(copy) && !bpf_map__lookup_elem(map, &zero, 4, copy, size, 0))
      values = copy;
    for (int i = 0; i < btf_vlen(section); ++i) {
      const struct btf_var_secinfo *entry = btf_var_secinfos(section) + i;
      const struct btf_type *variable = btf__type_by_id(btf, entry->type);
      if (btf_var(variable)->linkage != BTF_VAR_STATIC)
        visit(btf__name_by_offset(btf, variable->name_off), values + entry->offset, entry->size);
    }
  }
}

/// As the kernel has it. The program's own declaration is the other way round.
struct callback_head {
  void *next, *func;
};
static struct callback_head probed = {&probed, (void *)0x1111}, relocated = {&relocated, (void *)0x2222};

static void set_variable(const char *name, unsigned char *value, size_t size) {
  static const char *const pids[] = {"pid", "my_pid", "set_pid", "target_pid"};
  for (int i = 0; i < 4; ++i)
    if (!strcmp(name, pids[i]) && size == 4)
      *(uint32_t *)value = getpid();
  if (!strcmp(name, "value") && size == 8)
    *(uint64_t *)value = 4711;
  if (!strcmp(name, "set_key") || !strcmp(name, "set_value"))
    *(uint64_t *)value = 815;
  if (!strcmp(name, "u_probe_in"))
    *(void **)value = &probed;
  if (!strcmp(name, "u_core_in"))
    *(void **)value = &relocated;
}

static void print_variable(const char *name, unsigned char *value, size_t size) {
  if (strstr(name, "license") || !strcmp(name, "cpu"))
    return;
  printf("%s:", name);
  print_bytes(value, size);
}

//===--- Maps -----------------------------------------------------------------------------------------------------===//

static void fill_map(struct bpf_object *object, struct bpf_map *map) {
  enum bpf_map_type type = bpf_map__type(map);
  unsigned char value[128] = {};
  uint32_t key = 0, entries = bpf_map__max_entries(map), size = bpf_map__value_size(map);
  if (type == BPF_MAP_TYPE_PROG_ARRAY) {
    struct bpf_program *program;
    bpf_object__for_each_program(program, object) {
      int fd = bpf_program__fd(program);
      if (strcmp(bpf_program__name(program), "entry") && key < entries)
        bpf_map_update_elem(bpf_map__fd(map), &key, &fd, 0), ++key;
    }
  } else if (!strcmp(bpf_map__name(map), "map_in")) {
    for (uint32_t i = 0x01020304; i < 0x01020308; ++i)
      bpf_map_update_elem(bpf_map__fd(map), NULL, &i, 0);
  } else if (type == BPF_MAP_TYPE_BLOOM_FILTER) {
    for (uint32_t i = 0; i < 1000; ++i)
      bpf_map_update_elem(bpf_map__fd(map), NULL, &i, 0);
  } else if (type == BPF_MAP_TYPE_ARRAY_OF_MAPS) {
    int inner = bpf_object__find_map_fd_by_name(object, "map_bloom");
    bpf_map_update_elem(bpf_map__fd(map), &key, &inner, 0);
  } else if (type == BPF_MAP_TYPE_ARRAY && !bpf_map__is_internal(map) && size <= 8) {
    for (; key < entries; ++key) {
      *(uint64_t *)value = key;
      bpf_map_update_elem(bpf_map__fd(map), &key, value, 0);
    }
  } else if (type == BPF_MAP_TYPE_HASH && bpf_map__key_size(map) == 4 && size <= sizeof(value)) {
    bpf_map_update_elem(bpf_map__fd(map), &key, value, 0);
  }
}

static void print_map(struct bpf_map *map) {
  unsigned char key[64], next[64], value[4096];
  void *last = NULL;
  size_t size = bpf_map__value_size(map);
  enum bpf_map_type type = bpf_map__type(map);
  if (bpf_map__is_internal(map) || !strcmp(bpf_map__name(map), "map_random_data") || size > sizeof(value) ||
      bpf_map__key_size(map) > sizeof(key))
    return;
  if (type == BPF_MAP_TYPE_QUEUE)
    while (!bpf_map_lookup_and_delete_elem(bpf_map__fd(map), NULL, value)) {
      printf("%s pops", bpf_map__name(map));
      print_bytes(value, size);
    }
  if (type != BPF_MAP_TYPE_ARRAY && type != BPF_MAP_TYPE_HASH && type != BPF_MAP_TYPE_LRU_HASH)
    return;
  while (!bpf_map_get_next_key(bpf_map__fd(map), last, next)) {
    memcpy(key, next, sizeof(key));
    last = key;
    if (bpf_map_lookup_elem(bpf_map__fd(map), key, value))
      continue;
    printf("%s at", bpf_map__name(map));
    for (size_t i = 0; i < bpf_map__key_size(map); ++i)
      printf(" %02x", key[i]);
    printf(":");
    if (is_random(value, size))
      printf(" random\n");
    else
      print_bytes(value, size);
  }
}

static int print_record(void *name, void *data, size_t size) {
  printf("%s has", (const char *)name);
  print_bytes(data, size);
  return 0;
}

//===--- Programs -------------------------------------------------------------------------------------------------===//

/// IPv6 and TCP with an option of kind 0xfd behind one of no meaning.
static const unsigned char packet[94] = {[12] = 0x86, 0xdd, 0x60, [20] = 6, [66] = 0x70, [74] = 1, 1,
                                         0xfd,        6,    0xde, 0xad,     0xbe,        0xef};

static void run(struct bpf_program *program) {
  unsigned char out[256] = {};
  LIBBPF_OPTS(bpf_test_run_opts, options, .data_in = packet, .data_size_in = sizeof(packet), .data_out = out,
              .data_size_out = sizeof(out), .repeat = 1);
  int error = bpf_prog_test_run_opts(bpf_program__fd(program), &options);
  if (error)
    printf(", cannot run: %s\n", strerror(-error));
  else {
    printf(", returns %d with", (int)options.retval);
    print_bytes(out, options.data_size_out);
  }
}

static void use(struct bpf_program *program) {
  enum bpf_prog_type type = bpf_program__type(program);
  printf("%s: loads", bpf_program__name(program));
  if (type == BPF_PROG_TYPE_SCHED_CLS || type == BPF_PROG_TYPE_XDP || type == BPF_PROG_TYPE_CGROUP_SKB)
    return run(program);
  struct bpf_link *link = bpf_program__attach(program);
  printf(link ? ", attached\n" : ", cannot attach: %s\n", strerror(errno));
}

static int load(struct bpf_object *object) {
  struct bpf_map *map;
  bpf_object__for_each_map(map, object) {
    if (bpf_map__type(map) == BPF_MAP_TYPE_RINGBUF && !bpf_map__max_entries(map))
      bpf_map__set_max_entries(map, 4096);
  }
  for_each_variable(object, false, set_variable);
  return bpf_object__load(object);
}

static void run_object(const char *path) {
  printf("object %s\n", path);
  struct bpf_object *object = bpf_object__open_file(path, NULL);
  int error = object ? load(object) : -errno;
  if (error) {
    printf("does not load: %s\n", strerror(-error));
    bpf_object__close(object);
    return;
  }
  *(void *volatile *)&probed.next = &probed; // in memory, not only in the file
  struct bpf_program *program;
  struct bpf_map *map;
  bpf_object__for_each_map(map, object) fill_map(object, map);
  bpf_object__for_each_program(program, object) use(program);
  for (int i = 0; i < 3; ++i)
    syscall(SYS_getpgid, getpid());
  usleep(10000); // timers
  bpf_object__for_each_map(map, object) {
    struct ring_buffer *ring = bpf_map__type(map) == BPF_MAP_TYPE_RINGBUF
                                   ? ring_buffer__new(bpf_map__fd(map), print_record, (void *)bpf_map__name(map), NULL)
                                   : NULL;
    if (ring)
      ring_buffer__consume(ring);
    ring_buffer__free(ring);
    print_map(map);
  }
  for_each_variable(object, true, print_variable);
  bpf_object__close(object);
}

int main(int argc, char **argv) {
  setbuf(stdout, NULL);
  for (int i = 1; i < argc; ++i)
    run_object(argv[i]);
  return 0;
}
