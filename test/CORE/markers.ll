; The two forms of markers, all kinds: by a number of a tagged type, and by names alone, without any debug info. (Types and
; numbers are those of Inputs/types.ll.)
;
; REQUIRES: llvm-22-host
; RUN: rm -rf %t && split-file %s %t
; RUN: cat %t/number.ll %S/Inputs/types.ll > %t/number.full.ll
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-core,verify' -S %t/number.full.ll | FileCheck %s --check-prefix=NUMBER
; RUN: %llc -load-pass-plugin=%plugin -filetype=obj %t/number.full.ll -o %t/number.o
; RUN: %llvm-objdump -dr %t/number.o | FileCheck %s --check-prefix=RECORDS
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-core,verify' -S %t/name.ll | FileCheck %s --check-prefix=NAME
; RUN: %polybpf-link --btf --export f %t/name.ll -o %t/name.o
; RUN: %llvm-objdump -dr %t/name.o | FileCheck %s --check-prefix=NAMED
; RUN: not %polybpf-link --export f %t/name.ll -o %t/no-btf.o 2>&1 | FileCheck %s --check-prefix=NO-BTF
;
; NO-BTF: error: the program has CO-RE relocations, which are part of its BTF; link with --btf
;
;--- number.ll
; NUMBER-LABEL: define void @f(
; NUMBER: load i64, ptr @"llvm.task_struct.{{[0-9a-f]+}}:0:16$0:1"
; NUMBER: load i32, ptr @"llvm.task_struct.{{[0-9a-f]+}}:1:4$0:1"
; NUMBER: load i32, ptr @"llvm.task_struct.{{[0-9a-f]+}}:2:1$0:1"
; NUMBER: load i32, ptr @"llvm.task_struct.{{[0-9a-f]+}}:3:1$0:1"
; NUMBER: load i32, ptr @"llvm.task_struct.{{[0-9a-f]+}}:4:32$0:1"
; NUMBER: load i32, ptr @"llvm.task_struct.{{[0-9a-f]+}}:5:32$0:1"
; NUMBER: load i32, ptr @"llvm.task_struct.{{[0-9a-f]+}}:8:1$0"
; NUMBER: load i32, ptr @"llvm.task_struct.{{[0-9a-f]+}}:9:56$0"
; NUMBER: load i32, ptr @"llvm.task_struct.{{[0-9a-f]+}}:12:1$0"
; NUMBER: load i64, ptr @"llvm.task_struct.{{[0-9a-f]+}}$6"
; NUMBER: load i64, ptr @"llvm.task_struct.{{[0-9a-f]+}}$7"
; NUMBER-NOT: polybpf.core
;
; A call that an optimiser made of two: each answer has its branch, and the number itself is not asked for.
;
; NUMBER-LABEL: define i64 @joined(
; NUMBER: %[[A:.*]] = load i32, ptr @"llvm.task_struct.{{[0-9a-f]+}}:2:1$0:1"
; NUMBER: %[[P:.*]] = call i32 @llvm.bpf.passthrough.i32.i32(i32 {{[0-9]+}}, i32 %[[A]])
; NUMBER: %[[B:.*]] = zext i32 %[[P]] to i64
; NUMBER: %[[C:.*]] = call i64 asm sideeffect "", "=r,0"(i64 %[[B]])
; NUMBER-NOT: :0:
; NUMBER: phi i64 [ %[[C]], %entry{{.*}} ], [ %{{.*}}, %other ]
; NUMBER-LABEL: define i1 @selected(
; NUMBER: br i1 %c
; NUMBER-NOT: :0:
; NUMBER: phi i64
; NUMBER: trunc i64
; RECORDS: CO-RE <byte_off> [{{[0-9]+}}] struct task_struct::pid (0:1)
; RECORDS: CO-RE <byte_sz> [{{[0-9]+}}] struct task_struct::pid (0:1)
; RECORDS: CO-RE <field_exists> [{{[0-9]+}}] struct task_struct::pid (0:1)
; RECORDS: CO-RE <signed> [{{[0-9]+}}] struct task_struct::pid (0:1)
; RECORDS: CO-RE <lshift_u64> [{{[0-9]+}}] struct task_struct::pid (0:1)
; RECORDS: CO-RE <rshift_u64> [{{[0-9]+}}] struct task_struct::pid (0:1)
; RECORDS: CO-RE <type_exists> [{{[0-9]+}}] struct task_struct
; RECORDS: CO-RE <type_size> [{{[0-9]+}}] struct task_struct
; RECORDS: CO-RE <type_matches> [{{[0-9]+}}] struct task_struct
; RECORDS: CO-RE <local_type_id> [{{[0-9]+}}] struct task_struct
; RECORDS: CO-RE <target_type_id> [{{[0-9]+}}] struct task_struct
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"
declare i64 @polybpf.core.field_offset(i64)
declare i64 @polybpf.core.field_size(i64)
declare i64 @polybpf.core.field_exists(i64)
declare i64 @polybpf.core.field_signed(i64)
declare i64 @polybpf.core.field_lshift(i64)
declare i64 @polybpf.core.field_rshift(i64)
declare i64 @polybpf.core.type_exists(i64)
declare i64 @polybpf.core.type_size(i64)
declare i64 @polybpf.core.type_matches(i64)
declare i64 @polybpf.core.type_id_local(i64)
declare i64 @polybpf.core.type_id_kernel(i64)
define void @f(ptr %p) !dbg !4 {
  %v0 = call i64 @polybpf.core.field_offset(i64 9006717065142288), !dbg !6
  store volatile i64 %v0, ptr %p, !dbg !6
  %v1 = call i64 @polybpf.core.field_size(i64 9006717065142288), !dbg !6
  store volatile i64 %v1, ptr %p, !dbg !6
  %v2 = call i64 @polybpf.core.field_exists(i64 9006717065142288), !dbg !6
  store volatile i64 %v2, ptr %p, !dbg !6
  %v3 = call i64 @polybpf.core.field_signed(i64 9006717065142288), !dbg !6
  store volatile i64 %v3, ptr %p, !dbg !6
  %v4 = call i64 @polybpf.core.field_lshift(i64 9006717065142288), !dbg !6
  store volatile i64 %v4, ptr %p, !dbg !6
  %v5 = call i64 @polybpf.core.field_rshift(i64 9006717065142288), !dbg !6
  store volatile i64 %v5, ptr %p, !dbg !6
  %v6 = call i64 @polybpf.core.type_exists(i64 18016671003303992), !dbg !6
  store volatile i64 %v6, ptr %p, !dbg !6
  %v7 = call i64 @polybpf.core.type_size(i64 18016671003303992), !dbg !6
  store volatile i64 %v7, ptr %p, !dbg !6
  %v8 = call i64 @polybpf.core.type_matches(i64 18016671003303992), !dbg !6
  store volatile i64 %v8, ptr %p, !dbg !6
  %v9 = call i64 @polybpf.core.type_id_local(i64 18016671003303992), !dbg !6
  store volatile i64 %v9, ptr %p, !dbg !6
  %v10 = call i64 @polybpf.core.type_id_kernel(i64 18016671003303992), !dbg !6
  store volatile i64 %v10, ptr %p, !dbg !6
  ret void, !dbg !6
}
define i64 @joined(i1 %c) {
entry:
  br i1 %c, label %end, label %other
other:
  br label %end
end:
  %n = phi i64 [ 9006717065142288, %entry ], [ 18016671003303984, %other ]
  %v = call i64 @polybpf.core.field_exists(i64 %n)
  ret i64 %v
}
define i1 @selected(i1 %c) {
  %n = select i1 %c, i64 9006717065142288, i64 18016671003303984
  %w = call i64 @polybpf.core.field_exists(i64 %n)
  %v = trunc i64 %w to i1
  ret i1 %v
}


;--- name.ll
; Each question has a type of its own, a flavor of the kernel's.
;
; NAME: load i{{32|64}}, ptr @"llvm.{{[a-z_]+}}___{{(old_)?}}{{[0-9a-f]+}}:0:16$0:0:0:2"
; NAME: load i{{32|64}}, ptr @"llvm.{{[a-z_]+}}___{{(old_)?}}{{[0-9a-f]+}}:1:1$0:0"
; NAME: load i{{32|64}}, ptr @"llvm.{{[a-z_]+}}___{{(old_)?}}{{[0-9a-f]+}}:2:1$0:0"
; NAME: load i{{32|64}}, ptr @"llvm.{{[a-z_]+}}___{{(old_)?}}{{[0-9a-f]+}}:3:1$0:0"
; NAME: load i{{32|64}}, ptr @"llvm.{{[a-z_]+}}___{{(old_)?}}{{[0-9a-f]+}}:4:32$0:0"
; NAME: load i{{32|64}}, ptr @"llvm.{{[a-z_]+}}___{{(old_)?}}{{[0-9a-f]+}}:5:0$0:0"
; NAME: load i{{32|64}}, ptr @"llvm.{{[a-z_]+}}___{{(old_)?}}{{[0-9a-f]+}}$7"
; NAME: load i{{32|64}}, ptr @"llvm.{{[a-z_]+}}___{{(old_)?}}{{[0-9a-f]+}}:8:1$0"
; NAME: load i{{32|64}}, ptr @"llvm.{{[a-z_]+}}___{{(old_)?}}{{[0-9a-f]+}}:9:0$0"
; NAME: load i{{32|64}}, ptr @"llvm.{{[a-z_]+}}___{{(old_)?}}{{[0-9a-f]+}}:10:1$0"
; NAME: load i{{32|64}}, ptr @"llvm.{{[a-z_]+}}___{{(old_)?}}{{[0-9a-f]+}}:11:1$0"
; NAME: load i{{32|64}}, ptr @"llvm.{{[a-z_]+}}___{{(old_)?}}{{[0-9a-f]+}}:12:1$0"
; NAMED: CO-RE <byte_off> [{{[0-9]+}}] struct task_struct___{{[0-9a-f]+}}::se.load[2] (0:0:0:2)
; NAMED: CO-RE <byte_sz> [{{[0-9]+}}] struct task_struct___{{[0-9a-f]+}}::comm (0:0)
; NAMED: CO-RE <field_exists> [{{[0-9]+}}] union bpf_attr___{{[0-9a-f]+}}::flags (0:0)
; NAMED: CO-RE <signed> [{{[0-9]+}}] struct task_struct___{{[0-9a-f]+}}::pid (0:0)
; NAMED: CO-RE <lshift_u64> [{{[0-9]+}}] struct task_struct___{{[0-9a-f]+}}::in_execve (0:0)
; NAMED: CO-RE <rshift_u64> [{{[0-9]+}}] struct task_struct___{{[0-9a-f]+}}::mm (0:0)
; NAMED: CO-RE <target_type_id> [{{[0-9]+}}] struct task_struct___{{[0-9a-f]+}}
; NAMED: CO-RE <type_exists> [{{[0-9]+}}] struct task_struct___old_{{[0-9a-f]+}}
; NAMED: CO-RE <type_size> [{{[0-9]+}}] struct task_struct___{{[0-9a-f]+}}
; NAMED: CO-RE <enumval_exists> [{{[0-9]+}}] enum bpf_map_type___{{[0-9a-f]+}}::BPF_MAP_TYPE_HASH = 0
; NAMED: CO-RE <enumval_value> [{{[0-9]+}}] enum bpf_map_type___{{[0-9a-f]+}}::BPF_MAP_TYPE_HASH = 1
; NAMED: CO-RE <type_matches> [{{[0-9]+}}] union bpf_attr___{{[0-9a-f]+}}
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"
declare i64 @"polybpf.core.field_offset:task_struct:se.load[2]:u64"()
declare i64 @"polybpf.core.field_size:task_struct:comm:u8[]"()
declare i64 @"polybpf.core.field_exists:union bpf_attr:flags:u32"()
declare i64 @"polybpf.core.field_signed:task_struct:pid:i32"()
declare i64 @"polybpf.core.field_lshift:task_struct:in_execve:u32"()
declare i64 @"polybpf.core.field_rshift:task_struct:mm:ptr"()
declare i64 @"polybpf.core.type_id_kernel:task_struct"()
declare i64 @"polybpf.core.type_exists:task_struct___old"()
declare i64 @"polybpf.core.type_size:task_struct"()
declare i64 @"polybpf.core.enum_value_exists:bpf_map_type:BPF_MAP_TYPE_HASH"()
declare i64 @"polybpf.core.enum_value:enum bpf_map_type:BPF_MAP_TYPE_HASH:1"()
declare i64 @"polybpf.core.type_matches:union bpf_attr"()
define void @f(ptr %p) {
  %v0 = call i64 @"polybpf.core.field_offset:task_struct:se.load[2]:u64"()
  store volatile i64 %v0, ptr %p
  %v1 = call i64 @"polybpf.core.field_size:task_struct:comm:u8[]"()
  store volatile i64 %v1, ptr %p
  %v2 = call i64 @"polybpf.core.field_exists:union bpf_attr:flags:u32"()
  store volatile i64 %v2, ptr %p
  %v3 = call i64 @"polybpf.core.field_signed:task_struct:pid:i32"()
  store volatile i64 %v3, ptr %p
  %v4 = call i64 @"polybpf.core.field_lshift:task_struct:in_execve:u32"()
  store volatile i64 %v4, ptr %p
  %v5 = call i64 @"polybpf.core.field_rshift:task_struct:mm:ptr"()
  store volatile i64 %v5, ptr %p
  %v6 = call i64 @"polybpf.core.type_id_kernel:task_struct"()
  store volatile i64 %v6, ptr %p
  %v7 = call i64 @"polybpf.core.type_exists:task_struct___old"()
  store volatile i64 %v7, ptr %p
  %v8 = call i64 @"polybpf.core.type_size:task_struct"()
  store volatile i64 %v8, ptr %p
  %v9 = call i64 @"polybpf.core.enum_value_exists:bpf_map_type:BPF_MAP_TYPE_HASH"()
  store volatile i64 %v9, ptr %p
  %v10 = call i64 @"polybpf.core.enum_value:enum bpf_map_type:BPF_MAP_TYPE_HASH:1"()
  store volatile i64 %v10, ptr %p
  %v11 = call i64 @"polybpf.core.type_matches:union bpf_attr"()
  store volatile i64 %v11, ptr %p
  ret void
}
