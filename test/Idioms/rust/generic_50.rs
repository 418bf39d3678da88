//! One function and two types, generic, fifty times each.
#![no_std]
#![allow(warnings)]

/// A function for each type, so that it is in the debug info.
macro_rules! see {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })*
    };
}
#[inline(never)]
fn size<T>() -> usize {
    core::hint::black_box(core::mem::size_of::<T>())
}
pub struct W<T, const N: usize> {
    t: [T; N],
}
pub enum E<T, const N: usize> {
    A([T; N]),
    B(u8),
}
#[no_mangle]
pub extern "C" fn f() -> usize {
    0 + size::<W<u8, 0>>()
        + size::<W<u16, 1>>()
        + size::<W<u32, 2>>()
        + size::<W<u8, 3>>()
        + size::<W<u16, 4>>()
        + size::<W<u32, 5>>()
        + size::<W<u8, 6>>()
        + size::<W<u16, 7>>()
        + size::<W<u32, 8>>()
        + size::<W<u8, 9>>()
        + size::<W<u16, 10>>()
        + size::<W<u32, 11>>()
        + size::<W<u8, 12>>()
        + size::<W<u16, 13>>()
        + size::<W<u32, 14>>()
        + size::<W<u8, 15>>()
        + size::<W<u16, 16>>()
        + size::<W<u32, 17>>()
        + size::<W<u8, 18>>()
        + size::<W<u16, 19>>()
        + size::<W<u32, 20>>()
        + size::<W<u8, 21>>()
        + size::<W<u16, 22>>()
        + size::<W<u32, 23>>()
        + size::<W<u8, 24>>()
        + size::<W<u16, 25>>()
        + size::<W<u32, 26>>()
        + size::<W<u8, 27>>()
        + size::<W<u16, 28>>()
        + size::<W<u32, 29>>()
        + size::<W<u8, 30>>()
        + size::<W<u16, 31>>()
        + size::<W<u32, 32>>()
        + size::<W<u8, 33>>()
        + size::<W<u16, 34>>()
        + size::<W<u32, 35>>()
        + size::<W<u8, 36>>()
        + size::<W<u16, 37>>()
        + size::<W<u32, 38>>()
        + size::<W<u8, 39>>()
        + size::<W<u16, 40>>()
        + size::<W<u32, 41>>()
        + size::<W<u8, 42>>()
        + size::<W<u16, 43>>()
        + size::<W<u32, 44>>()
        + size::<W<u8, 45>>()
        + size::<W<u16, 46>>()
        + size::<W<u32, 47>>()
        + size::<W<u8, 48>>()
        + size::<W<u16, 49>>()
}
see!(
    a0: (W<u8,0>,E<u16,0>), a1: (W<u8,1>,E<u16,1>), a2: (W<u8,2>,E<u16,2>), a3: (W<u8,3>,E<u16,3>),
    a4: (W<u8,4>,E<u16,4>), a5: (W<u8,5>,E<u16,5>), a6: (W<u8,6>,E<u16,6>), a7: (W<u8,7>,E<u16,7>),
    a8: (W<u8,8>,E<u16,8>), a9: (W<u8,9>,E<u16,9>), a10: (W<u8,10>,E<u16,10>), a11: (W<u8,11>,E<u16,11>),
    a12: (W<u8,12>,E<u16,12>), a13: (W<u8,13>,E<u16,13>), a14: (W<u8,14>,E<u16,14>), a15: (W<u8,15>,E<u16,15>),
    a16: (W<u8,16>,E<u16,16>), a17: (W<u8,17>,E<u16,17>), a18: (W<u8,18>,E<u16,18>), a19: (W<u8,19>,E<u16,19>),
    a20: (W<u8,20>,E<u16,20>), a21: (W<u8,21>,E<u16,21>), a22: (W<u8,22>,E<u16,22>), a23: (W<u8,23>,E<u16,23>),
    a24: (W<u8,24>,E<u16,24>), a25: (W<u8,25>,E<u16,25>), a26: (W<u8,26>,E<u16,26>), a27: (W<u8,27>,E<u16,27>),
    a28: (W<u8,28>,E<u16,28>), a29: (W<u8,29>,E<u16,29>), a30: (W<u8,30>,E<u16,30>), a31: (W<u8,31>,E<u16,31>),
    a32: (W<u8,32>,E<u16,32>), a33: (W<u8,33>,E<u16,33>), a34: (W<u8,34>,E<u16,34>), a35: (W<u8,35>,E<u16,35>),
    a36: (W<u8,36>,E<u16,36>), a37: (W<u8,37>,E<u16,37>), a38: (W<u8,38>,E<u16,38>), a39: (W<u8,39>,E<u16,39>),
    a40: (W<u8,40>,E<u16,40>), a41: (W<u8,41>,E<u16,41>), a42: (W<u8,42>,E<u16,42>), a43: (W<u8,43>,E<u16,43>),
    a44: (W<u8,44>,E<u16,44>), a45: (W<u8,45>,E<u16,45>), a46: (W<u8,46>,E<u16,46>), a47: (W<u8,47>,E<u16,47>),
    a48: (W<u8,48>,E<u16,48>), a49: (W<u8,49>,E<u16,49>),
);
