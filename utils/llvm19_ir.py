# ===- llvm19_ir.py - IR of LLVM 22 for LLVM 19 -------------------------------------------------------------------------===#
#
# Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# ===----------------------------------------------------------------------------------------------------------------===#
#
# No rustc for BPF has LLVM 19, but its IR as text is nearly what LLVM 19 reads. What is new says nothing about types, and
# goes:
#
#   call void @llvm.lifetime.start.p0(ptr %1)          the whole line; it had one argument more
#   ptr captures(none) %p                              ptr %p
#   getelementptr inbounds nuw i8, ptr %p, i64 4       getelementptr inbounds i8, ptr %p, i64 4
#   icmp samesign ult i64 %a, %b                       icmp ult i64 %a, %b
#   !DISubprogram(..., keyInstructions: true)          !DISubprogram(...)
#
# ===----------------------------------------------------------------------------------------------------------------===#

import re

LIFETIMES = re.compile(r"^(declare|  (tail )?call) .*@llvm\.lifetime\..*\n", re.M)
NEWS = re.compile(
    r" captures\([^)]*\)| dead_on_return| nocreateundeforpoison|(?<=inbounds) nuw|(?<=icmp) samesign"
    r"|, (target_mem\d: none|keyInstructions: true|atom(Group|Rank): \d+)"
)


def without_news(ir):
    return NEWS.sub("", LIFETIMES.sub("", ir))
