//===- qemu-init.c - The first process of utils/qemu-kernel -------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Makes the machine a place to run a program in, runs the one that /command says, and ends the machine:
//
//   mount       /proc, /sys, /dev, bpffs and tracefs
//   run         /command holds "FOLDER\0PROGRAM\0ARGUMENT\0...": in FOLDER, with output to the second serial line
//   end         one byte more on that line is the status; then writing to a port makes QEMU exit with status 3
//
// Linked statically, since the archive may have no libraries. If anything fails here, the first process ends, the
// kernel panics, and its log has the reason.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/io.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

enum { ExitPort = 0xf4 }; // the isa-debug-exit device

static void die(const char *what) {
  fprintf(stderr, "qemu-init: %s: %s\n", what, strerror(errno));
  exit(1);
}

static void mount_all(void) {
  static const char *const mounts[][2] = {{"proc", "/proc"},
                                          {"sysfs", "/sys"},
                                          {"devtmpfs", "/dev"},
                                          {"bpf", "/sys/fs/bpf"},
                                          {"tracefs", "/sys/kernel/tracing"}};
  for (size_t i = 0; i < sizeof(mounts) / sizeof(*mounts); ++i) {
    mkdir(mounts[i][1], 0755); // it may be there
    if (mount(mounts[i][0], mounts[i][1], mounts[i][0], 0, NULL) && errno != EBUSY)
      die(mounts[i][1]);
  }
  mkdir("/tmp", 01777);
}

/// A serial line that changes nothing of what passes.
static int open_output(void) {
  int line = open("/dev/ttyS1", O_RDWR | O_NOCTTY);
  struct termios settings;
  if (line < 0 || tcgetattr(line, &settings))
    die("/dev/ttyS1");
  cfmakeraw(&settings);
  if (tcsetattr(line, TCSANOW, &settings))
    die("/dev/ttyS1");
  return line;
}

/// \p words: the folder, then what execv wants.
static char **read_command(char **words) {
  static char text[1 << 20];
  FILE *file = fopen("/command", "r");
  size_t size = file ? fread(text, 1, sizeof(text) - 1, file) : 0;
  if (!size)
    die("/command");
  char **word = words;
  for (char *at = text; at < text + size; at += strlen(at) + 1)
    *word++ = at;
  *word = NULL;
  return words;
}

static int run(int output) {
  static char *words[1 << 16];
  read_command(words);
  pid_t child = fork();
  if (child < 0)
    die("fork");
  if (!child) {
    dup2(output, 1);
    dup2(output, 2);
    if (chdir(words[0]))
      die(words[0]);
    execv(words[1], words + 1);
    die(words[1]);
  }
  int status;
  while (wait(&status) != child) // others are orphans
    ;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int main(void) {
  mount_all();
  setenv("PATH", "/usr/sbin:/usr/bin:/sbin:/bin", 1);
  int output = open_output();
  unsigned char status = run(output);
  if (write(output, &status, 1) != 1 || tcdrain(output) || ioperm(ExitPort, 1, 1))
    die("the end");
  outb(1, ExitPort);
  return 1;
}
