; Base types of C++ that C calls otherwise, or that are not the same in the C of every target, so that a dump in C has the layout
; of the source.
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
;
; CHECK:      STRUCT S size=32
; CHECK-NEXT:   b: INT _Bool @0
; CHECK-NEXT:   w: TYPEDEF cxx_wchar_t @4
; CHECK-NEXT:   d: FLOAT double @8
; CHECK-NEXT:   ld: TYPEDEF cxx_long_double @16
; CHECK-NEXT:   c: INT char @24
; CHECK-NEXT:   TAG "cxx.type=S"
; CHECK:      INT _Bool size=1 bits=8 bool
; CHECK:      TYPEDEF cxx_wchar_t = INT int
; CHECK-NEXT:   TAG "cxx.type=wchar_t"
; CHECK:      FLOAT double size=8
; CHECK:      TYPEDEF cxx_long_double = FLOAT double
; CHECK-NEXT:   TAG "cxx.type=long double"
; CHECK:      INT char size=1
;
; COMMAND: clang --target=bpfel -std=c++20 -fno-rtti -fno-exceptions -g -O1 t.cpp
;; struct S { bool b; wchar_t w; double d; long double ld; char c; };
;; extern "C" int f(S *s) { return s->b; }
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: read)
define dso_local range(i32 0, 2) i32 @f(ptr noundef readonly %0) local_unnamed_addr #0 !dbg !12 {
    #dbg_value(ptr %0, !30, !DIExpression(), !31)
  %2 = load i8, ptr %0, align 8, !dbg !32, !tbaa !33, !range !39, !noundef !40
  %3 = zext nneg i8 %2 to i32, !dbg !41
  ret i32 %3, !dbg !42
}

attributes #0 = { mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: read) "frame-pointer"="all" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2, !3, !4, !5, !6}
!llvm.ident = !{!7}
!llvm.errno.tbaa = !{!8}

!0 = distinct !DICompileUnit(language: DW_LANG_C_plus_plus_14, file: !1, producer: "Debian clang version 22.1.8 (1~deb12u1)", isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug, splitDebugInlining: false, nameTableKind: None)
!1 = !DIFile(filename: "t.cpp", directory: "", checksumkind: CSK_MD5, checksum: "949c416868394133275e2940735cd0d5")
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
!12 = distinct !DISubprogram(name: "f", scope: !1, file: !1, line: 2, type: !13, scopeLine: 2, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !29)
!13 = !DISubroutineType(types: !14)
!14 = !{!15, !16}
!15 = !DIBasicType(name: "int", size: 32, encoding: DW_ATE_signed)
!16 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !17, size: 64)
!17 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "S", file: !1, line: 1, size: 256, flags: DIFlagTypePassByValue, elements: !18, identifier: "_ZTS1S")
!18 = !{!19, !21, !23, !25, !27}
!19 = !DIDerivedType(tag: DW_TAG_member, name: "b", scope: !17, file: !1, line: 1, baseType: !20, size: 8)
!20 = !DIBasicType(name: "bool", size: 8, encoding: DW_ATE_boolean)
!21 = !DIDerivedType(tag: DW_TAG_member, name: "w", scope: !17, file: !1, line: 1, baseType: !22, size: 32, offset: 32)
!22 = !DIBasicType(name: "wchar_t", size: 32, encoding: DW_ATE_signed)
!23 = !DIDerivedType(tag: DW_TAG_member, name: "d", scope: !17, file: !1, line: 1, baseType: !24, size: 64, offset: 64)
!24 = !DIBasicType(name: "double", size: 64, encoding: DW_ATE_float)
!25 = !DIDerivedType(tag: DW_TAG_member, name: "ld", scope: !17, file: !1, line: 1, baseType: !26, size: 64, offset: 128)
!26 = !DIBasicType(name: "long double", size: 64, encoding: DW_ATE_float)
!27 = !DIDerivedType(tag: DW_TAG_member, name: "c", scope: !17, file: !1, line: 1, baseType: !28, size: 8, offset: 192)
!28 = !DIBasicType(name: "char", size: 8, encoding: DW_ATE_signed_char)
!29 = !{!30}
!30 = !DILocalVariable(name: "s", arg: 1, scope: !12, file: !1, line: 2, type: !16)
!31 = !DILocation(line: 0, scope: !12)
!32 = !DILocation(line: 2, column: 36, scope: !12)
!33 = !{!34, !35, i64 0}
!34 = !{!"_ZTS1S", !35, i64 0, !36, i64 4, !37, i64 8, !38, i64 16, !10, i64 24}
!35 = !{!"bool", !10, i64 0}
!36 = !{!"wchar_t", !10, i64 0}
!37 = !{!"double", !10, i64 0}
!38 = !{!"long double", !10, i64 0}
!39 = !{i8 0, i8 2}
!40 = !{}
!41 = !DILocation(line: 2, column: 36, scope: !12)
!42 = !DILocation(line: 2, column: 26, scope: !12)
