//===- Rebuild.cpp - BTF made anew of the types of another --------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Rebuild.h"
#include "llvm/ADT/STLExtras.h"
#include <bpf/btf.h>

using namespace llvm;
using namespace polybpf::btf;

OwnedTypes polybpf::btf::copyOf(const ::btf &Types) {
  uint32_t Size;
  const void *Bytes = btf__raw_data(&Types, &Size);
  return OwnedTypes(Bytes ? btf__new(Bytes, Size) : nullptr);
}

btf_type *polybpf::btf::edit(const OwnedTypes &Types, uint32_t Id) {
  return const_cast<btf_type *>(btf__type_by_id(Types.get(), Id));
}

template <typename T> static MutableArrayRef<T> parts(T *First, const btf_type &Type) {
  return {First, btf_vlen(&Type)};
}

void polybpf::btf::forEachReference(btf_type &T, function_ref<void(uint32_t &)> Visit) {
  switch (btf_kind(&T)) {
  case BTF_KIND_INT:
  case BTF_KIND_FLOAT:
  case BTF_KIND_ENUM:
  case BTF_KIND_ENUM64:
  case BTF_KIND_FWD:
    return;
  case BTF_KIND_ARRAY:
    Visit(btf_array(&T)->type);
    return Visit(btf_array(&T)->index_type);
  case BTF_KIND_STRUCT:
  case BTF_KIND_UNION:
    for (btf_member &M : parts(btf_members(&T), T))
      Visit(M.type);
    return;
  case BTF_KIND_DATASEC:
    for (btf_var_secinfo &V : parts(btf_var_secinfos(&T), T))
      Visit(V.type);
    return;
  case BTF_KIND_FUNC_PROTO:
    Visit(T.type);
    for (btf_param &P : parts(btf_params(&T), T))
      Visit(P.type);
    return;
  default: // What refers to one other type.
    Visit(T.type);
  }
}

void polybpf::btf::forEachName(btf_type &T, function_ref<void(uint32_t &, int)> Visit) {
  Visit(T.name_off, -1);
  auto VisitParts = [&](auto *First) {
    for (auto [Index, Part] : enumerate(parts(First, T)))
      Visit(Part.name_off, Index);
  };
  if (btf_is_composite(&T))
    VisitParts(btf_members(&T));
  else if (btf_is_enum(&T))
    VisitParts(btf_enum(&T));
  else if (btf_is_enum64(&T))
    VisitParts(btf_enum64(&T));
  else if (btf_is_func_proto(&T))
    VisitParts(btf_params(&T));
}

//===--- Rebuild --------------------------------------------------------------------------------------------------===//

Rebuild::Rebuild(const ::btf &From) : From(From), To(btf__new_empty()), NewIds(btf__type_cnt(&From)) {
  Failed = !To || btf__set_endianness(To.get(), btf__endianness(&From));
}

void Rebuild::add(uint32_t Old) {
  if (Failed)
    return;
  int New = btf__add_type(To.get(), &From, btf__type_by_id(&From, Old));
  replace(Old, New);
  if (New > 0)
    Copied.push_back(New);
}

void Rebuild::replace(uint32_t Old, int New) {
  Failed |= New < 0;
  NewIds[Old] = New;
}

void Rebuild::moveString(uint32_t &Offset, function_ref<std::string(StringRef)> Change) {
  const char *Text = btf__str_by_offset(&From, Offset);
  int New = btf__add_str(To.get(), Change ? Change(Text).c_str() : Text);
  Failed |= New < 0;
  Offset = New;
}

/// Kernel and bpftool print the text of a line without the space around it.
void Rebuild::moveLine(MutableArrayRef<uint32_t> Record, function_ref<std::string(StringRef)> FileName) {
  moveString(Record[1], FileName);
  moveString(Record[2], [](StringRef Text) { return Text.trim().str(); });
}

Error Rebuild::finish(CodeInfo &Code, function_ref<std::string(StringRef)> FileName) {
  if (!Failed) {
    for (uint32_t Id : Copied)
      forEachReference(*edit(To, Id), [&](uint32_t &Type) { Type = NewIds[Type]; });
    Code.forEach([&](CodeRecords Records) {
      moveString(Records.Section);
      for (MutableArrayRef<uint32_t> R = Records.Words; !R.empty(); R = R.drop_front(Records.Width)) {
        if (Records.What == CodeRecords::Lines) {
          moveLine(R, FileName);
          continue;
        }
        R[1] = NewIds[R[1]];
        if (Records.What == CodeRecords::Relocations)
          moveString(R[2]);
      }
    });
  }
  return Failed ? createStringError("out of memory") : Error::success();
}

Expected<std::string> Rebuild::bytes() const {
  uint32_t Size;
  const void *Bytes = btf__raw_data(To.get(), &Size);
  if (!Bytes)
    return createStringError("out of memory");
  return std::string(static_cast<const char *>(Bytes), Size);
}

//===--- What compilers leave to the loader -----------------------------------------------------------------------===//

bool polybpf::btf::holdsExterns(StringRef Section) { return Section == ".ksyms" || Section == ".kconfig"; }

Error polybpf::btf::completeSection(const OwnedTypes &Types, uint32_t Id, const Reader::ELFLayout &Layout) {
  btf_type *Section = edit(Types, Id);
  auto NameOf = [&](const btf_type *T) { return StringRef(btf__str_by_offset(Types.get(), T->name_off)); };
  StringRef Name = NameOf(Section);
  if (Layout.SectionSizes.empty() || holdsExterns(Name))
    return Error::success();
  auto Size = Layout.SectionSizes.find(Name);
  if (Size == Layout.SectionSizes.end())
    return Section->size
               ? Error::success()
               : createStringError("DATASEC '" + Name + "' describes a section that the object does not have");
  bool WasComplete = Section->size;
  Section->size = Size->second;
  MutableArrayRef<btf_var_secinfo> Entries = parts(btf_var_secinfos(Section), *Section);
  for (btf_var_secinfo &Entry : Entries) {
    const btf_type *Variable = btf__type_by_id(Types.get(), Entry.type);
    // The compiler knows the offset of a static variable; one that is defined elsewhere has none.
    if (!btf_is_var(Variable) || btf_var(Variable)->linkage != BTF_VAR_GLOBAL_ALLOCATED)
      continue;
    auto Offset = Layout.SymbolOffsets.find(NameOf(Variable));
    if (Offset == Layout.SymbolOffsets.end() && WasComplete)
      continue;
    if (Offset == Layout.SymbolOffsets.end())
      return createStringError("VAR '" + NameOf(Variable) + "' in DATASEC '" + Name +
                               "' describes a symbol that the object does not have");
    Entry.offset = Offset->second;
  }
  llvm::sort(Entries, [](const btf_var_secinfo &A, const btf_var_secinfo &B) {
    return std::tie(A.offset, A.type) < std::tie(B.offset, B.type);
  });
  return Error::success();
}

Error polybpf::btf::completeSections(const OwnedTypes &Types, const Reader::ELFLayout &Layout) {
  for (uint32_t Id = 1; Id < btf__type_cnt(Types.get()); ++Id)
    if (btf_is_datasec(edit(Types, Id)))
      if (Error E = completeSection(Types, Id, Layout))
        return E;
  return Error::success();
}
