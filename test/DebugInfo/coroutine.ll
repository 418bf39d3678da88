; The state of an async block is an enum; what it has captured is shared by its variants.
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
;
; CHECK:      ENUM async_block_env_0_h32a5272__tag size=4
; CHECK-NEXT:   async_block_env_0_h32a5272__Unresumed = 0
; CHECK-NEXT:   async_block_env_0_h32a5272__Returned = 1
; CHECK-NEXT:   async_block_env_0_h32a5272__Panicked = 2
; CHECK-NEXT:   async_block_env_0_h32a5272__Suspend0 = 3
; CHECK:      ENUM async_fn_env_0_h8e4b0a7__tag size=4
; CHECK-NEXT:   async_fn_env_0_h8e4b0a7__Unresumed = 0
; CHECK-NEXT:   async_fn_env_0_h8e4b0a7__Returned = 1
; CHECK-NEXT:   async_fn_env_0_h8e4b0a7__Panicked = 2
; CHECK:      STRUCT async_block_env_0_h32a5272 size=16
; CHECK-NEXT:   (anon): UNION size=16 @0
; CHECK-NEXT:     (anon): STRUCT size=13 @0
; CHECK-NEXT:       __pad0: ARRAY[12] INT unsigned char @0
; CHECK-NEXT:       tag: TYPEDEF async_block_env_0_h32a5272__tag_t @12
; CHECK-NEXT:     Unresumed: STRUCT size=4 @0
; CHECK-NEXT:       x: INT unsigned int @0
; CHECK-NEXT:       TAG "rust.variant=0:Unresumed:0"
; CHECK-NEXT:     Returned: STRUCT size=4 @0
; CHECK-NEXT:       x: INT unsigned int @0
; CHECK-NEXT:       TAG "rust.variant=1:Returned:1"
; CHECK-NEXT:     Panicked: STRUCT size=4 @0
; CHECK-NEXT:       x: INT unsigned int @0
; CHECK-NEXT:       TAG "rust.variant=2:Panicked:2"
; CHECK-NEXT:     Suspend0: STRUCT size=12 @0
; CHECK-NEXT:       x: INT unsigned int @0
; CHECK-NEXT:       __awaitee: STRUCT async_fn_env_0_h8e4b0a7 @4
; CHECK-NEXT:       TAG "rust.variant=3:Suspend0:3"
; CHECK-NEXT:   TAG "rust.type=t::f::{async_block_env#0}"
; CHECK-NEXT:   TAG "rust.enum=direct"
; CHECK:      TYPEDEF async_block_env_0_h32a5272__tag_t = INT unsigned char
; CHECK:      STRUCT async_fn_env_0_h8e4b0a7 size=8
; CHECK-NEXT:   (anon): UNION size=8 @0
; CHECK-NEXT:     (anon): STRUCT size=5 @0
; CHECK-NEXT:       __pad0: ARRAY[4] INT unsigned char @0
; CHECK-NEXT:       tag: TYPEDEF async_fn_env_0_h8e4b0a7__tag_t @4
; CHECK-NEXT:     Unresumed: STRUCT size=4 @0
; CHECK-NEXT:       x: INT unsigned int @0
; CHECK-NEXT:       TAG "rust.variant=0:Unresumed:0"
; CHECK-NEXT:     Returned: STRUCT size=4 @0
; CHECK-NEXT:       x: INT unsigned int @0
; CHECK-NEXT:       TAG "rust.variant=1:Returned:1"
; CHECK-NEXT:     Panicked: STRUCT size=4 @0
; CHECK-NEXT:       x: INT unsigned int @0
; CHECK-NEXT:       TAG "rust.variant=2:Panicked:2"
; CHECK-NEXT:   TAG "rust.type=t::ready::{async_fn_env#0}"
; CHECK-NEXT:   TAG "rust.enum=direct"
; CHECK:      TYPEDEF async_fn_env_0_h8e4b0a7__tag_t = INT unsigned char
; CHECK:      FUNC hold_async_block_env_0_hb355304(t: PTR STRUCT async_block_env_0_h32a5272) -> void linkage=static
; CHECK:      FUNC f(x: INT unsigned int) -> INT unsigned int linkage=global
;
; COMMAND: rustc --edition 2021 --crate-name t --crate-type lib --target bpfel-unknown-none -Cpanic=abort -Cdebuginfo=2 -Copt-level=1 t.rs
;; #![no_std]
;; #![allow(dead_code)]
;; async fn ready(x: u32) -> u32 { x }
;; #[inline(never)]
;; fn hold<T>(t: &T) { core::hint::black_box(t); }
;; #[no_mangle]
;; pub extern "C" fn f(x: u32) -> u32 {
;;     let future = async move { ready(x).await + 1 };
;;     hold(&future);
;;     1
;; }
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

; t::hold::<t::f::{closure#0}>
; Function Attrs: noinline nounwind
define internal fastcc void @_RINvCshQ9zqyQK4ah_1t4holdNCNvB2_1f0EB2_(ptr noalias noundef nonnull readonly align 4 dereferenceable(16) %t) unnamed_addr #0 !dbg !6 {
start:
  %0 = alloca [8 x i8], align 8
    #dbg_value(ptr %t, !58, !DIExpression(), !61)
    #dbg_value(ptr %t, !62, !DIExpression(), !72)
  store ptr %t, ptr %0, align 8, !dbg !74, !noalias !75
  call void asm sideeffect "", "r,~{memory}"(ptr nonnull %0) #3, !dbg !74, !srcloc !78
  ret void, !dbg !79
}

; Function Attrs: nounwind
define noundef i32 @f(i32 noundef %x) unnamed_addr #1 !dbg !80 {
start:
  %future = alloca [16 x i8], align 4
    #dbg_value(i32 %x, !84, !DIExpression(), !87)
    #dbg_declare(ptr %future, !85, !DIExpression(), !88)
  store i32 %x, ptr %future, align 4, !dbg !90
  %0 = getelementptr inbounds i8, ptr %future, i64 12, !dbg !90
  store i8 0, ptr %0, align 4, !dbg !90
; call t::hold::<t::f::{closure#0}>
  call fastcc void @_RINvCshQ9zqyQK4ah_1t4holdNCNvB2_1f0EB2_(ptr noalias noundef readonly align 4 dereferenceable(16) %future) #4, !dbg !91
  ret i32 1, !dbg !93
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)

attributes #0 = { noinline nounwind "target-cpu"="generic" }
attributes #1 = { nounwind "target-cpu"="generic" }
attributes #2 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #3 = { nounwind }
attributes #4 = { noinline nounwind }

!llvm.module.flags = !{!0, !1, !2}
!llvm.ident = !{!3}
!llvm.dbg.cu = !{!4}

!0 = !{i32 8, !"PIC Level", i32 2}
!1 = !{i32 7, !"Dwarf Version", i32 4}
!2 = !{i32 2, !"Debug Info Version", i32 3}
!3 = !{!"rustc version 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)"}
!4 = distinct !DICompileUnit(language: DW_LANG_Rust, file: !5, producer: "clang LLVM (rustc version 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball))", isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug, splitDebugInlining: false, nameTableKind: None)
!5 = !DIFile(filename: "t.rs/@/t.cfceb77a2975d81f-cgu.0", directory: "")
!6 = distinct !DISubprogram(name: "hold<t::f::{async_block_env#0}>", linkageName: "_RINvCshQ9zqyQK4ah_1t4holdNCNvB2_1f0EB2_", scope: !8, file: !7, line: 5, type: !9, scopeLine: 5, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !59, retainedNodes: !57)
!7 = !DIFile(filename: "t.rs", directory: "", checksumkind: CSK_MD5, checksum: "a6c28b00e57d337dc0e34e370e80f983")
!8 = !DINamespace(name: "t", scope: null)
!9 = !DISubroutineType(types: !10)
!10 = !{null, !11}
!11 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&t::f::{async_block_env#0}", baseType: !12, size: 64, align: 64, dwarfAddressSpace: 0)
!12 = !DICompositeType(tag: DW_TAG_structure_type, name: "{async_block_env#0}", scope: !14, file: !13, size: 128, align: 32, elements: !15, templateParams: !23, identifier: "6141c9768d339dd9a571bf2a639717e3")
!13 = !DIFile(filename: "<unknown>", directory: "")
!14 = !DINamespace(name: "f", scope: !8)
!15 = !{!16}
!16 = !DICompositeType(tag: DW_TAG_variant_part, scope: !12, file: !13, size: 128, align: 32, elements: !17, templateParams: !23, identifier: "e6f4d08ec9788b504f1d89e2b237cf98", discriminator: !56)
!17 = !{!18, !24, !28, !32}
!18 = !DIDerivedType(tag: DW_TAG_member, name: "0", scope: !16, file: !7, line: 8, baseType: !19, size: 128, align: 32, extraData: i8 0)
!19 = !DICompositeType(tag: DW_TAG_structure_type, name: "Unresumed", scope: !12, file: !13, size: 128, align: 32, elements: !20, templateParams: !23, identifier: "9689c30d7851a5c6ffc81ebf498e8136")
!20 = !{!21}
!21 = !DIDerivedType(tag: DW_TAG_member, name: "x", scope: !19, file: !13, baseType: !22, size: 32, align: 32)
!22 = !DIBasicType(name: "u32", size: 32, encoding: DW_ATE_unsigned)
!23 = !{}
!24 = !DIDerivedType(tag: DW_TAG_member, name: "1", scope: !16, file: !7, line: 8, baseType: !25, size: 128, align: 32, extraData: i8 1)
!25 = !DICompositeType(tag: DW_TAG_structure_type, name: "Returned", scope: !12, file: !13, size: 128, align: 32, elements: !26, templateParams: !23, identifier: "eb1fef15e45d9abb77f07b6c7a7f46")
!26 = !{!27}
!27 = !DIDerivedType(tag: DW_TAG_member, name: "x", scope: !25, file: !13, baseType: !22, size: 32, align: 32)
!28 = !DIDerivedType(tag: DW_TAG_member, name: "2", scope: !16, file: !7, line: 8, baseType: !29, size: 128, align: 32, extraData: i8 2)
!29 = !DICompositeType(tag: DW_TAG_structure_type, name: "Panicked", scope: !12, file: !13, size: 128, align: 32, elements: !30, templateParams: !23, identifier: "5fcb39ff95b3768029b6f10676e2346e")
!30 = !{!31}
!31 = !DIDerivedType(tag: DW_TAG_member, name: "x", scope: !29, file: !13, baseType: !22, size: 32, align: 32)
!32 = !DIDerivedType(tag: DW_TAG_member, name: "3", scope: !16, file: !7, line: 8, baseType: !33, size: 128, align: 32, extraData: i8 3)
!33 = !DICompositeType(tag: DW_TAG_structure_type, name: "Suspend0", scope: !12, file: !13, size: 128, align: 32, elements: !34, templateParams: !23, identifier: "6ed008fba07efeeae114859193f37493")
!34 = !{!35, !55}
!35 = !DIDerivedType(tag: DW_TAG_member, name: "__awaitee", scope: !33, file: !13, baseType: !36, size: 64, align: 32, offset: 32)
!36 = !DICompositeType(tag: DW_TAG_structure_type, name: "{async_fn_env#0}", scope: !37, file: !13, size: 64, align: 32, elements: !38, templateParams: !23, identifier: "b5eb601cbfdab7002de1a4c7d3690d7d")
!37 = !DINamespace(name: "ready", scope: !8)
!38 = !{!39}
!39 = !DICompositeType(tag: DW_TAG_variant_part, scope: !36, file: !13, size: 64, align: 32, elements: !40, templateParams: !23, identifier: "19247bb2f9f4c607d7e92d2005a7e356", discriminator: !53)
!40 = !{!41, !45, !49}
!41 = !DIDerivedType(tag: DW_TAG_member, name: "0", scope: !39, file: !7, line: 3, baseType: !42, size: 64, align: 32, extraData: i8 0)
!42 = !DICompositeType(tag: DW_TAG_structure_type, name: "Unresumed", scope: !36, file: !13, size: 64, align: 32, elements: !43, templateParams: !23, identifier: "f9f76ec566e4b807a8e8f229a2910018")
!43 = !{!44}
!44 = !DIDerivedType(tag: DW_TAG_member, name: "x", scope: !42, file: !13, baseType: !22, size: 32, align: 32)
!45 = !DIDerivedType(tag: DW_TAG_member, name: "1", scope: !39, file: !7, line: 3, baseType: !46, size: 64, align: 32, extraData: i8 1)
!46 = !DICompositeType(tag: DW_TAG_structure_type, name: "Returned", scope: !36, file: !13, size: 64, align: 32, elements: !47, templateParams: !23, identifier: "f336ec851f6efff34f5c5f37ff808ff3")
!47 = !{!48}
!48 = !DIDerivedType(tag: DW_TAG_member, name: "x", scope: !46, file: !13, baseType: !22, size: 32, align: 32)
!49 = !DIDerivedType(tag: DW_TAG_member, name: "2", scope: !39, file: !7, line: 3, baseType: !50, size: 64, align: 32, extraData: i8 2)
!50 = !DICompositeType(tag: DW_TAG_structure_type, name: "Panicked", scope: !36, file: !13, size: 64, align: 32, elements: !51, templateParams: !23, identifier: "9fdf6bf8e98a1e4ca6c12e5d953fd773")
!51 = !{!52}
!52 = !DIDerivedType(tag: DW_TAG_member, name: "x", scope: !50, file: !13, baseType: !22, size: 32, align: 32)
!53 = !DIDerivedType(tag: DW_TAG_member, name: "__state", scope: !36, file: !13, baseType: !54, size: 8, align: 8, offset: 32, flags: DIFlagArtificial)
!54 = !DIBasicType(name: "u8", size: 8, encoding: DW_ATE_unsigned)
!55 = !DIDerivedType(tag: DW_TAG_member, name: "x", scope: !33, file: !13, baseType: !22, size: 32, align: 32)
!56 = !DIDerivedType(tag: DW_TAG_member, name: "__state", scope: !12, file: !13, baseType: !54, size: 8, align: 8, offset: 96, flags: DIFlagArtificial)
!57 = !{!58}
!58 = !DILocalVariable(name: "t", arg: 1, scope: !6, file: !7, line: 5, type: !11)
!59 = !{!60}
!60 = !DITemplateTypeParameter(name: "T", type: !12)
!61 = !DILocation(line: 0, scope: !6)
!62 = !DILocalVariable(name: "dummy", arg: 1, scope: !63, file: !64, line: 490, type: !11)
!63 = distinct !DISubprogram(name: "black_box<&t::f::{async_block_env#0}>", linkageName: "_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRNCNvCshQ9zqyQK4ah_1t1f0EBH_", scope: !65, file: !64, line: 490, type: !67, scopeLine: 490, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !70, retainedNodes: !69)
!64 = !DIFile(filename: "library/core/src/hint.rs", directory: "/usr/src/rustc-1.96.0", checksumkind: CSK_MD5, checksum: "3bdbac5c7616d584a36b114744411911")
!65 = !DINamespace(name: "hint", scope: !66)
!66 = !DINamespace(name: "core", scope: null)
!67 = !DISubroutineType(types: !68)
!68 = !{!11, !11}
!69 = !{!62}
!70 = !{!71}
!71 = !DITemplateTypeParameter(name: "T", type: !11)
!72 = !DILocation(line: 0, scope: !63, inlinedAt: !73)
!73 = distinct !DILocation(line: 5, column: 21, scope: !6)
!74 = !DILocation(line: 491, column: 5, scope: !63, inlinedAt: !73)
!75 = !{!76}
!76 = distinct !{!76, !77, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRNCNvCshQ9zqyQK4ah_1t1f0EBH_: %dummy"}
!77 = distinct !{!77, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRNCNvCshQ9zqyQK4ah_1t1f0EBH_"}
!78 = !{i64 896265185603331}
!79 = !DILocation(line: 5, column: 48, scope: !6)
!80 = distinct !DISubprogram(name: "f", scope: !8, file: !7, line: 7, type: !81, scopeLine: 7, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !23, retainedNodes: !83)
!81 = !DISubroutineType(types: !82)
!82 = !{!22, !22}
!83 = !{!84, !85}
!84 = !DILocalVariable(name: "x", arg: 1, scope: !80, file: !7, line: 7, type: !22)
!85 = !DILocalVariable(name: "future", scope: !86, file: !7, line: 8, type: !12, align: 32)
!86 = distinct !DILexicalBlock(scope: !80, file: !7, line: 8, column: 5)
!87 = !DILocation(line: 0, scope: !80)
!88 = !DILocation(line: 8, column: 9, scope: !86)
!89 = !DILocation(line: 8, column: 9, scope: !80)
!90 = !DILocation(line: 8, column: 18, scope: !80)
!91 = !DILocation(line: 9, column: 5, scope: !86)
!92 = !DILocation(line: 11, column: 1, scope: !80)
!93 = !DILocation(line: 11, column: 2, scope: !80)
