//===- Declarator.h - Types as C and C++ write them ---------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// In C a type surrounds the name that is declared: `int (*handlers[4])(void)`. So a type is kept as the text before the
// name and the text behind it, and is built from the inside out:
//
//   Declarator T("int");                    int
//   T.function("void");                     int (void)
//   T.pointer("*");                         int (*)(void)
//   T.array(4);                             int (*[4])(void)
//   T.declare("handlers");                  int (*handlers[4])(void)
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_SUPPORT_DECLARATOR_H
#define POLYBPF_SUPPORT_DECLARATOR_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace polybpf {

class Declarator {
public:
  explicit Declarator(llvm::StringRef Name) : Before(Name.str()) {}

  /// \p Mark is `*`, `&`, `&&` or `Class::*`.
  Declarator &pointer(llvm::StringRef Mark);
  /// \p Qualifier is `const` or another: of what was built last, so `int` or the `*` behind it.
  Declarator &qualify(llvm::StringRef Qualifier);
  Declarator &array(uint64_t Count);
  /// \p Parameters are the types between the parentheses, with commas between.
  Declarator &function(llvm::StringRef Parameters);

  std::string text() const { return Before + (Open && Before.back() != '*' ? " " : "") + After; }
  std::string declare(llvm::StringRef Name) const;

private:
  /// The part of the type before the name, and the part behind it.
  std::string Before, After;
  /// Whether After begins with the parentheses of a function, which the text of a type has a space before.
  bool Open = false;
  /// Whether what was built last is a pointer, so that a qualifier stands behind it.
  bool IsPointer = false;
};

} // namespace polybpf

#endif // POLYBPF_SUPPORT_DECLARATOR_H
