//! Trait objects: upcast to supertraits, with auto traits, generic and associated types, behind every sort of pointer.
#![no_std]
#![allow(warnings)]
use core::any::Any;
use core::pin::Pin;

pub trait Named { fn name(&self) -> &'static str; }
pub trait Counted { fn count(&self) -> u64; fn reset(&mut self); }
pub trait Full: Named + Counted { fn full(&self) -> bool { self.count() > 3 } }
pub trait Convert<T, const N: usize = 2> { type Out; fn convert(&self, from: T) -> [Self::Out; N]; }

pub struct Event { count: u64, tag: u8 }
impl Named for Event { fn name(&self) -> &'static str { "event" } }
impl Counted for Event { fn count(&self) -> u64 { self.count } fn reset(&mut self) { self.count = 0 } }
impl Full for Event {}
impl Convert<u16> for Event { type Out = Option<u32>; fn convert(&self, from: u16) -> [Option<u32>; 2] { [Some(from as u32), None] } }

/// Owns what it points to, as a Box does.
pub struct Owned<T: ?Sized>(core::ptr::NonNull<T>, core::marker::PhantomData<T>);
impl<T: ?Sized> Drop for Owned<T> { fn drop(&mut self) { unsafe { core::ptr::drop_in_place(self.0.as_ptr()) } } }

pub struct Handlers<'a> {
    shared: &'a (dyn Full + Send + Sync),
    unique: &'a mut dyn Counted,
    raw: *const dyn Named,
    pinned: Pin<&'a mut dyn Counted>,
    maybe: Option<&'a dyn Convert<u16, 2, Out = Option<u32>>>,
    list: [Option<&'a dyn Fn(u32, &u8) -> u64>; 2],
    tail: &'a Tail<dyn Named + 'a>,
    lifetimes: &'a dyn for<'b> Fn(&'b u8) -> &'b u8,
}
#[repr(C)]
pub struct Tail<T: ?Sized> { head: u16, last: T }

#[inline(never)]
fn up(full: &dyn Full) -> (&dyn Named, &dyn Counted) { (full, full) }
#[inline(never)]
fn through(h: &mut Handlers) -> u64 {
    h.unique.reset();
    let (named, counted) = up(h.shared);
    named.name().len() as u64 + counted.count() + h.pinned.count() + h.tail.head as u64 + h.tail.last.name().len() as u64
        + h.maybe.map_or(0, |m| m.convert(3)[0].unwrap_or(1) as u64) + h.list[0].map_or(0, |f| f(1, &2)) + *(h.lifetimes)(&7) as u64
}
#[no_mangle]
pub extern "C" fn f(x: u64) -> u64 {
    let event = Event { count: x, tag: 1 };
    let (mut one, mut two) = (Event { count: 1, tag: 2 }, Event { count: 2, tag: 3 });
    let tail = Tail { head: 5, last: Event { count: 9, tag: 4 } };
    let sum = |a: u32, b: &u8| x + a as u64 + *b as u64;
    let any: &dyn Any = &event;
    let owned: Owned<dyn Named> = Owned(core::ptr::NonNull::from(&event), core::marker::PhantomData);
    core::mem::forget(owned);
    let mut h = Handlers { shared: unsafe { core::mem::transmute::<&dyn Full, &(dyn Full + Send + Sync)>(&event) }, unique: &mut one, raw: &event, pinned: unsafe { Pin::new_unchecked(&mut two) }, maybe: Some(&event),
        list: [Some(&sum), None], tail: &tail, lifetimes: &|b| b };
    through(&mut h) + any.is::<Event>() as u64
}
