; In C, the members of a struct have different names, and those of an anonymous struct or union are the outer one's. A
; coroutine's argument is listed twice, at one place: once is enough. The variants `tag` and `tag_` make room for the tag.
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-struct-returns,polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
;
; CHECK:          (anon): STRUCT size=66 @0
; CHECK-NEXT:       __pad0: ARRAY[65] INT unsigned char @0
; CHECK-NEXT:       tag: TYPEDEF async_fn_env_0
; CHECK:          Suspend0: STRUCT size=72 @0
; CHECK-NEXT:       bytes: STRUCT slice_u8 @0
; CHECK-NEXT:       __pad0: ARRAY[16] INT unsigned char @16
; CHECK-NEXT:       a: INT unsigned long long @32
; CHECK-NEXT:       words: ARRAY[3] INT unsigned long long @40
; CHECK-NEXT:       __awaitee: STRUCT Pause @64
; CHECK:      STRUCT Mark size=8
; CHECK-NEXT:   (anon): UNION size=8 @0
; CHECK-NEXT:     tag: TYPEDEF Mark__tag_t @0
; CHECK-NEXT:     tag_: STRUCT size=2 @0
; CHECK:            TAG "rust.variant=0:tag:0"
; CHECK-NEXT:     tag__: STRUCT size=8 @0
; CHECK-NEXT:       __pad0: ARRAY[1] INT unsigned char @0
; CHECK-NEXT:       __pad0_: INT unsigned char @1
; CHECK-NEXT:         TAG "rust.name=__pad0"
; CHECK-NEXT:       __pad1: ARRAY[2] INT unsigned char @2
; CHECK-NEXT:       wide: INT unsigned int @4
; CHECK-NEXT:       TAG "rust.variant=1:tag_:1"
;
; COMMAND: rustc --edition 2021 --crate-name t --crate-type lib --target bpfel-unknown-none -Cpanic=abort -Cdebuginfo=2 -Copt-level=0 t.rs
;; #![no_std]
;; #![allow(dead_code, non_camel_case_types)]
;; use core::{future::Future, pin::Pin, task::{Context, Poll}};
;; pub struct Pause(bool);
;; impl Future for Pause {
;;     type Output = u32;
;;     fn poll(self: Pin<&mut Self>, _: &mut Context) -> Poll<u32> { Poll::Pending }
;; }
;; #[inline(never)]
;; fn see<T>(value: &T) { core::hint::black_box(value); }
;; async fn keep(a: u64, bytes: &[u8]) -> u32 {
;;     let words = [a; 3];
;;     let r = Pause(false).await;
;;     core::hint::black_box(&words);
;;     r + bytes.len() as u32
;; }
;; pub enum Mark { tag(u8), tag_ { __pad0: u8, wide: u32 }, Tag }
;; #[no_mangle]
;; pub extern "C" fn f(mark: &Mark) {
;;     see(&keep(1, b"abc"));
;;     see(mark);
;; }
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

@alloc_13af184f83ea529683dab3456027e412 = private unnamed_addr constant [3 x i8] c"abc", align 1

; t::see::<t::keep::{closure#0}>
; Function Attrs: noinline nounwind
define internal void @_RINvCshQ9zqyQK4ah_1t3seeNCNvB2_4keep0EB2_(ptr align 8 %value) unnamed_addr #0 !dbg !6 {
start:
  %value.dbg.spill = alloca [8 x i8], align 8
  store ptr %value, ptr %value.dbg.spill, align 8
    #dbg_declare(ptr %value.dbg.spill, !58, !DIExpression(), !61)
; call core::hint::black_box::<&t::keep::{closure#0}>
  %_2 = call align 8 ptr @_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRNCNvCshQ9zqyQK4ah_1t4keep0EBH_(ptr align 8 %value) #3, !dbg !62
  ret void, !dbg !63
}

; t::see::<t::Mark>
; Function Attrs: noinline nounwind
define internal void @_RINvCshQ9zqyQK4ah_1t3seeNtB2_4MarkEB2_(ptr align 4 %value) unnamed_addr #0 !dbg !64 {
start:
  %value.dbg.spill = alloca [8 x i8], align 8
  store ptr %value, ptr %value.dbg.spill, align 8
    #dbg_declare(ptr %value.dbg.spill, !86, !DIExpression(), !89)
; call core::hint::black_box::<&t::Mark>
  %_2 = call align 4 ptr @_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRNtCshQ9zqyQK4ah_1t4MarkEBF_(ptr align 4 %value) #3, !dbg !90
  ret void, !dbg !91
}

; core::ptr::drop_in_place::<t::keep::{closure#0}>
; Function Attrs: nounwind
define void @_RINvNtCs1NpfdXmxSul_4core3ptr13drop_in_placeNCNvCshQ9zqyQK4ah_1t4keep0EBK_(ptr align 8 %_1) unnamed_addr #1 !dbg !92 {
start:
  %_1.dbg.spill = alloca [8 x i8], align 8
  store ptr %_1, ptr %_1.dbg.spill, align 8
    #dbg_declare(ptr %_1.dbg.spill, !180, !DIExpression(DW_OP_deref, DW_OP_plus_uconst, 32), !194)
    #dbg_declare(ptr %_1.dbg.spill, !181, !DIExpression(DW_OP_deref, DW_OP_plus_uconst, 16), !195)
    #dbg_declare(ptr %_1.dbg.spill, !184, !DIExpression(DW_OP_deref), !196)
    #dbg_declare(ptr %_1.dbg.spill, !186, !DIExpression(DW_OP_deref, DW_OP_plus_uconst, 40), !197)
    #dbg_declare(ptr %_1.dbg.spill, !190, !DIExpression(DW_OP_deref, DW_OP_plus_uconst, 64), !198)
  %0 = getelementptr inbounds i8, ptr %_1, i64 65, !dbg !199
  %1 = load i8, ptr %0, align 1, !dbg !199
  %_33 = zext i8 %1 to i32, !dbg !199
  switch i32 %_33, label %bb8 [
    i32 0, label %bb4
    i32 3, label %bb7
  ], !dbg !199

bb8:                                              ; preds = %start
  ret void, !dbg !199

bb4:                                              ; preds = %start
  ret void, !dbg !199

bb7:                                              ; preds = %start
  ret void, !dbg !199
}

; core::hint::black_box::<&t::keep::{closure#0}>
; Function Attrs: inlinehint nounwind
define align 8 ptr @_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRNCNvCshQ9zqyQK4ah_1t4keep0EBH_(ptr align 8 %dummy) unnamed_addr #2 !dbg !200 {
start:
  %0 = alloca [8 x i8], align 8
  %dummy.dbg.spill = alloca [8 x i8], align 8
  store ptr %dummy, ptr %dummy.dbg.spill, align 8
    #dbg_declare(ptr %dummy.dbg.spill, !206, !DIExpression(), !209)
  store ptr %dummy, ptr %0, align 8, !dbg !210
  call void asm sideeffect "", "r,~{memory}"(ptr %0), !dbg !210, !srcloc !211
  %_0 = load ptr, ptr %0, align 8, !dbg !210
  ret ptr %_0, !dbg !212
}

; core::hint::black_box::<&t::Mark>
; Function Attrs: inlinehint nounwind
define align 4 ptr @_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRNtCshQ9zqyQK4ah_1t4MarkEBF_(ptr align 4 %dummy) unnamed_addr #2 !dbg !213 {
start:
  %0 = alloca [8 x i8], align 8
  %dummy.dbg.spill = alloca [8 x i8], align 8
  store ptr %dummy, ptr %dummy.dbg.spill, align 8
    #dbg_declare(ptr %dummy.dbg.spill, !217, !DIExpression(), !220)
  store ptr %dummy, ptr %0, align 8, !dbg !221
  call void asm sideeffect "", "r,~{memory}"(ptr %0), !dbg !221, !srcloc !211
  %_0 = load ptr, ptr %0, align 8, !dbg !221
  ret ptr %_0, !dbg !222
}

; t::keep
; Function Attrs: nounwind
define internal void @_RNvCshQ9zqyQK4ah_1t4keep(ptr sret([72 x i8]) align 8 %_0, i64 %a, ptr %bytes.0, i64 %bytes.1) unnamed_addr #1 !dbg !223 {
start:
  %bytes.dbg.spill = alloca [16 x i8], align 8
  %a.dbg.spill = alloca [8 x i8], align 8
  store i64 %a, ptr %a.dbg.spill, align 8
    #dbg_declare(ptr %a.dbg.spill, !227, !DIExpression(), !229)
  store ptr %bytes.0, ptr %bytes.dbg.spill, align 8
  %0 = getelementptr inbounds i8, ptr %bytes.dbg.spill, i64 8
  store i64 %bytes.1, ptr %0, align 8
    #dbg_declare(ptr %bytes.dbg.spill, !228, !DIExpression(), !230)
  %1 = getelementptr inbounds i8, ptr %_0, i64 32, !dbg !231
  store i64 %a, ptr %1, align 8, !dbg !231
  %2 = getelementptr inbounds i8, ptr %_0, i64 16, !dbg !231
  store ptr %bytes.0, ptr %2, align 8, !dbg !231
  %3 = getelementptr inbounds i8, ptr %2, i64 8, !dbg !231
  store i64 %bytes.1, ptr %3, align 8, !dbg !231
  %4 = getelementptr inbounds i8, ptr %_0, i64 65, !dbg !231
  store i8 0, ptr %4, align 1, !dbg !231
  ret void, !dbg !232
}

; <t::Pause as core::future::future::Future>::poll
; Function Attrs: nounwind
define void @_RNvXCshQ9zqyQK4ah_1tNtB2_5PauseNtNtNtCs1NpfdXmxSul_4core6future6future6Future4poll(ptr sret([8 x i8]) align 4 %_0, ptr %self, ptr align 8 %_2) unnamed_addr #1 !dbg !233 {
start:
  %_2.dbg.spill = alloca [8 x i8], align 8
  %self.dbg.spill = alloca [8 x i8], align 8
  store ptr %self, ptr %self.dbg.spill, align 8
    #dbg_declare(ptr %self.dbg.spill, !259, !DIExpression(), !261)
  store ptr %_2, ptr %_2.dbg.spill, align 8
    #dbg_declare(ptr %_2.dbg.spill, !260, !DIExpression(), !262)
  store i32 1, ptr %_0, align 4, !dbg !263
  ret void, !dbg !264
}

; Function Attrs: nounwind
define void @f(ptr align 4 %mark) unnamed_addr #1 !dbg !265 {
start:
  %mark.dbg.spill = alloca [8 x i8], align 8
  %_4 = alloca [72 x i8], align 8
  store ptr %mark, ptr %mark.dbg.spill, align 8
    #dbg_declare(ptr %mark.dbg.spill, !267, !DIExpression(), !268)
; call t::keep
  call void @_RNvCshQ9zqyQK4ah_1t4keep(ptr sret([72 x i8]) align 8 %_4, i64 1, ptr @alloc_13af184f83ea529683dab3456027e412, i64 3) #4, !dbg !269
; call t::see::<t::keep::{closure#0}>
  call void @_RINvCshQ9zqyQK4ah_1t3seeNCNvB2_4keep0EB2_(ptr align 8 %_4) #5, !dbg !270
; call core::ptr::drop_in_place::<t::keep::{closure#0}>
  call void @_RINvNtCs1NpfdXmxSul_4core3ptr13drop_in_placeNCNvCshQ9zqyQK4ah_1t4keep0EBK_(ptr align 8 %_4) #4, !dbg !271
; call t::see::<t::Mark>
  call void @_RINvCshQ9zqyQK4ah_1t3seeNtB2_4MarkEB2_(ptr align 4 %mark) #5, !dbg !272
  ret void, !dbg !273
}

attributes #0 = { noinline nounwind "target-cpu"="generic" }
attributes #1 = { nounwind "target-cpu"="generic" }
attributes #2 = { inlinehint nounwind "target-cpu"="generic" }
attributes #3 = { inlinehint nounwind }
attributes #4 = { nounwind }
attributes #5 = { noinline nounwind }

!llvm.module.flags = !{!0, !1, !2}
!llvm.ident = !{!3}
!llvm.dbg.cu = !{!4}

!0 = !{i32 8, !"PIC Level", i32 2}
!1 = !{i32 7, !"Dwarf Version", i32 4}
!2 = !{i32 2, !"Debug Info Version", i32 3}
!3 = !{!"rustc version 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)"}
!4 = distinct !DICompileUnit(language: DW_LANG_Rust, file: !5, producer: "clang LLVM (rustc version 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball))", isOptimized: false, runtimeVersion: 0, emissionKind: FullDebug, splitDebugInlining: false, nameTableKind: None)
!5 = !DIFile(filename: "t.rs/@/t.cfceb77a2975d81f-cgu.0", directory: "")
!6 = distinct !DISubprogram(name: "see<t::keep::{async_fn_env#0}>", linkageName: "_RINvCshQ9zqyQK4ah_1t3seeNCNvB2_4keep0EB2_", scope: !8, file: !7, line: 10, type: !9, scopeLine: 10, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition, unit: !4, templateParams: !59, retainedNodes: !57)
!7 = !DIFile(filename: "t.rs", directory: "", checksumkind: CSK_MD5, checksum: "fb9ca23abeb5ae8e0629c6d6648b8dbf")
!8 = !DINamespace(name: "t", scope: null)
!9 = !DISubroutineType(types: !10)
!10 = !{null, !11}
!11 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&t::keep::{async_fn_env#0}", baseType: !12, size: 64, align: 64, dwarfAddressSpace: 0)
!12 = !DICompositeType(tag: DW_TAG_structure_type, name: "{async_fn_env#0}", scope: !14, file: !13, size: 576, align: 64, elements: !15, templateParams: !31, identifier: "b92e81f9f11096aecdd558d88f1c143d")
!13 = !DIFile(filename: "<unknown>", directory: "")
!14 = !DINamespace(name: "keep", scope: !8)
!15 = !{!16}
!16 = !DICompositeType(tag: DW_TAG_variant_part, scope: !12, file: !13, size: 576, align: 64, elements: !17, templateParams: !31, identifier: "2cff0b02a837856c7e78d4186acf3bb9", discriminator: !56)
!17 = !{!18, !32, !37, !42}
!18 = !DIDerivedType(tag: DW_TAG_member, name: "0", scope: !16, file: !7, line: 11, baseType: !19, size: 576, align: 64, extraData: i8 0)
!19 = !DICompositeType(tag: DW_TAG_structure_type, name: "Unresumed", scope: !12, file: !13, size: 576, align: 64, elements: !20, templateParams: !31, identifier: "7a5865c527531ead8ec4887875132cef")
!20 = !{!21, !23}
!21 = !DIDerivedType(tag: DW_TAG_member, name: "a", scope: !19, file: !13, baseType: !22, size: 64, align: 64, offset: 256)
!22 = !DIBasicType(name: "u64", size: 64, encoding: DW_ATE_unsigned)
!23 = !DIDerivedType(tag: DW_TAG_member, name: "bytes", scope: !19, file: !13, baseType: !24, size: 128, align: 64, offset: 128)
!24 = !DICompositeType(tag: DW_TAG_structure_type, name: "&[u8]", file: !13, size: 128, align: 64, elements: !25, templateParams: !31, identifier: "31681e0c10b314f1f33e38b2779acbb4")
!25 = !{!26, !29}
!26 = !DIDerivedType(tag: DW_TAG_member, name: "data_ptr", scope: !24, file: !13, baseType: !27, size: 64, align: 64)
!27 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !28, size: 64, align: 64, dwarfAddressSpace: 0)
!28 = !DIBasicType(name: "u8", size: 8, encoding: DW_ATE_unsigned)
!29 = !DIDerivedType(tag: DW_TAG_member, name: "length", scope: !24, file: !13, baseType: !30, size: 64, align: 64, offset: 64)
!30 = !DIBasicType(name: "usize", size: 64, encoding: DW_ATE_unsigned)
!31 = !{}
!32 = !DIDerivedType(tag: DW_TAG_member, name: "1", scope: !16, file: !7, line: 16, baseType: !33, size: 576, align: 64, extraData: i8 1)
!33 = !DICompositeType(tag: DW_TAG_structure_type, name: "Returned", scope: !12, file: !13, size: 576, align: 64, elements: !34, templateParams: !31, identifier: "347ac6d5e268ec497abab1a2dbb7b9dd")
!34 = !{!35, !36}
!35 = !DIDerivedType(tag: DW_TAG_member, name: "a", scope: !33, file: !13, baseType: !22, size: 64, align: 64, offset: 256)
!36 = !DIDerivedType(tag: DW_TAG_member, name: "bytes", scope: !33, file: !13, baseType: !24, size: 128, align: 64, offset: 128)
!37 = !DIDerivedType(tag: DW_TAG_member, name: "2", scope: !16, file: !7, line: 16, baseType: !38, size: 576, align: 64, extraData: i8 2)
!38 = !DICompositeType(tag: DW_TAG_structure_type, name: "Panicked", scope: !12, file: !13, size: 576, align: 64, elements: !39, templateParams: !31, identifier: "c2ea0a2b383f06c141ec6d2d4597c200")
!39 = !{!40, !41}
!40 = !DIDerivedType(tag: DW_TAG_member, name: "a", scope: !38, file: !13, baseType: !22, size: 64, align: 64, offset: 256)
!41 = !DIDerivedType(tag: DW_TAG_member, name: "bytes", scope: !38, file: !13, baseType: !24, size: 128, align: 64, offset: 128)
!42 = !DIDerivedType(tag: DW_TAG_member, name: "3", scope: !16, file: !7, line: 13, baseType: !43, size: 576, align: 64, extraData: i8 3)
!43 = !DICompositeType(tag: DW_TAG_structure_type, name: "Suspend0", scope: !12, file: !13, size: 576, align: 64, elements: !44, templateParams: !31, identifier: "d54e7a189631f24a249d9268fefbb32")
!44 = !{!45, !46, !50, !55, !45}
!45 = !DIDerivedType(tag: DW_TAG_member, name: "bytes", scope: !43, file: !13, baseType: !24, size: 128, align: 64)
!46 = !DIDerivedType(tag: DW_TAG_member, name: "words", scope: !43, file: !13, baseType: !47, size: 192, align: 64, offset: 320)
!47 = !DICompositeType(tag: DW_TAG_array_type, baseType: !22, size: 192, align: 64, elements: !48)
!48 = !{!49}
!49 = !DISubrange(count: 3, lowerBound: 0)
!50 = !DIDerivedType(tag: DW_TAG_member, name: "__awaitee", scope: !43, file: !13, baseType: !51, size: 8, align: 8, offset: 512)
!51 = !DICompositeType(tag: DW_TAG_structure_type, name: "Pause", scope: !8, file: !13, size: 8, align: 8, flags: DIFlagPublic, elements: !52, templateParams: !31, identifier: "48a37d973ee5fc59cf24e97b99952940")
!52 = !{!53}
!53 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !51, file: !13, baseType: !54, size: 8, align: 8, flags: DIFlagPrivate)
!54 = !DIBasicType(name: "bool", size: 8, encoding: DW_ATE_boolean)
!55 = !DIDerivedType(tag: DW_TAG_member, name: "a", scope: !43, file: !13, baseType: !22, size: 64, align: 64, offset: 256)
!56 = !DIDerivedType(tag: DW_TAG_member, name: "__state", scope: !12, file: !13, baseType: !28, size: 8, align: 8, offset: 520, flags: DIFlagArtificial)
!57 = !{!58}
!58 = !DILocalVariable(name: "value", arg: 1, scope: !6, file: !7, line: 10, type: !11)
!59 = !{!60}
!60 = !DITemplateTypeParameter(name: "T", type: !12)
!61 = !DILocation(line: 10, column: 11, scope: !6)
!62 = !DILocation(line: 10, column: 24, scope: !6)
!63 = !DILocation(line: 10, column: 55, scope: !6)
!64 = distinct !DISubprogram(name: "see<t::Mark>", linkageName: "_RINvCshQ9zqyQK4ah_1t3seeNtB2_4MarkEB2_", scope: !8, file: !7, line: 10, type: !65, scopeLine: 10, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition, unit: !4, templateParams: !87, retainedNodes: !85)
!65 = !DISubroutineType(types: !66)
!66 = !{null, !67}
!67 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&t::Mark", baseType: !68, size: 64, align: 64, dwarfAddressSpace: 0)
!68 = !DICompositeType(tag: DW_TAG_structure_type, name: "Mark", scope: !8, file: !13, size: 64, align: 32, flags: DIFlagPublic, elements: !69, templateParams: !31, identifier: "84730a1ab6f92508371b234a702d1406")
!69 = !{!70}
!70 = !DICompositeType(tag: DW_TAG_variant_part, scope: !68, file: !13, size: 64, align: 32, elements: !71, templateParams: !31, identifier: "da6e68a149b680b25db1a6e733661b4", discriminator: !84)
!71 = !{!72, !76, !82}
!72 = !DIDerivedType(tag: DW_TAG_member, name: "tag", scope: !70, file: !13, baseType: !73, size: 64, align: 32, extraData: i8 0)
!73 = !DICompositeType(tag: DW_TAG_structure_type, name: "tag", scope: !68, file: !13, size: 64, align: 32, flags: DIFlagPublic, elements: !74, templateParams: !31, identifier: "c6398bcbe8eba2b490c54da1b9c76c7")
!74 = !{!75}
!75 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !73, file: !13, baseType: !28, size: 8, align: 8, offset: 8, flags: DIFlagPublic)
!76 = !DIDerivedType(tag: DW_TAG_member, name: "tag_", scope: !70, file: !13, baseType: !77, size: 64, align: 32, extraData: i8 1)
!77 = !DICompositeType(tag: DW_TAG_structure_type, name: "tag_", scope: !68, file: !13, size: 64, align: 32, flags: DIFlagPublic, elements: !78, templateParams: !31, identifier: "68addc9c8c5a6e2ea4cfcedc37d44c3b")
!78 = !{!79, !80}
!79 = !DIDerivedType(tag: DW_TAG_member, name: "__pad0", scope: !77, file: !13, baseType: !28, size: 8, align: 8, offset: 8, flags: DIFlagPublic)
!80 = !DIDerivedType(tag: DW_TAG_member, name: "wide", scope: !77, file: !13, baseType: !81, size: 32, align: 32, offset: 32, flags: DIFlagPublic)
!81 = !DIBasicType(name: "u32", size: 32, encoding: DW_ATE_unsigned)
!82 = !DIDerivedType(tag: DW_TAG_member, name: "Tag", scope: !70, file: !13, baseType: !83, size: 64, align: 32, extraData: i8 2)
!83 = !DICompositeType(tag: DW_TAG_structure_type, name: "Tag", scope: !68, file: !13, size: 64, align: 32, flags: DIFlagPublic, elements: !31, identifier: "7f4a3ab972facd84ef2bb29449f404d9")
!84 = !DIDerivedType(tag: DW_TAG_member, scope: !68, file: !13, baseType: !28, size: 8, align: 8, flags: DIFlagArtificial)
!85 = !{!86}
!86 = !DILocalVariable(name: "value", arg: 1, scope: !64, file: !7, line: 10, type: !67)
!87 = !{!88}
!88 = !DITemplateTypeParameter(name: "T", type: !68)
!89 = !DILocation(line: 10, column: 11, scope: !64)
!90 = !DILocation(line: 10, column: 24, scope: !64)
!91 = !DILocation(line: 10, column: 55, scope: !64)
!92 = distinct !DISubprogram(name: "drop_in_place<t::keep::{async_fn_env#0}>", linkageName: "_RINvNtCs1NpfdXmxSul_4core3ptr13drop_in_placeNCNvCshQ9zqyQK4ah_1t4keep0EBK_", scope: !94, file: !93, line: 810, type: !96, scopeLine: 810, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition, unit: !4, templateParams: !59, retainedNodes: !99)
!93 = !DIFile(filename: "library/core/src/ptr/mod.rs", directory: "/usr/src/rustc-1.96.0", checksumkind: CSK_MD5, checksum: "eb6a3a518a97dbfc5c0bf0af7d66dd73")
!94 = !DINamespace(name: "ptr", scope: !95)
!95 = !DINamespace(name: "core", scope: null)
!96 = !DISubroutineType(types: !97)
!97 = !{null, !98}
!98 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "*mut t::keep::{async_fn_env#0}", baseType: !12, size: 64, align: 64, dwarfAddressSpace: 0)
!99 = !{!100, !180, !181, !182, !184, !186, !188, !190, !192}
!100 = !DILocalVariable(name: "_task_context", scope: !92, file: !7, line: 11, type: !101, align: 64)
!101 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&mut core::task::wake::Context", baseType: !102, size: 64, align: 64, dwarfAddressSpace: 0)
!102 = !DICompositeType(tag: DW_TAG_structure_type, name: "Context", scope: !103, file: !13, size: 256, align: 64, flags: DIFlagPublic, elements: !105, templateParams: !31, identifier: "383293f0db74741e3447a82780e7875")
!103 = !DINamespace(name: "wake", scope: !104)
!104 = !DINamespace(name: "task", scope: !95)
!105 = !{!106, !130, !135, !166, !175}
!106 = !DIDerivedType(tag: DW_TAG_member, name: "waker", scope: !102, file: !13, baseType: !107, size: 64, align: 64, flags: DIFlagPrivate)
!107 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&core::task::wake::Waker", baseType: !108, size: 64, align: 64, dwarfAddressSpace: 0)
!108 = !DICompositeType(tag: DW_TAG_structure_type, name: "Waker", scope: !103, file: !13, size: 128, align: 64, flags: DIFlagPublic, elements: !109, templateParams: !31, identifier: "aa720a9d7373a1b44c6dd18b1361350d")
!109 = !{!110}
!110 = !DIDerivedType(tag: DW_TAG_member, name: "waker", scope: !108, file: !13, baseType: !111, size: 128, align: 64, flags: DIFlagPrivate)
!111 = !DICompositeType(tag: DW_TAG_structure_type, name: "RawWaker", scope: !103, file: !13, size: 128, align: 64, flags: DIFlagPublic, elements: !112, templateParams: !31, identifier: "adc7b138a666f9bbe6797994e1c2923b")
!112 = !{!113, !116}
!113 = !DIDerivedType(tag: DW_TAG_member, name: "data", scope: !111, file: !13, baseType: !114, size: 64, align: 64, offset: 64, flags: DIFlagPrivate)
!114 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "*const ()", baseType: !115, size: 64, align: 64, dwarfAddressSpace: 0)
!115 = !DIBasicType(name: "()", encoding: DW_ATE_unsigned)
!116 = !DIDerivedType(tag: DW_TAG_member, name: "vtable", scope: !111, file: !13, baseType: !117, size: 64, align: 64, flags: DIFlagPrivate)
!117 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&core::task::wake::RawWakerVTable", baseType: !118, size: 64, align: 64, dwarfAddressSpace: 0)
!118 = !DICompositeType(tag: DW_TAG_structure_type, name: "RawWakerVTable", scope: !103, file: !13, size: 256, align: 64, flags: DIFlagPublic, elements: !119, templateParams: !31, identifier: "3f53d89648f56206c156caf2d3ac0edc")
!119 = !{!120, !124, !128, !129}
!120 = !DIDerivedType(tag: DW_TAG_member, name: "clone", scope: !118, file: !13, baseType: !121, size: 64, align: 64, flags: DIFlagPrivate)
!121 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "unsafe fn(*const ()) -> core::task::wake::RawWaker", baseType: !122, size: 64, align: 64, dwarfAddressSpace: 0)
!122 = !DISubroutineType(types: !123)
!123 = !{!111, !114}
!124 = !DIDerivedType(tag: DW_TAG_member, name: "wake", scope: !118, file: !13, baseType: !125, size: 64, align: 64, offset: 64, flags: DIFlagPrivate)
!125 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "unsafe fn(*const ())", baseType: !126, size: 64, align: 64, dwarfAddressSpace: 0)
!126 = !DISubroutineType(types: !127)
!127 = !{null, !114}
!128 = !DIDerivedType(tag: DW_TAG_member, name: "wake_by_ref", scope: !118, file: !13, baseType: !125, size: 64, align: 64, offset: 128, flags: DIFlagPrivate)
!129 = !DIDerivedType(tag: DW_TAG_member, name: "drop", scope: !118, file: !13, baseType: !125, size: 64, align: 64, offset: 192, flags: DIFlagPrivate)
!130 = !DIDerivedType(tag: DW_TAG_member, name: "local_waker", scope: !102, file: !13, baseType: !131, size: 64, align: 64, offset: 64, flags: DIFlagPrivate)
!131 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&core::task::wake::LocalWaker", baseType: !132, size: 64, align: 64, dwarfAddressSpace: 0)
!132 = !DICompositeType(tag: DW_TAG_structure_type, name: "LocalWaker", scope: !103, file: !13, size: 128, align: 64, flags: DIFlagPublic, elements: !133, templateParams: !31, identifier: "95447c9c2ad456b26a853b6df584baeb")
!133 = !{!134}
!134 = !DIDerivedType(tag: DW_TAG_member, name: "waker", scope: !132, file: !13, baseType: !111, size: 128, align: 64, flags: DIFlagPrivate)
!135 = !DIDerivedType(tag: DW_TAG_member, name: "ext", scope: !102, file: !13, baseType: !136, size: 128, align: 64, offset: 128, flags: DIFlagPrivate)
!136 = !DICompositeType(tag: DW_TAG_structure_type, name: "AssertUnwindSafe<core::task::wake::ExtData>", scope: !137, file: !13, size: 128, align: 64, flags: DIFlagPublic, elements: !139, templateParams: !164, identifier: "393a54245248475aa8602bb2795297fd")
!137 = !DINamespace(name: "unwind_safe", scope: !138)
!138 = !DINamespace(name: "panic", scope: !95)
!139 = !{!140}
!140 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !136, file: !13, baseType: !141, size: 128, align: 64, flags: DIFlagPublic)
!141 = !DICompositeType(tag: DW_TAG_structure_type, name: "ExtData", scope: !103, file: !13, size: 128, align: 64, flags: DIFlagPrivate, elements: !142, templateParams: !31, identifier: "964fca16afab1289b648009f27566b52")
!142 = !{!143}
!143 = !DICompositeType(tag: DW_TAG_variant_part, scope: !141, file: !13, size: 128, align: 64, elements: !144, templateParams: !31, identifier: "c22d1972a4c9100cbe97c55045930a37", discriminator: !163)
!144 = !{!145, !159}
!145 = !DIDerivedType(tag: DW_TAG_member, name: "Some", scope: !143, file: !13, baseType: !146, size: 128, align: 64)
!146 = !DICompositeType(tag: DW_TAG_structure_type, name: "Some", scope: !141, file: !13, size: 128, align: 64, flags: DIFlagPrivate, elements: !147, templateParams: !31, identifier: "fa68a32e4c378c9937cd1b8d5fb3412e")
!147 = !{!148}
!148 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !146, file: !13, baseType: !149, size: 128, align: 64, flags: DIFlagPrivate)
!149 = !DICompositeType(tag: DW_TAG_structure_type, name: "&mut dyn core::any::Any", file: !13, size: 128, align: 64, elements: !150, templateParams: !31, identifier: "38594fc77e8109f7ade25bda0638a27a")
!150 = !{!151, !154}
!151 = !DIDerivedType(tag: DW_TAG_member, name: "pointer", scope: !149, file: !13, baseType: !152, size: 64, align: 64)
!152 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !153, size: 64, align: 64, dwarfAddressSpace: 0)
!153 = !DICompositeType(tag: DW_TAG_structure_type, name: "dyn core::any::Any", file: !13, align: 8, elements: !31, identifier: "192583e241d7694e4330a6ce06402e0")
!154 = !DIDerivedType(tag: DW_TAG_member, name: "vtable", scope: !149, file: !13, baseType: !155, size: 64, align: 64, offset: 64)
!155 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&[usize; 4]", baseType: !156, size: 64, align: 64, dwarfAddressSpace: 0)
!156 = !DICompositeType(tag: DW_TAG_array_type, baseType: !30, size: 256, align: 64, elements: !157)
!157 = !{!158}
!158 = !DISubrange(count: 4, lowerBound: 0)
!159 = !DIDerivedType(tag: DW_TAG_member, name: "None", scope: !143, file: !13, baseType: !160, size: 128, align: 64, extraData: i64 0)
!160 = !DICompositeType(tag: DW_TAG_structure_type, name: "None", scope: !141, file: !13, size: 128, align: 64, flags: DIFlagPrivate, elements: !161, templateParams: !31, identifier: "f39d4317f3a721a18e05f84d359a3735")
!161 = !{!162}
!162 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !160, file: !13, baseType: !115, align: 8, flags: DIFlagPrivate)
!163 = !DIDerivedType(tag: DW_TAG_member, scope: !141, file: !13, baseType: !22, size: 64, align: 64, flags: DIFlagArtificial)
!164 = !{!165}
!165 = !DITemplateTypeParameter(name: "T", type: !141)
!166 = !DIDerivedType(tag: DW_TAG_member, name: "_marker", scope: !102, file: !13, baseType: !167, align: 8, offset: 256, flags: DIFlagPrivate)
!167 = !DICompositeType(tag: DW_TAG_structure_type, name: "PhantomData<fn(&()) -> &()>", scope: !168, file: !13, align: 8, flags: DIFlagPublic, elements: !31, templateParams: !169, identifier: "9d438893892a8f6b2c9f46e1075767d8")
!168 = !DINamespace(name: "marker", scope: !95)
!169 = !{!170}
!170 = !DITemplateTypeParameter(name: "T", type: !171)
!171 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "fn(&()) -> &()", baseType: !172, size: 64, align: 64, dwarfAddressSpace: 0)
!172 = !DISubroutineType(types: !173)
!173 = !{!174, !174}
!174 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&()", baseType: !115, size: 64, align: 64, dwarfAddressSpace: 0)
!175 = !DIDerivedType(tag: DW_TAG_member, name: "_marker2", scope: !102, file: !13, baseType: !176, align: 8, offset: 256, flags: DIFlagPrivate)
!176 = !DICompositeType(tag: DW_TAG_structure_type, name: "PhantomData<*mut ()>", scope: !168, file: !13, align: 8, flags: DIFlagPublic, elements: !31, templateParams: !177, identifier: "c96e3fd21bd5184cbb389a55614626")
!177 = !{!178}
!178 = !DITemplateTypeParameter(name: "T", type: !179)
!179 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "*mut ()", baseType: !115, size: 64, align: 64, dwarfAddressSpace: 0)
!180 = !DILocalVariable(name: "a", scope: !92, file: !7, line: 11, type: !22, align: 64)
!181 = !DILocalVariable(name: "bytes", scope: !92, file: !7, line: 11, type: !24, align: 64)
!182 = !DILocalVariable(name: "a", scope: !183, file: !7, line: 11, type: !22, align: 64)
!183 = distinct !DILexicalBlock(scope: !92, file: !7, line: 11, column: 44)
!184 = !DILocalVariable(name: "bytes", scope: !185, file: !7, line: 11, type: !24, align: 64)
!185 = distinct !DILexicalBlock(scope: !183, file: !7, line: 11, column: 44)
!186 = !DILocalVariable(name: "words", scope: !187, file: !7, line: 12, type: !47, align: 64)
!187 = distinct !DILexicalBlock(scope: !185, file: !7, line: 12, column: 5)
!188 = !DILocalVariable(name: "r", scope: !189, file: !7, line: 13, type: !81, align: 32)
!189 = distinct !DILexicalBlock(scope: !187, file: !7, line: 13, column: 5)
!190 = !DILocalVariable(name: "__awaitee", scope: !191, file: !7, line: 13, type: !51, align: 8)
!191 = distinct !DILexicalBlock(scope: !187, file: !7, line: 13, column: 26)
!192 = !DILocalVariable(name: "result", scope: !193, file: !7, line: 13, type: !81, align: 32)
!193 = distinct !DILexicalBlock(scope: !191, file: !7, line: 13, column: 26)
!194 = !DILocation(line: 11, column: 15, scope: !92)
!195 = !DILocation(line: 11, column: 23, scope: !92)
!196 = !DILocation(line: 11, column: 23, scope: !185)
!197 = !DILocation(line: 12, column: 9, scope: !187)
!198 = !DILocation(line: 13, column: 13, scope: !191)
!199 = !DILocation(line: 11, column: 44, scope: !92)
!200 = distinct !DISubprogram(name: "black_box<&t::keep::{async_fn_env#0}>", linkageName: "_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRNCNvCshQ9zqyQK4ah_1t4keep0EBH_", scope: !202, file: !201, line: 490, type: !203, scopeLine: 490, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition, unit: !4, templateParams: !207, retainedNodes: !205)
!201 = !DIFile(filename: "library/core/src/hint.rs", directory: "/usr/src/rustc-1.96.0", checksumkind: CSK_MD5, checksum: "3bdbac5c7616d584a36b114744411911")
!202 = !DINamespace(name: "hint", scope: !95)
!203 = !DISubroutineType(types: !204)
!204 = !{!11, !11}
!205 = !{!206}
!206 = !DILocalVariable(name: "dummy", arg: 1, scope: !200, file: !201, line: 490, type: !11)
!207 = !{!208}
!208 = !DITemplateTypeParameter(name: "T", type: !11)
!209 = !DILocation(line: 490, column: 27, scope: !200)
!210 = !DILocation(line: 491, column: 5, scope: !200)
!211 = !{i64 1391865756971458}
!212 = !DILocation(line: 492, column: 2, scope: !200)
!213 = distinct !DISubprogram(name: "black_box<&t::Mark>", linkageName: "_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRNtCshQ9zqyQK4ah_1t4MarkEBF_", scope: !202, file: !201, line: 490, type: !214, scopeLine: 490, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition, unit: !4, templateParams: !218, retainedNodes: !216)
!214 = !DISubroutineType(types: !215)
!215 = !{!67, !67}
!216 = !{!217}
!217 = !DILocalVariable(name: "dummy", arg: 1, scope: !213, file: !201, line: 490, type: !67)
!218 = !{!219}
!219 = !DITemplateTypeParameter(name: "T", type: !67)
!220 = !DILocation(line: 490, column: 27, scope: !213)
!221 = !DILocation(line: 491, column: 5, scope: !213)
!222 = !DILocation(line: 492, column: 2, scope: !213)
!223 = distinct !DISubprogram(name: "keep", linkageName: "_RNvCshQ9zqyQK4ah_1t4keep", scope: !8, file: !7, line: 11, type: !224, scopeLine: 11, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition, unit: !4, templateParams: !31, retainedNodes: !226)
!224 = !DISubroutineType(types: !225)
!225 = !{!12, !22, !24}
!226 = !{!227, !228}
!227 = !DILocalVariable(name: "a", arg: 1, scope: !223, file: !7, line: 11, type: !22)
!228 = !DILocalVariable(name: "bytes", arg: 2, scope: !223, file: !7, line: 11, type: !24)
!229 = !DILocation(line: 11, column: 15, scope: !223)
!230 = !DILocation(line: 11, column: 23, scope: !223)
!231 = !DILocation(line: 11, column: 44, scope: !223)
!232 = !DILocation(line: 16, column: 2, scope: !223)
!233 = distinct !DISubprogram(name: "poll", linkageName: "_RNvXCshQ9zqyQK4ah_1tNtB2_5PauseNtNtNtCs1NpfdXmxSul_4core6future6future6Future4poll", scope: !234, file: !7, line: 7, type: !235, scopeLine: 7, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !4, templateParams: !31, retainedNodes: !258)
!234 = !DINamespace(name: "{impl#0}", scope: !8)
!235 = !DISubroutineType(types: !236)
!236 = !{!237, !251, !101}
!237 = !DICompositeType(tag: DW_TAG_structure_type, name: "Poll<u32>", scope: !238, file: !13, size: 64, align: 32, flags: DIFlagPublic, elements: !239, templateParams: !31, identifier: "75b1a45df84aa0757a456d6f0fb4f4f5")
!238 = !DINamespace(name: "poll", scope: !104)
!239 = !{!240}
!240 = !DICompositeType(tag: DW_TAG_variant_part, scope: !237, file: !13, size: 64, align: 32, elements: !241, templateParams: !31, identifier: "23a90bc3b9581662bbbb0adf75301172", discriminator: !250)
!241 = !{!242, !248}
!242 = !DIDerivedType(tag: DW_TAG_member, name: "Ready", scope: !240, file: !13, baseType: !243, size: 64, align: 32, extraData: i32 0)
!243 = !DICompositeType(tag: DW_TAG_structure_type, name: "Ready", scope: !237, file: !13, size: 64, align: 32, flags: DIFlagPublic, elements: !244, templateParams: !246, identifier: "5c6b363d07e45b60ee24130d8c81b42b")
!244 = !{!245}
!245 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !243, file: !13, baseType: !81, size: 32, align: 32, offset: 32, flags: DIFlagPublic)
!246 = !{!247}
!247 = !DITemplateTypeParameter(name: "T", type: !81)
!248 = !DIDerivedType(tag: DW_TAG_member, name: "Pending", scope: !240, file: !13, baseType: !249, size: 64, align: 32, extraData: i32 1)
!249 = !DICompositeType(tag: DW_TAG_structure_type, name: "Pending", scope: !237, file: !13, size: 64, align: 32, flags: DIFlagPublic, elements: !31, templateParams: !246, identifier: "5a511e996c3f54c28db0520b8c2242ad")
!250 = !DIDerivedType(tag: DW_TAG_member, scope: !237, file: !13, baseType: !81, size: 32, align: 32, flags: DIFlagArtificial)
!251 = !DICompositeType(tag: DW_TAG_structure_type, name: "Pin<&mut t::Pause>", scope: !252, file: !13, size: 64, align: 64, flags: DIFlagPublic, elements: !253, templateParams: !256, identifier: "79c2968517bf6a1e51f0b0d39fa3fd15")
!252 = !DINamespace(name: "pin", scope: !95)
!253 = !{!254}
!254 = !DIDerivedType(tag: DW_TAG_member, name: "pointer", scope: !251, file: !13, baseType: !255, size: 64, align: 64, flags: DIFlagPrivate)
!255 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&mut t::Pause", baseType: !51, size: 64, align: 64, dwarfAddressSpace: 0)
!256 = !{!257}
!257 = !DITemplateTypeParameter(name: "Ptr", type: !255)
!258 = !{!259, !260}
!259 = !DILocalVariable(name: "self", arg: 1, scope: !233, file: !7, line: 7, type: !251)
!260 = !DILocalVariable(arg: 2, scope: !233, file: !7, line: 7, type: !101)
!261 = !DILocation(line: 7, column: 13, scope: !233)
!262 = !DILocation(line: 7, column: 35, scope: !233)
!263 = !DILocation(line: 7, column: 67, scope: !233)
!264 = !DILocation(line: 7, column: 82, scope: !233)
!265 = distinct !DISubprogram(name: "f", scope: !8, file: !7, line: 19, type: !65, scopeLine: 19, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !4, templateParams: !31, retainedNodes: !266)
!266 = !{!267}
!267 = !DILocalVariable(name: "mark", arg: 1, scope: !265, file: !7, line: 19, type: !67)
!268 = !DILocation(line: 19, column: 21, scope: !265)
!269 = !DILocation(line: 20, column: 10, scope: !265)
!270 = !DILocation(line: 20, column: 5, scope: !265)
!271 = !DILocation(line: 20, column: 26, scope: !265)
!272 = !DILocation(line: 21, column: 5, scope: !265)
!273 = !DILocation(line: 22, column: 2, scope: !265)
