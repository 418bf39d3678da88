; Closures are structs of what they capture, and functions whose names BTF can say.
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
;
; CHECK:      STRUCT closure_env_0_ha061de4 size=8
; CHECK-NEXT:   _ref__x: PTR INT unsigned int @0
; CHECK-NEXT:   TAG "rust.type=t::f::{closure_env#0}"
; CHECK:      FUNC apply_closure_env_0_h3d785d3(f: PTR STRUCT closure_env_0_ha061de4) -> INT unsigned int linkage=static
; CHECK:      STRUCT closure_env_1_ha0146e9 size=16
; CHECK-NEXT:   y: INT unsigned long long @0
; CHECK-NEXT:   x: INT unsigned int @8
; CHECK-NEXT:   TAG "rust.type=t::f::{closure_env#1}"
; CHECK:      FUNC apply_closure_env_1_hf4c640c(f: PTR STRUCT closure_env_1_ha0146e9) -> INT unsigned int linkage=static
; CHECK:      FUNC f(x: INT unsigned int, y: INT unsigned long long) -> INT unsigned int linkage=global
;
; COMMAND: rustc --edition 2021 --crate-name t --crate-type lib --target bpfel-unknown-none -Cpanic=abort -Cdebuginfo=2 -Copt-level=1 t.rs
;; #![no_std]
;; #![allow(dead_code)]
;; #[inline(never)]
;; fn apply<F: Fn(u32) -> u32>(f: &F) -> u32 { core::hint::black_box(f)(3) }
;; #[no_mangle]
;; pub extern "C" fn f(x: u32, y: u64) -> u32 {
;;     let x = core::hint::black_box(x);
;;     apply(&|a| a + x) + apply(&move |a| a ^ x ^ y as u32)
;; }
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

; t::apply::<t::f::{closure#0}>
; Function Attrs: noinline nounwind
define internal fastcc noundef i32 @_RINvCshQ9zqyQK4ah_1t5applyNCNvB2_1f0EB2_(ptr noalias noundef nonnull readonly align 8 dereferenceable(8) %f) unnamed_addr #0 !dbg !6 {
start:
  %0 = alloca [8 x i8], align 8
    #dbg_value(ptr %f, !21, !DIExpression(), !24)
    #dbg_value(ptr %f, !25, !DIExpression(), !35)
  store ptr %f, ptr %0, align 8, !dbg !37, !noalias !38
  call void asm sideeffect "", "r,~{memory}"(ptr nonnull %0) #4, !dbg !37, !srcloc !41
  %_0.i = load ptr, ptr %0, align 8, !dbg !37, !noalias !38, !nonnull !19, !align !42, !noundef !19
  call void @llvm.experimental.noalias.scope.decl(metadata !43), !dbg !46
    #dbg_value(ptr poison, !47, !DIExpression(DW_OP_deref, DW_OP_deref), !53)
    #dbg_value(i32 3, !52, !DIExpression(), !53)
  %_4.i = load ptr, ptr %_0.i, align 8, !dbg !55, !alias.scope !43, !nonnull !19, !align !56, !noundef !19
  %_3.i = load i32, ptr %_4.i, align 4, !dbg !55, !noalias !43, !noundef !19
  %_0.i1 = add i32 %_3.i, 3, !dbg !57
  ret i32 %_0.i1, !dbg !58
}

; t::apply::<t::f::{closure#1}>
; Function Attrs: noinline nounwind
define internal fastcc noundef i32 @_RINvCshQ9zqyQK4ah_1t5applyNCNvB2_1fs_0EB2_(ptr noalias noundef nonnull readonly align 8 dereferenceable(16) %f) unnamed_addr #0 !dbg !59 {
start:
  %0 = alloca [8 x i8], align 8
    #dbg_value(ptr %f, !69, !DIExpression(), !72)
    #dbg_value(ptr %f, !73, !DIExpression(), !80)
  store ptr %f, ptr %0, align 8, !dbg !82, !noalias !83
  call void asm sideeffect "", "r,~{memory}"(ptr nonnull %0) #4, !dbg !82, !srcloc !41
  %_0.i = load ptr, ptr %0, align 8, !dbg !82, !noalias !83, !nonnull !19, !align !42, !noundef !19
    #dbg_value(ptr poison, !86, !DIExpression(DW_OP_deref, DW_OP_plus_uconst, 8), !93)
    #dbg_value(ptr %_0.i, !92, !DIExpression(DW_OP_deref), !93)
    #dbg_value(i32 3, !91, !DIExpression(), !93)
  %1 = getelementptr inbounds i8, ptr %_0.i, i64 8, !dbg !95
  %_4.i = load i32, ptr %1, align 8, !dbg !95, !alias.scope !96, !noundef !19
  %_6.i = load i64, ptr %_0.i, align 8, !dbg !99, !alias.scope !96, !noundef !19
  %_5.i = trunc i64 %_6.i to i32, !dbg !99
  %2 = xor i32 %_4.i, %_5.i, !dbg !100
  %_0.i1 = xor i32 %2, 3, !dbg !100
  ret i32 %_0.i1, !dbg !101
}

; Function Attrs: nounwind
define noundef i32 @f(i32 noundef %x, i64 noundef %y) unnamed_addr #1 !dbg !102 {
start:
  %0 = alloca [4 x i8], align 4
  %_10 = alloca [16 x i8], align 8
  %_6 = alloca [8 x i8], align 8
  %x1 = alloca [4 x i8], align 4
    #dbg_value(i32 %x, !106, !DIExpression(), !110)
    #dbg_value(i64 %y, !107, !DIExpression(), !110)
    #dbg_declare(ptr %x1, !108, !DIExpression(), !111)
    #dbg_value(i32 %x, !113, !DIExpression(), !120)
  store i32 %x, ptr %0, align 4, !dbg !122
  call void asm sideeffect "", "r,~{memory}"(ptr nonnull %0) #4, !dbg !122, !srcloc !41
  %_0.i = load i32, ptr %0, align 4, !dbg !122, !noundef !19
  store i32 %_0.i, ptr %x1, align 4, !dbg !123
  store ptr %x1, ptr %_6, align 8, !dbg !124
; call t::apply::<t::f::{closure#0}>
  %_4 = call fastcc noundef i32 @_RINvCshQ9zqyQK4ah_1t5applyNCNvB2_1f0EB2_(ptr noalias noundef readonly align 8 dereferenceable(8) %_6) #5, !dbg !125
  %1 = load i32, ptr %x1, align 4, !dbg !126, !noundef !19
  %2 = getelementptr inbounds i8, ptr %_10, i64 8, !dbg !126
  store i32 %1, ptr %2, align 8, !dbg !126
  store i64 %y, ptr %_10, align 8, !dbg !126
; call t::apply::<t::f::{closure#1}>
  %_8 = call fastcc noundef i32 @_RINvCshQ9zqyQK4ah_1t5applyNCNvB2_1fs_0EB2_(ptr noalias noundef readonly align 8 dereferenceable(16) %_10) #5, !dbg !127
  %_0 = add i32 %_8, %_4, !dbg !125
  ret i32 %_0, !dbg !129
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: readwrite)
declare void @llvm.experimental.noalias.scope.decl(metadata) #3

attributes #0 = { noinline nounwind "target-cpu"="generic" }
attributes #1 = { nounwind "target-cpu"="generic" }
attributes #2 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #3 = { nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: readwrite) }
attributes #4 = { nounwind }
attributes #5 = { noinline nounwind }

!llvm.module.flags = !{!0, !1, !2}
!llvm.ident = !{!3}
!llvm.dbg.cu = !{!4}

!0 = !{i32 8, !"PIC Level", i32 2}
!1 = !{i32 7, !"Dwarf Version", i32 4}
!2 = !{i32 2, !"Debug Info Version", i32 3}
!3 = !{!"rustc version 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)"}
!4 = distinct !DICompileUnit(language: DW_LANG_Rust, file: !5, producer: "clang LLVM (rustc version 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball))", isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug, splitDebugInlining: false, nameTableKind: None)
!5 = !DIFile(filename: "t.rs/@/t.cfceb77a2975d81f-cgu.0", directory: "")
!6 = distinct !DISubprogram(name: "apply<t::f::{closure_env#0}>", linkageName: "_RINvCshQ9zqyQK4ah_1t5applyNCNvB2_1f0EB2_", scope: !8, file: !7, line: 4, type: !9, scopeLine: 4, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !22, retainedNodes: !20)
!7 = !DIFile(filename: "t.rs", directory: "", checksumkind: CSK_MD5, checksum: "dbb010f711b9a7a437c39a0a1ed66236")
!8 = !DINamespace(name: "t", scope: null)
!9 = !DISubroutineType(types: !10)
!10 = !{!11, !12}
!11 = !DIBasicType(name: "u32", size: 32, encoding: DW_ATE_unsigned)
!12 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&t::f::{closure_env#0}", baseType: !13, size: 64, align: 64, dwarfAddressSpace: 0)
!13 = !DICompositeType(tag: DW_TAG_structure_type, name: "{closure_env#0}", scope: !15, file: !14, size: 64, align: 64, elements: !16, templateParams: !19, identifier: "786af221c3a1bd78942b7aa72a542c50")
!14 = !DIFile(filename: "<unknown>", directory: "")
!15 = !DINamespace(name: "f", scope: !8)
!16 = !{!17}
!17 = !DIDerivedType(tag: DW_TAG_member, name: "_ref__x", scope: !13, file: !14, baseType: !18, size: 64, align: 64)
!18 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&u32", baseType: !11, size: 64, align: 64, dwarfAddressSpace: 0)
!19 = !{}
!20 = !{!21}
!21 = !DILocalVariable(name: "f", arg: 1, scope: !6, file: !7, line: 4, type: !12)
!22 = !{!23}
!23 = !DITemplateTypeParameter(name: "F", type: !13)
!24 = !DILocation(line: 0, scope: !6)
!25 = !DILocalVariable(name: "dummy", arg: 1, scope: !26, file: !27, line: 490, type: !12)
!26 = distinct !DISubprogram(name: "black_box<&t::f::{closure_env#0}>", linkageName: "_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRNCNvCshQ9zqyQK4ah_1t1f0EBH_", scope: !28, file: !27, line: 490, type: !30, scopeLine: 490, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !33, retainedNodes: !32)
!27 = !DIFile(filename: "library/core/src/hint.rs", directory: "/usr/src/rustc-1.96.0", checksumkind: CSK_MD5, checksum: "3bdbac5c7616d584a36b114744411911")
!28 = !DINamespace(name: "hint", scope: !29)
!29 = !DINamespace(name: "core", scope: null)
!30 = !DISubroutineType(types: !31)
!31 = !{!12, !12}
!32 = !{!25}
!33 = !{!34}
!34 = !DITemplateTypeParameter(name: "T", type: !12)
!35 = !DILocation(line: 0, scope: !26, inlinedAt: !36)
!36 = distinct !DILocation(line: 4, column: 45, scope: !6)
!37 = !DILocation(line: 491, column: 5, scope: !26, inlinedAt: !36)
!38 = !{!39}
!39 = distinct !{!39, !40, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRNCNvCshQ9zqyQK4ah_1t1f0EBH_: %dummy"}
!40 = distinct !{!40, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRNCNvCshQ9zqyQK4ah_1t1f0EBH_"}
!41 = !{i64 976551009286152}
!42 = !{i64 8}
!43 = !{!44}
!44 = distinct !{!44, !45, !"_RNCNvCshQ9zqyQK4ah_1t1f0B3_: %_1"}
!45 = distinct !{!45, !"_RNCNvCshQ9zqyQK4ah_1t1f0B3_"}
!46 = !DILocation(line: 4, column: 45, scope: !6)
!47 = !DILocalVariable(name: "x", scope: !48, file: !7, line: 7, type: !11, align: 32)
!48 = distinct !DISubprogram(name: "{closure#0}", linkageName: "_RNCNvCshQ9zqyQK4ah_1t1f0B3_", scope: !15, file: !7, line: 8, type: !49, scopeLine: 8, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !19, retainedNodes: !51)
!49 = !DISubroutineType(types: !50)
!50 = !{!11, !12, !11}
!51 = !{!52, !47}
!52 = !DILocalVariable(name: "a", arg: 2, scope: !48, file: !7, line: 8, type: !11)
!53 = !DILocation(line: 0, scope: !48, inlinedAt: !54)
!54 = distinct !DILocation(line: 4, column: 45, scope: !6)
!55 = !DILocation(line: 8, column: 20, scope: !48, inlinedAt: !54)
!56 = !{i64 4}
!57 = !DILocation(line: 8, column: 16, scope: !48, inlinedAt: !54)
!58 = !DILocation(line: 4, column: 74, scope: !6)
!59 = distinct !DISubprogram(name: "apply<t::f::{closure_env#1}>", linkageName: "_RINvCshQ9zqyQK4ah_1t5applyNCNvB2_1fs_0EB2_", scope: !8, file: !7, line: 4, type: !60, scopeLine: 4, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !70, retainedNodes: !68)
!60 = !DISubroutineType(types: !61)
!61 = !{!11, !62}
!62 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&t::f::{closure_env#1}", baseType: !63, size: 64, align: 64, dwarfAddressSpace: 0)
!63 = !DICompositeType(tag: DW_TAG_structure_type, name: "{closure_env#1}", scope: !15, file: !14, size: 128, align: 64, elements: !64, templateParams: !19, identifier: "1b81062cc47a1b3d4c01464fd120b80")
!64 = !{!65, !66}
!65 = !DIDerivedType(tag: DW_TAG_member, name: "x", scope: !63, file: !14, baseType: !11, size: 32, align: 32, offset: 64)
!66 = !DIDerivedType(tag: DW_TAG_member, name: "y", scope: !63, file: !14, baseType: !67, size: 64, align: 64)
!67 = !DIBasicType(name: "u64", size: 64, encoding: DW_ATE_unsigned)
!68 = !{!69}
!69 = !DILocalVariable(name: "f", arg: 1, scope: !59, file: !7, line: 4, type: !62)
!70 = !{!71}
!71 = !DITemplateTypeParameter(name: "F", type: !63)
!72 = !DILocation(line: 0, scope: !59)
!73 = !DILocalVariable(name: "dummy", arg: 1, scope: !74, file: !27, line: 490, type: !62)
!74 = distinct !DISubprogram(name: "black_box<&t::f::{closure_env#1}>", linkageName: "_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRNCNvCshQ9zqyQK4ah_1t1fs_0EBH_", scope: !28, file: !27, line: 490, type: !75, scopeLine: 490, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !78, retainedNodes: !77)
!75 = !DISubroutineType(types: !76)
!76 = !{!62, !62}
!77 = !{!73}
!78 = !{!79}
!79 = !DITemplateTypeParameter(name: "T", type: !62)
!80 = !DILocation(line: 0, scope: !74, inlinedAt: !81)
!81 = distinct !DILocation(line: 4, column: 45, scope: !59)
!82 = !DILocation(line: 491, column: 5, scope: !74, inlinedAt: !81)
!83 = !{!84}
!84 = distinct !{!84, !85, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRNCNvCshQ9zqyQK4ah_1t1fs_0EBH_: %dummy"}
!85 = distinct !{!85, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRNCNvCshQ9zqyQK4ah_1t1fs_0EBH_"}
!86 = !DILocalVariable(name: "x", scope: !87, file: !7, line: 7, type: !11, align: 32)
!87 = distinct !DISubprogram(name: "{closure#1}", linkageName: "_RNCNvCshQ9zqyQK4ah_1t1fs_0B3_", scope: !15, file: !7, line: 8, type: !88, scopeLine: 8, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !19, retainedNodes: !90)
!88 = !DISubroutineType(types: !89)
!89 = !{!11, !62, !11}
!90 = !{!91, !86, !92}
!91 = !DILocalVariable(name: "a", arg: 2, scope: !87, file: !7, line: 8, type: !11)
!92 = !DILocalVariable(name: "y", scope: !87, file: !7, line: 6, type: !67, align: 64)
!93 = !DILocation(line: 0, scope: !87, inlinedAt: !94)
!94 = distinct !DILocation(line: 4, column: 45, scope: !59)
!95 = !DILocation(line: 8, column: 45, scope: !87, inlinedAt: !94)
!96 = !{!97}
!97 = distinct !{!97, !98, !"_RNCNvCshQ9zqyQK4ah_1t1fs_0B3_: %_1"}
!98 = distinct !{!98, !"_RNCNvCshQ9zqyQK4ah_1t1fs_0B3_"}
!99 = !DILocation(line: 8, column: 49, scope: !87, inlinedAt: !94)
!100 = !DILocation(line: 8, column: 41, scope: !87, inlinedAt: !94)
!101 = !DILocation(line: 4, column: 74, scope: !59)
!102 = distinct !DISubprogram(name: "f", scope: !8, file: !7, line: 6, type: !103, scopeLine: 6, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !19, retainedNodes: !105)
!103 = !DISubroutineType(types: !104)
!104 = !{!11, !11, !67}
!105 = !{!106, !107, !108}
!106 = !DILocalVariable(name: "x", arg: 1, scope: !102, file: !7, line: 6, type: !11)
!107 = !DILocalVariable(name: "y", arg: 2, scope: !102, file: !7, line: 6, type: !67)
!108 = !DILocalVariable(name: "x", scope: !109, file: !7, line: 7, type: !11, align: 32)
!109 = distinct !DILexicalBlock(scope: !102, file: !7, line: 7, column: 5)
!110 = !DILocation(line: 0, scope: !102)
!111 = !DILocation(line: 7, column: 9, scope: !109)
!112 = !DILocation(line: 7, column: 9, scope: !102)
!113 = !DILocalVariable(name: "dummy", arg: 1, scope: !114, file: !27, line: 490, type: !11)
!114 = distinct !DISubprogram(name: "black_box<u32>", linkageName: "_RINvNtCs1NpfdXmxSul_4core4hint9black_boxmECshQ9zqyQK4ah_1t", scope: !28, file: !27, line: 490, type: !115, scopeLine: 490, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !118, retainedNodes: !117)
!115 = !DISubroutineType(types: !116)
!116 = !{!11, !11}
!117 = !{!113}
!118 = !{!119}
!119 = !DITemplateTypeParameter(name: "T", type: !11)
!120 = !DILocation(line: 0, scope: !114, inlinedAt: !121)
!121 = distinct !DILocation(line: 7, column: 13, scope: !102)
!122 = !DILocation(line: 491, column: 5, scope: !114, inlinedAt: !121)
!123 = !DILocation(line: 7, column: 13, scope: !102)
!124 = !DILocation(line: 8, column: 12, scope: !109)
!125 = !DILocation(line: 8, column: 5, scope: !109)
!126 = !DILocation(line: 8, column: 32, scope: !109)
!127 = !DILocation(line: 8, column: 25, scope: !109)
!128 = !DILocation(line: 9, column: 1, scope: !102)
!129 = !DILocation(line: 9, column: 2, scope: !102)
