//===- TagNames.cpp - Anonymous types that differ in their tags ---------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "TagNames.h"
#include <bpf/btf.h>
#include <map>
#include <set>

using namespace llvm;
using namespace polybpf::btf;

/// Begins the name that an anonymous type has while types are compared; no name in any language does.
static constexpr StringLiteral TagMark = "\n";

/// What libbpf's dedup sees of an anonymous struct or union before it looks at types.
static std::string outlineOf(const ::btf &Types, const btf_type &T) {
  std::string Outline = (Twine(T.info) + " " + Twine(T.size)).str();
  for (const btf_member &M : ArrayRef(btf_members(&T), btf_vlen(&T)))
    Outline += (" " + Twine(M.offset) + " " + btf__str_by_offset(&Types, M.name_off)).str();
  return Outline;
}

/// The tags of anonymous structs and unions, as one text each.
static std::map<uint32_t, std::string> tagsOfAnonymous(const OwnedTypes &Types) {
  std::map<uint32_t, std::string> TagsOf;
  for (uint32_t Id = 1; Id < btf__type_cnt(Types.get()); ++Id)
    if (const btf_type &T = *edit(Types, Id); btf_is_decl_tag(&T))
      if (const btf_type &Target = *edit(Types, T.type); btf_is_composite(&Target) && !Target.name_off)
        TagsOf[T.type] +=
            (TagMark + Twine(btf_decl_tag(&T)->component_idx) + ":" + btf__str_by_offset(Types.get(), T.name_off))
                .str();
  return TagsOf;
}

Expected<bool> polybpf::btf::nameByTags(const OwnedTypes &Types, bool OnlyAlike) {
  std::map<uint32_t, std::string> TagsOf = tagsOfAnonymous(Types);
  StringMap<std::set<StringRef>> Alike;
  for (auto &[Id, Tags] : TagsOf)
    Alike[outlineOf(*Types, *edit(Types, Id))].insert(Tags);
  for (auto &[Id, Tags] : TagsOf) {
    if (OnlyAlike && Alike[outlineOf(*Types, *edit(Types, Id))].size() == 1)
      continue;
    int Name = btf__add_str(Types.get(), Tags.c_str());
    if (Name < 0)
      return createStringError("out of memory");
    edit(Types, Id)->name_off = Name;
  }
  return !TagsOf.empty();
}

void polybpf::btf::dropTagNames(const OwnedTypes &Types) {
  for (uint32_t Id = 1; Id < btf__type_cnt(Types.get()); ++Id)
    if (btf_type &T = *edit(Types, Id);
        btf_is_composite(&T) && StringRef(btf__str_by_offset(Types.get(), T.name_off)).starts_with(TagMark))
      T.name_off = 0;
}
