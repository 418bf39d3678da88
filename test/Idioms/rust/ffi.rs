//! The types of core::ffi, extern types, and pointers to them.
#![no_std]
#![allow(warnings)]
#![feature(extern_types)]

/// A function for each type, so that it is in the debug info.
macro_rules! see {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })*
    };
}

use core::ffi::*;
extern "C" {
    fn ext(a: *const c_char, ...) -> c_int;
    static EXT: c_long;
}
extern "C" {
    pub type Opaque;
}
pub struct S {
    a: c_char,
    b: c_int,
    c: *mut c_void,
    d: c_ulonglong,
    e: c_double,
    f: &'static CStr,
    g: *const Opaque,
    h: Option<&'static Opaque>,
    i: c_schar,
    j: c_short,
    k: c_float,
    l: c_ulong,
}
#[repr(C)]
pub struct Tail {
    n: u32,
    o: Opaque,
}
see!(
    a: S, b: Opaque, c: CStr, d: *const Tail, e: c_void,
);
#[no_mangle]
pub extern "C" fn opq(x: *mut Opaque, y: &Opaque) -> *const Opaque {
    core::hint::black_box(y);
    x
}
