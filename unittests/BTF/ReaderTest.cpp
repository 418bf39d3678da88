//===- ReaderTest.cpp - The types of a BPF object -----------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "TestBTF.h"
#include "polybpf/BTF/Printer.h"
#include "llvm/Support/Endian.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

using namespace llvm;
using namespace polybpf::btf;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

/// struct pair { int left; const int *right; }, with tags, and an enumeration.
void fill(TestBTF &T) {
  int Int = btf__add_int(T, "int", 4, BTF_INT_SIGNED);
  int Pointer = btf__add_ptr(T, btf__add_const(T, Int));
  int Pair = btf__add_struct(T, "pair", 16);
  btf__add_field(T, "left", Int, 0, 0);
  btf__add_field(T, "right", Pointer, 64, 0);
  btf__add_decl_tag(T, "on the type", Pair, -1);
  btf__add_decl_tag(T, "on right", Pair, 1);
  btf__add_decl_tag(T, "again on the type", Pair, -1);
  btf__add_enum(T, "level", 4);
  btf__add_enum_value(T, "LOW", -1);
  btf__add_enum_value(T, "HIGH", 7);
  btf__add_typedef(T, "pair_t", btf__add_volatile(T, Pair));
}

TEST(Reader, TypesByName) {
  TestBTF T;
  fill(T);
  Expected<Reader> BTF = T.read();
  ASSERT_TRUE(bool(BTF)) << toString(BTF.takeError());
  uint32_t Pair = BTF->find("pair", BTF_KIND_STRUCT);
  ASSERT_NE(Pair, 0u);
  EXPECT_EQ(BTF->find("pair"), Pair);
  EXPECT_EQ(BTF->find("pair", BTF_KIND_UNION), 0u);
  EXPECT_EQ(BTF->find("none"), 0u);
  EXPECT_EQ(BTF->strip(BTF->find("pair_t")), Pair);
  EXPECT_EQ(BTF->strip(0), 0u);
}

TEST(Reader, MembersTagsAndEnumerators) {
  TestBTF T;
  fill(T);
  Expected<Reader> BTF = T.read();
  ASSERT_TRUE(bool(BTF)) << toString(BTF.takeError());
  uint32_t Pair = BTF->find("pair"), Level = BTF->find("level");
  SmallVector<Member> Members = BTF->members(Pair);
  ASSERT_EQ(Members.size(), 2u);
  EXPECT_EQ(Members[1].Name, "right");
  EXPECT_EQ(Members[1].BitOffset, 64u);
  EXPECT_EQ(Members[1].BitSize, 0u);
  EXPECT_EQ(BTF->kind(Members[1].Type), unsigned(BTF_KIND_PTR));
  EXPECT_THAT(BTF->tags(Pair), ElementsAre("on the type", "again on the type"));
  EXPECT_THAT(BTF->tags(Pair, 1), ElementsAre("on right"));
  EXPECT_TRUE(BTF->tags(Pair, 0).empty());
  SmallVector<Enumerator> Values = BTF->enumerators(Level);
  ASSERT_EQ(Values.size(), 2u);
  EXPECT_EQ(int64_t(Values[0].Value), -1);
  EXPECT_EQ(Values[1].Value, 7u);
  EXPECT_TRUE(BTF->members(Level).empty());
  EXPECT_TRUE(BTF->enumerators(Pair).empty());
}

TEST(Reader, OutlivesItsBuffer) {
  TestBTF T;
  fill(T);
  std::string Bytes = T.bytes();
  Expected<Reader> BTF = TestBTF::read(Bytes);
  ASSERT_TRUE(bool(BTF)) << toString(BTF.takeError());
  std::fill(Bytes.begin(), Bytes.end(), '\xff');
  EXPECT_NE(BTF->find("pair_t"), 0u);
}

//===--- What libbpf takes on trust -------------------------------------------------------------------------------===//

TEST(Reader, IdsHaveToExist) {
  TestBTF T;
  btf__add_ptr(T, 99);
  EXPECT_EQ(T.problem(), "test: malformed BTF: type 1 (PTR) refers to type 99, but there are 1");
  TestBTF Struct;
  btf__add_struct(Struct, "s", 4);
  btf__add_field(Struct, "x", 77, 0, 0);
  EXPECT_THAT(Struct.problem(), HasSubstr("type 1 (STRUCT) refers to type 77"));
  TestBTF Array;
  btf__add_array(Array, btf__add_int(Array, "int", 4, 0), 55, 3);
  EXPECT_THAT(Array.problem(), HasSubstr("type 2 (ARRAY) refers to type"));
  TestBTF Proto;
  btf__add_func_proto(Proto, 0);
  btf__add_func_param(Proto, "p", 1000000);
  EXPECT_THAT(Proto.problem(), HasSubstr("type 1 (FUNC_PROTO) refers to type 1000000"));
}

TEST(Reader, KindsHaveToFit) {
  TestBTF T;
  btf__add_func(T, "f", BTF_FUNC_GLOBAL, btf__add_int(T, "int", 4, 0));
  EXPECT_THAT(T.problem(), HasSubstr("type 2 (FUNC) is of type 1 (INT), which is no FUNC_PROTO"));
  TestBTF Section;
  int Int = btf__add_int(Section, "int", 4, 0);
  btf__add_datasec(Section, ".data", 4);
  btf__add_datasec_var_info(Section, Int, 0, 4);
  EXPECT_THAT(Section.problem(), HasSubstr("type 2 (DATASEC) holds type 1 (INT), which is neither VAR nor FUNC"));
}

TEST(Reader, ReferencesHaveToEnd) {
  TestBTF Self;
  btf__add_const(Self, 1);
  EXPECT_THAT(Self.problem(), HasSubstr("refers to itself through references alone"));
  TestBTF Circle;
  btf__add_ptr(Circle, 2);
  btf__add_typedef(Circle, "t", 3);
  btf__add_array(Circle, btf__add_int(Circle, "int", 4, 0), 1, 2);
  btf_array(btf__type_by_id(Circle, 4))->type = 1;
  const_cast<btf_type *>(btf__type_by_id(Circle, 2))->type = 4;
  EXPECT_THAT(Circle.problem(), HasSubstr("refers to itself through references alone"));
  // Through a struct it is a list, and fine.
  TestBTF List;
  btf__add_ptr(List, 2);
  btf__add_struct(List, "node", 8);
  btf__add_field(List, "next", 1, 0, 0);
  EXPECT_EQ(List.problem(), "");
}

TEST(Reader, TheHeaderHasToBeTrue) {
  TestBTF T;
  fill(T);
  const std::string Good = T.bytes();
  auto With = [&](size_t Offset, uint32_t Value) {
    std::string Bytes = Good;
    support::endian::write32(&Bytes[Offset], Value, endianness::native);
    return TestBTF::problem(Bytes);
  };
  EXPECT_EQ(TestBTF::problem(Good), "");
  EXPECT_THAT(With(offsetof(btf_header, hdr_len), Good.size()), HasSubstr("points outside"));
  EXPECT_THAT(With(offsetof(btf_header, hdr_len), 8), HasSubstr("the header says that it has 8 bytes"));
  EXPECT_THAT(With(offsetof(btf_header, hdr_len), ~0u), HasSubstr("the header says that it has"));
  EXPECT_THAT(With(offsetof(btf_header, str_len), ~0u), HasSubstr("points outside"));
  EXPECT_THAT(With(offsetof(btf_header, type_len), ~0u), HasSubstr("points outside"));
  EXPECT_THAT(With(offsetof(btf_header, type_off), 2), HasSubstr("not aligned"));
  EXPECT_THAT(With(offsetof(btf_header, str_len), 0), HasSubstr("string section"));
  EXPECT_THAT(With(0, BTF_MAGIC | 2 << 16), HasSubstr("unknown version 2"));
  EXPECT_THAT(TestBTF::problem(""), HasSubstr("too short"));
  EXPECT_THAT(TestBTF::problem(std::string(64, 'x')), HasSubstr("neither an ELF object nor BTF"));
}

// Every byte changed in several ways, and every length: reading and printing end, with an error or without. That
// nothing is read outside of the bytes is what AddressSanitizer sees to.
TEST(Reader, AnyBytesMayCome) {
  TestBTF T;
  fill(T);
  const std::string Good = T.bytes();
  unsigned Readable = 0;
  auto Try = [&](StringRef Bytes) {
    Expected<Reader> BTF = TestBTF::read(Bytes);
    if (!BTF)
      return consumeError(BTF.takeError());
    ++Readable;
    std::string Text;
    raw_string_ostream Stream(Text);
    print(*BTF, Stream);
    EXPECT_FALSE(Stream.str().empty());
  };
  for (size_t At = 0; At < Good.size(); ++At)
    for (char Change : {'\x01', '\x02', '\x08', '\x10', '\x80', '\xff'}) {
      std::string Bytes = Good;
      Bytes[At] ^= Change;
      Try(Bytes);
    }
  EXPECT_GT(Readable, 0u);
  for (size_t Length = 0; Length < Good.size(); ++Length)
    EXPECT_NE(TestBTF::problem(StringRef(Good).take_front(Length)), "") << "cut to " << Length;
}

} // namespace
