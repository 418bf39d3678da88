//===- Diagnostics.cpp - How a pass tells its user something -----------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// rustc drops every diagnostic kind that it does not know, also errors, and would go on as if nothing had happened. The
// one kind that clang, opt, llc and rustc all show, and all fail on, is DiagnosticInfoUnsupported; it names a function.
// So an error is reported on a function of the module, and a module without one gets a declaration that stands for it:
// nothing is made of the module any more.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/Support/Diagnostics.h"
#include "polybpf/Support/SourceNames.h"
#include "llvm/IR/DiagnosticInfo.h"
#include "llvm/IR/Instruction.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"

using namespace llvm;
using namespace polybpf;

char DiagnosticError::ID;

/// Stands in a module that an error was reported for. Nothing is made of such a module any more.
static constexpr StringLiteral FailedMarker = "polybpf.failed";

static const Function &functionToBlame(Module &M) {
  if (!M.empty())
    return *M.begin();
  auto *Type = FunctionType::get(llvm::Type::getVoidTy(M.getContext()), /*isVarArg=*/false);
  return *Function::Create(Type, GlobalValue::ExternalLinkage, M.getModuleIdentifier(), M);
}
StringRef polybpf::diagnosticName(DiagID ID) {
  static constexpr StringLiteral Names[] = {
#define POLYBPF_DIAGNOSTIC(NAME, ID, SEVERITY) ID,
#include "polybpf/Support/Diagnostics.def"
  };
  return Names[unsigned(ID)];
}

void DiagnosticError::log(raw_ostream &OS) const { OS << Message << " [" << diagnosticName(Kind) << "]"; }

Error polybpf::makeError(DiagID ID, const Twine &Message) { return make_error<DiagnosticError>(ID, Message); }

/// \p Before says more of the place than \p Location can.
static void report(Module &M, const Function *Where, const DiagnosticLocation &Location, Error E,
                   const Twine &Before = "") {
  if (E)
    M.getOrInsertNamedMetadata(FailedMarker);
  handleAllErrors(std::move(E), [&](const ErrorInfoBase &Info) {
    std::string Message = (Before + Info.message()).str();
    const Function &Blamed = Where ? *Where : functionToBlame(M);
    M.getContext().diagnose(DiagnosticInfoUnsupported(Blamed, Message, Location, DS_Error));
  });
}

void polybpf::report(Module &M, Error E) { ::report(M, nullptr, DiagnosticLocation(), std::move(E)); }

void polybpf::report(Instruction &Where, Error E) {
  Function &F = *Where.getFunction();
  const DebugLoc &Location = Where.getDebugLoc();
  DiagnosticLocation Place =
      Location || !F.getSubprogram() ? DiagnosticLocation(Location) : DiagnosticLocation(F.getSubprogram());
  std::string Inlined = Location ? inliningOf(*Location) : "";
  ::report(*F.getParent(), &F, Place, std::move(E), Inlined.empty() ? "" : Inlined + ": ");
}

bool polybpf::hasFailed(const Module &M) { return M.getNamedMetadata(FailedMarker); }
