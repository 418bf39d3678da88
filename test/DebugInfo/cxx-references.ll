; References are PTRs; a pointer to a data member is an offset, one to a member function { ptr, adj }: tags on what has such
; a type say what it is. nullptr_t and the character types
; have names that C can read.
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
;
; CHECK:      ENUM E size=4
; CHECK-NEXT:   X = 1
; CHECK:      STRUCT S size=56
; CHECK-NEXT:   r: PTR INT int @0
; CHECK-NEXT:     TAG "cxx.type=int &"
; CHECK-NEXT:   rr: PTR CONST STRUCT S @8
; CHECK-NEXT:     TAG "cxx.type=const S &&"
; CHECK-NEXT:   data: INT long @16
; CHECK-NEXT:     TAG "cxx.type=int S::*"
; CHECK-NEXT:   function: STRUCT size=16 @24
; CHECK-NEXT:     ptr: PTR FUNC_PROTO((anon): PTR STRUCT S, (anon): INT int) -> INT int @0
; CHECK-NEXT:     adj: INT long @8
; CHECK-NEXT:     TAG "cxx.type=int (S::*)(int)"
; CHECK-NEXT:   null: TYPEDEF cxx_nullptr_t @40
; CHECK-NEXT:   c8: TYPEDEF char8_t @48
; CHECK-NEXT:   c16: TYPEDEF char16_t @50
; CHECK-NEXT:   e: TYPEDEF E @52
; CHECK-NEXT:   TAG "cxx.type=S"
; CHECK:      TYPEDEF cxx_nullptr_t = PTR void
; CHECK-NEXT:   TAG "cxx.type=decltype(nullptr)"
; CHECK:      TYPEDEF char8_t = INT unsigned char
; CHECK-NEXT:   TAG "cxx.type=char8_t"
; CHECK:      TYPEDEF char16_t = INT unsigned short
; CHECK-NEXT:   TAG "cxx.type=char16_t"
; CHECK:      TYPEDEF E = INT unsigned short
; CHECK-NEXT:   TAG "cxx.type=S::E"
; CHECK-NEXT:   TAG "cxx.kind=enum"
; CHECK-NEXT:   TAG "cxx.base=char16_t"
; CHECK:      FUNC f(s: PTR STRUCT S, arg1: PTR CONST INT int) -> INT int linkage=global
; CHECK-NEXT:   s
; CHECK-NEXT:     TAG "cxx.type=S &"
; CHECK-NEXT:   arg1
; CHECK-NEXT:     TAG "cxx.type=const int &"
;
; COMMAND: clang --target=bpfel -std=c++20 -fno-rtti -fno-exceptions -g -fstandalone-debug -O1 t.cpp
;; struct S {
;;   int &r;
;;   const S &&rr;
;;   int S::*data;
;;   int (S::*function)(int);
;;   decltype(nullptr) null;
;;   char8_t c8;
;;   char16_t c16;
;;   enum E : char16_t { X = 1 } e;
;; };
;; extern "C" int f(S &s, const int &) { return s.r; }
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(read, inaccessiblemem: none)
define dso_local i32 @f(ptr noundef nonnull readonly align 8 dereferenceable(54) %0, ptr noundef nonnull readnone align 4 dereferenceable(4) %1) local_unnamed_addr #0 !dbg !38 {
    #dbg_value(ptr %0, !45, !DIExpression(), !47)
    #dbg_value(ptr %1, !46, !DIExpression(), !47)
  %3 = load ptr, ptr %0, align 8, !dbg !48, !tbaa !49, !nonnull !58, !align !59
  %4 = load i32, ptr %3, align 4, !dbg !60, !tbaa !34
  ret i32 %4, !dbg !61
}

attributes #0 = { mustprogress nofree norecurse nosync nounwind willreturn memory(read, inaccessiblemem: none) "frame-pointer"="all" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!28, !29, !30, !31, !32}
!llvm.ident = !{!33}
!llvm.errno.tbaa = !{!34}

!0 = distinct !DICompileUnit(language: DW_LANG_C_plus_plus_14, file: !1, producer: "Debian clang version 22.1.8 (1~deb12u1)", isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug, enums: !2, splitDebugInlining: false, nameTableKind: None)
!1 = !DIFile(filename: "t.cpp", directory: "", checksumkind: CSK_MD5, checksum: "18f3f99beeafc3fef72cd8971309eebf")
!2 = !{!3}
!3 = !DICompositeType(tag: DW_TAG_enumeration_type, name: "E", scope: !4, file: !1, line: 9, baseType: !24, size: 16, elements: !26, identifier: "_ZTSN1S1EE")
!4 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "S", file: !1, line: 1, size: 448, flags: DIFlagTypePassByValue, elements: !5, identifier: "_ZTS1S")
!5 = !{!6, !9, !12, !14, !19, !21, !23, !25}
!6 = !DIDerivedType(tag: DW_TAG_member, name: "r", scope: !4, file: !1, line: 2, baseType: !7, size: 64)
!7 = !DIDerivedType(tag: DW_TAG_reference_type, baseType: !8, size: 64)
!8 = !DIBasicType(name: "int", size: 32, encoding: DW_ATE_signed)
!9 = !DIDerivedType(tag: DW_TAG_member, name: "rr", scope: !4, file: !1, line: 3, baseType: !10, size: 64, offset: 64)
!10 = !DIDerivedType(tag: DW_TAG_rvalue_reference_type, baseType: !11, size: 64)
!11 = !DIDerivedType(tag: DW_TAG_const_type, baseType: !4)
!12 = !DIDerivedType(tag: DW_TAG_member, name: "data", scope: !4, file: !1, line: 4, baseType: !13, size: 64, offset: 128)
!13 = !DIDerivedType(tag: DW_TAG_ptr_to_member_type, baseType: !8, size: 64, extraData: !4)
!14 = !DIDerivedType(tag: DW_TAG_member, name: "function", scope: !4, file: !1, line: 5, baseType: !15, size: 128, offset: 192)
!15 = !DIDerivedType(tag: DW_TAG_ptr_to_member_type, baseType: !16, size: 128, extraData: !4)
!16 = !DISubroutineType(types: !17)
!17 = !{!8, !18, !8}
!18 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !4, size: 64, flags: DIFlagArtificial | DIFlagObjectPointer)
!19 = !DIDerivedType(tag: DW_TAG_member, name: "null", scope: !4, file: !1, line: 6, baseType: !20, size: 64, offset: 320)
!20 = !DIBasicType(tag: DW_TAG_unspecified_type, name: "decltype(nullptr)")
!21 = !DIDerivedType(tag: DW_TAG_member, name: "c8", scope: !4, file: !1, line: 7, baseType: !22, size: 8, offset: 384)
!22 = !DIBasicType(name: "char8_t", size: 8, encoding: DW_ATE_UTF)
!23 = !DIDerivedType(tag: DW_TAG_member, name: "c16", scope: !4, file: !1, line: 8, baseType: !24, size: 16, offset: 400)
!24 = !DIBasicType(name: "char16_t", size: 16, encoding: DW_ATE_UTF)
!25 = !DIDerivedType(tag: DW_TAG_member, name: "e", scope: !4, file: !1, line: 9, baseType: !3, size: 16, offset: 416)
!26 = !{!27}
!27 = !DIEnumerator(name: "X", value: 1, isUnsigned: true)
!28 = !{i32 7, !"Dwarf Version", i32 5}
!29 = !{i32 2, !"Debug Info Version", i32 3}
!30 = !{i32 1, !"wchar_size", i32 4}
!31 = !{i32 7, !"frame-pointer", i32 2}
!32 = !{i32 7, !"debug-info-assignment-tracking", i1 true}
!33 = !{!"Debian clang version 22.1.8 (1~deb12u1)"}
!34 = !{!35, !35, i64 0}
!35 = !{!"int", !36, i64 0}
!36 = !{!"omnipotent char", !37, i64 0}
!37 = !{!"Simple C++ TBAA"}
!38 = distinct !DISubprogram(name: "f", scope: !1, file: !1, line: 11, type: !39, scopeLine: 11, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !44)
!39 = !DISubroutineType(types: !40)
!40 = !{!8, !41, !42}
!41 = !DIDerivedType(tag: DW_TAG_reference_type, baseType: !4, size: 64)
!42 = !DIDerivedType(tag: DW_TAG_reference_type, baseType: !43, size: 64)
!43 = !DIDerivedType(tag: DW_TAG_const_type, baseType: !8)
!44 = !{!45, !46}
!45 = !DILocalVariable(name: "s", arg: 1, scope: !38, file: !1, line: 11, type: !41)
!46 = !DILocalVariable(arg: 2, scope: !38, file: !1, line: 11, type: !42)
!47 = !DILocation(line: 0, scope: !38)
!48 = !DILocation(line: 11, column: 48, scope: !38)
!49 = !{!50, !51, i64 0}
!50 = !{!"_ZTS1S", !51, i64 0, !53, i64 8, !36, i64 16, !36, i64 24, !54, i64 40, !55, i64 48, !56, i64 50, !57, i64 52}
!51 = !{!"p1 int", !52, i64 0}
!52 = !{!"any pointer", !36, i64 0}
!53 = !{!"p1 _ZTS1S", !52, i64 0}
!54 = !{!"std::nullptr_t", !36, i64 0}
!55 = !{!"char8_t", !36, i64 0}
!56 = !{!"char16_t", !36, i64 0}
!57 = !{!"_ZTSN1S1EE", !36, i64 0}
!58 = !{}
!59 = !{i64 4}
!60 = !DILocation(line: 11, column: 48, scope: !38)
!61 = !DILocation(line: 11, column: 39, scope: !38)
