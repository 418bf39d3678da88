//! Arrays of arrays of enums, of zero-sized types and of slices; empty arrays.
#![no_std]
#![allow(warnings)]

/// A function for each type, so that it is in the debug info.
macro_rules! see {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })*
    };
}

pub enum E {
    A(u8),
    B(u32),
}
#[derive(Clone, Copy)]
#[repr(u8)]
pub enum K {
    X,
    Y,
}
pub struct S {
    a: [[E; 2]; 3],
    b: [[[K; 2]; 3]; 4],
    c: [Option<E>; 5],
    d: [(u8, E); 2],
    e: [&'static [E]; 2],
    g: [[u8; 0]; 5],
    h: [[u16; 7]; 0],
    i: [E; 1000],
    j: &'static [[E; 2]],
    k: *const [[K; 2]],
    l: &'static mut [&'static str],
}
see!(
    a: S, b: [E;3], c: [[E;2];2], d: [K;4], e: [Option<[Option<u8>;2]>;2], g: [[[[u8;2];2];2];2],
);
pub static TAB: [[Option<(u8, E)>; 2]; 2] = [[None, None], [None, Some((1, E::B(2)))]];
#[no_mangle]
pub extern "C" fn f() -> *const [[Option<(u8, E)>; 2]; 2] {
    &raw const TAB
}
