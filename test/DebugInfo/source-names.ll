; Where the name of a function or parameter had to change, a tag has the source's; where it did not, there is none.
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
; RUN: %polybpf-btf types %t.o | FileCheck --check-prefix=TYPES %s
; CHECK-DAG: FUNC first_u8_u8([[SIZE:gr_e_h[0-9a-f]+]]: INT unsigned char, int_: INT unsigned char) -> INT unsigned char linkage=static
; CHECK-DAG:     TAG "rust.name=gr\C3\B6\C3\9Fe"
; CHECK-DAG:     TAG "rust.name=int"
; CHECK-DAG:   TAG "rust.name=t::first<u8, u8>"
; CHECK-DAG: FUNC new_{{h[0-9a-f]+}}() -> STRUCT A linkage=static
; CHECK-DAG:   TAG "rust.name=t::A::new"
; CHECK-DAG: FUNC new_{{h[0-9a-f]+}}() -> STRUCT B linkage=static
; CHECK-DAG:   TAG "rust.name=t::B::new"
; CHECK-NOT: TAG "rust.name=t::f"
; TYPES: fn t::first<u8, u8>(größe: u8, int: u8) -> u8;
; COMMAND: rustc --crate-type lib --crate-name t --edition 2021 --target bpfel-unknown-none -Cpanic=abort -Cdebuginfo=2 --emit=llvm-ir t.rs
;; #![no_std]
;; pub struct A(u8);
;; pub struct B(u8);
;; impl A { pub fn new() -> A { A(1) } }
;; impl B { pub fn new() -> B { B(2) } }
;; fn first<T, U>(größe: T, int: U) -> T { let _ = int; größe }
;; #[no_mangle]
;; pub fn f(x: u8) -> u8 { first(x, x) }
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

; t::first::<u8, u8>
; Function Attrs: nounwind
define internal zeroext i8 @_RINvCshQ9zqyQK4ah_1t5firsthhEB2_(i8 %"gr\C3\B6\C3\9Fe", i8 %int) unnamed_addr #0 !dbg !6 {
start:
  %int.dbg.spill = alloca [1 x i8], align 1
  %"gr\C3\B6\C3\9Fe.dbg.spill" = alloca [1 x i8], align 1
  store i8 %"gr\C3\B6\C3\9Fe", ptr %"gr\C3\B6\C3\9Fe.dbg.spill", align 1
    #dbg_declare(ptr %"gr\C3\B6\C3\9Fe.dbg.spill", !13, !DIExpression(), !18)
  store i8 %int, ptr %int.dbg.spill, align 1
    #dbg_declare(ptr %int.dbg.spill, !14, !DIExpression(), !19)
  ret i8 %"gr\C3\B6\C3\9Fe", !dbg !20
}

; <t::A>::new
; Function Attrs: nounwind
define zeroext i8 @_RNvMCshQ9zqyQK4ah_1tNtB2_1A3new() unnamed_addr #0 !dbg !21 {
start:
  ret i8 1, !dbg !30
}

; <t::B>::new
; Function Attrs: nounwind
define zeroext i8 @_RNvMs_CshQ9zqyQK4ah_1tNtB4_1B3new() unnamed_addr #0 !dbg !31 {
start:
  ret i8 2, !dbg !38
}

; Function Attrs: nounwind
define zeroext i8 @f(i8 %x) unnamed_addr #0 !dbg !39 {
start:
  %x.dbg.spill = alloca [1 x i8], align 1
  store i8 %x, ptr %x.dbg.spill, align 1
    #dbg_declare(ptr %x.dbg.spill, !43, !DIExpression(), !44)
; call t::first::<u8, u8>
  %_0 = call zeroext i8 @_RINvCshQ9zqyQK4ah_1t5firsthhEB2_(i8 %x, i8 %x) #1, !dbg !45
  ret i8 %_0, !dbg !46
}

attributes #0 = { nounwind "target-cpu"="generic" }
attributes #1 = { nounwind }

!llvm.module.flags = !{!0, !1, !2}
!llvm.ident = !{!3}
!llvm.dbg.cu = !{!4}

!0 = !{i32 8, !"PIC Level", i32 2}
!1 = !{i32 7, !"Dwarf Version", i32 4}
!2 = !{i32 2, !"Debug Info Version", i32 3}
!3 = !{!"rustc version 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)"}
!4 = distinct !DICompileUnit(language: DW_LANG_Rust, file: !5, producer: "clang LLVM (rustc version 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball))", isOptimized: false, runtimeVersion: 0, emissionKind: FullDebug, splitDebugInlining: false, nameTableKind: None)
!5 = !DIFile(filename: "t.rs/@/t.cfceb77a2975d81f-cgu.0", directory: "")
!6 = distinct !DISubprogram(name: "first<u8, u8>", linkageName: "_RINvCshQ9zqyQK4ah_1t5firsthhEB2_", scope: !8, file: !7, line: 6, type: !9, scopeLine: 6, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition, unit: !4, templateParams: !15, retainedNodes: !12)
!7 = !DIFile(filename: "t.rs", directory: "", checksumkind: CSK_MD5, checksum: "a2a9919ac2a58b441dcd0d445212e43f")
!8 = !DINamespace(name: "t", scope: null)
!9 = !DISubroutineType(types: !10)
!10 = !{!11, !11, !11}
!11 = !DIBasicType(name: "u8", size: 8, encoding: DW_ATE_unsigned)
!12 = !{!13, !14}
!13 = !DILocalVariable(name: "gr\C3\B6\C3\9Fe", arg: 1, scope: !6, file: !7, line: 6, type: !11)
!14 = !DILocalVariable(name: "int", arg: 2, scope: !6, file: !7, line: 6, type: !11)
!15 = !{!16, !17}
!16 = !DITemplateTypeParameter(name: "T", type: !11)
!17 = !DITemplateTypeParameter(name: "U", type: !11)
!18 = !DILocation(line: 6, column: 16, scope: !6)
!19 = !DILocation(line: 6, column: 28, scope: !6)
!20 = !DILocation(line: 6, column: 65, scope: !6)
!21 = distinct !DISubprogram(name: "new", linkageName: "_RNvMCshQ9zqyQK4ah_1tNtB2_1A3new", scope: !22, file: !7, line: 4, type: !27, scopeLine: 4, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !4, templateParams: !26, declaration: !29)
!22 = !DICompositeType(tag: DW_TAG_structure_type, name: "A", scope: !8, file: !23, size: 8, align: 8, flags: DIFlagPublic, elements: !24, templateParams: !26, identifier: "3f5563ba7e0da9c11c9c8913fd9b67fd")
!23 = !DIFile(filename: "<unknown>", directory: "")
!24 = !{!25}
!25 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !22, file: !23, baseType: !11, size: 8, align: 8, flags: DIFlagPrivate)
!26 = !{}
!27 = !DISubroutineType(types: !28)
!28 = !{!22}
!29 = !DISubprogram(name: "new", linkageName: "_RNvMCshQ9zqyQK4ah_1tNtB2_1A3new", scope: !22, file: !7, line: 4, type: !27, scopeLine: 4, flags: DIFlagPrototyped, spFlags: 0, templateParams: !26)
!30 = !DILocation(line: 4, column: 36, scope: !21)
!31 = distinct !DISubprogram(name: "new", linkageName: "_RNvMs_CshQ9zqyQK4ah_1tNtB4_1B3new", scope: !32, file: !7, line: 5, type: !35, scopeLine: 5, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !4, templateParams: !26, declaration: !37)
!32 = !DICompositeType(tag: DW_TAG_structure_type, name: "B", scope: !8, file: !23, size: 8, align: 8, flags: DIFlagPublic, elements: !33, templateParams: !26, identifier: "134acac905087bc5df391fdde8b120cd")
!33 = !{!34}
!34 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !32, file: !23, baseType: !11, size: 8, align: 8, flags: DIFlagPrivate)
!35 = !DISubroutineType(types: !36)
!36 = !{!32}
!37 = !DISubprogram(name: "new", linkageName: "_RNvMs_CshQ9zqyQK4ah_1tNtB4_1B3new", scope: !32, file: !7, line: 5, type: !35, scopeLine: 5, flags: DIFlagPrototyped, spFlags: 0, templateParams: !26)
!38 = !DILocation(line: 5, column: 36, scope: !31)
!39 = distinct !DISubprogram(name: "f", scope: !8, file: !7, line: 8, type: !40, scopeLine: 8, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !4, templateParams: !26, retainedNodes: !42)
!40 = !DISubroutineType(types: !41)
!41 = !{!11, !11}
!42 = !{!43}
!43 = !DILocalVariable(name: "x", arg: 1, scope: !39, file: !7, line: 8, type: !11)
!44 = !DILocation(line: 8, column: 10, scope: !39)
!45 = !DILocation(line: 8, column: 25, scope: !39)
!46 = !DILocation(line: 8, column: 38, scope: !39)
