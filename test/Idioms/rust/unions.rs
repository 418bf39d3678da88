//! Unions with every repr, generic, of zero-sized types.
#![no_std]
#![allow(warnings)]
#![feature(transparent_unions)]

/// A function for each type, so that it is in the debug info.
macro_rules! see {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })*
    };
}

#[repr(C)]
pub union U {
    a: u32,
    b: f32,
    c: [u8; 4],
    d: (u16, u8),
}
pub union R {
    a: u64,
    b: core::mem::ManuallyDrop<Big>,
    e: E,
    c: char,
}
pub struct Big {
    a: u8,
    b: u32,
}
#[derive(Clone, Copy)]
pub enum E {
    A(u32),
    B,
}
#[repr(C, packed)]
pub union P {
    a: u64,
    b: u8,
    f: f64,
}
pub union G<T: Copy> {
    a: T,
    b: (),
}
#[repr(transparent)]
pub union Tr {
    a: u32,
}
#[repr(C)]
pub union Z {
    a: (),
    b: [u32; 0],
}
pub struct Outer {
    u: U,
    k: u8,
}
pub union Named {
    r#type: u32,
    r#union: u8,
    größe: u8,
}
see!(
    a: U, b: R, c: P, d: G<u16>, e: G<Option<u8>>, g: Tr, h: Z, i: Outer, j: Named, k: core::mem::MaybeUninit<E>,
);
