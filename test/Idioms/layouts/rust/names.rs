#![no_std]
#![allow(dead_code, non_camel_case_types)]
pub mod a { pub enum Kind { A, B } pub struct S { pub k: Kind } pub enum P { A(u8), tag(u32) } }
pub mod b { pub enum Kind { A, B, C } pub struct S { pub k: Kind, pub x: u8 } pub enum P { A(u8), tag(u64) } }
pub mod c { pub enum Same { Same, Other } pub enum tag { tag } pub struct int { pub int: u8, pub r#struct: u16, pub default: u32 } pub enum float { double(u8), short } }
pub enum E { E, F } pub enum Event { Event(E), E, Kind }
pub struct T { a: a::S, b: b::S, c: c::Same, d: c::tag, e: c::int, f: E, g: Event, h: c::float, i: a::P, j: b::P, k: a::Kind, l: b::Kind, m: Option<a::Kind>, n: Option<b::Kind> }
#[no_mangle] pub extern "C" fn f(x: &T) -> u32 { core::hint::black_box(&x); 1 }
