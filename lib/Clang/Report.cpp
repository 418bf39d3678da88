//===- Report.cpp - Errors of the frontend plugin -----------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// clang knows our messages as custom diagnostics. They count as its own: the compilation fails and no file is written.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Report.h"

using namespace clang;
using namespace polybpf;
using namespace polybpf::cxx;

Reporter::Reporter(DiagnosticsEngine &Diags)
    : Diags(Diags), Error(Diags.getCustomDiagID(DiagnosticsEngine::Error, "%0 [%1]")),
      Note(Diags.getCustomDiagID(DiagnosticsEngine::Note, "%0")) {}

void Reporter::error(SourceLocation Where, DiagID ID, const llvm::Twine &Message, llvm::StringRef Hint) {
  if (!Told.insert({Where, unsigned(ID)}).second)
    return;
  Diags.Report(Where, Error) << Message.str() << diagnosticName(ID);
  Diags.Report(Where, Note) << Hint;
}
