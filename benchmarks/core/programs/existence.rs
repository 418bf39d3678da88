//===- existence.rs - Fields that may be missing ----------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// What progs/test_core_reloc_existence.c of the kernel's selftests asks, asked in Rust.
//
//===----------------------------------------------------------------------------------------------------------------===//

#![no_std]
#![no_main]
#![allow(static_mut_refs)]

include!("common.rs");

kernel_types! {
    struct core_reloc_existence {
        s: struct { x: i32 },
        arr: [i32; 1],
        a: i32,
        struct { b: i32 },
        c: i32,
    }
}

#[repr(C)]
struct Output {
    a_exists: i32,
    a_value: i32,
    b_exists: i32,
    b_value: i32,
    c_exists: i32,
    c_value: i32,
    arr_exists: i32,
    arr_value: i32,
    s_exists: i32,
    s_value: i32,
}

#[no_mangle]
#[link_section = "raw_tracepoint/sys_enter"]
unsafe extern "C" fn test_core_existence(_: *const u8) -> i32 {
    let object: *const core_reloc_existence = input();
    let out = &mut *output::<Output>();
    out.a_exists = field_exists!(core_reloc_existence, a) as i32;
    out.a_value = if field_exists!(core_reloc_existence, a) {
        core_read_or_zero!(object, a)
    } else {
        0xff000001u32 as i32
    };
    out.b_exists = field_exists!(core_reloc_existence, b) as i32;
    out.b_value = if field_exists!(core_reloc_existence, b) {
        core_read_or_zero!(object, b)
    } else {
        0xff000002u32 as i32
    };
    out.c_exists = field_exists!(core_reloc_existence, c) as i32;
    out.c_value = if field_exists!(core_reloc_existence, c) {
        core_read_or_zero!(object, c)
    } else {
        0xff000003u32 as i32
    };
    out.arr_exists = field_exists!(core_reloc_existence, arr) as i32;
    out.arr_value = if field_exists!(core_reloc_existence, arr) {
        core_read_or_zero!(object, arr[0])
    } else {
        0xff000004u32 as i32
    };
    out.s_exists = field_exists!(core_reloc_existence, s) as i32;
    out.s_value = if field_exists!(core_reloc_existence, s) {
        core_read_or_zero!(object, s.x)
    } else {
        0xff000005u32 as i32
    };
    0
}
