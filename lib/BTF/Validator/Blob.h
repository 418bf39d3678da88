//===- Blob.h - BTF as its bytes have it --------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// libbpf refuses some of what has to be judged here, so this reads the bytes itself. The section of types is a row of
// words of 32 bits, whatever is in it, so it is turned into this machine's byte order as a whole:
//
//   9: STRUCT  'pair' | STRUCT, 2 members | size 8 || 'left' | type 1 | bit 0 || 'right' | type 1 | bit 32
//      word(0)          word(1)             word(2)    part(0): 0       1        part(1): 0 ...
//
// A Type is a pointer to the first of its words, and what it reads is there: Blob's constructor sees to that.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_LIB_BTF_VALIDATOR_BLOB_H
#define POLYBPF_LIB_BTF_VALIDATOR_BLOB_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <linux/btf.h>
#include <vector>

namespace polybpf::btf {

/// One type. Cheap to copy; lives as long as its Blob.
class Type {
public:
  /// Words in front of what a kind adds.
  static constexpr unsigned HeadWords = 3;

  explicit Type(const uint32_t *Words) : Words(Words) {}

  uint32_t nameOffset() const { return Words[0]; }
  uint32_t info() const { return Words[1]; }
  unsigned kind() const { return BTF_INFO_KIND(info()); }
  /// How many members, enumerators, parameters or entries; the linkage of a FUNC.
  uint32_t count() const { return BTF_INFO_VLEN(info()); }
  bool flag() const { return BTF_INFO_KFLAG(info()); }
  /// Of kinds with a size, in bytes.
  uint32_t size() const { return Words[2]; }
  /// Of kinds that refer to a type.
  uint32_t target() const { return Words[2]; }
  /// The word \p At of what INT, ARRAY, VAR and DECL_TAG add.
  uint32_t extra(unsigned At = 0) const { return Words[HeadWords + At]; }
  /// The word \p At of the part \p Index, of kinds with a count.
  uint32_t part(uint32_t Index, unsigned At) const;

  bool is(unsigned Kind) const { return kind() == Kind; }
  bool isVoid() const { return kind() == BTF_KIND_UNKN; }
  /// STRUCT or UNION.
  bool isComposite() const { return is(BTF_KIND_STRUCT) || is(BTF_KIND_UNION); }
  /// What says nothing of its own about layout: CONST, VOLATILE, RESTRICT, TYPEDEF, TYPE_TAG.
  bool isModifier() const;
  bool operator==(Type Other) const { return Words == Other.Words; }

  // The parts of an INT.
  uint32_t intBits() const { return BTF_INT_BITS(extra()); }
  uint32_t intOffset() const { return BTF_INT_OFFSET(extra()); }
  uint32_t intEncoding() const { return BTF_INT_ENCODING(extra()); }

  // The parts of a STRUCT or UNION, in bits.
  uint32_t memberType(uint32_t Index) const { return part(Index, 1); }
  uint32_t memberOffset(uint32_t Index) const { return flag() ? part(Index, 2) & 0xffffff : part(Index, 2); }
  /// Of a bit-field; 0 for other members.
  uint32_t memberBits(uint32_t Index) const { return flag() ? part(Index, 2) >> 24 : 0; }

private:
  const uint32_t *Words;
};

/// The two sections.
class Blob {
public:
  /// Ids above this are not taken by any kernel.
  static constexpr uint32_t MaxId = BTF_MAX_TYPE;

  /// Void alone.
  Blob();
  /// \p TypeBytes are cut into types up to the first that does not fit: see cut().
  Blob(llvm::StringRef TypeBytes, llvm::StringRef Strings, bool IsLittleEndian);

  /// The last id that there is.
  uint32_t size() const { return Starts.size() - 1; }
  /// Is there such a type? 0, void, is one.
  bool has(uint32_t Id) const { return Id < Starts.size(); }
  Type operator[](uint32_t Id) const { return Type(Words.data() + Starts[Id]); }

  /// What could not be read after the last type: empty, or the reason.
  llvm::StringRef cut() const { return Cut; }

  bool hasString(uint32_t Offset) const { return Offset <= BTF_MAX_NAME_OFFSET && Offset < Strings.size(); }
  /// Up to the zero byte that ends it; empty if there is none.
  llvm::StringRef string(uint32_t Offset) const;
  llvm::StringRef name(uint32_t Id) const { return string((*this)[Id].nameOffset()); }

private:
  /// Those of void come first.
  std::vector<uint32_t> Words;
  std::vector<uint32_t> Starts;
  llvm::StringRef Strings;
  std::string Cut;
};

} // namespace polybpf::btf

#endif // POLYBPF_LIB_BTF_VALIDATOR_BLOB_H
