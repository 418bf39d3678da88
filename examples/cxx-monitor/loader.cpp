//===- loader.cpp - Loads the program, and prints the events it sends ---------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
//   loader PROGRAM.o                         until it is interrupted
//   loader PROGRAM.o COMMAND [ARGUMENT...]   until the command ends
//
//   exec pid=4711 parent=4710 command=true path=/bin/true
//   exit pid=4711 parent=4710 command=true code=0 lifetime=0.721ms
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "event.hpp"

#include <bpf/libbpf.h>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <sys/wait.h>
#include <unistd.h>

static void print(const monitor::process &who) {
  printf("pid=%d parent=%d command=%s ", who.pid, who.parent, who.command);
}

struct printer {
  void operator()(const monitor::exec &e) const {
    printf("exec ");
    print(e.who);
    printf("path=%s\n", e.path);
  }
  void operator()(const monitor::exit &e) const {
    printf("exit ");
    print(e.who);
    e.signal ? printf("signal=%d", e.signal) : printf("code=%d", e.code);
    printf(" lifetime=%.3fms\n", e.lifetime / 1e6);
  }
};

static int onEvent(void *, void *data, size_t size) {
  if (size != sizeof(monitor::event))
    return -EINVAL; // event.hpp is of another build of the program
  static_cast<const monitor::event *>(data)->visit(printer());
  return 0;
}

static volatile sig_atomic_t interrupted;

static int fail(const char *what, int error) {
  fprintf(stderr, "loader: %s: %s\n", what, strerror(error));
  return 1;
}

static int watch(ring_buffer *events, pid_t command) {
  signal(SIGINT, [](int) { interrupted = 1; });
  for (bool ended = false; !ended && !interrupted;) {
    ended = command && waitpid(command, nullptr, WNOHANG) == command;
    if (int n = ring_buffer__poll(events, 100); n < 0 && n != -EINTR)
      return fail("reading events", -n);
  }
  return 0;
}

int main(int argc, char **argv) {
  if (argc < 2) {
    fprintf(stderr, "usage: loader PROGRAM.o [COMMAND [ARGUMENT...]]\n");
    return 2;
  }
  libbpf_set_strict_mode(LIBBPF_STRICT_ALL);
  bpf_object *object = bpf_object__open_file(argv[1], nullptr);
  if (!object)
    return fail(argv[1], errno);
  if (int error = bpf_object__load(object))
    return fail(argv[1], -error);
  bpf_program *program;
  bpf_object__for_each_program(program, object) if (!bpf_program__attach(program)) // for as long as we live
      return fail(bpf_program__section_name(program), errno);
  ring_buffer *events = ring_buffer__new(bpf_object__find_map_fd_by_name(object, "events"), onEvent, nullptr, nullptr);
  if (!events)
    return fail("events", errno);
  pid_t command = argc > 2 ? fork() : 0;
  if (argc > 2 && command == 0) {
    execvp(argv[2], argv + 2);
    _exit(fail(argv[2], errno));
  }
  int status = watch(events, command);
  ring_buffer__free(events);
  bpf_object__close(object);
  return status;
}
