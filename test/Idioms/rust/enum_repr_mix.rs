//! Enums with payload and every repr.
#![no_std]
#![allow(warnings)]
#![feature(repr128)]

/// A function for each type, so that it is in the debug info.
macro_rules! see {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })*
    };
}

#[repr(C)]
pub enum RC {
    A { x: u8, y: u32 },
    B(u64),
    C,
}
#[repr(u8)]
pub enum R8 {
    A { x: u8, y: u32 },
    B(u64),
    C,
}
#[repr(C, u8)]
pub enum RC8 {
    A { x: u8, y: u32 },
    B(u64),
    C = 200,
}
#[repr(C, i16)]
pub enum RCI16 {
    A(i8) = -5,
    B(u64),
    C = 300,
}
#[repr(u16)]
pub enum RU16 {
    A(u8) = 65535,
    B = 0,
}
#[repr(i64)]
pub enum RI64 {
    A(u8) = i64::MIN,
    B = i64::MAX,
}
#[repr(u64)]
pub enum RU64 {
    A(u8) = u64::MAX,
    B = 0,
}
#[repr(isize)]
pub enum RIS {
    A(u8) = -1,
    B = 0,
}
#[repr(usize)]
pub enum RUS {
    A(u8),
    B,
}
#[repr(transparent)]
pub enum RT {
    A(u32),
}
#[repr(u8)]
pub enum Bools {
    False(bool),
    True(bool),
}
#[repr(align(32))]
pub enum Al {
    A(u8),
    B,
}
#[repr(C, align(16))]
pub enum AlC {
    A(u8),
    B,
}
#[repr(i8)]
pub enum Single {
    Only(u32) = -7,
}
#[repr(i128)]
pub enum RI128 {
    A(u8) = -1,
    B = 170141183460469231731687303715884105727,
}
see!(
    a: RC, b: R8, c: RC8, d: RCI16, e: RU16, g: RI64, h: RU64, i: RIS, j: RUS, k: RT, l: Bools, m: Al, n: AlC,
    o: Single, p: RI128,
);
