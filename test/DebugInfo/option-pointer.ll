; Option of a pointer that is never null is that pointer, Option of a NonZero integer is that integer, and a typedef tells so. An
; Option of a fat pointer, or of a niche that Rust does not promise, is an enum like any other.
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
;
; CHECK:      ENUM Option_slice_u8__tag size=4
; CHECK-NEXT:   Option_slice_u8__None = 0
; CHECK:      ENUM Option_bool__tag size=4
; CHECK-NEXT:   Option_bool__None = 2
; CHECK:      STRUCT S size=48
; CHECK-NEXT:   a: TYPEDEF Option_ref_u32 @0
; CHECK-NEXT:   b: TYPEDEF Option_NonNull_u64_hd629ffc @8
; CHECK-NEXT:   c: TYPEDEF Option_extern_C_fn_u32_hb615792 @16
; CHECK-NEXT:   e: STRUCT Option_slice_u8 @24
; CHECK-NEXT:   d: TYPEDEF Option_NonZero_u16_h3e5a080 @40
; CHECK-NEXT:   f: STRUCT Option_bool @42
; CHECK-NEXT:   TAG "rust.type=t::S"
; CHECK:      TYPEDEF Option_ref_u32 = PTR INT unsigned int
; CHECK-NEXT:   TAG "rust.type=core::option::Option<&u32>"
; CHECK:      TYPEDEF Option_NonNull_u64_hd629ffc = PTR INT unsigned long long
; CHECK-NEXT:   TAG "rust.type=core::option::Option<core::ptr::non_null::NonNull<u64>>"
; CHECK:      TYPEDEF Option_extern_C_fn_u32_hb615792 = PTR FUNC_PROTO((anon): INT unsigned int) -> void
; CHECK-NEXT:   TAG "rust.type=core::option::Option<extern \22C\22 fn(u32)>"
; CHECK:      STRUCT Option_slice_u8 size=16
; CHECK-NEXT:   (anon): UNION size=16 @0
; CHECK-NEXT:     tag: TYPEDEF Option_slice_u8__tag_t @0
; CHECK-NEXT:     None: STRUCT size=0 @0
; CHECK-NEXT:       TAG "rust.variant=0:None:0"
; CHECK-NEXT:     Some: STRUCT size=16 @0
; CHECK-NEXT:       __0: STRUCT slice_u8 @0
; CHECK-NEXT:       TAG "rust.variant=1:Some:*"
; CHECK-NEXT:   TAG "rust.type=core::option::Option<&[u8]>"
; CHECK-NEXT:   TAG "rust.enum=niche"
; CHECK:      TYPEDEF Option_slice_u8__tag_t = INT unsigned long long
; CHECK:      STRUCT slice_u8 size=16
; CHECK-NEXT:   data_ptr: PTR INT unsigned char @0
; CHECK-NEXT:   length: INT unsigned long @8
; CHECK-NEXT:   TAG "rust.type=&[u8]"
; CHECK:      TYPEDEF Option_NonZero_u16_h3e5a080 = INT unsigned short
; CHECK-NEXT:   TAG "rust.type=core::option::Option<core::num::nonzero::NonZero<u16>>"
; CHECK:      STRUCT Option_bool size=1
; CHECK-NEXT:   (anon): UNION size=1 @0
; CHECK-NEXT:     tag: TYPEDEF Option_bool__tag_t @0
; CHECK-NEXT:     None: STRUCT size=0 @0
; CHECK-NEXT:       TAG "rust.variant=0:None:2"
; CHECK-NEXT:     Some: STRUCT size=1 @0
; CHECK-NEXT:       __0: INT _Bool @0
; CHECK-NEXT:       TAG "rust.variant=1:Some:*"
; CHECK-NEXT:   TAG "rust.type=core::option::Option<bool>"
; CHECK-NEXT:   TAG "rust.enum=niche"
; CHECK:      TYPEDEF Option_bool__tag_t = INT unsigned char
; CHECK:      FUNC f(s: PTR STRUCT S) -> INT unsigned int linkage=global
;
; COMMAND: rustc --edition 2021 --crate-name t --crate-type lib --target bpfel-unknown-none -Cpanic=abort -Cdebuginfo=2 -Copt-level=1 t.rs
;; #![no_std]
;; #![allow(dead_code)]
;; use core::num::NonZero;
;; use core::ptr::NonNull;
;; pub struct S<'a> {
;;     a: Option<&'a u32>,
;;     b: Option<NonNull<u64>>,
;;     c: Option<extern "C" fn(u32)>,
;;     d: Option<NonZero<u16>>,
;;     e: Option<&'a [u8]>,
;;     f: Option<bool>,
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
define noundef i32 @f(ptr noalias noundef readonly align 8 dereferenceable(48) %0) unnamed_addr #0 !dbg !6 {
start:
  %1 = alloca [8 x i8], align 8
  %s = alloca [8 x i8], align 8
  store ptr %0, ptr %s, align 8
    #dbg_declare(ptr %s, !137, !DIExpression(), !138)
    #dbg_value(ptr %s, !139, !DIExpression(), !149)
  store ptr %s, ptr %1, align 8, !dbg !151, !noalias !152
  call void asm sideeffect "", "r,~{memory}"(ptr nonnull %1) #2, !dbg !151, !srcloc !155
  ret i32 1, !dbg !156
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
!6 = distinct !DISubprogram(name: "f", scope: !8, file: !7, line: 14, type: !9, scopeLine: 14, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !25, retainedNodes: !136)
!7 = !DIFile(filename: "t.rs", directory: "", checksumkind: CSK_MD5, checksum: "86f8261d0b32eee08661b3cc19028f27")
!8 = !DINamespace(name: "t", scope: null)
!9 = !DISubroutineType(types: !10)
!10 = !{!11, !12}
!11 = !DIBasicType(name: "u32", size: 32, encoding: DW_ATE_unsigned)
!12 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&t::S", baseType: !13, size: 64, align: 64, dwarfAddressSpace: 0)
!13 = !DICompositeType(tag: DW_TAG_structure_type, name: "S", scope: !8, file: !14, size: 384, align: 64, flags: DIFlagPublic, elements: !15, templateParams: !25, identifier: "fa467acfac99188d43af0ca5c49c7181")
!14 = !DIFile(filename: "<unknown>", directory: "")
!15 = !{!16, !35, !57, !74, !100, !121}
!16 = !DIDerivedType(tag: DW_TAG_member, name: "a", scope: !13, file: !14, baseType: !17, size: 64, align: 64, flags: DIFlagPrivate)
!17 = !DICompositeType(tag: DW_TAG_structure_type, name: "Option<&u32>", scope: !18, file: !14, size: 64, align: 64, flags: DIFlagPublic, elements: !20, templateParams: !25, identifier: "daa753bd39a7f88ff30ecb124ae410f0")
!18 = !DINamespace(name: "option", scope: !19)
!19 = !DINamespace(name: "core", scope: null)
!20 = !{!21}
!21 = !DICompositeType(tag: DW_TAG_variant_part, scope: !17, file: !14, size: 64, align: 64, elements: !22, templateParams: !25, identifier: "3841f45b1f66a2b15b805410ecf08eb6", discriminator: !33)
!22 = !{!23, !29}
!23 = !DIDerivedType(tag: DW_TAG_member, name: "None", scope: !21, file: !14, baseType: !24, size: 64, align: 64, extraData: i64 0)
!24 = !DICompositeType(tag: DW_TAG_structure_type, name: "None", scope: !17, file: !14, size: 64, align: 64, flags: DIFlagPublic, elements: !25, templateParams: !26, identifier: "1bc666282655937ec904fa068e0179ad")
!25 = !{}
!26 = !{!27}
!27 = !DITemplateTypeParameter(name: "T", type: !28)
!28 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&u32", baseType: !11, size: 64, align: 64, dwarfAddressSpace: 0)
!29 = !DIDerivedType(tag: DW_TAG_member, name: "Some", scope: !21, file: !14, baseType: !30, size: 64, align: 64)
!30 = !DICompositeType(tag: DW_TAG_structure_type, name: "Some", scope: !17, file: !14, size: 64, align: 64, flags: DIFlagPublic, elements: !31, templateParams: !26, identifier: "8277053daee89cadcacee1d1cf7d19f1")
!31 = !{!32}
!32 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !30, file: !14, baseType: !28, size: 64, align: 64, flags: DIFlagPublic)
!33 = !DIDerivedType(tag: DW_TAG_member, scope: !17, file: !14, baseType: !34, size: 64, align: 64, flags: DIFlagArtificial)
!34 = !DIBasicType(name: "u64", size: 64, encoding: DW_ATE_unsigned)
!35 = !DIDerivedType(tag: DW_TAG_member, name: "b", scope: !13, file: !14, baseType: !36, size: 64, align: 64, offset: 64, flags: DIFlagPrivate)
!36 = !DICompositeType(tag: DW_TAG_structure_type, name: "Option<core::ptr::non_null::NonNull<u64>>", scope: !18, file: !14, size: 64, align: 64, flags: DIFlagPublic, elements: !37, templateParams: !25, identifier: "da07eb9b294e5c3ace4f63f489227b91")
!37 = !{!38}
!38 = !DICompositeType(tag: DW_TAG_variant_part, scope: !36, file: !14, size: 64, align: 64, elements: !39, templateParams: !25, identifier: "9a4506262a8846f4715149ed584f325e", discriminator: !56)
!39 = !{!40, !52}
!40 = !DIDerivedType(tag: DW_TAG_member, name: "None", scope: !38, file: !14, baseType: !41, size: 64, align: 64, extraData: i64 0)
!41 = !DICompositeType(tag: DW_TAG_structure_type, name: "None", scope: !36, file: !14, size: 64, align: 64, flags: DIFlagPublic, elements: !25, templateParams: !42, identifier: "2295bf208762ecc47ede68f1e9c13069")
!42 = !{!43}
!43 = !DITemplateTypeParameter(name: "T", type: !44)
!44 = !DICompositeType(tag: DW_TAG_structure_type, name: "NonNull<u64>", scope: !45, file: !14, size: 64, align: 64, flags: DIFlagPublic, elements: !47, templateParams: !50, identifier: "26debf8dddd7f0a8455fc7365be89873")
!45 = !DINamespace(name: "non_null", scope: !46)
!46 = !DINamespace(name: "ptr", scope: !19)
!47 = !{!48}
!48 = !DIDerivedType(tag: DW_TAG_member, name: "pointer", scope: !44, file: !14, baseType: !49, size: 64, align: 64, flags: DIFlagPrivate)
!49 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "*const u64", baseType: !34, size: 64, align: 64, dwarfAddressSpace: 0)
!50 = !{!51}
!51 = !DITemplateTypeParameter(name: "T", type: !34)
!52 = !DIDerivedType(tag: DW_TAG_member, name: "Some", scope: !38, file: !14, baseType: !53, size: 64, align: 64)
!53 = !DICompositeType(tag: DW_TAG_structure_type, name: "Some", scope: !36, file: !14, size: 64, align: 64, flags: DIFlagPublic, elements: !54, templateParams: !42, identifier: "7f7119de21e7cfa1f54fe0880c0a4478")
!54 = !{!55}
!55 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !53, file: !14, baseType: !44, size: 64, align: 64, flags: DIFlagPublic)
!56 = !DIDerivedType(tag: DW_TAG_member, scope: !36, file: !14, baseType: !34, size: 64, align: 64, flags: DIFlagArtificial)
!57 = !DIDerivedType(tag: DW_TAG_member, name: "c", scope: !13, file: !14, baseType: !58, size: 64, align: 64, offset: 128, flags: DIFlagPrivate)
!58 = !DICompositeType(tag: DW_TAG_structure_type, name: "Option<extern \22C\22 fn(u32)>", scope: !18, file: !14, size: 64, align: 64, flags: DIFlagPublic, elements: !59, templateParams: !25, identifier: "dc07c76543f60a926087ab2e0fc379c1")
!59 = !{!60}
!60 = !DICompositeType(tag: DW_TAG_variant_part, scope: !58, file: !14, size: 64, align: 64, elements: !61, templateParams: !25, identifier: "4e55b34145be3ee752167b2af279df2", discriminator: !73)
!61 = !{!62, !69}
!62 = !DIDerivedType(tag: DW_TAG_member, name: "None", scope: !60, file: !14, baseType: !63, size: 64, align: 64, extraData: i64 0)
!63 = !DICompositeType(tag: DW_TAG_structure_type, name: "None", scope: !58, file: !14, size: 64, align: 64, flags: DIFlagPublic, elements: !25, templateParams: !64, identifier: "5e004f2c0a1fa34d517576c761efadc8")
!64 = !{!65}
!65 = !DITemplateTypeParameter(name: "T", type: !66)
!66 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "extern \22C\22 fn(u32)", baseType: !67, size: 64, align: 64, dwarfAddressSpace: 0)
!67 = !DISubroutineType(types: !68)
!68 = !{null, !11}
!69 = !DIDerivedType(tag: DW_TAG_member, name: "Some", scope: !60, file: !14, baseType: !70, size: 64, align: 64)
!70 = !DICompositeType(tag: DW_TAG_structure_type, name: "Some", scope: !58, file: !14, size: 64, align: 64, flags: DIFlagPublic, elements: !71, templateParams: !64, identifier: "893e8210d0887114af7a31326cd3190b")
!71 = !{!72}
!72 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !70, file: !14, baseType: !66, size: 64, align: 64, flags: DIFlagPublic)
!73 = !DIDerivedType(tag: DW_TAG_member, scope: !58, file: !14, baseType: !34, size: 64, align: 64, flags: DIFlagArtificial)
!74 = !DIDerivedType(tag: DW_TAG_member, name: "d", scope: !13, file: !14, baseType: !75, size: 16, align: 16, offset: 320, flags: DIFlagPrivate)
!75 = !DICompositeType(tag: DW_TAG_structure_type, name: "Option<core::num::nonzero::NonZero<u16>>", scope: !18, file: !14, size: 16, align: 16, flags: DIFlagPublic, elements: !76, templateParams: !25, identifier: "22ea9060e0f32fedac0fb9e8ad2bb1c7")
!76 = !{!77}
!77 = !DICompositeType(tag: DW_TAG_variant_part, scope: !75, file: !14, size: 16, align: 16, elements: !78, templateParams: !25, identifier: "4a93dadc56f53ce2e507f2d7d60afcc", discriminator: !99)
!78 = !{!79, !95}
!79 = !DIDerivedType(tag: DW_TAG_member, name: "None", scope: !77, file: !14, baseType: !80, size: 16, align: 16, extraData: i16 0)
!80 = !DICompositeType(tag: DW_TAG_structure_type, name: "None", scope: !75, file: !14, size: 16, align: 16, flags: DIFlagPublic, elements: !25, templateParams: !81, identifier: "c011537b931b1636b9f04848764efed6")
!81 = !{!82}
!82 = !DITemplateTypeParameter(name: "T", type: !83)
!83 = !DICompositeType(tag: DW_TAG_structure_type, name: "NonZero<u16>", scope: !84, file: !14, size: 16, align: 16, flags: DIFlagPublic, elements: !86, templateParams: !93, identifier: "2b43ba3056e8675985d2ba1bbb698168")
!84 = !DINamespace(name: "nonzero", scope: !85)
!85 = !DINamespace(name: "num", scope: !19)
!86 = !{!87}
!87 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !83, file: !14, baseType: !88, size: 16, align: 16, flags: DIFlagPrivate)
!88 = !DICompositeType(tag: DW_TAG_structure_type, name: "NonZeroU16Inner", scope: !89, file: !14, size: 16, align: 16, flags: DIFlagPublic, elements: !90, templateParams: !25, identifier: "4037bb40a7b7d77f6027ec1f4b141f9a")
!89 = !DINamespace(name: "niche_types", scope: !85)
!90 = !{!91}
!91 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !88, file: !14, baseType: !92, size: 16, align: 16, flags: DIFlagPrivate)
!92 = !DIBasicType(name: "u16", size: 16, encoding: DW_ATE_unsigned)
!93 = !{!94}
!94 = !DITemplateTypeParameter(name: "T", type: !92)
!95 = !DIDerivedType(tag: DW_TAG_member, name: "Some", scope: !77, file: !14, baseType: !96, size: 16, align: 16)
!96 = !DICompositeType(tag: DW_TAG_structure_type, name: "Some", scope: !75, file: !14, size: 16, align: 16, flags: DIFlagPublic, elements: !97, templateParams: !81, identifier: "1c0b23030166adc2b903cefa5958e23a")
!97 = !{!98}
!98 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !96, file: !14, baseType: !83, size: 16, align: 16, flags: DIFlagPublic)
!99 = !DIDerivedType(tag: DW_TAG_member, scope: !75, file: !14, baseType: !92, size: 16, align: 16, flags: DIFlagArtificial)
!100 = !DIDerivedType(tag: DW_TAG_member, name: "e", scope: !13, file: !14, baseType: !101, size: 128, align: 64, offset: 192, flags: DIFlagPrivate)
!101 = !DICompositeType(tag: DW_TAG_structure_type, name: "Option<&[u8]>", scope: !18, file: !14, size: 128, align: 64, flags: DIFlagPublic, elements: !102, templateParams: !25, identifier: "108301130348a7c76874a8b64616d32f")
!102 = !{!103}
!103 = !DICompositeType(tag: DW_TAG_variant_part, scope: !101, file: !14, size: 128, align: 64, elements: !104, templateParams: !25, identifier: "bda5da4ef66e62ae2fd9209aa6e7048d", discriminator: !120)
!104 = !{!105, !116}
!105 = !DIDerivedType(tag: DW_TAG_member, name: "None", scope: !103, file: !14, baseType: !106, size: 128, align: 64, extraData: i64 0)
!106 = !DICompositeType(tag: DW_TAG_structure_type, name: "None", scope: !101, file: !14, size: 128, align: 64, flags: DIFlagPublic, elements: !25, templateParams: !107, identifier: "d78b7d4e51f85af39495573cabbe8dff")
!107 = !{!108}
!108 = !DITemplateTypeParameter(name: "T", type: !109)
!109 = !DICompositeType(tag: DW_TAG_structure_type, name: "&[u8]", file: !14, size: 128, align: 64, elements: !110, templateParams: !25, identifier: "31681e0c10b314f1f33e38b2779acbb4")
!110 = !{!111, !114}
!111 = !DIDerivedType(tag: DW_TAG_member, name: "data_ptr", scope: !109, file: !14, baseType: !112, size: 64, align: 64)
!112 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !113, size: 64, align: 64, dwarfAddressSpace: 0)
!113 = !DIBasicType(name: "u8", size: 8, encoding: DW_ATE_unsigned)
!114 = !DIDerivedType(tag: DW_TAG_member, name: "length", scope: !109, file: !14, baseType: !115, size: 64, align: 64, offset: 64)
!115 = !DIBasicType(name: "usize", size: 64, encoding: DW_ATE_unsigned)
!116 = !DIDerivedType(tag: DW_TAG_member, name: "Some", scope: !103, file: !14, baseType: !117, size: 128, align: 64)
!117 = !DICompositeType(tag: DW_TAG_structure_type, name: "Some", scope: !101, file: !14, size: 128, align: 64, flags: DIFlagPublic, elements: !118, templateParams: !107, identifier: "6d5ad0327d9765a4563e964ccdaee731")
!118 = !{!119}
!119 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !117, file: !14, baseType: !109, size: 128, align: 64, flags: DIFlagPublic)
!120 = !DIDerivedType(tag: DW_TAG_member, scope: !101, file: !14, baseType: !34, size: 64, align: 64, flags: DIFlagArtificial)
!121 = !DIDerivedType(tag: DW_TAG_member, name: "f", scope: !13, file: !14, baseType: !122, size: 8, align: 8, offset: 336, flags: DIFlagPrivate)
!122 = !DICompositeType(tag: DW_TAG_structure_type, name: "Option<bool>", scope: !18, file: !14, size: 8, align: 8, flags: DIFlagPublic, elements: !123, templateParams: !25, identifier: "dcc1d90827be51892bee68eb07c6114")
!123 = !{!124}
!124 = !DICompositeType(tag: DW_TAG_variant_part, scope: !122, file: !14, size: 8, align: 8, elements: !125, templateParams: !25, identifier: "f3bacadbafc6a37db2e9cf36a42619fe", discriminator: !135)
!125 = !{!126, !131}
!126 = !DIDerivedType(tag: DW_TAG_member, name: "None", scope: !124, file: !14, baseType: !127, size: 8, align: 8, extraData: i8 2)
!127 = !DICompositeType(tag: DW_TAG_structure_type, name: "None", scope: !122, file: !14, size: 8, align: 8, flags: DIFlagPublic, elements: !25, templateParams: !128, identifier: "6a5cdd78e2470cc36ceb3c71a6a9525")
!128 = !{!129}
!129 = !DITemplateTypeParameter(name: "T", type: !130)
!130 = !DIBasicType(name: "bool", size: 8, encoding: DW_ATE_boolean)
!131 = !DIDerivedType(tag: DW_TAG_member, name: "Some", scope: !124, file: !14, baseType: !132, size: 8, align: 8)
!132 = !DICompositeType(tag: DW_TAG_structure_type, name: "Some", scope: !122, file: !14, size: 8, align: 8, flags: DIFlagPublic, elements: !133, templateParams: !128, identifier: "f2086ab76f053608f8d88643c8494afa")
!133 = !{!134}
!134 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !132, file: !14, baseType: !130, size: 8, align: 8, flags: DIFlagPublic)
!135 = !DIDerivedType(tag: DW_TAG_member, scope: !122, file: !14, baseType: !113, size: 8, align: 8, flags: DIFlagArtificial)
!136 = !{!137}
!137 = !DILocalVariable(name: "s", arg: 1, scope: !6, file: !7, line: 14, type: !12)
!138 = !DILocation(line: 14, column: 21, scope: !6)
!139 = !DILocalVariable(name: "dummy", arg: 1, scope: !140, file: !141, line: 490, type: !145)
!140 = distinct !DISubprogram(name: "black_box<&&t::S>", linkageName: "_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_", scope: !142, file: !141, line: 490, type: !143, scopeLine: 490, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !147, retainedNodes: !146)
!141 = !DIFile(filename: "library/core/src/hint.rs", directory: "/usr/src/rustc-1.96.0", checksumkind: CSK_MD5, checksum: "3bdbac5c7616d584a36b114744411911")
!142 = !DINamespace(name: "hint", scope: !19)
!143 = !DISubroutineType(types: !144)
!144 = !{!145, !145}
!145 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&&t::S", baseType: !12, size: 64, align: 64, dwarfAddressSpace: 0)
!146 = !{!139}
!147 = !{!148}
!148 = !DITemplateTypeParameter(name: "T", type: !145)
!149 = !DILocation(line: 0, scope: !140, inlinedAt: !150)
!150 = distinct !DILocation(line: 15, column: 5, scope: !6)
!151 = !DILocation(line: 491, column: 5, scope: !140, inlinedAt: !150)
!152 = !{!153}
!153 = distinct !{!153, !154, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_: %dummy"}
!154 = distinct !{!154, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_"}
!155 = !{i64 2111985743790260}
!156 = !DILocation(line: 17, column: 2, scope: !6)
