//===- primitives.rs - Kinds of fields --------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// What progs/test_core_reloc_primitives.c of the kernel's selftests asks, asked in Rust.
//
//===----------------------------------------------------------------------------------------------------------------===//

#![no_std]
#![no_main]
#![allow(static_mut_refs)]

include!("common.rs");

kernel_types! {
    enum core_reloc_primitives_enum { A, B }
    struct core_reloc_primitives {
        a: i8,
        b: i32,
        c: core_reloc_primitives_enum,
        d: *const c_void,
        f: Option<extern "C" fn(*const i8) -> i32>,
    }
}

#[repr(C)]
struct Output {
    a: i8,
    b: i32,
    c: core_reloc_primitives_enum,
    d: *const c_void,
    f: *const c_void,
}

#[no_mangle]
#[link_section = "raw_tracepoint/sys_enter"]
unsafe extern "C" fn test_core_primitives(_: *const u8) -> i32 {
    let object: *const core_reloc_primitives = input();
    let out = &mut *output::<Output>();
    let failed = core_read_into!(&mut out.a, object, a).is_err()
        || core_read_into!(&mut out.b, object, b).is_err()
        || core_read_into!(&mut out.c, object, c).is_err()
        || core_read_into!(&mut out.d, object, d).is_err()
        || read_into(&mut out.f, (&raw const (*object).f).cast()).is_err();
    failed as i32
}
