#!/usr/bin/env python3
# ===- run.py - The kernel's CO-RE test programs, in C and in Rust ------------------------------------------------------===#
#
# Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# ===----------------------------------------------------------------------------------------------------------------===#
"""usage: run.py [--build FOLDER] [--folder OUT] [--live] [NAME...]

Compiles progs/test_core_reloc_*.c of the kernel's selftests by clang, and programs/*.rs by rustc and polybpf-link, and
compares what they ask the loader and how many instructions they take (utils/compare-core). The selftests are those of
utils/check-identical, which downloads them. With --folder the Rust objects stay there, as test_core_reloc_NAME.o.

--live runs the selftests' own table of cases on the objects in the running kernel: made-up kernels' types, and what each
program has to find in them. Some cases must not load; for those any error passes.

Exit status: 1 if a program in Rust asks anything else than that in C or takes more instructions, or if a case fails; 77 if
the selftests, rustc or, with --live, the kernel's bpf() cannot be had.
"""

import argparse
import glob
import importlib.machinery
import importlib.util
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
RUSTC = "/usr/bin/rustc"
FLAGS = ["--edition", "2021", "--target", "bpfel-unknown-none", "-C", "debuginfo=2", "-C", "panic=abort", "-C", "opt-level=3"]


def load_script(name):
    loader = importlib.machinery.SourceFileLoader(name.replace("-", "_"), os.path.join(ROOT, "utils", name))
    spec = importlib.util.spec_from_loader(loader.name, loader)
    module = importlib.util.module_from_spec(spec)
    sys.dont_write_bytecode = True
    loader.exec_module(module)
    return module


def compile_crate(scratch):
    crate = os.path.join(scratch, "libpolybpf.rlib")
    source = os.path.join(ROOT, "runtime", "rust", "polybpf", "src", "lib.rs")
    subprocess.run([RUSTC, source, "--crate-name", "polybpf", "--crate-type", "rlib", *FLAGS, "-o", crate], check=True)
    return crate


def compile_rust(name, output, crate, build):
    link = ["-C", "linker=" + os.path.join(build, "bin", "polybpf-link"), "-C", "link-arg=--btf", "-C", "target-cpu=v4"]
    source = os.path.join(HERE, "programs", name + ".rs")
    subprocess.run([RUSTC, source, "--crate-type", "cdylib", "--extern", "polybpf=" + crate, *FLAGS, *link, "-o", output], check=True)


def run_cases(rust, scratch, identical):
    """The table of cases, on the objects of that folder."""
    here = os.path.join(scratch, "cases")
    os.makedirs(here)
    types = sorted(glob.glob(os.path.join(identical.TESTS, "progs", "btf__core_reloc_*.c")))
    for path in types:
        name = os.path.basename(path)[:-2]
        identical.compile_program(name, os.path.join(here, name + ".bpf.o"), None).check_returncode()
    for path in glob.glob(os.path.join(rust, "test_core_reloc_*.o")):
        os.symlink(os.path.abspath(path), os.path.join(here, os.path.basename(path)[:-2] + ".bpf.o"))
    program = os.path.join(here, "cases")
    includes = [os.path.join(HERE, "cases"), identical.TESTS, os.path.join(identical.FOLDER, "linux", "tools", "include", "uapi")]
    command = ["/usr/bin/clang-22", "-O1", "-w", *("-I" + folder for folder in includes)]
    subprocess.run([*command, os.path.join(HERE, "cases", "cases.c"), "-lbpf", "-o", program], check=True)
    return subprocess.run([program], cwd=here).returncode


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="only these programs")
    parser.add_argument("--build", type=os.path.abspath, default=os.path.join(ROOT, "build"), help="build folder (build)")
    parser.add_argument("--folder", help="keep the Rust objects here")
    parser.add_argument("--live", action="store_true", help="run the cases in this kernel")
    options = parser.parse_args()
    identical, core = load_script("check-identical"), load_script("compare-core")
    try:
        identical.prepare()
        subprocess.run([RUSTC, "-V"], check=True, stdout=subprocess.DEVNULL)
        if options.live and (os.geteuid() != 0 or not os.path.exists("/sys/kernel/btf/vmlinux")):
            raise OSError("--live is for root, in a kernel with BTF")
    except (OSError, subprocess.CalledProcessError) as error:
        print("run.py: cannot prepare: %s" % error, file=sys.stderr)
        return 77
    programs = (os.path.basename(path)[:-3] for path in glob.glob(os.path.join(HERE, "programs", "*.rs")))
    names = options.names or sorted(name for name in programs if name != "common")
    print("%-18s %8s %8s %12s %14s" % ("program", "records", "same", "insns in C", "insns in Rust"))
    wrong, totals = [], [0, 0, 0]
    with tempfile.TemporaryDirectory() as scratch:
        crate = compile_crate(scratch)
        folder = options.folder or scratch
        os.makedirs(folder, exist_ok=True)
        for name in names:
            c, rust = os.path.join(scratch, name + ".c.o"), os.path.join(folder, "test_core_reloc_%s.o" % name)
            done = identical.compile_program("test_core_reloc_" + name, c, None)
            if done.returncode:
                sys.exit("run.py: clang: " + done.stderr)
            compile_rust(name, rust, crate, options.build)
            same, records, before, after, lines = core.compare(c, rust)
            print("%-18s %8d %8s %12d %14d" % (name, records, "yes" if same else "no", before, after))
            wrong += [name + ": " + line for line in lines]
            if after > before:
                wrong.append("%s: %d instructions more than in C" % (name, after - before))
            totals = [total + new for total, new in zip(totals, (records, before, after))]
        print("%-18s %8d %8s %12d %14d" % ("all", totals[0], "", *totals[1:]))
        for line in wrong:
            print(line)
        failed = bool(wrong) or not totals[0]
        if options.live:
            failed |= bool(run_cases(folder, scratch, identical))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
