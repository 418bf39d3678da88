#![no_std]
#![allow(dead_code)]
pub struct A { a: u64, b: u128, c: u8 }
#[repr(C)] pub struct B { a: u8, b: u128, c: u8 }
pub enum E { A(u128), B(u8, u128), C }
pub struct C(u128);
pub struct D { c: [C; 2], x: u8, y: Option<C>, z: (u8, C) }
#[repr(C)] pub union U { a: u128, b: u8 }
#[repr(C, align(32))] pub struct F { a: u8, b: u128 , v: [u8; 40]}
#[no_mangle] pub extern "C" fn f(x: &A, y: &(B, E), d: &D, u: &U, v: &F) -> u32 { core::hint::black_box(&x); 1 }
