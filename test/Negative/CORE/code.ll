; What cannot be relocated: one clear error, at its place in the source. Inputs/types.ll of test/CORE has the
; types and the numbers.
;
; RUN: rm -rf %t && split-file %s %t
; RUN: cd %t
; RUN: cat copy.ll %S/../../CORE/Inputs/types.ll > copy.full.ll
; RUN: not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output copy.full.ll 2>&1 | FileCheck --check-prefix=COPY %s
; RUN: cat local.ll %S/../../CORE/Inputs/types.ll > local.full.ll
; RUN: not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output local.full.ll 2>&1 | FileCheck --check-prefix=LOCAL %s
; RUN: cat static.ll %S/../../CORE/Inputs/types.ll > static.full.ll
; RUN: not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output static.full.ll 2>&1 | FileCheck --check-prefix=STATIC %s
; RUN: cat size.ll %S/../../CORE/Inputs/types.ll > size.full.ll
; RUN: not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output size.full.ll 2>&1 | FileCheck --check-prefix=SIZE %s
; RUN: cat next.ll %S/../../CORE/Inputs/types.ll > next.full.ll
; RUN: not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output next.full.ll 2>&1 | FileCheck --check-prefix=NEXT %s
; RUN: cat byval.ll %S/../../CORE/Inputs/types.ll > byval.full.ll
; RUN: not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output byval.full.ll 2>&1 | FileCheck --check-prefix=BYVAL %s
; RUN: cat data.ll %S/../../CORE/Inputs/types.ll > data.full.ll
; RUN: not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output data.full.ll 2>&1 | FileCheck --check-prefix=DATA %s
; RUN: cat between.ll %S/../../CORE/Inputs/types.ll > between.full.ll
; RUN: not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output between.full.ll 2>&1 | FileCheck --check-prefix=BETWEEN %s
; RUN: cat aggregate.ll %S/../../CORE/Inputs/types.ll > aggregate.full.ll
; RUN: not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output aggregate.full.ll 2>&1 | FileCheck --check-prefix=AGGREGATE %s
; RUN: cat shift.ll %S/../../CORE/Inputs/types.ll > shift.full.ll
; RUN: not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output shift.full.ll 2>&1 | FileCheck --check-prefix=SHIFT %s
; RUN: cat or.ll %S/../../CORE/Inputs/types.ll > or.full.ll
; RUN: not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output or.full.ll 2>&1 | FileCheck --check-prefix=OR %s
; RUN: cat switch.ll %S/../../CORE/Inputs/types.ll > switch.full.ll
; RUN: not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output switch.full.ll 2>&1 | FileCheck --check-prefix=SWITCH %s
; RUN: cat intrinsic.ll %S/../../CORE/Inputs/types.ll > intrinsic.full.ll
; RUN: not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output intrinsic.full.ll 2>&1 | FileCheck --check-prefix=INTRINSIC %s
; RUN: cat beyond.ll %S/../../CORE/Inputs/types.ll > beyond.full.ll
; RUN: not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output beyond.full.ll 2>&1 | FileCheck --check-prefix=BEYOND %s
; RUN: cat inner.ll %S/../../CORE/Inputs/types.ll > inner.full.ll
; RUN: not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output inner.full.ll 2>&1 | FileCheck --check-prefix=INNER %s
; RUN: cat computed.ll %S/../../CORE/Inputs/types.ll > computed.full.ll
; RUN: not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output computed.full.ll 2>&1 | FileCheck --check-prefix=COMPUTED %s
; RUN: cat inside.ll %S/../../CORE/Inputs/types.ll > inside.full.ll
; RUN: not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output inside.full.ll 2>&1 | FileCheck --check-prefix=INSIDE %s
; RUN: cat no-type.ll %S/../../CORE/Inputs/types.ll > no-type.full.ll
; RUN: not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output no-type.full.ll 2>&1 | FileCheck --check-prefix=NO-TYPE %s
; RUN: cat kind.ll %S/../../CORE/Inputs/types.ll > kind.full.ll
; RUN: not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output kind.full.ll 2>&1 | FileCheck --check-prefix=KIND %s
; RUN: cat leaf.ll %S/../../CORE/Inputs/types.ll > leaf.full.ll
; RUN: not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output leaf.full.ll 2>&1 | FileCheck --check-prefix=LEAF %s
; RUN: cat path.ll %S/../../CORE/Inputs/types.ll > path.full.ll
; RUN: not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output path.full.ll 2>&1 | FileCheck --check-prefix=PATH %s
; RUN: cat local-id.ll %S/../../CORE/Inputs/types.ll > local-id.full.ll
; RUN: not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output local-id.full.ll 2>&1 | FileCheck --check-prefix=LOCAL-ID %s
; RUN: cat launder.ll %S/../../CORE/Inputs/types.ll > launder.full.ll
; RUN: not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output launder.full.ll 2>&1 | FileCheck --check-prefix=LAUNDER %s
; RUN: cat address.ll %S/../../CORE/Inputs/types.ll > address.full.ll
; RUN: not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output address.full.ll 2>&1 | FileCheck --check-prefix=ADDRESS %s

;--- copy.ll
; COPY: error: kernel.rs:7:3: in function f{{.*}}: a whole tagged struct is copied or set, whose size and layout here are not the kernel's; read or write its fields one by one [whole-tagged-struct]
target triple = "bpfel"
define void @f(ptr %t, ptr %to) !dbg !4 {
  call void @llvm.memcpy.p0.p0.i64(ptr %to, ptr %t, i64 18016671003303992, i1 false), !dbg !6
  ret void
}
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)

;--- local.ll
; LOCAL: error: kernel.rs:7:3: in function f{{.*}}: a tagged struct has a place of its own here, in the program's memory; it can only be reached through pointers that the kernel gave [whole-tagged-struct]
target triple = "bpfel"
define void @f() !dbg !4 {
  %t = alloca [18016671003303992 x i8], align 8, !dbg !6
  call void @use(ptr %t)
  ret void
}
declare void @use(ptr)

;--- static.ll
; STATIC: error: {{.*}}'instance' holds a tagged struct; it can only be reached through pointers that the kernel gave [whole-tagged-struct]
target triple = "bpfel"
@instance = global [18016671003303992 x i8] zeroinitializer
define void @f() !dbg !4 {
  ret void
}

;--- size.ll
; SIZE: error: kernel.rs:7:3{{.*}}: the size of struct task_struct here is not the kernel's; ask for it with a marker, and read fields instead of copying or counting whole structs [whole-tagged-struct]
target triple = "bpfel"
define i64 @f() !dbg !4 {
  %s = call i64 @id(i64 18016671003303992), !dbg !6
  ret i64 %s
}
declare i64 @id(i64)

;--- next.ll
; NEXT: error: kernel.rs:7:3{{.*}}: the size of struct sched_entity here is not the kernel's;{{.*}}[whole-tagged-struct]
target triple = "bpfel"
define ptr @f(ptr %t) !dbg !4 {
  %n = getelementptr i8, ptr %t, i64 9006649968566288, !dbg !6
  ret ptr %n
}

;--- byval.ll
; BYVAL: error: {{.*}}[whole-tagged-struct]
target triple = "bpfel"
define void @f(ptr %t) !dbg !4 {
  %v = load [18016671003303992 x i8], ptr %t, !dbg !6
  store [18016671003303992 x i8] %v, ptr %t, !dbg !6
  ret void
}

;--- data.ll
; DATA: error: {{.*}}the initial value of 'offsets' has the offset of struct {{[a-z_]+::[a-z_.]+}}, which nothing relocates in data; compute it in a function [unknown-tagged-offset]
target triple = "bpfel"
@offsets = constant [2 x i64] [i64 1, i64 9006717065142288]
define void @f() !dbg !4 {
  ret void
}

;--- between.ll
; BETWEEN: error: kernel.rs:7:3{{.*}}: {{0x[0-9a-f]+}} comes from the layout of a tagged type, but is no offset of a field in any whose debug info is here; compile with full debug info, and give a variable the type '*const T' [unknown-tagged-offset]
target triple = "bpfel"
define ptr @f(ptr %t) !dbg !4 {
  %n = getelementptr i8, ptr %t, i64 9006717132238864, !dbg !6
  ret ptr %n
}

;--- aggregate.ll
; AGGREGATE: error: kernel.rs:{{[0-9:]+}}: {{.*}}the offset of struct {{[a-z_]+::[a-z_.]+}} is used in 'ret' in a way that cannot be relocated; read fields one by one [unknown-tagged-offset]
target triple = "bpfel"
define {i64, i64} @f() !dbg !4 {
  ret {i64, i64} {i64 1, i64 9006717065142288}, !dbg !6
}

;--- shift.ll
; SHIFT: error: kernel.rs:7:3{{.*}}: the offset of a field, struct {{[a-z_]+::[a-z_.]+}}, is used in 'shl', which the running kernel's offset cannot take part in; add it to a pointer, or compare it with == [tagged-offset-arithmetic]
target triple = "bpfel"
define i64 @f(i64 %x) !dbg !4 {
  %n = shl i64 9006717065142288, %x, !dbg !6
  ret i64 %n
}

;--- or.ll
; OR: error: kernel.rs:7:3{{.*}}is used in 'or'{{.*}}[tagged-offset-arithmetic]
target triple = "bpfel"
define i64 @f(i64 %x) !dbg !4 {
  %n = or i64 9006717065142288, %x, !dbg !6
  ret i64 %n
}

;--- switch.ll
; SWITCH: error: kernel.rs:7:3{{.*}}is used in 'switch'{{.*}}[tagged-offset-arithmetic]
target triple = "bpfel"
define void @f(i64 %x) !dbg !4 {
  switch i64 %x, label %end [ i64 9006717065142288, label %other ], !dbg !6
other:
  br label %end
end:
  ret void
}

;--- intrinsic.ll
; INTRINSIC: error: kernel.rs:7:3{{.*}}is used in 'llvm.umax.i64'{{.*}}[tagged-offset-arithmetic]
target triple = "bpfel"
define i64 @f(i64 %x) !dbg !4 {
  %n = call i64 @llvm.umax.i64(i64 %x, i64 9006717065142288), !dbg !6
  ret i64 %n
}
declare i64 @llvm.umax.i64(i64, i64)

;--- beyond.ll
; BEYOND: error: kernel.rs:7:3{{.*}}: 8 bytes are accessed at struct task_struct::pid, of which 4 are left; access one field at a time [access-beyond-field]
target triple = "bpfel"
define i64 @f(ptr %t) !dbg !4 {
  %a = getelementptr i8, ptr %t, i64 9006717065142288
  %v = load i64, ptr %a, !dbg !6
  ret i64 %v
}

;--- inner.ll
; INNER: error: kernel.rs:7:3{{.*}}: 16 bytes are accessed at struct task_struct::se, of which 0 are left; access one field at a time [access-beyond-field]
target triple = "bpfel"
define void @f(ptr %t, ptr %to) !dbg !4 {
  %a = getelementptr i8, ptr %t, i64 9008919040573472
  call void @llvm.memcpy.p0.p0.i64(ptr %to, ptr %a, i64 16, i1 false), !dbg !6
  ret void
}
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)

;--- computed.ll
; COMPUTED: error: kernel.rs:7:3{{.*}}: the argument of a marker is no offset or size of a tagged type, but computed; write offset_of or size_of right into the call [malformed-marker]
target triple = "bpfel"
define i64 @f(i64 %x) !dbg !4 {
  %n = call i64 @polybpf.core.field_exists(i64 %x), !dbg !6
  ret i64 %n
}
declare i64 @polybpf.core.field_exists(i64)

;--- inside.ll
; INSIDE: error: kernel.rs:7:3{{.*}}: {{0x[0-9a-f]+}} is not where a field begins, but in or after struct task_struct::pid [malformed-marker]
target triple = "bpfel"
define i64 @f() !dbg !4 {
  %n = call i64 @polybpf.core.field_size(i64 9006717065142290), !dbg !6
  ret i64 %n
}
declare i64 @polybpf.core.field_size(i64)

;--- no-type.ll
; NO-TYPE: error: kernel.rs:7:3{{.*}}: {{0x[0-9a-f]+}} is not the size of a tagged type [malformed-marker]
target triple = "bpfel"
define i64 @f() !dbg !4 {
  %n = call i64 @polybpf.core.type_exists(i64 9006717065142288), !dbg !6
  ret i64 %n
}
declare i64 @polybpf.core.type_exists(i64)

;--- kind.ll
; KIND: error: kernel.rs:7:3{{.*}}: marker 'polybpf.core.field_exist:task_struct:pid:i32': unknown kind 'field_exist'; known: field_offset,{{.*}}[malformed-marker]
target triple = "bpfel"
define i64 @f() !dbg !4 {
  %n = call i64 @"polybpf.core.field_exist:task_struct:pid:i32"(), !dbg !6
  ret i64 %n
}
declare i64 @"polybpf.core.field_exist:task_struct:pid:i32"()

;--- leaf.ll
; LEAF: error: kernel.rs:7:3{{.*}}: unknown kind of field 'int'; known: i8 to i64,{{.*}}[malformed-marker]
target triple = "bpfel"
define i64 @f() !dbg !4 {
  %n = call i64 @"polybpf.core.field_exists:task_struct:pid:int"(), !dbg !6
  ret i64 %n
}
declare i64 @"polybpf.core.field_exists:task_struct:pid:int"()

;--- path.ll
; PATH: error: kernel.rs:7:3{{.*}}: 'a..b[' is no path like 'a.b[2].c' [malformed-marker]
target triple = "bpfel"
define i64 @f() !dbg !4 {
  %n = call i64 @"polybpf.core.field_exists:task_struct:a..b[:i32"(), !dbg !6
  ret i64 %n
}
declare i64 @"polybpf.core.field_exists:task_struct:a..b[:i32"()

;--- local-id.ll
; LOCAL-ID: error: kernel.rs:7:3{{.*}}: only a type that the program defines has what is asked for, which a name alone does not say [malformed-marker]
target triple = "bpfel"
define i64 @f() !dbg !4 {
  %n = call i64 @"polybpf.core.type_id_local:task_struct"(), !dbg !6
  ret i64 %n
}
declare i64 @"polybpf.core.type_id_local:task_struct"()

;--- launder.ll
; LAUNDER: error: {{.*}}'polybpf.core.launder' is no function but a marker: call it as 'ptr (ptr)' [malformed-marker]
target triple = "bpfel"
define ptr @f(ptr %p) !dbg !4 {
  %q = call ptr @polybpf.core.launder(ptr %p, i64 8), !dbg !6
  ret ptr %q
}
declare ptr @polybpf.core.launder(ptr, i64)

;--- address.ll
; ADDRESS: error: {{.*}}'polybpf.core.field_exists' is no function but a marker: call it as 'i64 (i64)' [malformed-marker]
target triple = "bpfel"
define ptr @f() !dbg !4 {
  ret ptr @polybpf.core.field_exists
}
declare i64 @polybpf.core.field_exists(i64)
