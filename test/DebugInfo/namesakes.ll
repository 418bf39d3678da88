; Types of one name that differ in shape or path are told apart, none keeps the plain name; pointers lead to the right one.
; The names that the kernel looks for stay.
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
;
; CHECK:      STRUCT S size=88
; CHECK-NEXT:   a: STRUCT [[A:N_h[0-9a-f]+]] @0
; CHECK-NEXT:   b: STRUCT [[B:N_h[0-9a-f]+]] @16
; CHECK-NEXT:   t: STRUCT bpf_timer @32
; CHECK-NEXT:   p: PTR STRUCT [[B]] @48
; CHECK-NEXT:     TAG "rust.type=*const t::b::N"
; CHECK-NEXT:   u: STRUCT bpf_timer_h{{[0-9a-f]+}} @56
; CHECK-NEXT:   c: STRUCT [[C:Same_h[0-9a-f]+]] @80
; CHECK-NEXT:   d: STRUCT [[D:Same_h[0-9a-f]+]] @84
; CHECK-NEXT:   TAG "rust.type=t::S"
; CHECK:      STRUCT [[A]] size=16
; CHECK-NEXT:   next: PTR STRUCT [[A]] @0
; CHECK-NEXT:     TAG "rust.type=*const t::a::N"
; CHECK-NEXT:   x: INT unsigned char @8
; CHECK-NEXT:   TAG "rust.type=t::a::N"
; CHECK:      STRUCT [[B]] size=16
; CHECK-NEXT:   y: INT unsigned long long @0
; CHECK-NEXT:   other: PTR STRUCT [[A]] @8
; CHECK-NEXT:     TAG "rust.type=*const t::a::N"
; CHECK-NEXT:   TAG "rust.type=t::b::N"
; CHECK:      STRUCT bpf_timer size=16
; CHECK-NEXT:   opaque: ARRAY[2] INT unsigned long long @0
; CHECK-NEXT:   TAG "rust.type=t::e::bpf_timer"
; CHECK:      STRUCT bpf_timer_h{{[0-9a-f]+}} size=24
; CHECK-NEXT:   opaque: ARRAY[3] INT unsigned long long @0
; CHECK-NEXT:   TAG "rust.type=t::g::bpf_timer"
; CHECK:      STRUCT [[C]] size=4
; CHECK-NEXT:   z: INT unsigned int @0
; CHECK-NEXT:   TAG "rust.type=t::c::Same"
; CHECK:      STRUCT [[D]] size=4
; CHECK-NEXT:   z: INT unsigned int @0
; CHECK-NEXT:   TAG "rust.type=t::d::Same"
; CHECK:      FUNC f(s: PTR STRUCT S) -> INT unsigned int linkage=global
;
; COMMAND: rustc --edition 2021 --crate-name t --crate-type lib --target bpfel-unknown-none -Cpanic=abort -Cdebuginfo=2 -Copt-level=1 t.rs
;; #![allow(non_camel_case_types)]
;; #![no_std]
;; #![allow(dead_code)]
;; pub mod a { pub struct N { pub x: u8, pub next: *const N } }
;; pub mod b { pub struct N { pub y: u64, pub other: *const super::a::N } }
;; pub mod c { pub struct Same { pub z: u32 } }
;; pub mod d { pub struct Same { pub z: u32 } }
;; pub mod e { #[repr(C)] pub struct bpf_timer { pub opaque: [u64; 2] } }
;; pub mod g { #[repr(C)] pub struct bpf_timer { pub opaque: [u64; 3] } }
;; pub struct S { a: a::N, b: b::N, c: c::Same, d: d::Same, p: *const b::N, t: e::bpf_timer, u: g::bpf_timer }
;; #[no_mangle]
;; pub extern "C" fn f(s: &S) -> u32 {
;;     core::hint::black_box(&s);
;;     1
;; }
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

; Function Attrs: nounwind
define noundef i32 @f(ptr noalias noundef readonly align 8 dereferenceable(88) %0) unnamed_addr #0 !dbg !6 {
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
!6 = distinct !DISubprogram(name: "f", scope: !8, file: !7, line: 12, type: !9, scopeLine: 12, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !24, retainedNodes: !60)
!7 = !DIFile(filename: "t.rs", directory: "", checksumkind: CSK_MD5, checksum: "b8408a5641fbe4dad21c1f4829d92ed8")
!8 = !DINamespace(name: "t", scope: null)
!9 = !DISubroutineType(types: !10)
!10 = !{!11, !12}
!11 = !DIBasicType(name: "u32", size: 32, encoding: DW_ATE_unsigned)
!12 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&t::S", baseType: !13, size: 64, align: 64, dwarfAddressSpace: 0)
!13 = !DICompositeType(tag: DW_TAG_structure_type, name: "S", scope: !8, file: !14, size: 704, align: 64, flags: DIFlagPublic, elements: !15, templateParams: !24, identifier: "91d4a37ac528420d8985b0718ac21560")
!14 = !DIFile(filename: "<unknown>", directory: "")
!15 = !{!16, !25, !32, !37, !42, !44, !52}
!16 = !DIDerivedType(tag: DW_TAG_member, name: "a", scope: !13, file: !14, baseType: !17, size: 128, align: 64, flags: DIFlagPrivate)
!17 = !DICompositeType(tag: DW_TAG_structure_type, name: "N", scope: !18, file: !14, size: 128, align: 64, flags: DIFlagPublic, elements: !19, templateParams: !24, identifier: "311973bab1155097620dc600bdaf5ee9")
!18 = !DINamespace(name: "a", scope: !8)
!19 = !{!20, !22}
!20 = !DIDerivedType(tag: DW_TAG_member, name: "x", scope: !17, file: !14, baseType: !21, size: 8, align: 8, offset: 64, flags: DIFlagPublic)
!21 = !DIBasicType(name: "u8", size: 8, encoding: DW_ATE_unsigned)
!22 = !DIDerivedType(tag: DW_TAG_member, name: "next", scope: !17, file: !14, baseType: !23, size: 64, align: 64, flags: DIFlagPublic)
!23 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "*const t::a::N", baseType: !17, size: 64, align: 64, dwarfAddressSpace: 0)
!24 = !{}
!25 = !DIDerivedType(tag: DW_TAG_member, name: "b", scope: !13, file: !14, baseType: !26, size: 128, align: 64, offset: 128, flags: DIFlagPrivate)
!26 = !DICompositeType(tag: DW_TAG_structure_type, name: "N", scope: !27, file: !14, size: 128, align: 64, flags: DIFlagPublic, elements: !28, templateParams: !24, identifier: "2e8e687b27b81c4cf7b05d667f9c0828")
!27 = !DINamespace(name: "b", scope: !8)
!28 = !{!29, !31}
!29 = !DIDerivedType(tag: DW_TAG_member, name: "y", scope: !26, file: !14, baseType: !30, size: 64, align: 64, flags: DIFlagPublic)
!30 = !DIBasicType(name: "u64", size: 64, encoding: DW_ATE_unsigned)
!31 = !DIDerivedType(tag: DW_TAG_member, name: "other", scope: !26, file: !14, baseType: !23, size: 64, align: 64, offset: 64, flags: DIFlagPublic)
!32 = !DIDerivedType(tag: DW_TAG_member, name: "c", scope: !13, file: !14, baseType: !33, size: 32, align: 32, offset: 640, flags: DIFlagPrivate)
!33 = !DICompositeType(tag: DW_TAG_structure_type, name: "Same", scope: !34, file: !14, size: 32, align: 32, flags: DIFlagPublic, elements: !35, templateParams: !24, identifier: "2b607521677035f8ad337cfd4aaf2afe")
!34 = !DINamespace(name: "c", scope: !8)
!35 = !{!36}
!36 = !DIDerivedType(tag: DW_TAG_member, name: "z", scope: !33, file: !14, baseType: !11, size: 32, align: 32, flags: DIFlagPublic)
!37 = !DIDerivedType(tag: DW_TAG_member, name: "d", scope: !13, file: !14, baseType: !38, size: 32, align: 32, offset: 672, flags: DIFlagPrivate)
!38 = !DICompositeType(tag: DW_TAG_structure_type, name: "Same", scope: !39, file: !14, size: 32, align: 32, flags: DIFlagPublic, elements: !40, templateParams: !24, identifier: "6c75cbf2b4d44e304e991accea4be4d4")
!39 = !DINamespace(name: "d", scope: !8)
!40 = !{!41}
!41 = !DIDerivedType(tag: DW_TAG_member, name: "z", scope: !38, file: !14, baseType: !11, size: 32, align: 32, flags: DIFlagPublic)
!42 = !DIDerivedType(tag: DW_TAG_member, name: "p", scope: !13, file: !14, baseType: !43, size: 64, align: 64, offset: 384, flags: DIFlagPrivate)
!43 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "*const t::b::N", baseType: !26, size: 64, align: 64, dwarfAddressSpace: 0)
!44 = !DIDerivedType(tag: DW_TAG_member, name: "t", scope: !13, file: !14, baseType: !45, size: 128, align: 64, offset: 256, flags: DIFlagPrivate)
!45 = !DICompositeType(tag: DW_TAG_structure_type, name: "bpf_timer", scope: !46, file: !14, size: 128, align: 64, flags: DIFlagPublic, elements: !47, templateParams: !24, identifier: "91991759b003994ab3716a362cec1e26")
!46 = !DINamespace(name: "e", scope: !8)
!47 = !{!48}
!48 = !DIDerivedType(tag: DW_TAG_member, name: "opaque", scope: !45, file: !14, baseType: !49, size: 128, align: 64, flags: DIFlagPublic)
!49 = !DICompositeType(tag: DW_TAG_array_type, baseType: !30, size: 128, align: 64, elements: !50)
!50 = !{!51}
!51 = !DISubrange(count: 2, lowerBound: 0)
!52 = !DIDerivedType(tag: DW_TAG_member, name: "u", scope: !13, file: !14, baseType: !53, size: 192, align: 64, offset: 448, flags: DIFlagPrivate)
!53 = !DICompositeType(tag: DW_TAG_structure_type, name: "bpf_timer", scope: !54, file: !14, size: 192, align: 64, flags: DIFlagPublic, elements: !55, templateParams: !24, identifier: "4b8a9a3d177a3e01eff96b293452c133")
!54 = !DINamespace(name: "g", scope: !8)
!55 = !{!56}
!56 = !DIDerivedType(tag: DW_TAG_member, name: "opaque", scope: !53, file: !14, baseType: !57, size: 192, align: 64, flags: DIFlagPublic)
!57 = !DICompositeType(tag: DW_TAG_array_type, baseType: !30, size: 192, align: 64, elements: !58)
!58 = !{!59}
!59 = !DISubrange(count: 3, lowerBound: 0)
!60 = !{!61}
!61 = !DILocalVariable(name: "s", arg: 1, scope: !6, file: !7, line: 12, type: !12)
!62 = !DILocation(line: 12, column: 21, scope: !6)
!63 = !DILocalVariable(name: "dummy", arg: 1, scope: !64, file: !65, line: 490, type: !70)
!64 = distinct !DISubprogram(name: "black_box<&&t::S>", linkageName: "_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_", scope: !66, file: !65, line: 490, type: !68, scopeLine: 490, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !72, retainedNodes: !71)
!65 = !DIFile(filename: "library/core/src/hint.rs", directory: "/usr/src/rustc-1.96.0", checksumkind: CSK_MD5, checksum: "3bdbac5c7616d584a36b114744411911")
!66 = !DINamespace(name: "hint", scope: !67)
!67 = !DINamespace(name: "core", scope: null)
!68 = !DISubroutineType(types: !69)
!69 = !{!70, !70}
!70 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&&t::S", baseType: !12, size: 64, align: 64, dwarfAddressSpace: 0)
!71 = !{!63}
!72 = !{!73}
!73 = !DITemplateTypeParameter(name: "T", type: !70)
!74 = !DILocation(line: 0, scope: !64, inlinedAt: !75)
!75 = distinct !DILocation(line: 13, column: 5, scope: !6)
!76 = !DILocation(line: 491, column: 5, scope: !64, inlinedAt: !75)
!77 = !{!78}
!78 = distinct !{!78, !79, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_: %dummy"}
!79 = distinct !{!79, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_"}
!80 = !{i64 897828553699439}
!81 = !DILocation(line: 15, column: 2, scope: !6)
