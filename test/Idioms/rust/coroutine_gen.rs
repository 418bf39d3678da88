//! A coroutine that takes and yields values.
#![no_std]
#![allow(warnings)]
#![feature(coroutines, coroutine_trait, stmt_expr_attributes)]

use core::ops::{Coroutine, CoroutineState};
use core::pin::Pin;
#[no_mangle]
pub extern "C" fn f(x: u32) -> u32 {
    let mut g = #[coroutine]
    |a: u32| {
        let b: u32 = yield a + x;
        let c: u32 = yield b * 2;
        return (b, c as u8);
    };
    let s = Pin::new(&mut g).resume(4u32 as _);
    core::hint::black_box(&s);
    core::hint::black_box(&g);
    1
}
