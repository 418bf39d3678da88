; A tag inside the payload of another variant, here behind its other fields: the payload's variant has no value (`*`), and the
; tag stands in a struct of its own, since members of a UNION are all at offset 0.
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
;
; CHECK:      ENUM E__tag size=4
; CHECK-NEXT:   E__B = 2
; CHECK-NEXT:   E__C = 3
; CHECK:      STRUCT S size=16
; CHECK-NEXT:   e: STRUCT E @0
; CHECK-NEXT:   TAG "rust.type=t::S"
; CHECK:      STRUCT E size=16
; CHECK-NEXT:   (anon): UNION size=16 @0
; CHECK-NEXT:     (anon): STRUCT size=9 @0
; CHECK-NEXT:       __pad0: ARRAY[8] INT unsigned char @0
; CHECK-NEXT:       tag: TYPEDEF E__tag_t @8
; CHECK-NEXT:     A: STRUCT size=16 @0
; CHECK-NEXT:       __0: STRUCT tup_u64_bool @0
; CHECK-NEXT:       TAG "rust.variant=0:A:*"
; CHECK-NEXT:     B: STRUCT size=0 @0
; CHECK-NEXT:       TAG "rust.variant=1:B:2"
; CHECK-NEXT:     C: STRUCT size=0 @0
; CHECK-NEXT:       TAG "rust.variant=2:C:3"
; CHECK-NEXT:   TAG "rust.type=t::E"
; CHECK-NEXT:   TAG "rust.enum=niche"
; CHECK:      TYPEDEF E__tag_t = INT unsigned char
; CHECK:      STRUCT tup_u64_bool size=16
; CHECK-NEXT:   __0: INT unsigned long long @0
; CHECK-NEXT:   __1: INT _Bool @8
; CHECK-NEXT:   TAG "rust.type=(u64, bool)"
; CHECK:      FUNC f(s: PTR STRUCT S) -> INT unsigned int linkage=global
;
; COMMAND: rustc --edition 2021 --crate-name t --crate-type lib --target bpfel-unknown-none -Cpanic=abort -Cdebuginfo=2 -Copt-level=1 t.rs
;; #![no_std]
;; #![allow(dead_code)]
;; pub enum E { A((u64, bool)), B, C }
;; pub struct S { e: E }
;; #[no_mangle]
;; pub extern "C" fn f(s: &S) -> u32 {
;;     core::hint::black_box(&s);
;;     1
;; }
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

; Function Attrs: nounwind
define noundef i32 @f(ptr noalias noundef readonly align 8 dereferenceable(16) %0) unnamed_addr #0 !dbg !6 {
start:
  %1 = alloca [8 x i8], align 8
  %s = alloca [8 x i8], align 8
  store ptr %0, ptr %s, align 8
    #dbg_declare(ptr %s, !39, !DIExpression(), !40)
    #dbg_value(ptr %s, !41, !DIExpression(), !52)
  store ptr %s, ptr %1, align 8, !dbg !54, !noalias !55
  call void asm sideeffect "", "r,~{memory}"(ptr nonnull %1) #2, !dbg !54, !srcloc !58
  ret i32 1, !dbg !59
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)

attributes #0 = { nounwind "target-cpu"="generic" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { nounwind }

!llvm.module.flags = !{!0, !1, !2}
!llvm.ident = !{!3}
!llvm.dbg.cu = !{!4}

!0 = !{i32 8, !"PIC Level", i32 2}
!1 = !{i32 7, !"Dwarf Version", i32 4}
!2 = !{i32 2, !"Debug Info Version", i32 3}
!3 = !{!"rustc version 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)"}
!4 = distinct !DICompileUnit(language: DW_LANG_Rust, file: !5, producer: "clang LLVM (rustc version 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball))", isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug, splitDebugInlining: false, nameTableKind: None)
!5 = !DIFile(filename: "t.rs/@/t.cfceb77a2975d81f-cgu.0", directory: "")
!6 = distinct !DISubprogram(name: "f", scope: !8, file: !7, line: 6, type: !9, scopeLine: 6, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !31, retainedNodes: !38)
!7 = !DIFile(filename: "t.rs", directory: "", checksumkind: CSK_MD5, checksum: "9b28bc49b842631a154ae4ed000f19e0")
!8 = !DINamespace(name: "t", scope: null)
!9 = !DISubroutineType(types: !10)
!10 = !{!11, !12}
!11 = !DIBasicType(name: "u32", size: 32, encoding: DW_ATE_unsigned)
!12 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&t::S", baseType: !13, size: 64, align: 64, dwarfAddressSpace: 0)
!13 = !DICompositeType(tag: DW_TAG_structure_type, name: "S", scope: !8, file: !14, size: 128, align: 64, flags: DIFlagPublic, elements: !15, templateParams: !31, identifier: "985cc3f68c620a137a879a3a21e18d64")
!14 = !DIFile(filename: "<unknown>", directory: "")
!15 = !{!16}
!16 = !DIDerivedType(tag: DW_TAG_member, name: "e", scope: !13, file: !14, baseType: !17, size: 128, align: 64, flags: DIFlagPrivate)
!17 = !DICompositeType(tag: DW_TAG_structure_type, name: "E", scope: !8, file: !14, size: 128, align: 64, flags: DIFlagPublic, elements: !18, templateParams: !31, identifier: "c609daadf33aafc545e84358fde84753")
!18 = !{!19}
!19 = !DICompositeType(tag: DW_TAG_variant_part, scope: !17, file: !14, size: 128, align: 64, elements: !20, templateParams: !31, identifier: "6707c34bc47531c7ff9d7ccff7066029", discriminator: !36)
!20 = !{!21, !32, !34}
!21 = !DIDerivedType(tag: DW_TAG_member, name: "A", scope: !19, file: !14, baseType: !22, size: 128, align: 64)
!22 = !DICompositeType(tag: DW_TAG_structure_type, name: "A", scope: !17, file: !14, size: 128, align: 64, flags: DIFlagPublic, elements: !23, templateParams: !31, identifier: "80bc4480954349292b51117aa74d99e3")
!23 = !{!24}
!24 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !22, file: !14, baseType: !25, size: 128, align: 64, flags: DIFlagPublic)
!25 = !DICompositeType(tag: DW_TAG_structure_type, name: "(u64, bool)", file: !14, size: 128, align: 64, elements: !26, templateParams: !31, identifier: "9e8deed232eb6ae0c80d1ba9c2f22773")
!26 = !{!27, !29}
!27 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !25, file: !14, baseType: !28, size: 64, align: 64)
!28 = !DIBasicType(name: "u64", size: 64, encoding: DW_ATE_unsigned)
!29 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !25, file: !14, baseType: !30, size: 8, align: 8, offset: 64)
!30 = !DIBasicType(name: "bool", size: 8, encoding: DW_ATE_boolean)
!31 = !{}
!32 = !DIDerivedType(tag: DW_TAG_member, name: "B", scope: !19, file: !14, baseType: !33, size: 128, align: 64, extraData: i8 2)
!33 = !DICompositeType(tag: DW_TAG_structure_type, name: "B", scope: !17, file: !14, size: 128, align: 64, flags: DIFlagPublic, elements: !31, identifier: "b75488101cc98b16985c731f3a8948ff")
!34 = !DIDerivedType(tag: DW_TAG_member, name: "C", scope: !19, file: !14, baseType: !35, size: 128, align: 64, extraData: i8 3)
!35 = !DICompositeType(tag: DW_TAG_structure_type, name: "C", scope: !17, file: !14, size: 128, align: 64, flags: DIFlagPublic, elements: !31, identifier: "ff88bb7a0ff060ca75ba94632141f4f6")
!36 = !DIDerivedType(tag: DW_TAG_member, scope: !17, file: !14, baseType: !37, size: 8, align: 8, offset: 64, flags: DIFlagArtificial)
!37 = !DIBasicType(name: "u8", size: 8, encoding: DW_ATE_unsigned)
!38 = !{!39}
!39 = !DILocalVariable(name: "s", arg: 1, scope: !6, file: !7, line: 6, type: !12)
!40 = !DILocation(line: 6, column: 21, scope: !6)
!41 = !DILocalVariable(name: "dummy", arg: 1, scope: !42, file: !43, line: 490, type: !48)
!42 = distinct !DISubprogram(name: "black_box<&&t::S>", linkageName: "_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_", scope: !44, file: !43, line: 490, type: !46, scopeLine: 490, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !50, retainedNodes: !49)
!43 = !DIFile(filename: "library/core/src/hint.rs", directory: "/usr/src/rustc-1.96.0", checksumkind: CSK_MD5, checksum: "3bdbac5c7616d584a36b114744411911")
!44 = !DINamespace(name: "hint", scope: !45)
!45 = !DINamespace(name: "core", scope: null)
!46 = !DISubroutineType(types: !47)
!47 = !{!48, !48}
!48 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&&t::S", baseType: !12, size: 64, align: 64, dwarfAddressSpace: 0)
!49 = !{!41}
!50 = !{!51}
!51 = !DITemplateTypeParameter(name: "T", type: !48)
!52 = !DILocation(line: 0, scope: !42, inlinedAt: !53)
!53 = distinct !DILocation(line: 7, column: 5, scope: !6)
!54 = !DILocation(line: 491, column: 5, scope: !42, inlinedAt: !53)
!55 = !{!56}
!56 = distinct !{!56, !57, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_: %dummy"}
!57 = distinct !{!57, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_"}
!58 = !{i64 895904408350383}
!59 = !DILocation(line: 9, column: 2, scope: !6)
