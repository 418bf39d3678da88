; Pointers and references to one type are one PTR without a name. A function pointer is a PTR to a FUNC_PROTO. A tag says which
; of Rust's it is, where that is not `&T`.
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
;
; CHECK:      STRUCT S size=40
; CHECK-NEXT:   a: PTR INT unsigned int @0
; CHECK-NEXT:   b: PTR INT unsigned int @8
; CHECK-NEXT:     TAG "rust.type=&mut u32"
; CHECK-NEXT:   e: PTR FUNC_PROTO((anon): INT unsigned int, (anon): PTR STRUCT S) -> INT unsigned long long @16
; CHECK-NEXT:     TAG "rust.type=extern \22C\22 fn(u32, *const t::S) -> u64"
; CHECK-NEXT:   c: PTR INT unsigned int @24
; CHECK-NEXT:     TAG "rust.type=*const u32"
; CHECK-NEXT:   d: PTR INT unsigned int @32
; CHECK-NEXT:     TAG "rust.type=*mut u32"
; CHECK-NEXT:   TAG "rust.type=t::S"
; CHECK:      FUNC f(s: PTR STRUCT S) -> INT unsigned int linkage=global
; CHECK-NEXT:   TAG "rust.returns=u32"
;
; COMMAND: rustc --edition 2021 --crate-name t --crate-type lib --target bpfel-unknown-none -Cpanic=abort -Cdebuginfo=2 -Copt-level=1 t.rs
;; #![no_std]
;; #![allow(dead_code)]
;; pub struct S<'a> {
;;     a: &'a u32,
;;     b: &'a mut u32,
;;     c: *const u32,
;;     d: *mut u32,
;;     e: extern "C" fn(u32, *const S) -> u64,
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
define noundef i32 @f(ptr noalias noundef readonly align 8 dereferenceable(40) %0) unnamed_addr #0 !dbg !6 {
start:
  %1 = alloca [8 x i8], align 8
  %s = alloca [8 x i8], align 8
  store ptr %0, ptr %s, align 8
    #dbg_declare(ptr %s, !32, !DIExpression(), !33)
    #dbg_value(ptr %s, !34, !DIExpression(), !45)
  store ptr %s, ptr %1, align 8, !dbg !47, !noalias !48
  call void asm sideeffect "", "r,~{memory}"(ptr nonnull %1) #2, !dbg !47, !srcloc !51
  ret i32 1, !dbg !52
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
!6 = distinct !DISubprogram(name: "f", scope: !8, file: !7, line: 11, type: !9, scopeLine: 11, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !30, retainedNodes: !31)
!7 = !DIFile(filename: "t.rs", directory: "", checksumkind: CSK_MD5, checksum: "f545336c668fd2234d05c25774ea5293")
!8 = !DINamespace(name: "t", scope: null)
!9 = !DISubroutineType(types: !10)
!10 = !{!11, !12}
!11 = !DIBasicType(name: "u32", size: 32, encoding: DW_ATE_unsigned)
!12 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&t::S", baseType: !13, size: 64, align: 64, dwarfAddressSpace: 0)
!13 = !DICompositeType(tag: DW_TAG_structure_type, name: "S", scope: !8, file: !14, size: 320, align: 64, flags: DIFlagPublic, elements: !15, templateParams: !30, identifier: "e5a93e7adbb46a03443b575ad5bbc653")
!14 = !DIFile(filename: "<unknown>", directory: "")
!15 = !{!16, !18, !20, !22, !24}
!16 = !DIDerivedType(tag: DW_TAG_member, name: "a", scope: !13, file: !14, baseType: !17, size: 64, align: 64, flags: DIFlagPrivate)
!17 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&u32", baseType: !11, size: 64, align: 64, dwarfAddressSpace: 0)
!18 = !DIDerivedType(tag: DW_TAG_member, name: "b", scope: !13, file: !14, baseType: !19, size: 64, align: 64, offset: 64, flags: DIFlagPrivate)
!19 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&mut u32", baseType: !11, size: 64, align: 64, dwarfAddressSpace: 0)
!20 = !DIDerivedType(tag: DW_TAG_member, name: "c", scope: !13, file: !14, baseType: !21, size: 64, align: 64, offset: 192, flags: DIFlagPrivate)
!21 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "*const u32", baseType: !11, size: 64, align: 64, dwarfAddressSpace: 0)
!22 = !DIDerivedType(tag: DW_TAG_member, name: "d", scope: !13, file: !14, baseType: !23, size: 64, align: 64, offset: 256, flags: DIFlagPrivate)
!23 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "*mut u32", baseType: !11, size: 64, align: 64, dwarfAddressSpace: 0)
!24 = !DIDerivedType(tag: DW_TAG_member, name: "e", scope: !13, file: !14, baseType: !25, size: 64, align: 64, offset: 128, flags: DIFlagPrivate)
!25 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "extern \22C\22 fn(u32, *const t::S) -> u64", baseType: !26, size: 64, align: 64, dwarfAddressSpace: 0)
!26 = !DISubroutineType(types: !27)
!27 = !{!28, !11, !29}
!28 = !DIBasicType(name: "u64", size: 64, encoding: DW_ATE_unsigned)
!29 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "*const t::S", baseType: !13, size: 64, align: 64, dwarfAddressSpace: 0)
!30 = !{}
!31 = !{!32}
!32 = !DILocalVariable(name: "s", arg: 1, scope: !6, file: !7, line: 11, type: !12)
!33 = !DILocation(line: 11, column: 21, scope: !6)
!34 = !DILocalVariable(name: "dummy", arg: 1, scope: !35, file: !36, line: 490, type: !41)
!35 = distinct !DISubprogram(name: "black_box<&&t::S>", linkageName: "_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_", scope: !37, file: !36, line: 490, type: !39, scopeLine: 490, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !4, templateParams: !43, retainedNodes: !42)
!36 = !DIFile(filename: "library/core/src/hint.rs", directory: "/usr/src/rustc-1.96.0", checksumkind: CSK_MD5, checksum: "3bdbac5c7616d584a36b114744411911")
!37 = !DINamespace(name: "hint", scope: !38)
!38 = !DINamespace(name: "core", scope: null)
!39 = !DISubroutineType(types: !40)
!40 = !{!41, !41}
!41 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&&t::S", baseType: !12, size: 64, align: 64, dwarfAddressSpace: 0)
!42 = !{!34}
!43 = !{!44}
!44 = !DITemplateTypeParameter(name: "T", type: !41)
!45 = !DILocation(line: 0, scope: !35, inlinedAt: !46)
!46 = distinct !DILocation(line: 12, column: 5, scope: !6)
!47 = !DILocation(line: 491, column: 5, scope: !35, inlinedAt: !46)
!48 = !{!49}
!49 = distinct !{!49, !50, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_: %dummy"}
!50 = distinct !{!50, !"_RINvNtCs1NpfdXmxSul_4core4hint9black_boxRRNtCshQ9zqyQK4ah_1t1SEBG_"}
!51 = !{i64 896243710766846}
!52 = !DILocation(line: 14, column: 2, scope: !6)
