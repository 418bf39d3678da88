//! Maps in the way of libbpf, with keys and values of many kinds.
#![no_std]
#![allow(warnings)]
#[repr(C)]
pub struct Map<K: 'static, V: 'static> {
    r#type: *const [i32; 1],
    key: *const K,
    value: *const V,
    max_entries: *const [i32; 16],
}
unsafe impl<K, V> Sync for Map<K, V> {}
#[repr(C)]
pub struct Key {
    a: u8,
    b: u64,
    c: Option<u8>,
}
pub enum Val {
    A(u8),
    B { x: u64, k: Kind },
}
pub enum Kind {
    A,
    B,
}
macro_rules! map {
    ($n:ident,$k:ty,$v:ty) => {
        #[no_mangle]
        #[link_section = ".maps"]
        pub static $n: Map<$k, $v> = Map {
            r#type: core::ptr::null(),
            key: core::ptr::null(),
            value: core::ptr::null(),
            max_entries: core::ptr::null(),
        };
    };
}
map!(M1, Key, Val);
map!(M2, u32, Option<Val>);
map!(M3, Kind, (u8, Kind));
map!(M4, [u8; 16], &'static str);
map!(M5, (), ());
map!(M6, char, Option<&'static u32>);
map!(M7,core::num::NonZeroU32,Result<Val,Kind>);
