; Names of templates become identifiers; so do those of operators, conversions and lambdas.
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
;
; CHECK:      STRUCT S size=32
; CHECK-NEXT:   w: STRUCT W_long_3_h3a68f11 @0
; CHECK-NEXT:   p: TYPEDEF Pair_W_int_1_hac19821 @24
; CHECK-NEXT:   TAG "cxx.type=S"
; CHECK:      STRUCT W_long_3_h3a68f11 size=24
; CHECK-NEXT:   t: ARRAY[3] INT long @0
; CHECK-NEXT:   TAG "cxx.type=W<long, 3>"
; CHECK:      TYPEDEF Pair_W_int_1_hac19821 = STRUCT W_W_int_1_2_hacd40e0
; CHECK-NEXT:   TAG "cxx.type=Pair<W<int, 1> >"
; CHECK:      STRUCT W_W_int_1_2_hacd40e0 size=8
; CHECK-NEXT:   t: ARRAY[2] STRUCT W_int_1_h607c7ca @0
; CHECK-NEXT:   TAG "cxx.type=W<W<int, 1>, 2>"
; CHECK:      STRUCT W_int_1_h607c7ca size=4
; CHECK-NEXT:   t: ARRAY[1] INT int @0
; CHECK-NEXT:   TAG "cxx.type=W<int, 1>"
; CHECK:      FUNC operator_plus(a: PTR CONST STRUCT S, b: PTR CONST STRUCT S) -> INT int linkage=static
; CHECK:      FUNC operator_int_h4143001(this: PTR CONST STRUCT S) -> INT int linkage=static
; CHECK:      TYPEDEF Pair_int_hc72a24c = STRUCT W_int_2_h63e51c5
; CHECK-NEXT:   TAG "cxx.type=Pair<int>"
; CHECK:      STRUCT W_int_2_h63e51c5 size=8
; CHECK-NEXT:   t: ARRAY[2] INT int @0
; CHECK-NEXT:   TAG "cxx.type=W<int, 2>"
; CHECK:      FUNC f(s: PTR CONST STRUCT S, p: PTR CONST TYPEDEF Pair_int_hc72a24c) -> INT int linkage=global
; CHECK:      FUNC twice_int_h617dae0(x: INT int) -> INT int linkage=static
; CHECK:      FUNC operator_call(this: PTR CONST STRUCT size=8, x: INT int) -> INT int linkage=static
; CHECK:      PTR CONST STRUCT size=8
;
; COMMAND: clang --target=bpfel -std=c++20 -fno-rtti -fno-exceptions -g -fstandalone-debug -O1 t.cpp
;; template <class T, int N> struct W { T t[N]; };
;; template <class T> using Pair = W<T, 2>;
;; template <class T> __attribute__((noinline)) T twice(T x) { asm volatile("" : "+r"(x)); return x + x; }
;; struct S { W<long, 3> w; Pair<W<int, 1>> p; __attribute__((noinline)) operator int() const { return w.t[0]; } };
;; __attribute__((noinline)) int operator+(const S &a, const S &b) { return (int)a + (int)b; }
;; extern "C" int f(const S &s, const Pair<int> &p) {
;;   auto add = [&](int x) __attribute__((noinline)) { return x + p.t[0]; };
;;   return s + s + twice(add(3));
;; }
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

%class.anon = type { ptr }

$_ZNK1ScviEv = comdat any

$_Z5twiceIiET_S0_ = comdat any

; Function Attrs: mustprogress noinline nounwind
define dso_local noundef i32 @_ZplRK1SS1_(ptr noundef nonnull align 8 dereferenceable(32) %0, ptr noundef nonnull align 8 dereferenceable(32) %1) local_unnamed_addr #0 !dbg !14 {
    #dbg_value(ptr %0, !57, !DIExpression(), !59)
    #dbg_value(ptr %1, !58, !DIExpression(), !59)
  %3 = tail call noundef i32 @_ZNK1ScviEv(ptr noundef nonnull align 8 dereferenceable(32) %0), !dbg !60
  %4 = tail call noundef i32 @_ZNK1ScviEv(ptr noundef nonnull align 8 dereferenceable(32) %1), !dbg !61
  %5 = add nsw i32 %4, %3, !dbg !62
  ret i32 %5, !dbg !63
}

; Function Attrs: mustprogress noinline nounwind
define linkonce_odr dso_local noundef i32 @_ZNK1ScviEv(ptr noundef nonnull align 8 dereferenceable(32) %0) local_unnamed_addr #0 comdat align 2 !dbg !64 {
    #dbg_value(ptr %0, !66, !DIExpression(), !68)
  %2 = load i64, ptr %0, align 8, !dbg !69, !tbaa !70
  %3 = trunc i64 %2 to i32, !dbg !72
  ret i32 %3, !dbg !73
}

; Function Attrs: mustprogress nounwind
define dso_local i32 @f(ptr noundef nonnull align 8 dereferenceable(32) %0, ptr noundef nonnull align 4 dereferenceable(8) %1) local_unnamed_addr #1 !dbg !74 {
  %3 = alloca %class.anon, align 8, !DIAssignID !92
    #dbg_assign(i1 poison, !88, !DIExpression(), !92, ptr %3, !DIExpression(), !93)
    #dbg_value(ptr %0, !86, !DIExpression(), !93)
    #dbg_value(ptr %1, !87, !DIExpression(), !93)
  store ptr %1, ptr %3, align 8, !dbg !95, !tbaa !96, !DIAssignID !99
    #dbg_assign(ptr %1, !88, !DIExpression(), !99, ptr %3, !DIExpression(), !93)
  %4 = tail call noundef i32 @_ZplRK1SS1_(ptr noundef nonnull align 8 dereferenceable(32) %0, ptr noundef nonnull align 8 dereferenceable(32) %0), !dbg !100
  %5 = call fastcc noundef i32 @"_ZZ1fENK3$_0clEi"(ptr noundef nonnull align 8 dereferenceable(8) %3), !dbg !101
  %6 = tail call noundef i32 @_Z5twiceIiET_S0_(i32 noundef %5), !dbg !102
  %7 = add nsw i32 %6, %4, !dbg !103
  ret i32 %7, !dbg !105
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)

; Function Attrs: mustprogress noinline nounwind
define linkonce_odr dso_local noundef i32 @_Z5twiceIiET_S0_(i32 noundef %0) local_unnamed_addr #0 comdat !dbg !106 {
    #dbg_value(i32 %0, !110, !DIExpression(), !112)
  %2 = tail call i32 asm sideeffect "", "=r,0"(i32 %0) #4, !dbg !113, !srcloc !114
    #dbg_value(i32 %2, !110, !DIExpression(), !112)
  %3 = shl nsw i32 %2, 1, !dbg !115
  ret i32 %3, !dbg !116
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(read, inaccessiblemem: none)
define internal fastcc noundef range(i32 -2147483645, -2147483648) i32 @"_ZZ1fENK3$_0clEi"(ptr noundef nonnull readonly align 8 dereferenceable(8) %0) unnamed_addr #3 align 2 !dbg !117 {
    #dbg_value(ptr %0, !125, !DIExpression(), !128)
    #dbg_value(i32 3, !127, !DIExpression(), !128)
  %2 = load ptr, ptr %0, align 8, !dbg !129, !tbaa !130, !nonnull !132, !align !133
  %3 = load i32, ptr %2, align 4, !dbg !129, !tbaa !10
  %4 = add nsw i32 %3, 3, !dbg !134
  ret i32 %4, !dbg !135
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)

attributes #0 = { mustprogress noinline nounwind "frame-pointer"="all" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { mustprogress nounwind "frame-pointer"="all" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #2 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #3 = { mustprogress nofree noinline norecurse nosync nounwind willreturn memory(read, inaccessiblemem: none) "frame-pointer"="all" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #4 = { nounwind }

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!4, !5, !6, !7, !8}
!llvm.ident = !{!9}
!llvm.errno.tbaa = !{!10}

!0 = distinct !DICompileUnit(language: DW_LANG_C_plus_plus_14, file: !1, producer: "Debian clang version 22.1.8 (1~deb12u1)", isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug, retainedTypes: !2, splitDebugInlining: false, nameTableKind: None)
!1 = !DIFile(filename: "t.cpp", directory: "", checksumkind: CSK_MD5, checksum: "1515741f809ad0c12052c1e9868d2803")
!2 = !{!3}
!3 = !DIBasicType(name: "int", size: 32, encoding: DW_ATE_signed)
!4 = !{i32 7, !"Dwarf Version", i32 5}
!5 = !{i32 2, !"Debug Info Version", i32 3}
!6 = !{i32 1, !"wchar_size", i32 4}
!7 = !{i32 7, !"frame-pointer", i32 2}
!8 = !{i32 7, !"debug-info-assignment-tracking", i1 true}
!9 = !{!"Debian clang version 22.1.8 (1~deb12u1)"}
!10 = !{!11, !11, i64 0}
!11 = !{!"int", !12, i64 0}
!12 = !{!"omnipotent char", !13, i64 0}
!13 = !{!"Simple C++ TBAA"}
!14 = distinct !DISubprogram(name: "operator+", linkageName: "_ZplRK1SS1_", scope: !1, file: !1, line: 5, type: !15, scopeLine: 5, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !56)
!15 = !DISubroutineType(types: !16)
!16 = !{!3, !17, !17}
!17 = !DIDerivedType(tag: DW_TAG_reference_type, baseType: !18, size: 64)
!18 = !DIDerivedType(tag: DW_TAG_const_type, baseType: !19)
!19 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "S", file: !1, line: 4, size: 256, flags: DIFlagTypePassByValue, elements: !20, identifier: "_ZTS1S")
!20 = !{!21, !32, !52}
!21 = !DIDerivedType(tag: DW_TAG_member, name: "w", scope: !19, file: !1, line: 4, baseType: !22, size: 192)
!22 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "W<long, 3>", file: !1, line: 1, size: 192, flags: DIFlagTypePassByValue, elements: !23, templateParams: !29, identifier: "_ZTS1WIlLi3EE")
!23 = !{!24}
!24 = !DIDerivedType(tag: DW_TAG_member, name: "t", scope: !22, file: !1, line: 1, baseType: !25, size: 192)
!25 = !DICompositeType(tag: DW_TAG_array_type, baseType: !26, size: 192, elements: !27)
!26 = !DIBasicType(name: "long", size: 64, encoding: DW_ATE_signed)
!27 = !{!28}
!28 = !DISubrange(count: 3)
!29 = !{!30, !31}
!30 = !DITemplateTypeParameter(name: "T", type: !26)
!31 = !DITemplateValueParameter(name: "N", type: !3, value: i32 3)
!32 = !DIDerivedType(tag: DW_TAG_member, name: "p", scope: !19, file: !1, line: 4, baseType: !33, size: 64, offset: 192)
!33 = !DIDerivedType(tag: DW_TAG_typedef, name: "Pair<W<int, 1> >", file: !1, line: 2, baseType: !34)
!34 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "W<W<int, 1>, 2>", file: !1, line: 1, size: 64, flags: DIFlagTypePassByValue, elements: !35, templateParams: !49, identifier: "_ZTS1WIS_IiLi1EELi2EE")
!35 = !{!36}
!36 = !DIDerivedType(tag: DW_TAG_member, name: "t", scope: !34, file: !1, line: 1, baseType: !37, size: 64)
!37 = !DICompositeType(tag: DW_TAG_array_type, baseType: !38, size: 64, elements: !47)
!38 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "W<int, 1>", file: !1, line: 1, size: 32, flags: DIFlagTypePassByValue, elements: !39, templateParams: !44, identifier: "_ZTS1WIiLi1EE")
!39 = !{!40}
!40 = !DIDerivedType(tag: DW_TAG_member, name: "t", scope: !38, file: !1, line: 1, baseType: !41, size: 32)
!41 = !DICompositeType(tag: DW_TAG_array_type, baseType: !3, size: 32, elements: !42)
!42 = !{!43}
!43 = !DISubrange(count: 1)
!44 = !{!45, !46}
!45 = !DITemplateTypeParameter(name: "T", type: !3)
!46 = !DITemplateValueParameter(name: "N", type: !3, value: i32 1)
!47 = !{!48}
!48 = !DISubrange(count: 2)
!49 = !{!50, !51}
!50 = !DITemplateTypeParameter(name: "T", type: !38)
!51 = !DITemplateValueParameter(name: "N", type: !3, value: i32 2)
!52 = !DISubprogram(name: "operator int", linkageName: "_ZNK1ScviEv", scope: !19, file: !1, line: 4, type: !53, scopeLine: 4, flags: DIFlagPrototyped, spFlags: DISPFlagOptimized)
!53 = !DISubroutineType(types: !54)
!54 = !{!3, !55}
!55 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !18, size: 64, flags: DIFlagArtificial | DIFlagObjectPointer)
!56 = !{!57, !58}
!57 = !DILocalVariable(name: "a", arg: 1, scope: !14, file: !1, line: 5, type: !17)
!58 = !DILocalVariable(name: "b", arg: 2, scope: !14, file: !1, line: 5, type: !17)
!59 = !DILocation(line: 0, scope: !14)
!60 = !DILocation(line: 5, column: 79, scope: !14)
!61 = !DILocation(line: 5, column: 88, scope: !14)
!62 = !DILocation(line: 5, column: 81, scope: !14)
!63 = !DILocation(line: 5, column: 67, scope: !14)
!64 = distinct !DISubprogram(name: "operator int", linkageName: "_ZNK1ScviEv", scope: !19, file: !1, line: 4, type: !53, scopeLine: 4, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, declaration: !52, retainedNodes: !65)
!65 = !{!66}
!66 = !DILocalVariable(name: "this", arg: 1, scope: !64, type: !67, flags: DIFlagArtificial | DIFlagObjectPointer)
!67 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !18, size: 64)
!68 = !DILocation(line: 0, scope: !64)
!69 = !DILocation(line: 4, column: 101, scope: !64)
!70 = !{!71, !71, i64 0}
!71 = !{!"long", !12, i64 0}
!72 = !DILocation(line: 4, column: 101, scope: !64)
!73 = !DILocation(line: 4, column: 94, scope: !64)
!74 = distinct !DISubprogram(name: "f", scope: !1, file: !1, line: 6, type: !75, scopeLine: 6, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !85)
!75 = !DISubroutineType(types: !76)
!76 = !{!3, !17, !77}
!77 = !DIDerivedType(tag: DW_TAG_reference_type, baseType: !78, size: 64)
!78 = !DIDerivedType(tag: DW_TAG_const_type, baseType: !79)
!79 = !DIDerivedType(tag: DW_TAG_typedef, name: "Pair<int>", file: !1, line: 2, baseType: !80)
!80 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "W<int, 2>", file: !1, line: 1, size: 64, flags: DIFlagTypePassByValue, elements: !81, templateParams: !84, identifier: "_ZTS1WIiLi2EE")
!81 = !{!82}
!82 = !DIDerivedType(tag: DW_TAG_member, name: "t", scope: !80, file: !1, line: 1, baseType: !83, size: 64)
!83 = !DICompositeType(tag: DW_TAG_array_type, baseType: !3, size: 64, elements: !47)
!84 = !{!45, !51}
!85 = !{!86, !87, !88}
!86 = !DILocalVariable(name: "s", arg: 1, scope: !74, file: !1, line: 6, type: !17)
!87 = !DILocalVariable(name: "p", arg: 2, scope: !74, file: !1, line: 6, type: !77)
!88 = !DILocalVariable(name: "add", scope: !74, file: !1, line: 7, type: !89)
!89 = distinct !DICompositeType(tag: DW_TAG_class_type, scope: !74, file: !1, line: 7, size: 64, flags: DIFlagTypePassByValue | DIFlagNonTrivial, elements: !90)
!90 = !{!91}
!91 = !DIDerivedType(tag: DW_TAG_member, name: "p", scope: !89, file: !1, line: 7, baseType: !77, size: 64)
!92 = distinct !DIAssignID()
!93 = !DILocation(line: 0, scope: !74)
!94 = !DILocation(line: 7, column: 3, scope: !74)
!95 = !DILocation(line: 7, column: 14, scope: !74)
!96 = !{!97, !97, i64 0}
!97 = !{!"p1 _ZTS1WIiLi2EE", !98, i64 0}
!98 = !{!"any pointer", !12, i64 0}
!99 = distinct !DIAssignID()
!100 = !DILocation(line: 8, column: 12, scope: !74)
!101 = !DILocation(line: 8, column: 24, scope: !74)
!102 = !DILocation(line: 8, column: 18, scope: !74)
!103 = !DILocation(line: 8, column: 16, scope: !74)
!104 = !DILocation(line: 9, column: 1, scope: !74)
!105 = !DILocation(line: 8, column: 3, scope: !74)
!106 = distinct !DISubprogram(name: "twice<int>", linkageName: "_Z5twiceIiET_S0_", scope: !1, file: !1, line: 3, type: !107, scopeLine: 3, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, templateParams: !111, retainedNodes: !109)
!107 = !DISubroutineType(types: !108)
!108 = !{!3, !3}
!109 = !{!110}
!110 = !DILocalVariable(name: "x", arg: 1, scope: !106, file: !1, line: 3, type: !3)
!111 = !{!45}
!112 = !DILocation(line: 0, scope: !106)
!113 = !DILocation(line: 3, column: 61, scope: !106)
!114 = !{i64 164}
!115 = !DILocation(line: 3, column: 98, scope: !106)
!116 = !DILocation(line: 3, column: 89, scope: !106)
!117 = distinct !DISubprogram(name: "operator()", linkageName: "_ZZ1fENK3$_0clEi", scope: !89, file: !1, line: 7, type: !118, scopeLine: 7, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !0, declaration: !122, retainedNodes: !124)
!118 = !DISubroutineType(cc: DW_CC_nocall, types: !119)
!119 = !{!3, !120, !3}
!120 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !121, size: 64, flags: DIFlagArtificial | DIFlagObjectPointer)
!121 = !DIDerivedType(tag: DW_TAG_const_type, baseType: !89)
!122 = !DISubprogram(name: "operator()", scope: !89, file: !1, line: 7, type: !123, scopeLine: 7, flags: DIFlagPublic | DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagOptimized)
!123 = !DISubroutineType(types: !119)
!124 = !{!125, !127}
!125 = !DILocalVariable(name: "this", arg: 1, scope: !117, type: !126, flags: DIFlagArtificial | DIFlagObjectPointer)
!126 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !121, size: 64)
!127 = !DILocalVariable(name: "x", arg: 2, scope: !117, file: !1, line: 7, type: !3)
!128 = !DILocation(line: 0, scope: !117)
!129 = !DILocation(line: 7, column: 64, scope: !117)
!130 = !{!131, !97, i64 0}
!131 = !{!"_ZTSZ1fE3$_0", !97, i64 0}
!132 = !{}
!133 = !{i64 4}
!134 = !DILocation(line: 7, column: 62, scope: !117)
!135 = !DILocation(line: 7, column: 53, scope: !117)
