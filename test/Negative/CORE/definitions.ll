; Definitions of tagged types in which an offset could mean two things. (Inputs/unit.ll is the rest of each module.)
;
; REQUIRES: llvm-22-host
; RUN: rm -rf %t && split-file %s %t
; RUN: cd %t
; RUN: cat %S/Inputs/unit.ll untagged-field.ll > untagged-field.full.ll
; RUN: not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output untagged-field.full.ll 2>&1 | FileCheck --check-prefix=UNTAGGED-FIELD %s
; RUN: cat %S/Inputs/unit.ll size-of-tag.ll > size-of-tag.full.ll
; RUN: not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output size-of-tag.full.ll 2>&1 | FileCheck --check-prefix=SIZE-OF-TAG %s
; RUN: cat %S/Inputs/unit.ll inner-struct.ll > inner-struct.full.ll
; RUN: not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output inner-struct.full.ll 2>&1 | FileCheck --check-prefix=INNER-STRUCT %s
; RUN: cat %S/Inputs/unit.ll union-of-tags.ll > union-of-tags.full.ll
; RUN: not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output union-of-tags.full.ll 2>&1 | FileCheck --check-prefix=UNION-OF-TAGS %s
; RUN: cat %S/Inputs/unit.ll union-members.ll > union-members.full.ll
; RUN: not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output union-members.full.ll 2>&1 | FileCheck --check-prefix=UNION-MEMBERS %s
; RUN: cat %S/Inputs/unit.ll bit-field.ll > bit-field.full.ll
; RUN: not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output bit-field.full.ll 2>&1 | FileCheck --check-prefix=BIT-FIELD %s
; RUN: cat %S/Inputs/unit.ll too-large.ll > too-large.full.ll
; RUN: not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output too-large.full.ll 2>&1 | FileCheck --check-prefix=TOO-LARGE %s
; RUN: cat %S/Inputs/unit.ll overlap.ll > overlap.full.ll
; RUN: not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output overlap.full.ll 2>&1 | FileCheck --check-prefix=OVERLAP %s
; RUN: cat %S/Inputs/unit.ll by-value.ll > by-value.full.ll
; RUN: not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output by-value.full.ll 2>&1 | FileCheck --check-prefix=BY-VALUE %s
; RUN: cat %S/Inputs/unit.ll ambiguous.ll > ambiguous.full.ll
; RUN: not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output ambiguous.full.ll 2>&1 | FileCheck --check-prefix=AMBIGUOUS %s

; Code that was compiled with no debug info for its types.
;
; RUN: not %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output untyped.ll 2>&1 | FileCheck --check-prefix=UNTYPED %s
;
; LLVM miscompiles relocations at -O0. What is linked is optimised. There is no output where there is an error.
;
; RUN: cat access.ll %S/../../CORE/Inputs/types.ll > access.full.ll
; RUN: not %opt -load-pass-plugin=%plugin -passes='default<O0>' -disable-output access.full.ll 2>&1 | FileCheck --check-prefix=UNOPTIMISED %s
; RUN: not %llc -load-pass-plugin=%plugin -O0 -filetype=null access.full.ll 2>&1 | FileCheck --check-prefix=UNOPTIMISED %s
; RUN: %llc -load-pass-plugin=%plugin -O1 -filetype=obj access.full.ll -o access.o
; RUN: %polybpf-link -O0 --btf --export f access.full.ll -o access.o
; RUN: not %polybpf-link --btf --export f untyped.ll -o untyped.o 2>&1 | FileCheck --check-prefix=UNTYPED %s
; RUN: not test -e untyped.o
;
; UNTYPED: error: {{.*}}a tagged layout is used here, but the debug info of the module has no tagged types; compile with full debug info [unknown-tagged-offset]
; UNOPTIMISED: error: {{.*}}LLVM miscompiles CO-RE relocations without optimisation; compile with -O1 or more, or link with polybpf-link, which does [unoptimised-relocation]

;--- untyped.ll
target triple = "bpfel"
define i32 @f(ptr %t) {
  %a = getelementptr i8, ptr %t, i64 9006717065142288
  %v = load i32, ptr %a
  ret i32 %v
}

;--- access.ll
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "bpfel"
define i32 @f(ptr %t) !dbg !4 {
  %a = getelementptr i8, ptr %t, i64 9006717065142288, !dbg !6
  %v = load i32, ptr %a, !dbg !6
  ret i32 %v, !dbg !6
}

;--- untagged-field.ll
; UNTAGGED-FIELD: error: {{.*}}kernel.rs:3: tagged type 'S': there is no tag right before field 'b' [malformed-tagged-type]
!40 = !DICompositeType(tag: DW_TAG_array_type, baseType: !20, size: 72044402582257664, elements: !{!DISubrange(count: 9005550322782208)})
!41 = !DIDerivedType(tag: DW_TAG_member, name: "__polybpf_tag0", baseType: !40, size: 72044402582257664, offset: 0)
!42 = !DIDerivedType(tag: DW_TAG_member, name: "a", baseType: !23, size: 32, offset: 72044402582257664)
!43 = !DIDerivedType(tag: DW_TAG_member, name: "b", baseType: !23, size: 32, offset: 72044402582257696)
!31 = !DICompositeType(tag: DW_TAG_structure_type, name: "S", size: 72044402582257728, elements: !{!41, !42, !43}, file: !1, line: 3)

;--- size-of-tag.ll
; SIZE-OF-TAG: error: {{.*}}tagged type 'S': '__polybpf_tag0' has 4096 bytes, which is no size of a tag at the beginning of a type [malformed-tagged-type]
!40 = !DICompositeType(tag: DW_TAG_array_type, baseType: !20, size: 32768, elements: !{!DISubrange(count: 4096)})
!41 = !DIDerivedType(tag: DW_TAG_member, name: "__polybpf_tag0", baseType: !40, size: 32768, offset: 0)
!42 = !DIDerivedType(tag: DW_TAG_member, name: "a", baseType: !23, size: 32, offset: 32768)
!31 = !DICompositeType(tag: DW_TAG_structure_type, name: "S", size: 32800, elements: !{!41, !42})

;--- inner-struct.ll
; INNER-STRUCT: error: {{.*}}tagged type 'S': field 'path' is a struct 'path' without tags, so that nothing in it would be relocated; give it tags too [malformed-tagged-type]
!40 = !DIDerivedType(tag: DW_TAG_member, name: "mnt", baseType: !21, size: 64, offset: 0)
!41 = !DIDerivedType(tag: DW_TAG_member, name: "dentry", baseType: !21, size: 64, offset: 64)
!30 = !DICompositeType(tag: DW_TAG_structure_type, name: "path", size: 128, elements: !{!40, !41})
!42 = !DICompositeType(tag: DW_TAG_array_type, baseType: !20, size: 72044402582257664, elements: !{!DISubrange(count: 9005550322782208)})
!43 = !DIDerivedType(tag: DW_TAG_member, name: "__polybpf_tag0", baseType: !42, size: 72044402582257664, offset: 0)
!44 = !DIDerivedType(tag: DW_TAG_member, name: "path", baseType: !30, size: 128, offset: 72044402582257664)
!31 = !DICompositeType(tag: DW_TAG_structure_type, name: "S", size: 72044402582257792, elements: !{!43, !44})

;--- union-of-tags.ll
; UNION-OF-TAGS: error: {{.*}}tagged type 'S': a union cannot have tags, as all its members are at the same place; make it an anonymous member of a tagged struct [malformed-tagged-type]
!40 = !DICompositeType(tag: DW_TAG_array_type, baseType: !20, size: 72044402582257664, elements: !{!DISubrange(count: 9005550322782208)})
!41 = !DIDerivedType(tag: DW_TAG_member, name: "__polybpf_tag0", baseType: !40, size: 72044402582257664, offset: 0)
!42 = !DIDerivedType(tag: DW_TAG_member, name: "a", baseType: !23, size: 32, offset: 0)
!31 = !DICompositeType(tag: DW_TAG_union_type, name: "S", size: 72044402582257664, elements: !{!41, !42})

;--- union-members.ll
; UNION-MEMBERS: error: {{.*}}tagged type 'S_anon': member 'a' of a union cannot be told from the others; put it into a tagged struct of its own [malformed-tagged-type]
!40 = !DIDerivedType(tag: DW_TAG_member, name: "a", baseType: !23, size: 32, offset: 0)
!41 = !DIDerivedType(tag: DW_TAG_member, name: "b", baseType: !21, size: 64, offset: 0)
!30 = !DICompositeType(tag: DW_TAG_union_type, name: "S_anon", size: 64, elements: !{!40, !41})
!42 = !DICompositeType(tag: DW_TAG_array_type, baseType: !20, size: 72044402582257664, elements: !{!DISubrange(count: 9005550322782208)})
!43 = !DIDerivedType(tag: DW_TAG_member, name: "__polybpf_tag0", baseType: !42, size: 72044402582257664, offset: 0)
!44 = !DIDerivedType(tag: DW_TAG_member, name: "__polybpf_anon0", baseType: !30, size: 64, offset: 72044402582257664)
!31 = !DICompositeType(tag: DW_TAG_structure_type, name: "S", size: 72044402582257728, elements: !{!43, !44})

;--- bit-field.ll
; BIT-FIELD: error: {{.*}}tagged type 'S': field 'a' is a bit-field; ask for it with markers [malformed-tagged-type]
!40 = !DICompositeType(tag: DW_TAG_array_type, baseType: !20, size: 72044402582257664, elements: !{!DISubrange(count: 9005550322782208)})
!41 = !DIDerivedType(tag: DW_TAG_member, name: "__polybpf_tag0", baseType: !40, size: 72044402582257664, offset: 0)
!42 = !DIDerivedType(tag: DW_TAG_member, name: "a", baseType: !23, size: 32, offset: 72044402582257664, flags: DIFlagBitField, extraData: i64 0)
!31 = !DICompositeType(tag: DW_TAG_structure_type, name: "S", size: 72044402582257696, elements: !{!41, !42})

;--- too-large.ll
; TOO-LARGE: error: {{.*}}tagged type 'S': its fields take more than 32768 bytes [malformed-tagged-type]
!30 = !DICompositeType(tag: DW_TAG_array_type, baseType: !20, size: 320000, elements: !{!DISubrange(count: 40000)})
!40 = !DICompositeType(tag: DW_TAG_array_type, baseType: !20, size: 72044402582257664, elements: !{!DISubrange(count: 9005550322782208)})
!41 = !DIDerivedType(tag: DW_TAG_member, name: "__polybpf_tag0", baseType: !40, size: 72044402582257664, offset: 0)
!42 = !DIDerivedType(tag: DW_TAG_member, name: "a", baseType: !30, size: 320000, offset: 72044402582257664)
!31 = !DICompositeType(tag: DW_TAG_structure_type, name: "S", size: 72044402582577664, elements: !{!41, !42})

;--- overlap.ll
; OVERLAP: error: {{.*}}tagged types 'S' and 'R' differ but have drawn tags so near to each other that 'a' of the one and 'x' of the other cannot be told apart; change what either's first tag is computed from [overlapping-tags]
!33 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !30, size: 64)
!40 = !DICompositeType(tag: DW_TAG_array_type, baseType: !20, size: 72044402582257664, elements: !{!DISubrange(count: 9005550322782208)})
!41 = !DIDerivedType(tag: DW_TAG_member, name: "__polybpf_tag0", baseType: !40, size: 72044402582257664, offset: 0)
!42 = !DIDerivedType(tag: DW_TAG_member, name: "x", baseType: !21, size: 64, offset: 72044402582257664)
!30 = !DICompositeType(tag: DW_TAG_structure_type, name: "R", size: 72044402582257728, elements: !{!41, !42})
!43 = !DICompositeType(tag: DW_TAG_array_type, baseType: !20, size: 72044402582257664, elements: !{!DISubrange(count: 9005550322782208)})
!44 = !DIDerivedType(tag: DW_TAG_member, name: "__polybpf_tag0", baseType: !43, size: 72044402582257664, offset: 0)
!45 = !DIDerivedType(tag: DW_TAG_member, name: "a", baseType: !21, size: 64, offset: 72044402582257664)
!46 = !DICompositeType(tag: DW_TAG_array_type, baseType: !20, size: 8799313362944, elements: !{!DISubrange(count: 1099914170368)})
!47 = !DIDerivedType(tag: DW_TAG_member, name: "__polybpf_tag1", baseType: !46, size: 8799313362944, offset: 72044402582257728)
!48 = !DIDerivedType(tag: DW_TAG_member, name: "r", baseType: !33, size: 64, offset: 72053201895620672)
!31 = !DICompositeType(tag: DW_TAG_structure_type, name: "S", size: 72053201895620736, elements: !{!44, !45, !47, !48})

;--- by-value.ll
; BY-VALUE: error: {{.*}}type 'Pair' holds a tagged struct by value but has no tags itself; let it hold a pointer [whole-tagged-struct]
!40 = !DICompositeType(tag: DW_TAG_array_type, baseType: !20, size: 72044402582257664, elements: !{!DISubrange(count: 9005550322782208)})
!41 = !DIDerivedType(tag: DW_TAG_member, name: "__polybpf_tag0", baseType: !40, size: 72044402582257664, offset: 0)
!42 = !DIDerivedType(tag: DW_TAG_member, name: "x", baseType: !21, size: 64, offset: 72044402582257664)
!30 = !DICompositeType(tag: DW_TAG_structure_type, name: "R", size: 72044402582257728, elements: !{!41, !42})
!43 = !DIDerivedType(tag: DW_TAG_member, name: "r", baseType: !30, size: 72044402582257728, offset: 0)
!44 = !DIDerivedType(tag: DW_TAG_member, name: "y", baseType: !21, size: 64, offset: 72044402582257728)
!31 = !DICompositeType(tag: DW_TAG_structure_type, name: "Pair", size: 72044402582257792, elements: !{!43, !44})

;--- ambiguous.ll
; AMBIGUOUS: error: {{.*}}this is struct S::y or struct S::x, which are at the same offset; use a field in one of them [ambiguous-field]
define ptr @f(ptr %s) {
  %a = getelementptr i8, ptr %s, i64 9010246747619328
  ret ptr %a
}

!40 = !DICompositeType(tag: DW_TAG_array_type, baseType: !20, size: 72044402582257664, elements: !{!DISubrange(count: 9005550322782208)})
!41 = !DIDerivedType(tag: DW_TAG_member, name: "__polybpf_tag0", baseType: !40, size: 72044402582257664, offset: 0)
!42 = !DIDerivedType(tag: DW_TAG_member, name: "x", baseType: !21, size: 64, offset: 72044402582257664)
!28 = !DICompositeType(tag: DW_TAG_structure_type, name: "X", size: 72044402582257728, elements: !{!41, !42})
!43 = !DICompositeType(tag: DW_TAG_array_type, baseType: !20, size: 72044453038882816, elements: !{!DISubrange(count: 9005556629860352)})
!44 = !DIDerivedType(tag: DW_TAG_member, name: "__polybpf_tag0", baseType: !43, size: 72044453038882816, offset: 0)
!45 = !DIDerivedType(tag: DW_TAG_member, name: "y", baseType: !21, size: 64, offset: 72044453038882816)
!29 = !DICompositeType(tag: DW_TAG_structure_type, name: "Y", size: 72044453038882880, elements: !{!44, !45})
!46 = !DIDerivedType(tag: DW_TAG_member, name: "x", baseType: !28, size: 72044402582257728, offset: 0)
!47 = !DIDerivedType(tag: DW_TAG_member, name: "y", baseType: !29, size: 72044453038882880, offset: 0)
!30 = !DICompositeType(tag: DW_TAG_union_type, name: "S_anon", size: 72044453038882880, elements: !{!46, !47})
!48 = !DICompositeType(tag: DW_TAG_array_type, baseType: !20, size: 72081973980954624, elements: !{!DISubrange(count: 9010246747619328)})
!49 = !DIDerivedType(tag: DW_TAG_member, name: "__polybpf_tag0", baseType: !48, size: 72081973980954624, offset: 0)
!50 = !DIDerivedType(tag: DW_TAG_member, name: "__polybpf_anon0", baseType: !30, size: 72044453038882880, offset: 72081973980954624)
!31 = !DICompositeType(tag: DW_TAG_structure_type, name: "S", size: 144126427019837504, elements: !{!49, !50})
