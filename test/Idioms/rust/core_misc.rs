//! Types of core that programs rarely write down: iterators, formatters, futures.
#![no_std]
#![allow(warnings)]

/// A function for each type, so that it is in the debug info.
macro_rules! see {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })*
    };
}

use core::*;
see!(
    a: iter::Map<iter::Filter<slice::Iter<'static,u8>,fn(&&u8)->bool>,fn(&u8)->u32>,
    b: iter::Zip<ops::Range<u8>,str::Bytes<'static>>, c: fmt::Formatter<'static>, d: fmt::Arguments<'static>,
    e: panic::PanicInfo<'static>, g: panic::PanicMessage<'static>, i: any::TypeId, j: hash::BuildHasherDefault<u8>,
    k: task::Context<'static>, l: mem::ManuallyDrop<cell::RefCell<Option<ops::Range<u8>>>>,
    m: iter::Peekable<iter::Enumerate<str::CharIndices<'static>>>,
    n: result::Result<num::IntErrorKind,fmt::Alignment>, o: option::IntoIter<u8>, p: num::FpCategory,
    q: cell::Ref<'static,u8>, r: char::EscapeUnicode, s: time::Duration, t: future::Ready<u8>,
    u: sync::atomic::Ordering, v: ops::ControlFlow<(),u8>, w: pin::Pin<&'static mut dyn future::Future<Output=u8>>,
);
