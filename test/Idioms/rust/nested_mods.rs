//! One name in each of several modules, by value and behind pointers.
#![no_std]
#![allow(warnings)]

/// A function for each type, so that it is in the debug info.
macro_rules! see {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })*
    };
}
pub mod a {
    pub struct S {
        pub x: u8,
    }
    pub enum E {
        A(u8),
        B,
    }
    pub enum K {
        X,
        Y,
    }
    pub mod a {
        pub struct S {
            pub x: u16,
        }
        pub enum E {
            A(u16),
            B,
        }
        pub enum K {
            X = 3,
            Y,
        }
        pub mod a {
            pub struct S {
                pub x: u8,
            }
            pub enum E {
                A(u8),
                B,
            }
            pub enum K {
                X,
                Y,
            }
        }
    }
}
pub struct S {
    x: u8,
}
pub struct P {
    a: *const a::S,
    b: *const a::a::S,
    c: *const a::a::a::S,
    d: *const S,
    e: a::E,
    f: a::a::E,
    g: a::a::a::E,
    k: [a::K; 2],
    l: [a::a::K; 2],
    m: a::a::a::K,
    n: Option<a::S>,
    o: Option<a::a::S>,
    p: Option<a::a::a::S>,
    q: &'static [a::S],
    r: &'static [a::a::S],
}
see!(
    a1: P,
);
#[inline(never)]
fn g<T>(x: &T) {
    core::hint::black_box(x);
}
#[no_mangle]
pub extern "C" fn f(x: &a::S, y: &a::a::S, z: &a::a::a::S) {
    g(x);
    g(y);
    g(z)
}
