//===- Functions.cpp - Functions, their names, linkage and parameters --------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// The kernel wants a FUNC for every function of a program that has any, an identifier for its name, and a name for each
// of its parameters. It verifies a FUNC of linkage global by itself, for any argument: right for programs, wrong for a
// Rust helper that takes a reference. So:
//
//   #[no_mangle] fn prog(ctx: ...)       FUNC prog global           named as its ELF symbol: loaders look it up
//   pub fn sum(c: &Cfg, _: u32)          FUNC sum static (c, arg1)  only mangled names reach it
//   fn largest<T>, impl X { fn new }     FUNC largest_u32_h..., new_h... static
//   memcpy without debug info            FUNC memcpy static (arg0, arg1, arg2)
//   namespace k { int ext(long); }       FUNC _ZN1k3extEl extern
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Rewriter.h"
#include "polybpf/DebugInfo/Names.h"
#include "polybpf/Support/SourceNames.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/IR/DebugProgramInstruction.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"

using namespace llvm;
using namespace polybpf;

/// Whether other objects and loaders may ask for \p F by name: its symbol is global and was not made by a compiler.
static bool isInterface(const Function &F) {
  return !F.hasLocalLinkage() && !F.getName().starts_with("_R") && !F.getName().starts_with("_Z");
}

static bool isEmitted(const DISubprogram &SP) {
  return SP.getUnit() && SP.getUnit()->getEmissionKind() != DICompileUnit::NoDebug;
}

/// The name that tells \p SP from others whose plain name is \p Name: in C++, overloads have one path and name.
static std::string namesakeName(StringRef Name, const DISubprogram &SP, Language L) {
  StringRef Symbol = L == Language::CXX ? SP.getLinkageName() : "";
  if (hasHash(Name) && Symbol.empty())
    return Name.str();
  if (hasHash(Name))
    Name = Name.drop_back(HashSuffix);
  return withHash(Name, Symbol.empty() ? qualified(SP.getScope(), SP.getName()) : Symbol.str());
}

/// The FUNC name of \p F, as far as it depends on nothing but \p F.
static std::string plainName(const Function &F, const DISubprogram &SP) {
  if (isInterface(F) && isIdentifier(F.getName()))
    return F.getName().str();
  return identifierFor(SP.getName().empty() ? F.getName().str() : withNamedOperator(SP.getName()),
                       scopePath(SP.getScope()));
}

/// Whether functions of \p Unit may have variables. In a unit with nothing but line tables, LLVM's DWARF writer crashes
/// on them, and without them BTF has no way to name a parameter: such functions have none in BTF.
static bool mayHaveVariables(const DICompileUnit &Unit) { return Unit.getEmissionKind() == DICompileUnit::FullDebug; }

/// The unit that functions without debug info are described in, or null if the module has no debug info: one with
/// variables if there is one.
static DICompileUnit *describingUnit(Module &M) {
  DICompileUnit *Best = nullptr;
  for (DICompileUnit *Unit : M.debug_compile_units())
    if (Unit->getEmissionKind() != DICompileUnit::NoDebug && Unit->getFile())
      if (!Best || (mayHaveVariables(*Unit) && !mayHaveVariables(*Best)))
        Best = Unit;
  return Best;
}

/// The verifier asks that a call from one described function to another has a place in the source.
static void locateCalls(Function &F) {
  DISubprogram *SP = F.getSubprogram();
  for (Instruction &I : instructions(F))
    if (isa<CallBase>(I) && !I.getDebugLoc() && SP)
      I.setDebugLoc(DILocation::get(F.getContext(), /*Line=*/0, /*Column=*/0, SP));
}

/// The path and name of \p SP. An inherited constructor stands in the class that inherits it.
static std::string sourceName(const DISubprogram &SP) {
  const DISubprogram *Declared = SP.getDeclaration() ? SP.getDeclaration() : &SP;
  return qualified(Declared->getScope(), SP.getName());
}

/// What is defined elsewhere, loaders look up by its symbol: `k::ext(long)` is _ZN1k3extEl.
void Rewriter::nameExtern(Function &F) {
  DISubprogram *SP = F.getSubprogram();
  if (!SP || languageOf(*SP) == Language::C || !isIdentifier(F.getName()) || SP->getName() == F.getName())
    return;
  // Not in place: it may be the class's declaration too. The verifier wants it uniqued; with the linkage name, it would
  // be the same method of the same class to LLVM, and so the same node.
  TempDISubprogram Named = SP->clone();
  compat::setName(*Named, F.getName());
  Named->replaceRawLinkageName(nullptr);
  Map[SP] = MDNode::replaceWithUniqued(std::move(Named));
}

void Rewriter::rewriteFunctions() {
  StringMap<unsigned> Uses;
  bool Described = false;
  DICompileUnit *Unit = describingUnit(M);
  for (Function &F : M) {
    if (F.isDeclaration())
      continue;
    if (!F.getSubprogram() && Unit) {
      F.setSubprogram(describe(F, *Unit));
      Described = true;
    } else if (DISubprogram *SP = F.getSubprogram()) {
      ++Uses[plainName(F, *SP)];
    }
  }
  // A function may be the scope of another, so that all must have their names before one gets another.
  SmallVector<FunctionNames> All;
  for (Function &F : M) {
    DISubprogram *SP = F.getSubprogram();
    if (F.isDeclaration()) {
      nameExtern(F);
      continue;
    }
    if (!SP)
      continue;
    if (Described)
      locateCalls(F);
    if (languageOf(*SP) == Language::C || !isEmitted(*SP) || !Nodes.contains(SP))
      continue;
    std::string Name = plainName(F, *SP);
    if (Uses[Name] > 1 && !isInterface(F))
      Name = namesakeName(Name, *SP, languageOf(*SP));
    All.push_back({&F, Name, sourceName(*SP)});
  }
  for (const FunctionNames &Names : All)
    rewriteFunction(*Names.F, *Names.F->getSubprogram(), Names);
}

void Rewriter::rewriteFunction(Function &F, DISubprogram &SP, const FunctionNames &Names) {
  // With debuginfo=line-tables-only there are no types, and BTFDebug would leave the FUNC's type uninitialised.
  bool HasTypes = SP.getType() && SP.getType()->getTypeArray().size() != 0;
  // What we describe ourselves is nobody's source. clang's `__cxx_global_var_init.1` has a name to keep.
  bool IsOurs = SP.isArtificial() && SP.getLinkageName().empty() && SP.getLine() == 0 && isIdentifier(SP.getName());
  bool IsSource = HasTypes && !IsOurs && mayHaveVariables(*SP.getUnit());
  if (!HasTypes)
    SP.replaceType(signatureOf(F, *SP.getUnit()));
  if (mayHaveVariables(*SP.getUnit()))
    nameParameters(F, SP);
  Tags New;
  if (IsSource)
    tellSignature(SP, New);
  // What words and hashes cannot be turned back into.
  if (IsSource && Names.InBTF != SP.getName() && !isTagged(SP.getAnnotations(), tag(SP, "name", "")))
    New.push_back(tag(SP, "name", Names.InSource));
  if (Names.InBTF != SP.getName())
    compat::setName(SP, Names.InBTF);
  auto Flags = SP.getSPFlags();
  if (Options.StaticFunctions && !isInterface(F))
    Flags |= DISubprogram::SPFlagLocalToUnit;
  if (Flags != SP.getSPFlags() || !New.empty())
    Map[&SP] = compat::cloneWith(SP, Flags, annotations(SP.getAnnotations(), New));
}

/// \p Arg counts from 1, as in debug info.
static std::string argumentName(unsigned Arg) { return "arg" + std::to_string(Arg - 1); }

/// The parameters of \p F that its code describes. Front ends put them among the retained nodes too, where BTFDebug
/// looks for names, but clang does not at -O0.
static void retainParameters(Function &F, DISubprogram &SP, SmallVectorImpl<Metadata *> &Retained) {
  for (Instruction &I : instructions(F))
    for (DbgVariableRecord &Record : filterDbgVars(I.getDbgRecordRange())) {
      DILocalVariable *Variable = Record.getVariable();
      if (Variable->getArg() && Variable->getScope() == &SP && !is_contained(Retained, Variable))
        Retained.push_back(Variable);
    }
}

/// Names each parameter of \p SP that the source did not, and those that BTF could not say: `_`, patterns, `größe`.
void Rewriter::nameParameters(Function &F, DISubprogram &SP) {
  auto Types = SP.getType()->getTypeArray();
  BitVector Named(Types.size());
  SmallVector<Metadata *> Retained(SP.getRetainedNodes().begin(), SP.getRetainedNodes().end());
  retainParameters(F, SP, Retained);
  for (Metadata *Node : Retained) {
    auto *Variable = dyn_cast_or_null<DILocalVariable>(Node);
    if (!Variable || Variable->getArg() == 0 || Variable->getArg() >= Types.size())
      continue;
    Named.set(Variable->getArg());
    StringRef Source = Variable->getName();
    std::string Name = Source.empty() ? argumentName(Variable->getArg()) : identifierFor(Source, "");
    if (!Source.empty() && Name != Source)
      compat::setAnnotations(*Variable, annotations(Variable->getAnnotations(), {tag(SP, "name", Source)}));
    if (Name != Source)
      compat::setName(*Variable, Name);
  }
  for (unsigned Arg = 1; Arg < Types.size(); ++Arg)
    // A null type at the end stands for `...`.
    if (!Named.test(Arg) && Types[Arg])
      Retained.push_back(DILocalVariable::get(C, &SP, argumentName(Arg), SP.getFile(), SP.getLine(), Types[Arg], Arg,
                                              DINode::FlagArtificial, /*AlignInBits=*/0,
                                              /*Annotations=*/nullptr));
  if (Retained.size() != SP.getRetainedNodes().size())
    SP.replaceRetainedNodes(Builder.getOrCreateArray(Retained));
}

/// What \p T looks like to C, from its size alone; null for void.
DIType *Rewriter::typeOf(Type &T) {
  if (T.isVoidTy())
    return nullptr;
  if (T.isPointerTy())
    return Builder.createPointerType(nullptr, M.getDataLayout().getPointerSizeInBits());
  uint64_t Size = M.getDataLayout().getTypeAllocSizeInBits(&T);
  if (T.isIntegerTy() && isPowerOf2_64(Size) && Size <= 128)
    return integer(Size, /*Signed=*/false);
  return structOf("", Size, {member("data", bytes(Size / 8), Size, 0)});
}

DISubroutineType *Rewriter::signatureOf(Function &F, const DICompileUnit &Unit) {
  SmallVector<Metadata *> Types{typeOf(*F.getReturnType())};
  if (mayHaveVariables(Unit)) {
    for (Argument &Arg : F.args())
      Types.push_back(typeOf(*Arg.getType()));
    if (F.isVarArg())
      Types.push_back(nullptr);
  }
  return Builder.createSubroutineType(Builder.getOrCreateTypeArray(Types));
}

DISubprogram *Rewriter::describe(Function &F, DICompileUnit &Unit) {
  std::string Name = identifierFor(isInterface(F) ? F.getName().str() : demangledName(F.getName()), "");
  auto Flags = DISubprogram::SPFlagDefinition;
  if (Options.StaticFunctions && !isInterface(F))
    Flags |= DISubprogram::SPFlagLocalToUnit;
  // BTFDebug needs the file.
  DISubprogram *SP = DISubprogram::getDistinct(
      C, Unit.getFile(), Name, /*LinkageName=*/"", Unit.getFile(), /*Line=*/0, signatureOf(F, Unit),
      /*ScopeLine=*/0, /*ContainingType=*/nullptr,
      /*VirtualIndex=*/0, /*ThisAdjustment=*/0, DINode::FlagArtificial, Flags, &Unit);
  if (mayHaveVariables(Unit))
    nameParameters(F, *SP);
  return SP;
}
