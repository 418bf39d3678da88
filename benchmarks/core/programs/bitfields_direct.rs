//===- bitfields_direct.rs - Bit-fields where the program may read ----------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// What progs/test_core_reloc_bitfields_direct.c of the kernel's selftests asks, asked in Rust.
//
//===----------------------------------------------------------------------------------------------------------------===//

#![no_std]
#![no_main]
#![allow(static_mut_refs)]

include!("common.rs");

kernel_types! {
    struct core_reloc_bitfields {
        ub1: u8 : 1,
        ub2: u8 : 2,
        ub7: u32 : 7,
        sb4: i8 : 4,
        sb20: i32 : 20,
        u32: u32,
        s32: i32,
    }
}

#[repr(C)]
struct Output {
    ub1: u64,
    ub2: u64,
    ub7: u64,
    sb4: u64,
    sb20: u64,
    u32: u64,
    s32: u64,
}

#[no_mangle]
#[link_section = "tp_btf/sys_enter"]
unsafe extern "C" fn test_core_bitfields_direct(_: *const u8) -> i32 {
    let object: *const core_reloc_bitfields = input();
    let out = &mut *output::<Output>();
    out.ub1 = bitfield!(object, ub1);
    out.ub2 = bitfield!(object, ub2);
    out.ub7 = bitfield!(object, ub7);
    out.sb4 = bitfield!(object, sb4);
    out.sb20 = bitfield!(object, sb20);
    out.u32 = bitfield!(object, u32);
    out.s32 = bitfield!(object, s32);
    0
}
