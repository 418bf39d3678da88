//===- Validate.h - What libbpf takes on trust --------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// These checks make reading safe. Whether the kernel likes what is read is another question: see Kernel.h.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_LIB_BTF_VALIDATE_H
#define POLYBPF_LIB_BTF_VALIDATE_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

struct btf;

namespace polybpf::btf {

/// Before btf__new: that the header is one, and that its two sections lie inside \p Bytes. Returns the size of the strings.
llvm::Expected<uint32_t> validateHeader(llvm::StringRef Bytes);

/// After btf__new: that every id and every string offset exists, and that no chain of references leads back to itself.
llvm::Error validateTypes(const ::btf &Types, uint32_t StringsSize);

} // namespace polybpf::btf

#endif // POLYBPF_LIB_BTF_VALIDATE_H
