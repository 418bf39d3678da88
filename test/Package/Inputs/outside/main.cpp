// Links a module into an object with the library, and reads the object's BTF.
#include "polybpf/BTF/Printer.h"
#include "polybpf/DebugInfo/BTFPass.h"
#include "polybpf/Link/Link.h"
#include "llvm/Support/TargetSelect.h"

using namespace llvm;

int main(int argc, char **argv) {
  ExitOnError OrFail("outside: ");
  LLVMInitializeBPFTargetInfo();
  LLVMInitializeBPFTarget();
  LLVMInitializeBPFTargetMC();
  LLVMInitializeBPFAsmPrinter();
  LLVMInitializeBPFAsmParser();

  polybpf::BTFPass Pass("no-decl-tags"); // The library of the plugin is there too.
  (void)Pass;

  polybpf::LinkOptions Options;
  Options.Inputs = {argv[1]};
  Options.Output = argv[2];
  Options.Exports = {"PAIR"};
  Options.BTF = true;
  OrFail(polybpf::link(Options, [](DiagnosticSeverity, StringRef Message) { errs() << Message << "\n"; }));
  polybpf::btf::print(OrFail(polybpf::btf::Reader::fromFile(argv[2])), outs());
}
