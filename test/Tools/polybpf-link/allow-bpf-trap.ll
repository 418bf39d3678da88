; --allow-bpf-trap marks what cannot be reached; without it, no kernel function is needed that an older loader cannot find.
;
; RUN: %polybpf-link %s --export prog -o - | %llvm-nm - | FileCheck --check-prefix=NONE --implicit-check-not=__bpf_trap %s
; RUN: %polybpf-link %s --export prog --allow-bpf-trap -o - | %llvm-nm - | FileCheck --check-prefix=TRAP %s
; UNSUPPORTED: llvm-19-host
;
; NONE: T prog
; TRAP: w __bpf_trap

target triple = "bpfel"
declare void @finish() section ".ksyms"
define i32 @prog(ptr %p) section "xdp" {
  call void @finish()
  unreachable
}
