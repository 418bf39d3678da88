//===- Lower.h - BTF for older kernels ----------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// A kernel refuses all BTF that has one thing in it which it does not know. lower() says the rest of it in what the
// kernel does know:
//
//   newer than the kernel                 becomes
//   ENUM64 'Wide' { A = 1, B = 2 }        ENUM 'Wide' size=8 { A = 1, B = 2 }         6.0
//   ENUM64 'Huge' { A = 1 << 40 }         TYPEDEF 'Huge' -> INT                       6.0, if a value has more than 32 bits
//   ENUM signed                           ENUM                                        6.0
//   PTR -> TYPE_TAG 'kptr' -> STRUCT      PTR -> STRUCT                               5.17
//   DECL_TAG                              nothing                                     5.16
//   FLOAT 'float' size=4                  STRUCT (anonymous) size=4                   5.13
//   DATASEC without variables             nothing                                     5.12
//   FUNC global                           FUNC static                                 5.6
//   names too long, or with . or / : ?    names cut and hashed, with underscores      6.1, 6.3, 6.9
//
// libbpf does much the same when it loads, keeping the ids; here ids are new, so what is gone leaves nothing behind.
// Loaders find their maps by `DATASEC`s, which kernels know since 5.2: that is the oldest one to lower for.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_BTF_LOWER_H
#define POLYBPF_BTF_LOWER_H

#include "polybpf/BTF/Sections.h"
#include "polybpf/BTF/Validator.h"

namespace polybpf::btf {

/// The oldest kernel that lower() makes BTF for.
inline constexpr KernelVersion OldestLowered{5, 2};

/// One kind of thing that a kernel does not know, and what became of it.
struct Loss {
  /// "DECL_TAG", "global FUNC", ...
  std::string What;
  /// "left out", "cut", ...
  std::string Fate;
  /// The first kernel that knows it.
  KernelVersion Since;
  unsigned Count = 0;
  /// The first few, by name.
  std::vector<std::string> Names;
};

/// "12 DECL_TAG, which came with Linux 5.16: left out (rust.type=main::Event, rust.enum=direct, ...)"
llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, const Loss &L);

struct Lowered {
  std::vector<NewContents> Contents;
  std::vector<Loss> Losses;
};

/// \p Object for \p Kernel. Errors are those of finish(), and kernels before OldestLowered.
llvm::Expected<Lowered> lower(const ObjectBTF &Object, KernelVersion Kernel);

} // namespace polybpf::btf

#endif // POLYBPF_BTF_LOWER_H
