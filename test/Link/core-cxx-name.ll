; The access of a field of a C++ type whose name has colons: LLVM takes the first colon of the variable's name for the end
; of that of the type.
;
;   namespace a { struct S { int x, y; }; }   template <class T> struct W { int u; T t; };   read W<a::S>::u
;
; RUN: %polybpf-link %s --btf --export prog -o %t.o && %llvm-objdump -dr %t.o | FileCheck %s
;
; CHECK: <prog>:
; CHECK:   CO-RE <byte_off> [{{[0-9]+}}] struct {{W.*}}::t (0:1)

target triple = "bpfel"

@"llvm.W<a::S>:0:4$0:1" = external global i64, !llvm.preserve.access.index !4 #1

define i32 @prog(ptr %p) section "raw_tp" !dbg !9 {
  %offset = load i64, ptr @"llvm.W<a::S>:0:4$0:1", align 8, !dbg !12
  %field = getelementptr i8, ptr %p, i64 %offset, !dbg !12
  %pass = call ptr @llvm.bpf.passthrough.p0.p0(i32 0, ptr %field), !dbg !12
  %value = load i32, ptr %pass, align 4, !dbg !12
  ret i32 %value, !dbg !12
}
declare ptr @llvm.bpf.passthrough.p0.p0(i32, ptr)

attributes #1 = { "btf_ama" }

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2, !3}
!0 = distinct !DICompileUnit(language: DW_LANG_C_plus_plus_14, file: !1, emissionKind: FullDebug)
!1 = !DIFile(filename: "w.cpp", directory: "/")
!2 = !{i32 7, !"Dwarf Version", i32 5}
!3 = !{i32 2, !"Debug Info Version", i32 3}
!4 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "W<a::S>", file: !1, size: 64, elements: !5)
!5 = !{!6, !7}
!6 = !DIDerivedType(tag: DW_TAG_member, name: "u", scope: !4, file: !1, baseType: !8, size: 32)
!7 = !DIDerivedType(tag: DW_TAG_member, name: "t", scope: !4, file: !1, baseType: !8, size: 32, offset: 32)
!8 = !DIBasicType(name: "int", size: 32, encoding: DW_ATE_signed)
!9 = distinct !DISubprogram(name: "prog", scope: !1, file: !1, line: 1, type: !10, unit: !0, spFlags: DISPFlagDefinition)
!10 = !DISubroutineType(types: !11)
!11 = !{!8}
!12 = !DILocation(line: 1, scope: !9)
