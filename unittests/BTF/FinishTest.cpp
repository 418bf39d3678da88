//===- FinishTest.cpp ---------------------------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/BTF/Finish.h"
#include "TestBTF.h"
#include "polybpf/BTF/Kernel.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

using namespace llvm;
using namespace polybpf::btf;

namespace {

/// Finishes \p T and gives back what it is then.
Expected<Reader> finished(TestBTF &T, const FinishOptions &Options = {}) {
  Expected<Reader> Types = T.read();
  if (!Types)
    return Types.takeError();
  Expected<std::vector<NewContents>> Contents = finish({MemoryBufferRef(), std::move(*Types), CodeInfo()}, Options);
  if (!Contents)
    return Contents.takeError();
  EXPECT_EQ(Contents->front().Section, ".BTF");
  return TestBTF::read(Contents->front().Bytes);
}

/// A DATASEC '.bss' that holds a variable of each of the types.
void addSection(TestBTF &T, ArrayRef<int> Types) {
  std::vector<int> Variables;
  for (int Type : Types)
    Variables.push_back(btf__add_var(T, ("v" + Twine(Variables.size())).str().c_str(), BTF_VAR_GLOBAL_ALLOCATED, Type));
  btf__add_datasec(T, ".bss", 1 << 20);
  for (size_t I = 0; I != Variables.size(); ++I)
    btf__add_datasec_var_info(T, Variables[I], I << 12, 1 << 12);
}

std::string names(const Reader &BTF) {
  std::string Names;
  for (uint32_t Id = 1; Id <= BTF.size(); ++Id)
    Names += (kindName(BTF.kind(Id)) + " " + BTF.name(Id) + "\n").str();
  return Names;
}

TEST(FinishTest, WhatNothingLeadsToIsDropped) {
  TestBTF T;
  btf__add_struct(T, "unused", 4);
  int Int = btf__add_int(T, "int", 4, BTF_INT_SIGNED);
  addSection(T, {Int});
  Expected<Reader> BTF = finished(T);
  ASSERT_TRUE(bool(BTF)) << toString(BTF.takeError());
  EXPECT_EQ(names(*BTF), "INT int\nVAR v0\nDATASEC .bss\n");
}

TEST(FinishTest, WhatNamesLeadToStays) {
  TestBTF T;
  int Node = btf__add_struct(T, "node", 4), Int = btf__add_int(T, "int", 4, 0);
  btf__add_field(T, "x", Int, 0, 0);
  btf__add_enum(T, "E__tag", 4);
  btf__add_struct(T, "unused", 0);
  int Head = btf__add_struct(T, "head", 16), E = btf__add_struct(T, "E", 4);
  addSection(T, {Head, E});
  btf__add_decl_tag(T, "contains:node:link", btf__find_by_name_kind(T, "v0", BTF_KIND_VAR), -1);
  FinishOptions Options;
  Options.Companion["E"] = {"E__tag"};
  Expected<Reader> BTF = finished(T, Options);
  ASSERT_TRUE(bool(BTF)) << toString(BTF.takeError());
  EXPECT_GT(Node, 0);
  EXPECT_TRUE(BTF->find("node", BTF_KIND_STRUCT));
  EXPECT_TRUE(BTF->find("E__tag", BTF_KIND_ENUM));
  EXPECT_FALSE(BTF->find("unused"));
}

/// Structs in structs, 200 deep, and as many pointers to pointers, outermost first: the kernel gives up at 32, unless
/// what is inside comes first.
TEST(FinishTest, InnerTypesFirst) {
  TestBTF T;
  constexpr int Depth = 200;
  for (int I = 1; I != Depth; ++I) {
    btf__add_struct(T, ("S" + Twine(I)).str().c_str(), 8);
    btf__add_field(T, "inner", I + 1, 0, 0);
  }
  btf__add_int(T, "long", 8, 0);
  for (int I = 1; I != Depth; ++I)
    btf__add_ptr(T, Depth + I + 1);
  int Self = btf__add_struct(T, "list", 16);
  btf__add_field(T, "next", Self + 1, 0, 0);
  btf__add_ptr(T, Self);
  addSection(T, {1, Depth + 1, Self});
  auto Refused = [](Error E) { return toString(std::move(E)); };
  Expected<Reader> Draft = T.read(), BTF = finished(T);
  ASSERT_TRUE(Draft && BTF);
  for (uint32_t Id = 1; Id <= BTF->size(); ++Id) {
    for (const Member &M : BTF->members(Id)) {
      EXPECT_LT(M.Type, Id);
    }
  }
  EXPECT_EQ(names(*BTF).find("STRUCT S199"), names(*BTF).find("STRUCT"));
  Error E = loadIntoKernel(*Draft);
  if (E.isA<KernelUnavailable>()) {
    consumeError(std::move(E));
    GTEST_SKIP() << "no bpf()";
  }
  EXPECT_NE(Refused(std::move(E)), "");
  EXPECT_EQ(Refused(loadIntoKernel(*BTF)), "");
}

/// The order comes from content: types in any order end as the same bytes.
TEST(FinishTest, AnyOrderEndsTheSame) {
  auto Make = [](TestBTF &T, bool Reverse) {
    int Int = 0, A = 0, B = 0;
    auto Ints = [&] { Int = btf__add_int(T, "int", 4, BTF_INT_SIGNED); };
    auto As = [&] { A = btf__add_fwd(T, "a", BTF_FWD_STRUCT); };
    auto Bs = [&] { B = btf__add_fwd(T, "b", BTF_FWD_STRUCT); };
    if (Reverse)
      Bs(), Ints(), As();
    else
      As(), Bs(), Ints();
    int PtrB = Reverse ? btf__add_ptr(T, B) : 0, PtrA = btf__add_ptr(T, A);
    PtrB = Reverse ? PtrB : btf__add_ptr(T, B);
    addSection(T, {PtrA, PtrB, Int});
  };
  TestBTF One, Other;
  Make(One, false);
  Make(Other, true);
  ASSERT_NE(One.bytes(), Other.bytes());
  Expected<Reader> A = finished(One), B = finished(Other);
  ASSERT_TRUE(A && B);
  EXPECT_EQ(names(*A), names(*B));
  EXPECT_EQ(names(*A), "PTR \nVAR v0\nPTR \nVAR v1\nINT int\nVAR v2\nDATASEC .bss\nFWD a\nFWD b\n");
}

} // namespace
