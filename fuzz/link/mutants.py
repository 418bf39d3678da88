#!/usr/bin/env python3
# ===- mutants.py - Inputs of polybpf-link that are not what they say ---------------------------------------------------===#
#
# Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# ===----------------------------------------------------------------------------------------------------------------===#
"""Compiles a few small programs, damages bitcode, archives, objects and BTF that come out, and links them. Each link has to
end soon, with little memory, by itself: either with an object that can be read, or with exit code 1, errors that name the file,
one a line, and no output file.

    fuzz/link/mutants.py                   4,000 mutants, some minutes
    fuzz/link/mutants.py --runs 300        what test/Negative/Link/mutants.test runs
    fuzz/link/mutants.py --only 1234       one mutant again, kept in its folder with the command line

The same seed makes the same mutants of the same inputs. Prints each mutant that went wrong, and the sums; exits with 1 if there
are any.
"""

import argparse
import collections
import os
import pathlib
import random
import resource
import struct
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
LLVM = "/usr/lib/llvm-22/bin/"
SECONDS = 20
MEMORY = 1 << 30  # of address space beyond what the program itself takes

COMMON = """
#define SEC(name) __attribute__((section(name), used))
struct event { int pid; long when; char name[16]; struct event *next; };
struct map { int (*type)[1]; int (*max_entries)[4]; int *key; struct event *value; };
static void *(*const lookup)(void *map, const void *key) = (void *)1;
"""
MAIN = COMMON + """
struct task { int pid; struct task *parent; } __attribute__((preserve_access_index));
struct map events SEC(".maps");
extern long weigh(struct event *e, int factor);
extern int level;
const volatile int factor = 3;
SEC("tc") int prog(struct task *t) {
  int key = t->parent->pid;
  struct event *e = lookup(&events, &key);
  struct event copy = {};
  if (e)
    copy = *e;
  for (int i = 0; i < level; ++i)
    copy.when += weigh(&copy, factor);
  return copy.when;
}
char _license[] SEC("license") = "GPL";
"""
HELP = COMMON + """
int level = 5;
static const char *const names[] = {"first", "second"};
__attribute__((noinline)) static int third(int n) { return names[n & 1][n]; }
__attribute__((weak)) long weigh(struct event *e, int factor) { return e->pid * factor + third(factor); }
"""


def run(*command):
    subprocess.run(command, check=True)


def build(folder):
    """The inputs to be damaged, by name, each with what it is linked with."""
    # The same bytes in every folder.
    clang = [LLVM + "clang", "-target", "bpf", "-O2", "-g", "-ffile-prefix-map=%s=." % folder]
    for name, text in (("main", MAIN), ("help", HELP)):
        path = str(folder / name)
        pathlib.Path(path + ".c").write_text(text)
        run(*clang, "-c", path + ".c", "-o", path + ".o")
        run(*clang, "-c", "-emit-llvm", path + ".c", "-o", path + ".bc")
        run(*clang, "-S", "-emit-llvm", path + ".c", "-o", path + ".ll")
        run(*clang, "-c", "-Xclang", "-fembed-bitcode=all", path + ".c", "-o", path + ".fat.o")
        # Most of an object is DWARF, of which nothing is read.
        run(LLVM + "llvm-strip", "-g", path + ".o")
    for name, flags in (("gnu", ["rc"]), ("unindexed", ["rcS"]), ("bsd", ["--format=bsd", "rc"]), ("thin", ["--thin", "rc"])):
        for kind in ("bc", "o"):
            run(LLVM + "llvm-ar", *flags, str(folder / ("%s.%s.a" % (name, kind))), str(folder / ("help." + kind)))
    archives = [("%s.%s.a" % (name, kind), ["main." + kind]) for name in ("gnu", "unindexed", "bsd", "thin") for kind in ("bc", "o")]
    return [("main.bc", ["help.bc"]), ("help.bc", ["main.o"]), ("main.o", ["help.o"]), ("help.o", ["main.bc"]),
            ("main.fat.o", ["help.bc"]), ("main.ll", ["help.bc"])] + archives


def interesting(choose, old, bits):
    """Another value for a number of that many bits."""
    top = (1 << bits) - 1
    return choose.choice([0, 1, top, top >> 1, (top >> 1) + 1, old + 1, old - 1, old * 2, choose.randrange(top + 1), 0xFFF1, 256]) & top


def cut(data, choose):
    del data[choose.randrange(len(data)) :]


def flip_bits(data, choose):
    for _ in range(choose.choice([1, 1, 2, 8])):
        data[choose.randrange(len(data))] ^= 1 << choose.randrange(8)


def change_words(data, choose):
    for _ in range(choose.choice([1, 1, 2])):
        size = choose.choice([2, 4, 4, 8])
        at = choose.randrange(max(1, len(data) - size)) & ~(size - 1)
        if at + size <= len(data):
            old = int.from_bytes(data[at : at + size], "little")
            data[at : at + size] = interesting(choose, old, 8 * size).to_bytes(size, "little")


def move_block(data, choose):
    size = choose.randrange(1, 64)
    source, target = choose.randrange(len(data)), choose.randrange(len(data))
    data[target : target + size] = data[source : source + size]


def sections(data):
    """Where the headers of the sections of an object are, and where their contents, by name."""
    start, (size, count, names) = struct.unpack_from("<Q", data, 0x28)[0], struct.unpack_from("<3H", data, 0x3A)
    headers = [start + size * n for n in range(count)]
    table = struct.unpack_from("<2Q", data, headers[names] + 0x18)[0]
    name = lambda at: bytes(data[table + struct.unpack_from("<I", data, at)[0] :]).split(b"\0")[0].decode()
    return headers, {name(at): struct.unpack_from("<2Q", data, at + 0x18) for at in headers}


def change_header(data, choose):
    """A field of the ELF header or of a section's."""
    headers, _ = sections(data)
    fields = [(0x28, 8), (0x3A, 2), (0x3C, 2), (0x3E, 2)]
    fields += [(at + offset, size) for at in headers for offset, size in ((0, 4), (4, 4), (8, 8), (0x18, 8), (0x20, 8), (0x28, 4), (0x2C, 4), (0x30, 8), (0x38, 8))]
    at, size = choose.choice(fields)
    data[at : at + size] = interesting(choose, int.from_bytes(data[at : at + size], "little"), 8 * size).to_bytes(size, "little")


def change_section(data, choose):
    """A number in BTF, the symbol table or relocations."""
    _, contents = sections(data)
    name = choose.choice([n for n in contents if n in (".BTF", ".BTF.ext", ".symtab", ".strtab") or n.startswith(".rel")])
    offset, size = contents[name]
    at = offset + (choose.randrange(max(1, size - 4)) & ~3)
    data[at : at + 4] = interesting(choose, int.from_bytes(data[at : at + 4], "little"), 32).to_bytes(4, "little")


def change_text(data, choose):
    """A reference of textual IR."""
    words = bytes(data).split(b" ")
    a, b = choose.randrange(len(words)), choose.randrange(len(words))
    words[a] = words[b]
    data[:] = b" ".join(words)


def mutate(name, data, choose):
    general = [cut, flip_bits, flip_bits, change_words, change_words, move_block]
    if name.endswith(".ll"):
        general = [change_text, change_text, change_text, cut, flip_bits]
    elif name.endswith(".o"):
        general += [change_header, change_header, change_section, change_section, change_section]
    choose.choice(general)(data, choose)


def limit(baseline):
    resource.setrlimit(resource.RLIMIT_AS, (baseline + MEMORY, baseline + MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def judge(linker, folder, name, others, baseline):
    """What is wrong with the link of \\p name and \\p others; None if nothing is. Also whether there is an output."""
    output = folder / "out.o"
    output.unlink(missing_ok=True)
    command = [linker, "--btf", "--export", "prog", "-o", "out.o", "mutant/" + name, *others]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, timeout=SECONDS, preexec_fn=lambda: limit(baseline))
    except subprocess.TimeoutExpired:
        return "does not end within %d seconds" % SECONDS, False
    lines = done.stderr.decode(errors="replace").removesuffix("\n").split("\n")
    errors = [line for line in lines if ": error: " in line]
    if done.returncode == 0:
        return (None if output.exists() and not errors else "exit code 0, but errors or no output"), True
    if done.returncode != 1:
        return "ended by signal or exit code %d: %s" % (done.returncode, " | ".join(lines[-3:])), False
    if output.exists():
        return "an output in spite of errors", False
    # LLVM's parser of IR prints what the verifier says of debug info that it leaves out.
    printed = name.endswith(".ll") and any("ignoring invalid debug info" in line for line in lines)
    if not errors or any(not line.startswith("polybpf-link: ") for line in lines) and not printed:
        return "not one line for each error: " + " | ".join(lines[:4]), False
    # What the others need of the mutant is missed in their name.
    if not all(any(": error: " + file in line for file in ["mutant/" + name, "out.o", "the modules", "./main.c", "./help.c"] + others) for line in errors):
        return "names no file: " + errors[0], False
    return None, False


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=4000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, help="the mutant of that number alone")
    parser.add_argument("--linker", default=str(ROOT / "build/bin/polybpf-link"))
    parser.add_argument("--keep", type=pathlib.Path, help="the folder that keeps mutants that went wrong")
    options = parser.parse_args()
    linker = os.path.abspath(options.linker)
    # Half a gigabyte of address space is libLLVM.so.
    baseline = 1 << 30
    sums, wrong = collections.Counter(), 0
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        inputs = build(folder)
        (folder / "mutant").mkdir()
        for number in range(options.runs) if options.only is None else [options.only]:
            choose = random.Random("%d %d" % (options.seed, number))
            name, others = choose.choice(inputs)
            data = bytearray((folder / name).read_bytes())
            mutate(name, data, choose)
            (folder / "mutant" / name).write_bytes(data)
            if name.startswith("thin"):  # the members are where they were
                for member in ("help.bc", "help.o"):
                    (folder / "mutant" / member).write_bytes((folder / member).read_bytes())
            problem, linked = judge(linker, folder, name, others, baseline)
            sums["linked" if linked else "refused"] += 1
            if not problem and options.only is None:
                continue
            wrong += bool(problem)
            print("mutant %d of %s, with %s: %s" % (number, name, " ".join(others), problem or "fine"))
            if options.keep:
                target = options.keep / str(number)
                target.mkdir(parents=True, exist_ok=True)
                for file in [folder / "mutant" / name] + [folder / other for other in others]:
                    (target / file.name).write_bytes(file.read_bytes())
    print("%d linked, %d refused; %d went wrong" % (sums["linked"], sums["refused"], wrong))
    return wrong != 0


if __name__ == "__main__":
    sys.exit(main())
