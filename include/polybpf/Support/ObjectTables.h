//===- ObjectTables.h - What LLVM takes on trust of an object -----------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// LLVM opens an object without a look at its tables, and its iterators have no way to fail. A symbol table whose
// sh_size is 2^62 has them go on for hours; a relocation section whose sh_entsize is 0 ends the process.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_SUPPORT_OBJECTTABLES_H
#define POLYBPF_SUPPORT_OBJECTTABLES_H

#include "llvm/Support/Error.h"

namespace llvm::object {
class ObjectFile;
} // namespace llvm::object

namespace polybpf {

/// That all symbols and relocations of \p File lie in it, if it is an ELF file. One of 32 bits is an error.
llvm::Error checkTables(const llvm::object::ObjectFile &File);

} // namespace polybpf

#endif // POLYBPF_SUPPORT_OBJECTTABLES_H
