; A function itself, as a value, has no size, though rustc describes it as it does a pointer to one. Where it is captured, or
; generic code holds it, nothing may lie where a pointer would.
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
; RUN: %polybpf-btf types %t.o | FileCheck --check-prefix=TYPES %s
; CHECK:      STRUCT Both_fn_u8_to_u8_{{h[0-9a-f]+}} size=8
; CHECK-NEXT:   a: INT unsigned int @0
; CHECK-NEXT:   f: STRUCT fn_u8_to_u8_[[H:h[0-9a-f]+]] @4
; CHECK-NEXT:   b: INT unsigned char @4
; CHECK:        TAG "rust.type=t::Both<fn(u8) -> u8>"
; CHECK:      STRUCT fn_u8_to_u8_[[H]] size=0
; CHECK-NEXT:   TAG "rust.type=fn(u8) -> u8"
; TYPES-NOT:  struct fn(
; TYPES:      struct t::Both<fn(u8) -> u8> { // 8 bytes
; TYPES-NEXT:   a: u32 @0,
; TYPES-NEXT:   f: fn(u8) -> u8 @4,
; COMMAND: rustc --crate-type lib --crate-name t --edition 2021 --target bpfel-unknown-none -Cpanic=abort -Cdebuginfo=2 --emit=llvm-ir t.rs
;; #![no_std]
;; pub struct Both<F> { pub a: u32, pub f: F, pub b: u8 }
;; #[inline(never)]
;; fn take<F: Fn(u8) -> u8>(both: &Both<F>) -> u8 { (both.f)(both.b) }
;; #[no_mangle]
;; pub fn f() -> u8 { take(&Both { a: 1, f: u8::swap_bytes, b: 2 }) }
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

@alloc_25cb57645bd647c5d9a31e238f87c54f = private unnamed_addr constant <{ [5 x i8], [3 x i8] }> <{ [5 x i8] c"\01\00\00\00\02", [3 x i8] undef }>, align 4

; t::take::<<u8>::swap_bytes>
; Function Attrs: noinline nounwind
define internal zeroext i8 @_RINvCshQ9zqyQK4ah_1t4takeNvMs4_NtCs1NpfdXmxSul_4core3numh10swap_bytesEB2_(ptr align 4 %both) unnamed_addr #0 !dbg !6 {
start:
  %both.dbg.spill = alloca [8 x i8], align 8
  store ptr %both, ptr %both.dbg.spill, align 8
    #dbg_declare(ptr %both.dbg.spill, !26, !DIExpression(), !27)
  %_2 = getelementptr inbounds i8, ptr %both, i64 4, !dbg !28
  %0 = getelementptr inbounds i8, ptr %both, i64 4, !dbg !29
  %_4 = load i8, ptr %0, align 4, !dbg !29
; call <<u8>::swap_bytes as core::ops::function::Fn<(u8,)>>::call
  %_0 = call zeroext i8 @_RNvYNvMs4_NtCs1NpfdXmxSul_4core3numh10swap_bytesINtNtNtBa_3ops8function2FnThEE4callCshQ9zqyQK4ah_1t(ptr %_2, i8 %_4) #3, !dbg !28
  ret i8 %_0, !dbg !30
}

; <<u8>::swap_bytes as core::ops::function::Fn<(u8,)>>::call
; Function Attrs: inlinehint nounwind
define internal zeroext i8 @_RNvYNvMs4_NtCs1NpfdXmxSul_4core3numh10swap_bytesINtNtNtBa_3ops8function2FnThEE4callCshQ9zqyQK4ah_1t(ptr %_1, i8 %0) unnamed_addr #1 !dbg !31 {
start:
  %1 = alloca [1 x i8], align 1
  %self.dbg.spill.i = alloca [1 x i8], align 1
  %_1.dbg.spill = alloca [8 x i8], align 8
  %_2 = alloca [1 x i8], align 1
  store i8 %0, ptr %_2, align 1
  store ptr %_1, ptr %_1.dbg.spill, align 8
    #dbg_declare(ptr %_1.dbg.spill, !41, !DIExpression(), !50)
    #dbg_declare(ptr %_2, !42, !DIExpression(), !50)
  %2 = load i8, ptr %_2, align 1, !dbg !50
  store i8 %2, ptr %self.dbg.spill.i, align 1
    #dbg_declare(ptr %self.dbg.spill.i, !51, !DIExpression(), !57)
  store i8 %2, ptr %1, align 1, !dbg !59
  %_0.i = load i8, ptr %1, align 1, !dbg !59
  ret i8 %_0.i, !dbg !50
}

; Function Attrs: nounwind
define zeroext i8 @f() unnamed_addr #2 !dbg !60 {
start:
; call t::take::<<u8>::swap_bytes>
  %_0 = call zeroext i8 @_RINvCshQ9zqyQK4ah_1t4takeNvMs4_NtCs1NpfdXmxSul_4core3numh10swap_bytesEB2_(ptr align 4 @alloc_25cb57645bd647c5d9a31e238f87c54f) #4, !dbg !63
  ret i8 %_0, !dbg !64
}

attributes #0 = { noinline nounwind "target-cpu"="generic" }
attributes #1 = { inlinehint nounwind "target-cpu"="generic" }
attributes #2 = { nounwind "target-cpu"="generic" }
attributes #3 = { inlinehint nounwind }
attributes #4 = { noinline nounwind }

!llvm.module.flags = !{!0, !1, !2}
!llvm.ident = !{!3}
!llvm.dbg.cu = !{!4}

!0 = !{i32 8, !"PIC Level", i32 2}
!1 = !{i32 7, !"Dwarf Version", i32 4}
!2 = !{i32 2, !"Debug Info Version", i32 3}
!3 = !{!"rustc version 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)"}
!4 = distinct !DICompileUnit(language: DW_LANG_Rust, file: !5, producer: "clang LLVM (rustc version 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball))", isOptimized: false, runtimeVersion: 0, emissionKind: FullDebug, splitDebugInlining: false, nameTableKind: None)
!5 = !DIFile(filename: "t.rs/@/t.cfceb77a2975d81f-cgu.0", directory: "")
!6 = distinct !DISubprogram(name: "take<fn(u8) -> u8>", linkageName: "_RINvCshQ9zqyQK4ah_1t4takeNvMs4_NtCs1NpfdXmxSul_4core3numh10swap_bytesEB2_", scope: !8, file: !7, line: 4, type: !9, scopeLine: 4, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition, unit: !4, templateParams: !23, retainedNodes: !25)
!7 = !DIFile(filename: "t.rs", directory: "", checksumkind: CSK_MD5, checksum: "8d132ef7cef40ac1dcb8a11d61c6982e")
!8 = !DINamespace(name: "t", scope: null)
!9 = !DISubroutineType(types: !10)
!10 = !{!11, !12}
!11 = !DIBasicType(name: "u8", size: 8, encoding: DW_ATE_unsigned)
!12 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&t::Both<fn(u8) -> u8>", baseType: !13, size: 64, align: 64, dwarfAddressSpace: 0)
!13 = !DICompositeType(tag: DW_TAG_structure_type, name: "Both<fn(u8) -> u8>", scope: !8, file: !14, size: 64, align: 32, flags: DIFlagPublic, elements: !15, templateParams: !23, identifier: "3eab8ffaee4f750aef94657e7d2f0fcd")
!14 = !DIFile(filename: "<unknown>", directory: "")
!15 = !{!16, !18, !22}
!16 = !DIDerivedType(tag: DW_TAG_member, name: "a", scope: !13, file: !14, baseType: !17, size: 32, align: 32, flags: DIFlagPublic)
!17 = !DIBasicType(name: "u32", size: 32, encoding: DW_ATE_unsigned)
!18 = !DIDerivedType(tag: DW_TAG_member, name: "f", scope: !13, file: !14, baseType: !19, align: 8, offset: 32, flags: DIFlagPublic)
!19 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "fn(u8) -> u8", baseType: !20, align: 8, dwarfAddressSpace: 0)
!20 = !DISubroutineType(types: !21)
!21 = !{!11, !11}
!22 = !DIDerivedType(tag: DW_TAG_member, name: "b", scope: !13, file: !14, baseType: !11, size: 8, align: 8, offset: 32, flags: DIFlagPublic)
!23 = !{!24}
!24 = !DITemplateTypeParameter(name: "F", type: !19)
!25 = !{!26}
!26 = !DILocalVariable(name: "both", arg: 1, scope: !6, file: !7, line: 4, type: !12)
!27 = !DILocation(line: 4, column: 26, scope: !6)
!28 = !DILocation(line: 4, column: 50, scope: !6)
!29 = !DILocation(line: 4, column: 59, scope: !6)
!30 = !DILocation(line: 4, column: 68, scope: !6)
!31 = distinct !DISubprogram(name: "call<fn(u8) -> u8, (u8)>", linkageName: "_RNvYNvMs4_NtCs1NpfdXmxSul_4core3numh10swap_bytesINtNtNtBa_3ops8function2FnThEE4callCshQ9zqyQK4ah_1t", scope: !33, file: !32, line: 79, type: !37, scopeLine: 79, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition, unit: !4, templateParams: !47, retainedNodes: !40)
!32 = !DIFile(filename: "library/core/src/ops/function.rs", directory: "/usr/src/rustc-1.96.0", checksumkind: CSK_MD5, checksum: "7165aec212fc528edf645f7f5c1c91bb")
!33 = !DINamespace(name: "Fn", scope: !34)
!34 = !DINamespace(name: "function", scope: !35)
!35 = !DINamespace(name: "ops", scope: !36)
!36 = !DINamespace(name: "core", scope: null)
!37 = !DISubroutineType(types: !38)
!38 = !{!11, !39, !11}
!39 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&fn(u8) -> u8", baseType: !19, size: 64, align: 64, dwarfAddressSpace: 0)
!40 = !{!41, !42}
!41 = !DILocalVariable(arg: 1, scope: !31, file: !32, line: 79, type: !39)
!42 = !DILocalVariable(arg: 2, scope: !31, file: !32, line: 79, type: !43)
!43 = !DICompositeType(tag: DW_TAG_structure_type, name: "(u8)", file: !14, size: 8, align: 8, elements: !44, templateParams: !46, identifier: "f65cbee37d4853f9abea826140741fb4")
!44 = !{!45}
!45 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !43, file: !14, baseType: !11, size: 8, align: 8)
!46 = !{}
!47 = !{!48, !49}
!48 = !DITemplateTypeParameter(name: "Self", type: !19)
!49 = !DITemplateTypeParameter(name: "Args", type: !43)
!50 = !DILocation(line: 79, column: 5, scope: !31)
!51 = !DILocalVariable(name: "self", arg: 1, scope: !52, file: !53, line: 613, type: !11)
!52 = distinct !DISubprogram(name: "swap_bytes", linkageName: "_RNvMs4_NtCs1NpfdXmxSul_4core3numh10swap_bytes", scope: !54, file: !53, line: 613, type: !20, scopeLine: 613, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition, unit: !4, templateParams: !46, retainedNodes: !56)
!53 = !DIFile(filename: "library/core/src/num/uint_macros.rs", directory: "/usr/src/rustc-1.96.0", checksumkind: CSK_MD5, checksum: "5fc7d5e74eb0c3c3b6eb5c642b7e095f")
!54 = !DINamespace(name: "{impl#6}", scope: !55)
!55 = !DINamespace(name: "num", scope: !36)
!56 = !{!51}
!57 = !DILocation(line: 613, column: 33, scope: !52, inlinedAt: !58)
!58 = distinct !DILocation(line: 79, column: 5, scope: !31)
!59 = !DILocation(line: 614, column: 13, scope: !52, inlinedAt: !58)
!60 = distinct !DISubprogram(name: "f", scope: !8, file: !7, line: 6, type: !61, scopeLine: 6, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !4, templateParams: !46)
!61 = !DISubroutineType(types: !62)
!62 = !{!11}
!63 = !DILocation(line: 6, column: 20, scope: !60)
!64 = !DILocation(line: 6, column: 67, scope: !60)
