//===- bpf.rs - The few things of BPF that the program needs ----------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

//! A ring buffer and the clock. Real programs take these from a crate (aya-ebpf, for example), and use `polybpf` beside it.

use core::mem::{size_of, transmute};

/// A ring buffer in the form that libbpf reads from section `.maps`: the numbers are the lengths of the arrays.
#[repr(C)]
pub struct RingBuffer<const BYTES: usize> {
    r#type: *const [i32; 27], // BPF_MAP_TYPE_RINGBUF
    max_entries: *const [i32; BYTES],
}

// The map itself lives in the kernel. This is only its definition, and nobody reads it while the program runs.
unsafe impl<const BYTES: usize> Sync for RingBuffer<BYTES> {}

impl<const BYTES: usize> RingBuffer<BYTES> {
    pub const fn new() -> Self {
        Self { r#type: core::ptr::null(), max_entries: core::ptr::null() }
    }

    /// Copies `value` into the ring buffer, or drops it when the buffer is full.
    #[inline(always)]
    pub fn send<T: Copy>(&'static self, value: &T) {
        unsafe { ringbuf_output((&raw const *self).cast(), (&raw const *value).cast(), size_of::<T>() as u64, 0) };
    }
}

// A helper of the kernel is called by its number (include/uapi/linux/bpf.h).

/// The time since the machine was started, in nanoseconds.
#[inline(always)]
pub fn ktime() -> u64 {
    unsafe { transmute::<usize, unsafe extern "C" fn() -> u64>(5)() }
}

#[inline(always)]
unsafe fn ringbuf_output(map: *const (), data: *const (), size: u64, flags: u64) -> i64 {
    transmute::<usize, unsafe extern "C" fn(*const (), *const (), u64, u64) -> i64>(130)(map, data, size, flags)
}

/// Nothing in the program panics, but `no_std` asks for this function.
#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    loop {}
}
