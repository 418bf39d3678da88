//! Methods of traits, generic and provided; operators.
#![no_std]
#![allow(warnings)]
pub trait Tr {
    type A;
    const C: u8;
    fn m(&self) -> Self::A;
    fn d(&self) -> u8 {
        Self::C
    }
    fn g<T: Copy>(&self, t: T) -> T {
        core::hint::black_box(t)
    }
}
pub struct S<T> {
    t: T,
}
impl Tr for S<u8> {
    type A = u16;
    const C: u8 = 1;
    #[inline(never)]
    fn m(&self) -> u16 {
        core::hint::black_box(self.t) as u16
    }
}
impl Tr for S<u32> {
    type A = (u8, u8);
    const C: u8 = 2;
    #[inline(never)]
    fn m(&self) -> (u8, u8) {
        core::hint::black_box((self.t as u8, 1))
    }
    #[inline(never)]
    fn d(&self) -> u8 {
        core::hint::black_box(9)
    }
}
impl<T> S<T> {
    #[inline(never)]
    fn new(t: T) -> Self {
        core::hint::black_box(S { t })
    }
}
impl core::fmt::Debug for S<u8> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("x")
    }
}
impl PartialEq for S<u8> {
    #[inline(never)]
    fn eq(&self, o: &Self) -> bool {
        core::hint::black_box(self.t) == o.t
    }
}
impl From<u8> for S<u32> {
    #[inline(never)]
    fn from(x: u8) -> Self {
        S { t: core::hint::black_box(x) as u32 }
    }
}
impl core::ops::Index<usize> for S<u8> {
    type Output = u8;
    #[inline(never)]
    fn index(&self, _: usize) -> &u8 {
        core::hint::black_box(&self.t)
    }
}
impl Iterator for S<u8> {
    type Item = u8;
    #[inline(never)]
    fn next(&mut self) -> Option<u8> {
        core::hint::black_box(Some(self.t))
    }
}
#[no_mangle]
pub extern "C" fn f(x: u8) -> u32 {
    let a = S::new(x);
    let b: S<u32> = x.into();
    let mut c = S { t: x };
    a.m() as u32
        + b.m().0 as u32
        + a.d() as u32
        + b.d() as u32
        + a.g(1u32)
        + a.g((1u8, 2u8)).0 as u32
        + (a == c) as u32
        + a[1] as u32
        + c.next().map_or(0, |x| x as u32)
}
