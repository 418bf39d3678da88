; What is wrong with calls of the carriers' protocol: that they do not say what they ask.
;
; RUN: rm -rf %t && split-file %s %t && cd %t
; RUN: cat types.ll no-location.ll > 1.ll && not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output 1.ll 2>&1 | FileCheck --check-prefix=LOCATION %s
; RUN: cat types.ll no-field.ll > 2.ll && not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output 2.ll 2>&1 | FileCheck --check-prefix=FIELD %s
; RUN: cat types.ll no-path.ll > 3.ll && not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output 3.ll 2>&1 | FileCheck --check-prefix=EMPTY %s
; RUN: cat types.ll no-helper.ll > 4.ll && not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output 4.ll 2>&1 | FileCheck --check-prefix=HELPER %s
; RUN: cat types.ll address.ll > 5.ll && not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output 5.ll 2>&1 | FileCheck --check-prefix=ADDRESS %s

;--- no-location.ll
; LOCATION: error: <unknown>:0:0: in function f i32 (ptr): call of '__btf_field_exists': its debug location is lost, and with it what it asks; compile with -C debuginfo=2 [malformed-carrier]
define i32 @f(ptr %p) {
  %v = call i32 @__btf_field_exists(ptr %p, ptr null)
  ret i32 %v
}
;--- no-field.ll
; FIELD: error: watch.rs:7:3: in function f i32 (ptr): call of '__btf_field_exists': '__BtfCarrierFortask_struct' has no field 'pud' [malformed-carrier]
define i32 @f(ptr %p) {
  %v = call i32 @__btf_field_exists(ptr %p, ptr null), !dbg !20
  ret i32 %v
}
;--- no-path.ll
; EMPTY: error: watch.rs:8:3: in function f i32 (ptr): call of '__btf_field_byte_offset': the path 'RootPath' is empty [malformed-carrier]
define i32 @f(ptr %p) {
  %v = call i32 @__btf_field_byte_offset(ptr %p, ptr null), !dbg !21
  ret i32 %v
}
;--- no-helper.ll
; HELPER: error: watch.rs:9:3: in function f i32 (ptr): call of '__btf_field_exists': 'f', which it is in, takes no carrier and path by pointer [malformed-carrier]
define i32 @f(ptr %p) {
  %v = call i32 @__btf_field_exists(ptr %p, ptr null), !dbg !22
  ret i32 %v
}
;--- address.ll
; ADDRESS: error: {{.*}}'__btf_field_exists' is no function: only call it, as u32 [malformed-carrier]
define ptr @f(ptr %p) {
  ret ptr @__btf_field_exists
}
;--- types.ll
target triple = "bpfel"
declare i32 @__btf_field_exists(ptr, ptr)
declare i32 @__btf_field_byte_offset(ptr, ptr)
!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2}
!0 = distinct !DICompileUnit(language: DW_LANG_Rust, file: !1, producer: "rustc", isOptimized: true, emissionKind: FullDebug)
!1 = !DIFile(filename: "watch.rs", directory: "/src")
!2 = !{i32 2, !"Debug Info Version", i32 3}
!3 = !DIBasicType(name: "u8", size: 8, encoding: DW_ATE_unsigned)
!4 = !DICompositeType(tag: DW_TAG_structure_type, name: "__BtfCarrierFortask_struct", file: !1, size: 8, elements: !5)
!5 = !{!6}
!6 = !DIDerivedType(tag: DW_TAG_member, name: "pid", file: !1, baseType: !3, size: 8)
!7 = !DICompositeType(tag: DW_TAG_structure_type, name: "RootPath", file: !1, size: 0, elements: !{})
!8 = !DICompositeType(tag: DW_TAG_structure_type, name: "Pud", file: !1, size: 8, elements: !9)
!9 = !{!10}
!10 = !DIDerivedType(tag: DW_TAG_member, name: "pud", file: !1, baseType: !3, size: 8)
!11 = !DICompositeType(tag: DW_TAG_structure_type, name: "FieldPath<RootPath, Pud>", file: !1, size: 8, elements: !12)
!12 = !{!13, !14}
!13 = !DIDerivedType(tag: DW_TAG_member, name: "parent", file: !1, baseType: !7, size: 0)
!14 = !DIDerivedType(tag: DW_TAG_member, name: "field", file: !1, baseType: !8, size: 8)
!15 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !4, size: 64)
!16 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !11, size: 64)
!17 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !7, size: 64)
!20 = !DILocation(line: 7, column: 3, scope: !30)
!21 = !DILocation(line: 8, column: 3, scope: !31)
!22 = !DILocation(line: 9, column: 3, scope: !32)
!30 = distinct !DISubprogram(name: "exists", file: !1, line: 6, type: !DISubroutineType(types: !{!3, !15, !16}), unit: !0, spFlags: DISPFlagDefinition)
!31 = distinct !DISubprogram(name: "offset", file: !1, line: 6, type: !DISubroutineType(types: !{!3, !15, !17}), unit: !0, spFlags: DISPFlagDefinition)
!32 = distinct !DISubprogram(name: "f", file: !1, line: 6, type: !DISubroutineType(types: !{!3, !15}), unit: !0, spFlags: DISPFlagDefinition)
