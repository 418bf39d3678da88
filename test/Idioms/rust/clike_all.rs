//! Enums without payload, of all sizes, with the first and last values.
#![no_std]
#![allow(warnings)]

/// A function for each type, so that it is in the debug info.
macro_rules! see {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })*
    };
}
#[repr(u8)]
pub enum A {
    X = 255,
    Y = 0,
}
#[repr(i8)]
pub enum B {
    X = -128,
    Y = 127,
}
#[repr(u16)]
pub enum C {
    X = 65535,
}
#[repr(i16)]
pub enum D {
    X = -32768,
}
#[repr(u32)]
pub enum E {
    X = 4294967295,
    Y = 0,
}
#[repr(i32)]
pub enum F {
    X = -2147483648,
    Y,
}
#[repr(u64)]
pub enum G {
    X = u64::MAX,
    Y = 1,
}
#[repr(i64)]
pub enum H {
    X = i64::MIN,
    Y,
}
#[repr(usize)]
pub enum I {
    X,
    Y,
}
#[repr(isize)]
pub enum J {
    X = -1,
    Y,
}
pub enum K {
    X = 1000,
}
pub enum L {
    X = -1,
    Y = 70000,
}
#[repr(C)]
pub enum M {
    X,
    Y,
}
#[repr(u64)]
pub enum O {
    Small,
}
pub enum P {
    Only,
}
pub enum Q {
    Only = 5,
}
#[repr(transparent)]
pub struct TR(A);
pub struct S {
    a: A,
    b: B,
    c: C,
    d: D,
    e: E,
    f: F,
    g: G,
    h: H,
    i: I,
    j: J,
    k: K,
    l: L,
    m: M,
    o: O,
    p: P,
    q: Q,
    t: TR,
}
see!(
    s: S, a: A, b: B, c: C, d: D, e: E, f: F, g: G, h: H, i: I, j: J, k: K, l: L, m: M, o: O, p: P, q: Q,
);
#[no_mangle]
pub extern "C" fn byval(a: A, b: E, c: G, d: Option<A>) -> E {
    core::hint::black_box((a, c, d));
    b
}
