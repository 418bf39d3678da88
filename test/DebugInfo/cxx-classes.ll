; Classes are structs of their bases and data members; methods and static members are not part of them. An empty base takes no room.
; Where a virtual base is, is not known, so a tag names it, and its place in the table of virtual functions.
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
;
; CHECK:      STRUCT A size=16
; CHECK-NEXT:   _vptr_A_h544c8cd: PTR PTR FUNC_PROTO() -> INT int @0
; CHECK-NEXT:     TAG "cxx.name=_vptr$A"
; CHECK-NEXT:   a: INT int @8
; CHECK-NEXT:   TAG "cxx.type=A"
; CHECK:      STRUCT S size=72
; CHECK-NEXT:   b: STRUCT B @0
; CHECK-NEXT:   v: STRUCT V @24
; CHECK-NEXT:   fwd: PTR FWD struct Forward @56
; CHECK-NEXT:   u: UNION U @64
; CHECK-NEXT:   TAG "cxx.type=S"
; CHECK:      STRUCT B size=24
; CHECK-NEXT:   __base_Empty: ARRAY[0] STRUCT Empty @0
; CHECK-NEXT:   __base_A: STRUCT A @0
; CHECK-NEXT:   b: INT long @16
; CHECK-NEXT:   TAG "cxx.type=B"
; CHECK-NEXT:   TAG "cxx.kind=class"
; CHECK:      STRUCT Empty size=1
; CHECK-NEXT:   TAG "cxx.type=Empty"
; CHECK:      STRUCT V size=32
; CHECK-NEXT:   _vptr_V_h5473e48: PTR PTR FUNC_PROTO() -> INT int @0
; CHECK-NEXT:     TAG "cxx.name=_vptr$V"
; CHECK-NEXT:   v: INT int @8
; CHECK-NEXT:   __gap0: ARRAY[20] INT unsigned char @12
; CHECK-NEXT:   TAG "cxx.virtual_base=24:A"
; CHECK-NEXT:   TAG "cxx.type=V"
; CHECK:      FWD struct Forward
; CHECK:      UNION U size=4
; CHECK-NEXT:   i: INT int @0
; CHECK-NEXT:   in: STRUCT size=1 @0
; CHECK-NEXT:     c: INT char @0
; CHECK-NEXT:     TAG "cxx.kind=class"
; CHECK-NEXT:   TAG "cxx.type=U"
; CHECK:      FUNC f(s: PTR STRUCT S) -> INT int linkage=global
;
; COMMAND: clang --target=bpfel -std=c++20 -fno-rtti -fno-exceptions -g -fstandalone-debug -O1 t.cpp
;; struct Empty {};
;; struct A { int a; virtual int f(); static int s; static constexpr int K = 3; };
;; class B : public A, private Empty { long b; public: B(int); ~B(); int get() const { return b; } friend int h(B &); };
;; struct V : virtual A { int v; };
;; class Forward;
;; union U { int i; class { public: char c; int get(); } in; int both() { return i; } };
;; struct S { B b; V v; Forward *fwd; U u; };
;; extern "C" int f(S *s) { return s->b.get() + s->u.both(); }
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: read)
define dso_local i32 @f(ptr noundef readonly %0) local_unnamed_addr #0 !dbg !12 {
    #dbg_value(ptr %0, !82, !DIExpression(), !83)
    #dbg_value(ptr %0, !84, !DIExpression(), !88)
  %2 = getelementptr inbounds i8, ptr %0, i64 16, !dbg !90
  %3 = load i64, ptr %2, align 8, !dbg !91, !tbaa !92
  %4 = trunc i64 %3 to i32, !dbg !96
  %5 = getelementptr inbounds i8, ptr %0, i64 64, !dbg !97
    #dbg_value(ptr %5, !98, !DIExpression(), !102)
  %6 = load i32, ptr %5, align 8, !dbg !104, !tbaa !105
  %7 = add nsw i32 %6, %4, !dbg !106
  ret i32 %7, !dbg !107
}

attributes #0 = { mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: read) "frame-pointer"="all" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2, !3, !4, !5, !6}
!llvm.ident = !{!7}
!llvm.errno.tbaa = !{!8}

!0 = distinct !DICompileUnit(language: DW_LANG_C_plus_plus_14, file: !1, producer: "Debian clang version 22.1.8 (1~deb12u1)", isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug, splitDebugInlining: false, nameTableKind: None)
!1 = !DIFile(filename: "t.cpp", directory: "", checksumkind: CSK_MD5, checksum: "cce87a02939fa049ee03196ada6c223a")
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
!12 = distinct !DISubprogram(name: "f", scope: !1, file: !1, line: 8, type: !13, scopeLine: 8, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !81)
!13 = !DISubroutineType(types: !14)
!14 = !{!15, !16}
!15 = !DIBasicType(name: "int", size: 32, encoding: DW_ATE_signed)
!16 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !17, size: 64)
!17 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "S", file: !1, line: 7, size: 576, flags: DIFlagTypePassByReference | DIFlagNonTrivial, elements: !18, identifier: "_ZTS1S")
!18 = !{!19, !55, !61, !64}
!19 = !DIDerivedType(tag: DW_TAG_member, name: "b", scope: !17, file: !1, line: 7, baseType: !20, size: 192)
!20 = distinct !DICompositeType(tag: DW_TAG_class_type, name: "B", file: !1, line: 3, size: 192, flags: DIFlagTypePassByReference | DIFlagNonTrivial, elements: !21, vtableHolder: !23, identifier: "_ZTS1B")
!21 = !{!22, !38, !41, !43, !47, !50}
!22 = !DIDerivedType(tag: DW_TAG_inheritance, scope: !20, baseType: !23, flags: DIFlagPublic, extraData: i32 0)
!23 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "A", file: !1, line: 2, size: 128, flags: DIFlagTypePassByReference | DIFlagNonTrivial, elements: !24, vtableHolder: !23, identifier: "_ZTS1A")
!24 = !{!25, !30, !31, !32, !34}
!25 = !DIDerivedType(tag: DW_TAG_member, name: "_vptr$A", scope: !1, file: !1, baseType: !26, size: 64, flags: DIFlagArtificial)
!26 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !27, size: 64)
!27 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "__vtbl_ptr_type", baseType: !28, size: 64)
!28 = !DISubroutineType(types: !29)
!29 = !{!15}
!30 = !DIDerivedType(tag: DW_TAG_member, name: "a", scope: !23, file: !1, line: 2, baseType: !15, size: 32, offset: 64)
!31 = !DIDerivedType(tag: DW_TAG_variable, name: "s", scope: !23, file: !1, line: 2, baseType: !15, flags: DIFlagStaticMember)
!32 = !DIDerivedType(tag: DW_TAG_variable, name: "K", scope: !23, file: !1, line: 2, baseType: !33, flags: DIFlagStaticMember, extraData: i32 3)
!33 = !DIDerivedType(tag: DW_TAG_const_type, baseType: !15)
!34 = !DISubprogram(name: "f", linkageName: "_ZN1A1fEv", scope: !23, file: !1, line: 2, type: !35, scopeLine: 2, containingType: !23, virtualIndex: 0, flags: DIFlagPrototyped, spFlags: DISPFlagVirtual | DISPFlagOptimized)
!35 = !DISubroutineType(types: !36)
!36 = !{!15, !37}
!37 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !23, size: 64, flags: DIFlagArtificial | DIFlagObjectPointer)
!38 = !DIDerivedType(tag: DW_TAG_inheritance, scope: !20, baseType: !39, extraData: i32 0)
!39 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "Empty", file: !1, line: 1, size: 8, flags: DIFlagTypePassByValue, elements: !40, identifier: "_ZTS5Empty")
!40 = !{}
!41 = !DIDerivedType(tag: DW_TAG_member, name: "b", scope: !20, file: !1, line: 3, baseType: !42, size: 64, offset: 128)
!42 = !DIBasicType(name: "long", size: 64, encoding: DW_ATE_signed)
!43 = !DISubprogram(name: "B", linkageName: "_ZN1BC4Ei", scope: !20, file: !1, line: 3, type: !44, scopeLine: 3, flags: DIFlagPublic | DIFlagPrototyped, spFlags: DISPFlagOptimized)
!44 = !DISubroutineType(types: !45)
!45 = !{null, !46, !15}
!46 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !20, size: 64, flags: DIFlagArtificial | DIFlagObjectPointer)
!47 = !DISubprogram(name: "~B", linkageName: "_ZN1BD4Ev", scope: !20, file: !1, line: 3, type: !48, scopeLine: 3, flags: DIFlagPublic | DIFlagPrototyped, spFlags: DISPFlagOptimized)
!48 = !DISubroutineType(types: !49)
!49 = !{null, !46}
!50 = !DISubprogram(name: "get", linkageName: "_ZNK1B3getEv", scope: !20, file: !1, line: 3, type: !51, scopeLine: 3, flags: DIFlagPublic | DIFlagPrototyped, spFlags: DISPFlagOptimized)
!51 = !DISubroutineType(types: !52)
!52 = !{!15, !53}
!53 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !54, size: 64, flags: DIFlagArtificial | DIFlagObjectPointer)
!54 = !DIDerivedType(tag: DW_TAG_const_type, baseType: !20)
!55 = !DIDerivedType(tag: DW_TAG_member, name: "v", scope: !17, file: !1, line: 7, baseType: !56, size: 256, offset: 192)
!56 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "V", file: !1, line: 4, size: 256, flags: DIFlagTypePassByReference | DIFlagNonTrivial, elements: !57, vtableHolder: !56, identifier: "_ZTS1V")
!57 = !{!58, !59, !60}
!58 = !DIDerivedType(tag: DW_TAG_inheritance, scope: !56, baseType: !23, offset: 24, flags: DIFlagVirtual, extraData: i32 0)
!59 = !DIDerivedType(tag: DW_TAG_member, name: "_vptr$V", scope: !1, file: !1, baseType: !26, size: 64, flags: DIFlagArtificial)
!60 = !DIDerivedType(tag: DW_TAG_member, name: "v", scope: !56, file: !1, line: 4, baseType: !15, size: 32, offset: 64)
!61 = !DIDerivedType(tag: DW_TAG_member, name: "fwd", scope: !17, file: !1, line: 7, baseType: !62, size: 64, offset: 448)
!62 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !63, size: 64)
!63 = !DICompositeType(tag: DW_TAG_class_type, name: "Forward", file: !1, line: 5, flags: DIFlagFwdDecl | DIFlagNonTrivial, identifier: "_ZTS7Forward")
!64 = !DIDerivedType(tag: DW_TAG_member, name: "u", scope: !17, file: !1, line: 7, baseType: !65, size: 32, offset: 512)
!65 = distinct !DICompositeType(tag: DW_TAG_union_type, name: "U", file: !1, line: 6, size: 32, flags: DIFlagTypePassByValue, elements: !66, identifier: "_ZTS1U")
!66 = !{!67, !68, !77}
!67 = !DIDerivedType(tag: DW_TAG_member, name: "i", scope: !65, file: !1, line: 6, baseType: !15, size: 32)
!68 = !DIDerivedType(tag: DW_TAG_member, name: "in", scope: !65, file: !1, line: 6, baseType: !69, size: 8)
!69 = distinct !DICompositeType(tag: DW_TAG_class_type, scope: !65, file: !1, line: 6, size: 8, flags: DIFlagTypePassByValue, elements: !70, identifier: "_ZTSN1UUt_E")
!70 = !{!71, !73}
!71 = !DIDerivedType(tag: DW_TAG_member, name: "c", scope: !69, file: !1, line: 6, baseType: !72, size: 8, flags: DIFlagPublic)
!72 = !DIBasicType(name: "char", size: 8, encoding: DW_ATE_signed_char)
!73 = !DISubprogram(name: "get", linkageName: "_ZN1UUt_3getEv", scope: !69, file: !1, line: 6, type: !74, scopeLine: 6, flags: DIFlagPublic | DIFlagPrototyped, spFlags: DISPFlagOptimized)
!74 = !DISubroutineType(types: !75)
!75 = !{!15, !76}
!76 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !69, size: 64, flags: DIFlagArtificial | DIFlagObjectPointer)
!77 = !DISubprogram(name: "both", linkageName: "_ZN1U4bothEv", scope: !65, file: !1, line: 6, type: !78, scopeLine: 6, flags: DIFlagPrototyped, spFlags: DISPFlagOptimized)
!78 = !DISubroutineType(types: !79)
!79 = !{!15, !80}
!80 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !65, size: 64, flags: DIFlagArtificial | DIFlagObjectPointer)
!81 = !{!82}
!82 = !DILocalVariable(name: "s", arg: 1, scope: !12, file: !1, line: 8, type: !16)
!83 = !DILocation(line: 0, scope: !12)
!84 = !DILocalVariable(name: "this", arg: 1, scope: !85, type: !87, flags: DIFlagArtificial | DIFlagObjectPointer)
!85 = distinct !DISubprogram(name: "get", linkageName: "_ZNK1B3getEv", scope: !20, file: !1, line: 3, type: !51, scopeLine: 3, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, declaration: !50, retainedNodes: !86)
!86 = !{!84}
!87 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !54, size: 64)
!88 = !DILocation(line: 0, scope: !85, inlinedAt: !89)
!89 = distinct !DILocation(line: 8, column: 38, scope: !12)
!90 = !DILocation(line: 3, column: 92, scope: !85, inlinedAt: !89)
!91 = !DILocation(line: 3, column: 92, scope: !85, inlinedAt: !89)
!92 = !{!93, !95, i64 16}
!93 = !{!"_ZTS1B", !94, i64 0, !95, i64 16}
!94 = !{!"_ZTS1A", !9, i64 8}
!95 = !{!"long", !10, i64 0}
!96 = !DILocation(line: 3, column: 92, scope: !85, inlinedAt: !89)
!97 = !DILocation(line: 8, column: 49, scope: !12)
!98 = !DILocalVariable(name: "this", arg: 1, scope: !99, type: !101, flags: DIFlagArtificial | DIFlagObjectPointer)
!99 = distinct !DISubprogram(name: "both", linkageName: "_ZN1U4bothEv", scope: !65, file: !1, line: 6, type: !78, scopeLine: 6, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, declaration: !77, retainedNodes: !100)
!100 = !{!98}
!101 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !65, size: 64)
!102 = !DILocation(line: 0, scope: !99, inlinedAt: !103)
!103 = distinct !DILocation(line: 8, column: 51, scope: !12)
!104 = !DILocation(line: 6, column: 79, scope: !99, inlinedAt: !103)
!105 = !{!10, !10, i64 0}
!106 = !DILocation(line: 8, column: 44, scope: !12)
!107 = !DILocation(line: 8, column: 26, scope: !12)
