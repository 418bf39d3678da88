; Inline variables, static variables of inline functions and instances of variable templates have VARs, in the sections that
; other variables are in. What they are called elsewhere, they are still: weak.
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
; RUN: %llvm-readelf -sW %t.o | FileCheck --check-prefix=ELF %s
; CHECK-DAG: VAR users: INT _Bool linkage=global
; CHECK-DAG:   TAG "cxx.type=bool"
; CHECK-DAG: VAR _Z4zeroIlE: INT long linkage=global
; CHECK-DAG: VAR _ZZ4nextvE4last: INT int linkage=global
; CHECK:     DATASEC .bss
; CHECK-NEXT:  VAR _Z4zeroIlE
; CHECK:     DATASEC .data
; CHECK-NEXT:  VAR users
; CHECK-NEXT:  VAR _ZZ4nextvE4last
; ELF-DAG: WEAK DEFAULT {{.*}} users
; ELF-DAG: WEAK DEFAULT {{.*}} _ZZ4nextvE4last
; COMMAND: clang --target=bpfel -std=c++20 -fno-rtti -fno-exceptions -g -O1 t.cpp
;; inline bool users = true;
;; template <class T> T zero = T(0);
;; inline int next() { static int last = 3; return ++last; }
;; extern "C" long f() { return next() + users + zero<long>; }
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

$users = comdat any

$_Z4zeroIlE = comdat any

$_ZZ4nextvE4last = comdat any

@users = linkonce_odr dso_local local_unnamed_addr global i8 1, comdat, align 1, !dbg !0
@_Z4zeroIlE = linkonce_odr dso_local local_unnamed_addr global i64 0, comdat, align 8, !dbg !13
@_ZZ4nextvE4last = linkonce_odr dso_local local_unnamed_addr global i32 3, comdat, align 4, !dbg !7

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(readwrite, argmem: none, inaccessiblemem: none)
define dso_local i64 @f() local_unnamed_addr #0 !dbg !27 {
  %1 = load i32, ptr @_ZZ4nextvE4last, align 4, !dbg !29, !tbaa !23
  %2 = add nsw i32 %1, 1, !dbg !31
  store i32 %2, ptr @_ZZ4nextvE4last, align 4, !dbg !32, !tbaa !23
  %3 = load i8, ptr @users, align 1, !dbg !33, !tbaa !34, !range !36, !noundef !37
  %4 = zext nneg i8 %3 to i32, !dbg !33
  %5 = add nsw i32 %2, %4, !dbg !38
  %6 = sext i32 %5 to i64, !dbg !39
  %7 = load i64, ptr @_Z4zeroIlE, align 8, !dbg !40, !tbaa !41
  %8 = add nsw i64 %7, %6, !dbg !43
  ret i64 %8, !dbg !44
}

attributes #0 = { mustprogress nofree norecurse nosync nounwind willreturn memory(readwrite, argmem: none, inaccessiblemem: none) "frame-pointer"="all" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }

!llvm.dbg.cu = !{!2}
!llvm.module.flags = !{!18, !19, !20, !21}
!llvm.ident = !{!22}
!llvm.errno.tbaa = !{!23}

!0 = !DIGlobalVariableExpression(var: !1, expr: !DIExpression())
!1 = distinct !DIGlobalVariable(name: "users", scope: !2, file: !3, line: 1, type: !17, isLocal: false, isDefinition: true)
!2 = distinct !DICompileUnit(language: DW_LANG_C_plus_plus_14, file: !3, producer: "Debian clang version 22.1.8 (1~deb12u1)", isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug, retainedTypes: !4, globals: !6, splitDebugInlining: false, nameTableKind: None)
!3 = !DIFile(filename: "t.cpp", directory: "", checksumkind: CSK_MD5, checksum: "f9ee03eadc25b7b3549df6d88416f542")
!4 = !{!5}
!5 = !DIBasicType(name: "long", size: 64, encoding: DW_ATE_signed)
!6 = !{!7, !0, !13}
!7 = !DIGlobalVariableExpression(var: !8, expr: !DIExpression())
!8 = distinct !DIGlobalVariable(name: "last", scope: !9, file: !3, line: 3, type: !12, isLocal: false, isDefinition: true)
!9 = distinct !DISubprogram(name: "next", linkageName: "_Z4nextv", scope: !3, file: !3, line: 3, type: !10, scopeLine: 3, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !2)
!10 = !DISubroutineType(types: !11)
!11 = !{!12}
!12 = !DIBasicType(name: "int", size: 32, encoding: DW_ATE_signed)
!13 = !DIGlobalVariableExpression(var: !14, expr: !DIExpression())
!14 = distinct !DIGlobalVariable(name: "zero", linkageName: "_Z4zeroIlE", scope: !2, file: !3, line: 2, type: !5, isLocal: false, isDefinition: true, templateParams: !15)
!15 = !{!16}
!16 = !DITemplateTypeParameter(name: "T", type: !5)
!17 = !DIBasicType(name: "bool", size: 8, encoding: DW_ATE_boolean)
!18 = !{i32 7, !"Dwarf Version", i32 5}
!19 = !{i32 2, !"Debug Info Version", i32 3}
!20 = !{i32 1, !"wchar_size", i32 4}
!21 = !{i32 7, !"frame-pointer", i32 2}
!22 = !{!"Debian clang version 22.1.8 (1~deb12u1)"}
!23 = !{!24, !24, i64 0}
!24 = !{!"int", !25, i64 0}
!25 = !{!"omnipotent char", !26, i64 0}
!26 = !{!"Simple C++ TBAA"}
!27 = distinct !DISubprogram(name: "f", scope: !3, file: !3, line: 4, type: !28, scopeLine: 4, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !2)
!28 = !DISubroutineType(types: !4)
!29 = !DILocation(line: 3, column: 49, scope: !9, inlinedAt: !30)
!30 = distinct !DILocation(line: 4, column: 30, scope: !27)
!31 = !DILocation(line: 3, column: 49, scope: !9, inlinedAt: !30)
!32 = !DILocation(line: 3, column: 49, scope: !9, inlinedAt: !30)
!33 = !DILocation(line: 4, column: 39, scope: !27)
!34 = !{!35, !35, i64 0}
!35 = !{!"bool", !25, i64 0}
!36 = !{i8 0, i8 2}
!37 = !{}
!38 = !DILocation(line: 4, column: 37, scope: !27)
!39 = !DILocation(line: 4, column: 30, scope: !27)
!40 = !DILocation(line: 4, column: 47, scope: !27)
!41 = !{!42, !42, i64 0}
!42 = !{!"long", !25, i64 0}
!43 = !DILocation(line: 4, column: 45, scope: !27)
!44 = !DILocation(line: 4, column: 23, scope: !27)
