//===- size.rs - Sizes and offsets of fields --------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// What progs/test_core_reloc_size.c of the kernel's selftests asks, asked in Rust.
//
//===----------------------------------------------------------------------------------------------------------------===//

#![no_std]
#![no_main]
#![allow(static_mut_refs)]

include!("common.rs");

kernel_types! {
    struct core_reloc_size {
        int_field: i32,
        struct_field: struct { x: i32 },
        union_field: union { x: i32 },
        arr_field: [i32; 4],
        ptr_field: *const c_void,
        enum_field: Enum,
        float_field: f32,
    }
    #[name = ""]
    enum Enum { VALUE = 123 }
}

#[no_mangle]
#[link_section = "raw_tracepoint/sys_enter"]
unsafe extern "C" fn test_core_size(_: *const u8) -> i32 {
    let out = &mut *output::<[i32; 16]>();
    out[0] = field_size!(core_reloc_size, int_field) as i32;
    out[1] = field_offset!(core_reloc_size, int_field) as i32;
    out[2] = field_size!(core_reloc_size, struct_field) as i32;
    out[3] = field_offset!(core_reloc_size, struct_field) as i32;
    out[4] = field_size!(core_reloc_size, union_field) as i32;
    out[5] = field_offset!(core_reloc_size, union_field) as i32;
    out[6] = field_size!(core_reloc_size, arr_field) as i32;
    out[7] = field_offset!(core_reloc_size, arr_field) as i32;
    out[8] = field_size!(core_reloc_size, arr_field[1]) as i32;
    out[9] = field_offset!(core_reloc_size, arr_field[1]) as i32;
    out[10] = field_size!(core_reloc_size, ptr_field) as i32;
    out[11] = field_offset!(core_reloc_size, ptr_field) as i32;
    out[12] = field_size!(core_reloc_size, enum_field) as i32;
    out[13] = field_offset!(core_reloc_size, enum_field) as i32;
    out[14] = field_size!(core_reloc_size, float_field) as i32;
    out[15] = field_offset!(core_reloc_size, float_field) as i32;
    0
}
