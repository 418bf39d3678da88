// The same for a rustc that has no core for BPF: the few items of it that the compiler itself asks for are here.
#![feature(auto_traits, lang_items, no_core)]
#![no_core]
#![no_main]
#![allow(internal_features)]

#[lang = "pointee_sized"]
pub trait PointeeSized {}
#[lang = "meta_sized"]
pub trait MetaSized: PointeeSized {}
#[lang = "sized"]
pub trait Sized: MetaSized {}
#[lang = "sync"]
pub unsafe auto trait Sync {}
#[lang = "freeze"]
unsafe auto trait Freeze {}
#[lang = "copy"]
pub trait Copy {}
impl Copy for u32 {}
#[lang = "drop_in_place"]
pub unsafe fn drop_in_place<T: PointeeSized>(_value: *mut T) {}

pub struct Pair<T> {
    pub left: T,
    pub right: T,
}

#[no_mangle]
pub static PAIR: Pair<u32> = Pair { left: 1, right: 2 };
