//===- Image.h - An object file in memory, to be edited -----------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// LLVM's objcopy makes a new file for each change; here headers are changed in place, and what grows (contents, names)
// goes to the end of the file, with its header pointing there:
//
//   header | .text | .BTF | .strtab | section headers                        before
//   header | .text | (old .BTF) | .strtab | section headers | .BTF           after setContents(.BTF)
//
// The bytes are in this machine's order, since that is what libbpf's linker takes; ByteOrder.cpp turns them.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_LIB_BTF_JOIN_IMAGE_H
#define POLYBPF_LIB_BTF_JOIN_IMAGE_H

#include "llvm/ADT/StringMap.h"
#include "llvm/Object/ELF.h"
#include "llvm/Support/MemoryBufferRef.h"

namespace polybpf::btf {

class Image {
public:
  using Format = llvm::object::ELFType<llvm::endianness::native, /*Is64=*/true>;
  using Section = Format::Shdr;
  using Symbol = Format::Sym;
  using Relocation = Format::Rel;

  /// Copies what loaders read of \p Object, and checks all that the functions below, and libbpf's linker, take on trust.
  /// Sections that nobody reads are still there, empty and of a type that the linker passes over.
  static llvm::Expected<Image> read(llvm::MemoryBufferRef Object);

  llvm::MemoryBufferRef buffer() const { return {Bytes, Name}; }
  llvm::StringRef name() const { return Name; }
  /// Whether the object came in the other byte order.
  bool isSwapped() const { return Swapped; }
  /// The bytes, in the other byte order if \p Swap.
  llvm::Expected<std::string> take(bool Swap);

  /// Section 0, which is none, included. What is changed here is changed in the object.
  llvm::MutableArrayRef<Section> sections();
  llvm::StringRef nameOf(const Section &S) const;
  llvm::StringRef contents(const Section &S) const;
  /// The first section of that name, or null.
  Section *find(llvm::StringRef SectionName);

  llvm::MutableArrayRef<Symbol> symbols();
  llvm::StringRef nameOf(const Symbol &S) const;
  llvm::MutableArrayRef<Relocation> relocations(const Section &S);
  /// The section that \p S is in; null if it is undefined or absolute.
  Section *sectionOf(const Symbol &S);

  /// These move sections, so pointers to others are void afterwards.
  void setContents(llvm::StringRef SectionName, llvm::StringRef Contents);
  void rename(size_t SectionIndex, llvm::StringRef NewName);
  /// Adds symbols at the end of the table; returns the index of the first.
  size_t addSymbols(llvm::ArrayRef<Symbol> Added);
  /// The section `.bss`, which is new if there was none.
  size_t findOrAddBSS();

private:
  std::string Name;
  std::string Bytes;
  bool Swapped = false;
  /// Places in Bytes and counts.
  size_t SymbolTable = 0, SymbolCount = 0, Strings = 0, SectionNames = 0;
  /// Of names that rename() has added.
  llvm::StringMap<uint32_t> NewNames;

  Format::Ehdr &header() { return *reinterpret_cast<Format::Ehdr *>(Bytes.data()); }
  llvm::Error copy(llvm::StringRef Object);
  llvm::Error check();
  llvm::Error checkSymbols(const llvm::object::ELFFile<Format> &File, const Section &Table);
  llvm::Error checkRelocations(const llvm::object::ELFFile<Format> &File, const Section &S);
  size_t append(llvm::StringRef Added);
  void addSection(llvm::StringRef SectionName);
};

/// \p Bytes, an object in either byte order, in the other one. Fails if it is malformed.
llvm::Error swapObject(std::string &Bytes);

} // namespace polybpf::btf

#endif // POLYBPF_LIB_BTF_JOIN_IMAGE_H
