//===- Carriers.cpp - Questions whose types stand in a signature -------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// The path of a question is a type, and the question a call in a function that is inlined everywhere:
//
//   struct __BtfCarrierFortask_struct { se: __BtfCarrierForsched_entity }     what the program declares of the type
//   struct m0 { se: u8 }   struct m1 { vruntime: u8 }                         the name of the only member is a step
//   fn exists(_: *const __BtfCarrierFortask_struct, _: *const FieldPath<FieldPath<RootPath, m0>, m1>) -> u32 {
//     __btf_field_exists(..)
//   }
//
// IR has no types of pointers, but the call's debug location still is in `exists`, whose signature has them. A
// FieldPath has members `parent` and `field`; what has none is where the path begins.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Carriers.h"
#include "TaggedTypes.h"
#include "polybpf/DebugInfo/Graph.h"
#include "polybpf/Support/Compat.h"
#include "polybpf/Support/Diagnostics.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using namespace polybpf;

static constexpr StringLiteral CarrierPrefix = "__BtfCarrierFor";

static std::optional<RelocationKind> kindOf(const Function &F) {
  if (!F.isDeclaration())
    return std::nullopt;
  if (F.getName() == "__btf_field_byte_offset")
    return RelocationKind::FieldOffset;
  if (F.getName() == "__btf_field_exists")
    return RelocationKind::FieldExists;
  return std::nullopt;
}

static Error malformed(const CallBase &Call, const Twine &What) {
  return makeError(DiagID::MalformedCarrier, "call of '" + Call.getCalledOperand()->getName() + "': " + What);
}

/// The struct that parameter \p Index of \p Signature points to, or null.
static DICompositeType *pointee(const DISubroutineType &Signature, unsigned Index) {
  DITypeRefArray Types = Signature.getTypeArray();
  auto *Pointer = Index + 1 < Types.size() ? dyn_cast_or_null<DIDerivedType>(underlying(Types[Index + 1])) : nullptr;
  DIType *T = Pointer && Pointer->getTag() == dwarf::DW_TAG_pointer_type ? underlying(Pointer->getBaseType()) : nullptr;
  return isRecord(T) ? cast<DICompositeType>(T) : nullptr;
}

static DIDerivedType *memberNamed(const DICompositeType &T, StringRef Name) {
  for (DIDerivedType *Member : dataMembers(T))
    if (Member->getName() == Name)
      return Member;
  return nullptr;
}

/// The steps of \p Path, a FieldPath<Parent, Field>, last one first. Types cannot contain themselves, so this ends.
static SmallVector<StringRef> stepsOf(DICompositeType *Path) {
  SmallVector<StringRef> Steps;
  while (Path) {
    DIDerivedType *Parent = memberNamed(*Path, "parent"), *Field = memberNamed(*Path, "field");
    DIType *Marker = Field ? underlying(Field->getBaseType()) : nullptr;
    if (!Parent || !isRecord(Marker))
      break;
    SmallVector<DIDerivedType *> Names = dataMembers(*cast<DICompositeType>(Marker));
    Steps.push_back(Names.size() == 1 ? Names.front()->getName() : "");
    DIType *Next = underlying(Parent->getBaseType());
    Path = isRecord(Next) ? cast<DICompositeType>(Next) : nullptr;
  }
  return Steps;
}

static uint64_t indexOf(const DICompositeType &In, const DIDerivedType *Member) {
  uint64_t Index = 0;
  for (DINode *Element : In.getElements()) {
    if (Element == Member)
      break;
    ++Index;
  }
  return Index;
}

static StringRef kernelName(const DICompositeType &T) {
  StringRef Name = T.getName();
  Name.consume_front(CarrierPrefix);
  return Name;
}

/// The question that \p Call asks, in terms of the carriers.
static Expected<Relocation> question(CallBase &Call, RelocationKind Kind) {
  const DILocation *Location = Call.getDebugLoc();
  DISubprogram *Helper = Location ? Location->getScope()->getSubprogram() : nullptr;
  if (!Helper || !Helper->getType())
    return malformed(Call, "its debug location is lost, and with it what it asks; compile with -C debuginfo=2");
  DICompositeType *Root = pointee(*Helper->getType(), 0), *Path = pointee(*Helper->getType(), 1);
  if (!Root || !Path)
    return malformed(Call, "'" + Helper->getName() + "', which it is in, takes no carrier and path by pointer");
  SmallVector<StringRef> Steps = stepsOf(Path);
  if (Steps.empty())
    return malformed(Call, "the path '" + Path->getName() + "' is empty");
  Relocation R;
  R.Kind = Kind;
  R.Type = Root;
  uint64_t Offset = 0;
  DIType *Field = Root;
  for (StringRef Name : reverse(Steps)) {
    auto *In = isRecord(Field) ? cast<DICompositeType>(Field) : nullptr;
    DIDerivedType *Member = In ? memberNamed(*In, Name) : nullptr;
    if (!Member)
      return malformed(Call, "'" + (Field ? Field->getName() : "void") + "' has no field '" + Name + "'");
    R.Path.push_back({In, indexOf(*In, Member)});
    Offset += Member->getOffsetInBits() / 8;
    Field = underlying(Member->getBaseType());
  }
  R.Local = localValue(Kind, Field, Offset, sizeInBytes(Field));
  R.Identity = (kernelName(*Root) + "." + utohexstr(Shapes(NameMap()).of(Root), /*LowerCase=*/true)).str();
  R.Name = ("struct " + kernelName(*Root) + "::" + join(reverse(Steps), ".")).str();
  return R;
}

/// \p T once more, under the kernel's name.
static DICompositeType *renamed(DICompositeType &T) {
  compat::Composite New{T.getTag(), kernelName(T), T.getScope(), T.getFile(), T.getLine()};
  New.SizeInBits = T.getSizeInBits();
  New.AlignInBits = T.getAlignInBits();
  New.Elements = T.getElements();
  return compat::makeComposite(T.getContext(), New);
}

/// What stands in BTF instead of the carriers.
static Replacements kernelTypes(Module &M) {
  Replacements Map;
  for (auto &[Node, L] : reachableNodes(M))
    if (auto *T = dyn_cast<DICompositeType>(Node); T && isRecord(T) && T->getName().starts_with(CarrierPrefix))
      Map[T] = renamed(*T);
  return Map;
}

bool polybpf::answerCarriers(Module &M, RelocationWriter &Writer) {
  SmallVector<std::pair<Function *, RelocationKind>> Questions;
  for (Function &F : M)
    if (std::optional<RelocationKind> Kind = kindOf(F))
      Questions.push_back({&F, *Kind});
  if (Questions.empty())
    return false;
  Replacements Map = kernelTypes(M);
  for (auto [F, Kind] : Questions) {
    for (User *U : make_early_inc_range(F->users())) {
      auto *Call = dyn_cast<CallInst>(U);
      if (!Call || Call->getCalledOperand() != F || !Call->getType()->isIntegerTy()) {
        report(M, makeError(DiagID::MalformedCarrier, "'" + F->getName() + "' is no function: only call it, as u32"));
        continue;
      }
      Expected<Relocation> R = question(*Call, Kind);
      if (!R) {
        report(*Call, R.takeError());
        continue;
      }
      auto Final = [&](DIType *T) { return Map.count(T) ? cast<DICompositeType>(Map.lookup(T)) : T; };
      R->Type = Final(R->Type);
      for (AccessStep &Step : R->Path)
        Step.In = cast<DICompositeType>(Final(Step.In));
      remark(*R, *Call);
      IRBuilder<> B(Call);
      Call->replaceAllUsesWith(B.CreateZExtOrTrunc(Writer.value(*R, B), Call->getType()));
      Call->eraseFromParent();
    }
    if (F->use_empty())
      F->eraseFromParent();
  }
  substitute(M, Map);
  return true;
}
