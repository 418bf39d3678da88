//! Structs, enums, tuples and arrays nested deeper than the kernel looks.
#![no_std]
#![allow(warnings)]

/// A function for each type, so that it is in the debug info.
macro_rules! see {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })*
    };
}
pub struct D0(u32);
pub struct D1 {
    a: u8,
    i: D0,
}
pub struct D2 {
    a: u8,
    i: D1,
}
pub struct D3 {
    a: u8,
    i: D2,
}
pub struct D4 {
    a: u8,
    i: D3,
}
pub struct D5 {
    a: u8,
    i: D4,
}
pub struct D6 {
    a: u8,
    i: D5,
}
pub struct D7 {
    a: u8,
    i: D6,
}
pub struct D8 {
    a: u8,
    i: D7,
}
pub struct D9 {
    a: u8,
    i: D8,
}
pub struct D10 {
    a: u8,
    i: D9,
}
pub struct D11 {
    a: u8,
    i: D10,
}
pub struct D12 {
    a: u8,
    i: D11,
}
pub struct D13 {
    a: u8,
    i: D12,
}
pub struct D14 {
    a: u8,
    i: D13,
}
pub struct D15 {
    a: u8,
    i: D14,
}
pub struct D16 {
    a: u8,
    i: D15,
}
pub struct D17 {
    a: u8,
    i: D16,
}
pub struct D18 {
    a: u8,
    i: D17,
}
pub struct D19 {
    a: u8,
    i: D18,
}
pub struct D20 {
    a: u8,
    i: D19,
}
pub struct D21 {
    a: u8,
    i: D20,
}
pub struct D22 {
    a: u8,
    i: D21,
}
pub struct D23 {
    a: u8,
    i: D22,
}
pub struct D24 {
    a: u8,
    i: D23,
}
pub struct D25 {
    a: u8,
    i: D24,
}
pub struct D26 {
    a: u8,
    i: D25,
}
pub struct D27 {
    a: u8,
    i: D26,
}
pub struct D28 {
    a: u8,
    i: D27,
}
pub struct D29 {
    a: u8,
    i: D28,
}
pub struct D30 {
    a: u8,
    i: D29,
}
pub struct D31 {
    a: u8,
    i: D30,
}
pub struct D32 {
    a: u8,
    i: D31,
}
pub struct D33 {
    a: u8,
    i: D32,
}
pub struct D34 {
    a: u8,
    i: D33,
}
pub struct D35 {
    a: u8,
    i: D34,
}
pub struct D36 {
    a: u8,
    i: D35,
}
pub struct D37 {
    a: u8,
    i: D36,
}
pub struct D38 {
    a: u8,
    i: D37,
}
pub struct D39 {
    a: u8,
    i: D38,
}
pub struct D40 {
    a: u8,
    i: D39,
}
pub enum E0 {
    A(u16),
    B,
}
pub enum E1 {
    A(E0, u8),
    B(u32),
}
pub enum E2 {
    A(E1, u8),
    B(u32),
}
pub enum E3 {
    A(E2, u8),
    B(u32),
}
pub enum E4 {
    A(E3, u8),
    B(u32),
}
pub enum E5 {
    A(E4, u8),
    B(u32),
}
pub enum E6 {
    A(E5, u8),
    B(u32),
}
pub enum E7 {
    A(E6, u8),
    B(u32),
}
pub enum E8 {
    A(E7, u8),
    B(u32),
}
pub enum E9 {
    A(E8, u8),
    B(u32),
}
pub enum E10 {
    A(E9, u8),
    B(u32),
}
pub enum E11 {
    A(E10, u8),
    B(u32),
}
pub enum E12 {
    A(E11, u8),
    B(u32),
}
pub enum E13 {
    A(E12, u8),
    B(u32),
}
pub enum E14 {
    A(E13, u8),
    B(u32),
}
pub enum E15 {
    A(E14, u8),
    B(u32),
}
pub enum E16 {
    A(E15, u8),
    B(u32),
}
pub enum E17 {
    A(E16, u8),
    B(u32),
}
pub enum E18 {
    A(E17, u8),
    B(u32),
}
pub enum E19 {
    A(E18, u8),
    B(u32),
}
pub enum E20 {
    A(E19, u8),
    B(u32),
}
pub enum E21 {
    A(E20, u8),
    B(u32),
}
pub enum E22 {
    A(E21, u8),
    B(u32),
}
pub enum E23 {
    A(E22, u8),
    B(u32),
}
pub enum E24 {
    A(E23, u8),
    B(u32),
}
pub enum E25 {
    A(E24, u8),
    B(u32),
}
pub enum E26 {
    A(E25, u8),
    B(u32),
}
pub enum E27 {
    A(E26, u8),
    B(u32),
}
pub enum E28 {
    A(E27, u8),
    B(u32),
}
pub enum E29 {
    A(E28, u8),
    B(u32),
}
pub enum E30 {
    A(E29, u8),
    B(u32),
}
pub enum E31 {
    A(E30, u8),
    B(u32),
}
pub enum E32 {
    A(E31, u8),
    B(u32),
}
pub enum E33 {
    A(E32, u8),
    B(u32),
}
pub enum E34 {
    A(E33, u8),
    B(u32),
}
pub enum E35 {
    A(E34, u8),
    B(u32),
}
pub enum E36 {
    A(E35, u8),
    B(u32),
}
pub enum E37 {
    A(E36, u8),
    B(u32),
}
pub enum E38 {
    A(E37, u8),
    B(u32),
}
pub enum E39 {
    A(E38, u8),
    B(u32),
}
pub enum E40 {
    A(E39, u8),
    B(u32),
}
pub struct T {
    a: ((((((((((((((((((((((((((((((((((u8,),),),),),),),),),),),),),),),),),),),),),),),),),),),),),),),),),),
    b: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[u8; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1];
        1]; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1],
}
see!(
    a: D40, b: E40, c: T,
);
