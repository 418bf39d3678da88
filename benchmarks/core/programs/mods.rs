//===- mods.rs - Fields of typedefs -----------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// What progs/test_core_reloc_mods.c of the kernel's selftests asks, asked in Rust.
//
//===----------------------------------------------------------------------------------------------------------------===//

#![no_std]
#![no_main]
#![allow(static_mut_refs)]

include!("common.rs");

kernel_types! {
    type int_t = i32;
    type char_ptr_t = *const i8;
    type arr_t = [i32; 7];
    struct core_reloc_mods_substruct { x: i32, y: i32 }
    type core_reloc_mods_substruct_t = struct { x: i32, y: i32 };
    struct core_reloc_mods {
        a: i32,
        b: int_t,
        c: *const i8,
        d: char_ptr_t,
        e: [i32; 3],
        f: arr_t,
        g: core_reloc_mods_substruct,
        h: core_reloc_mods_substruct_t,
    }
}

#[repr(C)]
struct Output {
    values: [i32; 8],
}

#[no_mangle]
#[link_section = "raw_tracepoint/sys_enter"]
unsafe extern "C" fn test_core_mods(_: *const u8) -> i32 {
    let object: *const core_reloc_mods = input();
    let out = &mut (*output::<Output>()).values;
    let failed = core_read_into!(&mut out[0], object, a).is_err()
        || core_read_into!(&mut out[1], object, b).is_err()
        || read_into(&mut out[2], (&raw const (*object).c).cast()).is_err()
        || read_into(&mut out[3], (&raw const (*object).d).cast()).is_err()
        || core_read_into!(&mut out[4], object, e[2]).is_err()
        || core_read_into!(&mut out[5], object, f[1]).is_err()
        || core_read_into!(&mut out[6], object, g.x).is_err()
        || core_read_into!(&mut out[7], object, h.y).is_err();
    failed as i32
}
