//===- Listing.cpp - What was linked, what was not, and why -------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
//   --why net::tiny      net::tiny of libnet.a(parse.o)
//                          needed by libnet.a(parse.o): function net::parse
//                          needed by main.bc: function prog (src/main.rs:9)
//                          exported
//   --why clamp          clamp of libold.a(old.o)
//                          an object, linked as a whole, for scale
//                          needed by main.bc: function prog (src/main.rs:12)
//                          exported
//   --print-gc           removing net::unused of libnet.a(parse.o)
//
// For --print-map (PrintMap.cpp), definitions are followed on their way to the output: they are renamed, inlined and split up. So
// each gets a number, as metadata, that is looked for at the end.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Context.h"
#include "llvm/IR/Constants.h"

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

/// Why \p Object is linked, if it is not on the command line.
static const Reason *printObject(const Context &Ctx, const InputObject &Object) {
  auto Taken = Ctx.Taken.find(Object.Name);
  *Ctx.Options.Listing << "  an object, linked as a whole";
  if (Taken != Ctx.Taken.end())
    *Ctx.Options.Listing << ", for " << Taken->second.first;
  *Ctx.Options.Listing << '\n';
  return Taken == Ctx.Taken.end() ? nullptr : &Taken->second.second;
}

/// Follows \p Why to a root, or to an object of the command line.
static void printChain(const Context &Ctx, const Reason *Why) {
  SmallPtrSet<const void *, 16> Seen;
  while (Why) {
    *Ctx.Options.Listing << "  " << Why->Text << '\n';
    if (Why->Object) {
      Why = Seen.insert(Why->Object).second ? printObject(Ctx, *Why->Object) : nullptr;
      continue;
    }
    auto Next = Ctx.Reasons.find(Why->User);
    Why = Next != Ctx.Reasons.end() && Seen.insert(Why->User).second ? &Next->second : nullptr;
  }
}

static bool isCalled(StringRef Symbol, StringRef Wanted) { return Symbol == Wanted || demangledName(Symbol) == Wanted; }

/// Says from which root \p Wanted is reached, a name of the object or of the source.
static void printWhy(const Context &Ctx, StringRef Wanted) {
  bool Known = false;
  raw_ostream &OS = *Ctx.Options.Listing;
  forEachDefinition(Ctx, [&](const InputModule &File, GlobalValue &GV) {
    if (!isCalled(GV.getName(), Wanted))
      return;
    Known = true;
    OS << demangledName(GV.getName()) << " of " << File.Name << '\n';
    if (auto Why = Ctx.Reasons.find(&GV); isLinked(Ctx, File, GV))
      printChain(Ctx, Why == Ctx.Reasons.end() ? nullptr : &Why->second);
    else
      OS << (File.Live.contains(&GV) ? "  another input's definition is linked\n" : "  nothing needs it\n");
  });
  for (const InputObject &Object : Ctx.Objects)
    for (const ObjectSymbol &S : Object.Symbols)
      if (S.IsDefined && isCalled(S.Name, Wanted)) {
        Known = true;
        OS << demangledName(S.Name) << " of " << Object.Name << '\n';
        printChain(Ctx, printObject(Ctx, Object));
      }
  for (const auto &Entry : Ctx.Archived)
    if (!Known && isCalled(Entry.getKey(), Wanted)) {
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
  Ctx.Map.push_back({File.Name, demangledName(GV.getName()), Why == Ctx.Reasons.end() ? "" : Why->second.Text});
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
      Ctx.ListedSymbols[Object.getName()] = mdconst::extract<ConstantInt>(Index->getOperand(0))->getZExtValue();
      Object.setMetadata(Number, nullptr);
    }
}
