//===- Resolver.cpp - What types say of each other ----------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Every chain of references has to end, at a type of the right kind, after at most 32 steps. How the kernel walks
// decides what it refuses, so this walks the same way: from each type, in the order of the ids, depth first, and what
// was resolved once is not walked again.
//
//   [1] PTR -> 2   [2] PTR -> 3   ...   [40] INT        refused: from [1] it is 39 steps
//   [1] INT        [2] PTR -> 1   ...   [40] PTR -> 39  accepted: from each it is one step
//
// How far a walk goes depends on where it began (Mode): from a pointer it ends at a struct, and from a struct at a
// pointer, so that a list is no loop. Whether a chain has an end with a size is found on the way back, and kept in
// Slots.
//
// The kernel stops at the first problem. Here the type with the problem becomes Unknown: what needs its size is not
// judged, and the walk goes on, so that one mistake is reported once.
//
// btf_check_all_types, btf_resolve and the resolve functions; btf_func_proto_check.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Rules.h"
#include "llvm/Support/MathExtras.h"

using namespace llvm;
using namespace polybpf::btf;

namespace {

/// MAX_RESOLVE_DEPTH.
constexpr size_t MaxDepth = 32;
constexpr uint32_t PointerSize = 8;

class Resolver {
public:
  Resolver(const Blob &Types, Report &Out) : Types(Types), Out(Out), Slots(Types.size() + 1) {}
  void run();

private:
  const Blob &Types;
  Report &Out;

  /// What is known of a type.
  struct Slot {
    enum { Fresh, OnStack, Done } State = Fresh;
    /// It has a problem, which was reported.
    bool IsUnknown = false;
    /// What it resolves to, and the size of an ARRAY.
    uint32_t Id = 0, Size = 0;
  };
  std::vector<Slot> Slots;

  /// A type that is being walked, and the part to go on with.
  struct Frame {
    uint32_t Id, Next;
  };
  SmallVector<Frame, MaxDepth> Stack;
  enum { Any, FromPointer, FromStruct } Mode = Any;
  /// Did this walk lead too deep, or in a circle? Once is enough.
  bool IsEndless = false;

  /// The answer to "how big is it?". Pending: it is on the stack now, ask again when it is resolved.
  struct Sized {
    enum { No, Yes, Unknown, Pending } Answer;
    uint32_t Id = 0, Size = 0;
  };

  void resolve(uint32_t Root);
  void step();
  void stepReference(bool IsPointer);
  void stepVariable();
  void stepArray();
  void stepMembers();
  void stepEntries();
  void stepFunction();
  void nameless(uint32_t Function, uint32_t Parameter);
  void stepTag();
  void checkPrototype(uint32_t Id);
  void checkUse(uint32_t Id, const Twine &Part, uint32_t Used);

  bool push(uint32_t Id);
  void endless(const Twine &What);
  void pop(uint32_t Id, uint32_t Size = 0);
  void fail(const Twine &Part, const Twine &What);
  Sized measure(uint32_t Id);
  bool entersPointerBehind(uint32_t Id);

  bool exists(uint32_t Id) const { return Types.has(Id); }
  /// After the last type that could be read there may be more.
  bool maybeExists(uint32_t Id) const { return exists(Id) || (Id <= Blob::MaxId && !Types.cut().empty()); }
  bool isDone(uint32_t Id) const { return Slots[Id].State == Slot::Done; }
  bool needsWalk(Type T) const;
  bool isEnd(Type T) const;
  Sized sizeOf(uint32_t Id) const;
  /// What has no size, and that it has none where that is not plain.
  std::string sizeless(uint32_t Id) const {
    bool IsPlain = !exists(Id) || Types[Id].isVoid();
    return Out.describe(Id) + (IsPlain ? "" : ", which has no size");
  }
};

} // namespace

static bool hasNoSize(Type T) {
  return T.isVoid() || T.is(BTF_KIND_FWD) || T.is(BTF_KIND_FUNC) || T.is(BTF_KIND_FUNC_PROTO) ||
         T.is(BTF_KIND_DECL_TAG);
}

static bool hasOwnSize(Type T) {
  return T.is(BTF_KIND_INT) || T.isComposite() || T.is(BTF_KIND_ENUM) || T.is(BTF_KIND_ENUM64) ||
         T.is(BTF_KIND_FLOAT) || T.is(BTF_KIND_DATASEC);
}

/// What no type may refer to, but for DATASEC and DECL_TAG.
static bool isDeclaration(Type T) { return T.is(BTF_KIND_VAR) || T.is(BTF_KIND_DECL_TAG) || T.is(BTF_KIND_DATASEC); }

/// 8, 16, 32, 64 or 128 bits.
static bool isWholeInt(Type T) {
  return T.is(BTF_KIND_INT) && !T.intOffset() && T.intBits() >= 8 && isPowerOf2_32(T.intBits());
}

//===--- The walk --------------------------------------------------------------------------------------------------===//

bool Resolver::needsWalk(Type T) const {
  return T.isModifier() || T.is(BTF_KIND_PTR) || T.isComposite() || T.is(BTF_KIND_ARRAY) || T.is(BTF_KIND_FUNC) ||
         isDeclaration(T);
}

/// Does the walk end here, where it began?
bool Resolver::isEnd(Type T) const {
  if (Mode == FromPointer)
    return !T.isModifier() && !T.is(BTF_KIND_PTR);
  if (Mode == FromStruct)
    return !T.isModifier() && !T.is(BTF_KIND_ARRAY) && !T.isComposite();
  return !needsWalk(T);
}

void Resolver::run() {
  for (uint32_t Id = 1; Id <= Types.size(); ++Id) {
    if (needsWalk(Types[Id]) && !isDone(Id))
      resolve(Id);
    if (Types[Id].is(BTF_KIND_FUNC_PROTO))
      checkPrototype(Id);
  }
}

void Resolver::resolve(uint32_t Root) {
  Mode = Any;
  IsEndless = false;
  push(Root);
  while (!Stack.empty())
    step();
}

void Resolver::step() {
  switch (Types[Stack.back().Id].kind()) {
  case BTF_KIND_ARRAY:
    return stepArray();
  case BTF_KIND_STRUCT:
  case BTF_KIND_UNION:
    return stepMembers();
  case BTF_KIND_VAR:
    return stepVariable();
  case BTF_KIND_DATASEC:
    return stepEntries();
  case BTF_KIND_FUNC:
    return stepFunction();
  case BTF_KIND_DECL_TAG:
    return stepTag();
  default:
    return stepReference(Types[Stack.back().Id].is(BTF_KIND_PTR));
  }
}

/// Goes into \p Id; false if that is too deep, or where we are already. Reported for the first type of the walk, as the
/// kernel does.
bool Resolver::push(uint32_t Id) {
  if (Stack.size() == MaxDepth) {
    endless("it is more than " + Twine(MaxDepth) +
            " types deep, as the kernel counts; types that come first in the BTF are not counted again");
    return false;
  }
  if (Slots[Id].State == Slot::OnStack) {
    endless("it contains itself, by " + Out.describe(Id));
    return false;
  }
  Slots[Id].State = Slot::OnStack;
  Stack.push_back({Id, 0});
  Type T = Types[Id];
  if (Mode == Any && T.is(BTF_KIND_PTR))
    Mode = FromPointer;
  else if (Mode == Any && (T.isComposite() || T.is(BTF_KIND_ARRAY)))
    Mode = FromStruct;
  return true;
}

void Resolver::endless(const Twine &What) {
  if (!IsEndless)
    Out.add(Stack.front().Id, What);
  IsEndless = true;
}

/// The type that is walked resolves to \p Id.
void Resolver::pop(uint32_t Id, uint32_t Size) {
  Slot &Top = Slots[Stack.pop_back_val().Id];
  Top.State = Slot::Done;
  Top.Id = exists(Id) ? Id : 0;
  Top.Size = Size;
}

/// The type that is walked has a problem.
void Resolver::fail(const Twine &Part, const Twine &What) {
  Out.add(Stack.back().Id, Part, What);
  Slots[Stack.back().Id].IsUnknown = true;
  pop(0);
}

/// Goes into \p Id if it has to be walked.
Resolver::Sized Resolver::measure(uint32_t Id) {
  if (!exists(Id) || isEnd(Types[Id]) || isDone(Id))
    return sizeOf(Id);
  return {push(Id) ? Sized::Pending : Sized::Unknown};
}

/// A chain of modifiers that was walked from a struct ended at the pointer behind it, which may lead back to here.
bool Resolver::entersPointerBehind(uint32_t Id) {
  uint32_t Behind = exists(Id) && Types[Id].isModifier() ? Slots[Id].Id : 0;
  return Types[Behind].is(BTF_KIND_PTR) && measure(Behind).Answer == Sized::Pending;
}

Resolver::Sized Resolver::sizeOf(uint32_t Id) const {
  if (!exists(Id))
    return {maybeExists(Id) ? Sized::Unknown : Sized::No};
  for (bool IsFirst : {true, false}) {
    Type T = Types[Id];
    if (hasNoSize(T))
      return {Sized::No};
    if (hasOwnSize(T))
      return {Sized::Yes, Id, T.size()};
    if (T.is(BTF_KIND_PTR))
      return {Sized::Yes, Id, PointerSize};
    if (Slots[Id].IsUnknown)
      return {Sized::Unknown};
    if (T.is(BTF_KIND_ARRAY))
      return {Sized::Yes, Id, Slots[Id].Size};
    if (IsFirst)
      Id = Slots[Id].Id;
  }
  return {Sized::No};
}

//===--- One step, by kind -----------------------------------------------------------------------------------------===//

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

void polybpf::btf::checkReferences(const Blob &Types, Report &Out) { Resolver(Types, Out).run(); }
