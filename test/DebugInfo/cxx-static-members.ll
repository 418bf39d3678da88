; Static members, also such as are of the class's own type, take no part in its layout.
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
;
; CHECK:      STRUCT Ordering size=1
; CHECK-NEXT:   value: INT signed char @0
; CHECK-NEXT:   TAG "cxx.type=Ordering"
; CHECK:      STRUCT Traits_int_h1efcf29 size=4
; CHECK-NEXT:   own: INT int @0
; CHECK-NEXT:   TAG "cxx.type=Traits<int>"
; CHECK:      STRUCT Nested size=8
; CHECK-NEXT:   o: PTR TYPEDEF Self @0
; CHECK-NEXT:     TAG "cxx.type=Ordering::Self *"
; CHECK-NEXT:   TAG "cxx.type=Ordering::Nested"
; CHECK:      TYPEDEF Self = STRUCT Ordering
; CHECK:      FUNC f(o: PTR STRUCT Ordering, t: PTR STRUCT Traits_int_h1efcf29, n: PTR STRUCT Nested) -> INT int linkage=global
; CHECK:      VAR _ZN8Ordering5equalE: STRUCT Ordering linkage=global
;
; COMMAND: clang --target=bpfel -std=c++20 -fno-rtti -fno-exceptions -g -fstandalone-debug -O1 t.cpp
;; struct Ordering {
;;   signed char value;
;;   static const Ordering less;
;;   static Ordering equal;
;;   typedef Ordering Self;
;;   struct Nested { Self *o; };
;; };
;; inline constexpr Ordering Ordering::less{-1};
;; Ordering Ordering::equal{0};
;; template <class T> struct Traits { static constexpr T limit = 7; static inline T count = 3; T own; };
;; extern "C" int f(Ordering *o, Traits<int> *t, Ordering::Nested *n) { return o->value + Ordering::less.value + Ordering::equal.value + Traits<int>::count++ + t->own + n->o->value; }
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

%struct.Ordering = type { i8 }

$_ZN6TraitsIiE5countE = comdat any

@_ZN8Ordering5equalE = dso_local local_unnamed_addr global %struct.Ordering zeroinitializer, align 1, !dbg !0, !dbg !5
@_ZN6TraitsIiE5countE = linkonce_odr dso_local local_unnamed_addr global i32 3, comdat, align 4, !dbg !16

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(readwrite, argmem: read, inaccessiblemem: none)
define dso_local i32 @f(ptr noundef readonly %0, ptr noundef readonly %1, ptr noundef readonly %2) local_unnamed_addr #0 !dbg !37 {
    #dbg_value(ptr %0, !49, !DIExpression(), !52)
    #dbg_value(ptr %1, !50, !DIExpression(), !52)
    #dbg_value(ptr %2, !51, !DIExpression(), !52)
  %4 = load i8, ptr %0, align 1, !dbg !53, !tbaa !54
  %5 = sext i8 %4 to i32, !dbg !56
  %6 = add nsw i32 %5, -1, !dbg !57
  %7 = load i8, ptr @_ZN8Ordering5equalE, align 1, !dbg !58, !tbaa !54
  %8 = sext i8 %7 to i32, !dbg !59
  %9 = add nsw i32 %6, %8, !dbg !60
  %10 = load i32, ptr @_ZN6TraitsIiE5countE, align 4, !dbg !61, !tbaa !33
  %11 = add nsw i32 %10, 1, !dbg !62
  store i32 %11, ptr @_ZN6TraitsIiE5countE, align 4, !dbg !63, !tbaa !33
  %12 = add nsw i32 %9, %10, !dbg !64
  %13 = load i32, ptr %1, align 4, !dbg !65, !tbaa !66
  %14 = add nsw i32 %12, %13, !dbg !68
  %15 = load ptr, ptr %2, align 8, !dbg !69, !tbaa !70
  %16 = load i8, ptr %15, align 1, !dbg !74, !tbaa !54
  %17 = sext i8 %16 to i32, !dbg !75
  %18 = add nsw i32 %14, %17, !dbg !76
  ret i32 %18, !dbg !77
}

attributes #0 = { mustprogress nofree norecurse nosync nounwind willreturn memory(readwrite, argmem: read, inaccessiblemem: none) "frame-pointer"="all" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }

!llvm.dbg.cu = !{!2}
!llvm.module.flags = !{!27, !28, !29, !30, !31}
!llvm.ident = !{!32}
!llvm.errno.tbaa = !{!33}

!0 = !DIGlobalVariableExpression(var: !1, expr: !DIExpression())
!1 = distinct !DIGlobalVariable(name: "equal", linkageName: "_ZN8Ordering5equalE", scope: !2, file: !3, line: 9, type: !7, isLocal: false, isDefinition: true, declaration: !13)
!2 = distinct !DICompileUnit(language: DW_LANG_C_plus_plus_14, file: !3, producer: "Debian clang version 22.1.8 (1~deb12u1)", isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug, globals: !4, splitDebugInlining: false, nameTableKind: None)
!3 = !DIFile(filename: "t.cpp", directory: "", checksumkind: CSK_MD5, checksum: "0cfed6613153e354f99a76d7dbcbfbf2")
!4 = !{!0, !5, !14, !16}
!5 = !DIGlobalVariableExpression(var: !6, expr: !DIExpression())
!6 = distinct !DIGlobalVariable(name: "equal", scope: !7, file: !3, line: 4, type: !7, isLocal: false, isDefinition: false)
!7 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "Ordering", file: !3, line: 1, size: 8, flags: DIFlagTypePassByValue, elements: !8, identifier: "_ZTS8Ordering")
!8 = !{!9, !11, !13}
!9 = !DIDerivedType(tag: DW_TAG_member, name: "value", scope: !7, file: !3, line: 2, baseType: !10, size: 8)
!10 = !DIBasicType(name: "signed char", size: 8, encoding: DW_ATE_signed_char)
!11 = !DIDerivedType(tag: DW_TAG_variable, name: "less", scope: !7, file: !3, line: 3, baseType: !12, flags: DIFlagStaticMember)
!12 = !DIDerivedType(tag: DW_TAG_const_type, baseType: !7)
!13 = !DIDerivedType(tag: DW_TAG_variable, name: "equal", scope: !7, file: !3, line: 4, baseType: !7, flags: DIFlagStaticMember)
!14 = !DIGlobalVariableExpression(var: !15, expr: !DIExpression())
!15 = distinct !DIGlobalVariable(name: "less", linkageName: "_ZN8Ordering4lessE", scope: !2, file: !3, line: 8, type: !12, isLocal: false, isDefinition: true, declaration: !11)
!16 = !DIGlobalVariableExpression(var: !17, expr: !DIExpression())
!17 = distinct !DIGlobalVariable(name: "count", linkageName: "_ZN6TraitsIiE5countE", scope: !2, file: !3, line: 10, type: !18, isLocal: false, isDefinition: true, declaration: !19)
!18 = !DIBasicType(name: "int", size: 32, encoding: DW_ATE_signed)
!19 = !DIDerivedType(tag: DW_TAG_variable, name: "count", scope: !20, file: !3, line: 10, baseType: !18, flags: DIFlagStaticMember)
!20 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "Traits<int>", file: !3, line: 10, size: 32, flags: DIFlagTypePassByValue, elements: !21, templateParams: !25, identifier: "_ZTS6TraitsIiE")
!21 = !{!22, !19, !24}
!22 = !DIDerivedType(tag: DW_TAG_variable, name: "limit", scope: !20, file: !3, line: 10, baseType: !23, flags: DIFlagStaticMember)
!23 = !DIDerivedType(tag: DW_TAG_const_type, baseType: !18)
!24 = !DIDerivedType(tag: DW_TAG_member, name: "own", scope: !20, file: !3, line: 10, baseType: !18, size: 32)
!25 = !{!26}
!26 = !DITemplateTypeParameter(name: "T", type: !18)
!27 = !{i32 7, !"Dwarf Version", i32 5}
!28 = !{i32 2, !"Debug Info Version", i32 3}
!29 = !{i32 1, !"wchar_size", i32 4}
!30 = !{i32 7, !"frame-pointer", i32 2}
!31 = !{i32 7, !"debug-info-assignment-tracking", i1 true}
!32 = !{!"Debian clang version 22.1.8 (1~deb12u1)"}
!33 = !{!34, !34, i64 0}
!34 = !{!"int", !35, i64 0}
!35 = !{!"omnipotent char", !36, i64 0}
!36 = !{!"Simple C++ TBAA"}
!37 = distinct !DISubprogram(name: "f", scope: !3, file: !3, line: 11, type: !38, scopeLine: 11, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !2, retainedNodes: !48)
!38 = !DISubroutineType(types: !39)
!39 = !{!18, !40, !41, !42}
!40 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !7, size: 64)
!41 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !20, size: 64)
!42 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !43, size: 64)
!43 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "Nested", scope: !7, file: !3, line: 6, size: 64, flags: DIFlagTypePassByValue, elements: !44, identifier: "_ZTSN8Ordering6NestedE")
!44 = !{!45}
!45 = !DIDerivedType(tag: DW_TAG_member, name: "o", scope: !43, file: !3, line: 6, baseType: !46, size: 64)
!46 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !47, size: 64)
!47 = !DIDerivedType(tag: DW_TAG_typedef, name: "Self", scope: !7, file: !3, line: 5, baseType: !7)
!48 = !{!49, !50, !51}
!49 = !DILocalVariable(name: "o", arg: 1, scope: !37, file: !3, line: 11, type: !40)
!50 = !DILocalVariable(name: "t", arg: 2, scope: !37, file: !3, line: 11, type: !41)
!51 = !DILocalVariable(name: "n", arg: 3, scope: !37, file: !3, line: 11, type: !42)
!52 = !DILocation(line: 0, scope: !37)
!53 = !DILocation(line: 11, column: 80, scope: !37)
!54 = !{!55, !35, i64 0}
!55 = !{!"_ZTS8Ordering", !35, i64 0}
!56 = !DILocation(line: 11, column: 77, scope: !37)
!57 = !DILocation(line: 11, column: 86, scope: !37)
!58 = !DILocation(line: 11, column: 127, scope: !37)
!59 = !DILocation(line: 11, column: 111, scope: !37)
!60 = !DILocation(line: 11, column: 109, scope: !37)
!61 = !DILocation(line: 11, column: 153, scope: !37)
!62 = !DILocation(line: 11, column: 153, scope: !37)
!63 = !DILocation(line: 11, column: 153, scope: !37)
!64 = !DILocation(line: 11, column: 133, scope: !37)
!65 = !DILocation(line: 11, column: 161, scope: !37)
!66 = !{!67, !34, i64 0}
!67 = !{!"_ZTS6TraitsIiE", !34, i64 0}
!68 = !DILocation(line: 11, column: 156, scope: !37)
!69 = !DILocation(line: 11, column: 170, scope: !37)
!70 = !{!71, !72, i64 0}
!71 = !{!"_ZTSN8Ordering6NestedE", !72, i64 0}
!72 = !{!"p1 _ZTS8Ordering", !73, i64 0}
!73 = !{!"any pointer", !35, i64 0}
!74 = !DILocation(line: 11, column: 173, scope: !37)
!75 = !DILocation(line: 11, column: 167, scope: !37)
!76 = !DILocation(line: 11, column: 165, scope: !37)
!77 = !DILocation(line: 11, column: 70, scope: !37)
