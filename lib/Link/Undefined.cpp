//===- Undefined.cpp - What nothing defines, who needs it, and what may be meant ----------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
//   main.bc: function prog (src/main.c:12): undefined symbol: parse_hdr; did you mean parse_header of lib.bc?
//
// This is asked after optimisation, as a linker asks after LTO: code that proves something at compile time by a call
// that must not remain is not to be punished for it.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Context.h"

using namespace llvm;
using namespace polybpf;
using namespace polybpf::linker;

/// The defined name that looks most like \p Name; only one that looks much like it.
static std::string nearMiss(const Context &Ctx, StringRef Name) {
  std::string Wanted = demangledName(Name), Best;
  unsigned Limit = std::min<unsigned>(Wanted.size() / 3, 3) + 1;
  auto Consider = [&](StringRef Candidate, StringRef Where) {
    std::string Readable = demangledName(Candidate);
    unsigned Distance = StringRef(Readable).edit_distance(Wanted, /*AllowReplacements=*/true, Limit);
    if (Distance >= Limit)
      return;
    Limit = Distance;
    Best = (Readable == Wanted ? "another version of it is in " : "did you mean " + Readable + " of ") + Where.str();
  };
  for (const auto &Entry : Ctx.Symbols)
    if (Entry.second.Definition)
      Consider(Entry.getKey(), Entry.second.File->Name);
  for (const auto &Entry : Ctx.Archived)
    Consider(Entry.getKey(), Entry.second.Archive->Name);
  return Best;
}

static std::string adviceFor(const Context &Ctx, StringRef Name) {
  if (std::string Near = nearMiss(Ctx, Name); !Near.empty())
    return "; " + Near + (StringRef(Near).starts_with("did") ? "?" : "");
  if (Name.starts_with("bpf_"))
    return "; if it is a kernel function, declare it in section .ksyms";
  return "";
}

Error linker::reportUndefined(Context &Ctx) {
  Error Errors = Error::success();
  for (const auto &[Name, User] : Ctx.Undefined) {
    const GlobalValue *GV = Ctx.Merged->getNamedValue(Name);
    if (GV && GV->isDeclaration() && !GV->use_empty())
      Errors = joinErrors(std::move(Errors),
                          fail(User + ": undefined symbol: " + demangledName(Name) + adviceFor(Ctx, Name)));
  }
  return Errors;
}
