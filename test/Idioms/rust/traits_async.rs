//! Async functions in traits, generic associated types, streams that hold borrows, and what polls them.
#![no_std]
#![allow(warnings)]
use core::future::Future;
use core::pin::{pin, Pin};
use core::task::{Context, Poll, RawWaker, RawWakerVTable, Waker};

static TABLE: RawWakerVTable = RawWakerVTable::new(|p| RawWaker::new(p, &TABLE), |_| {}, |_| {}, |_| {});

pub trait Source {
    type Item<'a>: Copy
    where
        Self: 'a;
    const SIZE: usize;
    async fn next(&mut self, skip: u8) -> Option<u32>;
    fn peek<'a>(&'a self) -> Self::Item<'a>;
}
pub struct Ring<const N: usize> {
    at: usize,
    slots: [Option<u32>; N],
}
impl<const N: usize> Source for Ring<N> {
    type Item<'a> = (&'a [Option<u32>; N], usize);
    const SIZE: usize = N * 2;
    async fn next(&mut self, skip: u8) -> Option<u32> {
        self.at += skip as usize;
        Yield(false).await;
        self.slots.get(self.at % N).copied().flatten()
    }
    fn peek<'a>(&'a self) -> Self::Item<'a> {
        (&self.slots, self.at)
    }
}
pub struct Yield(bool);
impl Future for Yield {
    type Output = ();
    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        if core::mem::replace(&mut self.0, true) {
            Poll::Ready(())
        } else {
            Poll::Pending
        }
    }
}
/// Borrowed state over an await, and a future in a future.
async fn sum<S: Source>(source: &mut S) -> Result<u32, &'static str> {
    let first = source.next(1).await.ok_or("empty")?;
    let second = async { source.next(2).await.unwrap_or(0) }.await;
    Ok(first + second + S::SIZE as u32)
}
/// Either of two futures, as select! makes them.
pub enum Either<A, B> {
    Left(A),
    Right { future: B, polled: bool },
    Done,
}
impl<A: Future + Unpin, B: Future<Output = A::Output> + Unpin> Future for Either<A, B> {
    type Output = A::Output;
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<A::Output> {
        match &mut *self {
            Either::Left(a) => Pin::new(a).poll(cx),
            Either::Right { future, .. } => Pin::new(future).poll(cx),
            Either::Done => Poll::Pending,
        }
    }
}
#[no_mangle]
pub extern "C" fn f(x: u32) -> u32 {
    let mut ring = Ring { at: x as usize, slots: [Some(x), None, Some(3)] };
    let waker = unsafe { Waker::from_raw(RawWaker::new(core::ptr::null(), &TABLE)) };
    let mut cx = Context::from_waker(&waker);
    let seen = ring.peek().1 as u32;
    let mut either: Either<Yield, core::future::Ready<()>> = Either::Right { future: core::future::ready(()), polled: false };
    let done = Pin::new(&mut either).poll(&mut cx).is_ready() as u32;
    let outcome = pin!(sum(&mut ring)).poll(&mut cx);
    match outcome {
        Poll::Ready(Ok(value)) => value + done,
        Poll::Ready(Err(text)) => text.len() as u32,
        Poll::Pending => seen,
    }
}
