; Enums with one variant, with none, and with variants that cannot exist.
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
;
; CHECK:      ENUM Some__tag size=4
; CHECK-NEXT:   Some__Impossible = 0
; CHECK-NEXT:   Some__Possible = 1
; CHECK:      STRUCT S size=32
; CHECK-NEXT:   some: STRUCT Some @0
; CHECK-NEXT:   one: STRUCT One @16
; CHECK-NEXT:   result: STRUCT Result_u8_Never_h344d8e8 @24
; CHECK-NEXT:   TAG "rust.type=t::S"
; CHECK:      STRUCT Some size=16
; CHECK-NEXT:   (anon): UNION size=16 @0
; CHECK-NEXT:     tag: TYPEDEF Some__tag_t @0
; CHECK-NEXT:     Impossible: STRUCT size=16 @0
; CHECK-NEXT:       __pad0: ARRAY[1] INT unsigned char @0
; CHECK-NEXT:       __0: STRUCT Never @1
; CHECK-NEXT:       __pad1: ARRAY[7] INT unsigned char @1
; CHECK-NEXT:       __1: INT unsigned long long @8
; CHECK-NEXT:       TAG "rust.variant=0:Impossible:0!"
; CHECK-NEXT:     Possible: STRUCT size=2 @0
; CHECK-NEXT:       __pad0: ARRAY[1] INT unsigned char @0
; CHECK-NEXT:       __0: INT unsigned char @1
; CHECK-NEXT:       TAG "rust.variant=1:Possible:1"
; CHECK-NEXT:   TAG "rust.type=t::Some"
; CHECK-NEXT:   TAG "rust.enum=direct"
; CHECK:      TYPEDEF Some__tag_t = INT unsigned char
; CHECK:      STRUCT Never size=0
; CHECK-NEXT:   TAG "rust.type=t::Never"
; CHECK-NEXT:   TAG "rust.enum=empty"
; CHECK:      STRUCT One size=8
; CHECK-NEXT:   (anon): UNION size=8 @0
; CHECK-NEXT:     Only: STRUCT size=8 @0
; CHECK-NEXT:       a: INT unsigned int @0
; CHECK-NEXT:       b: INT unsigned char @4
; CHECK-NEXT:       TAG "rust.variant=0:Only:-"
; CHECK-NEXT:   TAG "rust.type=t::One"
; CHECK-NEXT:   TAG "rust.enum=single"
; CHECK:      STRUCT Result_u8_Never_h344d8e8 size=1
; CHECK-NEXT:   (anon): UNION size=1 @0
; CHECK-NEXT:     Ok: STRUCT size=1 @0
; CHECK-NEXT:       __0: INT unsigned char @0
; CHECK-NEXT:       TAG "rust.variant=0:Ok:-"
; CHECK-NEXT:     Err: STRUCT size=0 @0
; CHECK-NEXT:       __0: STRUCT Never @0
; CHECK-NEXT:       TAG "rust.variant=1:Err:-!"
; CHECK-NEXT:   TAG "rust.type=core::result::Result<u8, t::Never>"
; CHECK-NEXT:   TAG "rust.enum=single"
; CHECK:      FUNC f(s: PTR STRUCT S) -> INT unsigned int linkage=global
;
; COMMAND: rustc --edition 2021 --crate-name t --crate-type lib --target bpfel-unknown-none -Cpanic=abort -Cdebuginfo=2 -Copt-level=1 t.rs
;; #![no_std]
;; #![allow(dead_code)]
;; pub enum One { Only { a: u32, b: u8 } }
;; pub enum Never {}
;; pub enum Some { Impossible(Never, u64), Possible(u8) }
;; pub struct S { one: One, result: Result<u8, Never>, some: Some }
;; #[no_mangle]
;; pub extern "C" fn f(s: &S) -> u32 {
;;     core::hint::black_box(&s);
;;     1
;; }
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

; Function Attrs: nounwind
define noundef i32 @f(ptr noalias noundef readonly align 8 dereferenceable(32) %0) unnamed_addr #0 !dbg !6 {
start:
  %1 = alloca [8 x i8], align 8
  %s = alloca [8 x i8], align 8
  store ptr %0, ptr %s, align 8
    #dbg_declare(ptr %s, !66, !DIExpression(), !67)
    #dbg_value(ptr %s, !68, !DIExpression(), !78)
  store ptr %s, ptr %1, align 8, !dbg !80, !noalias !81
  call void asm sideeffect "", "r,~{memory}"(ptr nonnull %1) #2, !dbg !80, !srcloc !84
  ret i32 1, !dbg !85
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
!6 = distinct !DISubprogram(name: "f", scope: !8, file: !7, line: 8, type: !9, scopeLine: 8, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !27, retainedNodes: !65)
!7 = !DIFile(filename: "t.rs", directory: "", checksumkind: CSK_MD5, checksum: "e4fbb6bb6f2331ec5a6cd43e4b0fed2a")
!8 = !DINamespace(name: "t", scope: null)
!9 = !DISubroutineType(types: !10)
!10 = !{!11, !12}
!11 = !DIBasicType(name: "u32", size: 32, encoding: DW_ATE_unsigned)
!12 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&t::S", baseType: !13, size: 64, align: 64, dwarfAddressSpace: 0)
!13 = !DICompositeType(tag: DW_TAG_structure_type, name: "S", scope: !8, file: !14, size: 256, align: 64, flags: DIFlagPublic, elements: !15, templateParams: !27, identifier: "91ab5e49574285c8ce306ce6ddb69fe5")
!14 = !DIFile(filename: "<unknown>", directory: "")
!15 = !{!16, !28, !49}
!16 = !DIDerivedType(tag: DW_TAG_member, name: "one", scope: !13, file: !14, baseType: !17, size: 64, align: 32, offset: 128, flags: DIFlagPrivate)
!17 = !DICompositeType(tag: DW_TAG_structure_type, name: "One", scope: !8, file: !14, size: 64, align: 32, flags: DIFlagPublic, elements: !18, templateParams: !27, identifier: "8aadcc49455d76e1adb3bf1126ae7330")
!18 = !{!19}
!19 = !DICompositeType(tag: DW_TAG_variant_part, scope: !17, file: !14, size: 64, align: 32, elements: !20, templateParams: !27, identifier: "28aeb5b3721b668d73efbc3b9c3acbfc")
!20 = !{!21}
!21 = !DIDerivedType(tag: DW_TAG_member, name: "Only", scope: !19, file: !14, baseType: !22, size: 64, align: 32)
!22 = !DICompositeType(tag: DW_TAG_structure_type, name: "Only", scope: !17, file: !14, size: 64, align: 32, flags: DIFlagPublic, elements: !23, templateParams: !27, identifier: "24131d1e8c3550c8af6dca501417eb35")
!23 = !{!24, !25}
!24 = !DIDerivedType(tag: DW_TAG_member, name: "a", scope: !22, file: !14, baseType: !11, size: 32, align: 32, flags: DIFlagPublic)
!25 = !DIDerivedType(tag: DW_TAG_member, name: "b", scope: !22, file: !14, baseType: !26, size: 8, align: 8, offset: 32, flags: DIFlagPublic)
!26 = !DIBasicType(name: "u8", size: 8, encoding: DW_ATE_unsigned)
!27 = !{}
!28 = !DIDerivedType(tag: DW_TAG_member, name: "result", scope: !13, file: !14, baseType: !29, size: 8, align: 8, offset: 192, flags: DIFlagPrivate)
!29 = !DICompositeType(tag: DW_TAG_structure_type, name: "Result<u8, t::Never>", scope: !30, file: !14, size: 8, align: 8, flags: DIFlagPublic, elements: !32, templateParams: !27, identifier: "747aa8619101f702690233e7900322e1")
!30 = !DINamespace(name: "result", scope: !31)
!31 = !DINamespace(name: "core", scope: null)
!32 = !{!33}
!33 = !DICompositeType(tag: DW_TAG_variant_part, scope: !29, file: !14, size: 8, align: 8, elements: !34, templateParams: !27, identifier: "bf252a0828c234d6e2b6072d0cd1ce86")
!34 = !{!35, !45}
!35 = !DIDerivedType(tag: DW_TAG_member, name: "Ok", scope: !33, file: !14, baseType: !36, size: 8, align: 8)
!36 = !DICompositeType(tag: DW_TAG_structure_type, name: "Ok", scope: !29, file: !14, size: 8, align: 8, flags: DIFlagPublic, elements: !37, templateParams: !39, identifier: "e522fd48d02668ceb2f4d01cc9f0ba64")
!37 = !{!38}
!38 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !36, file: !14, baseType: !26, size: 8, align: 8, flags: DIFlagPublic)
!39 = !{!40, !41}
!40 = !DITemplateTypeParameter(name: "T", type: !26)
!41 = !DITemplateTypeParameter(name: "E", type: !42)
!42 = !DICompositeType(tag: DW_TAG_structure_type, name: "Never", scope: !8, file: !14, align: 8, flags: DIFlagPublic, elements: !43, templateParams: !27, identifier: "28900a12d2c5d921954bac1656ea6440")
!43 = !{!44}
!44 = !DICompositeType(tag: DW_TAG_variant_part, scope: !42, file: !14, align: 8, elements: !27, identifier: "9a5c0de8f543e34312c14fa2ea8f1ca7")
!45 = !DIDerivedType(tag: DW_TAG_member, name: "Err", scope: !33, file: !14, baseType: !46, size: 8, align: 8)
!46 = !DICompositeType(tag: DW_TAG_structure_type, name: "Err", scope: !29, file: !14, size: 8, align: 8, flags: DIFlagPublic, elements: !47, templateParams: !39, identifier: "2a401b4bb8f772bb14ec272cea21d81b")
!47 = !{!48}
!48 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !46, file: !14, baseType: !42, align: 8, flags: DIFlagPublic)
!49 = !DIDerivedType(tag: DW_TAG_member, name: "some", scope: !13, file: !14, baseType: !50, size: 128, align: 64, flags: DIFlagPrivate)
!50 = !DICompositeType(tag: DW_TAG_structure_type, name: "Some", scope: !8, file: !14, size: 128, align: 64, flags: DIFlagPublic, elements: !51, templateParams: !27, identifier: "e4efef15d91fe54f448fc2213d220e9")
!51 = !{!52}
!52 = !DICompositeType(tag: DW_TAG_variant_part, scope: !50, file: !14, size: 128, align: 64, elements: !53, templateParams: !27, identifier: "8f145dc34735d801684b5bbd91ecd5c1", discriminator: !64)
!53 = !{!54, !60}
!54 = !DIDerivedType(tag: DW_TAG_member, name: "Impossible", scope: !52, file: !14, baseType: !55, size: 128, align: 64, extraData: i8 0)
!55 = !DICompositeType(tag: DW_TAG_structure_type, name: "Impossible", scope: !50, file: !14, size: 128, align: 64, flags: DIFlagPublic, elements: !56, templateParams: !27, identifier: "de39ef1584bce611a372490f242fc640")
!56 = !{!57, !58}
!57 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !55, file: !14, baseType: !42, align: 8, offset: 8, flags: DIFlagPublic)
!58 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !55, file: !14, baseType: !59, size: 64, align: 64, offset: 64, flags: DIFlagPublic)
!59 = !DIBasicType(name: "u64", size: 64, encoding: DW_ATE_unsigned)
!60 = !DIDerivedType(tag: DW_TAG_member, name: "Possible", scope: !52, file: !14, baseType: !61, size: 128, align: 64, extraData: i8 1)
!61 = !DICompositeType(tag: DW_TAG_structure_type, name: "Possible", scope: !50, file: !14, size: 128, align: 64, flags: DIFlagPublic, elements: !62, templateParams: !27, identifier: "43b499b0943807933b136249fec07013")
!62 = !{!63}
!63 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !61, file: !14, baseType: !26, size: 8, align: 8, offset: 8, flags: DIFlagPublic)
!64 = !DIDerivedType(tag: DW_TAG_member, scope: !50, file: !14, baseType: !26, size: 8, align: 8, flags: DIFlagArtificial)
!65 = !{!66}
!66 = !DILocalVariable(name: "s", arg: 1, scope: !6, file: !7, line: 8, type: !12)
!67 = !DILocation(line: 8, column: 21, scope: !6)
!68 = !DILocalVariable(name: "dummy", arg: 1, scope: !69, file: !70, line: 490, type: !74)
!69 = distinct !DISubprogram(name: "black_box<&&t::S>", linkageName: "_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_", scope: !71, file: !70, line: 490, type: !72, scopeLine: 490, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !76, retainedNodes: !75)
!70 = !DIFile(filename: "library/core/src/hint.rs", directory: "/usr/src/rustc-1.96.0", checksumkind: CSK_MD5, checksum: "3bdbac5c7616d584a36b114744411911")
!71 = !DINamespace(name: "hint", scope: !31)
!72 = !DISubroutineType(types: !73)
!73 = !{!74, !74}
!74 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&&t::S", baseType: !12, size: 64, align: 64, dwarfAddressSpace: 0)
!75 = !{!68}
!76 = !{!77}
!77 = !DITemplateTypeParameter(name: "T", type: !74)
!78 = !DILocation(line: 0, scope: !69, inlinedAt: !79)
!79 = distinct !DILocation(line: 9, column: 5, scope: !6)
!80 = !DILocation(line: 491, column: 5, scope: !69, inlinedAt: !79)
!81 = !{!82}
!82 = distinct !{!82, !83, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_: %dummy"}
!83 = distinct !{!83, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_"}
!84 = !{i64 1212971779116814}
!85 = !DILocation(line: 11, column: 2, scope: !6)
