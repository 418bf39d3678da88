//===- Resolve.cpp - Phase 2: what the output needs ---------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Mark and extract, from the roots on:
//
//   roots    the exports, and what llvm.used and llvm.compiler.used of a linked module name (C's SEC() says `used`);
//            what plain objects need, or define less strongly
//   reach    the body of a function, the initialiser of a variable, the object behind an alias: all they refer to
//   extract  a name without a definition is looked up in the archives; the member joins with all its symbols
//
// Only what is reached is read. Of `libcore.rlib`, `prog` that divides by zero in a checked way takes two functions.
//
// Code generation turns large copies and fills into calls of memcpy and the like, which no module asks for; the
// optimiser makes copies and fills of loops. So where there is one or the other, these functions are reached too,
// and MemoryFunctions.cpp drops what turned out to be unused.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Context.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/IR/CFG.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/Verifier.h"

using namespace llvm;
using namespace polybpf;
using namespace polybpf::linker;

namespace {
class Resolver {
public:
  explicit Resolver(Context &Ctx) : Ctx(Ctx) {}
  Error run();

private:
  void addRoots();
  void addRoot(StringRef Name, bool Wanted);
  void addUsed(InputModule &File);
  void addConstructors(InputModule &File);
  void addNeeded(InputObject &File);
  void addMemoryFunctions();
  void drain();
  Symbol &find(StringRef Name, function_ref<Reason()> Why);
  void reach(InputModule &File, GlobalValue &GV, function_ref<Reason()> Why);
  void require(const Reference &R);
  void visit(InputModule &File, GlobalValue &GV);
  void visitBody(InputModule &File, Function &F);
  void visitConstant(InputModule &File, const Value *V, const GlobalValue &User, const Instruction *Where);
  void verify(const InputModule &File);
  void checkKind(const Reference &R, const Symbol &Entry);
  void fail(Error E) { Errors = joinErrors(std::move(Errors), std::move(E)); }

  Context &Ctx;
  Error Errors = Error::success();
  SmallVector<std::pair<InputModule *, GlobalValue *>> Work;
  /// Constants hold whole trees of other constants.
  SmallPtrSet<const Constant *, 32> Seen;
  /// How many modules have had their llvm.used read.
  size_t ModulesSeen = 0;
  bool MayCopyMemory = false;
  MapVector<StringRef, Reference> Missing;
  /// What objects need, and the first that does.
  MapVector<StringRef, InputObject *> MissingInObjects;
};
} // namespace

/// "a.bc: function prog (src/main.rs:12)", as much of it as is known.
static std::string describe(const Reference &R) {
  if (!R.User)
    return R.File->Name;
  std::string Text =
      R.File->Name + (isa<Function>(R.User) ? ": function " : ": variable ") + demangledName(R.User->getName());
  if (!R.Where || !R.Where->getDebugLoc())
    return Text;
  const DILocation &Location = *R.Where->getDebugLoc();
  return Text + " (" + Location.getFilename().str() + ":" + std::to_string(Location.getLine()) + ")";
}

/// What needs something: \p R, or the source that marks it as used.
static Reason reasonOf(const Reference &R) {
  return R.User ? Reason{R.User, nullptr, "needed by " + describe(R)} : Reason{nullptr, nullptr, "in llvm.used"};
}

/// The symbol \p Name, with the archives asked if nothing has defined it yet.
Symbol &Resolver::find(StringRef Name, function_ref<Reason()> Why) {
  if (Ctx.Symbols[Name].isDefined())
    return Ctx.Symbols[Name];
  size_t Modules = Ctx.Modules.size(), Objects = Ctx.Objects.size();
  if (Error E = extract(Ctx, Name))
    fail(std::move(E));
  if (Ctx.wantsReasons() && (Ctx.Modules.size() > Modules || Ctx.Objects.size() > Objects))
    Ctx.Taken[Ctx.Modules.size() > Modules ? Ctx.Modules.back().Name : Ctx.Objects.back().Name] = {demangledName(Name),
                                                                                                   Why()};
  return Ctx.Symbols[Name];
}

/// Takes \p GV into the link, since something needs it or it is a root.
void Resolver::reach(InputModule &File, GlobalValue &GV, function_ref<Reason()> Why) {
  if (!File.Live.insert(&GV).second)
    return;
  Work.push_back({&File, &GV});
  if (Ctx.wantsReasons())
    Ctx.Reasons[&GV] = Why();
}

void Resolver::addRoot(StringRef Name, bool Wanted) {
  auto Why = [] { return Reason{nullptr, nullptr, "exported"}; };
  Symbol &Entry = find(Name, Why);
  if (Entry.Definition) {
    Entry.Exported = true;
    reach(*Entry.File, *Entry.Definition, Why);
  } else if (Wanted && !Entry.Object) {
    Ctx.warn("no input defines " + demangledName(Name) + ", which is to be exported");
  }
}

void Resolver::addRoots() {
  for (const std::string &Name : Ctx.Options.Exports)
    addRoot(Name, /*Wanted=*/true);
  for (const std::string &Name : Ctx.Options.ExportCandidates)
    if (!is_contained(MemoryFunctions, Name))
      addRoot(Name, /*Wanted=*/false);
}

/// What the source marked as used is a root.
void Resolver::addUsed(InputModule &File) {
  SmallVector<GlobalValue *> Used;
  collectUsedGlobalVariables(*File.M, Used, /*CompilerUsed=*/false);
  collectUsedGlobalVariables(*File.M, Used, /*CompilerUsed=*/true);
  for (GlobalValue *GV : Used) {
    if (!isShared(*GV))
      reach(File, *GV, [] { return Reason{nullptr, nullptr, "in llvm.used"}; });
    else if (GV->isDeclarationForLinker())
      require({&File, GV, nullptr, nullptr});
    else
      addRoot(GV->getName(), /*Wanted=*/false);
  }
}

/// What sets variables before the program starts belongs to a module of which anything is linked.
void Resolver::addConstructors(InputModule &File) {
  for (const char *Name : {"llvm.global_ctors", "llvm.global_dtors"})
    if (GlobalVariable *List = File.M->getNamedGlobal(Name); List && !File.Live.empty())
      reach(File, *List, [] { return Reason{nullptr, nullptr, "a constructor"}; });
}

/// What an object needs of others, and what it has itself where the definition of a module counts.
void Resolver::addNeeded(InputObject &File) {
  for (const ObjectSymbol &S : File.Symbols) {
    auto Why = [&] { return Reason{nullptr, &File, "needed by " + describeNeed(File, S.Name)}; };
    Symbol &Entry = S.IsDefined || S.How == Strength::Weak ? Ctx.Symbols[S.Name] : find(S.Name, Why);
    if (Entry.Definition) {
      Entry.JoinsObjects = true;
      reach(*Entry.File, *Entry.Definition, Why);
    } else if (!Entry.Object && S.How != Strength::Weak) {
      MissingInObjects.try_emplace(S.Name, &File);
    }
  }
}

void Resolver::addMemoryFunctions() {
  if (!MayCopyMemory || !Ctx.Options.MemoryBuiltins)
    return;
  auto Why = [] { return Reason{nullptr, nullptr, "code generation may call it"}; };
  for (StringRef Name : MemoryFunctions)
    if (Symbol &Entry = find(Name, Why); Entry.Definition)
      reach(*Entry.File, *Entry.Definition, Why);
}

/// A call of a variable, or a load from a function, would be linked without a word.
void Resolver::checkKind(const Reference &R, const Symbol &Entry) {
  const GlobalObject *Defined = Entry.Definition->getAliaseeObject();
  if (Defined && isa<Function>(R.Declaration) != isa<Function>(Defined))
    fail(linker::fail(R.File->Name + ": " + demangledName(R.Declaration->getName()) + " is used as a " +
                      (isa<Function>(Defined) ? "variable, but is a function in " : "function, but is a variable in ") +
                      Entry.File->Name));
}

void Resolver::require(const Reference &R) {
  StringRef Name = R.Declaration->getName();
  if (Name.starts_with("llvm."))
    return;
  // Weak references take what is there, and ask no archive.
  auto Why = [&] { return reasonOf(R); };
  Symbol &Entry = R.Declaration->hasExternalWeakLinkage() ? Ctx.Symbols[Name] : find(Name, Why);
  if (Entry.Definition) {
    checkKind(R, Entry);
    reach(*Entry.File, *Entry.Definition, Why);
  } else if (!Entry.Object && !isExternal(*R.Declaration)) {
    Missing.try_emplace(Ctx.Symbols.find(Name)->getKey(), R);
  }
}

void Resolver::visitConstant(InputModule &File, const Value *V, const GlobalValue &User, const Instruction *Where) {
  SmallVector<const Constant *> Stack;
  auto Push = [&](const Value *Operand) {
    auto *C = dyn_cast_or_null<Constant>(Operand);
    if (C && !isa<ConstantData>(C) && (isa<GlobalValue>(C) || Seen.insert(C).second))
      Stack.push_back(C);
  };
  Push(V);
  const Reference R = {&File, nullptr, &User, Where};
  while (!Stack.empty()) {
    const Constant *C = Stack.pop_back_val();
    auto *GV = const_cast<GlobalValue *>(dyn_cast<GlobalValue>(C));
    if (!GV)
      for_each(C->operand_values(), Push);
    else if (isShared(*GV) || GV->isDeclaration())
      require({&File, GV, &User, Where});
    else
      reach(File, *GV, [&] { return reasonOf(R); });
  }
}

/// Whether code generation or the optimiser may make a call of memcpy, memset, ... of something in \p F. Each loop has
/// a branch to a block that is not further down.
static bool mayCopyMemory(const Function &F) {
  SmallPtrSet<const BasicBlock *, 16> Above;
  for (const BasicBlock &BB : F) {
    Above.insert(&BB);
    // Nothing was verified yet: the block may be open.
    if (!BB.getTerminator())
      continue;
    if (any_of(successors(&BB), [&](const BasicBlock *Next) { return Above.contains(Next); }) ||
        any_of(BB, [](const Instruction &I) { return isa<MemIntrinsic>(I); }))
      return true;
  }
  return false;
}

void Resolver::visitBody(InputModule &File, Function &F) {
  Ctx.workOn(File.Name);
  if (Error E = F.materialize())
    return fail(linker::fail(File.Name + ": malformed bitcode: " + toString(std::move(E))));
  MayCopyMemory |= mayCopyMemory(F);
  for (const BasicBlock &BB : F)
    for (const Instruction &I : BB)
      for (const Value *Operand : I.operand_values())
        visitConstant(File, Operand, F, &I);
}

void Resolver::visit(InputModule &File, GlobalValue &GV) {
  if (auto *F = dyn_cast<Function>(&GV))
    visitBody(File, *F);
  for (const Value *Operand : GV.operand_values())
    visitConstant(File, Operand, GV, nullptr);
}

/// Follows what has been reached, also into the modules and objects that this adds. A module that comes late may define
/// what an object was content with before, so these are asked again when all else is done.
void Resolver::drain() {
  for (size_t ObjectsAsked = 0;;) {
    while (!Work.empty() || ModulesSeen < Ctx.Modules.size()) {
      while (ModulesSeen < Ctx.Modules.size())
        addUsed(Ctx.Modules[ModulesSeen++]);
      if (Work.empty())
        continue;
      auto [File, GV] = Work.pop_back_val();
      visit(*File, *GV);
      ObjectsAsked = 0;
    }
    for (InputModule &File : Ctx.Modules)
      addConstructors(File);
    if (Work.empty() && ObjectsAsked == Ctx.Objects.size())
      return;
    while (ObjectsAsked < Ctx.Objects.size())
      addNeeded(Ctx.Objects[ObjectsAsked++]);
  }
}

/// The reader of bitcode vouches for nothing. What was not reached has not been read, and is not asked about.
void Resolver::verify(const InputModule &File) {
  std::string Problem;
  raw_string_ostream OS(Problem);
  Ctx.workOn(File.Name);
  if (!File.Live.empty() && verifyModule(*File.M, &OS))
    fail(linker::fail(File.Name + ": malformed module: " + StringRef(Problem).split('\n').first));
}

Error Resolver::run() {
  addRoots();
  drain();
  addMemoryFunctions();
  drain();
  for (const InputModule &File : Ctx.Modules)
    verify(File);
  for (const auto &[Name, File] : MissingInObjects)
    // Where an archive has it, what is wrong with the member has been said.
    if (!Ctx.Symbols[Name].isDefined() && !(Errors && Ctx.Archived.contains(Name)))
      if (Error E = undefinedInObject(Ctx, *File, Name))
        fail(std::move(E));
  if (Errors)
    return std::move(Errors);
  for (const auto &[Name, R] : Missing)
    // A member that came later may have defined it.
    if (!Ctx.Symbols[Name].isDefined())
      Ctx.Undefined[Name] = describe(R);
  return Error::success();
}

Error linker::resolve(Context &Ctx) { return Resolver(Ctx).run(); }
