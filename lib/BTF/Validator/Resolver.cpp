//===- Resolver.cpp - The walk ------------------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Resolver.h"
#include "Rules.h"

using namespace llvm;
using namespace polybpf::btf;

static constexpr uint32_t PointerSize = 8;

static bool hasNoSize(Type T) {
  return T.isVoid() || T.is(BTF_KIND_FWD) || T.is(BTF_KIND_FUNC) || T.is(BTF_KIND_FUNC_PROTO) ||
         T.is(BTF_KIND_DECL_TAG);
}

static bool hasOwnSize(Type T) {
  return T.is(BTF_KIND_INT) || T.isComposite() || T.is(BTF_KIND_ENUM) || T.is(BTF_KIND_ENUM64) ||
         T.is(BTF_KIND_FLOAT) || T.is(BTF_KIND_DATASEC);
}

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
    endless(Id == Stack.front().Id ? "it contains itself"
                                   : "it leads to " + Out.describe(Id) + ", which contains itself");
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

void polybpf::btf::checkReferences(const Blob &Types, Report &Out) { Resolver(Types, Out).run(); }
