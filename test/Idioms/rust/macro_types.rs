//! Types made by macros, and local types of one name.
#![no_std]
#![allow(warnings)]

/// A function for each type, so that it is in the debug info.
macro_rules! see {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })*
    };
}
macro_rules! mk{($($n:ident<$($g:ident),*>{$($f:ident:$t:ty),*})*)=>{$(pub struct $n<$($g),*>{$($f:$t),*})*}}
mk! {A<T>{a:T,b:u8} B<T,U>{a:T,b:U,c:(T,U)}}
#[inline(never)]
fn g(x: u32) -> u32 {
    struct L {
        a: u32,
        b: u8,
    }
    enum E {
        A(u8),
        B(u32),
    }
    let l = L { a: x, b: 1 };
    let e = E::B(x);
    core::hint::black_box((&l, &e));
    l.a
}
#[inline(never)]
fn h(x: u32) -> u32 {
    struct L {
        a: u16,
    }
    enum E {
        A(u16),
    }
    let l = L { a: 1 };
    let e = E::A(2);
    core::hint::black_box((&l, &e));
    x
}
see!(
    a: A<u8>, b: B<u8,A<u16>>, c: B<(),A<()>>, d: B<&'static str,fn()>,
);
#[no_mangle]
pub extern "C" fn f(x: u32) -> u32 {
    g(x) + h(x)
}
