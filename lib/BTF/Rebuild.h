//===- Rebuild.h - BTF made anew of the types of another ----------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// libbpf can add types to BTF and change those that are there, but neither remove nor reorder any. So who wants other
// types makes new BTF: adds what stays, in the order it should have, and then leads every reference to the new place.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_LIB_BTF_REBUILD_H
#define POLYBPF_LIB_BTF_REBUILD_H

#include "polybpf/BTF/Sections.h"
#include <memory>

namespace polybpf::btf {

using OwnedTypes = Reader::TypesPtr;

/// A copy that may be changed, or null if there is no memory for it.
OwnedTypes copyOf(const ::btf &Types);

/// libbpf's own way to change a type in place; adding types moves them.
btf_type *edit(const OwnedTypes &Types, uint32_t Id);

/// Calls \p Visit with every type id that \p T holds. Id 0 is void.
void forEachReference(btf_type &T, llvm::function_ref<void(uint32_t &)> Visit);

/// Calls \p Visit with the offset of every name that \p T holds: its own first, with -1, then those of its parts, with
/// their index.
void forEachName(btf_type &T, llvm::function_ref<void(uint32_t &, int)> Visit);

/// New BTF of some types of \p From.
class Rebuild {
public:
  explicit Rebuild(const ::btf &From);

  /// Adds the type \p Old of the old BTF as it is.
  void add(uint32_t Old);
  /// Records that \p New, a type that the caller has added to types(), stands for \p Old.
  void replace(uint32_t Old, int New);
  /// The BTF that is being made.
  ::btf *types() const { return To.get(); }

  /// Leads all references of the types that were added, and of \p Code, to their new places. What a reference led to
  /// must have been added or replaced. \p FileName says how a file of line information is to be called.
  llvm::Error finish(CodeInfo &Code, llvm::function_ref<std::string(llvm::StringRef)> FileName);
  /// The new id of a type, once finished.
  uint32_t idOf(uint32_t Old) const { return NewIds[Old]; }
  /// The bytes of the section.
  llvm::Expected<std::string> bytes() const;

private:
  const ::btf &From;
  OwnedTypes To;
  std::vector<uint32_t> NewIds;
  /// Of To: the types whose references still are those of From.
  std::vector<uint32_t> Copied;
  bool Failed = false;

  void moveString(uint32_t &Offset, llvm::function_ref<std::string(llvm::StringRef)> Change = nullptr);
  void moveLine(llvm::MutableArrayRef<uint32_t> Record, llvm::function_ref<std::string(llvm::StringRef)> FileName);
};

/// Gives the DATASEC \p Id of \p Types what compilers leave to the loader: its size and the offsets of global
/// variables, from the ELF file. Its entries are in the order of their offsets then. One that has its size may have
/// wrong offsets, from libbpf's linker. Those of the kernel's own variables (.ksyms, .kconfig) are left alone.
llvm::Error completeSection(const OwnedTypes &Types, uint32_t Id, const Reader::ELFLayout &Layout);

/// The same for all DATASECs.
llvm::Error completeSections(const OwnedTypes &Types, const Reader::ELFLayout &Layout);

/// What \p Object is to hold: the types of \p Made, which is finished, \p Code, and the instructions that have an id of
/// a type in them, with the new one (TypeConstants.cpp). \p Code has the records of \p Object's.
llvm::Expected<std::vector<NewContents>> newContents(const ObjectBTF &Object, const Rebuild &Made, CodeInfo &Code);

/// Whether a DATASEC of this name describes what the kernel provides.
bool holdsExterns(llvm::StringRef Section);

} // namespace polybpf::btf

#endif // POLYBPF_LIB_BTF_REBUILD_H
