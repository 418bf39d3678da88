//! Parameters that are patterns, unused, shadowed, self in all forms.
#![no_std]
#![allow(warnings)]
pub enum E {
    A(u32),
    B,
}
pub struct P(u8, u32);
#[inline(never)]
fn a(mut x: u32, ref y: u8, &z: &u16, P(p, q): P) -> u32 {
    core::hint::black_box((x, y, z, p, q));
    x
}
#[inline(never)]
fn b([a1, b1]: [u8; 2], (c1, (d1, _)): (u8, (u16, u32)), _: E, _unused: u64) -> u32 {
    core::hint::black_box((a1, b1, c1, d1));
    2
}
#[inline(never)]
fn m(x: u32, x1: u32) -> u32 {
    let x = core::hint::black_box(x);
    let x = x + 1;
    x
}
impl P {
    #[inline(never)]
    fn s(&self) -> u8 {
        core::hint::black_box(self.0)
    }
    #[inline(never)]
    fn sm(&mut self, self_: u8) -> u8 {
        core::hint::black_box(self.0)
    }
    #[inline(never)]
    fn sv(self) -> u8 {
        core::hint::black_box(self.0)
    }
    #[inline(never)]
    fn sp(self: core::pin::Pin<&mut Self>) -> u8 {
        core::hint::black_box(self.0)
    }
}
#[inline(never)]
fn many(a: u8, b: u16, c: u32, d: u64, e: u64) -> u64 {
    core::hint::black_box(a as u64 + b as u64 + c as u64 + d + e)
}
#[no_mangle]
pub extern "C" fn f(x: u32) -> u32 {
    a(x, 1, &2, P(1, 2))
        + b([1, 2], (1, (2, 3)), E::B, 4)
        + m(x, x)
        + P(1, 2).s() as u32
        + P(1, 2).sm(1) as u32
        + P(1, 2).sv() as u32
        + core::pin::Pin::new(&mut P(1, 3)).sp() as u32
        + many(1, 2, 3, 4, 5) as u32
}
