// A reference to a kernel type does not promise that its fields are there: they are read where the program reads them, behind
// the question whether this kernel has them. (rustc would tell LLVM that the whole type can be read at any time, and LLVM
// would read both fields first.)
//
// REQUIRES: rustc-bpf
//
// RUN: rm -rf %t && mkdir -p %t && cd %t
// RUN: %rustc %polybpf_src/runtime/rust/polybpf/src/lib.rs --crate-name polybpf --crate-type rlib --edition 2021 \
// RUN:   --target bpfel-unknown-none -O -C debuginfo=2 -C panic=abort -o libpolybpf.rlib
// RUN: %rustc %s --crate-type cdylib --edition 2021 --extern polybpf=libpolybpf.rlib %rustc-flags -D warnings -o out.o
// RUN: llvm-objdump -dr --no-show-raw-insn out.o | FileCheck %s
//
//      CHECK: <answer>:
// CHECK-NEXT: r[[A:[0-9]]] = 0x1
// CHECK-NEXT: CO-RE <field_exists> [{{[0-9]+}}] struct task_struct::wide (0:0)
// CHECK-NEXT: if r[[A]] != 0x0
// CHECK-NEXT: w0 = *(u32 *)(r1 + 0x8)
// CHECK-NEXT: CO-RE <byte_off> [{{[0-9]+}}] struct task_struct::narrow (0:1)
// CHECK-NEXT: goto
// CHECK-NEXT: r0 = *(u64 *)(r1 + 0x0)
// CHECK-NEXT: CO-RE <byte_off> [{{[0-9]+}}] struct task_struct::wide (0:0)

#![no_std]
#![no_main]

polybpf::kernel_types! {
    pub struct task_struct { wide: u64, narrow: u32 }
}

#[no_mangle]
pub extern "C" fn answer(task: &task_struct) -> u64 {
    if polybpf::field_exists!(task_struct, wide) {
        task.wide
    } else {
        task.narrow as u64
    }
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    loop {}
}
