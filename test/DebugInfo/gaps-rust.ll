; Types that C would not make as large as Rust does, and gaps that C would not leave, are filled with bytes. What C leaves by
; itself has no member.
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
;
; CHECK:      STRUCT All
; CHECK:      STRUCT Wide size=16
; CHECK-NEXT:   a: INT unsigned char @0
; CHECK-NEXT:   __gap0: ARRAY[15] INT unsigned char @1
; CHECK-NEXT:   TAG "rust.type=t::Wide"
; CHECK:      STRUCT WideEnum size=32
; CHECK-NEXT:   (anon): UNION size=32 @0
; CHECK-NEXT:     tag: TYPEDEF WideEnum__tag_t @0
; CHECK-NEXT:     A: STRUCT size=2 @0
; CHECK-NEXT:       __pad0: ARRAY[1] INT unsigned char @0
; CHECK-NEXT:       __0: INT unsigned char @1
; CHECK-NEXT:       TAG "rust.variant=0:A:0"
; CHECK-NEXT:     B: STRUCT size=0 @0
; CHECK-NEXT:       TAG "rust.variant=1:B:1"
; CHECK-NEXT:     __pad1: ARRAY[32] INT unsigned char @0
; CHECK:      STRUCT Ordinary size=16
; CHECK-NEXT:   a: INT unsigned char @0
; CHECK-NEXT:   b: INT unsigned long long @8
; CHECK-NEXT:   TAG "rust.type=t::Ordinary"
; CHECK:      STRUCT Marked size=8
; CHECK-NEXT:   a: INT unsigned char @0
; CHECK-NEXT:   align: ARRAY[0] INT unsigned long long @8
; CHECK-NEXT:   TAG "rust.type=t::Marked"
; CHECK:      STRUCT Packed size=12
; CHECK-NEXT:   a: INT unsigned char @0
; CHECK-NEXT:   __gap0: ARRAY[1] INT unsigned char @1
; CHECK-NEXT:   b: INT unsigned long long @2
; CHECK-NEXT:   c: INT unsigned char @10
; CHECK-NEXT:   __gap1: ARRAY[1] INT unsigned char @11
; CHECK-NEXT:   TAG "rust.type=t::Packed"
; CHECK:      STRUCT Huge size=32
; CHECK-NEXT:   a: INT unsigned long long @0
; CHECK-NEXT:   __gap0: ARRAY[8] INT unsigned char @8
; CHECK-NEXT:   b: INT unsigned __int128 @16
; CHECK-NEXT:   TAG "rust.type=t::Huge"
;
; COMMAND: rustc --edition 2021 --crate-name t --crate-type lib --target bpfel-unknown-none -Cpanic=abort -Cdebuginfo=2 -Copt-level=1 t.rs
;; #![no_std]
;; #![allow(dead_code)]
;; #[repr(align(16))]
;; pub struct Wide { a: u8 }
;; #[repr(align(32))]
;; pub enum WideEnum { A(u8), B }
;; #[repr(C)]
;; pub struct Ordinary { a: u8, b: u64 }
;; #[repr(C)]
;; pub struct Marked { a: u8, align: [u64; 0] }
;; #[repr(C, packed(2))]
;; pub struct Packed { a: u8, b: u64, c: u8 }
;; #[repr(C)]
;; pub struct Huge { a: u64, b: u128 }
;; #[repr(C)]
;; pub struct All { a: Wide, b: WideEnum, c: Ordinary, d: Marked, e: Packed, f: Huge }
;; #[no_mangle]
;; pub extern "C" fn f(s: &All) -> u32 {
;;     core::hint::black_box(&s);
;;     1
;; }
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

; Function Attrs: nounwind
define noundef i32 @f(ptr noalias noundef readonly align 32 dereferenceable(160) %0) unnamed_addr #0 !dbg !6 {
start:
  %1 = alloca [8 x i8], align 8
  %s = alloca [8 x i8], align 8
  store ptr %0, ptr %s, align 8
    #dbg_declare(ptr %s, !61, !DIExpression(), !62)
    #dbg_value(ptr %s, !63, !DIExpression(), !74)
  store ptr %s, ptr %1, align 8, !dbg !76, !noalias !77
  call void asm sideeffect "", "r,~{memory}"(ptr nonnull %1) #2, !dbg !76, !srcloc !80
  ret i32 1, !dbg !81
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
!6 = distinct !DISubprogram(name: "f", scope: !8, file: !7, line: 18, type: !9, scopeLine: 18, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !21, retainedNodes: !60)
!7 = !DIFile(filename: "t.rs", directory: "", checksumkind: CSK_MD5, checksum: "916d4853d4ddcc00ddd6a8a034d62361")
!8 = !DINamespace(name: "t", scope: null)
!9 = !DISubroutineType(types: !10)
!10 = !{!11, !12}
!11 = !DIBasicType(name: "u32", size: 32, encoding: DW_ATE_unsigned)
!12 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&t::All", baseType: !13, size: 64, align: 64, dwarfAddressSpace: 0)
!13 = !DICompositeType(tag: DW_TAG_structure_type, name: "All", scope: !8, file: !14, size: 1280, align: 256, flags: DIFlagPublic, elements: !15, templateParams: !21, identifier: "eee9057caa73d2d0a0108f6cc1e48960")
!14 = !DIFile(filename: "<unknown>", directory: "")
!15 = !{!16, !22, !34, !40, !48, !54}
!16 = !DIDerivedType(tag: DW_TAG_member, name: "a", scope: !13, file: !14, baseType: !17, size: 128, align: 128, flags: DIFlagPrivate)
!17 = !DICompositeType(tag: DW_TAG_structure_type, name: "Wide", scope: !8, file: !14, size: 128, align: 128, flags: DIFlagPublic, elements: !18, templateParams: !21, identifier: "691044861f89f37bc858252425d92656")
!18 = !{!19}
!19 = !DIDerivedType(tag: DW_TAG_member, name: "a", scope: !17, file: !14, baseType: !20, size: 8, align: 8, flags: DIFlagPrivate)
!20 = !DIBasicType(name: "u8", size: 8, encoding: DW_ATE_unsigned)
!21 = !{}
!22 = !DIDerivedType(tag: DW_TAG_member, name: "b", scope: !13, file: !14, baseType: !23, size: 256, align: 256, offset: 256, flags: DIFlagPrivate)
!23 = !DICompositeType(tag: DW_TAG_structure_type, name: "WideEnum", scope: !8, file: !14, size: 256, align: 256, flags: DIFlagPublic, elements: !24, templateParams: !21, identifier: "9caae0807b9c1514a8d99701ea1e04d1")
!24 = !{!25}
!25 = !DICompositeType(tag: DW_TAG_variant_part, scope: !23, file: !14, size: 256, align: 256, elements: !26, templateParams: !21, identifier: "a5346db3fb6cee3bfcc99437f87e229", discriminator: !33)
!26 = !{!27, !31}
!27 = !DIDerivedType(tag: DW_TAG_member, name: "A", scope: !25, file: !14, baseType: !28, size: 256, align: 256, extraData: i8 0)
!28 = !DICompositeType(tag: DW_TAG_structure_type, name: "A", scope: !23, file: !14, size: 256, align: 256, flags: DIFlagPublic, elements: !29, templateParams: !21, identifier: "c1714abf231c8231b2d712d123911515")
!29 = !{!30}
!30 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !28, file: !14, baseType: !20, size: 8, align: 8, offset: 8, flags: DIFlagPublic)
!31 = !DIDerivedType(tag: DW_TAG_member, name: "B", scope: !25, file: !14, baseType: !32, size: 256, align: 256, extraData: i8 1)
!32 = !DICompositeType(tag: DW_TAG_structure_type, name: "B", scope: !23, file: !14, size: 256, align: 256, flags: DIFlagPublic, elements: !21, identifier: "e1653e492c6d8bdae8807d97cab55925")
!33 = !DIDerivedType(tag: DW_TAG_member, scope: !23, file: !14, baseType: !20, size: 8, align: 8, flags: DIFlagArtificial)
!34 = !DIDerivedType(tag: DW_TAG_member, name: "c", scope: !13, file: !14, baseType: !35, size: 128, align: 64, offset: 512, flags: DIFlagPrivate)
!35 = !DICompositeType(tag: DW_TAG_structure_type, name: "Ordinary", scope: !8, file: !14, size: 128, align: 64, flags: DIFlagPublic, elements: !36, templateParams: !21, identifier: "cc7f675b904e076d10d29494593947aa")
!36 = !{!37, !38}
!37 = !DIDerivedType(tag: DW_TAG_member, name: "a", scope: !35, file: !14, baseType: !20, size: 8, align: 8, flags: DIFlagPrivate)
!38 = !DIDerivedType(tag: DW_TAG_member, name: "b", scope: !35, file: !14, baseType: !39, size: 64, align: 64, offset: 64, flags: DIFlagPrivate)
!39 = !DIBasicType(name: "u64", size: 64, encoding: DW_ATE_unsigned)
!40 = !DIDerivedType(tag: DW_TAG_member, name: "d", scope: !13, file: !14, baseType: !41, size: 64, align: 64, offset: 640, flags: DIFlagPrivate)
!41 = !DICompositeType(tag: DW_TAG_structure_type, name: "Marked", scope: !8, file: !14, size: 64, align: 64, flags: DIFlagPublic, elements: !42, templateParams: !21, identifier: "d5785a4e31012b9cc146553c305bc9af")
!42 = !{!43, !44}
!43 = !DIDerivedType(tag: DW_TAG_member, name: "a", scope: !41, file: !14, baseType: !20, size: 8, align: 8, flags: DIFlagPrivate)
!44 = !DIDerivedType(tag: DW_TAG_member, name: "align", scope: !41, file: !14, baseType: !45, align: 64, offset: 64, flags: DIFlagPrivate)
!45 = !DICompositeType(tag: DW_TAG_array_type, baseType: !39, align: 64, elements: !46)
!46 = !{!47}
!47 = !DISubrange(count: 0, lowerBound: 0)
!48 = !DIDerivedType(tag: DW_TAG_member, name: "e", scope: !13, file: !14, baseType: !49, size: 96, align: 16, offset: 704, flags: DIFlagPrivate)
!49 = !DICompositeType(tag: DW_TAG_structure_type, name: "Packed", scope: !8, file: !14, size: 96, align: 16, flags: DIFlagPublic, elements: !50, templateParams: !21, identifier: "93a40965a49e1ba921f852ab698b5a5f")
!50 = !{!51, !52, !53}
!51 = !DIDerivedType(tag: DW_TAG_member, name: "a", scope: !49, file: !14, baseType: !20, size: 8, align: 8, flags: DIFlagPrivate)
!52 = !DIDerivedType(tag: DW_TAG_member, name: "b", scope: !49, file: !14, baseType: !39, size: 64, align: 64, offset: 16, flags: DIFlagPrivate)
!53 = !DIDerivedType(tag: DW_TAG_member, name: "c", scope: !49, file: !14, baseType: !20, size: 8, align: 8, offset: 80, flags: DIFlagPrivate)
!54 = !DIDerivedType(tag: DW_TAG_member, name: "f", scope: !13, file: !14, baseType: !55, size: 256, align: 128, offset: 896, flags: DIFlagPrivate)
!55 = !DICompositeType(tag: DW_TAG_structure_type, name: "Huge", scope: !8, file: !14, size: 256, align: 128, flags: DIFlagPublic, elements: !56, templateParams: !21, identifier: "c65388cf799a40cc8f561394eab987bf")
!56 = !{!57, !58}
!57 = !DIDerivedType(tag: DW_TAG_member, name: "a", scope: !55, file: !14, baseType: !39, size: 64, align: 64, flags: DIFlagPrivate)
!58 = !DIDerivedType(tag: DW_TAG_member, name: "b", scope: !55, file: !14, baseType: !59, size: 128, align: 128, offset: 128, flags: DIFlagPrivate)
!59 = !DIBasicType(name: "u128", size: 128, encoding: DW_ATE_unsigned)
!60 = !{!61}
!61 = !DILocalVariable(name: "s", arg: 1, scope: !6, file: !7, line: 18, type: !12)
!62 = !DILocation(line: 18, column: 21, scope: !6)
!63 = !DILocalVariable(name: "dummy", arg: 1, scope: !64, file: !65, line: 490, type: !70)
!64 = distinct !DISubprogram(name: "black_box<&&t::All>", linkageName: "_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t3AllEBG_", scope: !66, file: !65, line: 490, type: !68, scopeLine: 490, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !72, retainedNodes: !71)
!65 = !DIFile(filename: "library/core/src/hint.rs", directory: "/usr/src/rustc-1.96.0", checksumkind: CSK_MD5, checksum: "3bdbac5c7616d584a36b114744411911")
!66 = !DINamespace(name: "hint", scope: !67)
!67 = !DINamespace(name: "core", scope: null)
!68 = !DISubroutineType(types: !69)
!69 = !{!70, !70}
!70 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&&t::All", baseType: !12, size: 64, align: 64, dwarfAddressSpace: 0)
!71 = !{!63}
!72 = !{!73}
!73 = !DITemplateTypeParameter(name: "T", type: !70)
!74 = !DILocation(line: 0, scope: !64, inlinedAt: !75)
!75 = distinct !DILocation(line: 19, column: 5, scope: !6)
!76 = !DILocation(line: 491, column: 5, scope: !64, inlinedAt: !75)
!77 = !{!78}
!78 = distinct !{!78, !79, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t3AllEBG_: %dummy"}
!79 = distinct !{!79, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t3AllEBG_"}
!80 = !{i64 897411941871630}
!81 = !DILocation(line: 21, column: 2, scope: !6)
