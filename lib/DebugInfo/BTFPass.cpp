#include "polybpf/DebugInfo/BTFPass.h"
#include "polybpf/Support/Diagnostics.h"
#include "polybpf/Support/Parameters.h"
#include "llvm/IR/Module.h"
#include "llvm/TargetParser/Triple.h"

using namespace llvm;
using namespace polybpf;

Error polybpf::rewriteDebugInfo(Module &M, const BTFOptions &Options) { return Error::success(); }

PreservedAnalyses BTFPass::run(Module &M, ModuleAnalysisManager &) {
  if (!Triple(M.getTargetTriple()).isBPF() || hasFailed(M))
    return PreservedAnalyses::all();
  BTFOptions Options;
  Error E = resolveParameters(M, "polybpf-btf", Parameters,
                              {{"rewrite", "rewrite at all", &Options.Rewrite},
                               {"decl-tags", "emit DECL_TAGs", &Options.DeclTags},
                               {"static-functions", "static BTF linkage", &Options.StaticFunctions}});
  if (E) {
    report(M, std::move(E));
    return PreservedAnalyses::all();
  }
  if (Error E = rewriteDebugInfo(M, Options))
    report(M, std::move(E));
  return PreservedAnalyses::none();
}
