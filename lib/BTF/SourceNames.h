//===- SourceNames.h - What a type is called in its language ------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Three things make a name: a DECL_TAG that says it, BTF's own name, and, for pointers, arrays and functions, the
// syntax of the language around what they are made of:
//
//   PTR STRUCT Conn "rust.type=krate::Conn"      &krate::Conn in Rust
//   PTR ARRAY[4] INT unsigned int                &[u32; 4] in Rust, unsigned int (*)[4] in C and C++
//
// docs/Encoding.md, section 2, says where a tag stands because these rules would give another name.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_LIB_BTF_SOURCENAMES_H
#define POLYBPF_LIB_BTF_SOURCENAMES_H

#include "polybpf/BTF/SourceTypes.h"
#include "polybpf/Support/Declarator.h"
#include "llvm/ADT/DenseMap.h"
#include <map>

namespace polybpf::btf {

class SourceNames {
public:
  explicit SourceNames(const Reader &BTF);

  /// The value of the DECL_TAG `<language>.<Key>=`, if there is one.
  std::optional<llvm::StringRef> tag(uint32_t Id, llvm::StringRef Key, int32_t Component = Reader::WholeType) const;
  llvm::SmallVector<llvm::StringRef> tags(uint32_t Id, llvm::StringRef Key) const;
  /// The language of the first tag on \p Id or its component; empty if there is none.
  llvm::StringRef language(uint32_t Id, int32_t Component = Reader::WholeType) const;

  /// The TYPEDEF that holds the tags of an ENUM, which cannot have any itself; 0 if there is none.
  uint32_t holderOf(uint32_t Enum) const { return Holders.lookup(Enum); }
  /// The ENUM of the values of an enumeration that is a TYPEDEF; 0 if there is none.
  uint32_t enumOf(uint32_t Typedef) const { return Enums.lookup(Typedef); }
  /// Whether a TYPEDEF is an enumeration in the source.
  bool isEnumeration(uint32_t Typedef) const { return Enums.contains(Typedef); }

  /// \p Id as \p Language writes it.
  std::string nameOf(uint32_t Id, llvm::StringRef Language);
  SourceKind kindOf(uint32_t Id, llvm::StringRef Language, llvm::StringRef Name) const;
  /// \p Id used by something of \p Language; \p Told is the name that a tag gives, if one does.
  TypeUse use(uint32_t Id, llvm::StringRef Language, std::optional<llvm::StringRef> Told = {});

private:
  const Reader &BTF;
  llvm::DenseMap<uint32_t, uint32_t> Holders, Enums;
  /// The only place where names branch: remembered, so that a few FUNC_PROTOs do not make 2^n of them.
  std::map<std::pair<uint32_t, std::string>, std::string> Parameters;

  void findEnumerations();
  std::string ownName(uint32_t Id) const;
  std::string rustName(uint32_t Id, unsigned Depth);
  Declarator declarator(uint32_t Id, llvm::StringRef Language, unsigned Depth);
  std::string parameters(uint32_t FuncProto, llvm::StringRef Language, unsigned Depth);
  SourceKind kindByName(uint32_t Id, llvm::StringRef Name) const;
  SourceKind kindByBTF(uint32_t Id) const;
};

/// Rust's name of an integer that has C's name in BTF; empty if it is none of Rust's.
llvm::StringRef rustPrimitive(llvm::StringRef Canonical);

/// Whether \p Name is a type that the language itself provides, although BTF needs a TYPEDEF or STRUCT for it.
bool isProvided(llvm::StringRef Language, llvm::StringRef Name);

} // namespace polybpf::btf

#endif // POLYBPF_LIB_BTF_SOURCENAMES_H
