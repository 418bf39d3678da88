//! Types like Box, Vec, Rc and Cow, written by hand.
#![no_std]
#![allow(warnings)]

/// A function for each type, so that it is in the debug info.
macro_rules! see {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })*
    };
}
pub struct Box<T: ?Sized>(core::ptr::NonNull<T>, core::marker::PhantomData<T>);
pub struct Vec<T> {
    p: Box<T>,
    cap: usize,
    len: usize,
}
pub struct Rc<T> {
    p: core::ptr::NonNull<RcInner<T>>,
}
#[repr(C)]
pub struct RcInner<T> {
    s: core::cell::Cell<usize>,
    w: usize,
    v: T,
}
pub trait Tr {}
pub struct String {
    v: Vec<u8>,
}
pub enum Cow<'a> {
    B(&'a str),
    O(String),
}
pub struct S {
    a: Box<u32>,
    b: Vec<Box<[u8]>>,
    c: Option<Box<Node>>,
    d: Rc<Node>,
    e: Option<Rc<u8>>,
    f: Box<dyn Tr>,
    g: Option<Box<dyn Tr>>,
    h: Option<Vec<u8>>,
    i: Cow<'static>,
    j: Result<Box<u8>, ()>,
}
pub struct Node {
    l: Option<Box<Node>>,
    r: Option<Box<Node>>,
    v: u64,
}
see!(
    a: S, b: Node, c: Rc<Rc<u8>>,
);
