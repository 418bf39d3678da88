//! Function pointers of all ABIs, as fields and arguments.
#![no_std]
#![allow(warnings)]

/// A function for each type, so that it is in the debug info.
macro_rules! see {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })*
    };
}

pub type F1 = fn(u32) -> u64;
pub type F2 = extern "C" fn(*const u8, ...) -> i32;
pub type F3 = unsafe extern "C" fn();
pub type F4 = for<'a> fn(&'a u8) -> &'a u8;
pub type F5 = fn(fn(u8) -> u8, &dyn Fn(u8)) -> fn() -> !;
pub type F6 = extern "C-unwind" fn(Option<extern "C" fn()>);
pub type F7 = unsafe extern "C" fn(u128, f64, char, (u8, u16), [u8; 3], &str, ());
pub struct S {
    a: F1,
    b: F3,
    c: F4,
    d: F5,
    e: F6,
    g: F7,
    o: Option<F1>,
    arr: [Option<unsafe extern "C" fn(*mut core::ffi::c_void)>; 4],
    v: unsafe extern "C" fn(*const u8, ...) -> i32,
    ru: extern "Rust" fn(),
    sy: extern "system" fn(u8),
}
see!(
    a: S,
);
#[inline(never)]
fn call(f: F1, x: u32) -> u64 {
    core::hint::black_box(f)(x)
}
fn tgt(x: u32) -> u64 {
    x as u64
}
#[no_mangle]
pub extern "C" fn f(x: u32) -> u64 {
    call(tgt, x)
}
#[no_mangle]
pub fn rust_abi(x: u32, y: &(u8, u16)) -> u32 {
    x + y.0 as u32
}
#[no_mangle]
pub extern "system" fn sysabi(x: u32) -> u32 {
    x
}
