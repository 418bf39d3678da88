//! Drop glue of structs, enums, arrays and trait objects.
#![no_std]
#![allow(warnings)]
pub struct D(u32);
impl Drop for D {
    #[inline(never)]
    fn drop(&mut self) {
        core::hint::black_box(self.0);
    }
}
pub enum E {
    A(D, u8),
    B([D; 2]),
    C,
}
pub struct S {
    e: E,
    o: Option<D>,
    t: (D, u8),
}
pub trait T {
    fn x(&self) -> u32;
}
impl T for S {
    #[inline(never)]
    fn x(&self) -> u32 {
        core::hint::black_box(1)
    }
}
#[inline(never)]
fn mk(x: u32) -> S {
    core::hint::black_box(S { e: E::A(D(x), 1), o: Some(D(2)), t: (D(3), 4) })
}
#[no_mangle]
pub extern "C" fn f(x: u32) -> u32 {
    let s = mk(x);
    let d: &dyn T = &s;
    core::hint::black_box(d).x()
}
#[no_mangle]
pub unsafe extern "C" fn g(x: *mut S, y: *mut dyn T2) {
    core::ptr::drop_in_place(x);
    core::ptr::drop_in_place(y)
}
pub trait T2 {}
