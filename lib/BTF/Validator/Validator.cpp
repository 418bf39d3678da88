//===- Validator.cpp - What a kernel refuses in BTF ---------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// The order of the kernel: header and sections, then each type by itself, then types among each other, then what they
// mean to it. A later rule is asked only where it can be: types need their sections, and special fields need types that
// are right. So all that is reported is a fault of its own, and what is reported first is what the kernel would say.
//
// Validate.h (beside Reader) is something else: the few checks without which libbpf could not read at all.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/BTF/Validator.h"
#include "Rules.h"
#include "polybpf/BTF/Kernel.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;
using namespace polybpf::btf;

Expected<KernelVersion> KernelVersion::parse(StringRef Text) {
  KernelVersion V;
  StringRef Rest = Text;
  if (Rest.consumeInteger(10, V.Major) || !Rest.consume_front(".") || Rest.consumeInteger(10, V.Minor))
    return createStringError("'" + Text + "' is no version of Linux; expected one like 6.1");
  if (V < OldestKernel)
    return createStringError("Linux " + Text + " has no BTF; " + Twine(OldestKernel.Major) + "." +
                             Twine(OldestKernel.Minor) + " is the first with it");
  return V;
}

raw_ostream &polybpf::btf::operator<<(raw_ostream &OS, KernelVersion Kernel) {
  return OS << Kernel.Major << "." << Kernel.Minor;
}

std::vector<Violation> polybpf::btf::validate(StringRef Bytes, KernelVersion Kernel) {
  Sections Found = findSections(Bytes);
  Blob Types = Found.Found ? Blob(Found.Types, Found.Strings, Found.IsLittleEndian) : Blob();
  Report Out(Types);
  for (const std::string &What : Found.Problems)
    Out.add(0, What);
  checkNames(Types, Kernel, Out);
  checkTypes(Types, Kernel, Out);
  checkReferences(Types, Out);
  if (Kernel >= KernelVersion{5, 17})
    checkTypeTags(Types, Out);
  if (Out.empty() && Kernel >= KernelVersion{6, 2})
    checkSpecialFields(Types, Kernel, Out);
  return Out.take();
}

static bool looksLikeBTF(StringRef Bytes) { return Bytes.starts_with("\x9f\xeb") || Bytes.starts_with("\xeb\x9f"); }

Expected<std::vector<Violation>> polybpf::btf::validate(MemoryBufferRef File, KernelVersion Kernel) {
  Expected<StringRef> Bytes = Reader::findBytes(File);
  if (!Bytes)
    return Bytes.takeError();
  bool IsBlob = Bytes->data() == File.getBufferStart();
  if (IsBlob && looksLikeBTF(*Bytes))
    return validate(*Bytes, Kernel);
  Expected<Reader> BTF = Reader::fromBuffer(File);
  if (BTF) {
    Expected<std::string> Complete = completeForKernel(*BTF);
    if (!Complete)
      return createStringError(File.getBufferIdentifier() + ": " + toString(Complete.takeError()));
    return validate(*Complete, Kernel);
  }
  std::vector<Violation> Found = IsBlob ? std::vector<Violation>() : validate(*Bytes, Kernel);
  llvm::erase_if(Found, [](const Violation &V) { return V.LeftToLoader; });
  if (Found.empty())
    return BTF.takeError();
  consumeError(BTF.takeError());
  return Found;
}
