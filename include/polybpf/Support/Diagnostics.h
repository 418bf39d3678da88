//===- Diagnostics.h - How a pass tells its user something -------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// A pass reports through the LLVMContext of its module, so that the message comes out the way the host (clang, opt,
// llc, rustc, polybpf-link) shows its own, and makes the host fail as its own errors do:
//
//   error: unknown parameter 'statc' of polybpf-btf; known: decl-tags, ... [unknown-parameter]
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_SUPPORT_DIAGNOSTICS_H
#define POLYBPF_SUPPORT_DIAGNOSTICS_H

#include "llvm/ADT/Twine.h"
#include "llvm/IR/DebugLoc.h"
#include "llvm/Support/Error.h"

namespace llvm {
class Function;
class Instruction;
class Module;
} // namespace llvm

namespace polybpf {

/// One per line of Diagnostics.def.
enum class DiagID {
#define POLYBPF_DIAGNOSTIC(NAME, ID, SEVERITY) NAME,
#include "polybpf/Support/Diagnostics.def"
};

/// The stable id that stands in brackets after the message, as in docs/Diagnostics.md.
llvm::StringRef diagnosticName(DiagID ID);

/// An error of a library: the message, and the id that a pass will report it under.
class DiagnosticError : public llvm::ErrorInfo<DiagnosticError> {
public:
  static char ID;

  DiagnosticError(DiagID Kind, const llvm::Twine &Message) : Kind(Kind), Message(Message.str()) {}
  DiagID kind() const { return Kind; }
  void log(llvm::raw_ostream &OS) const override;
  std::error_code convertToErrorCode() const override { return llvm::inconvertibleErrorCode(); }

private:
  DiagID Kind;
  std::string Message;
};

llvm::Error makeError(DiagID ID, const llvm::Twine &Message);

/// Reports \p E, whatever it holds, through the context of \p M. Nothing happens for success.
void report(llvm::Module &M, llvm::Error E);

/// The same, at the place that \p Where comes from in the source.
void report(llvm::Instruction &Where, llvm::Error E);

/// Whether an error was reported for \p M, by us: a later pass over it has nothing to add.
bool hasFailed(const llvm::Module &M);

} // namespace polybpf

#endif // POLYBPF_SUPPORT_DIAGNOSTICS_H
