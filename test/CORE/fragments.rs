// A struct that is read as a whole and then used field by field: optimisers take it apart, and so are the debug records of
// the variable, into parts at places that the type has no more without its tags. A host that checks debug info would strip
// all of it, and with it the relocations.
//
// REQUIRES: rustc-ir, llvm-22-host
// RUN: rm -rf %t && mkdir %t
// RUN: %rustc %polybpf_src/runtime/rust/polybpf/src/lib.rs --crate-name polybpf --crate-type rlib --edition 2021 \
// RUN:   --target bpfel-unknown-none -O -C debuginfo=2 -C panic=abort -o %t/libpolybpf.rlib
// RUN: %rustc %s --crate-type lib --edition 2021 --extern polybpf=%t/libpolybpf.rlib --target bpfel-unknown-none -C debuginfo=2 \
// RUN:   -C opt-level=3 -C panic=abort --emit=llvm-ir -o %t/in.ll
// RUN: FileCheck --check-prefix=BEFORE %s < %t/in.ll
// RUN: %opt -load-pass-plugin=%plugin -passes=polybpf-core,polybpf-btf -o %t/out.bc %t/in.ll 2>&1 | count 0
// RUN: %llc -filetype=obj -o %t/out.o %t/out.bc 2>&1 | count 0
// RUN: %llvm-objdump -dr --no-show-raw-insn %t/out.o | FileCheck %s
//
// BEFORE: #dbg_value({{.*}}, !DIExpression(DW_OP_LLVM_fragment, {{[0-9]+[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]}}, 32),

#![no_std]
#![allow(non_camel_case_types)]

polybpf::kernel_types! {
    pub struct task_struct { pid: i32, load: load_weight }
    pub struct load_weight { weight: u64, inv_weight: u32 }
}

// CHECK-LABEL: <f>:
// CHECK-DAG: CO-RE <byte_off> [{{[0-9]+}}] struct task_struct::load.weight (0:1:0)
// CHECK-DAG: CO-RE <byte_off> [{{[0-9]+}}] struct task_struct::load.inv_weight (0:1:1)
#[no_mangle]
pub unsafe fn f(t: *const task_struct) -> u64 {
    let load = core::ptr::read(&raw const (*t).load);
    load.weight + load.inv_weight as u64
}
