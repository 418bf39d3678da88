//===- InferredObjects.cpp - What a pointer points to ------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// A pointer is proved to point to a struct if what makes it says so, or a variable that holds it, and nothing says
// otherwise. Others may speak of the same address:
//
//   let sk = bpf_sock();  let common = &(*sk).__sk_common;     common is sk in the IR, as it is the first field
//   let tp = sk as *const tcp_sock;                            a tcp_sock begins with what sk points to
//
// Both go together with sk, since one struct begins with the other here. Where the IR does not say which of them the
// pointer was made as, they have to begin together in the running kernel too.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Declarations.h"
#include "Inference.h"
#include "llvm/Analysis/OptimizationRemarkEmitter.h"
#include "llvm/IR/DebugProgramInstruction.h"
#include "llvm/IR/InstIterator.h"

using namespace llvm;
using namespace polybpf;

std::string polybpf::described(const DIType *T) {
  if (!T)
    return "void";
  bool Union = T->getTag() == dwarf::DW_TAG_union_type;
  return ((isRecord(T) ? Union ? "union " : "struct " : "") + T->getName()).str();
}

/// The place of \p Inner at the beginning of \p Outer, if it is there.
static std::optional<InferredPlace> placeAtBeginning(InferredTypes &Types, DICompositeType &Outer, DIType *Inner) {
  for (InferredPlace &Place : Types.placesAt(Outer, 0))
    if (Place.Type == Inner)
      return Place;
  return std::nullopt;
}

static void addOnce(SmallVectorImpl<DICompositeType *> &List, DICompositeType *T) {
  if (!is_contained(List, T))
    List.push_back(T);
}

/// Whether offsets in \p T say themselves what they are (TaggedLayout.cpp).
static bool isTagged(const DICompositeType &T) {
  return any_of(dataMembers(T), [](DIDerivedType *Member) { return isTag(*Member); });
}

std::optional<Inference::Object> Inference::objectOf(const PointerRoot &Root, uint64_t Size, Instruction &At) {
  if (isAbsurd(Root.Offset))
    return std::nullopt;
  SmallVector<DICompositeType *, 2> Listed, Unlisted;
  Pointee Birth = Pointers->birth(Root.Base);
  DICompositeType *Born = Birth ? asRecord(withoutWrappers(*Birth)) : nullptr;
  if (Born && isTagged(*Born))
    return std::nullopt;
  auto Add = [&](DIType *T) {
    if (DICompositeType *Record = asRecord(withoutWrappers(T)); Record && !isTagged(*Record))
      addOnce(Types.isListed(Record) ? Listed : Unlisted, Record);
  };
  if (Born)
    Add(Born);
  for (DIType *T : Pointers->claims(Root.Base))
    Add(T);
  if (Listed.empty() || (Born && !Types.isListed(Born))) {
    if (!Unlisted.empty())
      checkUnlisted(Root, At, std::nullopt);
    else if (Size)
      checkExplained(Root, Size, At);
    return std::nullopt;
  }
  auto Conflict = [&](const DIType *A, const DIType *B) {
    fail(At, DiagID::UnprovedPointer,
         "this pointer is one to " + described(A) + " and to " + described(B) +
             ", which do not begin together; give each its own variable, read from where the kernel has it");
    return std::nullopt;
  };
  if (!Unlisted.empty())
    return Conflict(Listed.front(), Unlisted.front());
  uint64_t End = Root.Offset + Size;
  llvm::stable_sort(Listed, [](auto *A, auto *B) { return A->getSizeInBits() < B->getSizeInBits(); });
  DICompositeType *T = Born;
  for (size_t I = 0; I != Listed.size() && (!T || sizeInBytes(T) < End); ++I)
    T = Listed[I];
  Object Found{T, {}};
  for (DICompositeType *Other : Listed) {
    if (Other == T)
      continue;
    std::optional<InferredPlace> Inside = placeAtBeginning(Types, *Other, T);
    if (!Inside && !placeAtBeginning(Types, *T, Other))
      return Conflict(T, Other);
    if (Inside && !Born)
      Found.Same.push_back(Types.ask(*Other, *Inside));
  }
  if (isAnonymousInC(*T)) {
    fail(At, DiagID::UnprovedAccess,
         "'" + T->getName() + "' has no name in the kernel; reach its fields from the struct that it is in");
    return std::nullopt;
  }
  if (!checkSteps(Root, *T, At))
    return std::nullopt;
  Asked.insert({T, &At});
  return Found;
}

/// Checks the way from the root to the access: additions are those of fields, and what variables on the way say of
/// their place in \p T is what is there.
bool Inference::checkSteps(const PointerRoot &Root, DICompositeType &T, Instruction &At) {
  int64_t Offset = 0;
  for (GEPOperator *Step : reverse(Root.Steps)) {
    APInt Bytes(64, 0);
    Step->accumulateConstantOffset(DL, Bytes);
    int64_t Next = Offset + Bytes.getSExtValue();
    if (Next < 0) {
      fail(At, DiagID::UnprovedAccess, "a place before the beginning of " + described(&T) + " is accessed");
      return false;
    }
    Offset = Next;
    SmallVector<InferredPlace> Places = Types.placesAt(T, Offset);
    for (DIType *Claim : Pointers->claims(Step)) {
      DICompositeType *Record = asRecord(withoutWrappers(Claim));
      bool IsThere = any_of(Places, [&](const InferredPlace &Place) {
        return Place.Type == Record || elementAt(Types, Place.Type, 0, sizeInBytes(Record)) == Record;
      });
      if (!Record || IsThere)
        continue;
      fail(At, DiagID::UnprovedPointer,
           "a pointer to " + described(Record) + " was made of one to " + described(&T) +
               ", which has none at offset " + Twine(Offset));
      return false;
    }
  }
  return true;
}

/// Reports uses of listed types, one of which \p Expected may be, in a struct that is none.
void Inference::checkUnlisted(const PointerRoot &Root, Instruction &At, Pointee Expected) {
  if (hasFailed(M))
    return;
  SmallVector<DIType *> Whole(Pointers->claims(Root.Base)), Used;
  if (Pointee Birth = Pointers->birth(Root.Base))
    Whole.insert(Whole.begin(), *Birth);
  erase_if(Whole, [&](DIType *T) { return !asRecord(withoutWrappers(T)) || Types.isListed(withoutWrappers(T)); });
  if (Whole.empty())
    return;
  if (Expected)
    Used.push_back(*Expected);
  append_range(Used, Pointers->claims(Root.Base));
  for (GEPOperator *Step : Root.Steps)
    append_range(Used, Pointers->claims(Step));
  for (DIType *T : Used)
    if (Types.isListed(withoutWrappers(T)))
      return fail(At, DiagID::UnprovedPointer,
                  "this is a pointer to " + described(withoutWrappers(T)) + " in " +
                      described(withoutWrappers(Whole.front())) +
                      ", which is not listed; list it too, or use a type of your own in it");
}

/// The outermost module of \p Scope.
static StringRef crateOf(const DIScope *Scope) {
  StringRef Crate;
  for (; Scope; Scope = Scope->getScope())
    if (auto *Namespace = dyn_cast<DINamespace>(Scope))
      Crate = Namespace->getName();
  return Crate;
}

/// Whether \p T, a pointee, has \p End bytes.
static bool covers(DIType *T, uint64_t End) { return T && sizeInBytes(withoutWrappers(T)) >= End; }

/// Reports an access through a pointer of which nothing is known that has so many bytes: it may be one to a listed
/// type, by a cast that no variable took part in.
void Inference::checkExplained(const PointerRoot &Root, uint64_t Size, Instruction &At) {
  const DILocation *Location = At.getDebugLoc();
  DISubprogram *SP = Location ? Location->getScope()->getSubprogram() : At.getFunction()->getSubprogram();
  StringRef Crate = SP ? crateOf(SP->getScope()) : "";
  if (isLibrary(Crate))
    return;
  // p.add(n) or slice[n], and what is right there.
  auto *Element = dyn_cast<GetElementPtrInst>(Root.Base);
  if (Element && Root.Offset == 0 &&
      (isPointerArithmetic(*Element) || DL.getTypeAllocSize(Element->getSourceElementType()) == Size))
    return;
  Pointee Birth = Pointers->birth(Root.Base);
  uint64_t End = Root.Offset + Size;
  bool Covered = Root.Offset < 0 || (Birth && covers(*Birth, End)) ||
                 any_of(Pointers->claims(Root.Base), [&](DIType *T) { return covers(T, End); });
  if (!Covered)
    failUnknown(
        At, DiagID::UnprovedPointer, Crate,
        "it cannot be told what type is accessed here, and it may be a listed one; keep the pointer in a variable "
        "of its type, let p: *const T = ..., or say trust=CRATE if this crate does not know them");
}

/// Reports an access of which nothing is known, or remarks that it stays as it is, where the user has said so: for all, or
/// of \p Crate.
void Inference::failUnknown(Instruction &At, DiagID ID, StringRef Crate, const Twine &Message) {
  if (Strict && !is_contained(Trusted, Crate))
    return fail(At, ID, Message);
  AtCaller Here(At);
  OptimizationRemarkMissed Remark("polybpf-core", "NotRelocated", &At);
  At.getContext().diagnose(Remark << At.getFunction()->getName()
                                  << " accesses what is not known here, and stays where it is in the program's types");
}

/// Whether \p Crate is Rust's own, which cannot name listed types.
bool polybpf::isLibrary(StringRef Crate) { return is_contained({"core", "alloc", "std", "compiler_builtins"}, Crate); }

//===--- The program's own objects --------------------------------------------------------------------------------===//

/// Adds the listed types that \p T, a type of the program's memory, holds by value, also as a generic argument of a
/// container. \p ThroughPointers for definitions of maps, which write types as pointers.
void Inference::collectOwn(DIType *T, StringRef Where, bool ThroughPointers, unsigned Depth) {
  T = underlying(T);
  if (!T || Depth > 16)
    return;
  if (std::optional<DIType *> Target = pointeeOf(T))
    return ThroughPointers ? collectOwn(*Target, Where, /*ThroughPointers=*/false, Depth + 1) : void();
  auto *Composite = dyn_cast<DICompositeType>(T);
  if (!Composite)
    return;
  if (Types.isListed(Composite)) {
    Own.try_emplace(Composite, Where.str());
    return;
  }
  if (T->getTag() == dwarf::DW_TAG_array_type)
    return collectOwn(Composite->getBaseType(), Where, ThroughPointers, Depth + 1);
  if (crateOf(Composite->getScope()) != "core")
    for (DITemplateParameter *Parameter : Composite->getTemplateParams())
      if (auto *Type = dyn_cast<DITemplateTypeParameter>(Parameter))
        collectOwn(Type->getType(), Where, /*ThroughPointers=*/false, Depth + 1);
  if (isRecord(T))
    for (DIDerivedType *Member : dataMembers(*Composite))
      collectOwn(Member->getBaseType(), Where, ThroughPointers, Depth + 1);
}

void Inference::checkOwnObjects() {
  for (GlobalVariable &GV : M.globals()) {
    SmallVector<DIGlobalVariableExpression *, 1> Described;
    GV.getDebugInfo(Described);
    for (DIGlobalVariableExpression *E : Described)
      if (!GV.isDeclaration())
        collectOwn(E->getVariable()->getType(), "static '" + E->getVariable()->getName().str() + "'",
                   /*ThroughPointers=*/GV.getSection() == ".maps");
  }
  for (Function &F : M)
    for (Instruction &I : instructions(F))
      for (DbgVariableRecord &Record : filterDbgVars(I.getDbgRecordRange())) {
        // A variable of the type itself is followed; one of a container of it cannot be.
        DIType *T = withoutWrappers(Record.getVariable()->getType());
        if (!Types.isListed(T) && !(T && T->getTag() == dwarf::DW_TAG_array_type))
          collectOwn(T, "variable '" + Record.getVariable()->getName().str() + "'", /*ThroughPointers=*/false);
      }
  for (auto &[T, At] : Asked)
    if (auto Found = Own.find(T); Found != Own.end())
      fail(*At, DiagID::OwnKernelStruct,
           described(T) + " is accessed here as the kernel's, but " + Found->second +
               " of the program holds one too, whose layout is not the kernel's; give that a type of its own");
}
