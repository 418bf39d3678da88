//! Zero-sized types as keys, values, statics, arguments, fields and payloads.
#![no_std]
#![allow(warnings)]

/// A function for each type, so that it is in the debug info.
macro_rules! see {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })*
    };
}

pub struct Z;
pub struct ZZ(Z, (), [u64; 0]);
pub enum ZE {}
pub enum One {
    A,
}
pub struct MapDef<K, V> {
    k: core::marker::PhantomData<K>,
    v: core::marker::PhantomData<V>,
}
pub struct W {
    z: Z,
    a: u32,
    y: (),
    x: [Z; 4],
    p: core::marker::PhantomData<fn(Hidden) -> u8>,
}
pub struct Hidden {
    q: u16,
}
#[no_mangle]
#[link_section = ".maps"]
pub static M1: MapDef<Z, ()> = MapDef { k: core::marker::PhantomData, v: core::marker::PhantomData };
#[no_mangle]
pub static ZS: Z = Z;
static PRIV: ZZ = ZZ(Z, (), []);
#[no_mangle]
pub static mut ZA: [Z; 8] = [Z, Z, Z, Z, Z, Z, Z, Z];
see!(
    a: Z, b: ZZ, d: One, e: W, g: [ZZ;3], h: (Z,), i: Option<Z>, j: Option<()>, k: Result<(),Z>, l: [();0],
    m: MapDef<ZE,Z>,
);
#[no_mangle]
pub extern "C" fn ff(z: Z, u: (), x: u32, a: [u8; 0]) -> u32 {
    core::hint::black_box(&PRIV);
    x
}
#[no_mangle]
pub fn gg(z: Z, u: (), o: One, x: u32) -> Z {
    core::hint::black_box((&z, &u, &o));
    z
}
#[no_mangle]
pub fn nv(z: &ZE) -> u32 {
    core::hint::black_box(z);
    1
}
#[inline(never)]
fn inner(_: (), __: Z, (a, b): (u8, u8), [c, ..]: [u8; 4]) -> u32 {
    core::hint::black_box(a + b + c) as u32
}
#[no_mangle]
pub extern "C" fn hh() -> u32 {
    inner((), Z, (1, 2), [3, 4, 5, 6])
}
