; A tag that is not 4 bytes wide is an integer of its width; the ENUM with the values stands beside it. Values keep their sign.
; 128 bits fit no ENUM.
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
;
; CHECK:      ENUM64 C__tag size=8 signed
; CHECK-NEXT:   C__X = -5
; CHECK-NEXT:   C__Y = 140737488355327
; CHECK:      ENUM B__tag size=4 signed
; CHECK-NEXT:   B__X = -3
; CHECK-NEXT:   B__Y = 4
; CHECK:      ENUM A__tag size=4
; CHECK-NEXT:   A__X = 7
; CHECK-NEXT:   A__Y = 255
; CHECK:      STRUCT S size=64
; CHECK-NEXT:   d: STRUCT D @0
; CHECK-NEXT:   c: STRUCT C @32
; CHECK-NEXT:   b: STRUCT B @48
; CHECK-NEXT:   a: STRUCT A @52
; CHECK-NEXT:   __gap0: ARRAY[10] INT unsigned char @54
; CHECK-NEXT:   TAG "rust.type=t::S"
; CHECK:      STRUCT D size=32
; CHECK-NEXT:   (anon): UNION size=32 @0
; CHECK-NEXT:     tag: INT unsigned __int128 @0
; CHECK-NEXT:     X: STRUCT size=17 @0
; CHECK-NEXT:       __pad0: ARRAY[16] INT unsigned char @0
; CHECK-NEXT:       __0: INT unsigned char @16
; CHECK-NEXT:       TAG "rust.variant=0:X:1"
; CHECK-NEXT:     Y: STRUCT size=0 @0
; CHECK-NEXT:       TAG "rust.variant=1:Y:340282366920938463463374607431768211455"
; CHECK-NEXT:     __pad1: ARRAY[32] INT unsigned char @0
; CHECK-NEXT:   TAG "rust.type=t::D"
; CHECK-NEXT:   TAG "rust.enum=direct"
; CHECK:      STRUCT C size=16
; CHECK-NEXT:   (anon): UNION size=16 @0
; CHECK-NEXT:     tag: TYPEDEF C__tag_t @0
; CHECK-NEXT:     X: STRUCT size=9 @0
; CHECK-NEXT:       __pad0: ARRAY[8] INT unsigned char @0
; CHECK-NEXT:       __0: INT unsigned char @8
; CHECK-NEXT:       TAG "rust.variant=0:X:-5"
; CHECK-NEXT:     Y: STRUCT size=16 @0
; CHECK-NEXT:       __pad0: ARRAY[8] INT unsigned char @0
; CHECK-NEXT:       __0: INT unsigned long long @8
; CHECK-NEXT:       TAG "rust.variant=1:Y:140737488355327"
; CHECK-NEXT:   TAG "rust.type=t::C"
; CHECK-NEXT:   TAG "rust.enum=direct"
; CHECK:      TYPEDEF C__tag_t = INT long long
; CHECK:      STRUCT B size=4
; CHECK-NEXT:   (anon): UNION size=4 @0
; CHECK-NEXT:     tag: TYPEDEF B__tag_t @0
; CHECK-NEXT:     X: STRUCT size=3 @0
; CHECK-NEXT:       __pad0: ARRAY[2] INT unsigned char @0
; CHECK-NEXT:       __0: INT unsigned char @2
; CHECK-NEXT:       TAG "rust.variant=0:X:-3"
; CHECK-NEXT:     Y: STRUCT size=0 @0
; CHECK-NEXT:       TAG "rust.variant=1:Y:4"
; CHECK-NEXT:   TAG "rust.type=t::B"
; CHECK-NEXT:   TAG "rust.enum=direct"
; CHECK:      TYPEDEF B__tag_t = INT short
; CHECK:      STRUCT A size=2
; CHECK-NEXT:   (anon): UNION size=2 @0
; CHECK-NEXT:     tag: TYPEDEF A__tag_t @0
; CHECK-NEXT:     X: STRUCT size=2 @0
; CHECK-NEXT:       __pad0: ARRAY[1] INT unsigned char @0
; CHECK-NEXT:       __0: INT unsigned char @1
; CHECK-NEXT:       TAG "rust.variant=0:X:7"
; CHECK-NEXT:     Y: STRUCT size=0 @0
; CHECK-NEXT:       TAG "rust.variant=1:Y:255"
; CHECK-NEXT:   TAG "rust.type=t::A"
; CHECK-NEXT:   TAG "rust.enum=direct"
; CHECK:      TYPEDEF A__tag_t = INT unsigned char
; CHECK:      FUNC f(s: PTR STRUCT S) -> INT unsigned int linkage=global
;
; COMMAND: rustc --edition 2021 --crate-name t --crate-type lib --target bpfel-unknown-none -Cpanic=abort -Cdebuginfo=2 -Copt-level=1 t.rs
;; #![no_std]
;; #![allow(dead_code)]
;; #[repr(u8)]
;; pub enum A { X(u8) = 7, Y = 255 }
;; #[repr(i16)]
;; pub enum B { X(u8) = -3, Y = 4 }
;; #[repr(i64)]
;; pub enum C { X(u8) = -5, Y(u64) = 0x7fff_ffff_ffff }
;; #[repr(u128)]
;; pub enum D { X(u8) = 1, Y = 340282366920938463463374607431768211455 }
;; pub struct S { a: A, b: B, c: C, d: D }
;; #[no_mangle]
;; pub extern "C" fn f(s: &S) -> u32 {
;;     core::hint::black_box(&s);
;;     1
;; }
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

; Function Attrs: nounwind
define noundef i32 @f(ptr noalias noundef readonly align 16 dereferenceable(64) %0) unnamed_addr #0 !dbg !6 {
start:
  %1 = alloca [8 x i8], align 8
  %s = alloca [8 x i8], align 8
  store ptr %0, ptr %s, align 8
    #dbg_declare(ptr %s, !73, !DIExpression(), !74)
    #dbg_value(ptr %s, !75, !DIExpression(), !86)
  store ptr %s, ptr %1, align 8, !dbg !88, !noalias !89
  call void asm sideeffect "", "r,~{memory}"(ptr nonnull %1) #2, !dbg !88, !srcloc !92
  ret i32 1, !dbg !93
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
!6 = distinct !DISubprogram(name: "f", scope: !8, file: !7, line: 13, type: !9, scopeLine: 13, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !26, retainedNodes: !72)
!7 = !DIFile(filename: "t.rs", directory: "", checksumkind: CSK_MD5, checksum: "9c1b87d9589d4454d7af4aea2150af97")
!8 = !DINamespace(name: "t", scope: null)
!9 = !DISubroutineType(types: !10)
!10 = !{!11, !12}
!11 = !DIBasicType(name: "u32", size: 32, encoding: DW_ATE_unsigned)
!12 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&t::S", baseType: !13, size: 64, align: 64, dwarfAddressSpace: 0)
!13 = !DICompositeType(tag: DW_TAG_structure_type, name: "S", scope: !8, file: !14, size: 512, align: 128, flags: DIFlagPublic, elements: !15, templateParams: !26, identifier: "e180c0e8ad5b625443fbfd39f15d36a6")
!14 = !DIFile(filename: "<unknown>", directory: "")
!15 = !{!16, !30, !43, !59}
!16 = !DIDerivedType(tag: DW_TAG_member, name: "a", scope: !13, file: !14, baseType: !17, size: 16, align: 8, offset: 416, flags: DIFlagPrivate)
!17 = !DICompositeType(tag: DW_TAG_structure_type, name: "A", scope: !8, file: !14, size: 16, align: 8, flags: DIFlagPublic, elements: !18, templateParams: !26, identifier: "32a25fc87beb2e8593dc7a6be5f1239e")
!18 = !{!19}
!19 = !DICompositeType(tag: DW_TAG_variant_part, scope: !17, file: !14, size: 16, align: 8, elements: !20, templateParams: !26, identifier: "8de3370710512fe21d50384573d41969", discriminator: !29)
!20 = !{!21, !27}
!21 = !DIDerivedType(tag: DW_TAG_member, name: "X", scope: !19, file: !14, baseType: !22, size: 16, align: 8, extraData: i8 7)
!22 = !DICompositeType(tag: DW_TAG_structure_type, name: "X", scope: !17, file: !14, size: 16, align: 8, flags: DIFlagPublic, elements: !23, templateParams: !26, identifier: "889561dea37119ecef4931fc4966080a")
!23 = !{!24}
!24 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !22, file: !14, baseType: !25, size: 8, align: 8, offset: 8, flags: DIFlagPublic)
!25 = !DIBasicType(name: "u8", size: 8, encoding: DW_ATE_unsigned)
!26 = !{}
!27 = !DIDerivedType(tag: DW_TAG_member, name: "Y", scope: !19, file: !14, baseType: !28, size: 16, align: 8, extraData: i8 -1)
!28 = !DICompositeType(tag: DW_TAG_structure_type, name: "Y", scope: !17, file: !14, size: 16, align: 8, flags: DIFlagPublic, elements: !26, identifier: "836a7bee922936b29226d4dbe3e8a276")
!29 = !DIDerivedType(tag: DW_TAG_member, scope: !17, file: !14, baseType: !25, size: 8, align: 8, flags: DIFlagArtificial)
!30 = !DIDerivedType(tag: DW_TAG_member, name: "b", scope: !13, file: !14, baseType: !31, size: 32, align: 16, offset: 384, flags: DIFlagPrivate)
!31 = !DICompositeType(tag: DW_TAG_structure_type, name: "B", scope: !8, file: !14, size: 32, align: 16, flags: DIFlagPublic, elements: !32, templateParams: !26, identifier: "7864fb3588e4d161d5fff7852e540655")
!32 = !{!33}
!33 = !DICompositeType(tag: DW_TAG_variant_part, scope: !31, file: !14, size: 32, align: 16, elements: !34, templateParams: !26, identifier: "1b3761581b6c82f0cec8d14b93e57793", discriminator: !41)
!34 = !{!35, !39}
!35 = !DIDerivedType(tag: DW_TAG_member, name: "X", scope: !33, file: !14, baseType: !36, size: 32, align: 16, extraData: i16 -3)
!36 = !DICompositeType(tag: DW_TAG_structure_type, name: "X", scope: !31, file: !14, size: 32, align: 16, flags: DIFlagPublic, elements: !37, templateParams: !26, identifier: "b0cfd896ef236c5df96dbcebdf3086ae")
!37 = !{!38}
!38 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !36, file: !14, baseType: !25, size: 8, align: 8, offset: 16, flags: DIFlagPublic)
!39 = !DIDerivedType(tag: DW_TAG_member, name: "Y", scope: !33, file: !14, baseType: !40, size: 32, align: 16, extraData: i16 4)
!40 = !DICompositeType(tag: DW_TAG_structure_type, name: "Y", scope: !31, file: !14, size: 32, align: 16, flags: DIFlagPublic, elements: !26, identifier: "31796346c68d16d8d26ff9f42aead7db")
!41 = !DIDerivedType(tag: DW_TAG_member, scope: !31, file: !14, baseType: !42, size: 16, align: 16, flags: DIFlagArtificial)
!42 = !DIBasicType(name: "i16", size: 16, encoding: DW_ATE_signed)
!43 = !DIDerivedType(tag: DW_TAG_member, name: "c", scope: !13, file: !14, baseType: !44, size: 128, align: 64, offset: 256, flags: DIFlagPrivate)
!44 = !DICompositeType(tag: DW_TAG_structure_type, name: "C", scope: !8, file: !14, size: 128, align: 64, flags: DIFlagPublic, elements: !45, templateParams: !26, identifier: "1e1d8a7574355b92d118a8f07a9eb1ab")
!45 = !{!46}
!46 = !DICompositeType(tag: DW_TAG_variant_part, scope: !44, file: !14, size: 128, align: 64, elements: !47, templateParams: !26, identifier: "3eb8ae51bcd8107e96c0d01429ee8571", discriminator: !57)
!47 = !{!48, !52}
!48 = !DIDerivedType(tag: DW_TAG_member, name: "X", scope: !46, file: !14, baseType: !49, size: 128, align: 64, extraData: i64 -5)
!49 = !DICompositeType(tag: DW_TAG_structure_type, name: "X", scope: !44, file: !14, size: 128, align: 64, flags: DIFlagPublic, elements: !50, templateParams: !26, identifier: "ef507f25a090b6da5974c4febe91885e")
!50 = !{!51}
!51 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !49, file: !14, baseType: !25, size: 8, align: 8, offset: 64, flags: DIFlagPublic)
!52 = !DIDerivedType(tag: DW_TAG_member, name: "Y", scope: !46, file: !14, baseType: !53, size: 128, align: 64, extraData: i64 140737488355327)
!53 = !DICompositeType(tag: DW_TAG_structure_type, name: "Y", scope: !44, file: !14, size: 128, align: 64, flags: DIFlagPublic, elements: !54, templateParams: !26, identifier: "2e0354dce88cd3ec55ffcfdf2f680fd")
!54 = !{!55}
!55 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !53, file: !14, baseType: !56, size: 64, align: 64, offset: 64, flags: DIFlagPublic)
!56 = !DIBasicType(name: "u64", size: 64, encoding: DW_ATE_unsigned)
!57 = !DIDerivedType(tag: DW_TAG_member, scope: !44, file: !14, baseType: !58, size: 64, align: 64, flags: DIFlagArtificial)
!58 = !DIBasicType(name: "i64", size: 64, encoding: DW_ATE_signed)
!59 = !DIDerivedType(tag: DW_TAG_member, name: "d", scope: !13, file: !14, baseType: !60, size: 256, align: 128, flags: DIFlagPrivate)
!60 = !DICompositeType(tag: DW_TAG_structure_type, name: "D", scope: !8, file: !14, size: 256, align: 128, flags: DIFlagPublic, elements: !61, templateParams: !26, identifier: "99e438c75bc0e0628321e36ea3663600")
!61 = !{!62}
!62 = !DICompositeType(tag: DW_TAG_variant_part, scope: !60, file: !14, size: 256, align: 128, elements: !63, templateParams: !26, identifier: "b9d8bce2df17b1f7242f460d5f35c287", discriminator: !70)
!63 = !{!64, !68}
!64 = !DIDerivedType(tag: DW_TAG_member, name: "X", scope: !62, file: !14, baseType: !65, size: 256, align: 128, extraData: i128 1)
!65 = !DICompositeType(tag: DW_TAG_structure_type, name: "X", scope: !60, file: !14, size: 256, align: 128, flags: DIFlagPublic, elements: !66, templateParams: !26, identifier: "4c19df8bfa6f96b5f6476ad20123fc09")
!66 = !{!67}
!67 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !65, file: !14, baseType: !25, size: 8, align: 8, offset: 128, flags: DIFlagPublic)
!68 = !DIDerivedType(tag: DW_TAG_member, name: "Y", scope: !62, file: !14, baseType: !69, size: 256, align: 128, extraData: i128 -1)
!69 = !DICompositeType(tag: DW_TAG_structure_type, name: "Y", scope: !60, file: !14, size: 256, align: 128, flags: DIFlagPublic, elements: !26, identifier: "37a49c9ba2090eca7ec788b0b90ed909")
!70 = !DIDerivedType(tag: DW_TAG_member, scope: !60, file: !14, baseType: !71, size: 128, align: 128, flags: DIFlagArtificial)
!71 = !DIBasicType(name: "u128", size: 128, encoding: DW_ATE_unsigned)
!72 = !{!73}
!73 = !DILocalVariable(name: "s", arg: 1, scope: !6, file: !7, line: 13, type: !12)
!74 = !DILocation(line: 13, column: 21, scope: !6)
!75 = !DILocalVariable(name: "dummy", arg: 1, scope: !76, file: !77, line: 490, type: !82)
!76 = distinct !DISubprogram(name: "black_box<&&t::S>", linkageName: "_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_", scope: !78, file: !77, line: 490, type: !80, scopeLine: 490, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !84, retainedNodes: !83)
!77 = !DIFile(filename: "library/core/src/hint.rs", directory: "/usr/src/rustc-1.96.0", checksumkind: CSK_MD5, checksum: "3bdbac5c7616d584a36b114744411911")
!78 = !DINamespace(name: "hint", scope: !79)
!79 = !DINamespace(name: "core", scope: null)
!80 = !DISubroutineType(types: !81)
!81 = !{!82, !82}
!82 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&&t::S", baseType: !12, size: 64, align: 64, dwarfAddressSpace: 0)
!83 = !{!75}
!84 = !{!85}
!85 = !DITemplateTypeParameter(name: "T", type: !82)
!86 = !DILocation(line: 0, scope: !76, inlinedAt: !87)
!87 = distinct !DILocation(line: 14, column: 5, scope: !6)
!88 = !DILocation(line: 491, column: 5, scope: !76, inlinedAt: !87)
!89 = !{!90}
!90 = distinct !{!90, !91, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_: %dummy"}
!91 = distinct !{!91, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_"}
!92 = !{i64 896866481024911}
!93 = !DILocation(line: 16, column: 2, scope: !6)
