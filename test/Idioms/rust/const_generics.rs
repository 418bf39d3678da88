//! Generics over bool, char, negative and 128-bit numbers.
#![no_std]
#![allow(warnings)]

/// A function for each type, so that it is in the debug info.
macro_rules! see {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })*
    };
}

pub struct B<const X: bool>(u8);
pub struct Ch<const X: char>(u8);
pub struct I<const X: i128>(u8);
pub struct U<const X: u128>(u8);
pub struct S8<const X: i8>(u8);
pub struct Us<const X: usize>([u8; X]);
pub struct Mix<T, const N: usize, const C: char, const Q: bool>([T; N]);
pub struct Expr<const N: usize>;
see!(
    a: B<true>, b: B<false>, c: Ch<'a'>, d: Ch<'<'>, e: Ch<'\''>, g: Ch<'é'>, h: Ch<'\0'>, i: I<-1>,
    j: I<{i128::MIN}>, k: I<{i128::MAX}>, l: U<{u128::MAX}>, m: S8<-128>, n: S8<127>, o: Us<0>, p: Us<17>,
    q: Mix<u8,3,',',true>, r: Mix<Mix<u8,1,'>',false>,2,' ',true>, s: Expr<{1<<40}>, t: Ch<'_'>,
);
