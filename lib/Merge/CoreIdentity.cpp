//===- CoreIdentity.cpp - CO-RE relocations that are not the same -------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// clang lowers an access to a field of a kernel type to an external variable, whose name says kind, offset and path,
// and whose metadata says the type:
//
//   a.c   struct task_struct { int state, pid; }     @"llvm.task_struct:0:4$0:1", metadata: the type of a.c
//   b.c   struct task_struct { int flags, tgid; }    @"llvm.task_struct:0:4$0:1", metadata: the type of b.c
//
// Both programs declare the few fields they need, as CO-RE says they may. But a linker of modules takes equal names for
// one variable and keeps one metadata: both programs then read `pid`. Likewise `llvm.btf_type_id.0$1`, numbered per
// module.
//
// So each such variable is named after its type as well: `llvm.task_struct.0:0:4$0:1` and `llvm.task_struct.1:0:4$0:1`.
// Where two modules share the very type (a C++ type read once), they share the variable. Code generation reads what
// follows the first colon or dollar, and for a type id what follows the dollar.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/Merge/CoreIdentity.h"
#include "polybpf/CORE/RelocationNames.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/IR/Module.h"

using namespace llvm;
using namespace polybpf;

Error polybpf::separateCoreIdentities(ArrayRef<Module *> Modules) {
  DenseMap<const MDNode *, unsigned> Types;
  for (Module *M : Modules) {
    if (none_of(M->globals(), isRelocation))
      continue;
    if (Error E = M->materializeMetadata())
      return createStringError(inconvertibleErrorCode(),
                               M->getModuleIdentifier() + ": malformed bitcode: " + toString(std::move(E)));
    for (GlobalVariable &GV : M->globals()) {
      const MDNode *Type = GV.getMetadata(LLVMContext::MD_preserve_access_index);
      if (isRelocation(GV) && Type)
        GV.setName(relocationName(GV.getName(), Types.try_emplace(Type, Types.size()).first->second));
    }
  }
  return Error::success();
}
