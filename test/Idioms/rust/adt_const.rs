//! Generics over values of structs, enums, strings and tuples.
#![no_std]
#![allow(warnings)]
#![feature(adt_const_params, unsized_const_params)]

/// A function for each type, so that it is in the debug info.
macro_rules! see {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })*
    };
}

#[derive(PartialEq, Eq, core::marker::ConstParamTy)]
pub enum Mode {
    A,
    B,
}
#[derive(PartialEq, Eq, core::marker::ConstParamTy)]
pub struct Cfg {
    a: u8,
    b: bool,
}
pub struct W<const M: Mode>(u8);
pub struct V<const C: Cfg>(u8);
pub struct St<const S: &'static str>(u8);
pub struct T<const X: (u8, bool)>(u8);
see!(
    a: W<{Mode::A}>, b: W<{Mode::B}>, c: V<{Cfg{a:1, b: true}}>, d: St<"he::llo <x>">, e: St<"b">, g: T<{(1,true)}>,
);
