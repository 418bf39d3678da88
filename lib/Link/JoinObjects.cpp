//===- JoinObjects.cpp - Phase 7: the code of modules and plain objects in one ------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// libbpf's linker does it (polybpf/BTF/Join.h). The code of modules comes first, so that a weak definition of theirs
// that counts is the first one; those that do not count are not in it.
//
// What modules define for objects had to be visible to them. If nothing else wants it so, it becomes local now, like
// all that modules define: the kernel verifies a global function by itself, knowing nothing of its arguments.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Context.h"
#include "polybpf/BTF/Join.h"

using namespace llvm;
using namespace polybpf;
using namespace polybpf::linker;

/// The symbols that only the objects of this link need to see.
static std::vector<std::string> localsOf(const Context &Ctx) {
  std::vector<std::string> Locals;
  for (const GlobalValue &GV : Ctx.Merged->global_values()) {
    auto Entry = Ctx.Symbols.find(GV.getName());
    if (Entry != Ctx.Symbols.end() && Entry->second.JoinsObjects && !Entry->second.Exported && !isMap(GV))
      Locals.push_back(GV.getName().str());
  }
  return Locals;
}

Error linker::joinObjects(Context &Ctx, SmallVectorImpl<char> &Object) {
  if (Ctx.Options.Emit != OutputKind::Object)
    return fail(Ctx.Objects.front().Name + ": an object without bitcode, of which only --emit=obj can be made");
  std::string ModuleName = nameOfModules(Ctx);
  std::vector<MemoryBufferRef> Parts;
  std::vector<std::string> Locals;
  if (Ctx.Merged) {
    Parts.push_back({StringRef(Object.data(), Object.size()), ModuleName});
    Locals = localsOf(Ctx);
  }
  for (const InputObject &File : Ctx.Objects)
    Parts.push_back({File.Buffer.getBuffer(), File.Name});
  Expected<btf::JoinedObject> Joined = btf::join(Parts, Locals, [&](StringRef Names) { Ctx.workOn(Names); });
  if (!Joined)
    return Joined.takeError();
  Object.assign(Joined->Bytes.begin(), Joined->Bytes.end());
  Ctx.IsDeduplicated = Joined->IsDeduplicated;
  return Error::success();
}
