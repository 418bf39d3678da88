//===- Options.td - The command line of polybpf-link ----------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// It contains bpf-linker's, since rustc, cargo and aya-build speak that. What is only accepted for their sake, and does
// nothing, has no help text.
//
//===----------------------------------------------------------------------------------------------------------------===//

include "llvm/Option/OptParser.td"

class F<string name, string help> : Flag<["--"], name>, HelpText<help>;

// --name VALUE and --name=VALUE.
multiclass Eq<string name, OptionGroup group, string meta, string help> {
  def NAME : Separate<["--"], name>, Group<group>, MetaVarName<meta>, HelpText<help>;
  def NAME # _eq : Joined<["--"], name # "=">, Alias<!cast<Separate>(NAME)>;
}

def input_group : OptionGroup<"input">, HelpText<"INPUT">;
def output_group : OptionGroup<"output">, HelpText<"OUTPUT">;
def symbol_group : OptionGroup<"symbols">, HelpText<"SYMBOLS">;
def target_group : OptionGroup<"target">, HelpText<"TARGET">;
def optimize_group : OptionGroup<"optimisation">, HelpText<"OPTIMISATION">;
def message_group : OptionGroup<"messages">, HelpText<"MESSAGES AND DEBUGGING">;

//===--- Output ----------------------------------------------------------------------------------------------------===//

def o : JoinedOrSeparate<["-"], "o">, Group<output_group>, MetaVarName<"<file>">,
  HelpText<"Where the output goes; - is standard output. Required">;
def output : Separate<["--"], "output">, Alias<o>;
def output_eq : Joined<["--"], "output=">, Alias<o>;
defm emit : Eq<"emit", output_group, "<kind>",
  "obj (default), asm, llvm-ir or llvm-bc; the first --emit wins">;
def btf : F<"btf", "Make BTF of the debug info; without this, the output has none">, Group<output_group>;
defm btf_kernel : Eq<"btf-kernel", output_group, "<version>",
  "With --btf: say in BTF only what this kernel knows, such as 5.15, and warn of what is lost">;
defm infer : Eq<"infer", output_group, "<pattern>",
  "With --btf: relocate accesses to types whose names fit, such as 'vmlinux::*', in inputs that no optimiser has seen">;
defm infer_btf : Eq<"infer-btf", output_group, "<file>",
  "The same for all types that the raw BTF of a kernel has, such as /sys/kernel/btf/vmlinux">;
def keep_dwarf : F<"keep-dwarf", "With --btf: leave DWARF in the output too">, Group<output_group>;

//===--- Input -----------------------------------------------------------------------------------------------------===//

def l : JoinedOrSeparate<["-"], "l">, Group<input_group>, MetaVarName<"<name>">,
  HelpText<"Link the archive lib<name>.a, or the file <name> after a colon, of the first -L folder that has it">;
def L : JoinedOrSeparate<["-"], "L">, Group<input_group>, MetaVarName<"<folder>">,
  HelpText<"Where to look for what -l names">;
defm time_limit : Eq<"time-limit", input_group, "<seconds>",
  "Fail if the link takes more processor time; 0 for no limit; by default 60, and 30 for each MiB of input">;
defm memory_limit : Eq<"memory-limit", input_group, "<MiB>",
  "Fail if it takes more memory; 0 for no limit; by default 1024, and 256 for each MiB of input">;

//===--- Symbols ---------------------------------------------------------------------------------------------------===//

defm export : Eq<"export", symbol_group, "<name,...>",
  "Keep these symbols, beside those that the source marks as used">;
defm export_symbols : Eq<"export-symbols", symbol_group, "<file>",
  "The same for the names in a file, one a line; those that no input defines are ignored">;
def allow_module_asm : F<"allow-module-asm",
  "Accept module-level assembly, which can include any file of this machine">, Group<symbol_group>;
def no_undefined : F<"no-undefined",
  "Every undefined symbol is an error, also those that a loader or a later link may define">, Group<symbol_group>;
def allow_undefined : F<"allow-undefined",
  "Plain objects may need what no input defines, for a later link">, Group<symbol_group>;
def disable_memory_builtins : F<"disable-memory-builtins",
  "Do not keep memcpy, memmove, memset, memcmp and bcmp for calls that code generation makes">, Group<symbol_group>;

//===--- Target ----------------------------------------------------------------------------------------------------===//

defm target : Eq<"target", target_group, "<triple>",
  "bpfel, bpfeb or a longer triple; default: that of the first input">;
defm cpu : Eq<"cpu", target_group, "<name>",
  "generic (default), v1, v2, v3, v4, or probe for that of this machine's kernel">;
defm cpu_features : Eq<"cpu-features", target_group, "<list>",
  "Features to add or remove, such as +alu32,-dwarfris">;
def allow_bpf_trap : F<"allow-bpf-trap",
  "Mark what cannot be reached by a call of the kernel function __bpf_trap">, Group<target_group>;

//===--- Optimisation ----------------------------------------------------------------------------------------------===//

def O : JoinedOrSeparate<["-"], "O">, Group<optimize_group>, MetaVarName<"<level>">,
  HelpText<"0, 1, 2 (default), 3, s or z; 0 means 1, as BPF needs the optimiser; the last -O wins">;
def unroll_loops : F<"unroll-loops", "Unroll all loops as far as possible, for kernels before 5.3">,
  Group<optimize_group>;
def ignore_inline_never : F<"ignore-inline-never", "Inline also functions that ask not to be">, Group<optimize_group>;
def disable_expand_memcpy_in_order : F<"disable-expand-memcpy-in-order",
  "Let LLVM order the loads and stores of a copy as it likes">, Group<optimize_group>;
defm llvm_args : Eq<"llvm-args", optimize_group, "<arg,...>", "Switches for LLVM itself">;

//===--- Messages --------------------------------------------------------------------------------------------------===//

defm log_level : Eq<"log-level", message_group, "<level>",
  "error, warn (default), info, debug or trace; LLVM's remarks come with debug">;
defm log_file : Eq<"log-file", message_group, "<file>", "Append all messages to a file too">;
def fatal_errors_eq : Joined<["--"], "fatal-errors=">, Group<message_group>, MetaVarName<"<true|false>">,
  HelpText<"Whether errors of code generation fail the link (default) or are warnings">;
def fatal_errors : Flag<["--"], "fatal-errors">, Alias<fatal_errors_eq>, AliasArgs<["true"]>;
defm dump_module : Eq<"dump-module", message_group, "<folder>",
  "Write pre-opt.ll and post-opt.ll, the merged module before and after optimisation">;
defm color : Eq<"color", message_group, "<when>", "Colours in messages: auto (default; on a terminal), always or never">;
def verbose : F<"verbose", "Say what is being done">, Group<message_group>;
defm remarks : Eq<"remarks", message_group, "<file>", "Write the remarks of LLVM's passes, in YAML as clang does">;
def time_trace : F<"time-trace", "Write where the time goes, for chrome://tracing, to <output>.time-trace">,
  Group<message_group>;
def time_trace_eq : Joined<["--"], "time-trace=">, Group<message_group>, MetaVarName<"<file>">,
  HelpText<"The same, to <file>">;
def print_map : F<"print-map", "Print the output's sections and symbols, sizes, inputs they are of, and why">,
  Group<message_group>;
def print_gc : F<"print-gc", "Print the definitions that were read, but are not needed">, Group<message_group>;
defm why : Eq<"why", message_group, "<symbol>", "Print from which root this symbol is reached, and how">;
defm rsp_quoting : Eq<"rsp-quoting", message_group, "<style>",
  "How @files quote: posix (default) or windows, where backslashes are backslashes">;
def help : F<"help", "Print this">, Group<message_group>;
def help_short : Flag<["-"], "h">, Alias<help>;
def version : F<"version", "Print the versions of polybpf and LLVM">, Group<message_group>;
def version_short : Flag<["-"], "V">, Alias<version>;

//===--- Accepted for rustc ----------------------------------------------------------------------------------------===//

def debug : Flag<["--"], "debug">;
