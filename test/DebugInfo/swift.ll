; Swift's enums have variant parts without a discriminator: which case a value is stands in spare bits. The variants are
; told, their values are not known ("untagged"). With a discriminator, the encoding is Rust's with another prefix. A
; language that nobody knows has the prefix `lang`.
; Written by hand: no front end for it is at hand.
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
; RUN: sed 's/DW_LANG_Swift/DW_LANG_Haskell/' %s | %opt -load-pass-plugin=%plugin -passes='polybpf-btf,verify' -o %t.lang.bc
; RUN: %llc -filetype=obj %t.lang.bc -o %t.lang.o
; RUN: %polybpf-btf print %t.lang.o | FileCheck --check-prefix=LANG %s
;
; CHECK:      STRUCT Shape size=17
; CHECK-NEXT:   (anon): UNION size=17 @0
; CHECK-NEXT:     (anon): STRUCT size=17 @0
; CHECK-NEXT:       __pad0: ARRAY[16] INT unsigned char @0
; CHECK-NEXT:       tag: TYPEDEF Shape__tag_t @16
; CHECK-NEXT:     circle: STRUCT size=8 @0
; CHECK-NEXT:       _0: FLOAT Swift_Double @0
; CHECK-NEXT:       TAG "swift.variant=0:circle:0"
; CHECK-NEXT:     rectangle: STRUCT size=16 @0
; CHECK-NEXT:       width: FLOAT Swift_Double @0
; CHECK-NEXT:       height: FLOAT Swift_Double @8
; CHECK-NEXT:       TAG "swift.variant=1:rectangle:1"
; CHECK-NEXT:     unknown: STRUCT size=0 @0
; CHECK-NEXT:       TAG "swift.variant=2:unknown:2"
; CHECK-NEXT:   TAG "swift.type=main::Shape"
; CHECK-NEXT:   TAG "swift.enum=direct"
; CHECK:      STRUCT Optional size=8
; CHECK-NEXT:   (anon): UNION size=8 @0
; CHECK-NEXT:     some: STRUCT size=8 @0
; CHECK-NEXT:       _0: PTR STRUCT Shape @0
; CHECK-NEXT:       TAG "swift.variant=0:some:-"
; CHECK-NEXT:     none: STRUCT size=0 @0
; CHECK-NEXT:       TAG "swift.variant=1:none:-"
; CHECK-NEXT:   TAG "swift.type=Swift::Optional"
; CHECK-NEXT:   TAG "swift.enum=untagged"
;
; LANG: TAG "lang.variant=1:rectangle:1"
; LANG: TAG "lang.enum=direct"

target triple = "bpfel"

define void @f(ptr %s, ptr %o) !dbg !4 {
  ret void, !dbg !50
}

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!1, !2}
!0 = distinct !DICompileUnit(language: DW_LANG_Swift, file: !3, producer: "swift", isOptimized: true, runtimeVersion: 5, emissionKind: FullDebug)
!1 = !{i32 2, !"Debug Info Version", i32 3}
!2 = !{i32 7, !"Dwarf Version", i32 5}
!3 = !DIFile(filename: "shapes.swift", directory: "")
!4 = distinct !DISubprogram(name: "f", linkageName: "$s4main1fyyF", scope: !20, file: !3, line: 1, type: !5, spFlags: DISPFlagDefinition, unit: !0, retainedNodes: !8)
!5 = !DISubroutineType(types: !6)
!6 = !{null, !7, !10}
!7 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !21, size: 64)
!8 = !{!9, !11}
!9 = !DILocalVariable(name: "s", arg: 1, scope: !4, file: !3, type: !7)
!10 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !40, size: 64)
!11 = !DILocalVariable(name: "o", arg: 2, scope: !4, file: !3, type: !10)
!20 = !DIModule(scope: null, name: "main")
!21 = !DICompositeType(tag: DW_TAG_structure_type, name: "Shape", scope: !20, file: !3, size: 136, elements: !22, runtimeLang: DW_LANG_Swift, identifier: "$s4main5ShapeOD")
!22 = !{!23}
!23 = !DICompositeType(tag: DW_TAG_variant_part, scope: !21, file: !3, size: 136, elements: !24, discriminator: !25)
!24 = !{!26, !27, !28}
!25 = !DIDerivedType(tag: DW_TAG_member, scope: !21, baseType: !29, size: 8, offset: 128, flags: DIFlagArtificial)
!26 = !DIDerivedType(tag: DW_TAG_member, name: "circle", scope: !23, baseType: !30, size: 64, extraData: i8 0)
!27 = !DIDerivedType(tag: DW_TAG_member, name: "rectangle", scope: !23, baseType: !32, size: 128, extraData: i8 1)
!28 = !DIDerivedType(tag: DW_TAG_member, name: "unknown", scope: !23, extraData: i8 2, baseType: null)
!29 = !DIBasicType(name: "$sBi8_D", size: 8, encoding: DW_ATE_unsigned)
!30 = !DICompositeType(tag: DW_TAG_structure_type, scope: !21, size: 64, elements: !31)
!31 = !{!34}
!32 = !DICompositeType(tag: DW_TAG_structure_type, scope: !21, size: 128, elements: !33)
!33 = !{!35, !36}
!34 = !DIDerivedType(tag: DW_TAG_member, name: "_0", scope: !30, baseType: !37, size: 64)
!35 = !DIDerivedType(tag: DW_TAG_member, name: "width", scope: !32, baseType: !37, size: 64)
!36 = !DIDerivedType(tag: DW_TAG_member, name: "height", scope: !32, baseType: !37, size: 64, offset: 64)
!37 = !DIBasicType(name: "Swift_Double", size: 64, encoding: DW_ATE_float)
!40 = !DICompositeType(tag: DW_TAG_structure_type, name: "Optional", scope: !49, file: !3, size: 64, elements: !41, runtimeLang: DW_LANG_Swift)
!41 = !{!42}
!42 = !DICompositeType(tag: DW_TAG_variant_part, scope: !40, file: !3, size: 64, elements: !43)
!43 = !{!44, !45}
!44 = !DIDerivedType(tag: DW_TAG_member, name: "some", scope: !42, baseType: !46, size: 64)
!45 = !DIDerivedType(tag: DW_TAG_member, name: "none", scope: !42, baseType: null)
!46 = !DICompositeType(tag: DW_TAG_structure_type, scope: !40, size: 64, elements: !47)
!47 = !{!48}
!48 = !DIDerivedType(tag: DW_TAG_member, name: "_0", scope: !46, baseType: !7, size: 64)
!49 = !DIModule(scope: null, name: "Swift")
!50 = !DILocation(line: 1, scope: !4)
