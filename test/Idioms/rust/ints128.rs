//! 128-bit integers in structs, enums, packed structs, arguments.
#![no_std]
#![allow(warnings)]

/// A function for each type, so that it is in the debug info.
macro_rules! see {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })*
    };
}
#[no_mangle]
pub extern "C" fn f(a: u128, b: i128) -> u32 {
    core::hint::black_box((a, b));
    1
}
pub struct S {
    a: u128,
    b: u8,
    c: i128,
}
#[repr(C, packed)]
pub struct P {
    a: u8,
    b: u128,
}
pub enum E {
    A(u128),
    B(u8),
}
see!(
    a: S, b: P, c: E, d: Option<u128>, e: [i128;2], g: core::num::NonZeroU128, h: Option<core::num::NonZeroU128>,
);
#[inline(never)]
fn r(x: u128) -> u128 {
    core::hint::black_box(x)
}
#[no_mangle]
pub extern "C" fn g2(x: &u128) -> u32 {
    r(*x) as u32
}
