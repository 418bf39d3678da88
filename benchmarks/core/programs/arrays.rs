//===- arrays.rs - Elements of arrays ---------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// What progs/test_core_reloc_arrays.c of the kernel's selftests asks, asked in Rust.
//
//===----------------------------------------------------------------------------------------------------------------===//

#![no_std]
#![no_main]
#![allow(static_mut_refs)]

include!("common.rs");

kernel_types! {
    struct core_reloc_arrays_substruct { c: i32, d: i32 }
    struct core_reloc_arrays {
        a: [i32; 5],
        b: [[[i8; 4]; 3]; 2],
        c: [core_reloc_arrays_substruct; 3],
        d: [[core_reloc_arrays_substruct; 2]; 1],
        f: [[core_reloc_arrays_substruct; 2]; 1],
    }
}

#[repr(C)]
struct Output {
    a2: i32,
    b123: i8,
    c1c: i32,
    d00d: i32,
    f01c: i32,
}

#[no_mangle]
#[link_section = "raw_tracepoint/sys_enter"]
unsafe extern "C" fn test_core_arrays(_: *const u8) -> i32 {
    let object: *const core_reloc_arrays = input();
    let out = &mut *output::<Output>();
    let failed = core_read_into!(&mut out.a2, object, a[2]).is_err()
        || core_read_into!(&mut out.b123, object, b[1][2][3]).is_err()
        || core_read_into!(&mut out.c1c, object, c[1].c).is_err()
        || core_read_into!(&mut out.d00d, object, d[0][0].d).is_err()
        || core_read_into!(&mut out.f01c, object, f[0][1].c).is_err();
    failed as i32
}
