; What no verifier of LLVM looks at may be anything: annotations that are no list are passed over.
;
; RUN: %opt -load-pass-plugin=%plugin -passes=polybpf-btf -S %s | FileCheck %s
;
; CHECK: !DICompositeType(tag: DW_TAG_structure_type, name: "A", {{.*}}annotations: [[TAGS:![0-9]+]])
; CHECK: [[TAGS]] = !{[[TAG:![0-9]+]]}
; CHECK: [[TAG]] = !{!"btf_decl_tag", !"rust.type=krate::A"}

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
!6 = !{null, !7}
!7 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !10, size: 64)
!10 = !DICompositeType(tag: DW_TAG_structure_type, name: "A", scope: !11, size: 64, elements: !12, annotations: !3)
!11 = !DINamespace(name: "krate", scope: null)
!12 = !{!13}
!13 = !DIDerivedType(tag: DW_TAG_member, name: "b", scope: !10, baseType: !14, size: 64, annotations: !3)
!14 = !DIBasicType(name: "u64", size: 64, encoding: DW_ATE_unsigned)
!50 = !DILocation(line: 1, scope: !4)
