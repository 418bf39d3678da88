; A VAR has the name of its symbol. A static of size 0 has no place in a DATASEC, so it has no VAR.
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
;
; CHECK:      ENUM Option_u64__tag size=4
; CHECK-NEXT:   Option_u64__None = 0
; CHECK-NEXT:   Option_u64__Some = 1
; CHECK:      FUNC f() -> void linkage=global
; CHECK:      STRUCT Option_u64 size=16
; CHECK-NEXT:   (anon): UNION size=16 @0
; CHECK-NEXT:     tag: TYPEDEF Option_u64__tag_t @0
; CHECK-NEXT:     None: STRUCT size=0 @0
; CHECK-NEXT:       TAG "rust.variant=0:None:0"
; CHECK-NEXT:     Some: STRUCT size=16 @0
; CHECK-NEXT:       __pad0: ARRAY[8] INT unsigned char @0
; CHECK-NEXT:       __0: INT unsigned long long @8
; CHECK-NEXT:       TAG "rust.variant=1:Some:1"
; CHECK-NEXT:   TAG "rust.type=core::option::Option<u64>"
; CHECK-NEXT:   TAG "rust.enum=direct"
; CHECK:      TYPEDEF Option_u64__tag_t = INT unsigned long long
; CHECK:      VAR _RNvCshQ9zqyQK4ah_1t4SOME: STRUCT Option_u64 linkage=global
; CHECK:      VAR _RNvCshQ9zqyQK4ah_1t5PLAIN: INT unsigned int linkage=global
; CHECK:      STRUCT ref_str size=16
; CHECK-NEXT:   data_ptr: PTR INT unsigned char @0
; CHECK-NEXT:   length: INT unsigned long @8
; CHECK-NEXT:   TAG "rust.type=&str"
; CHECK:      VAR _RNvNtCshQ9zqyQK4ah_1t7private4TEXT: STRUCT ref_str linkage=static
; CHECK:      DATASEC .bss size=0
; CHECK-NEXT:   VAR _RNvCshQ9zqyQK4ah_1t4SOME @0 size=16
; CHECK:      DATASEC .data.rel.ro size=0
; CHECK-NEXT:   VAR _RNvNtCshQ9zqyQK4ah_1t7private4TEXT @0 size=16
; CHECK:      DATASEC .rodata size=0
; CHECK-NEXT:   VAR _RNvCshQ9zqyQK4ah_1t5PLAIN @0 size=4
;
; COMMAND: rustc --edition 2021 --crate-name t --crate-type lib --target bpfel-unknown-none -Cpanic=abort -Cdebuginfo=2 -Copt-level=1 t.rs
;; #![no_std]
;; #![allow(dead_code)]
;; pub static PLAIN: u32 = 1;
;; pub static mut SOME: Option<u64> = None;
;; pub static NOTHING: () = ();
;; pub static EMPTY: [u8; 0] = [];
;; mod private { pub static TEXT: &str = "hi"; }
;; #[no_mangle]
;; pub extern "C" fn f() {
;;     unsafe {
;;         core::hint::black_box((&PLAIN, &raw const SOME, &NOTHING, &EMPTY, &private::TEXT));
;;     }
;; }
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

@_RNvCshQ9zqyQK4ah_1t4SOME = global <{ [8 x i8], [8 x i8] }> <{ [8 x i8] zeroinitializer, [8 x i8] undef }>, align 8, !dbg !0
@_RNvCshQ9zqyQK4ah_1t5EMPTY = constant <{}> zeroinitializer, align 1, !dbg !22
@_RNvCshQ9zqyQK4ah_1t5PLAIN = constant [4 x i8] c"\01\00\00\00", align 4, !dbg !28
@_RNvCshQ9zqyQK4ah_1t7NOTHING = constant <{}> zeroinitializer, align 1, !dbg !31
@alloc_8da44e18dbeb7ba2d02948803b29a0bc = private unnamed_addr constant [2 x i8] c"hi", align 1
@_RNvNtCshQ9zqyQK4ah_1t7private4TEXT = internal constant <{ ptr, [8 x i8] }> <{ ptr @alloc_8da44e18dbeb7ba2d02948803b29a0bc, [8 x i8] c"\02\00\00\00\00\00\00\00" }>, align 8, !dbg !34

; Function Attrs: nounwind
define void @f() unnamed_addr #0 !dbg !50 {
start:
  %_1 = alloca [40 x i8], align 8
    #dbg_value(ptr @_RNvCshQ9zqyQK4ah_1t5PLAIN, !54, !DIExpression(DW_OP_LLVM_fragment, 0, 64), !75)
    #dbg_value(ptr @_RNvCshQ9zqyQK4ah_1t4SOME, !54, !DIExpression(DW_OP_LLVM_fragment, 192, 64), !75)
    #dbg_value(ptr @_RNvCshQ9zqyQK4ah_1t7NOTHING, !54, !DIExpression(DW_OP_LLVM_fragment, 64, 64), !75)
    #dbg_value(ptr @_RNvCshQ9zqyQK4ah_1t5EMPTY, !54, !DIExpression(DW_OP_LLVM_fragment, 128, 64), !75)
    #dbg_value(ptr @_RNvNtCshQ9zqyQK4ah_1t7private4TEXT, !54, !DIExpression(DW_OP_LLVM_fragment, 256, 64), !75)
  tail call void @llvm.experimental.noalias.scope.decl(metadata !77), !dbg !53
  store ptr @_RNvCshQ9zqyQK4ah_1t5PLAIN, ptr %_1, align 8, !dbg !80, !alias.scope !81
  %_2.sroa.4.0._1.sroa_idx = getelementptr inbounds i8, ptr %_1, i64 8, !dbg !80
  store ptr @_RNvCshQ9zqyQK4ah_1t7NOTHING, ptr %_2.sroa.4.0._1.sroa_idx, align 8, !dbg !80, !alias.scope !81
  %_2.sroa.5.0._1.sroa_idx = getelementptr inbounds i8, ptr %_1, i64 16, !dbg !80
  store ptr @_RNvCshQ9zqyQK4ah_1t5EMPTY, ptr %_2.sroa.5.0._1.sroa_idx, align 8, !dbg !80, !alias.scope !81
  %_2.sroa.6.0._1.sroa_idx = getelementptr inbounds i8, ptr %_1, i64 24, !dbg !80
  store ptr @_RNvCshQ9zqyQK4ah_1t4SOME, ptr %_2.sroa.6.0._1.sroa_idx, align 8, !dbg !80, !alias.scope !81
  %_2.sroa.7.0._1.sroa_idx = getelementptr inbounds i8, ptr %_1, i64 32, !dbg !80
  store ptr @_RNvNtCshQ9zqyQK4ah_1t7private4TEXT, ptr %_2.sroa.7.0._1.sroa_idx, align 8, !dbg !80, !alias.scope !81
  call void asm sideeffect "", "r,~{memory}"(ptr nonnull align 8 dereferenceable(40) %_1) #3, !dbg !80, !noalias !77, !srcloc !83
  ret void, !dbg !85
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: readwrite)
declare void @llvm.experimental.noalias.scope.decl(metadata) #2

attributes #0 = { nounwind "target-cpu"="generic" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: readwrite) }
attributes #3 = { nounwind }

!llvm.module.flags = !{!43, !44, !45}
!llvm.ident = !{!46}
!llvm.dbg.cu = !{!47}

!0 = !DIGlobalVariableExpression(var: !1, expr: !DIExpression())
!1 = distinct !DIGlobalVariable(name: "SOME", linkageName: "_RNvCshQ9zqyQK4ah_1t4SOME", scope: !2, file: !3, line: 4, type: !4, isLocal: false, isDefinition: true, align: 64)
!2 = !DINamespace(name: "t", scope: null)
!3 = !DIFile(filename: "t.rs", directory: "", checksumkind: CSK_MD5, checksum: "b97aaefb142d1036b34db9a80561c01b")
!4 = !DICompositeType(tag: DW_TAG_structure_type, name: "Option<u64>", scope: !6, file: !5, size: 128, align: 64, flags: DIFlagPublic, elements: !8, templateParams: !13, identifier: "21c740bf1881bcb2e4b2c199e500b232")
!5 = !DIFile(filename: "<unknown>", directory: "")
!6 = !DINamespace(name: "option", scope: !7)
!7 = !DINamespace(name: "core", scope: null)
!8 = !{!9}
!9 = !DICompositeType(tag: DW_TAG_variant_part, scope: !4, file: !5, size: 128, align: 64, elements: !10, templateParams: !13, identifier: "881bfcac66479d6168690cb5e727180e", discriminator: !21)
!10 = !{!11, !17}
!11 = !DIDerivedType(tag: DW_TAG_member, name: "None", scope: !9, file: !5, baseType: !12, size: 128, align: 64, extraData: i64 0)
!12 = !DICompositeType(tag: DW_TAG_structure_type, name: "None", scope: !4, file: !5, size: 128, align: 64, flags: DIFlagPublic, elements: !13, templateParams: !14, identifier: "174a6088adb5d89711c0cb522ecb95a")
!13 = !{}
!14 = !{!15}
!15 = !DITemplateTypeParameter(name: "T", type: !16)
!16 = !DIBasicType(name: "u64", size: 64, encoding: DW_ATE_unsigned)
!17 = !DIDerivedType(tag: DW_TAG_member, name: "Some", scope: !9, file: !5, baseType: !18, size: 128, align: 64, extraData: i64 1)
!18 = !DICompositeType(tag: DW_TAG_structure_type, name: "Some", scope: !4, file: !5, size: 128, align: 64, flags: DIFlagPublic, elements: !19, templateParams: !14, identifier: "44c5f1c2227bf2ca1b70678f6f9e20b0")
!19 = !{!20}
!20 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !18, file: !5, baseType: !16, size: 64, align: 64, offset: 64, flags: DIFlagPublic)
!21 = !DIDerivedType(tag: DW_TAG_member, scope: !4, file: !5, baseType: !16, size: 64, align: 64, flags: DIFlagArtificial)
!22 = !DIGlobalVariableExpression(var: !23, expr: !DIExpression())
!23 = distinct !DIGlobalVariable(name: "EMPTY", linkageName: "_RNvCshQ9zqyQK4ah_1t5EMPTY", scope: !2, file: !3, line: 6, type: !24, isLocal: false, isDefinition: true, align: 8)
!24 = !DICompositeType(tag: DW_TAG_array_type, baseType: !25, align: 8, elements: !26)
!25 = !DIBasicType(name: "u8", size: 8, encoding: DW_ATE_unsigned)
!26 = !{!27}
!27 = !DISubrange(count: 0, lowerBound: 0)
!28 = !DIGlobalVariableExpression(var: !29, expr: !DIExpression())
!29 = distinct !DIGlobalVariable(name: "PLAIN", linkageName: "_RNvCshQ9zqyQK4ah_1t5PLAIN", scope: !2, file: !3, line: 3, type: !30, isLocal: false, isDefinition: true, align: 32)
!30 = !DIBasicType(name: "u32", size: 32, encoding: DW_ATE_unsigned)
!31 = !DIGlobalVariableExpression(var: !32, expr: !DIExpression())
!32 = distinct !DIGlobalVariable(name: "NOTHING", linkageName: "_RNvCshQ9zqyQK4ah_1t7NOTHING", scope: !2, file: !3, line: 5, type: !33, isLocal: false, isDefinition: true, align: 8)
!33 = !DIBasicType(name: "()", encoding: DW_ATE_unsigned)
!34 = !DIGlobalVariableExpression(var: !35, expr: !DIExpression())
!35 = distinct !DIGlobalVariable(name: "TEXT", linkageName: "_RNvNtCshQ9zqyQK4ah_1t7private4TEXT", scope: !36, file: !3, line: 7, type: !37, isLocal: true, isDefinition: true, align: 64)
!36 = !DINamespace(name: "private", scope: !2)
!37 = !DICompositeType(tag: DW_TAG_structure_type, name: "&str", file: !5, size: 128, align: 64, elements: !38, templateParams: !13, identifier: "9277eecd40495f85161460476aacc992")
!38 = !{!39, !41}
!39 = !DIDerivedType(tag: DW_TAG_member, name: "data_ptr", scope: !37, file: !5, baseType: !40, size: 64, align: 64)
!40 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !25, size: 64, align: 64, dwarfAddressSpace: 0)
!41 = !DIDerivedType(tag: DW_TAG_member, name: "length", scope: !37, file: !5, baseType: !42, size: 64, align: 64, offset: 64)
!42 = !DIBasicType(name: "usize", size: 64, encoding: DW_ATE_unsigned)
!43 = !{i32 8, !"PIC Level", i32 2}
!44 = !{i32 7, !"Dwarf Version", i32 4}
!45 = !{i32 2, !"Debug Info Version", i32 3}
!46 = !{!"rustc version 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)"}
!47 = distinct !DICompileUnit(language: DW_LANG_Rust, file: !48, producer: "clang LLVM (rustc version 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball))", isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug, globals: !49, splitDebugInlining: false, nameTableKind: None)
!48 = !DIFile(filename: "t.rs/@/t.cfceb77a2975d81f-cgu.0", directory: "")
!49 = !{!0, !22, !28, !31, !34}
!50 = distinct !DISubprogram(name: "f", scope: !2, file: !3, line: 9, type: !51, scopeLine: 9, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !47, templateParams: !13)
!51 = !DISubroutineType(types: !52)
!52 = !{null}
!53 = !DILocation(line: 11, column: 9, scope: !50)
!54 = !DILocalVariable(name: "dummy", arg: 1, scope: !55, file: !56, line: 490, type: !60)
!55 = distinct !DISubprogram(name: "black_box<(&u32, *const core::option::Option<u64>, &(), &[u8; 0], &&str)>", linkageName: "_RINvNtCs1NpfdXmxSul_4core4hint9black_boxTRmPINtNtB4_6option6OptionyERuRAhj0_RReEECshQ9zqyQK4ah_1t", scope: !57, file: !56, line: 490, type: !58, scopeLine: 490, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !47, templateParams: !73, retainedNodes: !72)
!56 = !DIFile(filename: "library/core/src/hint.rs", directory: "/usr/src/rustc-1.96.0", checksumkind: CSK_MD5, checksum: "3bdbac5c7616d584a36b114744411911")
!57 = !DINamespace(name: "hint", scope: !7)
!58 = !DISubroutineType(types: !59)
!59 = !{!60, !60}
!60 = !DICompositeType(tag: DW_TAG_structure_type, name: "(&u32, *const core::option::Option<u64>, &(), &[u8; 0], &&str)", file: !5, size: 320, align: 64, elements: !61, templateParams: !13, identifier: "50281eeea90ef7f7e26cd6c7943e3b25")
!61 = !{!62, !64, !66, !68, !70}
!62 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !60, file: !5, baseType: !63, size: 64, align: 64)
!63 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&u32", baseType: !30, size: 64, align: 64, dwarfAddressSpace: 0)
!64 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !60, file: !5, baseType: !65, size: 64, align: 64, offset: 192)
!65 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "*const core::option::Option<u64>", baseType: !4, size: 64, align: 64, dwarfAddressSpace: 0)
!66 = !DIDerivedType(tag: DW_TAG_member, name: "__2", scope: !60, file: !5, baseType: !67, size: 64, align: 64, offset: 64)
!67 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&()", baseType: !33, size: 64, align: 64, dwarfAddressSpace: 0)
!68 = !DIDerivedType(tag: DW_TAG_member, name: "__3", scope: !60, file: !5, baseType: !69, size: 64, align: 64, offset: 128)
!69 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&[u8; 0]", baseType: !24, size: 64, align: 64, dwarfAddressSpace: 0)
!70 = !DIDerivedType(tag: DW_TAG_member, name: "__4", scope: !60, file: !5, baseType: !71, size: 64, align: 64, offset: 256)
!71 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&&str", baseType: !37, size: 64, align: 64, dwarfAddressSpace: 0)
!72 = !{!54}
!73 = !{!74}
!74 = !DITemplateTypeParameter(name: "T", type: !60)
!75 = !DILocation(line: 0, scope: !55, inlinedAt: !76)
!76 = distinct !DILocation(line: 11, column: 9, scope: !50)
!77 = !{!78}
!78 = distinct !{!78, !79, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxTRmPINtNtB4_6option6OptionyERuRAhj0_RReEECshQ9zqyQK4ah_1t: %dummy"}
!79 = distinct !{!79, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxTRmPINtNtB4_6option6OptionyERuRAhj0_RReEECshQ9zqyQK4ah_1t"}
!80 = !DILocation(line: 491, column: 5, scope: !55, inlinedAt: !76)
!81 = !{!82, !78}
!82 = distinct !{!82, !79, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxTRmPINtNtB4_6option6OptionyERuRAhj0_RReEECshQ9zqyQK4ah_1t: %_0"}
!83 = !{i64 1325753325368737}
!84 = !DILocation(line: 11, column: 91, scope: !50)
!85 = !DILocation(line: 13, column: 2, scope: !50)
