//===- ints.rs - Integers of all sizes --------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// What progs/test_core_reloc_ints.c of the kernel's selftests asks, asked in Rust.
//
//===----------------------------------------------------------------------------------------------------------------===//

#![no_std]
#![no_main]
#![allow(static_mut_refs)]

include!("common.rs");

kernel_types! {
    struct core_reloc_ints {
        u8_field: u8,
        s8_field: i8,
        u16_field: u16,
        s16_field: i16,
        u32_field: u32,
        s32_field: i32,
        u64_field: u64,
        s64_field: i64,
    }
}

#[repr(C)]
struct Output {
    u8_field: u8,
    s8_field: i8,
    u16_field: u16,
    s16_field: i16,
    u32_field: u32,
    s32_field: i32,
    u64_field: u64,
    s64_field: i64,
}

#[no_mangle]
#[link_section = "raw_tracepoint/sys_enter"]
unsafe extern "C" fn test_core_ints(_: *const u8) -> i32 {
    let object: *const core_reloc_ints = input();
    let out = &mut *output::<Output>();
    let failed = core_read_into!(&mut out.u8_field, object, u8_field).is_err()
        || core_read_into!(&mut out.s8_field, object, s8_field).is_err()
        || core_read_into!(&mut out.u16_field, object, u16_field).is_err()
        || core_read_into!(&mut out.s16_field, object, s16_field).is_err()
        || core_read_into!(&mut out.u32_field, object, u32_field).is_err()
        || core_read_into!(&mut out.s32_field, object, s32_field).is_err()
        || core_read_into!(&mut out.u64_field, object, u64_field).is_err()
        || core_read_into!(&mut out.s64_field, object, s64_field).is_err();
    failed as i32
}
