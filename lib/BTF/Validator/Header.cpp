//===- Header.cpp - The header, the sections, the limits of the whole ---------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
//   magic 0xeb9f  version 1  flags 0  hdr_len 24 | type_off 0  type_len 120 | str_off 120  str_len 64 || types ||
//   strings
//
// The header has a length of its own, so that it may grow: what is not there of it is zero, and what is more than we
// know has to be zero. The two sections follow, without a gap, and the strings are the last. btf_parse_hdr,
// btf_check_sec_info, btf_parse_str_sec and btf_parse_type_sec.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Rules.h"
#include "llvm/Support/Endian.h"
#include <cstring>

using namespace llvm;
using namespace polybpf::btf;

/// In bytes: BTF_MAX_SIZE.
static constexpr size_t MaxSize = 16 << 20;

namespace {

class HeaderReader {
public:
  explicit HeaderReader(StringRef Bytes) : Bytes(Bytes) {}
  Sections run();

private:
  StringRef Bytes;
  /// What is there of the header; the rest is zero.
  char Header[sizeof(btf_header)] = {};
  Sections Result;

  bool readHeader();
  bool checkOrder();
  void checkContents();

  uint32_t field(size_t Offset) const {
    return support::endian::read32(Header + Offset, Result.IsLittleEndian ? endianness::little : endianness::big);
  }
  uint32_t length() const { return field(offsetof(btf_header, hdr_len)); }
  uint32_t typesAt() const { return field(offsetof(btf_header, type_off)); }
  uint32_t typesLength() const { return field(offsetof(btf_header, type_len)); }
  uint32_t stringsAt() const { return field(offsetof(btf_header, str_off)); }
  uint32_t stringsLength() const { return field(offsetof(btf_header, str_len)); }

  bool problem(const Twine &What) {
    Result.Problems.push_back(What.str());
    return false;
  }
};

} // namespace

Sections polybpf::btf::findSections(StringRef Bytes) { return HeaderReader(Bytes).run(); }

Sections HeaderReader::run() {
  if (readHeader() && checkOrder()) {
    Result.Types = Bytes.substr(length() + typesAt(), typesLength());
    Result.Strings = Bytes.substr(length() + stringsAt(), stringsLength());
    Result.Found = true;
    checkContents();
  }
  return std::move(Result);
}

bool HeaderReader::readHeader() {
  if (Bytes.size() > MaxSize)
    problem("it has " + Twine(Bytes.size()) + " bytes; " + Twine(MaxSize) + " are the most that the kernel takes");
  size_t LengthEnd = offsetof(btf_header, hdr_len) + sizeof(uint32_t);
  if (Bytes.size() < LengthEnd)
    return problem("it has " + Twine(Bytes.size()) + " bytes, and no header");
  Result.IsLittleEndian = uint8_t(Bytes[0]) == (BTF_MAGIC & 0xff);
  memcpy(Header, Bytes.data(), LengthEnd);
  uint32_t Length = length();
  if (Length > Bytes.size())
    return problem("the header says that it has " + Twine(Length) + " bytes, and there are " + Twine(Bytes.size()));
  memset(Header, 0, sizeof(Header));
  memcpy(Header, Bytes.data(), std::min<size_t>(Length, sizeof(Header)));

  if (support::endian::read16(Header, Result.IsLittleEndian ? endianness::little : endianness::big) != BTF_MAGIC)
    return problem("it does not begin with the magic number of BTF");
  if (Header[offsetof(btf_header, version)] != BTF_VERSION)
    return problem("unknown version " + Twine(unsigned(uint8_t(Header[offsetof(btf_header, version)]))));
  if (uint8_t Flags = Header[offsetof(btf_header, flags)])
    problem("unknown flags " + Twine(unsigned(Flags)) + " in the header");
  if (Bytes.slice(sizeof(Header), Length).find_first_not_of('\0') != StringRef::npos)
    problem("there is more in the header than the kernel knows");
  return length() == Bytes.size() ? problem("there is nothing after the header") : true;
}

/// In unsigned 32 bits, and in the order, of the kernel.
bool HeaderReader::checkOrder() {
  struct Section {
    StringRef Name;
    uint32_t At, Length;
  } All[] = {{"types", typesAt(), typesLength()}, {"strings", stringsAt(), stringsLength()}};
  int32_t ByOffset = All[0].At - All[1].At, ByLength = All[0].Length - All[1].Length;
  if (ByOffset > 0 || (!ByOffset && ByLength > 0))
    std::swap(All[0], All[1]);
  uint32_t Room = Bytes.size() - length(), End = 0;
  for (const Section &S : All) {
    if (S.At > Room || S.At > End)
      return problem("the section of " + S.Name + " begins at byte " + Twine(S.At) + " after the header; expected " +
                     Twine(End));
    if (S.At < End)
      return problem("the section of " + S.Name + " begins inside of the other");
    if (S.Length > Room - End)
      return problem("the section of " + S.Name + " is said to have " + Twine(S.Length) + " bytes, and there are " +
                     Twine(Room - End));
    End += S.Length;
  }
  return End == Room ? true : problem(Twine(Room - End) + " bytes belong to no section");
}

void HeaderReader::checkContents() {
  if (stringsAt() + stringsLength() != Bytes.size() - length())
    problem("the section of strings is not the last");
  if (Result.Strings.empty() || Result.Strings.front() || Result.Strings.back())
    problem("the section of strings does not begin and end with a zero byte");
  if (Result.Strings.size() > size_t(BTF_MAX_NAME_OFFSET) + 1)
    problem("the section of strings has more than " + Twine(BTF_MAX_NAME_OFFSET + 1) + " bytes");
  if (typesAt() % alignof(btf_type))
    problem("the section of types is not aligned to 4 bytes");
  if (Result.Types.empty())
    problem("there are no types");
}
