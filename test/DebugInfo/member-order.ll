; rustc orders fields by size and lists them as in the source; BTF lists them by offset.
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
;
; CHECK:      STRUCT S size=32
; CHECK-NEXT:   b: INT unsigned long long @0
; CHECK-NEXT:   c: STRUCT Inner @8
; CHECK-NEXT:   e: STRUCT tup_u8_u32 @16
; CHECK-NEXT:   d: INT unsigned short @24
; CHECK-NEXT:   a: INT unsigned char @26
; CHECK-NEXT:   TAG "rust.type=t::S"
; CHECK:      STRUCT Inner size=8
; CHECK-NEXT:   b: INT unsigned int @0
; CHECK-NEXT:   a: INT unsigned char @4
; CHECK-NEXT:   TAG "rust.type=t::Inner"
; CHECK:      STRUCT tup_u8_u32 size=8
; CHECK-NEXT:   __0: INT unsigned char @0
; CHECK-NEXT:   __1: INT unsigned int @4
; CHECK-NEXT:   TAG "rust.type=(u8, u32)"
; CHECK:      FUNC f(s: PTR STRUCT S) -> INT unsigned int linkage=global
;
; COMMAND: rustc --edition 2021 --crate-name t --crate-type lib --target bpfel-unknown-none -Cpanic=abort -Cdebuginfo=2 -Copt-level=1 t.rs
;; #![no_std]
;; #![allow(dead_code)]
;; pub struct Inner { a: u8, b: u32 }
;; pub struct S { a: u8, b: u64, c: Inner, d: u16, e: (u8, u32) }
;; #[no_mangle]
;; pub extern "C" fn f(s: &S) -> u32 {
;;     core::hint::black_box(&s);
;;     1
;; }
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

; Function Attrs: nounwind
define noundef i32 @f(ptr noalias noundef readonly align 8 dereferenceable(32) %0) unnamed_addr #0 !dbg !6 {
start:
  %1 = alloca [8 x i8], align 8
  %s = alloca [8 x i8], align 8
  store ptr %0, ptr %s, align 8
    #dbg_declare(ptr %s, !34, !DIExpression(), !35)
    #dbg_value(ptr %s, !36, !DIExpression(), !47)
  store ptr %s, ptr %1, align 8, !dbg !49, !noalias !50
  call void asm sideeffect "", "r,~{memory}"(ptr nonnull %1) #2, !dbg !49, !srcloc !53
  ret i32 1, !dbg !54
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
!6 = distinct !DISubprogram(name: "f", scope: !8, file: !7, line: 6, type: !9, scopeLine: 6, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !25, retainedNodes: !33)
!7 = !DIFile(filename: "t.rs", directory: "", checksumkind: CSK_MD5, checksum: "2d191b379509dbdb90237a2ba3406266")
!8 = !DINamespace(name: "t", scope: null)
!9 = !DISubroutineType(types: !10)
!10 = !{!11, !12}
!11 = !DIBasicType(name: "u32", size: 32, encoding: DW_ATE_unsigned)
!12 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&t::S", baseType: !13, size: 64, align: 64, dwarfAddressSpace: 0)
!13 = !DICompositeType(tag: DW_TAG_structure_type, name: "S", scope: !8, file: !14, size: 256, align: 64, flags: DIFlagPublic, elements: !15, templateParams: !25, identifier: "aff0135c171ddcc6a656ef67e6f19f4b")
!14 = !DIFile(filename: "<unknown>", directory: "")
!15 = !{!16, !18, !20, !26, !28}
!16 = !DIDerivedType(tag: DW_TAG_member, name: "a", scope: !13, file: !14, baseType: !17, size: 8, align: 8, offset: 208, flags: DIFlagPrivate)
!17 = !DIBasicType(name: "u8", size: 8, encoding: DW_ATE_unsigned)
!18 = !DIDerivedType(tag: DW_TAG_member, name: "b", scope: !13, file: !14, baseType: !19, size: 64, align: 64, flags: DIFlagPrivate)
!19 = !DIBasicType(name: "u64", size: 64, encoding: DW_ATE_unsigned)
!20 = !DIDerivedType(tag: DW_TAG_member, name: "c", scope: !13, file: !14, baseType: !21, size: 64, align: 32, offset: 64, flags: DIFlagPrivate)
!21 = !DICompositeType(tag: DW_TAG_structure_type, name: "Inner", scope: !8, file: !14, size: 64, align: 32, flags: DIFlagPublic, elements: !22, templateParams: !25, identifier: "173840f790d2c72cab9f582c78c6b5c5")
!22 = !{!23, !24}
!23 = !DIDerivedType(tag: DW_TAG_member, name: "a", scope: !21, file: !14, baseType: !17, size: 8, align: 8, offset: 32, flags: DIFlagPrivate)
!24 = !DIDerivedType(tag: DW_TAG_member, name: "b", scope: !21, file: !14, baseType: !11, size: 32, align: 32, flags: DIFlagPrivate)
!25 = !{}
!26 = !DIDerivedType(tag: DW_TAG_member, name: "d", scope: !13, file: !14, baseType: !27, size: 16, align: 16, offset: 192, flags: DIFlagPrivate)
!27 = !DIBasicType(name: "u16", size: 16, encoding: DW_ATE_unsigned)
!28 = !DIDerivedType(tag: DW_TAG_member, name: "e", scope: !13, file: !14, baseType: !29, size: 64, align: 32, offset: 128, flags: DIFlagPrivate)
!29 = !DICompositeType(tag: DW_TAG_structure_type, name: "(u8, u32)", file: !14, size: 64, align: 32, elements: !30, templateParams: !25, identifier: "3c97498e331f7476ffbf4c718448196d")
!30 = !{!31, !32}
!31 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !29, file: !14, baseType: !17, size: 8, align: 8)
!32 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !29, file: !14, baseType: !11, size: 32, align: 32, offset: 32)
!33 = !{!34}
!34 = !DILocalVariable(name: "s", arg: 1, scope: !6, file: !7, line: 6, type: !12)
!35 = !DILocation(line: 6, column: 21, scope: !6)
!36 = !DILocalVariable(name: "dummy", arg: 1, scope: !37, file: !38, line: 490, type: !43)
!37 = distinct !DISubprogram(name: "black_box<&&t::S>", linkageName: "_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_", scope: !39, file: !38, line: 490, type: !41, scopeLine: 490, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !45, retainedNodes: !44)
!38 = !DIFile(filename: "library/core/src/hint.rs", directory: "/usr/src/rustc-1.96.0", checksumkind: CSK_MD5, checksum: "3bdbac5c7616d584a36b114744411911")
!39 = !DINamespace(name: "hint", scope: !40)
!40 = !DINamespace(name: "core", scope: null)
!41 = !DISubroutineType(types: !42)
!42 = !{!43, !43}
!43 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&&t::S", baseType: !12, size: 64, align: 64, dwarfAddressSpace: 0)
!44 = !{!36}
!45 = !{!46}
!46 = !DITemplateTypeParameter(name: "T", type: !43)
!47 = !DILocation(line: 0, scope: !37, inlinedAt: !48)
!48 = distinct !DILocation(line: 7, column: 5, scope: !6)
!49 = !DILocation(line: 491, column: 5, scope: !37, inlinedAt: !48)
!50 = !{!51}
!51 = distinct !{!51, !52, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_: %dummy"}
!52 = distinct !{!52, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_"}
!53 = !{i64 896076207042263}
!54 = !DILocation(line: 9, column: 2, scope: !6)
