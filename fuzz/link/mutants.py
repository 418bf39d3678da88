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
import shutil
import struct
import subprocess
import sys
import tempfile
import threading
import time

import mutations

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
LLVM = "/usr/lib/llvm-22/bin/"
LIMIT = 10  # seconds of processor time that the linker gives itself
SECONDS = 60
MEMORY = 512  # MiB that it gives itself

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


def compile_all(folder, name):
    """Bitcode, bare and wrapped, IR, and objects: plain, of the other byte order, with bitcode inside."""
    path = str(folder / name)
    # The same bytes in every folder.
    flags = ["-O2", "-g", "-ffile-prefix-map=%s=." % folder]
    for order, ending in (("bpfel", ""), ("bpfeb", ".eb")):
        clang = [LLVM + "clang", "-target", order, *flags]
        run(*clang, "-c", path + ".c", "-o", path + ending + ".o")
        run(*clang, "-c", "-emit-llvm", path + ".c", "-o", path + ending + ".bc")
        # Most of an object is DWARF, of which nothing is read.
        run(LLVM + "llvm-strip", "-g", path + ending + ".o")
    clang = [LLVM + "clang", "-target", "bpfel", *flags]
    run(*clang, "-S", "-emit-llvm", path + ".c", "-o", path + ".ll")
    run(*clang, "-c", "-Xclang", "-fembed-bitcode=all", path + ".c", "-o", path + ".fat.o")
    run(*clang, "-c", "-flto", "-ffat-lto-objects", path + ".c", "-o", path + ".lto.o")
    bitcode = (folder / (name + ".bc")).read_bytes()
    header = struct.pack("<5I", 0x0B17C0DE, 0, 20, len(bitcode), 0)
    (folder / (name + ".wrapped.bc")).write_bytes(header + bitcode)


def build(folder):
    """The inputs to be damaged, by name, each with what it is linked with."""
    for name, text in (("main", MAIN), ("help", HELP)):
        (folder / (name + ".c")).write_text(text)
        compile_all(folder, name)
    archive = lambda flags, name, *members: run(LLVM + "llvm-ar", *flags.split(), str(folder / name), *[str(folder / m) for m in members])
    kinds = (("gnu", "rc"), ("unindexed", "rcS"), ("bsd", "--format=bsd rc"), ("thin", "--thin rc"))
    for name, flags in kinds:
        for kind in ("bc", "o"):
            archive(flags, "%s.%s.a" % (name, kind), "help." + kind)
    # rustc's: a member of its own, bitcode, and an object that has only symbols.
    (folder / "lib.rmeta").write_bytes(b"rust\0\0\0\7" + bytes(64))
    archive("rc", "lib.rlib", "lib.rmeta", "help.bc", "main.lto.o")
    archive("rcS", "nested.a", "gnu.bc.a", "help.o")
    archives = [("%s.%s.a" % (name, kind), ["main." + kind]) for name, _ in kinds for kind in ("bc", "o")]
    return [("main.bc", ["help.bc"]), ("help.bc", ["main.o"]), ("main.wrapped.bc", ["help.o"]), ("main.o", ["help.o"]),
            ("help.o", ["main.bc"]), ("main.o", ["help.o"]), ("main.eb.bc", ["help.eb.o"]), ("help.eb.o", ["main.eb.o"]),
            ("main.fat.o", ["help.bc"]), ("help.lto.o", ["main.bc"]), ("main.ll", ["help.bc"]), ("lib.rlib", ["main.bc"]),
            ("nested.a", ["main.bc"])] + archives


def run_linker(folder, command):
    """Exit code, lines of stderr, seconds, and the most memory that was used, in MB. The code is None if it did not end."""
    with open(folder / "stderr", "w+b") as log:
        start = time.monotonic()
        process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=log)
        timer = threading.Timer(SECONDS, process.kill)
        timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        ended = timer.is_alive()
        timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        log.seek(0)
        lines = log.read().decode(errors="replace").removesuffix("\n").split("\n")
        return process.returncode if ended else None, lines, time.monotonic() - start, usage.ru_maxrss >> 10


class Judge:
    """Links mutants, says what is wrong with each, and counts."""

    def __init__(self, linker, folder):
        self.linker, self.folder = linker, folder
        self.sums, self.ended = collections.Counter(), collections.Counter()
        self.slowest = self.largest = 0
        # Most of what a link takes is LLVM.
        self.baseline = run_linker(folder, self.command("main.bc", ["help.bc"]))[3]

    def command(self, name, others):
        return [self.linker, "--btf", "--export", "prog", "-o", "out.o", "--time-limit=%d" % LIMIT, "--memory-limit=%d" % MEMORY, name, *others]

    def link(self, name, others):
        """What is wrong with the link of \p name and \p others; None if nothing is."""
        output = self.folder / "out.o"
        output.unlink(missing_ok=True)
        code, lines, seconds, memory = run_linker(self.folder, self.command("mutant/" + name, others))
        self.slowest, self.largest = max(self.slowest, seconds), max(self.largest, memory)
        self.sums["linked" if code == 0 else "refused"] += 1
        for line in lines:
            for end in (": LLVM crashed", ": takes more than"):
                if end in line:
                    self.ended[end[2:] + " (%s)" % line.split(": error: ")[1].split(end)[0]] += 1
        if code is None:
            return "does not end within %d seconds" % SECONDS
        if memory > self.baseline + MEMORY + 64:
            return "takes %d MB" % memory
        return self.judge(name, others, code, lines, output.exists())

    def judge(self, name, others, code, lines, has_output):
        errors = [line for line in lines if ": error: " in line]
        if code == 0:
            return None if has_output and not errors else "exit code 0, but errors or no output"
        if code != 1:
            return "ended by signal or exit code %d: %s" % (code, " | ".join(lines[-3:]))
        if has_output:
            return "an output in spite of errors"
        # LLVM's parser of IR prints what the verifier says of debug info.
        said = "ignoring invalid debug info", "Broken module found"
        printed = name.endswith(".ll") and any(text in line for line in lines for text in said)
        if not errors or any(not line.startswith("polybpf-link: ") for line in lines) and not printed:
            return "not one line for each error: " + " | ".join(lines[:4])
        # What the others need of the mutant is missed in their name, what the code of all lacks in that of its source.
        known = ["mutant/" + name, "out.o", "the modules", "code generation failed", "./main.c", "./help.c"] + others
        if not all(any(": error: " + file in line for file in known) for line in errors):
            return "names no file: " + errors[0]
        return None

    def __str__(self):
        ended = "".join("%d: %s\n" % (n, what) for what, n in self.ended.most_common())
        return "%slongest %.1f s, most memory %d MB, %d MB of it for any link\n%d linked, %d refused" % (
            ended, self.slowest, self.largest, self.baseline, self.sums["linked"], self.sums["refused"])


def make(folder, inputs, seed, number):
    """Writes the mutant \p number; returns its name and what it is linked with."""
    choose = random.Random("%d %d" % (seed, number))
    name, others = choose.choice(inputs)
    data = bytearray((folder / name).read_bytes())
    try:
        mutations.mutate(name, data, choose)
    except (IndexError, ValueError, KeyError, struct.error):
        pass  # A second change found nothing where the first had been.
    (folder / "mutant" / name).write_bytes(data)
    return name, others


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=4000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, help="the mutant of that number alone")
    parser.add_argument("--linker", default=str(ROOT / "build/bin/polybpf-link"))
    parser.add_argument("--keep", type=pathlib.Path, help="the folder that keeps mutants that went wrong")
    options = parser.parse_args()
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        inputs = build(folder)
        (folder / "mutant").mkdir()
        for member in ("help.bc", "help.o"):  # The members of thin archives are where they were.
            (folder / "mutant" / member).write_bytes((folder / member).read_bytes())
        judge = Judge(os.path.abspath(options.linker), folder)
        for number in range(options.runs) if options.only is None else [options.only]:
            name, others = make(folder, inputs, options.seed, number)
            problem = judge.link(name, others)
            if name in ("help.bc", "help.o"):
                (folder / "mutant" / name).write_bytes((folder / name).read_bytes())
            if not problem and options.only is None:
                continue
            wrong += bool(problem)
            print("mutant %d of %s, with %s: %s" % (number, name, " ".join(others), problem or "fine"), flush=True)
            if options.keep:
                make(folder, inputs, options.seed, number)
                shutil.copytree(folder, options.keep / str(number), dirs_exist_ok=True)
                print("cd %s && polybpf-link %s" % (options.keep / str(number), " ".join(judge.command("mutant/" + name, others)[1:])))
    print("%s; %d went wrong" % (judge, wrong))
    return wrong != 0


if __name__ == "__main__":
    sys.exit(main())
