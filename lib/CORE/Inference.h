//===- Inference.h - Accesses to types that nobody tagged --------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
//   %p = getelementptr inbounds i8, ptr %t, i64 12     with  t: *const task_struct,  pid at 12
//   %v = load i32, ptr %p
//
// is an access to task_struct::pid, if everything that is known of %t goes together, and an error if not. Nothing is
// changed unless all accesses of the module are proved.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_LIB_CORE_INFERENCE_H
#define POLYBPF_LIB_CORE_INFERENCE_H

#include "PointerTypes.h"
#include "polybpf/Support/Diagnostics.h"

namespace polybpf {

class Inference {
public:
  Inference(llvm::Module &M, InferredTypes &Types, RelocationWriter &Writer, bool Strict,
            llvm::ArrayRef<std::string> Trusted)
      : M(M), DL(M.getDataLayout()), Types(Types), Writer(Writer), Strict(Strict), Trusted(Trusted) {}

  /// Finds the accesses of \p F, and reports what cannot be proved.
  void plan(llvm::Function &F);
  /// The same for one without debug info, of which nothing can be proved.
  void checkUndescribed(llvm::Function &F);
  /// Reports listed types that the program has objects of, too.
  void checkOwnObjects();
  /// Relocates all that was planned; returns whether there was anything.
  bool apply();

private:
  /// One operand to replace: by Base plus Where, or by Base itself. All of Same have to be there as well.
  struct Edit {
    llvm::Use *Operand;
    llvm::Value *Base;
    std::optional<Relocation> Where;
    llvm::SmallVector<Relocation, 1> Same;
    /// Of an array's element: how large the kernel's elements are.
    std::optional<Relocation> Stride;
  };
  /// The listed type at the root of a pointer, and what else has to be at the same address.
  struct Object {
    llvm::DICompositeType *Type;
    llvm::SmallVector<Relocation, 1> Same;
  };
  using Pointee = std::optional<llvm::DIType *>;

  // Inference.cpp: what instructions do with pointers.
  void visit(llvm::Instruction &I);
  void visitCall(llvm::CallBase &Call);
  void visitInteger(llvm::PtrToIntInst &Cast);
  void visitElement(llvm::GetElementPtrInst &GEP);

  // InferredAccesses.cpp: which field is meant.
  void access(llvm::Use &U, std::optional<uint64_t> Size);
  void pass(llvm::Use &U, Pointee Expected, bool IsFollowed);
  void passOwn(llvm::Use &U, const PointerRoot &Root, Pointee Expected, bool IsFollowed);
  bool refuseBitfield(llvm::ArrayRef<InferredPlace> Places, llvm::Instruction &At, const llvm::DICompositeType &T);

  // InferredObjects.cpp: what pointers point to.
  std::optional<Object> objectOf(const PointerRoot &Root, uint64_t Size, llvm::Instruction &At);
  bool checkSteps(const PointerRoot &Root, llvm::DICompositeType &T, llvm::Instruction &At);
  void checkUnlisted(const PointerRoot &Root, llvm::Instruction &At, Pointee Expected);
  void checkExplained(const PointerRoot &Root, uint64_t Size, llvm::Instruction &At);
  void failUnknown(llvm::Instruction &At, DiagID ID, llvm::StringRef Crate, const llvm::Twine &Message);
  void collectOwn(llvm::DIType *T, llvm::StringRef Where, bool ThroughPointers, unsigned Depth = 0);

  void fail(llvm::Instruction &At, DiagID ID, const llvm::Twine &Message);

  llvm::Module &M;
  const llvm::DataLayout &DL;
  InferredTypes &Types;
  RelocationWriter &Writer;
  bool Strict;
  llvm::ArrayRef<std::string> Trusted;
  PointerTypes *Pointers = nullptr;
  std::vector<Edit> Edits;
  /// The crates without debug info that were reported.
  llvm::StringSet<> Undescribed;
  /// The types that are relocated, and those that the program has objects of, with where.
  llvm::MapVector<llvm::DICompositeType *, llvm::Instruction *> Asked;
  llvm::DenseMap<llvm::DICompositeType *, std::string> Own;
};

/// While it lives, an instruction that was inlined from Rust's library is where the program called that.
class AtCaller {
public:
  explicit AtCaller(llvm::Instruction &I, bool AlsoMethods = false);
  ~AtCaller() { I.setDebugLoc(Own); }

private:
  llvm::Instruction &I;
  llvm::DebugLoc Own;
};

bool isLibrary(llvm::StringRef Crate);
/// "struct task_struct".
std::string described(const llvm::DIType *T);
/// "offset 12 of struct task_struct".
std::string atOffset(const llvm::DICompositeType &T, int64_t Offset);
inline llvm::Instruction &userOf(llvm::Use &U) { return *llvm::cast<llvm::Instruction>(U.getUser()); }

} // namespace polybpf

#endif // POLYBPF_LIB_CORE_INFERENCE_H
