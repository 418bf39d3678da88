; C++ lets a bit-field be wider than its type; the kernel refuses it, and so does C.
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
; RUN: %polybpf-btf types %t.o | FileCheck --check-prefix=TYPES %s
; RUN: %polybpf-btf validate %t.o
; CHECK:      STRUCT B size=16
; CHECK-NEXT:   c: INT unsigned short @0:0 bits=12
; CHECK-NEXT:     TAG "cxx.type=char"
; CHECK-NEXT:   b: INT unsigned char @2:0 bits=7
; CHECK-NEXT:     TAG "cxx.type=bool"
; CHECK-NEXT:   i: INT unsigned long long @4:0 bits=40
; CHECK-NEXT:     TAG "cxx.type=int"
; CHECK-NEXT:   e: INT unsigned short @9:0 bits=10
; CHECK-NEXT:     TAG "cxx.type=B::E"
; CHECK-NEXT:   one: INT _Bool @10:2 bits=1
; CHECK-NEXT:   after: INT int @12
; CHECK-NEXT:   TAG "cxx.type=B"
; TYPES:      char c; // @0:0 bits=12
; COMMAND: clang --target=bpfel -std=c++20 -fno-rtti -fno-exceptions -g -O1 t.cpp
;; struct B { char c : 12; bool b : 7; int i : 40; enum class E : char { x } e : 10; bool one : 1; int after; };
;; extern "C" int f(B *b) { return b->c + b->b + b->i + b->after; }
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: read)
define dso_local i32 @f(ptr noundef readonly %0) local_unnamed_addr #0 !dbg !27 {
    #dbg_value(ptr %0, !32, !DIExpression(), !33)
  %2 = load i32, ptr %0, align 4, !dbg !34
  %3 = shl i32 %2, 24, !dbg !35
  %4 = ashr exact i32 %3, 24, !dbg !35
  %5 = lshr i32 %2, 16, !dbg !36
  %6 = and i32 %5, 1, !dbg !36
  %7 = add nsw i32 %4, %6, !dbg !37
  %8 = getelementptr inbounds i8, ptr %0, i64 4, !dbg !38
  %9 = load i40, ptr %8, align 4, !dbg !38
  %10 = trunc i40 %9 to i32, !dbg !38
  %11 = add nsw i32 %7, %10, !dbg !39
  %12 = getelementptr inbounds i8, ptr %0, i64 12, !dbg !40
  %13 = load i32, ptr %12, align 4, !dbg !40, !tbaa !41
  %14 = add nsw i32 %11, %13, !dbg !45
  ret i32 %14, !dbg !46
}

attributes #0 = { mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: read) "frame-pointer"="all" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!17, !18, !19, !20, !21}
!llvm.ident = !{!22}
!llvm.errno.tbaa = !{!23}

!0 = distinct !DICompileUnit(language: DW_LANG_C_plus_plus_14, file: !1, producer: "Debian clang version 22.1.8 (1~deb12u1)", isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug, enums: !2, splitDebugInlining: false, nameTableKind: None)
!1 = !DIFile(filename: "t.cpp", directory: "", checksumkind: CSK_MD5, checksum: "f118599a42965bc2373a576f12da6da5")
!2 = !{!3}
!3 = !DICompositeType(tag: DW_TAG_enumeration_type, name: "E", scope: !4, file: !1, line: 1, baseType: !7, size: 8, flags: DIFlagEnumClass, elements: !15, identifier: "_ZTSN1B1EE")
!4 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "B", file: !1, line: 1, size: 128, flags: DIFlagTypePassByValue, elements: !5, identifier: "_ZTS1B")
!5 = !{!6, !8, !10, !12, !13, !14}
!6 = !DIDerivedType(tag: DW_TAG_member, name: "c", scope: !4, file: !1, line: 1, baseType: !7, size: 12, flags: DIFlagBitField, extraData: i64 0)
!7 = !DIBasicType(name: "char", size: 8, encoding: DW_ATE_signed_char)
!8 = !DIDerivedType(tag: DW_TAG_member, name: "b", scope: !4, file: !1, line: 1, baseType: !9, size: 7, offset: 16, flags: DIFlagBitField, extraData: i64 0)
!9 = !DIBasicType(name: "bool", size: 8, encoding: DW_ATE_boolean)
!10 = !DIDerivedType(tag: DW_TAG_member, name: "i", scope: !4, file: !1, line: 1, baseType: !11, size: 40, offset: 32, flags: DIFlagBitField, extraData: i64 32)
!11 = !DIBasicType(name: "int", size: 32, encoding: DW_ATE_signed)
!12 = !DIDerivedType(tag: DW_TAG_member, name: "e", scope: !4, file: !1, line: 1, baseType: !3, size: 10, offset: 72, flags: DIFlagBitField, extraData: i64 72)
!13 = !DIDerivedType(tag: DW_TAG_member, name: "one", scope: !4, file: !1, line: 1, baseType: !9, size: 1, offset: 82, flags: DIFlagBitField, extraData: i64 72)
!14 = !DIDerivedType(tag: DW_TAG_member, name: "after", scope: !4, file: !1, line: 1, baseType: !11, size: 32, offset: 96)
!15 = !{!16}
!16 = !DIEnumerator(name: "x", value: 0)
!17 = !{i32 7, !"Dwarf Version", i32 5}
!18 = !{i32 2, !"Debug Info Version", i32 3}
!19 = !{i32 1, !"wchar_size", i32 4}
!20 = !{i32 7, !"frame-pointer", i32 2}
!21 = !{i32 7, !"debug-info-assignment-tracking", i1 true}
!22 = !{!"Debian clang version 22.1.8 (1~deb12u1)"}
!23 = !{!24, !24, i64 0}
!24 = !{!"int", !25, i64 0}
!25 = !{!"omnipotent char", !26, i64 0}
!26 = !{!"Simple C++ TBAA"}
!27 = distinct !DISubprogram(name: "f", scope: !1, file: !1, line: 2, type: !28, scopeLine: 2, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !31)
!28 = !DISubroutineType(types: !29)
!29 = !{!11, !30}
!30 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !4, size: 64)
!31 = !{!32}
!32 = !DILocalVariable(name: "b", arg: 1, scope: !27, file: !1, line: 2, type: !30)
!33 = !DILocation(line: 0, scope: !27)
!34 = !DILocation(line: 2, column: 36, scope: !27)
!35 = !DILocation(line: 2, column: 33, scope: !27)
!36 = !DILocation(line: 2, column: 40, scope: !27)
!37 = !DILocation(line: 2, column: 38, scope: !27)
!38 = !DILocation(line: 2, column: 50, scope: !27)
!39 = !DILocation(line: 2, column: 45, scope: !27)
!40 = !DILocation(line: 2, column: 57, scope: !27)
!41 = !{!42, !24, i64 12}
!42 = !{!"_ZTS1B", !25, i64 0, !43, i64 2, !24, i64 4, !44, i64 9, !43, i64 10, !24, i64 12}
!43 = !{!"bool", !25, i64 0}
!44 = !{!"_ZTSN1B1EE", !25, i64 0}
!45 = !DILocation(line: 2, column: 52, scope: !27)
!46 = !DILocation(line: 2, column: 26, scope: !27)
