//===- NamesTest.cpp - Names of any language as C identifiers -------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/DebugInfo/Names.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include <set>

using namespace polybpf;
using testing::MatchesRegex;

namespace {

std::string made(llvm::StringRef Name) { return identifierFor(Name, "krate::module"); }

TEST(Names, IdentifiersStay) {
  for (const char *Name : {"task_struct", "sock___v5", "_", "__sk_buff", "X", "a1"})
    EXPECT_EQ(made(Name), Name);
  EXPECT_EQ(made(std::string(127, 'a')), std::string(127, 'a'));
}

TEST(Names, KeywordsOfC) {
  EXPECT_EQ(made("struct"), "struct_");
  EXPECT_EQ(made("nullptr"), "nullptr_");
  EXPECT_EQ(made("typeof"), "typeof_");
  EXPECT_EQ(made("_Bool"), "_Bool_");
  EXPECT_EQ(made("linux"), "linux_");
  EXPECT_EQ(made("type"), "type");
}

TEST(Names, JoinedWithoutFlavorMark) {
  EXPECT_EQ(joined("E", "__", "tag"), "E__tag");
  EXPECT_EQ(joined("E_", "__", "tag"), "E____tag");
  EXPECT_EQ(joined("E", "__", "_A"), "E____A");
  EXPECT_EQ(joined("E__", "__", "tag"), "E_____tag");
  EXPECT_EQ(joined("E__", "_", "first9"), "E____first9");
  EXPECT_EQ(joined("E_", "_", "first9"), "E__first9");
  EXPECT_EQ(joined("E_", "__", "_A"), "E_____A");
}

TEST(Names, Operators) {
  EXPECT_EQ(withNamedOperator("operator()"), "operator_call");
  EXPECT_EQ(withNamedOperator("operator->*"), "operator_arrow_star");
  EXPECT_EQ(withNamedOperator("operator->"), "operator_arrow");
  EXPECT_EQ(withNamedOperator("operator<=>"), "operator_compare");
  EXPECT_EQ(withNamedOperator("operator<< <int>"), "operator_shift_left <int>");
  EXPECT_EQ(withNamedOperator("operator\"\"_km"), "operator_literal_km");
  EXPECT_EQ(withNamedOperator("operator new"), "operator new");
  EXPECT_EQ(withNamedOperator("operator"), "operator");
  EXPECT_EQ(withNamedOperator("operator_x"), "operator_x");
  EXPECT_EQ(withNamedOperator("sum"), "sum");
}

TEST(Names, WordsThatLoseNothing) {
  EXPECT_EQ(made("Option<u32>"), "Option_u32");
  EXPECT_EQ(made("HashMap<u32, u64, 16>"), "HashMap_u32_u64_16");
  EXPECT_EQ(made("(u32, u64)"), "tup_u32_u64");
  EXPECT_EQ(made("&[u8]"), "slice_u8");
  EXPECT_EQ(made("&mut [u8]"), "slice_mut_u8");
  EXPECT_EQ(made("*const [u8]"), "ptr_slice_u8");
  EXPECT_EQ(made("&str"), "ref_str");
  EXPECT_EQ(made("Option<&u32>"), "Option_ref_u32");
  EXPECT_EQ(made("MaybeUninit<bool>"), "MaybeUninit_bool");
}

TEST(Names, WordsThatLoseSomethingHaveAHash) {
  EXPECT_THAT(made("Option<krate::Event>"), MatchesRegex("Option_Event_h[0-9a-f]{7}"));
  EXPECT_THAT(made("{closure_env#0}"), MatchesRegex("closure_env_0_h[0-9a-f]{7}"));
  EXPECT_THAT(made("(u8, (u16, u32))"), MatchesRegex("tup_u8_tup_u16_u32_h[0-9a-f]{7}"));
  EXPECT_THAT(made("Fn<(u32)>"), MatchesRegex("Fn_.*_h[0-9a-f]{7}"));
  EXPECT_THAT(made("Größe"), MatchesRegex("Gr_e_h[0-9a-f]{7}"));
  EXPECT_THAT(made("日本"), MatchesRegex("T_*h[0-9a-f]{7}"));
  EXPECT_THAT(made("1st"), MatchesRegex("T_1st_h[0-9a-f]{7}"));
  EXPECT_THAT(made("G<-5>"), MatchesRegex("G_5_h[0-9a-f]{7}"));
}

TEST(Names, DifferentNamesStayDifferent) {
  std::set<std::string> Seen;
  for (const char *Name :
       {"A<B<C>, D>", "A<B<C, D>>", "A<(B, C), D>", "A<x::B>",    "A<y::B>",      "A<5>",        "A<-5>",
        "A<u8, u16>", "A_u8<u16>",  "A<&u8>",       "A<&mut u8>", "A<*const u8>", "A<*mut u8>",  "A<&[u8]>",
        "A<[u8; 4]>", "A<[u8]>",    "A<'x'>",       "A<\"x\">",   "(A, B)",       "(A,)",        "Größe",
        "Grüße",      "&dyn T",     "&dyn U",       "fn(u8)",     "fn(u8) -> u8", "{closure#0}", "{closure#1}"})
    EXPECT_TRUE(Seen.insert(made(Name)).second) << Name << " " << made(Name);
  EXPECT_NE(identifierFor("Option<E>", "a"), identifierFor("Option<E>", "b"));
}

TEST(Names, NoFlavorThatTheSourceDidNotAskFor) {
  // libbpf reads `X___Y` as `X`.
  EXPECT_THAT(made("A<__X>"), MatchesRegex("A____X_h[0-9a-f]{7}"));
  EXPECT_THAT(made("Option<sock___old>"), MatchesRegex("Option_sock____old_h[0-9a-f]{7}"));
}

TEST(Names, EveryResultIsAnIdentifierOfAllKernels) {
  std::string Long = "W<" + std::string(300, 'x') + ">";
  for (llvm::StringRef Name :
       {llvm::StringRef(Long), llvm::StringRef(""), llvm::StringRef("<>"), llvm::StringRef("\xff\xfe"),
        llvm::StringRef("a\0b", 3), llvm::StringRef("((((("), llvm::StringRef(")))>>>]"), llvm::StringRef("::"),
        llvm::StringRef("a::"), llvm::StringRef("___")}) {
    std::string Made = made(Name);
    EXPECT_TRUE(isIdentifier(Made)) << Name.str() << " " << Made;
    EXPECT_LE(Made.size(), Name == "___" ? MaxIdentifier : MaxMadeIdentifier);
  }
}

TEST(Names, TheHashIsTheSameEverywhere) {
  // FNV-1a of "core::option::Option<krate::Event>", as docs/Encoding.md has it.
  EXPECT_EQ(identifierFor("Option<krate::Event>", "core::option"),
            withHash("Option_Event", "core::option::Option<krate::Event>"));
  EXPECT_TRUE(hasHash("Option_Event_h0123abc"));
  EXPECT_FALSE(hasHash("Option_Event_h0123ABC"));
  EXPECT_FALSE(hasHash("Option_Event"));
}

TEST(Names, Clipped) {
  EXPECT_EQ(clipped("Event__tag"), "Event__tag");
  std::string Long(200, 'v');
  EXPECT_LE(clipped(Long).size(), MaxMadeIdentifier);
  EXPECT_TRUE(hasHash(clipped(Long)));
}

} // namespace
