//===- InferredAccesses.cpp - Which field an access is to -----------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// An access says how many bytes it takes, so of what begins at its offset it is the field of that size. An address that
// is handed on says nothing: `&(*t).se` and `&(*t).se.load` are one number here, and the address of a first field is no
// addition at all. If the callee's parameter, or the variable that it goes to, has a type, that decides. Else it does
// not matter which of them is meant in all kernels in which they are at one place, and the program is made one that no
// other kernel loads:
//
//   if (offset of se.load.weight != offset of se) *(volatile u64 *)0 = 0;    the verifier sees constants here
//
// The same for members of a union, of which an access does not say which it is.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Inference.h"

using namespace llvm;
using namespace polybpf;

std::string polybpf::atOffset(const DICompositeType &T, int64_t Offset) {
  return "offset " + std::to_string(Offset) + " of " + described(&T);
}

bool Inference::refuseBitfield(ArrayRef<InferredPlace> Places, Instruction &At, const DICompositeType &T) {
  bool Found = any_of(Places, [](const InferredPlace &Place) { return isBindgenBitfield(Place.Type); });
  if (Found)
    fail(At, DiagID::BindgenBitfield,
         "bit-fields of " + described(&T) +
             " are accessed here by the place that they have in the bindings, which have lost their names; declare " +
             T.getName() + " in kernel_types! with 'name: type : bits' and read it with bitfield!(pointer, name)");
  return Found;
}

/// Those of \p Places that an access to \p Size bytes, of a pointer or not, can be to.
static SmallVector<InferredPlace> accessible(ArrayRef<InferredPlace> Places, uint64_t Size, bool IsPointer) {
  SmallVector<InferredPlace> Whole, Parts, Pointers;
  for (const InferredPlace &Place : Places) {
    if (!isScalar(Place.Type)) {
      auto *Array = dyn_cast_or_null<DICompositeType>(Place.Type);
      bool OfScalars =
          Array && Place.Type->getTag() == dwarf::DW_TAG_array_type && isScalar(underlying(Array->getBaseType()));
      if (OfScalars && Place.Size == Size)
        Whole.push_back(Place);
    } else if (Place.Size == Size) {
      Whole.push_back(Place);
      if (pointeeOf(Place.Type))
        Pointers.push_back(Place);
    } else if (Place.Size && Place.Room > Place.Size && Size <= Place.Room && Size % Place.Size == 0) {
      Parts.push_back(Place); // several elements of an array
    }
  }
  if (IsPointer && !Pointers.empty())
    return Pointers;
  return Whole.empty() ? Parts : Whole;
}

void Inference::access(Use &U, std::optional<uint64_t> Size) {
  PointerRoot Root = Pointers->rootOf(U.get());
  if (Pointers->isOwn(Root.Base) || isa<Constant>(Root.Base))
    return;
  Instruction &At = userOf(U);
  std::optional<Object> Found = objectOf(Root, Size.value_or(1), At);
  if (!Found)
    return;
  DICompositeType &T = *Found->Type;
  if (!Size)
    return fail(At, DiagID::UnprovedAccess,
                "it is not known how many bytes are accessed at " + atOffset(T, Root.Offset) +
                    "; read its fields one by one");
  SmallVector<InferredPlace> Places = Types.placesAt(T, Root.Offset);
  if (refuseBitfield(Places, At, T))
    return;
  bool Whole = (Root.Offset == 0 && *Size == sizeInBytes(&T)) ||
               any_of(Places, [&](const InferredPlace &P) { return !isScalar(P.Type) && P.Size == *Size; });
  Places = accessible(Places, *Size, isa<LoadInst>(At) && At.getType()->isPointerTy());
  if (Places.empty() && Whole)
    return fail(At, DiagID::CopiedKernelStruct,
                Twine(*Size) + " bytes at " + atOffset(T, Root.Offset) +
                    " are a whole struct, whose size and layout here are not the kernel's; read its fields one by one");
  if (Places.empty())
    return fail(At, DiagID::UnprovedAccess,
                Twine(*Size) + " bytes at " + atOffset(T, Root.Offset) + " are not one field of it");
  Edit E{&U, Root.Base, Types.ask(T, Places.front()), std::move(Found->Same), std::nullopt};
  for (const InferredPlace &Other : ArrayRef(Places).drop_front())
    E.Same.push_back(Types.ask(T, Other));
  Edits.push_back(std::move(E));
}

//===--- Addresses that are handed on -----------------------------------------------------------------------------===//

/// Those that are in no other: where a chain of first fields ends.
static SmallVector<InferredPlace> innermost(ArrayRef<InferredPlace> Places) {
  SmallVector<InferredPlace> Found;
  for (size_t I = 0; I != Places.size(); ++I)
    if (I + 1 == Places.size() || Places[I + 1].Path.size() <= Places[I].Path.size())
      Found.push_back(Places[I]);
  return Found;
}

/// Whether \p A and \p B are one type, or two views of one of the kernel's.
static bool isSameInKernel(const DIType *A, const DIType *B) {
  auto KernelName = [](const DIType *T) { return isRecord(T) ? T->getName().split("___").first : StringRef(); };
  return A == B || (!KernelName(A).empty() && KernelName(A) == KernelName(B));
}

void Inference::pass(Use &U, Pointee Expected, bool IsFollowed) {
  if (!U->getType()->isPointerTy())
    return;
  PointerRoot Root = Pointers->rootOf(U.get());
  if (Pointers->isOwn(Root.Base))
    return passOwn(U, Root, Expected, IsFollowed);
  if (isa<Constant>(Root.Base))
    return;
  Instruction &At = userOf(U);
  std::optional<Object> Found = objectOf(Root, /*Size=*/0, At);
  if (!Found)
    return checkUnlisted(Root, At, Expected);
  DICompositeType &T = *Found->Type;
  DIType *As = Expected ? withoutWrappers(*Expected) : nullptr;
  if (Root.Offset == 0 && isSameInKernel(As, &T))
    return;
  SmallVector<InferredPlace> Places = Types.placesAt(T, Root.Offset), Meant;
  if (As)
    copy_if(Places, std::back_inserter(Meant),
            [&](const InferredPlace &Place) { return isSameInKernel(As, Place.Type); });
  if ((isBindgenBitfield(As) || (Meant.empty() && Root.Offset)) && refuseBitfield(Places, At, T))
    return;
  erase_if(Places, [](const InferredPlace &Place) { return Place.Size == 0; });
  bool Open = Meant.empty();
  if (Open && Places.empty() && Root.Offset)
    return fail(At, DiagID::UnprovedAccess,
                "nothing begins at " + atOffset(T, Root.Offset) + ", whose address is taken");
  Edit E{&U, Root.Base, std::nullopt, std::move(Found->Same), std::nullopt};
  if (!Open)
    E.Where = Types.ask(T, Meant.front());
  else if (Root.Offset)
    E.Where = Types.ask(T, Places.front());
  for (const InferredPlace &Other : Open ? innermost(Places) : Meant)
    if (Relocation R = Types.ask(T, Other); !isBindgenBitfield(Other.Type) && (!E.Where || R.Name != E.Where->Name))
      E.Same.push_back(std::move(R));
  if (E.Where || !E.Same.empty())
    Edits.push_back(std::move(E));
}

/// Reports where the program's own memory is taken for the kernel's. \p IsFollowed: by code that we see.
void Inference::passOwn(Use &U, const PointerRoot &Root, Pointee Expected, bool IsFollowed) {
  DIType *T = Expected ? withoutWrappers(*Expected) : nullptr;
  if (!Expected && IsFollowed) {
    T = Pointers->variableAt(Root);
    for (DIType *Claim : Pointers->claims(U.get()))
      if (Types.isListed(withoutWrappers(Claim)))
        T = withoutWrappers(Claim);
  }
  if (Types.isListed(T))
    fail(userOf(U), DiagID::OwnKernelStruct,
         "the program's own " + described(T) +
             " is handed on as if the kernel had it, and would be accessed by the kernel's layout; use a type of your "
             "own");
}
