; Types without size are structs without members, and stay where they are. What a marker is generic over is there too, as the
; keys and values of maps are.
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
;
; CHECK:      ENUM Option_unit__tag size=4
; CHECK-NEXT:   Option_unit__None = 0
; CHECK-NEXT:   Option_unit__Some = 1
; CHECK:      STRUCT tup_Key_u64_hbcd8168 size=16
; CHECK-NEXT:   __0: STRUCT Key @0
; CHECK-NEXT:   __1: INT unsigned long long @8
; CHECK-NEXT:   TAG "rust.type=(t::Key, u64)"
; CHECK:      STRUCT Key size=2
; CHECK-NEXT:   k: INT unsigned short @0
; CHECK-NEXT:   TAG "rust.type=t::Key"
; CHECK:      STRUCT S size=8
; CHECK-NEXT:   a: INT unsigned int @0
; CHECK-NEXT:   f: STRUCT Option_unit @4
; CHECK-NEXT:   b: STRUCT Marker @5
; CHECK-NEXT:   c: STRUCT rust_unit @5
; CHECK-NEXT:   d: STRUCT PhantomData_tup_Key_u64_hcc2303d @5
; CHECK-NEXT:   e: ARRAY[3] STRUCT Marker @5
; CHECK-NEXT:   TAG "rust.type=t::S"
; CHECK:      STRUCT Option_unit size=1
; CHECK-NEXT:   (anon): UNION size=1 @0
; CHECK-NEXT:     tag: TYPEDEF Option_unit__tag_t @0
; CHECK-NEXT:     None: STRUCT size=0 @0
; CHECK-NEXT:       TAG "rust.variant=0:None:0"
; CHECK-NEXT:     Some: STRUCT size=1 @0
; CHECK-NEXT:       __pad0: ARRAY[1] INT unsigned char @0
; CHECK-NEXT:       __0: STRUCT rust_unit @1
; CHECK-NEXT:       TAG "rust.variant=1:Some:1"
; CHECK-NEXT:   TAG "rust.type=core::option::Option<()>"
; CHECK-NEXT:   TAG "rust.enum=direct"
; CHECK:      TYPEDEF Option_unit__tag_t = INT unsigned char
; CHECK:      STRUCT rust_unit size=0
; CHECK-NEXT:   TAG "rust.type=()"
; CHECK:      STRUCT Marker size=0
; CHECK-NEXT:   TAG "rust.type=t::Marker"
; CHECK:      STRUCT PhantomData_tup_Key_u64_hcc2303d size=0
; CHECK-NEXT:   TAG "rust.type=core::marker::PhantomData<(t::Key, u64)>"
; CHECK:      FUNC f(s: PTR STRUCT S) -> INT unsigned int linkage=global
;
; COMMAND: rustc --edition 2021 --crate-name t --crate-type lib --target bpfel-unknown-none -Cpanic=abort -Cdebuginfo=2 -Copt-level=1 t.rs
;; #![no_std]
;; #![allow(dead_code)]
;; pub struct Marker;
;; pub struct Key { k: u16 }
;; pub struct S { a: u32, b: Marker, c: (), d: core::marker::PhantomData<(Key, u64)>, e: [Marker; 3], f: Option<()> }
;; #[no_mangle]
;; pub extern "C" fn f(s: &S) -> u32 {
;;     core::hint::black_box(&s);
;;     1
;; }
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

; Function Attrs: nounwind
define noundef i32 @f(ptr noalias noundef readonly align 4 dereferenceable(8) %0) unnamed_addr #0 !dbg !6 {
start:
  %1 = alloca [8 x i8], align 8
  %s = alloca [8 x i8], align 8
  store ptr %0, ptr %s, align 8
    #dbg_declare(ptr %s, !58, !DIExpression(), !59)
    #dbg_value(ptr %s, !60, !DIExpression(), !70)
  store ptr %s, ptr %1, align 8, !dbg !72, !noalias !73
  call void asm sideeffect "", "r,~{memory}"(ptr nonnull %1) #2, !dbg !72, !srcloc !76
  ret i32 1, !dbg !77
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
!6 = distinct !DISubprogram(name: "f", scope: !8, file: !7, line: 7, type: !9, scopeLine: 7, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !19, retainedNodes: !57)
!7 = !DIFile(filename: "t.rs", directory: "", checksumkind: CSK_MD5, checksum: "0b829467239c8ff10ffc4ba75ce8e795")
!8 = !DINamespace(name: "t", scope: null)
!9 = !DISubroutineType(types: !10)
!10 = !{!11, !12}
!11 = !DIBasicType(name: "u32", size: 32, encoding: DW_ATE_unsigned)
!12 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&t::S", baseType: !13, size: 64, align: 64, dwarfAddressSpace: 0)
!13 = !DICompositeType(tag: DW_TAG_structure_type, name: "S", scope: !8, file: !14, size: 64, align: 32, flags: DIFlagPublic, elements: !15, templateParams: !19, identifier: "443a005013087ac77f5943a9b7064c06")
!14 = !DIFile(filename: "<unknown>", directory: "")
!15 = !{!16, !17, !20, !22, !37, !41}
!16 = !DIDerivedType(tag: DW_TAG_member, name: "a", scope: !13, file: !14, baseType: !11, size: 32, align: 32, flags: DIFlagPrivate)
!17 = !DIDerivedType(tag: DW_TAG_member, name: "b", scope: !13, file: !14, baseType: !18, align: 8, offset: 40, flags: DIFlagPrivate)
!18 = !DICompositeType(tag: DW_TAG_structure_type, name: "Marker", scope: !8, file: !14, align: 8, flags: DIFlagPublic, elements: !19, identifier: "714025623cc648282d10c79ec92a280d")
!19 = !{}
!20 = !DIDerivedType(tag: DW_TAG_member, name: "c", scope: !13, file: !14, baseType: !21, align: 8, offset: 40, flags: DIFlagPrivate)
!21 = !DIBasicType(name: "()", encoding: DW_ATE_unsigned)
!22 = !DIDerivedType(tag: DW_TAG_member, name: "d", scope: !13, file: !14, baseType: !23, align: 8, offset: 40, flags: DIFlagPrivate)
!23 = !DICompositeType(tag: DW_TAG_structure_type, name: "PhantomData<(t::Key, u64)>", scope: !24, file: !14, align: 8, flags: DIFlagPublic, elements: !19, templateParams: !26, identifier: "8b0129f42ebd696e8d20c5b1ab6a7d04")
!24 = !DINamespace(name: "marker", scope: !25)
!25 = !DINamespace(name: "core", scope: null)
!26 = !{!27}
!27 = !DITemplateTypeParameter(name: "T", type: !28)
!28 = !DICompositeType(tag: DW_TAG_structure_type, name: "(t::Key, u64)", file: !14, size: 128, align: 64, elements: !29, templateParams: !19, identifier: "e62e219d42b2a57f60840d69b8241b1")
!29 = !{!30, !35}
!30 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !28, file: !14, baseType: !31, size: 16, align: 16)
!31 = !DICompositeType(tag: DW_TAG_structure_type, name: "Key", scope: !8, file: !14, size: 16, align: 16, flags: DIFlagPublic, elements: !32, templateParams: !19, identifier: "822e38bacb07adbacdc876cc20be41b5")
!32 = !{!33}
!33 = !DIDerivedType(tag: DW_TAG_member, name: "k", scope: !31, file: !14, baseType: !34, size: 16, align: 16, flags: DIFlagPrivate)
!34 = !DIBasicType(name: "u16", size: 16, encoding: DW_ATE_unsigned)
!35 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !28, file: !14, baseType: !36, size: 64, align: 64, offset: 64)
!36 = !DIBasicType(name: "u64", size: 64, encoding: DW_ATE_unsigned)
!37 = !DIDerivedType(tag: DW_TAG_member, name: "e", scope: !13, file: !14, baseType: !38, align: 8, offset: 40, flags: DIFlagPrivate)
!38 = !DICompositeType(tag: DW_TAG_array_type, baseType: !18, align: 8, elements: !39)
!39 = !{!40}
!40 = !DISubrange(count: 3, lowerBound: 0)
!41 = !DIDerivedType(tag: DW_TAG_member, name: "f", scope: !13, file: !14, baseType: !42, size: 8, align: 8, offset: 32, flags: DIFlagPrivate)
!42 = !DICompositeType(tag: DW_TAG_structure_type, name: "Option<()>", scope: !43, file: !14, size: 8, align: 8, flags: DIFlagPublic, elements: !44, templateParams: !19, identifier: "69809ca3fed5a61816df2b76bb481403")
!43 = !DINamespace(name: "option", scope: !25)
!44 = !{!45}
!45 = !DICompositeType(tag: DW_TAG_variant_part, scope: !42, file: !14, size: 8, align: 8, elements: !46, templateParams: !19, identifier: "dec9b999d3bd3ae81f706fb718f6deb9", discriminator: !55)
!46 = !{!47, !51}
!47 = !DIDerivedType(tag: DW_TAG_member, name: "None", scope: !45, file: !14, baseType: !48, size: 8, align: 8, extraData: i8 0)
!48 = !DICompositeType(tag: DW_TAG_structure_type, name: "None", scope: !42, file: !14, size: 8, align: 8, flags: DIFlagPublic, elements: !19, templateParams: !49, identifier: "2ab0d06654cbbf967b5334cd44e70832")
!49 = !{!50}
!50 = !DITemplateTypeParameter(name: "T", type: !21)
!51 = !DIDerivedType(tag: DW_TAG_member, name: "Some", scope: !45, file: !14, baseType: !52, size: 8, align: 8, extraData: i8 1)
!52 = !DICompositeType(tag: DW_TAG_structure_type, name: "Some", scope: !42, file: !14, size: 8, align: 8, flags: DIFlagPublic, elements: !53, templateParams: !49, identifier: "61302eb197738b234fd4342dc06ff32a")
!53 = !{!54}
!54 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !52, file: !14, baseType: !21, align: 8, offset: 8, flags: DIFlagPublic)
!55 = !DIDerivedType(tag: DW_TAG_member, scope: !42, file: !14, baseType: !56, size: 8, align: 8, flags: DIFlagArtificial)
!56 = !DIBasicType(name: "u8", size: 8, encoding: DW_ATE_unsigned)
!57 = !{!58}
!58 = !DILocalVariable(name: "s", arg: 1, scope: !6, file: !7, line: 7, type: !12)
!59 = !DILocation(line: 7, column: 21, scope: !6)
!60 = !DILocalVariable(name: "dummy", arg: 1, scope: !61, file: !62, line: 490, type: !66)
!61 = distinct !DISubprogram(name: "black_box<&&t::S>", linkageName: "_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_", scope: !63, file: !62, line: 490, type: !64, scopeLine: 490, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !68, retainedNodes: !67)
!62 = !DIFile(filename: "library/core/src/hint.rs", directory: "/usr/src/rustc-1.96.0", checksumkind: CSK_MD5, checksum: "3bdbac5c7616d584a36b114744411911")
!63 = !DINamespace(name: "hint", scope: !25)
!64 = !DISubroutineType(types: !65)
!65 = !{!66, !66}
!66 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&&t::S", baseType: !12, size: 64, align: 64, dwarfAddressSpace: 0)
!67 = !{!60}
!68 = !{!69}
!69 = !DITemplateTypeParameter(name: "T", type: !66)
!70 = !DILocation(line: 0, scope: !61, inlinedAt: !71)
!71 = distinct !DILocation(line: 8, column: 5, scope: !6)
!72 = !DILocation(line: 491, column: 5, scope: !61, inlinedAt: !71)
!73 = !{!74}
!74 = distinct !{!74, !75, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_: %dummy"}
!75 = distinct !{!75, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_"}
!76 = !{i64 1545702895615404}
!77 = !DILocation(line: 10, column: 2, scope: !6)
