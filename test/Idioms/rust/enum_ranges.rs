//! Niches in ranges of char, Ordering, NonZero and other enums.
#![no_std]
#![allow(warnings)]

/// A function for each type, so that it is in the debug info.
macro_rules! see {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })*
    };
}
pub enum A {
    X(char),
    Y,
    Z,
    W,
}
pub enum B {
    X(core::num::NonZeroU16),
    Y,
}
pub enum C {
    A(u8, bool),
    B(u8),
    C(u16),
    D,
}
pub enum D {
    A(&'static u8),
    B,
}
pub enum F {
    A(A),
    B(B),
    C,
}
pub enum G {
    A(bool),
    B(bool),
}
pub enum H {
    A(core::cmp::Ordering),
    B,
    C,
    D,
    E,
}
#[repr(u8)]
pub enum K {
    A = 1,
    B = 5,
    C = 250,
}
pub enum I {
    P(K),
    Q,
    R,
}
pub enum J {
    A(Option<K>),
    B,
}
#[repr(i8)]
pub enum Kn {
    A = -128,
    B = -1,
    C = 0,
    D = 127,
}
pub enum L {
    P(Kn),
    Q,
}
pub enum MN {
    A(i8, Kn),
    B(u8),
}
see!(
    a: A, b: B, c: C, d: D, e: F, g: G, h: H, i: I, j: J, k: L, l: K, m: Kn, n: MN,
);
