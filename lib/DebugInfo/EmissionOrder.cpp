//===- EmissionOrder.cpp - What BTFDebug emits, and in which order -----------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// BTFDebug emits what functions and variables mention, outer types before what is in them. Some cases need more:
//
//   - The ENUM of a tag that is not 4 bytes wide is mentioned by no member: the member is an integer of the right
//     width. So it is with any enum of a size that C does not give it.
//   - What a map's type is generic over is mentioned by markers of size 0 only, `PhantomData<(K, V)>`.
//   - The kernel resolves types in the order of their ids and gives up 32 levels deep. A type that it has resolved
//     before counts as one level, so deep nests are fine if their inner types come first.
//
// BTFDebug visits the type of every DILocalVariable with an argument number among a subprogram's retained nodes before
// the subprogram's own type, and makes no parameter of numbers that the type does not have. So variables with numbers
// that no function reaches, at the first function, put any types in front. They come anew in each run: whichever
// function held them may be gone.
//
// A module may have no function, but maps only. BTFDebug also visits the type of any global variable before it asks
// whether that should have a VAR, which one that is `available_externally` should not; nor is there a trace of it in the
// object. So there each type is held by such a variable:
//
//   @polybpf.anchor.0 = available_externally global [0 x i8] zeroinitializer, !dbg !1      !1 = ... type: !Kind
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Rewriter.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/IR/InstIterator.h"

using namespace llvm;
using namespace polybpf;

/// The argument numbers of anchors start here.
static constexpr unsigned FirstAnchor = 32768;

/// A type nested this deep is safe even inside other modifiers; half of what the kernel takes.
static constexpr unsigned SafeDepth = 16;

/// What the global variables are called that hold a type, and a number.
static constexpr StringLiteral AnchorName = "polybpf.anchor.";

static bool isAnchor(const Metadata *Node) {
  auto *Variable = dyn_cast_or_null<DILocalVariable>(Node);
  return Variable && Variable->getArg() >= FirstAnchor;
}

static void dropAnchors(DISubprogram &SP) {
  SmallVector<Metadata *> Kept;
  for (DINode *Node : SP.getRetainedNodes())
    if (!isAnchor(Node))
      Kept.push_back(Node);
  if (Kept.size() != SP.getRetainedNodes().size())
    SP.replaceRetainedNodes(MDTuple::get(SP.getContext(), Kept));
}

void Rewriter::dropAnchors() {
  for (Function &F : M)
    if (DISubprogram *SP = F.getSubprogram(); SP && !F.isDeclaration())
      ::dropAnchors(*SP);
  for (GlobalVariable &G : make_early_inc_range(M.globals()))
    if (G.getName().starts_with(AnchorName) && G.use_empty())
      G.eraseFromParent();
}

/// The types that belong to \p Node, though no member leads to them: what an idiom put beside it, and what a marker of
/// size 0 such as `PhantomData<(K, V)>`, and so a map's type, is generic over. A TYPEDEF of ours holds on by its scope.
static SmallVector<DIType *, 2> detachedTypes(const MDNode &Node) {
  SmallVector<DIType *, 2> Detached;
  if (auto *Derived = dyn_cast<DIDerivedType>(&Node))
    if (auto *Beside = dyn_cast_or_null<DICompositeType>(Derived->getScope());
        Beside && Derived->getTag() == dwarf::DW_TAG_typedef && (enumerationOf(*Derived) || annotationsOf(*Derived)))
      Detached.push_back(Beside);
  auto *Composite = dyn_cast<DICompositeType>(&Node);
  if (!Composite)
    return Detached;
  const DICompositeType &T = *Composite;
  for (DITemplateParameter *Param : T.getTemplateParams()) {
    DIType *Type = Param ? Param->getType() : nullptr;
    if (Type && (Param->getName() == BesideParameter || (isa<DICompositeType>(Type) && T.getElements().empty())))
      Detached.push_back(Type);
  }
  return Detached;
}

/// How many pointers, typedefs and qualifiers follow each other, which the kernel resolves as one nest.
static unsigned chainLength(const DIType *T) {
  unsigned Length = 0;
  for (; isa_and_nonnull<DIDerivedType>(T) && Length != FirstAnchor; ++Length)
    T = cast<DIDerivedType>(T)->getBaseType();
  return Length;
}

void Rewriter::addAnchors(DISubprogram &SP, ArrayRef<DIType *> Types) {
  SmallVector<Metadata *> Retained;
  unsigned Arg = FirstAnchor;
  for (DIType *T : Types) {
    if (Arg > UINT16_MAX)
      break;
    Retained.push_back(DILocalVariable::get(C, &SP, "", SP.getFile(), /*Line=*/0, T, Arg++, DINode::FlagArtificial,
                                            /*AlignInBits=*/0, /*Annotations=*/nullptr));
  }
  append_range(Retained, SP.getRetainedNodes());
  SP.replaceRetainedNodes(Builder.getOrCreateArray(Retained));
}

void Rewriter::addAnchorVariables(ArrayRef<DIType *> Types) {
  Type *Nothing = ArrayType::get(Type::getInt8Ty(C), 0);
  GlobalVariable *First = M.global_empty() ? nullptr : &*M.global_begin();
  for (auto [Index, T] : enumerate(Types)) {
    std::string Name = AnchorName.str() + std::to_string(Index);
    auto *G = new GlobalVariable(M, Nothing, /*isConstant=*/false, GlobalValue::AvailableExternallyLinkage,
                                 ConstantAggregateZero::get(Nothing), Name, First);
    auto *Variable = DIGlobalVariable::getDistinct(C, /*Scope=*/nullptr, Name, /*LinkageName=*/"",
                                                   /*File=*/nullptr, /*Line=*/0, T, /*IsLocalToUnit=*/false,
                                                   /*IsDefinition=*/true, /*StaticDataMemberDeclaration=*/nullptr,
                                                   /*TemplateParams=*/nullptr, /*AlignInBits=*/0, /*Annotations=*/{});
    G->addDebugInfo(DIGlobalVariableExpression::get(C, Variable, DIExpression::get(C, {})));
  }
}

/// How a type was reached, which decides how far BTFDebug goes from it. What a member points to, if it is a named struct,
/// union or enumeration, is known by its name alone, unless something else leads to it. Of maps it says everything.
enum Reach : unsigned { Directly, InMember, BehindPointer, InMap };

using ReachedTypes = SetVector<std::pair<MDNode *, unsigned>>;

/// How the type behind \p T, which was reached by \p How, is reached.
static Reach reachBehind(const DIDerivedType &T, Reach How) {
  if (How == InMap)
    return InMap;
  if (T.getTag() == dwarf::DW_TAG_member)
    return InMember;
  bool IsPlainPointer = T.getTag() == dwarf::DW_TAG_pointer_type && !T.getAnnotations();
  return How == InMember && IsPlainPointer ? BehindPointer : How;
}

static bool isKnownByName(const Metadata *Node, Reach How) {
  auto *T = dyn_cast<DICompositeType>(Node);
  return How == BehindPointer && T && !T->getName().empty() && !T->isForwardDecl();
}

static void addReached(ReachedTypes &Types, Metadata *Node, Reach How) {
  if (isa_and_nonnull<DIType, MDTuple>(Node) && !isKnownByName(Node, How))
    Types.insert({cast<MDNode>(Node), How});
}

static void addReachedBehind(ReachedTypes &Types, MDNode &Node, Reach How) {
  Reach Next = How == InMap ? InMap : Directly;
  if (auto *Composite = dyn_cast<DICompositeType>(&Node)) {
    addReached(Types, Composite->getBaseType(), Next);
    addReached(Types, Composite->getElements().get(), Next);
  } else if (auto *Derived = dyn_cast<DIDerivedType>(&Node)) {
    addReached(Types, Derived->getBaseType(), reachBehind(*Derived, How));
  } else {
    for (const MDOperand &Op : Node.operands())
      addReached(Types, Op, Next);
  }
  for (DIType *Detached : detachedTypes(Node))
    addReached(Types, Detached, Next);
}

/// The types that functions, variables and relocations mention, and those reached from there: what BTFDebug emits. With
/// \p All, also what is known by its name alone.
static SetVector<MDNode *> mentionedTypes(Module &M, bool All) {
  ReachedTypes Types;
  Reach Start = All ? InMap : Directly;
  for (Function &F : M)
    if (DISubprogram *SP = F.getSubprogram(); SP && !F.isDeclaration()) {
      addReached(Types, SP->getType(), Start);
      for (DINode *Node : SP->getRetainedNodes())
        if (auto *Variable = dyn_cast_or_null<DILocalVariable>(Node); Variable && Variable->getArg())
          addReached(Types, Variable->getType(), Start);
      for (Instruction &I : instructions(F))
        addReached(Types, I.getMetadata(LLVMContext::MD_preserve_access_index), Start);
    }
  for (GlobalVariable &G : M.globals()) {
    SmallVector<DIGlobalVariableExpression *, 1> Described;
    G.getDebugInfo(Described);
    for (DIGlobalVariableExpression *Variable : Described)
      addReached(Types, Variable->getVariable()->getType(), G.getSection().starts_with(".maps") ? InMap : Start);
    addReached(Types, G.getMetadata(LLVMContext::MD_preserve_access_index), Start);
  }
  SetVector<MDNode *> Mentioned;
  for (unsigned I = 0; I != Types.size(); ++I) {
    auto [Node, How] = Types[I];
    Mentioned.insert(Node);
    addReachedBehind(Types, *Node, Reach(How));
  }
  return Mentioned;
}

StringMap<std::vector<std::string>> polybpf::companionsOf(Module &M) {
  StringMap<std::vector<std::string>> Companions;
  // C has no generics, and no types in others.
  if (all_of(M.debug_compile_units(), [](DICompileUnit *Unit) { return languageOf(*Unit) == Language::C; }))
    return Companions;
  for (MDNode *Node : mentionedTypes(M, /*All=*/true))
    if (auto *T = dyn_cast<DIType>(Node); T && !T->getName().empty())
      for (DIType *Detached : detachedTypes(*T))
        if (!Detached->getName().empty())
          Companions[T->getName()].push_back(Detached->getName().str());
  return Companions;
}

Error Rewriter::orderTypes() {
  DISubprogram *First = nullptr;
  for (Function &F : M)
    if (DISubprogram *SP = F.getSubprogram(); !First && SP && !F.isDeclaration())
      if (SP->getUnit() && SP->getUnit()->getEmissionKind() == DICompileUnit::FullDebug)
        First = SP;

  Depths.clear();
  if (Error E = survey())
    return E;
  SetVector<MDNode *> Mentioned = mentionedTypes(M, /*All=*/false);
  SmallVector<DIType *> Anchored, Chains;
  for (MDNode *Node : Mentioned) {
    auto *T = dyn_cast<DIType>(Node);
    if (!T || T->getTag() == dwarf::DW_TAG_member)
      continue;
    if (Depths.lookup(T) % SafeDepth == 0)
      Anchored.push_back(T);
    if (unsigned Length = chainLength(T); Length && Length % SafeDepth == 0)
      Chains.push_back(T);
  }
  stable_sort(Anchored, [&](DIType *A, DIType *B) { return Depths[A] < Depths[B]; });
  stable_sort(Chains, [&](DIType *A, DIType *B) { return chainLength(A) < chainLength(B); });
  Anchored.insert(Anchored.begin(), Chains.begin(), Chains.end());
  for (MDNode *Node : Mentioned)
    append_range(Anchored, detachedTypes(*Node));
  if (First && !Anchored.empty())
    addAnchors(*First, Anchored);
  else
    addAnchorVariables(Anchored);
  return Error::success();
}
