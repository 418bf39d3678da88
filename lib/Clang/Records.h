//===- Records.h - Records whose layout is the kernel's -----------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// A record with preserve_access_index, and each record declared within it, gets the attribute that clang's code
// generator asks for, on itself and on its fields, as clang's parser does it in C:
//
//   struct task_struct {                  every access to a field of task_struct, and to `in` of the struct within,
//     int pid;                            becomes an access that the loader relocates
//     struct { int in; } inner;
//   } __attribute__((preserve_access_index));
//
// Such a record is one that C can declare. With a base class, virtual functions, static data members or
// [[no_unique_address]] the numbers of the fields in clang's code and in its debug info disagree, or there is something
// at an offset that no field has; that is an error, and so is a class derived from such a record: of what it inherits
// the offsets are fixed.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_LIB_CLANG_RECORDS_H
#define POLYBPF_LIB_CLANG_RECORDS_H

#include "Report.h"
#include "clang/AST/DeclCXX.h"

namespace clang {
class Sema;
} // namespace clang

namespace polybpf::cxx {

/// Whether accesses to fields of \p R are relocated by its attribute.
bool isRelocatable(const clang::RecordDecl *R);

/// What \p R has that C has no word for ("has a base class"), or null.
const char *beyondC(const clang::RecordDecl &R);

/// Makes \p R and what is declared within it relocatable, or reports why it cannot be.
void makeRelocatable(clang::RecordDecl &R, Reporter &Report);

/// Gives the fields of \p R the names that the kernel has for them, where those are words of C++. Debug info has these, and
/// so have BTF and the records for the loader; the source goes on with its own:
///
///   struct bpf_map_ops { int new_ __attribute__((annotate("polybpf:name:new"))); };        POLYBPF_NAME("new") in short
void takeNames(clang::CXXRecordDecl &R, clang::Sema &Parsing);

/// Reports bases of \p R that are relocatable.
void checkBases(const clang::CXXRecordDecl &R, Reporter &Report);

/// "struct 'task_struct'", for messages.
std::string describe(const clang::RecordDecl &R);

} // namespace polybpf::cxx

#endif // POLYBPF_LIB_CLANG_RECORDS_H
