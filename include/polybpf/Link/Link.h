//===- Link.h - Many modules in, one BPF object out ---------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// The linker as a library. `polybpf-link a.bc libb.rlib --export prog --btf -o prog.o` is
//
//   LinkOptions Options;
//   Options.Inputs = {"a.bc", "libb.rlib"};
//   Options.Exports = {"prog"};
//   Options.BTF = true;
//   Options.Output = "prog.o";
//   if (Error E = link(Options, [](DiagnosticSeverity S, StringRef Message) { ... }))
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_LINK_LINK_H
#define POLYBPF_LINK_LINK_H

#include "polybpf/BTF/Validator.h"
#include "polybpf/Support/SourceNames.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/IR/DiagnosticInfo.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/MemoryBufferRef.h"
#include <optional>
#include <string>
#include <vector>

namespace polybpf {

enum class OutputKind { Object, Assembly, IR, Bitcode };

struct LinkOptions {
  /// Bitcode, textual IR, objects with embedded bitcode, plain BPF objects and archives, in the order of the command
  /// line. "-" is stdin.
  std::vector<std::string> Inputs;
  /// Inputs that are in memory, by the names they have in Inputs.
  llvm::StringMap<llvm::MemoryBufferRef> Buffers;
  /// Where the result goes; "-" is stdout. It appears complete or not at all.
  std::string Output;
  /// If set, the result goes here, and Output is its name in messages.
  llvm::SmallVectorImpl<char> *OutputBuffer = nullptr;
  OutputKind Emit = OutputKind::Object;
  /// The process ends after the link, and need not give back its memory.
  bool ExitsAfterwards = false;

  /// The names to keep, beside what llvm.used of the inputs asks for. One that no input defines is worth a warning.
  std::vector<std::string> Exports;
  /// The same, from a compiler that lists all names of all its libraries: what is not defined is not missed, and memory
  /// functions are kept only where they are called.
  std::vector<std::string> ExportCandidates;

  /// Empty: that of the first module, else BPF of the host's byte order.
  std::string Triple;
  std::string CPU = "generic";
  std::string Features;

  /// '0' to '3', 's' or 'z'. BPF needs the optimiser, so '0' means '1'.
  char OptLevel = '2';
  /// Make no loops, for kernels before 5.3. The optimiser has switches for its own (LLVMSwitches).
  bool UnrollLoops = false;
  /// Inline also what the source says never to.
  bool IgnoreInlineNever = false;
  /// Whether memcpy, memmove, memset, memcmp and bcmp of the inputs may serve the calls that code generation makes.
  bool MemoryBuiltins = true;

  /// Keep debug info and make BTF of it. Otherwise the output has neither, unless there are plain objects.
  bool BTF = false;
  /// Make BTF that this kernel knows, if set, and warn of what it cannot be told. Otherwise the newest.
  std::optional<btf::KernelVersion> BTFKernel;
  /// Leave the DWARF sections beside BTF. No BPF loader reads them, and they are most of an object.
  bool KeepDWARF = false;

  /// Parameters of polybpf-core that list types whose accesses are recovered before optimisation: "infer=vmlinux::*".
  std::vector<std::string> Infer;

  /// Whether every undefined symbol is an error. Otherwise those are that no loader and no later link can define.
  bool NoUndefined = false;
  /// Whether plain objects may need what nothing defines: a later link will.
  bool AllowUndefined = false;
  /// `module asm` can read any file of this machine (.incbin), so it is refused unless the inputs are trusted.
  bool AllowModuleAsm = false;
  /// Whether a trap, which is a call of the kernel function __bpf_trap, is what the source means. Otherwise it is worth a
  /// warning.
  bool AllowBPFTrap = false;
  /// Whether an error of LLVM's code generation is one of the link, or a warning.
  bool FatalErrors = true;
  /// If set, always names what is being worked on: for who has to say where LLVM crashed.
  std::string *Progress = nullptr;
  /// A file for the remarks of LLVM's passes, in YAML; empty for none.
  std::string Remarks;
  /// Where to print what Map, Discarded and Why ask for.
  llvm::raw_ostream *Listing = nullptr;
  /// Sections and symbols of the output with sizes, and of each input what was linked and why; what was read but is not
  /// needed.
  bool Map = false, Discarded = false;
  /// Symbols, as in the object or in the source: from which root they are reached.
  std::vector<std::string> Why;
  /// Whether to tell the sink, in notes, what is being done.
  bool Verbose = false;
  /// A folder for pre-opt.ll and post-opt.ll; empty for none.
  std::string DumpModule;
};

/// Receives what is no error of the link itself: warnings, remarks, and the errors that LLVM reports while it optimises
/// or generates code. One call is one line, without "warning:" before it.
using DiagnosticSink = std::function<void(llvm::DiagnosticSeverity, llvm::StringRef)>;

/// Links. What comes back is the list of everything that is wrong with the inputs, each naming file, symbol and cause;
/// on any error the output is not touched. The BPF target must have been initialised (LLVMInitializeBPF*).
llvm::Error link(const LinkOptions &Options, DiagnosticSink Sink);

/// LLVM's own switches that BPF programs want, for llvm::cl::ParseCommandLineOptions. They are process-wide, so a
/// program that calls link() decides whether it sets them; polybpf-link does.
struct LLVMSwitches {
  bool UnrollLoops = false;
  bool ExpandMemcpyInOrder = true;
  /// LLVM marks what is never reached by a call of the kernel function __bpf_trap, which needs a loader that knows
  /// .ksyms.
  bool AllowBPFTrap = false;
};
std::vector<std::string> llvmArguments(const LLVMSwitches &Switches);

} // namespace polybpf

#endif // POLYBPF_LINK_LINK_H
