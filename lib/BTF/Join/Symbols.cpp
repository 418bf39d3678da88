//===- Symbols.cpp - A type for each symbol that other objects see ------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// libbpf's linker compares the types of externs and definitions, and finds both by the name of the symbol. Not all
// compilers write them so:
//
//   C++ and Rust   symbol _Z3sumii, FUNC 'sum'      the FUNC is called like the symbol while objects are joined
//   Rust           extern "C" { fn sum(..); }       no FUNC; it gets that of the definition
//   assembly, -g0  no types at all                  as other objects declare it; else one that says nothing, made up
//
// What was made up is no longer there when the objects have been joined.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Part.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/BinaryFormat/ELF.h"
#include <bpf/btf.h>

using namespace llvm;
using namespace polybpf::btf;

using Symbol = Image::Symbol;

namespace {
class Describer {
public:
  Describer(MutableArrayRef<Part> Parts, Stands &Changes) : Parts(Parts), Changes(Changes), Described(Parts.size()) {}
  Error run();

private:
  MutableArrayRef<Part> Parts;
  Stands &Changes;
  /// Of each part the FUNCs and VARs that the linker finds.
  std::vector<StringMap<uint32_t>> Described;
  /// Of each name the first part that has a type for it.
  StringMap<size_t> Describing;

  void index(size_t Which);
  bool needs(Part &P, const Symbol &S, size_t Which);
  bool renameFunction(Part &P, const Symbol &S, StringRef Name);
  int copyOfOther(Part &P, StringRef Name, bool IsExtern);
  int madeUp(Part &P, const Symbol &S, StringRef Name);
  bool isCalled(Part &P, const Symbol &S);
  void hideLocals(size_t Which);
};
} // namespace

static bool isVariable(const btf_type &T) { return btf_is_var(&T); }

/// Whether the linker takes \p T for a symbol's.
static bool isGlobal(const btf_type &T) {
  return isVariable(T) ? btf_var(&T)->linkage != BTF_VAR_STATIC : btf_is_func(&T) && btf_vlen(&T) != BTF_FUNC_STATIC;
}

static void setFunctionLinkage(btf_type &T, unsigned Linkage) { T.info = (T.info & ~0xffffu) | Linkage; }

void Describer::index(size_t Which) {
  const OwnedTypes &Types = Parts[Which].Types;
  for (uint32_t Id = 1; Id < btf__type_cnt(Types.get()); ++Id)
    if (const btf_type &T = *edit(Types, Id); isGlobal(T)) {
      StringRef Name = btf__str_by_offset(Types.get(), T.name_off);
      Described[Which][Name] = Id;
      Describing.try_emplace(Name, Which);
    }
}

/// Whether \p S is known to other parts and has no type. Sections that describe the whole object are compared as bytes.
bool Describer::needs(Part &P, const Symbol &S, size_t Which) {
  if (S.getBinding() == ELF::STB_LOCAL || S.st_shndx >= ELF::SHN_LORESERVE || &S == P.File.symbols().data())
    return false;
  return !Described[Which].contains(P.File.nameOf(S));
}

/// Has the FUNC of the code at \p S the name of the symbol, until the objects are joined.
bool Describer::renameFunction(Part &P, const Symbol &S, StringRef Name) {
  const Image::Section *In = P.File.sectionOf(S);
  if (!In || S.getType() != ELF::STT_FUNC)
    return false;
  uint32_t Found = 0;
  P.Code.forEach([&](CodeRecords Records) {
    if (Records.What != CodeRecords::Functions || Found ||
        btf__str_by_offset(P.Types.get(), Records.Section) != P.File.nameOf(*In))
      return;
    for (ArrayRef<uint32_t> R = Records.Words; !R.empty(); R = R.drop_front(Records.Width))
      if (R[0] == S.st_value)
        Found = R[1];
  });
  if (!Found)
    return false;
  std::string Old = btf__str_by_offset(P.Types.get(), edit(P.Types, Found)->name_off);
  int NewName = btf__add_str(P.Types.get(), Name.str().c_str());
  if (NewName < 0)
    return false;
  btf_type &T = *edit(P.Types, Found);
  Changes.try_emplace(Name, Stand{Old, btf_vlen(&T) == BTF_FUNC_STATIC});
  T.name_off = NewName;
  setFunctionLinkage(T, BTF_FUNC_GLOBAL);
  return true;
}

/// Copies \p Root and all it leads to. Returns its new id, or a negative number if there is no memory.
static int copyType(const OwnedTypes &To, const OwnedTypes &From, uint32_t Root) {
  DenseMap<uint32_t, uint32_t> New;
  SmallVector<uint32_t> Work = {Root};
  while (!Work.empty()) {
    uint32_t Id = Work.pop_back_val();
    if (!Id || New.contains(Id))
      continue;
    int Copy = btf__add_type(To.get(), From.get(), edit(From, Id));
    if (Copy < 0)
      return Copy;
    New[Id] = Copy;
    forEachReference(*edit(From, Id), [&](uint32_t &Part) { Work.push_back(Part); });
  }
  for (auto [Old, Copy] : New)
    forEachReference(*edit(To, Copy), [&](uint32_t &Part) { Part = New.lookup(Part); });
  return New[Root];
}

/// The type that another part has for \p Name; 0 if none has.
int Describer::copyOfOther(Part &P, StringRef Name, bool IsExtern) {
  auto Other = Describing.find(Name);
  if (Other == Describing.end())
    return 0;
  int Id = copyType(P.Types, Parts[Other->second].Types, Described[Other->second][Name]);
  if (Id < 0)
    return Id;
  btf_type &T = *edit(P.Types, Id);
  if (isVariable(T))
    btf_var(&T)->linkage = IsExtern ? BTF_VAR_GLOBAL_EXTERN : BTF_VAR_GLOBAL_ALLOCATED;
  else
    setFunctionLinkage(T, IsExtern ? BTF_FUNC_EXTERN : BTF_FUNC_GLOBAL);
  return Id;
}

/// Whether code calls \p S, which nothing defines or describes.
bool Describer::isCalled(Part &P, const Symbol &S) {
  size_t Index = &S - P.File.symbols().data();
  for (const Image::Section &Of : P.File.sections())
    if (Of.sh_type == ELF::SHT_REL)
      for (const Image::Relocation &R : P.File.relocations(Of))
        if (R.getSymbol(false) == Index)
          return R.getType(false) == ELF::R_BPF_64_32;
  return false;
}

/// A FUNC without parameters, or a VAR that is an array of bytes.
int Describer::madeUp(Part &P, const Symbol &S, StringRef Name) {
  Changes.try_emplace(Name, Stand{Name.str(), /*Static=*/true});
  ::btf *Types = P.Types.get();
  bool IsExtern = S.isUndefined();
  if (S.getType() == ELF::STT_FUNC || (IsExtern && isCalled(P, S))) {
    int Proto = btf__add_func_proto(Types, 0);
    return Proto < 0 ? Proto
                     : btf__add_func(Types, Name.str().c_str(), IsExtern ? BTF_FUNC_EXTERN : BTF_FUNC_GLOBAL, Proto);
  }
  int Byte = btf__add_int(Types, "unsigned char", 1, 0), Index = btf__add_int(Types, "__ARRAY_SIZE_TYPE__", 4, 0);
  int Bytes = Byte < 0 || Index < 0 ? -ENOMEM : btf__add_array(Types, Index, Byte, S.st_size);
  return Bytes < 0 ? Bytes
                   : btf__add_var(Types, Name.str().c_str(),
                                  IsExtern ? BTF_VAR_GLOBAL_EXTERN : BTF_VAR_GLOBAL_ALLOCATED, Bytes);
}

/// Makes FUNCs static that are of no symbol which others could see. The linker would look for one, and leave the code
/// without a type.
void Describer::hideLocals(size_t Which) {
  Part &P = Parts[Which];
  StringSet<> Visible;
  for (const Symbol &S : P.File.symbols())
    if (S.getBinding() != ELF::STB_LOCAL)
      Visible.insert(P.File.nameOf(S));
  P.Code.forEach([&](CodeRecords Records) {
    if (Records.What != CodeRecords::Functions)
      return;
    for (ArrayRef<uint32_t> R = Records.Words; !R.empty(); R = R.drop_front(Records.Width)) {
      btf_type &T = *edit(P.Types, R[1]);
      if (!btf_vlen(&T) || Visible.contains(btf__str_by_offset(P.Types.get(), T.name_off)))
        continue;
      setFunctionLinkage(T, BTF_FUNC_STATIC);
      P.Changed = true;
    }
  });
}

Error Describer::run() {
  for (size_t I = 0; I != Parts.size(); ++I)
    index(I);
  // FUNCs first: what they are called now may be what another part needs.
  for (size_t I = 0; I != Parts.size(); ++I)
    for (const Symbol &S : Parts[I].File.symbols())
      if (needs(Parts[I], S, I) && renameFunction(Parts[I], S, Parts[I].File.nameOf(S))) {
        Parts[I].Changed = true;
        index(I);
      }
  for (size_t I = 0; I != Parts.size(); ++I)
    hideLocals(I);
  for (size_t I = 0; I != Parts.size(); ++I)
    for (const Symbol &S : Parts[I].File.symbols()) {
      Part &P = Parts[I];
      if (!needs(P, S, I))
        continue;
      StringRef Name = P.File.nameOf(S);
      int Id = copyOfOther(P, Name, S.isUndefined());
      if (!Id)
        Id = madeUp(P, S, Name);
      if (Id < 0)
        return createStringError(P.File.name() + ": out of memory");
      P.Changed = true;
      Described[I][Name] = Id;
      Describing.try_emplace(Name, I);
    }
  return Error::success();
}

Error polybpf::btf::describeSymbols(MutableArrayRef<Part> Parts, Stands &Changes) {
  return Describer(Parts, Changes).run();
}
