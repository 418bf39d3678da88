//! Coroutines that hold arguments, shadowed variables, loops and other coroutines.
#![no_std]
#![allow(warnings)]

use core::future::Future;
use core::pin::Pin;
use core::task::{Context, Poll};
pub struct Yield(bool);
impl Future for Yield {
    type Output = u32;
    fn poll(mut self: Pin<&mut Self>, _: &mut Context) -> Poll<u32> {
        if self.0 {
            Poll::Ready(7)
        } else {
            self.0 = true;
            Poll::Pending
        }
    }
}
async fn inner(a: u64, b: &[u8]) -> u32 {
    let c = [a; 3];
    let r = Yield(false).await;
    core::hint::black_box(&c);
    r + b.len() as u32
}
async fn outer(x: &u32) -> u32 {
    let mut t = 0;
    for i in 0..*x {
        t += inner(i as u64, b"abc").await;
        let z = (i, t);
        Yield(false).await;
        core::hint::black_box(&z);
    }
    t
}
#[no_mangle]
pub extern "C" fn f(x: u32) -> u32 {
    let fut = outer(&x);
    core::hint::black_box(&fut);
    let blk = async move {
        let k = x;
        Yield(true).await + k
    };
    core::hint::black_box(&blk);
    1
}
