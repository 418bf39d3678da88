//! f16 and f128 in structs, enums, packed structs and options.
#![no_std]
#![allow(warnings)]
#![feature(f16, f128)]

/// A function for each type, so that it is in the debug info.
macro_rules! see {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })*
    };
}
pub struct S {
    a: f16,
    b: f128,
    c: [f16; 3],
    d: (f32, f16),
    e: Option<f128>,
}
#[repr(C, packed)]
pub struct P {
    a: u8,
    b: f16,
    c: f128,
    d: f64,
}
pub enum E {
    A(f16),
    B(f128),
    C(f32),
}
see!(
    a: S, b: P, c: E, d: f16, e: f128, g: Option<f16>,
);
#[no_mangle]
pub extern "C" fn f(a: f32, b: f64) -> u32 {
    core::hint::black_box((a, b));
    1
}
