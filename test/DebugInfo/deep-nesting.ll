; The kernel resolves types in the order of their ids and gives up 32 levels deep, so inner types of deep nests come first.
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
; RUN: %polybpf-btf load %t.o
; REQUIRES: bpf
;
; 16 levels deep: behind it the kernel has resolved all that is in it.
; CHECK:      STRUCT W_W_W_W_W_W_W_W_W_W_W_W_W_W_W_u32_h9daec3b size=64
; CHECK:      STRUCT W_W_u32_h{{.*}} size=12
; CHECK-NEXT:   __0: STRUCT W_u32 @0
; CHECK:      STRUCT S size=164
; CHECK:      FUNC f(s: PTR STRUCT S) -> INT unsigned int linkage=global
;
; COMMAND: rustc --edition 2021 --crate-name t --crate-type lib --target bpfel-unknown-none -Cpanic=abort -Cdebuginfo=2 -Copt-level=1 t.rs
;; #![no_std]
;; #![allow(dead_code)]
;; pub struct W<T>(T, u8);
;; type W8<T> = W<W<W<W<W<W<W<W<T>>>>>>>>;
;; pub struct S(W8<W8<W8<W8<W8<u32>>>>>);
;; #[no_mangle]
;; pub extern "C" fn f(s: &S) -> u32 {
;;     core::hint::black_box(&s);
;;     1
;; }
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

; Function Attrs: nounwind
define noundef i32 @f(ptr noalias noundef readonly align 4 dereferenceable(164) %0) unnamed_addr #0 !dbg !6 {
start:
  %1 = alloca [8 x i8], align 8
  %s = alloca [8 x i8], align 8
  store ptr %0, ptr %s, align 8
    #dbg_declare(ptr %s, !260, !DIExpression(), !261)
    #dbg_value(ptr %s, !262, !DIExpression(), !273)
  store ptr %s, ptr %1, align 8, !dbg !275, !noalias !276
  call void asm sideeffect "", "r,~{memory}"(ptr nonnull %1) #2, !dbg !275, !srcloc !279
  ret i32 1, !dbg !280
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
!6 = distinct !DISubprogram(name: "f", scope: !8, file: !7, line: 7, type: !9, scopeLine: 7, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !258, retainedNodes: !259)
!7 = !DIFile(filename: "t.rs", directory: "", checksumkind: CSK_MD5, checksum: "0889c471bdf1fbc68def44b019ee6b30")
!8 = !DINamespace(name: "t", scope: null)
!9 = !DISubroutineType(types: !10)
!10 = !{!11, !12}
!11 = !DIBasicType(name: "u32", size: 32, encoding: DW_ATE_unsigned)
!12 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&t::S", baseType: !13, size: 64, align: 64, dwarfAddressSpace: 0)
!13 = !DICompositeType(tag: DW_TAG_structure_type, name: "S", scope: !8, file: !14, size: 1312, align: 32, flags: DIFlagPublic, elements: !15, templateParams: !258, identifier: "3dc8217feb33493b397cd47cb71d0b99")
!14 = !DIFile(filename: "<unknown>", directory: "")
!15 = !{!16}
!16 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !13, file: !14, baseType: !17, size: 1312, align: 32, flags: DIFlagPrivate)
!17 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<u32>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>", scope: !8, file: !14, size: 1312, align: 32, flags: DIFlagPublic, elements: !18, templateParams: !256, identifier: "b696f74cb7472a1955de1084aa914545")
!18 = !{!19, !255}
!19 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !17, file: !14, baseType: !20, size: 1280, align: 32, flags: DIFlagPrivate)
!20 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<u32>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>", scope: !8, file: !14, size: 1280, align: 32, flags: DIFlagPublic, elements: !21, templateParams: !253, identifier: "fa4c0a5d594e802c59d8f372583fa6d4")
!21 = !{!22, !252}
!22 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !20, file: !14, baseType: !23, size: 1248, align: 32, flags: DIFlagPrivate)
!23 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<u32>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>", scope: !8, file: !14, size: 1248, align: 32, flags: DIFlagPublic, elements: !24, templateParams: !250, identifier: "394e765dcd2539c67834a1b7187456d6")
!24 = !{!25, !249}
!25 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !23, file: !14, baseType: !26, size: 1216, align: 32, flags: DIFlagPrivate)
!26 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<u32>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>", scope: !8, file: !14, size: 1216, align: 32, flags: DIFlagPublic, elements: !27, templateParams: !247, identifier: "7678ef8102f406eeca17dbe283adb2e6")
!27 = !{!28, !246}
!28 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !26, file: !14, baseType: !29, size: 1184, align: 32, flags: DIFlagPrivate)
!29 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<u32>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>", scope: !8, file: !14, size: 1184, align: 32, flags: DIFlagPublic, elements: !30, templateParams: !244, identifier: "b7b21039356541b3a6878cb08945669f")
!30 = !{!31, !243}
!31 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !29, file: !14, baseType: !32, size: 1152, align: 32, flags: DIFlagPrivate)
!32 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<u32>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>", scope: !8, file: !14, size: 1152, align: 32, flags: DIFlagPublic, elements: !33, templateParams: !241, identifier: "35e127e519f1fcef71f0a4febfd09437")
!33 = !{!34, !240}
!34 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !32, file: !14, baseType: !35, size: 1120, align: 32, flags: DIFlagPrivate)
!35 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<u32>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>", scope: !8, file: !14, size: 1120, align: 32, flags: DIFlagPublic, elements: !36, templateParams: !238, identifier: "defb0205c35ce4e36b3f30041bef9949")
!36 = !{!37, !237}
!37 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !35, file: !14, baseType: !38, size: 1088, align: 32, flags: DIFlagPrivate)
!38 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<u32>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>", scope: !8, file: !14, size: 1088, align: 32, flags: DIFlagPublic, elements: !39, templateParams: !235, identifier: "d09d2f247f51c59736a2a153d40f95")
!39 = !{!40, !234}
!40 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !38, file: !14, baseType: !41, size: 1056, align: 32, flags: DIFlagPrivate)
!41 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<u32>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>", scope: !8, file: !14, size: 1056, align: 32, flags: DIFlagPublic, elements: !42, templateParams: !232, identifier: "86c07ff6e26e00f9acb56f4d6a3f443")
!42 = !{!43, !231}
!43 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !41, file: !14, baseType: !44, size: 1024, align: 32, flags: DIFlagPrivate)
!44 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<u32>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>", scope: !8, file: !14, size: 1024, align: 32, flags: DIFlagPublic, elements: !45, templateParams: !229, identifier: "7aaa6bfebaa1e6824dd97039e0b21f45")
!45 = !{!46, !228}
!46 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !44, file: !14, baseType: !47, size: 992, align: 32, flags: DIFlagPrivate)
!47 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<u32>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>", scope: !8, file: !14, size: 992, align: 32, flags: DIFlagPublic, elements: !48, templateParams: !226, identifier: "6dd77512a3a7738887807d63b9a395dd")
!48 = !{!49, !225}
!49 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !47, file: !14, baseType: !50, size: 960, align: 32, flags: DIFlagPrivate)
!50 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<u32>>>>>>>>>>>>>>>>>>>>>>>>>>>>>", scope: !8, file: !14, size: 960, align: 32, flags: DIFlagPublic, elements: !51, templateParams: !223, identifier: "7126615fd43e9b2bb092a55ae87e28b0")
!51 = !{!52, !222}
!52 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !50, file: !14, baseType: !53, size: 928, align: 32, flags: DIFlagPrivate)
!53 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<u32>>>>>>>>>>>>>>>>>>>>>>>>>>>>", scope: !8, file: !14, size: 928, align: 32, flags: DIFlagPublic, elements: !54, templateParams: !220, identifier: "ca4549d647cf7ac21a2419a54123d1fa")
!54 = !{!55, !219}
!55 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !53, file: !14, baseType: !56, size: 896, align: 32, flags: DIFlagPrivate)
!56 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<u32>>>>>>>>>>>>>>>>>>>>>>>>>>>", scope: !8, file: !14, size: 896, align: 32, flags: DIFlagPublic, elements: !57, templateParams: !217, identifier: "12e9f9ce54674ffbee342ad6afcb6dd2")
!57 = !{!58, !216}
!58 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !56, file: !14, baseType: !59, size: 864, align: 32, flags: DIFlagPrivate)
!59 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<u32>>>>>>>>>>>>>>>>>>>>>>>>>>", scope: !8, file: !14, size: 864, align: 32, flags: DIFlagPublic, elements: !60, templateParams: !214, identifier: "a93d02a8dfacf638337e2d499bc14d18")
!60 = !{!61, !213}
!61 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !59, file: !14, baseType: !62, size: 832, align: 32, flags: DIFlagPrivate)
!62 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<u32>>>>>>>>>>>>>>>>>>>>>>>>>", scope: !8, file: !14, size: 832, align: 32, flags: DIFlagPublic, elements: !63, templateParams: !211, identifier: "d08cd74ef44421ec71b7e0fe89945fdd")
!63 = !{!64, !210}
!64 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !62, file: !14, baseType: !65, size: 800, align: 32, flags: DIFlagPrivate)
!65 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<u32>>>>>>>>>>>>>>>>>>>>>>>>", scope: !8, file: !14, size: 800, align: 32, flags: DIFlagPublic, elements: !66, templateParams: !208, identifier: "3cd42021f2fa08bf3be902e7565d839b")
!66 = !{!67, !207}
!67 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !65, file: !14, baseType: !68, size: 768, align: 32, flags: DIFlagPrivate)
!68 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<u32>>>>>>>>>>>>>>>>>>>>>>>", scope: !8, file: !14, size: 768, align: 32, flags: DIFlagPublic, elements: !69, templateParams: !205, identifier: "34fa73cb58a54675e1886b299d492c95")
!69 = !{!70, !204}
!70 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !68, file: !14, baseType: !71, size: 736, align: 32, flags: DIFlagPrivate)
!71 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<u32>>>>>>>>>>>>>>>>>>>>>>", scope: !8, file: !14, size: 736, align: 32, flags: DIFlagPublic, elements: !72, templateParams: !202, identifier: "ce9c023927865dcbe0395d10110f5e")
!72 = !{!73, !201}
!73 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !71, file: !14, baseType: !74, size: 704, align: 32, flags: DIFlagPrivate)
!74 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<u32>>>>>>>>>>>>>>>>>>>>>", scope: !8, file: !14, size: 704, align: 32, flags: DIFlagPublic, elements: !75, templateParams: !199, identifier: "bc32a936372222815f8e95c3c8086938")
!75 = !{!76, !198}
!76 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !74, file: !14, baseType: !77, size: 672, align: 32, flags: DIFlagPrivate)
!77 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<u32>>>>>>>>>>>>>>>>>>>>", scope: !8, file: !14, size: 672, align: 32, flags: DIFlagPublic, elements: !78, templateParams: !196, identifier: "b4bd43919e98c989356c0e0f5f34852e")
!78 = !{!79, !195}
!79 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !77, file: !14, baseType: !80, size: 640, align: 32, flags: DIFlagPrivate)
!80 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<u32>>>>>>>>>>>>>>>>>>>", scope: !8, file: !14, size: 640, align: 32, flags: DIFlagPublic, elements: !81, templateParams: !193, identifier: "1f8746946da674d62796af26b860f90a")
!81 = !{!82, !192}
!82 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !80, file: !14, baseType: !83, size: 608, align: 32, flags: DIFlagPrivate)
!83 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<u32>>>>>>>>>>>>>>>>>>", scope: !8, file: !14, size: 608, align: 32, flags: DIFlagPublic, elements: !84, templateParams: !190, identifier: "15e6d38961a32a61f7f5c76ca8c12717")
!84 = !{!85, !189}
!85 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !83, file: !14, baseType: !86, size: 576, align: 32, flags: DIFlagPrivate)
!86 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<u32>>>>>>>>>>>>>>>>>", scope: !8, file: !14, size: 576, align: 32, flags: DIFlagPublic, elements: !87, templateParams: !187, identifier: "8e1fef72400a0026a9d6e7b91df2136f")
!87 = !{!88, !186}
!88 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !86, file: !14, baseType: !89, size: 544, align: 32, flags: DIFlagPrivate)
!89 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<u32>>>>>>>>>>>>>>>>", scope: !8, file: !14, size: 544, align: 32, flags: DIFlagPublic, elements: !90, templateParams: !184, identifier: "19f9127ff4251ee36f46ff194e98ac42")
!90 = !{!91, !183}
!91 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !89, file: !14, baseType: !92, size: 512, align: 32, flags: DIFlagPrivate)
!92 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<u32>>>>>>>>>>>>>>>", scope: !8, file: !14, size: 512, align: 32, flags: DIFlagPublic, elements: !93, templateParams: !181, identifier: "483cc134ad4be7ca7e6ea951cd59a3c4")
!93 = !{!94, !180}
!94 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !92, file: !14, baseType: !95, size: 480, align: 32, flags: DIFlagPrivate)
!95 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<u32>>>>>>>>>>>>>>", scope: !8, file: !14, size: 480, align: 32, flags: DIFlagPublic, elements: !96, templateParams: !178, identifier: "35b27585bf7af2f283680c0250256a8a")
!96 = !{!97, !177}
!97 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !95, file: !14, baseType: !98, size: 448, align: 32, flags: DIFlagPrivate)
!98 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<u32>>>>>>>>>>>>>", scope: !8, file: !14, size: 448, align: 32, flags: DIFlagPublic, elements: !99, templateParams: !175, identifier: "a003765dd4c9df194ac1fa1285ad73c4")
!99 = !{!100, !174}
!100 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !98, file: !14, baseType: !101, size: 416, align: 32, flags: DIFlagPrivate)
!101 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<u32>>>>>>>>>>>>", scope: !8, file: !14, size: 416, align: 32, flags: DIFlagPublic, elements: !102, templateParams: !172, identifier: "f630043654dc60f77b594d66848cc783")
!102 = !{!103, !171}
!103 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !101, file: !14, baseType: !104, size: 384, align: 32, flags: DIFlagPrivate)
!104 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<u32>>>>>>>>>>>", scope: !8, file: !14, size: 384, align: 32, flags: DIFlagPublic, elements: !105, templateParams: !169, identifier: "577784039c82273d181317e0669b7366")
!105 = !{!106, !168}
!106 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !104, file: !14, baseType: !107, size: 352, align: 32, flags: DIFlagPrivate)
!107 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<u32>>>>>>>>>>", scope: !8, file: !14, size: 352, align: 32, flags: DIFlagPublic, elements: !108, templateParams: !166, identifier: "b8dcc6da7f5da50e298025d8bececb13")
!108 = !{!109, !165}
!109 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !107, file: !14, baseType: !110, size: 320, align: 32, flags: DIFlagPrivate)
!110 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<u32>>>>>>>>>", scope: !8, file: !14, size: 320, align: 32, flags: DIFlagPublic, elements: !111, templateParams: !163, identifier: "1ba779b76b572386551cf18ec6182e22")
!111 = !{!112, !162}
!112 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !110, file: !14, baseType: !113, size: 288, align: 32, flags: DIFlagPrivate)
!113 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<t::W<t::W<t::W<t::W<t::W<t::W<u32>>>>>>>>", scope: !8, file: !14, size: 288, align: 32, flags: DIFlagPublic, elements: !114, templateParams: !160, identifier: "3afd7c2554778326919e661940ef1276")
!114 = !{!115, !159}
!115 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !113, file: !14, baseType: !116, size: 256, align: 32, flags: DIFlagPrivate)
!116 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<t::W<t::W<t::W<t::W<t::W<u32>>>>>>>", scope: !8, file: !14, size: 256, align: 32, flags: DIFlagPublic, elements: !117, templateParams: !157, identifier: "701d27fe1221e412bdffce6809f204fa")
!117 = !{!118, !156}
!118 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !116, file: !14, baseType: !119, size: 224, align: 32, flags: DIFlagPrivate)
!119 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<t::W<t::W<t::W<t::W<u32>>>>>>", scope: !8, file: !14, size: 224, align: 32, flags: DIFlagPublic, elements: !120, templateParams: !154, identifier: "238ba58b6dc786afa6413fc68c708a0b")
!120 = !{!121, !153}
!121 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !119, file: !14, baseType: !122, size: 192, align: 32, flags: DIFlagPrivate)
!122 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<t::W<t::W<t::W<u32>>>>>", scope: !8, file: !14, size: 192, align: 32, flags: DIFlagPublic, elements: !123, templateParams: !151, identifier: "45a1381d7d618d9569960330d77ff3f9")
!123 = !{!124, !150}
!124 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !122, file: !14, baseType: !125, size: 160, align: 32, flags: DIFlagPrivate)
!125 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<t::W<t::W<u32>>>>", scope: !8, file: !14, size: 160, align: 32, flags: DIFlagPublic, elements: !126, templateParams: !148, identifier: "950556c84972e2f9e1ec722dd00adfd5")
!126 = !{!127, !147}
!127 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !125, file: !14, baseType: !128, size: 128, align: 32, flags: DIFlagPrivate)
!128 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<t::W<u32>>>", scope: !8, file: !14, size: 128, align: 32, flags: DIFlagPublic, elements: !129, templateParams: !145, identifier: "da1fcad4e1a179665e3de2ed4a0a4baf")
!129 = !{!130, !144}
!130 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !128, file: !14, baseType: !131, size: 96, align: 32, flags: DIFlagPrivate)
!131 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<t::W<u32>>", scope: !8, file: !14, size: 96, align: 32, flags: DIFlagPublic, elements: !132, templateParams: !142, identifier: "c325868296b46ca94e14dfb740e52c02")
!132 = !{!133, !141}
!133 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !131, file: !14, baseType: !134, size: 64, align: 32, flags: DIFlagPrivate)
!134 = !DICompositeType(tag: DW_TAG_structure_type, name: "W<u32>", scope: !8, file: !14, size: 64, align: 32, flags: DIFlagPublic, elements: !135, templateParams: !139, identifier: "8fb9bdfa99663653877301d5e7ae2548")
!135 = !{!136, !137}
!136 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !134, file: !14, baseType: !11, size: 32, align: 32, flags: DIFlagPrivate)
!137 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !134, file: !14, baseType: !138, size: 8, align: 8, offset: 32, flags: DIFlagPrivate)
!138 = !DIBasicType(name: "u8", size: 8, encoding: DW_ATE_unsigned)
!139 = !{!140}
!140 = !DITemplateTypeParameter(name: "T", type: !11)
!141 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !131, file: !14, baseType: !138, size: 8, align: 8, offset: 64, flags: DIFlagPrivate)
!142 = !{!143}
!143 = !DITemplateTypeParameter(name: "T", type: !134)
!144 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !128, file: !14, baseType: !138, size: 8, align: 8, offset: 96, flags: DIFlagPrivate)
!145 = !{!146}
!146 = !DITemplateTypeParameter(name: "T", type: !131)
!147 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !125, file: !14, baseType: !138, size: 8, align: 8, offset: 128, flags: DIFlagPrivate)
!148 = !{!149}
!149 = !DITemplateTypeParameter(name: "T", type: !128)
!150 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !122, file: !14, baseType: !138, size: 8, align: 8, offset: 160, flags: DIFlagPrivate)
!151 = !{!152}
!152 = !DITemplateTypeParameter(name: "T", type: !125)
!153 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !119, file: !14, baseType: !138, size: 8, align: 8, offset: 192, flags: DIFlagPrivate)
!154 = !{!155}
!155 = !DITemplateTypeParameter(name: "T", type: !122)
!156 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !116, file: !14, baseType: !138, size: 8, align: 8, offset: 224, flags: DIFlagPrivate)
!157 = !{!158}
!158 = !DITemplateTypeParameter(name: "T", type: !119)
!159 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !113, file: !14, baseType: !138, size: 8, align: 8, offset: 256, flags: DIFlagPrivate)
!160 = !{!161}
!161 = !DITemplateTypeParameter(name: "T", type: !116)
!162 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !110, file: !14, baseType: !138, size: 8, align: 8, offset: 288, flags: DIFlagPrivate)
!163 = !{!164}
!164 = !DITemplateTypeParameter(name: "T", type: !113)
!165 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !107, file: !14, baseType: !138, size: 8, align: 8, offset: 320, flags: DIFlagPrivate)
!166 = !{!167}
!167 = !DITemplateTypeParameter(name: "T", type: !110)
!168 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !104, file: !14, baseType: !138, size: 8, align: 8, offset: 352, flags: DIFlagPrivate)
!169 = !{!170}
!170 = !DITemplateTypeParameter(name: "T", type: !107)
!171 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !101, file: !14, baseType: !138, size: 8, align: 8, offset: 384, flags: DIFlagPrivate)
!172 = !{!173}
!173 = !DITemplateTypeParameter(name: "T", type: !104)
!174 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !98, file: !14, baseType: !138, size: 8, align: 8, offset: 416, flags: DIFlagPrivate)
!175 = !{!176}
!176 = !DITemplateTypeParameter(name: "T", type: !101)
!177 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !95, file: !14, baseType: !138, size: 8, align: 8, offset: 448, flags: DIFlagPrivate)
!178 = !{!179}
!179 = !DITemplateTypeParameter(name: "T", type: !98)
!180 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !92, file: !14, baseType: !138, size: 8, align: 8, offset: 480, flags: DIFlagPrivate)
!181 = !{!182}
!182 = !DITemplateTypeParameter(name: "T", type: !95)
!183 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !89, file: !14, baseType: !138, size: 8, align: 8, offset: 512, flags: DIFlagPrivate)
!184 = !{!185}
!185 = !DITemplateTypeParameter(name: "T", type: !92)
!186 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !86, file: !14, baseType: !138, size: 8, align: 8, offset: 544, flags: DIFlagPrivate)
!187 = !{!188}
!188 = !DITemplateTypeParameter(name: "T", type: !89)
!189 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !83, file: !14, baseType: !138, size: 8, align: 8, offset: 576, flags: DIFlagPrivate)
!190 = !{!191}
!191 = !DITemplateTypeParameter(name: "T", type: !86)
!192 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !80, file: !14, baseType: !138, size: 8, align: 8, offset: 608, flags: DIFlagPrivate)
!193 = !{!194}
!194 = !DITemplateTypeParameter(name: "T", type: !83)
!195 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !77, file: !14, baseType: !138, size: 8, align: 8, offset: 640, flags: DIFlagPrivate)
!196 = !{!197}
!197 = !DITemplateTypeParameter(name: "T", type: !80)
!198 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !74, file: !14, baseType: !138, size: 8, align: 8, offset: 672, flags: DIFlagPrivate)
!199 = !{!200}
!200 = !DITemplateTypeParameter(name: "T", type: !77)
!201 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !71, file: !14, baseType: !138, size: 8, align: 8, offset: 704, flags: DIFlagPrivate)
!202 = !{!203}
!203 = !DITemplateTypeParameter(name: "T", type: !74)
!204 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !68, file: !14, baseType: !138, size: 8, align: 8, offset: 736, flags: DIFlagPrivate)
!205 = !{!206}
!206 = !DITemplateTypeParameter(name: "T", type: !71)
!207 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !65, file: !14, baseType: !138, size: 8, align: 8, offset: 768, flags: DIFlagPrivate)
!208 = !{!209}
!209 = !DITemplateTypeParameter(name: "T", type: !68)
!210 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !62, file: !14, baseType: !138, size: 8, align: 8, offset: 800, flags: DIFlagPrivate)
!211 = !{!212}
!212 = !DITemplateTypeParameter(name: "T", type: !65)
!213 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !59, file: !14, baseType: !138, size: 8, align: 8, offset: 832, flags: DIFlagPrivate)
!214 = !{!215}
!215 = !DITemplateTypeParameter(name: "T", type: !62)
!216 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !56, file: !14, baseType: !138, size: 8, align: 8, offset: 864, flags: DIFlagPrivate)
!217 = !{!218}
!218 = !DITemplateTypeParameter(name: "T", type: !59)
!219 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !53, file: !14, baseType: !138, size: 8, align: 8, offset: 896, flags: DIFlagPrivate)
!220 = !{!221}
!221 = !DITemplateTypeParameter(name: "T", type: !56)
!222 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !50, file: !14, baseType: !138, size: 8, align: 8, offset: 928, flags: DIFlagPrivate)
!223 = !{!224}
!224 = !DITemplateTypeParameter(name: "T", type: !53)
!225 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !47, file: !14, baseType: !138, size: 8, align: 8, offset: 960, flags: DIFlagPrivate)
!226 = !{!227}
!227 = !DITemplateTypeParameter(name: "T", type: !50)
!228 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !44, file: !14, baseType: !138, size: 8, align: 8, offset: 992, flags: DIFlagPrivate)
!229 = !{!230}
!230 = !DITemplateTypeParameter(name: "T", type: !47)
!231 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !41, file: !14, baseType: !138, size: 8, align: 8, offset: 1024, flags: DIFlagPrivate)
!232 = !{!233}
!233 = !DITemplateTypeParameter(name: "T", type: !44)
!234 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !38, file: !14, baseType: !138, size: 8, align: 8, offset: 1056, flags: DIFlagPrivate)
!235 = !{!236}
!236 = !DITemplateTypeParameter(name: "T", type: !41)
!237 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !35, file: !14, baseType: !138, size: 8, align: 8, offset: 1088, flags: DIFlagPrivate)
!238 = !{!239}
!239 = !DITemplateTypeParameter(name: "T", type: !38)
!240 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !32, file: !14, baseType: !138, size: 8, align: 8, offset: 1120, flags: DIFlagPrivate)
!241 = !{!242}
!242 = !DITemplateTypeParameter(name: "T", type: !35)
!243 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !29, file: !14, baseType: !138, size: 8, align: 8, offset: 1152, flags: DIFlagPrivate)
!244 = !{!245}
!245 = !DITemplateTypeParameter(name: "T", type: !32)
!246 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !26, file: !14, baseType: !138, size: 8, align: 8, offset: 1184, flags: DIFlagPrivate)
!247 = !{!248}
!248 = !DITemplateTypeParameter(name: "T", type: !29)
!249 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !23, file: !14, baseType: !138, size: 8, align: 8, offset: 1216, flags: DIFlagPrivate)
!250 = !{!251}
!251 = !DITemplateTypeParameter(name: "T", type: !26)
!252 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !20, file: !14, baseType: !138, size: 8, align: 8, offset: 1248, flags: DIFlagPrivate)
!253 = !{!254}
!254 = !DITemplateTypeParameter(name: "T", type: !23)
!255 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !17, file: !14, baseType: !138, size: 8, align: 8, offset: 1280, flags: DIFlagPrivate)
!256 = !{!257}
!257 = !DITemplateTypeParameter(name: "T", type: !20)
!258 = !{}
!259 = !{!260}
!260 = !DILocalVariable(name: "s", arg: 1, scope: !6, file: !7, line: 7, type: !12)
!261 = !DILocation(line: 7, column: 21, scope: !6)
!262 = !DILocalVariable(name: "dummy", arg: 1, scope: !263, file: !264, line: 490, type: !269)
!263 = distinct !DISubprogram(name: "black_box<&&t::S>", linkageName: "_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_", scope: !265, file: !264, line: 490, type: !267, scopeLine: 490, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !271, retainedNodes: !270)
!264 = !DIFile(filename: "library/core/src/hint.rs", directory: "/usr/src/rustc-1.96.0", checksumkind: CSK_MD5, checksum: "3bdbac5c7616d584a36b114744411911")
!265 = !DINamespace(name: "hint", scope: !266)
!266 = !DINamespace(name: "core", scope: null)
!267 = !DISubroutineType(types: !268)
!268 = !{!269, !269}
!269 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&&t::S", baseType: !12, size: 64, align: 64, dwarfAddressSpace: 0)
!270 = !{!262}
!271 = !{!272}
!272 = !DITemplateTypeParameter(name: "T", type: !269)
!273 = !DILocation(line: 0, scope: !263, inlinedAt: !274)
!274 = distinct !DILocation(line: 8, column: 5, scope: !6)
!275 = !DILocation(line: 491, column: 5, scope: !263, inlinedAt: !274)
!276 = !{!277}
!277 = distinct !{!277, !278, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_: %dummy"}
!278 = distinct !{!278, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_"}
!279 = !{i64 896097681878748}
!280 = !DILocation(line: 10, column: 2, scope: !6)
