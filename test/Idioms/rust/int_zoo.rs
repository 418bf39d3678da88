//! Every primitive, alone and in arrays.
#![no_std]
#![allow(warnings)]

/// A function for each type, so that it is in the debug info.
macro_rules! see {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })*
    };
}
see!(
    a: u8, b: i8, c: u16, d: i16, e: u32, g: i32, h: u64, i: i64, j: u128, k: i128, l: usize, m: isize, n: bool,
    o: char, p: f32, q: f64, r: (), s: [u8;4], t: [char;2], u: [bool;3], v: [usize;2],
);
#[no_mangle]
pub extern "C" fn f(a: u8, b: i16, c: bool, d: char, e: usize) -> i8 {
    core::hint::black_box((a, b, c, d, e));
    1
}
#[no_mangle]
pub extern "C" fn ch(c: char) -> char {
    c
}
#[no_mangle]
pub extern "C" fn bo(c: bool) -> bool {
    c
}
#[no_mangle]
pub extern "C" fn iz(c: isize) -> isize {
    c
}
