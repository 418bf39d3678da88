#!/usr/bin/env python3
# ===- core.py - The kernel's CO-RE test programs, compiled as C++ -------------------------------------------------------===#
#
# Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# ===----------------------------------------------------------------------------------------------------------------===#
"""usage: core.py [--build FOLDER] [--live] [NAME...]

Compiles the kernel's progs/test_core_reloc_*.c by clang, and once more as C++ by clang++ with PolyBPFClang.so, with
runtime/cxx in the place of libbpf's headers and utils/cxx-kernel-types in that of vmlinux.h; and compares what both ask the
loader and how many instructions they take (utils/compare-core). REWRITE is what has to be said otherwise in C++.

--live runs the selftests' own table of cases on the objects in the running kernel, as benchmarks/core/run.py does.

Exit status: 1 if a program in C++ asks anything else than that in C, or takes more instructions, or if a case fails; 77 if
the selftests or, with --live, the kernel's bpf() cannot be had.
"""

import argparse
import glob
import importlib.util
import os
import re
import subprocess
import sys
import tempfile

from run import LLVM, ROOT, load_script

# Patterns and what C++ says. C converts void pointers, and 0 to enums; of a variable whose type has no name C++ makes a
# local one; and it defines no types within others.
REWRITE = [
    (r"= \(void \*\)(&data\.\w+|bpf_get_current_task\(\))", r"= from_c(\1)"),
    (r"^struct \{((?:\n\t.*)+)\n\} data = ", r"struct data_of_test {\1\n} data = "),
    (r"^(enum \w+|\w*enum\w*) (\w+) = 0;", r"\1 \2 = {};"),
    (r"^\t(enum \w+|\w*enum\w*) (\w+) = 0;", r"\t\1 \2 = {};"),
    (r"\(((?:struct|union|enum) \{[^}]*\})\)", r"(__typeof__(({ \1 of_no_name; of_no_name; })))"),
    (r'^SEC\(("[^"]+")\)\nint (?!BPF_PROG)', r'extern "C" SEC(\1)\nint '),
]
HEADERS = {
    "bpf/bpf_helpers.h": '#include "polybpf/core_read.hpp"\n#include "polybpf/sec.hpp"\n'
    "struct anything { void *p; template <class T> operator T *() { return static_cast<T *>(p); } };\n"
    "[[gnu::always_inline]] inline anything from_c(void *p) { return {p}; }\n"
    "[[gnu::always_inline]] inline anything from_c(__u64 p) { return {(void *)p}; }\n",
    "bpf/bpf_core_read.h": '#include "polybpf/core_read.hpp"\n',
    "bpf/bpf_tracing.h": '#include "polybpf/tracing.hpp"\n',
}
WORDS = ["-Drestrict=__restrict", "-D_Bool=bool"]


def prepare_headers(scratch):
    for name, text in HEADERS.items():
        path = os.path.join(scratch, "include", name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as file:
            file.write(text)
    types = [os.path.join(ROOT, "utils", "cxx-kernel-types"), "-o", os.path.join(scratch, "include", "vmlinux.h")]
    subprocess.run([*types, "task_struct", "size_t", "loff_t", "uint64_t", "pt_regs"], check=True)


def compile_cxx(name, output, identical, scratch, build):
    with open(os.path.join(identical.TESTS, "progs", name + ".c")) as file:
        text = file.read()
    for before, after in REWRITE:
        text = re.sub(before, after, text, flags=re.M)
    source = os.path.join(scratch, name + ".cpp")
    with open(source, "w") as file:
        file.write(text)
    command = [LLVM + "clang++", "--target=bpf", "-mcpu=v4", "-std=gnu++20", "-O2", "-g", "-w", "-ffreestanding", "-D__TARGET_ARCH_x86"]
    command += [*WORDS, "-fplugin=" + os.path.join(build, "lib", "PolyBPFClang.so"), "-I" + os.path.join(scratch, "include")]
    command += ["-I" + os.path.join(build, "runtime", "cxx", "include"), "-I" + os.path.join(identical.TESTS, "progs")]
    command += ["-I" + os.path.join(identical.FOLDER, "linux", "tools", "include", "uapi"), *identical.system_includes()]
    return subprocess.run([*command, "-c", source, "-o", output], capture_output=True, text=True)


def cases_of_core():
    """benchmarks/core/run.py, which knows how to run the table."""
    spec = importlib.util.spec_from_file_location("core_run", os.path.join(ROOT, "benchmarks", "core", "run.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="only these programs")
    parser.add_argument("--build", type=os.path.abspath, default=os.path.join(ROOT, "build"), help="build folder (build)")
    parser.add_argument("--live", action="store_true", help="run the cases in this kernel")
    options = parser.parse_args()
    identical, core = load_script("check-identical"), load_script("compare-core")
    try:
        identical.prepare()
        if options.live and (os.geteuid() != 0 or not os.path.exists("/sys/kernel/btf/vmlinux")):
            raise OSError("--live is for root, in a kernel with BTF")
    except (OSError, subprocess.CalledProcessError) as error:
        print("core.py: cannot prepare: %s" % error, file=sys.stderr)
        return 77
    paths = glob.glob(os.path.join(identical.TESTS, "progs", "test_core_reloc_*.c"))
    names = options.names or sorted(os.path.basename(path)[len("test_core_reloc_") : -2] for path in paths)
    print("%-18s %8s %8s %12s %12s" % ("program", "records", "same", "insns in C", "insns in C++"))
    wrong, totals = [], [0, 0, 0]
    with tempfile.TemporaryDirectory() as scratch:
        prepare_headers(scratch)
        folder = os.path.join(scratch, "objects")
        os.makedirs(folder)
        for name in names:
            c, cxx = os.path.join(scratch, name + ".c.o"), os.path.join(folder, "test_core_reloc_%s.o" % name)
            identical.compile_program("test_core_reloc_" + name, c, None).check_returncode()
            done = compile_cxx("test_core_reloc_" + name, cxx, identical, scratch, options.build)
            if done.returncode:
                wrong.append("%s: %s" % (name, done.stderr[:600]))
                continue
            same, records, before, after, lines = core.compare(c, cxx)
            print("%-18s %8d %8s %12d %12d" % (name, records, "yes" if same else "no", before, after))
            wrong += ["%s: %s" % (name, line) for line in lines]
            wrong += ["%s: %d instructions more than in C" % (name, after - before)] * (after > before)
            totals = [total + new for total, new in zip(totals, (records, before, after))]
        print("%-18s %8d %8s %12d %12d" % ("all", totals[0], "", *totals[1:]))
        print("\n".join(wrong))
        failed = bool(wrong) or not totals[0]
        if options.live:
            failed |= bool(cases_of_core().run_cases(folder, scratch, identical))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
