//===- Context.h - The state of one link --------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Everything that the phases share, and the phases themselves, in the order in which link() calls them. A phase is a
// function with a file of its own.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_LIB_LINK_CONTEXT_H
#define POLYBPF_LIB_LINK_CONTEXT_H

#include "polybpf/Link/Link.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"
#include "llvm/Object/Archive.h"
#include "llvm/Object/ObjectFile.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Target/TargetMachine.h"
#include "llvm/TargetParser/Triple.h"
#include <deque>
#include <variant>

namespace llvm {
class PassBuilder;
}

namespace polybpf::linker {

/// One module that takes part. Its function bodies stay in the file until something reaches them.
struct InputModule {
  /// "a.bc", or "libb.rlib(c.o)" for a member.
  std::string Name;
  std::unique_ptr<llvm::Module> M;
  /// What the output needs of it.
  llvm::SmallPtrSet<llvm::GlobalValue *, 16> Live;
};

/// Which of two definitions counts.
enum class Strength { Weak, Common, Strong };

/// A symbol of a plain object that other inputs know.
struct ObjectSymbol {
  /// Lives in Context::Symbols.
  llvm::StringRef Name;
  bool IsDefined, IsHidden;
  Strength How;
  uint64_t Size;
};

/// A BPF object without bitcode. All of it is linked, as libbpf's linker does.
struct InputObject {
  std::string Name;
  llvm::MemoryBufferRef Buffer;
  std::vector<ObjectSymbol> Symbols;
};

/// An archive, and the files that have been taken from it so far.
struct InputArchive {
  std::string Name;
  std::unique_ptr<llvm::object::Archive> File;
  /// The members, by their place in the file, that have been taken already.
  llvm::DenseSet<uint64_t> Taken;
};

/// Where a symbol that is not linked yet can be had.
struct ArchivedSymbol {
  InputArchive *Archive;
  /// An entry of the archive's symbol table, whose member nobody has looked at yet, or the member.
  std::variant<llvm::object::Archive::Symbol, llvm::object::Archive::Child> Place;
};

/// One name that more than one module may speak of.
struct Symbol {
  /// The definition that all references get, and its module; null while there is none.
  llvm::GlobalValue *Definition = nullptr;
  InputModule *File = nullptr;
  /// The plain object that defines it instead.
  InputObject *Object = nullptr;
  /// How it is defined, and for a common one how large.
  Strength How = Strength::Weak;
  uint64_t Size = 0;
  /// The most constraining one of all definitions and declarations.
  llvm::GlobalValue::VisibilityTypes Visibility = llvm::GlobalValue::DefaultVisibility;
  /// Stays visible in the output.
  bool Exported = false;
  /// Is defined by bitcode, and known to a plain object: visible until the two are joined.
  bool JoinsObjects = false;

  bool isDefined() const { return Definition || Object; }
  /// The file that defines it.
  llvm::StringRef definer() const { return Object ? Object->Name : File->Name; }
};

/// Who needs a symbol first.
struct Reference {
  InputModule *File;
  /// The declaration that stands for the symbol in that module.
  llvm::GlobalValue *Declaration;
  /// The function or variable that refers to it, and the instruction if it is one; null if the module only lists it.
  const llvm::GlobalValue *User;
  const llvm::Instruction *Where;
};

/// What a function of the output keeps on the stack.
struct StackFrame {
  uint64_t Size = 0;
  /// The variables in it, or what else, by size: "buf of a.c:5".
  std::vector<std::pair<uint64_t, std::string>> Slots;
  /// Whether it is more than BPF has.
  bool TooLarge = false;
};

/// Why something is linked: a definition of a module needs it, an object does, or it is a root.
struct Reason {
  const llvm::GlobalValue *User = nullptr;
  const InputObject *Object = nullptr;
  /// "needed by prog of a.bc (src/main.rs:9)", "exported"
  std::string Text;
};

/// A definition, for --print-map. Its number follows it through the link as metadata.
struct Listed {
  std::string File, Name, Reason;
};

struct Context {
  Context(const LinkOptions &Options, DiagnosticSink Sink);

  const LinkOptions &Options;
  DiagnosticSink Sink;
  /// Whether LLVM has reported an error.
  bool HasErrors = false;

  llvm::LLVMContext LLVM;
  /// Of the link: what the options say, else the first module; empty until then.
  llvm::Triple Target;
  /// The input that decided on it; empty if the options did.
  std::string TargetFile;
  std::unique_ptr<llvm::TargetMachine> Machine;

  /// The files behind modules and archives, which point into them.
  std::vector<std::unique_ptr<llvm::MemoryBuffer>> Buffers;
  /// Deques, as symbols point to their elements.
  std::deque<InputModule> Modules;
  std::deque<InputObject> Objects;
  std::deque<InputArchive> Archives;
  llvm::StringMap<ArchivedSymbol> Archived;

  llvm::StringMap<Symbol> Symbols;
  /// The first variable of each of the sections `license` and `version`.
  llvm::StringMap<std::pair<InputModule *, llvm::GlobalVariable *>> Descriptions;
  /// The bytes of these sections, and the first file that has them, be it a module or an object.
  llvm::StringMap<std::pair<std::string, std::string>> DescribingBytes;
  /// Names that nothing defines, with "file: function (source:line)" of the first to need them, in the order found.
  llvm::MapVector<llvm::StringRef, std::string> Undefined;

  /// The output.
  std::unique_ptr<llvm::Module> Merged;
  /// Whether libbpf's linker has left the types of the output as they are.
  bool IsDeduplicated = false;
  /// The names in the source of those symbols of the output that nameLocals() has renamed.
  llvm::StringMap<std::string> SourceNames;

  /// If a listing asks for them: why each definition was reached, by the definitions of the inputs.
  llvm::DenseMap<const llvm::GlobalValue *, Reason> Reasons;
  /// Of members of archives: the symbol for which each was taken, and why that was needed.
  llvm::StringMap<std::pair<std::string, Reason>> Taken;
  std::vector<Listed> Map;
  /// The symbols of the modules' code in the output, with their places in Map.
  llvm::StringMap<unsigned> ListedSymbols;
  /// LLVM's remarks, until it is known whether there is an output.
  llvm::SmallString<0> Remarks;
  std::unique_ptr<llvm::raw_svector_ostream> RemarkStream;

  /// As code generation has told.
  llvm::MapVector<const llvm::Function *, StackFrame> Frames;
  /// What the sink has got from code generation: one place can be reported many times.
  llvm::StringSet<> Said;

  /// The target of the link, that of this machine's byte order if nothing has said another.
  llvm::Triple target() const { return Target.str().empty() ? llvm::Triple("bpf") : Target; }
  /// Plain objects say in BTF what their maps are, and what they need of others.
  bool hasBTF() const { return Options.BTF || !Objects.empty(); }
  void workOn(llvm::StringRef Name) {
    if (Options.Progress)
      *Options.Progress = Name.str();
  }
  /// Reports something about the code of the program, with what to do about it in parentheses. An error fails the link,
  /// unless the options make warnings of errors.
  void report(llvm::DiagnosticSeverity Severity, std::string Text, llvm::StringRef Hint);
  /// Whether Reasons are asked for.
  bool wantsReasons() const { return Options.Listing && (Options.Map || !Options.Why.empty()); }
  void note(const llvm::Twine &Message) {
    if (Options.Verbose)
      Sink(llvm::DS_Note, Message.str());
  }
  void warn(const llvm::Twine &Message) { Sink(llvm::DS_Warning, Message.str()); }
};

/// The functions that code generation may call although no module does.
inline constexpr llvm::StringLiteral MemoryFunctions[] = {"memcpy", "memmove", "memset", "memcmp", "bcmp"};

/// An error with \p Message, which begins with the file that is at fault.
llvm::Error fail(const llvm::Twine &Message);

//===--- Open.cpp, Objects.cpp, Archives.cpp ----------------------------------------------------------------------===//

/// Reads the symbol tables of all inputs.
llvm::Error open(Context &Ctx);
/// What a file is: a module, a plain object, or, if it holds nothing to link, neither.
struct OpenedFile {
  std::unique_ptr<llvm::Module> M;
  std::optional<InputObject> Object;
};
llvm::Expected<OpenedFile> openFile(Context &Ctx, llvm::MemoryBufferRef Buffer);
/// That the file \p Path is one that comes to an end.
llvm::Error checkIsFile(llvm::StringRef Path);
/// Has the file in \p Buffer take part.
llvm::Error addFile(Context &Ctx, llvm::MemoryBufferRef Buffer);
/// Whether an input of this target can be linked with those before; decides on the target if it is the first.
llvm::Error checkTarget(Context &Ctx, const llvm::Triple &Target, llvm::StringRef Name);
/// Reads the symbols of a plain object.
llvm::Expected<InputObject> readObject(Context &Ctx, const llvm::object::ObjectFile &File, llvm::StringRef Name);
/// Notes what the archive in \p Buffer defines.
llvm::Error openArchive(Context &Ctx, llvm::MemoryBufferRef Buffer);
/// Has the archive member take part that defines \p Name, if there is one and it does not yet.
llvm::Error extract(Context &Ctx, llvm::StringRef Name);

//===--- Symbols.cpp ----------------------------------------------------------------------------------------------===//

/// Enters the symbols of \p File into the symbol table.
llvm::Error addSymbols(Context &Ctx, InputModule &File);
llvm::Error addSymbols(Context &Ctx, InputObject &File);
/// Loaders read one license and one version: that all files agree about the section.
llvm::Error checkDescription(Context &Ctx, llvm::StringRef File, llvm::StringRef Section, llvm::StringRef Bytes);
/// Whether \p GV is known by its name to other modules.
bool isShared(const llvm::GlobalValue &GV);
/// Whether \p GV is a map. Loaders find maps by their global symbols.
bool isMap(const llvm::GlobalValue &GV);
/// Whether a loader, not the linker, finds what \p GV declares.
bool isExternal(const llvm::GlobalValue &GV);

//===--- Listing.cpp ----------------------------------------------------------------------------------------------===//

/// Prints what was discarded and why something is linked, and prepares the map.
void listInputs(Context &Ctx);
/// Finds out what has become of the definitions.
void followListed(Context &Ctx);
/// PrintMap.cpp: prints what is in \p Output, and why.
void printMap(Context &Ctx, llvm::StringRef Output);

//===--- Places.cpp, Hints.cpp, Stack.cpp -------------------------------------------------------------------------===//

/// The name in the source of a symbol of the output.
std::string sourceName(const Context &Ctx, llvm::StringRef Symbol);
/// "file:line:column: in function f, inlined into g (file:line:column): ", of what is at \p Where in \p F.
std::string sourcePlace(const Context &Ctx, const llvm::Function &F, const llvm::DILocation *Where);
/// The same for a place that LLVM tells by its numbers.
std::string sourcePlace(const Context &Ctx, const llvm::DiagnosticInfoWithLocationBase &Info);
/// What to write instead of what LLVM complains of in \p Text; empty if it is not known.
llvm::StringRef hintFor(llvm::StringRef Text);
/// Has code generation tell the frames of all functions.
void askForFrames(llvm::Module &M);
/// Takes what \p Info says of frames; returns whether that is all it says.
bool noteFrame(Context &Ctx, const llvm::DiagnosticInfo &Info);
/// Reports frames and chains of calls that need more stack than there is.
void checkStack(Context &Ctx);

//===--- The other phases, a file each ----------------------------------------------------------------------------===//

/// Finds what the output needs.
llvm::Error resolve(Context &Ctx);
/// That modules agree about the maps that they share.
llvm::Error checkMaps(Context &Ctx);
/// \p Type without names and qualifiers; null is void.
const llvm::DIType *withoutNames(const llvm::DIType *Type);
/// That modules mean the same functions and variables by a name.
llvm::Error checkExternTypes(Context &Ctx);
/// Makes one module of what is needed, with nothing visible but the exports.
llvm::Error merge(Context &Ctx);
/// What errors call the code of the modules: by the file, if there is only one.
std::string nameOfModules(const Context &Ctx);
/// Optimises, and makes debug info what BTF can say.
llvm::Error optimize(Context &Ctx);
/// That the optimiser has run all constructors of variables.
llvm::Error checkConstructors(Context &Ctx);
/// Makes those memory functions droppable that code generation will not call.
void settleMemoryFunctions(Context &Ctx);
/// Has the pipeline of \p PB inline functions that are nothing but an endless loop, as those of Rust that panic.
void inlineEndlessLoops(llvm::PassBuilder &PB);
/// Takes out of local symbols what is not of the source.
void nameLocals(Context &Ctx);
/// What is undefined after all: calls that the optimiser removed are not missed.
llvm::Error reportUndefined(Context &Ctx);
/// What may be done about the undefined symbol \p Name, to follow an error; empty if nothing comes to mind.
std::string adviceFor(const Context &Ctx, llvm::StringRef Name);
/// "a.o: function prog (a.c:7)": where \p File needs \p Name.
std::string describeNeed(const InputObject &File, llvm::StringRef Name);
/// That a plain object needs \p Name, which nothing defines. No error, if the loader does.
llvm::Error undefinedInObject(const Context &Ctx, const InputObject &File, llvm::StringRef Name);
/// Joins the plain objects with \p Object, the code of the modules, which is empty if there is none.
llvm::Error joinObjects(Context &Ctx, llvm::SmallVectorImpl<char> &Object);
/// Makes the BTF of \p Object, as code generation wrote it, what a program is shipped with, and removes what no loader
/// reads.
llvm::Error finishBTF(Context &Ctx, llvm::SmallVectorImpl<char> &Object);
/// Generates code and writes the output.
llvm::Error emit(Context &Ctx);

} // namespace polybpf::linker

#endif // POLYBPF_LIB_LINK_CONTEXT_H
