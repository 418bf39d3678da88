; In C, the members of a struct have different names, and those of an anonymous struct or union are the outer one's. A
; coroutine's argument is listed twice, at one place: once is enough. The variants `tag` and `tag_` make room for the tag,
; the field `int_` makes room for `int`.
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
; CHECK:      STRUCT Words size=24
; CHECK-NEXT:   int_: INT unsigned long long @0
; CHECK-NEXT:     TAG "rust.name=int"
; CHECK-NEXT:   int__1: INT unsigned long long @8
; CHECK-NEXT:     TAG "rust.name=int_"
; CHECK-NEXT:   int__: INT unsigned long long @16
; CHECK-NEXT:   TAG "rust.type=t::Words"
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
;; #[repr(C)]
;; pub struct Words { int: u64, int_: u64, int__: u64 }
;; #[no_mangle]
;; pub extern "C" fn f(words: &Words, mark: &Mark) {
;;     see(&keep(1, b"abc"));
;;     see(words);
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

; t::see::<t::Words>
; Function Attrs: noinline nounwind
define internal void @_RINvCshQ9zqyQK4ah_1t3seeNtB2_5WordsEB2_(ptr align 8 %value) unnamed_addr #0 !dbg !92 {
start:
  %value.dbg.spill = alloca [8 x i8], align 8
  store ptr %value, ptr %value.dbg.spill, align 8
    #dbg_declare(ptr %value.dbg.spill, !102, !DIExpression(), !105)
; call core::hint::black_box::<&t::Words>
  %_2 = call align 8 ptr @_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRNtCshQ9zqyQK4ah_1t5WordsEBF_(ptr align 8 %value) #3, !dbg !106
  ret void, !dbg !107
}

; core::ptr::drop_in_place::<t::keep::{closure#0}>
; Function Attrs: nounwind
define void @_RINvNtCs1NpfdXmxSul_4core3ptr13drop_in_placeNCNvCshQ9zqyQK4ah_1t4keep0EBK_(ptr align 8 %_1) unnamed_addr #1 !dbg !108 {
start:
  %_1.dbg.spill = alloca [8 x i8], align 8
  store ptr %_1, ptr %_1.dbg.spill, align 8
    #dbg_declare(ptr %_1.dbg.spill, !196, !DIExpression(DW_OP_deref, DW_OP_plus_uconst, 32), !210)
    #dbg_declare(ptr %_1.dbg.spill, !197, !DIExpression(DW_OP_deref, DW_OP_plus_uconst, 16), !211)
    #dbg_declare(ptr %_1.dbg.spill, !200, !DIExpression(DW_OP_deref), !212)
    #dbg_declare(ptr %_1.dbg.spill, !202, !DIExpression(DW_OP_deref, DW_OP_plus_uconst, 40), !213)
    #dbg_declare(ptr %_1.dbg.spill, !206, !DIExpression(DW_OP_deref, DW_OP_plus_uconst, 64), !214)
  %0 = getelementptr inbounds i8, ptr %_1, i64 65, !dbg !215
  %1 = load i8, ptr %0, align 1, !dbg !215
  %_33 = zext i8 %1 to i32, !dbg !215
  switch i32 %_33, label %bb8 [
    i32 0, label %bb4
    i32 3, label %bb7
  ], !dbg !215

bb8:                                              ; preds = %start
  ret void, !dbg !215

bb4:                                              ; preds = %start
  ret void, !dbg !215

bb7:                                              ; preds = %start
  ret void, !dbg !215
}

; core::hint::black_box::<&t::keep::{closure#0}>
; Function Attrs: inlinehint nounwind
define align 8 ptr @_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRNCNvCshQ9zqyQK4ah_1t4keep0EBH_(ptr align 8 %dummy) unnamed_addr #2 !dbg !216 {
start:
  %0 = alloca [8 x i8], align 8
  %dummy.dbg.spill = alloca [8 x i8], align 8
  store ptr %dummy, ptr %dummy.dbg.spill, align 8
    #dbg_declare(ptr %dummy.dbg.spill, !222, !DIExpression(), !225)
  store ptr %dummy, ptr %0, align 8, !dbg !226
  call void asm sideeffect "", "r,~{memory}"(ptr %0), !dbg !226, !srcloc !227
  %_0 = load ptr, ptr %0, align 8, !dbg !226
  ret ptr %_0, !dbg !228
}

; core::hint::black_box::<&t::Mark>
; Function Attrs: inlinehint nounwind
define align 4 ptr @_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRNtCshQ9zqyQK4ah_1t4MarkEBF_(ptr align 4 %dummy) unnamed_addr #2 !dbg !229 {
start:
  %0 = alloca [8 x i8], align 8
  %dummy.dbg.spill = alloca [8 x i8], align 8
  store ptr %dummy, ptr %dummy.dbg.spill, align 8
    #dbg_declare(ptr %dummy.dbg.spill, !233, !DIExpression(), !236)
  store ptr %dummy, ptr %0, align 8, !dbg !237
  call void asm sideeffect "", "r,~{memory}"(ptr %0), !dbg !237, !srcloc !227
  %_0 = load ptr, ptr %0, align 8, !dbg !237
  ret ptr %_0, !dbg !238
}

; core::hint::black_box::<&t::Words>
; Function Attrs: inlinehint nounwind
define align 8 ptr @_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRNtCshQ9zqyQK4ah_1t5WordsEBF_(ptr align 8 %dummy) unnamed_addr #2 !dbg !239 {
start:
  %0 = alloca [8 x i8], align 8
  %dummy.dbg.spill = alloca [8 x i8], align 8
  store ptr %dummy, ptr %dummy.dbg.spill, align 8
    #dbg_declare(ptr %dummy.dbg.spill, !243, !DIExpression(), !246)
  store ptr %dummy, ptr %0, align 8, !dbg !247
  call void asm sideeffect "", "r,~{memory}"(ptr %0), !dbg !247, !srcloc !227
  %_0 = load ptr, ptr %0, align 8, !dbg !247
  ret ptr %_0, !dbg !248
}

; t::keep
; Function Attrs: nounwind
define internal void @_RNvCshQ9zqyQK4ah_1t4keep(ptr sret([72 x i8]) align 8 %_0, i64 %a, ptr %bytes.0, i64 %bytes.1) unnamed_addr #1 !dbg !249 {
start:
  %bytes.dbg.spill = alloca [16 x i8], align 8
  %a.dbg.spill = alloca [8 x i8], align 8
  store i64 %a, ptr %a.dbg.spill, align 8
    #dbg_declare(ptr %a.dbg.spill, !253, !DIExpression(), !255)
  store ptr %bytes.0, ptr %bytes.dbg.spill, align 8
  %0 = getelementptr inbounds i8, ptr %bytes.dbg.spill, i64 8
  store i64 %bytes.1, ptr %0, align 8
    #dbg_declare(ptr %bytes.dbg.spill, !254, !DIExpression(), !256)
  %1 = getelementptr inbounds i8, ptr %_0, i64 32, !dbg !257
  store i64 %a, ptr %1, align 8, !dbg !257
  %2 = getelementptr inbounds i8, ptr %_0, i64 16, !dbg !257
  store ptr %bytes.0, ptr %2, align 8, !dbg !257
  %3 = getelementptr inbounds i8, ptr %2, i64 8, !dbg !257
  store i64 %bytes.1, ptr %3, align 8, !dbg !257
  %4 = getelementptr inbounds i8, ptr %_0, i64 65, !dbg !257
  store i8 0, ptr %4, align 1, !dbg !257
  ret void, !dbg !258
}

; <t::Pause as core::future::future::Future>::poll
; Function Attrs: nounwind
define void @_RNvXCshQ9zqyQK4ah_1tNtB2_5PauseNtNtNtCs1NpfdXmxSul_4core6future6future6Future4poll(ptr sret([8 x i8]) align 4 %_0, ptr %self, ptr align 8 %_2) unnamed_addr #1 !dbg !259 {
start:
  %_2.dbg.spill = alloca [8 x i8], align 8
  %self.dbg.spill = alloca [8 x i8], align 8
  store ptr %self, ptr %self.dbg.spill, align 8
    #dbg_declare(ptr %self.dbg.spill, !285, !DIExpression(), !287)
  store ptr %_2, ptr %_2.dbg.spill, align 8
    #dbg_declare(ptr %_2.dbg.spill, !286, !DIExpression(), !288)
  store i32 1, ptr %_0, align 4, !dbg !289
  ret void, !dbg !290
}

; Function Attrs: nounwind
define void @f(ptr align 8 %words, ptr align 4 %mark) unnamed_addr #1 !dbg !291 {
start:
  %mark.dbg.spill = alloca [8 x i8], align 8
  %words.dbg.spill = alloca [8 x i8], align 8
  %_5 = alloca [72 x i8], align 8
  store ptr %words, ptr %words.dbg.spill, align 8
    #dbg_declare(ptr %words.dbg.spill, !295, !DIExpression(), !297)
  store ptr %mark, ptr %mark.dbg.spill, align 8
    #dbg_declare(ptr %mark.dbg.spill, !296, !DIExpression(), !298)
; call t::keep
  call void @_RNvCshQ9zqyQK4ah_1t4keep(ptr sret([72 x i8]) align 8 %_5, i64 1, ptr @alloc_13af184f83ea529683dab3456027e412, i64 3) #4, !dbg !299
; call t::see::<t::keep::{closure#0}>
  call void @_RINvCshQ9zqyQK4ah_1t3seeNCNvB2_4keep0EB2_(ptr align 8 %_5) #5, !dbg !300
; call core::ptr::drop_in_place::<t::keep::{closure#0}>
  call void @_RINvNtCs1NpfdXmxSul_4core3ptr13drop_in_placeNCNvCshQ9zqyQK4ah_1t4keep0EBK_(ptr align 8 %_5) #4, !dbg !301
; call t::see::<t::Words>
  call void @_RINvCshQ9zqyQK4ah_1t3seeNtB2_5WordsEB2_(ptr align 8 %words) #5, !dbg !302
; call t::see::<t::Mark>
  call void @_RINvCshQ9zqyQK4ah_1t3seeNtB2_4MarkEB2_(ptr align 4 %mark) #5, !dbg !303
  ret void, !dbg !304
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
!7 = !DIFile(filename: "t.rs", directory: "", checksumkind: CSK_MD5, checksum: "46724e04a4e04685817d4bbeb9a44273")
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
!92 = distinct !DISubprogram(name: "see<t::Words>", linkageName: "_RINvCshQ9zqyQK4ah_1t3seeNtB2_5WordsEB2_", scope: !8, file: !7, line: 10, type: !93, scopeLine: 10, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition, unit: !4, templateParams: !103, retainedNodes: !101)
!93 = !DISubroutineType(types: !94)
!94 = !{null, !95}
!95 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&t::Words", baseType: !96, size: 64, align: 64, dwarfAddressSpace: 0)
!96 = !DICompositeType(tag: DW_TAG_structure_type, name: "Words", scope: !8, file: !13, size: 192, align: 64, flags: DIFlagPublic, elements: !97, templateParams: !31, identifier: "f5cf4abcd4312f267f44bc5275b0be2")
!97 = !{!98, !99, !100}
!98 = !DIDerivedType(tag: DW_TAG_member, name: "int", scope: !96, file: !13, baseType: !22, size: 64, align: 64, flags: DIFlagPrivate)
!99 = !DIDerivedType(tag: DW_TAG_member, name: "int_", scope: !96, file: !13, baseType: !22, size: 64, align: 64, offset: 64, flags: DIFlagPrivate)
!100 = !DIDerivedType(tag: DW_TAG_member, name: "int__", scope: !96, file: !13, baseType: !22, size: 64, align: 64, offset: 128, flags: DIFlagPrivate)
!101 = !{!102}
!102 = !DILocalVariable(name: "value", arg: 1, scope: !92, file: !7, line: 10, type: !95)
!103 = !{!104}
!104 = !DITemplateTypeParameter(name: "T", type: !96)
!105 = !DILocation(line: 10, column: 11, scope: !92)
!106 = !DILocation(line: 10, column: 24, scope: !92)
!107 = !DILocation(line: 10, column: 55, scope: !92)
!108 = distinct !DISubprogram(name: "drop_in_place<t::keep::{async_fn_env#0}>", linkageName: "_RINvNtCs1NpfdXmxSul_4core3ptr13drop_in_placeNCNvCshQ9zqyQK4ah_1t4keep0EBK_", scope: !110, file: !109, line: 810, type: !112, scopeLine: 810, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition, unit: !4, templateParams: !59, retainedNodes: !115)
!109 = !DIFile(filename: "library/core/src/ptr/mod.rs", directory: "/usr/src/rustc-1.96.0", checksumkind: CSK_MD5, checksum: "eb6a3a518a97dbfc5c0bf0af7d66dd73")
!110 = !DINamespace(name: "ptr", scope: !111)
!111 = !DINamespace(name: "core", scope: null)
!112 = !DISubroutineType(types: !113)
!113 = !{null, !114}
!114 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "*mut t::keep::{async_fn_env#0}", baseType: !12, size: 64, align: 64, dwarfAddressSpace: 0)
!115 = !{!116, !196, !197, !198, !200, !202, !204, !206, !208}
!116 = !DILocalVariable(name: "_task_context", scope: !108, file: !7, line: 11, type: !117, align: 64)
!117 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&mut core::task::wake::Context", baseType: !118, size: 64, align: 64, dwarfAddressSpace: 0)
!118 = !DICompositeType(tag: DW_TAG_structure_type, name: "Context", scope: !119, file: !13, size: 256, align: 64, flags: DIFlagPublic, elements: !121, templateParams: !31, identifier: "383293f0db74741e3447a82780e7875")
!119 = !DINamespace(name: "wake", scope: !120)
!120 = !DINamespace(name: "task", scope: !111)
!121 = !{!122, !146, !151, !182, !191}
!122 = !DIDerivedType(tag: DW_TAG_member, name: "waker", scope: !118, file: !13, baseType: !123, size: 64, align: 64, flags: DIFlagPrivate)
!123 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&core::task::wake::Waker", baseType: !124, size: 64, align: 64, dwarfAddressSpace: 0)
!124 = !DICompositeType(tag: DW_TAG_structure_type, name: "Waker", scope: !119, file: !13, size: 128, align: 64, flags: DIFlagPublic, elements: !125, templateParams: !31, identifier: "aa720a9d7373a1b44c6dd18b1361350d")
!125 = !{!126}
!126 = !DIDerivedType(tag: DW_TAG_member, name: "waker", scope: !124, file: !13, baseType: !127, size: 128, align: 64, flags: DIFlagPrivate)
!127 = !DICompositeType(tag: DW_TAG_structure_type, name: "RawWaker", scope: !119, file: !13, size: 128, align: 64, flags: DIFlagPublic, elements: !128, templateParams: !31, identifier: "adc7b138a666f9bbe6797994e1c2923b")
!128 = !{!129, !132}
!129 = !DIDerivedType(tag: DW_TAG_member, name: "data", scope: !127, file: !13, baseType: !130, size: 64, align: 64, offset: 64, flags: DIFlagPrivate)
!130 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "*const ()", baseType: !131, size: 64, align: 64, dwarfAddressSpace: 0)
!131 = !DIBasicType(name: "()", encoding: DW_ATE_unsigned)
!132 = !DIDerivedType(tag: DW_TAG_member, name: "vtable", scope: !127, file: !13, baseType: !133, size: 64, align: 64, flags: DIFlagPrivate)
!133 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&core::task::wake::RawWakerVTable", baseType: !134, size: 64, align: 64, dwarfAddressSpace: 0)
!134 = !DICompositeType(tag: DW_TAG_structure_type, name: "RawWakerVTable", scope: !119, file: !13, size: 256, align: 64, flags: DIFlagPublic, elements: !135, templateParams: !31, identifier: "3f53d89648f56206c156caf2d3ac0edc")
!135 = !{!136, !140, !144, !145}
!136 = !DIDerivedType(tag: DW_TAG_member, name: "clone", scope: !134, file: !13, baseType: !137, size: 64, align: 64, flags: DIFlagPrivate)
!137 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "unsafe fn(*const ()) -> core::task::wake::RawWaker", baseType: !138, size: 64, align: 64, dwarfAddressSpace: 0)
!138 = !DISubroutineType(types: !139)
!139 = !{!127, !130}
!140 = !DIDerivedType(tag: DW_TAG_member, name: "wake", scope: !134, file: !13, baseType: !141, size: 64, align: 64, offset: 64, flags: DIFlagPrivate)
!141 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "unsafe fn(*const ())", baseType: !142, size: 64, align: 64, dwarfAddressSpace: 0)
!142 = !DISubroutineType(types: !143)
!143 = !{null, !130}
!144 = !DIDerivedType(tag: DW_TAG_member, name: "wake_by_ref", scope: !134, file: !13, baseType: !141, size: 64, align: 64, offset: 128, flags: DIFlagPrivate)
!145 = !DIDerivedType(tag: DW_TAG_member, name: "drop", scope: !134, file: !13, baseType: !141, size: 64, align: 64, offset: 192, flags: DIFlagPrivate)
!146 = !DIDerivedType(tag: DW_TAG_member, name: "local_waker", scope: !118, file: !13, baseType: !147, size: 64, align: 64, offset: 64, flags: DIFlagPrivate)
!147 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&core::task::wake::LocalWaker", baseType: !148, size: 64, align: 64, dwarfAddressSpace: 0)
!148 = !DICompositeType(tag: DW_TAG_structure_type, name: "LocalWaker", scope: !119, file: !13, size: 128, align: 64, flags: DIFlagPublic, elements: !149, templateParams: !31, identifier: "95447c9c2ad456b26a853b6df584baeb")
!149 = !{!150}
!150 = !DIDerivedType(tag: DW_TAG_member, name: "waker", scope: !148, file: !13, baseType: !127, size: 128, align: 64, flags: DIFlagPrivate)
!151 = !DIDerivedType(tag: DW_TAG_member, name: "ext", scope: !118, file: !13, baseType: !152, size: 128, align: 64, offset: 128, flags: DIFlagPrivate)
!152 = !DICompositeType(tag: DW_TAG_structure_type, name: "AssertUnwindSafe<core::task::wake::ExtData>", scope: !153, file: !13, size: 128, align: 64, flags: DIFlagPublic, elements: !155, templateParams: !180, identifier: "393a54245248475aa8602bb2795297fd")
!153 = !DINamespace(name: "unwind_safe", scope: !154)
!154 = !DINamespace(name: "panic", scope: !111)
!155 = !{!156}
!156 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !152, file: !13, baseType: !157, size: 128, align: 64, flags: DIFlagPublic)
!157 = !DICompositeType(tag: DW_TAG_structure_type, name: "ExtData", scope: !119, file: !13, size: 128, align: 64, flags: DIFlagPrivate, elements: !158, templateParams: !31, identifier: "964fca16afab1289b648009f27566b52")
!158 = !{!159}
!159 = !DICompositeType(tag: DW_TAG_variant_part, scope: !157, file: !13, size: 128, align: 64, elements: !160, templateParams: !31, identifier: "c22d1972a4c9100cbe97c55045930a37", discriminator: !179)
!160 = !{!161, !175}
!161 = !DIDerivedType(tag: DW_TAG_member, name: "Some", scope: !159, file: !13, baseType: !162, size: 128, align: 64)
!162 = !DICompositeType(tag: DW_TAG_structure_type, name: "Some", scope: !157, file: !13, size: 128, align: 64, flags: DIFlagPrivate, elements: !163, templateParams: !31, identifier: "fa68a32e4c378c9937cd1b8d5fb3412e")
!163 = !{!164}
!164 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !162, file: !13, baseType: !165, size: 128, align: 64, flags: DIFlagPrivate)
!165 = !DICompositeType(tag: DW_TAG_structure_type, name: "&mut dyn core::any::Any", file: !13, size: 128, align: 64, elements: !166, templateParams: !31, identifier: "38594fc77e8109f7ade25bda0638a27a")
!166 = !{!167, !170}
!167 = !DIDerivedType(tag: DW_TAG_member, name: "pointer", scope: !165, file: !13, baseType: !168, size: 64, align: 64)
!168 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !169, size: 64, align: 64, dwarfAddressSpace: 0)
!169 = !DICompositeType(tag: DW_TAG_structure_type, name: "dyn core::any::Any", file: !13, align: 8, elements: !31, identifier: "192583e241d7694e4330a6ce06402e0")
!170 = !DIDerivedType(tag: DW_TAG_member, name: "vtable", scope: !165, file: !13, baseType: !171, size: 64, align: 64, offset: 64)
!171 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&[usize; 4]", baseType: !172, size: 64, align: 64, dwarfAddressSpace: 0)
!172 = !DICompositeType(tag: DW_TAG_array_type, baseType: !30, size: 256, align: 64, elements: !173)
!173 = !{!174}
!174 = !DISubrange(count: 4, lowerBound: 0)
!175 = !DIDerivedType(tag: DW_TAG_member, name: "None", scope: !159, file: !13, baseType: !176, size: 128, align: 64, extraData: i64 0)
!176 = !DICompositeType(tag: DW_TAG_structure_type, name: "None", scope: !157, file: !13, size: 128, align: 64, flags: DIFlagPrivate, elements: !177, templateParams: !31, identifier: "f39d4317f3a721a18e05f84d359a3735")
!177 = !{!178}
!178 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !176, file: !13, baseType: !131, align: 8, flags: DIFlagPrivate)
!179 = !DIDerivedType(tag: DW_TAG_member, scope: !157, file: !13, baseType: !22, size: 64, align: 64, flags: DIFlagArtificial)
!180 = !{!181}
!181 = !DITemplateTypeParameter(name: "T", type: !157)
!182 = !DIDerivedType(tag: DW_TAG_member, name: "_marker", scope: !118, file: !13, baseType: !183, align: 8, offset: 256, flags: DIFlagPrivate)
!183 = !DICompositeType(tag: DW_TAG_structure_type, name: "PhantomData<fn(&()) -> &()>", scope: !184, file: !13, align: 8, flags: DIFlagPublic, elements: !31, templateParams: !185, identifier: "9d438893892a8f6b2c9f46e1075767d8")
!184 = !DINamespace(name: "marker", scope: !111)
!185 = !{!186}
!186 = !DITemplateTypeParameter(name: "T", type: !187)
!187 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "fn(&()) -> &()", baseType: !188, size: 64, align: 64, dwarfAddressSpace: 0)
!188 = !DISubroutineType(types: !189)
!189 = !{!190, !190}
!190 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&()", baseType: !131, size: 64, align: 64, dwarfAddressSpace: 0)
!191 = !DIDerivedType(tag: DW_TAG_member, name: "_marker2", scope: !118, file: !13, baseType: !192, align: 8, offset: 256, flags: DIFlagPrivate)
!192 = !DICompositeType(tag: DW_TAG_structure_type, name: "PhantomData<*mut ()>", scope: !184, file: !13, align: 8, flags: DIFlagPublic, elements: !31, templateParams: !193, identifier: "c96e3fd21bd5184cbb389a55614626")
!193 = !{!194}
!194 = !DITemplateTypeParameter(name: "T", type: !195)
!195 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "*mut ()", baseType: !131, size: 64, align: 64, dwarfAddressSpace: 0)
!196 = !DILocalVariable(name: "a", scope: !108, file: !7, line: 11, type: !22, align: 64)
!197 = !DILocalVariable(name: "bytes", scope: !108, file: !7, line: 11, type: !24, align: 64)
!198 = !DILocalVariable(name: "a", scope: !199, file: !7, line: 11, type: !22, align: 64)
!199 = distinct !DILexicalBlock(scope: !108, file: !7, line: 11, column: 44)
!200 = !DILocalVariable(name: "bytes", scope: !201, file: !7, line: 11, type: !24, align: 64)
!201 = distinct !DILexicalBlock(scope: !199, file: !7, line: 11, column: 44)
!202 = !DILocalVariable(name: "words", scope: !203, file: !7, line: 12, type: !47, align: 64)
!203 = distinct !DILexicalBlock(scope: !201, file: !7, line: 12, column: 5)
!204 = !DILocalVariable(name: "r", scope: !205, file: !7, line: 13, type: !81, align: 32)
!205 = distinct !DILexicalBlock(scope: !203, file: !7, line: 13, column: 5)
!206 = !DILocalVariable(name: "__awaitee", scope: !207, file: !7, line: 13, type: !51, align: 8)
!207 = distinct !DILexicalBlock(scope: !203, file: !7, line: 13, column: 26)
!208 = !DILocalVariable(name: "result", scope: !209, file: !7, line: 13, type: !81, align: 32)
!209 = distinct !DILexicalBlock(scope: !207, file: !7, line: 13, column: 26)
!210 = !DILocation(line: 11, column: 15, scope: !108)
!211 = !DILocation(line: 11, column: 23, scope: !108)
!212 = !DILocation(line: 11, column: 23, scope: !201)
!213 = !DILocation(line: 12, column: 9, scope: !203)
!214 = !DILocation(line: 13, column: 13, scope: !207)
!215 = !DILocation(line: 11, column: 44, scope: !108)
!216 = distinct !DISubprogram(name: "black_box<&t::keep::{async_fn_env#0}>", linkageName: "_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRNCNvCshQ9zqyQK4ah_1t4keep0EBH_", scope: !218, file: !217, line: 490, type: !219, scopeLine: 490, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition, unit: !4, templateParams: !223, retainedNodes: !221)
!217 = !DIFile(filename: "library/core/src/hint.rs", directory: "/usr/src/rustc-1.96.0", checksumkind: CSK_MD5, checksum: "3bdbac5c7616d584a36b114744411911")
!218 = !DINamespace(name: "hint", scope: !111)
!219 = !DISubroutineType(types: !220)
!220 = !{!11, !11}
!221 = !{!222}
!222 = !DILocalVariable(name: "dummy", arg: 1, scope: !216, file: !217, line: 490, type: !11)
!223 = !{!224}
!224 = !DITemplateTypeParameter(name: "T", type: !11)
!225 = !DILocation(line: 490, column: 27, scope: !216)
!226 = !DILocation(line: 491, column: 5, scope: !216)
!227 = !{i64 1392273778864673}
!228 = !DILocation(line: 492, column: 2, scope: !216)
!229 = distinct !DISubprogram(name: "black_box<&t::Mark>", linkageName: "_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRNtCshQ9zqyQK4ah_1t4MarkEBF_", scope: !218, file: !217, line: 490, type: !230, scopeLine: 490, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition, unit: !4, templateParams: !234, retainedNodes: !232)
!230 = !DISubroutineType(types: !231)
!231 = !{!67, !67}
!232 = !{!233}
!233 = !DILocalVariable(name: "dummy", arg: 1, scope: !229, file: !217, line: 490, type: !67)
!234 = !{!235}
!235 = !DITemplateTypeParameter(name: "T", type: !67)
!236 = !DILocation(line: 490, column: 27, scope: !229)
!237 = !DILocation(line: 491, column: 5, scope: !229)
!238 = !DILocation(line: 492, column: 2, scope: !229)
!239 = distinct !DISubprogram(name: "black_box<&t::Words>", linkageName: "_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRNtCshQ9zqyQK4ah_1t5WordsEBF_", scope: !218, file: !217, line: 490, type: !240, scopeLine: 490, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition, unit: !4, templateParams: !244, retainedNodes: !242)
!240 = !DISubroutineType(types: !241)
!241 = !{!95, !95}
!242 = !{!243}
!243 = !DILocalVariable(name: "dummy", arg: 1, scope: !239, file: !217, line: 490, type: !95)
!244 = !{!245}
!245 = !DITemplateTypeParameter(name: "T", type: !95)
!246 = !DILocation(line: 490, column: 27, scope: !239)
!247 = !DILocation(line: 491, column: 5, scope: !239)
!248 = !DILocation(line: 492, column: 2, scope: !239)
!249 = distinct !DISubprogram(name: "keep", linkageName: "_RNvCshQ9zqyQK4ah_1t4keep", scope: !8, file: !7, line: 11, type: !250, scopeLine: 11, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition, unit: !4, templateParams: !31, retainedNodes: !252)
!250 = !DISubroutineType(types: !251)
!251 = !{!12, !22, !24}
!252 = !{!253, !254}
!253 = !DILocalVariable(name: "a", arg: 1, scope: !249, file: !7, line: 11, type: !22)
!254 = !DILocalVariable(name: "bytes", arg: 2, scope: !249, file: !7, line: 11, type: !24)
!255 = !DILocation(line: 11, column: 15, scope: !249)
!256 = !DILocation(line: 11, column: 23, scope: !249)
!257 = !DILocation(line: 11, column: 44, scope: !249)
!258 = !DILocation(line: 16, column: 2, scope: !249)
!259 = distinct !DISubprogram(name: "poll", linkageName: "_RNvXCshQ9zqyQK4ah_1tNtB2_5PauseNtNtNtCs1NpfdXmxSul_4core6future6future6Future4poll", scope: !260, file: !7, line: 7, type: !261, scopeLine: 7, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !4, templateParams: !31, retainedNodes: !284)
!260 = !DINamespace(name: "{impl#0}", scope: !8)
!261 = !DISubroutineType(types: !262)
!262 = !{!263, !277, !117}
!263 = !DICompositeType(tag: DW_TAG_structure_type, name: "Poll<u32>", scope: !264, file: !13, size: 64, align: 32, flags: DIFlagPublic, elements: !265, templateParams: !31, identifier: "75b1a45df84aa0757a456d6f0fb4f4f5")
!264 = !DINamespace(name: "poll", scope: !120)
!265 = !{!266}
!266 = !DICompositeType(tag: DW_TAG_variant_part, scope: !263, file: !13, size: 64, align: 32, elements: !267, templateParams: !31, identifier: "23a90bc3b9581662bbbb0adf75301172", discriminator: !276)
!267 = !{!268, !274}
!268 = !DIDerivedType(tag: DW_TAG_member, name: "Ready", scope: !266, file: !13, baseType: !269, size: 64, align: 32, extraData: i32 0)
!269 = !DICompositeType(tag: DW_TAG_structure_type, name: "Ready", scope: !263, file: !13, size: 64, align: 32, flags: DIFlagPublic, elements: !270, templateParams: !272, identifier: "5c6b363d07e45b60ee24130d8c81b42b")
!270 = !{!271}
!271 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !269, file: !13, baseType: !81, size: 32, align: 32, offset: 32, flags: DIFlagPublic)
!272 = !{!273}
!273 = !DITemplateTypeParameter(name: "T", type: !81)
!274 = !DIDerivedType(tag: DW_TAG_member, name: "Pending", scope: !266, file: !13, baseType: !275, size: 64, align: 32, extraData: i32 1)
!275 = !DICompositeType(tag: DW_TAG_structure_type, name: "Pending", scope: !263, file: !13, size: 64, align: 32, flags: DIFlagPublic, elements: !31, templateParams: !272, identifier: "5a511e996c3f54c28db0520b8c2242ad")
!276 = !DIDerivedType(tag: DW_TAG_member, scope: !263, file: !13, baseType: !81, size: 32, align: 32, flags: DIFlagArtificial)
!277 = !DICompositeType(tag: DW_TAG_structure_type, name: "Pin<&mut t::Pause>", scope: !278, file: !13, size: 64, align: 64, flags: DIFlagPublic, elements: !279, templateParams: !282, identifier: "79c2968517bf6a1e51f0b0d39fa3fd15")
!278 = !DINamespace(name: "pin", scope: !111)
!279 = !{!280}
!280 = !DIDerivedType(tag: DW_TAG_member, name: "pointer", scope: !277, file: !13, baseType: !281, size: 64, align: 64, flags: DIFlagPrivate)
!281 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&mut t::Pause", baseType: !51, size: 64, align: 64, dwarfAddressSpace: 0)
!282 = !{!283}
!283 = !DITemplateTypeParameter(name: "Ptr", type: !281)
!284 = !{!285, !286}
!285 = !DILocalVariable(name: "self", arg: 1, scope: !259, file: !7, line: 7, type: !277)
!286 = !DILocalVariable(arg: 2, scope: !259, file: !7, line: 7, type: !117)
!287 = !DILocation(line: 7, column: 13, scope: !259)
!288 = !DILocation(line: 7, column: 35, scope: !259)
!289 = !DILocation(line: 7, column: 67, scope: !259)
!290 = !DILocation(line: 7, column: 82, scope: !259)
!291 = distinct !DISubprogram(name: "f", scope: !8, file: !7, line: 21, type: !292, scopeLine: 21, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !4, templateParams: !31, retainedNodes: !294)
!292 = !DISubroutineType(types: !293)
!293 = !{null, !95, !67}
!294 = !{!295, !296}
!295 = !DILocalVariable(name: "words", arg: 1, scope: !291, file: !7, line: 21, type: !95)
!296 = !DILocalVariable(name: "mark", arg: 2, scope: !291, file: !7, line: 21, type: !67)
!297 = !DILocation(line: 21, column: 21, scope: !291)
!298 = !DILocation(line: 21, column: 36, scope: !291)
!299 = !DILocation(line: 22, column: 10, scope: !291)
!300 = !DILocation(line: 22, column: 5, scope: !291)
!301 = !DILocation(line: 22, column: 26, scope: !291)
!302 = !DILocation(line: 23, column: 5, scope: !291)
!303 = !DILocation(line: 24, column: 5, scope: !291)
!304 = !DILocation(line: 25, column: 2, scope: !291)
