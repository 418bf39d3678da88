; A module without functions, one that has maps only: the ENUMs beside typedefs and tags are there as in others. What holds
; them leaves no symbol, and no VAR.
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
; RUN: %polybpf-btf types %t.o | FileCheck --check-prefix=TYPES %s
; RUN: %llvm-readelf -sS %t.o | FileCheck --check-prefix=ELF %s
; CHECK-DAG: ENUM Kind size=4
; CHECK-DAG: ENUM Event__tag size=4
; CHECK-DAG: TYPEDEF Kind = INT unsigned char
; CHECK-DAG: VAR EVENTS: STRUCT Map_Kind_Event_{{h[0-9a-f]+}} linkage=global
; CHECK-NOT: anchor
; TYPES: enum t::Kind { // 1 byte
; ELF-NOT: anchor
; ELF-NOT: .bss
; ELF: OBJECT GLOBAL DEFAULT {{.*}} EVENTS
; ELF-NOT: anchor
; COMMAND: rustc --crate-type lib --crate-name t --edition 2021 --target bpfel-unknown-none -Cpanic=abort -Cdebuginfo=2 --emit=llvm-ir t.rs
;; #![no_std]
;; #[derive(Clone, Copy)]
;; pub enum Kind { Read, Write = 5 }
;; pub enum Event { Open(u64), Idle }
;; #[repr(C)]
;; pub struct Map<K: 'static, V: 'static> { key: *const K, value: *const V, max_entries: *const [i32; 16] }
;; unsafe impl<K, V> Sync for Map<K, V> {}
;; #[no_mangle]
;; #[link_section = ".maps"]
;; pub static EVENTS: Map<Kind, Event> =
;;     Map { key: core::ptr::null(), value: core::ptr::null(), max_entries: core::ptr::null() };
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

@EVENTS = constant [24 x i8] zeroinitializer, section ".maps", align 8, !dbg !0

!llvm.module.flags = !{!38, !39, !40}
!llvm.ident = !{!41}
!llvm.dbg.cu = !{!42}

!0 = !DIGlobalVariableExpression(var: !1, expr: !DIExpression())
!1 = distinct !DIGlobalVariable(name: "EVENTS", scope: !2, file: !3, line: 10, type: !4, isLocal: false, isDefinition: true, align: 64)
!2 = !DINamespace(name: "t", scope: null)
!3 = !DIFile(filename: "t.rs", directory: "", checksumkind: CSK_MD5, checksum: "343a3fe43ade69c12fea4d14e31876d9")
!4 = !DICompositeType(tag: DW_TAG_structure_type, name: "Map<t::Kind, t::Event>", scope: !2, file: !5, size: 192, align: 64, flags: DIFlagPublic, elements: !6, templateParams: !35, identifier: "6d8dec02a6a761ba2941197e4f8e5c59")
!5 = !DIFile(filename: "<unknown>", directory: "")
!6 = !{!7, !14, !29}
!7 = !DIDerivedType(tag: DW_TAG_member, name: "key", scope: !4, file: !5, baseType: !8, size: 64, align: 64, flags: DIFlagPrivate)
!8 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "*const t::Kind", baseType: !9, size: 64, align: 64, dwarfAddressSpace: 0)
!9 = !DICompositeType(tag: DW_TAG_enumeration_type, name: "Kind", scope: !2, file: !5, baseType: !10, size: 8, align: 8, flags: DIFlagEnumClass, elements: !11)
!10 = !DIBasicType(name: "u8", size: 8, encoding: DW_ATE_unsigned)
!11 = !{!12, !13}
!12 = !DIEnumerator(name: "Read", value: 0, isUnsigned: true)
!13 = !DIEnumerator(name: "Write", value: 5, isUnsigned: true)
!14 = !DIDerivedType(tag: DW_TAG_member, name: "value", scope: !4, file: !5, baseType: !15, size: 64, align: 64, offset: 64, flags: DIFlagPrivate)
!15 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "*const t::Event", baseType: !16, size: 64, align: 64, dwarfAddressSpace: 0)
!16 = !DICompositeType(tag: DW_TAG_structure_type, name: "Event", scope: !2, file: !5, size: 128, align: 64, flags: DIFlagPublic, elements: !17, templateParams: !25, identifier: "7382d123017a2e6f53f94344d1d39006")
!17 = !{!18}
!18 = !DICompositeType(tag: DW_TAG_variant_part, scope: !16, file: !5, size: 128, align: 64, elements: !19, templateParams: !25, identifier: "1c0478ade1fd6404b46ba63311b04250", discriminator: !28)
!19 = !{!20, !26}
!20 = !DIDerivedType(tag: DW_TAG_member, name: "Open", scope: !18, file: !5, baseType: !21, size: 128, align: 64, extraData: i64 0)
!21 = !DICompositeType(tag: DW_TAG_structure_type, name: "Open", scope: !16, file: !5, size: 128, align: 64, flags: DIFlagPublic, elements: !22, templateParams: !25, identifier: "5aa77c89bea0e2eaf7b1fa01e174a630")
!22 = !{!23}
!23 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !21, file: !5, baseType: !24, size: 64, align: 64, offset: 64, flags: DIFlagPublic)
!24 = !DIBasicType(name: "u64", size: 64, encoding: DW_ATE_unsigned)
!25 = !{}
!26 = !DIDerivedType(tag: DW_TAG_member, name: "Idle", scope: !18, file: !5, baseType: !27, size: 128, align: 64, extraData: i64 1)
!27 = !DICompositeType(tag: DW_TAG_structure_type, name: "Idle", scope: !16, file: !5, size: 128, align: 64, flags: DIFlagPublic, elements: !25, identifier: "ce0023cd7a2dc4a991a454b84025500b")
!28 = !DIDerivedType(tag: DW_TAG_member, scope: !16, file: !5, baseType: !24, size: 64, align: 64, flags: DIFlagArtificial)
!29 = !DIDerivedType(tag: DW_TAG_member, name: "max_entries", scope: !4, file: !5, baseType: !30, size: 64, align: 64, offset: 128, flags: DIFlagPrivate)
!30 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "*const [i32; 16]", baseType: !31, size: 64, align: 64, dwarfAddressSpace: 0)
!31 = !DICompositeType(tag: DW_TAG_array_type, baseType: !32, size: 512, align: 32, elements: !33)
!32 = !DIBasicType(name: "i32", size: 32, encoding: DW_ATE_signed)
!33 = !{!34}
!34 = !DISubrange(count: 16, lowerBound: 0)
!35 = !{!36, !37}
!36 = !DITemplateTypeParameter(name: "K", type: !9)
!37 = !DITemplateTypeParameter(name: "V", type: !16)
!38 = !{i32 8, !"PIC Level", i32 2}
!39 = !{i32 7, !"Dwarf Version", i32 4}
!40 = !{i32 2, !"Debug Info Version", i32 3}
!41 = !{!"rustc version 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)"}
!42 = distinct !DICompileUnit(language: DW_LANG_Rust, file: !43, producer: "clang LLVM (rustc version 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball))", isOptimized: false, runtimeVersion: 0, emissionKind: FullDebug, enums: !44, globals: !45, splitDebugInlining: false, nameTableKind: None)
!43 = !DIFile(filename: "t.rs/@/t.cfceb77a2975d81f-cgu.0", directory: "")
!44 = !{!9}
!45 = !{!0}
