//===- Invocation.cpp - From Options.td to Invocation -------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Invocation.h"
#include "polybpf/BTF/Lower.h"
#include "polybpf/Support/Compat.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Option/ArgList.h"
#include "llvm/Option/OptTable.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/TargetParser/Triple.h"

using namespace llvm;
using namespace llvm::opt;
using namespace polybpf;

namespace {
enum ID {
  OPT_INVALID = 0,
#define OPTION(...) LLVM_MAKE_OPT_ID(__VA_ARGS__),
#include "Options.inc"
#undef OPTION
};

// The tables that llvm-tblgen made: strings and prefixes, the latter in the form of LLVM 19 too, and options.
#define PREFIX(NAME, VALUE)                                                                                            \
  constexpr StringLiteral NAME##_init[] = VALUE;                                                                       \
  constexpr ArrayRef<StringLiteral> NAME(NAME##_init, std::size(NAME##_init) - 1);
#define OPTTABLE_STR_TABLE_CODE
#define OPTTABLE_PREFIXES_TABLE_CODE
#include "Options.inc"
#undef OPTTABLE_PREFIXES_TABLE_CODE
#undef OPTTABLE_STR_TABLE_CODE
#undef PREFIX

constexpr OptTable::Info InfoTable[] = {
#define OPTION(...) LLVM_CONSTRUCT_OPT_INFO(__VA_ARGS__),
#include "Options.inc"
#undef OPTION
};

struct LinkOptTable : GenericOptTable {
  LinkOptTable() : GenericOptTable(POLYBPF_OPTTABLE_ARGUMENTS(InfoTable)) {}
};
} // namespace

static Error usage(const Twine &Message) {
  return createStringError(inconvertibleErrorCode(), Message + "; --help lists all options");
}

/// The value of \p Id, which must be one of \p Known.
static Error checkValue(const InputArgList &Args, ID Id, StringRef Value, ArrayRef<StringRef> Known) {
  if (is_contained(Known, Value))
    return Error::success();
  return usage("unknown value '" + Value + "' of " + Args.getLastArg(Id)->getSpelling() +
               "; known: " + join(Known, ", "));
}

/// --btf-kernel, if it is given.
static Error readKernel(const InputArgList &Args, LinkOptions &Link) {
  const Arg *Version = Args.getLastArg(OPT_btf_kernel);
  if (!Version)
    return Error::success();
  Expected<polybpf::btf::KernelVersion> Kernel = polybpf::btf::KernelVersion::parse(Version->getValue());
  if (!Kernel)
    return usage("--btf-kernel: " + toString(Kernel.takeError()));
  if (*Kernel < polybpf::btf::OldestLowered)
    return usage("--btf-kernel: kernels before 5.2 have no BTF of variables, and so of maps");
  Link.BTFKernel = *Kernel;
  return Error::success();
}

/// The file that `-l Name` means.
static Expected<std::string> findLibrary(const InputArgList &Args, StringRef Name) {
  std::string File = Name.consume_front(":") ? Name.str() : ("lib" + Name + ".a").str();
  for (const std::string &Folder : Args.getAllArgValues(OPT_L)) {
    SmallString<128> Path(Folder);
    sys::path::append(Path, File);
    if (sys::fs::is_regular_file(Path))
      return Path.str().str();
  }
  return createStringError(inconvertibleErrorCode(), "no folder of -L has the library " + File);
}

static Error readInputs(const InputArgList &Args, LinkOptions &Link) {
  for (const Arg *A : Args.filtered(OPT_INPUT, OPT_l)) {
    if (A->getOption().getID() == OPT_INPUT) {
      Link.Inputs.push_back(A->getValue());
      continue;
    }
    Expected<std::string> Library = findLibrary(Args, A->getValue());
    if (!Library)
      return Library.takeError();
    Link.Inputs.push_back(std::move(*Library));
  }
  return Error::success();
}

static Error readOutput(const InputArgList &Args, LinkOptions &Link) {
  Link.Output = Args.getLastArgValue(OPT_o).str();
  Link.BTF = Args.hasArg(OPT_btf);
  Link.KeepDWARF = Args.hasArg(OPT_keep_dwarf);
  for (const Arg *A : Args.filtered(OPT_infer, OPT_infer_btf))
    Link.Infer.push_back(A->getOption().getName().str() + "=" + A->getValue());
  if (Error E = readKernel(Args, Link))
    return E;
  if (Link.Inputs.empty())
    return usage("no input files");
  if (Link.Output.empty())
    return usage("no output file (-o)");
  // The first wins, unlike everywhere else: bpf-linker has it so, and its users rely on it.
  std::vector<std::string> Kinds = Args.getAllArgValues(OPT_emit);
  StringRef Kind = Kinds.empty() ? StringRef("obj") : Kinds.front();
  if (Error E = checkValue(Args, OPT_emit, Kind, {"obj", "asm", "llvm-ir", "llvm-bc"}))
    return E;
  Link.Emit = StringSwitch<OutputKind>(Kind)
                  .Case("asm", OutputKind::Assembly)
                  .Case("llvm-ir", OutputKind::IR)
                  .Case("llvm-bc", OutputKind::Bitcode)
                  .Default(OutputKind::Object);
  return Error::success();
}

static Error readExports(const InputArgList &Args, LinkOptions &Link) {
  for (StringRef List : Args.getAllArgValues(OPT_export))
    for (StringRef Name : split(List, ','))
      if (!Name.empty())
        Link.Exports.push_back(Name.str());
  for (StringRef Path : Args.getAllArgValues(OPT_export_symbols)) {
    ErrorOr<std::unique_ptr<MemoryBuffer>> File = MemoryBuffer::getFile(Path, /*IsText=*/true);
    if (!File)
      return createStringError(File.getError(),
                               Path + ": cannot read the names to export: " + File.getError().message());
    for (StringRef Name : split((*File)->getBuffer(), '\n'))
      if (Name = Name.trim(); !Name.empty())
        Link.ExportCandidates.push_back(Name.str());
  }
  return Error::success();
}

static Error readTarget(const InputArgList &Args, LinkOptions &Link) {
  Link.Triple = Args.getLastArgValue(OPT_target).str();
  Link.CPU = Args.getLastArgValue(OPT_cpu, "generic").str();
  Link.Features = Args.getLastArgValue(OPT_cpu_features).str();
  if (!Link.Triple.empty() && !Triple(Link.Triple).isBPF())
    return usage("--target " + Link.Triple + " is not BPF; known: bpf, bpfel, bpfeb, each also with more behind it");
  return checkValue(Args, OPT_cpu, Link.CPU, {"generic", "v1", "v2", "v3", "v4", "probe"});
}

static Error readOptimisation(const InputArgList &Args, Invocation &I) {
  // rustc's level comes first, the user's -C link-arg last.
  StringRef Level = Args.getLastArgValue(OPT_O, "2");
  Level.consume_front("=");
  if (Error E = checkValue(Args, OPT_O, Level, {"0", "1", "2", "3", "s", "z"}))
    return E;
  I.Link.OptLevel = Level.front();
  I.Link.IgnoreInlineNever = Args.hasArg(OPT_ignore_inline_never);
  I.Link.MemoryBuiltins = !Args.hasArg(OPT_disable_memory_builtins);
  I.Link.NoUndefined = Args.hasArg(OPT_no_undefined);
  I.Link.AllowUndefined = Args.hasArg(OPT_allow_undefined);
  I.Link.AllowModuleAsm = Args.hasArg(OPT_allow_module_asm);
  I.Link.UnrollLoops = I.Switches.UnrollLoops = Args.hasArg(OPT_unroll_loops);
  I.Switches.ExpandMemcpyInOrder = !Args.hasArg(OPT_disable_expand_memcpy_in_order);
  I.Link.AllowBPFTrap = I.Switches.AllowBPFTrap = Args.hasArg(OPT_allow_bpf_trap);
  for (StringRef List : Args.getAllArgValues(OPT_llvm_args))
    for (StringRef Argument : split(List, ','))
      I.LLVMArguments.push_back(Argument.str());
  return Error::success();
}

/// bpf-linker reads RUST_LOG, "debug" or "bpf_linker=debug", where --log-level is not given.
static StringRef levelOfEnvironment() {
  StringRef Level = StringRef(getenv("RUST_LOG") ? getenv("RUST_LOG") : "").rsplit(',').second;
  if (Level.empty())
    Level = getenv("RUST_LOG") ? getenv("RUST_LOG") : "";
  if (size_t Equal = Level.rfind('='); Equal != StringRef::npos)
    Level = Level.drop_front(Equal + 1);
  return is_contained({"error", "info", "debug", "trace"}, Level) ? Level : "warn";
}

static void readListings(const InputArgList &Args, LinkOptions &Link) {
  Link.Remarks = Args.getLastArgValue(OPT_remarks).str();
  Link.Map = Args.hasArg(OPT_print_map);
  Link.Discarded = Args.hasArg(OPT_print_gc);
  Link.Why = Args.getAllArgValues(OPT_why);
  // Not into the output.
  Link.Listing = Link.Output == "-" ? &errs() : &outs();
}

/// The number that \p Id gives, if it is given.
static Error readNumber(const InputArgList &Args, ID Id, std::optional<uint64_t> &Into) {
  const Arg *A = Args.getLastArg(Id);
  uint32_t Number;
  if (!A)
    return Error::success();
  if (StringRef(A->getValue()).getAsInteger(10, Number))
    return usage(A->getOption().getPrefixedName() + ": '" + A->getValue() + "' is no number, or too large");
  Into = Number;
  return Error::success();
}

static Error readLimits(const InputArgList &Args, Invocation &I) {
  if (Error E = readNumber(Args, OPT_time_limit, I.TimeLimit))
    return E;
  return readNumber(Args, OPT_memory_limit, I.MemoryLimit);
}

static Error readMessages(const InputArgList &Args, Invocation &I) {
  I.LogFile = Args.getLastArgValue(OPT_log_file).str();
  I.Link.DumpModule = Args.getLastArgValue(OPT_dump_module).str();
  if (Args.hasArg(OPT_time_trace))
    I.TimeTrace = "-";
  I.TimeTrace = Args.getLastArgValue(OPT_time_trace_eq, I.TimeTrace).str();
  StringRef Fatal = Args.getLastArgValue(OPT_fatal_errors_eq, "true"),
            Level = Args.getLastArgValue(OPT_log_level, levelOfEnvironment()),
            Color = Args.getLastArgValue(OPT_color, "auto");
  if (Color != "auto")
    I.Color = Color == "always";
  I.Link.FatalErrors = Fatal == "true";
  I.Level = StringSwitch<DiagnosticSeverity>(Level)
                .Case("error", DS_Error)
                .Case("warn", DS_Warning)
                .Case("info", DS_Warning)
                .Default(DS_Note);
  I.Link.Verbose = Args.hasArg(OPT_verbose);
  if (I.Link.Verbose)
    I.Level = DS_Note;
  StringRef Quoting = Args.getLastArgValue(OPT_rsp_quoting, "posix");
  if (Error E = checkValue(Args, OPT_rsp_quoting, Quoting, {"posix", "windows"}))
    return E;
  if (Error E = checkValue(Args, OPT_color, Color, {"auto", "always", "never"}))
    return E;
  if (Error E = checkValue(Args, OPT_fatal_errors_eq, Fatal, {"true", "false"}))
    return E;
  return checkValue(Args, OPT_log_level, Level, {"error", "warn", "info", "debug", "trace"});
}

static Expected<Invocation> readInvocation(const InputArgList &Args) {
  for (const Arg *Unknown : Args.filtered(OPT_UNKNOWN))
    return usage("unknown option " + Unknown->getAsString(Args));
  Invocation I;
  I.Help = Args.hasArg(OPT_help);
  I.Version = Args.hasArg(OPT_version);
  if (I.Help || I.Version)
    return I;
  if (Error E = readInputs(Args, I.Link))
    return E;
  if (Error E = readOutput(Args, I.Link))
    return E;
  if (Error E = readTarget(Args, I.Link))
    return E;
  if (Error E = readOptimisation(Args, I))
    return E;
  if (Error E = readMessages(Args, I))
    return E;
  if (Error E = readLimits(Args, I))
    return E;
  readListings(Args, I.Link);
  if (Error E = readExports(Args, I.Link))
    return E;
  return I;
}

/// How @files are to be read has to be known before they are.
static bool hasWindowsQuoting(ArrayRef<const char *> Arguments) {
  bool Windows = false;
  for (size_t I = 0; I != Arguments.size(); ++I) {
    StringRef Argument = Arguments[I];
    if (Argument == "--rsp-quoting" && I + 1 != Arguments.size())
      Windows = StringRef(Arguments[I + 1]) == "windows";
    else if (Argument.consume_front("--rsp-quoting="))
      Windows = Argument == "windows";
  }
  return Windows;
}

Expected<Invocation> readCommandLine(int ArgC, char **ArgV) {
  BumpPtrAllocator Allocator;
  StringSaver Saver(Allocator);
  SmallVector<const char *> Expanded(ArgV + 1, ArgV + ArgC);
  cl::ExpansionContext Expansion(Allocator, hasWindowsQuoting(Expanded) ? cl::TokenizeWindowsCommandLine
                                                                        : cl::TokenizeGNUCommandLine);
  if (Error E = Expansion.expandResponseFiles(Expanded))
    return usage(toString(std::move(E)));
  unsigned MissingIndex, MissingCount;
  // The arguments point into the table.
  LinkOptTable Table;
  InputArgList Args = Table.ParseArgs(Expanded, MissingIndex, MissingCount);
  if (MissingCount)
    return usage(Twine(Args.getArgString(MissingIndex)) + " needs a value");
  return readInvocation(Args);
}

void printHelp(raw_ostream &OS) {
  LinkOptTable().printHelp(OS, "polybpf-link [options] input... -o output", "Link modules into one BPF object");
}
