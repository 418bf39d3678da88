//===- misc.rs - Same access, other type; whole elements --------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// What progs/test_core_reloc_misc.c of the kernel's selftests asks, asked in Rust.
//
//===----------------------------------------------------------------------------------------------------------------===//

#![no_std]
#![no_main]
#![allow(static_mut_refs)]

include!("common.rs");

kernel_types! {
    #[name = "core_reloc_misc"]
    #[flavor = "a"]
    struct A { a1: i32, a2: i32 }
    #[name = "core_reloc_misc"]
    #[flavor = "b"]
    struct B { b1: i32, b2: i32 }
    struct core_reloc_misc_extensible { a: i32, b: i32 }
}

#[repr(C)]
struct Output {
    a: i32,
    b: i32,
    c: i32,
}

#[no_mangle]
#[link_section = "raw_tracepoint/sys_enter"]
unsafe extern "C" fn test_core_misc(_: *const u8) -> i32 {
    let a: *const A = input();
    let b: *const B = input();
    let extensible: *const core_reloc_misc_extensible = input();
    let out = &mut *output::<Output>();
    let failed = core_read_into!(&mut out.a, a, a1).is_err()
        || core_read_into!(&mut out.b, b, b1).is_err()
        || read_into(&mut out.c, extensible.add(2).cast()).is_err();
    failed as i32
}
