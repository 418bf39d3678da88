//===- SectionsTest.cpp -------------------------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/BTF/Sections.h"
#include "TestBTF.h"
#include "llvm/Support/SwapByteOrder.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

using namespace llvm;
using namespace polybpf::btf;

namespace {

/// One function and one line in section "tc".
struct SectionsTest : testing::Test {
  TestBTF T;
  std::vector<uint32_t> Words;

  SectionsTest() {
    int Proto = btf__add_func_proto(T, 0);
    uint32_t Func = btf__add_func(T, "prog", BTF_FUNC_GLOBAL, Proto);
    auto String = [&](const char *Text) { return uint32_t(btf__add_str(T, Text)); };
    Words = {0x0001eb9f, 32, 0, 20, 20, 28, 48, 4};
    append({8, String("tc"), 1, 0, Func});
    append({16, String("tc"), 1, 0, String("a.c"), String("int x;"), 3 << 10});
    append({16});
  }
  void append(std::initializer_list<uint32_t> More) { Words.insert(Words.end(), More); }
  StringRef bytes() { return StringRef(reinterpret_cast<const char *>(Words.data()), Words.size() * 4); }
  std::string problem() { return problem(bytes()); }
  std::string problem(StringRef Bytes) {
    Expected<Reader> BTF = T.read();
    EXPECT_TRUE(bool(BTF));
    return toString(CodeInfo::parse(Bytes, *BTF).takeError());
  }
};

TEST_F(SectionsTest, Records) {
  Expected<Reader> BTF = T.read();
  ASSERT_TRUE(bool(BTF));
  Expected<CodeInfo> Info = CodeInfo::parse(bytes(), *BTF);
  ASSERT_TRUE(bool(Info)) << toString(Info.takeError());
  std::string Seen;
  Info->forEach([&](CodeRecords R) {
    Seen += "[" + std::to_string(R.What) + " " + btf__str_by_offset(BTF->raw(), R.Section) + " " +
            std::to_string(R.Words.size() / R.Width) + "]";
  });
  EXPECT_EQ(Seen, "[0 tc 1][1 tc 1]");
  EXPECT_EQ(Info->bytes(), bytes());
}

TEST_F(SectionsTest, OtherByteOrder) {
  std::vector<uint32_t> Native = Words;
  for (uint32_t &Word : Words)
    Word = byteswap(Word);
  Words.front() = 0x00019feb; // The magic number is 16 bits, then come two bytes.
  Expected<Reader> BTF = T.read();
  ASSERT_TRUE(bool(BTF));
  Expected<CodeInfo> Info = CodeInfo::parse(bytes(), *BTF);
  ASSERT_TRUE(bool(Info)) << toString(Info.takeError());
  EXPECT_EQ(ArrayRef(Native), Info->native());
  EXPECT_EQ(Info->bytes(), bytes());
}

TEST_F(SectionsTest, Malformed) {
  Words[12] = 1;
  EXPECT_EQ(problem(), "malformed .BTF.ext: type 1 is no FUNC");
  Words[12] = 99;
  EXPECT_EQ(problem(), "malformed .BTF.ext: type 99 does not exist");
  Words[12] = 2;
  Words[10] = 7;
  EXPECT_EQ(problem(), "malformed .BTF.ext: records are cut short");
  Words[10] = 1;
  Words[8] = 4;
  EXPECT_EQ(problem(), "malformed .BTF.ext: records of 4 bytes");
  Words[8] = 8;
  Words[9] = 5000;
  EXPECT_EQ(problem(), "malformed .BTF.ext: the name of a section is not in .BTF");
  Words[0] = 0;
  EXPECT_EQ(problem(), "malformed .BTF.ext: it does not begin with the magic number");
  EXPECT_EQ(problem(bytes().take_front(30)), "malformed .BTF.ext: it has 30 bytes");
}

/// Whatever stands in a word, reading ends well or with an error, and never outside of the bytes.
TEST_F(SectionsTest, AnyWord) {
  std::vector<uint32_t> Good = Words;
  for (size_t I = 0; I != Good.size(); ++I)
    for (uint32_t Value : {0u, 1u, 3u, 4u, 31u, 1000u, 0x7fffffffu, 0xfffffff0u, 0xffffffffu}) {
      Words = Good;
      Words[I] = Value;
      Expected<Reader> BTF = T.read();
      ASSERT_TRUE(bool(BTF));
      Expected<CodeInfo> Info = CodeInfo::parse(bytes(), *BTF);
      if (!Info) {
        consumeError(Info.takeError());
        continue;
      }
      size_t Sum = 0;
      Info->forEach([&](CodeRecords R) { Sum += R.Words.size(); });
      EXPECT_LE(Sum, Words.size());
    }
}

} // namespace
