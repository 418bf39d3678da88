//===- nesting.rs - Fields of fields ----------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// What progs/test_core_reloc_nesting.c of the kernel's selftests asks, asked in Rust.
//
//===----------------------------------------------------------------------------------------------------------------===//

#![no_std]
#![no_main]
#![allow(static_mut_refs)]

include!("common.rs");

kernel_types! {
    struct core_reloc_nesting_substruct { a: i32 }
    union core_reloc_nesting_subunion { b: i32 }
    struct core_reloc_nesting {
        a: union { a: core_reloc_nesting_substruct },
        b: struct { b: core_reloc_nesting_subunion },
    }
}

#[repr(C)]
struct Output {
    a: i32,
    b: i32,
}

#[no_mangle]
#[link_section = "raw_tracepoint/sys_enter"]
unsafe extern "C" fn test_core_nesting(_: *const u8) -> i32 {
    let object: *const core_reloc_nesting = input();
    let out = &mut *output::<Output>();
    let failed = core_read_into!(&mut out.a, object, a.a.a).is_err()
        || core_read_into!(&mut out.b, object, b.b.b).is_err();
    failed as i32
}
