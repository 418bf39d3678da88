#!/usr/bin/env python3
# run.py - The plugin's share of the time of a compilation
#
# Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Compiles the same file with and without the plugin: with rustc, where it has much to do (each function below has enums with
# payloads, generics, slices and tuples), and with clang, where it has to see that there is nothing to do.

import argparse
import os
import sys
import tempfile

SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(SOURCE, "benchmarks"))
from measure import compare

RUSTC = os.environ.get("RUSTC", "/usr/bin/rustc")
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


def main():
    parser = argparse.ArgumentParser(description="The plugin's share of the time of a compilation")
    parser.add_argument("--build", default=os.path.join(SOURCE, "build"), help="our build folder (default: build)")
    parser.add_argument("--runs", type=int, default=7, help="counted runs of each (default: 7)")
    parser.add_argument("--functions", type=int, default=300, help="functions in the program (default: 300)")
    options = parser.parse_args()
    plugin = os.path.abspath(os.path.join(options.build, "lib", "PolyBPF.so"))
    with tempfile.TemporaryDirectory() as folder:
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
