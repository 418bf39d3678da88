//===- CodeGen.cpp - Phases 7 and 9: the output, complete or not at all -------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Everything is made in memory first. LLVM reports errors of code generation while it goes on, and only at its end is
// it known whether there is an output; then it is written to a temporary file, which takes the name of the output.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Context.h"
#include "polybpf/Lowering/Unsupported.h"
#include "llvm/Analysis/TargetLibraryInfo.h"
#include "llvm/Bitcode/BitcodeWriter.h"
#include "llvm/IR/LegacyPassManager.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;
using namespace polybpf;
using namespace polybpf::linker;

/// Has code generation make BTF of the debug info, but no DWARF, which would only be thrown away again: it is most of
/// an object, and takes longer than BTF. LLVM leaves DWARF out of modules that say that they want CodeView, the format
/// of another system, and do not say which DWARF. Where there is no such system, nothing takes the place of it.
static void leaveOutDWARF(Module &M) {
  NamedMDNode *Flags = M.getModuleFlagsMetadata();
  if (!Flags)
    return;
  SmallVector<MDNode *> Others;
  for (MDNode *Flag : Flags->operands())
    if (cast<MDString>(Flag->getOperand(1))->getString() != "Dwarf Version")
      Others.push_back(Flag);
  Flags->clearOperands();
  for (MDNode *Flag : Others)
    Flags->addOperand(Flag);
  M.setModuleFlag(Module::Warning, "CodeView", 1);
}

/// Reports what code generation cannot do, or the kernel will not take, and takes it out.
static void checkOperations(Context &Ctx) {
  lowerRelaxedAtomics(*Ctx.Merged);
  for (const Unsupported &Found : findUnsupported(*Ctx.Merged, BPFLevel::of(Ctx.Options.CPU, Ctx.Options.Features))) {
    if (Found.Code == Unsupported::Trap && Ctx.Options.AllowBPFTrap)
      continue;
    const DILocation *Where = Found.Where ? Found.Where->getDebugLoc().get() : nullptr;
    Ctx.report(Found.Code == Unsupported::None ? DS_Error : DS_Warning,
               sourcePlace(Ctx, *Found.F, Where) + Found.Message, Found.Hint);
    // Not even with --fatal-errors=false is there an output: the code would not do what the source says.
    Ctx.HasErrors |= Found.Code == Unsupported::None;
    takeOut(Found);
  }
}

static Error generateCode(Context &Ctx, CodeGenFileType Type, raw_pwrite_stream &OS) {
  if (!Ctx.Options.KeepDWARF)
    leaveOutDWARF(*Ctx.Merged);
  checkOperations(Ctx);
  askForFrames(*Ctx.Merged);
  legacy::PassManager PM;
  PM.add(new TargetLibraryInfoWrapperPass(Ctx.target()));
  if (Ctx.Machine->addPassesToEmitFile(PM, OS, /*DwoOut=*/nullptr, Type))
    return fail(Ctx.target().str() + ": cannot generate code");
  PM.run(*Ctx.Merged);
  checkStack(Ctx);
  return Error::success();
}

static Error generate(Context &Ctx, raw_pwrite_stream &OS) {
  switch (Ctx.Options.Emit) {
  case OutputKind::Object:
    return generateCode(Ctx, CodeGenFileType::ObjectFile, OS);
  case OutputKind::Assembly:
    return generateCode(Ctx, CodeGenFileType::AssemblyFile, OS);
  case OutputKind::IR:
    Ctx.Merged->print(OS, nullptr);
    return Error::success();
  case OutputKind::Bitcode:
    WriteBitcodeToFile(*Ctx.Merged, OS);
    return Error::success();
  }
  // A caller of the library can make any number an OutputKind.
  return fail("no such kind of output");
}

/// Writes \p Content and notices if not all of it has got there.
static Error writeAll(raw_fd_ostream &File, StringRef Content) {
  File << Content;
  File.flush();
  std::error_code EC = File.error();
  File.clear_error();
  return errorCodeToError(EC);
}

/// Writes a new file, which takes the name \p Path when it is complete.
static Error replaceFile(StringRef Path, StringRef Content) {
  Expected<sys::fs::TempFile> New =
      sys::fs::TempFile::create(Path + ".tmp-%%%%%%", sys::fs::all_read | sys::fs::all_write);
  if (!New)
    return New.takeError();
  raw_fd_ostream File(New->FD, /*shouldClose=*/false);
  Error E = writeAll(File, Content);
  if (!E)
    E = New->keep(Path);
  return E ? joinErrors(std::move(E), New->discard()) : Error::success();
}

/// Writes a file that is complete or not there. Devices and pipes get it as it comes; LLVM's writeToOutput() would put a file in
/// place of a pipe, and end the process if the disk is full.
static Error write(StringRef Path, StringRef Content) {
  auto Write = [&]() -> Error {
    bool IsSpecial = Path == "-";
    if (!IsSpecial && (sys::fs::is_other(Path, IsSpecial) || !IsSpecial))
      return replaceFile(Path, Content);
    std::error_code EC;
    raw_fd_ostream File(Path, EC, sys::fs::CD_OpenExisting);
    return EC ? errorCodeToError(EC) : writeAll(File, Content);
  };
  Error E = Write();
  return E ? fail(Path + ": cannot write the output: " + toString(std::move(E))) : Error::success();
}

Error linker::emit(Context &Ctx) {
  SmallString<0> Output;
  raw_svector_ostream OS(Output);
  if (Ctx.Merged)
    if (Error E = generate(Ctx, OS))
      return E;
  if (Ctx.HasErrors)
    return fail("code generation failed; there is no output");
  if (!Ctx.Objects.empty())
    if (Error E = joinObjects(Ctx, Output))
      return E;
  if (Ctx.Options.Emit == OutputKind::Object && Ctx.hasBTF())
    if (Error E = finishBTF(Ctx, Output))
      return E;
  printMap(Ctx, Output);
  if (!Ctx.Options.Remarks.empty())
    if (Error E = write(Ctx.Options.Remarks, Ctx.Remarks))
      return E;
  Ctx.note(Ctx.Options.Output + ": " + Twine(Output.size()) + " bytes");
  if (!Ctx.Options.OutputBuffer)
    return write(Ctx.Options.Output, Output);
  Ctx.Options.OutputBuffer->assign(Output.begin(), Output.end());
  return Error::success();
}
