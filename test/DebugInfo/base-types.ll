; The integers, booleans and floats of Rust have the names of C's; what C has no name for is a typedef or a struct.
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
;
; CHECK:      STRUCT S size=128
; CHECK-NEXT:   k: INT unsigned __int128 @0
; CHECK-NEXT:   l: INT __int128 @16
; CHECK-NEXT:   s: TYPEDEF rust_f128 @32
; CHECK-NEXT:   g: INT unsigned long long @48
; CHECK-NEXT:   h: INT long long @56
; CHECK-NEXT:   i: INT unsigned long @64
; CHECK-NEXT:   j: INT long @72
; CHECK-NEXT:   o: FLOAT double @80
; CHECK-NEXT:   e: INT unsigned int @88
; CHECK-NEXT:   f: INT int @92
; CHECK-NEXT:   n: FLOAT float @96
; CHECK-NEXT:   p: TYPEDEF rust_char @100
; CHECK-NEXT:   c: INT unsigned short @104
; CHECK-NEXT:   d: INT short @106
; CHECK-NEXT:   r: TYPEDEF rust_f16 @108
; CHECK-NEXT:   a: INT unsigned char @110
; CHECK-NEXT:   b: INT signed char @111
; CHECK-NEXT:   q: STRUCT rust_unit @112
; CHECK-NEXT:   m: INT _Bool @112
; CHECK-NEXT:   __gap0: ARRAY[15] INT unsigned char @113
; CHECK-NEXT:   TAG "rust.type=t::S"
; CHECK:      INT unsigned __int128 size=16 bits=128
; CHECK:      INT __int128 size=16 bits=128 signed
; CHECK:      TYPEDEF rust_f128 = INT unsigned __int128
; CHECK-NEXT:   TAG "rust.type=f128"
; CHECK:      INT unsigned long long size=8 bits=64
; CHECK:      INT long long size=8 bits=64 signed
; CHECK:      INT unsigned long size=8 bits=64
; CHECK:      INT long size=8 bits=64 signed
; CHECK:      FLOAT double size=8
; CHECK:      INT unsigned int size=4 bits=32
; CHECK:      INT int size=4 bits=32 signed
; CHECK:      FLOAT float size=4
; CHECK:      TYPEDEF rust_char = INT unsigned int
; CHECK-NEXT:   TAG "rust.type=char"
; CHECK:      INT unsigned short size=2 bits=16
; CHECK:      INT short size=2 bits=16 signed
; CHECK:      TYPEDEF rust_f16 = INT unsigned short
; CHECK-NEXT:   TAG "rust.type=f16"
; CHECK:      INT unsigned char size=1 bits=8
; CHECK:      INT signed char size=1 bits=8 signed
; CHECK:      STRUCT rust_unit size=0
; CHECK-NEXT:   TAG "rust.type=()"
; CHECK:      INT _Bool size=1 bits=8 bool
; CHECK:      FUNC f(s: PTR STRUCT S) -> INT unsigned int linkage=global
;
; COMMAND: rustc --edition 2021 --crate-name t --crate-type lib --target bpfel-unknown-none -Cpanic=abort -Cdebuginfo=2 -Copt-level=1 t.rs
;; #![feature(f16, f128)]
;; #![no_std]
;; #![allow(dead_code)]
;; pub struct S {
;;     a: u8, b: i8, c: u16, d: i16, e: u32, f: i32, g: u64, h: i64,
;;     i: usize, j: isize, k: u128, l: i128, m: bool, n: f32, o: f64,
;;     p: char, q: (), r: f16, s: f128,
;; }
;; #[no_mangle]
;; pub extern "C" fn f(s: &S) -> u32 {
;;     core::hint::black_box(&s);
;;     1
;; }
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

; Function Attrs: nounwind
define noundef i32 @f(ptr noalias noundef readonly align 16 dereferenceable(128) %0) unnamed_addr #0 !dbg !6 {
start:
  %1 = alloca [8 x i8], align 8
  %s = alloca [8 x i8], align 8
  store ptr %0, ptr %s, align 8
    #dbg_declare(ptr %s, !55, !DIExpression(), !56)
    #dbg_value(ptr %s, !57, !DIExpression(), !68)
  store ptr %s, ptr %1, align 8, !dbg !70, !noalias !71
  call void asm sideeffect "", "r,~{memory}"(ptr nonnull %1) #2, !dbg !70, !srcloc !74
  ret i32 1, !dbg !75
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
!6 = distinct !DISubprogram(name: "f", scope: !8, file: !7, line: 10, type: !9, scopeLine: 10, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !53, retainedNodes: !54)
!7 = !DIFile(filename: "t.rs", directory: "", checksumkind: CSK_MD5, checksum: "d23ae818ac00472795c8736c09b82386")
!8 = !DINamespace(name: "t", scope: null)
!9 = !DISubroutineType(types: !10)
!10 = !{!11, !12}
!11 = !DIBasicType(name: "u32", size: 32, encoding: DW_ATE_unsigned)
!12 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&t::S", baseType: !13, size: 64, align: 64, dwarfAddressSpace: 0)
!13 = !DICompositeType(tag: DW_TAG_structure_type, name: "S", scope: !8, file: !14, size: 1024, align: 128, flags: DIFlagPublic, elements: !15, templateParams: !53, identifier: "c869b050d0a1f6818e0de04eee5477e9")
!14 = !DIFile(filename: "<unknown>", directory: "")
!15 = !{!16, !18, !20, !22, !24, !25, !27, !29, !31, !33, !35, !37, !39, !41, !43, !45, !47, !49, !51}
!16 = !DIDerivedType(tag: DW_TAG_member, name: "a", scope: !13, file: !14, baseType: !17, size: 8, align: 8, offset: 880, flags: DIFlagPrivate)
!17 = !DIBasicType(name: "u8", size: 8, encoding: DW_ATE_unsigned)
!18 = !DIDerivedType(tag: DW_TAG_member, name: "b", scope: !13, file: !14, baseType: !19, size: 8, align: 8, offset: 888, flags: DIFlagPrivate)
!19 = !DIBasicType(name: "i8", size: 8, encoding: DW_ATE_signed)
!20 = !DIDerivedType(tag: DW_TAG_member, name: "c", scope: !13, file: !14, baseType: !21, size: 16, align: 16, offset: 832, flags: DIFlagPrivate)
!21 = !DIBasicType(name: "u16", size: 16, encoding: DW_ATE_unsigned)
!22 = !DIDerivedType(tag: DW_TAG_member, name: "d", scope: !13, file: !14, baseType: !23, size: 16, align: 16, offset: 848, flags: DIFlagPrivate)
!23 = !DIBasicType(name: "i16", size: 16, encoding: DW_ATE_signed)
!24 = !DIDerivedType(tag: DW_TAG_member, name: "e", scope: !13, file: !14, baseType: !11, size: 32, align: 32, offset: 704, flags: DIFlagPrivate)
!25 = !DIDerivedType(tag: DW_TAG_member, name: "f", scope: !13, file: !14, baseType: !26, size: 32, align: 32, offset: 736, flags: DIFlagPrivate)
!26 = !DIBasicType(name: "i32", size: 32, encoding: DW_ATE_signed)
!27 = !DIDerivedType(tag: DW_TAG_member, name: "g", scope: !13, file: !14, baseType: !28, size: 64, align: 64, offset: 384, flags: DIFlagPrivate)
!28 = !DIBasicType(name: "u64", size: 64, encoding: DW_ATE_unsigned)
!29 = !DIDerivedType(tag: DW_TAG_member, name: "h", scope: !13, file: !14, baseType: !30, size: 64, align: 64, offset: 448, flags: DIFlagPrivate)
!30 = !DIBasicType(name: "i64", size: 64, encoding: DW_ATE_signed)
!31 = !DIDerivedType(tag: DW_TAG_member, name: "i", scope: !13, file: !14, baseType: !32, size: 64, align: 64, offset: 512, flags: DIFlagPrivate)
!32 = !DIBasicType(name: "usize", size: 64, encoding: DW_ATE_unsigned)
!33 = !DIDerivedType(tag: DW_TAG_member, name: "j", scope: !13, file: !14, baseType: !34, size: 64, align: 64, offset: 576, flags: DIFlagPrivate)
!34 = !DIBasicType(name: "isize", size: 64, encoding: DW_ATE_signed)
!35 = !DIDerivedType(tag: DW_TAG_member, name: "k", scope: !13, file: !14, baseType: !36, size: 128, align: 128, flags: DIFlagPrivate)
!36 = !DIBasicType(name: "u128", size: 128, encoding: DW_ATE_unsigned)
!37 = !DIDerivedType(tag: DW_TAG_member, name: "l", scope: !13, file: !14, baseType: !38, size: 128, align: 128, offset: 128, flags: DIFlagPrivate)
!38 = !DIBasicType(name: "i128", size: 128, encoding: DW_ATE_signed)
!39 = !DIDerivedType(tag: DW_TAG_member, name: "m", scope: !13, file: !14, baseType: !40, size: 8, align: 8, offset: 896, flags: DIFlagPrivate)
!40 = !DIBasicType(name: "bool", size: 8, encoding: DW_ATE_boolean)
!41 = !DIDerivedType(tag: DW_TAG_member, name: "n", scope: !13, file: !14, baseType: !42, size: 32, align: 32, offset: 768, flags: DIFlagPrivate)
!42 = !DIBasicType(name: "f32", size: 32, encoding: DW_ATE_float)
!43 = !DIDerivedType(tag: DW_TAG_member, name: "o", scope: !13, file: !14, baseType: !44, size: 64, align: 64, offset: 640, flags: DIFlagPrivate)
!44 = !DIBasicType(name: "f64", size: 64, encoding: DW_ATE_float)
!45 = !DIDerivedType(tag: DW_TAG_member, name: "p", scope: !13, file: !14, baseType: !46, size: 32, align: 32, offset: 800, flags: DIFlagPrivate)
!46 = !DIBasicType(name: "char", size: 32, encoding: DW_ATE_UTF)
!47 = !DIDerivedType(tag: DW_TAG_member, name: "q", scope: !13, file: !14, baseType: !48, align: 8, offset: 896, flags: DIFlagPrivate)
!48 = !DIBasicType(name: "()", encoding: DW_ATE_unsigned)
!49 = !DIDerivedType(tag: DW_TAG_member, name: "r", scope: !13, file: !14, baseType: !50, size: 16, align: 16, offset: 864, flags: DIFlagPrivate)
!50 = !DIBasicType(name: "f16", size: 16, encoding: DW_ATE_float)
!51 = !DIDerivedType(tag: DW_TAG_member, name: "s", scope: !13, file: !14, baseType: !52, size: 128, align: 128, offset: 256, flags: DIFlagPrivate)
!52 = !DIBasicType(name: "f128", size: 128, encoding: DW_ATE_float)
!53 = !{}
!54 = !{!55}
!55 = !DILocalVariable(name: "s", arg: 1, scope: !6, file: !7, line: 10, type: !12)
!56 = !DILocation(line: 10, column: 21, scope: !6)
!57 = !DILocalVariable(name: "dummy", arg: 1, scope: !58, file: !59, line: 490, type: !64)
!58 = distinct !DISubprogram(name: "black_box<&&t::S>", linkageName: "_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_", scope: !60, file: !59, line: 490, type: !62, scopeLine: 490, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !66, retainedNodes: !65)
!59 = !DIFile(filename: "library/core/src/hint.rs", directory: "/usr/src/rustc-1.96.0", checksumkind: CSK_MD5, checksum: "3bdbac5c7616d584a36b114744411911")
!60 = !DINamespace(name: "hint", scope: !61)
!61 = !DINamespace(name: "core", scope: null)
!62 = !DISubroutineType(types: !63)
!63 = !{!64, !64}
!64 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&&t::S", baseType: !12, size: 64, align: 64, dwarfAddressSpace: 0)
!65 = !{!57}
!66 = !{!67}
!67 = !DITemplateTypeParameter(name: "T", type: !64)
!68 = !DILocation(line: 0, scope: !58, inlinedAt: !69)
!69 = distinct !DILocation(line: 11, column: 5, scope: !6)
!70 = !DILocation(line: 491, column: 5, scope: !58, inlinedAt: !69)
!71 = !{!72}
!72 = distinct !{!72, !73, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_: %dummy"}
!73 = distinct !{!73, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_"}
!74 = !{i64 896557243379527}
!75 = !DILocation(line: 13, column: 2, scope: !6)
