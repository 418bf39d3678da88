; The kernel refuses floats that are not aligned; they are told as bytes, and a tag tells the type.
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
;
; CHECK:      STRUCT S size=17
; CHECK-NEXT:   a: INT unsigned char @0
; CHECK-NEXT:   b: ARRAY[4] INT unsigned char @1
; CHECK-NEXT:     TAG "rust.type=f32"
; CHECK-NEXT:   c: ARRAY[8] INT unsigned char @5
; CHECK-NEXT:     TAG "rust.type=f64"
; CHECK-NEXT:   d: INT unsigned int @13
; CHECK-NEXT:   TAG "rust.type=t::S"
; CHECK:      FUNC f(s: PTR STRUCT S) -> INT unsigned int linkage=global
;
; COMMAND: rustc --edition 2021 --crate-name t --crate-type lib --target bpfel-unknown-none -Cpanic=abort -Cdebuginfo=2 -Copt-level=1 t.rs
;; #![no_std]
;; #![allow(dead_code)]
;; #[repr(C, packed)]
;; pub struct S { a: u8, b: f32, c: f64, d: u32 }
;; #[no_mangle]
;; pub extern "C" fn f(s: &S) -> u32 {
;;     core::hint::black_box(&s);
;;     1
;; }
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

; Function Attrs: nounwind
define noundef i32 @f(ptr noalias noundef readonly dereferenceable(17) %0) unnamed_addr #0 !dbg !6 {
start:
  %1 = alloca [8 x i8], align 8
  %s = alloca [8 x i8], align 8
  store ptr %0, ptr %s, align 8
    #dbg_declare(ptr %s, !25, !DIExpression(), !26)
    #dbg_value(ptr %s, !27, !DIExpression(), !38)
  store ptr %s, ptr %1, align 8, !dbg !40, !noalias !41
  call void asm sideeffect "", "r,~{memory}"(ptr nonnull %1) #2, !dbg !40, !srcloc !44
  ret i32 1, !dbg !45
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
!6 = distinct !DISubprogram(name: "f", scope: !8, file: !7, line: 6, type: !9, scopeLine: 6, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !23, retainedNodes: !24)
!7 = !DIFile(filename: "t.rs", directory: "", checksumkind: CSK_MD5, checksum: "86351a5e6f111571fdb3b75d94ba9dc1")
!8 = !DINamespace(name: "t", scope: null)
!9 = !DISubroutineType(types: !10)
!10 = !{!11, !12}
!11 = !DIBasicType(name: "u32", size: 32, encoding: DW_ATE_unsigned)
!12 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&t::S", baseType: !13, size: 64, align: 64, dwarfAddressSpace: 0)
!13 = !DICompositeType(tag: DW_TAG_structure_type, name: "S", scope: !8, file: !14, size: 136, align: 8, flags: DIFlagPublic, elements: !15, templateParams: !23, identifier: "524bf0fd54bca94cb2d74c764ea321b2")
!14 = !DIFile(filename: "<unknown>", directory: "")
!15 = !{!16, !18, !20, !22}
!16 = !DIDerivedType(tag: DW_TAG_member, name: "a", scope: !13, file: !14, baseType: !17, size: 8, align: 8, flags: DIFlagPrivate)
!17 = !DIBasicType(name: "u8", size: 8, encoding: DW_ATE_unsigned)
!18 = !DIDerivedType(tag: DW_TAG_member, name: "b", scope: !13, file: !14, baseType: !19, size: 32, align: 32, offset: 8, flags: DIFlagPrivate)
!19 = !DIBasicType(name: "f32", size: 32, encoding: DW_ATE_float)
!20 = !DIDerivedType(tag: DW_TAG_member, name: "c", scope: !13, file: !14, baseType: !21, size: 64, align: 64, offset: 40, flags: DIFlagPrivate)
!21 = !DIBasicType(name: "f64", size: 64, encoding: DW_ATE_float)
!22 = !DIDerivedType(tag: DW_TAG_member, name: "d", scope: !13, file: !14, baseType: !11, size: 32, align: 32, offset: 104, flags: DIFlagPrivate)
!23 = !{}
!24 = !{!25}
!25 = !DILocalVariable(name: "s", arg: 1, scope: !6, file: !7, line: 6, type: !12)
!26 = !DILocation(line: 6, column: 21, scope: !6)
!27 = !DILocalVariable(name: "dummy", arg: 1, scope: !28, file: !29, line: 490, type: !34)
!28 = distinct !DISubprogram(name: "black_box<&&t::S>", linkageName: "_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_", scope: !30, file: !29, line: 490, type: !32, scopeLine: 490, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !36, retainedNodes: !35)
!29 = !DIFile(filename: "library/core/src/hint.rs", directory: "/usr/src/rustc-1.96.0", checksumkind: CSK_MD5, checksum: "3bdbac5c7616d584a36b114744411911")
!30 = !DINamespace(name: "hint", scope: !31)
!31 = !DINamespace(name: "core", scope: null)
!32 = !DISubroutineType(types: !33)
!33 = !{!34, !34}
!34 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&&t::S", baseType: !12, size: 64, align: 64, dwarfAddressSpace: 0)
!35 = !{!27}
!36 = !{!37}
!37 = !DITemplateTypeParameter(name: "T", type: !34)
!38 = !DILocation(line: 0, scope: !28, inlinedAt: !39)
!39 = distinct !DILocation(line: 7, column: 5, scope: !6)
!40 = !DILocation(line: 491, column: 5, scope: !28, inlinedAt: !39)
!41 = !{!42}
!42 = distinct !{!42, !43, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_: %dummy"}
!43 = distinct !{!43, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_"}
!44 = !{i64 895938768088759}
!45 = !DILocation(line: 9, column: 2, scope: !6)
