//===- Order.h - Which types stay, and in which order -------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_LIB_BTF_ORDER_H
#define POLYBPF_LIB_BTF_ORDER_H

#include "polybpf/BTF/Finish.h"

namespace polybpf::btf {

/// The ids that \p Code, the DATASECs and the extern functions of \p Types lead to, each behind what it contains.
std::vector<uint32_t> canonicalOrder(const ::btf &Types, CodeInfo &Code, const Companions &Companion);

} // namespace polybpf::btf

#endif // POLYBPF_LIB_BTF_ORDER_H
