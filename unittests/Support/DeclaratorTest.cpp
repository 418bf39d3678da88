//===- DeclaratorTest.cpp - Types as C and C++ write them ---------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/Support/Declarator.h"
#include "gtest/gtest.h"

using polybpf::Declarator;

namespace {

TEST(Declarator, PointersAndQualifiers) {
  EXPECT_EQ(Declarator("int").pointer("*").text(), "int *");
  EXPECT_EQ(Declarator("int").pointer("*").pointer("*").text(), "int **");
  EXPECT_EQ(Declarator("int").qualify("const").pointer("*").qualify("const").text(), "const int *const");
  EXPECT_EQ(Declarator("int").pointer("*").qualify("const").qualify("volatile").text(), "int *const volatile");
  EXPECT_EQ(Declarator("int").pointer("*").qualify("const").pointer("&").text(), "int *const &");
  EXPECT_EQ(Declarator("int").pointer("S::*").text(), "int S::*");
}

TEST(Declarator, ArraysAndFunctions) {
  EXPECT_EQ(Declarator("int").array(3).array(2).text(), "int[2][3]");
  EXPECT_EQ(Declarator("int").array(3).pointer("*").text(), "int (*)[3]");
  EXPECT_EQ(Declarator("int").pointer("*").array(3).text(), "int *[3]");
  EXPECT_EQ(Declarator("int").function("char, ...").text(), "int (char, ...)");
  EXPECT_EQ(Declarator("int").function("").pointer("*").array(2).pointer("*").function("long").text(),
            "int (*(*(long))[2])()");
  EXPECT_EQ(Declarator("int").function("int").pointer("ns::S::*").text(), "int (ns::S::*)(int)");
}

TEST(Declarator, AroundAName) {
  EXPECT_EQ(Declarator("int").declare("x"), "int x");
  EXPECT_EQ(Declarator("int").pointer("*").declare("x"), "int *x");
  EXPECT_EQ(Declarator("int").function("void").pointer("*").array(4).declare("x"), "int (*x[4])(void)");
  EXPECT_EQ(Declarator("decltype(nullptr)").declare("x"), "decltype(nullptr) x");
}

} // namespace
