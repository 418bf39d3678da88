//===- FieldFinder.h - Locks, lists, trees and kptrs in a struct --------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Some structs mean something to the kernel by their name alone. A FieldFinder finds members of such types in a struct,
// and in the structs and arrays inside of it, as the kernel's btf_find_field does:
//
//   struct list { struct bpf_spin_lock lock; struct { struct bpf_list_head head; } in[2]; }    size 40
//   SpinLock 0..4, ListHead 8..24, ListHead 24..40
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_LIB_BTF_VALIDATOR_FIELDFINDER_H
#define POLYBPF_LIB_BTF_VALIDATOR_FIELDFINDER_H

#include "Report.h"
#include <optional>

namespace polybpf::btf {

enum class FieldKind { SpinLock, ResilientLock, ListHead, ListNode, TreeRoot, TreeNode, Refcount, Kptr };

inline bool isRoot(FieldKind Kind) { return Kind == FieldKind::ListHead || Kind == FieldKind::TreeRoot; }
inline bool isNode(FieldKind Kind) { return Kind == FieldKind::ListNode || Kind == FieldKind::TreeNode; }

/// Where it is in the outermost struct, in bytes.
struct Field {
  FieldKind Kind;
  uint32_t Offset, Size;
  /// What a list, a tree or a kptr leads to, and the name of the node in it.
  uint32_t Target = 0;
  llvm::StringRef Node = "";
};

/// All of a struct, in the order of its members.
using Record = llvm::SmallVector<Field>;

class FieldFinder {
public:
  /// BTF_FIELDS_MAX.
  static constexpr size_t MaxFields = 11;

  FieldFinder(const Blob &Types, KernelVersion Kernel, const Report &Out) : Types(Types), Kernel(Kernel), Out(Out) {}

  /// False if the kernel cannot make sense of the struct: because of the member part(), for the reason why().
  bool find(uint32_t Struct, Record &Found);
  const std::string &part() const { return Part; }
  const std::string &why() const { return Why; }

  /// Is it a struct with a name whose use in a struct makes the kernel look there? FieldKind says which name it is.
  std::optional<FieldKind> drawingName(uint32_t Id) const;
  /// Is it a pointer that may be kept? One with another tag is none, and a reason not to make sense of a struct.
  std::optional<Field> kptr(uint32_t Id);

  /// The last releases of 6.12 count what is nested, and how deep structs own each other; 6.18.44 does not yet.
  bool countsNested() const { return Kernel == KernelVersion{6, 12}; }

private:
  const Blob &Types;
  const KernelVersion Kernel;
  const Report &Out;
  std::string Part, Why;

  struct SpecialStruct;
  static const SpecialStruct SpecialStructs[];
  const SpecialStruct *special(Type T) const;
  bool isUnique(FieldKind Kind) const;

  bool findIn(uint32_t Struct, unsigned Depth, uint32_t &Seen, size_t Room, Record &Found);
  bool findMember(uint32_t Struct, uint32_t Index, unsigned Depth, uint32_t &Seen, size_t Room, Record &Found);
  bool findNested(uint32_t Struct, unsigned Depth, uint32_t &Seen, size_t Room, Record &Found);
  bool findSpecial(uint32_t Struct, uint32_t Index, uint32_t Member, uint32_t Offset, uint32_t &Seen, Record &Found);
  bool findRoot(uint32_t Struct, uint32_t Index, Field &F);
  bool repeat(uint32_t Count, uint32_t Stride, size_t Room, Record &Found);

  bool fail(const llvm::Twine &Reason) {
    Why = Reason.str();
    return false;
  }
  bool tooMany() { return fail("there are more than " + llvm::Twine(MaxFields) + " special fields"); }
};

} // namespace polybpf::btf

#endif // POLYBPF_LIB_BTF_VALIDATOR_FIELDFINDER_H
