//! Enums with alignment, with discriminants of every size and sign, with values at the edges, and of one variant.
#![no_std]
#![allow(warnings)]
macro_rules! see { ($($name:ident: $type:ty),* $(,)?) => { $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })* }; }

#[repr(align(32))]
pub enum Wide { A(u8), B([u16; 3]), C }
#[repr(u8, align(16))]
pub enum Both { A { x: u64 } = 200, B = 3 }
#[repr(C, align(8))]
pub enum AsC { A(u8, bool), B(u16) }
#[repr(i128)]
pub enum Huge { Low = i128::MIN, Zero = 0, High = i128::MAX }
#[repr(u128)]
pub enum Payload128 { A(u8) = u128::MAX, B { x: bool } = 1 << 100 }
#[repr(i64)]
pub enum Edge64 { Low = i64::MIN, High = i64::MAX }
#[repr(u64)]
pub enum Edge { Low = 0, High = u64::MAX }
#[repr(i8)]
pub enum Signed { A(u32) = -128, B(bool) = 127, C = -1 }
#[repr(u32)]
pub enum OfC { A = 1, B = 0xffff_ffff }
#[repr(isize)]
pub enum Size { A = isize::MIN, B }
#[repr(transparent)]
pub enum Only { A(u64) }
pub enum OnlyUnit { A }
pub enum OnlyZst { A((), [u64; 0], core::marker::PhantomData<u8>) }
pub enum Gap { A = 1, B = 1000, C = 70000 }
pub enum Unordered { Z = 9, Y = -4, X = 3 }
pub enum Aliased { A(Only), B(Option<OnlyUnit>), C(Result<OnlyZst, Gap>) }
pub enum Chars { A(char), B, C(bool) }
pub enum Refs<'a> { A(&'a str), B, C, D }
pub enum Nested { A(Option<Option<Option<Option<u8>>>>), B(Option<Option<bool>>), C(Option<Option<char>>), D(Option<Option<&'static u8>>), E(Option<Result<(), Never>>) }
pub enum Never {}
pub enum Many { V0(u8), V1(u8), V2(u16), V3(u32), V4(u64), V5(u128), V6([u8; 0]), V7(()), V8((u8, u16)), V9 { a: u8, b: u64, c: u16 } }
/// The niche lies between values of the payload on both sides.
#[repr(u8)]
pub enum Middle { Low = 0, A = 100, High = 255 }
see! {
    wide: Wide, both: Both, as_c: AsC, huge: Huge, payload128: Payload128, edge64: Edge64, edge: Edge, signed: Signed, of_c: OfC, size: Size, only: Only,
    only_unit: OnlyUnit, only_zst: OnlyZst, gap: Gap, unordered: Unordered, aliased: Aliased, chars: Chars, refs: Refs, nested: Nested, never: Option<Never>,
    many: Many, middle: Option<Middle>, middles: [Option<Option<Middle>>; 2], hugest: Option<Huge>, wides: (Option<Wide>, u8),
}
