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
#include <bpf/btf.h>
#include <set>

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

/// Begins the name that an anonymous type has while types are compared; no name in any language does.
static constexpr StringLiteral TagMark = "\n";

/// What libbpf's dedup sees of an anonymous struct or union before it looks at types.
static std::string outlineOf(const ::btf &Types, const btf_type &T) {
  std::string Outline = (Twine(T.info) + " " + Twine(T.size)).str();
  for (const btf_member &M : ArrayRef(btf_members(&T), btf_vlen(&T)))
    Outline += (" " + Twine(M.offset) + " " + btf__str_by_offset(&Types, M.name_off)).str();
  return Outline;
}

/// Before dedup: anonymous types whose tags differ get names that differ. Dedup looks at shapes only, and would leave
/// one type with the tags of both:
///
///   UNION { tag: INT __int128, A, B }   "rust.variant=0:A:1"         the same   "rust.variant=0:A:5"
///
/// Where there is no such pair all stay anonymous, so that C's declaration of an enum, which has no tags, is the enum.
/// Named types need no help: their names hold what they are.
static Error nameByTags(const OwnedTypes &Types) {
  std::map<uint32_t, std::string> TagsOf;
  for (uint32_t Id = 1; Id < btf__type_cnt(Types.get()); ++Id)
    if (const btf_type &T = *edit(Types, Id); btf_is_decl_tag(&T))
      if (const btf_type &Target = *edit(Types, T.type); btf_is_composite(&Target) && !Target.name_off)
        TagsOf[T.type] +=
            (TagMark + Twine(btf_decl_tag(&T)->component_idx) + ":" + btf__str_by_offset(Types.get(), T.name_off))
                .str();
  StringMap<std::set<StringRef>> Alike;
  for (auto &[Id, Tags] : TagsOf)
    Alike[outlineOf(*Types, *edit(Types, Id))].insert(Tags);
  for (auto &[Id, Tags] : TagsOf) {
    if (Alike[outlineOf(*Types, *edit(Types, Id))].size() == 1)
      continue;
    int Name = btf__add_str(Types.get(), Tags.c_str());
    if (Name < 0)
      return outOfMemory();
    edit(Types, Id)->name_off = Name;
  }
  return Error::success();
}

/// After dedup: they are anonymous again.
static void dropTagNames(const OwnedTypes &Types) {
  for (uint32_t Id = 1; Id < btf__type_cnt(Types.get()); ++Id)
    if (btf_type &T = *edit(Types, Id);
        btf_is_composite(&T) && StringRef(btf__str_by_offset(Types.get(), T.name_off)).starts_with(TagMark))
      T.name_off = 0;
}

/// Has libbpf make equal types one, in \p Types and in what \p Code says of them.
static Error deduplicate(const OwnedTypes &Types, CodeInfo &Code) {
  if (Error E = nameByTags(Types))
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
  if (Error E = joinErrors(repair(Types), deduplicate(Types, Code)))
    return std::move(E);
  if (Error E = completeSections(Types, Object.Types.layout()))
    return std::move(E);

  Rebuild Made(*Types);
  for (uint32_t Id : canonicalOrder(*Types, Code, Options.Companion))
    if (!isEmptySection(Types, Id))
      Made.add(Id);
  if (Error E = Made.finish(Code, Options.FileName))
    return std::move(E);

  return newContents(Object, Made, Code);
}
