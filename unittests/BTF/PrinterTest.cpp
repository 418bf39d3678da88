//===- PrinterTest.cpp - BTF as text ------------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/BTF/Printer.h"
#include "TestBTF.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

using namespace llvm;
using namespace polybpf::btf;
using testing::HasSubstr;

namespace {

std::string text(TestBTF &T) {
  Expected<Reader> BTF = T.read();
  if (!BTF)
    return toString(BTF.takeError());
  std::string Text;
  raw_string_ostream Stream(Text);
  print(*BTF, Stream);
  return Stream.str();
}

TEST(Printer, TypesWithoutANameStandWhereTheyAreUsed) {
  TestBTF T;
  int Int = btf__add_int(T, "int", 4, BTF_INT_SIGNED);
  int Union = btf__add_union(T, "", 4);
  btf__add_field(T, "a", Int, 0, 0);
  int Outer = btf__add_struct(T, "outer", 8);
  btf__add_field(T, "", Union, 0, 0);
  btf__add_field(T, "bits", Int, 35, 3);
  btf__add_decl_tag(T, "of bits", Outer, 1);
  btf__add_decl_tag(T, "of outer", Outer, -1);
  EXPECT_EQ(text(T), "INT int size=4 bits=32 signed\n"
                     "STRUCT outer size=8\n"
                     "  (anon): UNION size=4 @0\n"
                     "    a: INT int @0\n"
                     "  bits: INT int @4:3 bits=3\n"
                     "    TAG \"of bits\"\n"
                     "  TAG \"of outer\"\n");
}

TEST(Printer, WhatNothingRefersToIsShownLast) {
  TestBTF T;
  int Int = btf__add_int(T, "int", 4, 0);
  btf__add_ptr(T, Int);
  btf__add_struct(T, "", 0);
  btf__add_struct(T, "named", 0);
  EXPECT_EQ(text(T), "INT int size=4 bits=32\nSTRUCT named size=0\nPTR INT int\nSTRUCT size=0\n");
}

TEST(Printer, NothingInANameBreaksTheLine) {
  TestBTF T;
  btf__add_int(T, "two\nlines", 4, 0);
  EXPECT_EQ(text(T), "INT two\\0Alines size=4 bits=32\n");
}

TEST(Printer, StructsWithoutANameThatHoldThemselvesEnd) {
  TestBTF T;
  btf__add_struct(T, "", 8);
  btf__add_field(T, "again", 1, 0, 0);
  EXPECT_THAT(text(T), HasSubstr("...\n"));
}

TEST(Printer, DoublingEnds) {
  TestBTF T;
  int Inner = btf__add_int(T, "int", 4, 0);
  for (int Level = 0; Level != 30; ++Level) {
    int Outer = btf__add_struct(T, "", 4);
    btf__add_field(T, "a", Inner, 0, 0);
    btf__add_field(T, "b", Inner, 0, 0);
    Inner = Outer;
  }
  EXPECT_LT(text(T).size(), 1u << 20);
}

TEST(Printer, SignaturesThatHoldThemselvesEnd) {
  TestBTF T;
  btf__add_ptr(T, 2);
  btf__add_func_proto(T, 0);
  btf__add_func_param(T, "again", 1);
  EXPECT_THAT(text(T), HasSubstr("(...)"));
}

} // namespace
