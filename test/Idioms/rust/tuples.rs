//! Tuples of tuples, arrays, references and functions.
#![no_std]
#![allow(warnings)]

/// A function for each type, so that it is in the debug info.
macro_rules! see {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })*
    };
}
see!(
    a: (u8,), b: (u8,u16,u32,u64,u128,i8,i16,i32,i64,i128), c: ((u8,u16),(u32,(u64,))), d: ((),()),
    e: (&'static str,&'static [u8]), g: (Option<u8>,Result<u8,u16>), h: (u8,[u8;3],(u8,)), i: (char,bool,f32),
    j: (fn(),fn(u8)), k: (*const u8,*mut u8,&'static u8,&'static mut u8), l: (usize,isize), m: ((((u8,),),),),
    n: (u8,u8), o: ((u8,u8),), p: (u8,(u8,u8)), q: ((u8,u8),u8),
);
