//===- Limits.cpp - What one link may take ------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// By default a link of 3 MiB of inputs may take 60 + 3 * 30 seconds and 1024 + 3 * 256 MiB, many times what any does.
// It is processor time that counts, so that a slow machine does not matter, and of memory what is written to, so that
// neither libraries nor large inputs do.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Limits.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/Compiler.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MathExtras.h"
#include <csignal>
#include <sys/resource.h>
#include <sys/time.h>

using namespace llvm;

static volatile sig_atomic_t IsTimeUp = 0;

static uint64_t sizeOfInputs(const Invocation &I) {
  uint64_t MiB = 0, Size;
  for (const std::string &Path : I.Link.Inputs)
    if (!sys::fs::file_size(Path, Size))
      MiB += divideCeil(Size, 1 << 20);
  return MiB;
}

static uint64_t secondsOf(const Invocation &I) { return I.TimeLimit.value_or(60 + 30 * sizeOfInputs(I)); }

static uint64_t mebibytesOf(const Invocation &I) { return I.MemoryLimit.value_or(1024 + 256 * sizeOfInputs(I)); }

static void limitTime(uint64_t Seconds) {
  signal(SIGPROF, [](int) {
    IsTimeUp = 1;
    abort();
  });
  itimerval Limit = {};
  Limit.it_value.tv_sec = Seconds;
  setitimer(ITIMER_PROF, &Limit, nullptr);
}

/// Sets the limit of the process to \p Bytes; its upper bound stays.
static void limitMemory(rlim_t Bytes) {
  rlimit Limit;
  if (getrlimit(RLIMIT_DATA, &Limit))
    return;
  Limit.rlim_cur = std::min(Bytes, Limit.rlim_max);
  setrlimit(RLIMIT_DATA, &Limit);
}

void setLimits(const Invocation &I) {
  if (uint64_t Seconds = secondsOf(I))
    limitTime(Seconds);
  install_out_of_memory_new_handler();
  // AddressSanitizer takes terabytes, of which it does not write to most.
  if (uint64_t MiB = mebibytesOf(I); MiB && !LLVM_ADDRESS_SANITIZER_BUILD)
    limitMemory(rlim_t(MiB) << 20);
}

std::string explainEnd(const Invocation &I, StringRef Other) {
  if (!IsTimeUp)
    return Other.str();
  return ("takes more than " + Twine(secondsOf(I)) +
          " seconds of processor time: this is malformed, or it needs a higher --time-limit; there is no output")
      .str();
}

std::string explainExhaustion(const Invocation &I) {
  limitMemory(RLIM_INFINITY);
  return ("takes more than " + Twine(mebibytesOf(I)) +
          " MiB of memory: this is malformed, or it needs a higher --memory-limit; there is no output")
      .str();
}
