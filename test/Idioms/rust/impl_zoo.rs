//! What functions are called: methods of traits, impls for pointers and tuples, default methods, blanket impls, operators, iterators, nested functions.
#![no_std]
#![allow(warnings)]
use core::ops::{Add, AddAssign, Deref, DerefMut, Index, Neg, Not};

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
pub struct V { x: i32, y: i32 }
impl Add for V { type Output = V; #[inline(never)] fn add(self, o: V) -> V { V { x: self.x + o.x, y: self.y + o.y } } }
impl<'a> Add<&'a V> for &V { type Output = V; #[inline(never)] fn add(self, o: &'a V) -> V { *self + *o } }
impl Neg for V { type Output = V; #[inline(never)] fn neg(self) -> V { V { x: -self.x, y: -self.y } } }
impl AddAssign<i32> for V { #[inline(never)] fn add_assign(&mut self, o: i32) { self.x += o } }
impl Index<u8> for V { type Output = i32; #[inline(never)] fn index(&self, at: u8) -> &i32 { if at == 0 { &self.x } else { &self.y } } }
impl Deref for W<'_> { type Target = V; #[inline(never)] fn deref(&self) -> &V { self.0 } }
pub struct W<'a>(&'a V);
pub trait Area { fn area(&self) -> u64 { 1 } fn make() -> Self where Self: Sized; }
impl Area for u8 { #[inline(never)] fn make() -> u8 { 3 } }
impl Area for (u8, &'static str) { #[inline(never)] fn area(&self) -> u64 { self.1.len() as u64 } #[inline(never)] fn make() -> Self { (1, "a") } }
impl<T: Area, const N: usize> Area for [T; N] { #[inline(never)] fn area(&self) -> u64 { let mut s = 0; for t in self { s += t.area() } s } #[inline(never)] fn make() -> Self { core::array::from_fn(|_| T::make()) } }
impl<T: Area + ?Sized> Area for *const T { #[inline(never)] fn make() -> Self where Self: Sized { unsafe { core::mem::zeroed() } } }
impl Area for fn(u8) -> u8 { #[inline(never)] fn area(&self) -> u64 { self(2) as u64 } #[inline(never)] fn make() -> Self { |x| x } }
pub struct Count<I>(I, u8);
impl<I: Iterator<Item = u32>> Iterator for Count<I> { type Item = (u8, u32); #[inline(never)] fn next(&mut self) -> Option<(u8, u32)> { self.1 += 1; Some((self.1, self.0.next()?)) } }
impl<I> Drop for Count<I> { #[inline(never)] fn drop(&mut self) { self.1 = 0 } }
pub struct Fib(u32, u32);
impl Iterator for Fib { type Item = u32; #[inline(never)] fn next(&mut self) -> Option<u32> { let n = self.0; *self = Fib(self.1, n.wrapping_add(self.1)); if n > 50 { None } else { Some(n) } } }
impl From<V> for u64 { #[inline(never)] fn from(v: V) -> u64 { v.x as u64 } }
impl TryFrom<u64> for V { type Error = core::num::TryFromIntError; #[inline(never)] fn try_from(x: u64) -> Result<V, Self::Error> { Ok(V { x: x.try_into()?, y: 0 }) } }
impl core::str::FromStr for V { type Err = (); #[inline(never)] fn from_str(s: &str) -> Result<V, ()> { if s.len() == 1 { Ok(V::default()) } else { Err(()) } } }
impl PartialEq<i32> for V { #[inline(never)] fn eq(&self, o: &i32) -> bool { self.x == *o } }
#[inline(never)] fn by<T, U: ?Sized>(t: T, u: &U, f: impl Fn(&U, T) -> u32) -> u32 { f(u, t) }
#[inline(never)] fn local(x: u32) -> u32 { fn inner(x: u32) -> u32 { struct Inner { a: u32 } impl Inner { #[inline(never)] fn get(&self) -> u32 { self.a } } Inner { a: x }.get() } inner(x) }
mod deep { pub mod er { pub(crate) trait Hidden { #[inline(never)] fn hidden(&self) -> u8 where Self: Sized { 9 } } impl Hidden for super::super::V {} impl Hidden for [u8] { } } }
use deep::er::Hidden;
#[no_mangle]
pub extern "C" fn f(x: u32) -> u64 {
    let mut v = V { x: x as i32, y: 2 };
    v += 3;
    let sum = &(-v + v) + &v;
    let total: u64 = Count(Fib(1, 1), 0).map(|(n, f)| n as u64 * f as u64).sum();
    let parsed: Result<V, ()> = "x".parse();
    let tried = V::try_from(x as u64).map_or(0, u64::from);
    total + u64::from(sum) + W(&v).x as u64 + v[1] as u64 + <[u8; 2]>::make().area() + <(u8, &str)>::make().area() + <fn(u8) -> u8 as Area>::make().area() + local(x) as u64
        + by(3u8, "text", |s, t| s.len() as u32 + t as u32) as u64 + v.hidden() as u64 + parsed.is_ok() as u64 + (v == 3) as u64 + (v < sum) as u64 + tried
}
