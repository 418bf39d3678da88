//! impl Trait as argument and result.
#![no_std]
#![allow(warnings)]
pub trait Sh {
    fn a(&self) -> u32;
}
pub struct C(u32);
impl Sh for C {
    fn a(&self) -> u32 {
        self.0
    }
}
#[inline(never)]
fn i1(x: u32) -> impl Sh {
    C(x)
}
#[inline(never)]
fn i2<'a>(x: &'a [u32]) -> impl Iterator<Item = (usize, u64)> + 'a {
    x.iter().enumerate().filter(|(_, v)| **v > 3).map(|(i, v)| (i, *v as u64))
}
#[inline(never)]
fn i3() -> impl Fn(u32) -> u32 {
    |x| x * 2
}
#[inline(never)]
fn i4(x: impl Sh, y: &impl Sh) -> u32 {
    x.a() + core::hint::black_box(y).a()
}
#[inline(never)]
fn i5(x: u32) -> Result<(u32, u64), &'static str> {
    if x > 3 {
        Ok((x, 1))
    } else {
        Err("no")
    }
}
#[inline(never)]
fn i6(x: u32) -> Option<[u64; 4]> {
    (x > 3).then_some([1; 4])
}
#[no_mangle]
pub extern "C" fn f(x: &[u32; 9]) -> u32 {
    let s = i1(x[0]);
    i4(C(3), &s)
        + i2(x).map(|p| p.1).sum::<u64>() as u32
        + i3()(2)
        + i5(x[1]).map_or(0, |p| p.0)
        + i6(x[2]).map_or(0, |p| p[0] as u32)
}
