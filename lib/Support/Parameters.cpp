//===- Parameters.cpp - The three doors for a pass's parameters --------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/Support/Parameters.h"
#include "polybpf/Support/Diagnostics.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/IR/Metadata.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/Process.h"

using namespace llvm;
using namespace polybpf;

static constexpr StringLiteral KnownPasses[] = {
#define POLYBPF_MODULE_PASS(NAME, CLASS, SUMMARY) NAME,
#include "polybpf/Passes.def"
};

static std::string known(ArrayRef<Switch> Switches) {
  if (Switches.empty())
    return "it has none";
  std::string Known, Lists;
  for (const Switch &S : Switches) {
    std::string &Names = S.Values ? Lists : Known;
    Names += (Names.empty() ? "" : ", ") + S.Name.str();
  }
  return "known, each also with 'no-' before it: " + Known + (Lists.empty() ? "" : "; with a text: " + Lists);
}

Error polybpf::parseParameters(StringRef Pass, StringRef Text, ArrayRef<Switch> Switches) {
  SmallVector<StringRef> Names;
  Text.split(Names, ';', /*MaxSplit=*/-1, /*KeepEmpty=*/false);
  for (StringRef Name : Names) {
    StringRef Bare = Name.trim();
    const Switch *List = find_if(Switches, [&](const Switch &S) { return S.Values && Bare.starts_with(S.Name); });
    if (List != Switches.end() && Bare.size() > List->Name.size()) {
      List->Values->push_back(Bare.drop_front(List->Name.size()).str());
      continue;
    }
    bool On = !Bare.consume_front("no-");
    const Switch *Found = find_if(Switches, [&](const Switch &S) { return S.Value && S.Name == Bare; });
    if (Found == Switches.end())
      return makeError(DiagID::UnknownParameter,
                       "unknown parameter '" + Name.trim() + "' of " + Pass + "; " + known(Switches));
    *Found->Value = On;
  }
  return Error::success();
}

Error polybpf::parsePassList(StringRef Door, StringRef Text, function_ref<Error(StringRef, StringRef)> Take) {
  while (!(Text = Text.ltrim(" ,")).empty()) {
    auto [Name, Rest] = Text.split('<');
    size_t Close = Rest.find('>');
    if (Close == StringRef::npos)
      return makeError(DiagID::MalformedParameters,
                       Door + ": expected 'pass<parameter;parameter>', got '" + Text + "'");
    if (!is_contained(KnownPasses, Name))
      return makeError(DiagID::UnknownParameter,
                       Door + ": unknown pass '" + Name + "'; known: " + join(ArrayRef(KnownPasses), ", "));
    if (Error E = Take(Name, Rest.take_front(Close)))
      return E;
    Text = Rest.drop_front(Close + 1);
  }
  return Error::success();
}

Error polybpf::resolveParameters(const Module &M, StringRef Pass, StringRef Explicit, ArrayRef<Switch> Switches) {
  auto TakeOurs = [&](StringRef Name, StringRef Parameters) {
    return Name == Pass ? parseParameters(Pass, Parameters, Switches) : Error::success();
  };
  if (auto *Flag = dyn_cast_or_null<MDString>(M.getModuleFlag("polybpf.options")))
    if (Error E = parsePassList("module flag polybpf.options", Flag->getString(), TakeOurs))
      return E;
  if (std::optional<std::string> Environment = sys::Process::GetEnv("POLYBPF_OPTIONS"))
    if (Error E = parsePassList("POLYBPF_OPTIONS", *Environment, TakeOurs))
      return E;
  return parseParameters(Pass, Explicit, Switches);
}
