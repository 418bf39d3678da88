//===- Declarations.h - What tags say of a type that its language cannot -----------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
//   struct task_struct { tag, Union, tag, rcu_users, tag, rcu, End, Name<"type">, tag, kind }
//
// becomes, in the debug info alone,
//
//   struct task_struct { tag, union { tag, rcu_users, tag, rcu }, tag, type }
//
// so that what is behind this step sees kernel types as C would have declared them, with offsets as they are.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_LIB_CORE_DECLARATIONS_H
#define POLYBPF_LIB_CORE_DECLARATIONS_H

#include "polybpf/DebugInfo/Graph.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/Error.h"
#include <optional>

namespace polybpf {

/// Makes the types of the module what the tags in them say; returns all that is in it afterwards.
llvm::Expected<llvm::MapVector<llvm::MDNode *, Language>> readDeclarations(llvm::Module &M);

/// Whether \p Member is a tag or one of the words between them: "__polybpf_tag3".
bool isTag(const llvm::DIDerivedType &Member);
/// Whether \p Member is a word, which has no size.
bool isWord(const llvm::DIDerivedType &Member);
/// Whether \p T has only a typedef's name in C.
bool isTypedefOnly(const llvm::DICompositeType &T);

/// A field that is a bit-field in the kernel.
struct BitField {
  llvm::DIType *Type;
  uint64_t Bits;
};
std::optional<BitField> bitFieldOf(const llvm::DIType *T);

/// What a type that only carries a question is about: a type, or the enumerator Index of one.
struct Subject {
  llvm::DIType *Type;
  std::optional<uint64_t> Index;
};
std::optional<Subject> subjectOf(const llvm::DICompositeType &T);

} // namespace polybpf

#endif // POLYBPF_LIB_CORE_DECLARATIONS_H
