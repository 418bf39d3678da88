//! Vectors of core::simd.
#![no_std]
#![allow(warnings)]
#![feature(portable_simd)]

/// A function for each type, so that it is in the debug info.
macro_rules! see {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })*
    };
}
use core::simd::*;
pub struct S {
    a: u8x16,
    b: f32x4,
    c: Mask<i32, 4>,
    d: Simd<u64, 2>,
}
see!(
    a: S, b: f64x2, c: [u8x8;2],
);
