; Names that are no identifiers become words; where words lose something, a hash keeps them apart. C keywords get an underscore.
; Flavors that the source asks for stay.
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
;
; CHECK:      STRUCT S size=80
; CHECK-NEXT:   e: STRUCT slice_u8 @0
; CHECK-NEXT:   f: STRUCT slice_mut_u16 @16
; CHECK-NEXT:   g: STRUCT ref_str @32
; CHECK-NEXT:   h: STRUCT ref_dyn_Any_hd760c25 @48
; CHECK-NEXT:   a: STRUCT G_u32 @64
; CHECK-NEXT:   d: STRUCT tup_u8_u16 @68
; CHECK-NEXT:   i: STRUCT Gr_e_h2b8e0a8 @72
; CHECK-NEXT:   b: STRUCT G_P_hda11680 @76
; CHECK-NEXT:   c: STRUCT G_P_h9bbf874 @76
; CHECK-NEXT:   j: STRUCT sock___v5 @76
; CHECK-NEXT:   k: STRUCT G_sock____v5_h6303946 @77
; CHECK-NEXT:   struct_: INT unsigned char @78
; CHECK-NEXT:     TAG "rust.name=struct"
; CHECK-NEXT:   int_: INT unsigned char @79
; CHECK-NEXT:     TAG "rust.name=int"
; CHECK-NEXT:   TAG "rust.type=t::S"
; CHECK:      STRUCT slice_u8 size=16
; CHECK-NEXT:   data_ptr: PTR INT unsigned char @0
; CHECK-NEXT:   length: INT unsigned long @8
; CHECK-NEXT:   TAG "rust.type=&[u8]"
; CHECK:      STRUCT slice_mut_u16 size=16
; CHECK-NEXT:   data_ptr: PTR INT unsigned short @0
; CHECK-NEXT:   length: INT unsigned long @8
; CHECK-NEXT:   TAG "rust.type=&mut [u16]"
; CHECK:      STRUCT ref_str size=16
; CHECK-NEXT:   data_ptr: PTR INT unsigned char @0
; CHECK-NEXT:   length: INT unsigned long @8
; CHECK-NEXT:   TAG "rust.type=&str"
; CHECK:      STRUCT ref_dyn_Any_hd760c25 size=16
; CHECK-NEXT:   pointer: PTR FWD struct dyn_Any_h90917bd @0
; CHECK-NEXT:     TAG "rust.type=&dyn core::any::Any"
; CHECK-NEXT:   vtable: PTR ARRAY[4] INT unsigned long @8
; CHECK-NEXT:   TAG "rust.type=&dyn core::any::Any"
; CHECK:      STRUCT G_u32 size=4
; CHECK-NEXT:   __0: INT unsigned int @0
; CHECK-NEXT:   TAG "rust.type=t::G<u32>"
; CHECK:      STRUCT tup_u8_u16 size=4
; CHECK-NEXT:   __0: INT unsigned char @0
; CHECK-NEXT:   __1: INT unsigned short @2
; CHECK-NEXT:   TAG "rust.type=(u8, u16)"
; CHECK:      STRUCT Gr_e_h2b8e0a8 size=4
; CHECK-NEXT:   l_nge_h2402669: INT unsigned int @0
; CHECK-NEXT:     TAG "rust.name=l\C3\A4nge"
; CHECK-NEXT:   TAG "rust.type=t::Gr\C3\B6\C3\9Fe"
; CHECK:      STRUCT G_P_hda11680 size=0
; CHECK-NEXT:   __0: STRUCT P_h113518d @0
; CHECK-NEXT:   TAG "rust.type=t::G<t::P>"
; CHECK:      STRUCT P_h113518d size=0
; CHECK-NEXT:   TAG "rust.type=t::P"
; CHECK:      STRUCT G_P_h9bbf874 size=0
; CHECK-NEXT:   __0: STRUCT P_h29bbba6 @0
; CHECK-NEXT:   TAG "rust.type=t::G<t::m::P>"
; CHECK:      STRUCT P_h29bbba6 size=0
; CHECK-NEXT:   TAG "rust.type=t::m::P"
; CHECK:      STRUCT sock___v5 size=1
; CHECK-NEXT:   a: INT unsigned char @0
; CHECK-NEXT:   TAG "rust.type=t::sock___v5"
; CHECK:      STRUCT G_sock____v5_h6303946 size=1
; CHECK-NEXT:   __0: STRUCT sock___v5 @0
; CHECK-NEXT:   TAG "rust.type=t::G<t::sock___v5>"
; CHECK:      FUNC f(s: PTR STRUCT S) -> INT unsigned int linkage=global
; CHECK:      FWD struct dyn_Any_h90917bd
;
; COMMAND: rustc --edition 2021 --crate-name t --crate-type lib --target bpfel-unknown-none -Cpanic=abort -Cdebuginfo=2 -Copt-level=1 t.rs
;; #![allow(non_camel_case_types)]
;; #![no_std]
;; #![allow(dead_code)]
;; pub struct G<T>(T);
;; pub struct P;
;; pub mod m { pub struct P; }
;; pub struct Größe { länge: u32 }
;; pub struct sock___v5 { a: u8 }
;; pub struct S<'a> {
;;     a: G<u32>, b: G<P>, c: G<m::P>, d: (u8, u16), e: &'a [u8], f: &'a mut [u16], g: &'a str, h: &'a dyn core::any::Any,
;;     i: Größe, j: sock___v5, k: G<sock___v5>, r#struct: u8, int: u8,
;; }
;; #[no_mangle]
;; pub extern "C" fn f(s: &S) -> u32 {
;;     core::hint::black_box(&s);
;;     1
;; }
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

; Function Attrs: nounwind
define noundef i32 @f(ptr noalias noundef readonly align 8 dereferenceable(80) %0) unnamed_addr #0 !dbg !6 {
start:
  %1 = alloca [8 x i8], align 8
  %s = alloca [8 x i8], align 8
  store ptr %0, ptr %s, align 8
    #dbg_declare(ptr %s, !91, !DIExpression(), !92)
    #dbg_value(ptr %s, !93, !DIExpression(), !104)
  store ptr %s, ptr %1, align 8, !dbg !106, !noalias !107
  call void asm sideeffect "", "r,~{memory}"(ptr nonnull %1) #2, !dbg !106, !srcloc !110
  ret i32 1, !dbg !111
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
!6 = distinct !DISubprogram(name: "f", scope: !8, file: !7, line: 14, type: !9, scopeLine: 14, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !27, retainedNodes: !90)
!7 = !DIFile(filename: "t.rs", directory: "", checksumkind: CSK_MD5, checksum: "8a9d7184a7a57cc110860c9cd3eeb2da")
!8 = !DINamespace(name: "t", scope: null)
!9 = !DISubroutineType(types: !10)
!10 = !{!11, !12}
!11 = !DIBasicType(name: "u32", size: 32, encoding: DW_ATE_unsigned)
!12 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&t::S", baseType: !13, size: 64, align: 64, dwarfAddressSpace: 0)
!13 = !DICompositeType(tag: DW_TAG_structure_type, name: "S", scope: !8, file: !14, size: 640, align: 64, flags: DIFlagPublic, elements: !15, templateParams: !27, identifier: "502a2cd6c6b91da3dd5b6d5ec16b819a")
!14 = !DIFile(filename: "<unknown>", directory: "")
!15 = !{!16, !22, !30, !38, !45, !52, !58, !63, !74, !78, !82, !88, !89}
!16 = !DIDerivedType(tag: DW_TAG_member, name: "a", scope: !13, file: !14, baseType: !17, size: 32, align: 32, offset: 512, flags: DIFlagPrivate)
!17 = !DICompositeType(tag: DW_TAG_structure_type, name: "G<u32>", scope: !8, file: !14, size: 32, align: 32, flags: DIFlagPublic, elements: !18, templateParams: !20, identifier: "8191e3a25fd106012db000e600d2a409")
!18 = !{!19}
!19 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !17, file: !14, baseType: !11, size: 32, align: 32, flags: DIFlagPrivate)
!20 = !{!21}
!21 = !DITemplateTypeParameter(name: "T", type: !11)
!22 = !DIDerivedType(tag: DW_TAG_member, name: "b", scope: !13, file: !14, baseType: !23, align: 8, offset: 608, flags: DIFlagPrivate)
!23 = !DICompositeType(tag: DW_TAG_structure_type, name: "G<t::P>", scope: !8, file: !14, align: 8, flags: DIFlagPublic, elements: !24, templateParams: !28, identifier: "5e31f9c967e7d206228d5d7d84023740")
!24 = !{!25}
!25 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !23, file: !14, baseType: !26, align: 8, flags: DIFlagPrivate)
!26 = !DICompositeType(tag: DW_TAG_structure_type, name: "P", scope: !8, file: !14, align: 8, flags: DIFlagPublic, elements: !27, identifier: "f3748893ccb2701883b5e956380c08dc")
!27 = !{}
!28 = !{!29}
!29 = !DITemplateTypeParameter(name: "T", type: !26)
!30 = !DIDerivedType(tag: DW_TAG_member, name: "c", scope: !13, file: !14, baseType: !31, align: 8, offset: 608, flags: DIFlagPrivate)
!31 = !DICompositeType(tag: DW_TAG_structure_type, name: "G<t::m::P>", scope: !8, file: !14, align: 8, flags: DIFlagPublic, elements: !32, templateParams: !36, identifier: "e7966961bbe3383c5b271aa8803ff295")
!32 = !{!33}
!33 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !31, file: !14, baseType: !34, align: 8, flags: DIFlagPrivate)
!34 = !DICompositeType(tag: DW_TAG_structure_type, name: "P", scope: !35, file: !14, align: 8, flags: DIFlagPublic, elements: !27, identifier: "9fb8412863335867db29ad2262d6aec2")
!35 = !DINamespace(name: "m", scope: !8)
!36 = !{!37}
!37 = !DITemplateTypeParameter(name: "T", type: !34)
!38 = !DIDerivedType(tag: DW_TAG_member, name: "d", scope: !13, file: !14, baseType: !39, size: 32, align: 16, offset: 544, flags: DIFlagPrivate)
!39 = !DICompositeType(tag: DW_TAG_structure_type, name: "(u8, u16)", file: !14, size: 32, align: 16, elements: !40, templateParams: !27, identifier: "c3e506c329ee45588f7f757bb01c14cd")
!40 = !{!41, !43}
!41 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !39, file: !14, baseType: !42, size: 8, align: 8)
!42 = !DIBasicType(name: "u8", size: 8, encoding: DW_ATE_unsigned)
!43 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !39, file: !14, baseType: !44, size: 16, align: 16, offset: 16)
!44 = !DIBasicType(name: "u16", size: 16, encoding: DW_ATE_unsigned)
!45 = !DIDerivedType(tag: DW_TAG_member, name: "e", scope: !13, file: !14, baseType: !46, size: 128, align: 64, flags: DIFlagPrivate)
!46 = !DICompositeType(tag: DW_TAG_structure_type, name: "&[u8]", file: !14, size: 128, align: 64, elements: !47, templateParams: !27, identifier: "31681e0c10b314f1f33e38b2779acbb4")
!47 = !{!48, !50}
!48 = !DIDerivedType(tag: DW_TAG_member, name: "data_ptr", scope: !46, file: !14, baseType: !49, size: 64, align: 64)
!49 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !42, size: 64, align: 64, dwarfAddressSpace: 0)
!50 = !DIDerivedType(tag: DW_TAG_member, name: "length", scope: !46, file: !14, baseType: !51, size: 64, align: 64, offset: 64)
!51 = !DIBasicType(name: "usize", size: 64, encoding: DW_ATE_unsigned)
!52 = !DIDerivedType(tag: DW_TAG_member, name: "f", scope: !13, file: !14, baseType: !53, size: 128, align: 64, offset: 128, flags: DIFlagPrivate)
!53 = !DICompositeType(tag: DW_TAG_structure_type, name: "&mut [u16]", file: !14, size: 128, align: 64, elements: !54, templateParams: !27, identifier: "3be9054dcd32dbff952224fc4c0b769d")
!54 = !{!55, !57}
!55 = !DIDerivedType(tag: DW_TAG_member, name: "data_ptr", scope: !53, file: !14, baseType: !56, size: 64, align: 64)
!56 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !44, size: 64, align: 64, dwarfAddressSpace: 0)
!57 = !DIDerivedType(tag: DW_TAG_member, name: "length", scope: !53, file: !14, baseType: !51, size: 64, align: 64, offset: 64)
!58 = !DIDerivedType(tag: DW_TAG_member, name: "g", scope: !13, file: !14, baseType: !59, size: 128, align: 64, offset: 256, flags: DIFlagPrivate)
!59 = !DICompositeType(tag: DW_TAG_structure_type, name: "&str", file: !14, size: 128, align: 64, elements: !60, templateParams: !27, identifier: "9277eecd40495f85161460476aacc992")
!60 = !{!61, !62}
!61 = !DIDerivedType(tag: DW_TAG_member, name: "data_ptr", scope: !59, file: !14, baseType: !49, size: 64, align: 64)
!62 = !DIDerivedType(tag: DW_TAG_member, name: "length", scope: !59, file: !14, baseType: !51, size: 64, align: 64, offset: 64)
!63 = !DIDerivedType(tag: DW_TAG_member, name: "h", scope: !13, file: !14, baseType: !64, size: 128, align: 64, offset: 384, flags: DIFlagPrivate)
!64 = !DICompositeType(tag: DW_TAG_structure_type, name: "&dyn core::any::Any", file: !14, size: 128, align: 64, elements: !65, templateParams: !27, identifier: "c7e2411006c2fb3865dd405e404c979b")
!65 = !{!66, !69}
!66 = !DIDerivedType(tag: DW_TAG_member, name: "pointer", scope: !64, file: !14, baseType: !67, size: 64, align: 64)
!67 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !68, size: 64, align: 64, dwarfAddressSpace: 0)
!68 = !DICompositeType(tag: DW_TAG_structure_type, name: "dyn core::any::Any", file: !14, align: 8, elements: !27, identifier: "192583e241d7694e4330a6ce06402e0")
!69 = !DIDerivedType(tag: DW_TAG_member, name: "vtable", scope: !64, file: !14, baseType: !70, size: 64, align: 64, offset: 64)
!70 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&[usize; 4]", baseType: !71, size: 64, align: 64, dwarfAddressSpace: 0)
!71 = !DICompositeType(tag: DW_TAG_array_type, baseType: !51, size: 256, align: 64, elements: !72)
!72 = !{!73}
!73 = !DISubrange(count: 4, lowerBound: 0)
!74 = !DIDerivedType(tag: DW_TAG_member, name: "i", scope: !13, file: !14, baseType: !75, size: 32, align: 32, offset: 576, flags: DIFlagPrivate)
!75 = !DICompositeType(tag: DW_TAG_structure_type, name: "Gr\C3\B6\C3\9Fe", scope: !8, file: !14, size: 32, align: 32, flags: DIFlagPublic, elements: !76, templateParams: !27, identifier: "9db6c29a89d24bb620895a0b41d47c26")
!76 = !{!77}
!77 = !DIDerivedType(tag: DW_TAG_member, name: "l\C3\A4nge", scope: !75, file: !14, baseType: !11, size: 32, align: 32, flags: DIFlagPrivate)
!78 = !DIDerivedType(tag: DW_TAG_member, name: "j", scope: !13, file: !14, baseType: !79, size: 8, align: 8, offset: 608, flags: DIFlagPrivate)
!79 = !DICompositeType(tag: DW_TAG_structure_type, name: "sock___v5", scope: !8, file: !14, size: 8, align: 8, flags: DIFlagPublic, elements: !80, templateParams: !27, identifier: "217c598005a23e3625ba54768f0b602b")
!80 = !{!81}
!81 = !DIDerivedType(tag: DW_TAG_member, name: "a", scope: !79, file: !14, baseType: !42, size: 8, align: 8, flags: DIFlagPrivate)
!82 = !DIDerivedType(tag: DW_TAG_member, name: "k", scope: !13, file: !14, baseType: !83, size: 8, align: 8, offset: 616, flags: DIFlagPrivate)
!83 = !DICompositeType(tag: DW_TAG_structure_type, name: "G<t::sock___v5>", scope: !8, file: !14, size: 8, align: 8, flags: DIFlagPublic, elements: !84, templateParams: !86, identifier: "ab363bc5dd2bc1d27fb4428076731d05")
!84 = !{!85}
!85 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !83, file: !14, baseType: !79, size: 8, align: 8, flags: DIFlagPrivate)
!86 = !{!87}
!87 = !DITemplateTypeParameter(name: "T", type: !79)
!88 = !DIDerivedType(tag: DW_TAG_member, name: "struct", scope: !13, file: !14, baseType: !42, size: 8, align: 8, offset: 624, flags: DIFlagPrivate)
!89 = !DIDerivedType(tag: DW_TAG_member, name: "int", scope: !13, file: !14, baseType: !42, size: 8, align: 8, offset: 632, flags: DIFlagPrivate)
!90 = !{!91}
!91 = !DILocalVariable(name: "s", arg: 1, scope: !6, file: !7, line: 14, type: !12)
!92 = !DILocation(line: 14, column: 21, scope: !6)
!93 = !DILocalVariable(name: "dummy", arg: 1, scope: !94, file: !95, line: 490, type: !100)
!94 = distinct !DISubprogram(name: "black_box<&&t::S>", linkageName: "_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_", scope: !96, file: !95, line: 490, type: !98, scopeLine: 490, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !102, retainedNodes: !101)
!95 = !DIFile(filename: "library/core/src/hint.rs", directory: "/usr/src/rustc-1.96.0", checksumkind: CSK_MD5, checksum: "3bdbac5c7616d584a36b114744411911")
!96 = !DINamespace(name: "hint", scope: !97)
!97 = !DINamespace(name: "core", scope: null)
!98 = !DISubroutineType(types: !99)
!99 = !{!100, !100}
!100 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&&t::S", baseType: !12, size: 64, align: 64, dwarfAddressSpace: 0)
!101 = !{!93}
!102 = !{!103}
!103 = !DITemplateTypeParameter(name: "T", type: !100)
!104 = !DILocation(line: 0, scope: !94, inlinedAt: !105)
!105 = distinct !DILocation(line: 15, column: 5, scope: !6)
!106 = !DILocation(line: 491, column: 5, scope: !94, inlinedAt: !105)
!107 = !{!108}
!108 = distinct !{!108, !109, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_: %dummy"}
!109 = distinct !{!109, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_"}
!110 = !{i64 1057249149829485}
!111 = !DILocation(line: 17, column: 2, scope: !6)
