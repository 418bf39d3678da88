//===- ValidatorTest.cpp - What a kernel refuses in BTF -----------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// The rules are tested by test/BTF/Validator and test/BTF/mutants.test; here is what the API promises beside them.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/BTF/Validator.h"
#include "TestBTF.h"
#include "gtest/gtest.h"

using namespace llvm;
using namespace polybpf::btf;

namespace {

std::string text(const Violation &V) {
  std::string Text;
  raw_string_ostream(Text) << V;
  return Text;
}

TEST(Validator, AViolationHasItsPartsApart) {
  TestBTF T;
  int Int = btf__add_int(T, "int", 4, 0);
  int Mixed = btf__add_struct(T, "Mixed", 8);
  btf__add_field(T, "high", Int, 32, 0);
  btf__add_field(T, "low", Int, 0, 0);
  btf__add_decl_tag(T, "rust.type=krate::Mixed", Mixed, -1);
  std::vector<Violation> Found = validate(T.bytes());
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(Found[0].Type, uint32_t(Mixed));
  EXPECT_EQ(Found[0].Kind, "STRUCT");
  EXPECT_EQ(Found[0].Name, "Mixed");
  EXPECT_EQ(Found[0].Part, "member 2 'low'");
  EXPECT_EQ(Found[0].Source, "krate::Mixed");
  EXPECT_FALSE(Found[0].LeftToLoader);
  EXPECT_EQ(text(Found[0]),
            "[2] STRUCT 'Mixed' (krate::Mixed), member 2 'low': it is at bit 0, before bit 32 where the "
            "member in front of it is");
}

TEST(Validator, WhatALoaderCompletesIsMarked) {
  TestBTF T;
  btf__add_datasec(T, ".data", 0);
  std::vector<Violation> Found = validate(T.bytes());
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_TRUE(Found[0].LeftToLoader);
}

TEST(Validator, NothingInANameBreaksTheLine) {
  TestBTF T;
  btf__add_struct(T, ("two\nlines" + std::string(1000, 'x')).c_str(), 0);
  std::vector<Violation> Found = validate(T.bytes());
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(text(Found[0]).find('\n'), std::string::npos);
  EXPECT_LT(text(Found[0]).size(), 300u);
}

TEST(Validator, VersionsOfKernels) {
  EXPECT_TRUE((cantFail(KernelVersion::parse("6.12")) == KernelVersion{6, 12}));
  EXPECT_TRUE((cantFail(KernelVersion::parse("5.15.0-1-amd64")) == KernelVersion{5, 15}));
  EXPECT_TRUE((KernelVersion{5, 19} < KernelVersion{6, 0}));
  EXPECT_TRUE((KernelVersion{6, 9} < KernelVersion{6, 12}));
  for (const char *Bad : {"", "6", "six", "6.x", "4.17", "-1.2"})
    EXPECT_NE(toString(KernelVersion::parse(Bad).takeError()), "") << Bad;
}

TEST(Validator, NoBTFIsAnError) {
  for (StringRef Bytes : {"", "text",
                          "\x7f"
                          "ELF"}) {
    Expected<std::vector<Violation>> Found = validate(MemoryBufferRef(Bytes, "file"));
    EXPECT_FALSE(bool(Found)) << Bytes.str();
    EXPECT_EQ(toString(Found.takeError()).substr(0, 6), "file: ");
  }
}

// Every byte changed in several ways, and every length: judging ends, and what is changed back is well again. That
// nothing is read outside of the bytes is what AddressSanitizer sees to.
TEST(Validator, AnyBytesMayCome) {
  TestBTF T;
  int Int = btf__add_int(T, "int", 4, BTF_INT_SIGNED);
  int Lock = btf__add_struct(T, "bpf_spin_lock", 4);
  btf__add_field(T, "val", Int, 0, 0);
  int Array = btf__add_const(T, btf__add_array(T, Int, Int, 4));
  int Struct = btf__add_struct(T, "s", 32);
  btf__add_field(T, "lock", Lock, 0, 0);
  btf__add_field(T, "array", Array, 32, 0);
  btf__add_decl_tag(T, "c.type=s", Struct, 1);
  btf__add_var(T, "v", BTF_VAR_STATIC, btf__add_ptr(T, Struct));
  const std::string Good = T.bytes();
  for (const Violation &V : validate(Good))
    ADD_FAILURE() << text(V);
  unsigned Refused = 0;
  for (size_t At = 0; At < Good.size(); ++At)
    for (char Change : {'\x01', '\x02', '\x08', '\x10', '\x80', '\xff'}) {
      std::string Bytes = Good;
      Bytes[At] ^= Change;
      for (KernelVersion Kernel : {OldestKernel, NewestKernel})
        Refused += !validate(Bytes, Kernel).empty();
    }
  EXPECT_GT(Refused, Good.size());
  for (size_t Length = 0; Length < Good.size(); ++Length)
    EXPECT_FALSE(validate(StringRef(Good).take_front(Length)).empty()) << "cut to " << Length;
}

} // namespace
