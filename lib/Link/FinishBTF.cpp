//===- FinishBTF.cpp - Phase 8: the types of the object -----------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// What code generation wrote is a draft (polybpf/BTF/Finish.h). This is done on the object and not before, since only
// the object knows which functions there are, where variables lie, and what LLVM itself added.
//
// Names of source files lose the folder in which they were compiled, so that the same program has the same bytes
// wherever it is built:
//
//   compiled in /home/me/prog       as src/main.rs                              src/main.rs
//   compiled in /root/registry/lib  as /root/registry/lib/src/lib.rs            lib/src/lib.rs
//   elsewhere                       /usr/src/rustc/library/core/src/ptr/mod.rs  as it is
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Context.h"
#include "polybpf/BTF/Finish.h"
#include "polybpf/BTF/Lower.h"
#include "polybpf/DebugInfo/BTFPass.h"
#include "polybpf/Support/Diagnostics.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/Support/Path.h"

using namespace llvm;
using namespace polybpf;
using namespace polybpf::btf;
using namespace polybpf::linker;

/// What the names of source files may begin with, longest first, each without what is to be left of it.
static SmallVector<std::string> foldersOf(const Module &M) {
  SmallVector<std::string> Folders;
  for (DICompileUnit *Unit : M.debug_compile_units()) {
    StringRef Folder = Unit->getDirectory();
    if (sys::path::is_absolute(Unit->getFilename()))
      Folder = sys::path::parent_path(Folder);
    if (Folder.size() > 1)
      Folders.push_back((Folder.rtrim('/') + "/").str());
  }
  llvm::sort(Folders, [](const std::string &A, const std::string &B) {
    return std::make_pair(B.size(), StringRef(A)) < std::make_pair(A.size(), StringRef(B));
  });
  return Folders;
}

static std::string withoutFolder(StringRef FileName, ArrayRef<std::string> Folders) {
  for (StringRef Folder : Folders)
    if (FileName.consume_front(Folder))
      break;
  return FileName.str();
}

/// \p Object with its types as the kernel of the options knows them. What is lost is worth a warning.
static Error lowerBTF(Context &Ctx, std::string &Object) {
  MemoryBufferRef Buffer(Object, "the output");
  Expected<ObjectBTF> BTF = ObjectBTF::read(Buffer);
  if (!BTF)
    return BTF.takeError();
  Expected<Lowered> Result = lower(*BTF, *Ctx.Options.BTFKernel);
  if (!Result)
    return Result.takeError();
  for (const Loss &L : Result->Losses) {
    std::string Message;
    raw_string_ostream(Message) << "--btf-kernel=" << *Ctx.Options.BTFKernel << ": " << L << " ["
                                << diagnosticName(DiagID::LoweredBTF) << "]";
    Ctx.warn(Message);
  }
  return replaceSections(Buffer, Result->Contents, /*StripDebug=*/false).moveInto(Object);
}

/// The object that has \p V of itself; the output if none has, or the modules have it.
static StringRef originOf(const Context &Ctx, const Violation &V, KernelVersion Kernel) {
  for (const InputObject &File : Ctx.Objects) {
    Expected<std::vector<Violation>> Own = validate(File.Buffer, Kernel);
    bool Found = Own && any_of(*Own, [&](const Violation &Other) {
                   return Other.Kind == V.Kind && Other.Name == V.Name && Other.Part == V.Part && Other.What == V.What;
                 });
    consumeError(Own.takeError());
    if (Found)
      return File.Name;
  }
  return Ctx.Options.Output;
}

/// Types that the kernel refuses are an error: it refuses all BTF with them, and most loaders go on without a word.
static Error checkBTF(Context &Ctx, StringRef Object) {
  KernelVersion Kernel = Ctx.Options.BTFKernel.value_or(NewestKernel);
  Expected<std::vector<Violation>> Found = validate(MemoryBufferRef(Object, "the output"), Kernel);
  if (!Found)
    return Found.takeError();
  Error Result = Error::success();
  for (const Violation &V : *Found) {
    // What nobody defines here may be defined by a later link, or by the kernel.
    if (V.LeftToLoader)
      continue;
    std::string Message;
    raw_string_ostream(Message) << originOf(Ctx, V, Kernel) << ": Linux " << Kernel << " refuses the BTF: " << V;
    if (Ctx.Options.FatalErrors)
      Result = joinErrors(std::move(Result), fail(Message));
    else
      Ctx.warn(Message);
  }
  return Result;
}

/// Whether \p Object has types. What was compiled without debug info has none.
static bool hasTypes(MemoryBufferRef Object) {
  Expected<StringRef> Bytes = Reader::findBytes(Object);
  bool Found = static_cast<bool>(Bytes);
  consumeError(Bytes.takeError());
  return Found;
}

Error linker::finishBTF(Context &Ctx, SmallVectorImpl<char> &Object) {
  MemoryBufferRef Buffer(StringRef(Object.data(), Object.size()), "the output");
  std::vector<NewContents> Contents;
  auto Failed = [&](Error E) { return fail(Ctx.Options.Output + ": " + toString(std::move(E))); };
  if (hasTypes(Buffer)) {
    Expected<ObjectBTF> Draft = ObjectBTF::read(Buffer);
    if (!Draft)
      return Failed(Draft.takeError());
    SmallVector<std::string> Folders;
    FinishOptions Options;
    Options.IsDeduplicated = Ctx.IsDeduplicated;
    if (Ctx.Merged) {
      Folders = foldersOf(*Ctx.Merged);
      Options.Companion = companionsOf(*Ctx.Merged);
    }
    Options.FileName = [&](StringRef FileName) { return withoutFolder(FileName, Folders); };
    if (Error E = finish(*Draft, Options).moveInto(Contents))
      return Failed(std::move(E));
  }
  std::string Finished;
  if (Error E = replaceSections(Buffer, Contents, /*StripDebug=*/!Ctx.Options.KeepDWARF).moveInto(Finished))
    return Failed(std::move(E));
  bool HasTypes = hasTypes(MemoryBufferRef(Finished, "the output"));
  if (Ctx.Options.BTFKernel && HasTypes)
    if (Error E = lowerBTF(Ctx, Finished))
      return E;
  if (HasTypes)
    if (Error E = checkBTF(Ctx, Finished))
      return E;
  Object.assign(Finished.begin(), Finished.end());
  return Error::success();
}
