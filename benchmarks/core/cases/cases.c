//===- cases.c - The kernel's own cases for CO-RE, run on whatever objects are here -----------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// prog_tests/core_reloc.c has a table: an object, the BTF of a made-up kernel, what goes in and what has to come out. It
// loads ./test_core_reloc_NAME.bpf.o, against ./btf__core_reloc_CASE.bpf.o. Built and run by run.py, as root; the last
// line is "cases 75/75, skipped 2".
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "test_progs.h"

#include "prog_tests/core_reloc.c"

#include <stdarg.h>
#include <sys/prctl.h>
#include <sys/resource.h>

static int quiet(enum libbpf_print_level level, const char *format, va_list arguments) {
  (void)level, (void)format, (void)arguments;
  return 0;
}

int main(void) {
  prctl(PR_SET_NAME, "test_progs"); // which one case reads
  struct rlimit all = {RLIM_INFINITY, RLIM_INFINITY};
  setrlimit(RLIMIT_MEMLOCK, &all);
  libbpf_set_print(quiet);
  test_core_reloc();
  end_case();
  printf("cases %d/%d, skipped %d\n", cases_passed, cases_passed + cases_failed, cases_skipped);
  return cases_failed || !cases_passed;
}
