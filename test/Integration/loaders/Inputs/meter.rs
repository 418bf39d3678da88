//===- meter.rs - What the tests of loaders load, in Rust ---------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

//! A socket filter that keeps a level for each packet in a map and adds up the lengths. The map's value is an enum whose
//! variants carry data; TOTAL is in .bss and LIMIT in .rodata. meter.cpp is the same in C++.

#![no_std]
#![no_main]

use core::mem::transmute;
use core::ptr::{null, read_volatile};

#[no_mangle]
#[link_section = "license"]
static LICENSE: [u8; 4] = *b"GPL\0";

pub enum Level {
    Idle,
    Busy(u32, u16),
    Spike { above: u32, percent: u16 },
}

/// An array map in the form that loaders read from section `.maps`.
#[repr(C)]
pub struct Array<T, const N: usize> {
    r#type: *const [i32; 2], // BPF_MAP_TYPE_ARRAY
    max_entries: *const [i32; N],
    key: *const u32,
    value: *const T,
}

unsafe impl<T, const N: usize> Sync for Array<T, N> {}

impl<T, const N: usize> Array<T, N> {
    const fn new() -> Self {
        Self { r#type: null(), max_entries: null(), key: null(), value: null() }
    }

    /// The element in the kernel, by the helper bpf_map_lookup_elem.
    #[inline(always)]
    fn get(&'static self, index: u32) -> Option<&'static mut T> {
        unsafe { transmute::<usize, extern "C" fn(&'static Self, &u32) -> Option<&'static mut T>>(1)(self, &index) }
    }
}

#[no_mangle]
#[link_section = ".maps"]
static LEVELS: Array<Level, 4> = Array::new();

#[no_mangle]
static mut TOTAL: u64 = 0;

#[no_mangle]
static mut PACKETS: u32 = 0;

#[no_mangle]
static LIMIT: u32 = 100;

/// `struct __sk_buff`, as far as it is used.
#[repr(C)]
pub struct SocketBuffer {
    len: u32,
}

#[inline(never)]
fn classify(length: u32, limit: u32, level: &mut Level) {
    let percent = (length * 100 / (limit | 1)) as u16;
    if length > limit {
        *level = Level::Spike { above: length - limit, percent };
    } else if length > limit / 2 {
        *level = Level::Busy(length, percent);
    }
}

#[no_mangle]
#[link_section = "socket"]
extern "C" fn measure(packet: &SocketBuffer) -> i32 {
    unsafe {
        if let Some(level) = LEVELS.get(PACKETS) {
            classify(packet.len, read_volatile(&raw const LIMIT), level);
        }
        TOTAL += packet.len as u64;
        PACKETS += 1;
    }
    0
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    loop {}
}
