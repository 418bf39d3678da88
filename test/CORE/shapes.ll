; The offset of a tagged field, wherever an optimiser may have put it. (Inputs/types.ll has the types and the numbers.)
;
; RUN: cat %s %S/Inputs/types.ll > %t.ll
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-core,verify' -S %t.ll | FileCheck %s
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-core,verify' -S %t.ll | FileCheck %s --check-prefix=GONE
;
; No number of the tagged layout is left, in whatever form.
;
; GONE-NOT: {{(9005|9006|9007|9008|9009|9010|9011|9012|1801|7204)[0-9][0-9][0-9][0-9][0-9]}}
; GONE-NOT: __polybpf_tag

target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

declare void @use(i64)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
declare void @llvm.assume(i1)

; Fields are at the offsets of C's layout, and what was known of their alignment here is forgotten.
;
; CHECK-LABEL: define i32 @load(
; CHECK: %[[O:.*]] = load i64, ptr @"llvm.task_struct.[[TAG:[0-9a-f]+]]:0:16$0:1", align 8, !dbg
; CHECK: %[[A:.*]] = getelementptr i8, ptr %t, i64 %[[O]]
; CHECK: %[[P:.*]] = call ptr @llvm.bpf.passthrough.p0.p0(i32 {{[0-9]+}}, ptr %[[A]])
; CHECK: load i32, ptr %[[P]], align 4
define i32 @load(ptr dereferenceable(18016671003303992) %t) !dbg !4 {
  %a = getelementptr inbounds nuw i8, ptr %t, i64 9006717065142288, !dbg !6
  %v = load i32, ptr %a, align 16, !dbg !6
  ret i32 %v, !dbg !6
}

; CHECK-LABEL: define i64 @nested(
; CHECK: load i64, ptr @"llvm.task_struct.[[TAG]]:0:40$0:3:1"
define i64 @nested(ptr %t) {
  %a = getelementptr i8, ptr %t, i64 18015569009139752
  %v = load volatile i64, ptr %a
  ret i64 %v
}

; Step by step, each step has its own relocation.
;
; CHECK-LABEL: define i64 @steps(
; CHECK: load i64, ptr @"llvm.task_struct.[[TAG]]:0:32$0:3"
; CHECK: load i64, ptr @"llvm.sched_entity.{{[0-9a-f]+}}:0:8$0:1"
define i64 @steps(ptr %t) {
  %se = getelementptr i8, ptr %t, i64 9008919040573472
  %a = getelementptr i8, ptr %se, i64 9006649968566280
  %v = load i64, ptr %a
  ret i64 %v
}

; A chain of pointers.
;
; CHECK-LABEL: define i32 @chain(
; CHECK: load i64, ptr @"llvm.task_struct.[[TAG]]:0:24$0:2"
; CHECK: load i64, ptr @"llvm.task_struct.[[TAG]]:0:16$0:1"
define i32 @chain(ptr %t) {
  %a = getelementptr i8, ptr %t, i64 9007817717375000
  %p = load ptr, ptr %a
  %b = getelementptr i8, ptr %p, i64 9006717065142288
  %v = load i32, ptr %b
  ret i32 %v
}

; An element of an array; an address that is the array's as a whole; a part of an integer; the end of an array.
;
; CHECK-LABEL: define i8 @element(
; CHECK: load i64, ptr @"llvm.task_struct.[[TAG]]:0:5$0:0:5"
define i8 @element(ptr %t) {
  %a = getelementptr i8, ptr %t, i64 9005617083875333
  %v = load i8, ptr %a
  ret i8 %v
}
; CHECK-LABEL: define i8 @first(
; CHECK: load i64, ptr @"llvm.task_struct.[[TAG]]:0:0$0:0:0"
define i8 @first(ptr %t) {
  %a = getelementptr i8, ptr %t, i64 9005617083875328
  %v = load i8, ptr %a
  ret i8 %v
}
; CHECK-LABEL: define ptr @whole(
; CHECK: load i64, ptr @"llvm.task_struct.[[TAG]]:0:0$0:0"
define ptr @whole(ptr %t) {
  %a = getelementptr i8, ptr %t, i64 9005617083875328
  ret ptr %a
}
; CHECK-LABEL: define i16 @part(
; CHECK: load i64, ptr @"llvm.task_struct.[[TAG]]:0:16$0:1"
; CHECK: getelementptr i8, ptr %{{.*}}, i64 2
define i16 @part(ptr %t) {
  %a = getelementptr i8, ptr %t, i64 9006717065142290
  %v = load i16, ptr %a
  ret i16 %v
}
; CHECK-LABEL: define ptr @end(
; CHECK: load i64, ptr @"llvm.task_struct.[[TAG]]:0:0$0:0"
; CHECK: getelementptr i8, ptr %{{.*}}, i64 16
define ptr @end(ptr %t) {
  %a = getelementptr i8, ptr %t, i64 9005617083875344
  ret ptr %a
}

; An index that is not known; the array at the end that has no length.
;
; CHECK-LABEL: define i8 @index(
; CHECK: load i64, ptr @"llvm.task_struct.[[TAG]]:0:0$0:0"
; CHECK: getelementptr [16 x i8], ptr %{{.*}}, i64 0, i64 %i
define i8 @index(ptr %t, i64 %i) {
  %a = getelementptr i8, ptr %t, i64 9005617083875328
  %b = getelementptr [16 x i8], ptr %a, i64 0, i64 %i
  %v = load i8, ptr %b
  ret i8 %v
}
; CHECK-LABEL: define i32 @flexible(
; CHECK: load i64, ptr @"llvm.pid.{{[0-9a-f]+}}:0:12$0:1:2"
define i32 @flexible(ptr %p) {
  %a = getelementptr i8, ptr %p, i64 9012693155876876
  %v = load i32, ptr %a
  ret i32 %v
}

; Typed, as clang has it; the stride of an array of structs is the kernel's.
;
; CHECK-LABEL: define i32 @typed(
; CHECK: load i64, ptr @"llvm.task_struct.[[TAG]]:0:16$0:1"
; CHECK: load i32, ptr @"llvm.task_struct.[[TAG]]:9:56$0"
; CHECK: call i64 asm sideeffect "", "=r,0"
; CHECK: mul i64 %i,
define i32 @typed(ptr %t, i64 %i) {
  %a = getelementptr [18016671003303992 x i8], ptr %t, i64 %i, i64 9006717065142288
  %v = load i32, ptr %a
  ret i32 %v
}

; CHECK-LABEL: define void @stores(
; CHECK: store i32 1, ptr
; CHECK: cmpxchg ptr
; CHECK: call void @llvm.memcpy{{.*}}(ptr %to, ptr align 1 %{{.*}}, i64 16
; CHECK: call void @llvm.memset{{.*}}(ptr align 1 %{{.*}}, i8 0, i64 8
define void @stores(ptr %t, ptr %to) {
  %a = getelementptr i8, ptr %t, i64 9006717065142288
  store i32 1, ptr %a
  %b = getelementptr i8, ptr %t, i64 18015569009139752
  %x = atomicrmw add ptr %b, i64 1 monotonic
  %y = cmpxchg ptr %b, i64 1, i64 2 monotonic monotonic
  %c = getelementptr i8, ptr %t, i64 9005617083875328
  call void @llvm.memcpy.p0.p0.i64(ptr %to, ptr align 8 %c, i64 16, i1 false)
  call void @llvm.memset.p0.i64(ptr align 8 %c, i8 0, i64 8, i1 false)
  ret void
}

; The number by itself needs a barrier against the selection of addresses. Each is asked for in a branch of its own: the
; kernel may have one of the fields only.
;
; CHECK-LABEL: define i32 @select(
; CHECK: br i1 %c, label %[[THEN:.*]], label %[[ELSE:.*]]
; CHECK: %[[O:.*]] = load i64, ptr @"llvm.task_struct.[[TAG]]:0:16$0:1"
; CHECK: %[[P:.*]] = call i64 @llvm.bpf.passthrough.i64.i64(i32 {{[0-9]+}}, i64 %[[O]])
; CHECK: %[[A:.*]] = call i64 asm sideeffect "", "=r,0"(i64 %[[P]])
; CHECK: load i64, ptr @"llvm.task_struct.[[TAG]]:0:48$0:4"
; CHECK: %[[B:.*]] = call i64 asm sideeffect
; CHECK: phi i64 [ %[[A]], %[[THEN]] ], [ %[[B]], %[[ELSE]] ]
define i32 @select(ptr %t, i1 %c) {
  %o = select i1 %c, i64 9006717065142288, i64 18016671003303984
  %a = getelementptr i8, ptr %t, i64 %o
  %v = load i32, ptr %a
  ret i32 %v
}

; What is selected among is computed in the branches too, be it addresses or another selection.
;
; CHECK-LABEL: define ptr @nested_select(
; CHECK-NEXT: br i1 %c, label %[[THEN:.*]], label %[[ELSE:.*]]
; CHECK: [[THEN]]:
; CHECK: ptr @"llvm.task_struct.[[TAG]]:0:16$0:1"
; CHECK: [[ELSE]]:
; CHECK: br i1 %d, label
; CHECK: ptr @"llvm.task_struct.[[TAG]]:0:48$0:4"
; CHECK: ptr @"llvm.task_struct.[[TAG]]:0:24$0:2"
define ptr @nested_select(ptr %t, i1 %c, i1 %d) {
  %a = getelementptr i8, ptr %t, i64 9006717065142288
  %o = select i1 %d, i64 18016671003303984, i64 9007817717375000
  %b = getelementptr i8, ptr %t, i64 %o
  %p = select i1 %c, ptr %a, ptr %b
  ret ptr %p
}

; Variables stay in the entry block.
;
; CHECK-LABEL: define void @variable(
; CHECK-NEXT: alloca i64
; CHECK-NEXT: br i1 %c
define void @variable(i1 %c) {
  %o = select i1 %c, i64 9006717065142288, i64 18016671003303984
  %v = alloca i64
  store i64 %o, ptr %v
  %w = load volatile i64, ptr %v
  ret void
}

; A selection in a loop, of what goes round in it.
;
; CHECK-LABEL: define i32 @loop(
; CHECK: loop:
; CHECK-NEXT: %p = phi ptr
; CHECK: br i1 %c, label
; CHECK: %q = phi ptr
; CHECK: br i1 %more, label %loop, label %end
define i32 @loop(ptr %t, i1 %c) {
entry:
  br label %loop
loop:
  %p = phi ptr [ %t, %entry ], [ %r, %loop ]
  %a = getelementptr i8, ptr %p, i64 9007817717375000
  %b = getelementptr i8, ptr %p, i64 18016671003303984
  %q = select i1 %c, ptr %a, ptr %b
  %r = load ptr, ptr %q
  %more = icmp ne ptr %r, %t
  br i1 %more, label %loop, label %end
end:
  %f = getelementptr i8, ptr %r, i64 9006717065142288
  %v = load i32, ptr %f
  ret i32 %v
}

; CHECK-LABEL: define i64 @phi(
; CHECK: entry:
; CHECK-NEXT: switch i32
; CHECK: [[EDGE:.*]]: ; preds = %entry, %entry
; CHECK: %[[A:.*]] = call i64 asm
; CHECK: phi i64 [ %[[A]], %[[EDGE]] ], [ %{{.*}}, %other ]
define i64 @phi(i32 %c) {
entry:
  switch i32 %c, label %other [ i32 1, label %end
                                i32 2, label %end ]
other:
  br label %end
end:
  %o = phi i64 [ 9006717065142288, %entry ], [ 9006717065142288, %entry ], [ 18016671003303984, %other ]
  ret i64 %o
}

; CHECK-LABEL: define i64 @arithmetic(
; CHECK: add i64 %x, %
; CHECK-NOT: or i64
; CHECK: add i64 %x, %
; CHECK: sub i64 %x, %
; CHECK: icmp eq i64 %x, %
; CHECK: call void @use(i64 %
; CHECK: sub i64 0, %
; CHECK: inttoptr i64 %
define i64 @arithmetic(i64 %x, ptr %p) {
  %a = add nuw nsw i64 %x, 9006717065142288
  %b = or disjoint i64 %x, 9007817717375000
  %c = sub i64 %x, 18016671003303984
  %d = icmp eq i64 %x, 9006717065142288
  call void @use(i64 9006717065142288)
  %e = add i64 %x, -9006717065142288
  %f = inttoptr i64 9006717065142288 to ptr
  store i64 9007817717375000, ptr %p
  store i64 %a, ptr %p
  store i64 %b, ptr %p
  store i64 %c, ptr %p
  store i1 %d, ptr %p
  store ptr %f, ptr %p
  ret i64 %e
}

; container_of, and from there to a field: only their distance is left.
;
; CHECK-LABEL: define ptr @container(
; CHECK: load i64, ptr @"llvm.task_struct.[[TAG]]:0:32$0:3"
; CHECK: sub i64 0, %
; CHECK: getelementptr i8, ptr %se, i64 %
define ptr @container(ptr %se) {
  %t = getelementptr i8, ptr %se, i64 -9008919040573472
  ret ptr %t
}
; CHECK-LABEL: define i32 @sibling(
; CHECK: load i64, ptr @"llvm.task_struct.[[TAG]]:0:16$0:1"
; CHECK: sub i64 0, %
; CHECK: getelementptr i8, ptr %pid, i64 %
; CHECK: load i64, ptr @"llvm.task_struct.[[TAG]]:0:48$0:4"
define i32 @sibling(ptr %pid) {
  %a = getelementptr i8, ptr %pid, i64 9009953938161696
  %v = load i32, ptr %a
  ret i32 %v
}

; Constant expressions become instructions. What an optimiser might have made of the sizes is gone.
;
; CHECK-LABEL: define i64 @constants(
; CHECK-NOT: assume
; CHECK: load i64, ptr @"llvm.task_struct.[[TAG]]:0:16$0:1"
; CHECK: ret i64
define i64 @constants(ptr %p) {
  call void @llvm.assume(i1 true) [ "dereferenceable"(ptr %p, i64 18016671003303992) ]
  ret i64 ptrtoint (ptr getelementptr (i8, ptr @task, i64 9006717065142288) to i64)
}
