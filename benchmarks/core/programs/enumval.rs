//===- enumval.rs - Enumerators ---------------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// What progs/test_core_reloc_enumval.c of the kernel's selftests asks, asked in Rust.
//
//===----------------------------------------------------------------------------------------------------------------===//

#![no_std]
#![no_main]
#![allow(static_mut_refs)]

include!("common.rs");

kernel_types! {
    enum named_enum { NAMED_ENUM_VAL1 = 1, NAMED_ENUM_VAL2, NAMED_ENUM_VAL3 }
    type anon_enum = enum { ANON_ENUM_VAL1 = 0x10, ANON_ENUM_VAL2 = 0x20, ANON_ENUM_VAL3 = 0x30 };
}

#[repr(C)]
struct Output {
    named_exists: [bool; 3],
    anon_exists: [bool; 3],
    named_val1: i32,
    named_val2: i32,
    anon_val1: i32,
    anon_val2: i32,
}

#[no_mangle]
#[link_section = "raw_tracepoint/sys_enter"]
unsafe extern "C" fn test_core_enumval(_: *const u8) -> i32 {
    let out = &mut *output::<Output>();
    out.named_exists[0] = enum_value_exists!(named_enum::NAMED_ENUM_VAL1);
    out.named_exists[1] = enum_value_exists!(named_enum::NAMED_ENUM_VAL2);
    out.named_exists[2] = enum_value_exists!(named_enum::NAMED_ENUM_VAL3);
    out.anon_exists[0] = enum_value_exists!(anon_enum::ANON_ENUM_VAL1);
    out.anon_exists[1] = enum_value_exists!(anon_enum::ANON_ENUM_VAL2);
    out.anon_exists[2] = enum_value_exists!(anon_enum::ANON_ENUM_VAL3);
    out.named_val1 = enum_value!(named_enum::NAMED_ENUM_VAL1) as i32;
    out.named_val2 = enum_value!(named_enum::NAMED_ENUM_VAL2) as i32;
    out.anon_val1 = enum_value!(anon_enum::ANON_ENUM_VAL1) as i32;
    out.anon_val2 = enum_value!(anon_enum::ANON_ENUM_VAL2) as i32;
    0
}
