//! Enums and structs with values that cannot exist.
#![no_std]
#![allow(warnings)]
#![feature(never_type)]

/// A function for each type, so that it is in the debug info.
macro_rules! see {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })*
    };
}
pub enum V {}
pub struct N(!, u32);
pub enum E {
    A(!),
    B(u32),
    C(V),
}
pub struct S {
    e: E,
    r: Result<u8, !>,
    o: Option<!>,
    a: [!; 0],
    p: *const !,
    f: fn(!) -> !,
    pp: core::marker::PhantomData<!>,
    n2: Option<N>,
    u: Result<!, V>,
}
see!(
    a: S, b: N, c: E, d: Result<!,!>, e: V,
);
#[inline(never)]
fn nv() -> ! {
    loop {}
}
#[no_mangle]
pub extern "C" fn f(x: u32) -> u32 {
    if x == 77 {
        nv()
    }
    x
}
