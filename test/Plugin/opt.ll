; The pass is known by name to opt.
; RUN: %opt -load-pass-plugin=%plugin -passes=polybpf-btf -S %s | FileCheck %s
; CHECK: target triple = "bpfel"
target triple = "bpfel"
