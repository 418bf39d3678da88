//! Const generics: of all types, with defaults, computed by associated constants, on enums and on functions.
#![no_std]
#![allow(warnings)]

pub struct Matrix<T, const R: usize, const C: usize = R>([[T; C]; R]);
pub struct Flag<const B: bool, const C: char, const I: i8>;
pub enum Slot<const EMPTY: u8, T> {
    Free([u8; 2]),
    Used(T),
}
pub trait Shape {
    const LEN: usize;
    type Store;
}
pub struct Fixed<const N: usize>;
impl<const N: usize> Shape for Fixed<N> {
    const LEN: usize = N.next_power_of_two();
    type Store = [u16; N];
}
pub struct Buffer<S: Shape> {
    store: S::Store,
    len: [u8; 3],
}
impl<const R: usize, const C: usize> Matrix<u32, R, C> {
    const CELLS: usize = R * C;
    #[inline(never)]
    fn transposed(&self) -> Matrix<u32, C, R> {
        let mut out = Matrix([[Self::CELLS as u32; R]; C]);
        for r in 0..R {
            for c in 0..C {
                out.0[c][r] = self.0[r][c];
            }
        }
        out
    }
}
#[inline(never)]
fn first<const N: usize, const REVERSED: bool>(of: &[u8; N]) -> u8 {
    if REVERSED { of[N - 1] } else { of[0] }
}
#[inline(never)]
fn checked<const MIN: i64, const MAX: u128>(x: i64) -> bool {
    x >= MIN && (x as u128) < MAX
}
#[no_mangle]
pub extern "C" fn g(flag: &Flag<true, 'é', -3>, odd: &Flag<false, '\'', 127>) -> u32 { 1 }
#[no_mangle]
pub extern "C" fn f(m: &Matrix<u32, 2, 3>, square: &Matrix<u8, 4>, s: &Slot<7, &'static str>, b: &Buffer<Fixed<5>>) -> u32 {
    let t = m.transposed();
    let used = match s { Slot::Free(f) => f[0] as u32, Slot::Used(text) => text.len() as u32 };
    t.0[2][1] + square.0[3][3] as u32 + used + b.store[4] as u32 + first::<3, true>(&b.len) as u32 + first::<3, false>(&b.len) as u32
        + checked::<{ -5 }, { u128::MAX }>(used as i64) as u32 + <Fixed<5> as Shape>::LEN as u32
}
