//! Discriminants of 128 bits.
#![no_std]
#![allow(warnings)]
#![feature(repr128)]

/// A function for each type, so that it is in the debug info.
macro_rules! see {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })*
    };
}

#[repr(u128)]
pub enum A {
    X(u8) = 1 << 100,
    Y { a: u64 } = 5,
    Z = u128::MAX,
}
#[repr(i128)]
pub enum B {
    X(u8) = -1,
    Y = i128::MIN,
}
#[repr(u128)]
pub enum C {
    X = 1 << 127,
    Y = 3,
}
#[repr(C, u128)]
pub enum D {
    P(char),
    Q,
}
pub struct S {
    a: A,
    c: C,
    o: Option<A>,
    oc: Option<C>,
}
see!(
    a: A, b: B, c: C, d: D, e: S,
);
