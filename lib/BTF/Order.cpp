//===- Order.cpp - Which types stay, and in which order -----------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// One walk finds what is reached and writes it down in order. It starts at functions in the order of the code, goes on
// with CO-RE relocations, then sections by name; none of that depends on the numbers that types have now.
//
// A type is written behind all that the kernel must know to check it: members, elements, parameters. A pointer to a
// struct is not among them, and every cycle of types leads through one:
//
//   STRUCT node { STRUCT key key; PTR next }     key, PTR, node: key is part of node;
//   PTR -> CONST -> STRUCT node                  what PTR leads to comes when it comes
//
// What pointers lead to waits in a queue. Pointers to pointers are followed at once, as the kernel counts their levels.
//
// Some types belong to others by their names only (docs/Encoding.md, sections 5 to 7). Of modules it is known which
// (Companions); in the types of an object that was compiled before, names and tags tell:
//
//   TYPEDEF Kind, `rust.type=Kind`               ENUM Kind, and the other way round
//   TYPEDEF Event__tag_t                         ENUM Event__tag
//   STRUCT {}, `rust.type=PhantomData<(K, V)>`   what has `rust.type=(K, V)`
//   TYPEDEF, `rust.type=Option<NonZero<u64>>`    what has `rust.type=NonZero<u64>`
//   STRUCT Base_first9, `cxx.part=Base`          what has `cxx.type=Base`
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Order.h"
#include "Rebuild.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"
#include <bpf/btf.h>
#include <deque>

using namespace llvm;
using namespace polybpf::btf;

namespace {
class Walk {
public:
  Walk(const ::btf &Types, const Companions &Companion);

  /// Writes down \p Root and all it leads to.
  void from(uint32_t Root);
  std::vector<uint32_t> take() { return std::move(Order); }

private:
  const ::btf &Types;
  const Companions &Companion;
  /// Of each type its DECL_TAGs, by component, in the order of the draft.
  DenseMap<uint32_t, SmallVector<uint32_t, 2>> Tags;
  /// The types of each name; structs, unions, enumerations and typedefs only.
  StringMap<SmallVector<uint32_t, 1>> Named;
  /// What each type is called in the source, and the types that are called so.
  DenseMap<uint32_t, StringRef> SourceNames;
  StringMap<SmallVector<uint32_t, 1>> BySourceName;
  std::vector<bool> Seen;
  std::vector<uint32_t> Order;
  std::deque<uint32_t> Waiting;

  const btf_type &type(uint32_t Id) const { return *btf__type_by_id(&Types, Id); }
  StringRef nameOf(uint32_t Id) const { return btf__str_by_offset(&Types, type(Id).name_off); }
  bool endsHere(uint32_t Pointee) const;
  SmallVector<uint32_t> contents(uint32_t Id) const;
  void write(uint32_t Root);
  void writeOne(uint32_t Id);
  void follow(StringRef Name);
  void followSource(StringRef Name);
  void followNamesakes(uint32_t Id);
  void followArguments(uint32_t Id);
};
} // namespace

static bool isRecordOrEnum(const btf_type &T) { return btf_is_composite(&T) || btf_is_any_enum(&T); }

/// "Kind" of `rust.type=Kind`, with \p Key "type"; none if \p Tag has another key.
static std::optional<StringRef> valueOf(StringRef Tag, StringRef Key) {
  auto [Own, Value] = Tag.split('=');
  return Own.split('.').second == Key ? std::optional(Value) : std::nullopt;
}

/// The type that \p Tag names in the source, where BTF has another: the class that a part is of, an empty member's.
static StringRef typeNamedBy(StringRef Tag) {
  if (auto Part = valueOf(Tag, "part"))
    return *Part;
  if (auto Base = valueOf(Tag, "virtual_base"))
    return Base->split(':').second;
  if (auto Empty = valueOf(Tag, "empty"))
    return Empty->split(':').second.split(':').second;
  return "";
}

Walk::Walk(const ::btf &Types, const Companions &Companion)
    : Types(Types), Companion(Companion), Seen(btf__type_cnt(&Types)) {
  for (uint32_t Id = 1; Id < btf__type_cnt(&Types); ++Id) {
    if (btf_is_decl_tag(&type(Id))) {
      Tags[type(Id).type].push_back(Id);
      std::optional<StringRef> Name = valueOf(nameOf(Id), "type");
      if (Name && btf_decl_tag(&type(Id))->component_idx == Reader::WholeType)
        if (SourceNames.try_emplace(type(Id).type, *Name).second && !Name->empty())
          BySourceName[*Name].push_back(type(Id).type);
    }
    if ((isRecordOrEnum(type(Id)) || btf_is_typedef(&type(Id))) && type(Id).name_off)
      Named[nameOf(Id)].push_back(Id);
  }
  for (auto &[Id, Of] : Tags)
    stable_sort(Of, [&](uint32_t A, uint32_t B) {
      return btf_decl_tag(&type(A))->component_idx < btf_decl_tag(&type(B))->component_idx;
    });
}

/// Whether a pointer to \p Pointee is as far as the kernel looks when it checks the pointer.
bool Walk::endsHere(uint32_t Pointee) const {
  while (btf_is_mod(&type(Pointee)) || btf_is_typedef(&type(Pointee)))
    Pointee = type(Pointee).type;
  return btf_is_composite(&type(Pointee)) || btf_is_fwd(&type(Pointee)) || btf_is_func_proto(&type(Pointee));
}

/// What has to be known before \p Id.
SmallVector<uint32_t> Walk::contents(uint32_t Id) const {
  SmallVector<uint32_t> Contents;
  if (btf_is_ptr(&type(Id)) && endsHere(type(Id).type))
    return Contents;
  forEachReference(const_cast<btf_type &>(type(Id)), [&](uint32_t &Part) { Contents.push_back(Part); });
  return Contents;
}

void Walk::follow(StringRef Name) {
  if (auto Types = Named.find(Name); Types != Named.end())
    append_range(Waiting, Types->second);
}

void Walk::followSource(StringRef Name) {
  if (auto Types = BySourceName.find(Name); Types != BySourceName.end())
    append_range(Waiting, Types->second);
}

/// An enumeration of a size that C does not give it is an integer of its name, or of a variant's tag.
void Walk::followNamesakes(uint32_t Id) {
  bool IsEnum = btf_is_any_enum(&type(Id)), IsTypedef = btf_is_typedef(&type(Id));
  if (!IsEnum && !IsTypedef)
    return;
  if (auto Same = Named.find(nameOf(Id)); Same != Named.end())
    for (uint32_t Other : Same->second)
      if ((IsTypedef && SourceNames.contains(Id) && btf_is_any_enum(&type(Other))) ||
          (IsEnum && SourceNames.contains(Other) && btf_is_typedef(&type(Other))))
        Waiting.push_back(Other);
  StringRef Tag = nameOf(Id);
  if (IsTypedef && Tag.ends_with("__tag_t"))
    follow(Tag.drop_back(2));
}

/// `u32` and `(K, V)` of `u32, (K, V)`.
static SmallVector<StringRef> splitArguments(StringRef Text) {
  SmallVector<StringRef> Parts;
  size_t Start = 0, Depth = 0;
  for (auto [I, C] : enumerate(Text)) {
    if (StringRef("<([").contains(C))
      ++Depth;
    else if (StringRef(">)]").contains(C) && Depth)
      --Depth;
    else if (C == ',' && !Depth) {
      Parts.push_back(Text.slice(Start, I).trim());
      Start = I + 1;
    }
  }
  Parts.push_back(Text.drop_front(Start).trim());
  return Parts;
}

/// What a marker is generic over, or a type that is told as what it holds: `Option<NonNull<T>>` is a pointer.
void Walk::followArguments(uint32_t Id) {
  auto Name = SourceNames.find(Id);
  bool IsEmpty = btf_is_struct(&type(Id)) && !btf_vlen(&type(Id));
  if (Name == SourceNames.end() || !(IsEmpty || btf_is_typedef(&type(Id))))
    return;
  for (StringRef Argument : splitArguments(Name->second.split('<').second.rsplit('>').first))
    followSource(Argument);
}

/// All that comes with a type whose contents have been written.
void Walk::writeOne(uint32_t Id) {
  Order.push_back(Id);
  if (btf_is_ptr(&type(Id)))
    Waiting.push_back(type(Id).type);
  if (isRecordOrEnum(type(Id)) || btf_is_typedef(&type(Id)))
    if (auto With = Companion.find(nameOf(Id)); With != Companion.end())
      for (const std::string &Name : With->second)
        follow(Name);
  followNamesakes(Id);
  followArguments(Id);
  auto Own = Tags.find(Id);
  if (Own == Tags.end())
    return;
  for (uint32_t Tag : Own->second) {
    Order.push_back(Tag);
    // `contains:node_data:node` on the root of a list or tree: the kernel looks up the struct by its name.
    StringRef Value = nameOf(Tag);
    followSource(typeNamedBy(Value));
    if (Value.consume_front("contains:"))
      follow(Value.split(':').first);
  }
}

/// Writes what \p Root contains, then \p Root: a stack instead of recursion, as types nest as deep as their author
/// likes.
void Walk::write(uint32_t Root) {
  struct Step {
    uint32_t Id;
    SmallVector<uint32_t> Left;
  };
  std::vector<Step> Stack;
  auto Enter = [&](uint32_t Id) {
    if (!Id || Seen[Id])
      return;
    Seen[Id] = true;
    SmallVector<uint32_t> Contents = contents(Id);
    std::reverse(Contents.begin(), Contents.end());
    Stack.push_back({Id, std::move(Contents)});
  };
  Enter(Root);
  while (!Stack.empty()) {
    if (!Stack.back().Left.empty()) {
      Enter(Stack.back().Left.pop_back_val());
      continue;
    }
    writeOne(Stack.back().Id);
    Stack.pop_back();
  }
}

void Walk::from(uint32_t Root) {
  Waiting.push_back(Root);
  while (!Waiting.empty()) {
    uint32_t Next = Waiting.front();
    Waiting.pop_front();
    write(Next);
  }
}

/// DATASECs, and functions that the object only calls: what is known by its name.
static std::vector<uint32_t> namedRoots(const ::btf &Types) {
  std::vector<uint32_t> Roots;
  auto KeyOf = [&](uint32_t Id) {
    const btf_type *T = btf__type_by_id(&Types, Id);
    return std::make_pair(!btf_is_datasec(T), StringRef(btf__str_by_offset(&Types, T->name_off)));
  };
  for (uint32_t Id = 1; Id < btf__type_cnt(&Types); ++Id) {
    const btf_type *T = btf__type_by_id(&Types, Id);
    if (btf_is_datasec(T) || (btf_is_func(T) && btf_vlen(T) == BTF_FUNC_EXTERN) ||
        (btf_is_var(T) && btf_var(T)->linkage == BTF_VAR_GLOBAL_EXTERN))
      Roots.push_back(Id);
  }
  stable_sort(Roots, [&](uint32_t A, uint32_t B) { return KeyOf(A) < KeyOf(B); });
  return Roots;
}

std::vector<uint32_t> polybpf::btf::canonicalOrder(const ::btf &Types, CodeInfo &Code, const Companions &Companion) {
  Walk W(Types, Companion);
  Code.forEach([&](CodeRecords Records) {
    if (Records.What != CodeRecords::Lines)
      for (ArrayRef<uint32_t> R = Records.Words; !R.empty(); R = R.drop_front(Records.Width))
        W.from(R[1]);
  });
  for (uint32_t Root : namedRoots(Types))
    W.from(Root);
  return W.take();
}
