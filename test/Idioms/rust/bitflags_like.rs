//! Newtypes and enums with every trait that can be derived.
#![no_std]
#![allow(warnings)]
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Default)]
#[repr(transparent)]
pub struct Flags(u32);
impl Flags {
    pub const A: Self = Self(1);
    #[inline(never)]
    pub fn contains(self, o: Self) -> bool {
        core::hint::black_box(self.0) & o.0 == o.0
    }
}
impl core::ops::BitOr for Flags {
    type Output = Self;
    fn bitor(self, o: Self) -> Self {
        Self(self.0 | o.0)
    }
}
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum K {
    #[default]
    A,
    B(u8),
    C {
        x: u32,
        y: [u8; 3],
    },
}
#[no_mangle]
pub extern "C" fn f(x: u32, a: &K, b: &K) -> u32 {
    Flags(x).contains(Flags::A | Flags(4)) as u32
        + (a == b) as u32
        + (a < b) as u32
        + (a.clone() == K::default()) as u32
}
