//===- Replay.cpp - Runs a fuzzer's inputs without libFuzzer -----------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// fuzz-NAME FILE...: what CI does with the corpus. Prints how many files there were; a crash is one.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *Data, size_t Size);

int main(int ArgC, char **ArgV) {
  for (int I = 1; I != ArgC; ++I) {
    ErrorOr<std::unique_ptr<MemoryBuffer>> File =
        MemoryBuffer::getFile(ArgV[I], false, /*RequiresNullTerminator=*/false);
    if (!File) {
      errs() << ArgV[I] << ": " << File.getError().message() << '\n';
      return 1;
    }
    LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>((*File)->getBufferStart()), (*File)->getBufferSize());
  }
  outs() << ArgC - 1 << " inputs\n";
  return 0;
}
