#!/usr/bin/env python3
# run.py - The plugin's share of the time of a compilation
#
# Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Compiles the same file with and without the plugin: with rustc, where it has much to do (each function below has enums with
# payloads, generics, slices and tuples), and with clang, where it has to see that there is nothing to do.
# With --crates: the crates of the Aya program of test/Integration, each by the very command line that cargo gives.
# With --bitcode: the largest files of a folder of bitcode (of the kernel's selftests, say).

import argparse
import json
import os
import sys
import tempfile

SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(SOURCE, "benchmarks"))
from measure import compare, run_once

RUSTC = os.environ.get("RUSTC", "/usr/bin/rustc")
CARGO = os.environ.get("CARGO", "/usr/bin/cargo")
CLANG = os.environ.get("CLANG", "/usr/lib/llvm-22/bin/clang")

RUST_HEAD = """#![no_std]
#![crate_type = "lib"]
pub struct Pair<A, B> { pub a: A, pub b: B }
"""
RUST = """
pub enum Event{n} {{ Open {{ path: [u8; 16], flags: u32 }}, Read(u32, u64), Pair(Pair<u32, Option<u64>>), Close }}
#[unsafe(no_mangle)] #[inline(never)]
pub extern "C" fn handle{n}(e: &Event{n}, s: &[u32], t: &(u32, Option<char>)) -> u64 {{
    let extra = match t.1 {{ Some(c) => c as u64, None => t.0 as u64 }};
    extra + match e {{
        Event{n}::Open {{ flags, path }} => *flags as u64 + path[0] as u64,
        Event{n}::Read(a, b) => *a as u64 ^ *b,
        Event{n}::Pair(p) => p.a as u64 + p.b.unwrap_or({n}),
        Event{n}::Close => if s.len() > 3 {{ s[3] as u64 }} else {{ 0 }},
    }}
}}
"""
C = """
struct event{n} {{ int kind; union {{ char path[16]; long pair[2]; }} data; struct event{n} *next; }};
long handle{n}(struct event{n} *e, unsigned *s) {{
  switch (e->kind) {{
  case 0: return e->data.path[s[0] & 15];
  case 1: return e->data.pair[0] ^ e->data.pair[1];
  default: return e->next ? e->next->kind : {n};
  }}
}}
"""


def report(name, commands, runs, env=None):
    medians = compare(commands, runs, env)
    plain, plugin = medians["plain"], medians["plugin"]
    print("%-6s %8.3f s without %8.3f s with the plugin: %.1f %% of the compilation; %.1f and %.1f MiB" %
          (name, plain.cpu, plugin.cpu, 100 * (plugin.cpu - plain.cpu) / plugin.cpu, plain.memory / 1024,
           plugin.memory / 1024))


def record_crates(folder):
    """The command lines of rustc, with their environments, for the crates of the Aya program that are for BPF."""
    wrapper, recorded = os.path.join(folder, "wrapper"), os.path.join(folder, "recorded")
    with open(wrapper, "w") as file:
        file.write("#!%s\nimport json, os, sys\n" % sys.executable)
        file.write("if '--target' in sys.argv and '--crate-name' in sys.argv:\n")
        file.write("    open(%r, 'a').write(json.dumps([sys.argv[1:], dict(os.environ), os.getcwd()]) + '\\n')\n" % recorded)
        file.write("os.execvp(sys.argv[1], sys.argv[1:])\n")
    os.chmod(wrapper, 0o755)
    link = [os.path.join(SOURCE, "build", "bin", "polybpf-link"), "-Clink-arg=--btf", "-Cdebuginfo=2"]
    env = dict(os.environ, RUSTC=RUSTC, RUSTC_WRAPPER=wrapper, RUSTC_BOOTSTRAP="1", RUSTFLAGS="-Clinker=" + " ".join(link),
               CARGO_TARGET_DIR=os.path.join(folder, "target"))
    run_once([CARGO, "build", "--release", "--locked", "--target", "bpfel-unknown-none", "--manifest-path",
              os.path.join(SOURCE, "test", "Integration", "rust", "Inputs", "aya-xdp", "Cargo.toml")], env)
    with open(recorded) as file:
        return [json.loads(line) for line in file]


def report_crates(folder, plugin, runs):
    """Each crate by itself, into another folder: the crates that use it want the one that cargo built."""
    total = {"plain": 0, "plugin": 0}
    for command, env, place in record_crates(folder):
        os.chdir(place)
        env.pop("CARGO_MAKEFLAGS", None)  # There is no cargo to share its jobs with.
        name = command[command.index("--crate-name") + 1]
        command = [folder if before == "--out-dir" else word for before, word in zip([""] + command, command)]
        medians = compare({"plain": command, "plugin": command + ["-Zllvm-plugins=" + plugin]}, runs, env)
        share(name, medians)
        for key in total:
            total[key] += medians[key].cpu
    print("%-24s %8.3f s without %8.3f s with the plugin: %.1f %%" %
          ("all", total["plain"], total["plugin"], 100 * (total["plugin"] - total["plain"]) / total["plugin"]))


def share(name, medians):
    plain, plugin = medians["plain"].cpu, medians["plugin"].cpu
    print("%-24s %8.3f s without %8.3f s with the plugin: %.1f %%" % (name, plain, plugin, 100 * (plugin - plain) / plugin))


def report_largest(folder, plugin, runs, count=5):
    """The largest files of bitcode, which has been optimised: what is left is to make code of it."""
    files = sorted((os.path.join(folder, name) for name in os.listdir(folder) if name.endswith(".bc")), key=os.path.getsize)
    for file in files[-count:]:
        command = [CLANG, "-target", "bpf", "-O2", "-g", "-c", "-Xclang", "-disable-llvm-passes", file, "-o", os.devnull]
        share(os.path.basename(file), compare({"plain": command, "plugin": command + ["-fpass-plugin=" + plugin]}, runs))


def main():
    parser = argparse.ArgumentParser(description="The plugin's share of the time of a compilation")
    parser.add_argument("--build", default=os.path.join(SOURCE, "build"), help="our build folder (default: build)")
    parser.add_argument("--runs", type=int, default=7, help="counted runs of each (default: 7)")
    parser.add_argument("--functions", type=int, default=300, help="functions in the program (default: 300)")
    parser.add_argument("--crates", action="store_true", help="the crates of the Aya program instead")
    parser.add_argument("--bitcode", help="the largest files of bitcode in this folder instead")
    options = parser.parse_args()
    plugin = os.path.abspath(os.path.join(options.build, "lib", "PolyBPF.so"))
    if options.bitcode:
        return report_largest(options.bitcode, plugin, options.runs)
    with tempfile.TemporaryDirectory() as folder:
        if options.crates:
            return report_crates(folder, plugin, options.runs)
        rust, c = os.path.join(folder, "program.rs"), os.path.join(folder, "program.c")
        with open(rust, "w") as file:
            file.write(RUST_HEAD + "".join(RUST.format(n=n) for n in range(options.functions)))
        with open(c, "w") as file:
            file.write("".join(C.format(n=n) for n in range(options.functions)))
        rustc = [RUSTC, "--target", "bpfel-unknown-none", "-Copt-level=3", "-Cdebuginfo=2", "--emit=llvm-bc", rust, "-o",
                 os.path.join(folder, "program.bc")]
        report("rustc", {"plain": rustc, "plugin": rustc + ["-Zllvm-plugins=" + plugin]}, options.runs,
               dict(os.environ, RUSTC_BOOTSTRAP="1"))
        clang = [CLANG, "-target", "bpf", "-O2", "-g", "-c", c, "-o", os.path.join(folder, "program.o")]
        report("clang", {"plain": clang, "plugin": clang + ["-fpass-plugin=" + plugin]}, options.runs)


if __name__ == "__main__":
    main()
