; Functions without debug info, such as those of a library built without it, get a FUNC from their machine types: libbpf
; refuses a program that calls a function without one. Calls get a place, since the verifier of IR asks for one.
;
; RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-btf,verify' %s -o %t.bc
; RUN: %llc -filetype=obj %t.bc -o %t.o
; RUN: %polybpf-btf print %t.o | FileCheck %s
;
; CHECK:      FUNC fill(arg0: PTR void, arg1: INT unsigned char, arg2: INT unsigned long long) -> void linkage=static
; CHECK:      FUNC sum_h{{[0-9a-f]+}}(arg0: INT unsigned int, arg1: INT unsigned short) -> INT unsigned int linkage=static
; CHECK:      FUNC f() -> INT unsigned int linkage=global

target triple = "bpfel"

define internal void @fill(ptr %p, i8 %byte, i64 %size) noinline {
  store i8 %byte, ptr %p
  ret void
}

define i32 @_RNvC7library3sum(i32 %a, i16 %b) noinline {
  %p = alloca i8
  call void @fill(ptr %p, i8 0, i64 1)
  %wide = zext i16 %b to i32
  %sum = add i32 %a, %wide
  ret i32 %sum
}

define i32 @f() !dbg !4 {
  %sum = call i32 @_RNvC7library3sum(i32 1, i16 2)
  ret i32 %sum, !dbg !8
}

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!1, !2}
!0 = distinct !DICompileUnit(language: DW_LANG_Rust, file: !3, producer: "rustc", isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug)
!1 = !{i32 2, !"Debug Info Version", i32 3}
!2 = !{i32 7, !"Dwarf Version", i32 4}
!3 = !DIFile(filename: "t.rs", directory: "")
!4 = distinct !DISubprogram(name: "f", scope: !3, file: !3, line: 1, type: !5, spFlags: DISPFlagDefinition, unit: !0)
!5 = !DISubroutineType(types: !6)
!6 = !{!7}
!7 = !DIBasicType(name: "u32", size: 32, encoding: DW_ATE_unsigned)
!8 = !DILocation(line: 1, scope: !4)
