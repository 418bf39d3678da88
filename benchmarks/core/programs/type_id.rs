//===- type_id.rs - Ids of types --------------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// What progs/test_core_reloc_type_id.c of the kernel's selftests asks, asked in Rust.
//
//===----------------------------------------------------------------------------------------------------------------===//

#![no_std]
#![no_main]
#![allow(static_mut_refs)]

include!("common.rs");

kernel_types! {
    struct a_struct { x: i32 }
    union a_union { y: i32, z: i32 }
    enum an_enum { AN_ENUM_VAL1 = 1, AN_ENUM_VAL2, AN_ENUM_VAL3 }
    type named_struct_typedef = a_struct;
    type func_proto_typedef = Option<extern "C" fn(isize) -> i32>;
    type arr_typedef = [c_char; 20];
}

#[no_mangle]
#[link_section = "raw_tracepoint/sys_enter"]
unsafe extern "C" fn test_core_type_id(_: *const u8) -> i32 {
    let out = &mut *output::<[i32; 20]>();
    out[0] = type_id_local!(struct { marker_field: i32 }) as i32;
    out[1] = type_id_local!(union { marker_field: i32 }) as i32;
    out[2] = type_id_local!(enum { MARKER_ENUM_VAL = 123 }) as i32;
    out[3] = type_id_local!(Option<extern "C" fn(i32) -> bool>) as i32;
    out[4] = type_id_local!(*const c_void) as i32;
    out[5] = type_id_local!([bool; 47]) as i32;
    out[6] = type_id_local!(a_struct) as i32;
    out[7] = type_id_local!(a_union) as i32;
    out[8] = type_id_local!(an_enum) as i32;
    out[9] = type_id_local!(i32) as i32;
    out[10] = type_id_local!(typedef named_struct_typedef) as i32;
    out[11] = type_id_local!(typedef func_proto_typedef) as i32;
    out[12] = type_id_local!(typedef arr_typedef) as i32;
    out[13] = type_id_kernel!(a_struct) as i32;
    out[14] = type_id_kernel!(a_union) as i32;
    out[15] = type_id_kernel!(an_enum) as i32;
    out[16] = type_id_kernel!(i32) as i32;
    out[17] = type_id_kernel!(typedef named_struct_typedef) as i32;
    out[18] = type_id_kernel!(typedef func_proto_typedef) as i32;
    out[19] = type_id_kernel!(typedef arr_typedef) as i32;
    0
}
