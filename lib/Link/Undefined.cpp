//===- Undefined.cpp - What nothing defines, who needs it, and what may be meant ----------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
//   main.bc: function prog (src/main.rs:12): undefined symbol: net::parse_hdr; did you mean net::parse_header of
//   lib.rlib?
//
// What we write is a relocatable object: a loader finds kernel functions and variables, and libbpf's linker joins
// objects. So a name that anyone may define is worth a warning. A mangled name comes from a compiler, and is an error
// if there were libraries to find it in. `--no-undefined` makes an error of either.
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
    if (Entry.second.isDefined())
      Consider(Entry.getKey(), Entry.second.definer());
  for (const auto &Entry : Ctx.Archived)
    Consider(Entry.getKey(), Entry.second.Archive->Name);
  return Best;
}

std::string linker::adviceFor(const Context &Ctx, StringRef Name) {
  if (auto Promised = Ctx.Archived.find(Name); Promised != Ctx.Archived.end())
    return "; the symbol table of " + Promised->second.Archive->Name + " has it, but not the member that it names";
  if (std::string Near = nearMiss(Ctx, Name); !Near.empty())
    return "; " + Near + (StringRef(Near).starts_with("did") ? "?" : "");
  if (Name.starts_with("bpf_"))
    return "; if it is a kernel function, declare it in section .ksyms";
  return "";
}

/// Whether someone behind us may define \p Name.
static bool mayComeLater(const Context &Ctx, StringRef Name) {
  if (Ctx.Options.NoUndefined)
    return false;
  return Ctx.Archives.empty() || demangledName(Name) == Name;
}

Error linker::reportUndefined(Context &Ctx) {
  Error Errors = Error::success();
  for (const auto &[Name, User] : Ctx.Undefined) {
    const GlobalValue *GV = Ctx.Merged->getNamedValue(Name);
    if (!GV || !GV->isDeclaration() || GV->use_empty())
      continue;
    std::string Message = User + ": undefined symbol: " + demangledName(Name) + adviceFor(Ctx, Name);
    if (mayComeLater(Ctx, Name))
      Ctx.warn(Message);
    else
      Errors = joinErrors(std::move(Errors), fail(Message));
  }
  return Errors;
}
