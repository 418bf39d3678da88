//===- Types.cpp - BTF, read, checked, printed and joined, for libFuzzer -----------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// The bytes are a section .BTF, or an object with one. Reader, validator and printer are for input from anywhere; so is what
// prepares objects for libbpf's linker.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/BTF/Join.h"
#include "polybpf/BTF/Printer.h"
#include "polybpf/BTF/Reader.h"
#include "polybpf/BTF/Validator.h"
#include "llvm/Support/raw_ostream.h"
#include <bpf/libbpf.h>

using namespace llvm;
using namespace polybpf::btf;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *Data, size_t Size) {
  libbpf_set_print(nullptr);
  MemoryBufferRef Buffer(StringRef(reinterpret_cast<const char *>(Data), Size), "input");
  validate(Buffer.getBuffer());
  consumeError(validate(Buffer, NewestKernel).takeError());
  Expected<Reader> BTF = Reader::fromBuffer(Buffer);
  if (!BTF) {
    consumeError(BTF.takeError());
  } else {
    raw_null_ostream OS;
    print(*BTF, OS);
  }
  if (Buffer.getBuffer().starts_with("\x7f"
                                     "ELF"))
    consumeError(join({Buffer}, {}).takeError());
  return 0;
}
