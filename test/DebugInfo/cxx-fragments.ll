; The optimiser keeps a part of a static only: a variable of its own, with the part's size.
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
;
; CHECK:      FUNC f(x: INT int) -> INT int linkage=global
; CHECK: VAR _ZN3cfgL6hiddenE_0_h0d7f5fe: INT unsigned int linkage=static
; CHECK: VAR _ZN3cfgL6hiddenE_1_h0d7cb31: PTR void linkage=static
; CHECK: VAR _ZN3cfgL6hiddenE_2_h0d7fb18: INT unsigned int linkage=static
;
; COMMAND: clang --target=bpfel -std=c++20 -fno-rtti -fno-exceptions -g -O2 t.cpp
;; namespace cfg { struct S { int a; const char *name; int b; }; static S hidden{2, "h", 3}; }
;; extern "C" int f(int x) { if (x) cfg::hidden.name = nullptr; return cfg::hidden.a++ + cfg::hidden.b++ + (cfg::hidden.name == nullptr); }
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

@_ZN3cfgL6hiddenE.0 = internal unnamed_addr global i32 2, align 8, !dbg !0
@_ZN3cfgL6hiddenE.1 = internal unnamed_addr global ptr @.str, align 8, !dbg !13
@_ZN3cfgL6hiddenE.2 = internal unnamed_addr global i32 3, align 8, !dbg !14
@.str = private unnamed_addr constant [2 x i8] c"h\00", align 1, !dbg !15

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(readwrite, argmem: none, inaccessiblemem: none)
define dso_local i32 @f(i32 noundef %0) local_unnamed_addr #0 !dbg !33 {
    #dbg_value(i32 %0, !37, !DIExpression(), !38)
  %2 = icmp eq i32 %0, 0, !dbg !39
  br i1 %2, label %3, label %7, !dbg !41

3:                                                ; preds = %1
  %4 = load ptr, ptr @_ZN3cfgL6hiddenE.1, align 8, !dbg !42, !tbaa !43
  %5 = icmp eq ptr %4, null, !dbg !47
  %6 = zext i1 %5 to i32, !dbg !48
  br label %8, !dbg !41

7:                                                ; preds = %1
  store ptr null, ptr @_ZN3cfgL6hiddenE.1, align 8, !dbg !49, !tbaa !43
  br label %8, !dbg !50

8:                                                ; preds = %3, %7
  %9 = phi i32 [ %6, %3 ], [ 1, %7 ], !dbg !42
  %10 = load i32, ptr @_ZN3cfgL6hiddenE.0, align 8, !dbg !51, !tbaa !52
  %11 = add nsw i32 %10, 1, !dbg !53
  store i32 %11, ptr @_ZN3cfgL6hiddenE.0, align 8, !dbg !54, !tbaa !52
  %12 = load i32, ptr @_ZN3cfgL6hiddenE.2, align 8, !dbg !55, !tbaa !56
  %13 = add nsw i32 %12, 1, !dbg !57
  store i32 %13, ptr @_ZN3cfgL6hiddenE.2, align 8, !dbg !58, !tbaa !56
  %14 = add nsw i32 %12, %10, !dbg !59
  %15 = add nsw i32 %14, %9, !dbg !60
  ret i32 %15, !dbg !61
}

attributes #0 = { mustprogress nofree norecurse nosync nounwind willreturn memory(readwrite, argmem: none, inaccessiblemem: none) "frame-pointer"="all" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }

!llvm.dbg.cu = !{!20}
!llvm.module.flags = !{!23, !24, !25, !26, !27}
!llvm.ident = !{!28}
!llvm.errno.tbaa = !{!29}

!0 = !DIGlobalVariableExpression(var: !1, expr: !DIExpression(DW_OP_LLVM_fragment, 0, 32))
!1 = distinct !DIGlobalVariable(name: "hidden", linkageName: "_ZN3cfgL6hiddenE", scope: !2, file: !3, line: 1, type: !4, isLocal: true, isDefinition: true)
!2 = !DINamespace(name: "cfg", scope: null)
!3 = !DIFile(filename: "t.cpp", directory: "", checksumkind: CSK_MD5, checksum: "2b57e2889221fa822a14bf6ec417ef07")
!4 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "S", scope: !2, file: !3, line: 1, size: 192, flags: DIFlagTypePassByValue, elements: !5, identifier: "_ZTSN3cfg1SE")
!5 = !{!6, !8, !12}
!6 = !DIDerivedType(tag: DW_TAG_member, name: "a", scope: !4, file: !3, line: 1, baseType: !7, size: 32)
!7 = !DIBasicType(name: "int", size: 32, encoding: DW_ATE_signed)
!8 = !DIDerivedType(tag: DW_TAG_member, name: "name", scope: !4, file: !3, line: 1, baseType: !9, size: 64, offset: 64)
!9 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !10, size: 64)
!10 = !DIDerivedType(tag: DW_TAG_const_type, baseType: !11)
!11 = !DIBasicType(name: "char", size: 8, encoding: DW_ATE_signed_char)
!12 = !DIDerivedType(tag: DW_TAG_member, name: "b", scope: !4, file: !3, line: 1, baseType: !7, size: 32, offset: 128)
!13 = !DIGlobalVariableExpression(var: !1, expr: !DIExpression(DW_OP_LLVM_fragment, 64, 64))
!14 = !DIGlobalVariableExpression(var: !1, expr: !DIExpression(DW_OP_LLVM_fragment, 128, 32))
!15 = !DIGlobalVariableExpression(var: !16, expr: !DIExpression())
!16 = distinct !DIGlobalVariable(scope: null, file: !3, line: 1, type: !17, isLocal: true, isDefinition: true)
!17 = !DICompositeType(tag: DW_TAG_array_type, baseType: !10, size: 16, elements: !18)
!18 = !{!19}
!19 = !DISubrange(count: 2)
!20 = distinct !DICompileUnit(language: DW_LANG_C_plus_plus_14, file: !3, producer: "Debian clang version 22.1.8 (1~deb12u1)", isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug, globals: !21, splitDebugInlining: false, nameTableKind: None)
!21 = !{!15, !22}
!22 = !DIGlobalVariableExpression(var: !1, expr: !DIExpression())
!23 = !{i32 7, !"Dwarf Version", i32 5}
!24 = !{i32 2, !"Debug Info Version", i32 3}
!25 = !{i32 1, !"wchar_size", i32 4}
!26 = !{i32 7, !"frame-pointer", i32 2}
!27 = !{i32 7, !"debug-info-assignment-tracking", i1 true}
!28 = !{!"Debian clang version 22.1.8 (1~deb12u1)"}
!29 = !{!30, !30, i64 0}
!30 = !{!"int", !31, i64 0}
!31 = !{!"omnipotent char", !32, i64 0}
!32 = !{!"Simple C++ TBAA"}
!33 = distinct !DISubprogram(name: "f", scope: !3, file: !3, line: 2, type: !34, scopeLine: 2, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !20, retainedNodes: !36)
!34 = !DISubroutineType(types: !35)
!35 = !{!7, !7}
!36 = !{!37}
!37 = !DILocalVariable(name: "x", arg: 1, scope: !33, file: !3, line: 2, type: !7)
!38 = !DILocation(line: 0, scope: !33)
!39 = !DILocation(line: 2, column: 31, scope: !40)
!40 = distinct !DILexicalBlock(scope: !33, file: !3, line: 2, column: 31)
!41 = !DILocation(line: 2, column: 31, scope: !40)
!42 = !DILocation(line: 2, column: 118, scope: !33)
!43 = !{!44, !45, i64 8}
!44 = !{!"_ZTSN3cfg1SE", !30, i64 0, !45, i64 8, !30, i64 16}
!45 = !{!"p1 omnipotent char", !46, i64 0}
!46 = !{!"any pointer", !31, i64 0}
!47 = !DILocation(line: 2, column: 123, scope: !33)
!48 = !DILocation(line: 2, column: 105, scope: !33)
!49 = !DILocation(line: 2, column: 51, scope: !40)
!50 = !DILocation(line: 2, column: 34, scope: !40)
!51 = !DILocation(line: 2, column: 82, scope: !33)
!52 = !{!44, !30, i64 0}
!53 = !DILocation(line: 2, column: 82, scope: !33)
!54 = !DILocation(line: 2, column: 82, scope: !33)
!55 = !DILocation(line: 2, column: 100, scope: !33)
!56 = !{!44, !30, i64 16}
!57 = !DILocation(line: 2, column: 100, scope: !33)
!58 = !DILocation(line: 2, column: 100, scope: !33)
!59 = !DILocation(line: 2, column: 85, scope: !33)
!60 = !DILocation(line: 2, column: 103, scope: !33)
!61 = !DILocation(line: 2, column: 62, scope: !33)
