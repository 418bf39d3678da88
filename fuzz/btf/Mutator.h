//===- Mutator.h - BTF with something wrong in it -----------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// A Model is BTF taken apart: a type is the row of its words, so that a change is one of a word, a row or their order.
// A Mutator makes one to three changes, the sort of thing that compilers, linkers and people get wrong: names, kinds,
// counts, flags, ids, sizes, offsets, the order of types and members, chains of references about as deep as the kernel
// goes, structs that the kernel knows by name, the header. The same seed gives the same changes.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_FUZZ_BTF_MUTATOR_H
#define POLYBPF_FUZZ_BTF_MUTATOR_H

#include "llvm/ADT/StringRef.h"
#include <linux/btf.h>
#include <random>
#include <string>
#include <vector>

namespace polybpf::btf {

/// BTF that can be taken apart: a type is the row of its words.
struct Model {
  std::vector<std::vector<uint32_t>> Types;
  std::string Strings;
  btf_header Header = {};

  /// False if there is nothing to change.
  bool parse(llvm::StringRef Bytes);
  std::string bytes() const;
  uint32_t addString(llvm::StringRef Text);
  uint32_t size() const { return Types.size(); }
};

class Mutator {
public:
  Mutator(Model &M, uint64_t Seed) : M(M), Random(Seed) {}
  void changeModel();
  /// What else may befall the bytes that are made of it.
  std::string changeBytes(std::string Bytes);

private:
  Model &M;
  std::mt19937_64 Random;

  uint32_t below(uint32_t End) { return End ? Random() % End : 0; }
  bool oneIn(uint32_t N) { return below(N) == 0; }
  uint32_t someId();
  uint32_t someName();
  uint32_t someNumber(uint32_t Near);
  std::vector<uint32_t> &someType() { return M.Types[below(M.size())]; }

  void mutate();
  void changeHead();
  void changePart();
  void changeString();
  void changeCount();
  void moveParts();
  void moveTypes();
  void addType();
  void addChain();
  void nameSpecially();
  void addSpecialFields();
};

} // namespace polybpf::btf

#endif // POLYBPF_FUZZ_BTF_MUTATOR_H
