; A map of C is a variable, one of Rust a constant. In one section of one name they are both variables, or there would be two
; sections, of which loaders see one.
;
; RUN: %polybpf-link %s -o %t.o && %llvm-readelf -SsW %t.o | FileCheck %s
;
; CHECK:     .maps PROGBITS {{[0-9a-f]+}} {{[0-9a-f]+}} 000010 00 WA {{ *}}0
; CHECK-NOT: .maps
; CHECK-DAG: 0000000000000000 8 OBJECT GLOBAL DEFAULT {{.*}} first
; CHECK-DAG: 0000000000000008 8 OBJECT GLOBAL DEFAULT {{.*}} second

target triple = "bpfel"
@first = global i64 0, section ".maps"
@second = constant i64 0, section ".maps"
@llvm.compiler.used = appending global [2 x ptr] [ptr @first, ptr @second], section "llvm.metadata"
