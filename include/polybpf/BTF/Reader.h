//===- Reader.h - The types of a BPF object -----------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Reads the BTF of a BPF object, or a raw BTF blob, of either endianness. libbpf parses; what libbpf 1.1 takes on trust
// (headers that point outside the file, ids and names that do not exist, types that refer to themselves) is checked
// once, when a Reader is made, so that its users need not.
//
//   Expected<Reader> BTF = Reader::fromFile("events.o");
//   uint32_t Event = BTF->find("Event", BTF_KIND_STRUCT);
//   for (const Member &M : BTF->members(Event))
//     outs() << M.Name << " at bit " << M.BitOffset << "\n";
//
// A type is its id, 1 to size(). Id 0 is void. Kinds are those of <linux/btf.h>. Names live as long as the Reader.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_BTF_READER_H
#define POLYBPF_BTF_READER_H

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/MemoryBufferRef.h"
#include <linux/btf.h>
#include <map>
#include <memory>

struct btf;

namespace polybpf::btf {

/// A member of a STRUCT or UNION.
struct Member {
  llvm::StringRef Name;
  uint32_t Type;
  /// In bits from the start of the STRUCT or UNION.
  uint32_t BitOffset;
  /// Of a bit-field; 0 for other members.
  uint32_t BitSize;
};

/// A value of an ENUM or ENUM64, sign-extended if the type is signed.
struct Enumerator {
  llvm::StringRef Name;
  uint64_t Value;
};

/// A parameter of a FUNC_PROTO. Type 0 without a name is the `...` of C.
struct Parameter {
  llvm::StringRef Name;
  uint32_t Type;
};

/// A VAR (or FUNC, in .ksyms) of a DATASEC.
struct SectionEntry {
  uint32_t Type;
  uint32_t Offset;
  uint32_t Size;
};

class Reader {
public:
  /// The component of a DECL_TAG that stands on the type itself.
  static constexpr int32_t WholeType = -1;

  static llvm::Expected<Reader> fromFile(llvm::StringRef Path);
  /// Errors begin with the buffer's identifier. The buffer is not needed afterwards.
  static llvm::Expected<Reader> fromBuffer(llvm::MemoryBufferRef Buffer);
  /// What a section .BTF has.
  static llvm::Expected<Reader> fromBTF(llvm::StringRef Bytes);

  /// The bytes of the section .BTF of an object, or the whole of what is no ELF file. Nobody has looked at them yet.
  static llvm::Expected<llvm::StringRef> findBytes(llvm::MemoryBufferRef Buffer);

  /// How many types there are, and so the last id.
  uint32_t size() const;
  const btf_type &type(uint32_t Id) const;
  unsigned kind(uint32_t Id) const;
  llvm::StringRef name(uint32_t Id) const;

  /// The first type of that name, of that kind unless it is BTF_KIND_UNKN; 0 if there is none.
  uint32_t find(llvm::StringRef Name, unsigned Kind = BTF_KIND_UNKN) const;
  /// What \p Id is without CONST, VOLATILE, RESTRICT, TYPE_TAG and TYPEDEF.
  uint32_t strip(uint32_t Id) const;

  llvm::SmallVector<Member> members(uint32_t Id) const;
  llvm::SmallVector<Enumerator> enumerators(uint32_t Id) const;
  llvm::SmallVector<Parameter> parameters(uint32_t FuncProto) const;
  llvm::SmallVector<SectionEntry> entries(uint32_t Datasec) const;
  /// The DECL_TAGs of a type, or of one of its members or parameters, in the order of their ids.
  llvm::ArrayRef<llvm::StringRef> tags(uint32_t Id, int32_t Component = WholeType) const;

  /// What the ELF file says of sections and global symbols; empty for a raw blob. BTF leaves both to the loader.
  struct ELFLayout {
    llvm::StringMap<uint64_t> SectionSizes;
    llvm::StringMap<uint64_t> SymbolOffsets;
  };
  const ELFLayout &layout() const { return Layout; }
  const ::btf *raw() const { return Types.get(); }

  struct Free {
    void operator()(::btf *Types) const;
  };
  using TypesPtr = std::unique_ptr<::btf, Free>;
  /// What libbpf has read, for who wants to change it. The Reader is of no use afterwards.
  TypesPtr take() && { return std::move(Types); }

private:
  explicit Reader(TypesPtr Types) : Types(std::move(Types)) {}
  static llvm::Expected<Reader> fromELF(llvm::MemoryBufferRef Buffer);
  void collectTags();
  llvm::StringRef string(uint32_t Offset) const;

  /// Owned; libbpf keeps its own copy of the bytes.
  TypesPtr Types;
  ELFLayout Layout;
  std::map<std::pair<uint32_t, int32_t>, llvm::SmallVector<llvm::StringRef, 1>> Tags;
};

/// "STRUCT", "ENUM64", ...; "?" for a kind that BTF does not have.
llvm::StringRef kindName(unsigned Kind);

} // namespace polybpf::btf

#endif // POLYBPF_BTF_READER_H
