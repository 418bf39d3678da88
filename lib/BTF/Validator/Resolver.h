//===- Resolver.h - What types say of each other ------------------------------------------------------------------===//
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

#ifndef POLYBPF_LIB_BTF_VALIDATOR_RESOLVER_H
#define POLYBPF_LIB_BTF_VALIDATOR_RESOLVER_H

#include "Report.h"
#include "llvm/ADT/SmallVector.h"

namespace polybpf::btf {

class Resolver {
public:
  /// MAX_RESOLVE_DEPTH.
  static constexpr size_t MaxDepth = 32;

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
  llvm::SmallVector<Frame, MaxDepth> Stack;
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
  // ResolverSteps.cpp: one step, by the kind of the type on the stack.
  void stepReference(bool IsPointer);
  void stepVariable();
  void stepArray();
  void stepMembers();
  void stepEntries();
  void stepFunction();
  void nameless(uint32_t Function, uint32_t Parameter);
  void stepTag();
  void checkPrototype(uint32_t Id);
  void checkUse(uint32_t Id, const llvm::Twine &Part, uint32_t Used);

  bool push(uint32_t Id);
  void endless(const llvm::Twine &What);
  void pop(uint32_t Id, uint32_t Size = 0);
  void fail(const llvm::Twine &Part, const llvm::Twine &What);
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

/// What no type may refer to, but for DATASEC and DECL_TAG.
inline bool isDeclaration(Type T) { return T.is(BTF_KIND_VAR) || T.is(BTF_KIND_DECL_TAG) || T.is(BTF_KIND_DATASEC); }

} // namespace polybpf::btf

#endif // POLYBPF_LIB_BTF_VALIDATOR_RESOLVER_H
