//! Trait objects with supertraits, generics, associated types, auto traits; vtables and their tables.
#![no_std]
#![allow(warnings)]

/// A function for each type, so that it is in the debug info.
macro_rules! see {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })*
    };
}

pub trait A {
    fn a(&self) -> u32;
}
pub trait B: A {
    fn b(&mut self) -> u32;
}
pub trait G<T> {
    fn g(&self, t: T) -> T;
}
pub trait As {
    type O;
    fn o(&self) -> Self::O;
}
pub struct S {
    x: u32,
}
impl A for S {
    fn a(&self) -> u32 {
        self.x
    }
}
impl B for S {
    fn b(&mut self) -> u32 {
        self.x += 1;
        self.x
    }
}
impl G<u8> for S {
    fn g(&self, t: u8) -> u8 {
        t
    }
}
impl G<u64> for S {
    fn g(&self, t: u64) -> u64 {
        t
    }
}
impl As for S {
    type O = i16;
    fn o(&self) -> i16 {
        1
    }
}
#[inline(never)]
fn d1(t: &mut dyn B) -> u32 {
    core::hint::black_box(t).b()
}
#[inline(never)]
fn d2(t: &dyn G<u8>) -> u8 {
    core::hint::black_box(t).g(3)
}
#[inline(never)]
fn d3(t: &dyn As<O = i16>) -> i16 {
    core::hint::black_box(t).o()
}
#[inline(never)]
fn d4(t: *const (dyn A + Send + 'static)) -> u32 {
    core::hint::black_box(t);
    1
}
#[inline(never)]
fn d5(t: &dyn Fn(u32, &u8) -> u64) -> u64 {
    core::hint::black_box(t)(1, &2)
}
#[inline(never)]
fn up(t: &dyn B) -> &dyn A {
    t
}
pub struct H<'a> {
    a: &'a dyn A,
    b: *mut dyn B,
    c: Option<&'a dyn G<u64>>,
    d: core::ptr::NonNull<dyn A + Sync>,
}
see!(
    hh: H<'_>,
);
#[no_mangle]
pub extern "C" fn f(x: &mut S, y: u32) -> u32 {
    d1(x) + d2(x) as u32 + d3(x) as u32 + d4(x) + d5(&|p, q| p as u64 + *q as u64 + y as u64) as u32 + up(x).a()
}
pub static TABLE: [&(dyn A + Sync); 2] = [&S { x: 1 }, &S { x: 2 }];
#[no_mangle]
pub extern "C" fn st(i: usize) -> u32 {
    TABLE[i & 1].a()
}
