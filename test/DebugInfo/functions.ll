; Programs keep linkage global and the name of their symbol. What only mangled names reach is static, so that the kernel verifies
; it with its callers; names are unique, and each parameter has one.
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
;
; CHECK:      FUNC largest_u32(a: INT unsigned int, b: INT unsigned int) -> INT unsigned int linkage=static
; CHECK:      STRUCT Cfg size=4
; CHECK-NEXT:   limit: INT unsigned int @0
; CHECK-NEXT:   TAG "rust.type=t::Cfg"
; CHECK:      STRUCT tup_u32_u32 size=8
; CHECK-NEXT:   __0: INT unsigned int @0
; CHECK-NEXT:   __1: INT unsigned int @4
; CHECK-NEXT:   TAG "rust.type=(u32, u32)"
; CHECK:      FUNC sum(c: PTR STRUCT Cfg, arg1: INT unsigned int, arg2: STRUCT tup_u32_u32) -> INT unsigned int linkage=static
; CHECK:      FUNC new_h5be7511(x: INT unsigned int) -> INT unsigned int linkage=static
; CHECK:      FUNC new_hb6d9fef(x: INT unsigned char) -> INT unsigned char linkage=static
; CHECK:      FUNC program(c: PTR STRUCT Cfg) -> INT unsigned int linkage=global
;
; COMMAND: rustc --edition 2021 --crate-name t --crate-type lib --target bpfel-unknown-none -Cpanic=abort -Cdebuginfo=2 -Copt-level=1 t.rs
;; #![no_std]
;; #![allow(dead_code)]
;; pub struct Cfg { limit: u32 }
;; impl Cfg { #[inline(never)] pub fn new(x: u32) -> u32 { core::hint::black_box(x) } }
;; pub mod m { #[inline(never)] pub fn new(x: u8) -> u8 { core::hint::black_box(x) } }
;; #[inline(never)]
;; pub fn sum(c: &Cfg, _: u32, (a, b): (u32, u32)) -> u32 { core::hint::black_box(c.limit + a + b) }
;; #[inline(never)]
;; pub fn largest<T: PartialOrd + Copy>(a: T, b: T) -> T { if core::hint::black_box(a) > b { a } else { b } }
;; #[export_name = "program"]
;; pub extern "C" fn f(c: &Cfg) -> u32 {
;;     sum(c, 1, (2, 3)) + Cfg::new(4) + m::new(5) as u32 + largest(6u32, 7)
;; }
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

; t::largest::<u32>
; Function Attrs: noinline nounwind
define noundef i32 @_RINvCshQ9zqyQK4ah_1t7largestmEB2_(i32 noundef %a, i32 noundef %0) unnamed_addr #0 !dbg !6 {
start:
  %1 = alloca [4 x i8], align 4
    #dbg_value(ptr poison, !17, !DIExpression(DW_OP_LLVM_fragment, 0, 32), !31)
    #dbg_value(ptr poison, !29, !DIExpression(DW_OP_LLVM_fragment, 0, 32), !31)
    #dbg_value(i32 %0, !14, !DIExpression(), !33)
    #dbg_value(i32 %a, !13, !DIExpression(), !33)
    #dbg_value(i32 %a, !34, !DIExpression(), !41)
  store i32 %a, ptr %1, align 4, !dbg !43
  call void asm sideeffect "", "r,~{memory}"(ptr nonnull %1) #3, !dbg !43, !srcloc !44
  %_0.i1 = load i32, ptr %1, align 4, !dbg !43, !noundef !30
    #dbg_value(ptr undef, !17, !DIExpression(), !31)
    #dbg_value(ptr undef, !29, !DIExpression(), !31)
  %_0.i = icmp ugt i32 %_0.i1, %0, !dbg !45
  %a. = select i1 %_0.i, i32 %a, i32 %0, !dbg !46
  ret i32 %a., !dbg !47
}

; t::sum
; Function Attrs: noinline nounwind
define noundef i32 @_RNvCshQ9zqyQK4ah_1t3sum(ptr noalias noundef readonly align 4 dereferenceable(4) %c, i32 %_2, i32 noundef %_3.0, i32 noundef %_3.1) unnamed_addr #0 !dbg !48 {
start:
  %0 = alloca [4 x i8], align 4
    #dbg_value(ptr %c, !61, !DIExpression(), !67)
    #dbg_value(i32 poison, !65, !DIExpression(), !67)
    #dbg_value(i32 %_3.0, !66, !DIExpression(DW_OP_LLVM_fragment, 0, 32), !67)
    #dbg_value(i32 %_3.1, !66, !DIExpression(DW_OP_LLVM_fragment, 32, 32), !67)
    #dbg_value(i32 %_3.0, !62, !DIExpression(), !68)
    #dbg_value(i32 %_3.1, !64, !DIExpression(), !68)
  %_8 = load i32, ptr %c, align 4, !dbg !69, !noundef !30
  %_7 = add i32 %_3.1, %_3.0, !dbg !69
  %_6 = add i32 %_7, %_8, !dbg !69
    #dbg_value(i32 %_6, !34, !DIExpression(), !70)
  store i32 %_6, ptr %0, align 4, !dbg !72
  call void asm sideeffect "", "r,~{memory}"(ptr nonnull %0) #3, !dbg !72, !srcloc !44
  %_0.i = load i32, ptr %0, align 4, !dbg !72, !noundef !30
  ret i32 %_0.i, !dbg !73
}

; <t::Cfg>::new
; Function Attrs: noinline nounwind
define noundef i32 @_RNvMCshQ9zqyQK4ah_1tNtB2_3Cfg3new(i32 noundef %x) unnamed_addr #0 !dbg !74 {
start:
  %0 = alloca [4 x i8], align 4
    #dbg_value(i32 %x, !77, !DIExpression(), !78)
    #dbg_value(i32 %x, !34, !DIExpression(), !79)
  store i32 %x, ptr %0, align 4, !dbg !81
  call void asm sideeffect "", "r,~{memory}"(ptr nonnull %0) #3, !dbg !81, !srcloc !44
  %_0.i = load i32, ptr %0, align 4, !dbg !81, !noundef !30
  ret i32 %_0.i, !dbg !82
}

; t::m::new
; Function Attrs: noinline nounwind
define noundef zeroext i8 @_RNvNtCshQ9zqyQK4ah_1t1m3new(i8 noundef %x) unnamed_addr #0 !dbg !83 {
start:
  %0 = alloca [1 x i8], align 1
    #dbg_value(i8 %x, !89, !DIExpression(), !90)
    #dbg_value(i8 %x, !91, !DIExpression(), !96)
  store i8 %x, ptr %0, align 1, !dbg !98
  call void asm sideeffect "", "r,~{memory}"(ptr nonnull %0) #3, !dbg !98, !srcloc !44
  %_0.i = load i8, ptr %0, align 1, !dbg !98, !noundef !30
  ret i8 %_0.i, !dbg !99
}

; Function Attrs: nounwind
define noundef i32 @program(ptr noalias noundef readonly align 4 dereferenceable(4) %c) unnamed_addr #1 !dbg !100 {
start:
    #dbg_value(ptr %c, !104, !DIExpression(), !105)
; call t::sum
  %_4 = tail call noundef i32 @_RNvCshQ9zqyQK4ah_1t3sum(ptr noalias noundef readonly align 4 dereferenceable(4) %c, i32 poison, i32 noundef 2, i32 noundef 3) #4, !dbg !106
; call <t::Cfg>::new
  %_5 = tail call noundef i32 @_RNvMCshQ9zqyQK4ah_1tNtB2_3Cfg3new(i32 noundef 4) #4, !dbg !107
  %_3 = add i32 %_5, %_4, !dbg !106
; call t::m::new
  %_7 = tail call noundef zeroext i8 @_RNvNtCshQ9zqyQK4ah_1t1m3new(i8 noundef 5) #4, !dbg !108
  %_6 = zext i8 %_7 to i32, !dbg !108
  %_2 = add i32 %_3, %_6, !dbg !106
; call t::largest::<u32>
  %_8 = tail call noundef i32 @_RINvCshQ9zqyQK4ah_1t7largestmEB2_(i32 noundef 6, i32 noundef 7) #4, !dbg !109
  %_0 = add i32 %_2, %_8, !dbg !106
  ret i32 %_0, !dbg !110
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)

attributes #0 = { noinline nounwind "target-cpu"="generic" }
attributes #1 = { nounwind "target-cpu"="generic" }
attributes #2 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #3 = { nounwind }
attributes #4 = { noinline nounwind }

!llvm.module.flags = !{!0, !1, !2}
!llvm.ident = !{!3}
!llvm.dbg.cu = !{!4}

!0 = !{i32 8, !"PIC Level", i32 2}
!1 = !{i32 7, !"Dwarf Version", i32 4}
!2 = !{i32 2, !"Debug Info Version", i32 3}
!3 = !{!"rustc version 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)"}
!4 = distinct !DICompileUnit(language: DW_LANG_Rust, file: !5, producer: "clang LLVM (rustc version 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball))", isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug, splitDebugInlining: false, nameTableKind: None)
!5 = !DIFile(filename: "t.rs/@/t.cfceb77a2975d81f-cgu.0", directory: "")
!6 = distinct !DISubprogram(name: "largest<u32>", linkageName: "_RINvCshQ9zqyQK4ah_1t7largestmEB2_", scope: !8, file: !7, line: 9, type: !9, scopeLine: 9, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !15, retainedNodes: !12)
!7 = !DIFile(filename: "t.rs", directory: "", checksumkind: CSK_MD5, checksum: "aa95ce5065ec478f2d449ff4f6628b9f")
!8 = !DINamespace(name: "t", scope: null)
!9 = !DISubroutineType(types: !10)
!10 = !{!11, !11, !11}
!11 = !DIBasicType(name: "u32", size: 32, encoding: DW_ATE_unsigned)
!12 = !{!13, !14}
!13 = !DILocalVariable(name: "a", arg: 1, scope: !6, file: !7, line: 9, type: !11)
!14 = !DILocalVariable(name: "b", arg: 2, scope: !6, file: !7, line: 9, type: !11)
!15 = !{!16}
!16 = !DITemplateTypeParameter(name: "T", type: !11)
!17 = !DILocalVariable(name: "self", arg: 1, scope: !18, file: !19, line: 1919, type: !27)
!18 = distinct !DISubprogram(name: "gt", linkageName: "_RNvXs10_NtNtCs1NpfdXmxSul_4core3cmp5implsmNtB8_10PartialOrd2gt", scope: !20, file: !19, line: 1919, type: !24, scopeLine: 1919, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !30, retainedNodes: !28)
!19 = !DIFile(filename: "library/core/src/cmp.rs", directory: "/usr/src/rustc-1.96.0", checksumkind: CSK_MD5, checksum: "736a93835c8eb09f7e6c373983e20e04")
!20 = !DINamespace(name: "{impl#64}", scope: !21)
!21 = !DINamespace(name: "impls", scope: !22)
!22 = !DINamespace(name: "cmp", scope: !23)
!23 = !DINamespace(name: "core", scope: null)
!24 = !DISubroutineType(types: !25)
!25 = !{!26, !27, !27}
!26 = !DIBasicType(name: "bool", size: 8, encoding: DW_ATE_boolean)
!27 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&u32", baseType: !11, size: 64, align: 64, dwarfAddressSpace: 0)
!28 = !{!17, !29}
!29 = !DILocalVariable(name: "other", arg: 2, scope: !18, file: !19, line: 1919, type: !27)
!30 = !{}
!31 = !DILocation(line: 0, scope: !18, inlinedAt: !32)
!32 = distinct !DILocation(line: 9, column: 60, scope: !6)
!33 = !DILocation(line: 0, scope: !6)
!34 = !DILocalVariable(name: "dummy", arg: 1, scope: !35, file: !36, line: 490, type: !11)
!35 = distinct !DISubprogram(name: "black_box<u32>", linkageName: "_RINvNtCs1NpfdXmxSul_4core4hint9black_boxmECshQ9zqyQK4ah_1t", scope: !37, file: !36, line: 490, type: !38, scopeLine: 490, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !15, retainedNodes: !40)
!36 = !DIFile(filename: "library/core/src/hint.rs", directory: "/usr/src/rustc-1.96.0", checksumkind: CSK_MD5, checksum: "3bdbac5c7616d584a36b114744411911")
!37 = !DINamespace(name: "hint", scope: !23)
!38 = !DISubroutineType(types: !39)
!39 = !{!11, !11}
!40 = !{!34}
!41 = !DILocation(line: 0, scope: !35, inlinedAt: !42)
!42 = distinct !DILocation(line: 9, column: 60, scope: !6)
!43 = !DILocation(line: 491, column: 5, scope: !35, inlinedAt: !42)
!44 = !{i64 897764129189984}
!45 = !DILocation(line: 1919, column: 50, scope: !18, inlinedAt: !32)
!46 = !DILocation(line: 9, column: 57, scope: !6)
!47 = !DILocation(line: 9, column: 107, scope: !6)
!48 = distinct !DISubprogram(name: "sum", linkageName: "_RNvCshQ9zqyQK4ah_1t3sum", scope: !8, file: !7, line: 7, type: !49, scopeLine: 7, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !30, retainedNodes: !60)
!49 = !DISubroutineType(types: !50)
!50 = !{!11, !51, !11, !56}
!51 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&t::Cfg", baseType: !52, size: 64, align: 64, dwarfAddressSpace: 0)
!52 = !DICompositeType(tag: DW_TAG_structure_type, name: "Cfg", scope: !8, file: !53, size: 32, align: 32, flags: DIFlagPublic, elements: !54, templateParams: !30, identifier: "27d5c628ef9bab9da0f77598cf126b0f")
!53 = !DIFile(filename: "<unknown>", directory: "")
!54 = !{!55}
!55 = !DIDerivedType(tag: DW_TAG_member, name: "limit", scope: !52, file: !53, baseType: !11, size: 32, align: 32, flags: DIFlagPrivate)
!56 = !DICompositeType(tag: DW_TAG_structure_type, name: "(u32, u32)", file: !53, size: 64, align: 32, elements: !57, templateParams: !30, identifier: "17be3570ed04f451565b4d5e18e8cfe4")
!57 = !{!58, !59}
!58 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !56, file: !53, baseType: !11, size: 32, align: 32)
!59 = !DIDerivedType(tag: DW_TAG_member, name: "__1", scope: !56, file: !53, baseType: !11, size: 32, align: 32, offset: 32)
!60 = !{!61, !62, !64, !65, !66}
!61 = !DILocalVariable(name: "c", arg: 1, scope: !48, file: !7, line: 7, type: !51)
!62 = !DILocalVariable(name: "a", scope: !63, file: !7, line: 7, type: !11, align: 32)
!63 = distinct !DILexicalBlock(scope: !48, file: !7, line: 7, column: 56)
!64 = !DILocalVariable(name: "b", scope: !63, file: !7, line: 7, type: !11, align: 32)
!65 = !DILocalVariable(arg: 2, scope: !48, file: !7, line: 7, type: !11)
!66 = !DILocalVariable(arg: 3, scope: !48, file: !7, line: 7, type: !56)
!67 = !DILocation(line: 0, scope: !48)
!68 = !DILocation(line: 0, scope: !63)
!69 = !DILocation(line: 7, column: 80, scope: !63)
!70 = !DILocation(line: 0, scope: !35, inlinedAt: !71)
!71 = distinct !DILocation(line: 7, column: 58, scope: !63)
!72 = !DILocation(line: 491, column: 5, scope: !35, inlinedAt: !71)
!73 = !DILocation(line: 7, column: 98, scope: !48)
!74 = distinct !DISubprogram(name: "new", linkageName: "_RNvMCshQ9zqyQK4ah_1tNtB2_3Cfg3new", scope: !52, file: !7, line: 4, type: !38, scopeLine: 4, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !30, declaration: !75, retainedNodes: !76)
!75 = !DISubprogram(name: "new", linkageName: "_RNvMCshQ9zqyQK4ah_1tNtB2_3Cfg3new", scope: !52, file: !7, line: 4, type: !38, scopeLine: 4, flags: DIFlagPrototyped, spFlags: DISPFlagOptimized, templateParams: !30)
!76 = !{!77}
!77 = !DILocalVariable(name: "x", arg: 1, scope: !74, file: !7, line: 4, type: !11)
!78 = !DILocation(line: 0, scope: !74)
!79 = !DILocation(line: 0, scope: !35, inlinedAt: !80)
!80 = distinct !DILocation(line: 4, column: 57, scope: !74)
!81 = !DILocation(line: 491, column: 5, scope: !35, inlinedAt: !80)
!82 = !DILocation(line: 4, column: 83, scope: !74)
!83 = distinct !DISubprogram(name: "new", linkageName: "_RNvNtCshQ9zqyQK4ah_1t1m3new", scope: !84, file: !7, line: 5, type: !85, scopeLine: 5, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !30, retainedNodes: !88)
!84 = !DINamespace(name: "m", scope: !8)
!85 = !DISubroutineType(types: !86)
!86 = !{!87, !87}
!87 = !DIBasicType(name: "u8", size: 8, encoding: DW_ATE_unsigned)
!88 = !{!89}
!89 = !DILocalVariable(name: "x", arg: 1, scope: !83, file: !7, line: 5, type: !87)
!90 = !DILocation(line: 0, scope: !83)
!91 = !DILocalVariable(name: "dummy", arg: 1, scope: !92, file: !36, line: 490, type: !87)
!92 = distinct !DISubprogram(name: "black_box<u8>", linkageName: "_RINvNtCs1NpfdXmxSul_4core4hint9black_boxhECshQ9zqyQK4ah_1t", scope: !37, file: !36, line: 490, type: !85, scopeLine: 490, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !94, retainedNodes: !93)
!93 = !{!91}
!94 = !{!95}
!95 = !DITemplateTypeParameter(name: "T", type: !87)
!96 = !DILocation(line: 0, scope: !92, inlinedAt: !97)
!97 = distinct !DILocation(line: 5, column: 56, scope: !83)
!98 = !DILocation(line: 491, column: 5, scope: !92, inlinedAt: !97)
!99 = !DILocation(line: 5, column: 82, scope: !83)
!100 = distinct !DISubprogram(name: "f", linkageName: "program", scope: !8, file: !7, line: 11, type: !101, scopeLine: 11, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !30, retainedNodes: !103)
!101 = !DISubroutineType(types: !102)
!102 = !{!11, !51}
!103 = !{!104}
!104 = !DILocalVariable(name: "c", arg: 1, scope: !100, file: !7, line: 11, type: !51)
!105 = !DILocation(line: 0, scope: !100)
!106 = !DILocation(line: 12, column: 5, scope: !100)
!107 = !DILocation(line: 12, column: 25, scope: !100)
!108 = !DILocation(line: 12, column: 39, scope: !100)
!109 = !DILocation(line: 12, column: 58, scope: !100)
!110 = !DILocation(line: 13, column: 2, scope: !100)
