//===- ptr_as_arr.rs - A pointer as an array --------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// What progs/test_core_reloc_ptr_as_arr.c of the kernel's selftests asks, asked in Rust.
//
//===----------------------------------------------------------------------------------------------------------------===//

#![no_std]
#![no_main]
#![allow(static_mut_refs)]

include!("common.rs");

kernel_types! {
    struct core_reloc_ptr_as_arr { a: i32 }
}

#[no_mangle]
#[link_section = "raw_tracepoint/sys_enter"]
unsafe extern "C" fn test_core_ptr_as_arr(_: *const u8) -> i32 {
    let objects: *const core_reloc_ptr_as_arr = input();
    core_read_into!(output::<i32>(), objects.add(2), a).is_err() as i32
}
