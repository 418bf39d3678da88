//===- PrintMap.cpp - What is in the output, of which input and why -----------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// --print-map has two tables. The sections of the output, in their order, with the symbols in them:
//
//   out.o: 1840 bytes
//      size  offset  section, symbol                   input
//       104          .text
//        88       0    net::parse(packet*)             libnet.a(net.bc)
//        16      88    clamp                           old.o
//        16          xdp
//        16       0    prog                            main.bc
//       517          .BTF
//
// and the inputs, with what was taken of each and why:
//
//      size  input, symbol                             reason
//            main.bc
//        16    prog                                    exported
//            libnet.a(net.bc)                          for net::parse(packet*), needed by main.bc: function prog (main.c:2)
//         -    net::tiny(int)                          needed by libnet.a(net.bc): function net::parse (net.cpp:9)
//            old.o                                     an object, linked as a whole
//
// Definitions of modules are followed by numbers (Listing.cpp). Symbols of plain objects keep their names, but two objects
// may have a local symbol of one name; libbpf's linker puts sections of one name behind each other in the order of the
// objects, behind the code of the modules, so the first of these in a section is of the first input that has one.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Context.h"
#include "llvm/Object/ELFObjectFile.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/FormatVariadic.h"
#include <map>

using namespace llvm;
using namespace llvm::object;
using namespace polybpf;
using namespace polybpf::linker;

namespace {
/// A function or variable in an object.
struct Placed {
  std::string Section, Name;
  uint64_t Offset, Size;
  bool IsLocal;
  /// The input, as far as it is known, and the number of the definition if it is one of a module.
  StringRef File;
  std::optional<unsigned> Number;
};

class MapPrinter {
public:
  MapPrinter(const Context &Ctx, StringRef Output) : Ctx(Ctx), OS(*Ctx.Options.Listing), Output(Output) {}
  void run();

private:
  void findOrigins(std::vector<Placed> &Symbols);
  void printSections(const ObjectFile &File, ArrayRef<Placed> Symbols);
  void printSymbols(ArrayRef<Placed> Symbols, StringRef Section, uint64_t Size);
  void printInputs(ArrayRef<Placed> Symbols);
  void line(StringRef Size, const Twine &Before, const Twine &What, StringRef Last);

  const Context &Ctx;
  raw_ostream &OS;
  StringRef Output;
};
} // namespace

/// The code that the linker puts together as .text, as loaders want it.
static StringRef joinedName(StringRef Section) { return Section.starts_with(".text.") ? ".text" : Section; }

/// What \p Object defines, section by section.
static std::vector<Placed> definitionsOf(const ObjectFile &Object) {
  std::vector<Placed> Result;
  for (const ELFSymbolRef S : cast<ELFObjectFileBase>(Object).symbols()) {
    auto Name = expectedToOptional(S.getName());
    auto Section = expectedToOptional(S.getSection());
    auto Offset = expectedToOptional(S.getValue());
    if (!Name || Name->empty() || !Section || *Section == Object.section_end() || !Offset ||
        (S.getELFType() != ELF::STT_FUNC && S.getELFType() != ELF::STT_OBJECT && !S.getSize()))
      continue;
    if (auto In = expectedToOptional((*Section)->getName()))
      Result.push_back({joinedName(*In).str(), Name->str(), *Offset, S.getSize(), S.getBinding() == ELF::STB_LOCAL,
                        StringRef(), std::nullopt});
  }
  llvm::stable_sort(Result, [](const Placed &A, const Placed &B) {
    return std::tie(A.Section, A.Offset, A.Name) < std::tie(B.Section, B.Offset, B.Name);
  });
  return Result;
}

/// Says of which input each of the output's \p Symbols is.
void MapPrinter::findOrigins(std::vector<Placed> &Symbols) {
  // Of each name, and of each local one in a section, the inputs that have it.
  StringMap<StringRef> Global;
  std::map<std::pair<StringRef, StringRef>, std::vector<StringRef>> Local;
  std::vector<std::vector<Placed>> Parts;
  for (const InputObject &File : Ctx.Objects)
    if (auto Object = expectedToOptional(ObjectFile::createELFObjectFile(File.Buffer))) {
      Parts.push_back(definitionsOf(**Object));
      for (const Placed &P : Parts.back())
        if (P.IsLocal)
          Local[{P.Section, P.Name}].push_back(File.Name);
        else
          Global.try_emplace(P.Name, File.Name);
    }
  std::map<std::pair<StringRef, StringRef>, size_t> Count, Seen;
  for (const Placed &P : Symbols)
    ++Count[{P.Section, P.Name}];
  for (Placed &P : Symbols) {
    auto Entry = Ctx.Symbols.find(P.Name);
    auto Number = Ctx.ListedSymbols.find(P.Name);
    bool IsListed = Number != Ctx.ListedSymbols.end();
    const std::vector<StringRef> &Files = Local[{P.Section, P.Name}];
    size_t Which = Seen[{P.Section, P.Name}]++;
    // A module's comes before those of the objects.
    size_t OfModules = Count[{P.Section, P.Name}] - std::min(Count[{P.Section, P.Name}], Files.size());
    if (!P.IsLocal && Entry != Ctx.Symbols.end() && Entry->second.Object)
      P.File = Entry->second.Object->Name;
    else if (P.IsLocal && Which >= OfModules && Which - OfModules < Files.size())
      P.File = Files[Which - OfModules];
    else if (IsListed)
      P.File = Ctx.Map[*(P.Number = Number->second)].File;
    else if (!P.IsLocal)
      P.File = Global.lookup(P.Name);
  }
}

/// "    88       0    net::parse(packet*)             libnet.a(net.bc)"
void MapPrinter::line(StringRef Size, const Twine &Before, const Twine &What, StringRef Last) {
  std::string Text;
  raw_string_ostream Line(Text);
  Line << right_justify(Size, 8) << "  " << Before << left_justify(What.str(), 36) << "  " << Last;
  OS << StringRef(Text).rtrim() << '\n';
}

void MapPrinter::printSymbols(ArrayRef<Placed> Symbols, StringRef Section, uint64_t Size) {
  auto Print = [&](uint64_t Bytes, uint64_t Offset, const Twine &Name, StringRef File) {
    line(std::to_string(Bytes), formatv("{0,6}  ", Offset).str(), "  " + Name, File);
  };
  uint64_t End = 0;
  bool Any = false;
  for (const Placed &P : Symbols) {
    if (P.Section != Section)
      continue;
    if (P.Offset > End)
      Print(P.Offset - End, End, "(no symbol)", "");
    StringRef Name = P.Number ? StringRef(Ctx.Map[*P.Number].Name) : StringRef();
    Print(P.Size, P.Offset, Name.empty() ? demangledName(P.Name) : Name.str(), P.File);
    End = std::max(End, P.Offset + P.Size);
    Any = true;
  }
  if (Any && Size > End)
    Print(Size - End, End, "(no symbol)", "");
}

void MapPrinter::printSections(const ObjectFile &File, ArrayRef<Placed> Symbols) {
  OS << "    size  offset  " << left_justify("section, symbol", 36) << "  input\n";
  for (const SectionRef &Section : File.sections()) {
    auto Name = expectedToOptional(Section.getName());
    if (!Name || !Section.getSize())
      continue;
    line(std::to_string(Section.getSize()), "        ", *Name, "");
    printSymbols(Symbols, *Name, Section.getSize());
  }
}

/// "for parse, needed by main.bc: function prog (main.c:2)", of a member of an archive.
static std::string reasonOf(const Context &Ctx, StringRef File, StringRef Otherwise) {
  auto Found = Ctx.Taken.find(File);
  if (Found == Ctx.Taken.end())
    return Otherwise.str();
  return (Otherwise + (Otherwise.empty() ? "for " : ", for ") + Found->second.first + ", " + Found->second.second.Text)
      .str();
}

void MapPrinter::printInputs(ArrayRef<Placed> Symbols) {
  // Assembly and IR have no sizes.
  bool Sized = Ctx.Options.Emit == OutputKind::Object;
  std::vector<std::optional<uint64_t>> Sizes(Ctx.Map.size());
  StringMap<uint64_t> Totals;
  for (const Placed &P : Symbols) {
    Totals[P.File] += P.Size;
    if (P.Number)
      Sizes[*P.Number] = Sizes[*P.Number].value_or(0) + P.Size;
  }
  OS << "\n    size  " << left_justify("input, symbol", 36) << "  reason\n";
  StringRef File;
  for (const auto &[Entry, Size] : zip_equal(Ctx.Map, Sizes)) {
    if (Entry.File != File)
      line(Sized ? std::to_string(Totals[Entry.File]) : "", "", Entry.File, reasonOf(Ctx, Entry.File, ""));
    File = Entry.File;
    // What has been inlined into all callers, or found to be a constant, has no place of its own.
    line(Size ? std::to_string(*Size) : Sized ? "-" : "", "", "  " + Entry.Name, Entry.Reason);
  }
  for (const InputObject &Object : Ctx.Objects)
    line(std::to_string(Totals[Object.Name]), "", Object.Name,
         reasonOf(Ctx, Object.Name, "an object, linked as a whole"));
}

void MapPrinter::run() {
  OS << Ctx.Options.Output << ": " << Output.size() << " bytes\n";
  std::vector<Placed> Symbols;
  std::unique_ptr<ObjectFile> File;
  if (Ctx.Options.Emit == OutputKind::Object)
    if (auto Opened = expectedToOptional(ObjectFile::createELFObjectFile(MemoryBufferRef(Output, "the output"))))
      File = std::move(*Opened);
  if (File) {
    Symbols = definitionsOf(*File);
    findOrigins(Symbols);
    printSections(*File, Symbols);
  }
  printInputs(Symbols);
}

void linker::printMap(Context &Ctx, StringRef Output) {
  if (Ctx.Options.Listing && Ctx.Options.Map)
    MapPrinter(Ctx, Output).run();
}
