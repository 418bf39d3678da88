//===- UndefinedInObjects.cpp - What plain objects need and nothing defines ---------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// What an object needs and nobody defines is either the loader's business, which BTF says,
//
//   DATASEC '.ksyms' { FUNC 'bpf_task_acquire' }
//
// or an error that names function and line, from the relocation and .BTF.ext:
//
//   main.o: function prog (main.c:12): undefined symbol: parse_hdr; did you mean parse_header of parse.o?
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Context.h"
#include "polybpf/BTF/Sections.h"
#include "llvm/Object/ELFObjectFile.h"
#include "llvm/Support/Path.h"
#include <bpf/btf.h>

using namespace llvm;
using namespace llvm::object;
using namespace polybpf;
using namespace polybpf::btf;
using namespace polybpf::linker;

namespace {
/// Where an object first refers to a symbol.
struct Place {
  std::string Section;
  uint64_t Offset;
};
} // namespace

static std::optional<Place> findReference(const ELFObjectFileBase &File, StringRef Name) {
  for (const SectionRef &Section : File.sections())
    for (const RelocationRef &R : Section.relocations()) {
      if (R.getSymbol() == File.symbol_end())
        continue;
      auto Symbol = expectedToOptional(R.getSymbol()->getName());
      auto Relocated = expectedToOptional(Section.getRelocatedSection());
      if (!Symbol || *Symbol != Name || !Relocated || *Relocated == File.section_end())
        continue;
      auto Where = expectedToOptional((*Relocated)->getName());
      if (Where && !Where->starts_with(".debug") && !Where->starts_with(".BTF"))
        return Place{Where->str(), R.getOffset()};
    }
  return std::nullopt;
}

/// The function at \p Where.
static std::string functionAt(const ELFObjectFileBase &File, const Place &Where) {
  for (const ELFSymbolRef S : File.symbols()) {
    auto Section = expectedToOptional(S.getSection());
    auto Value = expectedToOptional(S.getValue());
    auto Name = expectedToOptional(S.getName());
    if (!Section || *Section == File.section_end() || !Value || !Name || S.getELFType() != ELF::STT_FUNC)
      continue;
    auto SectionName = expectedToOptional((*Section)->getName());
    if (SectionName && *SectionName == Where.Section && *Value <= Where.Offset && Where.Offset - *Value < S.getSize())
      return Name->str();
  }
  return "";
}

/// "main.c:12", from the last line record that does not lie behind \p Where; empty if there is none.
static std::string lineAt(ObjectBTF &Object, const Place &Where) {
  std::string Line;
  Object.Code.forEach([&](CodeRecords Records) {
    if (Records.What != CodeRecords::Lines ||
        btf__str_by_offset(Object.Types.raw(), Records.Section) != StringRef(Where.Section))
      return;
    for (ArrayRef<uint32_t> R = Records.Words; !R.empty() && R[0] <= Where.Offset; R = R.drop_front(Records.Width))
      Line = (sys::path::filename(btf__str_by_offset(Object.Types.raw(), R[1])) + ":" + Twine(R[3] >> 10)).str();
  });
  return Line;
}

/// Whether a loader finds \p Name: BTF has it among what the kernel provides.
static bool isForLoader(const Reader &Types, StringRef Name) {
  for (uint32_t Id = 1; Id <= Types.size(); ++Id)
    if (Types.kind(Id) == BTF_KIND_DATASEC && (Types.name(Id) == ".ksyms" || Types.name(Id) == ".kconfig"))
      for (const SectionEntry &Entry : Types.entries(Id))
        if (Types.name(Entry.Type) == Name)
          return true;
  return false;
}

std::string linker::describeNeed(const InputObject &File, StringRef Name) {
  std::optional<std::unique_ptr<ObjectFile>> Object = expectedToOptional(ObjectFile::createELFObjectFile(File.Buffer));
  std::optional<Place> Where = Object ? findReference(cast<ELFObjectFileBase>(**Object), Name) : std::nullopt;
  if (!Where)
    return File.Name;
  std::optional<ObjectBTF> Types = expectedToOptional(ObjectBTF::read(File.Buffer));
  std::string Function = functionAt(cast<ELFObjectFileBase>(**Object), *Where);
  std::string Line = Types ? lineAt(*Types, *Where) : "";
  return File.Name + (Function.empty() ? ": section " + Where->Section : ": function " + demangledName(Function)) +
         (Line.empty() ? "" : " (" + Line + ")");
}

Error linker::undefinedInObject(const Context &Ctx, const InputObject &File, StringRef Name) {
  // What cannot be read here is an error when the objects are joined.
  std::optional<ObjectBTF> Types = expectedToOptional(ObjectBTF::read(File.Buffer));
  if (Types && isForLoader(Types->Types, Name))
    return Error::success();
  if (Ctx.Options.AllowUndefined)
    return Error::success();
  return fail(describeNeed(File, Name) + ": undefined symbol: " + demangledName(Name) + adviceFor(Ctx, Name));
}
