//===- Report.h - Where violations are gathered -------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// A rule says which type, which part of it and what is wrong; a Report adds what the reader of the message needs: kind,
// name, and the type in the source.
//
//   Report.add(9, Report.part("member", 1, NameOffset), "it is of type 0, void");
//
//   [9] STRUCT 'pair' (krate::Pair), member 2 'right': it is of type 0, void
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_LIB_BTF_VALIDATOR_REPORT_H
#define POLYBPF_LIB_BTF_VALIDATOR_REPORT_H

#include "Blob.h"
#include "polybpf/BTF/Validator.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/Twine.h"

namespace polybpf::btf {

class Report {
public:
  explicit Report(const Blob &Types);

  /// About the type \p Id; 0 for the header and the sections.
  void add(uint32_t Id, const llvm::Twine &What) { add(Id, "", What); }
  void add(uint32_t Id, const llvm::Twine &Part, const llvm::Twine &What);
  /// The same for what is LeftToLoader.
  void addForLoader(uint32_t Id, const llvm::Twine &Part, const llvm::Twine &What);

  bool empty() const { return Violations.empty(); }
  /// In the order of the ids.
  std::vector<Violation> take();

  /// "member 2 'right'", for the index 1.
  std::string part(llvm::StringRef Word, uint32_t Index, uint32_t NameOffset) const;
  /// "type 9, STRUCT 'pair'"; "type 0, void"; "type 99, which does not exist".
  std::string describe(uint32_t Id) const;

private:
  const Blob &Types;
  /// What DECL_TAGs like `rust.type=core::option::Option<u32>` say.
  llvm::DenseMap<uint32_t, llvm::StringRef> Sources;
  std::vector<Violation> Violations;
};

} // namespace polybpf::btf

#endif // POLYBPF_LIB_BTF_VALIDATOR_REPORT_H
