//! Each way to panic.
#![no_std]
#![allow(warnings)]
#[no_mangle]
pub extern "C" fn f(a: &[u8; 4], i: usize, b: Option<u8>, c: u32) -> u32 {
    let x = a[i] as u32 + b.unwrap() as u32 + 1000 / c + (c << i);
    assert!(x > 3, "x is {}", x);
    let r: Result<u8, Error> = if x == 5 { Err(Error::Bad(x)) } else { Ok(1) };
    let y = r.expect("no");
    if x == 3 {
        unreachable!()
    }
    if x == 4 {
        todo!("later {x}")
    }
    x + y as u32
}
pub enum Error {
    Bad(u32),
    Worse { why: &'static str },
}
impl core::fmt::Debug for Error {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Error::Bad(_) => f.write_str("bad"),
            Error::Worse { why } => f.write_str(why),
        }
    }
}
