//! Enums that share one tag with the enums inside them.
#![no_std]
#![allow(warnings)]

/// A function for each type, so that it is in the debug info.
macro_rules! see {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })*
    };
}

pub enum A {
    X(bool),
    Y,
    Z,
}
pub enum B {
    P(A),
    Q,
}
pub enum C {
    R(B),
    S,
    T(u8),
}
pub enum D {
    U(Option<Option<Option<bool>>>),
    V,
}
pub enum E {
    M(u32, Option<char>),
    N(u16),
    O,
}
pub struct S {
    c: C,
    d: D,
    o: Option<Option<core::cmp::Ordering>>,
    r: Result<Option<bool>, Option<()>>,
}
pub enum F {
    A(&'static str),
    B(u32),
    C,
}
pub enum G {
    A(&'static [u8], u8),
    B(u64),
    C(u8),
}
pub enum H {
    A(core::num::NonZero<u8>, u32),
    B,
}
pub enum Big {
    A([Option<bool>; 3]),
    B(u8),
    C(u8),
    D(u8),
}
pub enum Two {
    A(bool, bool),
    B,
}
see!(
    a: A, b: B, c: C, d: D, e: E, g: S, h: F, i: G, j: H, k: Big, l: Two, m: Option<Option<Option<&'static u8>>>,
    n: Option<Result<bool,()>>, o: Option<Option<core::num::NonZeroU8>>, p: Result<(),core::num::NonZeroI32>,
    q: Option<(core::num::NonZeroU16,u8)>,
);
