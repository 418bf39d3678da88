//===- Places.cpp - Where in the source something is -------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Most code of an optimised program has been inlined, often many times over. The line alone does not say which of the
// callers is meant:
//
//   src/net.rs:8:5: in function net::checksum, inlined into net::parse (src/net.rs:20:9) and prog (src/main.rs:5:1):
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Context.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/DiagnosticInfo.h"
#include "llvm/IR/InstIterator.h"

using namespace llvm;
using namespace polybpf;
using namespace polybpf::linker;

std::string linker::sourceName(const Context &Ctx, StringRef Symbol) {
  auto Renamed = Ctx.SourceNames.find(Symbol);
  return Renamed != Ctx.SourceNames.end() ? Renamed->second : demangledName(Symbol);
}

/// The function that \p Where was written in; \p F is the one it is in now.
static std::string functionAt(const Context &Ctx, const Function &F, const DILocation &Where) {
  const DISubprogram *SP = Where.getScope()->getSubprogram();
  if (!SP || (SP == F.getSubprogram() && !Where.getInlinedAt()))
    return sourceName(Ctx, F.getName());
  return SP->getLinkageName().empty() ? SP->getName().str() : demangledName(SP->getLinkageName());
}

std::string linker::sourcePlace(const Context &Ctx, const Function &F, const DILocation *Where) {
  const DISubprogram *SP = F.getSubprogram();
  if (!Where) {
    std::string Name = "in function " + sourceName(Ctx, F.getName()) + ": ";
    return SP ? (SP->getFilename() + ":" + Twine(SP->getLine()) + ": " + Name).str() : Name;
  }
  std::string Place = pointOf(*Where) + ": in function " + functionAt(Ctx, F, *Where);
  std::string Inlined = inliningOf(*Where, [&](const DILocation &Caller) { return functionAt(Ctx, F, Caller); });
  return Place + (Inlined.empty() ? "" : ", ") + Inlined + ": ";
}

std::string linker::sourcePlace(const Context &Ctx, const DiagnosticInfoWithLocationBase &Info) {
  const Function &F = Info.getFunction();
  if (!Info.isLocationAvailable())
    return sourcePlace(Ctx, F, nullptr);
  StringRef File;
  unsigned Line, Column;
  Info.getLocation(File, Line, Column);
  // LLVM hands out the place without the callers it was inlined into. An instruction of the function still knows.
  for (const Instruction &I : instructions(F))
    if (const DILocation *Where = I.getDebugLoc().get())
      if (Where->getLine() == Line && Where->getColumn() == Column && Where->getFilename() == File)
        return sourcePlace(Ctx, F, Where);
  return Info.getLocationStr() + ": in function " + sourceName(Ctx, F.getName()) + ": ";
}
