//===- TypeConstants.cpp - Ids of types in code -------------------------------------------------------------------===//
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

#include "Rebuild.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/Object/ELFObjectFile.h"
#include "llvm/Support/Endian.h"
#include <bpf/btf.h>
#include <linux/bpf.h>

using namespace llvm;
using namespace polybpf::btf;

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

static Error patchCode(const ObjectBTF &Object, const TypeConstants &Old, const TypeConstants &New,
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

Expected<std::vector<NewContents>> polybpf::btf::newContents(const ObjectBTF &Object, const Rebuild &Made,
                                                             CodeInfo &Code) {
  Expected<std::string> Bytes = Made.bytes();
  if (!Bytes)
    return Bytes.takeError();
  std::vector<NewContents> Contents = {{".BTF", std::move(*Bytes)}};
  if (!Code.empty())
    Contents.push_back({".BTF.ext", Code.bytes()});
  CodeInfo Old = Object.Code;
  if (Error E =
          patchCode(Object, typeConstants(Old, *Object.Types.raw()), typeConstants(Code, *Made.types()), Contents))
    return std::move(E);
  return Contents;
}
