//===- Image.cpp - An object file in memory, to be edited ---------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Image.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/BinaryFormat/ELF.h"
#include <linux/bpf.h>

using namespace llvm;
using namespace llvm::object;
using namespace polybpf::btf;

static Error malformed(const Twine &What) { return createStringError("malformed object: " + What); }

Expected<Image> Image::read(MemoryBufferRef Object) {
  Image I;
  I.Name = Object.getBufferIdentifier().str();
  I.Bytes = Object.getBuffer().str();
  auto Read = [&]() -> Error {
    if (I.Bytes.size() < sizeof(Format::Ehdr) || I.Bytes[ELF::EI_CLASS] != ELF::ELFCLASS64)
      return malformed("not an ELF file of 64 bits");
    bool Little = I.Bytes[ELF::EI_DATA] == ELF::ELFDATA2LSB;
    I.Swapped = Little != (endianness::native == endianness::little);
    if (I.Swapped)
      if (Error E = swapObject(I.Bytes))
        return E;
    return I.check();
  };
  if (Error E = Read())
    return createStringError(I.Name + ": " + toString(std::move(E)));
  return I;
}

Expected<std::string> Image::take(bool Swap) {
  if (Swap)
    if (Error E = swapObject(Bytes))
      return std::move(E);
  return std::move(Bytes);
}

//===--- Checks ---------------------------------------------------------------------------------------------------===//

Error Image::checkSymbols(const ELFFile<Format> &File, const Section &Table) {
  if (SymbolTable)
    return malformed("it has two symbol tables");
  Expected<Format::SymRange> Symbols = File.symbols(&Table);
  Expected<StringRef> Names = File.getStringTableForSymtab(Table);
  if (!Symbols || !Names)
    return joinErrors(Symbols.takeError(), Names.takeError());
  for (const Symbol &S : *Symbols) {
    if (Error E = S.getName(*Names).takeError())
      return E;
    if (S.st_shndx < ELF::SHN_LORESERVE && S.st_shndx >= sections().size())
      return malformed("a symbol is in a section that does not exist");
  }
  SymbolTable = reinterpret_cast<const char *>(Symbols->data()) - Bytes.data();
  SymbolCount = Symbols->size();
  Strings = Names->data() - Bytes.data();
  return Error::success();
}

/// A relocation of code is one of a whole instruction, and of two if it is a 64-bit constant.
Error Image::checkRelocations(const ELFFile<Format> &File, const Section &S) {
  Expected<Format::RelRange> Relocations = File.rels(S);
  if (!Relocations)
    return Relocations.takeError();
  if (S.sh_info == 0 || S.sh_info >= sections().size())
    return malformed("relocations of a section that does not exist");
  uint64_t Size = sections()[S.sh_info].sh_size;
  for (const Relocation &R : *Relocations) {
    uint64_t Width = R.getType(false) == ELF::R_BPF_64_64 ? 2 * sizeof(bpf_insn) : sizeof(uint32_t);
    if (R.r_offset > Size || Size - R.r_offset < Width)
      return malformed("a relocation is outside of its section");
    if (R.getSymbol(false) >= SymbolCount)
      return malformed("a relocation is of a symbol that does not exist");
  }
  return Error::success();
}

Error Image::check() {
  Expected<ELFFile<Format>> File = ELFFile<Format>::create(Bytes);
  if (!File)
    return File.takeError();
  Expected<Format::ShdrRange> All = File->sections();
  if (!All)
    return All.takeError();
  if (All->empty() || header().e_shnum != All->size())
    return malformed("it has no sections, or more than 65,279");
  Expected<StringRef> Names = File->getSectionStringTable(*All);
  if (!Names)
    return Names.takeError();
  SectionNames = Names->data() - Bytes.data();
  for (const Section &S : *All) {
    if (Error E = File->getSectionName(S, *Names).takeError())
      return E;
    if (S.sh_type == ELF::SHT_NULL || S.sh_type == ELF::SHT_NOBITS)
      continue;
    if (Error E = File->getSectionContents(S).takeError())
      return E;
    if (S.sh_type == ELF::SHT_SYMTAB)
      if (Error E = checkSymbols(*File, S))
        return E;
  }
  if (!SymbolTable)
    return malformed("it has no symbol table");
  for (const Section &S : *All)
    if (S.sh_type == ELF::SHT_REL)
      if (Error E = checkRelocations(*File, S))
        return E;
  return Error::success();
}

//===--- Looking --------------------------------------------------------------------------------------------------===//

MutableArrayRef<Image::Section> Image::sections() {
  return {reinterpret_cast<Section *>(Bytes.data() + header().e_shoff), header().e_shnum};
}

StringRef Image::nameOf(const Section &S) const { return Bytes.data() + SectionNames + S.sh_name; }

StringRef Image::contents(const Section &S) const {
  return S.sh_type == ELF::SHT_NOBITS ? StringRef() : StringRef(Bytes).substr(S.sh_offset, S.sh_size);
}

Image::Section *Image::find(StringRef SectionName) {
  for (Section &S : sections())
    if (nameOf(S) == SectionName)
      return &S;
  return nullptr;
}

MutableArrayRef<Image::Symbol> Image::symbols() {
  return {reinterpret_cast<Symbol *>(Bytes.data() + SymbolTable), SymbolCount};
}

StringRef Image::nameOf(const Symbol &S) const { return Bytes.data() + Strings + S.st_name; }

MutableArrayRef<Image::Relocation> Image::relocations(const Section &S) {
  return {reinterpret_cast<Relocation *>(Bytes.data() + S.sh_offset), size_t(S.sh_size / sizeof(Relocation))};
}

Image::Section *Image::sectionOf(const Symbol &S) {
  return S.st_shndx == ELF::SHN_UNDEF || S.st_shndx >= ELF::SHN_LORESERVE ? nullptr : &sections()[S.st_shndx];
}

//===--- Changing -------------------------------------------------------------------------------------------------===//

/// Puts \p Added at the end of the file, aligned for all that a section may hold; returns where.
size_t Image::append(StringRef Added) {
  Bytes.resize(alignTo(Bytes.size(), 8));
  size_t At = Bytes.size();
  Bytes += Added;
  return At;
}

void Image::rename(size_t SectionIndex, StringRef NewName) {
  auto [Known, IsNew] = NewNames.try_emplace(NewName, 0);
  if (IsNew) {
    StringRef Old = contents(sections()[header().e_shstrndx]);
    Known->second = Old.size();
    std::string Names = (Old + NewName + StringRef("\0", 1)).str();
    // If symbols have their names in the same table, they find them in the new one too.
    SectionNames = append(Names);
    Section &Table = sections()[header().e_shstrndx];
    Table.sh_offset = SectionNames;
    Table.sh_size = Names.size();
  }
  sections()[SectionIndex].sh_name = Known->second;
}

size_t Image::addSymbols(ArrayRef<Symbol> Added) {
  size_t First = SymbolCount;
  Section &Old = *llvm::find_if(sections(), [](const Section &S) { return S.sh_type == ELF::SHT_SYMTAB; });
  std::string Table = contents(Old).str();
  Table.append(reinterpret_cast<const char *>(Added.data()), Added.size() * sizeof(Symbol));
  size_t Index = &Old - sections().data();
  SymbolTable = append(Table);
  SymbolCount += Added.size();
  sections()[Index].sh_offset = SymbolTable;
  sections()[Index].sh_size = Table.size();
  return First;
}

/// Adds an empty section behind the others.
void Image::addSection(StringRef SectionName) {
  StringRef Table(reinterpret_cast<const char *>(sections().data()), sections().size() * sizeof(Section));
  std::string Headers = Table.str() + std::string(sizeof(Section), '\0');
  header().e_shoff = append(Headers);
  header().e_shnum = header().e_shnum + 1;
  rename(sections().size() - 1, SectionName);
  Section &New = sections().back();
  New.sh_type = ELF::SHT_PROGBITS;
  New.sh_addralign = 8;
}

void Image::setContents(StringRef SectionName, StringRef Contents) {
  if (!find(SectionName))
    addSection(SectionName);
  size_t At = append(Contents);
  Section &S = *find(SectionName);
  S.sh_offset = At;
  S.sh_size = Contents.size();
}
