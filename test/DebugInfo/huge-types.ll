; Types that BTF cannot count: structs from 512 MiB on, arrays from 4 GiB on. LLVM would cut the numbers.
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
;
; CHECK:      STRUCT Disk size=0
; CHECK-NEXT:   TAG "rust.type=t::Disk"
; CHECK-NEXT:   TAG "rust.size=1099511628288"
; CHECK:      FUNC disk(d: PTR STRUCT Disk) -> void
; CHECK:      STRUCT Far size=0
; CHECK-NEXT:   TAG "rust.type=t::Far"
; CHECK-NEXT:   TAG "rust.size=536871424"
; CHECK:      FUNC far(f: PTR STRUCT Far) -> void
; CHECK:      FUNC large(l: PTR ARRAY[4294967295] INT unsigned char) -> void
; CHECK:      STRUCT Last size=536870911
; CHECK-NEXT:   all: ARRAY[536870911] INT unsigned char @0
; CHECK:      STRUCT Maybe size=0
; CHECK-NEXT:   TAG "rust.type=t::Maybe"
; CHECK-NEXT:   TAG "rust.size=4294967297"
; CHECK:      FUNC rest(r: PTR ARRAY[0] INT unsigned char) -> void
;
; COMMAND: rustc --edition 2021 --crate-name t --crate-type lib --target bpfel-unknown-none -Cpanic=abort -Cdebuginfo=2 -Copt-level=1 t.rs
;; #![no_std]
;; #![allow(unused)]
;; #[repr(C)] pub struct Disk { boot: [u8; 512], rest: [u8; 1 << 40] }
;; #[repr(C)] pub struct Far { first: [u8; 1 << 29], second: [u8; 512] }
;; pub struct Last { all: [u8; 0x1fff_ffff] }
;; pub enum Maybe { Yes([u8; 1 << 32]), No }
;; #[no_mangle] pub extern "C" fn disk(d: &Disk) {}
;; #[no_mangle] pub extern "C" fn far(f: &Far) {}
;; #[no_mangle] pub extern "C" fn large(l: &[u8; 0xffff_ffff]) {}
;; #[no_mangle] pub extern "C" fn last(l: &Last) {}
;; #[no_mangle] pub extern "C" fn maybe(m: &Maybe) {}
;; #[no_mangle] pub extern "C" fn rest(r: &[u8; 1 << 40]) {}
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define void @disk(ptr noalias noundef readonly dereferenceable(1099511628288) %d) unnamed_addr #0 !dbg !6 {
start:
    #dbg_value(ptr %d, !26, !DIExpression(), !27)
  ret void, !dbg !28
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define void @far(ptr noalias noundef readonly dereferenceable(536871424) %f) unnamed_addr #0 !dbg !29 {
start:
    #dbg_value(ptr %f, !41, !DIExpression(), !42)
  ret void, !dbg !43
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define void @large(ptr noalias noundef readonly dereferenceable(4294967295) %l) unnamed_addr #0 !dbg !44 {
start:
    #dbg_value(ptr %l, !52, !DIExpression(), !53)
  ret void, !dbg !54
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define void @last(ptr noalias noundef readonly dereferenceable(536870911) %l) unnamed_addr #0 !dbg !55 {
start:
    #dbg_value(ptr %l, !66, !DIExpression(), !67)
  ret void, !dbg !68
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define void @maybe(ptr noalias noundef readonly dereferenceable(4294967297) %m) unnamed_addr #0 !dbg !69 {
start:
    #dbg_value(ptr %m, !88, !DIExpression(), !89)
  ret void, !dbg !90
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define void @rest(ptr noalias noundef readonly dereferenceable(1099511627776) %r) unnamed_addr #0 !dbg !91 {
start:
    #dbg_value(ptr %r, !96, !DIExpression(), !97)
  ret void, !dbg !98
}

attributes #0 = { mustprogress nofree norecurse nosync nounwind willreturn memory(none) "target-cpu"="generic" }

!llvm.module.flags = !{!0, !1, !2}
!llvm.ident = !{!3}
!llvm.dbg.cu = !{!4}

!0 = !{i32 8, !"PIC Level", i32 2}
!1 = !{i32 7, !"Dwarf Version", i32 4}
!2 = !{i32 2, !"Debug Info Version", i32 3}
!3 = !{!"rustc version 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)"}
!4 = distinct !DICompileUnit(language: DW_LANG_Rust, file: !5, producer: "clang LLVM (rustc version 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball))", isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug, splitDebugInlining: false, nameTableKind: None)
!5 = !DIFile(filename: "t.rs/@/t.cfceb77a2975d81f-cgu.0", directory: "")
!6 = distinct !DISubprogram(name: "disk", scope: !8, file: !7, line: 7, type: !9, scopeLine: 7, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !24, retainedNodes: !25)
!7 = !DIFile(filename: "t.rs", directory: "", checksumkind: CSK_MD5, checksum: "4a97d78a355e3f4d2a340ecf48739ef9")
!8 = !DINamespace(name: "t", scope: null)
!9 = !DISubroutineType(types: !10)
!10 = !{null, !11}
!11 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&t::Disk", baseType: !12, size: 64, align: 64, dwarfAddressSpace: 0)
!12 = !DICompositeType(tag: DW_TAG_structure_type, name: "Disk", scope: !8, file: !13, size: 8796093026304, align: 8, flags: DIFlagPublic, elements: !14, templateParams: !24, identifier: "49797b47f67b458996b53867f314ef7d")
!13 = !DIFile(filename: "<unknown>", directory: "")
!14 = !{!15, !20}
!15 = !DIDerivedType(tag: DW_TAG_member, name: "boot", scope: !12, file: !13, baseType: !16, size: 4096, align: 8, flags: DIFlagPrivate)
!16 = !DICompositeType(tag: DW_TAG_array_type, baseType: !17, size: 4096, align: 8, elements: !18)
!17 = !DIBasicType(name: "u8", size: 8, encoding: DW_ATE_unsigned)
!18 = !{!19}
!19 = !DISubrange(count: 512, lowerBound: 0)
!20 = !DIDerivedType(tag: DW_TAG_member, name: "rest", scope: !12, file: !13, baseType: !21, size: 8796093022208, align: 8, offset: 4096, flags: DIFlagPrivate)
!21 = !DICompositeType(tag: DW_TAG_array_type, baseType: !17, size: 8796093022208, align: 8, elements: !22)
!22 = !{!23}
!23 = !DISubrange(count: 1099511627776, lowerBound: 0)
!24 = !{}
!25 = !{!26}
!26 = !DILocalVariable(name: "d", arg: 1, scope: !6, file: !7, line: 7, type: !11)
!27 = !DILocation(line: 0, scope: !6)
!28 = !DILocation(line: 7, column: 49, scope: !6)
!29 = distinct !DISubprogram(name: "far", scope: !8, file: !7, line: 8, type: !30, scopeLine: 8, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !24, retainedNodes: !40)
!30 = !DISubroutineType(types: !31)
!31 = !{null, !32}
!32 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&t::Far", baseType: !33, size: 64, align: 64, dwarfAddressSpace: 0)
!33 = !DICompositeType(tag: DW_TAG_structure_type, name: "Far", scope: !8, file: !13, size: 4294971392, align: 8, flags: DIFlagPublic, elements: !34, templateParams: !24, identifier: "40fbf2855117a6ab7dd9b8483c2638be")
!34 = !{!35, !39}
!35 = !DIDerivedType(tag: DW_TAG_member, name: "first", scope: !33, file: !13, baseType: !36, size: 4294967296, align: 8, flags: DIFlagPrivate)
!36 = !DICompositeType(tag: DW_TAG_array_type, baseType: !17, size: 4294967296, align: 8, elements: !37)
!37 = !{!38}
!38 = !DISubrange(count: 536870912, lowerBound: 0)
!39 = !DIDerivedType(tag: DW_TAG_member, name: "second", scope: !33, file: !13, baseType: !16, size: 4096, align: 8, offset: 4294967296, flags: DIFlagPrivate)
!40 = !{!41}
!41 = !DILocalVariable(name: "f", arg: 1, scope: !29, file: !7, line: 8, type: !32)
!42 = !DILocation(line: 0, scope: !29)
!43 = !DILocation(line: 8, column: 47, scope: !29)
!44 = distinct !DISubprogram(name: "large", scope: !8, file: !7, line: 9, type: !45, scopeLine: 9, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !24, retainedNodes: !51)
!45 = !DISubroutineType(types: !46)
!46 = !{null, !47}
!47 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&[u8; 4294967295]", baseType: !48, size: 64, align: 64, dwarfAddressSpace: 0)
!48 = !DICompositeType(tag: DW_TAG_array_type, baseType: !17, size: 34359738360, align: 8, elements: !49)
!49 = !{!50}
!50 = !DISubrange(count: 4294967295, lowerBound: 0)
!51 = !{!52}
!52 = !DILocalVariable(name: "l", arg: 1, scope: !44, file: !7, line: 9, type: !47)
!53 = !DILocation(line: 0, scope: !44)
!54 = !DILocation(line: 9, column: 63, scope: !44)
!55 = distinct !DISubprogram(name: "last", scope: !8, file: !7, line: 10, type: !56, scopeLine: 10, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !24, retainedNodes: !65)
!56 = !DISubroutineType(types: !57)
!57 = !{null, !58}
!58 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&t::Last", baseType: !59, size: 64, align: 64, dwarfAddressSpace: 0)
!59 = !DICompositeType(tag: DW_TAG_structure_type, name: "Last", scope: !8, file: !13, size: 4294967288, align: 8, flags: DIFlagPublic, elements: !60, templateParams: !24, identifier: "3e073e6a6217b19d49e1422644b23715")
!60 = !{!61}
!61 = !DIDerivedType(tag: DW_TAG_member, name: "all", scope: !59, file: !13, baseType: !62, size: 4294967288, align: 8, flags: DIFlagPrivate)
!62 = !DICompositeType(tag: DW_TAG_array_type, baseType: !17, size: 4294967288, align: 8, elements: !63)
!63 = !{!64}
!64 = !DISubrange(count: 536870911, lowerBound: 0)
!65 = !{!66}
!66 = !DILocalVariable(name: "l", arg: 1, scope: !55, file: !7, line: 10, type: !58)
!67 = !DILocation(line: 0, scope: !55)
!68 = !DILocation(line: 10, column: 49, scope: !55)
!69 = distinct !DISubprogram(name: "maybe", scope: !8, file: !7, line: 11, type: !70, scopeLine: 11, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !24, retainedNodes: !87)
!70 = !DISubroutineType(types: !71)
!71 = !{null, !72}
!72 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&t::Maybe", baseType: !73, size: 64, align: 64, dwarfAddressSpace: 0)
!73 = !DICompositeType(tag: DW_TAG_structure_type, name: "Maybe", scope: !8, file: !13, size: 34359738376, align: 8, flags: DIFlagPublic, elements: !74, templateParams: !24, identifier: "9bf4149ab8440a6a6ff4604aec0c4455")
!74 = !{!75}
!75 = !DICompositeType(tag: DW_TAG_variant_part, scope: !73, file: !13, size: 34359738376, align: 8, elements: !76, templateParams: !24, identifier: "55b95b7aec11c9e37b06863c25992a8a", discriminator: !86)
!76 = !{!77, !84}
!77 = !DIDerivedType(tag: DW_TAG_member, name: "Yes", scope: !75, file: !13, baseType: !78, size: 34359738376, align: 8, extraData: i8 0)
!78 = !DICompositeType(tag: DW_TAG_structure_type, name: "Yes", scope: !73, file: !13, size: 34359738376, align: 8, flags: DIFlagPublic, elements: !79, templateParams: !24, identifier: "23864f0c2116025e8d686357749874e1")
!79 = !{!80}
!80 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !78, file: !13, baseType: !81, size: 34359738368, align: 8, offset: 8, flags: DIFlagPublic)
!81 = !DICompositeType(tag: DW_TAG_array_type, baseType: !17, size: 34359738368, align: 8, elements: !82)
!82 = !{!83}
!83 = !DISubrange(count: 4294967296, lowerBound: 0)
!84 = !DIDerivedType(tag: DW_TAG_member, name: "No", scope: !75, file: !13, baseType: !85, size: 34359738376, align: 8, extraData: i8 1)
!85 = !DICompositeType(tag: DW_TAG_structure_type, name: "No", scope: !73, file: !13, size: 34359738376, align: 8, flags: DIFlagPublic, elements: !24, identifier: "36a4b7a5325bd1f161b647951e86c95c")
!86 = !DIDerivedType(tag: DW_TAG_member, scope: !73, file: !13, baseType: !17, size: 8, align: 8, flags: DIFlagArtificial)
!87 = !{!88}
!88 = !DILocalVariable(name: "m", arg: 1, scope: !69, file: !7, line: 11, type: !72)
!89 = !DILocation(line: 0, scope: !69)
!90 = !DILocation(line: 11, column: 51, scope: !69)
!91 = distinct !DISubprogram(name: "rest", scope: !8, file: !7, line: 12, type: !92, scopeLine: 12, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !24, retainedNodes: !95)
!92 = !DISubroutineType(types: !93)
!93 = !{null, !94}
!94 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&[u8; 1099511627776]", baseType: !21, size: 64, align: 64, dwarfAddressSpace: 0)
!95 = !{!96}
!96 = !DILocalVariable(name: "r", arg: 1, scope: !91, file: !7, line: 12, type: !94)
!97 = !DILocation(line: 0, scope: !91)
!98 = !DILocation(line: 12, column: 58, scope: !91)
