#!/usr/bin/env python3
# run.py - How the time of polybpf-btf grows with the number of types
#
# Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Modules of debug info as rustc writes it, each type an enum with a payload, which a function takes: the most work that the
# pass can have. Its own time is what opt -time-passes says; next to it stands the code generation of the same module.

import argparse
import os
import re
import statistics
import subprocess
import tempfile
import time

LLVM = "/usr/lib/llvm-22/bin/"

HEAD = """target triple = "bpfel-unknown-none"
!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!1}
!0 = distinct !DICompileUnit(language: DW_LANG_Rust, file: !2, producer: "synthetic", isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug)
!1 = !{i32 2, !"Debug Info Version", i32 3}
!2 = !DIFile(filename: "lib.rs", directory: "/src")
!3 = !DIBasicType(name: "u32", size: 32, encoding: DW_ATE_unsigned)
!4 = !DIBasicType(name: "u64", size: 64, encoding: DW_ATE_unsigned)
!5 = !DINamespace(name: "synthetic", scope: null)
"""

# enum E<N> { None, Some { value: u64, next: *const E<N + 1> } }: five types of debug info. A hundred such lead to each other.
TYPES = """define void @f{n}(ptr %e) !dbg !{0} {{ ret void }}
!{0} = distinct !DISubprogram(name: "f{n}", scope: !5, file: !2, line: {n}, type: !{1}, unit: !0, spFlags: DISPFlagDefinition)
!{1} = !DISubroutineType(types: !{2})
!{2} = !{{null, !{3}}}
!{3} = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&synthetic::E<{n}>", baseType: !{4}, size: 64)
!{4} = !DICompositeType(tag: DW_TAG_structure_type, name: "E<{n}>", scope: !5, file: !2, size: 192, align: 64, elements: !{5}, templateParams: !{{}}, identifier: "e{n}")
!{5} = !{{!{6}}}
!{6} = !DICompositeType(tag: DW_TAG_variant_part, scope: !{4}, file: !2, size: 192, align: 64, elements: !{7}, templateParams: !{{}}, identifier: "v{n}", discriminator: !{8})
!{7} = !{{!{9}, !{10}}}
!{8} = !DIDerivedType(tag: DW_TAG_member, scope: !{4}, file: !2, baseType: !3, size: 32, align: 32, flags: DIFlagArtificial)
!{9} = !DIDerivedType(tag: DW_TAG_member, name: "None", scope: !{6}, file: !2, baseType: !{11}, size: 192, align: 64, extraData: i32 0)
!{10} = !DIDerivedType(tag: DW_TAG_member, name: "Some", scope: !{6}, file: !2, baseType: !{12}, size: 192, align: 64, extraData: i32 1)
!{11} = !DICompositeType(tag: DW_TAG_structure_type, name: "None", scope: !{4}, file: !2, size: 192, align: 64, elements: !{{}}, identifier: "n{n}")
!{12} = !DICompositeType(tag: DW_TAG_structure_type, name: "Some", scope: !{4}, file: !2, size: 192, align: 64, elements: !{13}, identifier: "s{n}")
!{13} = !{{!{14}, !{15}}}
!{14} = !DIDerivedType(tag: DW_TAG_member, name: "value", scope: !{12}, file: !2, baseType: !4, size: 64, align: 64, offset: 64)
!{15} = !DIDerivedType(tag: DW_TAG_member, name: "next", scope: !{12}, file: !2, baseType: !{next}, size: 64, align: 64, offset: 128)
"""
NODES = 16
TYPES_EACH = 5


def module(types):
    count = types // TYPES_EACH
    first = lambda n: 10 + n * NODES
    return HEAD + "".join(
        TYPES.format(*range(first(n), first(n) + NODES), n=n, next=first(n + 1 if (n + 1) % 100 and n + 1 < count else n) + 3) for n in range(count))


def pass_time(path, plugin, output):
    done = subprocess.run([LLVM + "opt", "-load-pass-plugin=" + plugin, "-passes=polybpf-btf", "-time-passes", path, "-o", output],
                          check=True, capture_output=True, text=True)
    # "   0.0123 ( 95.0%)   0.0010 ( 5.0%)   0.0133 ( 93.0%)   0.0134 ( 93.1%)  BTFPass"; the last time is that of the clock.
    return float(re.search(r"([0-9.]+) \([^)]*\)\s+\S*BTFPass", done.stdout + done.stderr).group(1))


def main():
    parser = argparse.ArgumentParser(description=__doc__ or "How the time of polybpf-btf grows with the number of types")
    parser.add_argument("--plugin", default="build/lib/PolyBPF.so")
    parser.add_argument("--types", default="1000,10000,100000", help="numbers of types")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--no-codegen", action="store_true", help="LLVM's own time grows with the square of the number")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        source, rewritten, bitcode = (os.path.join(folder, name) for name in ("a.ll", "b.bc", "a.bc"))
        for types in map(int, options.types.split(",")):
            with open(source, "w") as file:
                file.write(module(types))
            subprocess.run([LLVM + "llvm-as", source, "-o", bitcode], check=True)
            seconds = statistics.median(pass_time(bitcode, os.path.abspath(options.plugin), rewritten) for _ in range(options.runs))
            line = "%7d types: polybpf-btf %.3f s, %.2f us each" % (types, seconds, seconds / types * 1e6)
            if not options.no_codegen:
                begin = time.monotonic()
                subprocess.run([LLVM + "llc", "-filetype=obj", rewritten, "-o", os.devnull], check=True)
                code = time.monotonic() - begin
                line += "; code generation %.2f s: %.1f %%" % (code, 100 * seconds / (seconds + code))
            print(line, flush=True)


if __name__ == "__main__":
    main()
