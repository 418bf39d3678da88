//! Result of everything.
#![no_std]
#![allow(warnings)]

/// A function for each type, so that it is in the debug info.
macro_rules! see {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })*
    };
}
pub enum Er {
    Io(i32),
    Nf,
    Msg(&'static str),
}
pub struct S {
    a: Result<u32, Er>,
    b: Result<(), Er>,
    c: Result<u8, u8>,
    d: Result<&'static u8, ()>,
    e: Result<(), ()>,
    f: Result<[u8; 4], &'static str>,
    g: Result<Option<u8>, Er>,
    h: Result<bool, bool>,
    i: Result<u8, core::convert::Infallible>,
    j: Result<&'static u8, &'static u16>,
    k: Result<Er, Er>,
    l: Result<u128, u8>,
    m: Result<(u8, u16), (u32, bool)>,
    n: Result<core::ptr::NonNull<u8>, ()>,
    o: Result<core::num::NonZeroU32, ()>,
}
see!(
    a: S,
);
