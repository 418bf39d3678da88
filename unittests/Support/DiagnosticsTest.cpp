//===- DiagnosticsTest.cpp - How a pass tells its user something --------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/Support/Diagnostics.h"
#include "llvm/IR/DiagnosticInfo.h"
#include "llvm/IR/DiagnosticPrinter.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/raw_ostream.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include <set>

using namespace llvm;
using namespace polybpf;
using testing::HasSubstr;

namespace {

class Diagnostics : public testing::Test {
protected:
  Diagnostics() {
    Context.setDiagnosticHandlerCallBack(
        [](const DiagnosticInfo *Info, void *Seen) {
          std::string Text;
          raw_string_ostream Stream(Text);
          DiagnosticPrinterRawOStream Printer(Stream);
          Info->print(Printer);
          static_cast<std::vector<std::pair<int, std::string>> *>(Seen)->emplace_back(Info->getKind(), Stream.str());
        },
        &Reported);
  }

  LLVMContext Context;
  Module M{"module.rs", Context};
  std::vector<std::pair<int, std::string>> Reported;
};

TEST_F(Diagnostics, IdsAreUnique) {
  std::vector<DiagID> All = {
#define POLYBPF_DIAGNOSTIC(NAME, ID, SEVERITY) DiagID::NAME,
#include "polybpf/Support/Diagnostics.def"
  };
  std::set<StringRef> Names;
  for (DiagID ID : All) {
    EXPECT_FALSE(diagnosticName(ID).empty());
    Names.insert(diagnosticName(ID));
  }
  EXPECT_EQ(Names.size(), All.size());
}

TEST_F(Diagnostics, AnErrorCarriesItsIdBehindTheMessage) {
  Error E = makeError(DiagID::UnknownParameter, "unknown parameter 'x'");
  EXPECT_TRUE(E.isA<DiagnosticError>());
  EXPECT_EQ(toString(std::move(E)), "unknown parameter 'x' [unknown-parameter]");
}

TEST_F(Diagnostics, SuccessIsNotReported) {
  report(M, Error::success());
  EXPECT_TRUE(Reported.empty());
  EXPECT_FALSE(hasFailed(M));
}

// The kind is the one that rustc fails on, whatever is in the module.
TEST_F(Diagnostics, AnErrorIsReportedOnAFunction) {
  Function::Create(FunctionType::get(Type::getVoidTy(Context), false), GlobalValue::ExternalLinkage, "program", M);
  report(M, makeError(DiagID::MalformedDebugInfo, "no"));
  ASSERT_EQ(Reported.size(), 1u);
  EXPECT_EQ(Reported[0].first, DK_Unsupported);
  EXPECT_THAT(Reported[0].second, HasSubstr("program"));
  EXPECT_THAT(Reported[0].second, HasSubstr("no [malformed-debug-info]"));
  EXPECT_TRUE(hasFailed(M));
}

TEST_F(Diagnostics, AModuleWithoutFunctionsIsReportedByItsName) {
  report(M, joinErrors(makeError(DiagID::MalformedDebugInfo, "first"), createStringError("second")));
  ASSERT_EQ(Reported.size(), 2u);
  EXPECT_EQ(Reported[0].first, DK_Unsupported);
  EXPECT_THAT(Reported[0].second, HasSubstr("module.rs"));
  EXPECT_THAT(Reported[0].second, HasSubstr("first [malformed-debug-info]"));
  EXPECT_THAT(Reported[1].second, HasSubstr("second"));
}

} // namespace
