//===- SourceTypesTest.cpp - The types of the source, rebuilt from BTF --------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/BTF/SourceTypes.h"
#include "TestBTF.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

using namespace llvm;
using namespace polybpf::btf;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

/// What the types are as text, or why there are none.
std::string text(TestBTF &T) {
  Expected<Reader> BTF = T.read();
  if (!BTF)
    return toString(BTF.takeError());
  Expected<SourceProgram> Source = sourceProgram(*BTF);
  if (!Source)
    return toString(Source.takeError());
  std::string Text;
  raw_string_ostream Stream(Text);
  print(*Source, Stream);
  return Stream.str();
}

/// An enum of one variant, with the given tags.
std::string enumWith(const char *Layout, const char *Variant) {
  TestBTF T;
  int Int = btf__add_int(T, "unsigned int", 4, 0);
  int Payload = btf__add_struct(T, "", 4);
  int Union = btf__add_union(T, "", 4);
  btf__add_field(T, "tag", Int, 0, 0);
  btf__add_field(T, "A", Payload, 0, 0);
  int Enum = btf__add_struct(T, "E", 4);
  btf__add_field(T, "", Union, 0, 0);
  btf__add_decl_tag(T, "rust.type=a::E", Enum, -1);
  btf__add_decl_tag(T, Layout, Enum, -1);
  btf__add_decl_tag(T, Variant, Union, 1);
  return text(T);
}

TEST(SourceTypes, ValuesOfVariants) {
  EXPECT_EQ(enumWith("rust.enum=direct", "rust.variant=0:A:3"), "enum a::E { // 4 bytes, tag: u32 @0\n    A = 3,\n}\n");
  EXPECT_EQ(enumWith("rust.enum=niche", "rust.variant=0:A:*"), "enum a::E { // 4 bytes, tag: u32 @0\n    A = _,\n}\n");
  EXPECT_EQ(enumWith("rust.enum=direct", "rust.variant=0:A:-1,5..340282366920938463463374607431768211455!"),
            "enum a::E { // 4 bytes, tag: u32 @0\n"
            "    A = -1 | 5..=340282366920938463463374607431768211455, // cannot exist\n}\n");
}

TEST(SourceTypes, MalformedTags) {
  for (const char *Variant : {"rust.variant=", "rust.variant=0", "rust.variant=0:A", "rust.variant=x:A:3",
                              "rust.variant=0:A:", "rust.variant=0:A:3..", "rust.variant=0:A:3,,4",
                              "rust.variant=0:A:-"
                              "-1"})
    EXPECT_EQ(enumWith("rust.enum=direct", Variant),
              "type 3 (UNION ): malformed DECL_TAG '" + StringRef(Variant).split('=').second.str() + "'");
}

TEST(SourceTypes, TagsOfOthersMeanNothing) {
  TestBTF T;
  int Int = btf__add_int(T, "int", 4, BTF_INT_SIGNED);
  int Struct = btf__add_struct(T, "s", 4);
  btf__add_field(T, "x", Int, 0, 0);
  btf__add_decl_tag(T, "contains:a.b=c:d", Struct, 0);
  btf__add_decl_tag(T, "rust.", Struct, -1);
  EXPECT_EQ(text(T), "struct s { // 4 bytes\n    int x; // @0\n};\n");
}

TEST(SourceTypes, FunctionsThatTakeThemselvesEnd) {
  TestBTF T;
  // [1] FUNC_PROTO (a, b: PTR to it) twice: without an end, and 2^n long.
  btf__add_func_proto(T, 0);
  btf__add_func_param(T, "a", 2);
  btf__add_func_param(T, "b", 2);
  btf__add_ptr(T, 1);
  btf__add_func(T, "f", BTF_FUNC_GLOBAL, 1);
  EXPECT_LT(text(T).size(), size_t(1 << 20));
}

TEST(SourceTypes, PartsOfNames) {
  EXPECT_EQ(pathOf("core::option::Option<a::B>"), "core::option");
  EXPECT_EQ(pathOf("a::f::{closure_env#0}<fn(u8) -> a::B>"), "a::f");
  EXPECT_EQ(pathOf("<a::S as b::T>::{vtable_type}"), "<a::S as b::T>");
  EXPECT_EQ(pathOf("u32"), "");
  EXPECT_THAT(genericArguments("a::M<u32, [a::B<u8>; 4], fn(u8, u8) -> u16>"),
              ElementsAre("u32", "[a::B<u8>; 4]", "fn(u8, u8) -> u16"));
  EXPECT_THAT(genericArguments("(u8, u16)"), IsEmpty());
  EXPECT_THAT(genericArguments("&[a::B<u8>]"), IsEmpty());
  EXPECT_THAT(genericArguments("a::B"), IsEmpty());
}

} // namespace
