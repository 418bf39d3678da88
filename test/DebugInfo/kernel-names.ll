; A struct that is called bpf_spin_lock and has another size: the kernel refuses a program's BTF for it, so it is called
; something else. The real one keeps its name, as does a context of a program, whose size nobody asks for.
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
;
; CHECK:      STRUCT Value size=
; CHECK-DAG:    lock: STRUCT bpf_spin_lock @
; CHECK-DAG:    ticket: STRUCT bpf_spin_lock_h[[HASH:[0-9a-f]+]] @
; CHECK-DAG:    timer: STRUCT bpf_timer_h[[TIMER:[0-9a-f]+]] @
; CHECK:      STRUCT bpf_spin_lock size=4
; CHECK:      STRUCT bpf_spin_lock_h[[HASH]] size=8
; CHECK:        TAG "rust.type=t::ticket::bpf_spin_lock"
; CHECK:      STRUCT xdp_md size=8
; CHECK-NEXT:   all: INT unsigned long long @0
; CHECK:      FUNC f(v: PTR STRUCT Value, x: PTR STRUCT xdp_md)
;
; COMMAND: rustc --edition 2021 --crate-name t --crate-type lib --target bpfel-unknown-none -Cpanic=abort -Cdebuginfo=2 -Copt-level=1 t.rs
;; #![no_std]
;; #![allow(non_camel_case_types, unused)]
;; #[repr(C)] pub struct bpf_spin_lock { value: u32 }
;; pub mod ticket { #[repr(C)] pub struct bpf_spin_lock { next: u32, owner: u32 } }
;; pub enum bpf_timer { Off, After(u32) }
;; pub struct xdp_md { all: u64 }
;; pub struct Value { lock: bpf_spin_lock, ticket: ticket::bpf_spin_lock, timer: bpf_timer }
;; #[no_mangle] pub extern "C" fn f(v: &Value, x: &xdp_md) {}
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define void @f(ptr noalias noundef readonly align 4 dereferenceable(20) %v, ptr noalias noundef readonly align 8 dereferenceable(8) %x) unnamed_addr #0 !dbg !6 {
start:
    #dbg_value(ptr %v, !45, !DIExpression(), !47)
    #dbg_value(ptr %x, !46, !DIExpression(), !47)
  ret void, !dbg !48
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
!6 = distinct !DISubprogram(name: "f", scope: !8, file: !7, line: 8, type: !9, scopeLine: 8, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !20, retainedNodes: !44)
!7 = !DIFile(filename: "t.rs", directory: "", checksumkind: CSK_MD5, checksum: "a46dc445672a038d37b279f8f9433b12")
!8 = !DINamespace(name: "t", scope: null)
!9 = !DISubroutineType(types: !10)
!10 = !{null, !11, !39}
!11 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&t::Value", baseType: !12, size: 64, align: 64, dwarfAddressSpace: 0)
!12 = !DICompositeType(tag: DW_TAG_structure_type, name: "Value", scope: !8, file: !13, size: 160, align: 32, flags: DIFlagPublic, elements: !14, templateParams: !20, identifier: "bce0caf0b6fb51a232bca9c1f0c2a346")
!13 = !DIFile(filename: "<unknown>", directory: "")
!14 = !{!15, !21, !27}
!15 = !DIDerivedType(tag: DW_TAG_member, name: "lock", scope: !12, file: !13, baseType: !16, size: 32, align: 32, offset: 64, flags: DIFlagPrivate)
!16 = !DICompositeType(tag: DW_TAG_structure_type, name: "bpf_spin_lock", scope: !8, file: !13, size: 32, align: 32, flags: DIFlagPublic, elements: !17, templateParams: !20, identifier: "5f071060ecd72c82fa536d04d85a6bc3")
!17 = !{!18}
!18 = !DIDerivedType(tag: DW_TAG_member, name: "value", scope: !16, file: !13, baseType: !19, size: 32, align: 32, flags: DIFlagPrivate)
!19 = !DIBasicType(name: "u32", size: 32, encoding: DW_ATE_unsigned)
!20 = !{}
!21 = !DIDerivedType(tag: DW_TAG_member, name: "ticket", scope: !12, file: !13, baseType: !22, size: 64, align: 32, offset: 96, flags: DIFlagPrivate)
!22 = !DICompositeType(tag: DW_TAG_structure_type, name: "bpf_spin_lock", scope: !23, file: !13, size: 64, align: 32, flags: DIFlagPublic, elements: !24, templateParams: !20, identifier: "e68ae1d0b30b2416858315866166dfac")
!23 = !DINamespace(name: "ticket", scope: !8)
!24 = !{!25, !26}
!25 = !DIDerivedType(tag: DW_TAG_member, name: "next", scope: !22, file: !13, baseType: !19, size: 32, align: 32, flags: DIFlagPrivate)
!26 = !DIDerivedType(tag: DW_TAG_member, name: "owner", scope: !22, file: !13, baseType: !19, size: 32, align: 32, offset: 32, flags: DIFlagPrivate)
!27 = !DIDerivedType(tag: DW_TAG_member, name: "timer", scope: !12, file: !13, baseType: !28, size: 64, align: 32, flags: DIFlagPrivate)
!28 = !DICompositeType(tag: DW_TAG_structure_type, name: "bpf_timer", scope: !8, file: !13, size: 64, align: 32, flags: DIFlagPublic, elements: !29, templateParams: !20, identifier: "1911085855f3c7f579ea4d5e36e9089")
!29 = !{!30}
!30 = !DICompositeType(tag: DW_TAG_variant_part, scope: !28, file: !13, size: 64, align: 32, elements: !31, templateParams: !20, identifier: "4e50eb973dd9e7bb6663b526c97c0a3e", discriminator: !38)
!31 = !{!32, !34}
!32 = !DIDerivedType(tag: DW_TAG_member, name: "Off", scope: !30, file: !13, baseType: !33, size: 64, align: 32, extraData: i32 0)
!33 = !DICompositeType(tag: DW_TAG_structure_type, name: "Off", scope: !28, file: !13, size: 64, align: 32, flags: DIFlagPublic, elements: !20, identifier: "38ce5c2e930cb7e4c99984302cf4afc7")
!34 = !DIDerivedType(tag: DW_TAG_member, name: "After", scope: !30, file: !13, baseType: !35, size: 64, align: 32, extraData: i32 1)
!35 = !DICompositeType(tag: DW_TAG_structure_type, name: "After", scope: !28, file: !13, size: 64, align: 32, flags: DIFlagPublic, elements: !36, templateParams: !20, identifier: "1bda8712c12c2a51698eb61a39b2f47b")
!36 = !{!37}
!37 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !35, file: !13, baseType: !19, size: 32, align: 32, offset: 32, flags: DIFlagPublic)
!38 = !DIDerivedType(tag: DW_TAG_member, scope: !28, file: !13, baseType: !19, size: 32, align: 32, flags: DIFlagArtificial)
!39 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&t::xdp_md", baseType: !40, size: 64, align: 64, dwarfAddressSpace: 0)
!40 = !DICompositeType(tag: DW_TAG_structure_type, name: "xdp_md", scope: !8, file: !13, size: 64, align: 64, flags: DIFlagPublic, elements: !41, templateParams: !20, identifier: "284c22d247b1b576edde730b23f02dd")
!41 = !{!42}
!42 = !DIDerivedType(tag: DW_TAG_member, name: "all", scope: !40, file: !13, baseType: !43, size: 64, align: 64, flags: DIFlagPrivate)
!43 = !DIBasicType(name: "u64", size: 64, encoding: DW_ATE_unsigned)
!44 = !{!45, !46}
!45 = !DILocalVariable(name: "v", arg: 1, scope: !6, file: !7, line: 8, type: !11)
!46 = !DILocalVariable(name: "x", arg: 2, scope: !6, file: !7, line: 8, type: !39)
!47 = !DILocation(line: 0, scope: !6)
!48 = !DILocation(line: 8, column: 59, scope: !6)
