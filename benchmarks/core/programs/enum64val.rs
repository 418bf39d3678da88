//===- enum64val.rs - Enumerators of 64 bits --------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// What progs/test_core_reloc_enum64val.c of the kernel's selftests asks, asked in Rust.
//
//===----------------------------------------------------------------------------------------------------------------===//

#![no_std]
#![no_main]
#![allow(static_mut_refs)]

include!("common.rs");

kernel_types! {
    #[repr(u64)]
    enum named_unsigned_enum64 {
        UNSIGNED_ENUM64_VAL1 = 0x1_ffff_ffff,
        UNSIGNED_ENUM64_VAL2 = 0x2_ffff_ffff,
        UNSIGNED_ENUM64_VAL3 = 0x3_ffff_ffff,
    }
    #[repr(i64)]
    enum named_signed_enum64 {
        SIGNED_ENUM64_VAL1 = 0x1_ffff_ffff,
        SIGNED_ENUM64_VAL2 = -2,
        SIGNED_ENUM64_VAL3 = 0x3_ffff_ffff,
    }
}

#[repr(C)]
struct Output {
    unsigned_exists: [bool; 3],
    signed_exists: [bool; 3],
    unsigned_val1: u64,
    unsigned_val2: u64,
    signed_val1: u64,
    signed_val2: u64,
}

#[no_mangle]
#[link_section = "raw_tracepoint/sys_enter"]
unsafe extern "C" fn test_core_enum64val(_: *const u8) -> i32 {
    let out = &mut *output::<Output>();
    out.unsigned_exists[0] = enum_value_exists!(named_unsigned_enum64::UNSIGNED_ENUM64_VAL1);
    out.unsigned_exists[1] = enum_value_exists!(named_unsigned_enum64::UNSIGNED_ENUM64_VAL2);
    out.unsigned_exists[2] = enum_value_exists!(named_unsigned_enum64::UNSIGNED_ENUM64_VAL3);
    out.signed_exists[0] = enum_value_exists!(named_signed_enum64::SIGNED_ENUM64_VAL1);
    out.signed_exists[1] = enum_value_exists!(named_signed_enum64::SIGNED_ENUM64_VAL2);
    out.signed_exists[2] = enum_value_exists!(named_signed_enum64::SIGNED_ENUM64_VAL3);
    out.unsigned_val1 = enum_value!(named_unsigned_enum64::UNSIGNED_ENUM64_VAL1);
    out.unsigned_val2 = enum_value!(named_unsigned_enum64::UNSIGNED_ENUM64_VAL2);
    out.signed_val1 = enum_value!(named_signed_enum64::SIGNED_ENUM64_VAL1);
    out.signed_val2 = enum_value!(named_signed_enum64::SIGNED_ENUM64_VAL2);
    0
}
