//===- Diagnostics.cpp - LLVM's messages, in the words of the source ----------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// LLVM reports   <unknown>:0:0: in function _ZN4prog5check17h0123456789abcdefE i32 (ptr): A call to built-in ...
// The user sees  src/main.rs:12:5: in function prog::check: A call to built-in ...
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Context.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Demangle/Demangle.h"
#include "llvm/IR/DiagnosticHandler.h"
#include "llvm/IR/DiagnosticInfo.h"
#include "llvm/IR/DiagnosticPrinter.h"

using namespace llvm;
using namespace polybpf;
using namespace polybpf::linker;

std::string polybpf::demangledName(StringRef Name) {
  std::string Demangled = demangle(Name);
  // Rust's legacy mangling demangles as C++ with the hash as the last name: core::fmt::write::h0123456789abcdef.
  StringRef Path = Demangled;
  auto [Front, Hash] = Path.rsplit("::h");
  if (Hash.size() == 16 && all_of(Hash, isHexDigit))
    return Front.str();
  return Demangled;
}

/// The name in the source of a symbol of the output.
static std::string sourceName(const Context &Ctx, StringRef Symbol) {
  auto Renamed = Ctx.SourceNames.find(Symbol);
  return Renamed != Ctx.SourceNames.end() ? Renamed->second : demangledName(Symbol);
}

/// \p Text with every symbol in it as in the source.
static std::string sourceText(const Context &Ctx, StringRef Text) {
  auto IsNamePart = [](char C) { return isAlnum(C) || C == '_' || C == '$' || C == '.'; };
  std::string Result;
  while (!Text.empty()) {
    StringRef Word = Text.take_while(IsNamePart);
    Result += sourceName(Ctx, Word);
    Text = Text.drop_front(Word.size());
    Result += Text.take_until(IsNamePart);
    Text = Text.drop_until(IsNamePart);
  }
  return Result;
}

/// "file:line:column: in function name: " as far as it is known.
static std::string prefixOf(const Context &Ctx, const DiagnosticInfoWithLocationBase &Info) {
  std::string Prefix;
  if (Info.isLocationAvailable())
    Prefix = Info.getLocationStr() + ": ";
  return Prefix + "in function " + sourceName(Ctx, Info.getFunction().getName()) + ": ";
}

static std::string textOf(const Context &Ctx, const DiagnosticInfo &Info) {
  if (auto *Unsupported = dyn_cast<DiagnosticInfoUnsupported>(&Info))
    return prefixOf(Ctx, *Unsupported) + sourceText(Ctx, Unsupported->getMessage().str());
  if (auto *Remark = dyn_cast<DiagnosticInfoOptimizationBase>(&Info))
    return prefixOf(Ctx, *Remark) + sourceText(Ctx, Remark->getMsg());
  std::string Text;
  raw_string_ostream OS(Text);
  DiagnosticPrinterRawOStream Printer(OS);
  Info.print(Printer);
  return sourceText(Ctx, Text);
}

/// What to do about it, for the errors that users of BPF meet.
static StringRef hintFor(StringRef Text) {
  static constexpr std::pair<StringLiteral, StringLiteral> Hints[] = {
      {"__multi3", "BPF has no 128-bit multiplication: avoid i128, u128 and checked 64-bit multiplication"},
      {"A call to built-in function", "no input defines it: add one that does, such as Rust's compiler_builtins"},
      {"stack", "BPF has 512 bytes of stack: keep large values in a map"},
      {"too many args", "BPF passes five arguments in registers: pass a pointer to a struct"},
      {"aggregate returns", "BPF returns 64 bits in a register: return through a pointer, or let the call be inlined"},
  };
  for (const auto &[Part, Hint] : Hints)
    if (Text.contains(Part))
      return Hint;
  return "";
}

namespace {
/// Sends to the sink what LLVM reports to its context.
class Handler : public DiagnosticHandler {
public:
  explicit Handler(Context &Ctx) : Ctx(Ctx) {}
  bool handleDiagnostics(const DiagnosticInfo &Info) override;

private:
  bool isServed(StringRef Text) const;
  Context &Ctx;
};
} // namespace

/// BPF's code generation objects to each call that it makes up itself, even if the program has that function.
bool Handler::isServed(StringRef Text) const {
  return Ctx.Merged && Text.contains("A call to built-in function") && any_of(MemoryFunctions, [&](StringRef Name) {
           const Function *F = Ctx.Merged->getFunction(Name);
           return F && !F->isDeclaration() && Text.contains(("'" + Name + "'").str());
         });
}

bool Handler::handleDiagnostics(const DiagnosticInfo &Info) {
  std::string Text = textOf(Ctx, Info);
  if (isServed(Text))
    return true;
  DiagnosticSeverity Severity = DiagnosticSeverity(Info.getSeverity());
  if (Severity == DS_Error && !Ctx.Options.FatalErrors)
    Severity = DS_Warning;
  Ctx.HasErrors |= Severity == DS_Error;
  if (StringRef Hint = hintFor(Text); !Hint.empty() && Severity != DS_Remark)
    Text += (" (" + Hint + ")").str();
  Ctx.Sink(Severity, Text);
  return true;
}

Context::Context(const LinkOptions &Options, DiagnosticSink Sink)
    : Options(Options), Sink(std::move(Sink)), Target(Options.Triple) {
  LLVM.setDiagnosticHandler(std::make_unique<Handler>(*this));
  // The same C++ or Rust type of two modules becomes one when it is read, not in a later search for equal ones.
  LLVM.enableDebugTypeODRUniquing();
}
