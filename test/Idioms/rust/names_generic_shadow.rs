//! Modules, types, fields and variants whose names are keywords, names of C, or not ASCII.
#![no_std]
#![allow(warnings)]
macro_rules! see { ($($name:ident: $type:ty),* $(,)?) => { $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })* }; }
pub mod a {
    pub struct T<X>(pub X);
    pub mod r#type {
        pub struct T<X>(pub X, pub u8);
        pub enum r#enum {
            r#struct(u8),
            r#union,
            Self_,
        }
    }
    pub trait r#trait {
        fn r#fn(&self) -> u8;
    }
    impl r#trait for u8 {
        #[inline(never)]
        fn r#fn(&self) -> u8 {
            *self
        }
    }
}
pub fn T<T>(t: T) -> T {
    struct T2<X> {
        x: X,
    }
    mod inner {
        pub struct T2 {
            pub y: u8,
        }
    }
    let z = T2 { x: inner::T2 { y: 1 } };
    core::hint::black_box(&z);
    t
}
pub struct int {
    long: u8,
    char: u16,
    r#if: u32,
    __0: u8,
    tag: u8,
    __pad0: u8,
    __gap0: u8,
    void: u8,
    NULL: u8,
    true_: bool,
}
pub struct unsigned_int(u8);
pub enum tag {
    tag(u8),
    __tag,
    E__tag { __pad0: u8, tag: u16 },
}
pub struct struct_(u8);
pub struct 日本<ß>(ß);
pub enum Ελληνικά {
    Άλφα(u8),
    Βήτα { ç: u16 },
    Ω,
}
#[no_mangle]
pub extern "C" fn go(x: u32) -> u32 {
    use a::r#trait;
    T(x) + T(x as u8) as u32 + (x as u8).r#fn() as u32
}
see! { s1: a::T<a::r#type::T<u8>>, s2: a::r#type::T<a::T<u8>>, s3: a::r#type::r#enum, s4: int, s5: unsigned_int, s6: tag, s7: struct_, s8: 日本<Ελληνικά>, s9: 日本<u8>, s10: Option<tag>, s11: Option<a::r#type::r#enum> }
