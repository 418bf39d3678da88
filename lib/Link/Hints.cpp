//===- Hints.cpp - What to write instead of what LLVM's BPF target cannot do -------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// LLVM says "A call to built-in function '__multi3' is not supported", of a program that calls no such function. For each
// message that users of BPF meet there is a hint here. test/Negative/Link/hint-*.test check them with real programs, and
// that what they advise compiles.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "Context.h"

using namespace llvm;
using namespace polybpf;
using namespace polybpf::linker;

/// Whether \p Name is a function that floating-point arithmetic becomes: of a compiler's runtime, such as __adddf3,
/// __fixsfdi or __extendhfsf2, or of libm.
static bool isFloatFunction(StringRef Name) {
  if (Name.consume_front("__"))
    return any_of(ArrayRef<StringRef>{"hf", "bf", "sf", "df", "xf", "tf"},
                  [&](StringRef Type) { return Name.contains(Type); });
  // sqrt, and sqrtf and sqrtl for the other types.
  static constexpr StringLiteral Libm[] = {
      "ceil", "floor", "trunc", "rint",  "nearbyint", "round",    "roundeven", "sqrt",    "sin",
      "cos",  "tan",   "exp",   "exp2",  "log",       "log2",     "log10",     "pow",     "fma",
      "fmod", "fmax",  "fmin",  "ldexp", "fmaximum",  "fminimum", "fegetenv",  "fesetenv"};
  return is_contained(Libm, Name) || is_contained(Libm, Name.drop_back());
}

/// For a call of \p Name that code generation has made up.
static StringRef hintForCall(StringRef Name) {
  if (Name == "__multi3")
    return "BPF has no 128-bit multiplication: avoid i128, u128 and checked 64-bit multiplication; wrapping_mul does, "
           "and "
           "checked_mul of 32 bits";
  if (Name.ends_with("divti3") || Name.ends_with("modti3"))
    return "BPF has no 128-bit division: divide 64 bits";
  if (Name == "__ashlti3" || Name == "__lshrti3" || Name == "__ashrti3")
    return "BPF shifts 64 bits: shift the halves of a 128-bit value, or by a constant";
  if (is_contained(MemoryFunctions, Name))
    return "no input defines it: add one that does, such as Rust's compiler_builtins, or copy and fill what has a "
           "known, "
           "small size";
  if (Name == "__stack_chk_fail")
    return "BPF has no stack protector: compile with -fno-stack-protector";
  if (isFloatFunction(Name))
    return "BPF has no floating point: compute with integers, such as thousandths";
  return "BPF has no such instruction, and no library to call";
}

StringRef linker::hintFor(StringRef Text) {
  StringRef Call = Text.split("A call to built-in function '").second;
  if (!Call.empty())
    return hintForCall(Call.split('\'').first);
  static constexpr std::pair<StringLiteral, StringLiteral> Hints[] = {
      {"aggregate returns", "BPF returns 64 bits in a register: return through a pointer, or let the call be inlined"},
      {"small returns", "BPF returns 64 bits in a register: return through a pointer, or let the call be inlined"},
      {"signed division", "signed division came with v4 and Linux 6.6: link with --cpu v4, or divide unsigned values"},
      {"dynamic stack", "BPF's stack frames have a fixed size: take an array of the largest size, or a map"},
      {"variadic", "pass an array and its length"},
      {"pass by value", "BPF passes five arguments in registers: pass a pointer to the struct"},
      {"XADD", "the value before an atomic addition came with v3: link with --cpu v3, or do not use it"},
  };
  for (const auto &[Part, Hint] : Hints)
    if (Text.contains(Part))
      return Hint;
  return "";
}
