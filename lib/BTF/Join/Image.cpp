//===- Image.cpp - An object file in memory, to be edited ---------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Image.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/BinaryFormat/ELF.h"
#include "llvm/Support/MathExtras.h"
#include <linux/bpf.h>

using namespace llvm;
using namespace llvm::object;
using namespace polybpf::btf;

/// What libelf asks of a section beyond what LLVM does.
static bool isSound(const Image::Section &S) {
  bool IsAligned = S.sh_addralign == 0 || (isPowerOf2_64(S.sh_addralign) && S.sh_addralign <= 65536);
  bool IsTable = S.sh_entsize == 0 || S.sh_size % S.sh_entsize == 0;
  // Relocations are nothing that is loaded. A loader makes a map of variables.
  bool IsLoaded = S.sh_type == ELF::SHT_REL && (S.sh_flags & (ELF::SHF_ALLOC | ELF::SHF_WRITE | ELF::SHF_EXECINSTR));
  return IsAligned && IsTable && !IsLoaded && !(S.sh_flags & ELF::SHF_COMPRESSED) &&
         !(S.sh_type == ELF::SHT_NOBITS && S.sh_size > UINT32_MAX);
}

static Error malformed(const Twine &What) { return createStringError("malformed object: " + What); }

/// Whether no loader reads \p S, of the name \p Name.
static bool isUnread(const Image::Section &S, StringRef Name) {
  switch (S.sh_type) {
  case ELF::SHT_NULL:
  case ELF::SHT_SYMTAB:
  case ELF::SHT_STRTAB:
  case ELF::SHT_REL:
    return false;
  case ELF::SHT_GROUP:
    return true;
  default:
    return (!(S.sh_flags & ELF::SHF_ALLOC) && Name != ".BTF" && Name != ".BTF.ext") || Name == ".eh_frame";
  }
}

/// Which sections of \p File are not worth copying: most of an object is DWARF.
static Expected<std::vector<bool>> unreadSections(const ELFFile<Image::Format> &File, ArrayRef<Image::Section> All) {
  std::vector<bool> Unread;
  for (const Image::Section &S : All) {
    Expected<StringRef> Name = File.getSectionName(S);
    if (!Name)
      return Name.takeError();
    Unread.push_back(isUnread(S, *Name));
  }
  for (size_t I = 0; I != All.size(); ++I)
    if (All[I].sh_type == ELF::SHT_REL && All[I].sh_info < All.size() && Unread[All[I].sh_info])
      Unread[I] = true;
  return Unread;
}

Error Image::copy(StringRef Object) {
  Expected<ELFFile<Format>> File = ELFFile<Format>::create(Object);
  if (!File)
    return File.takeError();
  Expected<Format::ShdrRange> All = File->sections();
  if (!All)
    return All.takeError();
  Expected<std::vector<bool>> Unread = unreadSections(*File, *All);
  if (!Unread)
    return Unread.takeError();
  Bytes = Object.take_front(sizeof(Format::Ehdr)).str();
  std::vector<Section> Headers(All->begin(), All->end());
  for (size_t I = 0; I != Headers.size(); ++I) {
    if (Headers[I].sh_type == ELF::SHT_NULL || Headers[I].sh_type == ELF::SHT_NOBITS)
      continue;
    Expected<ArrayRef<uint8_t>> Contents = File->getSectionContents((*All)[I]);
    if (!Contents)
      return Contents.takeError();
    if ((*Unread)[I]) {
      // libbpf's linker passes over sections of this type.
      Headers[I].sh_type = ELF::SHT_LLVM_ADDRSIG;
      Headers[I].sh_flags = 0;
      Contents = ArrayRef<uint8_t>();
    }
    Headers[I].sh_offset = append(toStringRef(*Contents));
    Headers[I].sh_size = Contents->size();
  }
  size_t Table = append(StringRef(reinterpret_cast<const char *>(Headers.data()), Headers.size() * sizeof(Section)));
  header().e_shoff = Table;
  return Error::success();
}

Expected<Image> Image::read(MemoryBufferRef Object) {
  Image I;
  I.Name = Object.getBufferIdentifier().str();
  auto Read = [&]() -> Error {
    StringRef Source = Object.getBuffer();
    if (Source.size() < sizeof(Format::Ehdr) || Source[ELF::EI_CLASS] != ELF::ELFCLASS64)
      return malformed("not an ELF file of 64 bits");
    bool Little = Source[ELF::EI_DATA] == ELF::ELFDATA2LSB;
    I.Swapped = Little != (endianness::native == endianness::little);
    // Members of archives lie at any even place.
    std::string Aligned;
    if (I.Swapped || reinterpret_cast<uintptr_t>(Source.data()) % 8) {
      Aligned = Source.str();
      Source = Aligned;
    }
    if (I.Swapped) {
      if (Error E = swapObject(Aligned))
        return E;
      Source = Aligned;
    }
    if (Error E = I.copy(Source))
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
    if (S.getType() == ELF::STT_SECTION && (!S.st_shndx || S.st_shndx >= ELF::SHN_LORESERVE))
      return malformed("a symbol stands for a section that does not exist");
    if (const Section *In = sectionOf(S);
        In && In->sh_type == ELF::SHT_LLVM_ADDRSIG && (S.getType() == ELF::STT_FUNC || S.getType() == ELF::STT_OBJECT))
      return malformed("the symbol " + *S.getName(*Names) + " is in a section that is not loaded");
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
  if (header().e_ident[ELF::EI_VERSION] != ELF::EV_CURRENT || header().e_version != ELF::EV_CURRENT)
    return malformed("it is of another version of ELF");
  if (All->empty() || header().e_shnum != All->size())
    return malformed("it has no sections, or more than 65,279");
  Expected<StringRef> Names = File->getSectionStringTable(*All);
  if (!Names)
    return Names.takeError();
  SectionNames = Names->data() - Bytes.data();
  for (const Section &S : *All) {
    if (Error E = File->getSectionName(S, *Names).takeError())
      return E;
    if (!isSound(S))
      return malformed("the size, alignment or flags of section " + nameOf(S) + " makes no sense");
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

size_t Image::findOrAddBSS() {
  for (Section &S : sections())
    if (nameOf(S) == ".bss" && S.sh_type == ELF::SHT_NOBITS)
      return &S - sections().data();
  addSection(".bss");
  sections().back().sh_type = ELF::SHT_NOBITS;
  sections().back().sh_flags = ELF::SHF_ALLOC | ELF::SHF_WRITE;
  return sections().size() - 1;
}

void Image::setContents(StringRef SectionName, StringRef Contents) {
  if (!find(SectionName))
    addSection(SectionName);
  size_t At = append(Contents);
  Section &S = *find(SectionName);
  S.sh_offset = At;
  S.sh_size = Contents.size();
}
