//! Names that are not ASCII, for everything that has a name.
#![no_std]
#![allow(warnings)]

pub struct Größe {
    größe: u32,
    長さ: u8,
}
pub enum Фрукт {
    Яблоко(u32),
    Груша { вес: u8 },
    日本,
}
pub enum Kläng {
    Ä,
    Ö = 7,
}
pub mod модуль {
    pub struct S {
        pub a: u8,
    }
}
pub struct Ä;
pub struct Ö(u8);
pub union Ünion {
    ä: u8,
    ö: u16,
}
pub struct Gen<T> {
    ø: T,
}
#[no_mangle]
pub extern "C" fn f(größe: &Größe, б: &Фрукт, 日: &Kläng, α: u32) -> u32 {
    core::hint::black_box((größe, б, 日));
    функция(α)
}
#[no_mangle]
pub extern "C" fn f2(m: &модуль::S, o: &Ö, u: &Ünion, g: &Gen<Фрукт>) -> u32 {
    core::hint::black_box((m, o, u, g));
    1
}
#[inline(never)]
fn функция(х: u32) -> u32 {
    core::hint::black_box(х)
}
pub static ΔΣ: Größe = Größe { größe: 1, 長さ: 2 };
#[no_mangle]
pub extern "C" fn st() -> *const Größe {
    &raw const ΔΣ
}
