//===- main.cpp - Do the kernel and the validator say the same? ---------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
//   btf-mutants [--count=N] [--seed=N] [--only=N] FILE...
//
// The BTF of the files, and N mutants of it (Mutator.h), are given to the running kernel (BPF_BTF_LOAD) and to
// validate(). They have to agree on whether it is well. If neither likes it, the type that the kernel's log ends with
// should be among those that validate() names. And validate() has to say the same of the mutant in the other byte
// order.
//
// A disagreement is printed with the number of the mutant, which --only= repeats, and its bytes are kept in
// mutant-N.btf, in the current folder. The last lines are the sums:
//
//   48548 accepted, 351452 refused by the kernel; 0 judged otherwise by the validator, 0 in the other byte order
//
// Exit status: 0 if they agree, 1 if not, 2 if nothing could be compared.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Mutator.h"
#include "polybpf/BTF/Kernel.h"
#include "polybpf/BTF/Validator.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/MemoryBuffer.h"
#include <bpf/bpf.h>
#include <bpf/btf.h>
#include <bpf/libbpf.h>
#include <cerrno>
#include <cstring>
#include <sys/utsname.h>
#include <unistd.h>

using namespace llvm;
using namespace polybpf::btf;

static cl::opt<uint64_t> Count("count", cl::desc("How many mutants"), cl::init(0));
static cl::opt<uint64_t> Seed("seed", cl::desc("Other mutants"), cl::init(1));
static cl::opt<int64_t> Only("only", cl::desc("The mutant of that number alone, and print it"), cl::init(-1));
static cl::opt<bool> ShowTypes("show-types", cl::desc("Print mutants where the two refuse different types"));
static cl::list<std::string> Paths(cl::Positional, cl::OneOrMore, cl::desc("FILE..."));

static KernelVersion runningKernel() {
  utsname Machine;
  uname(&Machine);
  return cantFail(KernelVersion::parse(Machine.release));
}

namespace {

class Comparison {
public:
  /// False if kernel and validator disagree.
  bool compare(StringRef Name, const std::string &Bytes);
  void compareByteOrders(StringRef Name, const std::string &Bytes);
  /// The sums; false if they disagreed once.
  bool finish() const;

private:
  const KernelVersion Running = runningKernel();
  unsigned Accepted = 0, Refused = 0, Different = 0, DifferentOrders = 0, OwnTypes = 0;
  /// How often the kernel's log ends with a type, and how often validate() names that one.
  unsigned Named = 0, SameType = 0;
};

/// What the kernel says: 0 or -errno, and its log.
struct Answer {
  int Status;
  std::string Log;
};

} // namespace

//===--- Asking ------------------------------------------------------------------------------------------------------===//

static Answer askKernel(const std::string &Bytes) {
  int File = bpf_btf_load(Bytes.data(), Bytes.size(), nullptr);
  if (File >= 0) {
    close(File);
    return {0, ""};
  }
  if (File == -EPERM || File == -EACCES || File == -ENOSYS) {
    errs() << "cannot ask the kernel: " << strerror(-File) << "\n";
    exit(2);
  }
  // Only a refusal needs the log, which takes longer.
  std::string Log(1 << 20, '\0');
  LIBBPF_OPTS(bpf_btf_load_opts, Options, .log_buf = Log.data(), .log_level = 1, .log_size = uint32_t(Log.size()));
  int Again = bpf_btf_load(Bytes.data(), Bytes.size(), &Options);
  if (Again >= 0)
    close(Again);
  return {File, Log.c_str()};
}

static SmallVector<StringRef> lines(StringRef Log) {
  SmallVector<StringRef> Lines;
  Log.split(Lines, '\n', /*MaxSplit=*/-1, /*KeepEmpty=*/false);
  return Lines;
}

/// What the kernel says of each type in passing ends with `key=value`, `args=(...)` or, of a FWD, "struct" or "union".
static bool isComplaint(StringRef Line) {
  StringRef Last = Line.rsplit(' ').second;
  return !Last.contains('=') && !Last.ends_with(")") && Last != "struct" && Last != "union";
}

/// The id of the complaint that the kernel's log ends with. 0 if it has none, as for what special fields lack, or is
/// not about a type. A line about a part of a type begins with a tab, and stands below that of the type.
static uint32_t lastId(const Answer &Kernel) {
  SmallVector<StringRef> All = lines(Kernel.Log);
  if (All.empty() || !isComplaint(All.back()))
    return 0;
  for (StringRef Line : llvm::reverse(All)) {
    uint32_t Id;
    if (Line.consume_front("["))
      return Line.consumeInteger(10, Id) ? 0 : Id;
    if (!Line.starts_with("\t"))
      return 0;
  }
  return 0;
}

//===--- Comparing ---------------------------------------------------------------------------------------------------===//

/// Keeps the bytes, so that others can look at them.
static void show(StringRef Name, const std::string &Bytes, const Answer &Kernel, ArrayRef<Violation> Found) {
  std::error_code EC;
  raw_fd_ostream(Name.str() + ".btf", EC) << Bytes;
  outs() << Name << ".btf: kernel: " << (Kernel.Status ? strerror(-Kernel.Status) : "accepted")
         << "; validator: " << Found.size() << " violations\n";
  for (const Violation &V : Found)
    outs() << "  " << V << "\n";
  SmallVector<StringRef> Lines = lines(Kernel.Log);
  for (StringRef Line : ArrayRef(Lines).take_back(3))
    outs() << "  kernel: " << Line << "\n";
}

/// The one thing that validate() does not know: a kptr to one of the kernel's own types may be kept only if the kernel
/// has a function that lets go of it.
static bool hasKptrToOwnType(const std::string &Bytes) {
  static ::btf *Kernel = btf__load_vmlinux_btf();
  Expected<Reader> BTF = Reader::fromBuffer(MemoryBufferRef(Bytes, "mutant"));
  if (!BTF || !Kernel) {
    consumeError(BTF.takeError());
    return false;
  }
  for (uint32_t Id = 1; Id <= BTF->size(); ++Id) {
    uint32_t Target = BTF->strip(Id);
    if (BTF->kind(Id) == BTF_KIND_TYPE_TAG && BTF->name(Id) == "kptr" && BTF->kind(Target) == BTF_KIND_STRUCT &&
        btf__find_by_name_kind(Kernel, BTF->name(Target).str().c_str(), BTF_KIND_STRUCT) > 0)
      return true;
  }
  return false;
}

bool Comparison::compare(StringRef Name, const std::string &Bytes) {
  Answer Kernel = askKernel(Bytes);
  std::vector<Violation> Found = validate(Bytes, Running);
  ++(Kernel.Status ? Refused : Accepted);
  if (Kernel.Status == -ENOENT && Found.empty() && hasKptrToOwnType(Bytes)) {
    ++OwnTypes;
    return true;
  }
  bool IsSame = (Kernel.Status == 0) == Found.empty();
  Different += !IsSame;
  bool IsSameType = true;
  if (uint32_t Id = IsSame && Kernel.Status ? lastId(Kernel) : 0) {
    IsSameType = llvm::any_of(Found, [&](const Violation &V) { return V.Type == Id; });
    ++Named;
    SameType += IsSameType;
  }
  if (!IsSame || Only >= 0 || (ShowTypes && !IsSameType))
    show(Name, Bytes, Kernel, Found);
  return IsSame;
}

/// The words of header and types in the other byte order.
static std::string swapped(std::string Bytes) {
  btf_header Header;
  memcpy(&Header, Bytes.data(), sizeof(Header));
  std::reverse(Bytes.begin(), Bytes.begin() + sizeof(Header.magic));
  for (size_t At = offsetof(btf_header, hdr_len); At < sizeof(Header) + Header.type_len; At += sizeof(uint32_t))
    std::reverse(Bytes.begin() + At, Bytes.begin() + At + sizeof(uint32_t));
  return Bytes;
}

/// For what has a header as a Model writes it.
void Comparison::compareByteOrders(StringRef Name, const std::string &Bytes) {
  auto Text = [](const std::string &Bytes) {
    std::string Lines;
    raw_string_ostream OS(Lines);
    for (const Violation &V : validate(Bytes))
      OS << V << "\n";
    return OS.str();
  };
  if (Text(Bytes) == Text(swapped(Bytes)))
    return;
  ++DifferentOrders;
  outs() << Name << ": differs in the other byte order\n";
}

bool Comparison::finish() const {
  outs() << Accepted << " accepted, " << Refused << " refused by the kernel; " << Different
         << " judged otherwise by the validator, " << DifferentOrders << " in the other byte order\n"
         << OwnTypes << " not judged: kptrs to the kernel's own types\n"
         << "the type that the kernel's log ends with is named by the validator in " << SameType << " of " << Named
         << "\n";
  return !Different && !DifferentOrders;
}

//===--- The files ---------------------------------------------------------------------------------------------------===//

/// A blob as it is, and of an object what a loader gives to the kernel.
static Expected<std::string> readFile(StringRef Path) {
  auto Buffer = MemoryBuffer::getFile(Path, /*IsText=*/false, /*RequiresNullTerminator=*/false);
  if (!Buffer)
    return createStringError(Buffer.getError(), Path + ": " + Buffer.getError().message());
  Expected<StringRef> Bytes = Reader::findBytes(**Buffer);
  if (!Bytes || Bytes->data() == (*Buffer)->getBufferStart())
    return Bytes ? Expected<std::string>(Bytes->str()) : Bytes.takeError();
  Expected<Reader> BTF = Reader::fromBuffer(**Buffer);
  return BTF ? completeForKernel(*BTF) : BTF.takeError();
}

int main(int Argc, char **Argv) {
  InitLLVM Init(Argc, Argv);
  cl::ParseCommandLineOptions(Argc, Argv, "Do the kernel and the validator say the same of BTF?\n");
  libbpf_set_print(nullptr);
  Comparison All;
  std::vector<Model> Models;
  for (const std::string &Path : Paths) {
    Expected<std::string> Bytes = readFile(Path);
    if (!Bytes) {
      errs() << toString(Bytes.takeError()) << "\n";
      return 2;
    }
    All.compare("file-" + utostr(Models.size()), *Bytes);
    Models.emplace_back();
    if (!Models.back().parse(*Bytes) && Count) {
      errs() << Path << ": no types to change\n";
      return 2;
    }
  }
  for (uint64_t Number = 0; Number < Count; ++Number) {
    if (Only >= 0 && uint64_t(Only) != Number)
      continue;
    Model M = Models[Number % Models.size()];
    std::string Name = "mutant-" + utostr(Number);
    Mutator Change(M, Seed * 1000003 + Number);
    Change.changeModel();
    All.compareByteOrders(Name, M.bytes());
    All.compare(Name, Change.changeBytes(M.bytes()));
  }
  return All.finish() ? 0 : 1;
}
