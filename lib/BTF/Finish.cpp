//===- Finish.cpp - The BTF of a linked object --------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Types also have their numbers in code: bpf_obj_new() and its kin take the id of a type of the program as a constant,
//
//   r1 = 0x2a ll          CO-RE <local_type_id> [42] struct node_data
//
// which libbpf's own linker and dedup leave at its old value, and rely on the loader to repair. Not every loader does,
// and the verifier's log would show the wrong number; so the constant is set with the record.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/BTF/Finish.h"
#include "Order.h"
#include "Rebuild.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/Object/ELFObjectFile.h"
#include "llvm/Support/Endian.h"
#include <bpf/btf.h>
#include <linux/bpf.h>
#include <set>

using namespace llvm;
using namespace polybpf::btf;

/// Exported by every libbpf under this name; the headers of 1.1 to 1.4 declare one that the library does not have.
extern "C" const void *btf_ext__get_raw_data(const btf_ext *Ext, __u32 *Size);

//===--- Types ----------------------------------------------------------------------------------------------------===//

static Error outOfMemory() { return createStringError("out of memory"); }

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

static Error completeSections(const OwnedTypes &Types, const Reader::ELFLayout &Layout) {
  for (uint32_t Id = 1; Id < btf__type_cnt(Types.get()); ++Id)
    if (btf_is_datasec(edit(Types, Id)))
      if (Error E = completeSection(Types, Id, Layout))
        return E;
  return Error::success();
}

/// A section without bytes has no variables, and the kernel refuses it.
static bool isEmptySection(const OwnedTypes &Types, uint32_t Id) {
  const btf_type *T = edit(Types, Id);
  return btf_is_datasec(T) && !btf_vlen(T) && !T->size;
}

//===--- Ids in code ----------------------------------------------------------------------------------------------===//

namespace {
/// A constant in code that is the id of a type.
struct TypeConstant {
  uint32_t Instruction;
  uint32_t Id;
};
/// By section; the order is that of the records.
using TypeConstants = MapVector<StringRef, SmallVector<TypeConstant, 4>>;
} // namespace

/// What the relocations of \p Code say of ids in code. \p Types has the names of sections.
static TypeConstants typeConstants(CodeInfo &Code, const ::btf &Types) {
  TypeConstants Constants;
  Code.forEach([&](CodeRecords Records) {
    if (Records.What != CodeRecords::Relocations)
      return;
    for (ArrayRef<uint32_t> R = Records.Words; !R.empty(); R = R.drop_front(Records.Width))
      if (R[3] == BPF_CORE_TYPE_ID_LOCAL || R[3] == BPF_CORE_TYPE_ID_TARGET)
        Constants[btf__str_by_offset(&Types, Records.Section)].push_back({R[0], R[1]});
  });
  return Constants;
}

/// The section's bytes with the constants \p Old replaced by \p New, of which there are as many.
static Expected<std::string> patch(StringRef Bytes, endianness Endian, ArrayRef<TypeConstant> Old,
                                   ArrayRef<TypeConstant> New) {
  std::string Code = Bytes.str();
  for (size_t I = 0; I != Old.size(); ++I) {
    uint64_t At = Old[I].Instruction;
    if (At % sizeof(bpf_insn) || At + sizeof(bpf_insn) > Code.size())
      return createStringError("a relocation is outside of the section");
    char *Constant = Code.data() + At + offsetof(bpf_insn, imm);
    // What is not the id was not meant for it: LLVM may have made another instruction of the load.
    if (support::endian::read32(Constant, Endian) == Old[I].Id)
      support::endian::write32(Constant, New[I].Id, Endian);
  }
  return Code;
}

static Error patchCode(const Sections &Object, const TypeConstants &Old, const TypeConstants &New,
                       std::vector<NewContents> &Contents) {
  if (Old.empty())
    return Error::success();
  auto File = object::ObjectFile::createELFObjectFile(Object.File);
  if (!File)
    return File.takeError();
  endianness Endian = (*File)->isLittleEndian() ? endianness::little : endianness::big;
  for (const object::SectionRef &Section : (*File)->sections()) {
    Expected<StringRef> Name = Section.getName();
    if (!Name)
      return Name.takeError();
    auto Constants = Old.find(*Name);
    if (Constants == Old.end())
      continue;
    Expected<StringRef> Bytes = Section.getContents();
    if (!Bytes)
      return Bytes.takeError();
    Expected<std::string> Code = patch(*Bytes, Endian, Constants->second, New.find(*Name)->second);
    if (!Code)
      return createStringError("section '" + *Name + "': " + toString(Code.takeError()));
    Contents.push_back({Name->str(), std::move(*Code)});
  }
  return Error::success();
}

//===--- All of it ------------------------------------------------------------------------------------------------===//

Expected<std::vector<NewContents>> polybpf::btf::finish(const Sections &Object, const FinishOptions &Options) {
  CodeInfo Code = Object.Code;
  OwnedTypes Types = copyOf(*Object.Types.raw());
  if (!Types)
    return outOfMemory();
  TypeConstants Old = typeConstants(Code, *Object.Types.raw());
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

  Expected<std::string> Bytes = Made.bytes();
  if (!Bytes)
    return Bytes.takeError();
  std::vector<NewContents> Contents = {{".BTF", std::move(*Bytes)}};
  if (!Code.empty())
    Contents.push_back({".BTF.ext", Code.bytes()});
  if (Error E = patchCode(Object, Old, typeConstants(Code, *Made.types()), Contents))
    return std::move(E);
  return Contents;
}
