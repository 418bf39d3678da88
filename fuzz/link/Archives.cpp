//===- Archives.cpp - Symbol tables of archives and objects, for libFuzzer ---------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// The first phase of a link with the bytes as its only input: what kind of file it is, the symbol table of an archive, the
// members, the symbols of objects. Bitcode is left out: LLVM's reader is known to crash (fuzz/link/mutants.py looks at what the
// whole tool makes of that).
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "../../lib/Link/Context.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *Data, size_t Size) {
  StringRef Bytes(reinterpret_cast<const char *>(Data), Size);
  bool IsArchive = Bytes.starts_with("!<arch>\n"), IsObject = Bytes.starts_with("\x7f"
                                                                                "ELF");
  if (!(IsArchive || IsObject) || Bytes.contains(StringRef("BC\xC0\xDE")))
    return 0;
  polybpf::LinkOptions Options;
  Options.Inputs = {"input"};
  Options.Buffers["input"] = MemoryBufferRef(Bytes, "input");
  polybpf::linker::Context Ctx(Options, [](DiagnosticSeverity, StringRef) {});
  consumeError(polybpf::linker::open(Ctx));
  // Names of the symbol table, and the members behind them.
  std::vector<std::string> Names;
  for (const auto &Entry : Ctx.Archived)
    Names.push_back(Entry.getKey().str());
  for (const std::string &Name : Names)
    consumeError(polybpf::linker::extract(Ctx, Name));
  return 0;
}
