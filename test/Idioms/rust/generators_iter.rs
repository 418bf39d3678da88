//! Long chains of iterators and of options, impl Trait in results and arguments, slices' patterns, formatting without panics.
#![no_std]
#![allow(warnings)]
use core::fmt::{self, Display, Write};
pub struct Line { bytes: [u8; 32], len: usize }
impl Write for Line { fn write_str(&mut self, s: &str) -> fmt::Result { for b in s.bytes() { *self.bytes.get_mut(self.len).ok_or(fmt::Error)? = b; self.len += 1; } Ok(()) } }
pub struct Addr([u8; 4]);
impl Display for Addr { fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { let [a, .., d] = self.0; f.write_char(a as char)?; f.write_str(if d > 3 { "x" } else { "" }) } }
fn evens(upto: u32) -> impl Iterator<Item = u32> + Clone { (0..upto).step_by(2).filter(|x| x % 3 != 0).take_while(|x| *x < 40) }
fn pairs<'a>(of: &'a [u8]) -> impl Iterator<Item = (usize, [u8; 2])> + 'a { of.windows(2).enumerate().map(|(i, w)| (i, [w[0], w[1]])) }
#[inline(never)]
fn classify(of: &[u8]) -> Result<(u8, &[u8]), Option<&'static str>> {
    match of { [] => Err(None), [0x7f, b'E', rest @ ..] => Ok((1, rest)), [first @ (1 | 2), .., 9] => Ok((*first, &of[1..])), [_] => Err(Some("short")), [a, b] if a == b => Ok((*a, &[])), _ => Err(Some("other")) }
}
#[inline(never)]
fn boxed_like(f: &mut dyn FnMut(u32) -> Option<u32>, mut x: u32) -> u32 { while let Some(next) = f(x) { x = next } x }
#[no_mangle]
pub extern "C" fn f(x: u32, p: &[u8; 6]) -> u32 {
    let zipped = evens(x).zip(pairs(p)).skip(1).fold((0u32, None), |(s, _), (a, (i, w))| (s + a + i as u32 + w[1] as u32, Some(w)));
    let kind = match classify(p) { Ok((kind, rest)) => kind as u32 + rest.len() as u32, Err(why) => why.map_or(0, str::len) as u32 };
    zipped.0 + kind
}
#[no_mangle]
pub extern "C" fn g(x: u32, p: &[u8; 6]) -> u32 {
    let mut line = Line { bytes: [0; 32], len: 0 };
    let written = line.write_fmt(format_args!("{}", Addr([1, 2, 3, x as u8]))).is_ok();
    let grown = boxed_like(&mut |y| (y < 9).then(|| y + x), 3);
    let scanned = p.iter().scan(0u16, |s, b| { *s += *b as u16; Some(*s) }).last();
    written as u32 + grown + scanned.map_or(0, u32::from) + line.len as u32
}
