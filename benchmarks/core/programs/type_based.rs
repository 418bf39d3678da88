//===- type_based.rs - Questions about types --------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// What progs/test_core_reloc_type_based.c of the kernel's selftests asks, asked in Rust.
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
    struct a_complex_struct { x: union { a: *const a_struct, b: *const c_void }, y: isize }
    type anon_struct_typedef = struct { x: i32, y: i32, z: i32 };
    #[name = ""]
    struct Unnamed { a: i32, b: i32, c: i32 }
    type struct_ptr_typedef = *const Unnamed;
    type int_typedef = i32;
    type enum_typedef = enum { TYPEDEF_ENUM_VAL1, TYPEDEF_ENUM_VAL2 };
    type void_ptr_typedef = *const c_void;
    type restrict_ptr_typedef = *const i32;
}

#[repr(C)]
struct Output {
    exists: [bool; 13],
    matches: [bool; 13],
    sizes: [i32; 11],
}

#[no_mangle]
#[link_section = "raw_tracepoint/sys_enter"]
unsafe extern "C" fn test_core_type_based(_: *const u8) -> i32 {
    let out = &mut *output::<Output>();
    out.exists[0] = type_exists!(a_struct);
    out.exists[1] = type_exists!(a_complex_struct);
    out.exists[2] = type_exists!(a_union);
    out.exists[3] = type_exists!(an_enum);
    out.exists[4] = type_exists!(typedef named_struct_typedef);
    out.exists[5] = type_exists!(anon_struct_typedef);
    out.exists[6] = type_exists!(typedef struct_ptr_typedef);
    out.exists[7] = type_exists!(typedef int_typedef);
    out.exists[8] = type_exists!(enum_typedef);
    out.exists[9] = type_exists!(typedef void_ptr_typedef);
    out.exists[10] = type_exists!(typedef restrict_ptr_typedef);
    out.exists[11] = type_exists!(typedef func_proto_typedef);
    out.exists[12] = type_exists!(typedef arr_typedef);
    out.matches[0] = type_matches!(a_struct);
    out.matches[1] = type_matches!(a_complex_struct);
    out.matches[2] = type_matches!(a_union);
    out.matches[3] = type_matches!(an_enum);
    out.matches[4] = type_matches!(typedef named_struct_typedef);
    out.matches[5] = type_matches!(anon_struct_typedef);
    out.matches[6] = type_matches!(typedef struct_ptr_typedef);
    out.matches[7] = type_matches!(typedef int_typedef);
    out.matches[8] = type_matches!(enum_typedef);
    out.matches[9] = type_matches!(typedef void_ptr_typedef);
    out.matches[10] = type_matches!(typedef restrict_ptr_typedef);
    out.matches[11] = type_matches!(typedef func_proto_typedef);
    out.matches[12] = type_matches!(typedef arr_typedef);
    out.sizes[0] = type_size!(a_struct) as i32;
    out.sizes[1] = type_size!(a_union) as i32;
    out.sizes[2] = type_size!(an_enum) as i32;
    out.sizes[3] = type_size!(typedef named_struct_typedef) as i32;
    out.sizes[4] = type_size!(anon_struct_typedef) as i32;
    out.sizes[5] = type_size!(typedef struct_ptr_typedef) as i32;
    out.sizes[6] = type_size!(typedef int_typedef) as i32;
    out.sizes[7] = type_size!(enum_typedef) as i32;
    out.sizes[8] = type_size!(typedef void_ptr_typedef) as i32;
    out.sizes[9] = type_size!(typedef func_proto_typedef) as i32;
    out.sizes[10] = type_size!(typedef arr_typedef) as i32;
    0
}
