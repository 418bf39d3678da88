//===- Reader.cpp - The types of a BPF object ---------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// ELF is read by LLVM, which checks every offset of a file that it is given; libbpf's own ELF reader wants a file of
// its own to open. BTF is read by libbpf, between two checks: of the header before, since libbpf 1.1 measures the rest
// of the file from the wrong place if the header is longer than it knows, and of ids and names after (Validate.cpp).
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/BTF/Reader.h"
#include "Validate.h"
#include "polybpf/Support/ObjectTables.h"
#include "llvm/BinaryFormat/ELF.h"
#include "llvm/Object/ELFObjectFile.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/MemoryBuffer.h"
#include <bpf/btf.h>

using namespace llvm;
using namespace polybpf::btf;

void Reader::Free::operator()(::btf *Types) const { btf__free(Types); }

//===--- Opening --------------------------------------------------------------------------------------------------===//

Expected<Reader> Reader::fromFile(StringRef Path) {
  auto Buffer = MemoryBuffer::getFile(Path, /*IsText=*/false, /*RequiresNullTerminator=*/false);
  if (!Buffer)
    return createStringError(Buffer.getError(), Path + ": " + Buffer.getError().message());
  return fromBuffer(**Buffer);
}

static bool isELF(MemoryBufferRef Buffer) { return Buffer.getBuffer().starts_with(ELF::ElfMagic); }

static Error inFile(MemoryBufferRef Buffer, Error E) {
  return createStringError(Buffer.getBufferIdentifier() + ": " + toString(std::move(E)));
}

/// Whether bytes that are no object are anything like BTF, of either byte order.
static Error checkMagic(StringRef Bytes) {
  if (Bytes.size() < sizeof(btf_header))
    return createStringError("neither an ELF object nor BTF: too short");
  uint16_t Magic = support::endian::read16le(Bytes.data());
  if (Magic != BTF_MAGIC && Magic != llvm::byteswap<uint16_t>(BTF_MAGIC))
    return createStringError("neither an ELF object nor BTF");
  return Error::success();
}

Expected<Reader> Reader::fromBuffer(MemoryBufferRef Buffer) {
  if (!isELF(Buffer))
    if (Error E = checkMagic(Buffer.getBuffer()))
      return inFile(Buffer, std::move(E));
  Expected<Reader> Result = isELF(Buffer) ? fromELF(Buffer) : fromBTF(Buffer.getBuffer());
  return Result ? std::move(Result) : inFile(Buffer, Result.takeError());
}

Expected<Reader> Reader::fromBTF(StringRef Bytes) {
  Expected<uint32_t> StringsSize = validateHeader(Bytes);
  if (!StringsSize)
    return StringsSize.takeError();
  TypesPtr Types(btf__new(Bytes.data(), Bytes.size()));
  if (!Types)
    return createStringError(errno == ENOMEM
                                 ? "out of memory"
                                 : "malformed BTF: a type is cut short or of a kind that libbpf does not know");
  Reader Result(std::move(Types));
  if (Error E = validateTypes(*Result.Types, *StringsSize))
    return std::move(E);
  Result.collectTags();
  return Result;
}

/// Sizes of sections and offsets of global symbols, by name. What has no readable name is nothing that BTF can mean.
static Reader::ELFLayout readLayout(const object::ELFObjectFileBase &File) {
  Reader::ELFLayout Layout;
  for (const object::SectionRef &Section : File.sections())
    if (auto Name = expectedToOptional(Section.getName()))
      Layout.SectionSizes.try_emplace(*Name, Section.getSize());
  for (const object::ELFSymbolRef Symbol : File.symbols()) {
    auto Name = expectedToOptional(Symbol.getName());
    if (!Name || Symbol.getBinding() == ELF::STB_LOCAL)
      continue;
    if (auto Value = expectedToOptional(Symbol.getValue()))
      Layout.SymbolOffsets.try_emplace(*Name, *Value);
  }
  return Layout;
}

static Expected<std::unique_ptr<object::ELFObjectFileBase>> openELF(MemoryBufferRef Buffer) {
  Expected<std::unique_ptr<object::ObjectFile>> File = object::ObjectFile::createELFObjectFile(Buffer);
  if (!File)
    return File.takeError();
  auto ELF = std::unique_ptr<object::ELFObjectFileBase>(cast<object::ELFObjectFileBase>(File->release()));
  if (ELF->getEMachine() != ELF::EM_BPF || ELF->getBytesInAddress() != 8)
    return createStringError("not a BPF object, but an object for " + ELF->getFileFormatName());
  if (Error E = polybpf::checkTables(*ELF))
    return createStringError("malformed object: " + toString(std::move(E)));
  return ELF;
}

static Expected<StringRef> findSection(const object::ELFObjectFileBase &ELF) {
  for (const object::SectionRef &Section : ELF.sections()) {
    Expected<StringRef> Name = Section.getName();
    if (!Name)
      return Name.takeError();
    if (*Name == ".BTF")
      return Section.getContents();
  }
  return createStringError("no BTF: the object has no section .BTF; compile with debug info (-g)");
}

Expected<StringRef> Reader::findBytes(MemoryBufferRef Buffer) {
  if (!isELF(Buffer))
    return Buffer.getBuffer();
  auto ELF = openELF(Buffer);
  Expected<StringRef> Bytes = ELF ? findSection(**ELF) : ELF.takeError();
  return Bytes ? std::move(Bytes) : inFile(Buffer, Bytes.takeError());
}

Expected<Reader> Reader::fromELF(MemoryBufferRef Buffer) {
  auto ELF = openELF(Buffer);
  if (!ELF)
    return ELF.takeError();
  Expected<StringRef> Bytes = findSection(**ELF);
  if (!Bytes)
    return Bytes.takeError();
  Expected<Reader> Result = fromBTF(*Bytes);
  if (Result)
    Result->Layout = readLayout(**ELF);
  return Result;
}

//===--- Looking --------------------------------------------------------------------------------------------------===//

uint32_t Reader::size() const { return btf__type_cnt(Types.get()) - 1; }

const btf_type &Reader::type(uint32_t Id) const { return *btf__type_by_id(Types.get(), Id); }

unsigned Reader::kind(uint32_t Id) const { return btf_kind(&type(Id)); }

StringRef Reader::string(uint32_t Offset) const { return btf__str_by_offset(Types.get(), Offset); }

StringRef Reader::name(uint32_t Id) const { return string(type(Id).name_off); }

uint32_t Reader::find(StringRef Name, unsigned Kind) const {
  for (uint32_t Id = 1; Id <= size(); ++Id)
    if ((Kind == BTF_KIND_UNKN || kind(Id) == Kind) && name(Id) == Name)
      return Id;
  return 0;
}

uint32_t Reader::strip(uint32_t Id) const {
  // Ends: validateTypes refuses chains that lead back to themselves.
  while (btf_is_mod(&type(Id)) || btf_is_typedef(&type(Id)))
    Id = type(Id).type;
  return Id;
}

SmallVector<Member> Reader::members(uint32_t Id) const {
  SmallVector<Member> Result;
  const btf_type &T = type(Id);
  if (!btf_is_composite(&T))
    return Result;
  for (const btf_member &M : ArrayRef(btf_members(&T), btf_vlen(&T))) {
    uint32_t Index = Result.size();
    Result.push_back(
        {string(M.name_off), M.type, btf_member_bit_offset(&T, Index), btf_member_bitfield_size(&T, Index)});
  }
  return Result;
}

SmallVector<Enumerator> Reader::enumerators(uint32_t Id) const {
  SmallVector<Enumerator> Result;
  const btf_type &T = type(Id);
  if (btf_is_enum(&T))
    for (const struct btf_enum &E : ArrayRef(btf_enum(&T), btf_vlen(&T)))
      Result.push_back({string(E.name_off), btf_kflag(&T) ? uint64_t(int64_t(E.val)) : uint64_t(uint32_t(E.val))});
  if (btf_is_enum64(&T))
    for (const struct btf_enum64 &E : ArrayRef(btf_enum64(&T), btf_vlen(&T)))
      Result.push_back({string(E.name_off), uint64_t(E.val_hi32) << 32 | E.val_lo32});
  return Result;
}

SmallVector<Parameter> Reader::parameters(uint32_t FuncProto) const {
  SmallVector<Parameter> Result;
  const btf_type &T = type(FuncProto);
  if (btf_is_func_proto(&T))
    for (const btf_param &P : ArrayRef(btf_params(&T), btf_vlen(&T)))
      Result.push_back({string(P.name_off), P.type});
  return Result;
}

SmallVector<SectionEntry> Reader::entries(uint32_t Datasec) const {
  SmallVector<SectionEntry> Result;
  const btf_type &T = type(Datasec);
  if (btf_is_datasec(&T))
    for (const btf_var_secinfo &V : ArrayRef(btf_var_secinfos(&T), btf_vlen(&T)))
      Result.push_back({V.type, V.offset, V.size});
  return Result;
}

void Reader::collectTags() {
  for (uint32_t Id = 1; Id <= size(); ++Id)
    if (const btf_type &T = type(Id); btf_is_decl_tag(&T))
      Tags[{T.type, btf_decl_tag(&T)->component_idx}].push_back(name(Id));
}

ArrayRef<StringRef> Reader::tags(uint32_t Id, int32_t Component) const {
  auto Found = Tags.find({Id, Component});
  return Found == Tags.end() ? ArrayRef<StringRef>() : ArrayRef<StringRef>(Found->second);
}

StringRef polybpf::btf::kindName(unsigned Kind) {
  static constexpr StringLiteral Names[] = {
      "VOID",  "INT",      "PTR",  "ARRAY",      "STRUCT", "UNION",   "ENUM",  "FWD",      "TYPEDEF",  "VOLATILE",
      "CONST", "RESTRICT", "FUNC", "FUNC_PROTO", "VAR",    "DATASEC", "FLOAT", "DECL_TAG", "TYPE_TAG", "ENUM64"};
  return Kind < std::size(Names) ? StringRef(Names[Kind]) : "?";
}
