; At -O0 clang describes parameters in the code only; they keep their names, and those that have none get one.
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
;
; CHECK:      STRUCT S size=4
; CHECK-NEXT:   a: INT int @0
; CHECK-NEXT:   TAG "cxx.type=S"
; CHECK:      FUNC g(s: PTR STRUCT S, arg1: INT int) -> INT int linkage=static
; CHECK:      FUNC f(s: PTR STRUCT S) -> INT int linkage=global
;
; COMMAND: clang --target=bpfel -std=c++20 -fno-rtti -fno-exceptions -g -fstandalone-debug -O0 t.cpp
;; struct S { int a; };
;; int g(S *s, int) { return s->a; }
;; extern "C" int f(S *s) { return g(s, 1); }
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

%struct.S = type { i32 }

; Function Attrs: mustprogress noinline nounwind optnone
define dso_local noundef i32 @_Z1gP1Si(ptr noundef %0, i32 noundef %1) #0 !dbg !7 {
  %3 = alloca ptr, align 8
  %4 = alloca i32, align 4
  store ptr %0, ptr %3, align 8
    #dbg_declare(ptr %3, !16, !DIExpression(), !17)
  store i32 %1, ptr %4, align 4
    #dbg_declare(ptr %4, !18, !DIExpression(), !19)
  %5 = load ptr, ptr %3, align 8, !dbg !20
  %6 = getelementptr inbounds %struct.S, ptr %5, i32 0, i32 0, !dbg !21
  %7 = load i32, ptr %6, align 4, !dbg !21
  ret i32 %7, !dbg !22
}

; Function Attrs: mustprogress noinline nounwind optnone
define dso_local i32 @f(ptr noundef %0) #0 !dbg !23 {
  %2 = alloca ptr, align 8
  store ptr %0, ptr %2, align 8
    #dbg_declare(ptr %2, !26, !DIExpression(), !27)
  %3 = load ptr, ptr %2, align 8, !dbg !28
  %4 = call noundef i32 @_Z1gP1Si(ptr noundef %3, i32 noundef 1), !dbg !29
  ret i32 %4, !dbg !30
}

attributes #0 = { mustprogress noinline nounwind optnone "frame-pointer"="all" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2, !3, !4, !5}
!llvm.ident = !{!6}

!0 = distinct !DICompileUnit(language: DW_LANG_C_plus_plus_14, file: !1, producer: "Debian clang version 22.1.8 (1~deb12u1)", isOptimized: false, runtimeVersion: 0, emissionKind: FullDebug, splitDebugInlining: false, nameTableKind: None)
!1 = !DIFile(filename: "t.cpp", directory: "", checksumkind: CSK_MD5, checksum: "240d3cdf5b675c678898933750eb1541")
!2 = !{i32 7, !"Dwarf Version", i32 5}
!3 = !{i32 2, !"Debug Info Version", i32 3}
!4 = !{i32 1, !"wchar_size", i32 4}
!5 = !{i32 7, !"frame-pointer", i32 2}
!6 = !{!"Debian clang version 22.1.8 (1~deb12u1)"}
!7 = distinct !DISubprogram(name: "g", linkageName: "_Z1gP1Si", scope: !1, file: !1, line: 2, type: !8, scopeLine: 2, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !0, retainedNodes: !15)
!8 = !DISubroutineType(types: !9)
!9 = !{!10, !11, !10}
!10 = !DIBasicType(name: "int", size: 32, encoding: DW_ATE_signed)
!11 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !12, size: 64)
!12 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "S", file: !1, line: 1, size: 32, flags: DIFlagTypePassByValue, elements: !13, identifier: "_ZTS1S")
!13 = !{!14}
!14 = !DIDerivedType(tag: DW_TAG_member, name: "a", scope: !12, file: !1, line: 1, baseType: !10, size: 32)
!15 = !{}
!16 = !DILocalVariable(name: "s", arg: 1, scope: !7, file: !1, line: 2, type: !11)
!17 = !DILocation(line: 2, column: 10, scope: !7)
!18 = !DILocalVariable(arg: 2, scope: !7, file: !1, line: 2, type: !10)
!19 = !DILocation(line: 2, column: 16, scope: !7)
!20 = !DILocation(line: 2, column: 27, scope: !7)
!21 = !DILocation(line: 2, column: 30, scope: !7)
!22 = !DILocation(line: 2, column: 20, scope: !7)
!23 = distinct !DISubprogram(name: "f", scope: !1, file: !1, line: 3, type: !24, scopeLine: 3, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !0, retainedNodes: !15)
!24 = !DISubroutineType(types: !25)
!25 = !{!10, !11}
!26 = !DILocalVariable(name: "s", arg: 1, scope: !23, file: !1, line: 3, type: !11)
!27 = !DILocation(line: 3, column: 21, scope: !23)
!28 = !DILocation(line: 3, column: 35, scope: !23)
!29 = !DILocation(line: 3, column: 33, scope: !23)
!30 = !DILocation(line: 3, column: 26, scope: !23)
