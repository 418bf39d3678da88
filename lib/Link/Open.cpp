//===- Open.cpp - Phase 1: what the inputs are --------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// The content of a file says what it is, not its name: rustc calls bitcode `x.rcgu.o`.
//
//   BC C0 DE, DE C0 17 0B   bitcode, bare or in a wrapper    opened lazily: function bodies stay in the file
//   7F 45 4C 46 ...         an object                        its section .llvmbc (clang -Xclang -fembed-bitcode=all);
//                                                            without one, its symbols (Objects.cpp)
//   !<arch>, !<thin>        an archive, an rlib              its symbol table (Archives.cpp)
//   text                    LLVM IR                          parsed as a whole
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Context.h"
#include "polybpf/Support/ObjectTables.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/AsmParser/Parser.h"
#include "llvm/BinaryFormat/Magic.h"
#include "llvm/Bitcode/BitcodeReader.h"
#include "llvm/Object/ELFObjectFile.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/TargetParser/Triple.h"
#include "llvm/Transforms/Utils/ModuleUtils.h"
#include <linux/magic.h>
#include <sys/vfs.h>

using namespace llvm;
using namespace llvm::object;
using namespace polybpf;
using namespace polybpf::linker;

/// Opens bitcode. A reader can be too old for it, so then the error names both versions.
static Expected<std::unique_ptr<Module>> openBitcode(Context &Ctx, MemoryBufferRef Buffer) {
  Expected<std::unique_ptr<Module>> M = getLazyBitcodeModule(Buffer, Ctx.LLVM, /*ShouldLazyLoadMetadata=*/true);
  if (M)
    return M;
  std::string Cause = toString(M.takeError());
  Expected<std::string> Producer = getBitcodeProducerString(Buffer);
  unsigned Major = 0;
  if (!Producer)
    consumeError(Producer.takeError());
  else if (StringRef Version = *Producer;
           Version.consume_front("LLVM") && !Version.consumeInteger(10, Major) && Major > LLVM_VERSION_MAJOR)
    return fail(Buffer.getBufferIdentifier() + ": cannot read bitcode of " + *Producer + " with LLVM " +
                LLVM_VERSION_STRING + ": " + Cause);
  return fail(Buffer.getBufferIdentifier() + ": malformed bitcode: " + Cause);
}

static Expected<OpenedFile> asFile(Expected<std::unique_ptr<Module>> M) {
  if (!M)
    return M.takeError();
  return OpenedFile{std::move(*M), std::nullopt};
}

static bool hasCode(const ObjectFile &Object) {
  return any_of(Object.sections(), [](const SectionRef &Section) { return Section.isText() && Section.getSize(); });
}

/// Whether \p Object has code or data that would be missed. Symbols of assembly need not say that they are functions.
static bool definesSymbols(const ObjectFile &Object) {
  if (hasCode(Object))
    return true;
  return any_of(Object.symbols(), [](const SymbolRef &Symbol) {
    Expected<uint32_t> Flags = Symbol.getFlags();
    Expected<SymbolRef::Type> Type = Symbol.getType();
    bool Defined = Flags && Type && !(*Flags & SymbolRef::SF_Undefined) && !(*Flags & SymbolRef::SF_FormatSpecific) &&
                   (*Type == SymbolRef::ST_Function || *Type == SymbolRef::ST_Data);
    consumeError(Flags.takeError());
    consumeError(Type.takeError());
    return Defined;
  });
}

/// Whether \p Object has code or data, whatever its symbols say.
static bool hasContent(const ObjectFile &Object) {
  return any_of(Object.sections(), [](const SectionRef &Section) {
    return Section.getSize() && (Section.isText() || Section.isData() || Section.isBSS());
  });
}

/// The bitcode that \p Object carries for a later link; nothing if it has none.
static Expected<StringRef> embeddedBitcode(const ObjectFile &Object) {
  for (const SectionRef &Section : Object.sections()) {
    Expected<StringRef> Name = Section.getName();
    if (!Name)
      return Name.takeError();
    // clang -Xclang -fembed-bitcode=all; clang -ffat-lto-objects
    if (*Name == ".llvmbc" || *Name == ".llvm.lto")
      return Section.getContents();
  }
  return "";
}

/// Opens embedded bitcode. clang leaves llvm.compiler.used out of it, so what the source put into a section of its own,
/// as SEC() does, counts as used.
static Expected<std::unique_ptr<Module>> openEmbedded(Context &Ctx, MemoryBufferRef Buffer) {
  Expected<std::unique_ptr<Module>> M = openBitcode(Ctx, Buffer);
  if (!M)
    return M;
  SmallVector<GlobalValue *> Placed;
  for (GlobalObject &Object : (*M)->global_objects())
    if (!Object.isDeclaration() && Object.hasSection() && !Object.getName().starts_with("llvm."))
      Placed.push_back(&Object);
  appendToCompilerUsed(**M, Placed);
  return M;
}

/// Opens an object: as the bitcode that is embedded in it, or as it is. rustc adds objects that have only undefined
/// symbols (symbols.o) or only its own metadata (rmeta.o); there is nothing in them to link.
static Expected<OpenedFile> openObject(Context &Ctx, MemoryBufferRef Buffer) {
  Expected<std::unique_ptr<ObjectFile>> Object = ObjectFile::createObjectFile(Buffer);
  if (!Object)
    return fail(Buffer.getBufferIdentifier() + ": malformed object: " + toString(Object.takeError()));
  Expected<StringRef> Bitcode = embeddedBitcode(**Object);
  if (!Bitcode)
    return fail(Buffer.getBufferIdentifier() + ": malformed object: " + toString(Bitcode.takeError()));
  if (!Bitcode->empty())
    return asFile(openEmbedded(Ctx, MemoryBufferRef(*Bitcode, Buffer.getBufferIdentifier())));
  if (auto *ELF = dyn_cast<ELFObjectFileBase>(Object->get()); ELF && ELF->getEMachine() != ELF::EM_BPF)
    return fail(Buffer.getBufferIdentifier() + ": compiled for " + Triple::getArchTypeName(ELF->getArch()) +
                ", not for BPF; recompile with --target=" + Ctx.target().str());
  if (!(*Object)->is64Bit())
    return fail(Buffer.getBufferIdentifier() + ": malformed object: not an ELF file of 64 bits");
  if (Error E = checkTables(**Object))
    return fail(Buffer.getBufferIdentifier() + ": malformed object: " + toString(std::move(E)));
  if (hasContent(**Object) && ((*Object)->symbols().empty() || !definesSymbols(**Object)))
    return fail(Buffer.getBufferIdentifier() + ": has code or data, but no symbols of them; was it stripped?");
  if (!definesSymbols(**Object))
    return OpenedFile();
  Expected<InputObject> Plain = readObject(Ctx, **Object, Buffer.getBufferIdentifier());
  if (!Plain)
    return Plain.takeError();
  return OpenedFile{nullptr, std::move(*Plain)};
}

/// Parses IR. The parser needs a terminating zero, which members of archives do not have.
static Expected<std::unique_ptr<Module>> openText(Context &Ctx, MemoryBufferRef Buffer) {
  StringRef Name = Buffer.getBufferIdentifier(), Text = Buffer.getBuffer();
  if (Text.trim().empty())
    return fail(Name + ": the file is empty");
  if (Text.take_front(4096).contains('\0'))
    return fail(Name + ": not bitcode, LLVM IR, an object or an archive");
  SMDiagnostic Diagnostic;
  std::unique_ptr<MemoryBuffer> Copy = MemoryBuffer::getMemBufferCopy(Text, Name);
  if (std::unique_ptr<Module> M = parseAssembly(*Copy, Diagnostic, Ctx.LLVM))
    return M;
  return fail(Name + ":" + Twine(Diagnostic.getLineNo()) + ":" + Twine(Diagnostic.getColumnNo() + 1) +
              ": not LLVM IR: " + Diagnostic.getMessage());
}

Error linker::checkTarget(Context &Ctx, const Triple &Target, StringRef Name) {
  if (Target.isBPF() && Ctx.Target.str().empty()) {
    Ctx.Target = Target;
    Ctx.TargetFile = Name.str();
  }
  if (!Target.isBPF())
    return fail(Name + ": compiled for " + Target.str() +
                ", not for BPF; recompile with --target=" + Ctx.target().str());
  if (Target.getArch() != Ctx.target().getArch())
    return fail(Name + ": compiled for " + Target.str() + ", which has another byte order than the link's " +
                Ctx.target().str() + (Ctx.TargetFile.empty() ? "" : ", that of " + Ctx.TargetFile));
  return Error::success();
}

/// Modules without a target, from tools that do not care, take that of the link.
static Error checkModuleTarget(Context &Ctx, const Module &M, StringRef Name) {
  Triple Target(M.getTargetTriple());
  if (Target.str().empty())
    return Error::success();
  if (Error E = checkTarget(Ctx, Target, Name))
    return E;
  if (!M.getDataLayoutStr().empty() &&
      (M.getDataLayout().isLittleEndian() != Target.isLittleEndian() || M.getDataLayout().getPointerSize() != 8))
    return fail(Name + ": has the data layout '" + M.getDataLayoutStr() + "', which is not that of " + Target.str());
  return Error::success();
}

/// Rust's stack probes are assembly that comes with core, and nothing that BPF calls.
static Error checkModuleAsm(Context &Ctx, Module &M, StringRef Name) {
  if (StringRef(M.getModuleInlineAsm()).contains("__rust_probestack"))
    M.setModuleInlineAsm("");
  if (M.getModuleInlineAsm().empty() || Ctx.Options.AllowModuleAsm)
    return Error::success();
  return fail(Name + ": has module-level assembly, which could read any file of this machine; "
                     "link it with --allow-module-asm if you trust it");
}

Expected<OpenedFile> linker::openFile(Context &Ctx, MemoryBufferRef Buffer) {
  Ctx.workOn(Buffer.getBufferIdentifier());
  auto Open = [&] {
    switch (identify_magic(Buffer.getBuffer())) {
    case file_magic::bitcode:
      return asFile(openBitcode(Ctx, Buffer));
    case file_magic::elf:
    case file_magic::elf_relocatable:
    case file_magic::elf_executable:
    case file_magic::elf_shared_object:
    case file_magic::elf_core:
    case file_magic::macho_object:
      return openObject(Ctx, Buffer);
    default:
      return asFile(openText(Ctx, Buffer));
    }
  };
  Expected<OpenedFile> File = Open();
  if (!File || !File->M)
    return File;
  StringRef Name = Buffer.getBufferIdentifier();
  if (Error E = checkModuleTarget(Ctx, *File->M, Name))
    return E;
  if (Error E = checkModuleAsm(Ctx, *File->M, Name))
    return E;
  return File;
}

Error linker::addFile(Context &Ctx, MemoryBufferRef Buffer) {
  Expected<OpenedFile> File = openFile(Ctx, Buffer);
  if (!File)
    return File.takeError();
  if (File->M) {
    Ctx.Modules.push_back({Buffer.getBufferIdentifier().str(), std::move(File->M), {}});
    return addSymbols(Ctx, Ctx.Modules.back());
  }
  if (!File->Object)
    return Error::success();
  Ctx.Objects.push_back(std::move(*File->Object));
  return addSymbols(Ctx, Ctx.Objects.back());
}

/// A device or a named pipe may never end, and what a folder gives depends on the system. A pipe without a name, as a
/// shell makes of <(command), is read like stdin.
Error linker::checkIsFile(StringRef Path) {
  sys::fs::file_status Status;
  if (std::error_code EC = sys::fs::status(Path, Status))
    return fail(Path + ": " + EC.message());
  struct statfs System;
  switch (Status.type()) {
  case sys::fs::file_type::directory_file:
    return fail(Path + ": is a folder");
  case sys::fs::file_type::character_file:
  case sys::fs::file_type::block_file:
    return fail(Path + ": is a device");
  case sys::fs::file_type::socket_file:
    return fail(Path + ": is a socket");
  case sys::fs::file_type::fifo_file:
    if (statfs(Path.str().c_str(), &System) || System.f_type != PIPEFS_MAGIC)
      return fail(Path + ": is a named pipe; give its content as standard input, with - for its name");
    return Error::success();
  default:
    return Error::success();
  }
}

static Expected<std::unique_ptr<MemoryBuffer>> readFile(StringRef Path) {
  if (Path != "-")
    if (Error E = checkIsFile(Path))
      return std::move(E);
  ErrorOr<std::unique_ptr<MemoryBuffer>> Buffer =
      MemoryBuffer::getFileOrSTDIN(Path, /*IsText=*/false, /*RequiresNullTerminator=*/false);
  if (!Buffer)
    return fail(Path + ": " + Buffer.getError().message());
  return std::move(*Buffer);
}

static Error openInput(Context &Ctx, StringRef Path) {
  auto Given = Ctx.Options.Buffers.find(Path);
  Expected<std::unique_ptr<MemoryBuffer>> Buffer =
      Given == Ctx.Options.Buffers.end() ? readFile(Path)
                                         : MemoryBuffer::getMemBuffer(Given->second, /*RequiresNullTerminator=*/false);
  if (!Buffer)
    return Buffer.takeError();
  MemoryBufferRef Ref((*Buffer)->getBuffer(), Path);
  Ctx.Buffers.push_back(std::move(*Buffer));
  if (identify_magic(Ref.getBuffer()) == file_magic::archive)
    return openArchive(Ctx, Ref);
  return addFile(Ctx, Ref);
}

Error linker::open(Context &Ctx) {
  Error Errors = Error::success();
  for (const std::string &Path : Ctx.Options.Inputs)
    Errors = joinErrors(std::move(Errors), openInput(Ctx, Path));
  return Errors;
}
