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
#include "llvm/IR/Constants.h"
#include "llvm/IR/DiagnosticHandler.h"
#include "llvm/IR/DiagnosticInfo.h"
#include "llvm/IR/DiagnosticPrinter.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/LLVMRemarkStreamer.h"
#include "llvm/Support/SourceMgr.h"

using namespace llvm;
using namespace polybpf;
using namespace polybpf::linker;

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

/// The place of the inline assembly that the front end has given the number \p Cookie.
static std::string placeOfAsm(const Context &Ctx, uint64_t Cookie) {
  if (Ctx.Merged)
    for (const Function &F : *Ctx.Merged)
      for (const Instruction &I : instructions(F))
        if (const MDNode *Number = I.getMetadata("srcloc"); Number && Number->getNumOperands())
          if (auto *Value = mdconst::dyn_extract<ConstantInt>(Number->getOperand(0));
              Value && Value->getZExtValue() == Cookie)
            return sourcePlace(Ctx, F, I.getDebugLoc().get()) + "inline assembly: ";
  return "inline assembly: ";
}

/// Where \p Info is. Our own passes know which of several copies of inlined code it is about, and begin with that.
static std::string placeOf(const Context &Ctx, const DiagnosticInfoUnsupported &Info, StringRef Message) {
  std::string Place = sourcePlace(Ctx, Info);
  if (!Message.starts_with(InlinedInto))
    return Place;
  return (StringRef(Place).split((", " + InlinedInto).str()).first.rtrim(": ") + ", ").str();
}

static std::string textOf(const Context &Ctx, const DiagnosticInfo &Info) {
  if (auto *Unsupported = dyn_cast<DiagnosticInfoUnsupported>(&Info)) {
    std::string Message = Unsupported->getMessage().str();
    return placeOf(Ctx, *Unsupported, Message) + sourceText(Ctx, Message);
  }
  if (auto *Asm = dyn_cast<DiagnosticInfoInlineAsm>(&Info))
    return placeOfAsm(Ctx, Asm->getLocCookie()) + Asm->getMsgStr().str();
  if (auto *Asm = dyn_cast<DiagnosticInfoSrcMgr>(&Info))
    return placeOfAsm(Ctx, Asm->getLocCookie()) + Asm->getSMDiag().getMessage().str() + ": " +
           Asm->getSMDiag().getLineContents().trim().str();
  if (auto *Remark = dyn_cast<DiagnosticInfoOptimizationBase>(&Info))
    return sourcePlace(Ctx, *Remark) + sourceText(Ctx, Remark->getMsg());
  std::string Text;
  raw_string_ostream OS(Text);
  DiagnosticPrinterRawOStream Printer(OS);
  Info.print(Printer);
  return sourceText(Ctx, Text);
}

namespace {
/// Sends to the sink what LLVM reports to its context.
class Handler : public DiagnosticHandler {
public:
  explicit Handler(Context &Ctx) : Ctx(Ctx) {}
  bool handleDiagnostics(const DiagnosticInfo &Info) override;
  bool isAnalysisRemarkEnabled(StringRef Pass) const override { return Pass == "stack-frame-layout"; }

private:
  bool isServed(StringRef Text) const;
  bool isKnown(StringRef Text) const;
  bool isFirst(const DiagnosticInfo &Info);
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

/// checkOperations() has said it, and better: "0x5581: i64 = GlobalAddress<ptr @f> 0 too many arguments".
bool Handler::isKnown(StringRef Text) const {
  return Text.contains("too many arguments") || Text.contains("stack arguments are not supported");
}

/// Whether \p Info is the first error at its place. One operation becomes several calls, such as __gedf2 and __fixunsdfdi,
/// and once it is gone all are.
bool Handler::isFirst(const DiagnosticInfo &Info) {
  auto *Unsupported = dyn_cast<DiagnosticInfoUnsupported>(&Info);
  return !Unsupported || !Unsupported->isLocationAvailable() || !Ctx.Merged ||
         Ctx.Said.insert(sourcePlace(Ctx, *Unsupported)).second;
}

bool Handler::handleDiagnostics(const DiagnosticInfo &Info) {
  // Remarks that have a file are in it.
  if (noteFrame(Ctx, Info) || (Info.getSeverity() == DS_Remark && !Ctx.Options.Remarks.empty()))
    return true;
  std::string Text = textOf(Ctx, Info);
  if (!isServed(Text) && !isKnown(Text) && isFirst(Info))
    Ctx.report(DiagnosticSeverity(Info.getSeverity()), Text, Info.getSeverity() == DS_Remark ? "" : hintFor(Text));
  return true;
}

void Context::report(DiagnosticSeverity Severity, std::string Text, StringRef Hint) {
  if (Severity == DS_Error && !Options.FatalErrors)
    Severity = DS_Warning;
  HasErrors |= Severity == DS_Error;
  if (!Hint.empty())
    Text += (" (" + Hint + ")").str();
  if (Said.insert(Text).second)
    Sink(Severity, Text);
}

Context::Context(const LinkOptions &Options, DiagnosticSink Sink)
    : Options(Options), Sink(std::move(Sink)), Target(Options.Triple) {
  LLVM.setDiagnosticHandler(std::make_unique<Handler>(*this));
  if (!Options.Remarks.empty()) {
    RemarkStream = std::make_unique<raw_svector_ostream>(Remarks);
    // It fails for formats that it does not know.
    cantFail(setupLLVMOptimizationRemarks(LLVM, *RemarkStream, /*Passes=*/"", "yaml", /*WithHotness=*/false));
  }
  // The same C++ or Rust type of two modules becomes one when it is read, not in a later search for equal ones.
  LLVM.enableDebugTypeODRUniquing();
}
