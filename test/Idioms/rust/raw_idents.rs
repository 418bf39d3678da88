//! Keywords as names of everything, by r#.
#![no_std]
#![allow(warnings)]

pub struct r#type {
    r#struct: u32,
    r#fn: u8,
    r#match: r#enum,
}
pub enum r#enum {
    r#if(u32),
    r#while { r#for: u8, r#int: u8 },
    r#else,
}
pub enum r#union_ {
    r#impl,
    r#dyn,
    r#async = 9,
}
pub mod r#mod {
    pub mod r#use {
        pub struct r#static {
            pub r#const: u8,
        }
    }
}
pub trait r#trait {
    fn r#loop(&self) -> u32;
}
impl r#trait for r#type {
    #[inline(never)]
    fn r#loop(&self) -> u32 {
        core::hint::black_box(self.r#struct)
    }
}
#[inline(never)]
fn r#break(r#return: &r#type) -> u32 {
    r#return.r#loop()
}
#[inline(never)]
fn r#typeof<r#gen>(r#in: r#gen) {
    core::hint::black_box(&r#in);
}
#[no_mangle]
pub extern "C" fn f(r#ref: &r#type, r#move: &r#enum, x: &r#union_, y: &r#mod::r#use::r#static) -> u32 {
    core::hint::black_box((r#move, x, y));
    r#typeof::<r#enum>(r#enum::r#else);
    r#break(r#ref)
}
pub static r#virtual: r#type = r#type { r#struct: 1, r#fn: 2, r#match: r#enum::r#else };
#[no_mangle]
pub extern "C" fn g() -> *const r#type {
    &raw const r#virtual
}
#[no_mangle]
pub static r#where: u32 = 4;
#[no_mangle]
pub extern "C" fn r#extern() -> *const u32 {
    &raw const r#where
}
