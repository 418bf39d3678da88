; Types without size are structs without members, and stay where they are.
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
;
; CHECK:      ENUM Option_unit__tag size=4
; CHECK-NEXT:   Option_unit__None = 0
; CHECK-NEXT:   Option_unit__Some = 1
; CHECK:      STRUCT S size=8
; CHECK-NEXT:   a: INT unsigned int @0
; CHECK-NEXT:   f: STRUCT Option_unit @4
; CHECK-NEXT:   b: STRUCT Marker @5
; CHECK-NEXT:   c: STRUCT rust_unit @5
; CHECK-NEXT:   d: STRUCT PhantomData_u64 @5
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
; CHECK:      STRUCT PhantomData_u64 size=0
; CHECK-NEXT:   TAG "rust.type=core::marker::PhantomData<u64>"
; CHECK:      FUNC f(s: PTR STRUCT S) -> INT unsigned int linkage=global
;
; COMMAND: rustc --edition 2021 --crate-name t --crate-type lib --target bpfel-unknown-none -Cpanic=abort -Cdebuginfo=2 -Copt-level=1 t.rs
;; #![no_std]
;; #![allow(dead_code)]
;; pub struct Marker;
;; pub struct S { a: u32, b: Marker, c: (), d: core::marker::PhantomData<u64>, e: [Marker; 3], f: Option<()> }
;; #[no_mangle]
;; pub extern "C" fn f(s: &S) -> u32 {
;;     core::hint::black_box(&s);
;;     1
;; }
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

; Function Attrs: nounwind
define noundef i32 @f(ptr noalias noundef readonly align 4 captures(address, read_provenance) dereferenceable(8) %0) unnamed_addr #0 !dbg !6 {
start:
  %1 = alloca [8 x i8], align 8
  %s = alloca [8 x i8], align 8
  store ptr %0, ptr %s, align 8
    #dbg_declare(ptr %s, !50, !DIExpression(), !51)
    #dbg_value(ptr %s, !52, !DIExpression(), !62)
  call void @llvm.lifetime.start.p0(ptr nonnull %1), !dbg !64, !noalias !65
  store ptr %s, ptr %1, align 8, !dbg !64, !noalias !65
  call void asm sideeffect "", "r,~{memory}"(ptr nonnull %1) #2, !dbg !64, !srcloc !68
  call void @llvm.lifetime.end.p0(ptr nonnull %1), !dbg !64, !noalias !65
  ret i32 1, !dbg !69
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #1

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
!6 = distinct !DISubprogram(name: "f", scope: !8, file: !7, line: 6, type: !9, scopeLine: 6, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !19, retainedNodes: !49)
!7 = !DIFile(filename: "t.rs", directory: "", checksumkind: CSK_MD5, checksum: "5f98593ea4d8512e865a45e5a76f4f54")
!8 = !DINamespace(name: "t", scope: null)
!9 = !DISubroutineType(types: !10)
!10 = !{!11, !12}
!11 = !DIBasicType(name: "u32", size: 32, encoding: DW_ATE_unsigned)
!12 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&t::S", baseType: !13, size: 64, align: 64, dwarfAddressSpace: 0)
!13 = !DICompositeType(tag: DW_TAG_structure_type, name: "S", scope: !8, file: !14, size: 64, align: 32, flags: DIFlagPublic, elements: !15, templateParams: !19, identifier: "443a005013087ac77f5943a9b7064c06")
!14 = !DIFile(filename: "<unknown>", directory: "")
!15 = !{!16, !17, !20, !22, !29, !33}
!16 = !DIDerivedType(tag: DW_TAG_member, name: "a", scope: !13, file: !14, baseType: !11, size: 32, align: 32, flags: DIFlagPrivate)
!17 = !DIDerivedType(tag: DW_TAG_member, name: "b", scope: !13, file: !14, baseType: !18, align: 8, offset: 40, flags: DIFlagPrivate)
!18 = !DICompositeType(tag: DW_TAG_structure_type, name: "Marker", scope: !8, file: !14, align: 8, flags: DIFlagPublic, elements: !19, identifier: "714025623cc648282d10c79ec92a280d")
!19 = !{}
!20 = !DIDerivedType(tag: DW_TAG_member, name: "c", scope: !13, file: !14, baseType: !21, align: 8, offset: 40, flags: DIFlagPrivate)
!21 = !DIBasicType(name: "()", encoding: DW_ATE_unsigned)
!22 = !DIDerivedType(tag: DW_TAG_member, name: "d", scope: !13, file: !14, baseType: !23, align: 8, offset: 40, flags: DIFlagPrivate)
!23 = !DICompositeType(tag: DW_TAG_structure_type, name: "PhantomData<u64>", scope: !24, file: !14, align: 8, flags: DIFlagPublic, elements: !19, templateParams: !26, identifier: "13f4ebe6844e856ef0498038a03666aa")
!24 = !DINamespace(name: "marker", scope: !25)
!25 = !DINamespace(name: "core", scope: null)
!26 = !{!27}
!27 = !DITemplateTypeParameter(name: "T", type: !28)
!28 = !DIBasicType(name: "u64", size: 64, encoding: DW_ATE_unsigned)
!29 = !DIDerivedType(tag: DW_TAG_member, name: "e", scope: !13, file: !14, baseType: !30, align: 8, offset: 40, flags: DIFlagPrivate)
!30 = !DICompositeType(tag: DW_TAG_array_type, baseType: !18, align: 8, elements: !31)
!31 = !{!32}
!32 = !DISubrange(count: 3, lowerBound: 0)
!33 = !DIDerivedType(tag: DW_TAG_member, name: "f", scope: !13, file: !14, baseType: !34, size: 8, align: 8, offset: 32, flags: DIFlagPrivate)
!34 = !DICompositeType(tag: DW_TAG_structure_type, name: "Option<()>", scope: !35, file: !14, size: 8, align: 8, flags: DIFlagPublic, elements: !36, templateParams: !19, identifier: "69809ca3fed5a61816df2b76bb481403")
!35 = !DINamespace(name: "option", scope: !25)
!36 = !{!37}
!37 = !DICompositeType(tag: DW_TAG_variant_part, scope: !34, file: !14, size: 8, align: 8, elements: !38, templateParams: !19, identifier: "dec9b999d3bd3ae81f706fb718f6deb9", discriminator: !47)
!38 = !{!39, !43}
!39 = !DIDerivedType(tag: DW_TAG_member, name: "None", scope: !37, file: !14, baseType: !40, size: 8, align: 8, extraData: i8 0)
!40 = !DICompositeType(tag: DW_TAG_structure_type, name: "None", scope: !34, file: !14, size: 8, align: 8, flags: DIFlagPublic, elements: !19, templateParams: !41, identifier: "2ab0d06654cbbf967b5334cd44e70832")
!41 = !{!42}
!42 = !DITemplateTypeParameter(name: "T", type: !21)
!43 = !DIDerivedType(tag: DW_TAG_member, name: "Some", scope: !37, file: !14, baseType: !44, size: 8, align: 8, extraData: i8 1)
!44 = !DICompositeType(tag: DW_TAG_structure_type, name: "Some", scope: !34, file: !14, size: 8, align: 8, flags: DIFlagPublic, elements: !45, templateParams: !41, identifier: "61302eb197738b234fd4342dc06ff32a")
!45 = !{!46}
!46 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !44, file: !14, baseType: !21, align: 8, offset: 8, flags: DIFlagPublic)
!47 = !DIDerivedType(tag: DW_TAG_member, scope: !34, file: !14, baseType: !48, size: 8, align: 8, flags: DIFlagArtificial)
!48 = !DIBasicType(name: "u8", size: 8, encoding: DW_ATE_unsigned)
!49 = !{!50}
!50 = !DILocalVariable(name: "s", arg: 1, scope: !6, file: !7, line: 6, type: !12)
!51 = !DILocation(line: 6, column: 21, scope: !6)
!52 = !DILocalVariable(name: "dummy", arg: 1, scope: !53, file: !54, line: 490, type: !58)
!53 = distinct !DISubprogram(name: "black_box<&&t::S>", linkageName: "_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_", scope: !55, file: !54, line: 490, type: !56, scopeLine: 490, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !60, retainedNodes: !59)
!54 = !DIFile(filename: "library/core/src/hint.rs", directory: "/usr/src/rustc-1.96.0", checksumkind: CSK_MD5, checksum: "3bdbac5c7616d584a36b114744411911")
!55 = !DINamespace(name: "hint", scope: !25)
!56 = !DISubroutineType(types: !57)
!57 = !{!58, !58}
!58 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&&t::S", baseType: !12, size: 64, align: 64, dwarfAddressSpace: 0)
!59 = !{!52}
!60 = !{!61}
!61 = !DITemplateTypeParameter(name: "T", type: !58)
!62 = !DILocation(line: 0, scope: !53, inlinedAt: !63)
!63 = distinct !DILocation(line: 7, column: 5, scope: !6)
!64 = !DILocation(line: 491, column: 5, scope: !53, inlinedAt: !63)
!65 = !{!66}
!66 = distinct !{!66, !67, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_: %dummy"}
!67 = distinct !{!67, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_"}
!68 = !{i64 1545561161694603}
!69 = !DILocation(line: 9, column: 2, scope: !6)
