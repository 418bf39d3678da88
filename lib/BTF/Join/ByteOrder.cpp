//===- ByteOrder.cpp - Objects of the other byte order ------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// libbpf's linker, until 1.6, takes objects of this machine's byte order only. So others are turned before, and the
// result is turned back. All that the linker reads or changes is turned: headers, symbols, relocations, types, and
// instructions, whose constants it adjusts. What data means only the program knows; that stays as it is.
//
//   b7 01 00 00 00 00 00 2a   r1 = 42, big endian: opcode, registers as dst and src, offset, constant
//   b7 10 00 00 2a 00 00 00   the same, little endian: registers as src and dst
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "../Rebuild.h"
#include "Image.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/SwapByteOrder.h"
#include <bpf/btf.h>

using namespace llvm;
using namespace llvm::object;
using namespace polybpf::btf;

static Error malformed(const Twine &What) { return createStringError("malformed object: " + What); }

template <typename T> static void swapAt(char *At) {
  T Value;
  memcpy(&Value, At, sizeof(T));
  Value = llvm::byteswap(Value);
  memcpy(At, &Value, sizeof(T));
}

/// Turns the fields of a structure, whose sizes are \p Sizes; those of one byte are only passed over.
static void swapFields(char *At, ArrayRef<unsigned> Sizes) {
  for (unsigned Size : Sizes) {
    if (Size == 2)
      swapAt<uint16_t>(At);
    else if (Size == 4)
      swapAt<uint32_t>(At);
    else if (Size == 8)
      swapAt<uint64_t>(At);
    At += Size;
  }
}

static void swapAll(MutableArrayRef<char> Bytes, size_t EntrySize, ArrayRef<unsigned> Sizes) {
  for (size_t At = 0; At + EntrySize <= Bytes.size(); At += EntrySize)
    swapFields(Bytes.data() + At, Sizes);
}

static void swapInstructions(MutableArrayRef<char> Bytes) {
  for (size_t At = 0; At + 8 <= Bytes.size(); At += 8) {
    uint8_t Registers = Bytes[At + 1];
    Bytes[At + 1] = char(Registers << 4 | Registers >> 4);
    swapFields(Bytes.data() + At + 2, {2, 4});
  }
}

/// libbpf turns types. It writes them without gaps, so they may become shorter.
static Error swapTypes(MutableArrayRef<char> Bytes) {
  OwnedTypes Types(btf__new(Bytes.data(), Bytes.size()));
  if (!Types)
    return malformed("libbpf cannot read its .BTF");
  btf_endianness Other = btf__endianness(Types.get()) == BTF_LITTLE_ENDIAN ? BTF_BIG_ENDIAN : BTF_LITTLE_ENDIAN;
  uint32_t Size = 0;
  const void *Swapped = btf__set_endianness(Types.get(), Other) ? nullptr : btf__raw_data(Types.get(), &Size);
  if (!Swapped || Size > Bytes.size())
    return malformed("libbpf cannot turn its .BTF");
  memcpy(Bytes.data(), Swapped, Size);
  return Error::success();
}

/// The magic number has two bytes, then come two single ones; all else is words.
static void swapCodeInfo(MutableArrayRef<char> Bytes) {
  if (Bytes.size() < 4)
    return;
  swapFields(Bytes.data(), {2, 1, 1});
  swapAll(Bytes.drop_front(4), 4, {4});
}

static Error swapContents(MutableArrayRef<char> Bytes, StringRef Name, uint32_t Type, uint64_t Flags) {
  if (Type == ELF::SHT_SYMTAB)
    swapAll(Bytes, sizeof(ELF::Elf64_Sym), {4, 1, 1, 2, 8, 8});
  else if (Type == ELF::SHT_REL)
    swapAll(Bytes, sizeof(ELF::Elf64_Rel), {8, 8});
  else if (Name == ".BTF")
    return swapTypes(Bytes);
  else if (Name == ".BTF.ext")
    swapCodeInfo(Bytes);
  else if (Flags & ELF::SHF_EXECINSTR)
    swapInstructions(Bytes);
  return Error::success();
}

/// Turns an object whose byte order is that of \p From.
template <typename From> static Error swapFrom(std::string &Bytes) {
  Expected<ELFFile<From>> File = ELFFile<From>::create(Bytes);
  if (!File)
    return File.takeError();
  Expected<typename From::ShdrRange> Sections = File->sections();
  if (!Sections)
    return Sections.takeError();
  size_t Table = reinterpret_cast<const char *>(Sections->data()) - Bytes.data();
  std::vector<std::pair<size_t, size_t>> Turned = {{0, sizeof(ELF::Elf64_Ehdr)},
                                                   {Table, Table + Sections->size() * sizeof(ELF::Elf64_Shdr)}};
  for (const typename From::Shdr &S : *Sections) {
    if (S.sh_type == ELF::SHT_NULL || S.sh_type == ELF::SHT_NOBITS || !S.sh_size)
      continue;
    Expected<ArrayRef<uint8_t>> Contents = File->getSectionContents(S);
    Expected<StringRef> Name = File->getSectionName(S);
    if (!Contents || !Name)
      return joinErrors(Contents.takeError(), Name.takeError());
    size_t At = reinterpret_cast<const char *>(Contents->data()) - Bytes.data();
    Turned.push_back({At, At + Contents->size()});
    if (Error E = swapContents({Bytes.data() + At, Contents->size()}, *Name, S.sh_type, S.sh_flags))
      return E;
  }
  // What overlaps was turned twice; the bytes are worth nothing then.
  llvm::sort(Turned);
  for (size_t I = 1; I < Turned.size(); ++I)
    if (Turned[I].first < Turned[I - 1].second)
      return malformed("sections overlap");
  swapAll({Bytes.data() + Table, Sections->size() * sizeof(ELF::Elf64_Shdr)}, sizeof(ELF::Elf64_Shdr),
          {4, 4, 8, 8, 8, 8, 4, 4, 8, 8});
  swapFields(Bytes.data() + ELF::EI_NIDENT, {2, 2, 4, 8, 8, 8, 4, 2, 2, 2, 2, 2, 2});
  return Error::success();
}

Error polybpf::btf::swapObject(std::string &Bytes) {
  char &Order = Bytes[ELF::EI_DATA];
  bool Little = Order == ELF::ELFDATA2LSB;
  if (Error E = Little ? swapFrom<ELF64LE>(Bytes) : swapFrom<ELF64BE>(Bytes))
    return E;
  Bytes[ELF::EI_DATA] = Little ? ELF::ELFDATA2MSB : ELF::ELFDATA2LSB;
  return Error::success();
}
