//===- Finish.cpp - The BTF of a linked object --------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// libbpf finds equal types. What it cannot know is which anonymous types must stay apart, what is still needed, and in
// which order types are the same everywhere (Order.cpp).
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/BTF/Finish.h"
#include "Order.h"
#include "Rebuild.h"
#include "TagNames.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Object/ELFObjectFile.h"
#include <bpf/btf.h>

using namespace llvm;
using namespace polybpf::btf;

/// Exported by every libbpf under this name; the headers of 1.1 to 1.4 declare one that the library does not have.
extern "C" const void *btf_ext__get_raw_data(const btf_ext *Ext, __u32 *Size);

//===--- Types ----------------------------------------------------------------------------------------------------===//

static Error outOfMemory() { return createStringError("out of memory"); }

/// What clang writes for C and the kernel refuses: parameters without a name, which get `arg` and a number, counted from
/// 0; and enumerations that are only declared, with size 0, where BTF's own convention is 4.
static Error repair(const OwnedTypes &Types) {
  for (uint32_t Id = 1; Id < btf__type_cnt(Types.get()); ++Id) {
    btf_type &T = *edit(Types, Id);
    if (btf_is_enum(&T) && !btf_vlen(&T) && !T.size)
      T.size = 4;
    if (!btf_is_func(&T) || btf_vlen(&T) == BTF_FUNC_EXTERN)
      continue;
    uint32_t Proto = T.type;
    for (unsigned I = 0; I != btf_vlen(edit(Types, Proto)); ++I) {
      const btf_param &P = btf_params(edit(Types, Proto))[I];
      if (!P.type || P.name_off)
        continue;
      // This may move the types.
      int Name = btf__add_str(Types.get(), ("arg" + Twine(I)).str().c_str());
      if (Name < 0)
        return outOfMemory();
      btf_params(edit(Types, Proto))[I].name_off = Name;
    }
  }
  return Error::success();
}

/// The places of the functions of \p File that only it sees: "section:offset".
static Expected<StringSet<>> localFunctions(MemoryBufferRef File) {
  StringSet<> Places;
  if (File.getBuffer().empty())
    return Places;
  Expected<std::unique_ptr<object::ObjectFile>> Object = object::ObjectFile::createELFObjectFile(File);
  if (!Object)
    return Object.takeError();
  for (const object::ELFSymbolRef S : cast<object::ELFObjectFileBase>(**Object).symbols()) {
    if (S.getELFType() != ELF::STT_FUNC || S.getBinding() != ELF::STB_LOCAL)
      continue;
    auto Section = expectedToOptional(S.getSection());
    auto Value = expectedToOptional(S.getValue());
    if (!Section || *Section == (*Object)->section_end() || !Value)
      continue;
    if (auto Name = expectedToOptional((*Section)->getName()))
      Places.insert((*Name + ":" + Twine(*Value)).str());
  }
  return Places;
}

/// Says of functions that are local that they are static. The kernel verifies others by themselves, for any argument;
/// but a compiler that made one local also made use of what its callers pass.
static Error settleLinkage(const OwnedTypes &Types, CodeInfo &Code, MemoryBufferRef File) {
  Expected<StringSet<>> Local = localFunctions(File);
  if (!Local)
    return Local.takeError();
  Code.forEach([&](CodeRecords Records) {
    if (Records.What != CodeRecords::Functions)
      return;
    std::string Section = btf__str_by_offset(Types.get(), Records.Section);
    for (ArrayRef<uint32_t> R = Records.Words; !R.empty(); R = R.drop_front(Records.Width))
      if (Local->contains(Section + ":" + std::to_string(R[0])))
        edit(Types, R[1])->info &= ~0xffffu;
  });
  return Error::success();
}

/// Has libbpf make equal types one, in \p Types and in what \p Code says of them.
static Error deduplicate(const OwnedTypes &Types, CodeInfo &Code) {
  if (Error E = nameByTags(Types, /*OnlyAlike=*/true).takeError())
    return E;
  btf_dedup_opts Options = {};
  Options.sz = sizeof(Options);
  ArrayRef<uint32_t> Native = Code.native();
  auto Free = [](btf_ext *Ext) { btf_ext__free(Ext); };
  std::unique_ptr<btf_ext, decltype(Free)> Ext(nullptr, Free);
  if (!Code.empty()) {
    Ext.reset(btf_ext__new(reinterpret_cast<const uint8_t *>(Native.data()), Native.size() * sizeof(uint32_t)));
    if (!Ext)
      return createStringError("malformed .BTF.ext: libbpf cannot read it");
  }
  Options.btf_ext = Ext.get();
  if (int Result = btf__dedup(Types.get(), &Options))
    return createStringError("libbpf cannot deduplicate the types (" + std::generic_category().message(-Result) + ")");
  dropTagNames(Types);
  uint32_t Size = 0;
  if (Ext)
    if (const void *Bytes = btf_ext__get_raw_data(Ext.get(), &Size))
      Code.assignNative(StringRef(static_cast<const char *>(Bytes), Size));
  return Error::success();
}

/// A section without bytes has no variables, and the kernel refuses it.
static bool isEmptySection(const OwnedTypes &Types, uint32_t Id) {
  const btf_type *T = edit(Types, Id);
  return btf_is_datasec(T) && !btf_vlen(T) && !T->size;
}

//===--- All of it ------------------------------------------------------------------------------------------------===//

Expected<std::vector<NewContents>> polybpf::btf::finish(const ObjectBTF &Object, const FinishOptions &Options) {
  CodeInfo Code = Object.Code;
  OwnedTypes Types = copyOf(*Object.Types.raw());
  if (!Types)
    return outOfMemory();
  if (Error E = repair(Types))
    return std::move(E);
  if (Error E = settleLinkage(Types, Code, Object.File))
    return std::move(E);
  if (!Options.IsDeduplicated)
    if (Error E = deduplicate(Types, Code))
      return std::move(E);
  if (Error E = completeSections(Types, Object.Types.layout()))
    return std::move(E);

  Rebuild Made(*Types);
  for (uint32_t Id : canonicalOrder(*Types, Code, Options.Companion))
    if (!isEmptySection(Types, Id))
      Made.add(Id);
  if (Error E = Made.finish(Code, Options.FileName))
    return std::move(E);

  // The types of symbols that other objects were to see (Join.h) may be all there were.
  if (btf__type_cnt(Made.types()) == 1)
    return std::vector<NewContents>{{".BTF", ""}, {".BTF.ext", ""}};
  return newContents(Object, Made, Code);
}
