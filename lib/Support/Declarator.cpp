//===- Declarator.cpp - Types as C and C++ write them -------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/Support/Declarator.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using namespace polybpf;

Declarator &Declarator::pointer(StringRef Mark) {
  bool Space = !StringRef(Before).ends_with("*");
  // Behind the name stands an array or a function: without parentheses the pointer would belong to its elements.
  bool Parentheses = Open || StringRef(After).starts_with("[");
  Before += (Twine(Space ? " " : "") + (Parentheses ? "(" : "") + Mark).str();
  if (Parentheses)
    After = ")" + After;
  Open = false;
  IsPointer = true;
  return *this;
}

Declarator &Declarator::qualify(StringRef Qualifier) {
  if (IsPointer)
    Before += ((isAlpha(Before.back()) ? " " : "") + Qualifier).str();
  else
    Before = (Qualifier + " " + Before).str();
  return *this;
}

Declarator &Declarator::array(uint64_t Count) {
  After = "[" + utostr(Count) + "]" + After;
  Open = IsPointer = false;
  return *this;
}

Declarator &Declarator::function(StringRef Parameters) {
  After = ("(" + Parameters + ")" + After).str();
  Open = true;
  IsPointer = false;
  return *this;
}

std::string Declarator::declare(StringRef Name) const {
  bool Space = !Before.empty() && (isAlnum(Before.back()) || StringRef("_>)").contains(Before.back()));
  return (Before + (Space ? " " : "") + Name + After).str();
}
