//===- Sections.h - The BTF sections of an object, to be changed --------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// An object tells its types in two sections: `.BTF` has the types, `.BTF.ext` says which instruction belongs to which
// of them. The second speaks of the first by number, twice: ids of types, and offsets of strings.
//
//   .BTF       [7] FUNC 'prog'      [9] STRUCT 'task_struct'      strings: "prog", "xdp", "main.c", "0:1" ...
//   .BTF.ext   xdp:  functions      insn 0: type 7
//                    lines          insn 0: main.c, "int prog()", line 3
//                    relocations    insn 8: type 9, path "0:1"
//
// So whoever changes one changes both. libbpf has the types, but hides the records from its callers, and reads them in
// the byte order of this machine only; here they are arrays of words.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_BTF_SECTIONS_H
#define POLYBPF_BTF_SECTIONS_H

#include "polybpf/BTF/Reader.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/MemoryBuffer.h"

namespace polybpf::btf {

/// The records of one kind for one section of code. All words are in the byte order of this machine.
struct CodeRecords {
  enum Kind { Functions, Lines, Relocations } What;
  /// The offset of the section's name in the strings of .BTF.
  uint32_t &Section;
  /// Words per record; at least 2 for Functions, 4 for the others.
  uint32_t Width;
  /// Width words for each record. The first is the offset of the instruction, in bytes; then
  ///   Functions    the id of a FUNC
  ///   Lines        the file's name and the line's text (offsets of strings), line << 10 | column
  ///   Relocations  the id of the type, its path (offset of a string), the kind of CO-RE relocation
  llvm::MutableArrayRef<uint32_t> Words;
};

/// What a section `.BTF.ext` holds; nothing, if the object has none.
class CodeInfo {
public:
  /// Reads \p Bytes, in either byte order. Ids and names must exist in \p BTF.
  static llvm::Expected<CodeInfo> parse(llvm::StringRef Bytes, const Reader &BTF);

  bool empty() const { return Words.empty(); }
  void forEach(llvm::function_ref<void(CodeRecords)> Visit);

  /// The whole section in the byte order of this machine, for libbpf, which may change ids and offsets in it.
  llvm::ArrayRef<uint32_t> native() const { return Words; }
  void assignNative(llvm::StringRef Bytes);
  /// The section as it stands in the object.
  std::string bytes() const;

private:
  std::vector<uint32_t> Words;
  bool Swapped = false;

  llvm::Error check(const Reader &BTF);
};

/// An object file's BTF, and a way to put it back.
struct ObjectBTF {
  /// The object, if it is one; it must live as long as this. Without one, `.BTF` is all there is.
  llvm::MemoryBufferRef File;
  Reader Types;
  CodeInfo Code;

  /// Errors begin with the buffer's identifier.
  static llvm::Expected<ObjectBTF> read(llvm::MemoryBufferRef File);
};

/// A section of an object and what it is to hold instead.
struct NewContents {
  std::string Section;
  std::string Bytes;
};

/// \p Object with other contents of some sections, without those that are to have none, and without relocations of its BTF, whose values have been put in
/// place. \p StripDebug removes DWARF too. LLVM's objcopy does the work.
llvm::Expected<std::string> replaceSections(llvm::MemoryBufferRef Object, llvm::ArrayRef<NewContents> Contents,
                                            bool StripDebug);

} // namespace polybpf::btf

#endif // POLYBPF_BTF_SECTIONS_H
