; Two bases of one name: in C no two members of a struct have one.
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
;
; CHECK:      STRUCT Both size=12
; CHECK-NEXT:   __base_Base: STRUCT Base @0
; CHECK-NEXT:   __base_Base_1: STRUCT Base @4
; CHECK-NEXT:   z: INT int @8
; CHECK-NEXT:   TAG "cxx.type=Both"
;
; COMMAND: clang --target=bpfel -std=c++20 -fno-rtti -fno-exceptions -g -O1 t.cpp
;; namespace left { struct Base { int x; }; }
;; namespace right { struct Base { int x; }; }
;; struct Both : left::Base, right::Base { int z; };
;; extern "C" long f(Both *b) { return b->right::Base::x + b->z; }
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: read)
define dso_local range(i64 -2147483648, 2147483648) i64 @f(ptr noundef readonly captures(none) %0) local_unnamed_addr #0 !dbg !12 {
    #dbg_value(ptr %0, !32, !DIExpression(), !33)
  %2 = getelementptr inbounds nuw i8, ptr %0, i64 4, !dbg !34
  %3 = load i32, ptr %2, align 4, !dbg !34, !tbaa !35
  %4 = getelementptr inbounds nuw i8, ptr %0, i64 8, !dbg !37
  %5 = load i32, ptr %4, align 4, !dbg !37, !tbaa !38
  %6 = add nsw i32 %5, %3, !dbg !41
  %7 = sext i32 %6 to i64, !dbg !42
  ret i64 %7, !dbg !43
}

attributes #0 = { mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: read) "frame-pointer"="all" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2, !3, !4, !5, !6}
!llvm.ident = !{!7}
!llvm.errno.tbaa = !{!8}

!0 = distinct !DICompileUnit(language: DW_LANG_C_plus_plus_14, file: !1, producer: "Debian clang version 22.1.8 (1~deb12u1)", isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug, splitDebugInlining: false, nameTableKind: None)
!1 = !DIFile(filename: "t.cpp", directory: "", checksumkind: CSK_MD5, checksum: "cfe0feb51be2693034e8e1772b837352")
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
!12 = distinct !DISubprogram(name: "f", scope: !1, file: !1, line: 4, type: !13, scopeLine: 4, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !31, keyInstructions: true)
!13 = !DISubroutineType(types: !14)
!14 = !{!15, !16}
!15 = !DIBasicType(name: "long", size: 64, encoding: DW_ATE_signed)
!16 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !17, size: 64)
!17 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "Both", file: !1, line: 3, size: 96, flags: DIFlagTypePassByValue, elements: !18, identifier: "_ZTS4Both")
!18 = !{!19, !25, !30}
!19 = !DIDerivedType(tag: DW_TAG_inheritance, scope: !17, baseType: !20, extraData: i32 0)
!20 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "Base", scope: !21, file: !1, line: 1, size: 32, flags: DIFlagTypePassByValue, elements: !22, identifier: "_ZTSN4left4BaseE")
!21 = !DINamespace(name: "left", scope: null)
!22 = !{!23}
!23 = !DIDerivedType(tag: DW_TAG_member, name: "x", scope: !20, file: !1, line: 1, baseType: !24, size: 32)
!24 = !DIBasicType(name: "int", size: 32, encoding: DW_ATE_signed)
!25 = !DIDerivedType(tag: DW_TAG_inheritance, scope: !17, baseType: !26, offset: 32, extraData: i32 0)
!26 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "Base", scope: !27, file: !1, line: 2, size: 32, flags: DIFlagTypePassByValue, elements: !28, identifier: "_ZTSN5right4BaseE")
!27 = !DINamespace(name: "right", scope: null)
!28 = !{!29}
!29 = !DIDerivedType(tag: DW_TAG_member, name: "x", scope: !26, file: !1, line: 2, baseType: !24, size: 32)
!30 = !DIDerivedType(tag: DW_TAG_member, name: "z", scope: !17, file: !1, line: 3, baseType: !24, size: 32, offset: 64)
!31 = !{!32}
!32 = !DILocalVariable(name: "b", arg: 1, scope: !12, file: !1, line: 4, type: !16)
!33 = !DILocation(line: 0, scope: !12)
!34 = !DILocation(line: 4, column: 53, scope: !12)
!35 = !{!36, !9, i64 0}
!36 = !{!"_ZTSN5right4BaseE", !9, i64 0}
!37 = !DILocation(line: 4, column: 60, scope: !12)
!38 = !{!39, !9, i64 8}
!39 = !{!"_ZTS4Both", !40, i64 0, !36, i64 4, !9, i64 8}
!40 = !{!"_ZTSN4left4BaseE", !9, i64 0}
!41 = !DILocation(line: 4, column: 55, scope: !12, atomGroup: 1, atomRank: 3)
!42 = !DILocation(line: 4, column: 37, scope: !12, atomGroup: 1, atomRank: 2)
!43 = !DILocation(line: 4, column: 30, scope: !12, atomGroup: 1, atomRank: 1)
