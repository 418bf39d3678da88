//! Variants of all forms in one enum; fields whose names the encoding uses.
#![no_std]
#![allow(warnings)]

/// A function for each type, so that it is in the debug info.
macro_rules! see {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })*
    };
}
pub enum E {
    A { r#type: u32, r#ref: u8 },
    B { b: u8, a: u64, c: u16 },
    C(u8, u64, u16),
    D {},
    E(),
    F,
    G((u8, u32), [u16; 3]),
    H(&'static str, &'static [u8]),
    I { e: Inner },
    J(Inner, Inner),
    K(*const E),
    L(fn(&E) -> u8),
    M(()),
    N(char, bool, f64),
    O { __0: u8, __pad0: u32 },
    P { tag: u8 },
    Q(core::marker::PhantomData<u8>),
    R { größe: u8 },
    self_ { x: u8 },
}
pub enum Inner {
    X(u8),
    Y { z: u32 },
}
see!(
    a: E,
);
pub enum Shared {
    A { x: u32, y: u8 },
    B { y: u8, x: u32 },
}
pub enum OneBig {
    A([u8; 100]),
    B,
}
pub enum Dup {
    Some(u8),
    None,
    Ok,
    Err(u32),
}
see!(
    b: Shared, c: OneBig, d: Dup, e: (Dup,Option<u8>),
);
