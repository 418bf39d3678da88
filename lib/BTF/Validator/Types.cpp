//===- Types.cpp - What each type says of itself ------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Rules that need no other type: the check_meta functions of the kernel, name checks aside (Names.cpp).
//
//   STRUCT 'Mixed' size=8     'high' bit 32, 'low' bit 0     members stand in the order of their offsets
//   UNION  'u'                'b' bit 32                     members of a union start at bit 0
//   INT    'char' CHAR SIGNED                                an INT is one of signed, char and bool
//   DATASEC '.data' size=8    'x' 0..4, 'y' 2..6             variables do not overlap
//
// What a kind may have is a table, with the kernel that brought it; what a kind demands is a function below.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Rules.h"
#include "llvm/Support/MathExtras.h"

using namespace llvm;
using namespace polybpf::btf;

namespace {

/// What the three fields of `info` may be.
struct KindRules {
  KernelVersion Since;
  /// May it have parts?
  bool HasCount;
  /// Which kernels take a kind_flag; None: no kernel does.
  KernelVersion FlagSince;
};

class TypeChecker {
public:
  TypeChecker(const Blob &Types, KernelVersion Kernel, Report &Out) : Types(Types), Kernel(Kernel), Out(Out) {}
  void run();

private:
  const Blob &Types;
  const KernelVersion Kernel;
  Report &Out;
  uint32_t Id = 0;

  void problem(const Twine &What) { Out.add(Id, What); }
  void checkHead(Type T);
  void checkKind(Type T);
  void checkInt(Type T);
  void checkMembers(Type T);
  void checkEnum(Type T);
  void checkFunction(Type T);
  void checkEntries(Type T);
  void checkEntry(Type T, uint32_t Index, uint64_t &End);
};

} // namespace

static constexpr KernelVersion None{~0u, 0};

static constexpr KindRules RulesOf[] = {
    /* void     */ {{4, 18}, false, None},
    /* INT      */ {{4, 18}, false, None},
    /* PTR      */ {{4, 18}, false, None},
    /* ARRAY    */ {{4, 18}, false, None},
    /* STRUCT   */ {{4, 18}, true, {5, 0}},
    /* UNION    */ {{4, 18}, true, {5, 0}},
    /* ENUM     */ {{4, 18}, true, {6, 0}},
    /* FWD      */ {{4, 18}, false, {5, 0}},
    /* TYPEDEF  */ {{4, 18}, false, None},
    /* VOLATILE */ {{4, 18}, false, None},
    /* CONST    */ {{4, 18}, false, None},
    /* RESTRICT */ {{4, 18}, false, None},
    /* FUNC     */ {{5, 0}, true, None}, // its linkage is in the place of the count
    /* PROTO    */ {{5, 0}, true, None},
    /* VAR      */ {{5, 2}, false, None},
    /* DATASEC  */ {{5, 2}, true, None},
    /* FLOAT    */ {{5, 13}, false, None},
    /* DECL_TAG */ {{5, 16}, false, {6, 15}},
    /* TYPE_TAG */ {{5, 17}, false, {6, 15}},
    /* ENUM64   */ {{6, 0}, true, {6, 0}}};

/// The bits of `info` that mean something.
static constexpr uint32_t InfoMask = 0x9f00ffff;
/// Those of the word of an INT.
static constexpr uint32_t IntMask = 0x0fffffff;
static constexpr uint32_t MaxIntBits = 128;

void TypeChecker::run() {
  for (Id = 1; Id <= Types.size(); ++Id) {
    checkHead(Types[Id]);
    checkKind(Types[Id]);
  }
  if (!Types.cut().empty())
    Out.add(Types.size() + 1, "cannot be read: " + Types.cut());
}

void TypeChecker::checkHead(Type T) {
  const KindRules &Rules = RulesOf[T.kind()];
  if (uint32_t Unknown = T.info() & ~InfoMask)
    problem("unknown bits 0x" + Twine::utohexstr(Unknown) + " in its info");
  if (Kernel < Rules.Since)
    problem("Linux " + Twine(Rules.Since.Major) + "." + Twine(Rules.Since.Minor) + " is the first with this kind");
  if (T.count() && !Rules.HasCount)
    problem("it has no parts, and says that it has " + Twine(T.count()));
  if (!T.flag() || Kernel >= Rules.FlagSince)
    return;
  if (Rules.FlagSince == None)
    problem("it has a kind_flag, which means nothing here");
  else
    problem("it has a kind_flag, which Linux " + Twine(Rules.FlagSince.Major) + "." + Twine(Rules.FlagSince.Minor) +
            " is the first to know here");
}

void TypeChecker::checkKind(Type T) {
  switch (T.kind()) {
  case BTF_KIND_INT:
    return checkInt(T);
  case BTF_KIND_ARRAY:
    if (T.size())
      problem("its size is " + Twine(T.size()) + "; that of an ARRAY is said by its element, and here it is 0");
    return;
  case BTF_KIND_STRUCT:
  case BTF_KIND_UNION:
    return checkMembers(T);
  case BTF_KIND_ENUM:
  case BTF_KIND_ENUM64:
    return checkEnum(T);
  case BTF_KIND_FWD:
    if (T.target())
      problem("it refers to type " + Twine(T.target()) + ", and a FWD refers to none");
    return;
  case BTF_KIND_FUNC:
    return checkFunction(T);
  case BTF_KIND_VAR:
    if (T.extra() != BTF_VAR_STATIC && T.extra() != BTF_VAR_GLOBAL_ALLOCATED)
      Out.addForLoader(Id, "", "its linkage is " + Twine(T.extra()) + "; the kernel knows 0, static, and 1, global");
    return;
  case BTF_KIND_DATASEC:
    return checkEntries(T);
  case BTF_KIND_FLOAT:
    if (T.size() != 2 && T.size() != 4 && T.size() != 8 && T.size() != 12 && T.size() != 16)
      problem("its size is " + Twine(T.size()) + "; a FLOAT has 2, 4, 8, 12 or 16 bytes");
    return;
  case BTF_KIND_DECL_TAG:
    if (int32_t(T.extra()) < Reader::WholeType)
      problem("it stands on the part " + Twine(int32_t(T.extra())) + "; the type as a whole is -1");
    return;
  }
}

void TypeChecker::checkInt(Type T) {
  if (uint32_t Unknown = T.extra() & ~IntMask)
    return problem("unknown bits 0x" + Twine::utohexstr(Unknown) + " in its encoding");
  uint32_t Bits = T.intBits() + T.intOffset();
  if (Bits > MaxIntBits)
    problem("it ends at bit " + Twine(Bits) + "; an INT has at most " + Twine(MaxIntBits) + " bits");
  else if (divideCeil(Bits, 8) > T.size())
    problem("it ends at bit " + Twine(Bits) + ", beyond its " + Twine(T.size()) + " bytes");
  if (popcount(T.intEncoding()) > 1 || T.intEncoding() > BTF_INT_BOOL)
    problem("its encoding is " + Twine(T.intEncoding()) +
            "; it can be 0, unsigned, or one of 1, signed, 2, char, and 4, bool");
}

void TypeChecker::checkMembers(Type T) {
  uint32_t Before = 0;
  for (uint32_t I = 0; I < T.count(); ++I) {
    uint32_t Offset = T.memberOffset(I);
    std::string What;
    if (T.is(BTF_KIND_UNION) && Offset)
      What = ("it is at bit " + Twine(Offset) + "; members of a UNION are at 0").str();
    else if (Offset < Before)
      What = ("it is at bit " + Twine(Offset) + ", before bit " + Twine(Before) + " where the member in front of it is")
                 .str();
    else if (divideCeil(uint64_t(Offset), 8) > T.size())
      What = ("it is at bit " + Twine(Offset) + ", beyond the " + Twine(T.size()) + " bytes of the type").str();
    if (!What.empty())
      Out.add(Id, Out.part("member", I, T.part(I, 0)), What);
    Before = Offset;
  }
}

void TypeChecker::checkEnum(Type T) {
  if (T.size() > 8 || !isPowerOf2_32(T.size()))
    problem("its size is " + Twine(T.size()) + "; an " + kindName(T.kind()) + " has 1, 2, 4 or 8 bytes");
}

void TypeChecker::checkFunction(Type T) {
  if (T.count() > BTF_FUNC_GLOBAL)
    Out.addForLoader(Id, "", "its linkage is " + Twine(T.count()) + "; the kernel knows 0, static, and 1, global");
  else if (T.count() && Kernel < KernelVersion{5, 6})
    problem("it is global, which Linux 5.6 is the first to know");
}

void TypeChecker::checkEntries(Type T) {
  if (!T.size())
    Out.addForLoader(Id, "", "its size is 0");
  if (!T.count() && Kernel < KernelVersion{5, 12})
    problem("it is empty, which Linux 5.12 is the first to take");
  uint64_t End = 0;
  for (uint32_t I = 0; I < T.count(); ++I)
    checkEntry(T, I, End);
}

/// \p End is where the entry before it ends, and then where this one does; in 32 bits, as the kernel has it.
void TypeChecker::checkEntry(Type T, uint32_t Index, uint64_t &End) {
  uint32_t Offset = T.part(Index, 1), Size = T.part(Index, 2);
  std::string What;
  if (Offset < End)
    What = ("it is at byte " + Twine(Offset) + ", and the variable in front of it ends at " + Twine(End)).str();
  else if (Offset >= T.size())
    What = ("it is at byte " + Twine(Offset) + " of a section of " + Twine(T.size())).str();
  else if (!Size)
    What = "its size is 0";
  else if (Size > T.size() || uint32_t(Offset + Size) > T.size())
    What = ("it is at byte " + Twine(Offset) + ", has " + Twine(Size) + " bytes, and the section ends at " +
            Twine(T.size()))
               .str();
  if (!What.empty()) {
    uint32_t Variable = T.part(Index, 0);
    Out.addForLoader(Id, Out.part("entry", Index, Types.has(Variable) ? Types[Variable].nameOffset() : 0), What);
  }
  End = uint32_t(Offset + Size);
}

void polybpf::btf::checkTypes(const Blob &Types, KernelVersion Kernel, Report &Out) {
  TypeChecker(Types, Kernel, Out).run();
}
