//===- Objects.cpp - Phase 1: plain BPF objects -------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// An object without bitcode is a list of symbols here. Resolve.cpp gives it what it needs of modules and archives, and
// libbpf's linker joins it with the rest in the end (JoinObjects.cpp).
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Context.h"
#include "llvm/Object/ELFObjectFile.h"

using namespace llvm;
using namespace llvm::object;
using namespace polybpf;
using namespace polybpf::linker;

/// The section that \p S is in, if it is one of the two that describe the whole object.
static Expected<std::optional<SectionRef>> describingSection(const ObjectFile &File, const SymbolRef &S) {
  Expected<section_iterator> Section = S.getSection();
  if (!Section)
    return Section.takeError();
  if (*Section == File.section_end())
    return std::nullopt;
  Expected<StringRef> Name = (*Section)->getName();
  if (!Name)
    return Name.takeError();
  return *Name == "license" || *Name == "version" ? std::optional<SectionRef>(**Section) : std::nullopt;
}

/// Enters \p S, unless it is nobody else's business.
static Error readSymbol(Context &Ctx, const ObjectFile &File, const ELFSymbolRef &S, InputObject &Into) {
  auto Malformed = [&](Error E) { return fail(Into.Name + ": malformed object: " + toString(std::move(E))); };
  Expected<StringRef> Name = S.getName();
  Expected<uint32_t> Flags = S.getFlags();
  Expected<std::optional<SectionRef>> Describing = describingSection(File, S);
  if (!Name || !Flags || !Describing)
    return Malformed(joinErrors(joinErrors(Name.takeError(), Flags.takeError()), Describing.takeError()));
  if (*Describing) {
    Expected<StringRef> Bytes = (*Describing)->getContents(), Section = (*Describing)->getName();
    if (!Bytes || !Section)
      return Malformed(joinErrors(Bytes.takeError(), Section.takeError()));
    return checkDescription(Ctx, Into.Name, *Section, *Bytes);
  }
  if (S.getBinding() == ELF::STB_LOCAL)
    return Error::success();
  bool IsHidden = (S.getOther() & 3) == ELF::STV_HIDDEN;
  Strength How = Strength::Strong;
  if (S.getBinding() == ELF::STB_WEAK)
    How = Strength::Weak;
  else if (*Flags & SymbolRef::SF_Common)
    How = Strength::Common;
  Into.Symbols.push_back({Ctx.Symbols.try_emplace(*Name).first->getKey(), !(*Flags & SymbolRef::SF_Undefined), IsHidden,
                          How, S.getSize()});
  return Error::success();
}

Expected<InputObject> linker::readObject(Context &Ctx, const ObjectFile &File, StringRef Name) {
  auto *ELF = dyn_cast<ELFObjectFileBase>(&File);
  if (!ELF)
    return fail(Name + ": not a BPF object");
  if (Error E = checkTarget(Ctx, Triple(ELF->isLittleEndian() ? "bpfel" : "bpfeb"), Name))
    return std::move(E);
  InputObject Object{Name.str(), File.getMemoryBufferRef(), {}};
  for (const ELFSymbolRef S : ELF->symbols())
    if (Error E = readSymbol(Ctx, File, S, Object))
      return std::move(E);
  return Object;
}
