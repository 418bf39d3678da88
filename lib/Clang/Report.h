//===- Report.h - Errors of the frontend plugin -------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// An error stands at the line of the source that has to change, and a note after it says how:
//
//   watch.cpp:7:14: error: deriving from struct 'task_struct', whose layout is the kernel's [derived-core-record]
//   watch.cpp:7:14: note: make it a member, or point to it
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_LIB_CLANG_REPORT_H
#define POLYBPF_LIB_CLANG_REPORT_H

#include "polybpf/Support/Diagnostics.h"
#include "clang/Basic/Diagnostic.h"
#include "llvm/ADT/DenseSet.h"

namespace polybpf::cxx {

class Reporter {
public:
  explicit Reporter(clang::DiagnosticsEngine &Diags);

  /// Once for each place: a template is visited as often as it is instantiated.
  void error(clang::SourceLocation Where, DiagID ID, const llvm::Twine &Message, llvm::StringRef Hint);

private:
  clang::DiagnosticsEngine &Diags;
  unsigned Error, Note;
  llvm::DenseSet<std::pair<clang::SourceLocation, unsigned>> Told;
};

} // namespace polybpf::cxx

#endif // POLYBPF_LIB_CLANG_REPORT_H
