//! Types that lead to themselves, through references, arrays, slices, functions and each other.
#![no_std]
#![allow(warnings)]

/// A function for each type, so that it is in the debug info.
macro_rules! see {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })*
    };
}

pub struct N<'a> {
    v: u32,
    next: Option<&'a N<'a>>,
}
pub struct Tree {
    v: u8,
    kids: [*mut Tree; 4],
    parent: *const Tree,
}
pub struct A {
    b: *mut B,
    x: u8,
}
pub struct B {
    a: *mut A,
    y: u64,
}
pub enum E<'a> {
    Leaf(u32),
    Node(&'a E<'a>, &'a E<'a>),
}
pub struct C {
    f: fn(&C) -> u32,
}
pub struct D<'a> {
    s: &'a [D<'a>],
    o: Option<core::ptr::NonNull<D<'a>>>,
}
pub enum L<'a> {
    Nil,
    Cons(u32, &'a L<'a>),
}
pub struct G<T> {
    x: T,
    p: *const G<T>,
}
pub struct M {
    g: *const G<M>,
    h: [Option<&'static M>; 2],
    t: (u8, *const M),
}
pub union U {
    p: *const U,
    q: u8,
}
see!(
    a: N<'_>, b: Tree, c: A, d: B, e: E<'_>, g: C, h: D<'_>, i: L<'_>, j: G<u8>, k: M, l: U,
);
