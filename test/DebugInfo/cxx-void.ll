; A function that returns void by another name returns void: the kernel takes nothing else. A tag has the name.
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
;
; CHECK:      STRUCT S size=24
; CHECK-NEXT:   call: PTR FUNC_PROTO((anon): INT int) -> void @0
; CHECK-NEXT:     TAG "cxx.type=nothing (*)(int)"
; CHECK-NEXT:   other: PTR FUNC_PROTO() -> void @8
; CHECK-NEXT:     TAG "cxx.type=cv (*)()"
; CHECK-NEXT:   pointer: PTR TYPEDEF nothing @16
; CHECK-NEXT:   TAG "cxx.type=S"
; CHECK:      TYPEDEF nothing = void
; CHECK:      FUNC f(s: PTR STRUCT S) -> void linkage=global
; CHECK-NEXT:   TAG "cxx.returns=nothing"
;
; COMMAND: clang --target=bpfel -std=c++20 -fno-rtti -fno-exceptions -g -O0 -fno-discard-value-names t.cpp
;; typedef void nothing;
;; typedef const void cv;
;; struct S { nothing (*call)(int); cv (*other)(); nothing *pointer; };
;; extern "C" nothing f(S *s) { s->call(1); s->other(); }
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

%struct.S = type { ptr, ptr, ptr }

; Function Attrs: mustprogress noinline nounwind optnone
define dso_local void @f(ptr noundef %s) #0 !dbg !7 {
entry:
  %s.addr = alloca ptr, align 8
  store ptr %s, ptr %s.addr, align 8
    #dbg_declare(ptr %s.addr, !28, !DIExpression(), !29)
  %0 = load ptr, ptr %s.addr, align 8, !dbg !30
  %call = getelementptr inbounds %struct.S, ptr %0, i32 0, i32 0, !dbg !31
  %1 = load ptr, ptr %call, align 8, !dbg !30
  call void %1(i32 noundef 1), !dbg !30
  %2 = load ptr, ptr %s.addr, align 8, !dbg !32
  %other = getelementptr inbounds %struct.S, ptr %2, i32 0, i32 1, !dbg !33
  %3 = load ptr, ptr %other, align 8, !dbg !32
  call void %3(), !dbg !32
  ret void, !dbg !34
}

attributes #0 = { mustprogress noinline nounwind optnone "frame-pointer"="all" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2, !3, !4, !5}
!llvm.ident = !{!6}

!0 = distinct !DICompileUnit(language: DW_LANG_C_plus_plus_14, file: !1, producer: "Debian clang version 22.1.8 (1~deb12u1)", isOptimized: false, runtimeVersion: 0, emissionKind: FullDebug, splitDebugInlining: false, nameTableKind: None)
!1 = !DIFile(filename: "t.cpp", directory: "", checksumkind: CSK_MD5, checksum: "d3cd88547fdd54a136979dbc7b9d429a")
!2 = !{i32 7, !"Dwarf Version", i32 5}
!3 = !{i32 2, !"Debug Info Version", i32 3}
!4 = !{i32 1, !"wchar_size", i32 4}
!5 = !{i32 7, !"frame-pointer", i32 2}
!6 = !{!"Debian clang version 22.1.8 (1~deb12u1)"}
!7 = distinct !DISubprogram(name: "f", scope: !1, file: !1, line: 4, type: !8, scopeLine: 4, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !0, retainedNodes: !27)
!8 = !DISubroutineType(types: !9)
!9 = !{!10, !11}
!10 = !DIDerivedType(tag: DW_TAG_typedef, name: "nothing", file: !1, line: 1, baseType: null)
!11 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !12, size: 64)
!12 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "S", file: !1, line: 3, size: 192, flags: DIFlagTypePassByValue, elements: !13, identifier: "_ZTS1S")
!13 = !{!14, !19, !25}
!14 = !DIDerivedType(tag: DW_TAG_member, name: "call", scope: !12, file: !1, line: 3, baseType: !15, size: 64)
!15 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !16, size: 64)
!16 = !DISubroutineType(types: !17)
!17 = !{!10, !18}
!18 = !DIBasicType(name: "int", size: 32, encoding: DW_ATE_signed)
!19 = !DIDerivedType(tag: DW_TAG_member, name: "other", scope: !12, file: !1, line: 3, baseType: !20, size: 64, offset: 64)
!20 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !21, size: 64)
!21 = !DISubroutineType(types: !22)
!22 = !{!23}
!23 = !DIDerivedType(tag: DW_TAG_typedef, name: "cv", file: !1, line: 2, baseType: !24)
!24 = !DIDerivedType(tag: DW_TAG_const_type, baseType: null)
!25 = !DIDerivedType(tag: DW_TAG_member, name: "pointer", scope: !12, file: !1, line: 3, baseType: !26, size: 64, offset: 128)
!26 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !10, size: 64)
!27 = !{}
!28 = !DILocalVariable(name: "s", arg: 1, scope: !7, file: !1, line: 4, type: !11)
!29 = !DILocation(line: 4, column: 25, scope: !7)
!30 = !DILocation(line: 4, column: 30, scope: !7)
!31 = !DILocation(line: 4, column: 33, scope: !7)
!32 = !DILocation(line: 4, column: 42, scope: !7)
!33 = !DILocation(line: 4, column: 45, scope: !7)
!34 = !DILocation(line: 4, column: 54, scope: !7)
