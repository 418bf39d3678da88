//! Integers with a range.
#![no_std]
#![allow(warnings)]
#![feature(pattern_types, pattern_type_macro)]

/// A function for each type, so that it is in the debug info.
macro_rules! see {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })*
    };
}
use core::pattern_type;
pub struct S {
    a: pattern_type!(u32 is 1..),
    b: pattern_type!(u8 is 0..=9),
    c: Option<pattern_type!(u32 is 1..)>,
    d: pattern_type!(char is 'a'..='z'),
}
see!(
    a: S, b: Option<pattern_type!(u16 is 5..=10)>,
);
