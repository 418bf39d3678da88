// Writes to places that an optimiser knows too much of: each function reads a place twice, and writes to it in between.
#![no_std]
#![allow(non_camel_case_types, dead_code)]

#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    loop {}
}

polybpf::kernel_types! {
    pub struct slot { state: u64, count: u32 }
    pub struct ring { head: u32, slots: [slot; 4], union { id: u32, flags: u32 } }
    pub struct ring___old { head: u32 }
}

/// An element of an array, by two kinds of index.
#[no_mangle]
pub unsafe extern "C" fn element(r: *mut ring, i: usize) -> u32 {
    let before = (*r).slots[i & 3].count;
    polybpf::launder(&raw mut (*r).slots[1].count).write(7);
    (*r).slots[i & 3].count ^ before
}

/// Two members of a union.
#[no_mangle]
pub unsafe extern "C" fn member(r: *mut ring) -> u32 {
    let before = (*r).flags;
    polybpf::launder(&raw mut (*r).id).write(7);
    (*r).flags ^ before
}

/// One field by two declarations.
#[no_mangle]
pub unsafe extern "C" fn other(r: *mut ring) -> u32 {
    let old: *const ring___old = r.cast();
    let before = (*old).head;
    polybpf::launder(&raw mut (*r).head).write(7);
    (*old).head ^ before
}

/// What needs no marker: another field than is written to, and elements that are only read.
#[no_mangle]
pub unsafe extern "C" fn plain(r: *mut ring, i: usize) -> u32 {
    (*r).head = 7;
    (*r).slots[i & 3].count ^ (*r).slots[1].count
}
