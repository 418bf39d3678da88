#!/usr/bin/env python3
# run.py - How large an object and its BTF are, against bpf-linker
#
# Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Links programs with both linkers, from the very command line that rustc gives (benchmarks/link/run.py), and prints how
# many bytes the object has after `llvm-strip -g` (bpf-linker's has DWARF), .BTF and .BTF.ext, with how many types there are.
# With --types, what each name of a type adds to ours: its types and the strings that no type before it has. With --sections,
# what each section of the stripped objects takes.

import argparse
import importlib.util
import json
import os
import shutil
import struct
import subprocess
import tempfile

SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
OBJCOPY = "/usr/lib/llvm-22/bin/llvm-objcopy"
STRIP = "/usr/lib/llvm-22/bin/llvm-strip"
READELF = "/usr/lib/llvm-22/bin/llvm-readelf"
RUST = os.path.join(SOURCE, "test", "Integration", "rust", "Inputs")
# Crates and their programs.
CRATES = {
    "aya": (os.path.join(RUST, "aya-xdp"), []),
    "events": (os.path.join(SOURCE, "examples", "rust-events"), []),
    "core": (os.path.join(SOURCE, "examples", "rust-core"), []),
    "watch": (os.path.join(RUST, "workspace"), []),
    "programs": (os.path.join(RUST, "aya-types"), ["--bin", "programs"]),
    "maps": (os.path.join(RUST, "aya-types"), ["--bin", "maps"]),
    "tracing": (os.path.join(RUST, "aya-types"), ["--bin", "tracing"]),
}
spec = importlib.util.spec_from_file_location("link_benchmark", os.path.join(SOURCE, "benchmarks", "link", "run.py"))
link = importlib.util.module_from_spec(spec)
spec.loader.exec_module(link)

# Bytes behind the 12 of every type, for each of its parts or once.
PART = {4: 12, 5: 12, 6: 8, 13: 8, 15: 12, 19: 12}
ONCE = {1: 4, 3: 12, 14: 4, 17: 4}


def section(path, name, folder):
    output = os.path.join(folder, "section")
    open(output, "wb").close()
    subprocess.run([OBJCOPY, "--dump-section", "%s=%s" % (name, output), path, os.devnull], check=True)
    with open(output, "rb") as file:
        return file.read()


class BTF:
    def __init__(self, data):
        _, _, _, header, types, length, strings, _ = struct.unpack_from("<HBBIIIII", data)
        self.size, self.strings = len(data), data[header + strings:]
        self.types = []  # (name, bytes)
        at, end = header + types, header + types + length
        while at < end:
            name, info = struct.unpack_from("<II", data, at)
            kind, parts = info >> 24 & 31, info & 0xffff
            size = 12 + ONCE.get(kind, 0) + parts * PART.get(kind, 0)
            self.types.append((self.string(name), size))
            at += size

    def string(self, offset):
        return self.strings[offset:self.strings.index(b"\0", offset)].decode(errors="replace")

    def by_name(self):
        """What each name adds, largest first."""
        sums = {}
        for name, size in self.types:
            sums[name] = sums.get(name, len(name) + 1 if name else 0) + size
        return sorted(sums.items(), key=lambda item: -item[1])


def sections(path):
    text = subprocess.run([READELF, "-SW", path], check=True, capture_output=True, text=True).stdout
    rows = [line.split("]", 1)[1].split() for line in text.splitlines() if line.startswith("  [") and "] ." in line]
    return {row[0]: int(row[4], 16) for row in rows if row[1] != "NOBITS"}


def measure(program, folder, linkers, options):
    with open(os.path.join(folder, program, "command.json")) as file:
        arguments = json.load(file)
    for name, path in linkers.items():
        output = os.path.join(folder, "%s.%s.o" % (program, name))
        done = subprocess.run([path] + [output if a == "OUTPUT" else a for a in arguments], capture_output=True, text=True)
        if done.returncode:
            print("%-8s %-13s does not link: %s" % (program, name, (done.stderr.strip().splitlines() or [""])[-1][:100]))
            continue
        written = os.path.getsize(output)
        subprocess.run([STRIP, "-g", output], check=True)
        btf = BTF(section(output, ".BTF", folder))
        print("%-8s %-13s %7d bytes, stripped %6d  .BTF %6d bytes  .BTF.ext %6d bytes  %4d types" %
              (program, name, written, os.path.getsize(output), btf.size, len(section(output, ".BTF.ext", folder)), len(btf.types)))
        if options.sections:
            print("    " + ", ".join("%s %d" % row for row in sections(output).items()))
        if options.types:
            for type_name, size in btf.by_name()[:20]:
                print("    %6d %s" % (size, type_name or "(no name)"))


def build_crate(name, folder):
    crate, arguments = CRATES[name]
    linker = link.recorder(os.path.join(folder, name))
    env = dict(os.environ, RUSTC=link.RUSTC, RUSTC_BOOTSTRAP="1", CARGO_TARGET_DIR=os.path.join(folder, "target"),
               RUSTFLAGS="-Clinker=%s -Clink-arg=--btf -Cdebuginfo=2" % linker)
    link.run_once([link.CARGO, "build", "--release", "--locked", "--target", link.TARGET, "--manifest-path",
                   os.path.join(crate, "Cargo.toml"), *arguments], env)


def main():
    parser = argparse.ArgumentParser(description="Size of objects and of their BTF, against bpf-linker")
    parser.add_argument("--build", default=os.path.join(SOURCE, "build"), help="our build folder (default: build)")
    parser.add_argument("--peer", default=shutil.which("bpf-linker"), help="bpf-linker (default: that of PATH)")
    parser.add_argument("--types", action="store_true", help="what the largest types take")
    parser.add_argument("--sections", action="store_true", help="what each section takes")
    parser.add_argument("programs", nargs="*", help="hello and %s; default: all" % ", ".join(CRATES))
    options = parser.parse_args()
    linkers = {"polybpf-link": os.path.join(options.build, "bin", "polybpf-link")}
    if options.peer:
        linkers["bpf-linker"] = options.peer
    with tempfile.TemporaryDirectory() as folder:
        for program in options.programs or ["hello", *CRATES]:
            if program == "hello":
                link.build_hello(folder)
            else:
                build_crate(program, folder)
            measure(program, folder, linkers, options)


if __name__ == "__main__":
    main()
