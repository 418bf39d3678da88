// One plan, two writers, on what only real programs have: bit-fields, later elements of what a pointer points into, elements
// of arrays of structs, flexible ones too, and answers that are selected between. Both forms give the same records and the
// same instructions. Of the questions by hand-written IR, writers.test.
//
// REQUIRES: rustc-ir, llvm-22-host
// RUN: rm -rf %t && mkdir %t
// RUN: %rustc %polybpf_src/runtime/rust/polybpf/src/lib.rs --crate-name polybpf --crate-type rlib --edition 2021 \
// RUN:   --target bpfel-unknown-none -O -C debuginfo=2 -C panic=abort -o %t/libpolybpf.rlib
// RUN: %rustc %s --crate-type lib --edition 2021 --extern polybpf=%t/libpolybpf.rlib --target bpfel-unknown-none -C debuginfo=2 \
// RUN:   -C opt-level=2 -C panic=abort --emit=llvm-ir -o %t/in.ll
// RUN: %opt -load-pass-plugin=%plugin -passes=polybpf-core,polybpf-btf -S %t/in.ll -o %t/globals.ll
// RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-core<emit=intrinsics>,polybpf-btf' -S %t/in.ll -o %t/intrinsics.ll
// RUN: FileCheck --check-prefix=INTRINSICS %s < %t/intrinsics.ll
// RUN: %opt -O2 %t/globals.ll -S -o %t/globals.opt.ll
// RUN: %opt -O2 %t/intrinsics.ll -S -o %t/intrinsics.opt.ll
// RUN: %llc -filetype=obj %t/globals.opt.ll -o %t/globals.o
// RUN: %llc -filetype=obj %t/intrinsics.opt.ll -o %t/intrinsics.o
// RUN: %llvm-objdump -dr --no-show-raw-insn %t/globals.o | sed 1,2d > %t/globals.txt
// RUN: %llvm-objdump -dr --no-show-raw-insn %t/intrinsics.o | sed 1,2d > %t/intrinsics.txt
// RUN: diff %t/globals.txt %t/intrinsics.txt
// RUN: FileCheck %s < %t/globals.txt
//
// The element type of a bit-field's struct has the alignment of the word that it is declared in.
//
// INTRINSICS-LABEL: define {{.*}}@bits(
// INTRINSICS: call ptr @llvm.preserve.struct.access.index.p0.p0(ptr elementtype(i32) null, i32 1, i32 1)
// INTRINSICS: call ptr @llvm.preserve.struct.access.index.p0.p0(ptr elementtype(i64) null, i32 2, i32 2)
// INTRINSICS-LABEL: define {{.*}}@later(
// INTRINSICS: call ptr @llvm.preserve.array.access.index.p0.p0(ptr elementtype([4 x i8]) %t, i32 0, i32 3)
// INTRINSICS: call ptr @llvm.preserve.struct.access.index.p0.p0(ptr elementtype([4 x i8]) %{{.*}}, i32 1, i32 1)

#![no_std]
#![allow(non_camel_case_types)]

polybpf::kernel_types! {
    pub struct task_struct {
        pid: i32,
        in_execve: u32 : 1,
        big: i64 : 40,
        fixed: [upid; 4],
        numbers: [upid; 0],
    }
    pub struct upid { nr: i32, inner: inner }
    pub struct inner { a: u8, b: u16 }
}

// In the order in which rustc emits them, which is that of their names.

// CHECK-LABEL: <at>:
// CHECK:      CO-RE <type_size> [{{[0-9]+}}] struct upid
// CHECK:      CO-RE <byte_off> [{{[0-9]+}}] struct upid::nr (0:0)
#[no_mangle]
pub unsafe fn at(t: *const upid, n: usize) -> i32 {
    (*t.add(n)).nr
}
// CHECK-LABEL: <bits>:
// CHECK:      r{{[0-9]}} = 0x4
// CHECK-NEXT: CO-RE <byte_off> [{{[0-9]+}}] struct task_struct::in_execve (0:1)
// CHECK:      r{{[0-9]}} = 0x4
// CHECK-NEXT: CO-RE <byte_sz> [{{[0-9]+}}] struct task_struct::in_execve (0:1)
// CHECK:      r{{[0-9]}} <<= 0x3f
// CHECK-NEXT: CO-RE <lshift_u64> [{{[0-9]+}}] struct task_struct::in_execve (0:1)
// CHECK:      CO-RE <signed> [{{[0-9]+}}] struct task_struct::in_execve (0:1)
// CHECK:      CO-RE <rshift_u64> [{{[0-9]+}}] struct task_struct::in_execve (0:1)
// CHECK:      r{{[0-9]}} = 0x8
// CHECK-NEXT: CO-RE <byte_off> [{{[0-9]+}}] struct task_struct::big (0:2)
// CHECK:      r{{[0-9]}} <<= 0x18
// CHECK-NEXT: CO-RE <lshift_u64> [{{[0-9]+}}] struct task_struct::big (0:2)
#[no_mangle]
pub unsafe fn bits(t: *const task_struct) -> u64 {
    polybpf::bitfield!(t, in_execve) + polybpf::bitfield!(t, big) as u64
}
// CHECK-LABEL: <first>:
// CHECK:      w0 = *(u16 *)(r1 +
// CHECK-NEXT: CO-RE <byte_off> [{{[0-9]+}}] struct task_struct::numbers[0].inner.b (0:4:0:1:1)
// CHECK-NEXT: exit
#[no_mangle]
pub unsafe fn first(t: *const task_struct) -> u16 {
    (*(*t).numbers.as_ptr()).inner.b
}
// CHECK-LABEL: <fixed>:
// CHECK:      CO-RE <byte_off> [{{[0-9]+}}] struct task_struct::fixed[2].nr (0:3:2:0)
// CHECK-NEXT: exit
#[no_mangle]
pub unsafe fn fixed(t: *const task_struct) -> i32 {
    (*t).fixed[2].nr
}
// CHECK-LABEL: <flexible>:
// CHECK:      r[[SIZE:[0-9]]] = 0x8
// CHECK-NEXT: CO-RE <type_size> [{{[0-9]+}}] struct upid
// CHECK-NEXT: r[[SIZE]] *= r2
// CHECK-NEXT: r1 += r[[SIZE]]
// CHECK-NEXT: w0 = *(u32 *)(r1 +
// CHECK-NEXT: CO-RE <byte_off> [{{[0-9]+}}] struct task_struct::numbers[0].nr (0:4:0:0)
// CHECK-NEXT: exit
#[no_mangle]
pub unsafe fn flexible(t: *const task_struct, level: usize) -> i32 {
    (*(*t).numbers.as_ptr().add(level)).nr
}
// CHECK-LABEL: <later>:
// CHECK:      w0 = *(u16 *)(r1 + 0x1e)
// CHECK-NEXT: CO-RE <byte_off> [{{[0-9]+}}] struct upid::[3].inner.b (3:1:1)
// CHECK-NEXT: exit
#[no_mangle]
pub unsafe fn later(t: *const upid) -> u16 {
    (*t.add(3)).inner.b
}
// CHECK-LABEL: <selected>:
// CHECK:      CO-RE <byte_off> [{{[0-9]+}}] struct task_struct::pid (0:0)
// CHECK:      CO-RE <byte_off> [{{[0-9]+}}] struct task_struct::fixed (0:3)
#[no_mangle]
pub unsafe fn selected(c: bool) -> u64 {
    if c { polybpf::field_offset!(task_struct, pid) } else { polybpf::field_offset!(task_struct, fixed) }
}
// CHECK-LABEL: <third>:
// CHECK:      CO-RE <type_size> [{{[0-9]+}}] struct upid
// CHECK:      CO-RE <byte_off> [{{[0-9]+}}] struct task_struct::numbers[0].nr (0:4:0:0)
#[no_mangle]
pub unsafe fn third(t: *const task_struct) -> i32 {
    (*(*t).numbers.as_ptr().add(2)).nr
}
