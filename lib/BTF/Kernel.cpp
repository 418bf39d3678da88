//===- Kernel.cpp - What the running kernel says of BTF -----------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// No compiler's BTF loads as it stands. A compiler leaves sizes of sections and offsets of variables to the loader,
// which has the ELF file, and describes what the kernel provides (.ksyms, .kconfig) in a way that only loaders
// understand:
//
//   DATASEC '.data' size=0                 ->   DATASEC '.data' size=8
//     VAR 'counter' offset=0 size=4                VAR 'limit' offset=0 size=4
//     VAR 'limit' offset=0 size=4                  VAR 'counter' offset=4 size=4      sorted by offset
//   DATASEC '.ksyms' size=0                ->   DATASEC '.ksyms' size=4
//     FUNC 'bpf_obj_id' linkage=extern             VAR 'dummy_ksym', an int; FUNC 'bpf_obj_id' linkage=global
//
// This is what libbpf's bpf_object__collect_externs and btf_fixup_datasec do, on a copy.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/BTF/Kernel.h"
#include "Rebuild.h"
#include "llvm/ADT/STLExtras.h"
#include <bpf/bpf.h>
#include <bpf/btf.h>
#include <unistd.h>

using namespace llvm;
using namespace polybpf::btf;

char KernelUnavailable::ID;

void KernelUnavailable::log(raw_ostream &OS) const {
  OS << "cannot ask the kernel: bpf() fails (" << std::generic_category().message(Errno) << ")";
}

//===--- As a loader completes it ---------------------------------------------------------------------------------===//

namespace {

/// Completes a copy of a Reader's types.
class Completion {
public:
  explicit Completion(const Reader &BTF) : BTF(BTF), Copy(copyOf(*BTF.raw())) {}

  Error run();
  const void *bytes(uint32_t &Size) const { return btf__raw_data(Copy.get(), &Size); }

private:
  const Reader &BTF;
  OwnedTypes Copy;

  btf_type *edit(uint32_t Id) { return polybpf::btf::edit(Copy, Id); }
  MutableArrayRef<btf_var_secinfo> entries(uint32_t Id) { return {btf_var_secinfos(edit(Id)), btf_vlen(edit(Id))}; }

  Error completeExterns(uint32_t Id);
  Expected<uint32_t> dummyVariable();
};

} // namespace

Error Completion::run() {
  // The rules are the same for both endiannesses, so an object for another machine can be checked on this one.
  if (!Copy || btf__set_endianness(Copy.get(), sys::IsLittleEndianHost ? BTF_LITTLE_ENDIAN : BTF_BIG_ENDIAN))
    return createStringError("out of memory");
  for (uint32_t Id = 1; Id <= BTF.size(); ++Id) {
    if (BTF.kind(Id) != BTF_KIND_DATASEC)
      continue;
    if (Error E = holdsExterns(BTF.name(Id)) ? completeExterns(Id) : completeSection(Copy, Id, BTF.layout()))
      return E;
    llvm::sort(entries(Id), [](const btf_var_secinfo &A, const btf_var_secinfo &B) {
      return std::tie(A.offset, A.type) < std::tie(B.offset, B.type);
    });
  }
  return Error::success();
}

/// A variable that stands for any function of the kernel.
Expected<uint32_t> Completion::dummyVariable() {
  int Int = btf__add_int(Copy.get(), "int", sizeof(int), BTF_INT_SIGNED);
  int Dummy = Int < 0 ? Int : btf__add_var(Copy.get(), "dummy_ksym", BTF_VAR_GLOBAL_ALLOCATED, Int);
  if (Dummy < 0)
    return createStringError("out of memory");
  return Dummy;
}

/// What the kernel provides becomes variables of their own, one after the other.
Error Completion::completeExterns(uint32_t Id) {
  Expected<uint32_t> Dummy = dummyVariable();
  if (!Dummy)
    return Dummy.takeError();
  uint32_t DummyName = edit(*Dummy)->name_off, Int = edit(*Dummy)->type, Offset = 0;
  for (btf_var_secinfo &Entry : entries(Id)) {
    btf_type *Extern = edit(Entry.type);
    if (btf_is_func(Extern)) {
      btf_type *Proto = edit(Extern->type);
      for (btf_param &P : MutableArrayRef(btf_params(Proto), btf_vlen(Proto)))
        if (P.type && !P.name_off)
          P.name_off = DummyName;
      Extern->info = BTF_KIND_FUNC << 24 | BTF_FUNC_GLOBAL;
      Entry.type = *Dummy;
    } else {
      btf_var(Extern)->linkage = BTF_VAR_GLOBAL_ALLOCATED;
    }
    if (BTF.name(Id) == ".ksyms") {
      if (Entry.type != *Dummy)
        Extern->type = Int;
      Entry.size = sizeof(int);
    }
    Entry.offset = Offset;
    Offset += std::max<uint32_t>(Entry.size, 1);
  }
  edit(Id)->size = Offset;
  return Error::success();
}

Expected<std::string> polybpf::btf::completeForKernel(const Reader &BTF) {
  Completion Complete(BTF);
  if (Error E = Complete.run())
    return std::move(E);
  uint32_t Size = 0;
  const void *Bytes = Complete.bytes(Size);
  if (!Bytes)
    return createStringError("out of memory");
  return std::string(static_cast<const char *>(Bytes), Size);
}

//===--- Asking ---------------------------------------------------------------------------------------------------===//

/// The kernel stops at the first thing it does not like; its log ends there. A line that begins with a tab is about a
/// part of the type above it.
static std::string lastWords(StringRef Log) {
  SmallVector<StringRef> Lines;
  Log.split(Lines, '\n', /*MaxSplit=*/-1, /*KeepEmpty=*/false);
  if (Lines.empty())
    return "";
  std::string Words = Lines.back().trim().str();
  if (Lines.back().starts_with("\t"))
    for (StringRef Line : reverse(Lines))
      if (!Line.starts_with("\t"))
        return (Line.trim() + ": " + Words).str();
  return Words;
}

Error polybpf::btf::loadIntoKernel(const Reader &BTF) {
  Expected<std::string> Bytes = completeForKernel(BTF);
  if (!Bytes)
    return Bytes.takeError();
  int File = bpf_btf_load(Bytes->data(), Bytes->size(), nullptr);
  if (File < 0 && (File == -EPERM || File == -EACCES || File == -ENOSYS))
    return make_error<KernelUnavailable>(-File);
  // Only a refusal needs the log. It must hold all of it: a log that is cut short is another error.
  std::string Log;
  for (size_t Room = 1 << 16; File < 0 && Room <= 1 << 24; Room <<= 2) {
    Log.assign(Room, '\0');
    LIBBPF_OPTS(bpf_btf_load_opts, Options, .log_buf = Log.data(), .log_level = 1, .log_size = uint32_t(Room));
    File = bpf_btf_load(Bytes->data(), Bytes->size(), &Options);
    if (File != -ENOSPC)
      break;
  }
  if (File >= 0) {
    close(File);
    return Error::success();
  }
  std::string Words = lastWords(StringRef(Log.c_str()));
  return createStringError(Words.empty() ? std::generic_category().message(-File) : Words);
}
