#![no_std]
#![allow(dead_code)]
use core::num::*; use core::cell::*; use core::mem::*; 
#[repr(align(64))] pub enum Aligned { A(u8), B }
#[repr(C, align(32))] pub enum AlignedC { A(u8), B(u64) }
#[repr(align(16))] pub struct AS { a: u8 }
#[repr(packed)] pub struct P1 { a: u8, b: u32, c: u64, d: (u8, u16) }
#[repr(packed(2))] pub struct P2 { a: u8, b: u32, c: u64 , e: Kind}
#[repr(C, packed)] pub struct P3 { a: u8, e: Payload, f: f32, g: f64, u: u128 }
pub enum Kind { X, Y, Z }
#[repr(u16)] pub enum Kind16 { X1 = 1000, Y1 }
#[repr(i64)] pub enum Kind64 { X2 = -1, Y2 = i64::MAX }
#[repr(u32)] pub enum Kind32 { X3 = 0xffffffff, Y3 = 0 }
#[repr(i32)] pub enum KindI32 { X4 = -1, Y4 = 0x7fffffff }
pub enum Payload { A(Kind), B(Kind16, u8), C { k: Kind64, x: u32 }, D }
#[repr(C)] pub union U { a: u8, b: [u16; 3], c: ManuallyDrop<Kind>, d: ManuallyDrop<Payload> }
#[repr(C, packed)] pub union UP { a: u8, b: u32, c: u64 }
pub struct Z { pad: [u64; 0], a: u8, u: (), p: core::marker::PhantomData<u64>, b: [Kind; 5] }
pub struct All { a: Aligned, b: AlignedC, c: AS, d: P1, e: P2, f: P3, g: Payload, h: U, i: UP, j: Z, k: Kind32, l: KindI32, m: [Payload; 3], n: Option<Payload>,
 o: Option<Option<Kind>>, p: Option<NonZeroU32>, q: Option<&'static Kind>, r: Result<Kind, Payload>, s: u128, t: i128, u: (u8, u128, u8), v: [(u8, u32); 4], w: [[Kind16; 2]; 3], x: [&'static str; 2], y: Cell<Kind>, z: RefCell<Option<u128>>,
 aa: Option<u128>, bb: Result<u128, u8>, cc: bool, dd: char, ee: Option<char>, ff: [bool; 3], gg: f32, hh: f64, ii: Option<f64>, jj: MaybeUninit<P1>, kk: Wrapping<u16>, ll: core::ops::RangeInclusive<u8>, mm: core::time::Duration, nn: core::net::SocketAddr , oo: Option<core::net::IpAddr>, pp: core::cmp::Ordering, qq: Option<core::cmp::Ordering>, rr: [Option<P1>; 2], ss: core::task::Poll<P3> , tt: (Aligned, u8), uu: Option<AS>, vv: Option<Aligned>, ww: core::sync::atomic::AtomicU64, xx: core::alloc::Layout, yy: &'static dyn Fn(u8) -> u8, zz: fn(Kind) -> Option<Kind> }
#[no_mangle] pub extern "C" fn f(x: &All) -> u32 { core::hint::black_box(&x); 1 }
