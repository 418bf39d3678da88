//===- Kernel.h - What the running kernel says of BTF -------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// That an object loads proves nothing about its BTF: when the kernel refuses it, libbpf says "BTF is optional,
// ignoring" and goes on without types of maps, function infos and line numbers. So the kernel itself is asked, and its
// own words are the error:
//
//   [7] STRUCT Option<u32> size=8 vlen=1 Invalid name
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_BTF_KERNEL_H
#define POLYBPF_BTF_KERNEL_H

#include "polybpf/BTF/Reader.h"

namespace polybpf::btf {

/// The kernel does not let us ask: no bpf(), or no permission for it.
class KernelUnavailable : public llvm::ErrorInfo<KernelUnavailable> {
public:
  static char ID;
  explicit KernelUnavailable(int Errno) : Errno(Errno) {}
  void log(llvm::raw_ostream &OS) const override;
  std::error_code convertToErrorCode() const override { return {Errno, std::generic_category()}; }

private:
  int Errno;
};

/// The bytes of \p BTF as a loader gives them to the kernel: in this machine's byte order, with the sizes of sections,
/// the offsets of variables and what the kernel provides (Kernel.cpp). The ids stay; there may be more types at the
/// end. Fails if BTF and ELF file are not of the same program.
llvm::Expected<std::string> completeForKernel(const Reader &BTF);

/// Loads \p BTF into the running kernel, the way libbpf does (Kernel.cpp), and releases it again.
llvm::Error loadIntoKernel(const Reader &BTF);

} // namespace polybpf::btf

#endif // POLYBPF_BTF_KERNEL_H
