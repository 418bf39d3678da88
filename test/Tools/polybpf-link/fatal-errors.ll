; An error of code generation fails the link; --fatal-errors=false makes it a warning, and there is an output.
;
; RUN: rm -f %t.o && not %polybpf-link %s --export prog -o %t.o 2>&1 | FileCheck --check-prefix=ERROR %s && not ls %t.o
; RUN: not %polybpf-link %s --export prog --fatal-errors -o %t.o 2>&1 | FileCheck --check-prefix=ERROR %s && not ls %t.o
; RUN: %polybpf-link %s --export prog --fatal-errors=false -o %t.o 2>&1 | FileCheck --check-prefix=WARNING %s && ls %t.o
; RUN: not %polybpf-link %s --export prog --fatal-errors=maybe -o %t.o 2>&1 | FileCheck --check-prefix=BAD %s
;
; ERROR:   polybpf-link: error: {{.*}}in function prog: A call to built-in function '__multi3' is not supported
; ERROR:   polybpf-link: error: code generation failed; there is no output
; WARNING: polybpf-link: warning: {{.*}}in function prog: A call to built-in function '__multi3' is not supported
; BAD:     polybpf-link: error: unknown value 'maybe' of --fatal-errors=; known: true, false; --help lists all options

target triple = "bpfel"
define i64 @prog(ptr %p) section "xdp" {
  %a = load i128, ptr %p
  %b = mul i128 %a, %a
  %c = lshr i128 %b, 64
  %d = trunc i128 %c to i64
  ret i64 %d
}
