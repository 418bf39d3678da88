//===- Names.h - Names of any language as C identifiers ----------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// BTF names are C identifiers; the names of other languages are not. identifierFor() gives each a readable one:
//
//   task_struct              task_struct              an identifier stays what it is
//   Option<u32>              Option_u32               words, joined by one underscore
//   (u32, u64)               tup_u32_u64
//   &mut [u8]                slice_mut_u8
//   Option<a::Event>         Option_Event_h4f3c21a    words lose the path, so 7 hex digits of a hash keep names apart
//   struct                   struct_                  a C keyword
//
// The result depends on the name and its path alone: not on the crate's hash, the build's folder or what else there is.
// docs/Encoding.md specifies it.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_DEBUGINFO_NAMES_H
#define POLYBPF_DEBUGINFO_NAMES_H

#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/Twine.h"
#include <string>

namespace polybpf {

/// The longest identifier we make, in bytes. Kernels before 6.1 take at most 127; what is left is for suffixes such as
/// `__tag`.
constexpr size_t MaxMadeIdentifier = 120;

/// The longest identifier that every kernel takes, in bytes.
constexpr size_t MaxIdentifier = 127;

/// Whether \p Name may stand in BTF as it is: [A-Za-z_][A-Za-z0-9_]*, at most 127 bytes.
bool isIdentifier(llvm::StringRef Name);

/// Whether C (up to C23, and GNU's `asm` and `typeof`) reserves \p Name.
bool isCKeyword(llvm::StringRef Name);

/// The identifier for the source name \p Name that stands in the scope \p Path ("core::option").
std::string identifierFor(llvm::StringRef Name, llvm::StringRef Path);

/// \p Identifier cut to leave room, with `_h` and 7 hex digits of the hash of \p Identity.
std::string withHash(llvm::StringRef Identifier, llvm::StringRef Identity);

/// The length of what withHash() adds.
constexpr size_t HashSuffix = 9;

/// \p Name with words in place of signs, `operator_plus` for `operator+`, if it is an operator of C++.
std::string withNamedOperator(llvm::StringRef Name);

/// \p Left and \p Right with the underscores of \p Separator between, and never exactly three in a row: libbpf cuts a
/// name there. `E`, `__`, `tag` is E__tag; `E_`, `__`, `tag` is E____tag.
std::string joined(llvm::StringRef Left, llvm::StringRef Separator, llvm::StringRef Right);

/// Whether withHash() made \p Identifier.
bool hasHash(llvm::StringRef Identifier);

/// \p Name, which is made of identifiers, if every kernel takes its length, else cut and with a hash of itself.
std::string clipped(const llvm::Twine &Name);

} // namespace polybpf

#endif // POLYBPF_DEBUGINFO_NAMES_H
