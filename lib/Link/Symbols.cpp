//===- Symbols.cpp - Which definition a name means ----------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// The rules of ELF linkers, for LLVM's linkages:
//
//   strong    over common over weak (which linkonce is too); of two weak ones the first, of two common ones the larger
//   strong    twice is an error, unless both are the same line of `license` or `version`, which every C file has
//   hidden    in one module is hidden in all
//
// They hold across modules and plain objects. Between two objects libbpf's linker follows them too; here they say which
// definitions of modules objects get, and have errors name both files.
//
// available_externally is a copy for the inliner, so a declaration; what is local is nobody else's business.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Context.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/IR/Constants.h"
#include "llvm/Support/Endian.h"

using namespace llvm;
using namespace polybpf;
using namespace polybpf::linker;

bool linker::isShared(const GlobalValue &GV) {
  return !GV.hasLocalLinkage() && !GV.hasAppendingLinkage() && !GV.getName().starts_with("llvm.");
}

bool linker::isMap(const GlobalValue &GV) {
  auto *Variable = dyn_cast<GlobalVariable>(&GV);
  return Variable && (Variable->getSection() == ".maps" || Variable->getSection() == "maps");
}

bool linker::isExternal(const GlobalValue &GV) {
  if (GV.getName().starts_with("llvm.") || GV.hasExternalWeakLinkage())
    return true;
  auto *Object = dyn_cast<GlobalObject>(&GV);
  return Object && (Object->getSection() == ".ksyms" || Object->getSection() == ".kconfig");
}

static Strength strengthOf(const GlobalValue &GV) {
  if (GV.hasCommonLinkage())
    return Strength::Common;
  return GV.isWeakForLinker() ? Strength::Weak : Strength::Strong;
}

/// Of a common definition.
static uint64_t sizeOf(const GlobalValue &GV) {
  return GV.hasCommonLinkage() ? GV.getDataLayout().getTypeAllocSize(GV.getValueType()).getFixedValue() : 0;
}

/// Whether a definition takes the place of the one that \p Entry has. Two strong ones are not asked about.
static bool overrides(Strength How, uint64_t Size, const Symbol &Entry) {
  if (!Entry.isDefined())
    return true;
  if (How == Strength::Common && Entry.How == Strength::Common)
    return Size > Entry.Size;
  return How > Entry.How;
}

/// Which of `license` and `version` \p GV is; the two sections that describe the whole object.
static StringRef describingSection(const GlobalValue &GV) {
  auto *Variable = dyn_cast<GlobalVariable>(&GV);
  if (!Variable || !Variable->hasInitializer())
    return "";
  StringRef Section = Variable->getSection();
  return Section == "license" || Section == "version" ? Section : "";
}

/// What \p GV holds, for an error.
static std::string contentOf(const GlobalVariable &GV) {
  auto *Data = dyn_cast<ConstantDataSequential>(GV.getInitializer());
  if (Data && Data->isString())
    return ("'" + Data->getAsString().rtrim('\0') + "'").str();
  if (auto *Number = dyn_cast<ConstantInt>(GV.getInitializer()))
    return toString(Number->getValue(), 10, /*Signed=*/false);
  return "another value";
}

Error linker::checkDescription(Context &Ctx, StringRef File, StringRef Section, StringRef Bytes) {
  auto [First, IsFirst] = Ctx.DescribingBytes.try_emplace(Section, File.str(), Bytes.str());
  auto Quoted = [&](StringRef Content) {
    if (Section == "license")
      return ("'" + Content.rtrim('\0') + "'").str();
    endianness Order = Ctx.target().isLittleEndian() ? endianness::little : endianness::big;
    return Content.size() == 4 ? std::to_string(support::endian::read32(Content.data(), Order)) : "another value";
  };
  if (IsFirst || First->second.second == Bytes)
    return Error::success();
  return fail(File + ": section " + Section + " has " + Quoted(Bytes) + ", but " + Quoted(First->second.second) +
              " in " + First->second.first);
}

/// The bytes of \p GV, if it is as simple as licenses and versions are.
static std::optional<std::string> bytesOf(const GlobalVariable &GV) {
  if (auto *Data = dyn_cast<ConstantDataSequential>(GV.getInitializer()))
    return Data->getRawDataValues().str();
  if (auto *Number = dyn_cast<ConstantInt>(GV.getInitializer()); Number && Number->getBitWidth() == 32) {
    std::string Bytes(4, '\0');
    support::endian::write32(Bytes.data(), Number->getZExtValue(),
                             GV.getDataLayout().isLittleEndian() ? endianness::little : endianness::big);
    return Bytes;
  }
  return std::nullopt;
}

/// Loaders read one license and one version. Each later variable of these sections must say the same as the first, and
/// then becomes a second definition of its symbol, whatever its own name.
static Error unifyDescription(Context &Ctx, InputModule &File, GlobalVariable &GV) {
  if (!isShared(GV))
    GV.setLinkage(GlobalValue::ExternalLinkage);
  auto [First, IsFirst] = Ctx.Descriptions.try_emplace(GV.getSection(), std::make_pair(&File, &GV));
  if (IsFirst) {
    std::optional<std::string> Bytes = bytesOf(GV);
    return Bytes ? checkDescription(Ctx, File.Name, GV.getSection(), *Bytes) : Error::success();
  }
  auto [FirstFile, FirstGV] = First->second;
  if (FirstGV->getInitializer() != GV.getInitializer()) {
    // It is no duplicate symbol as well.
    GV.setLinkage(GlobalValue::WeakAnyLinkage);
    return fail(File.Name + ": section " + GV.getSection() + " has " + contentOf(GV) + ", but " + contentOf(*FirstGV) +
                " in " + FirstFile->Name);
  }
  if (FirstFile == &File)
    return Error::success();
  GV.setName(FirstGV->getName());
  GV.setLinkage(GlobalValue::WeakAnyLinkage);
  return Error::success();
}

static bool isStrong(const Symbol &Entry) { return Entry.isDefined() && Entry.How == Strength::Strong; }

static Error duplicate(StringRef File, const Symbol &Entry, StringRef Name) {
  return fail(File + ": duplicate symbol: " + demangledName(Name) + ", defined first in " + Entry.definer());
}

/// Enters a definition of \p Name, which \p Take notes if it counts.
static Error addDefinition(StringRef File, Symbol &Entry, StringRef Name, Strength How, uint64_t Size,
                           function_ref<void()> Take) {
  if (How == Strength::Strong && isStrong(Entry))
    return duplicate(File, Entry, Name);
  if (!overrides(How, Size, Entry))
    return Error::success();
  Entry.Definition = nullptr;
  Entry.File = nullptr;
  Entry.Object = nullptr;
  Entry.How = How;
  Entry.Size = Size;
  Take();
  return Error::success();
}

Error linker::addSymbols(Context &Ctx, InputObject &File) {
  Error Errors = Error::success();
  for (const ObjectSymbol &S : File.Symbols) {
    Symbol &Entry = Ctx.Symbols[S.Name];
    if (S.IsHidden)
      Entry.Visibility = GlobalValue::HiddenVisibility;
    if (S.IsDefined)
      Errors = joinErrors(std::move(Errors),
                          addDefinition(File.Name, Entry, S.Name, S.How, S.Size, [&] { Entry.Object = &File; }));
  }
  return Errors;
}

/// Hidden is stronger than protected, protected than default.
static GlobalValue::VisibilityTypes constrain(GlobalValue::VisibilityTypes A, GlobalValue::VisibilityTypes B) {
  if (A == GlobalValue::HiddenVisibility || B == GlobalValue::HiddenVisibility)
    return GlobalValue::HiddenVisibility;
  return A == GlobalValue::DefaultVisibility ? B : A;
}

Error linker::addSymbols(Context &Ctx, InputModule &File) {
  Error Errors = Error::success();
  for (GlobalVariable &GV : make_early_inc_range(File.M->globals()))
    if (!describingSection(GV).empty())
      Errors = joinErrors(std::move(Errors), unifyDescription(Ctx, File, GV));
  for (GlobalValue &GV : File.M->global_values()) {
    if (!isShared(GV))
      continue;
    Symbol &Entry = Ctx.Symbols[GV.getName()];
    Entry.Visibility = constrain(Entry.Visibility, GV.getVisibility());
    if (!GV.isDeclarationForLinker())
      Errors =
          joinErrors(std::move(Errors), addDefinition(File.Name, Entry, GV.getName(), strengthOf(GV), sizeOf(GV), [&] {
                       Entry.Definition = &GV;
                       Entry.File = &File;
                     }));
  }
  return Errors;
}
