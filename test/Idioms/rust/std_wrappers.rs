//! Cells, atomics, NonZero, Pin, ranges and the rest of core that wraps a value.
#![no_std]
#![allow(warnings)]

/// A function for each type, so that it is in the debug info.
macro_rules! see {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })*
    };
}

use core::{
    any::*, cell::*, cmp::Reverse, marker::*, mem::*, num::*, ops::*, pin::*, ptr::*, sync::atomic::*, task::*, time::*,
};
pub struct S {
    a: NonZeroU8,
    b: NonZeroI128,
    c: NonNull<[u8]>,
    d: Pin<&'static mut u32>,
    e: ManuallyDrop<Option<u8>>,
    g: MaybeUninit<[u64; 3]>,
    h: Cell<Option<&'static u8>>,
    i: UnsafeCell<bool>,
    j: PhantomData<(u8, *const T)>,
    k: RefCell<[u8; 2]>,
    l: OnceCell<u32>,
    m: LazyCell<u32>,
    n: Wrapping<i16>,
    o: Saturating<u8>,
    p: Reverse<char>,
    q: Duration,
    r: Poll<Result<u8, ()>>,
    t: TypeId,
    u: PhantomPinned,
    v: Discriminant<T>,
    w: Alignment1,
    x: NonNull<dyn Any>,
    y: SyncUnsafeCell1,
}
pub struct T {
    z: u8,
}
pub struct Alignment1(u8);
pub struct SyncUnsafeCell1(UnsafeCell<u8>);
pub struct At {
    d: AtomicI64,
    e: AtomicU64,
    f: AtomicUsize,
    g: AtomicPtr<T>,
}
pub struct R {
    a: Range<u32>,
    b: RangeInclusive<u8>,
    c: RangeTo<u64>,
    d: RangeFrom<i8>,
    e: RangeFull,
    f: RangeToInclusive<char>,
    g: Bound<u32>,
    h: ControlFlow<u8, ()>,
    i: (Bound<u8>, Bound<u8>),
}
see!(
    a: S, b: At, c: R, d: core::cmp::Ordering, e: core::sync::atomic::Ordering, g: core::panic::Location<'static>,
    h: core::alloc::Layout, i: core::str::Utf8Error, j: core::num::ParseIntError, k: core::convert::Infallible,
    l: core::net::IpAddr, m: core::net::SocketAddr, n: core::fmt::Error, o: core::task::RawWakerVTable,
    p: core::task::Waker, q: core::array::IntoIter<u8,4>, r: core::str::Chars<'static>,
    s: core::slice::Iter<'static,u32>, t: core::char::ToUppercase,
);
