; Shapes of Zig, D, Pascal and others that no front end at hand writes, by hand: names with any punctuation, integers of any
; number of bits, slices, optionals, sets, subranges, strings, interfaces, immutable types. None may be void or a crash.
;
; REQUIRES: llvm-22-host
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
; RUN: %polybpf-btf validate %t.o
;
; CHECK:      STRUCT all_S_h{{[0-9a-f]+}} size=128
; CHECK-NEXT:   small: INT u3 @0
; CHECK-NEXT:   fixed: CONST INT u8 @1
; CHECK-NEXT:   text: STRUCT slice_const_u8_h{{[0-9a-f]+}} @8
; CHECK-NEXT:   maybe: STRUCT u32_h{{[0-9a-f]+}} @24
; CHECK-NEXT:   set_of_days_h{{[0-9a-f]+}}: TYPEDEF days @32
; CHECK-NEXT:     TAG "zig.name=set of days"
; CHECK-NEXT:   index: TYPEDEF Index @36
; CHECK-NEXT:   line: STRUCT character_80_h{{[0-9a-f]+}} @40
; CHECK-NEXT:   reader: PTR FWD struct Reader @120
; CHECK:      STRUCT u32_h{{[0-9a-f]+}} size=8
; CHECK-NEXT:   some: INT u32 @0
; CHECK-NEXT:   T_h{{[0-9a-f]+}}: INT bool @4
; CHECK-NEXT:     TAG "zig.name=?"
; CHECK-NEXT:   TAG "zig.type=?u32"
; CHECK:      TYPEDEF days = INT unsigned char
; CHECK-NEXT:   TAG "zig.type=days"
; CHECK:      TYPEDEF Index = INT unsigned int
; CHECK:      STRUCT character_80_h{{[0-9a-f]+}} size=80
; CHECK-NEXT:   data: ARRAY[80] INT unsigned char @0
; CHECK-NEXT:   TAG "zig.type=character(80)"
target triple = "bpfel"

define void @f(ptr %s) !dbg !4 {
  ret void, !dbg !50
}

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!1, !2}
!0 = distinct !DICompileUnit(language: DW_LANG_Zig, file: !3, producer: "zig", isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug)
!1 = !{i32 2, !"Debug Info Version", i32 3}
!2 = !{i32 7, !"Dwarf Version", i32 5}
!3 = !DIFile(filename: "all.zig", directory: "")
!4 = distinct !DISubprogram(name: "f", scope: !3, file: !3, line: 1, type: !5, spFlags: DISPFlagDefinition, unit: !0, retainedNodes: !8)
!5 = !DISubroutineType(types: !6)
!6 = !{null, !7}
!7 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "*all.S", baseType: !10, size: 64)
!8 = !{!9}
!9 = !DILocalVariable(name: "s", arg: 1, scope: !4, file: !3, type: !7)
!10 = !DICompositeType(tag: DW_TAG_structure_type, name: "all.S", scope: !3, file: !3, size: 1024, elements: !11)
!11 = !{!12, !13, !14, !15, !16, !17, !18, !19}
!12 = !DIDerivedType(tag: DW_TAG_member, name: "small", scope: !10, baseType: !20, size: 8)
!13 = !DIDerivedType(tag: DW_TAG_member, name: "text", scope: !10, baseType: !21, size: 128, offset: 64)
!14 = !DIDerivedType(tag: DW_TAG_member, name: "maybe", scope: !10, baseType: !25, size: 64, offset: 192)
!15 = !DIDerivedType(tag: DW_TAG_member, name: "set of days", scope: !10, baseType: !30, size: 8, offset: 256)
!16 = !DIDerivedType(tag: DW_TAG_member, name: "index", scope: !10, baseType: !31, size: 32, offset: 288)
!17 = !DIDerivedType(tag: DW_TAG_member, name: "line", scope: !10, baseType: !32, size: 640, offset: 320)
!18 = !DIDerivedType(tag: DW_TAG_member, name: "reader", scope: !10, baseType: !33, size: 64, offset: 960)
!19 = !DIDerivedType(tag: DW_TAG_member, name: "fixed", scope: !10, baseType: !34, size: 8, offset: 8)
!20 = !DIBasicType(name: "u3", size: 3, encoding: DW_ATE_unsigned)
!21 = !DICompositeType(tag: DW_TAG_structure_type, name: "[]const u8", size: 128, elements: !22)
!22 = !{!23, !24}
!23 = !DIDerivedType(tag: DW_TAG_member, name: "ptr", scope: !21, baseType: !40, size: 64)
!24 = !DIDerivedType(tag: DW_TAG_member, name: "len", scope: !21, baseType: !41, size: 64, offset: 64)
!25 = !DICompositeType(tag: DW_TAG_structure_type, name: "?u32", size: 64, elements: !26)
!26 = !{!27, !28}
!27 = !DIDerivedType(tag: DW_TAG_member, name: "some", scope: !25, baseType: !42, size: 32)
!28 = !DIDerivedType(tag: DW_TAG_member, name: "?", scope: !25, baseType: !43, size: 8, offset: 32)
!29 = !DIBasicType(name: "u8", size: 8, encoding: DW_ATE_unsigned)
!30 = !DIDerivedType(tag: DW_TAG_set_type, name: "days", baseType: !44, size: 8)
!31 = !DISubrangeType(name: "Index", size: 32, lowerBound: i64 1, upperBound: i64 10, baseType: !42)
!32 = !DIStringType(name: "character(80)", size: 640)
!33 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !35, size: 64)
!34 = !DIDerivedType(tag: DW_TAG_immutable_type, baseType: !29)
!35 = !DICompositeType(tag: DW_TAG_class_type, name: "Reader", size: 64, elements: !36)
!36 = !{!37}
!37 = !DIDerivedType(tag: DW_TAG_member, name: "vtable", scope: !35, baseType: !40, size: 64)
!40 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "*const u8", baseType: !29, size: 64)
!41 = !DIBasicType(name: "usize", size: 64, encoding: DW_ATE_unsigned)
!42 = !DIBasicType(name: "u32", size: 32, encoding: DW_ATE_unsigned)
!43 = !DIBasicType(name: "bool", size: 8, encoding: DW_ATE_boolean)
!44 = !DICompositeType(tag: DW_TAG_enumeration_type, name: "day", size: 8, baseType: !29, elements: !45)
!45 = !{!46, !47}
!46 = !DIEnumerator(name: "mon", value: 0, isUnsigned: true)
!47 = !DIEnumerator(name: "@\22tue day\22", value: 1, isUnsigned: true)
!50 = !DILocation(line: 1, scope: !4)
