//! Functions that know who called them.
#![no_std]
#![allow(warnings)]
#[track_caller]
#[inline(never)]
fn t(x: u32) -> u32 {
    if x == 0 {
        panic!("zero")
    }
    core::hint::black_box(x)
}
#[cold]
#[inline(never)]
fn cold(l: &core::panic::Location<'_>) -> u32 {
    core::hint::black_box(l.line())
}
#[no_mangle]
pub extern "C" fn f(x: u32) -> u32 {
    t(x) + cold(core::panic::Location::caller())
}
#[no_mangle]
pub extern "C" fn ptrs(x: u32) -> u32 {
    let p: fn(u32) -> u32 = t;
    core::hint::black_box(p)(x)
}
