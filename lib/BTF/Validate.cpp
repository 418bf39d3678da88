//===- Validate.cpp - What libbpf takes on trust ------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// libbpf 1.1 checks that each type has a known kind and ends inside the type section, and nothing else. So
//
//   [1] STRUCT 'S' size=4 vlen=1
//           'x' type_id=99 bits_offset=0
//
// is read, and whoever follows 99 reads outside of the table. Here it is an error:
//
//   malformed BTF: type 1 (STRUCT) refers to type 99, but there are 1
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Validate.h"
#include "polybpf/BTF/Reader.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/Support/Endian.h"
#include <bpf/btf.h>

using namespace llvm;
using namespace polybpf::btf;

static Error malformed(const Twine &What) { return createStringError("malformed BTF: " + What); }

Expected<uint32_t> polybpf::btf::validateHeader(StringRef Bytes) {
  if (Bytes.size() < sizeof(btf_header))
    return malformed("it has " + Twine(Bytes.size()) + " bytes");
  endianness Endian = uint8_t(Bytes[0]) == (BTF_MAGIC & 0xff) ? endianness::little : endianness::big;
  auto Field = [&](size_t Offset) { return uint64_t(support::endian::read32(Bytes.data() + Offset, Endian)); };
  if (support::endian::read16(Bytes.data(), Endian) != BTF_MAGIC)
    return malformed("it does not begin with the magic number");
  if (Bytes[offsetof(btf_header, version)] != BTF_VERSION)
    return malformed("unknown version " + Twine(unsigned(uint8_t(Bytes[offsetof(btf_header, version)]))));
  uint64_t Header = Field(offsetof(btf_header, hdr_len));
  uint64_t TypesEnd = Field(offsetof(btf_header, type_off)) + Field(offsetof(btf_header, type_len));
  uint64_t Strings = Field(offsetof(btf_header, str_off));
  uint64_t StringsEnd = Strings + Field(offsetof(btf_header, str_len));
  if (Bytes.size() > UINT32_MAX || Field(offsetof(btf_header, type_off)) % alignof(btf_type))
    return malformed("it is too long, or its types are not aligned");
  if (Header < sizeof(btf_header) || Header > Bytes.size())
    return malformed("the header says that it has " + Twine(Header) + " bytes");
  if (TypesEnd > Strings || StringsEnd > Bytes.size() - Header)
    return malformed("the header points outside of the " + Twine(Bytes.size()) + " bytes that there are");
  if (Strings == StringsEnd || Bytes[Header + Strings] || Bytes[Header + StringsEnd - 1])
    return malformed("the string section does not begin and end with a zero byte");
  return StringsEnd - Strings;
}

namespace {

/// Goes over all types once. The first thing that is wrong ends up in Problem.
class Validator {
public:
  Validator(const ::btf &Types, uint32_t StringsSize)
      : Types(Types), StringsSize(StringsSize), Count(btf__type_cnt(&Types)), Closed(Count), OnChain(Count) {}

  Error run() {
    for (Id = 1; Id < Count && Problem.empty(); ++Id)
      checkType(*btf__type_by_id(&Types, Id));
    for (uint32_t Start = 1; Start < Count && Problem.empty(); ++Start)
      checkChain(Start);
    return Problem.empty() ? Error::success() : malformed(Problem);
  }

private:
  const ::btf &Types;
  const uint32_t StringsSize, Count;
  uint32_t Id = 0;
  std::string Problem;
  /// Types whose chain of references is known to end, and those of the chain that is being followed.
  BitVector Closed, OnChain;

  std::string describe(uint32_t Which) const {
    return ("type " + Twine(Which) + " (" + kindName(btf_kind(btf__type_by_id(&Types, Which))) + ")").str();
  }

  void problem(const Twine &What) {
    if (Problem.empty())
      Problem = (describe(Id) + " " + What).str();
  }

  void checkId(uint32_t Other) {
    if (Other >= Count)
      problem("refers to type " + Twine(Other) + ", but there are " + Twine(Count - 1));
  }

  void checkName(uint32_t Offset) {
    if (Offset >= StringsSize)
      problem("has a name outside of the string section");
  }

  template <typename T> void checkParts(const T *Parts, const btf_type &Type) {
    for (const T &Part : ArrayRef(Parts, btf_vlen(&Type))) {
      if constexpr (!std::is_same_v<T, btf_var_secinfo>)
        checkName(Part.name_off);
      if constexpr (!std::is_same_v<T, struct btf_enum> && !std::is_same_v<T, struct btf_enum64>)
        checkId(Part.type);
    }
  }

  void checkType(const btf_type &T);
  void checkChain(uint32_t Start);
  uint32_t next(uint32_t From) const;
};

} // namespace

void Validator::checkType(const btf_type &T) {
  checkName(T.name_off);
  switch (btf_kind(&T)) {
  case BTF_KIND_ARRAY:
    checkId(btf_array(&T)->type);
    return checkId(btf_array(&T)->index_type);
  case BTF_KIND_STRUCT:
  case BTF_KIND_UNION:
    return checkParts(btf_members(&T), T);
  case BTF_KIND_ENUM:
    return checkParts(btf_enum(&T), T);
  case BTF_KIND_ENUM64:
    return checkParts(btf_enum64(&T), T);
  case BTF_KIND_DATASEC:
    checkParts(btf_var_secinfos(&T), T);
    for (const btf_var_secinfo &V : ArrayRef(btf_var_secinfos(&T), btf_vlen(&T)))
      if (Problem.empty() && !btf_is_var(btf__type_by_id(&Types, V.type)) &&
          !btf_is_func(btf__type_by_id(&Types, V.type)))
        problem("holds " + describe(V.type) + ", which is neither VAR nor FUNC");
    return;
  case BTF_KIND_FUNC_PROTO:
    checkId(T.type);
    return checkParts(btf_params(&T), T);
  case BTF_KIND_FUNC:
    checkId(T.type);
    if (Problem.empty() && !btf_is_func_proto(btf__type_by_id(&Types, T.type)))
      problem("is of " + describe(T.type) + ", which is no FUNC_PROTO");
    return;
  case BTF_KIND_INT:
  case BTF_KIND_FLOAT:
  case BTF_KIND_FWD:
    return;
  default: // What refers to one other type.
    checkId(T.type);
  }
}

/// The one type that a reference or an array is made of; 0 at the end of the chain.
uint32_t Validator::next(uint32_t From) const {
  const btf_type *T = btf__type_by_id(&Types, From);
  if (btf_is_array(T))
    return btf_array(T)->type;
  return btf_is_mod(T) || btf_is_ptr(T) || btf_is_typedef(T) ? T->type : 0;
}

void Validator::checkChain(uint32_t Start) {
  SmallVector<uint32_t> Chain;
  for (Id = Start; Id && !Closed[Id]; Id = next(Id)) {
    if (OnChain[Id])
      return problem("refers to itself through references alone");
    OnChain.set(Id);
    Chain.push_back(Id);
  }
  for (uint32_t Done : Chain)
    Closed.set(Done);
}

Error polybpf::btf::validateTypes(const ::btf &Types, uint32_t StringsSize) {
  return Validator(Types, StringsSize).run();
}
