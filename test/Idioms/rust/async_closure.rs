//! Closures that are async.
#![no_std]
#![allow(warnings)]
#[no_mangle]
pub extern "C" fn f(x: u32) -> u32 {
    let c = async |a: u32| a + x;
    core::hint::black_box(&c);
    let d = async move || x;
    core::hint::black_box(&d);
    1
}
