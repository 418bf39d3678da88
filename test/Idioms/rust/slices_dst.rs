//! Slices, str and trait objects, at the end of structs and behind every pointer.
#![no_std]
#![allow(warnings)]

/// A function for each type, so that it is in the debug info.
macro_rules! see {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })*
    };
}
pub struct D<T: ?Sized> {
    h: u16,
    t: T,
}
pub struct DD<T: ?Sized> {
    a: u8,
    d: D<T>,
}
pub trait Tr {
    fn m(&self) -> u32;
}
pub struct S {
    a: &'static D<[u32]>,
    b: &'static D<str>,
    c: &'static D<dyn Tr>,
    d: *const DD<[u8]>,
    e: &'static [&'static [u8]],
    f: &'static mut [[u8; 4]],
    g: *mut str,
    h: &'static [(u8, &'static str)],
    i: &'static &'static &'static [u8],
    j: &'static [&'static dyn Tr],
    k: core::ptr::NonNull<[u8]>,
    l: Option<&'static [u8]>,
    m: Option<&'static str>,
    n: Option<&'static dyn Tr>,
    o: Option<core::ptr::NonNull<str>>,
    p: [&'static str; 2],
    q: *const [D<u8>],
    r: &'static [()],
    s: *const [[u8; 0]],
    t: &'static DD<dyn Tr>,
}
see!(
    a: S, b: D<[u8]>, c: str, d: [u16], e: dyn Tr, g: D<dyn Tr>,
);
