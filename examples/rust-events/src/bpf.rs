//===- bpf.rs - The few things of BPF that the program needs ------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

//! The few things of BPF that the program needs: the context of XDP, reading packets, and a ring buffer.
//!
//! Real programs take these from a crate (aya-ebpf, for example). They are written out here so that the example needs
//! nothing but rustc.

use core::mem::{size_of, transmute};

/// `struct xdp_md` of the kernel, as far as it is used.
#[repr(C)]
pub struct XdpContext {
    data: u32,
    data_end: u32,
}

/// Let the packet go on to the network stack.
pub const XDP_PASS: i32 = 2;

impl XdpContext {
    /// Copies `N` bytes from `offset` of the packet, or `None` where the packet is shorter. This form of bounds check is the
    /// one that the verifier understands.
    #[inline(always)]
    pub fn bytes<const N: usize>(&self, offset: usize) -> Option<[u8; N]> {
        let start = self.data as usize + offset;
        if start + N > self.data_end as usize {
            return None;
        }
        Some(unsafe { *(start as *const [u8; N]) })
    }

    /// The byte at `offset`.
    #[inline(always)]
    pub fn byte(&self, offset: usize) -> Option<u8> {
        self.bytes(offset).map(u8::from_be_bytes)
    }

    /// The number at `offset`, which is in network byte order.
    #[inline(always)]
    pub fn number(&self, offset: usize) -> Option<u16> {
        self.bytes(offset).map(u16::from_be_bytes)
    }
}

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
        unsafe {
            let slot = ringbuf_reserve((&raw const *self).cast(), size_of::<T>() as u64, 0).cast::<T>();
            if !slot.is_null() {
                slot.copy_from_nonoverlapping(value, 1);
                ringbuf_submit(slot.cast(), 0);
            }
        }
    }
}

// A helper of the kernel is called by its number (include/uapi/linux/bpf.h).

#[inline(always)]
unsafe fn ringbuf_reserve(map: *const (), size: u64, flags: u64) -> *mut () {
    transmute::<usize, unsafe extern "C" fn(*const (), u64, u64) -> *mut ()>(131)(map, size, flags)
}

#[inline(always)]
unsafe fn ringbuf_submit(slot: *mut (), flags: u64) {
    transmute::<usize, unsafe extern "C" fn(*mut (), u64)>(132)(slot, flags)
}

/// Nothing in the program panics, but `no_std` asks for this function.
#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    loop {}
}
