; libbpf reads `x___y` as `x`, wherever three underscores are between other characters. The names that we put together have
; two, or four and more, there, also if a part has some of its own.
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck --implicit-check-not="{{[a-z]___[a-zA-Z]}}" %s
; RUN: %polybpf-btf types %t.o | FileCheck --check-prefix=TYPES %s
; CHECK-DAG: ENUM Tail____tag size=4
; CHECK-DAG:   Tail____A = 0
; CHECK-DAG:   Tail_____B = 1
; CHECK-DAG:   Tail______C = 2
; CHECK-DAG: TYPEDEF Tail____tag_t = INT unsigned char
; CHECK-DAG: ENUM int____tag size=4
; CHECK-DAG:   int____A = 0
; CHECK-DAG: STRUCT Two__ size=2
; CHECK-DAG: ENUM Two_____tag size=4
; CHECK-DAG:   Two_____A = 0
; TYPES-NOT: tag
; TYPES: enum t::Tail_ { // 2 bytes, tag: u8 @0
; COMMAND: rustc --crate-type lib --crate-name t --edition 2021 --target bpfel-unknown-none -Cpanic=abort -Cdebuginfo=2 --emit=llvm-ir t.rs
;; #![no_std]
;; #![allow(non_camel_case_types)]
;; pub enum Tail_ { A(u8), _B(u8), __C }
;; pub enum int { A(u8), B }
;; pub enum Two__ { A(u8), B }
;; #[no_mangle]
;; pub fn f(_: &Tail_, _: &int, _: &Two__) {}
; ---- compiler output ----
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"

; Function Attrs: nounwind
define void @f(ptr %_1, ptr %_2, ptr %_3) unnamed_addr #0 !dbg !6 {
start:
  %_3.dbg.spill = alloca [8 x i8], align 8
  %_2.dbg.spill = alloca [8 x i8], align 8
  %_1.dbg.spill = alloca [8 x i8], align 8
  store ptr %_1, ptr %_1.dbg.spill, align 8
    #dbg_declare(ptr %_1.dbg.spill, !55, !DIExpression(), !58)
  store ptr %_2, ptr %_2.dbg.spill, align 8
    #dbg_declare(ptr %_2.dbg.spill, !56, !DIExpression(), !59)
  store ptr %_3, ptr %_3.dbg.spill, align 8
    #dbg_declare(ptr %_3.dbg.spill, !57, !DIExpression(), !60)
  ret void, !dbg !61
}

attributes #0 = { nounwind "target-cpu"="generic" }

!llvm.module.flags = !{!0, !1, !2}
!llvm.ident = !{!3}
!llvm.dbg.cu = !{!4}

!0 = !{i32 8, !"PIC Level", i32 2}
!1 = !{i32 7, !"Dwarf Version", i32 4}
!2 = !{i32 2, !"Debug Info Version", i32 3}
!3 = !{!"rustc version 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)"}
!4 = distinct !DICompileUnit(language: DW_LANG_Rust, file: !5, producer: "clang LLVM (rustc version 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball))", isOptimized: false, runtimeVersion: 0, emissionKind: FullDebug, splitDebugInlining: false, nameTableKind: None)
!5 = !DIFile(filename: "t.rs/@/t.cfceb77a2975d81f-cgu.0", directory: "")
!6 = distinct !DISubprogram(name: "f", scope: !8, file: !7, line: 7, type: !9, scopeLine: 7, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition, unit: !4, templateParams: !22, retainedNodes: !54)
!7 = !DIFile(filename: "t.rs", directory: "", checksumkind: CSK_MD5, checksum: "1433eefefc35fb1cf7be017966045e69")
!8 = !DINamespace(name: "t", scope: null)
!9 = !DISubroutineType(types: !10)
!10 = !{null, !11, !30, !42}
!11 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&t::Tail_", baseType: !12, size: 64, align: 64, dwarfAddressSpace: 0)
!12 = !DICompositeType(tag: DW_TAG_structure_type, name: "Tail_", scope: !8, file: !13, size: 16, align: 8, flags: DIFlagPublic, elements: !14, templateParams: !22, identifier: "3261c8d5417b49cf41e86384b4bfce68")
!13 = !DIFile(filename: "<unknown>", directory: "")
!14 = !{!15}
!15 = !DICompositeType(tag: DW_TAG_variant_part, scope: !12, file: !13, size: 16, align: 8, elements: !16, templateParams: !22, identifier: "6d22216d81abe5a69f918414b77c20b6", discriminator: !29)
!16 = !{!17, !23, !27}
!17 = !DIDerivedType(tag: DW_TAG_member, name: "A", scope: !15, file: !13, baseType: !18, size: 16, align: 8, extraData: i8 0)
!18 = !DICompositeType(tag: DW_TAG_structure_type, name: "A", scope: !12, file: !13, size: 16, align: 8, flags: DIFlagPublic, elements: !19, templateParams: !22, identifier: "8793f4fc3d85f0d6d01c6488badfe8f9")
!19 = !{!20}
!20 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !18, file: !13, baseType: !21, size: 8, align: 8, offset: 8, flags: DIFlagPublic)
!21 = !DIBasicType(name: "u8", size: 8, encoding: DW_ATE_unsigned)
!22 = !{}
!23 = !DIDerivedType(tag: DW_TAG_member, name: "_B", scope: !15, file: !13, baseType: !24, size: 16, align: 8, extraData: i8 1)
!24 = !DICompositeType(tag: DW_TAG_structure_type, name: "_B", scope: !12, file: !13, size: 16, align: 8, flags: DIFlagPublic, elements: !25, templateParams: !22, identifier: "72e5bba8ca3dcc65bedd2d53b9dedd6c")
!25 = !{!26}
!26 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !24, file: !13, baseType: !21, size: 8, align: 8, offset: 8, flags: DIFlagPublic)
!27 = !DIDerivedType(tag: DW_TAG_member, name: "__C", scope: !15, file: !13, baseType: !28, size: 16, align: 8, extraData: i8 2)
!28 = !DICompositeType(tag: DW_TAG_structure_type, name: "__C", scope: !12, file: !13, size: 16, align: 8, flags: DIFlagPublic, elements: !22, identifier: "c1cf739e23954bfabad754f40d111965")
!29 = !DIDerivedType(tag: DW_TAG_member, scope: !12, file: !13, baseType: !21, size: 8, align: 8, flags: DIFlagArtificial)
!30 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&t::int", baseType: !31, size: 64, align: 64, dwarfAddressSpace: 0)
!31 = !DICompositeType(tag: DW_TAG_structure_type, name: "int", scope: !8, file: !13, size: 16, align: 8, flags: DIFlagPublic, elements: !32, templateParams: !22, identifier: "eb9647e571193fdb9b9d3c7272acacfd")
!32 = !{!33}
!33 = !DICompositeType(tag: DW_TAG_variant_part, scope: !31, file: !13, size: 16, align: 8, elements: !34, templateParams: !22, identifier: "bf8560e33eee5a74dce41137eabd388", discriminator: !41)
!34 = !{!35, !39}
!35 = !DIDerivedType(tag: DW_TAG_member, name: "A", scope: !33, file: !13, baseType: !36, size: 16, align: 8, extraData: i8 0)
!36 = !DICompositeType(tag: DW_TAG_structure_type, name: "A", scope: !31, file: !13, size: 16, align: 8, flags: DIFlagPublic, elements: !37, templateParams: !22, identifier: "f808756a64b212554b295f75662815a")
!37 = !{!38}
!38 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !36, file: !13, baseType: !21, size: 8, align: 8, offset: 8, flags: DIFlagPublic)
!39 = !DIDerivedType(tag: DW_TAG_member, name: "B", scope: !33, file: !13, baseType: !40, size: 16, align: 8, extraData: i8 1)
!40 = !DICompositeType(tag: DW_TAG_structure_type, name: "B", scope: !31, file: !13, size: 16, align: 8, flags: DIFlagPublic, elements: !22, identifier: "62e8c0c5671c17f3ff89ce2e4b8c5838")
!41 = !DIDerivedType(tag: DW_TAG_member, scope: !31, file: !13, baseType: !21, size: 8, align: 8, flags: DIFlagArtificial)
!42 = !DIDerivedType(tag: DW_TAG_pointer_type, name: "&t::Two__", baseType: !43, size: 64, align: 64, dwarfAddressSpace: 0)
!43 = !DICompositeType(tag: DW_TAG_structure_type, name: "Two__", scope: !8, file: !13, size: 16, align: 8, flags: DIFlagPublic, elements: !44, templateParams: !22, identifier: "21b470aa4cd1f3f812b329f4d0346e59")
!44 = !{!45}
!45 = !DICompositeType(tag: DW_TAG_variant_part, scope: !43, file: !13, size: 16, align: 8, elements: !46, templateParams: !22, identifier: "61bddd069b5d84cbcf28ac57a1a10a99", discriminator: !53)
!46 = !{!47, !51}
!47 = !DIDerivedType(tag: DW_TAG_member, name: "A", scope: !45, file: !13, baseType: !48, size: 16, align: 8, extraData: i8 0)
!48 = !DICompositeType(tag: DW_TAG_structure_type, name: "A", scope: !43, file: !13, size: 16, align: 8, flags: DIFlagPublic, elements: !49, templateParams: !22, identifier: "ca721ba9407201fdff955bc0a9c48e")
!49 = !{!50}
!50 = !DIDerivedType(tag: DW_TAG_member, name: "__0", scope: !48, file: !13, baseType: !21, size: 8, align: 8, offset: 8, flags: DIFlagPublic)
!51 = !DIDerivedType(tag: DW_TAG_member, name: "B", scope: !45, file: !13, baseType: !52, size: 16, align: 8, extraData: i8 1)
!52 = !DICompositeType(tag: DW_TAG_structure_type, name: "B", scope: !43, file: !13, size: 16, align: 8, flags: DIFlagPublic, elements: !22, identifier: "233da86c51baf28cc0bc9abdb56d219")
!53 = !DIDerivedType(tag: DW_TAG_member, scope: !43, file: !13, baseType: !21, size: 8, align: 8, flags: DIFlagArtificial)
!54 = !{!55, !56, !57}
!55 = !DILocalVariable(arg: 1, scope: !6, file: !7, line: 7, type: !11)
!56 = !DILocalVariable(arg: 2, scope: !6, file: !7, line: 7, type: !30)
!57 = !DILocalVariable(arg: 3, scope: !6, file: !7, line: 7, type: !42)
!58 = !DILocation(line: 7, column: 10, scope: !6)
!59 = !DILocation(line: 7, column: 21, scope: !6)
!60 = !DILocation(line: 7, column: 30, scope: !6)
!61 = !DILocation(line: 7, column: 43, scope: !6)
