#!/usr/bin/env python3
# ===- run.py - Programs of the kernel's selftests, in C and in C++ -----------------------------------------------------===#
#
# Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# ===----------------------------------------------------------------------------------------------------------------===#
"""usage: run.py [--build FOLDER] [--kernel running|6.12] [NAME...]

Compiles progs/NAME.c of the kernel's selftests by clang, and programs/NAME.cpp by clang++ with PolyBPFClang.so, and compares
their CO-RE records and how many instructions they take. The selftests are those of utils/check-identical, which downloads
them. Then runner.c loads both, runs them on the same packets and system calls, and prints each program's verdict, what it
returned, and all that is in maps and variables, by name: that has to be the same text.

Kernel 6.12, in QEMU, has all that the programs attach to; the running one perhaps not, and then both have the same error.

Exit status: 1 if a program in C++ takes more instructions than in C and than LONGER has for it, if its records differ, or if
it does anything else; 77 if the selftests or the kernel cannot be had.
"""

import argparse
import glob
import importlib.machinery
import importlib.util
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
LLVM = "/usr/lib/llvm-22/bin/"

# Programs that take so many instructions more than in C, and why.
LONGER = {}


def load_script(name):
    loader = importlib.machinery.SourceFileLoader(name.replace("-", "_"), os.path.join(ROOT, "utils", name))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(loader.name, loader))
    sys.dont_write_bytecode = True
    loader.exec_module(module)
    return module


def compile_cxx(name, output, build):
    flags = ["--target=bpf", "-mcpu=v4", "-std=c++20", "-O2", "-g", "-Wall", "-Wextra", "-Werror"]
    flags += ["-fplugin=" + os.path.join(build, "lib", "PolyBPFClang.so"), "-I" + os.path.join(build, "runtime", "cxx", "include")]
    flags += ["-idirafter", "/usr/include/%s-linux-gnu" % os.uname().machine]
    subprocess.run([LLVM + "clang++", *flags, "-c", os.path.join(HERE, "programs", name + ".cpp"), "-o", output], check=True)


def listing(path):
    """How many instructions there are, and which records of CO-RE: what is asked once may be used twice."""
    text = subprocess.run([LLVM + "llvm-objdump", "-dr", "--no-show-raw-insn", path], check=True, capture_output=True, text=True).stdout
    instructions = re.findall(r"^\s+\d+:\t", text, re.M)
    records = re.findall(r"CO-RE <(\w+)> \[\d+\] (\w+ \w+)::([\w.\[\]]+)", text)
    return len(instructions), sorted(set(records))


def run(objects, kernel, scratch):
    """What each object did."""
    runner = os.path.join(scratch, "runner")
    subprocess.run(["/usr/bin/clang-22", "-O1", "-Wall", "-Werror", os.path.join(HERE, "runner.c"), "-lbpf", "-o", runner], check=True)
    command = [runner, *objects]
    if kernel != "running":
        command = [os.path.join(ROOT, "utils", "qemu-kernel"), kernel, "--", *command]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    parts = re.split(r"^object (.*)\n", done.stdout, flags=re.M)
    return dict(zip(parts[1::2], (sorted(text.splitlines()) for text in parts[2::2])))


def differences(c, cxx):
    if c is None or cxx is None:
        return ["the runner said nothing of it"]
    return ["in C: " + line for line in c if line not in cxx] + ["in C++: " + line for line in cxx if line not in c]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="only these programs")
    parser.add_argument("--build", type=os.path.abspath, default=os.path.join(ROOT, "build"), help="build folder (build)")
    parser.add_argument("--kernel", default="running", help="running, or what utils/qemu-kernel has (running)")
    parser.add_argument("--show", action="store_true", help="what the programs did")
    options = parser.parse_args()
    identical = load_script("check-identical")
    try:
        identical.prepare()
        if os.geteuid() != 0:
            raise OSError("it loads programs, which is for root")
    except (OSError, subprocess.CalledProcessError) as error:
        print("run.py: cannot prepare: %s" % error, file=sys.stderr)
        return 77
    names = options.names or sorted(os.path.basename(path)[:-4] for path in glob.glob(os.path.join(HERE, "programs", "*.cpp")))
    wrong, totals = [], [0, 0, 0]
    with tempfile.TemporaryDirectory() as scratch:
        objects = {name: (os.path.join(scratch, name + ".c.o"), os.path.join(scratch, name + ".cxx.o")) for name in names}
        for name, (c, cxx) in objects.items():
            done = identical.compile_program(name, c, None)
            if done.returncode:
                sys.exit("run.py: clang: " + done.stderr)
            compile_cxx(name, cxx, options.build)
        did = run([path for pair in objects.values() for path in pair], options.kernel, scratch)
        print("%-30s %8s %8s %12s %12s  %s" % ("program", "records", "same", "insns in C", "insns in C++", "does the same"))
        for name, (c, cxx) in objects.items():
            (before, wanted), (after, records) = listing(c), listing(cxx)
            differs = differences(did.get(c), did.get(cxx))
            print("%-30s %8d %8s %12d %12d  %s" % (name, len(wanted), "yes" if wanted == records else "no", before, after, "no" if differs else "yes"))
            wrong += ["%s: %s" % (name, line) for line in differs]
            wrong += ["%s: %d instructions more than in C" % (name, after - before)] * (after - before > LONGER.get(name, (0, ""))[0])
            wrong += ["%s: records %s, in C %s" % (name, records, wanted)] * (wanted != records)
            totals = [total + new for total, new in zip(totals, (len(wanted), before, after))]
            if options.show:
                print("\n".join("    " + line for line in did.get(cxx, [])))
        print("%-30s %8d %8s %12d %12d" % ("all", totals[0], "", *totals[1:]))
    print("\n".join(wrong))
    return 1 if wrong or not names else 0


if __name__ == "__main__":
    sys.exit(main())
