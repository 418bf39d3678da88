; What C++ puts into the end of a base or member, and classes without room: members get types that end where the next begins.
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
;
; What stands beside, so that nothing is lost: the whole of what is there in part, virtual bases, classes without a place.
; CHECK:      STRUCT Y size=1
; CHECK-NEXT:   __base_Empty: ARRAY[0] STRUCT Empty @0
; CHECK-NEXT:   __gap0: ARRAY[1] INT unsigned char @0
; CHECK-NEXT:   TAG "cxx.type=Y"
; CHECK:      STRUCT Empty size=1
; CHECK-NEXT:   TAG "cxx.type=Empty"
; CHECK:      STRUCT Tail size=16
; CHECK:      STRUCT Base_first9 size=9
; CHECK-NEXT:   l: INT long @0
; CHECK-NEXT:   c: INT char @8
; CHECK-NEXT:   TAG "cxx.part=Base"
; CHECK:      STRUCT Base size=16
; CHECK-NEXT:   l: INT long @0
; CHECK-NEXT:   c: INT char @8
; CHECK:        TAG "cxx.type=Base"
; CHECK:      STRUCT Left size=32
; CHECK:        TAG "cxx.virtual_base=24:Top"
; CHECK:      STRUCT Top size=16
; CHECK:      STRUCT Twice size=16
; CHECK-NEXT:   __base_Tail: STRUCT Tail_first12 @0
; CHECK-NEXT:   more: INT char @12
; CHECK-NEXT:   __gap0: ARRAY[3] INT unsigned char @13
; CHECK-NEXT:   TAG "cxx.type=Twice"
; CHECK:      STRUCT Tail_first12 size=12
; CHECK-NEXT:   __base_Base: STRUCT Base_first9 @0
; CHECK-NEXT:   in_padding: INT char @9
; CHECK-NEXT:   also: INT short @10
; CHECK-NEXT:   TAG "cxx.part=Tail"
; CHECK:      STRUCT Flat size=24
; CHECK-NEXT:   e: ARRAY[0] STRUCT Empty @0
; CHECK-NEXT:     TAG "cxx.type=Empty"
; CHECK-NEXT:   a: INT int @0
; CHECK-NEXT:   same: STRUCT Empty @4
; CHECK-NEXT:   __gap0: ARRAY[3] INT unsigned char @5
; CHECK-NEXT:   b: STRUCT Base_first9 @8
; CHECK-NEXT:     TAG "cxx.type=Base"
; CHECK-NEXT:   in_b: INT char @17
; CHECK-NEXT:   __gap1: ARRAY[6] INT unsigned char @18
; CHECK-NEXT:   TAG "cxx.type=Flat"
; CHECK:      STRUCT Z size=4
; CHECK-NEXT:   __base_X: ARRAY[0] STRUCT X @0
; CHECK-NEXT:   z: INT int @0
; CHECK-NEXT:   TAG "cxx.empty=1:__base_Y:Y"
; CHECK-NEXT:   TAG "cxx.type=Z"
; CHECK:      STRUCT X size=1
; CHECK-NEXT:   __base_Empty: ARRAY[0] STRUCT Empty @0
; CHECK-NEXT:   __gap0: ARRAY[1] INT unsigned char @0
; CHECK-NEXT:   TAG "cxx.type=X"
; CHECK:      STRUCT Bottom size=32
; CHECK-NEXT:   __base_Left: STRUCT Left_first12 @0
; CHECK-NEXT:   bottom: INT int @12
; CHECK-NEXT:   __gap0: ARRAY[16] INT unsigned char @16
; CHECK-NEXT:   TAG "cxx.type=Bottom"
; CHECK:      STRUCT Left_first12 size=12
; CHECK-NEXT:   _vptr_Left_h1bcc361: PTR PTR FUNC_PROTO() -> INT int @0
; CHECK-NEXT:     TAG "cxx.name=_vptr$Left"
; CHECK-NEXT:   left: INT int @8
; CHECK-NEXT:   TAG "cxx.part=Left"
; CHECK-NEXT:   TAG "cxx.virtual_base=24:Top"
; CHECK:      STRUCT Plain size=32
; CHECK-NEXT:   e: STRUCT Empty @0
; CHECK-NEXT:   b: STRUCT Base @8
; CHECK-NEXT:   c: INT char @24
; CHECK-NEXT:   TAG "cxx.type=Plain"
; CHECK:      FUNC f(t: PTR STRUCT Twice, s: PTR STRUCT Flat, z: PTR STRUCT Z, b: PTR STRUCT Bottom, p: PTR STRUCT Plain) -> INT int linkage=global
;
; COMMAND: clang --target=bpfel -std=c++20 -fno-rtti -fno-exceptions -g -fstandalone-debug -O1 t.cpp
;; struct Base { long l; char c; Base(); };
;; struct Tail : Base { char in_padding; short also; };
;; struct Twice : Tail { char more; };
;; struct Empty {};
;; struct Flat { [[no_unique_address]] Empty e; int a; [[no_unique_address]] Empty same; [[no_unique_address]] Base b; char in_b; };
;; struct X : Empty {};
;; struct Y : Empty {};
;; struct Z : X, Y { int z; };
;; struct Top { int top; virtual int f(); };
;; struct Left : virtual Top { int left; };
;; struct Bottom : Left { int bottom; };
;; struct Plain { Empty e; Base b; char c; };
;; extern "C" int f(Twice *t, Flat *s, Z *z, Bottom *b, Plain *p) { return t->more + s->in_b + z->z + b->bottom + p->c; }
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: read)
define dso_local i32 @f(ptr noundef readonly %0, ptr noundef readonly %1, ptr noundef readonly %2, ptr noundef readonly %3, ptr noundef readonly %4) local_unnamed_addr #0 !dbg !12 {
    #dbg_value(ptr %0, !88, !DIExpression(), !93)
    #dbg_value(ptr %1, !89, !DIExpression(), !93)
    #dbg_value(ptr %2, !90, !DIExpression(), !93)
    #dbg_value(ptr %3, !91, !DIExpression(), !93)
    #dbg_value(ptr %4, !92, !DIExpression(), !93)
  %6 = getelementptr inbounds i8, ptr %0, i64 12, !dbg !94
  %7 = load i8, ptr %6, align 4, !dbg !94, !tbaa !95
  %8 = sext i8 %7 to i32, !dbg !101
  %9 = getelementptr inbounds i8, ptr %1, i64 17, !dbg !102
  %10 = load i8, ptr %9, align 1, !dbg !102, !tbaa !103
  %11 = sext i8 %10 to i32, !dbg !105
  %12 = add nsw i32 %11, %8, !dbg !106
  %13 = load i32, ptr %2, align 4, !dbg !107, !tbaa !108
  %14 = add nsw i32 %12, %13, !dbg !110
  %15 = getelementptr inbounds i8, ptr %3, i64 12, !dbg !111
  %16 = load i32, ptr %15, align 4, !dbg !111, !tbaa !112
  %17 = add nsw i32 %14, %16, !dbg !115
  %18 = getelementptr inbounds i8, ptr %4, i64 24, !dbg !116
  %19 = load i8, ptr %18, align 8, !dbg !116, !tbaa !117
  %20 = sext i8 %19 to i32, !dbg !120
  %21 = add nsw i32 %17, %20, !dbg !121
  ret i32 %21, !dbg !122
}

attributes #0 = { mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: read) "frame-pointer"="all" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2, !3, !4, !5, !6}
!llvm.ident = !{!7}
!llvm.errno.tbaa = !{!8}

!0 = distinct !DICompileUnit(language: DW_LANG_C_plus_plus_14, file: !1, producer: "Debian clang version 22.1.8 (1~deb12u1)", isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug, splitDebugInlining: false, nameTableKind: None)
!1 = !DIFile(filename: "t.cpp", directory: "", checksumkind: CSK_MD5, checksum: "f424d4d24234558da79bc3904cd37274")
!2 = !{i32 7, !"Dwarf Version", i32 5}
!3 = !{i32 2, !"Debug Info Version", i32 3}
!4 = !{i32 1, !"wchar_size", i32 4}
!5 = !{i32 7, !"frame-pointer", i32 2}
!6 = !{i32 7, !"debug-info-assignment-tracking", i1 true}
!7 = !{!"Debian clang version 22.1.8 (1~deb12u1)"}
!8 = !{!9, !9, i64 0}
!9 = !{!"int", !10, i64 0}
!10 = !{!"omnipotent char", !11, i64 0}
!11 = !{!"Simple C++ TBAA"}
!12 = distinct !DISubprogram(name: "f", scope: !1, file: !1, line: 13, type: !13, scopeLine: 13, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !87)
!13 = !DISubroutineType(types: !14)
!14 = !{!15, !16, !37, !47, !59, !81}
!15 = !DIBasicType(name: "int", size: 32, encoding: DW_ATE_signed)
!16 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !17, size: 64)
!17 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "Twice", file: !1, line: 3, size: 128, flags: DIFlagTypePassByValue | DIFlagNonTrivial, elements: !18, identifier: "_ZTS5Twice")
!18 = !{!19, !36}
!19 = !DIDerivedType(tag: DW_TAG_inheritance, scope: !17, baseType: !20, extraData: i32 0)
!20 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "Tail", file: !1, line: 2, size: 128, flags: DIFlagTypePassByValue | DIFlagNonTrivial, elements: !21, identifier: "_ZTS4Tail")
!21 = !{!22, !33, !34}
!22 = !DIDerivedType(tag: DW_TAG_inheritance, scope: !20, baseType: !23, extraData: i32 0)
!23 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "Base", file: !1, line: 1, size: 128, flags: DIFlagTypePassByValue | DIFlagNonTrivial, elements: !24, identifier: "_ZTS4Base")
!24 = !{!25, !27, !29}
!25 = !DIDerivedType(tag: DW_TAG_member, name: "l", scope: !23, file: !1, line: 1, baseType: !26, size: 64)
!26 = !DIBasicType(name: "long", size: 64, encoding: DW_ATE_signed)
!27 = !DIDerivedType(tag: DW_TAG_member, name: "c", scope: !23, file: !1, line: 1, baseType: !28, size: 8, offset: 64)
!28 = !DIBasicType(name: "char", size: 8, encoding: DW_ATE_signed_char)
!29 = !DISubprogram(name: "Base", linkageName: "_ZN4BaseC4Ev", scope: !23, file: !1, line: 1, type: !30, scopeLine: 1, flags: DIFlagPrototyped, spFlags: DISPFlagOptimized)
!30 = !DISubroutineType(types: !31)
!31 = !{null, !32}
!32 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !23, size: 64, flags: DIFlagArtificial | DIFlagObjectPointer)
!33 = !DIDerivedType(tag: DW_TAG_member, name: "in_padding", scope: !20, file: !1, line: 2, baseType: !28, size: 8, offset: 72)
!34 = !DIDerivedType(tag: DW_TAG_member, name: "also", scope: !20, file: !1, line: 2, baseType: !35, size: 16, offset: 80)
!35 = !DIBasicType(name: "short", size: 16, encoding: DW_ATE_signed)
!36 = !DIDerivedType(tag: DW_TAG_member, name: "more", scope: !17, file: !1, line: 3, baseType: !28, size: 8, offset: 96)
!37 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !38, size: 64)
!38 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "Flat", file: !1, line: 5, size: 192, flags: DIFlagTypePassByValue | DIFlagNonTrivial, elements: !39, identifier: "_ZTS4Flat")
!39 = !{!40, !43, !44, !45, !46}
!40 = !DIDerivedType(tag: DW_TAG_member, name: "e", scope: !38, file: !1, line: 5, baseType: !41, size: 8)
!41 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "Empty", file: !1, line: 4, size: 8, flags: DIFlagTypePassByValue, elements: !42, identifier: "_ZTS5Empty")
!42 = !{}
!43 = !DIDerivedType(tag: DW_TAG_member, name: "a", scope: !38, file: !1, line: 5, baseType: !15, size: 32)
!44 = !DIDerivedType(tag: DW_TAG_member, name: "same", scope: !38, file: !1, line: 5, baseType: !41, size: 8, offset: 32)
!45 = !DIDerivedType(tag: DW_TAG_member, name: "b", scope: !38, file: !1, line: 5, baseType: !23, size: 128, offset: 64)
!46 = !DIDerivedType(tag: DW_TAG_member, name: "in_b", scope: !38, file: !1, line: 5, baseType: !28, size: 8, offset: 136)
!47 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !48, size: 64)
!48 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "Z", file: !1, line: 8, size: 32, flags: DIFlagTypePassByValue, elements: !49, identifier: "_ZTS1Z")
!49 = !{!50, !54, !58}
!50 = !DIDerivedType(tag: DW_TAG_inheritance, scope: !48, baseType: !51, extraData: i32 0)
!51 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "X", file: !1, line: 6, size: 8, flags: DIFlagTypePassByValue, elements: !52, identifier: "_ZTS1X")
!52 = !{!53}
!53 = !DIDerivedType(tag: DW_TAG_inheritance, scope: !51, baseType: !41, extraData: i32 0)
!54 = !DIDerivedType(tag: DW_TAG_inheritance, scope: !48, baseType: !55, offset: 8, extraData: i32 0)
!55 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "Y", file: !1, line: 7, size: 8, flags: DIFlagTypePassByValue, elements: !56, identifier: "_ZTS1Y")
!56 = !{!57}
!57 = !DIDerivedType(tag: DW_TAG_inheritance, scope: !55, baseType: !41, extraData: i32 0)
!58 = !DIDerivedType(tag: DW_TAG_member, name: "z", scope: !48, file: !1, line: 8, baseType: !15, size: 32)
!59 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !60, size: 64)
!60 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "Bottom", file: !1, line: 11, size: 256, flags: DIFlagTypePassByReference | DIFlagNonTrivial, elements: !61, vtableHolder: !63, identifier: "_ZTS6Bottom")
!61 = !{!62, !80}
!62 = !DIDerivedType(tag: DW_TAG_inheritance, scope: !60, baseType: !63, extraData: i32 0)
!63 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "Left", file: !1, line: 10, size: 256, flags: DIFlagTypePassByReference | DIFlagNonTrivial, elements: !64, vtableHolder: !63, identifier: "_ZTS4Left")
!64 = !{!65, !78, !79}
!65 = !DIDerivedType(tag: DW_TAG_inheritance, scope: !63, baseType: !66, offset: 24, flags: DIFlagVirtual, extraData: i32 0)
!66 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "Top", file: !1, line: 9, size: 128, flags: DIFlagTypePassByReference | DIFlagNonTrivial, elements: !67, vtableHolder: !66, identifier: "_ZTS3Top")
!67 = !{!68, !73, !74}
!68 = !DIDerivedType(tag: DW_TAG_member, name: "_vptr$Top", scope: !1, file: !1, baseType: !69, size: 64, flags: DIFlagArtificial)
!69 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !70, size: 64)
!70 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "__vtbl_ptr_type", baseType: !71, size: 64)
!71 = !DISubroutineType(types: !72)
!72 = !{!15}
!73 = !DIDerivedType(tag: DW_TAG_member, name: "top", scope: !66, file: !1, line: 9, baseType: !15, size: 32, offset: 64)
!74 = !DISubprogram(name: "f", linkageName: "_ZN3Top1fEv", scope: !66, file: !1, line: 9, type: !75, scopeLine: 9, containingType: !66, virtualIndex: 0, flags: DIFlagPrototyped, spFlags: DISPFlagVirtual | DISPFlagOptimized)
!75 = !DISubroutineType(types: !76)
!76 = !{!15, !77}
!77 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !66, size: 64, flags: DIFlagArtificial | DIFlagObjectPointer)
!78 = !DIDerivedType(tag: DW_TAG_member, name: "_vptr$Left", scope: !1, file: !1, baseType: !69, size: 64, flags: DIFlagArtificial)
!79 = !DIDerivedType(tag: DW_TAG_member, name: "left", scope: !63, file: !1, line: 10, baseType: !15, size: 32, offset: 64)
!80 = !DIDerivedType(tag: DW_TAG_member, name: "bottom", scope: !60, file: !1, line: 11, baseType: !15, size: 32, offset: 96)
!81 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !82, size: 64)
!82 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "Plain", file: !1, line: 12, size: 256, flags: DIFlagTypePassByValue | DIFlagNonTrivial, elements: !83, identifier: "_ZTS5Plain")
!83 = !{!84, !85, !86}
!84 = !DIDerivedType(tag: DW_TAG_member, name: "e", scope: !82, file: !1, line: 12, baseType: !41, size: 8)
!85 = !DIDerivedType(tag: DW_TAG_member, name: "b", scope: !82, file: !1, line: 12, baseType: !23, size: 128, offset: 64)
!86 = !DIDerivedType(tag: DW_TAG_member, name: "c", scope: !82, file: !1, line: 12, baseType: !28, size: 8, offset: 192)
!87 = !{!88, !89, !90, !91, !92}
!88 = !DILocalVariable(name: "t", arg: 1, scope: !12, file: !1, line: 13, type: !16)
!89 = !DILocalVariable(name: "s", arg: 2, scope: !12, file: !1, line: 13, type: !37)
!90 = !DILocalVariable(name: "z", arg: 3, scope: !12, file: !1, line: 13, type: !47)
!91 = !DILocalVariable(name: "b", arg: 4, scope: !12, file: !1, line: 13, type: !59)
!92 = !DILocalVariable(name: "p", arg: 5, scope: !12, file: !1, line: 13, type: !81)
!93 = !DILocation(line: 0, scope: !12)
!94 = !DILocation(line: 13, column: 76, scope: !12)
!95 = !{!96, !10, i64 12}
!96 = !{!"_ZTS5Twice", !97, i64 0, !10, i64 12}
!97 = !{!"_ZTS4Tail", !98, i64 0, !10, i64 9, !100, i64 10}
!98 = !{!"_ZTS4Base", !99, i64 0, !10, i64 8}
!99 = !{!"long", !10, i64 0}
!100 = !{!"short", !10, i64 0}
!101 = !DILocation(line: 13, column: 73, scope: !12)
!102 = !DILocation(line: 13, column: 86, scope: !12)
!103 = !{!104, !10, i64 17}
!104 = !{!"_ZTS4Flat", !9, i64 0, !98, i64 8, !10, i64 17}
!105 = !DILocation(line: 13, column: 83, scope: !12)
!106 = !DILocation(line: 13, column: 81, scope: !12)
!107 = !DILocation(line: 13, column: 96, scope: !12)
!108 = !{!109, !9, i64 0}
!109 = !{!"_ZTS1Z", !9, i64 0}
!110 = !DILocation(line: 13, column: 91, scope: !12)
!111 = !DILocation(line: 13, column: 103, scope: !12)
!112 = !{!113, !9, i64 12}
!113 = !{!"_ZTS6Bottom", !114, i64 0, !9, i64 12}
!114 = !{!"_ZTS4Left", !9, i64 8}
!115 = !DILocation(line: 13, column: 98, scope: !12)
!116 = !DILocation(line: 13, column: 115, scope: !12)
!117 = !{!118, !10, i64 24}
!118 = !{!"_ZTS5Plain", !119, i64 0, !98, i64 8, !10, i64 24}
!119 = !{!"_ZTS5Empty"}
!120 = !DILocation(line: 13, column: 112, scope: !12)
!121 = !DILocation(line: 13, column: 110, scope: !12)
!122 = !DILocation(line: 13, column: 66, scope: !12)
