//! Names of types, fields and variants that C, its compilers or this encoding use.
#![no_std]
#![allow(warnings)]

/// A function for each type, so that it is in the debug info.
macro_rules! see {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })*
    };
}

#[allow(non_camel_case_types)]
pub enum int {
    bool(u32),
    NULL,
    r#true,
    Some,
}
pub enum E {
    int,
    bool,
    NULL,
    Some,
    linux,
    unix,
    EOF,
    errno,
    INT_MAX,
    assert,
    offsetof,
    volatile,
    long,
    inline,
    restrict,
    _Bool,
    auto_,
    typeof_,
    asm,
    sizeof,
}
pub struct r#bool {
    NULL: u8,
    errno: u8,
    r#false: u8,
    unix: u8,
    linux: u8,
    stdin: u8,
    i386: u8,
    asm: u8,
    long: u8,
    unsigned: u8,
    _Atomic: u8,
    _Static_assert: u8,
    __u32: u8,
}
pub enum unsigned {
    char(u8),
    long { int: u8, short: u8 },
}
pub struct _Bool(u8);
pub struct long(u8, u32);
pub struct float(u8);
pub struct void;
pub struct size_t(u8);
pub struct u32x(u8);
pub struct rust_char(u8);
pub struct rust_unit(u8);
pub struct E__tag(u8);
pub struct E__tag_t(u8);
pub struct tup_u8_u16(u8);
pub struct Option_u32(u8);
pub struct slice_u8(u64);
pub struct ref_str(u8);
pub struct __u8(u8);
pub struct uint32_t(u16);
pub struct va_list(u8);
pub struct __builtin_va_list(u8);
pub enum Option {
    None,
    Some(u8),
}
pub enum tag {
    tag(u8),
    union(u8),
    Tag,
    __pad0 { __pad0: u8, x: u32 },
}
pub struct U {
    u: u8,
    E: u8,
}
see!(
    a: int, b: E, c: r#bool, d: unsigned, e: _Bool, g: long, i: float, j: void, k: size_t, l: u32x,
    m: (rust_char,char), n: (rust_unit,()), o: E__tag, p: E__tag_t, q: (tup_u8_u16,(u8,u16)),
    r: (Option_u32,core::option::Option<u32>), s: (slice_u8,&'static [u8]), t: (ref_str,&'static str), u: __u8,
    v: uint32_t, w: va_list, x1: __builtin_va_list, y: Option, z: tag, aa: U,
);
