//===- Link.cpp - include/polybpf-c/Link.h ------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Options are kept as words, and read by the code of polybpf-link when it is known that they make sense together.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf-c/Link.h"
#include "../polybpf-link/LLVMSetup.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/ErrorHandling.h"
#include <cstdlib>
#include <cstring>
#include <mutex>

using namespace llvm;
using namespace polybpf;

struct PolyBPFLinkOpaque {
  std::vector<std::string> Inputs, Options;
  StringMap<MemoryBufferRef> Buffers;
  PolyBPFLinkDiagnosticHandler Handler = nullptr;
  void *User = nullptr;

  void report(DiagnosticSeverity Severity, StringRef Message) const {
    if (Handler)
      Handler(PolyBPFLinkSeverity(Severity), Message.str().c_str(), User);
  }
  void report(Error E) const {
    handleAllErrors(std::move(E), [&](const ErrorInfoBase &Info) { report(DS_Error, Info.message()); });
  }
  Expected<Invocation> read(ArrayRef<std::string> Words) const;
};

/// What \p Words ask for. Input and output are ours.
Expected<Invocation> PolyBPFLinkOpaque::read(ArrayRef<std::string> Words) const {
  std::vector<std::string> Line = {"polybpf-link", "-o", "memory"};
  append_range(Line, Words);
  Line.push_back("memory");
  SmallVector<char *> Pointers;
  for (std::string &Word : Line)
    Pointers.push_back(Word.data());
  Expected<Invocation> I = readCommandLine(Pointers.size(), Pointers.data());
  if (I &&
      (I->Link.Inputs != std::vector<std::string>{"memory"} || I->Link.Output != "memory" || I->Help || I->Version))
    return createStringError(inconvertibleErrorCode(),
                             "inputs, -o, --help and --version are no options of the library");
  return I;
}

/// LLVM's switches are those of one link at a time.
static std::mutex &linking() {
  static std::mutex Mutex;
  return Mutex;
}

static int run(PolyBPFLinkRef Link, StringRef Output, SmallVectorImpl<char> *Memory) {
  std::lock_guard<std::mutex> Lock(linking());
  Expected<Invocation> I = Link->read(Link->Options);
  if (!I) {
    Link->report(I.takeError());
    return 1;
  }
  I->Link.Inputs = Link->Inputs;
  I->Link.Buffers = Link->Buffers;
  I->Link.Output = Output.str();
  I->Link.OutputBuffer = Memory;
  if (Link->Inputs.empty()) {
    Link->report(DS_Error, "no input files");
    return 1;
  }
  initializeBPF();
  if (Error E = configureLLVM(*I)) {
    Link->report(std::move(E));
    return 1;
  }
  auto Report = [&](DiagnosticSeverity Severity, StringRef Message) {
    if (Severity <= I->Level)
      Link->report(Severity, Message);
  };
  return runGuarded(
      *I,
      [&] {
        Error E = polybpf::link(I->Link, Report);
        bool Failed = bool(E);
        Link->report(std::move(E));
        return Failed ? 1 : 0;
      },
      [&](StringRef Where, StringRef Message) { Link->report(DS_Error, (Where + ": " + Message).str()); });
}

unsigned PolyBPFLinkGetABIVersion(void) { return POLYBPF_LINK_ABI_MAJOR * 65536 + POLYBPF_LINK_ABI_MINOR; }

PolyBPFLinkRef PolyBPFLinkCreate(void) { return new PolyBPFLinkOpaque(); }

void PolyBPFLinkDispose(PolyBPFLinkRef Link) { delete Link; }

void PolyBPFLinkSetDiagnosticHandler(PolyBPFLinkRef Link, PolyBPFLinkDiagnosticHandler Handler, void *User) {
  Link->Handler = Handler;
  Link->User = User;
}

void PolyBPFLinkAddFile(PolyBPFLinkRef Link, const char *Path) { Link->Inputs.push_back(Path); }

void PolyBPFLinkAddBuffer(PolyBPFLinkRef Link, const void *Data, size_t Size, const char *Name) {
  // Two buffers may have one name, but the link knows each by its own.
  std::string Unique = Name;
  for (unsigned N = 2; Link->Buffers.count(Unique); ++N)
    Unique = std::string(Name) + "#" + std::to_string(N);
  auto Entry = Link->Buffers.try_emplace(Unique).first;
  Entry->second = MemoryBufferRef(StringRef(static_cast<const char *>(Data), Size), Entry->getKey());
  Link->Inputs.push_back(Unique);
}

int PolyBPFLinkAddOptions(PolyBPFLinkRef Link, int Count, const char *const *Options) {
  std::vector<std::string> Words = Link->Options;
  Words.insert(Words.end(), Options, Options + Count);
  Expected<Invocation> I = Link->read(Words);
  if (!I) {
    Link->report(I.takeError());
    return 2;
  }
  Link->Options = std::move(Words);
  return 0;
}

int PolyBPFLinkToFile(PolyBPFLinkRef Link, const char *Path) { return run(Link, Path, nullptr); }

int PolyBPFLinkToBuffer(PolyBPFLinkRef Link, void **Data, size_t *Size) {
  SmallString<0> Memory;
  *Data = nullptr;
  *Size = 0;
  if (int Code = run(Link, "memory", &Memory))
    return Code;
  *Size = Memory.size();
  *Data = malloc(*Size ? *Size : 1);
  if (!*Data)
    report_bad_alloc_error("PolyBPFLinkToBuffer");
  memcpy(*Data, Memory.data(), *Size);
  return 0;
}

void PolyBPFLinkDisposeBuffer(void *Data) { free(Data); }
