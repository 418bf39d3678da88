; A Rust variable of type Pair<u32>, as rustc describes it:
;
;   pub struct Pair<T> { left: T, right: T }
;   #[no_mangle] pub static PAIR: Pair<u32> = ...;
;
; polybpf-btf makes the name of its type one that BTF allows, Pair_u32, and says in a DECL_TAG what it was.
target triple = "bpfel"

@PAIR = constant [8 x i8] zeroinitializer, align 4, !dbg !0

!llvm.dbg.cu = !{!2}
!llvm.module.flags = !{!12}

!0 = !DIGlobalVariableExpression(var: !1, expr: !DIExpression())
!1 = distinct !DIGlobalVariable(name: "PAIR", scope: !4, file: !3, line: 2, type: !5, isLocal: false, isDefinition: true)
!2 = distinct !DICompileUnit(language: DW_LANG_Rust, file: !3, producer: "rustc", isOptimized: false, runtimeVersion: 0, emissionKind: FullDebug, globals: !11)
!3 = !DIFile(filename: "pair.rs", directory: "/")
!4 = !DINamespace(name: "pair", scope: null)
!5 = !DICompositeType(tag: DW_TAG_structure_type, name: "Pair<u32>", scope: !4, file: !3, size: 64, align: 32, flags: DIFlagPublic, elements: !6, templateParams: !9, identifier: "5a1f")
!6 = !{!7, !8}
!7 = !DIDerivedType(tag: DW_TAG_member, name: "left", scope: !5, file: !3, baseType: !10, size: 32, align: 32, flags: DIFlagPublic)
!8 = !DIDerivedType(tag: DW_TAG_member, name: "right", scope: !5, file: !3, baseType: !10, size: 32, align: 32, offset: 32, flags: DIFlagPublic)
!9 = !{!13}
!10 = !DIBasicType(name: "u32", size: 32, encoding: DW_ATE_unsigned)
!11 = !{!0}
!12 = !{i32 2, !"Debug Info Version", i32 3}
!13 = !DITemplateTypeParameter(name: "T", type: !10)
