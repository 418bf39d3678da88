// Accesses of which an optimiser leaves sums and differences of offsets.
#![no_std]
#![allow(non_camel_case_types, dead_code)]
use core::mem::offset_of;

#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    loop {}
}

polybpf::kernel_types! {
    pub struct slot { count: u32, state: u64 }
    pub struct table { size: u32, name: [u8; 8], slots: [slot; 4], flags: u32 }
}

/// From each element to the next: the size of `slot` is the kernel's.
#[no_mangle]
pub unsafe extern "C" fn each(t: *const table, n: u64) -> u64 {
    let mut sum = 0;
    for i in 0..n & 3 {
        let s = (&raw const (*t).slots).cast::<slot>().add(i as usize);
        sum += (*s).state ^ (*s).count as u64;
    }
    sum
}

/// Another element than the one that is pointed to.
#[no_mangle]
pub unsafe extern "C" fn third(s: *const slot) -> u64 {
    (*s.add(2)).state
}

/// A whole element: how many bytes two of them take is the kernel's.
#[no_mangle]
pub unsafe extern "C" fn whole(s: *const slot) -> *const slot {
    s.add(2)
}

/// From one field to another.
#[no_mangle]
pub unsafe extern "C" fn sibling(flags: *const u32) -> u32 {
    (*flags.byte_sub(offset_of!(table, flags)).cast::<table>()).size
}

/// Two bytes of one field, of whose offsets LLVM makes one with a bit that changes.
#[no_mangle]
pub unsafe extern "C" fn chosen(t: *const table, odd: bool) -> u8 {
    let which: *const u8 = if odd { &raw const (*t).name[1] } else { &raw const (*t).name[0] };
    *which
}

/// A table of offsets.
#[no_mangle]
pub unsafe extern "C" fn looked_up(t: *const table, n: usize) -> u8 {
    let offsets = [offset_of!(table, name), offset_of!(table, flags), offset_of!(table, size)];
    *t.byte_add(offsets[n % 3]).cast()
}

/// The end of an array, to compare with.
#[no_mangle]
pub unsafe extern "C" fn ends(t: *const table, p: *const u8) -> bool {
    p == (&raw const (*t).slots).add(1).cast() || p == (&raw const (*t).name).add(1).cast()
}
