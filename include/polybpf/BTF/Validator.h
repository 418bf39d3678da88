//===- Validator.h - What a kernel refuses in BTF -----------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// The kernel stops at the first thing that it does not like, says it in the words of its own source, and is one kernel:
// the one that runs. This says all of it, for any kernel from 4.18 on, also where there is no kernel to ask:
//
//   for (const Violation &V : validate(Bytes, {6, 1}))
//     errs() << V << "\n";
//
//   [7] STRUCT 'Option<u32>' (core::option::Option<u32>): '<' cannot stand in its name
//   [9] STRUCT 'Mixed', member 2 'low': bit 0 is before bit 32, where the member in front of it is
//
// The rules are those of the kernel's kernel/bpf/btf.c, in files of lib/BTF/Validator by concern; each names the source
// of what it says. That both agree is tested by mutants of real BTF (fuzz/btf.cpp) and by the kernel's own cases
// (utils/check-validator).
//
// What only the running kernel knows is not checked: which of its own types a kptr may point to.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_BTF_VALIDATOR_H
#define POLYBPF_BTF_VALIDATOR_H

#include "polybpf/BTF/Reader.h"
#include "llvm/Support/raw_ostream.h"
#include <vector>

namespace polybpf::btf {

/// A series of kernels: its last stable release, since some rules were changed in those.
struct KernelVersion {
  unsigned Major, Minor;

  /// "6.12"; what follows ("6.12.30-cloud") is passed over.
  static llvm::Expected<KernelVersion> parse(llvm::StringRef Text);
  bool operator<(KernelVersion Other) const { return Major != Other.Major ? Major < Other.Major : Minor < Other.Minor; }
  bool operator>=(KernelVersion Other) const { return !(*this < Other); }
  bool operator==(KernelVersion Other) const { return Major == Other.Major && Minor == Other.Minor; }
};

/// The first kernel with BTF, and the last one whose rules were compared with ours.
inline constexpr KernelVersion OldestKernel{4, 18}, NewestKernel{6, 18};

llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, KernelVersion Kernel);

/// One thing that the kernel refuses.
struct Violation {
  /// The id of the type; 0 for the header and the sections.
  uint32_t Type = 0;
  /// "STRUCT", ...; empty for the header and the sections.
  llvm::StringRef Kind;
  /// Of the type; empty if it has none.
  std::string Name;
  /// Which part of the type: "member 2 'low'", "parameter 1 'x'"; empty if it is about the whole. Counted from 1.
  std::string Part;
  /// The type in the source, from a DECL_TAG like `rust.type=`; empty if there is none.
  std::string Source;
  /// The rule, in plain words.
  std::string What;
  /// A loader completes this (sizes of sections, what is where in them, what the kernel provides), so that it is no
  /// fault of an object as compilers write it.
  bool LeftToLoader = false;
};

/// One line without its end: `[9] STRUCT 'Mixed', member 2 'low': ...`.
llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, const Violation &V);

/// All violations of the \p Bytes of a section .BTF, of either byte order, in the order of the types. None means that
/// the kernel accepts them. Never fails, whatever the bytes are.
std::vector<Violation> validate(llvm::StringRef Bytes, KernelVersion Kernel = NewestKernel);

/// The same for a file. The types of an object are completed as a loader does it (completeForKernel in Kernel.h); if no
/// Reader can be made of them, they are judged as they are, without what is LeftToLoader. A blob is judged as it is.
/// Fails if there is no BTF to judge.
llvm::Expected<std::vector<Violation>> validate(llvm::MemoryBufferRef File, KernelVersion Kernel = NewestKernel);

} // namespace polybpf::btf

#endif // POLYBPF_BTF_VALIDATOR_H
