; A function that returns a pair, and its call, as rustc 1.96 makes them at opt-level 0:
;
;   #[inline(never)] fn pair(x: u64) -> (u64, u64) { (x ^ 1, x ^ 2) }
;   #[no_mangle] pub extern "C" fn prog(x: u64) -> u64 { let (a, b) = pair(x); a ^ b }
;
; LLVM alone refuses it; without the mark `sret`, which means nothing on BPF, it is a function like others.
;
; RUN: not %llc -filetype=null %s 2>&1 | FileCheck --check-prefix=ALONE %s
; RUN: %opt -load-pass-plugin=%plugin -passes=polybpf-struct-returns -S %s | FileCheck %s
; RUN: %opt -load-pass-plugin=%plugin -passes='default<O0>' -S %s | FileCheck %s
; RUN: %if llvm-22-host %{ %llc -load-pass-plugin=%plugin -filetype=obj %s -o %t.o && %llvm-nm %t.o | FileCheck --check-prefix=OBJECT %s %}
; RUN: %polybpf-link --export prog %s -o %t.o && %llvm-nm %t.o | FileCheck --check-prefix=OBJECT %s
; RUN: not %opt -load-pass-plugin=%plugin -passes='polybpf-struct-returns<x>' -disable-output %s 2>&1 | FileCheck --check-prefix=PARAMETER %s
;
; ALONE: aggregate returns are not supported
;
; CHECK: define internal void @pair(ptr align 8 %result, i64 %x)
; CHECK: call void @pair(ptr align 8 %space, i64 %x)
;
; OBJECT: T prog
;
; PARAMETER: error: {{.*}}unknown parameter 'x' of polybpf-struct-returns; it has none [unknown-parameter]

target triple = "bpfel"

define internal void @pair(ptr sret([16 x i8]) align 8 %result, i64 %x) noinline {
  %a = xor i64 %x, 1
  store i64 %a, ptr %result
  %b = xor i64 %x, 2
  %second = getelementptr inbounds i8, ptr %result, i64 8
  store i64 %b, ptr %second
  ret void
}

define i64 @prog(i64 %x) {
  %space = alloca [16 x i8], align 8
  call void @pair(ptr sret([16 x i8]) align 8 %space, i64 %x)
  %a = load i64, ptr %space
  %second = getelementptr inbounds i8, ptr %space, i64 8
  %b = load i64, ptr %second
  %both = xor i64 %a, %b
  ret i64 %both
}
