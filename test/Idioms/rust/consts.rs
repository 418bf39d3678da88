//! Constants and statics of str, char, slices of slices, functions and pointers to themselves.
#![no_std]
#![allow(warnings)]
pub const STR: &str = "hello";
pub const CH: char = 'é';
pub struct S;
impl S {
    pub const A: u32 = 4;
    pub const B: &'static [&'static str] = &["a", "b"];
}
pub trait T {
    const N: usize;
    type X;
}
impl T for S {
    const N: usize = 3;
    type X = [u8; Self::N];
}
pub static ST: &str = "x";
pub static CHS: [char; 3] = ['a', 'b', CH];
pub static NEST: &[&[&str]] = &[&["p"], &["q", "r"]];
pub static PTR: &u32 = &S::A;
pub static FNS: [fn(u32) -> u32; 2] = [inc, dec];
fn inc(x: u32) -> u32 {
    x + 1
}
fn dec(x: u32) -> u32 {
    x - 1
}
pub static mut MUTP: *mut u32 = core::ptr::null_mut();
pub static OPT: Option<&'static Option<&'static u32>> = Some(&Some(&7));
pub struct Node {
    n: Option<&'static Node>,
    v: u8,
}
pub static LIST: Node = Node { n: Some(&Node { n: None, v: 2 }), v: 1 };
pub static SELF: Node = Node { n: Some(&SELF), v: 3 };
#[no_mangle]
pub extern "C" fn f(i: usize) -> u32 {
    let x: <S as T>::X = [1; 3];
    core::hint::black_box((&x, STR, ST, &CHS, NEST, PTR, &OPT, &LIST, &SELF, S::B));
    core::hint::black_box(FNS[i & 1])(i as u32)
}
#[no_mangle]
pub extern "C" fn g() -> *const *mut u32 {
    &raw const MUTP
}
