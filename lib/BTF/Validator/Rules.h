//===- Rules.h - The groups of rules ------------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Each group is a function that looks at all types and reports what breaks its rules, in a file of its own. They are
// called one after the other (Validator.cpp): what comes later may rely on what was found to be right before.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_LIB_BTF_VALIDATOR_RULES_H
#define POLYBPF_LIB_BTF_VALIDATOR_RULES_H

#include "Report.h"

namespace polybpf::btf {

/// Where the sections are, as a header has it that need not be right.
struct Sections {
  llvm::StringRef Types, Strings;
  bool IsLittleEndian = true;
  /// Can the types be looked at?
  bool Found = false;
  std::vector<std::string> Problems;
};

/// Header.cpp: the header, the sections, the limits of the whole.
Sections findSections(llvm::StringRef Bytes);

/// What a kernel takes as a name.
struct NameLimits {
  /// The most bytes.
  size_t Length;
  /// Whether identifiers may have dots, as sections always may.
  bool Dots;
  /// Whether the names of sections may have any characters that can be printed.
  bool AnySection;
};
NameLimits nameLimits(KernelVersion Kernel);

/// Names.cpp: which bytes a name may have, by kind.
void checkNames(const Blob &Types, KernelVersion Kernel, Report &Out);

/// Types.cpp: what each type says of itself, without looking at others.
void checkTypes(const Blob &Types, KernelVersion Kernel, Report &Out);

/// Resolver.h: what types say of each other: do references lead somewhere, end, and fit; TypeTags.cpp: their order.
void checkReferences(const Blob &Types, Report &Out);
void checkTypeTags(const Blob &Types, Report &Out);

/// Members.cpp: whether a member is where its type may be. Returns what is wrong; empty if nothing is.
/// \p Member is its type without modifiers, \p Size that type's size in bytes.
std::string placementProblem(Type Struct, uint32_t Index, Type Member, uint32_t Size);

/// SpecialFields.cpp: locks, lists, trees and kptrs in structs. Relies on all else being right.
void checkSpecialFields(const Blob &Types, KernelVersion Kernel, Report &Out);

} // namespace polybpf::btf

#endif // POLYBPF_LIB_BTF_VALIDATOR_RULES_H
