//===- SourceNames.h - What symbols and places are called in the source ------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
//   _ZN3net8checksum17h0123456789abcdefE              ->   net::checksum
//   !DILocation(line: 8, inlinedAt: !{20, 9} in parse) ->   inlined into net::parse (src/net.rs:20:9)
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_SUPPORT_SOURCENAMES_H
#define POLYBPF_SUPPORT_SOURCENAMES_H

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace llvm {
class DILocation;
} // namespace llvm

namespace polybpf {

/// The source name of the symbol \p Name, without the hash that Rust adds; \p Name itself if it is not mangled.
std::string demangledName(llvm::StringRef Name);

/// "inlined into net::parse (src/net.rs:20:9), into prog (src/main.rs:5:1)", or nothing; \p NameOf says what the function
/// of a place is called.
std::string inliningOf(const llvm::DILocation &Where, llvm::function_ref<std::string(const llvm::DILocation &)> NameOf);
/// The same by the names in debug info.
std::string inliningOf(const llvm::DILocation &Where);

/// What it begins with.
constexpr llvm::StringLiteral InlinedInto = "inlined into ";

/// "src/net.rs:20:9"
std::string pointOf(const llvm::DILocation &Where);

} // namespace polybpf

#endif // POLYBPF_SUPPORT_SOURCENAMES_H
