//===- Blob.cpp - BTF as its bytes have it ------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Blob.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/Endian.h"

using namespace llvm;
using namespace polybpf::btf;

namespace {

/// How many words follow the head of a type: Fixed and PerPart for each of its parts.
struct Shape {
  uint8_t Fixed, PerPart;
};

} // namespace

static constexpr Shape Shapes[] = {
    /* void     */ {0, 0}, /* INT      */ {1, 0}, /* PTR      */ {0, 0}, /* ARRAY      */ {3, 0},
    /* STRUCT   */ {0, 3}, /* UNION    */ {0, 3}, /* ENUM     */ {0, 2}, /* FWD        */ {0, 0},
    /* TYPEDEF  */ {0, 0}, /* VOLATILE */ {0, 0}, /* CONST    */ {0, 0}, /* RESTRICT   */ {0, 0},
    /* FUNC     */ {0, 0}, /* PROTO    */ {0, 2}, /* VAR      */ {1, 0}, /* DATASEC    */ {0, 3},
    /* FLOAT    */ {0, 0}, /* DECL_TAG */ {1, 0}, /* TYPE_TAG */ {0, 0}, /* ENUM64     */ {0, 3}};

uint32_t Type::part(uint32_t Index, unsigned At) const {
  return Words[HeadWords + size_t(Index) * Shapes[kind()].PerPart + At];
}

bool Type::isModifier() const {
  switch (kind()) {
  case BTF_KIND_TYPEDEF:
  case BTF_KIND_VOLATILE:
  case BTF_KIND_CONST:
  case BTF_KIND_RESTRICT:
  case BTF_KIND_TYPE_TAG:
    return true;
  default:
    return false;
  }
}

Blob::Blob() : Words(Type::HeadWords), Starts(1) {}

Blob::Blob(StringRef TypeBytes, StringRef Strings, bool IsLittleEndian) : Blob() {
  this->Strings = Strings;
  endianness Endian = IsLittleEndian ? endianness::little : endianness::big;
  Words.reserve(Words.size() + TypeBytes.size() / sizeof(uint32_t));
  for (size_t At = 0; At + sizeof(uint32_t) <= TypeBytes.size(); At += sizeof(uint32_t))
    Words.push_back(support::endian::read32(TypeBytes.data() + At, Endian));

  bool Odd = TypeBytes.size() % sizeof(uint32_t);
  size_t At = Type::HeadWords;
  while (At < Words.size() || Odd) {
    size_t Left = Words.size() - At, Needed = Type::HeadWords;
    if (Left >= Needed) {
      Type T(Words.data() + At);
      if (T.isVoid() || T.kind() >= std::size(Shapes)) {
        Cut = ("there is no kind " + Twine(T.kind())).str();
        return;
      }
      Needed += Shapes[T.kind()].Fixed + size_t(Shapes[T.kind()].PerPart) * T.count();
    }
    if (Left < Needed) {
      Cut = ("it needs " + Twine(Needed * 4) + " bytes, and the section of types ends after " +
             Twine(Left * 4 + TypeBytes.size() % sizeof(uint32_t)))
                .str();
      return;
    }
    // More than MaxId types are no error for the kernel: it drops them, in silence.
    if (Starts.size() < MaxId)
      Starts.push_back(At);
    At += Needed;
  }
}

StringRef Blob::string(uint32_t Offset) const {
  return hasString(Offset) ? Strings.drop_front(Offset).split('\0').first : StringRef();
}
