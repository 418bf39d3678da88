//! Pointers to pointers, slices, units, functions, trait objects and themselves.
#![no_std]
#![allow(warnings)]
#![feature(never_type)]

/// A function for each type, so that it is in the debug info.
macro_rules! see {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })*
    };
}
pub struct T(u8);
pub struct S {
    a: *const u8,
    b: *mut *const *mut T,
    c: &'static &'static mut &'static T,
    d: *const [u8],
    e: *const [T; 4],
    f: *const fn(),
    g: *const (),
    h: *mut !,
    i: *const (u8, T),
    j: &'static Option<T>,
    k: &'static Option<&'static T>,
    l: *const dyn core::any::Any,
    m: *const *const dyn Fn(),
    n: &'static [*const T],
    o: *const core::ffi::c_void,
    p: &'static str,
    q: &'static &'static str,
    r: *const core::cell::UnsafeCell<T>,
    s: *mut S,
}
see!(
    a: S, b: *const S, c: &'static S, d: *mut *mut S, e: [*const S;2],
);
