//===- TypeNames.cpp - Which name each type gets -----------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// BTFDebug resolves a pointer inside a struct by the *name* of what it points to, and takes the first type of that
// name. BTF has no namespaces, so `a::Node` and `b::Node` would be one; and libbpf's dedup makes one type of two that
// have one name and one shape, whatever their tags say. Types of one name that differ in shape or path therefore all
// get a hash of both, none keeps the plain name: which one came first does not matter then. If the loader is asked about
// the type, the hash is a flavor. A type without a path, of C
// or of C++, is nobody else's: it shares its name, and so its type, with the Rust declaration of the same event.
//
// Two kinds of names never change: those of C, and those by which the kernel itself recognises a type. A type that only
// happens to have such a name, as its size tells, gets the hash of its path.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Rewriter.h"
#include "polybpf/DebugInfo/Names.h"
#include "llvm/ADT/SmallSet.h"
#include "llvm/ADT/StringExtras.h"
#include <set>

using namespace llvm;
using namespace polybpf;

/// Whether the kernel looks for a type of this name: fields with a meaning of their own, and contexts of programs.
static bool isMagic(StringRef Name) {
  static constexpr StringLiteral Names[] = {"bpf_spin_lock",
                                            "bpf_res_spin_lock",
                                            "bpf_timer",
                                            "bpf_wq",
                                            "bpf_task_work",
                                            "bpf_list_head",
                                            "bpf_list_node",
                                            "bpf_rb_root",
                                            "bpf_rb_node",
                                            "bpf_refcount",
                                            "bpf_dynptr",
                                            "__sk_buff",
                                            "xdp_md",
                                            "bpf_sock",
                                            "bpf_sock_addr",
                                            "bpf_sock_ops",
                                            "sk_msg_md",
                                            "sk_reuseport_md",
                                            "bpf_sk_lookup",
                                            "bpf_sysctl",
                                            "bpf_sockopt",
                                            "bpf_perf_event_data",
                                            "bpf_raw_tracepoint_args",
                                            "bpf_cgroup_dev_ctx",
                                            "bpf_nf_ctx",
                                            "pt_regs",
                                            "user_pt_regs"};
  return is_contained(Names, Name) || Name.starts_with("bpf_iter__");
}

/// Whether \p T has the name, but not the size, of what the kernel looks for inside other types. It refuses all BTF for
/// that, unless the type is called something else.
static bool isFalseMagic(StringRef Name, const DICompositeType &T) {
  // In bytes, some with the size that an earlier kernel had.
  static constexpr std::pair<StringLiteral, unsigned> Fields[] = {
      {"bpf_spin_lock", 4}, {"bpf_res_spin_lock", 4}, {"bpf_timer", 16},     {"bpf_wq", 16},
      {"bpf_task_work", 8}, {"bpf_list_head", 16},    {"bpf_list_node", 24}, {"bpf_list_node", 16},
      {"bpf_rb_root", 16},  {"bpf_rb_node", 32},      {"bpf_rb_node", 24},   {"bpf_refcount", 4}};
  auto IsNamed = [&](const auto &Field) { return Field.first == Name; };
  return any_of(Fields, IsNamed) && none_of(Fields, [&](const auto &Field) {
           return IsNamed(Field) && uint64_t(Field.second) * 8 == T.getSizeInBits();
         });
}

Error Rewriter::survey() {
  Nodes = reachableNodes(M);
  for (auto &[Node, L] : Nodes)
    if (auto *T = dyn_cast<DIType>(Node))
      if (Error E = measureDepth(*T, Depths))
        return E;
  return Error::success();
}

/// The types of variants. They become anonymous, so their names (`Some`, `None`) are nobody's namesakes.
static DenseSet<const DIType *> payloadsIn(const MapVector<MDNode *, Language> &Nodes) {
  DenseSet<const DIType *> Payloads;
  for (auto &[Node, L] : Nodes)
    if (auto *Part = dyn_cast<DICompositeType>(Node); Part && Part->getTag() == dwarf::DW_TAG_variant_part)
      for (DINode *Element : Part->getElements())
        if (auto *Variant = dyn_cast_or_null<DIDerivedType>(Element); Variant && Variant->getBaseType())
          Payloads.insert(Variant->getBaseType());
  return Payloads;
}

void Rewriter::nameTypes() {
  DenseSet<const DIType *> Payloads = payloadsIn(Nodes);
  NamesakeMap Namesakes;
  for (auto &[Node, L] : Nodes) {
    auto *T = dyn_cast<DICompositeType>(Node);
    if (!T || T->getTag() == dwarf::DW_TAG_array_type)
      continue;
    std::string &Name = Names[T] = T->getName().str();
    if (L != Language::C && !Name.empty())
      Name = identifierFor(Name, scopePath(T->getScope()));
    if (L != Language::C && !T->isForwardDecl() && isFalseMagic(Name, *T))
      Name = withHash(Name, qualified(T->getScope(), T->getName()));
    if (!Name.empty() && !isMagic(Name) && !T->isForwardDecl() && !Payloads.contains(T))
      Namesakes[Name].push_back(T);
  }
  while (separateNamesakes(Namesakes))
    ;
}

/// The path and name of \p T in its source, as an earlier run may have noted it; empty if it has no path.
std::string Rewriter::identityOf(const DICompositeType &T) const {
  std::optional<StringRef> Noted = annotationBehind(annotationsOf(T), tag(T, "type", ""));
  std::string Source = Noted ? Noted->str() : qualified(T.getScope(), T.getName());
  return StringRef(Source).contains("::") ? Source : "";
}

/// The types that the loader is asked about.
static DenseSet<const MDNode *> relocatedTypes(const Module &M) {
  DenseSet<const MDNode *> Types;
  for (const GlobalVariable &GV : M.globals())
    if (auto *T = dyn_cast_or_null<DIType>(GV.getMetadata(LLVMContext::MD_preserve_access_index)))
      Types.insert(underlying(const_cast<DIType *>(T)));
  return Types;
}

/// \p Hashed, `task_struct_h4f3c21a`, as a flavor of the name before the hash, which libbpf looks for in the kernel.
static std::string asFlavor(StringRef Hashed) {
  StringRef Name = Hashed.drop_back(HashSuffix);
  return Name.contains("___") ? Hashed.str() : (Name + "__" + Hashed.take_back(HashSuffix)).str();
}

/// Gives the types of one name that differ in shape or path different names, and takes them off the list. A new name
/// may make types differ that point to it, so this is called until it returns false: no name changed.
bool Rewriter::separateNamesakes(NamesakeMap &Namesakes) {
  Shapes ShapeOf(Names);
  DenseSet<const MDNode *> Relocated = relocatedTypes(M);
  SmallVector<std::pair<DICompositeType *, std::string>> Renamed;
  for (auto Group = Namesakes.begin(); Group != Namesakes.end();) {
    auto &[Name, Types] = *Group;
    SmallSet<uint64_t, 4> Distinct;
    std::set<std::string> Identities;
    for (DICompositeType *T : Types) {
      Distinct.insert(ShapeOf.of(T));
      if (std::string Identity = identityOf(*T); !Identity.empty())
        Identities.insert(Identity);
    }
    bool SameShape = Distinct.size() == 1;
    if (SameShape && Identities.size() <= 1) {
      ++Group;
      continue;
    }
    for (DICompositeType *T : Types)
      if (languageOf(*T) != Language::C && (!SameShape || !identityOf(*T).empty()))
        Renamed.push_back({T, withHash(Name, qualified(T->getScope(), T->getName()) + "#" + utohexstr(ShapeOf.of(T)))});
    for (auto &[T, Hashed] : Renamed)
      if (Relocated.contains(T) && hasHash(Hashed))
        Hashed = asFlavor(Hashed);
    Group = Namesakes.erase(Group);
  }
  for (auto &[T, Name] : Renamed)
    Names[T] = Name;
  return !Renamed.empty();
}
