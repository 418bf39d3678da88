; An enum whose variants all have a value of their own. 4-byte tags are the ENUM itself.
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
;
; CHECK:      STRUCT S size=16
; CHECK-NEXT:   e: STRUCT Event @0
; CHECK-NEXT:   TAG "rust.type=t::S"
; CHECK:      STRUCT Event size=16
; CHECK-NEXT:   (anon): UNION size=16 @0
; CHECK-NEXT:     tag: ENUM Event__tag @0
; CHECK-NEXT:     Open: STRUCT size=12 @0
; CHECK-NEXT:       __pad0: ARRAY[4] INT unsigned char @0
; CHECK-NEXT:       fd: INT unsigned int @4
; CHECK-NEXT:       path: ARRAY[4] INT unsigned char @8
; CHECK-NEXT:       TAG "rust.variant=0:Open:0"
; CHECK-NEXT:     Close: STRUCT size=16 @0
; CHECK-NEXT:       __pad0: ARRAY[8] INT unsigned char @0
; CHECK-NEXT:       __0: INT unsigned long long @8
; CHECK-NEXT:       TAG "rust.variant=1:Close:1"
; CHECK-NEXT:     Idle: STRUCT size=0 @0
; CHECK-NEXT:       TAG "rust.variant=2:Idle:2"
; CHECK-NEXT:   TAG "rust.type=t::Event"
; CHECK-NEXT:   TAG "rust.enum=direct"
; CHECK:      ENUM Event__tag size=4
; CHECK-NEXT:   Event__Open = 0
; CHECK-NEXT:   Event__Close = 1
; CHECK-NEXT:   Event__Idle = 2
; CHECK:      FUNC f(s: PTR STRUCT S) -> INT unsigned int linkage=global
;
; COMMAND: rustc --edition 2021 --crate-name t --crate-type lib --target bpfel-unknown-none -Cpanic=abort -Cdebuginfo=2 -Copt-level=1 t.rs
;; #![no_std]
;; #![allow(dead_code)]
;; pub enum Event {
;;     Open { fd: u32, path: [u8; 4] },
;;     Close(u64),
;;     Idle,
;; }
;; pub struct S { e: Event }
;; #[no_mangle]
;; pub extern "C" fn f(s: &S) -> u32 {
;;     core::hint::black_box(&s);
;;     1
;; }
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

; Function Attrs: nounwind
define noundef i32 @f(ptr noalias noundef readonly align 8 dereferenceable(16) %0) unnamed_addr #0 !dbg !6 {
start:
  %1 = alloca [8 x i8], align 8
  %s = alloca [8 x i8], align 8
  store ptr %0, ptr %s, align 8
    #dbg_declare(ptr %s, !40, !DIExpression(), !41)
    #dbg_value(ptr %s, !42, !DIExpression(), !53)
  store ptr %s, ptr %1, align 8, !dbg !55, !noalias !56
  call void asm sideeffect "", "r,~{memory}"(ptr nonnull %1) #2, !dbg !55, !srcloc !59
  ret i32 1, !dbg !60
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
!6 = distinct !DISubprogram(name: "f", scope: !8, file: !7, line: 10, type: !9, scopeLine: 10, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !30, retainedNodes: !39)
!7 = !DIFile(filename: "t.rs", directory: "", checksumkind: CSK_MD5, checksum: "3aac0580686f9b1627450925a3085cfd")
!8 = !DINamespace(name: "t", scope: null)
!9 = !DISubroutineType(types: !10)
!10 = !{!11, !12}
!11 = !DIBasicType(name: "u32", size: 32, encoding: DW_ATE_unsigned)
!12 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&t::S", baseType: !13, size: 64, align: 64, dwarfAddressSpace: 0)
!13 = !DICompositeType(tag: DW_TAG_structure_type, name: "S", scope: !8, file: !14, size: 128, align: 64, flags: DIFlagPublic, elements: !15, templateParams: !30, identifier: "985cc3f68c620a137a879a3a21e18d64")
!14 = !DIFile(filename: "<unknown>", directory: "")
!15 = !{!16}
!16 = !DIDerivedType(tag: DW_TAG_member, name: "e", scope: !13, file: !14, baseType: !17, size: 128, align: 64, flags: DIFlagPrivate)
!17 = !DICompositeType(tag: DW_TAG_structure_type, name: "Event", scope: !8, file: !14, size: 128, align: 64, flags: DIFlagPublic, elements: !18, templateParams: !30, identifier: "e3448a9f641df536d8815a5a3b8e82db")
!18 = !{!19}
!19 = !DICompositeType(tag: DW_TAG_variant_part, scope: !17, file: !14, size: 128, align: 64, elements: !20, templateParams: !30, identifier: "15ab55a8c1aff3c3af21a5b39ebd3e7", discriminator: !38)
!20 = !{!21, !31, !36}
!21 = !DIDerivedType(tag: DW_TAG_member, name: "Open", scope: !19, file: !14, baseType: !22, size: 128, align: 64, extraData: i32 0)
!22 = !DICompositeType(tag: DW_TAG_structure_type, name: "Open", scope: !17, file: !14, size: 128, align: 64, flags: DIFlagPublic, elements: !23, templateParams: !30, identifier: "2d46f9376871d50af01f2a13f45a2d35")
!23 = !{!24, !25}
!24 = !DIDerivedType(tag: DW_TAG_member, name: "fd", scope: !22, file: !14, baseType: !11, size: 32, align: 32, offset: 32, flags: DIFlagPublic)
!25 = !DIDerivedType(tag: DW_TAG_member, name: "path", scope: !22, file: !14, baseType: !26, size: 32, align: 8, offset: 64, flags: DIFlagPublic)
!26 = !DICompositeType(tag: DW_TAG_array_type, baseType: !27, size: 32, align: 8, elements: !28)
!27 = !DIBasicType(name: "u8", size: 8, encoding: DW_ATE_unsigned)
!28 = !{!29}
!29 = !DISubrange(count: 4, lowerBound: 0)
!30 = !{}
!31 = !DIDerivedType(tag: DW_TAG_member, name: "Close", scope: !19, file: !14, baseType: !32, size: 128, align: 64, extraData: i32 1)
!32 = !DICompositeType(tag: DW_TAG_structure_type, name: "Close", scope: !17, file: !14, size: 128, align: 64, flags: DIFlagPublic, elements: !33, templateParams: !30, identifier: "f67fdb28c90cdb908715a9aab9c02cb3")
!33 = !{!34}
!34 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !32, file: !14, baseType: !35, size: 64, align: 64, offset: 64, flags: DIFlagPublic)
!35 = !DIBasicType(name: "u64", size: 64, encoding: DW_ATE_unsigned)
!36 = !DIDerivedType(tag: DW_TAG_member, name: "Idle", scope: !19, file: !14, baseType: !37, size: 128, align: 64, extraData: i32 2)
!37 = !DICompositeType(tag: DW_TAG_structure_type, name: "Idle", scope: !17, file: !14, size: 128, align: 64, flags: DIFlagPublic, elements: !30, identifier: "88b7f487ba17dd6451ea3a04f9c519d4")
!38 = !DIDerivedType(tag: DW_TAG_member, scope: !17, file: !14, baseType: !11, size: 32, align: 32, flags: DIFlagArtificial)
!39 = !{!40}
!40 = !DILocalVariable(name: "s", arg: 1, scope: !6, file: !7, line: 10, type: !12)
!41 = !DILocation(line: 10, column: 21, scope: !6)
!42 = !DILocalVariable(name: "dummy", arg: 1, scope: !43, file: !44, line: 490, type: !49)
!43 = distinct !DISubprogram(name: "black_box<&&t::S>", linkageName: "_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_", scope: !45, file: !44, line: 490, type: !47, scopeLine: 490, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !51, retainedNodes: !50)
!44 = !DIFile(filename: "library/core/src/hint.rs", directory: "/usr/src/rustc-1.96.0", checksumkind: CSK_MD5, checksum: "3bdbac5c7616d584a36b114744411911")
!45 = !DINamespace(name: "hint", scope: !46)
!46 = !DINamespace(name: "core", scope: null)
!47 = !DISubroutineType(types: !48)
!48 = !{!49, !49}
!49 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&&t::S", baseType: !12, size: 64, align: 64, dwarfAddressSpace: 0)
!50 = !{!42}
!51 = !{!52}
!52 = !DITemplateTypeParameter(name: "T", type: !49)
!53 = !DILocation(line: 0, scope: !43, inlinedAt: !54)
!54 = distinct !DILocation(line: 11, column: 5, scope: !6)
!55 = !DILocation(line: 491, column: 5, scope: !43, inlinedAt: !54)
!56 = !{!57}
!57 = distinct !{!57, !58, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_: %dummy"}
!58 = distinct !{!58, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_"}
!59 = !{i64 896119156715233}
!60 = !DILocation(line: 13, column: 2, scope: !6)
