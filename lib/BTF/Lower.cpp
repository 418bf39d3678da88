//===- Lower.cpp - BTF for older kernels --------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Where we differ from libbpf's sanitizing, which must keep ids:
//
//   - Tags are gone. libbpf makes an INT of a DECL_TAG, with the tag's text as its name.
//   - An ENUM64 is an ENUM of 8 bytes if all values have 32 bits. If not it is an integer, under its name: as libbpf's
//     UNION of enumerators it could be neither a parameter of a global function nor a bit-field. Only where a CO-RE
//     relocation asks for its enumerators by name it must stay an enumeration, and values are cut to 32 bits.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/BTF/Lower.h"
#include "Rebuild.h"
#include "Validator/Rules.h"
#include "polybpf/DebugInfo/Names.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MathExtras.h"
#include <bpf/btf.h>
#include <linux/bpf.h>

using namespace llvm;
using namespace polybpf::btf;

/// How many names a Loss has.
static constexpr size_t NamesShown = 3;

raw_ostream &polybpf::btf::operator<<(raw_ostream &OS, const Loss &L) {
  OS << L.Count << " " << L.What << ", which came with Linux " << L.Since << ": " << L.Fate;
  if (L.Names.empty())
    return OS;
  return OS << " (" << join(L.Names, ", ") << (L.Count > L.Names.size() ? ", ..." : "") << ")";
}

namespace {
class Lowering {
public:
  /// \p Copy is one of the types of \p Object.
  Lowering(const ObjectBTF &Object, KernelVersion Kernel, OwnedTypes Copy)
      : Object(Object), Kernel(Kernel), Limits(nameLimits(Kernel)), Code(Object.Code), Types(std::move(Copy)),
        Made(*Types) {}

  Expected<Lowered> run();

private:
  const ObjectBTF &Object;
  const KernelVersion Kernel;
  const NameLimits Limits;
  CodeInfo Code;
  /// The types with complete sections, and names and flags that the kernel takes.
  OwnedTypes Types;
  Rebuild Made;
  std::vector<Loss> Losses;
  /// The enumerations whose enumerators a CO-RE relocation asks for.
  DenseSet<uint32_t> Asked;

  btf_type &type(uint32_t Id) const { return *edit(Types, Id); }
  StringRef string(uint32_t Offset) const { return btf__str_by_offset(Types.get(), Offset); }
  StringRef nameOf(uint32_t Id) const { return string(type(Id).name_off); }
  bool lacks(KernelVersion Since) const { return Kernel < Since; }

  void lost(StringRef What, StringRef Fate, KernelVersion Since, StringRef Name);
  bool isTypeTag(uint32_t Id) const;
  void lowerType(uint32_t Id);
  void lowerEnum64(uint32_t Id);
  int integerFor(uint32_t Id);
  void lowerFlags(uint32_t Id);
  Error lowerNames(uint32_t Id);
  std::string lowerName(StringRef Name, bool IsSection);
};
} // namespace

void Lowering::lost(StringRef What, StringRef Fate, KernelVersion Since, StringRef Name) {
  auto Known = find_if(Losses, [&](const Loss &L) { return L.What == What && L.Fate == Fate; });
  if (Known == Losses.end())
    Known = Losses.insert(Losses.end(), {What.str(), Fate.str(), Since, 0, {}});
  ++Known->Count;
  if (!Name.empty() && Known->Names.size() < NamesShown)
    Known->Names.push_back(Name.str());
}

/// Attributes that the compiler passes on as they are (kind_flag) came later than tags.
static bool isTagBefore(const btf_type &T, KernelVersion Kernel, KernelVersion Since) {
  return Kernel < Since || (btf_kflag(&T) && Kernel < KernelVersion{6, 15});
}

/// Whether \p Id is a TYPE_TAG that will be left out.
bool Lowering::isTypeTag(uint32_t Id) const {
  return btf_is_type_tag(&type(Id)) && isTagBefore(type(Id), Kernel, {5, 17});
}

int Lowering::integerFor(uint32_t Id) {
  static constexpr const char *Names[][2] = {{"unsigned char", "signed char"},
                                             {"unsigned short", "short"},
                                             {"unsigned int", "int"},
                                             {"unsigned long long", "long long"}};
  bool Signed = btf_kflag(&type(Id));
  uint32_t Size = type(Id).size;
  if (!isPowerOf2_32(Size) || Size > 8)
    return -EINVAL;
  int Int = btf__add_int(Made.types(), Names[Log2_32(Size)][Signed], Size, Signed ? BTF_INT_SIGNED : 0);
  return Int < 0 || nameOf(Id).empty() ? Int : btf__add_typedef(Made.types(), nameOf(Id).str().c_str(), Int);
}

static uint64_t valueOf(const struct btf_enum64 &E) { return uint64_t(E.val_hi32) << 32 | E.val_lo32; }

void Lowering::lowerEnum64(uint32_t Id) {
  ArrayRef Enumerators(btf_enum64(&type(Id)), btf_vlen(&type(Id)));
  bool Fits = all_of(Enumerators, [&](const struct btf_enum64 &E) {
    return btf_kflag(&type(Id)) ? isInt<32>(int64_t(valueOf(E))) : isUInt<32>(valueOf(E));
  });
  if (!Fits && !Asked.contains(Id)) {
    lost("ENUM64 with values of more than 32 bits", "now an integer", {6, 0}, nameOf(Id));
    return Made.replace(Id, integerFor(Id));
  }
  lost("ENUM64", Fits ? "now an ENUM" : "now an ENUM whose values are cut to 32 bits", {6, 0}, nameOf(Id));
  int New = btf__add_enum(Made.types(), nameOf(Id).str().c_str(), type(Id).size);
  // As 32 bits without sign: libbpf would mark an enumeration with negative values as signed.
  for (const struct btf_enum64 &E : Enumerators)
    if (int Failure = New < 0 ? 0 : btf__add_enum_value(Made.types(), string(E.name_off).data(), E.val_lo32))
      New = Failure;
  Made.replace(Id, New);
}

/// Adds what stands for \p Id, if anything does.
void Lowering::lowerType(uint32_t Id) {
  const btf_type &T = type(Id);
  if (isTypeTag(Id))
    return lost("TYPE_TAG", "left out", {5, 17}, nameOf(Id));
  if (btf_is_decl_tag(&T) && isTagBefore(T, Kernel, {5, 16}))
    return lost("DECL_TAG", "left out", {5, 16}, nameOf(Id));
  if (btf_is_datasec(&T) && !btf_vlen(&T) && lacks({5, 12}))
    return lost("DATASEC without variables", "left out", {5, 12}, nameOf(Id));
  if (btf_is_float(&T) && lacks({5, 13})) {
    lost("FLOAT", "now an anonymous struct of the size", {5, 13}, nameOf(Id));
    return Made.replace(Id, btf__add_struct(Made.types(), nullptr, T.size));
  }
  if (btf_is_enum64(&T) && lacks({6, 0}))
    return lowerEnum64(Id);
  lowerFlags(Id);
  Made.add(Id);
}

void Lowering::lowerFlags(uint32_t Id) {
  btf_type &T = type(Id);
  if (btf_is_enum(&T) && btf_kflag(&T) && lacks({6, 0})) {
    lost("signed ENUM", "now without sign", {6, 0}, nameOf(Id));
    T.info &= ~(1u << 31);
  }
  if (btf_is_func(&T) && btf_vlen(&T) == BTF_FUNC_GLOBAL && lacks({5, 6})) {
    lost("global FUNC", "now static", {5, 6}, nameOf(Id));
    T.info &= ~uint32_t(UINT16_MAX);
  }
}

std::string Lowering::lowerName(StringRef Name, bool IsSection) {
  std::string New = Name.str();
  if (IsSection && !Limits.AnySection)
    for (char &C : New)
      C = isAlnum(C) || C == '_' || C == '.' ? C : '_';
  if (New != Name)
    lost("names of sections with other characters than those of C and dots", "now with underscores", {6, 9}, Name);
  if (!IsSection && !Limits.Dots && Name.contains('.')) {
    std::replace(New.begin(), New.end(), '.', '_');
    lost("names with dots", "now with underscores", {6, 3}, Name);
  }
  if (Limits.Length < nameLimits(NewestKernel).Length && New.size() > Limits.Length) {
    lost("names of more than 128 bytes", "cut, with a hash", {6, 1}, Name.take_front(40));
    New = polybpf::clipped(New);
  }
  return New;
}

/// Integers and floats may be called anything, and tags hold text.
static bool hasFreeName(const btf_type &T) {
  return btf_is_int(&T) || btf_is_float(&T) || btf_is_decl_tag(&T) || btf_is_type_tag(&T);
}

Error Lowering::lowerNames(uint32_t Id) {
  btf_type &T = type(Id);
  // libbpf looks for these by name, and takes care of the `?` of those that are optional.
  if (hasFreeName(T) || (btf_is_datasec(&T) && nameOf(Id).contains(".struct_ops")))
    return Error::success();
  SmallVector<std::pair<int, std::string>> Changes;
  forEachName(T, [&](uint32_t &Offset, int Part) {
    StringRef Name = string(Offset);
    if (std::string New = lowerName(Name, btf_is_datasec(&T)); New != Name)
      Changes.push_back({Part, std::move(New)});
  });
  for (auto &[Changed, Name] : Changes) {
    // This may move the types.
    int New = btf__add_str(Types.get(), Name.c_str());
    if (New < 0)
      return createStringError("out of memory");
    forEachName(type(Id), [&, Changed = Changed](uint32_t &Offset, int Part) {
      if (Part == Changed)
        Offset = New;
    });
  }
  return Error::success();
}

Expected<Lowered> Lowering::run() {
  if (Error E = completeSections(Types, Object.Types.layout()))
    return std::move(E);
  Code.forEach([&](CodeRecords Records) {
    if (Records.What == CodeRecords::Relocations)
      for (ArrayRef<uint32_t> R = Records.Words; !R.empty(); R = R.drop_front(Records.Width))
        if (R[3] == BPF_CORE_ENUMVAL_EXISTS || R[3] == BPF_CORE_ENUMVAL_VALUE)
          Asked.insert(R[1]);
  });
  for (uint32_t Id = 1; Id <= Object.Types.size(); ++Id)
    if (Error E = lowerNames(Id))
      return std::move(E);
  for (uint32_t Id = 1; Id <= Object.Types.size(); ++Id)
    lowerType(Id);
  for (uint32_t Id = 1; Id <= Object.Types.size(); ++Id) {
    uint32_t Behind = Id;
    while (isTypeTag(Behind))
      Behind = type(Behind).type;
    if (Behind != Id)
      Made.replace(Id, Made.idOf(Behind));
  }
  if (Error E = Made.finish(Code, nullptr))
    return std::move(E);
  Expected<std::vector<NewContents>> Contents = newContents(Object, Made, Code);
  if (!Contents)
    return Contents.takeError();
  return Lowered{std::move(*Contents), std::move(Losses)};
}

Expected<Lowered> polybpf::btf::lower(const ObjectBTF &Object, KernelVersion Kernel) {
  if (Kernel < OldestLowered)
    return createStringError("no BTF for kernels before 5.2: they cannot describe variables, and so no maps");
  OwnedTypes Copy = copyOf(*Object.Types.raw());
  if (!Copy)
    return createStringError("out of memory");
  return Lowering(Object, Kernel, std::move(Copy)).run();
}
