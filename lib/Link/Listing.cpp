//===- Listing.cpp - What was linked, what was not, and why -------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
//   --print-map          out.o: 1,104 bytes
//                        main.bc
//                            120  prog                    exported
//                        libnet.a(parse.o)
//                             64  net::parse              needed by main.bc: function prog (src/main.rs:9)
//                              -  net::tiny               needed by libnet.a(parse.o): function net::parse
//   --why net::tiny      net::tiny of libnet.a(parse.o)
//                          needed by libnet.a(parse.o): function net::parse
//                          needed by main.bc: function prog (src/main.rs:9)
//                          exported
//   --print-gc           removing net::unused of libnet.a(parse.o)
//
// Definitions are renamed, inlined and split up on their way to the output. So each gets a number, as metadata, that is
// looked for at the end.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Context.h"
#include "llvm/IR/Constants.h"
#include "llvm/Object/ELFObjectFile.h"
#include "llvm/Object/ObjectFile.h"
#include "llvm/Support/Format.h"

using namespace llvm;
using namespace polybpf;
using namespace polybpf::linker;

static constexpr StringLiteral Number = "polybpf.listed";

/// Calls \p Visit(file, definition) for all that is defined, in the order of the inputs.
template <typename Callback> static void forEachDefinition(const Context &Ctx, Callback Visit) {
  for (const InputModule &File : Ctx.Modules)
    for (GlobalValue &GV : File.M->global_values())
      if (!GV.isDeclaration() && !GV.getName().empty() && !GV.getName().starts_with("llvm."))
        Visit(File, GV);
}

/// Whether \p GV is what its name means: another module's definition may have won.
static bool isLinked(const Context &Ctx, const InputModule &File, GlobalValue &GV) {
  if (!File.Live.contains(&GV))
    return false;
  auto Entry = Ctx.Symbols.find(GV.getName());
  return !isShared(GV) || Entry == Ctx.Symbols.end() || Entry->second.Definition == &GV;
}

static void printChain(const Context &Ctx, const GlobalValue *GV) {
  SmallPtrSet<const GlobalValue *, 16> Seen;
  while (GV && Seen.insert(GV).second) {
    auto Why = Ctx.Reasons.find(GV);
    if (Why == Ctx.Reasons.end())
      return;
    *Ctx.Options.Listing << "  " << Why->second.Text << '\n';
    GV = Why->second.User;
  }
}

/// Says from which root \p Wanted is reached, a name of the object or of the source.
static void printWhy(const Context &Ctx, StringRef Wanted) {
  bool Known = false;
  raw_ostream &OS = *Ctx.Options.Listing;
  forEachDefinition(Ctx, [&](const InputModule &File, GlobalValue &GV) {
    if (GV.getName() != Wanted && demangledName(GV.getName()) != Wanted)
      return;
    Known = true;
    OS << demangledName(GV.getName()) << " of " << File.Name << '\n';
    if (isLinked(Ctx, File, GV))
      printChain(Ctx, &GV);
    else
      OS << (File.Live.contains(&GV) ? "  another input's definition is linked\n" : "  nothing needs it\n");
  });
  for (const auto &Entry : Ctx.Archived)
    if (!Known && (Entry.getKey() == Wanted || demangledName(Entry.getKey()) == Wanted)) {
      Known = true;
      OS << demangledName(Entry.getKey()) << " of " << Entry.second.Archive->Name << "\n  nothing needs it\n";
    }
  if (!Known)
    OS << Wanted << "\n  no input defines it\n";
}

/// Gives \p GV the next number.
static void enter(Context &Ctx, const InputModule &File, GlobalValue &GV) {
  auto *Object = dyn_cast<GlobalObject>(&GV);
  if (!Object)
    return;
  auto *Index = ConstantInt::get(Type::getInt32Ty(Ctx.LLVM), Ctx.Map.size());
  Object->setMetadata(Number, MDNode::get(Ctx.LLVM, ConstantAsMetadata::get(Index)));
  auto Why = Ctx.Reasons.find(&GV);
  Ctx.Map.push_back({File.Name, demangledName(GV.getName()), Why == Ctx.Reasons.end() ? "" : Why->second.Text, ""});
}

void linker::listInputs(Context &Ctx) {
  Ctx.note(Twine(Ctx.Options.Inputs.size()) + " inputs, of which " + Twine(Ctx.Modules.size()) +
           " modules have been read");
  if (!Ctx.Options.Listing)
    return;
  for (const std::string &Name : Ctx.Options.Why)
    printWhy(Ctx, Name);
  if (Ctx.Options.Discarded)
    forEachDefinition(Ctx, [&](const InputModule &File, GlobalValue &GV) {
      if (!isLinked(Ctx, File, GV))
        *Ctx.Options.Listing << "removing " << demangledName(GV.getName()) << " of " << File.Name << '\n';
    });
  if (Ctx.Options.Map)
    forEachDefinition(Ctx, [&](const InputModule &File, GlobalValue &GV) {
      if (isLinked(Ctx, File, GV))
        enter(Ctx, File, GV);
    });
}

void linker::followListed(Context &Ctx) {
  for (GlobalObject &Object : Ctx.Merged->global_objects())
    if (MDNode *Index = Object.getMetadata(Number)) {
      Ctx.Map[mdconst::extract<ConstantInt>(Index->getOperand(0))->getZExtValue()].Symbol = Object.getName().str();
      Object.setMetadata(Number, nullptr);
    }
}

/// The sizes of the symbols of \p Output; none if it is no object.
static StringMap<uint64_t> sizesOf(StringRef Output) {
  StringMap<uint64_t> Sizes;
  Expected<std::unique_ptr<object::ObjectFile>> File =
      object::ObjectFile::createELFObjectFile(MemoryBufferRef(Output, "the output"));
  if (!File) {
    consumeError(File.takeError());
    return Sizes;
  }
  for (object::ELFSymbolRef Symbol : cast<object::ELFObjectFileBase>(**File).symbols())
    if (Expected<StringRef> Name = Symbol.getName())
      Sizes[*Name] = Symbol.getSize();
    else
      consumeError(Name.takeError());
  return Sizes;
}

void linker::printMap(Context &Ctx, StringRef Output) {
  if (!Ctx.Options.Listing || !Ctx.Options.Map)
    return;
  raw_ostream &OS = *Ctx.Options.Listing;
  OS << Ctx.Options.Output << ": " << Output.size() << " bytes\n";
  StringMap<uint64_t> Sizes = Ctx.Options.Emit == OutputKind::Object ? sizesOf(Output) : StringMap<uint64_t>();
  StringRef File;
  for (const Listed &Entry : Ctx.Map) {
    if (Entry.File != File)
      OS << Entry.File << '\n';
    File = Entry.File;
    // What has been inlined into all callers, or found to be a constant, has no place of its own.
    auto Size = Sizes.find(Entry.Symbol);
    if (Size == Sizes.end())
      OS << "      -  ";
    else
      OS << format("%7llu  ", (unsigned long long)Size->second);
    OS << left_justify(Entry.Name, 32) << "  " << Entry.Reason << '\n';
  }
}
