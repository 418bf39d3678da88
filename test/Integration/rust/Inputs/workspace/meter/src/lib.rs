//! The library: generic types and functions, made concrete in the binary, and a function that is compiled here.

#![no_std]

#[derive(Clone, Copy)]
pub enum Level<T> {
    Idle,
    Busy(T),
    Spike { above: T, ratio: u16 },
}

pub struct Window<T, const N: usize> {
    pub samples: [T; N],
    pub next: u32,
}

impl<T: Copy, const N: usize> Window<T, N> {
    #[inline(never)]
    pub fn push(&mut self, sample: T) {
        if let Some(slot) = self.samples.get_mut(self.next as usize) {
            *slot = sample;
        }
        self.next = (self.next + 1) % N as u32;
    }
}

pub trait Limit {
    fn limit(&self) -> u64;
}

#[inline(never)]
pub fn classify<L: Limit>(value: u64, limit: &L) -> Level<u64> {
    let limit = limit.limit();
    if value <= limit / 2 {
        Level::Idle
    } else if value <= limit {
        Level::Busy(value)
    } else {
        Level::Spike { above: value - limit, ratio: ratio(value, limit) }
    }
}

/// Neither generic nor inlined: the linker takes it from the library's rlib.
#[inline(never)]
pub fn ratio(value: u64, limit: u64) -> u16 {
    (value * 100 / (limit | 1)) as u16
}
