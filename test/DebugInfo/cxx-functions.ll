; Overloads get a hash of their symbols, operators words, what clang calls "complex" its parts.
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
;
; CHECK:      FUNC add_h1141730(a: INT int) -> INT int linkage=static
; CHECK:      FUNC add_h11470b3(a: INT long) -> INT long linkage=static
; CHECK:      FUNC operator_literal_km(n: INT unsigned long long) -> INT int linkage=static
; CHECK:      STRUCT V size=4
; CHECK-NEXT:   x: INT int @0
; CHECK-NEXT:   TAG "cxx.type=ns::V"
; CHECK:      FUNC f(v: PTR STRUCT V) -> INT int linkage=global
; CHECK:      FUNC operator_plus(this: PTR CONST STRUCT V, o: STRUCT V) -> INT int linkage=static
; CHECK:      FUNC operator_minus_h9766df6(this: PTR CONST STRUCT V) -> INT int linkage=static
; CHECK:      FUNC operator_minus_hf5e37b0(this: PTR CONST STRUCT V, o: STRUCT V) -> INT int linkage=static
; CHECK:      FUNC operator_index(this: PTR CONST STRUCT V, i: INT int) -> INT int linkage=static
; CHECK:      FUNC operator_shift_left_int_hb0f2b0f(this: PTR CONST STRUCT V, arg1: INT int) -> INT int linkage=static
; CHECK:      STRUCT Numbers size=32
; CHECK-NEXT:   cf: STRUCT cxx_complex_float @0
; CHECK-NEXT:   cd: STRUCT cxx_complex_double @8
; CHECK-NEXT:   null: TYPEDEF cxx_nullptr_t @24
; CHECK-NEXT:   TAG "cxx.type=ns::Numbers"
; CHECK:      STRUCT cxx_complex_float size=8
; CHECK-NEXT:   real: FLOAT float @0
; CHECK-NEXT:   imag: FLOAT float @4
; CHECK-NEXT:   TAG "cxx.type=_Complex float"
; CHECK:      FLOAT float size=4
; CHECK:      STRUCT cxx_complex_double size=16
; CHECK-NEXT:   real: FLOAT double @0
; CHECK-NEXT:   imag: FLOAT double @8
; CHECK-NEXT:   TAG "cxx.type=_Complex double"
; CHECK:      FLOAT double size=8
; CHECK:      TYPEDEF cxx_nullptr_t = PTR void
; CHECK-NEXT:   TAG "cxx.type=decltype(nullptr)"
; CHECK:      VAR _ZN2ns7numbersE: STRUCT Numbers linkage=global
;
; COMMAND: clang --target=bpfel -std=c++20 -fno-rtti -fno-exceptions -g -O0 -fno-discard-value-names t.cpp
;; namespace ns {
;; int add(int a) { return a; }
;; long add(long a) { return a; }
;; struct V {
;;   int x;
;;   int operator+(V o) const { return x + o.x; }
;;   int operator-() const { return -x; }
;;   int operator-(V o) const { return x - o.x; }
;;   int operator[](int i) const { return x + i; }
;;   template <class T> int operator<<(T) const { return x; }
;; };
;; int operator""_km(unsigned long long n) { return n; }
;; struct Numbers { _Complex float cf; _Complex double cd; decltype(nullptr) null; } numbers;
;; }
;; using namespace ns;
;; extern "C" int f(V *v) { return add(1) + add(2L) + (*v + *v) + -*v + (*v - *v) + (*v)[1] + (*v << 2) + 5_km; }
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

%"struct.ns::Numbers" = type { { float, float }, { double, double }, ptr }
%"struct.ns::V" = type { i32 }

$_ZNK2ns1VplES0_ = comdat any

$_ZNK2ns1VngEv = comdat any

$_ZNK2ns1VmiES0_ = comdat any

$_ZNK2ns1VixEi = comdat any

$_ZNK2ns1VlsIiEEiT_ = comdat any

@_ZN2ns7numbersE = dso_local global %"struct.ns::Numbers" zeroinitializer, align 8, !dbg !0

; Function Attrs: mustprogress noinline nounwind optnone
define dso_local noundef i32 @_ZN2ns3addEi(i32 noundef %a) #0 !dbg !21 {
entry:
  %a.addr = alloca i32, align 4
  store i32 %a, ptr %a.addr, align 4
    #dbg_declare(ptr %a.addr, !26, !DIExpression(), !27)
  %0 = load i32, ptr %a.addr, align 4, !dbg !28
  ret i32 %0, !dbg !29
}

; Function Attrs: mustprogress noinline nounwind optnone
define dso_local noundef i64 @_ZN2ns3addEl(i64 noundef %a) #0 !dbg !30 {
entry:
  %a.addr = alloca i64, align 8
  store i64 %a, ptr %a.addr, align 8
    #dbg_declare(ptr %a.addr, !34, !DIExpression(), !35)
  %0 = load i64, ptr %a.addr, align 8, !dbg !36
  ret i64 %0, !dbg !37
}

; Function Attrs: mustprogress noinline nounwind optnone
define dso_local noundef i32 @_ZN2nsli3_kmEy(i64 noundef %n) #0 !dbg !38 {
entry:
  %n.addr = alloca i64, align 8
  store i64 %n, ptr %n.addr, align 8
    #dbg_declare(ptr %n.addr, !42, !DIExpression(), !43)
  %0 = load i64, ptr %n.addr, align 8, !dbg !44
  %conv = trunc i64 %0 to i32, !dbg !44
  ret i32 %conv, !dbg !45
}

; Function Attrs: mustprogress noinline nounwind optnone
define dso_local i32 @f(ptr noundef %v) #0 !dbg !46 {
entry:
  %v.addr = alloca ptr, align 8
  %agg.tmp = alloca %"struct.ns::V", align 4
  %agg.tmp8 = alloca %"struct.ns::V", align 4
  store ptr %v, ptr %v.addr, align 8
    #dbg_declare(ptr %v.addr, !65, !DIExpression(), !66)
  %call = call noundef i32 @_ZN2ns3addEi(i32 noundef 1), !dbg !67
  %conv = sext i32 %call to i64, !dbg !67
  %call1 = call noundef i64 @_ZN2ns3addEl(i64 noundef 2), !dbg !68
  %add = add nsw i64 %conv, %call1, !dbg !69
  %0 = load ptr, ptr %v.addr, align 8, !dbg !70
  %1 = load ptr, ptr %v.addr, align 8, !dbg !71
  call void @llvm.memcpy.p0.p0.i64(ptr align 4 %agg.tmp, ptr align 4 %1, i64 4, i1 false), !dbg !72
  %coerce.dive = getelementptr inbounds %"struct.ns::V", ptr %agg.tmp, i32 0, i32 0, !dbg !73
  %2 = load i32, ptr %coerce.dive, align 4, !dbg !73
  %call2 = call noundef i32 @_ZNK2ns1VplES0_(ptr noundef nonnull align 4 dereferenceable(4) %0, i32 %2), !dbg !73
  %conv3 = sext i32 %call2 to i64, !dbg !74
  %add4 = add nsw i64 %add, %conv3, !dbg !75
  %3 = load ptr, ptr %v.addr, align 8, !dbg !76
  %call5 = call noundef i32 @_ZNK2ns1VngEv(ptr noundef nonnull align 4 dereferenceable(4) %3), !dbg !77
  %conv6 = sext i32 %call5 to i64, !dbg !77
  %add7 = add nsw i64 %add4, %conv6, !dbg !78
  %4 = load ptr, ptr %v.addr, align 8, !dbg !79
  %5 = load ptr, ptr %v.addr, align 8, !dbg !80
  call void @llvm.memcpy.p0.p0.i64(ptr align 4 %agg.tmp8, ptr align 4 %5, i64 4, i1 false), !dbg !81
  %coerce.dive9 = getelementptr inbounds %"struct.ns::V", ptr %agg.tmp8, i32 0, i32 0, !dbg !82
  %6 = load i32, ptr %coerce.dive9, align 4, !dbg !82
  %call10 = call noundef i32 @_ZNK2ns1VmiES0_(ptr noundef nonnull align 4 dereferenceable(4) %4, i32 %6), !dbg !82
  %conv11 = sext i32 %call10 to i64, !dbg !83
  %add12 = add nsw i64 %add7, %conv11, !dbg !84
  %7 = load ptr, ptr %v.addr, align 8, !dbg !85
  %call13 = call noundef i32 @_ZNK2ns1VixEi(ptr noundef nonnull align 4 dereferenceable(4) %7, i32 noundef 1), !dbg !86
  %conv14 = sext i32 %call13 to i64, !dbg !86
  %add15 = add nsw i64 %add12, %conv14, !dbg !87
  %8 = load ptr, ptr %v.addr, align 8, !dbg !88
  %call16 = call noundef i32 @_ZNK2ns1VlsIiEEiT_(ptr noundef nonnull align 4 dereferenceable(4) %8, i32 noundef 2), !dbg !89
  %conv17 = sext i32 %call16 to i64, !dbg !90
  %add18 = add nsw i64 %add15, %conv17, !dbg !91
  %call19 = call noundef i32 @_ZN2nsli3_kmEy(i64 noundef 5), !dbg !92
  %conv20 = sext i32 %call19 to i64, !dbg !92
  %add21 = add nsw i64 %add18, %conv20, !dbg !93
  %conv22 = trunc i64 %add21 to i32, !dbg !67
  ret i32 %conv22, !dbg !94
}

; Function Attrs: mustprogress noinline nounwind optnone
define linkonce_odr dso_local noundef i32 @_ZNK2ns1VplES0_(ptr noundef nonnull align 4 dereferenceable(4) %this, i32 %o.coerce) #0 comdat align 2 !dbg !95 {
entry:
  %o = alloca %"struct.ns::V", align 4
  %this.addr = alloca ptr, align 8
  %coerce.dive = getelementptr inbounds %"struct.ns::V", ptr %o, i32 0, i32 0
  store i32 %o.coerce, ptr %coerce.dive, align 4
  store ptr %this, ptr %this.addr, align 8
    #dbg_declare(ptr %this.addr, !96, !DIExpression(), !98)
    #dbg_declare(ptr %o, !99, !DIExpression(), !100)
  %this1 = load ptr, ptr %this.addr, align 8
  %x = getelementptr inbounds %"struct.ns::V", ptr %this1, i32 0, i32 0, !dbg !101
  %0 = load i32, ptr %x, align 4, !dbg !101
  %x2 = getelementptr inbounds %"struct.ns::V", ptr %o, i32 0, i32 0, !dbg !102
  %1 = load i32, ptr %x2, align 4, !dbg !102
  %add = add nsw i32 %0, %1, !dbg !103
  ret i32 %add, !dbg !104
}

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly, ptr noalias readonly, i64, i1 immarg) #1

; Function Attrs: mustprogress noinline nounwind optnone
define linkonce_odr dso_local noundef i32 @_ZNK2ns1VngEv(ptr noundef nonnull align 4 dereferenceable(4) %this) #0 comdat align 2 !dbg !105 {
entry:
  %this.addr = alloca ptr, align 8
  store ptr %this, ptr %this.addr, align 8
    #dbg_declare(ptr %this.addr, !106, !DIExpression(), !107)
  %this1 = load ptr, ptr %this.addr, align 8
  %x = getelementptr inbounds %"struct.ns::V", ptr %this1, i32 0, i32 0, !dbg !108
  %0 = load i32, ptr %x, align 4, !dbg !108
  %sub = sub nsw i32 0, %0, !dbg !109
  ret i32 %sub, !dbg !110
}

; Function Attrs: mustprogress noinline nounwind optnone
define linkonce_odr dso_local noundef i32 @_ZNK2ns1VmiES0_(ptr noundef nonnull align 4 dereferenceable(4) %this, i32 %o.coerce) #0 comdat align 2 !dbg !111 {
entry:
  %o = alloca %"struct.ns::V", align 4
  %this.addr = alloca ptr, align 8
  %coerce.dive = getelementptr inbounds %"struct.ns::V", ptr %o, i32 0, i32 0
  store i32 %o.coerce, ptr %coerce.dive, align 4
  store ptr %this, ptr %this.addr, align 8
    #dbg_declare(ptr %this.addr, !112, !DIExpression(), !113)
    #dbg_declare(ptr %o, !114, !DIExpression(), !115)
  %this1 = load ptr, ptr %this.addr, align 8
  %x = getelementptr inbounds %"struct.ns::V", ptr %this1, i32 0, i32 0, !dbg !116
  %0 = load i32, ptr %x, align 4, !dbg !116
  %x2 = getelementptr inbounds %"struct.ns::V", ptr %o, i32 0, i32 0, !dbg !117
  %1 = load i32, ptr %x2, align 4, !dbg !117
  %sub = sub nsw i32 %0, %1, !dbg !118
  ret i32 %sub, !dbg !119
}

; Function Attrs: mustprogress noinline nounwind optnone
define linkonce_odr dso_local noundef i32 @_ZNK2ns1VixEi(ptr noundef nonnull align 4 dereferenceable(4) %this, i32 noundef %i) #0 comdat align 2 !dbg !120 {
entry:
  %this.addr = alloca ptr, align 8
  %i.addr = alloca i32, align 4
  store ptr %this, ptr %this.addr, align 8
    #dbg_declare(ptr %this.addr, !121, !DIExpression(), !122)
  store i32 %i, ptr %i.addr, align 4
    #dbg_declare(ptr %i.addr, !123, !DIExpression(), !124)
  %this1 = load ptr, ptr %this.addr, align 8
  %x = getelementptr inbounds %"struct.ns::V", ptr %this1, i32 0, i32 0, !dbg !125
  %0 = load i32, ptr %x, align 4, !dbg !125
  %1 = load i32, ptr %i.addr, align 4, !dbg !126
  %add = add nsw i32 %0, %1, !dbg !127
  ret i32 %add, !dbg !128
}

; Function Attrs: mustprogress noinline nounwind optnone
define linkonce_odr dso_local noundef i32 @_ZNK2ns1VlsIiEEiT_(ptr noundef nonnull align 4 dereferenceable(4) %this, i32 noundef %0) #0 comdat align 2 !dbg !129 {
entry:
  %this.addr = alloca ptr, align 8
  %.addr = alloca i32, align 4
  store ptr %this, ptr %this.addr, align 8
    #dbg_declare(ptr %this.addr, !133, !DIExpression(), !134)
  store i32 %0, ptr %.addr, align 4
    #dbg_declare(ptr %.addr, !135, !DIExpression(), !136)
  %this1 = load ptr, ptr %this.addr, align 8
  %x = getelementptr inbounds %"struct.ns::V", ptr %this1, i32 0, i32 0, !dbg !137
  %1 = load i32, ptr %x, align 4, !dbg !137
  ret i32 %1, !dbg !138
}

attributes #0 = { mustprogress noinline nounwind optnone "frame-pointer"="all" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { nocallback nofree nounwind willreturn memory(argmem: readwrite) }

!llvm.dbg.cu = !{!12}
!llvm.module.flags = !{!16, !17, !18, !19}
!llvm.ident = !{!20}

!0 = !DIGlobalVariableExpression(var: !1, expr: !DIExpression())
!1 = distinct !DIGlobalVariable(name: "numbers", linkageName: "_ZN2ns7numbersE", scope: !2, file: !3, line: 13, type: !4, isLocal: false, isDefinition: true)
!2 = !DINamespace(name: "ns", scope: null)
!3 = !DIFile(filename: "t.cpp", directory: "", checksumkind: CSK_MD5, checksum: "a4a90bcb05a7c8a11731e9407cbf92f4")
!4 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "Numbers", scope: !2, file: !3, line: 13, size: 256, flags: DIFlagTypePassByValue, elements: !5, identifier: "_ZTSN2ns7NumbersE")
!5 = !{!6, !8, !10}
!6 = !DIDerivedType(tag: DW_TAG_member, name: "cf", scope: !4, file: !3, line: 13, baseType: !7, size: 64)
!7 = !DIBasicType(name: "complex", size: 64, encoding: DW_ATE_complex_float)
!8 = !DIDerivedType(tag: DW_TAG_member, name: "cd", scope: !4, file: !3, line: 13, baseType: !9, size: 128, offset: 64)
!9 = !DIBasicType(name: "complex", size: 128, encoding: DW_ATE_complex_float)
!10 = !DIDerivedType(tag: DW_TAG_member, name: "null", scope: !4, file: !3, line: 13, baseType: !11, size: 64, offset: 192)
!11 = !DIBasicType(tag: DW_TAG_unspecified_type, name: "decltype(nullptr)")
!12 = distinct !DICompileUnit(language: DW_LANG_C_plus_plus_14, file: !3, producer: "Debian clang version 22.1.8 (1~deb12u1)", isOptimized: false, runtimeVersion: 0, emissionKind: FullDebug, globals: !13, imports: !14, splitDebugInlining: false, nameTableKind: None)
!13 = !{!0}
!14 = !{!15}
!15 = !DIImportedEntity(tag: DW_TAG_imported_module, scope: !12, entity: !2, file: !3, line: 15)
!16 = !{i32 7, !"Dwarf Version", i32 5}
!17 = !{i32 2, !"Debug Info Version", i32 3}
!18 = !{i32 1, !"wchar_size", i32 4}
!19 = !{i32 7, !"frame-pointer", i32 2}
!20 = !{!"Debian clang version 22.1.8 (1~deb12u1)"}
!21 = distinct !DISubprogram(name: "add", linkageName: "_ZN2ns3addEi", scope: !2, file: !3, line: 2, type: !22, scopeLine: 2, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !12, retainedNodes: !25)
!22 = !DISubroutineType(types: !23)
!23 = !{!24, !24}
!24 = !DIBasicType(name: "int", size: 32, encoding: DW_ATE_signed)
!25 = !{}
!26 = !DILocalVariable(name: "a", arg: 1, scope: !21, file: !3, line: 2, type: !24)
!27 = !DILocation(line: 2, column: 13, scope: !21)
!28 = !DILocation(line: 2, column: 25, scope: !21)
!29 = !DILocation(line: 2, column: 18, scope: !21)
!30 = distinct !DISubprogram(name: "add", linkageName: "_ZN2ns3addEl", scope: !2, file: !3, line: 3, type: !31, scopeLine: 3, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !12, retainedNodes: !25)
!31 = !DISubroutineType(types: !32)
!32 = !{!33, !33}
!33 = !DIBasicType(name: "long", size: 64, encoding: DW_ATE_signed)
!34 = !DILocalVariable(name: "a", arg: 1, scope: !30, file: !3, line: 3, type: !33)
!35 = !DILocation(line: 3, column: 15, scope: !30)
!36 = !DILocation(line: 3, column: 27, scope: !30)
!37 = !DILocation(line: 3, column: 20, scope: !30)
!38 = distinct !DISubprogram(name: "operator\22\22_km", linkageName: "_ZN2nsli3_kmEy", scope: !2, file: !3, line: 12, type: !39, scopeLine: 12, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !12, retainedNodes: !25)
!39 = !DISubroutineType(types: !40)
!40 = !{!24, !41}
!41 = !DIBasicType(name: "unsigned long long", size: 64, encoding: DW_ATE_unsigned)
!42 = !DILocalVariable(name: "n", arg: 1, scope: !38, file: !3, line: 12, type: !41)
!43 = !DILocation(line: 12, column: 38, scope: !38)
!44 = !DILocation(line: 12, column: 50, scope: !38)
!45 = !DILocation(line: 12, column: 43, scope: !38)
!46 = distinct !DISubprogram(name: "f", scope: !3, file: !3, line: 16, type: !47, scopeLine: 16, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !12, retainedNodes: !25)
!47 = !DISubroutineType(types: !48)
!48 = !{!24, !49}
!49 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !50, size: 64)
!50 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "V", scope: !2, file: !3, line: 4, size: 32, flags: DIFlagTypePassByValue, elements: !51, identifier: "_ZTSN2ns1VE")
!51 = !{!52, !53, !58, !61, !62}
!52 = !DIDerivedType(tag: DW_TAG_member, name: "x", scope: !50, file: !3, line: 5, baseType: !24, size: 32)
!53 = !DISubprogram(name: "operator+", linkageName: "_ZNK2ns1VplES0_", scope: !50, file: !3, line: 6, type: !54, scopeLine: 6, flags: DIFlagPrototyped, spFlags: 0)
!54 = !DISubroutineType(types: !55)
!55 = !{!24, !56, !50}
!56 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !57, size: 64, flags: DIFlagArtificial | DIFlagObjectPointer)
!57 = !DIDerivedType(tag: DW_TAG_const_type, baseType: !50)
!58 = !DISubprogram(name: "operator-", linkageName: "_ZNK2ns1VngEv", scope: !50, file: !3, line: 7, type: !59, scopeLine: 7, flags: DIFlagPrototyped, spFlags: 0)
!59 = !DISubroutineType(types: !60)
!60 = !{!24, !56}
!61 = !DISubprogram(name: "operator-", linkageName: "_ZNK2ns1VmiES0_", scope: !50, file: !3, line: 8, type: !54, scopeLine: 8, flags: DIFlagPrototyped, spFlags: 0)
!62 = !DISubprogram(name: "operator[]", linkageName: "_ZNK2ns1VixEi", scope: !50, file: !3, line: 9, type: !63, scopeLine: 9, flags: DIFlagPrototyped, spFlags: 0)
!63 = !DISubroutineType(types: !64)
!64 = !{!24, !56, !24}
!65 = !DILocalVariable(name: "v", arg: 1, scope: !46, file: !3, line: 16, type: !49)
!66 = !DILocation(line: 16, column: 21, scope: !46)
!67 = !DILocation(line: 16, column: 33, scope: !46)
!68 = !DILocation(line: 16, column: 42, scope: !46)
!69 = !DILocation(line: 16, column: 40, scope: !46)
!70 = !DILocation(line: 16, column: 54, scope: !46)
!71 = !DILocation(line: 16, column: 59, scope: !46)
!72 = !DILocation(line: 16, column: 58, scope: !46)
!73 = !DILocation(line: 16, column: 56, scope: !46)
!74 = !DILocation(line: 16, column: 52, scope: !46)
!75 = !DILocation(line: 16, column: 50, scope: !46)
!76 = !DILocation(line: 16, column: 66, scope: !46)
!77 = !DILocation(line: 16, column: 64, scope: !46)
!78 = !DILocation(line: 16, column: 62, scope: !46)
!79 = !DILocation(line: 16, column: 72, scope: !46)
!80 = !DILocation(line: 16, column: 77, scope: !46)
!81 = !DILocation(line: 16, column: 76, scope: !46)
!82 = !DILocation(line: 16, column: 74, scope: !46)
!83 = !DILocation(line: 16, column: 70, scope: !46)
!84 = !DILocation(line: 16, column: 68, scope: !46)
!85 = !DILocation(line: 16, column: 84, scope: !46)
!86 = !DILocation(line: 16, column: 82, scope: !46)
!87 = !DILocation(line: 16, column: 80, scope: !46)
!88 = !DILocation(line: 16, column: 94, scope: !46)
!89 = !DILocation(line: 16, column: 96, scope: !46)
!90 = !DILocation(line: 16, column: 92, scope: !46)
!91 = !DILocation(line: 16, column: 90, scope: !46)
!92 = !DILocation(line: 16, column: 104, scope: !46)
!93 = !DILocation(line: 16, column: 102, scope: !46)
!94 = !DILocation(line: 16, column: 26, scope: !46)
!95 = distinct !DISubprogram(name: "operator+", linkageName: "_ZNK2ns1VplES0_", scope: !50, file: !3, line: 6, type: !54, scopeLine: 6, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !12, declaration: !53, retainedNodes: !25)
!96 = !DILocalVariable(name: "this", arg: 1, scope: !95, type: !97, flags: DIFlagArtificial | DIFlagObjectPointer)
!97 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !57, size: 64)
!98 = !DILocation(line: 0, scope: !95)
!99 = !DILocalVariable(name: "o", arg: 2, scope: !95, file: !3, line: 6, type: !50)
!100 = !DILocation(line: 6, column: 19, scope: !95)
!101 = !DILocation(line: 6, column: 37, scope: !95)
!102 = !DILocation(line: 6, column: 43, scope: !95)
!103 = !DILocation(line: 6, column: 39, scope: !95)
!104 = !DILocation(line: 6, column: 30, scope: !95)
!105 = distinct !DISubprogram(name: "operator-", linkageName: "_ZNK2ns1VngEv", scope: !50, file: !3, line: 7, type: !59, scopeLine: 7, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !12, declaration: !58, retainedNodes: !25)
!106 = !DILocalVariable(name: "this", arg: 1, scope: !105, type: !97, flags: DIFlagArtificial | DIFlagObjectPointer)
!107 = !DILocation(line: 0, scope: !105)
!108 = !DILocation(line: 7, column: 35, scope: !105)
!109 = !DILocation(line: 7, column: 34, scope: !105)
!110 = !DILocation(line: 7, column: 27, scope: !105)
!111 = distinct !DISubprogram(name: "operator-", linkageName: "_ZNK2ns1VmiES0_", scope: !50, file: !3, line: 8, type: !54, scopeLine: 8, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !12, declaration: !61, retainedNodes: !25)
!112 = !DILocalVariable(name: "this", arg: 1, scope: !111, type: !97, flags: DIFlagArtificial | DIFlagObjectPointer)
!113 = !DILocation(line: 0, scope: !111)
!114 = !DILocalVariable(name: "o", arg: 2, scope: !111, file: !3, line: 8, type: !50)
!115 = !DILocation(line: 8, column: 19, scope: !111)
!116 = !DILocation(line: 8, column: 37, scope: !111)
!117 = !DILocation(line: 8, column: 43, scope: !111)
!118 = !DILocation(line: 8, column: 39, scope: !111)
!119 = !DILocation(line: 8, column: 30, scope: !111)
!120 = distinct !DISubprogram(name: "operator[]", linkageName: "_ZNK2ns1VixEi", scope: !50, file: !3, line: 9, type: !63, scopeLine: 9, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !12, declaration: !62, retainedNodes: !25)
!121 = !DILocalVariable(name: "this", arg: 1, scope: !120, type: !97, flags: DIFlagArtificial | DIFlagObjectPointer)
!122 = !DILocation(line: 0, scope: !120)
!123 = !DILocalVariable(name: "i", arg: 2, scope: !120, file: !3, line: 9, type: !24)
!124 = !DILocation(line: 9, column: 22, scope: !120)
!125 = !DILocation(line: 9, column: 40, scope: !120)
!126 = !DILocation(line: 9, column: 44, scope: !120)
!127 = !DILocation(line: 9, column: 42, scope: !120)
!128 = !DILocation(line: 9, column: 33, scope: !120)
!129 = distinct !DISubprogram(name: "operator<<<int>", linkageName: "_ZNK2ns1VlsIiEEiT_", scope: !50, file: !3, line: 10, type: !63, scopeLine: 10, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !12, templateParams: !131, declaration: !130, retainedNodes: !25)
!130 = !DISubprogram(name: "operator<<<int>", linkageName: "_ZNK2ns1VlsIiEEiT_", scope: !50, file: !3, line: 10, type: !63, scopeLine: 10, flags: DIFlagPrototyped, spFlags: 0, templateParams: !131)
!131 = !{!132}
!132 = !DITemplateTypeParameter(name: "T", type: !24)
!133 = !DILocalVariable(name: "this", arg: 1, scope: !129, type: !97, flags: DIFlagArtificial | DIFlagObjectPointer)
!134 = !DILocation(line: 0, scope: !129)
!135 = !DILocalVariable(arg: 2, scope: !129, file: !3, line: 10, type: !24)
!136 = !DILocation(line: 10, column: 38, scope: !129)
!137 = !DILocation(line: 10, column: 55, scope: !129)
!138 = !DILocation(line: 10, column: 48, scope: !129)
