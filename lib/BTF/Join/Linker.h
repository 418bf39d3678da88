//===- Linker.h - libbpf's linker ---------------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_LIB_BTF_JOIN_LINKER_H
#define POLYBPF_LIB_BTF_JOIN_LINKER_H

#include "Part.h"

namespace polybpf::btf {

/// What libbpf's linker makes of \p Parts. Its words are the error, after the part at which it gave up.
llvm::Expected<std::string> runLinker(llvm::MutableArrayRef<Part> Parts,
                                      llvm::function_ref<void(llvm::StringRef)> WorkOn);

} // namespace polybpf::btf

#endif // POLYBPF_LIB_BTF_JOIN_LINKER_H
