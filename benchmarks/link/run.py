#!/usr/bin/env python3
# run.py - How long a link takes, against bpf-linker
#
# Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Links programs with both linkers; the first two from the very command line that rustc gives:
#
#   hello   an XDP program that returns 2, with core and compiler_builtins (some 400 modules, of which none is needed)
#   aya     an XDP program with maps and logging through Aya, in release mode without LTO
#   objects 16 C programs that include vmlinux.h, each with a map, as BPF objects; the other linker is bpftool gen object
#
# rustc removes its temporary files after a link, so a stand-in for the linker (this file, under --record) copies them and
# notes the command line.

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
CLANG = os.environ.get("CLANG", "/usr/lib/llvm-22/bin/clang")
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


OBJECT = """
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
char LICENSE[] SEC("license") = "GPL";
"""


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


def build_aya(folder):
    linker = recorder(os.path.join(folder, "aya"))
    env = dict(os.environ, RUSTC=RUSTC, RUSTC_BOOTSTRAP="1", CARGO_TARGET_DIR=os.path.join(folder, "target"),
               RUSTFLAGS="-Clinker=%s -Clink-arg=--btf -Cdebuginfo=2" % linker)
    run_once([CARGO, "build", "--release", "--locked", "--target", TARGET, "--manifest-path",
              os.path.join(AYA, "Cargo.toml")], env)


def build_objects(folder):
    with open(os.path.join(folder, "vmlinux.h"), "w") as file:
        subprocess.run([BPFTOOL, "btf", "dump", "file", "/sys/kernel/btf/vmlinux", "format", "c"], check=True, stdout=file)
    objects = []
    for n in range(16):
        source = os.path.join(folder, "object%d.c" % n)
        with open(source, "w") as file:
            file.write(OBJECT % {"n": n})
        objects.append(source[:-2] + ".o")
        run_once([CLANG, "-target", "bpf", "-O2", "-g", "-I", folder, "-c", source, "-o", objects[-1]])
    return objects


def report_objects(folder, ours, runs):
    objects = build_objects(folder)
    outputs = {linker: os.path.join(folder, linker + ".o") for linker in ("polybpf-link", "bpftool")}
    medians = compare({"polybpf-link": [ours, "-o", outputs["polybpf-link"], *objects],
                       "bpftool": [BPFTOOL, "gen", "object", outputs["bpftool"], *objects],
                       "no link": [ours, "--version"]}, runs)
    for linker, m in medians.items():
        size = "%8d bytes" % os.path.getsize(outputs[linker]) if linker in outputs else ""
        print("%-7s %-13s %8.3f s processor %8.3f s elapsed %7.1f MiB %s" % ("objects", linker, m.cpu, m.wall, m.memory / 1024, size))


def report(name, folder, linkers, runs):
    with open(os.path.join(folder, name, "command.json")) as file:
        arguments = json.load(file)
    commands, outputs = {}, {}
    for linker, path in linkers.items():
        outputs[linker] = os.path.join(folder, "%s.%s.o" % (name, linker))
        commands[linker] = [path] + [outputs[linker] if a == "OUTPUT" else a for a in arguments]
    medians = compare(commands, runs)
    for linker, m in medians.items():
        print("%-6s %-13s %8.3f s processor %8.3f s elapsed %7.1f MiB %8d bytes" %
              (name, linker, m.cpu, m.wall, m.memory / 1024, os.path.getsize(outputs[linker])))
    if len(medians) == 2:
        ours, theirs = medians["polybpf-link"], medians["bpf-linker"]
        print("%-6s %-13s %8.1f   processor %8.1f   elapsed" %
              (name, "ratio", theirs.cpu / ours.cpu, theirs.wall / ours.wall))


def main():
    if sys.argv[1:2] == ["--record"]:
        return record(sys.argv[2], sys.argv[3:])
    parser = argparse.ArgumentParser(description="Time of a link, against bpf-linker")
    parser.add_argument("--build", default=os.path.join(SOURCE, "build"), help="our build folder (default: build)")
    parser.add_argument("--peer", default=shutil.which("bpf-linker"), help="bpf-linker (default: that of PATH)")
    parser.add_argument("--runs", type=int, default=5, help="counted runs of each (default: 5)")
    parser.add_argument("--only", choices=["hello", "aya", "objects"], help="one program only")
    options = parser.parse_args()
    linkers = {"polybpf-link": os.path.join(options.build, "bin", "polybpf-link")}
    if options.peer:
        linkers["bpf-linker"] = options.peer
    else:
        print("no bpf-linker: give --peer for a comparison")
    with tempfile.TemporaryDirectory() as folder:
        for name, build in (("hello", build_hello), ("aya", build_aya)):
            if options.only in (None, name):
                build(folder)
                report(name, folder, linkers, options.runs)
        if options.only in (None, "objects"):
            report_objects(folder, linkers["polybpf-link"], options.runs)


if __name__ == "__main__":
    main()
