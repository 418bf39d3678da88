; The head of a module whose variable points to type !31, which the test has.

target triple = "bpfel"
@p = global ptr null, !dbg !10
!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2}
!0 = distinct !DICompileUnit(language: DW_LANG_Rust, file: !1, producer: "rustc", emissionKind: FullDebug, globals: !3)
!1 = !DIFile(filename: "kernel.rs", directory: "/")
!2 = !{i32 2, !"Debug Info Version", i32 3}
!3 = !{!10}
!10 = !DIGlobalVariableExpression(var: !11, expr: !DIExpression())
!11 = distinct !DIGlobalVariable(name: "p", scope: !1, file: !1, line: 1, type: !12, isDefinition: true)
!12 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !31, size: 64)
!20 = !DIBasicType(name: "u8", size: 8, encoding: DW_ATE_unsigned)
!21 = !DIBasicType(name: "u64", size: 64, encoding: DW_ATE_unsigned)
!23 = !DIBasicType(name: "i32", size: 32, encoding: DW_ATE_signed)
