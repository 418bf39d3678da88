#!/usr/bin/env python3
# run.py - How long a link takes, against bpf-linker, LLVM's own tools and bpftool
#
# Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
#   hello       an XDP program that returns 2, with core and compiler_builtins (some 400 modules, of which none is needed)
#   aya         an XDP program with maps and logging through Aya, in release mode without LTO
#   aya-lto     the same with fat LTO: one module
#   unused      a C program and an archive of 10,000 modules that it does not need
#   reachable   a C program and an archive of 1,000 modules that it calls, all with types of their own
#   bitcode     16 C programs that include vmlinux.h, each with a map, as bitcode
#   objects     the same as BPF objects
#
# Compared are: polybpf-link; bpf-linker (--peer); "llvm": llvm-link, opt and llc, one after the other; "floor": one
# process of clang that optimises and generates code, with DWARF; of the merged module, without having to find or merge
# anything, and in the row bitcode of the 16 modules, which it merges first; "none": ours without the archive; "half": ours with 500 of the modules; bpftool
# gen object. Rust's programs are linked from the very command line that rustc gives: it removes its temporary files after a
# link, so a stand-in for the linker (this file, under --record) copies them and notes the command line.

import argparse
import json
import os
import shutil
import stat
import subprocess
import sys
import tempfile

SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(SOURCE, "benchmarks"))
from measure import compare, run_once

RUSTC = os.environ.get("RUSTC", "/usr/bin/rustc")
CARGO = os.environ.get("CARGO", "/usr/bin/cargo")
LLVM = os.environ.get("LLVM", "/usr/lib/llvm-22/bin")
BPFTOOL = shutil.which("bpftool") or "/usr/sbin/bpftool"
TARGET = "bpfel-unknown-none"
AYA = os.path.join(SOURCE, "test", "Integration", "rust", "Inputs", "aya-xdp")

HELLO = """
#![no_std]
#![no_main]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! { loop {} }
#[unsafe(no_mangle)]
#[unsafe(link_section = "xdp")]
pub extern "C" fn hello(_: *mut core::ffi::c_void) -> u32 { 2 }
"""

PROGRAM = """
#include "vmlinux.h"
#include <bpf/bpf_core_read.h>
#include <bpf/bpf_helpers.h>
struct { __uint(type, BPF_MAP_TYPE_HASH); __uint(max_entries, 1024); __type(key, u32); __type(value, u64); } map%(n)d SEC(".maps");
SEC("raw_tp/sys_enter") int prog%(n)d(void *ctx) {
  struct task_struct *task = (void *)bpf_get_current_task();
  u32 pid = BPF_CORE_READ(task, tgid) + %(n)d;
  u64 inode = BPF_CORE_READ(task, mm, exe_file, f_inode, i_ino);
  bpf_map_update_elem(&map%(n)d, &pid, &inode, 0);
  return BPF_CORE_READ(task, real_parent, se.vruntime) & 1;
}
#if %(n)d == 0
char LICENSE[] SEC("license") = "GPL";
#endif
"""

# A member of an archive. The others are copies with another number: a name of the same length is the only difference
# between the bitcode of two such files.
MEMBER = """
struct state_00000 { int count; long sum; struct { short low, high; } halves[4]; };
__attribute__((noinline)) long member_00000(struct state_00000 *state, int n) {
  for (int i = 0; i < 4; ++i) {
    state->sum += state->halves[i].low * n + state->halves[i].high;
    state->count ^= state->sum >> (n & 31);
  }
  return state->count + state->sum * (n | 1);
}
"""


def tool(name):
    return os.path.join(LLVM, name)


# --- Rust's programs


def record(folder, arguments):
    """The stand-in: keeps the inputs and the command line, and makes an output."""
    kept = []
    for n, argument in enumerate(arguments):
        if os.path.isfile(argument):
            copy = os.path.join(folder, "%d-%s" % (n, os.path.basename(argument)))
            shutil.copy(argument, copy)
            argument = copy
        kept.append(argument)
    output = arguments[arguments.index("-o") + 1]
    kept[arguments.index("-o") + 1] = "OUTPUT"
    open(output, "w").close()
    with open(os.path.join(folder, "command.json"), "w") as file:
        json.dump(kept, file)


def recorder(folder):
    """An executable that records into a new folder."""
    os.makedirs(folder)
    path = os.path.join(folder, "linker")
    with open(path, "w") as file:
        file.write('#!/bin/sh\nexec "%s" "%s" --record "%s" "$@"\n' % (sys.executable, os.path.abspath(__file__), folder))
    os.chmod(path, os.stat(path).st_mode | stat.S_IXUSR)
    return path


def build_hello(folder):
    source = os.path.join(folder, "hello.rs")
    linker = recorder(os.path.join(folder, "hello"))
    with open(source, "w") as file:
        file.write(HELLO)
    run_once([RUSTC, "--target", TARGET, "-Copt-level=3", "-Cdebuginfo=2", "-Clinker=" + linker, "-Clink-arg=--btf",
              source, "-o", os.path.join(folder, "hello.o")], dict(os.environ, RUSTC_BOOTSTRAP="1"))


def build_aya(folder, name="aya", lto="off"):
    linker = recorder(os.path.join(folder, name))
    env = dict(os.environ, RUSTC=RUSTC, RUSTC_BOOTSTRAP="1", CARGO_TARGET_DIR=os.path.join(folder, "target"),
               RUSTFLAGS="-Clinker=%s -Clink-arg=--btf -Cdebuginfo=2" % linker, CARGO_PROFILE_RELEASE_LTO=lto)
    run_once([CARGO, "build", "--release", "--locked", "--target", TARGET, "--manifest-path",
              os.path.join(AYA, "Cargo.toml")], env)


def members_of(archive, folder):
    """The bitcode in an archive, as files."""
    os.makedirs(folder)
    subprocess.run([tool("llvm-ar"), "x", archive], check=True, cwd=folder)
    return [os.path.join(folder, name) for name in sorted(os.listdir(folder))]


def is_bitcode(path):
    with open(path, "rb") as file:
        return file.read(4) == b"BC\xc0\xde"


def rust_commands(name, folder, linkers):
    here = os.path.join(folder, name)
    with open(os.path.join(here, "command.json")) as file:
        arguments = json.load(file)
    commands = {linker: [path] + arguments for linker, path in linkers.items()}
    modules = []
    for n, file in enumerate(a for a in arguments if os.path.isfile(a)):
        modules += members_of(file, os.path.join(here, "members%d" % n)) if file.endswith(".rlib") else [file]
    exports = arguments[arguments.index("--export-symbols") + 1]
    commands["llvm"] = llvm_command(here, [m for m in modules if is_bitcode(m)], exports)
    return commands


# --- LLVM's own tools


def llvm_command(folder, modules, exports):
    """llvm-link, opt and llc, as a build script would have them. exports: a file of names."""
    with open(os.path.join(folder, "modules"), "w") as file:
        file.write("\n".join(modules))
    script = ('%s/llvm-link @modules -o linked.bc && %s/opt -passes="internalize,default<O2>" -internalize-public-api-file=%s '
              'linked.bc -o optimised.bc && %s/llc -O2 -mcpu=v3 -filetype=obj optimised.bc -o OUTPUT' % (LLVM, LLVM, exports, LLVM))
    return ["sh", "-c", "cd %s && %s" % (folder, script)]


def floor_command(folder, modules, exports):
    """One process for what is left to do when all is merged and nothing visible that need not be."""
    merged = os.path.join(folder, "merged.bc")
    subprocess.run([tool("llvm-link"), "--only-needed", *modules, "-o", merged], check=True)
    subprocess.run([tool("opt"), "-passes=internalize,globaldce", "-internalize-public-api-file=" + exports, merged, "-o", merged],
                   check=True)
    return [tool("clang"), "-target", "bpf", "-mcpu=v3", "-O2", "-g", "-c", merged, "-o", "OUTPUT"]


def compile_c(folder, name, text, *flags):
    source = os.path.join(folder, name + ".c")
    output = os.path.join(folder, name + (".bc" if "-emit-llvm" in flags else ".o"))
    with open(source, "w") as file:
        file.write(text)
    run_once([tool("clang"), "-target", "bpf", "-mcpu=v3", "-O2", "-g", "-I", folder, *flags, "-c", source, "-o", output])
    return output


def write_exports(folder, names):
    path = os.path.join(folder, "exports")
    with open(path, "w") as file:
        file.write("".join(name + "\n" for name in names))
    return path


# --- Archives


def build_archive(folder, count):
    with open(compile_c(folder, "member", MEMBER, "-emit-llvm"), "rb") as file:
        template = file.read()
    members = []
    for n in range(count):
        members.append(os.path.join(folder, "member%05d.bc" % n))
        with open(members[-1], "wb") as file:
            file.write(template.replace(b"_00000", b"_%05d" % n))
    archive = os.path.join(folder, "members%d.a" % count)
    with open(archive + ".rsp", "w") as file:
        file.write("\n".join(members))
    subprocess.run([tool("llvm-ar"), "rcs", archive, "@" + archive + ".rsp"], check=True)
    return archive


def caller_of(folder, count):
    """A program that calls so many members."""
    calls = "".join("  r += member_%05d((void *)ctx, n);\n" % n for n in range(count))
    types = "".join("struct state_%05d { int count; long sum; struct { short low, high; } halves[4]; };\n"
                    "long member_%05d(struct state_%05d *, int);\n" % (n, n, n) for n in range(count))
    return compile_c(folder, "calls%d" % count, types + 'char LICENSE[] __attribute__((section("license"))) = "GPL";\n'
                     '__attribute__((section("xdp"))) int prog(int *ctx) {\n  long r = 0;\n  int n = *ctx;\n' + calls +
                     "  return r;\n}\n", "-emit-llvm")


def link_with(path, exports, *inputs):
    return [path, "--btf", "--cpu=v3", "-O2", "--export-symbols", exports, *inputs, "-o", "OUTPUT"]


def unused_commands(folder, linkers):
    exports = write_exports(folder, ["prog", "LICENSE"])
    program, archive = caller_of(folder, 0), build_archive(folder, 10000)
    ours = linkers["polybpf-link"]
    return {"polybpf-link": link_with(ours, exports, program, archive), "none": link_with(ours, exports, program),
            "llvm": llvm_command(folder, [program, archive], exports)}


def reachable_commands(folder, linkers):
    exports = write_exports(folder, ["prog", "LICENSE"])
    program, archive = caller_of(folder, 1000), build_archive(folder, 1000)
    commands = {name: link_with(path, exports, program, archive) for name, path in linkers.items()}
    commands["half"] = link_with(linkers["polybpf-link"], exports, caller_of(folder, 500), archive)
    commands["llvm"] = llvm_command(folder, [program, archive], exports)
    commands["floor"] = floor_command(folder, [program, archive], exports)
    return commands


# --- C programs of the kernel


def build_programs(folder, *flags):
    with open(os.path.join(folder, "vmlinux.h"), "w") as file:
        subprocess.run([BPFTOOL, "btf", "dump", "file", "/sys/kernel/btf/vmlinux", "format", "c"], check=True, stdout=file)
    return [compile_c(folder, "program%d" % n, PROGRAM % {"n": n}, *flags) for n in range(16)]


def bitcode_commands(folder, linkers):
    modules = build_programs(folder, "-emit-llvm")
    exports = write_exports(folder, ["LICENSE"] + [name + str(n) for n in range(16) for name in ("prog", "map")])
    commands = {name: link_with(path, exports, *modules) for name, path in linkers.items()}
    commands["llvm"] = llvm_command(folder, modules, exports)
    others = [argument for module in modules[1:] for argument in ("-Xclang", "-mlink-bitcode-file", "-Xclang", module)]
    commands["floor"] = [tool("clang"), "-target", "bpf", "-mcpu=v3", "-O2", "-g", *others, "-c", modules[0], "-o", "OUTPUT"]
    return commands


def objects_commands(folder, linkers):
    objects = build_programs(folder)
    ours = linkers["polybpf-link"]
    return {"polybpf-link": [ours, "-o", "OUTPUT", *objects], "bpftool": [BPFTOOL, "gen", "object", "OUTPUT", *objects],
            "start": [ours, "--version"]}


# --- The table


def hello_commands(folder, linkers):
    build_hello(folder)
    return rust_commands("hello", folder, linkers)


def aya_commands(folder, linkers):
    build_aya(folder)
    return rust_commands("aya", folder, linkers)


def aya_lto_commands(folder, linkers):
    build_aya(folder, "aya-lto", "fat")
    return rust_commands("aya-lto", folder, linkers)


ROWS = {"hello": hello_commands, "aya": aya_commands, "aya-lto": aya_lto_commands, "unused": unused_commands,
        "reachable": reachable_commands, "bitcode": bitcode_commands, "objects": objects_commands}


def report(row, commands, folder, runs):
    outputs = {name: os.path.join(folder, "%s.%s.out" % (row, name)) for name in commands}
    medians = compare({name: [a.replace("OUTPUT", outputs[name]) for a in command] for name, command in commands.items()}, runs)
    ours = medians["polybpf-link"]
    for name, m in medians.items():
        size = "%8d bytes" % os.path.getsize(outputs[name]) if os.path.exists(outputs[name]) else ""
        print("%-10s %-13s %8.4f s processor (%7.2f) %8.4f s elapsed (%7.2f) %7.1f MiB %s" %
              (row, name, m.cpu, m.cpu / ours.cpu, m.wall, m.wall / ours.wall, m.memory / 1024, size), flush=True)


def main():
    if sys.argv[1:2] == ["--record"]:
        return record(sys.argv[2], sys.argv[3:])
    parser = argparse.ArgumentParser(description="Time of a link, against others; in parentheses, how often ours")
    parser.add_argument("--build", default=os.path.join(SOURCE, "build"), help="our build folder (default: build)")
    parser.add_argument("--peer", default=shutil.which("bpf-linker"), help="bpf-linker (default: that of PATH)")
    parser.add_argument("--runs", type=int, default=5, help="counted runs of each (default: 5)")
    parser.add_argument("--only", choices=ROWS, action="append", help="this row only; can be repeated")
    options = parser.parse_args()
    linkers = {"polybpf-link": os.path.join(options.build, "bin", "polybpf-link")}
    if options.peer:
        linkers["bpf-linker"] = options.peer
    else:
        print("no bpf-linker: give --peer for a comparison")
    for row in options.only or ROWS:
        with tempfile.TemporaryDirectory() as folder:
            report(row, ROWS[row](folder, linkers), folder, options.runs)


if __name__ == "__main__":
    main()
