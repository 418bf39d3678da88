//===- ResolverSteps.cpp - What each kind demands of what it refers to --------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Each function looks at the type on the top of the stack: it goes into what that refers to (measure), and returns;
// when it is called again, that is resolved. In the end it pops its type.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Resolver.h"
#include "Rules.h"
#include "llvm/Support/MathExtras.h"

using namespace llvm;
using namespace polybpf::btf;

/// 8, 16, 32, 64 or 128 bits.
static bool isWholeInt(Type T) {
  return T.is(BTF_KIND_INT) && !T.intOffset() && T.intBits() >= 8 && isPowerOf2_32(T.intBits());
}

/// PTR and modifiers.
void Resolver::stepReference(bool IsPointer) {
  uint32_t Next = Types[Stack.back().Id].target();
  if (exists(Next) && isDeclaration(Types[Next]))
    return fail("", "it refers to " + Out.describe(Next));
  Sized S = measure(Next);
  if (S.Answer == Sized::Pending || (IsPointer && entersPointerBehind(Next)))
    return;
  if (S.Answer == Sized::Yes)
    return pop(S.Id);
  if (S.Answer == Sized::Unknown) {
    Slots[Stack.back().Id].IsUnknown = !IsPointer;
    return pop(0);
  }
  if (exists(Next) && isDone(Next))
    Next = Slots[Next].Id;
  Type End = Types[exists(Next) ? Next : 0];
  bool MayLackSize = End.isVoid() || End.is(BTF_KIND_FWD) || End.is(BTF_KIND_FUNC_PROTO);
  if (!exists(Next) || !MayLackSize)
    return fail("", "it refers to " + Out.describe(Next));
  pop(Next);
}

void Resolver::stepVariable() {
  uint32_t Next = Types[Stack.back().Id].target();
  if (exists(Next) && isDeclaration(Types[Next]))
    return fail("", "it is of " + Out.describe(Next));
  Sized S = measure(Next);
  if (S.Answer == Sized::Pending || entersPointerBehind(Next))
    return;
  if (S.Answer == Sized::No)
    return fail("", "it is of " + sizeless(Next));
  Slots[Stack.back().Id].IsUnknown = S.Answer == Sized::Unknown;
  pop(S.Id);
}

void Resolver::stepArray() {
  Type Array = Types[Stack.back().Id];
  uint32_t Element = Array.extra(0), Index = Array.extra(1), Length = Array.extra(2);
  for (uint32_t Part : {Index, Element}) {
    StringRef Word = Part == Index ? "index" : "element";
    if (exists(Part) && isDeclaration(Types[Part]))
      return fail(Word, "it is of " + Out.describe(Part));
    Sized S = measure(Part);
    if (S.Answer == Sized::Pending)
      return;
    if (S.Answer == Sized::No)
      return fail(Word, "it is of " + sizeless(Part));
    if (Word == "index" && S.Answer == Sized::Yes && !isWholeInt(Types[S.Id]))
      return fail(Word, "it is of " + Out.describe(Part) + ", which is no INT of 8, 16, 32, 64 or 128 bits");
  }
  Sized S = sizeOf(Element);
  if (S.Answer == Sized::Yes && Types[S.Id].is(BTF_KIND_INT) && !isWholeInt(Types[S.Id]))
    return fail("element", "it is of " + Out.describe(Element) + ", an INT that has not 8, 16, 32, 64 or 128 bits");
  if (S.Answer == Sized::Yes && Length && S.Size > UINT32_MAX / Length)
    return fail("", Twine(Length) + " elements of " + Twine(S.Size) + " bytes are more than 4 GiB");
  Slots[Stack.back().Id].IsUnknown = S.Answer == Sized::Unknown;
  pop(S.Id, S.Size * Length);
}

void Resolver::stepMembers() {
  uint32_t Id = Stack.back().Id;
  Type Struct = Types[Id];
  for (uint32_t &I = Stack.back().Next; I < Struct.count(); ++I) {
    uint32_t Member = Struct.memberType(I);
    std::string What;
    bool IsDeclaration = exists(Member) && isDeclaration(Types[Member]);
    Sized S = IsDeclaration ? Sized{Sized::No} : measure(Member);
    if (S.Answer == Sized::Pending)
      return;
    if (S.Answer == Sized::No)
      What = "it is of " + (IsDeclaration ? Out.describe(Member) : sizeless(Member));
    else if (S.Answer == Sized::Yes)
      What = placementProblem(Struct, I, Types[S.Id], S.Size);
    if (!What.empty())
      Out.add(Id, Out.part("member", I, Struct.part(I, 0)), What);
  }
  pop(0);
}

void Resolver::stepEntries() {
  uint32_t Id = Stack.back().Id;
  Type Section = Types[Id];
  Mode = Any;
  for (uint32_t &Next = Stack.back().Next; Next < Section.count();) {
    uint32_t I = Next++, Variable = Section.part(I, 0), Size = Section.part(I, 2);
    std::string Part = Out.part("entry", I, exists(Variable) ? Types[Variable].nameOffset() : 0);
    if (!maybeExists(Variable) || (exists(Variable) && !Types[Variable].is(BTF_KIND_VAR))) {
      Out.addForLoader(Id, Part, "it is " + Out.describe(Variable) + ", and no VAR");
      continue;
    }
    if (!exists(Variable) || Slots[Variable].IsUnknown)
      continue;
    // The kernel does not come back to this entry: it compares sizes only where the VAR stands before the DATASEC.
    if (!isDone(Variable) && push(Variable))
      return;
    if (!isDone(Variable))
      continue;
    Sized S = sizeOf(Types[Variable].target());
    if (S.Answer == Sized::No)
      Out.add(Id, Part, "it is of " + sizeless(Types[Variable].target()));
    else if (S.Answer == Sized::Yes && Size && Size < S.Size)
      Out.add(Id, Part, "it has " + Twine(Size) + " bytes here, and " + Twine(S.Size) + " by its type");
  }
  pop(0);
}

/// A loader names the parameters of what the kernel provides.
void Resolver::nameless(uint32_t Function, uint32_t Parameter) {
  std::string Part = Out.part("parameter", Parameter, 0);
  StringRef What = "it has no name; those of a function need one";
  if (Types[Function].count() == BTF_FUNC_EXTERN)
    Out.addForLoader(Function, Part, What);
  else
    Out.add(Function, Part, What);
}

void Resolver::stepFunction() {
  uint32_t Prototype = Types[Stack.back().Id].target();
  if (!maybeExists(Prototype) || (exists(Prototype) && !Types[Prototype].is(BTF_KIND_FUNC_PROTO)))
    return fail("", "it is of " + Out.describe(Prototype) + ", and no FUNC_PROTO");
  if (exists(Prototype)) {
    Type T = Types[Prototype];
    for (uint32_t I = 0; I < T.count(); ++I)
      if (T.part(I, 1) && !T.part(I, 0))
        nameless(Stack.back().Id, I);
  }
  pop(Prototype);
}

void Resolver::stepTag() {
  Type Tag = Types[Stack.back().Id];
  uint32_t Target = Tag.target();
  int32_t Part = Tag.extra();
  if (!exists(Target) && maybeExists(Target))
    return pop(0);
  Type T = Types[exists(Target) ? Target : 0];
  bool IsWhole = T.is(BTF_KIND_VAR) || T.is(BTF_KIND_TYPEDEF);
  if (!IsWhole && !T.isComposite() && !T.is(BTF_KIND_FUNC))
    return fail("", "it stands on " + Out.describe(Target) + "; it can on STRUCT, UNION, FUNC, VAR and TYPEDEF");
  if (measure(Target).Answer == Sized::Pending)
    return;
  if (Part != Reader::WholeType && IsWhole)
    return fail("", "it stands on the part " + Twine(Part) + " of " + Out.describe(Target) + ", which has no parts");
  if (T.is(BTF_KIND_FUNC) && Slots[Target].IsUnknown)
    return pop(0);
  uint32_t Count = T.is(BTF_KIND_FUNC) ? (exists(T.target()) ? Types[T.target()].count() : 0) : T.count();
  if (Part != Reader::WholeType && uint32_t(Part) >= Count && Part >= 0)
    return fail("", "it stands on the part " + Twine(Part) + " of " + Out.describe(Target) + ", which has " +
                        Twine(Count) + " of them, from 0");
  pop(Target);
}

//===--- Prototypes ------------------------------------------------------------------------------------------------===//

/// A parameter, or what is returned.
void Resolver::checkUse(uint32_t Id, const Twine &Part, uint32_t Used) {
  if (!exists(Used) && maybeExists(Used))
    return;
  if (!exists(Used) || isDeclaration(Types[Used]))
    return Out.add(Id, Part, "it is of " + Out.describe(Used));
  if (needsWalk(Types[Used]) && !isDone(Used))
    resolve(Used);
  if (sizeOf(Used).Answer == Sized::No)
    Out.add(Id, Part, "it is of " + sizeless(Used));
}

void Resolver::checkPrototype(uint32_t Id) {
  Type T = Types[Id];
  if (T.target())
    checkUse(Id, "return type", T.target());
  for (uint32_t I = 0; I < T.count(); ++I) {
    // The last one may be the ... of C.
    if (I + 1 != T.count() || T.part(I, 1))
      checkUse(Id, Out.part("parameter", I, T.part(I, 0)), T.part(I, 1));
    else if (T.part(I, 0))
      Out.add(Id, Out.part("parameter", I, T.part(I, 0)), "it is of type 0, so it is the ... of C, which has no name");
  }
}
