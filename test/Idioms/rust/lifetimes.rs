//! Types that differ in nothing but lifetimes.
#![no_std]
#![allow(warnings)]

/// A function for each type, so that it is in the debug info.
macro_rules! see {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })*
    };
}

pub struct R<'a, 'b> {
    a: &'a u8,
    b: &'b mut u16,
}
pub struct F<'a> {
    f: fn(&'a u8) -> u8,
}
pub trait T<'a> {
    fn g(&self) -> u8;
}
impl<'a> T<'a> for u8 {
    fn g(&self) -> u8 {
        *self
    }
}
pub struct P<X>(X);
#[inline(never)]
fn hr(f: for<'a> fn(&'a u8) -> u8, x: &u8) -> u8 {
    core::hint::black_box(f)(x)
}
fn e(x: &u8) -> u8 {
    *x
}
fn st(x: &'static u8) -> u8 {
    *x
}
see!(
    a: R<'_,'_>, b: R<'static,'static>, c: F<'_>, d: P<for<'a> fn(&'a u8)->u8>, e1: P<fn(&'static u8)->u8>,
    g: P<&'static dyn for<'a> T<'a>>, h: P<&'static dyn T<'static>>, i: P<fn(for<'a> fn(&'a u8))>,
);
#[no_mangle]
pub extern "C" fn f(x: &u8) -> u32 {
    hr(e, x) as u32
}
