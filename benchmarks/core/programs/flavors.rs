//===- flavors.rs - Three views of one type ---------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// What progs/test_core_reloc_flavors.c of the kernel's selftests asks, asked in Rust.
//
//===----------------------------------------------------------------------------------------------------------------===//

#![no_std]
#![no_main]
#![allow(static_mut_refs)]

include!("common.rs");

kernel_types! {
    struct core_reloc_flavors { a: i32, b: i32, c: i32 }
    #[name = "core_reloc_flavors"]
    #[flavor = "reversed"]
    struct Reversed { c: i32, b: i32, a: i32 }
    #[name = "core_reloc_flavors"]
    #[flavor = "weird"]
    struct Weird {
        struct { b: i32 },
        union { a: i32, c: i32 },
    }
}

#[repr(C)]
struct Output {
    a: i32,
    b: i32,
    c: i32,
}

#[no_mangle]
#[link_section = "raw_tracepoint/sys_enter"]
unsafe extern "C" fn test_core_flavors(_: *const u8) -> i32 {
    let object: *const core_reloc_flavors = input();
    let reversed: *const Reversed = input();
    let weird: *const Weird = input();
    let out = &mut *output::<Output>();
    let failed = core_read_into!(&mut out.a, weird, a).is_err()
        || core_read_into!(&mut out.b, reversed, b).is_err()
        || core_read_into!(&mut out.c, object, c).is_err();
    failed as i32
}
