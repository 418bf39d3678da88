; Members that C would not put where C++ does: in the unused end of a base, beside an empty class, behind a gap. What C leaves by
; itself has no member.
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
;
; CHECK:      STRUCT All size=128
; CHECK-NEXT:   reuse: STRUCT Reuse @0
; CHECK-NEXT:   beside: STRUCT Beside @8
; CHECK-NEXT:   __gap0: ARRAY[52] INT unsigned char @12
; CHECK-NEXT:   wide: STRUCT Wide @64
; CHECK:      STRUCT Reuse size=8
; CHECK-NEXT:   __base_Base: STRUCT Base_first5 @0
; CHECK-NEXT:   c: INT char @5
; CHECK-NEXT:   __gap0: ARRAY[2] INT unsigned char @6
; CHECK-NEXT:   TAG "cxx.type=Reuse"
; CHECK:      STRUCT Base_first5 size=5
; CHECK-NEXT:   a: INT int @0
; CHECK-NEXT:   b: INT char @4
; CHECK-NEXT:   TAG "cxx.part=Base"
; CHECK:      STRUCT Beside size=4
; CHECK-NEXT:   e: ARRAY[0] STRUCT Empty @0
; CHECK-NEXT:     TAG "cxx.type=Empty"
; CHECK-NEXT:   a: INT int @0
; CHECK:      STRUCT Wide size=64
; CHECK-NEXT:   c: INT char @0
; CHECK-NEXT:   s: INT short @2
; CHECK-NEXT:   __gap0: ARRAY[60] INT unsigned char @4
; CHECK-NEXT:   TAG "cxx.type=Wide"
;
; COMMAND: clang --target=bpfel -std=c++20 -fno-rtti -fno-exceptions -g -fstandalone-debug -O1 t.cpp
;; class Base { int a; char b; public: Base(); };
;; class Reuse : public Base { char c; };
;; struct Empty {};
;; struct Beside { int a; [[no_unique_address]] Empty e; };
;; struct alignas(64) Wide { char c; short s; };
;; struct All { Reuse reuse; Beside beside; Wide wide; };
;; extern "C" int f(All *s) { return s->beside.a; }
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: read)
define dso_local i32 @f(ptr noundef readonly %0) local_unnamed_addr #0 !dbg !12 {
    #dbg_value(ptr %0, !47, !DIExpression(), !48)
  %2 = getelementptr inbounds i8, ptr %0, i64 8, !dbg !49
  %3 = load i32, ptr %2, align 8, !dbg !50, !tbaa !51
  ret i32 %3, !dbg !58
}

attributes #0 = { mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: read) "frame-pointer"="all" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2, !3, !4, !5, !6}
!llvm.ident = !{!7}
!llvm.errno.tbaa = !{!8}

!0 = distinct !DICompileUnit(language: DW_LANG_C_plus_plus_14, file: !1, producer: "Debian clang version 22.1.8 (1~deb12u1)", isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug, splitDebugInlining: false, nameTableKind: None)
!1 = !DIFile(filename: "t.cpp", directory: "", checksumkind: CSK_MD5, checksum: "cb30cc810c1dfa1f840795dd4b2b4c68")
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
!12 = distinct !DISubprogram(name: "f", scope: !1, file: !1, line: 7, type: !13, scopeLine: 7, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !46)
!13 = !DISubroutineType(types: !14)
!14 = !{!15, !16}
!15 = !DIBasicType(name: "int", size: 32, encoding: DW_ATE_signed)
!16 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !17, size: 64)
!17 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "All", file: !1, line: 6, size: 1024, flags: DIFlagTypePassByValue | DIFlagNonTrivial, elements: !18, identifier: "_ZTS3All")
!18 = !{!19, !33, !40}
!19 = !DIDerivedType(tag: DW_TAG_member, name: "reuse", scope: !17, file: !1, line: 6, baseType: !20, size: 64)
!20 = distinct !DICompositeType(tag: DW_TAG_class_type, name: "Reuse", file: !1, line: 2, size: 64, flags: DIFlagTypePassByValue | DIFlagNonTrivial, elements: !21, identifier: "_ZTS5Reuse")
!21 = !{!22, !32}
!22 = !DIDerivedType(tag: DW_TAG_inheritance, scope: !20, baseType: !23, flags: DIFlagPublic, extraData: i32 0)
!23 = distinct !DICompositeType(tag: DW_TAG_class_type, name: "Base", file: !1, line: 1, size: 64, flags: DIFlagTypePassByValue | DIFlagNonTrivial, elements: !24, identifier: "_ZTS4Base")
!24 = !{!25, !26, !28}
!25 = !DIDerivedType(tag: DW_TAG_member, name: "a", scope: !23, file: !1, line: 1, baseType: !15, size: 32)
!26 = !DIDerivedType(tag: DW_TAG_member, name: "b", scope: !23, file: !1, line: 1, baseType: !27, size: 8, offset: 32)
!27 = !DIBasicType(name: "char", size: 8, encoding: DW_ATE_signed_char)
!28 = !DISubprogram(name: "Base", linkageName: "_ZN4BaseC4Ev", scope: !23, file: !1, line: 1, type: !29, scopeLine: 1, flags: DIFlagPublic | DIFlagPrototyped, spFlags: DISPFlagOptimized)
!29 = !DISubroutineType(types: !30)
!30 = !{null, !31}
!31 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !23, size: 64, flags: DIFlagArtificial | DIFlagObjectPointer)
!32 = !DIDerivedType(tag: DW_TAG_member, name: "c", scope: !20, file: !1, line: 2, baseType: !27, size: 8, offset: 40)
!33 = !DIDerivedType(tag: DW_TAG_member, name: "beside", scope: !17, file: !1, line: 6, baseType: !34, size: 32, offset: 64)
!34 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "Beside", file: !1, line: 4, size: 32, flags: DIFlagTypePassByValue, elements: !35, identifier: "_ZTS6Beside")
!35 = !{!36, !37}
!36 = !DIDerivedType(tag: DW_TAG_member, name: "a", scope: !34, file: !1, line: 4, baseType: !15, size: 32)
!37 = !DIDerivedType(tag: DW_TAG_member, name: "e", scope: !34, file: !1, line: 4, baseType: !38, size: 8)
!38 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "Empty", file: !1, line: 3, size: 8, flags: DIFlagTypePassByValue, elements: !39, identifier: "_ZTS5Empty")
!39 = !{}
!40 = !DIDerivedType(tag: DW_TAG_member, name: "wide", scope: !17, file: !1, line: 6, baseType: !41, size: 512, align: 512, offset: 512)
!41 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "Wide", file: !1, line: 5, size: 512, align: 512, flags: DIFlagTypePassByValue, elements: !42, identifier: "_ZTS4Wide")
!42 = !{!43, !44}
!43 = !DIDerivedType(tag: DW_TAG_member, name: "c", scope: !41, file: !1, line: 5, baseType: !27, size: 8)
!44 = !DIDerivedType(tag: DW_TAG_member, name: "s", scope: !41, file: !1, line: 5, baseType: !45, size: 16, offset: 16)
!45 = !DIBasicType(name: "short", size: 16, encoding: DW_ATE_signed)
!46 = !{!47}
!47 = !DILocalVariable(name: "s", arg: 1, scope: !12, file: !1, line: 7, type: !16)
!48 = !DILocation(line: 0, scope: !12)
!49 = !DILocation(line: 7, column: 38, scope: !12)
!50 = !DILocation(line: 7, column: 45, scope: !12)
!51 = !{!52, !9, i64 8}
!52 = !{!"_ZTS3All", !53, i64 0, !55, i64 8, !56, i64 64}
!53 = !{!"_ZTS5Reuse", !54, i64 0, !10, i64 5}
!54 = !{!"_ZTS4Base", !9, i64 0, !10, i64 4}
!55 = !{!"_ZTS6Beside", !9, i64 0}
!56 = !{!"_ZTS4Wide", !10, i64 0, !57, i64 2}
!57 = !{!"short", !10, i64 0}
!58 = !DILocation(line: 7, column: 28, scope: !12)
