; A type that contains itself by value has no size. No compiler makes one, a damaged file may.
;
; RUN: not %opt -load-pass-plugin=%plugin -passes=polybpf-btf -disable-output %s 2>&1 | FileCheck %s
;
; CHECK: error: {{.*}}debug info: type 'krate::A' contains itself [malformed-debug-info]

target triple = "bpfel"

define void @f(ptr %s) !dbg !4 {
  ret void, !dbg !50
}

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!1}
!0 = distinct !DICompileUnit(language: DW_LANG_Rust, file: !3, producer: "rustc", isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug)
!1 = !{i32 2, !"Debug Info Version", i32 3}
!3 = !DIFile(filename: "t.rs", directory: "")
!4 = distinct !DISubprogram(name: "f", scope: !3, file: !3, line: 1, type: !5, spFlags: DISPFlagDefinition, unit: !0)
!5 = !DISubroutineType(types: !6)
!6 = !{null, !10}
!50 = !DILocation(line: 1, scope: !4)
!10 = !DICompositeType(tag: DW_TAG_structure_type, name: "A", scope: !11, size: 64, elements: !12, identifier: "a")
!11 = !DINamespace(name: "krate", scope: null)
!12 = !{!13}
!13 = !DIDerivedType(tag: DW_TAG_member, name: "b", scope: !10, baseType: !14, size: 64)
!14 = !DICompositeType(tag: DW_TAG_structure_type, name: "B", scope: !11, size: 64, elements: !15, identifier: "b")
!15 = !{!16}
!16 = !DIDerivedType(tag: DW_TAG_member, name: "a", scope: !14, baseType: !10, size: 64)
