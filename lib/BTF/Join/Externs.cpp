//===- Externs.cpp - What several objects want of the kernel ------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Where an object names in a DATASEC what an earlier one has named, libbpf's linker asks for its size. In libbpf 1.1 to 1.5
// it does so for functions too, and a variable whose address is all that is wanted has none either:
//
//   a.o, b.o:  DATASEC '.ksyms' { FUNC 'bpf_rcu_read_lock', VAR 'bpf_prog_active' of type void }
//   b.o: global 'bpf_rcu_read_lock': failed to resolve size of underlying type: -22
//
// The entry of the first object says all, so later ones have none. libbpf cannot take entries out of a DATASEC; but it leaves
// alone a DATASEC `.extern`, which is clang's for externs without a section. So what is known already is put there.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Part.h"
#include "llvm/ADT/StringSet.h"
#include <bpf/btf.h>

using namespace llvm;
using namespace polybpf::btf;

/// The id of the DATASEC .ksyms of \p Types; 0 if there is none.
static uint32_t findKernelSymbols(const OwnedTypes &Types) {
  int Id = btf__find_by_name_kind(Types.get(), ".ksyms", BTF_KIND_DATASEC);
  return Id < 0 ? 0 : Id;
}

static MutableArrayRef<btf_var_secinfo> entriesOf(const OwnedTypes &Types, uint32_t Section) {
  btf_type *T = edit(Types, Section);
  return {btf_var_secinfos(T), btf_vlen(T)};
}

/// Leaves in the DATASEC \p Section only what is new to \p Known, and enters that there.
static Error leaveNew(Part &P, uint32_t Section, StringSet<> &Known) {
  ::btf *Types = P.Types.get();
  auto NameOf = [&](const btf_var_secinfo &E) {
    return btf__str_by_offset(Types, btf__type_by_id(Types, E.type)->name_off);
  };
  std::vector<btf_var_secinfo> New;
  std::optional<btf_var_secinfo> Old;
  for (const btf_var_secinfo &Entry : entriesOf(P.Types, Section))
    if (Known.insert(NameOf(Entry)).second)
      New.push_back(Entry);
    else
      Old = Entry;
  if (!Old)
    return Error::success();
  // Each name must be in one DATASEC.
  for (btf_var_secinfo &Entry : entriesOf(P.Types, Section))
    Entry = *Old;
  int Name = btf__add_str(Types, ".extern");
  bool Failed = Name < 0;
  if (!Failed)
    edit(P.Types, Section)->name_off = Name;
  Failed |= !New.empty() && btf__add_datasec(Types, ".ksyms", 0) < 0;
  for (const btf_var_secinfo &Entry : New)
    Failed |= btf__add_datasec_var_info(Types, Entry.type, Entry.offset, Entry.size) != 0;
  P.Changed = true;
  return Failed ? createStringError(P.File.name() + ": out of memory") : Error::success();
}

Error polybpf::btf::settleExterns(MutableArrayRef<Part> Parts) {
  StringSet<> Known;
  for (Part &P : Parts)
    if (uint32_t Section = findKernelSymbols(P.Types))
      if (Error E = leaveNew(P, Section, Known))
        return E;
  return Error::success();
}
