//===- KernelTest.cpp - What the running kernel says of BTF -------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/BTF/Kernel.h"
#include "TestBTF.h"
#include "gtest/gtest.h"

using namespace llvm;
using namespace polybpf::btf;

namespace {

/// Asks the kernel; skips the test where there is nobody to ask.
#define ASK(Result, T)                                                                                                 \
  std::string Result;                                                                                                  \
  {                                                                                                                    \
    Expected<Reader> BTF = (T).read();                                                                                 \
    ASSERT_TRUE(bool(BTF)) << toString(BTF.takeError());                                                               \
    Error E = loadIntoKernel(*BTF);                                                                                    \
    bool Unavailable = E.isA<KernelUnavailable>();                                                                     \
    Result = toString(std::move(E));                                                                                   \
    if (Unavailable)                                                                                                   \
      GTEST_SKIP() << Result;                                                                                          \
  }

TEST(Kernel, AcceptsWhatIsRight) {
  TestBTF T;
  btf__add_int(T, "int", 4, BTF_INT_SIGNED);
  ASK(Result, T);
  EXPECT_EQ(Result, "");
}

TEST(Kernel, SaysWhichNameItDoesNotLike) {
  TestBTF T;
  btf__add_struct(T, "Option<u32>", 8);
  ASK(Result, T);
  EXPECT_EQ(Result, "[1] STRUCT Option<u32> size=8 vlen=0 Invalid name");
}

TEST(Kernel, SaysWhichTypeAMemberBelongsTo) {
  TestBTF T;
  int Int = btf__add_int(T, "int", 4, 0);
  btf__add_struct(T, "s", 8);
  btf__add_field(T, "high", Int, 32, 0);
  btf__add_field(T, "low", Int, 0, 0);
  ASK(Result, T);
  EXPECT_EQ(Result, "[2] STRUCT s size=8 vlen=2: low type_id=1 bits_offset=0 Invalid member bits_offset");
}

// The log of a hundred thousand types is longer than the first buffer; the reason is at its end.
TEST(Kernel, FindsTheReasonAtTheEndOfALongLog) {
  TestBTF T;
  int Int = btf__add_int(T, "int", 4, 0);
  for (int I = 0; I != 20000; ++I)
    btf__add_ptr(T, Int);
  btf__add_struct(T, "a b", 0);
  ASK(Result, T);
  EXPECT_EQ(Result, "[20002] STRUCT a b size=0 vlen=0 Invalid name");
}

TEST(Kernel, DoesNotChangeTheTypesItIsAskedAbout) {
  TestBTF T;
  int Int = btf__add_int(T, "int", 4, 0);
  int Variable = btf__add_var(T, "LINUX_KERNEL_VERSION", BTF_VAR_GLOBAL_EXTERN, Int);
  btf__add_datasec(T, ".kconfig", 0);
  btf__add_datasec_var_info(T, Variable, 0, 4);
  Expected<Reader> BTF = T.read();
  ASSERT_TRUE(bool(BTF)) << toString(BTF.takeError());
  Error E = loadIntoKernel(*BTF);
  bool Unavailable = E.isA<KernelUnavailable>();
  std::string Result = toString(std::move(E));
  if (Unavailable)
    GTEST_SKIP() << Result;
  EXPECT_EQ(Result, "");
  EXPECT_EQ(BTF->size(), 3u);
  EXPECT_EQ(BTF->type(3).size, 0u);
}

} // namespace
