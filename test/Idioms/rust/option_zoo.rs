//! Option of everything.
#![no_std]
#![allow(warnings)]

/// A function for each type, so that it is in the debug info.
macro_rules! see {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })*
    };
}
use core::num::*;
pub struct S {
    a: Option<u8>,
    b: Option<i64>,
    c: Option<f32>,
    d: Option<[u8; 3]>,
    e: Option<(u8, bool)>,
    f: Option<&'static mut u8>,
    g: Option<fn(u8) -> u8>,
    h: Option<unsafe extern "C" fn()>,
    i: Option<NonZeroU64>,
    j: Option<core::ptr::NonNull<u8>>,
    k: Option<&'static [u8]>,
    l: Option<char>,
    m: Option<Option<char>>,
    n: Option<core::cmp::Ordering>,
    o: Option<T>,
    p: Option<&'static T>,
    q: Option<E>,
    r: Option<*const u8>,
    s: Option<NonZero<usize>>,
    t: Option<NonZero<i8>>,
    u: Option<core::time::Duration>,
    v: Option<&'static &'static u8>,
    w: Option<Result<u8, u16>>,
    x: Option<()>,
    y: Option<core::pin::Pin<&'static u8>>,
    z: Option<N>,
    aa: Option<W>,
}
#[repr(transparent)]
pub struct N(&'static u32);
pub struct W {
    z: (),
    p: NonZeroU32,
    y: [u8; 0],
}
pub struct T {
    a: bool,
    b: u32,
}
pub enum E {
    A,
    B(u8),
}
see!(
    a: S, b: Option<S>, c: Option<Option<Option<Option<u8>>>>,
);
#[no_mangle]
pub extern "C" fn byval(a: Option<&u32>, b: Option<NonZeroU32>, c: Option<extern "C" fn(u8) -> u8>) -> u32 {
    core::hint::black_box((a, b, c));
    2
}
