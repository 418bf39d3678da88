//===- test_progs.h - What a test of the kernel's selftests stands on -------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// In place of the header of that name, which belongs to a whole test runner: as much as prog_tests/core_reloc.c needs.
// Each subtest is one line of output, when the next one begins.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef TEST_PROGS_H
#define TEST_PROGS_H

#include <bpf/bpf.h>
#include <bpf/libbpf.h>
#include <errno.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

typedef __u64 u64;
typedef __s64 s64;
typedef __u32 u32;
typedef __s32 s32;

static struct {
  bool has_testmod; // no kernel that is not built for tests has it
} env;

static const char *current_case, *complaint;
static bool current_skipped;
static int cases_passed, cases_failed, cases_skipped;

/// Ends the current case.
static void end_case(void) {
  if (!current_case)
    return;
  if (complaint)
    printf("%s: %s\n", current_case, complaint);
  ++*(complaint ? &cases_failed : current_skipped ? &cases_skipped : &cases_passed);
  current_case = NULL;
}

static bool test__start_subtest(const char *name) {
  end_case();
  current_case = name;
  complaint = NULL;
  current_skipped = false;
  return true;
}

static void test__skip(void) { current_skipped = true; }

static bool expect(bool holds, const char *what) {
  if (!holds && !complaint)
    complaint = what;
  return holds;
}

static inline int sys_gettid(void) { return (int)syscall(SYS_gettid); }
static inline int trigger_module_test_read(int size) { return size < 0; }

#define ARRAY_SIZE(array) (sizeof(array) / sizeof((array)[0]))
#define CHECK(failed, tag, ...) (!expect(!(failed), tag))
#define CHECK_FAIL(failed) CHECK(failed, #failed)
#define ASSERT_OK(status, tag) expect((status) == 0, tag)
#define ASSERT_GE(a, b, tag) expect((a) >= (b), tag)
#define ASSERT_FALSE(condition, tag) expect(!(condition), tag)
#define ASSERT_OK_PTR(pointer, tag) expect((pointer) && !libbpf_get_error(pointer), tag)

#endif // TEST_PROGS_H
