//===- count.rs - A Rust program that shares functions, maps and variables with count.c ---------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

//! Defines `weigh`, COUNTS and LIMIT for C; needs `clamp`, SUMS and STEP of C.

#![no_std]
#![no_main]

use core::ffi::c_void;
use core::mem::transmute;
use core::ptr::{addr_of, null, read_volatile};

#[repr(C)]
pub struct Array {
    r#type: *const [i32; 2], // BPF_MAP_TYPE_ARRAY
    max_entries: *const [i32; 4],
    key: *const u32,
    value: *const u64,
}
unsafe impl Sync for Array {}

#[repr(C)]
pub struct Sample {
    size: u32,
    factor: u32,
}

#[no_mangle]
#[link_section = ".maps"]
static COUNTS: Array = Array { r#type: null(), max_entries: null(), key: null(), value: null() };

#[no_mangle]
static LIMIT: u32 = 100;

extern "C" {
    fn clamp(sample: &Sample) -> u32;
    static SUMS: Array;
    static STEP: u32;
}

/// What to add to the number at `index` of an array.
#[inline(always)]
unsafe fn add(map: *const Array, index: u32, amount: u64) {
    let lookup: unsafe extern "C" fn(*const Array, *const u32) -> *mut u64 = transmute(1usize);
    if let Some(value) = lookup(map, &index).as_mut() {
        *value += amount;
    }
}

/// rustc exports it, so the kernel verifies it for any argument.
#[no_mangle]
#[inline(never)]
extern "C" fn weigh(sample: Option<&Sample>) -> u32 {
    sample.map_or(0, |sample| sample.size.wrapping_mul(sample.factor))
}

#[no_mangle]
#[link_section = "tc"]
extern "C" fn from_rust(packet: *mut c_void) -> i32 {
    unsafe {
        let size = read_volatile(packet as *const u32);
        let clamped = clamp(&Sample { size, factor: 2 });
        add(addr_of!(SUMS), 1, clamped as u64);
        add(addr_of!(COUNTS), 1, 1);
        (clamped + read_volatile(addr_of!(STEP))) as i32
    }
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    loop {}
}
