//===- Members.cpp - Whether a member is where its type may be ----------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// A struct is of one of two makes. Without a kind_flag a member's offset is in bits, up to 2^32, and a bit-field is an
// INT of its own with few bits. With it the offset has 24 bits, the size of a bit-field is beside it, and INTs are
// whole:
//
//   struct { unsigned a : 3, b : 5; }    kind_flag   a: 'unsigned int' size 3 bit 0     b: 'unsigned int' size 5 bit 3
//   same, without the flag                           a: INT of 3 bits, bit 0            b: INT of 5 bits, bit 3
//
// Where each kind may be is what the check_member and check_kflag_member functions of the kernel say. Two surprises are
// theirs: in a struct with a kind_flag every enum that is no bit-field takes 4 bytes, whatever its size is, and only
// FLOAT has to be aligned.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Rules.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MathExtras.h"

using namespace llvm;
using namespace polybpf::btf;

static constexpr uint32_t MaxCopiedBits = 128;
static constexpr uint32_t PointerSize = 8;

/// Whether \p Bits from the bit \p Offset end inside of \p Struct.
static std::string exceeds(Type Struct, uint64_t Offset, uint64_t Bits) {
  if (divideCeil(Offset + Bits, 8) <= Struct.size())
    return "";
  return ("it ends at bit " + Twine(Offset + Bits) + ", beyond the " + Twine(Struct.size()) + " bytes of the type")
      .str();
}

static std::string unalignedByte(uint64_t Offset) {
  return ("it is at bit " + Twine(Offset) + ", not at a byte").str();
}

static std::string tooManyBits(uint32_t Bits, uint32_t Most) {
  return ("it is a bit-field of " + Twine(Bits) + " bits; its type has " + Twine(Most)).str();
}

/// Of what is always a number of whole bytes.
static std::string wholeBytes(Type Struct, uint64_t Offset, uint32_t Size) {
  return Offset % 8 ? unalignedByte(Offset) : exceeds(Struct, Offset, uint64_t(Size) * 8);
}

/// The bits are copied from a byte on, into 128.
static std::string copied(Type Struct, uint64_t Offset, uint32_t Bits) {
  if (Offset % 8 + Bits > MaxCopiedBits)
    return ("it has " + Twine(Bits) + " bits from bit " + Twine(Offset % 8) + " of a byte on; " + Twine(MaxCopiedBits) +
            " are the most")
        .str();
  return exceeds(Struct, Offset, Bits);
}

/// 8, 16, 32, 64 or 128 bits, from the first on.
static bool isRegular(Type Int) {
  return !Int.intOffset() && Int.intBits() >= 8 && Int.intBits() <= MaxCopiedBits && isPowerOf2_32(Int.intBits());
}

static std::string intProblem(Type Struct, uint64_t Offset, uint32_t FieldBits, Type Int) {
  if (!Struct.flag()) {
    if (Offset + Int.intOffset() > UINT32_MAX)
      return "it is beyond bit 2^32";
    return copied(Struct, Offset + Int.intOffset(), Int.intBits());
  }
  if (!isRegular(Int))
    return "its type is an INT of " + utostr(Int.intBits()) + " bits from bit " + utostr(Int.intOffset()) +
           " on; a type with a kind_flag takes those of 8, 16, 32, 64 and 128";
  if (FieldBits > Int.intBits())
    return tooManyBits(FieldBits, Int.intBits());
  if (!FieldBits && Offset % 8)
    return unalignedByte(Offset);
  return copied(Struct, Offset, FieldBits ? FieldBits : Int.intBits());
}

static std::string enumProblem(Type Struct, uint64_t Offset, uint32_t FieldBits, uint32_t Size) {
  static constexpr uint32_t EnumBits = 32;
  if (!Struct.flag())
    return wholeBytes(Struct, Offset, Size);
  if (FieldBits > EnumBits)
    return tooManyBits(FieldBits, EnumBits);
  if (!FieldBits && Offset % 8)
    return unalignedByte(Offset);
  std::string What = exceeds(Struct, Offset, FieldBits ? FieldBits : EnumBits);
  if (!What.empty() && !FieldBits && Size * 8 < EnumBits)
    What += ": in a type with a kind_flag the kernel gives an enum 4 bytes";
  return What;
}

static std::string floatProblem(Type Struct, uint64_t Offset, uint32_t Size) {
  uint64_t Alignment = std::min(Size, PointerSize) * 8;
  if (Alignment && Offset % Alignment)
    return ("it is at bit " + Twine(Offset) + "; a FLOAT of " + Twine(Size) + " bytes is aligned to " +
            Twine(Alignment / 8))
        .str();
  return wholeBytes(Struct, Offset, Size);
}

std::string polybpf::btf::placementProblem(Type Struct, uint32_t Index, Type Member, uint32_t Size) {
  uint64_t Offset = Struct.memberOffset(Index);
  uint32_t FieldBits = Struct.memberBits(Index);
  if (divideCeil(Offset, 8) > Struct.size())
    return ""; // Types.cpp has said so.
  if (Member.is(BTF_KIND_INT))
    return intProblem(Struct, Offset, FieldBits, Member);
  if (Member.is(BTF_KIND_ENUM) || Member.is(BTF_KIND_ENUM64))
    return enumProblem(Struct, Offset, FieldBits, Size);
  if (FieldBits)
    return ("it is a bit-field of " + Twine(FieldBits) + " bits; only INT, ENUM and ENUM64 can be").str();
  if (Member.is(BTF_KIND_FLOAT))
    return floatProblem(Struct, Offset, Size);
  return wholeBytes(Struct, Offset, Size);
}
