//===- Options.cpp - Command lines, for libFuzzer ----------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Words of a command line, each ended by a zero.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "../../tools/polybpf-link/Invocation.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *Data, size_t Size) {
  std::vector<std::string> Words = {"polybpf-link"};
  for (StringRef Word : split(StringRef(reinterpret_cast<const char *>(Data), Size), '\0'))
    // A response file, or a list of exports, may be any file of the machine.
    if (!Word.starts_with("@") && !Word.contains("/"))
      Words.push_back(Word.str());
  SmallVector<char *> Pointers;
  for (std::string &Word : Words)
    Pointers.push_back(Word.data());
  consumeError(readCommandLine(Pointers.size(), Pointers.data()).takeError());
  return 0;
}
