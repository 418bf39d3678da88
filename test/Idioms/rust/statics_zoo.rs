//! Statics of one name, local, generic, in sections, with and without interior mutability.
#![no_std]
#![allow(warnings)]
use core::cell::UnsafeCell;
use core::sync::atomic::*;
#[no_mangle]
pub static A: AtomicU64 = AtomicU64::new(0);
pub static mut B: [u8; 16] = [0; 16];
static C: &[u8] = b"abc";
static D: &str = "xyz";
pub enum E {
    A(u32),
    B { c: u8 },
    C,
}
pub static ENUMS: [E; 3] = [E::A(1), E::B { c: 2 }, E::C];
static mut OE: Option<E> = None;
pub struct Sy(UnsafeCell<u32>);
unsafe impl Sync for Sy {}
pub static SY: Sy = Sy(UnsafeCell::new(3));
fn local() -> u32 {
    static COUNT: AtomicU64 = AtomicU64::new(1);
    {
        static COUNT: AtomicU64 = AtomicU64::new(5);
        core::hint::black_box(&COUNT);
    }
    core::hint::black_box(&COUNT);
    1
}
fn gen<T>() -> u32 {
    static N: AtomicU64 = AtomicU64::new(0);
    core::hint::black_box(&N);
    1
}
pub struct Tbl {
    n: &'static str,
    f: fn(u32) -> u32,
    k: Option<&'static Tbl>,
}
fn idf(x: u32) -> u32 {
    x
}
pub static TBL: [Tbl; 2] = [Tbl { n: "a", f: idf, k: None }, Tbl { n: "b", f: idf, k: Some(&TBL[0]) }];
#[no_mangle]
#[link_section = ".rodata.my"]
pub static RO: (u8, u32) = (1, 2);
#[no_mangle]
#[link_section = ".bss.x"]
pub static mut BS: [u64; 4] = [0; 4];
#[link_section = "license"]
#[no_mangle]
pub static LICENSE: [u8; 4] = *b"GPL\0";
#[used]
static USED: u32 = 77;
pub mod m {
    pub static A: u8 = 1;
    pub mod n {
        pub static A: u16 = 2;
    }
}
pub static PTRS: [Option<&'static u8>; 2] = [None, Some(&m::A)];
pub static U128: u128 = 5;
pub static CH: char = 'x';
pub static UNIT: () = ();
pub static FL: f64 = 1.5;
#[no_mangle]
pub extern "C" fn f(i: usize) -> u32 {
    unsafe {
        B[i & 15] += 1;
        core::hint::black_box((
            C,
            D,
            &ENUMS,
            &raw mut OE,
            &SY,
            &TBL,
            &RO,
            &raw mut BS,
            &m::A,
            &m::n::A,
            &PTRS,
            &U128,
            &CH,
            &UNIT,
            &FL,
        ));
    }
    core::hint::black_box(&A);
    local() + gen::<u8>() + gen::<u16>()
}
