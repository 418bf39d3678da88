//===- Link.cpp - The linker's table of contents ------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// A link of a Rust program names some 400 modules, of which it needs a dozen functions. So nothing is read before it is
// needed: first the symbol tables, then, from the exports on, the archive members and function bodies that are reached.
// What is found is moved into one module by one IRMover, since each new one walks all that was linked before.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Context.h"
#include "polybpf/Merge/CoreIdentity.h"
#include "llvm/Support/TimeProfiler.h"

using namespace llvm;
using namespace polybpf;
using namespace polybpf::linker;

Error linker::fail(const Twine &Message) { return createStringError(inconvertibleErrorCode(), Message); }

/// Whether modules give something to the output, or all there is is modules.
static bool needsCodeGeneration(const Context &Ctx) {
  return Ctx.Objects.empty() || any_of(Ctx.Modules, [](const InputModule &File) { return !File.Live.empty(); });
}

static Error run(Context &Ctx) {
  // For --time-trace: the phases as LLVM's passes are in it.
  auto Timed = [&](const char *Phase, Error (*Run)(Context &)) {
    TimeTraceScope Scope(Phase);
    return Run(Ctx);
  };

  // Symbol tables of files and archives. From here on, a file is a list of names.
  if (Error E = Timed("Open", open))
    return E;

  // Which definition does each name mean, and which of them does the output need? All errors of the inputs but one kind
  // are known after this, before anything was changed.
  if (Error E = Timed("Resolve", resolve))
    return E;
  listInputs(Ctx);

  // Plain objects alone need no compiler.
  if (!needsCodeGeneration(Ctx))
    return Timed("Emit", emit);

  if (Error E = joinErrors(checkMaps(Ctx), checkExternTypes(Ctx)))
    return E;

  // LLVM takes CO-RE relocations of two modules for one if they have the same name.
  SmallVector<Module *> Modules;
  for (InputModule &File : Ctx.Modules)
    Modules.push_back(File.M.get());
  if (Error E = separateCoreIdentities(Modules))
    return E;

  // Only what is needed, in one module.
  if (Error E = Timed("Merge", merge))
    return E;

  if (Error E = Timed("Optimize", optimize))
    return E;

  // Code that could not run may have needed a symbol; now it is gone.
  if (Error E = reportUndefined(Ctx))
    return E;

  return Timed("Emit", emit);
}

Error polybpf::link(const LinkOptions &Options, DiagnosticSink Sink) {
  auto Ctx = std::make_unique<Context>(Options, std::move(Sink));
  Error E = run(*Ctx);
  // To take modules and their types apart is a tenth of the link of large programs.
  if (Options.ExitsAfterwards)
    (void)Ctx.release();
  return E;
}

std::vector<std::string> polybpf::llvmArguments(const LLVMSwitches &Switches) {
  // A call from cold code, such as a Rust panic, is otherwise not inlined, and a function that returns more than 64
  // bits cannot be called at all.
  std::vector<std::string> Arguments = {"--cold-callsite-rel-freq=0"};
  if (Switches.UnrollLoops)
    for (const char *Argument : {"--unroll-runtime", "--unroll-runtime-multi-exit",
                                 "--unroll-max-upperbound=4294967295", "--unroll-threshold=4294967295"})
      Arguments.push_back(Argument);
  if (Switches.ExpandMemcpyInOrder)
    Arguments.push_back("--bpf-expand-memcpy-in-order");
  if (!Switches.AllowBPFTrap)
    Arguments.push_back("--bpf-disable-trap-unreachable");
  return Arguments;
}
