//! Assembly in a function.
#![no_std]
#![allow(warnings)]
#![feature(asm_experimental_arch)]
use core::arch::asm;
#[no_mangle]
pub extern "C" fn f(x: u64) -> u64 {
    let mut y = x;
    unsafe {
        asm!("{0} += 1",inout(reg) y);
    }
    y
}
