//===- SpecialFields.cpp - What the kernel demands of locks, lists, trees and kptrs -------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// A struct with a member that the kernel knows by the name of its type is looked at when BTF is loaded, whether a
// program uses it or not:
//
//   struct node { struct bpf_list_node link; int value; };
//   struct list { struct bpf_spin_lock lock; struct bpf_list_head head; };      DECL_TAG on head: "contains:node:link"
//
//   STRUCT 'pair' { bpf_spin_lock a; bpf_spin_lock b; }    refused: one lock in a struct
//   STRUCT 'list' without the lock, or without the tag     refused
//
// FieldFinder finds the fields; here are the structs that are looked at, and the rules. btf_parse_struct_metas,
// btf_parse_fields, btf_check_and_fixup_fields, btf_check_ownership_depth.
//
// Not checked, since only the running kernel knows: whether a kptr to one of the kernel's own types may be kept.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "FieldFinder.h"
#include "Rules.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Sequence.h"
#include <map>
#include <set>

using namespace llvm;
using namespace polybpf::btf;

namespace {

/// BTF_MAX_OWNERSHIP_DEPTH.
constexpr unsigned MaxOwnership = 8;

class FieldChecker {
public:
  FieldChecker(const Blob &Types, KernelVersion Kernel, Report &Out)
      : Types(Types), Out(Out), Finder(Types, Kernel, Out) {}
  void run();

private:
  const Blob &Types;
  Report &Out;
  FieldFinder Finder;
  /// Of the structs that are looked at.
  std::map<uint32_t, Record> Records;
  std::map<uint32_t, unsigned> Depths;

  DenseSet<uint32_t> drawing();
  std::string recordProblem(uint32_t Struct, const Record &R) const;
  std::string nodeProblem(const Field &F) const;
  void checkOwnership();
  bool ownsTooDeep(uint32_t Struct, unsigned Left);
};

} // namespace

/// The types whose use in a struct makes it one that is looked at: the first of each name, and kptrs.
DenseSet<uint32_t> FieldChecker::drawing() {
  DenseSet<uint32_t> Drawing;
  std::set<FieldKind> Seen;
  for (uint32_t Id = 1; Id <= Types.size(); ++Id) {
    std::optional<FieldKind> Kind = Finder.drawingName(Id);
    if ((Kind && Seen.insert(*Kind).second) || Finder.kptr(Id))
      Drawing.insert(Id);
  }
  return Drawing;
}

void FieldChecker::run() {
  DenseSet<uint32_t> Drawing = drawing();
  for (uint32_t Id = 1; Id <= Types.size(); ++Id) {
    Type T = Types[Id];
    auto Draws = [&](uint32_t Member) { return Drawing.contains(T.memberType(Member)); };
    if (!T.is(BTF_KIND_STRUCT) || llvm::none_of(seq<uint32_t>(0, T.count()), Draws))
      continue;
    Record &R = Records[Id];
    if (!Finder.find(Id, R))
      Out.add(Id, Finder.part(), Finder.why());
    else if (std::string What = recordProblem(Id, R); !What.empty())
      Out.add(Id, What);
  }
  checkOwnership();
}

std::string FieldChecker::recordProblem(uint32_t Struct, const Record &R) const {
  if (R.empty())
    return "its special field is not as the kernel has it: its size, or its alignment";
  uint32_t End = 0;
  std::set<FieldKind> Has;
  for (const Field &F : R) {
    if (uint64_t(F.Offset) + F.Size > Types[Struct].size() || F.Offset < End)
      return "its special fields overlap, or are not in order";
    End = F.Offset + F.Size;
    Has.insert(F.Kind);
    if (std::string What = isRoot(F.Kind) ? nodeProblem(F) : ""; !What.empty())
      return What;
  }
  bool IsLocked = Has.count(FieldKind::SpinLock), IsResilient = Has.count(FieldKind::ResilientLock);
  if (IsLocked && IsResilient)
    return "it has a bpf_spin_lock and a bpf_res_spin_lock; one of them is the most";
  if (llvm::any_of(Has, isRoot) && !IsLocked && !IsResilient)
    return "it has a bpf_list_head or bpf_rb_root, and no bpf_spin_lock";
  if (llvm::count_if(Has, isNode) == 2 && !Has.count(FieldKind::Refcount))
    return "it has a bpf_list_node and a bpf_rb_node, and no bpf_refcount";
  return "";
}

/// The node of a list or tree is a member of what it holds, the only one of its name.
std::string FieldChecker::nodeProblem(const Field &F) const {
  StringRef Wanted = F.Kind == FieldKind::ListHead ? "bpf_list_node" : "bpf_rb_node";
  Type Struct = Types[F.Target];
  unsigned Nodes = 0;
  for (uint32_t I = 0; I < Struct.count(); ++I) {
    if (Types.string(Struct.part(I, 0)) != F.Node)
      continue;
    uint32_t Node = Struct.memberType(I);
    // The kernel reads the offset as if the node's own struct had the member: see Members.cpp for the two makes.
    uint32_t Bit = Types[Node].flag() ? Struct.part(I, 2) & 0xffffff : Struct.part(I, 2);
    if (Nodes++ || !Types[Node].is(BTF_KIND_STRUCT) || Types.name(Node) != Wanted || Bit % 64)
      return ("'" + F.Node + "' of " + Out.describe(F.Target) + " is no " + Wanted + " at a multiple of 8 bytes").str();
  }
  return Nodes ? "" : (Out.describe(F.Target) + " has no member '" + F.Node + "'").str();
}

/// What a list or tree holds has nodes. And nothing may own itself: kernels without a limit see to it by refusing roots
/// in what is held by something that is both, root and node.
void FieldChecker::checkOwnership() {
  auto Has = [](const Record &R, auto Is) { return llvm::any_of(R, [&](const Field &F) { return Is(F.Kind); }); };
  for (auto &[Id, R] : Records)
    for (const Field &F : R) {
      if (!isRoot(F.Kind))
        continue;
      auto Held = Records.find(F.Target);
      if (Held == Records.end())
        Out.add(Id, "it holds " + Out.describe(F.Target) + ", which has no node of a list or tree");
      else if (!Finder.countsNested() && Has(R, isNode) && Has(Held->second, isRoot))
        Out.add(Id, "it has nodes, and holds " + Out.describe(F.Target) + ", which has a list or tree of its own");
    }
  if (!Finder.countsNested())
    return;
  for (auto &[Id, R] : Records)
    if (ownsTooDeep(Id, MaxOwnership))
      return Out.add(Id, "lists, trees and kptrs own each other more than " + Twine(MaxOwnership) +
                             " deep, or in a circle");
}

bool FieldChecker::ownsTooDeep(uint32_t Struct, unsigned Left) {
  if (!Left)
    return true;
  unsigned &Depth = Depths[Struct];
  if (!Depth) {
    unsigned Most = 0;
    for (const Field &F : Records[Struct]) {
      if (!F.Target || !Records.count(F.Target))
        continue;
      if (ownsTooDeep(F.Target, Left - 1))
        return true;
      Most = std::max(Most, Depths[F.Target]);
    }
    Depth = Most + 1;
  }
  return Depth > Left;
}

void polybpf::btf::checkSpecialFields(const Blob &Types, KernelVersion Kernel, Report &Out) {
  FieldChecker(Types, Kernel, Out).run();
}
