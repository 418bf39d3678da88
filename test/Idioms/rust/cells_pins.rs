//! What only core has: cells, pins, MaybeUninit unions, ManuallyDrop, NonZero, Wrapping, Saturating, atomics, time, ranges.
#![no_std]
#![allow(warnings)]
use core::cell::{Cell, OnceCell, RefCell, UnsafeCell, LazyCell};
use core::mem::{ManuallyDrop, MaybeUninit};
use core::num::{NonZero, NonZeroI16, Saturating, Wrapping};
use core::ops::{Bound, ControlFlow, RangeInclusive};
use core::pin::Pin;
use core::sync::atomic::{AtomicPtr, AtomicU64, Ordering};
macro_rules! see { ($($name:ident: $type:ty),* $(,)?) => { $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })* }; }

pub struct Slots<T, const N: usize> { data: [MaybeUninit<T>; N], used: Cell<usize> }
#[repr(C)]
pub union Raw<T: Copy> { value: T, bytes: [MaybeUninit<u8>; 8], nothing: () }
pub union Drops<T> { some: ManuallyDrop<T>, none: () }
pub struct Boxed<T: ?Sized + 'static>(Pin<&'static mut T>);
pub struct Node { next: Cell<Option<&'static Node>>, pinned: core::marker::PhantomPinned }
pub struct Arc<T: ?Sized> { ptr: core::ptr::NonNull<Inner<T>> }
#[repr(C)]
pub struct Inner<T: ?Sized> { strong: AtomicU64, weak: AtomicU64, data: T }
see! {
    slots: Slots<(u8, u32), 3>, raw: Raw<u64>, drops: Drops<Node>, boxed: Boxed<[u16]>, boxed_fn: Boxed<dyn Fn(u8)>, node: Node, arc: Arc<u8>, arc_str: Option<Arc<str>>,
    cells: (Cell<bool>, RefCell<Option<u8>>, UnsafeCell<[u8; 3]>, OnceCell<char>), lazy: LazyCell<u32>,
    numbers: (NonZero<u128>, Option<NonZeroI16>, Wrapping<i8>, Saturating<u64>, Option<NonZero<char>>),
    atomics: (AtomicPtr<Node>, AtomicU64), order: Ordering, bounds: (Bound<u8>, Bound<&'static str>), flow: ControlFlow<u8, (u16,)>, range: Option<RangeInclusive<char>>,
    pin: Pin<&'static mut Option<Node>>, pin_cell: Pin<Pin<&'static Cell<u8>>>, uninit: MaybeUninit<Option<MaybeUninit<u16>>>, once: Option<OnceCell<&'static [u8]>>,
    borrow: Result<core::cell::Ref<'static, u8>, core::cell::BorrowError>, time: Option<core::time::Duration>, layout: core::alloc::Layout, ids: core::any::TypeId,
    net: (core::net::Ipv4Addr, core::net::IpAddr, Option<core::net::SocketAddrV6>), cstr: &'static core::ffi::CStr, void: *mut core::ffi::c_void, location: &'static core::panic::Location<'static>,
}
