; Enums without payload are ENUMs under their own enumerators. One that is not of the size that C gives an enum is an integer
; under its name, with the ENUM beside it; one of C's size is the ENUM, with a typedef beside it for its path. Those that no ENUM can hold, and those with names that BTF or C refuses, have a
; typedef that tells the source's names.
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
;
; CHECK:      TYPEDEF Wide = ENUM64 Wide
; CHECK-NEXT:   TAG "rust.type=t::Wide"
; CHECK:      ENUM64 Wide size=8 signed
; CHECK-NEXT:   Min = -9223372036854775808
; CHECK-NEXT:   Max = 1
; CHECK:      ENUM Names size=4
; CHECK-NEXT:   int_ = 0
; CHECK-NEXT:   sterreich_hb7fb184 = 1
; CHECK:      ENUM Plain size=4
; CHECK-NEXT:   X = 0
; CHECK-NEXT:   Y = 5
; CHECK:      STRUCT S size=32
; CHECK-NEXT:   h: TYPEDEF Huge @0
; CHECK-NEXT:   w: ENUM64 Wide @16
; CHECK-NEXT:   n: TYPEDEF Names @24
; CHECK-NEXT:   p: TYPEDEF Plain @25
; CHECK-NEXT:   TAG "rust.type=t::S"
; CHECK:      TYPEDEF Huge = INT unsigned __int128
; CHECK-NEXT:   TAG "rust.type=t::Huge"
; CHECK-NEXT:   TAG "rust.variants=A:1;B:2"
; CHECK:      TYPEDEF Names = INT unsigned char
; CHECK-NEXT:   TAG "rust.type=t::Names"
; CHECK-NEXT:   TAG "rust.variants=int:0;\C3\96sterreich:1"
; CHECK:      TYPEDEF Plain = INT unsigned char
; CHECK-NEXT:   TAG "rust.type=t::Plain"
; CHECK:      FUNC f(s: PTR STRUCT S) -> INT unsigned int linkage=global
;
; COMMAND: rustc --edition 2021 --crate-name t --crate-type lib --target bpfel-unknown-none -Cpanic=abort -Cdebuginfo=2 -Copt-level=1 t.rs
;; #![allow(non_camel_case_types)]
;; #![no_std]
;; #![allow(dead_code)]
;; pub enum Plain { X, Y = 5 }
;; #[repr(i64)]
;; pub enum Wide { Min = -0x8000_0000_0000_0000, Max = 1 }
;; #[repr(u128)]
;; pub enum Huge { A = 1, B = 2 }
;; pub enum Names { int, Österreich }
;; pub struct S { p: Plain, w: Wide, h: Huge, n: Names }
;; #[no_mangle]
;; pub extern "C" fn f(s: &S) -> u32 {
;;     core::hint::black_box(&s);
;;     1
;; }
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

; Function Attrs: nounwind
define noundef i32 @f(ptr noalias noundef readonly align 16 dereferenceable(32) %0) unnamed_addr #0 !dbg !28 {
start:
  %1 = alloca [8 x i8], align 8
  %s = alloca [8 x i8], align 8
  store ptr %0, ptr %s, align 8
    #dbg_declare(ptr %s, !42, !DIExpression(), !43)
    #dbg_value(ptr %s, !44, !DIExpression(), !55)
  store ptr %s, ptr %1, align 8, !dbg !57, !noalias !58
  call void asm sideeffect "", "r,~{memory}"(ptr nonnull %1) #2, !dbg !57, !srcloc !61
  ret i32 1, !dbg !62
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
!4 = distinct !DICompileUnit(language: DW_LANG_Rust, file: !5, producer: "clang LLVM (rustc version 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball))", isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug, enums: !6, splitDebugInlining: false, nameTableKind: None)
!5 = !DIFile(filename: "t.rs/@/t.cfceb77a2975d81f-cgu.0", directory: "")
!6 = !{!7, !14, !19, !24}
!7 = !DICompositeType(tag: DW_TAG_enumeration_type, name: "Plain", scope: !9, file: !8, baseType: !10, size: 8, align: 8, flags: DIFlagEnumClass, elements: !11)
!8 = !DIFile(filename: "<unknown>", directory: "")
!9 = !DINamespace(name: "t", scope: null)
!10 = !DIBasicType(name: "u8", size: 8, encoding: DW_ATE_unsigned)
!11 = !{!12, !13}
!12 = !DIEnumerator(name: "X", value: 0, isUnsigned: true)
!13 = !DIEnumerator(name: "Y", value: 5, isUnsigned: true)
!14 = !DICompositeType(tag: DW_TAG_enumeration_type, name: "Wide", scope: !9, file: !8, baseType: !15, size: 64, align: 64, flags: DIFlagEnumClass, elements: !16)
!15 = !DIBasicType(name: "i64", size: 64, encoding: DW_ATE_signed)
!16 = !{!17, !18}
!17 = !DIEnumerator(name: "Min", value: -9223372036854775808)
!18 = !DIEnumerator(name: "Max", value: 1)
!19 = !DICompositeType(tag: DW_TAG_enumeration_type, name: "Huge", scope: !9, file: !8, baseType: !20, size: 128, align: 128, flags: DIFlagEnumClass, elements: !21)
!20 = !DIBasicType(name: "u128", size: 128, encoding: DW_ATE_unsigned)
!21 = !{!22, !23}
!22 = !DIEnumerator(name: "A", value: 1, isUnsigned: true)
!23 = !DIEnumerator(name: "B", value: 2, isUnsigned: true)
!24 = !DICompositeType(tag: DW_TAG_enumeration_type, name: "Names", scope: !9, file: !8, baseType: !10, size: 8, align: 8, flags: DIFlagEnumClass, elements: !25)
!25 = !{!26, !27}
!26 = !DIEnumerator(name: "int", value: 0, isUnsigned: true)
!27 = !DIEnumerator(name: "\C3\96sterreich", value: 1, isUnsigned: true)
!28 = distinct !DISubprogram(name: "f", scope: !9, file: !29, line: 12, type: !30, scopeLine: 12, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !40, retainedNodes: !41)
!29 = !DIFile(filename: "t.rs", directory: "", checksumkind: CSK_MD5, checksum: "0ddc9a99ce9d3686daa458604e3263bc")
!30 = !DISubroutineType(types: !31)
!31 = !{!32, !33}
!32 = !DIBasicType(name: "u32", size: 32, encoding: DW_ATE_unsigned)
!33 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&t::S", baseType: !34, size: 64, align: 64, dwarfAddressSpace: 0)
!34 = !DICompositeType(tag: DW_TAG_structure_type, name: "S", scope: !9, file: !8, size: 256, align: 128, flags: DIFlagPublic, elements: !35, templateParams: !40, identifier: "c71ed54accd59fc23abb2f7ebafec2df")
!35 = !{!36, !37, !38, !39}
!36 = !DIDerivedType(tag: DW_TAG_member, name: "p", scope: !34, file: !8, baseType: !7, size: 8, align: 8, offset: 200, flags: DIFlagPrivate)
!37 = !DIDerivedType(tag: DW_TAG_member, name: "w", scope: !34, file: !8, baseType: !14, size: 64, align: 64, offset: 128, flags: DIFlagPrivate)
!38 = !DIDerivedType(tag: DW_TAG_member, name: "h", scope: !34, file: !8, baseType: !19, size: 128, align: 128, flags: DIFlagPrivate)
!39 = !DIDerivedType(tag: DW_TAG_member, name: "n", scope: !34, file: !8, baseType: !24, size: 8, align: 8, offset: 192, flags: DIFlagPrivate)
!40 = !{}
!41 = !{!42}
!42 = !DILocalVariable(name: "s", arg: 1, scope: !28, file: !29, line: 12, type: !33)
!43 = !DILocation(line: 12, column: 21, scope: !28)
!44 = !DILocalVariable(name: "dummy", arg: 1, scope: !45, file: !46, line: 490, type: !51)
!45 = distinct !DISubprogram(name: "black_box<&&t::S>", linkageName: "_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_", scope: !47, file: !46, line: 490, type: !49, scopeLine: 490, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !53, retainedNodes: !52)
!46 = !DIFile(filename: "library/core/src/hint.rs", directory: "/usr/src/rustc-1.96.0", checksumkind: CSK_MD5, checksum: "3bdbac5c7616d584a36b114744411911")
!47 = !DINamespace(name: "hint", scope: !48)
!48 = !DINamespace(name: "core", scope: null)
!49 = !DISubroutineType(types: !50)
!50 = !{!51, !51}
!51 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&&t::S", baseType: !33, size: 64, align: 64, dwarfAddressSpace: 0)
!52 = !{!44}
!53 = !{!54}
!54 = !DITemplateTypeParameter(name: "T", type: !51)
!55 = !DILocation(line: 0, scope: !45, inlinedAt: !56)
!56 = distinct !DILocation(line: 13, column: 5, scope: !28)
!57 = !DILocation(line: 491, column: 5, scope: !45, inlinedAt: !56)
!58 = !{!59}
!59 = distinct !{!59, !60, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_: %dummy"}
!60 = distinct !{!60, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_"}
!61 = !{i64 896789171613565}
!62 = !DILocation(line: 15, column: 2, scope: !28)
