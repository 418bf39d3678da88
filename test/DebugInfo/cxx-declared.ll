; Classes that clang only declares, since no constructor of theirs is in the file: bytes where there is a value of them, else
; FWDs. What is defined elsewhere has the name of its symbol.
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
;
; CHECK:      STRUCT S size=40
; CHECK-NEXT:   __base_Base: STRUCT Base_first9 @0
; CHECK-NEXT:   in_padding: INT char @9
; CHECK-NEXT:   __gap0: ARRAY[6] INT unsigned char @10
; CHECK-NEXT:   p: STRUCT Pad @16
; CHECK-NEXT:   q: PTR FWD struct Behind @24
; CHECK-NEXT:   e: ARRAY[2] STRUCT Elem @32
; CHECK-NEXT:   TAG "cxx.type=S"
; CHECK:      STRUCT Base_first9 size=9
; CHECK-NEXT:   __opaque: ARRAY[9] INT unsigned char @0
; CHECK-NEXT:   TAG "cxx.part=Base"
; CHECK:      STRUCT Pad size=8
; CHECK-NEXT:   __opaque: ARRAY[8] INT unsigned char @0
; CHECK-NEXT:   TAG "cxx.type=Pad"
; CHECK:      FWD struct Behind
; CHECK:      STRUCT Elem size=4
; CHECK-NEXT:   __opaque: ARRAY[4] INT unsigned char @0
; CHECK-NEXT:   TAG "cxx.type=Elem"
; CHECK:      FUNC f(s: PTR STRUCT S) -> INT int linkage=global
; CHECK:      FUNC _ZN1k3extEl((anon): INT long) -> INT int linkage=extern
; CHECK:      FUNC _GLOBAL__sub_I_t_cpp_heb8afd8() -> void linkage=static
; CHECK:      STRUCT Own size=4
; CHECK-NEXT:   __opaque: ARRAY[4] INT unsigned char @0
; CHECK-NEXT:   TAG "cxx.type=Own"
; CHECK:      FUNC _ZN3OwnC1Ev((anon): PTR STRUCT Own) -> void linkage=extern
; CHECK:      VAR global: STRUCT Own linkage=global
;
; COMMAND: clang --target=bpfel -std=c++20 -fno-rtti -fno-exceptions -g -O1 t.cpp
;; struct Pad { Pad(); long l; };
;; struct Behind { Behind(); long l; };
;; struct Base { Base(); long l; char c; };
;; struct Elem { Elem(); int i; };
;; struct S : Base { char in_padding; Pad p; Behind *q; Elem e[2]; };
;; struct Own { Own(); int i; };
;; Own global;
;; namespace k { int ext(long); }
;; extern "C" int f(S *s) { return s->in_padding + global.i + k::ext(1); }
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

%struct.Own = type { i32 }

@global = dso_local global %struct.Own zeroinitializer, align 4, !dbg !0
@llvm.global_ctors = appending global [1 x { i32, ptr, ptr }] [{ i32, ptr, ptr } { i32 65535, ptr @_GLOBAL__sub_I_t.cpp, ptr null }]

declare !dbg !16 dso_local void @_ZN3OwnC1Ev(ptr noundef nonnull align 4 dereferenceable(4)) unnamed_addr #0

; Function Attrs: mustprogress nounwind
define dso_local i32 @f(ptr noundef readonly %0) local_unnamed_addr #1 !dbg !20 {
    #dbg_value(ptr %0, !42, !DIExpression(), !43)
  %2 = getelementptr inbounds i8, ptr %0, i64 9, !dbg !44
  %3 = load i8, ptr %2, align 1, !dbg !44, !tbaa !45
  %4 = sext i8 %3 to i32, !dbg !52
  %5 = load i32, ptr @global, align 4, !dbg !53, !tbaa !54
  %6 = add nsw i32 %5, %4, !dbg !56
  %7 = tail call noundef i32 @_ZN1k3extEl(i64 noundef 1) #3, !dbg !57
  %8 = add nsw i32 %6, %7, !dbg !58
  ret i32 %8, !dbg !59
}

declare !dbg !60 dso_local noundef i32 @_ZN1k3extEl(i64 noundef) local_unnamed_addr #0

; Function Attrs: nounwind
define internal void @_GLOBAL__sub_I_t.cpp() #2 !dbg !67 {
  tail call void @_ZN3OwnC1Ev(ptr noundef nonnull align 4 dereferenceable(4) @global) #3, !dbg !70
  ret void
}

attributes #0 = { "frame-pointer"="all" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { mustprogress nounwind "frame-pointer"="all" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #2 = { nounwind "frame-pointer"="all" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #3 = { nounwind }

!llvm.dbg.cu = !{!2}
!llvm.module.flags = !{!6, !7, !8, !9, !10}
!llvm.ident = !{!11}
!llvm.errno.tbaa = !{!12}

!0 = !DIGlobalVariableExpression(var: !1, expr: !DIExpression())
!1 = distinct !DIGlobalVariable(name: "global", scope: !2, file: !3, line: 7, type: !5, isLocal: false, isDefinition: true)
!2 = distinct !DICompileUnit(language: DW_LANG_C_plus_plus_14, file: !3, producer: "Debian clang version 22.1.8 (1~deb12u1)", isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug, globals: !4, splitDebugInlining: false, nameTableKind: None)
!3 = !DIFile(filename: "t.cpp", directory: "", checksumkind: CSK_MD5, checksum: "751d6f4267173b14835bed8722afc605")
!4 = !{!0}
!5 = !DICompositeType(tag: DW_TAG_structure_type, name: "Own", file: !3, line: 6, size: 32, flags: DIFlagFwdDecl | DIFlagNonTrivial, identifier: "_ZTS3Own")
!6 = !{i32 7, !"Dwarf Version", i32 5}
!7 = !{i32 2, !"Debug Info Version", i32 3}
!8 = !{i32 1, !"wchar_size", i32 4}
!9 = !{i32 7, !"frame-pointer", i32 2}
!10 = !{i32 7, !"debug-info-assignment-tracking", i1 true}
!11 = !{!"Debian clang version 22.1.8 (1~deb12u1)"}
!12 = !{!13, !13, i64 0}
!13 = !{!"int", !14, i64 0}
!14 = !{!"omnipotent char", !15, i64 0}
!15 = !{!"Simple C++ TBAA"}
!16 = !DISubprogram(name: "Own", linkageName: "_ZN3OwnC1Ev", scope: !5, file: !3, line: 6, type: !17, flags: DIFlagPrototyped, spFlags: DISPFlagOptimized)
!17 = !DISubroutineType(types: !18)
!18 = !{null, !19}
!19 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !5, size: 64, flags: DIFlagArtificial | DIFlagObjectPointer)
!20 = distinct !DISubprogram(name: "f", scope: !3, file: !3, line: 9, type: !21, scopeLine: 9, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !2, retainedNodes: !41)
!21 = !DISubroutineType(types: !22)
!22 = !{!23, !24}
!23 = !DIBasicType(name: "int", size: 32, encoding: DW_ATE_signed)
!24 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !25, size: 64)
!25 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "S", file: !3, line: 5, size: 320, flags: DIFlagTypePassByValue | DIFlagNonTrivial, elements: !26, identifier: "_ZTS1S")
!26 = !{!27, !29, !31, !33, !36}
!27 = !DIDerivedType(tag: DW_TAG_inheritance, scope: !25, baseType: !28, extraData: i32 0)
!28 = !DICompositeType(tag: DW_TAG_structure_type, name: "Base", file: !3, line: 3, size: 128, flags: DIFlagFwdDecl | DIFlagNonTrivial, identifier: "_ZTS4Base")
!29 = !DIDerivedType(tag: DW_TAG_member, name: "in_padding", scope: !25, file: !3, line: 5, baseType: !30, size: 8, offset: 72)
!30 = !DIBasicType(name: "char", size: 8, encoding: DW_ATE_signed_char)
!31 = !DIDerivedType(tag: DW_TAG_member, name: "p", scope: !25, file: !3, line: 5, baseType: !32, size: 64, offset: 128)
!32 = !DICompositeType(tag: DW_TAG_structure_type, name: "Pad", file: !3, line: 1, size: 64, flags: DIFlagFwdDecl | DIFlagNonTrivial, identifier: "_ZTS3Pad")
!33 = !DIDerivedType(tag: DW_TAG_member, name: "q", scope: !25, file: !3, line: 5, baseType: !34, size: 64, offset: 192)
!34 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !35, size: 64)
!35 = !DICompositeType(tag: DW_TAG_structure_type, name: "Behind", file: !3, line: 2, size: 64, flags: DIFlagFwdDecl | DIFlagNonTrivial, identifier: "_ZTS6Behind")
!36 = !DIDerivedType(tag: DW_TAG_member, name: "e", scope: !25, file: !3, line: 5, baseType: !37, size: 64, offset: 256)
!37 = !DICompositeType(tag: DW_TAG_array_type, baseType: !38, size: 64, elements: !39)
!38 = !DICompositeType(tag: DW_TAG_structure_type, name: "Elem", file: !3, line: 4, size: 32, flags: DIFlagFwdDecl | DIFlagNonTrivial, identifier: "_ZTS4Elem")
!39 = !{!40}
!40 = !DISubrange(count: 2)
!41 = !{!42}
!42 = !DILocalVariable(name: "s", arg: 1, scope: !20, file: !3, line: 9, type: !24)
!43 = !DILocation(line: 0, scope: !20)
!44 = !DILocation(line: 9, column: 36, scope: !20)
!45 = !{!46, !14, i64 9}
!46 = !{!"_ZTS1S", !47, i64 0, !14, i64 9, !49, i64 16, !50, i64 24, !14, i64 32}
!47 = !{!"_ZTS4Base", !48, i64 0, !14, i64 8}
!48 = !{!"long", !14, i64 0}
!49 = !{!"_ZTS3Pad", !48, i64 0}
!50 = !{!"p1 _ZTS6Behind", !51, i64 0}
!51 = !{!"any pointer", !14, i64 0}
!52 = !DILocation(line: 9, column: 33, scope: !20)
!53 = !DILocation(line: 9, column: 56, scope: !20)
!54 = !{!55, !13, i64 0}
!55 = !{!"_ZTS3Own", !13, i64 0}
!56 = !DILocation(line: 9, column: 47, scope: !20)
!57 = !DILocation(line: 9, column: 60, scope: !20)
!58 = !DILocation(line: 9, column: 58, scope: !20)
!59 = !DILocation(line: 9, column: 26, scope: !20)
!60 = !DISubprogram(name: "ext", linkageName: "_ZN1k3extEl", scope: !61, file: !3, line: 8, type: !62, flags: DIFlagPrototyped, spFlags: DISPFlagOptimized, retainedNodes: !65)
!61 = !DINamespace(name: "k", scope: null)
!62 = !DISubroutineType(types: !63)
!63 = !{!23, !64}
!64 = !DIBasicType(name: "long", size: 64, encoding: DW_ATE_signed)
!65 = !{!66}
!66 = !DILocalVariable(arg: 1, scope: !60, file: !3, line: 8, type: !64)
!67 = distinct !DISubprogram(linkageName: "_GLOBAL__sub_I_t.cpp", scope: !3, file: !3, type: !68, flags: DIFlagArtificial | DIFlagAllCallsDescribed, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !2)
!68 = !DISubroutineType(types: !69)
!69 = !{}
!70 = !DILocation(line: 7, column: 5, scope: !71, inlinedAt: !74)
!71 = distinct !DISubprogram(name: "__cxx_global_var_init", scope: !3, file: !3, type: !72, flags: DIFlagArtificial | DIFlagAllCallsDescribed, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !2)
!72 = !DISubroutineType(types: !73)
!73 = !{null}
!74 = distinct !DILocation(line: 0, scope: !67)
