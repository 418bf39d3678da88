; Variant parts of another language take the same path under their own prefix: the shape that Ada's records have, with a
; component before the variants, variants for several values and for ranges, variants without a type, and one for all others.
; Written by hand: no front end for it is at hand.
;
; LLVM 19's verifier takes DW_TAG_variant for damage and drops all debug info, before any pass runs.
; REQUIRES: llvm-22-host
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
;
; CHECK:      STRUCT shape size=24
; CHECK-NEXT:   (anon): UNION size=24 @0
; CHECK-NEXT:     tag: ENUM shape__tag @0
; CHECK-NEXT:     (anon): STRUCT size=8 @0
; CHECK-NEXT:       __pad2: ARRAY[4] INT unsigned char @0
; CHECK-NEXT:       area: INT int @4
; CHECK-NEXT:     circle: STRUCT size=16 @0
; CHECK-NEXT:       __pad0: ARRAY[8] INT unsigned char @0
; CHECK-NEXT:       radius: INT long long @8
; CHECK-NEXT:       TAG "ada.variant=0:circle:-1"
; CHECK-NEXT:     Variant1: STRUCT size=24 @0
; CHECK-NEXT:       __pad0: ARRAY[16] INT unsigned char @0
; CHECK-NEXT:       side: INT long long @16
; CHECK-NEXT:       TAG "ada.variant=1::1,5..9"
; CHECK-NEXT:     other: STRUCT size=0 @0
; CHECK-NEXT:       TAG "ada.variant=2:other:*"
; CHECK-NEXT:   TAG "ada.type=shape"
; CHECK-NEXT:   TAG "ada.enum=niche"
; CHECK:      ENUM shape__tag size=4 signed
; CHECK-NEXT:   shape__circle = -1
; CHECK-NEXT:   shape__Variant1 = 1

target triple = "bpfel"

define void @f(ptr %s) !dbg !4 {
  ret void, !dbg !50
}

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!1, !2}
!0 = distinct !DICompileUnit(language: DW_LANG_Ada2012, file: !3, producer: "gnat-llvm", isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug)
!1 = !{i32 2, !"Debug Info Version", i32 3}
!2 = !{i32 7, !"Dwarf Version", i32 5}
!3 = !DIFile(filename: "shapes.adb", directory: "")
!4 = distinct !DISubprogram(name: "f", scope: !3, file: !3, line: 1, type: !5, spFlags: DISPFlagDefinition, unit: !0, retainedNodes: !8)
!5 = !DISubroutineType(types: !6)
!6 = !{null, !7}
!7 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !10, size: 64)
!8 = !{!9}
!9 = !DILocalVariable(name: "s", arg: 1, scope: !4, file: !3, type: !7)
!10 = !DICompositeType(tag: DW_TAG_structure_type, name: "shape", scope: !3, file: !3, size: 192, elements: !11)
!11 = !{!12, !13}
!12 = !DIDerivedType(tag: DW_TAG_member, name: "area", scope: !10, baseType: !20, size: 32, offset: 32)
!13 = !DICompositeType(tag: DW_TAG_variant_part, scope: !10, size: 192, elements: !14, discriminator: !15)
!14 = !{!16, !17, !18}
!15 = !DIDerivedType(tag: DW_TAG_member, name: "kind", scope: !10, baseType: !20, size: 32)
!16 = !DIDerivedType(tag: DW_TAG_member, name: "circle", scope: !13, baseType: !30, size: 192, extraData: i32 -1)
!17 = !DIDerivedType(tag: DW_TAG_member, scope: !13, baseType: !31, size: 192, extraData: [4 x i32] [i32 1, i32 1, i32 5, i32 9])
!18 = !DIDerivedType(tag: DW_TAG_member, name: "other", scope: !13, baseType: !32, size: 192)
!20 = !DIBasicType(name: "int", size: 32, encoding: DW_ATE_signed)
!21 = !DIBasicType(name: "long long", size: 64, encoding: DW_ATE_signed)
!30 = !DICompositeType(tag: DW_TAG_structure_type, scope: !10, size: 192, elements: !40)
!31 = !DICompositeType(tag: DW_TAG_variant, scope: !10, elements: !41)
!32 = !DICompositeType(tag: DW_TAG_structure_type, scope: !10, size: 192, elements: !42)
!40 = !{!43}
!41 = !{!44}
!42 = !{}
!43 = !DIDerivedType(tag: DW_TAG_member, name: "radius", scope: !30, baseType: !21, size: 64, offset: 64)
!44 = !DIDerivedType(tag: DW_TAG_member, name: "side", scope: !31, baseType: !21, size: 64, offset: 128)
!50 = !DILocation(line: 1, scope: !4)
