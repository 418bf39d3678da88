//! Structs with every repr, in one another.
#![no_std]
#![allow(warnings)]

/// A function for each type, so that it is in the debug info.
macro_rules! see {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })*
    };
}

#[repr(C)]
pub struct C1 {
    a: u8,
    b: u64,
    c: u16,
}
#[repr(C, packed)]
pub struct P1 {
    a: u8,
    b: u64,
    c: u16,
    d: f32,
    e: f64,
}
#[repr(packed(2))]
pub struct P2 {
    a: u8,
    b: u64,
    c: u16,
    d: char,
    e: Option<u32>,
}
#[repr(align(64))]
pub struct A64 {
    a: u8,
}
#[repr(C, align(4096))]
pub struct Page {
    a: [u8; 3],
}
#[repr(transparent)]
pub struct T(u32, (), core::marker::PhantomData<u64>);
#[repr(C, packed(4))]
pub struct P4 {
    a: u8,
    b: u64,
    e: Inner,
}
#[repr(u8)]
pub enum Inner {
    A(u16),
    B,
}
#[repr(C)]
pub struct Empty;
#[repr(C)]
pub struct Z {
    a: u32,
    e: Empty,
    b: [u64; 0],
    c: u8,
}
#[repr(C, packed)]
pub struct PP {
    a: u8,
    p: P1,
    t: (u8, u32),
    s: &'static str,
    o: Option<&'static u32>,
    c: char,
    k: Kind,
    f: [f32; 3],
    g: F,
}
#[repr(u16)]
pub enum Kind {
    X,
    Y = 900,
}
pub struct F(f64);
see!(
    a: C1, b: P1, c: P2, d: A64, e: Page, g: T, h: P4, i: Z, j: PP,
);
