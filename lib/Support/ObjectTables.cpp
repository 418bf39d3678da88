//===- ObjectTables.cpp - What LLVM takes on trust of an object ---------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/Support/ObjectTables.h"
#include "llvm/Object/ELFObjectFile.h"

using namespace llvm;
using namespace llvm::object;
using namespace polybpf;

/// That the entries of \p Section, if it is a table, are where it says, and of the size that they have.
template <typename Format>
static Error checkSection(const ELFFile<Format> &File, const typename Format::Shdr &Section) {
  switch (Section.sh_type) {
  case ELF::SHT_SYMTAB:
  case ELF::SHT_DYNSYM:
    return File.symbols(&Section).takeError();
  case ELF::SHT_REL:
    return joinErrors(File.rels(Section).takeError(), File.getSection(Section.sh_link).takeError());
  case ELF::SHT_RELA:
    return joinErrors(File.relas(Section).takeError(), File.getSection(Section.sh_link).takeError());
  default:
    return Error::success();
  }
}

template <typename Format> static Error check(const ELFObjectFile<Format> &Object) {
  Expected<typename Format::ShdrRange> Sections = Object.getELFFile().sections();
  if (!Sections)
    return Sections.takeError();
  if (Sections->empty())
    return createStringError("it has no sections");
  for (const typename Format::Shdr &Section : *Sections)
    if (Error E = checkSection(Object.getELFFile(), Section))
      return E;
  return Error::success();
}

Error polybpf::checkTables(const ObjectFile &File) {
  if (auto *Little = dyn_cast<ELF64LEObjectFile>(&File))
    return check(*Little);
  if (auto *Big = dyn_cast<ELF64BEObjectFile>(&File))
    return check(*Big);
  return File.isELF() ? createStringError("not an ELF file of 64 bits") : Error::success();
}
