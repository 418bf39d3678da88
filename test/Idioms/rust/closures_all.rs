//! Closures that capture in all ways, take closures and are returned.
#![no_std]
#![allow(warnings)]

#[inline(never)]
fn call<F: FnMut(u32) -> u32>(mut f: F, x: u32) -> u32 {
    core::hint::black_box(&mut f)(x)
}
#[inline(never)]
fn mk(a: u32) -> impl Fn(u8) -> u64 + Clone {
    let b = (a, a as u8);
    move |x| b.0 as u64 + x as u64 + b.1 as u64
}
#[inline(never)]
fn once(f: impl FnOnce() -> [u8; 4]) -> u8 {
    core::hint::black_box(f)()[0]
}
pub struct S {
    a: u8,
    b: u64,
}
#[no_mangle]
pub extern "C" fn f(x: u32, s: &mut S, sl: &[u8; 8]) -> u32 {
    let mut acc = 0u64;
    let st = "hi";
    let o = Some(x);
    let r = {
        let c = |y: u32| {
            acc += y as u64;
            s.b += 1;
            s.a as u32 + x + sl.len() as u32 + st.len() as u32 + o.unwrap_or(1)
        };
        call(c, 2)
    };
    let n = |q: u32| {
        let m = move |z: u32| z + x;
        call(m, q)
    };
    let t = [1u8, 2, 3, 4];
    let e = call(|_| 3, 1);
    let g: fn(u32) -> u32 = |x| x + 1;
    r + call(n, 3) + acc as u32 + once(move || t) as u32 + mk(x)(3) as u32 + e + core::hint::black_box(g)(2)
}
