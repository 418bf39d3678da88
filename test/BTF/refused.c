// The kernel's own words are the answer, with the type that a line about a member belongs to. Exit status 1.
//
// REQUIRES: bpf
// RUN: split-file %s %t
// RUN: %clang -target bpf -x ir -O2 -c %t/name.ll -o %t/name.o
// RUN: %clang -target bpf -x ir -O2 -c %t/order.ll -o %t/order.o
// RUN: not %polybpf-btf load %t/name.o %t/order.o | FileCheck %s
// CHECK: name.o: refused: [{{[0-9]+}}] STRUCT Option<u32> size=4 vlen=1 Invalid name
// CHECK: order.o: refused: [{{[0-9]+}}] STRUCT Mixed size=8 vlen=2: low type_id={{[0-9]+}} bits_offset=0 Invalid member bits_offset
//
// One bad file does not hide the others.
// RUN: %clang -target bpf -g -O2 -c %t/good.c -o %t/good.o
// RUN: not %polybpf-btf load %t/name.o %t/good.o | FileCheck --check-prefix=BOTH %s
// BOTH: name.o: refused
// BOTH: good.o: accepted

//--- good.c
int variable = 1;
//--- name.ll
; pub static X: Option<u32>: a name that BTF does not allow
target triple = "bpfel"
@X = global i32 1, align 4, !dbg !0
!llvm.dbg.cu = !{!2}
!llvm.module.flags = !{!6}
!0 = !DIGlobalVariableExpression(var: !1, expr: !DIExpression())
!1 = distinct !DIGlobalVariable(name: "X", scope: !2, file: !3, line: 1, type: !4, isLocal: false, isDefinition: true)
!2 = distinct !DICompileUnit(language: DW_LANG_Rust, file: !3, producer: "p", isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug, globals: !5)
!3 = !DIFile(filename: "t.rs", directory: "/")
!4 = !DICompositeType(tag: DW_TAG_structure_type, name: "Option<u32>", file: !3, size: 32, elements: !7)
!5 = !{!0}
!6 = !{i32 2, !"Debug Info Version", i32 3}
!7 = !{!8}
!8 = !DIDerivedType(tag: DW_TAG_member, name: "value", scope: !4, file: !3, baseType: !9, size: 32)
!9 = !DIBasicType(name: "u32", size: 32, encoding: DW_ATE_unsigned)
//--- order.ll
; struct Mixed with its members in the order of the source, which is not that of the offsets
target triple = "bpfel"
@X = global i64 1, align 8, !dbg !0
!llvm.dbg.cu = !{!2}
!llvm.module.flags = !{!6}
!0 = !DIGlobalVariableExpression(var: !1, expr: !DIExpression())
!1 = distinct !DIGlobalVariable(name: "X", scope: !2, file: !3, line: 1, type: !4, isLocal: false, isDefinition: true)
!2 = distinct !DICompileUnit(language: DW_LANG_Rust, file: !3, producer: "p", isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug, globals: !5)
!3 = !DIFile(filename: "t.rs", directory: "/")
!4 = !DICompositeType(tag: DW_TAG_structure_type, name: "Mixed", file: !3, size: 64, elements: !7)
!5 = !{!0}
!6 = !{i32 2, !"Debug Info Version", i32 3}
!7 = !{!8, !10}
!8 = !DIDerivedType(tag: DW_TAG_member, name: "high", scope: !4, file: !3, baseType: !9, size: 32, offset: 32)
!9 = !DIBasicType(name: "u32", size: 32, encoding: DW_ATE_unsigned)
!10 = !DIDerivedType(tag: DW_TAG_member, name: "low", scope: !4, file: !3, baseType: !9, size: 32)
