//===- ParametersTest.cpp - The three doors for a pass's parameters -----------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/Support/Parameters.h"
#include "polybpf/Support/Diagnostics.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Metadata.h"
#include "llvm/IR/Module.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include <cstdlib>

using namespace llvm;
using namespace polybpf;
using testing::AllOf;
using testing::HasSubstr;

namespace {

class Parameters : public testing::Test {
protected:
  void SetUp() override { unsetenv("POLYBPF_OPTIONS"); }
  void TearDown() override { unsetenv("POLYBPF_OPTIONS"); }

  std::string parse(StringRef Text) { return toString(parseParameters("polybpf-btf", Text, switches())); }
  std::string resolve(StringRef Explicit) {
    return toString(resolveParameters(M, "polybpf-btf", Explicit, switches()));
  }
  void setFlag(StringRef Text) { M.addModuleFlag(Module::Error, "polybpf.options", MDString::get(Context, Text)); }

  LLVMContext Context;
  Module M{"test", Context};
  bool First = true, Second = false;

private:
  std::array<Switch, 2> Table{Switch{"first", &First}, Switch{"second", &Second}};
  ArrayRef<Switch> switches() { return Table; }
};

TEST_F(Parameters, EmptyTextChangesNothing) {
  EXPECT_EQ(parse(""), "");
  EXPECT_EQ(parse(";;"), "");
  EXPECT_TRUE(First);
  EXPECT_FALSE(Second);
}

TEST_F(Parameters, NoTurnsOffAndTheLastWordWins) {
  EXPECT_EQ(parse("no-first;second"), "");
  EXPECT_FALSE(First);
  EXPECT_TRUE(Second);
  EXPECT_EQ(parse("first; no-second ;second;no-second"), "");
  EXPECT_TRUE(First);
  EXPECT_FALSE(Second);
}

TEST_F(Parameters, WhatIsUnknownIsAnErrorThatListsTheKnown) {
  for (StringRef Text : {"third", "no-third", "no-", "no-no-first", "First", "first,second"})
    EXPECT_THAT(parse(Text), AllOf(HasSubstr("'" + Text.str() + "'"), HasSubstr("of polybpf-btf"),
                                   HasSubstr("first, second"), HasSubstr("[unknown-parameter]")));
}

TEST_F(Parameters, EnvironmentOverridesTheFlagAndTheExplicitTextBoth) {
  setFlag("polybpf-btf<no-first;second>");
  EXPECT_EQ(resolve(""), "");
  EXPECT_FALSE(First);
  EXPECT_TRUE(Second);
  setenv("POLYBPF_OPTIONS", "polybpf-btf<first>", 1);
  EXPECT_EQ(resolve(""), "");
  EXPECT_TRUE(First) << "the environment says so";
  EXPECT_TRUE(Second) << "the flag says so, the environment is silent";
  EXPECT_EQ(resolve("no-first;no-second"), "");
  EXPECT_FALSE(First);
  EXPECT_FALSE(Second);
}

TEST_F(Parameters, ADoorMayNameAPassMoreThanOnce) {
  setenv("POLYBPF_OPTIONS", " polybpf-btf<no-first> , polybpf-btf<second>,", 1);
  EXPECT_EQ(resolve(""), "");
  EXPECT_FALSE(First);
  EXPECT_TRUE(Second);
}

TEST_F(Parameters, AnUnknownPassIsAnErrorThatListsTheKnown) {
  setenv("POLYBPF_OPTIONS", "polybpf-bft<first>", 1);
  EXPECT_THAT(resolve(""), AllOf(HasSubstr("POLYBPF_OPTIONS: unknown pass 'polybpf-bft'"), HasSubstr("polybpf-btf"),
                                 HasSubstr("[unknown-parameter]")));
  unsetenv("POLYBPF_OPTIONS");
  setFlag("<first>");
  EXPECT_THAT(resolve(""), HasSubstr("module flag polybpf.options: unknown pass ''"));
}

TEST_F(Parameters, WhatIsNoListOfPassesIsAnError) {
  for (const char *Text : {"first", "polybpf-btf", "polybpf-btf<first", "polybpf-btf<first>second"}) {
    setenv("POLYBPF_OPTIONS", Text, 1);
    EXPECT_THAT(resolve(""), HasSubstr("[malformed-parameters]")) << Text;
  }
}

TEST_F(Parameters, AFlagThatIsNoStringIsNotOurs) {
  M.addModuleFlag(Module::Error, "polybpf.options", 1u);
  EXPECT_EQ(resolve(""), "");
}

} // namespace
