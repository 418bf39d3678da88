//===- Mutator.cpp - BTF with something wrong in it ---------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Mutator.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/MathExtras.h"

using namespace llvm;
using namespace polybpf::btf;

//===--- BTF as a model ----------------------------------------------------------------------------------------------===//

/// Words after the head, and for each part.
static constexpr uint8_t Shapes[][2] = {{0, 0}, {1, 0}, {0, 0}, {3, 0}, {0, 3}, {0, 3}, {0, 2}, {0, 0}, {0, 0}, {0, 0},
                                        {0, 0}, {0, 0}, {0, 0}, {0, 2}, {1, 0}, {0, 3}, {0, 0}, {1, 0}, {0, 0}, {0, 3}};
static constexpr unsigned Kinds = std::size(Shapes);

static unsigned kindOf(const std::vector<uint32_t> &T) { return BTF_INFO_KIND(T[1]); }
static unsigned partSize(const std::vector<uint32_t> &T) { return kindOf(T) < Kinds ? Shapes[kindOf(T)][1] : 0; }
/// After other changes there may be fewer words than the count says.
static unsigned partsOf(const std::vector<uint32_t> &T) { return partSize(T) ? (T.size() - 3) / partSize(T) : 0; }

bool Model::parse(StringRef Bytes) {
  if (Bytes.size() < sizeof(Header))
    return false;
  memcpy(&Header, Bytes.data(), sizeof(Header));
  StringRef Words = Bytes.substr(Header.hdr_len + Header.type_off, Header.type_len);
  Strings = Bytes.substr(Header.hdr_len + Header.str_off, Header.str_len).str();
  while (Words.size() >= 12) {
    uint32_t Info = support::endian::read32(Words.data() + 4, endianness::native);
    size_t Size =
        3 + Shapes[BTF_INFO_KIND(Info) % Kinds][0] + Shapes[BTF_INFO_KIND(Info) % Kinds][1] * BTF_INFO_VLEN(Info);
    if (Words.size() < Size * 4)
      return false;
    Types.emplace_back(Size);
    memcpy(Types.back().data(), Words.data(), Size * 4);
    Words = Words.drop_front(Size * 4);
  }
  return !Types.empty();
}

std::string Model::bytes() const {
  std::string Words;
  for (const std::vector<uint32_t> &T : Types)
    Words.append(reinterpret_cast<const char *>(T.data()), T.size() * 4);
  btf_header H = Header;
  H.hdr_len = sizeof(H);
  H.type_off = 0;
  H.type_len = H.str_off = Words.size();
  H.str_len = Strings.size();
  return std::string(reinterpret_cast<const char *>(&H), sizeof(H)) + Words + Strings;
}

uint32_t Model::addString(StringRef Text) {
  uint32_t At = Strings.size();
  Strings += Text;
  Strings += '\0';
  return At;
}

//===--- Changes ----------------------------------------------------------------------------------------------------===//

uint32_t Mutator::someId() {
  switch (below(12)) {
  case 0:
    return 0;
  case 1:
    return M.size() + 1;
  case 2:
    return BTF_MAX_TYPE + below(2);
  default:
    return 1 + below(M.size());
  }
}

uint32_t Mutator::someName() {
  static const StringRef Names[] = {"a<b>", "x y",  "9lives", "dot.dot", ".data", "?maybe", "\xc3\xa9",
                                    "\xd6", "\xd7", "tab\t",  "_",       "ok1",   "-"};
  switch (below(6)) {
  case 0:
    return 0;
  case 1:
    return M.Strings.size() + below(2) * 0x1000000;
  case 2:
    return M.addString(Names[below(std::size(Names))]);
  case 3:
    return M.addString(std::string(510 + below(4), 'n'));
  default:
    return below(M.Strings.size()); // often the end of another, or empty
  }
}

uint32_t Mutator::someNumber(uint32_t Near) {
  static const uint32_t Numbers[] = {0,   1,   2,          3,          4,          7,          8,
                                     12,  16,  24,         32,         64,         127,        128,
                                     255, 256, 0x7fffffff, 0x80000000, 0xffffffff, 0xfffffff8, 0x20000000};
  switch (below(5)) {
  case 0:
    return Near + 1;
  case 1:
    return Near - 1;
  case 2:
    return Near ^ (1u << below(32));
  case 3:
    return Near + 8 * (1 + below(8));
  default:
    return Numbers[below(std::size(Numbers))];
  }
}

/// Name, kind, flags, size or target.
void Mutator::changeHead() {
  std::vector<uint32_t> &T = someType();
  switch (below(6)) {
  case 0:
    T[0] = someName();
    break;
  case 1: // The parts stay, so that they mean something else, or the next type begins elsewhere.
    T[1] = (T[1] & ~(0x1fu << 24)) | below(21) << 24;
    break;
  case 2:
    T[1] ^= 1u << 31;
    break;
  case 3:
    T[1] ^= oneIn(4) ? 1u << below(32) : 1u << below(3);
    break;
  case 4:
    T[2] = someId();
    break;
  default:
    T[2] = someNumber(T[2]);
  }
}

/// A word of a member, enumerator, parameter, entry, or of what a kind adds.
void Mutator::changePart() {
  std::vector<uint32_t> &T = someType();
  if (T.size() == 3)
    return changeHead();
  uint32_t &Word = T[3 + below(T.size() - 3)];
  switch (below(4)) {
  case 0:
    Word = someId();
    break;
  case 1:
    Word = someName();
    break;
  default:
    Word = someNumber(Word);
  }
}

void Mutator::changeString() {
  static const StringRef Bytes("\0<>:. \t\x7f\xc3\xd7\xf7\xa0\x80\xff"
                               "a1_-/",
                               20);
  M.Strings[below(M.Strings.size())] = Bytes[below(Bytes.size())];
}

/// More or fewer parts, with their words or without.
void Mutator::changeCount() {
  std::vector<uint32_t> &T = someType();
  unsigned Size = partSize(T);
  if (!Size)
    return changePart();
  if (oneIn(2) && partsOf(T) && BTF_INFO_VLEN(T[1])) {
    T[1] -= 1;
    T.resize(T.size() - (oneIn(8) ? 0 : Size));
    return;
  }
  T[1] += 1;
  std::vector<uint32_t> More(Size);
  for (uint32_t &Word : More)
    Word = oneIn(3) ? someNumber(0) : oneIn(2) ? someId() : below(M.Strings.size());
  T.insert(oneIn(2) ? T.end() : T.begin() + 3, More.begin(), More.end());
}

/// Two parts change places.
void Mutator::moveParts() {
  std::vector<uint32_t> &T = someType();
  unsigned Size = partSize(T);
  if (!Size || partsOf(T) < 2)
    return changePart();
  uint32_t A = 3 + Size * below(partsOf(T)), B = 3 + Size * below(partsOf(T));
  for (unsigned I = 0; I < Size; ++I)
    std::swap(T[A + I], T[B + I]);
}

/// Two types change places, one goes, or one is there twice.
void Mutator::moveTypes() {
  uint32_t A = below(M.size()), B = below(M.size());
  switch (below(4)) {
  case 0:
    if (M.size() > 1)
      M.Types.erase(M.Types.begin() + A);
    break;
  case 1:
    M.Types.insert(M.Types.begin() + A, std::vector<uint32_t>(M.Types[B]));
    break;
  default:
    std::swap(M.Types[A], M.Types[B]);
  }
}

/// A type of any kind, and perhaps somebody who uses it.
void Mutator::addType() {
  unsigned Kind = 1 + below(Kinds - 1), Count = Shapes[Kind][1] ? below(3) : 0;
  bool HasName = Kind != BTF_KIND_PTR && Kind != BTF_KIND_CONST && Kind != BTF_KIND_VOLATILE &&
                 Kind != BTF_KIND_RESTRICT && Kind != BTF_KIND_ARRAY && Kind != BTF_KIND_FUNC_PROTO;
  uint32_t Name = HasName || oneIn(10) ? M.addString("n" + utostr(below(9))) : 0;
  bool HasSize = Kind == BTF_KIND_INT || Kind == BTF_KIND_STRUCT || Kind == BTF_KIND_UNION || Kind == BTF_KIND_ENUM ||
                 Kind == BTF_KIND_ENUM64 || Kind == BTF_KIND_FLOAT || Kind == BTF_KIND_DATASEC;
  std::vector<uint32_t> T = {Name, Kind << 24 | Count, HasSize ? 1u << below(5) : someId()};
  for (unsigned I = 0; I < Shapes[Kind][0]; ++I)
    T.push_back(Kind == BTF_KIND_INT     ? 8u << below(5)
                : Kind == BTF_KIND_ARRAY ? (I == 2 ? below(4) : someId())
                                         : below(3) - 1);
  for (unsigned I = 0; I < Count * Shapes[Kind][1]; ++I)
    T.push_back(I % Shapes[Kind][1] == 1 && Kind != BTF_KIND_ENUM ? someId()
                : I % Shapes[Kind][1]                             ? 8 * below(9)
                                                                  : M.addString("p"));
  if (oneIn(8))
    T[1] |= 1u << 31;
  M.Types.push_back(T);
  if (oneIn(2))
    return;
  std::vector<uint32_t> &User = someType();
  if (User.size() > 4 && oneIn(2))
    User[4] = M.size();
  else
    User[2] = M.size();
}

/// References to references, or structs in structs, about as deep as the kernel goes; inner types first or last.
void Mutator::addChain() {
  static const unsigned Links[] = {BTF_KIND_PTR,      BTF_KIND_CONST,  BTF_KIND_VOLATILE, BTF_KIND_TYPEDEF,
                                   BTF_KIND_TYPE_TAG, BTF_KIND_STRUCT, BTF_KIND_ARRAY};
  uint32_t Length = oneIn(3) ? 2 + below(4) : 28 + below(8), First = M.size() + 1, End = someId(), Int = someId();
  bool InnerFirst = oneIn(2), IsLoop = oneIn(8), IsMixed = oneIn(2);
  unsigned Kind = Links[below(std::size(Links))];
  for (uint32_t I = 0; I < Length; ++I) {
    uint32_t Next = InnerFirst ? (I        ? First + I - 1
                                  : IsLoop ? First + Length - 1
                                           : End)
                               : (I + 1 < Length ? First + I + 1
                                  : IsLoop       ? First
                                                 : End);
    if (IsMixed && oneIn(2))
      Kind = Links[below(std::size(Links))];
    uint32_t Name = Kind == BTF_KIND_TYPEDEF || Kind == BTF_KIND_TYPE_TAG ? M.addString("link") : 0;
    std::vector<uint32_t> T = {Name, Kind << 24, Next};
    if (Kind == BTF_KIND_STRUCT)
      T = {0, Kind << 24 | 1, 4096, 0, Next, 0};
    else if (Kind == BTF_KIND_ARRAY)
      T = {0, Kind << 24, 0, Next, Int, 1};
    M.Types.push_back(T);
  }
}

static constexpr StringLiteral SpecialNames[] = {"bpf_spin_lock", "bpf_res_spin_lock", "bpf_list_head", "bpf_list_node",
                                                 "bpf_rb_root",   "bpf_rb_node",       "bpf_refcount",  "bpf_timer",
                                                 "bpf_wq",        "bpf_task_work"};

void Mutator::nameSpecially() {
  static const StringRef Tags[] = {"kptr",          "kptr_untrusted",         "percpu_kptr", "uptr", "user",
                                   "contains:n1:p", "contains:our_node:link", "contains:x"};
  std::vector<uint32_t> &T = someType();
  if (kindOf(T) == BTF_KIND_DECL_TAG || kindOf(T) == BTF_KIND_TYPE_TAG)
    T[0] = M.addString(Tags[below(std::size(Tags))]);
  else
    T[0] = M.addString(SpecialNames[below(std::size(SpecialNames))]);
}

/// A struct of what the kernel knows by name, most of it as it should be.
void Mutator::addSpecialFields() {
  static const uint32_t Sizes[] = {4, 4, 16, 24, 16, 32, 4, 16, 16, 8};
  uint32_t First = M.size() + 1;
  for (unsigned I = 0; I < std::size(SpecialNames); ++I)
    M.Types.push_back({M.addString(SpecialNames[I]), BTF_KIND_STRUCT << 24, oneIn(40) ? 8 : Sizes[I]});
  uint32_t Link = M.addString("link"), Node = M.addString("our_node");
  uint32_t Tag = M.size() + 1, Pointee = M.size() + 4 /*the first of our own*/;
  M.Types.push_back({M.addString(oneIn(4)   ? "user"
                                 : oneIn(2) ? "kptr"
                                            : "percpu_kptr"),
                     BTF_KIND_TYPE_TAG << 24, oneIn(10) ? someId() : Pointee});
  M.Types.push_back({0, BTF_KIND_PTR << 24, Tag});
  M.Types.push_back({0, BTF_KIND_ARRAY << 24, 0, First + below(Tag + 2 - First), someId(), below(13)});
  uint32_t Structs = 1 + below(3), Array = M.size();
  for (uint32_t S = 0; S < Structs; ++S) {
    uint32_t Self = M.size() + 1 /*in front of its tags*/, Count = 1 + below(4), At = 0;
    std::vector<uint32_t> T = {oneIn(2) ? Node : M.addString("our_s" + utostr(S)), BTF_KIND_STRUCT << 24 | Count, 0};
    std::vector<uint32_t> Roots;
    for (uint32_t I = 0; I < Count; ++I) {
      uint32_t Choice = below(14), Size = 8;
      uint32_t Member = Choice < 10         ? First + Choice
                        : Choice == 10      ? Tag + 1
                        : Choice == 11      ? Array
                        : Choice == 12 && S ? Self - 1
                                            : someId();
      if (Choice < 10 || (Choice == 12 && S))
        Size = M.Types[Member - 1][2];
      else if (Choice == 11)
        Size = 512;
      if (Choice == 2 || Choice == 4)
        Roots.push_back(I);
      T.insert(T.end(), {I == 0 ? Link : M.addString("m" + utostr(I)), Member, At * 8});
      At = alignTo(At + std::min(Size, 4096u), oneIn(20) ? 4 : 8);
    }
    T[2] = At;
    M.Types.push_back(T);
    for (uint32_t Root : Roots)
      if (!oneIn(6))
        M.Types.push_back({M.addString(oneIn(3) ? "contains:our_s0:link" : "contains:our_node:link"),
                           BTF_KIND_DECL_TAG << 24, Self, Root});
  }
}

void Mutator::mutate() {
  // How many of every twenty-four.
  static constexpr std::pair<unsigned, void (Mutator::*)()> Changes[] = {
      {5, &Mutator::changeHead},      {6, &Mutator::changePart}, {2, &Mutator::changeString},
      {2, &Mutator::changeCount},     {1, &Mutator::moveParts},  {1, &Mutator::moveTypes},
      {2, &Mutator::addType},         {2, &Mutator::addChain},   {1, &Mutator::nameSpecially},
      {2, &Mutator::addSpecialFields}};
  uint32_t Choice = below(24);
  for (auto [Weight, Change] : Changes) {
    if (Choice < Weight)
      return (this->*Change)();
    Choice -= Weight;
  }
}

void Mutator::changeModel() {
  for (unsigned Changes = 1 + below(3); Changes; --Changes)
    mutate();
}

/// Where the sections are, what follows them, and whatever else may befall bytes; of few mutants.
std::string Mutator::changeBytes(std::string Bytes) {
  switch (below(80)) {
  case 0: {
    size_t At = 4 * below(sizeof(btf_header) / 4);
    uint32_t Word = support::endian::read32(&Bytes[At], endianness::native);
    support::endian::write32(&Bytes[At], someNumber(Word), endianness::native);
    break;
  }
  case 1:
    Bytes.resize(below(Bytes.size()));
    break;
  case 2:
    Bytes.append(1 + below(8), '\0');
    break;
  case 3:
    Bytes[below(Bytes.size())] ^= 1 << below(8);
    break;
  }
  return Bytes;
}
