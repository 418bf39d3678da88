#!/usr/bin/env python3
# ===- metadata.py - Debug info that contradicts itself ----------------------------------------------------------------===#
#
# Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# ===----------------------------------------------------------------------------------------------------------------===#
"""Takes the compiler output in test/DebugInfo, makes references between metadata nodes point somewhere else, and runs
polybpf-btf on what comes out. LLVM's own reader and verifier crash on some of that; the pass must not. Prints the
programs that made it crash, each in a file of its own, and exits with 1 if there are any.

    fuzz/metadata.py --runs 2000
"""

import argparse
import pathlib
import random
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
OPT = "/usr/lib/llvm-22/bin/opt"


def mutate(lines, choose):
    """Changes one reference of one node, to any other node or to null."""
    nodes = [i for i, line in enumerate(lines) if re.match(r"!\d+ = ", line)]
    line = choose.choice(nodes)
    head, text = lines[line].split(" = ", 1)
    references = list(re.finditer(r"!\d+", text))
    if references:
        target = choose.choice([lines[choose.choice(nodes)].split(" ", 1)[0], "null"])
        place = choose.choice(references)
        lines[line] = head + " = " + text[: place.start()] + target + text[place.end() :]


def crash_of(plugin, file):
    """The first function of ours that is on the stack of a crash, or None."""
    command = [OPT, "-load-pass-plugin=%s" % plugin, "-passes=polybpf-btf", "-disable-output", str(file)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=60)
    except subprocess.TimeoutExpired:
        return "a run that does not end"
    frames = re.findall(r"^ *#\d+ .*?(polybpf::\S+)", done.stderr, re.M)
    return frames[0] if frames else None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build", help="our build folder (build)")
    parser.add_argument("--runs", type=int, default=1000, help="programs to try (1000)")
    parser.add_argument("--seed", type=int, default=1, help="where to begin (1)")
    parser.add_argument("--keep", type=pathlib.Path, default=pathlib.Path("."), help="folder for what crashes (.)")
    options = parser.parse_args()
    tests = sorted((ROOT / "test" / "DebugInfo").glob("*.ll"))
    crashes = {}
    for seed in range(options.seed, options.seed + options.runs):
        choose = random.Random(seed)
        lines = choose.choice(tests).read_text().split("\n")
        for _ in range(choose.randint(1, 3)):
            mutate(lines, choose)
        file = options.keep / ("metadata-%d.ll" % seed)
        file.write_text("\n".join(lines))
        where = crash_of(options.build / "lib" / "PolyBPF.so", file)
        if where is None or where in crashes:
            file.unlink()
        if where:
            crashes.setdefault(where, file)
    for where, file in crashes.items():
        print("%s: %s" % (file, where))
    print("%d programs, %d kinds of crashes in polybpf" % (options.runs, len(crashes)))
    return 1 if crashes else 0


if __name__ == "__main__":
    sys.exit(main())
