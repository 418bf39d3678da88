//===- loader.c - Loads the Rust program, and prints the events it sends ----------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
//   loader PROGRAM.o                         until it is interrupted
//   loader PROGRAM.o COMMAND [ARGUMENT...]   until the command ends
//
//   exec pid=4711 parent=4710 (blocked) command=true cgroup=1 file=true path=/bin/true
//   exit pid=4711 parent=4710 (sleeping) command=true cgroup=1 code=0 lifetime=0.721ms vruntime=0.402ms
//
// libbpf finds the fields of the kernel's types when it loads the program; there is nothing to do for it here. The types
// of the events are from event.h, which is made from the program's own BTF. How a Rust enum looks in C is in
// ../rust-events/loader.c.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "event.h"

#include <bpf/bpf.h>
#include <bpf/libbpf.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

//===--- Printing: one function for each Rust type ----------------------------------------------------------------===//

static const char *state_name(State state) {
  switch (state) {
  case Running:
    return "running";
  case Sleeping:
    return "sleeping";
  default:
    return "blocked";
  }
}

static void print_process(const struct Process *process) {
  printf("pid=%d parent=%d (%s) command=%s cgroup=%llu ", process->pid, process->parent,
         state_name(process->parent_state), process->command, process->cgroup);
}

static void print_ending(const struct Ending *ending) {
  switch (ending->tag) {
  case Ending__Code:
    printf("code=%u", ending->Code.__0);
    break;
  default: // Signal: its tag is in `core_dumped`, which is 0 or 1
    printf("signal=%u%s", ending->Signal.number, ending->Signal.core_dumped ? " (core dumped)" : "");
    break;
  }
}

static void print_event(const struct Event *event) {
  switch (event->tag) {
  case Event__Exit:
    printf("exit ");
    print_process(&event->Exit.process);
    print_ending(&event->Exit.ending);
    printf(" lifetime=%.3fms vruntime=%.3fms\n", event->Exit.lifetime / 1e6, event->Exit.vruntime / 1e6);
    break;
  default: // Exec: its tag is in `parent_state`, which is 0, 1 or 2
    printf("exec ");
    print_process(&event->Exec.process);
    printf("file=%s path=%s\n", event->Exec.file, event->Exec.path);
    break;
  }
}

static int on_event(void *unused, void *data, size_t size) {
  (void)unused;
  if (size != sizeof(struct Event))
    return -EINVAL; // event.h is of another build of the program
  print_event(data);
  return 0;
}

//===--- Loading and running --------------------------------------------------------------------------------------===//

static volatile sig_atomic_t interrupted;

static void on_signal(int signal) {
  (void)signal;
  interrupted = 1;
}

static int fail(const char *what, int error) {
  fprintf(stderr, "loader: %s: %s\n", what, strerror(error));
  return 1;
}

static int attach(const struct bpf_object *object) {
  struct bpf_program *program;
  bpf_object__for_each_program(program, object) {
    if (!bpf_program__attach(program)) // for as long as we live
      return fail(bpf_program__section_name(program), errno);
  }
  return 0;
}

/// Prints events until we are interrupted or the command, if there is one, has ended.
static int monitor(struct ring_buffer *events, char **command) {
  pid_t child = command[0] ? fork() : 0;
  if (child < 0)
    return fail("fork", errno);
  if (command[0] && child == 0) {
    execvp(command[0], command);
    _exit(fail(command[0], errno));
  }
  int ended = 0;
  do { // once more when it has ended: its last event is there by then
    ended = interrupted || (child && waitpid(child, NULL, WNOHANG) == child);
    int received = ring_buffer__poll(events, ended ? 0 : 50);
    if (received < 0 && received != -EINTR)
      return fail("events", -received);
    fflush(stdout);
  } while (!ended);
  return 0;
}

int main(int argc, char **argv) {
  if (argc < 2) {
    fprintf(stderr, "usage: %s PROGRAM.o [COMMAND [ARGUMENT...]]\n", argv[0]);
    return 2;
  }
  signal(SIGINT, on_signal);
  signal(SIGTERM, on_signal);
  struct bpf_object *object = bpf_object__open_file(argv[1], NULL);
  if (!object)
    return fail(argv[1], errno);
  int error = bpf_object__load(object);
  if (error)
    return fail("the kernel refused the program", -error);

  int map = bpf_map__fd(bpf_object__find_map_by_name(object, "EVENTS"));
  struct ring_buffer *events = ring_buffer__new(map, on_event, NULL, NULL);
  if (!events)
    return fail("cannot open the ring buffer", errno);

  int status = attach(object) || monitor(events, argv + 2);
  ring_buffer__free(events);
  bpf_object__close(object);
  return status;
}
