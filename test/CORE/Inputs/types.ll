; The debug info of three tagged types, for tests to have behind their code; what points to them are variables of
; functions, and here global variables, so that nothing depends on the test.
;
;   struct sched_entity { tag; u8 on_rq @9005550456975360; tag; u64 vruntime @9006649968566280; }                     size 9006649968566288
;   struct task_struct  { tag; u8 comm[16] @9005617083875328; tag; i32 pid @9006717065142288; tag;
;                         struct task_struct *real_parent @9007817717375000; tag;
;                         struct sched_entity se @9008919040573472 (vruntime @18015569009139752); tag;
;                         u32 flags @18016671003303984; }                                                    size 18016671003303992
;   struct pid          { tag; u32 level @9011588679139328; tag; i32 numbers[] @9012693155876868; }

@task = global ptr null, !dbg !10
@numbers = global ptr null, !dbg !13

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2}
!0 = distinct !DICompileUnit(language: DW_LANG_Rust, file: !1, producer: "rustc", isOptimized: true, emissionKind: FullDebug, globals: !3)
!1 = !DIFile(filename: "kernel.rs", directory: "/")
!2 = !{i32 2, !"Debug Info Version", i32 3}
!3 = !{!10, !13}
!4 = distinct !DISubprogram(name: "f", scope: !1, file: !1, line: 1, type: !5, spFlags: DISPFlagDefinition, unit: !0)
!5 = !DISubroutineType(types: !{null})
!6 = !DILocation(line: 7, column: 3, scope: !4)
!10 = !DIGlobalVariableExpression(var: !11, expr: !DIExpression())
!11 = distinct !DIGlobalVariable(name: "task", scope: !1, file: !1, line: 1, type: !12, isDefinition: true)
!12 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !31, size: 64)
!13 = !DIGlobalVariableExpression(var: !14, expr: !DIExpression())
!14 = distinct !DIGlobalVariable(name: "numbers", scope: !1, file: !1, line: 1, type: !15, isDefinition: true)
!15 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !32, size: 64)
!20 = !DIBasicType(name: "u8", size: 8, encoding: DW_ATE_unsigned)
!21 = !DIBasicType(name: "u64", size: 64, encoding: DW_ATE_unsigned)
!22 = !DICompositeType(tag: DW_TAG_array_type, baseType: !20, size: 128, elements: !{!DISubrange(count: 16)})
!23 = !DIBasicType(name: "i32", size: 32, encoding: DW_ATE_signed)
!24 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !31, size: 64)
!25 = !DIBasicType(name: "u32", size: 32, encoding: DW_ATE_unsigned)
!26 = !DICompositeType(tag: DW_TAG_array_type, baseType: !23, elements: !{!DISubrange(count: 0)})
!40 = !DICompositeType(tag: DW_TAG_array_type, baseType: !20, size: 72044403655802880, elements: !{!DISubrange(count: 9005550456975360)})
!41 = !DIDerivedType(tag: DW_TAG_member, name: "__polybpf_tag0", scope: !30, baseType: !40, size: 72044403655802880, offset: 0)
!42 = !DIDerivedType(tag: DW_TAG_member, name: "on_rq", scope: !30, baseType: !20, size: 8, offset: 72044403655802880)
!43 = !DICompositeType(tag: DW_TAG_array_type, baseType: !20, size: 8796092727296, elements: !{!DISubrange(count: 1099511590912)})
!44 = !DIDerivedType(tag: DW_TAG_member, name: "__polybpf_tag1", scope: !30, baseType: !43, size: 8796092727296, offset: 72044403655802888)
!45 = !DIDerivedType(tag: DW_TAG_member, name: "vruntime", scope: !30, baseType: !21, size: 64, offset: 72053199748530240)
!30 = !DICompositeType(tag: DW_TAG_structure_type, name: "sched_entity", file: !1, line: 30, size: 72053199748530304, elements: !{!41, !42, !44, !45})
!46 = !DICompositeType(tag: DW_TAG_array_type, baseType: !20, size: 72044936671002624, elements: !{!DISubrange(count: 9005617083875328)})
!47 = !DIDerivedType(tag: DW_TAG_member, name: "__polybpf_tag0", scope: !31, baseType: !46, size: 72044936671002624, offset: 0)
!48 = !DIDerivedType(tag: DW_TAG_member, name: "comm", scope: !31, baseType: !22, size: 128, offset: 72044936671002624)
!49 = !DICompositeType(tag: DW_TAG_array_type, baseType: !20, size: 8799850135552, elements: !{!DISubrange(count: 1099981266944)})
!50 = !DIDerivedType(tag: DW_TAG_member, name: "__polybpf_tag1", scope: !31, baseType: !49, size: 8799850135552, offset: 72044936671002752)
!51 = !DIDerivedType(tag: DW_TAG_member, name: "pid", scope: !31, baseType: !23, size: 32, offset: 72053736521138304)
!52 = !DICompositeType(tag: DW_TAG_array_type, baseType: !20, size: 8805217861632, elements: !{!DISubrange(count: 1100652232704)})
!53 = !DIDerivedType(tag: DW_TAG_member, name: "__polybpf_tag2", scope: !31, baseType: !52, size: 8805217861632, offset: 72053736521138336)
!54 = !DIDerivedType(tag: DW_TAG_member, name: "real_parent", scope: !31, baseType: !24, size: 64, offset: 72062541739000000)
!55 = !DICompositeType(tag: DW_TAG_array_type, baseType: !20, size: 8810585587712, elements: !{!DISubrange(count: 1101323198464)})
!56 = !DIDerivedType(tag: DW_TAG_member, name: "__polybpf_tag3", scope: !31, baseType: !55, size: 8810585587712, offset: 72062541739000064)
!57 = !DIDerivedType(tag: DW_TAG_member, name: "se", scope: !31, baseType: !30, size: 72053199748530304, offset: 72071352324587776)
!58 = !DICompositeType(tag: DW_TAG_array_type, baseType: !20, size: 8815953313792, elements: !{!DISubrange(count: 1101994164224)})
!59 = !DIDerivedType(tag: DW_TAG_member, name: "__polybpf_tag4", scope: !31, baseType: !58, size: 8815953313792, offset: 144124552073118080)
!60 = !DIDerivedType(tag: DW_TAG_member, name: "flags", scope: !31, baseType: !25, size: 32, offset: 144133368026431872)
!31 = !DICompositeType(tag: DW_TAG_structure_type, name: "task_struct", file: !1, line: 31, size: 144133368026431936, elements: !{!47, !48, !50, !51, !53, !54, !56, !57, !59, !60})
!61 = !DICompositeType(tag: DW_TAG_array_type, baseType: !20, size: 72092709433114624, elements: !{!DISubrange(count: 9011588679139328)})
!62 = !DIDerivedType(tag: DW_TAG_member, name: "__polybpf_tag0", scope: !32, baseType: !61, size: 72092709433114624, offset: 0)
!63 = !DIDerivedType(tag: DW_TAG_member, name: "level", scope: !32, baseType: !25, size: 32, offset: 72092709433114624)
!64 = !DICompositeType(tag: DW_TAG_array_type, baseType: !20, size: 8835813900288, elements: !{!DISubrange(count: 1104476737536)})
!65 = !DIDerivedType(tag: DW_TAG_member, name: "__polybpf_tag1", scope: !32, baseType: !64, size: 8835813900288, offset: 72092709433114656)
!66 = !DIDerivedType(tag: DW_TAG_member, name: "numbers", scope: !32, baseType: !26, size: 0, offset: 72101545247014944)
!32 = !DICompositeType(tag: DW_TAG_structure_type, name: "pid", file: !1, line: 32, size: 72101545247014944, elements: !{!62, !63, !65, !66})
