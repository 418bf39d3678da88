; A copy loads and stores word by word; --disable-expand-memcpy-in-order lets LLVM choose, which begins with the last.
;
; RUN: %polybpf-link %s --export prog -o - | %llvm-objdump -d - | FileCheck --check-prefix=ORDER %s
; RUN: %polybpf-link %s --export prog --disable-expand-memcpy-in-order -o - | %llvm-objdump -d - | FileCheck --check-prefix=FREE %s
;
; ORDER:      *(u64 *)(r2 + 0x0)
; ORDER-NEXT: *(u64 *)(r1 + 0x0) =
; ORDER-NEXT: *(u64 *)(r2 + 0x8)
; ORDER-NEXT: *(u64 *)(r1 + 0x8) =
; FREE:       *(u64 *)(r2 + 0x18)
; FREE:       *(u64 *)(r2 + 0x0)

target triple = "bpfel"
define void @prog(ptr %to, ptr %from) section "xdp" {
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %to, ptr align 8 %from, i64 32, i1 false)
  ret void
}
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
